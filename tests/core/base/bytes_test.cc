// Hexadecimal text in both directions.

#include "core/base/bytes.h"

#include "tests/support/result_matchers.h"

namespace symbolon {
namespace {

TEST(Hex, EncodesLowerCase) {
  EXPECT_EQ(to_hex(Bytes{}), "");
  EXPECT_EQ(to_hex(Bytes{0x00, 0x0f, 0xa5, 0xff}), "000fa5ff");
}

TEST(Hex, DecodesBothCasesWithAndWithoutPrefix) {
  for (const char* text : {"000fa5ff", "000FA5FF", "0x000fA5Ff"}) {
    const Result<Bytes> bytes = from_hex_vartime(text);
    ASSERT_OK(bytes);
    EXPECT_EQ(*bytes, (Bytes{0x00, 0x0f, 0xa5, 0xff})) << text;
  }
}

TEST(Hex, EveryByteSurvives) {
  Bytes all(256);
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<std::uint8_t>(i);
  const Result<Bytes> back = from_hex_vartime(to_hex(all));
  ASSERT_OK(back);
  EXPECT_EQ(*back, all);
}

TEST(Hex, RefusesWhatIsNotHex) {
  for (const char* text : {"0", "0x0", "0g", "g0", " 00", "00 ", "0X00", "--"}) {
    EXPECT_ERROR(from_hex_vartime(text), ErrorCode::kInputNotCanonical) << text;
  }
  EXPECT_ERROR(from_hex_vartime(std::string_view("\0\0", 2)), ErrorCode::kInputNotCanonical);
}

TEST(AsBytes, BorrowsTheText) {
  const ByteView view = as_bytes("a\xff");
  EXPECT_EQ(to_hex(view), "61ff");
}

}  // namespace
}  // namespace symbolon
