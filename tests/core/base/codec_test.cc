// Reader and Writer: round trips, the exact bytes, and every way to refuse.

#include "core/base/codec.h"

#include "tests/support/result_matchers.h"

namespace symbolon {
namespace {

TEST(Writer, IsLittleEndianWithoutPadding) {
  Writer writer;
  writer.u8(0x01);
  writer.u16(0x2345);
  writer.u32(0x6789abcd);
  writer.u64(0x0123456789abcdef);
  writer.bytes(Bytes{0xaa, 0xbb});
  EXPECT_EQ(to_hex(writer.view()), "014523cdab8967efcdab8967452301aabb");
}

TEST(Reader, ReadsBackWhatWasWritten) {
  Writer writer;
  writer.u8(0xfe);
  writer.u16(0xfedc);
  writer.u32(0xfedcba98);
  writer.u64(0xfedcba9876543210);
  writer.bytes(Bytes{1, 2, 3});
  const Bytes bytes = std::move(writer).take();

  Reader reader(bytes);
  EXPECT_EQ(*reader.u8(), 0xfe);
  EXPECT_EQ(*reader.u16(), 0xfedc);
  EXPECT_EQ(*reader.u32(), 0xfedcba98u);
  EXPECT_EQ(*reader.u64(), 0xfedcba9876543210u);
  EXPECT_EQ(*reader.array<3>(), (ByteArray<3>{1, 2, 3}));
  EXPECT_EQ(reader.remaining(), 0u);
  EXPECT_OK(reader.finish());
}

TEST(Reader, RefusesToReadPastTheEnd) {
  const Bytes seven(7);
  EXPECT_ERROR(Reader(seven).u64(), ErrorCode::kInputTruncated);
  EXPECT_ERROR(Reader(seven).bytes(8), ErrorCode::kInputTruncated);
  EXPECT_ERROR(Reader(seven).bytes(SIZE_MAX), ErrorCode::kInputTruncated);
  EXPECT_ERROR(Reader(seven).array<8>(), ErrorCode::kInputTruncated);
  EXPECT_ERROR(Reader(ByteView(seven).first(3)).u32(), ErrorCode::kInputTruncated);
  EXPECT_ERROR(Reader(ByteView(seven).first(1)).u16(), ErrorCode::kInputTruncated);
  EXPECT_ERROR(Reader(ByteView()).u8(), ErrorCode::kInputTruncated);
}

TEST(Reader, RefusesCountsAboveTheBound) {
  const Bytes three = {3, 0, 0, 0};
  EXPECT_EQ(*Reader(three).count(3), 3u);
  EXPECT_ERROR(Reader(three).count(2), ErrorCode::kInputTooLarge);
}

TEST(Reader, RefusesTrailingBytes) {
  const Bytes two(2);
  Reader reader(two);
  EXPECT_OK(reader.u8());
  EXPECT_ERROR(reader.finish(), ErrorCode::kInputTrailingBytes);
}

TEST(Reader, BorrowsWithoutCopying) {
  const Bytes bytes = {1, 2, 3};
  Reader reader(bytes);
  EXPECT_EQ(reader.bytes(2)->data(), bytes.data());
}

}  // namespace
}  // namespace symbolon
