// Field arithmetic on vectors of Montgomery words, for use inside Highway kernels. Include after hwy/foreach_target.h
// and hwy/highway.h, like any -inl header; simd_targets.h comes before both.
//
//   FieldVector          one base element per lane; words are canonical, in [0, p), unless a name says otherwise
//   ExtVector            one extension element per lane, as five FieldVectors
//
// A product of 32-bit lanes is formed for even and odd lanes apart, as 64-bit products. With q = x / p mod 2^32, the
// difference x - q p is divisible by 2^32 and its upper half is the Montgomery product in (-p, p).

// Highway includes each -inl header once per target: the guard toggles.
#if defined(SYMBOLON_PROVER_FIELD_SIMD_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef SYMBOLON_PROVER_FIELD_SIMD_INL_H_
#undef SYMBOLON_PROVER_FIELD_SIMD_INL_H_
#else
#define SYMBOLON_PROVER_FIELD_SIMD_INL_H_
#endif

#include <hwy/highway.h>

#include <cstddef>
#include <cstdint>

#include "prover/field/ext.h"
#include "prover/field/koala_bear.h"

HWY_BEFORE_NAMESPACE();
namespace symbolon::prover {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

using LaneTag = hn::ScalableTag<std::uint32_t>;
using FieldVector = hn::Vec<LaneTag>;

constexpr std::size_t kLanes = HWY_TARGET == HWY_SCALAR ? 1 : HWY_MAX_BYTES / 4;

// ---- loads, stores, broadcasts. KoalaBear is one Montgomery word, so arrays of it are arrays of lanes.

HWY_INLINE FieldVector load(const KoalaBear* from) {
  return hn::LoadU(LaneTag(), reinterpret_cast<const std::uint32_t*>(from));
}
HWY_INLINE void store(FieldVector v, KoalaBear* to) { hn::StoreU(v, LaneTag(), reinterpret_cast<std::uint32_t*>(to)); }
HWY_INLINE FieldVector broadcast(KoalaBear x) { return hn::Set(LaneTag(), x.montgomery()); }
HWY_INLINE FieldVector zero_vector() { return hn::Zero(LaneTag()); }

// ---- range corrections: an unsigned minimum takes the value that did not wrap.

HWY_INLINE FieldVector modulus_vector() { return hn::Set(LaneTag(), KoalaBear::kModulus); }
// [0, 2p) -> [0, p)
HWY_INLINE FieldVector reduce_above(FieldVector x) { return hn::Min(x, hn::Sub(x, modulus_vector())); }
// [-p, p) as two's complement -> [0, p)
HWY_INLINE FieldVector reduce_below(FieldVector x) { return hn::Min(x, hn::Add(x, modulus_vector())); }

// ---- base field

HWY_INLINE FieldVector add(FieldVector a, FieldVector b) { return reduce_above(hn::Add(a, b)); }
HWY_INLINE FieldVector sub(FieldVector a, FieldVector b) { return reduce_below(hn::Sub(a, b)); }
HWY_INLINE FieldVector neg(FieldVector a) { return reduce_below(hn::Sub(zero_vector(), a)); }
HWY_INLINE FieldVector doubled(FieldVector a) { return add(a, a); }

#if HWY_TARGET == HWY_SCALAR

HWY_INLINE FieldVector mul(FieldVector a, FieldVector b) {
  const std::uint64_t product = std::uint64_t{hn::GetLane(a)} * hn::GetLane(b);
  return hn::Set(LaneTag(), KoalaBear::montgomery_reduce(product));
}

#else

using SignedTag = hn::RebindToSigned<LaneTag>;
using WideTag = hn::RepartitionToWide<LaneTag>;
using WideVector = hn::Vec<WideTag>;

// 64-bit products, or sums of them, of the even and the odd lanes.
struct WidePair {
  WideVector even;
  WideVector odd;
};

HWY_INLINE FieldVector low_words(WideVector x) { return hn::BitCast(LaneTag(), x); }

// x - (x / p mod 2^32) p, a multiple of 2^32. Its upper words are in (-p, p) for x < 2^32 p.
HWY_INLINE WideVector montgomery_difference(WideVector x) {
  const FieldVector q = low_words(hn::MulEven(low_words(x), hn::Set(LaneTag(), KoalaBear::kMontgomeryMu)));
  return hn::Sub(x, hn::MulEven(q, modulus_vector()));
}

// Both upper halves, put back in lane order.
HWY_INLINE FieldVector merge_upper(WideVector even, WideVector odd) {
  return hn::OddEven(low_words(odd), hn::DupOdd(low_words(even)));
}

// The Montgomery products of sums below 2^32 p.
HWY_INLINE FieldVector montgomery_reduce(WidePair x) {
  return reduce_below(merge_upper(montgomery_difference(x.even), montgomery_difference(x.odd)));
}

// The same with q as a signed number, for signed products |x| <= p^2: the upper words are within |x| / 2^32 + p / 2.
HWY_INLINE WideVector signed_montgomery_difference(WideVector x) {
  const SignedTag ds;
  const auto mu = hn::Set(ds, static_cast<std::int32_t>(KoalaBear::kMontgomeryMu));
  const auto modulus = hn::Set(ds, static_cast<std::int32_t>(KoalaBear::kModulus));
  const auto q = hn::BitCast(ds, hn::MulEven(hn::BitCast(ds, x), mu));
  return hn::Sub(x, hn::BitCast(WideTag(), hn::MulEven(q, modulus)));
}
HWY_INLINE WideVector signed_mul_even(FieldVector a, FieldVector b) {
  const SignedTag ds;
  return hn::BitCast(WideTag(), hn::MulEven(hn::BitCast(ds, a), hn::BitCast(ds, b)));
}

// a b for signed |a| <= p and canonical b, canonical.
HWY_INLINE FieldVector mul_signed(FieldVector a, FieldVector b) {
  const WideVector even = signed_montgomery_difference(signed_mul_even(a, b));
  const WideVector odd = signed_montgomery_difference(signed_mul_even(hn::DupOdd(a), hn::DupOdd(b)));
  return reduce_below(merge_upper(even, odd));
}

HWY_INLINE FieldVector mul(FieldVector a, FieldVector b) { return mul_signed(a, b); }

// x^3 of signed words |x| <= p, as words within 0.9942 p: with p / 2^32 < 0.4961, the square is within 0.4961 p + p / 2
// and the cube within 0.9961 * 0.4961 p + p / 2. Half lanes stay apart between the two products.
HWY_INLINE FieldVector cube_signed(FieldVector x) {
  const FieldVector odd = hn::DupOdd(x);
  const FieldVector square_even = hn::DupOdd(low_words(signed_montgomery_difference(signed_mul_even(x, x))));
  const FieldVector square_odd = hn::DupOdd(low_words(signed_montgomery_difference(signed_mul_even(odd, odd))));
  return merge_upper(signed_montgomery_difference(signed_mul_even(square_even, x)),
                     signed_montgomery_difference(signed_mul_even(square_odd, odd)));
}

#endif  // HWY_TARGET == HWY_SCALAR

// ---- extension field, F_p[X] / (X^5 + X^2 - 1); the formulas are those of Ext::multiply in ext.h

struct ExtVector {
  FieldVector c[kExtDegree];
};

HWY_INLINE ExtVector broadcast(const Ext& x) {
  ExtVector r;
  for (std::size_t i = 0; i < kExtDegree; ++i) r.c[i] = broadcast(x.c[i]);
  return r;
}
HWY_INLINE ExtVector from_base(FieldVector x) {
  return {{x, zero_vector(), zero_vector(), zero_vector(), zero_vector()}};
}
HWY_INLINE ExtVector add(const ExtVector& a, const ExtVector& b) {
  ExtVector r;
  for (std::size_t i = 0; i < kExtDegree; ++i) r.c[i] = add(a.c[i], b.c[i]);
  return r;
}
HWY_INLINE ExtVector sub(const ExtVector& a, const ExtVector& b) {
  ExtVector r;
  for (std::size_t i = 0; i < kExtDegree; ++i) r.c[i] = sub(a.c[i], b.c[i]);
  return r;
}
HWY_INLINE ExtVector neg(const ExtVector& a) {
  ExtVector r;
  for (std::size_t i = 0; i < kExtDegree; ++i) r.c[i] = neg(a.c[i]);
  return r;
}
HWY_INLINE ExtVector sub_base(ExtVector a, FieldVector b) {
  a.c[0] = sub(a.c[0], b);
  return a;
}

#if HWY_TARGET == HWY_SCALAR

HWY_INLINE ExtVector mul_base(const ExtVector& a, FieldVector b) {
  ExtVector r;
  for (std::size_t i = 0; i < kExtDegree; ++i) r.c[i] = mul(a.c[i], b);
  return r;
}

HWY_INLINE ExtVector mul(const ExtVector& a, const ExtVector& b) {
  Ext x;
  Ext y;
  for (std::size_t i = 0; i < kExtDegree; ++i) {
    x.c[i] = KoalaBear::from_montgomery_unchecked(hn::GetLane(a.c[i]));
    y.c[i] = KoalaBear::from_montgomery_unchecked(hn::GetLane(b.c[i]));
  }
  return broadcast(x * y);
}

#else

HWY_INLINE ExtVector mul_base(const ExtVector& a, FieldVector b) {
  ExtVector r;
  const FieldVector b_odd = hn::DupOdd(b);
  for (std::size_t i = 0; i < kExtDegree; ++i) {
    r.c[i] = montgomery_reduce({hn::MulEven(a.c[i], b), hn::MulEven(hn::DupOdd(a.c[i]), b_odd)});
  }
  return r;
}

// [0, 2^64) -> [0, 2^32 p) for x < 2 * 2^32 p: the minimum acts on upper words, and the lower words are equal.
HWY_INLINE WideVector reduce_wide(WideVector x) {
  const WideVector shifted = hn::Set(WideTag(), std::uint64_t{KoalaBear::kModulus} << 32);
  return hn::BitCast(WideTag(), hn::Min(low_words(x), low_words(hn::Sub(x, shifted))));
}

// A sum of five products for one half of the lanes; the bounds are those of internal::dot5.
HWY_INLINE WideVector dot5_even(const FieldVector* a, FieldVector b0, FieldVector b1, FieldVector b2, FieldVector b3,
                                FieldVector b4) {
  const WideVector sum01 = hn::Add(hn::MulEven(a[0], b0), hn::MulEven(a[1], b1));
  const WideVector sum23 = hn::Add(hn::MulEven(a[2], b2), hn::MulEven(a[3], b3));
  return reduce_wide(hn::Add(reduce_wide(hn::Add(sum01, sum23)), hn::MulEven(a[4], b4)));
}

// The five coefficients of the product, unreduced, for the lanes at even places of the arguments.
struct WideExt {
  WideVector c[kExtDegree];
};
HWY_INLINE WideExt wide_mul_even(const FieldVector* a, const FieldVector* b, FieldVector b14, FieldVector b03,
                                 FieldVector b42, FieldVector b314) {
  return {{dot5_even(a, b[0], b[4], b[3], b[2], b14), dot5_even(a, b[1], b[0], b[4], b[3], b[2]),
           dot5_even(a, b[2], b14, b03, b42, b314), dot5_even(a, b[3], b[2], b14, b03, b42),
           dot5_even(a, b[4], b[3], b[2], b14, b03)}};
}

HWY_INLINE ExtVector mul(const ExtVector& a, const ExtVector& b) {
  static_assert(kExtDegree == 5);
  const FieldVector b14 = sub(b.c[1], b.c[4]);
  const FieldVector b03 = sub(b.c[0], b.c[3]);
  const FieldVector b42 = sub(b.c[4], b.c[2]);
  const FieldVector b314 = sub(b.c[3], b14);
  ExtVector a_odd;
  ExtVector b_odd;
  for (std::size_t i = 0; i < kExtDegree; ++i) {
    a_odd.c[i] = hn::DupOdd(a.c[i]);
    b_odd.c[i] = hn::DupOdd(b.c[i]);
  }
  const WideExt even = wide_mul_even(a.c, b.c, b14, b03, b42, b314);
  const WideExt odd =
      wide_mul_even(a_odd.c, b_odd.c, hn::DupOdd(b14), hn::DupOdd(b03), hn::DupOdd(b42), hn::DupOdd(b314));
  ExtVector r;
  for (std::size_t i = 0; i < kExtDegree; ++i) r.c[i] = montgomery_reduce({even.c[i], odd.c[i]});
  return r;
}

#endif  // HWY_TARGET == HWY_SCALAR

// ---- sums of products of one extension element for all lanes and a base element for each: reduced once, at the end

#if HWY_TARGET == HWY_SCALAR

struct ExtSum {
  ExtVector value;
};
HWY_INLINE ExtSum zero_sum() { return {from_base(zero_vector())}; }
HWY_INLINE void add_product(ExtSum& sum, const Ext& weight, FieldVector x) {
  sum.value = add(sum.value, mul_base(broadcast(weight), x));
}
HWY_INLINE void add_products(ExtSum& sum, const Ext& weight1, FieldVector x1, const Ext& weight2, FieldVector x2) {
  add_product(sum, weight1, x1);
  add_product(sum, weight2, x2);
}
HWY_INLINE ExtVector reduced(const ExtSum& sum) { return sum.value; }

#else

// Each sum is below 2^32 p; two products add less than that, as p / 2^32 < 1 / 2.
struct ExtSum {
  WideExt even;
  WideExt odd;
};
HWY_INLINE ExtSum zero_sum() {
  const WideVector zero = hn::Zero(WideTag());
  const WideExt zeros = {{zero, zero, zero, zero, zero}};
  return {zeros, zeros};
}
HWY_INLINE void add_product(ExtSum& sum, const Ext& weight, FieldVector x) {
  const FieldVector x_odd = hn::DupOdd(x);
  for (std::size_t i = 0; i < kExtDegree; ++i) {
    const FieldVector w = broadcast(weight.c[i]);
    sum.even.c[i] = reduce_wide(hn::Add(sum.even.c[i], hn::MulEven(w, x)));
    sum.odd.c[i] = reduce_wide(hn::Add(sum.odd.c[i], hn::MulEven(w, x_odd)));
  }
}
HWY_INLINE void add_products(ExtSum& sum, const Ext& weight1, FieldVector x1, const Ext& weight2, FieldVector x2) {
  const FieldVector x1_odd = hn::DupOdd(x1);
  const FieldVector x2_odd = hn::DupOdd(x2);
  for (std::size_t i = 0; i < kExtDegree; ++i) {
    const FieldVector w1 = broadcast(weight1.c[i]);
    const FieldVector w2 = broadcast(weight2.c[i]);
    sum.even.c[i] = reduce_wide(hn::Add(sum.even.c[i], hn::Add(hn::MulEven(w1, x1), hn::MulEven(w2, x2))));
    sum.odd.c[i] = reduce_wide(hn::Add(sum.odd.c[i], hn::Add(hn::MulEven(w1, x1_odd), hn::MulEven(w2, x2_odd))));
  }
}
HWY_INLINE ExtVector reduced(const ExtSum& sum) {
  ExtVector r;
  for (std::size_t i = 0; i < kExtDegree; ++i) r.c[i] = montgomery_reduce({sum.even.c[i], sum.odd.c[i]});
  return r;
}

#endif  // HWY_TARGET == HWY_SCALAR

// ---- inverses; those of zero are zero

HWY_INLINE bool any_zero(FieldVector x) { return !hn::AllFalse(LaneTag(), hn::Eq(x, zero_vector())); }

// x^(p - 2). p - 2 = 0b1111110 followed by 24 ones.
HWY_INLINE FieldVector inverse(FieldVector x) {
  FieldVector result = x;
  for (int bit = 29; bit >= 0; --bit) {
    result = mul(result, result);
    if (((KoalaBear::kModulus - 2) >> bit & 1) != 0) result = mul(result, x);
  }
  return result;
}

// x^(p^power), as Ext::frobenius.
HWY_INLINE ExtVector frobenius(const ExtVector& x, std::size_t power) {
  ExtVector result = from_base(x.c[0]);
  for (std::size_t i = 1; i < kExtDegree; ++i) {
    result = add(result, mul_base(broadcast(internal::kFrobeniusBasis[power][i]), x.c[i]));
  }
  return result;
}

// x^(p + p^2 + p^3 + p^4) and its product with x, which lies in the base field (Ext::inverse).
struct ExtNorm {
  ExtVector cofactor;
  FieldVector norm;
};
HWY_INLINE ExtNorm norm_of(const ExtVector& x) {
  const ExtVector x12 = frobenius(mul(x, frobenius(x, 1)), 1);
  const ExtVector cofactor = mul(x12, frobenius(x12, 2));
  return {cofactor, mul(x, cofactor).c[0]};
}
HWY_INLINE ExtVector inverse(const ExtVector& x) {
  const ExtNorm n = norm_of(x);
  return mul_base(n.cofactor, inverse(n.norm));
}

// NOLINTNEXTLINE(google-readability-namespace-comments): Highway's name
}  // namespace HWY_NAMESPACE
}  // namespace symbolon::prover
HWY_AFTER_NAMESPACE();

#endif  // SYMBOLON_PROVER_FIELD_SIMD_INL_H_
