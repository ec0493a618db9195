// A scanner that types US key positions into hosts with other layouts: tables of what each host types, written from the
// layouts' side, against the inverse maps of the code.

#include "credentials/pass/keyboard.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "credentials/pass/token.h"
#include "tests/support/result_matchers.h"

namespace symbolon::pass {
namespace {

std::string type(const std::map<char, std::string>& layout, std::string_view text) {
  std::string typed;
  for (const char c : text) {
    const auto key = layout.find(c);
    typed += key == layout.end() ? std::string(1, c) : key->second;
  }
  return typed;
}

const std::map<char, std::string>& german() {
  static const std::map<char, std::string> layout = {{'Y', "Z"}, {'Z', "Y"}};
  return layout;
}
const std::map<char, std::string>& french() {
  static const std::map<char, std::string> layout = {{'A', "Q"}, {'Q', "A"}, {'W', "Z"}, {'Z', "W"},
                                                     {'M', "?"}, {'1', "&"}, {'2', "é"}, {'3', "\""},
                                                     {'4', "'"}, {'5', "("}, {'6', "-"}, {'7', "è"}};
  return layout;
}

std::string code() {
  crypto::Ed25519Seed seed;
  return sign_token({.slot = 5}, crypto::Ed25519KeyPair(seed));
}

bool reads(std::string_view typed, const std::string& meant) {
  const std::vector<std::string> readings = pass_readings(typed);
  return std::find(readings.begin(), readings.end(), meant) != readings.end();
}

TEST(Keyboard, EveryLayoutReadsBack) {
  const std::string all = "SY1PABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  for (const std::string& text : {all, code()}) {
    EXPECT_TRUE(reads(text, text));
    EXPECT_TRUE(reads(type(german(), text), text));
    EXPECT_TRUE(reads(type(french(), text), text));
    auto belgian = french();
    belgian['6'] = "§";
    EXPECT_TRUE(reads(type(belgian, text), text));
    // Caps lock: the comma instead of the question mark, everything else in lower case.
    auto lowered = french();
    lowered['M'] = ",";
    std::string typed = type(lowered, text);
    std::transform(typed.begin(), typed.end(), typed.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    EXPECT_TRUE(reads(typed, text));
    // Scanners that press shift for digits, too, get digits on a French host.
    auto digits = french();
    for (char c = '1'; c <= '7'; ++c) digits.erase(c);
    EXPECT_TRUE(reads(type(digits, text), text));
  }
}

TEST(Keyboard, WhiteSpaceAroundIsDropped) {
  EXPECT_TRUE(reads("  " + code() + "\r\n", code()));
  EXPECT_TRUE(reads(code() + "\t", code()));
}

TEST(Keyboard, TheSignatureDecidesBetweenReadings) {
  crypto::Ed25519Seed seed;
  const crypto::Ed25519KeyPair holder(seed);
  const Hash256 event{};
  int verified = 0;
  for (const std::string& reading : pass_readings(code())) {
    const Result<Token> token = read_token(reading);
    if (token && check_signature(*token, event, {}, holder.public_key())) {
      EXPECT_EQ(reading, code());
      ++verified;
    }
  }
  EXPECT_EQ(verified, 1);
}

TEST(Keyboard, RefusesWhatIsNoPassCode) {
  EXPECT_TRUE(pass_readings("").empty());
  EXPECT_TRUE(pass_readings("   ").empty());
  EXPECT_TRUE(pass_readings("HC1:ABC").empty());
  EXPECT_TRUE(pass_readings("SY1P%%%").empty());
  EXPECT_TRUE(pass_readings("SY1P\xc3").empty());
  EXPECT_TRUE(pass_readings("SY1P" + std::string(kTypedBytesMax, 'A')).empty());
}

}  // namespace
}  // namespace symbolon::pass
