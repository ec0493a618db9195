// The permutation Poseidon2 (Grassi, Khovratovich, Schofnegger, eprint 2023/323) over KoalaBear, S-box x^3, width 16
// with 8 + 20 rounds and width 24 with 8 + 23: parameters and the plain form. hash.h builds the hash on it, and
// poseidon2-inl.h is the vector form.
//
//   state = E state;  4 x { + constants, cube all, E };  R_P x { + constant on 0, cube 0, I };  4 x { as the first 4 }
//
// E: M4 = circ(2, 3, 1, 1) on each block of four, then to each element the sum over blocks of its position in the
// block. I: y_i = (sum of all x) + V_i x_i, with V below.
//
// Constants: poseidon2_constants.inc, derived by derive_poseidon2_constants.py.

#ifndef SYMBOLON_PROVER_HASH_POSEIDON2_H_
#define SYMBOLON_PROVER_HASH_POSEIDON2_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "prover/field/koala_bear.h"

namespace symbolon::prover::poseidon2 {

#include "prover/hash/poseidon2_constants.inc"

inline constexpr std::size_t kHalfFullRounds = 4;

// One entry of V: sign * 2^log2, or sign * 3 when `three`. All are cheap without a multiplication.
struct Diagonal {
  int sign;
  int log2;
  bool three = false;
};

template <std::size_t kWidth>
struct Parameters;

template <>
struct Parameters<16> {
  static constexpr std::size_t kPartialRounds = std::size(kInternalRoundConstants16);
  static constexpr const auto& kExternal = kExternalRoundConstants16;
  static constexpr const auto& kInternal = kInternalRoundConstants16;
  static constexpr std::array<Diagonal, 16> kDiagonal = {{
      {-1, 1},
      {1, 0},
      {1, 1},
      {1, -1},
      {1, 0, true},
      {1, 2},
      {-1, -1},
      {-1, 0, true},
      {-1, 2},
      {1, -8},
      {1, -3},
      {1, -24},
      {-1, -8},
      {-1, -3},
      {-1, -4},
      {-1, -24},
  }};
};

template <>
struct Parameters<24> {
  static constexpr std::size_t kPartialRounds = std::size(kInternalRoundConstants24);
  static constexpr const auto& kExternal = kExternalRoundConstants24;
  static constexpr const auto& kInternal = kInternalRoundConstants24;
  static constexpr std::array<Diagonal, 24> kDiagonal = {{
      {-1, 1},  {1, 0},   {1, 1},   {1, -1},  {1, 0, true}, {1, 2},   {-1, -1}, {-1, 0, true},
      {-1, 2},  {1, -8},  {1, -2},  {1, -3},  {1, -4},      {1, -5},  {1, -6},  {1, -24},
      {-1, -8}, {-1, -3}, {-1, -4}, {-1, -5}, {-1, -6},     {-1, -7}, {-1, -9}, {-1, -24},
  }};
};
static_assert(Parameters<16>::kPartialRounds == 20, "13 is the published number for x^7, not for x^3");
static_assert(Parameters<24>::kPartialRounds == 23);

constexpr KoalaBear value_of(const Diagonal& d) {
  const KoalaBear two_power = d.log2 >= 0 ? KoalaBear::two().pow(static_cast<std::uint64_t>(d.log2))
                                          : KoalaBear::two().inverse().pow(static_cast<std::uint64_t>(-d.log2));
  const KoalaBear magnitude = d.three ? KoalaBear::from_u32(3) : two_power;
  return d.sign > 0 ? magnitude : -magnitude;
}

// The numbers above as field elements, ready at compile time.
template <std::size_t kWidth>
struct Tables {
  std::array<std::array<KoalaBear, kWidth>, 2 * kHalfFullRounds> external;
  std::array<KoalaBear, Parameters<kWidth>::kPartialRounds> internal;
  std::array<KoalaBear, kWidth> diagonal;
};

template <std::size_t kWidth>
constexpr Tables<kWidth> make_tables() {
  using P = Parameters<kWidth>;
  Tables<kWidth> tables{};
  for (std::size_t r = 0; r < tables.external.size(); ++r) {
    for (std::size_t i = 0; i < kWidth; ++i) tables.external[r][i] = KoalaBear::from_canonical(P::kExternal[r][i]);
  }
  for (std::size_t r = 0; r < tables.internal.size(); ++r) {
    tables.internal[r] = KoalaBear::from_canonical(P::kInternal[r]);
  }
  for (std::size_t i = 0; i < kWidth; ++i) tables.diagonal[i] = value_of(P::kDiagonal[i]);
  return tables;
}
template <std::size_t kWidth>
inline constexpr Tables<kWidth> kTables = make_tables<kWidth>();

namespace internal {

// Words stand for Montgomery forms and may exceed p; each comment gives the bound, in multiples of p.
using Word = std::uint64_t;
inline constexpr Word kP = KoalaBear::kModulus;

// 2^31 = 2^24 - 1 mod p, so the result is below 1.008 p + z / 127. For z < 52 p that is 1.42 p, for z < 254 p 3.01 p.
constexpr Word fold(Word z) { return (z & ((Word{1} << 31) - 1)) + (z >> 31) * ((Word{1} << 24) - 1); }

// x / 2^32 mod p, below p or x / 2^32, whichever is larger.
constexpr Word reduce_product(Word x) {
  const std::uint32_t q = static_cast<std::uint32_t>(x) * KoalaBear::kMontgomeryMu;
  const Word difference = (x >> 32) - ((q * kP) >> 32);
  return std::min(difference, difference + kP);
}

// For x < 1.42 p, below p: 1.42^2 p^2 / 2^32 < 1.001 p for the square, and 1.001 * 1.42 p^2 / 2^32 < p.
constexpr Word cube(Word x) { return reduce_product(reduce_product(x * x) * x); }

// E of the header comment: first each element gets the sum of its position over blocks, then M4 acts; they commute.
// Words grow (kWidth / 4 + 1) * 7 fold, that is 35 or 49 fold, at most.
template <std::size_t kWidth>
constexpr void external_layer(std::array<Word, kWidth>& x) {
  std::array<Word, 4> sum{};
  for (std::size_t i = 0; i < kWidth; ++i) sum[i % 4] += x[i];
  for (std::size_t block = 0; block < kWidth; block += 4) {
    const Word a = x[block] + sum[0];
    const Word b = x[block + 1] + sum[1];
    const Word c = x[block + 2] + sum[2];
    const Word d = x[block + 3] + sum[3];
    const Word ab = a + b;
    const Word cd = c + d;
    const Word all = ab + cd;
    x[block] = all + b + ab;         // 2a + 3b + c + d
    x[block + 1] = all + b + 2 * c;  // a + 2b + 3c + d
    x[block + 2] = all + d + cd;     // a + b + 2c + 3d
    x[block + 3] = all + d + 2 * a;  // 3a + b + c + 2d
  }
}

// V x + s for s < 3.01 p. x / 2^k = (x + m p) / 2^k with m = -x mod 2^k, as p = 1 mod 2^24. With x < 12 p for powers
// 2^-k and x < 1.42 p otherwise, V x is below 7 p, and the results are in these ranges again: a negative one adds 8 p,
// so it is below 12 p, and results that grow are folded.
template <Diagonal kV>
constexpr Word internal_product(Word x, Word s) {
  if constexpr (kV.log2 < 0) {
    constexpr int kShift = -kV.log2;
    const Word m = (0 - x) & ((Word{1} << kShift) - 1);
    const Word quotient = (x + m * kP) >> kShift;
    return kV.sign > 0 ? s + quotient : s + 8 * kP - quotient;
  } else {
    const Word product = kV.three ? 3 * x : x << kV.log2;
    return fold(kV.sign > 0 ? s + product : s + 8 * kP - product);
  }
}

// I of the header comment on all elements but the first; returns the sum of the results.
template <std::size_t kWidth, std::size_t... kIndex>
constexpr Word internal_layer(std::array<Word, kWidth>& x, Word s, std::index_sequence<kIndex...>) {
  return (Word{0} + ... +
          (x[1 + kIndex] = internal_product<Parameters<kWidth>::kDiagonal[1 + kIndex]>(x[1 + kIndex], s)));
}

// From words below 52 p - p to words below 12 p.
template <std::size_t kWidth>
constexpr void partial_rounds(std::array<Word, kWidth>& x) {
  Word rest = 0;  // sum of all but the first, below 253 p
  for (Word& word : x) {
    word = fold(word);
    rest += word;
  }
  rest -= x[0];
  for (const KoalaBear constant : kTables<kWidth>.internal) {
    const Word power = cube(fold(x[0] + constant.montgomery()));
    const Word s = fold(rest + power);
    x[0] = s + 2 * kP - 2 * power;
    rest = internal_layer<kWidth>(x, s, std::make_index_sequence<kWidth - 1>());
  }
}

template <std::size_t kWidth>
constexpr void full_rounds(std::array<Word, kWidth>& x, std::size_t first_round) {
  for (std::size_t r = first_round; r < first_round + kHalfFullRounds; ++r) {
    for (std::size_t i = 0; i < kWidth; ++i) x[i] = cube(fold(x[i] + kTables<kWidth>.external[r][i].montgomery()));
    external_layer(x);
  }
}

}  // namespace internal

template <std::size_t kWidth>
constexpr void permute(std::array<KoalaBear, kWidth>& state) {
  static_assert(Parameters<kWidth>::kDiagonal[0].sign == -1 && Parameters<kWidth>::kDiagonal[0].log2 == 1);
  std::array<internal::Word, kWidth> x{};
  for (std::size_t i = 0; i < kWidth; ++i) x[i] = state[i].montgomery();
  internal::external_layer(x);
  internal::full_rounds(x, 0);
  internal::partial_rounds(x);
  internal::full_rounds(x, kHalfFullRounds);
  for (std::size_t i = 0; i < kWidth; ++i) {
    const internal::Word word = internal::fold(x[i]);
    state[i] = KoalaBear::from_montgomery_unchecked(static_cast<std::uint32_t>(std::min(word, word - internal::kP)));
  }
}

}  // namespace symbolon::prover::poseidon2

#endif  // SYMBOLON_PROVER_HASH_POSEIDON2_H_
