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

#include <array>
#include <cstddef>
#include <cstdint>

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

// E of the header comment: first each element gets the sum of its position over blocks, then M4 acts; they commute.
template <std::size_t kWidth>
constexpr void external_layer(std::array<KoalaBear, kWidth>& x) {
  std::array<KoalaBear, 4> sum{};
  for (std::size_t i = 0; i < kWidth; ++i) sum[i % 4] += x[i];
  for (std::size_t block = 0; block < kWidth; block += 4) {
    const KoalaBear a = x[block] + sum[0];
    const KoalaBear b = x[block + 1] + sum[1];
    const KoalaBear c = x[block + 2] + sum[2];
    const KoalaBear d = x[block + 3] + sum[3];
    const KoalaBear ab = a + b;
    const KoalaBear cd = c + d;
    const KoalaBear all = ab + cd;
    const KoalaBear all_b = all + b;
    const KoalaBear all_d = all + d;
    x[block] = all_b + ab;               // 2a + 3b + c + d
    x[block + 1] = all_b + c.doubled();  // a + 2b + 3c + d
    x[block + 2] = all_d + cd;           // a + b + 2c + 3d
    x[block + 3] = all_d + a.doubled();  // 3a + b + c + 2d
  }
}

template <std::size_t kWidth>
constexpr void internal_layer(std::array<KoalaBear, kWidth>& x) {
  KoalaBear sum = KoalaBear::zero();
  for (KoalaBear element : x) sum += element;
  for (std::size_t i = 0; i < kWidth; ++i) x[i] = sum + kTables<kWidth>.diagonal[i] * x[i];
}

}  // namespace internal

template <std::size_t kWidth>
constexpr void permute(std::array<KoalaBear, kWidth>& state) {
  const Tables<kWidth>& tables = kTables<kWidth>;
  const auto full_round = [&state](const std::array<KoalaBear, kWidth>& constants) {
    for (std::size_t i = 0; i < kWidth; ++i) state[i] = (state[i] + constants[i]).cube();
    internal::external_layer(state);
  };
  internal::external_layer(state);
  for (std::size_t r = 0; r < kHalfFullRounds; ++r) full_round(tables.external[r]);
  for (const KoalaBear constant : tables.internal) {
    state[0] = (state[0] + constant).cube();
    internal::internal_layer(state);
  }
  for (std::size_t r = 0; r < kHalfFullRounds; ++r) full_round(tables.external[kHalfFullRounds + r]);
}

}  // namespace symbolon::prover::poseidon2

#endif  // SYMBOLON_PROVER_HASH_POSEIDON2_H_
