// Memory on its own: pages on demand, read-only words, the limit, final words.
#include "core/mips/memory.h"

#include <gtest/gtest.h>

namespace symbolon::mips {
namespace {

TEST(Memory, IsZeroAtFirstEverywhere) {
  Memory memory({});
  EXPECT_EQ(memory.peek(0x1234'5678), 0u);
  EXPECT_EQ(memory.page_count(), 0u);
  for (const std::uint32_t address : {0u, 0x7fff'fffcu, 0x8000'0000u, 0xffff'fffcu}) {
    ASSERT_NE(memory.find_for_read(address), nullptr);
    EXPECT_EQ(*memory.find_for_read(address), 0u);
    EXPECT_EQ(Memory::time_of(memory.find_for_read(address)), 0u);
  }
  EXPECT_EQ(memory.page_count(), 4u);
}

TEST(Memory, AddressesAreRoundedDownToWords) {
  Memory memory({});
  EXPECT_EQ(memory.find_for_read(0x1003), memory.find_for_read(0x1000));
  EXPECT_EQ(memory.find_for_write(0x1003), memory.find_for_read(0x1000));
  EXPECT_EQ(memory.find_for_read(0x1004), memory.find_for_read(0x1000) + 1);
}

TEST(Memory, NeighbouringPagesAreApart) {
  Memory memory({});
  *memory.find_for_write(0x1ffc) = 1;
  *memory.find_for_write(0x2000) = 2;
  EXPECT_EQ(memory.peek(0x1ffc), 1u);
  EXPECT_EQ(memory.peek(0x2000), 2u);
  EXPECT_EQ(memory.peek(0x2ffc), 0u);
}

TEST(Memory, ReadOnlyIsJudgedByWord) {
  const ImageWord image[] = {{0x1000, 11, true}, {0x1004, 12, false}, {0x1008, 13, true}};
  Memory memory(image);
  EXPECT_EQ(memory.find_for_write(0x1000), nullptr);
  EXPECT_EQ(memory.refusal(0x1000), ErrorCode::kTrapStoreReadOnly);
  EXPECT_NE(memory.find_for_write(0x1004), nullptr);
  EXPECT_EQ(memory.find_for_write(0x100b), nullptr);
  EXPECT_NE(memory.find_for_write(0x100c), nullptr);
  EXPECT_EQ(*memory.find_for_read(0x1008), 13u);
}

TEST(Memory, HasALimit) {
  Memory memory({});
  for (std::uint32_t page = 0; page < kMemoryPagesMax; ++page) {
    ASSERT_NE(memory.find_for_read(page * kPageBytes), nullptr);
  }
  const std::uint32_t beyond = kMemoryPagesMax * kPageBytes;
  EXPECT_EQ(memory.find_for_read(beyond), nullptr);
  EXPECT_EQ(memory.find_for_write(beyond), nullptr);
  EXPECT_EQ(memory.refusal(beyond), ErrorCode::kTrapMemoryLimit);
  EXPECT_EQ(memory.page_count(), kMemoryPagesMax);
  EXPECT_NE(memory.find_for_write(0), nullptr);
}

TEST(Memory, FinalWords) {
  const ImageWord image[] = {{0x1000, 11, true}, {0x2004, 12, false}};
  Memory memory(image);
  *memory.find_for_write(0x2004) = 99;
  Memory::time_of(memory.find_for_read(0x2004)) = 7;
  Memory::time_of(memory.find_for_read(0x5000)) = 8;  // read, still zero
  *memory.find_for_write(0x0ffc) = 3;
  Memory::time_of(memory.find_for_read(0x0ffc)) = 9;
  Record record;
  memory.finish(image, record);
  ASSERT_EQ(record.final_image.size(), 2u);
  EXPECT_EQ(record.final_image[0].address, 0x1000u);
  EXPECT_EQ(record.final_image[0].value, 11u);
  EXPECT_EQ(record.final_image[0].time, 0u);
  EXPECT_EQ(record.final_image[1].value, 99u);
  EXPECT_EQ(record.final_image[1].time, 7u);
  ASSERT_EQ(record.final_zero.size(), 2u);
  EXPECT_EQ(record.final_zero[0].address, 0x0ffcu);
  EXPECT_EQ(record.final_zero[0].time, 9u);
  EXPECT_EQ(record.final_zero[1].address, 0x5000u);
  EXPECT_EQ(record.final_zero[1].value, 0u);
}

}  // namespace
}  // namespace symbolon::mips
