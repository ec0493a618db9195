// ECDSA verification and public key recovery over a curve of curve_parameters.h (SEC 1 version 2, sections 4.1.4 and
// 4.1.6). For public data: time depends on it. Both halves of s are accepted; a low-s rule is the caller's.

#ifndef SYMBOLON_CORE_GUEST_ECDSA_H_
#define SYMBOLON_CORE_GUEST_ECDSA_H_

#include <cstdint>

#include "core/guest/curve_multiply.h"

namespace symbolon::guest {

struct EcdsaSignature {
  U256 r;
  U256 s;
};

template <class Curve>
constexpr bool is_valid_signature_scalar(const U256& a) {
  return !is_zero(a) && is_less(a, Curve::Order::kModulus);
}

// `hash`: the 256-bit hash of the message as a number, not yet reduced.
template <class Curve>
bool ecdsa_verify(const U256& hash, const EcdsaSignature& signature, const AffinePoint& key) {
  using Scalar = Modular<typename Curve::Order>;
  if (!is_valid_signature_scalar<Curve>(signature.r) || !is_valid_signature_scalar<Curve>(signature.s)) return false;
  if (!is_valid_point<Curve>(key)) return false;
  // R = (hash / s) G + (r / s) Q
  const U256 inverse = Scalar::to_montgomery(Scalar::inverse(signature.s));
  const U256 u = Scalar::multiply_montgomery(inverse, Scalar::reduce(hash));
  const U256 v = Scalar::multiply_montgomery(inverse, signature.r);
  const Point<Curve> point = multiply_two<Curve>(u, v, key);
  return !point.infinite && Scalar::reduce(point.affine.x) == signature.r;
}

// A square root modulo the prime of secp256k1 if there is one; else some other number. p = 3 modulo 4, so it is
// a^((p + 1) / 4) = a^(2^254 - 2^30 - 244).
inline U256 square_root_candidate(const U256& a) {
  using Field = Modular<Secp256k1::FieldPrime>;
  // All powers in Montgomery form. ones(k) = a^(2^k - 1); (ones(j))^(2^k) ones(k) = ones(j + k).
  const auto square_times = [](U256 x, int times) {
    for (int i = 0; i < times; ++i) x = Field::multiply_montgomery(x, x);
    return x;
  };
  const auto shifted_product = [&](const U256& x, int by, const U256& y) {
    return Field::multiply_montgomery(square_times(x, by), y);
  };
  const U256 ones1 = Field::to_montgomery(a);
  const U256 ones2 = shifted_product(ones1, 1, ones1);
  const U256 ones4 = shifted_product(ones2, 2, ones2);
  const U256 ones5 = shifted_product(ones4, 1, ones1);
  const U256 ones10 = shifted_product(ones5, 5, ones5);
  const U256 ones11 = shifted_product(ones10, 1, ones1);
  const U256 ones22 = shifted_product(ones11, 11, ones11);
  const U256 ones44 = shifted_product(ones22, 22, ones22);
  const U256 ones88 = shifted_product(ones44, 44, ones44);
  const U256 ones176 = shifted_product(ones88, 88, ones88);
  const U256 ones220 = shifted_product(ones176, 44, ones44);
  const U256 ones222 = shifted_product(ones220, 2, ones2);
  const U256 ones223 = shifted_product(ones222, 1, ones1);
  // Exponent in binary, from the top: 223 ones, 0, 22 ones, 0000, 11, 00.
  U256 x = shifted_product(ones223, 23, ones22);
  x = shifted_product(x, 6, ones2);
  x = square_times(x, 2);
  return Field::multiply_montgomery(x, U256{{1}});
}

// The key under which the signature holds, secp256k1 only. False (key untouched) if there is none.
// `recovery_id`: bit 0 = parity of R.y, bit 1 = R.x is r + n.
inline bool ecdsa_recover(const U256& hash, const EcdsaSignature& signature, unsigned recovery_id, AffinePoint& key) {
  using Curve = Secp256k1;
  using Field = Modular<Curve::FieldPrime>;
  using Scalar = Modular<Curve::Order>;
  if (recovery_id > 3) return false;
  if (!is_valid_signature_scalar<Curve>(signature.r) || !is_valid_signature_scalar<Curve>(signature.s)) return false;
  AffinePoint r_point = {signature.r, {}};
  if ((recovery_id & 2) != 0 && add(r_point.x, r_point.x, Curve::Order::kModulus) != 0) return false;
  if (!is_less(r_point.x, Field::kModulus)) return false;
  const U256 y_squared = Field::add(Field::multiply(Field::multiply(r_point.x, r_point.x), r_point.x), Curve::kB);
  r_point.y = square_root_candidate(y_squared);
  if (!(Field::multiply(r_point.y, r_point.y) == y_squared)) return false;
  if ((r_point.y.word[0] & 1) != (recovery_id & 1)) r_point.y = Field::negate(r_point.y);
  // Q = (s R - hash G) / r
  const U256 inverse = Scalar::to_montgomery(Scalar::inverse(signature.r));
  const U256 u = Scalar::multiply_montgomery(inverse, Scalar::negate(Scalar::reduce(hash)));
  const U256 v = Scalar::multiply_montgomery(inverse, signature.s);
  const Point<Curve> point = multiply_two<Curve>(u, v, r_point);
  if (point.infinite) return false;
  key = point.affine;
  return true;
}

}  // namespace symbolon::guest

#endif  // SYMBOLON_CORE_GUEST_ECDSA_H_
