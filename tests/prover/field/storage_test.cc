// Storage: blocks do not overlap, come back, are joined, and survive the release of free ones.

#include "prover/field/storage.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <random>
#include <vector>

namespace symbolon::prover {
namespace {

struct Block {
  std::uint8_t* data;
  std::size_t bytes;
  std::uint8_t mark;
};

Block take(std::size_t bytes, std::uint8_t mark) {
  const Block block{.data = static_cast<std::uint8_t*>(take_storage(bytes)), .bytes = bytes, .mark = mark};
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(block.data) % 64, 0u);
  std::memset(block.data, mark, bytes);
  return block;
}

bool is_intact(const Block& block) {
  return std::all_of(block.data, block.data + block.bytes, [&](std::uint8_t byte) { return byte == block.mark; });
}

TEST(Storage, BlocksKeepTheirContentInAnyOrder) {
  constexpr std::uint32_t kSeed = 5;
  std::mt19937 random(kSeed);
  std::vector<Block> blocks;
  for (int step = 0; step < 400; ++step) {
    if (blocks.size() < 20 && random() % 3 != 0) {
      const std::size_t bytes = std::size_t{1} << (random() % 22);
      blocks.push_back(take(bytes + random() % bytes, static_cast<std::uint8_t>(step)));
    } else if (!blocks.empty()) {
      std::swap(blocks[random() % blocks.size()], blocks.back());
      ASSERT_TRUE(is_intact(blocks.back())) << "seed " << kSeed << " step " << step;
      give_storage(blocks.back().data, blocks.back().bytes);
      blocks.pop_back();
    }
    if (step % 50 == 0) release_free_storage();
  }
  for (const Block& block : blocks) {
    EXPECT_TRUE(is_intact(block));
    give_storage(block.data, block.bytes);
  }
}

TEST(Storage, VectorsOfUnwrittenElements) {
  std::vector<std::uint32_t, UnwrittenAllocator<std::uint32_t>> values(1 << 20);
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<std::uint32_t>(i);
  const auto copy = values;
  values.resize(0);
  values.shrink_to_fit();
  for (std::size_t i = 0; i < copy.size(); ++i) ASSERT_EQ(copy[i], i);
  const std::vector<std::uint32_t, UnwrittenAllocator<std::uint32_t>> sevens(100, 7u);
  EXPECT_EQ(std::count(sevens.begin(), sevens.end(), 7u), 100);
}

}  // namespace
}  // namespace symbolon::prover
