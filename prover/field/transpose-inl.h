// Transposition of a square of vectors in registers, an -inl header of Highway: v[i] lane j <-> v[j] lane i.

#if defined(SYMBOLON_PROVER_FIELD_TRANSPOSE_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef SYMBOLON_PROVER_FIELD_TRANSPOSE_INL_H_
#undef SYMBOLON_PROVER_FIELD_TRANSPOSE_INL_H_
#else
#define SYMBOLON_PROVER_FIELD_TRANSPOSE_INL_H_
#endif

#include <hwy/highway.h>

#include <cstddef>

#include "prover/field/simd-inl.h"

HWY_BEFORE_NAMESPACE();
namespace symbolon::prover {
namespace HWY_NAMESPACE {

#if HWY_TARGET == HWY_SCALAR

HWY_INLINE void transpose(FieldVector*) {}

#else

// The 4 x 4 squares within 128-bit blocks of four vectors.
HWY_INLINE void transpose_within_blocks(FieldVector* v) {
  const LaneTag d;
  const WideTag wide;
  const auto pair = [wide](FieldVector a) HWY_ATTR { return hn::BitCast(wide, a); };
  const auto low01 = pair(hn::InterleaveLower(d, v[0], v[1]));
  const auto high01 = pair(hn::InterleaveUpper(d, v[0], v[1]));
  const auto low23 = pair(hn::InterleaveLower(d, v[2], v[3]));
  const auto high23 = pair(hn::InterleaveUpper(d, v[2], v[3]));
  v[0] = hn::BitCast(d, hn::InterleaveLower(wide, low01, low23));
  v[1] = hn::BitCast(d, hn::InterleaveUpper(wide, low01, low23));
  v[2] = hn::BitCast(d, hn::InterleaveLower(wide, high01, high23));
  v[3] = hn::BitCast(d, hn::InterleaveUpper(wide, high01, high23));
}

HWY_INLINE void transpose(FieldVector* v) {
  const LaneTag d;
  HWY_UNROLL(4)
  for (std::size_t i = 0; i < kLanes; i += 4) transpose_within_blocks(v + i);
  if constexpr (kLanes == 8) {
    HWY_UNROLL(4)
    for (std::size_t j = 0; j < 4; ++j) {
      const FieldVector a = v[j];
      const FieldVector b = v[4 + j];
      v[j] = hn::ConcatLowerLower(d, b, a);
      v[4 + j] = hn::ConcatUpperUpper(d, b, a);
    }
  }
  if constexpr (kLanes == 16) {
    // Blocks of v[j], v[4 + j], v[8 + j], v[12 + j] as a 4 x 4 square: halves first, then blocks within halves.
    HWY_UNROLL(4)
    for (std::size_t j = 0; j < 4; ++j) {
      const FieldVector ac_low = hn::ConcatLowerLower(d, v[8 + j], v[j]);
      const FieldVector ac_high = hn::ConcatUpperUpper(d, v[8 + j], v[j]);
      const FieldVector bd_low = hn::ConcatLowerLower(d, v[12 + j], v[4 + j]);
      const FieldVector bd_high = hn::ConcatUpperUpper(d, v[12 + j], v[4 + j]);
      v[j] = hn::OddEvenBlocks(hn::SwapAdjacentBlocks(bd_low), ac_low);
      v[4 + j] = hn::OddEvenBlocks(bd_low, hn::SwapAdjacentBlocks(ac_low));
      v[8 + j] = hn::OddEvenBlocks(hn::SwapAdjacentBlocks(bd_high), ac_high);
      v[12 + j] = hn::OddEvenBlocks(bd_high, hn::SwapAdjacentBlocks(ac_high));
    }
  }
}

#endif  // HWY_TARGET == HWY_SCALAR

// NOLINTNEXTLINE(google-readability-namespace-comments): Highway's name
}  // namespace HWY_NAMESPACE
}  // namespace symbolon::prover
HWY_AFTER_NAMESPACE();

#endif  // SYMBOLON_PROVER_FIELD_TRANSPOSE_INL_H_
