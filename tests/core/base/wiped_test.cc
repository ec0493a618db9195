// WipedVector: works as a vector, and what it gave back holds nothing of what was in it.

#include "core/base/wiped.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "core/base/wiping_heap.h"
#include "tests/support/memory_search.h"

namespace symbolon {
namespace {

TEST(WipedVector, GrowsAndKeepsItsElements) {
  WipedVector<std::uint32_t> values;
  // Past the size from which blocks are mappings of their own.
  const std::size_t count = 2 * kWipedMappingMin / sizeof(std::uint32_t);
  for (std::uint32_t i = 0; i < count; ++i) values.push_back(i);
  for (std::uint32_t i = 0; i < count; ++i) ASSERT_EQ(values[i], i);
  values.resize(10);
  values.shrink_to_fit();
  EXPECT_EQ(values, (WipedVector<std::uint32_t>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
}

TEST(WipedVector, IsAligned) {
  for (const std::size_t size : {std::size_t{1}, std::size_t{100}, kWipedMappingMin - 1, kWipedMappingMin}) {
    const WipedVector<std::uint8_t> bytes(size);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(bytes.data()) % 64, 0u) << size;
  }
}

// The allocator's own words aside, which it writes into free blocks.
TEST(WipedVector, OverwritesWhatItGivesBack) {
  constexpr std::size_t kSize = 4096;
  void* const block = allocate_wiped(kSize);
  std::fill_n(static_cast<std::uint8_t*>(block), kSize, std::uint8_t{0x5a});
  free_wiped(block, kSize);
  // The same block again, as every C library gives it.
  void* const again = allocate_wiped(kSize);
  if (again != block) GTEST_SKIP() << "the C library gave another block";
  const auto* const bytes = static_cast<const std::uint8_t*>(again);
  EXPECT_LT(std::count(bytes, bytes + kSize, 0x5a), 8);
  free_wiped(again, kSize);
}

#ifndef __SANITIZE_ADDRESS__
// Ordinary memory too: core/base/wiping_heap.h.
[[gnu::noinline]] void use_texts(const testing::MaskedMark& mark) {
  std::string text(mark.size(), '\0');
  testing::unmask(mark, {reinterpret_cast<std::uint8_t*>(text.data()), text.size()});
  const std::vector<std::string> copies(3, text);
  const std::map<std::string, std::string> more = {{text, text + text}};
  EXPECT_NE(testing::mapping_with(mark), "");
}

TEST(OperatorDelete, OverwritesWhatItGivesBack) {
  testing::MaskedMark mark;
  std::ifstream("/dev/urandom", std::ios::binary).read(reinterpret_cast<char*>(mark.data()), mark.size());
  wipe_freed_memory();
  use_texts(mark);
  wipe_stack();  // registers were spilled
  EXPECT_EQ(testing::mapping_with(mark), "");
}
#endif

// A local array that is gone when this returns. Its address passes through `asm`, so that the compiler does not see
// where it points.
[[gnu::noinline]] const volatile std::uint8_t* leave_on_stack(std::uint8_t value) {
  volatile std::uint8_t local[4096];
  for (volatile std::uint8_t& byte : local) byte = value;
  const volatile std::uint8_t* address;
  asm volatile("" : "=r"(address) : "0"(local) : "memory");
  return address;
}

TEST(StackWipe, OverwritesWhatACalledFunctionLeft) {
#ifdef __SANITIZE_ADDRESS__
  GTEST_SKIP() << "the sanitizer watches the stack";
#endif
  const volatile std::uint8_t* const place = leave_on_stack(0x5a);
  wipe_stack();
  std::size_t left = 0;
  for (std::size_t i = 0; i < 4096; ++i) left += place[i] == 0x5a ? 1 : 0;
  EXPECT_LT(left, 8u);
}

}  // namespace
}  // namespace symbolon
