// Hexadecimal secret keys: every digit, and what is refused.

#include "credentials/wallet/secret_hex.h"

#include <cctype>
#include <string>
#include <vector>

#include "credentials/wallet/errors.h"
#include "tests/support/result_matchers.h"

namespace symbolon::wallet {
namespace {

constexpr char kKey[] = "00112233445566778899aAbBcCdDeEfF0123456789abcdefFEDCBA9876543210";
constexpr char kLower[] = "00112233445566778899aabbccddeeff0123456789abcdeffedcba9876543210";

Result<SecretArray<32>> parse(const std::string& text) {
  return parse_secret_hex(SecretBytes::copy_of(as_bytes(text)));
}

TEST(SecretHex, ReadsBothCasesAndThePrefix) {
  for (const std::string& text : std::vector<std::string>{kKey, kLower}) {
    for (const std::string& form : {text, "0x" + text, "0X" + text, " \t0x" + text + "\r\n"}) {
      const auto key = parse(form);
      ASSERT_OK(key);
      EXPECT_EQ(to_hex(key->view()), kLower);
    }
  }
}

TEST(SecretHex, OnlyTheDigitsAreDigits) {
  for (int character = 0; character < 256; ++character) {
    std::string text = kLower;
    text[5] = static_cast<char>(character);
    EXPECT_EQ(parse(text).has_value(), std::isxdigit(character) != 0) << character;
  }
}

TEST(SecretHex, OtherLengthsAreRefused) {
  const std::string text = kLower;
  for (const std::string& form : {std::string(), text.substr(1), text + "0", "0x" + text.substr(2), text + "00"}) {
    EXPECT_ERROR(parse(form), errors::kKeyHexInvalid);
  }
}

}  // namespace
}  // namespace symbolon::wallet
