// Poseidon2 on vectors: each lane is one permutation. Include like any -inl header of Highway; not for the one-lane
// target, where poseidon2::permute is used instead. Parameters and the plain form are in poseidon2.h.
//
// Partial rounds. Only x_0 is cubed, the others move by x_i <- V_i x_i + S with S the sum of all. V holds pairs
// (v, -v) of entries; for such a pair (x_a, x_b) take d = (x_a + x_b) / 2 and e = (x_a - x_b) / 2. Then
//   d' = v e + S,   e' = v d,   hence   d_{r+1} = v^2 d_{r-1} + S_r
// so a pair costs one multiplication by v^2 and one addition a round instead of two of each, and one term instead of
// two in the sum, which is 2 * (sum of d over pairs) + (sum of single x_i) + x_0. The first two rounds work on x_a +
// x_b and x_a - x_b with v / 2 and v^2 / 2 instead of halving.
//
// Multiplication by 2^-k uses p = 1 mod 2^24: with x = 2^k h + l,   x / 2^k = h - l (p - 1) / 2^k   (mod p).
//
// "Loose" words may exceed p by up to 2^(31 - k). Only x / 2^k with k >= 8 makes them. They are operands of such
// products again, or of sums, whose excess stays below 2^25 < 2^32 - 2p; the total is brought below p once a round, so
// excesses do not add up from round to round.

#if defined(SYMBOLON_PROVER_HASH_POSEIDON2_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef SYMBOLON_PROVER_HASH_POSEIDON2_INL_H_
#undef SYMBOLON_PROVER_HASH_POSEIDON2_INL_H_
#else
#define SYMBOLON_PROVER_HASH_POSEIDON2_INL_H_
#endif

#include <hwy/highway.h>

#include <array>
#include <cstddef>

#include "prover/field/simd-inl.h"
#include "prover/hash/poseidon2.h"

HWY_BEFORE_NAMESPACE();
namespace symbolon::prover {
namespace HWY_NAMESPACE {

#if HWY_TARGET != HWY_SCALAR

// Constants of full rounds minus p, as two's complement: state + constant is then a signed word within [-p, p).
template <std::size_t kWidth>
constexpr auto make_external_words() {
  std::array<std::array<std::uint32_t, kWidth>, 2 * poseidon2::kHalfFullRounds> words{};
  for (std::size_t r = 0; r < words.size(); ++r) {
    for (std::size_t i = 0; i < kWidth; ++i) {
      words[r][i] = poseidon2::kTables<kWidth>.external[r][i].montgomery() - KoalaBear::kModulus;
    }
  }
  return words;
}

// l (p - 1) / 2^k for l = x mod 2^k. (p - 1) / 2^k = 127 * 2^(24 - k), and l * 2^(32 - k) is x << (32 - k).
template <int kShift>
HWY_INLINE FieldVector low_part_term(FieldVector x) {
  static_assert(kShift >= 1 && kShift <= 24);
  const LaneTag d;
  if constexpr (kShift == 24) {
    const FieldVector low = hn::And(x, hn::Set(d, (1u << 24) - 1));
    return hn::Sub(hn::ShiftLeft<7>(low), low);
  } else if constexpr (kShift <= 8) {
    // Only upper 16-bit halves are not zero: times 127 * 2^8 and back by 16 bits, exact as l * 2^(16 - k) is a
    // multiple of 2^8.
    const hn::Repartition<std::uint16_t, LaneTag> d16;
    const auto shifted = hn::BitCast(d16, hn::ShiftLeft<32 - kShift>(x));
    return hn::BitCast(d, hn::MulHigh(shifted, hn::Set(d16, 127u << 8)));
  } else {
    const FieldVector shifted = hn::ShiftLeft<32 - kShift>(x);
    return hn::Sub(hn::ShiftRight<1>(shifted), hn::ShiftRight<8>(shifted));
  }
}

// x * 2^k for k = 3, 4: subtracts p as often as 2^31 fits; the rest is below p + 2^(25 + k).
template <int kShift>
HWY_INLINE FieldVector mul_power(FieldVector x) {
  static_assert(kShift == 3 || kShift == 4);
  const FieldVector quotient = hn::ShiftRight<31 - kShift>(x);
  return reduce_above(hn::Sub(hn::ShiftLeft<kShift>(x), hn::Mul(quotient, modulus_vector())));
}

HWY_INLINE FieldVector halve(FieldVector x) {
  const FieldVector odd_mask = hn::Sub(zero_vector(), hn::And(x, hn::Set(LaneTag(), 1)));
  return hn::ShiftRight<1>(hn::Add(x, hn::And(odd_mask, modulus_vector())));
}

// sign * numerator * 2^log2.
struct Scale {
  int sign = 1;
  int numerator = 1;  // 1, 3 or 9
  int log2 = 0;

  constexpr Scale halved() const { return {sign, numerator, log2 - 1}; }
  constexpr Scale squared() const { return {1, numerator * numerator, 2 * log2}; }
  constexpr bool operator==(const Scale&) const = default;
};

// x * kScale + s; x may be loose when kScale is 2^-k, s is canonical. The result is loose for 2^-k with k >= 8.
template <Scale kScale>
HWY_INLINE FieldVector scaled_add(FieldVector x, FieldVector s) {
  if constexpr (kScale.numerator != 1) {
    static_assert(kScale.sign > 0 && (kScale.log2 == 0 || kScale.log2 == -1));
    const FieldVector multiple = kScale.numerator == 3 ? add(doubled(x), x) : add(mul_power<3>(x), x);
    return add(kScale.log2 == 0 ? multiple : halve(multiple), s);
  } else if constexpr (kScale.log2 < 0) {
    const FieldVector low = low_part_term<-kScale.log2>(x);
    const FieldVector high = hn::ShiftRight<-kScale.log2>(x);
    if constexpr (kScale.sign < 0) return sub(add(s, low), high);
    if constexpr (kScale.log2 <= -8) return hn::Add(sub(s, low), high);
    return add(sub(high, low), s);
  } else {
    static_assert(kScale.sign > 0);
    if constexpr (kScale.log2 == 0) return add(x, s);
    if constexpr (kScale.log2 == 1) return add(add(x, s), x);
    if constexpr (kScale.log2 == 2) return add(doubled(doubled(x)), s);
    if constexpr (kScale.log2 >= 3) return add(mul_power<kScale.log2>(x), s);
  }
}

// x / 2^24, loose: the low part's term is below p.
HWY_INLINE FieldVector shift_24(FieldVector x) {
  return hn::Add(hn::Sub(modulus_vector(), low_part_term<24>(x)), hn::ShiftRight<24>(x));
}

// x * kScale for positive kScale, canonical.
template <Scale kScale>
HWY_INLINE FieldVector scaled(FieldVector x) {
  const FieldVector product = scaled_add<kScale>(x, zero_vector());
  return kScale.log2 <= -8 ? reduce_above(product) : product;
}

// V sorted into pairs (v, -v) with v > 0, and single entries; entry 0, which is -2, is apart.
template <std::size_t kWidth>
struct DiagonalSplit {
  std::array<std::size_t, kWidth> plus{}, minus{}, single{};
  std::size_t pairs = 0, singles = 0;

  static constexpr Scale scale(std::size_t i) {
    const poseidon2::Diagonal d = poseidon2::Parameters<kWidth>::kDiagonal[i];
    return {d.sign, d.three ? 3 : 1, d.log2};
  }
  static constexpr Scale negative(Scale s) { return {-s.sign, s.numerator, s.log2}; }

  constexpr DiagonalSplit() {
    std::array<bool, kWidth> used{};
    for (std::size_t i = 1; i < kWidth; ++i) {
      for (std::size_t j = 1; j < kWidth; ++j) {
        if (scale(i).sign < 0 || scale(j) != negative(scale(i))) continue;
        plus[pairs] = i;
        minus[pairs++] = j;
        used[i] = used[j] = true;
      }
    }
    for (std::size_t i = 1; i < kWidth; ++i) {
      if (!used[i]) single[singles++] = i;
    }
  }
};
template <std::size_t kWidth>
inline constexpr DiagonalSplit<kWidth> kSplit{};

template <std::size_t kWidth>
struct PartialState {
  static constexpr auto& kS = kSplit<kWidth>;
  FieldVector cube;         // x_0 after its S-box
  FieldVector total;        // sum of x_i for i >= 1
  FieldVector a[kS.pairs];  // d of one round and of the next, by turns (see the header comment)
  FieldVector b[kS.pairs];
  FieldVector single[kS.singles];
};

enum class PartialStep { kFirst, kSecond, kLater };

// Pair kIndex from (older, newer) = (d_{r-1}, d_r) to (d_{r+1}, d_r).
template <std::size_t kWidth, PartialStep kStep, std::size_t kIndex>
HWY_INLINE void update_pair(FieldVector* older, FieldVector* newer, FieldVector s) {
  constexpr Scale kV = DiagonalSplit<kWidth>::scale(kSplit<kWidth>.plus[kIndex]);
  if constexpr (kV.log2 == -24) {
    // v^2 = 2^-48 is no shift; `older` is e_r and `newer` d_r here, from the first round on.
    older[kIndex] = scaled_add<kV>(older[kIndex], s);
    newer[kIndex] = shift_24(newer[kIndex]);
  } else if constexpr (kStep == PartialStep::kFirst) {
    older[kIndex] = scaled_add<kV.halved()>(older[kIndex], s);
  } else if constexpr (kStep == PartialStep::kSecond) {
    older[kIndex] = scaled_add<kV.squared().halved()>(older[kIndex], s);
  } else {
    older[kIndex] = scaled_add<kV.squared()>(older[kIndex], s);
  }
}

// The sum of kCount canonical or loose words as a tree, so that few steps follow the last word that comes in.
template <std::size_t kCount>
HWY_INLINE FieldVector sum_tree(const FieldVector* x) {
  if constexpr (kCount == 1) {
    return x[0];
  } else {
    return add(sum_tree<kCount / 2>(x), sum_tree<kCount - kCount / 2>(x + kCount / 2));
  }
}

// One round; x.cube is x_0 after its S-box in this round on entry, and in the next on return. That cube comes first in
// program order: it is the longest chain, and the rest of the round does not depend on it.
template <std::size_t kWidth, PartialStep kStep, std::size_t... kPair, std::size_t... kSingle>
HWY_INLINE void partial_round(PartialState<kWidth>& x, FieldVector* older, FieldVector* newer,
                              FieldVector next_constant, std::index_sequence<kPair...>,
                              std::index_sequence<kSingle...>) {
  constexpr auto& kS = kSplit<kWidth>;
  // x_0 <- S - 2 x_0 = total - x_0
  FieldVector next = hn::Sub(add(x.total, next_constant), x.cube);
  cube_signed<1>(&next);
  const FieldVector s = add(x.total, x.cube);
  (update_pair<kWidth, kStep, kPair>(older, newer, s), ...);
  ((x.single[kSingle] = scaled_add<DiagonalSplit<kWidth>::scale(kS.single[kSingle])>(x.single[kSingle], s)), ...);
  x.total = reduce_above(add(doubled(sum_tree<kS.pairs>(older)), sum_tree<kS.singles>(x.single)));
  x.cube = reduce_below(next);
}

template <std::size_t kWidth, std::size_t... kSingle>
HWY_INLINE void finish_singles(const PartialState<kWidth>& state, FieldVector* x, FieldVector s,
                               std::index_sequence<kSingle...>) {
  constexpr auto& kS = kSplit<kWidth>;
  ((x[kS.single[kSingle]] = scaled_add<DiagonalSplit<kWidth>::scale(kS.single[kSingle])>(state.single[kSingle], s)),
   ...);
}

// All partial rounds; `x` is canonical before and after.
template <std::size_t kWidth, std::size_t... kPair>
HWY_INLINE void partial_rounds(FieldVector* x, std::index_sequence<kPair...> pair_indices) {
  constexpr auto& kS = kSplit<kWidth>;
  constexpr auto& kConstants = poseidon2::kTables<kWidth>.internal;
  const auto single_indices = std::make_index_sequence<kS.singles>();
  PartialState<kWidth> state;
  FieldVector first = hn::Sub(hn::Add(x[0], broadcast(kConstants[0])), modulus_vector());
  cube_signed<1>(&first);
  state.cube = reduce_below(first);
  for (std::size_t i = 0; i < kS.singles; ++i) state.single[i] = x[kS.single[i]];
  for (std::size_t i = 0; i < kS.pairs; ++i) {
    state.a[i] = sub(x[kS.plus[i]], x[kS.minus[i]]);
    state.b[i] = add(x[kS.plus[i]], x[kS.minus[i]]);
  }
  state.total = state.b[0];
  for (std::size_t i = 1; i < kS.pairs; ++i) state.total = add(state.total, state.b[i]);
  for (std::size_t i = 0; i < kS.singles; ++i) state.total = add(state.total, state.single[i]);
  for (std::size_t i = 0; i < kS.pairs; ++i) {
    if (DiagonalSplit<kWidth>::scale(kS.plus[i]).log2 != -24) continue;
    state.a[i] = halve(state.a[i]);
    state.b[i] = halve(state.b[i]);
  }

  partial_round<kWidth, PartialStep::kFirst>(state, state.a, state.b, broadcast(kConstants[1]), pair_indices,
                                             single_indices);
  partial_round<kWidth, PartialStep::kSecond>(state, state.b, state.a, broadcast(kConstants[2]), pair_indices,
                                              single_indices);
  std::size_t round = 2;
  for (; round + 2 < kConstants.size(); round += 2) {
    partial_round<kWidth, PartialStep::kLater>(state, state.a, state.b, broadcast(kConstants[round + 1]), pair_indices,
                                               single_indices);
    partial_round<kWidth, PartialStep::kLater>(state, state.b, state.a, broadcast(kConstants[round + 2]), pair_indices,
                                               single_indices);
  }
  FieldVector* d = state.b;
  FieldVector* e = state.a;
  if constexpr (kConstants.size() % 2 == 0) {
    partial_round<kWidth, PartialStep::kLater>(state, e, d, broadcast(kConstants[round + 1]), pair_indices,
                                               single_indices);
    std::swap(d, e);
  }
  // The last round needs no further cube.
  x[0] = sub(state.total, state.cube);
  const FieldVector s = add(state.total, state.cube);
  (update_pair<kWidth, PartialStep::kLater, kPair>(e, d, s), ...);
  finish_singles<kWidth>(state, x, s, single_indices);
  std::swap(d, e);
  // Back from pairs: `e` still holds d of the round before.
  const auto finish_pair = [&]<std::size_t kIndex>(std::integral_constant<std::size_t, kIndex>) HWY_ATTR {
    constexpr Scale kV = DiagonalSplit<kWidth>::scale(kS.plus[kIndex]);
    const FieldVector half_sum = kV.log2 <= -4 ? reduce_above(d[kIndex]) : d[kIndex];
    const FieldVector half_difference = kV.log2 == -24 ? reduce_above(e[kIndex]) : scaled<kV>(e[kIndex]);
    x[kS.plus[kIndex]] = add(half_sum, half_difference);
    x[kS.minus[kIndex]] = sub(half_sum, half_difference);
  };
  (finish_pair(std::integral_constant<std::size_t, kPair>()), ...);
}

// E of poseidon2.h, in the same order of operations.
template <std::size_t kWidth>
HWY_INLINE void external_layer(FieldVector* x) {
  FieldVector sum[4] = {x[0], x[1], x[2], x[3]};
  HWY_UNROLL(8)
  for (std::size_t i = 4; i < kWidth; ++i) sum[i % 4] = add(sum[i % 4], x[i]);
  HWY_UNROLL(8)
  for (std::size_t block = 0; block < kWidth; block += 4) {
    const FieldVector a = add(x[block], sum[0]);
    const FieldVector b = add(x[block + 1], sum[1]);
    const FieldVector c = add(x[block + 2], sum[2]);
    const FieldVector d = add(x[block + 3], sum[3]);
    const FieldVector ab = add(a, b);
    const FieldVector cd = add(c, d);
    const FieldVector all = add(ab, cd);
    const FieldVector all_b = add(all, b);
    const FieldVector all_d = add(all, d);
    x[block] = add(all_b, ab);
    x[block + 1] = add(all_b, doubled(c));
    x[block + 2] = add(all_d, cd);
    x[block + 3] = add(all_d, doubled(a));
  }
}

template <std::size_t kWidth>
HWY_INLINE void full_rounds(FieldVector* x, std::size_t first_round) {
  static constexpr auto kWords = make_external_words<kWidth>();
  constexpr std::size_t kGroup = 2;
  for (std::size_t r = 0; r < poseidon2::kHalfFullRounds; ++r) {
    for (std::size_t i = 0; i < kWidth; i += kGroup) {
      FieldVector group[kGroup];
      HWY_UNROLL(8)
      for (std::size_t j = 0; j < kGroup; ++j) {
        group[j] = hn::Add(x[i + j], hn::Set(LaneTag(), kWords[first_round + r][i + j]));
      }
      cube_signed<kGroup>(group);
      HWY_UNROLL(8)
      for (std::size_t j = 0; j < kGroup; ++j) x[i + j] = reduce_below(group[j]);
    }
    external_layer<kWidth>(x);
  }
}

// The permutation on kWidth canonical vectors.
template <std::size_t kWidth>
HWY_NOINLINE void permute_vectors(FieldVector* x) {
  external_layer<kWidth>(x);
  full_rounds<kWidth>(x, 0);
  partial_rounds<kWidth>(x, std::make_index_sequence<kSplit<kWidth>.pairs>());
  full_rounds<kWidth>(x, poseidon2::kHalfFullRounds);
}

#endif  // HWY_TARGET != HWY_SCALAR

// NOLINTNEXTLINE(google-readability-namespace-comments): Highway's name
}  // namespace HWY_NAMESPACE
}  // namespace symbolon::prover
HWY_AFTER_NAMESPACE();

#endif  // SYMBOLON_PROVER_HASH_POSEIDON2_INL_H_
