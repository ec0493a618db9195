// Derives the round constants again, from the words of the Poseidon paper (eprint 2019/458, appendix E) and not from
// the generator script: an 80-bit LFSR whose output is thinned by itself.

#include <gtest/gtest.h>

#include <vector>

#include "prover/hash/poseidon2.h"

namespace symbolon::prover::poseidon2 {
namespace {

class Grain {
 public:
  Grain(std::uint32_t width, std::uint32_t partial_rounds) {
    append(1, 2);                // prime field
    append(0, 4);                // S-box x^alpha
    append(31, 12);              // bits of p
    append(width, 12);           // elements of the state
    append(8, 10);               // full rounds
    append(partial_rounds, 10);  // partial rounds
    append((1u << 30) - 1, 30);
    for (int i = 0; i < 160; ++i) clock();
  }

  std::uint32_t field_element() {
    while (true) {
      std::uint32_t value = 0;
      for (int i = 0; i < 31; ++i) value = value << 1 | (bit() ? 1u : 0u);
      if (value < KoalaBear::kModulus) return value;
    }
  }

 private:
  void append(std::uint32_t value, int bits) {
    for (int i = bits - 1; i >= 0; --i) state_.push_back((value >> i & 1) != 0);
  }
  // b_{i+80} = b_{i+62} + b_{i+51} + b_{i+38} + b_{i+23} + b_{i+13} + b_i
  bool clock() {
    const std::size_t i = state_.size() - 80;
    state_.push_back(state_[i + 62] ^ state_[i + 51] ^ state_[i + 38] ^ state_[i + 23] ^ state_[i + 13] ^ state_[i]);
    return state_.back();
  }
  bool bit() {
    while (!clock()) clock();
    return clock();
  }

  std::vector<bool> state_;
};

template <std::size_t kWidth>
void derive() {
  const Tables<kWidth>& tables = kTables<kWidth>;
  Grain grain(kWidth, static_cast<std::uint32_t>(tables.internal.size()));
  const auto check_row = [&](std::size_t r) {
    for (std::size_t i = 0; i < kWidth; ++i) EXPECT_EQ(tables.external[r][i].to_u32(), grain.field_element()) << r;
  };
  for (std::size_t r = 0; r < kHalfFullRounds; ++r) check_row(r);
  for (const KoalaBear constant : tables.internal) EXPECT_EQ(constant.to_u32(), grain.field_element());
  for (std::size_t r = kHalfFullRounds; r < 2 * kHalfFullRounds; ++r) check_row(r);
}

TEST(Poseidon2Constants, Width16) { derive<16>(); }
TEST(Poseidon2Constants, Width24) { derive<24>(); }

}  // namespace
}  // namespace symbolon::prover::poseidon2
