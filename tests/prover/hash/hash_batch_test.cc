// Batch hashing against one hash at a time, at every vector level of this machine, for every number of rows around a
// vector's length, on random, zero and largest words.

#include "prover/hash/hash_batch.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "prover/field/simd_level.h"

namespace symbolon::prover {
namespace {

class HashBatch : public testing::TestWithParam<SimdLevel> {
 protected:
  void SetUp() override {
    if (!set_simd_level_for_test(GetParam())) GTEST_SKIP() << "this processor lacks the level";
    ASSERT_EQ(simd_level(), GetParam());
  }
  void TearDown() override { set_simd_level_for_test(SimdLevel::kAuto); }

  // Words of all kinds: the vector code takes other paths of carries and borrows for the extremes.
  KoalaBear word() {
    switch (random_() % 8) {
      case 0:
        return KoalaBear::zero();
      case 1:
        return KoalaBear::from_montgomery_unchecked(KoalaBear::kModulus - 1 -
                                                    static_cast<std::uint32_t>(random_() % 3));
      case 2:
        return KoalaBear::from_montgomery_unchecked(static_cast<std::uint32_t>(random_() % 3));
      default:
        return KoalaBear::from_u32(static_cast<std::uint32_t>(random_()));
    }
  }
  DigestPlanes random_digests(std::size_t size) {
    DigestPlanes planes(size);
    for (std::size_t i = 0; i < kDigestSize; ++i) {
      for (std::size_t j = 0; j < size; ++j) planes.plane(i)[j] = word();
    }
    return planes;
  }

  std::mt19937 random_{11};
};

TEST_P(HashBatch, CompressEqualsSingle) {
  for (std::size_t count : {1u, 2u, 3u, 4u, 5u, 7u, 8u, 9u, 15u, 16u, 17u, 33u, 300u}) {
    const DigestPlanes left = random_digests(count + 3);
    const DigestPlanes right = random_digests(count + 5);
    DigestPlanes out(count + 2);
    compress_batch(left, 3, right, 1, out, 1, count);
    for (std::size_t j = 0; j < count; ++j) EXPECT_EQ(out.get(1 + j), compress(left.get(3 + j), right.get(1 + j)));
    EXPECT_EQ(out.get(0), Digest());
    EXPECT_EQ(out.get(count + 1), Digest());
  }
}

TEST_P(HashBatch, CompressInPlaceHalvesALevel) {
  const DigestPlanes level = random_digests(64);
  DigestPlanes in_place(64);
  for (std::size_t j = 0; j < 64; ++j) in_place.set(j, level.get(j));
  compress_batch(in_place, 0, in_place, 32, in_place, 0, 32);
  for (std::size_t j = 0; j < 32; ++j) EXPECT_EQ(in_place.get(j), compress(level.get(j), level.get(32 + j)));
}

// All words zero or p - 1, which drives sums to the ends of their ranges.
TEST_P(HashBatch, ExtremeStates) {
  constexpr std::size_t kCount = 256;
  DigestPlanes left(kCount);
  DigestPlanes right(kCount);
  for (std::size_t i = 0; i < kDigestSize; ++i) {
    for (std::size_t j = 0; j < kCount; ++j) {
      const KoalaBear largest = KoalaBear::from_montgomery_unchecked(KoalaBear::kModulus - 1);
      left.plane(i)[j] = (j >> i & 1) != 0 ? largest : KoalaBear::zero();
      right.plane(i)[j] = (j >> (7 - i) & 1) != 0 ? KoalaBear::zero() : largest;
    }
  }
  DigestPlanes out(kCount);
  compress_batch(left, 0, right, 0, out, 0, kCount);
  for (std::size_t j = 0; j < kCount; ++j) EXPECT_EQ(out.get(j), compress(left.get(j), right.get(j)));
}

TEST_P(HashBatch, RowsEqualSingle) {
  for (std::size_t width : {0u, 1u, 15u, 16u, 17u, 32u, 45u}) {
    for (std::size_t count : {1u, 4u, 7u, 8u, 16u, 19u}) {
      constexpr std::size_t kFirstRow = 2;
      std::vector<std::vector<KoalaBear>> values(width, std::vector<KoalaBear>(count + kFirstRow));
      std::vector<const KoalaBear*> columns;
      for (auto& column : values) {
        for (KoalaBear& x : column) x = word();
        columns.push_back(column.data());
      }
      DigestPlanes out(count);
      hash_rows_batch(columns, kFirstRow, count, out, 0);
      for (std::size_t j = 0; j < count; ++j) {
        std::vector<KoalaBear> row;
        for (const auto& column : values) row.push_back(column[kFirstRow + j]);
        EXPECT_EQ(out.get(j), hash_elements(row)) << width << " x " << count << ", row " << j;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Levels, HashBatch,
                         testing::Values(SimdLevel::kAvx512, SimdLevel::kAvx2, SimdLevel::kBaseline,
                                         SimdLevel::kScalar),
                         [](const auto& test) { return std::string(name_of(test.param)); });

}  // namespace
}  // namespace symbolon::prover
