// Base32 against the vectors of RFC 4648, section 10 (without their padding), and everything that is not canonical.

#include "credentials/pass/base32.h"

#include <gtest/gtest.h>

#include "tests/support/result_matchers.h"

namespace symbolon {
namespace {

TEST(Base32, Rfc4648) {
  const std::pair<std::string_view, std::string_view> vectors[] = {
      {"", ""},
      {"f", "MY"},
      {"fo", "MZXQ"},
      {"foo", "MZXW6"},
      {"foob", "MZXW6YQ"},
      {"fooba", "MZXW6YTB"},
      {"foobar", "MZXW6YTBOI"},
  };
  for (const auto& [plain, text] : vectors) {
    EXPECT_EQ(to_base32(as_bytes(plain)), text);
    const Result<Bytes> back = from_base32(text);
    ASSERT_OK(back);
    EXPECT_EQ(std::string(back->begin(), back->end()), plain);
  }
}

TEST(Base32, EveryLengthComesBack) {
  Bytes bytes;
  for (int i = 0; i < 100; ++i) {
    const Result<Bytes> back = from_base32(to_base32(bytes));
    ASSERT_OK(back);
    EXPECT_EQ(*back, bytes);
    bytes.push_back(static_cast<std::uint8_t>(i * 37 + 11));
  }
}

TEST(Base32, RefusesOtherEncodings) {
  for (const std::string_view text : {"A", "AAA", "AAAAAA", "my", "MZ", "M1", "M8", "MY======", "M Y", "MY\n"}) {
    EXPECT_ERROR(from_base32(text), ErrorCode::kInputNotCanonical) << text;
  }
}

}  // namespace
}  // namespace symbolon
