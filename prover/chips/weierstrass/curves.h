// The curves of the weierstrass chip: their primes as sums of few powers of 2^16, and how a number is shown to be
// below.
//
// Canonical. eval_canonical shows that sixteen 16-bit limbs are a number below the prime P, by cases that the prover
// names. The limbs must be 16-bit numbers where `active` is 1; elsewhere nothing is shown. Each case has a weight, the
// weights add up to `active`, and a case with a weight other than zero must hold, so one of them holds. Sums of at most
// 32 non-negative numbers below 2^16 are zero modulo p only where each number is.

#ifndef SYMBOLON_PROVER_CHIPS_WEIERSTRASS_CURVES_H_
#define SYMBOLON_PROVER_CHIPS_WEIERSTRASS_CURVES_H_

#include <array>
#include <cstddef>
#include <cstdint>

#include "core/mips/system_calls.h"
#include "core/mips/weierstrass.h"
#include "prover/air/builder.h"
#include "prover/chips/bus/lookup.h"
#include "prover/chips/weierstrass/columns.h"

namespace symbolon::prover {

// factor * 2^(16 place)
struct PrimeTerm {
  std::size_t place;
  int factor;
};

template <class E>
E sum_of(const std::array<E, kNumberLimbs>& limbs, std::size_t first, std::size_t last) {
  E sum(0);
  for (std::size_t i = first; i <= last; ++i) sum = sum + limbs[i];
  return sum;
}

// The sum of 0xffff - limb; zero where all these limbs are 0xffff.
template <class E>
E room_of(const std::array<E, kNumberLimbs>& limbs, std::size_t first, std::size_t last) {
  return E(0xffff * static_cast<int>(last - first + 1)) - sum_of(limbs, first, last);
}

// Of a number from 0 up to p. A false story may ask for more: it gets some value.
inline KoalaBear inverse_or_zero(std::int64_t value) {
  const KoalaBear element = KoalaBear::from_u64(static_cast<std::uint64_t>(value));
  return element.is_zero() ? element : element.inverse();
}

// P = 2^256 - 2^32 - 977. Limbs from the top: thirteen times 0xffff, 0xfffe, 0xffff, 0xfc2f.
struct CurveSecp256k1 {
  static constexpr const char* kName = "secp256k1";
  static constexpr const char* kBeforeScope = "secp256k1.before";
  static constexpr const char* kAfterScope = "secp256k1.after";
  static constexpr const char* kOperandScope = "secp256k1.operand";
  static constexpr std::uint32_t kAddNumber = mips::kCallSecp256k1Add;
  static constexpr std::uint32_t kDoubleNumber = mips::kCallSecp256k1Double;
  static constexpr mips::PrimeField256 kField{{0xffff'fffe'ffff'fc2f, ~0ull, ~0ull, ~0ull}};
  static constexpr mips::Number256 kA = {};
  static constexpr std::array<PrimeTerm, 2> kTerms = {{{.place = 0, .factor = -977}, {.place = 2, .factor = -1}}};

  template <class T>
  struct CanonicalCols {
    T inverse;
    T other_inverse;
    T is_close;
    T is_edge;
  };

  // With room = 0xffff - limb 2 + twice the sum over limbs 3 .. 15 of 0xffff - limb, which is 1 exactly where limbs 2
  // and above are P's and 0 where they are all 0xffff, a number is below P where
  //   room is neither 0 nor 1,                              weight active - is_close - is_edge
  //   room is 1 and limb 1 is not 0xffff,                   weight is_close
  //   room is 1 and limb 0 + 977 is a 16-bit number.        weight is_edge
  template <class B, class E = typename B::Expr>
  static void eval_canonical(B& b, const char* scope, const std::array<E, kNumberLimbs>& limbs,
                             const CanonicalCols<E>& canonical, const E& active) {
    const E room = room_above(limbs);
    const E far = active - canonical.is_close - canonical.is_edge;
    b.assert_bool(Label(scope, "edge.bool"), canonical.is_edge);
    b.when(far).assert_one(Label(scope, "far.zero"), room * canonical.inverse);
    b.when(far).assert_one(Label(scope, "far.one"), (room - E(1)) * canonical.other_inverse);
    b.when(canonical.is_close).assert_one(Label(scope, "close.room"), room);
    b.when(canonical.is_close).assert_one(Label(scope, "close.limb"), room_of(limbs, 1, 1) * canonical.inverse);
    b.when(canonical.is_edge).assert_one(Label(scope, "edge.room"), room);
    b.template receive<Range16Message>(Label(scope, "edge.limb"), {limbs[0] + E(977)}, canonical.is_edge);
  }

  static CanonicalCols<KoalaBear> populate_canonical(const std::array<std::int64_t, kNumberLimbs>& limbs) {
    const std::int64_t room = room_above(limbs);
    const std::int64_t last_room = room_of(limbs, 1, 1);
    if (room != 1) {
      return {
          .inverse = inverse_or_zero(room), .other_inverse = inverse_or_zero(room - 1), .is_close = {}, .is_edge = {}};
    }
    const bool is_close = last_room != 0;
    return {.inverse = inverse_or_zero(last_room),
            .other_inverse = {},
            .is_close = KoalaBear::from_u32(is_close),
            .is_edge = KoalaBear::from_u32(!is_close)};
  }

 private:
  template <class E>
  static E room_above(const std::array<E, kNumberLimbs>& limbs) {
    return room_of(limbs, 2, 2) + E(2) * room_of(limbs, 3, 15);
  }
};

// P = 2^256 - 2^224 + 2^192 + 2^96 - 1. Limbs from the top: 0xffff twice, 0, 1, 0 six times, 0xffff six times.
struct CurveP256 {
  static constexpr const char* kName = "p256";
  static constexpr const char* kBeforeScope = "p256.before";
  static constexpr const char* kAfterScope = "p256.after";
  static constexpr const char* kOperandScope = "p256.operand";
  static constexpr std::uint32_t kAddNumber = mips::kCallP256Add;
  static constexpr std::uint32_t kDoubleNumber = mips::kCallP256Double;
  static constexpr mips::PrimeField256 kField{{~0ull, 0x0000'0000'ffff'ffff, 0, 0xffff'ffff'0000'0001}};
  static constexpr mips::Number256 kA = {0xffff'ffff'ffff'fffc, 0x0000'0000'ffff'ffff, 0, 0xffff'ffff'0000'0001};
  static constexpr std::array<PrimeTerm, 4> kTerms = {
      {{.place = 0, .factor = -1}, {.place = 6, .factor = 1}, {.place = 12, .factor = 1}, {.place = 14, .factor = -1}}};

  template <class T>
  struct CanonicalCols {
    T inverse;
    T is_close;
    T is_edge;
  };

  // A number is below P where
  //   limbs 14 and 15 are not both 0xffff,                                 weight active - is_close - is_edge
  //   limbs 12 and 13 are 0,                                               weight is_close
  //   limb 12 is 1, limbs 13 and 6 .. 11 are 0, not all of 0 .. 5 0xffff.  weight is_edge
  template <class B, class E = typename B::Expr>
  static void eval_canonical(B& b, const char* scope, const std::array<E, kNumberLimbs>& limbs,
                             const CanonicalCols<E>& canonical, const E& active) {
    const E far = active - canonical.is_close - canonical.is_edge;
    b.when(far).assert_one(Label(scope, "far"), room_of(limbs, 14, 15) * canonical.inverse);
    b.when(canonical.is_close).assert_zero(Label(scope, "close"), sum_of(limbs, 12, 13));
    b.when(canonical.is_edge).assert_one(Label(scope, "edge.limb12"), limbs[12]);
    b.when(canonical.is_edge).assert_zero(Label(scope, "edge.middle"), sum_of(limbs, 6, 11) + limbs[13]);
    b.when(canonical.is_edge).assert_one(Label(scope, "edge.low"), room_of(limbs, 0, 5) * canonical.inverse);
  }

  static CanonicalCols<KoalaBear> populate_canonical(const std::array<std::int64_t, kNumberLimbs>& limbs) {
    const std::int64_t top_room = room_of(limbs, 14, 15);
    if (top_room != 0) return {.inverse = inverse_or_zero(top_room), .is_close = {}, .is_edge = {}};
    const bool is_close = sum_of(limbs, 12, 13) == 0;
    return {.inverse = inverse_or_zero(room_of(limbs, 0, 5)),
            .is_close = KoalaBear::from_u32(is_close),
            .is_edge = KoalaBear::from_u32(!is_close)};
  }
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_WEIERSTRASS_CURVES_H_
