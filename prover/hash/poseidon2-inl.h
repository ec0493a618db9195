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

// The sum of kCount canonical or loose words as a tree, so that few steps follow the last word that comes in.
template <std::size_t kCount>
HWY_INLINE FieldVector sum_tree(const FieldVector* x) {
  if constexpr (kCount == 1) {
    return x[0];
  } else {
    return add(sum_tree<kCount / 2>(x), sum_tree<kCount - kCount / 2>(x + kCount / 2));
  }
}

enum class PartialStep { kFirst, kSecond, kLater };

// The state of partial rounds in the terms of the header comment. Rounds take turns: d_{r+1} replaces d_{r-1}, which is
// in part 0 of `pairs` in even rounds and in part 1 in odd ones.
template <std::size_t kWidth>
struct PartialState {
  static constexpr auto& kS = kSplit<kWidth>;
  using Pairs = std::make_index_sequence<kS.pairs>;
  using Singles = std::make_index_sequence<kS.singles>;

  FieldVector cube;   // x_0 after its S-box
  FieldVector total;  // sum of x_i for i >= 1
  FieldVector pairs[2][kS.pairs];
  FieldVector single[kS.singles];

  template <PartialStep kStep, std::size_t kOlder, std::size_t kIndex>
  HWY_INLINE void update_pair(FieldVector s) {
    constexpr Scale kV = DiagonalSplit<kWidth>::scale(kS.plus[kIndex]);
    FieldVector& older = pairs[kOlder][kIndex];
    FieldVector& newer = pairs[1 - kOlder][kIndex];
    if constexpr (kV.log2 == -24) {
      // v^2 = 2^-48 is no shift; `older` is e_r and `newer` d_r here, from the first round on.
      older = scaled_add<kV>(older, s);
      newer = shift_24(newer);
    } else if constexpr (kStep == PartialStep::kFirst) {
      older = scaled_add<kV.halved()>(older, s);
    } else if constexpr (kStep == PartialStep::kSecond) {
      older = scaled_add<kV.squared().halved()>(older, s);
    } else {
      older = scaled_add<kV.squared()>(older, s);
    }
  }

  template <PartialStep kStep, std::size_t kOlder, std::size_t... kPair, std::size_t... kSingle>
  HWY_INLINE void apply_internal_layer(FieldVector s, std::index_sequence<kPair...>, std::index_sequence<kSingle...>) {
    (update_pair<kStep, kOlder, kPair>(s), ...);
    ((single[kSingle] = scaled_add<DiagonalSplit<kWidth>::scale(kS.single[kSingle])>(single[kSingle], s)), ...);
  }

  // One round; `cube` is of this round on entry and of the next on return. That next cube comes first in program order:
  // it is the longest chain, and the rest of the round does not depend on it.
  template <PartialStep kStep, std::size_t kOlder>
  HWY_INLINE void round(KoalaBear next_constant) {
    // x_0 <- S - 2 x_0 = total - x_0
    FieldVector next = hn::Sub(add(total, broadcast(next_constant)), cube);
    next = cube_signed(next);
    apply_internal_layer<kStep, kOlder>(add(total, cube), Pairs(), Singles());
    total = reduce_above(add(doubled(sum_tree<kS.pairs>(pairs[kOlder])), sum_tree<kS.singles>(single)));
    cube = reduce_below(next);
  }

  // From x, whose first element gets `constant` and goes through the S-box.
  HWY_INLINE void begin(const FieldVector* x, KoalaBear constant) {
    FieldVector first = hn::Sub(hn::Add(x[0], broadcast(constant)), modulus_vector());
    first = cube_signed(first);
    cube = reduce_below(first);
    HWY_UNROLL(16)
    for (std::size_t i = 0; i < kS.singles; ++i) single[i] = x[kS.single[i]];
    HWY_UNROLL(16)
    for (std::size_t i = 0; i < kS.pairs; ++i) {
      pairs[0][i] = sub(x[kS.plus[i]], x[kS.minus[i]]);
      pairs[1][i] = add(x[kS.plus[i]], x[kS.minus[i]]);
    }
    total = add(sum_tree<kS.pairs>(pairs[1]), sum_tree<kS.singles>(single));
    HWY_UNROLL(16)
    for (std::size_t i = 0; i < kS.pairs; ++i) {
      if (DiagonalSplit<kWidth>::scale(kS.plus[i]).log2 != -24) continue;
      pairs[0][i] = halve(pairs[0][i]);
      pairs[1][i] = halve(pairs[1][i]);
    }
  }

  template <std::size_t kLast, std::size_t kIndex>
  HWY_INLINE void finish_pair(FieldVector* x) const {
    constexpr Scale kV = DiagonalSplit<kWidth>::scale(kS.plus[kIndex]);
    const FieldVector d = pairs[kLast][kIndex];
    const FieldVector e = pairs[1 - kLast][kIndex];  // for most pairs still d of the round before
    const FieldVector half_sum = kV.log2 <= -4 ? reduce_above(d) : d;
    const FieldVector half_difference = kV.log2 == -24 ? reduce_above(e) : scaled<kV>(e);
    x[kS.plus[kIndex]] = add(half_sum, half_difference);
    x[kS.minus[kIndex]] = sub(half_sum, half_difference);
  }
  template <std::size_t kLast, std::size_t... kPair>
  HWY_INLINE void finish_pairs(FieldVector* x, std::index_sequence<kPair...>) const {
    (finish_pair<kLast, kPair>(x), ...);
  }

  // The last round, which needs no further cube, and back to x. kOlder is the part that it replaces.
  template <std::size_t kOlder>
  HWY_INLINE void end(FieldVector* x) {
    apply_internal_layer<PartialStep::kLater, kOlder>(add(total, cube), Pairs(), Singles());
    x[0] = sub(total, cube);
    HWY_UNROLL(16)
    for (std::size_t i = 0; i < kS.singles; ++i) x[kS.single[i]] = single[i];
    finish_pairs<kOlder>(x, Pairs());
  }
};

// All partial rounds; `x` is canonical before and after.
template <std::size_t kWidth>
HWY_INLINE void partial_rounds(FieldVector* x) {
  constexpr auto& kConstants = poseidon2::kTables<kWidth>.internal;
  PartialState<kWidth> state;
  state.begin(x, kConstants[0]);
  state.template round<PartialStep::kFirst, 0>(kConstants[1]);
  state.template round<PartialStep::kSecond, 1>(kConstants[2]);
  std::size_t round = 2;
  for (; round + 2 < kConstants.size(); round += 2) {
    state.template round<PartialStep::kLater, 0>(kConstants[round + 1]);
    state.template round<PartialStep::kLater, 1>(kConstants[round + 2]);
  }
  if constexpr (kConstants.size() % 2 == 0) {
    state.template round<PartialStep::kLater, 0>(kConstants[round + 1]);
    state.template end<1>(x);
  } else {
    state.template end<0>(x);
  }
}

// (a, b, c, d) <- M4 (a, b, c, d)
HWY_INLINE void multiply_m4(FieldVector& a, FieldVector& b, FieldVector& c, FieldVector& d) {
  const FieldVector ab = add(a, b);
  const FieldVector cd = add(c, d);
  const FieldVector all = add(ab, cd);
  const FieldVector all_b = add(all, b);
  const FieldVector all_d = add(all, d);
  b = add(all_b, doubled(c));
  d = add(all_d, doubled(a));
  a = add(all_b, ab);
  c = add(all_d, cd);
}

// Adds constants, given minus p, to four canonical words and cubes them.
HWY_INLINE void cube_block(FieldVector* HWY_RESTRICT v, const std::uint32_t* HWY_RESTRICT words) {
  HWY_UNROLL(4)
  for (std::size_t i = 0; i < 4; ++i) {
    v[i] = reduce_below(cube_signed(hn::Add(v[i], hn::Set(LaneTag(), words[i]))));
  }
}

// Sums over blocks, by position in the block, as the layer E needs them first.
struct BlockSums {
  FieldVector at[4];

  HWY_INLINE void add_block(const FieldVector* v, std::size_t block) {
    HWY_UNROLL(4)
    for (std::size_t i = 0; i < 4; ++i) at[i] = block == 0 ? v[i] : add(at[i], v[i]);
  }
};

// The layer E of poseidon2.h, then, for kThenCube, the constants and the S-box of the next round: block by block, so
// that a block stays in registers. `sums` belong to x before and, for kThenCube, after.
template <std::size_t kWidth, bool kThenCube>
HWY_INLINE void external_layer(FieldVector* HWY_RESTRICT x, BlockSums& sums, const std::uint32_t* HWY_RESTRICT words) {
  BlockSums next;
  HWY_UNROLL(8)
  for (std::size_t block = 0; block < kWidth; block += 4) {
    FieldVector v[4];
    HWY_UNROLL(4)
    for (std::size_t i = 0; i < 4; ++i) v[i] = add(x[block + i], sums.at[i]);
    multiply_m4(v[0], v[1], v[2], v[3]);
    if constexpr (kThenCube) {
      cube_block(v, words + block);
      next.add_block(v, block);
    }
    HWY_UNROLL(4)
    for (std::size_t i = 0; i < 4; ++i) x[block + i] = v[i];
  }
  if constexpr (kThenCube) sums = next;
}

// E, then four rounds.
template <std::size_t kWidth>
HWY_INLINE void initial_full_rounds(FieldVector* x) {
  static constexpr auto kWords = make_external_words<kWidth>();
  BlockSums sums;
  for (std::size_t block = 0; block < kWidth; block += 4) sums.add_block(x + block, block);
  for (std::size_t r = 0; r < poseidon2::kHalfFullRounds; ++r) {
    external_layer<kWidth, true>(x, sums, kWords[r].data());
  }
  external_layer<kWidth, false>(x, sums, nullptr);
}

template <std::size_t kWidth>
HWY_INLINE void final_full_rounds(FieldVector* x) {
  static constexpr auto kWords = make_external_words<kWidth>();
  BlockSums sums;
  for (std::size_t block = 0; block < kWidth; block += 4) {
    cube_block(x + block, kWords[poseidon2::kHalfFullRounds].data() + block);
    sums.add_block(x + block, block);
  }
  for (std::size_t r = poseidon2::kHalfFullRounds + 1; r < 2 * poseidon2::kHalfFullRounds; ++r) {
    external_layer<kWidth, true>(x, sums, kWords[r].data());
  }
  external_layer<kWidth, false>(x, sums, nullptr);
}

// The permutation on kWidth canonical vectors.
template <std::size_t kWidth>
HWY_NOINLINE void permute_vectors(FieldVector* x) {
  initial_full_rounds<kWidth>(x);
  partial_rounds<kWidth>(x);
  final_full_rounds<kWidth>(x);
}

#endif  // HWY_TARGET != HWY_SCALAR

// NOLINTNEXTLINE(google-readability-namespace-comments): Highway's name
}  // namespace HWY_NAMESPACE
}  // namespace symbolon::prover
HWY_AFTER_NAMESPACE();

#endif  // SYMBOLON_PROVER_HASH_POSEIDON2_INL_H_
