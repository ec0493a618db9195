// Ed25519 verification (RFC 8032, section 5.1.7) in plain MIPS, for public data: time depends on it.
//
// Strict, as core/crypto/ed25519.h: S below the group's order, points in their one encoding, neither the key nor R of
// small order. The equation is checked without the cofactor: [S] B - [k] A must encode to R byte by byte.

#ifndef SYMBOLON_CORE_GUEST_ED25519_H_
#define SYMBOLON_CORE_GUEST_ED25519_H_

#include <array>
#include <cstddef>
#include <cstdint>

#include "core/guest/modular.h"
#include "core/guest/sha512.h"
#include "core/guest/signed_digits.h"

namespace symbolon::guest {

struct Edwards25519 {
  struct FieldPrime {  // 2^255 - 19
    static constexpr U256 kModulus = u256_from_hex("7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed");
  };
  struct Order {  // of the base point
    static constexpr U256 kModulus = u256_from_hex("1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed");
  };
};

namespace ed25519_detail {

using Field = Modular<Edwards25519::FieldPrime>;
using Scalar = Modular<Edwards25519::Order>;

// Field elements of this file are in Montgomery form.
constexpr U256 multiply(const U256& a, const U256& b) { return Field::multiply_montgomery(a, b); }

constexpr U256 number(std::uint32_t a) { return Field::to_montgomery(U256{{a}}); }
constexpr U256 kOne = number(1);
// d = -121665 / 121666
constexpr U256 kD =
    Field::to_montgomery(Field::negate(Field::multiply(U256{{121665}}, Field::inverse(U256{{121666}}))));
constexpr U256 kTwiceD = Field::add(kD, kD);

// a^(2^252 - 3), by powers a^(2^k - 1): the one of j + k is the one of j, squared k times, by the one of k.
constexpr U256 power_252_3(const U256& a) {
  const auto shifted_product = [](U256 x, int by, const U256& y) {
    for (int i = 0; i < by; ++i) x = multiply(x, x);
    return multiply(x, y);
  };
  const U256 ones2 = shifted_product(a, 1, a);
  const U256 ones4 = shifted_product(ones2, 2, ones2);
  const U256 ones5 = shifted_product(ones4, 1, a);
  const U256 ones10 = shifted_product(ones5, 5, ones5);
  const U256 ones20 = shifted_product(ones10, 10, ones10);
  const U256 ones40 = shifted_product(ones20, 20, ones20);
  const U256 ones50 = shifted_product(ones40, 10, ones10);
  const U256 ones100 = shifted_product(ones50, 50, ones50);
  const U256 ones200 = shifted_product(ones100, 100, ones100);
  const U256 ones250 = shifted_product(ones200, 50, ones50);
  return shifted_product(ones250, 2, a);
}

// 2 is no square, so 2^((p - 1) / 4) is a root of -1; (p - 1) / 4 = 2 (2^252 - 3) + 1.
constexpr U256 root_of_minus_one() {
  const U256 power = power_252_3(number(2));
  return multiply(multiply(power, power), number(2));
}
constexpr U256 kRootOfMinusOne = root_of_minus_one();
static_assert(multiply(kRootOfMinusOne, kRootOfMinusOne) == Field::negate(kOne));

// x = X / Z, y = Y / Z, x y = T / Z (Hisil, Wong, Carter, Dawson, "Twisted Edwards curves revisited", 2008). a = -1 is
// a square and d is none, so the addition has no special case.
struct ExtendedPoint {
  U256 x, y, z, t;
};
constexpr ExtendedPoint kIdentity = {{}, kOne, kOne, {}};

[[gnu::noinline]] constexpr ExtendedPoint add(const ExtendedPoint& p, const ExtendedPoint& q) {
  const U256 a = multiply(Field::subtract(p.y, p.x), Field::subtract(q.y, q.x));
  const U256 b = multiply(Field::add(p.y, p.x), Field::add(q.y, q.x));
  const U256 c = multiply(multiply(p.t, kTwiceD), q.t);
  const U256 half_d = multiply(p.z, q.z);
  const U256 d = Field::add(half_d, half_d);
  const U256 e = Field::subtract(b, a), f = Field::subtract(d, c), g = Field::add(d, c), h = Field::add(b, a);
  return {multiply(e, f), multiply(g, h), multiply(f, g), multiply(e, h)};
}

[[gnu::noinline]] constexpr ExtendedPoint twice(const ExtendedPoint& p) {
  const U256 a = multiply(p.x, p.x);
  const U256 b = multiply(p.y, p.y);
  const U256 half_c = multiply(p.z, p.z);
  const U256 sum = Field::add(p.x, p.y);
  const U256 h = Field::add(a, b);
  const U256 e = Field::subtract(h, multiply(sum, sum));
  const U256 g = Field::subtract(a, b);
  const U256 f = Field::add(Field::add(half_c, half_c), g);
  return {multiply(e, f), multiply(g, h), multiply(f, g), multiply(e, h)};
}

constexpr ExtendedPoint negate(const ExtendedPoint& p) { return {Field::negate(p.x), p.y, p.z, Field::negate(p.t)}; }

// The order divides the cofactor, 8.
inline bool has_small_order(const ExtendedPoint& p) {
  const ExtendedPoint eightfold = twice(twice(twice(p)));
  return is_zero(eightfold.x) && eightfold.y == eightfold.z;
}

constexpr U256 from_little_endian(const std::uint8_t* bytes) {
  U256 out = {};
  for (int i = 0; i < 32; ++i) out.word[i / 4] |= std::uint32_t{bytes[i]} << (8 * (i % 4));
  return out;
}

// RFC 8032, section 5.1.3; false for anything but the one encoding of a point.
inline bool decode_point(const std::uint8_t* bytes, ExtendedPoint& out) {
  U256 y_plain = from_little_endian(bytes);
  const std::uint32_t sign = y_plain.word[7] >> 31;
  y_plain.word[7] &= 0x7fff'ffff;
  if (!is_less(y_plain, Field::kModulus)) return false;
  const U256 y = Field::to_montgomery(y_plain);
  // x^2 = u / v; a candidate for x is u v^3 (u v^7)^((p - 5) / 8), (p - 5) / 8 = 2^252 - 3. v is never 0.
  const U256 y_squared = multiply(y, y);
  const U256 u = Field::subtract(y_squared, kOne);
  const U256 v = Field::add(multiply(kD, y_squared), kOne);
  const U256 v3 = multiply(multiply(v, v), v);
  const U256 u_v7 = multiply(multiply(multiply(u, v3), v3), v);
  U256 x = multiply(multiply(u, v3), power_252_3(u_v7));
  const U256 check = multiply(v, multiply(x, x));
  if (!(check == u)) {
    if (!(check == Field::negate(u))) return false;
    x = multiply(x, kRootOfMinusOne);
  }
  const std::uint32_t parity = multiply(x, U256{{1}}).word[0] & 1;
  if (is_zero(x) && sign != 0) return false;
  if (parity != sign) x = Field::negate(x);
  out = {x, y, kOne, multiply(x, y)};
  return true;
}

inline void encode_point(const ExtendedPoint& p, std::uint8_t* bytes) {
  // (Z R)^-1 R^2 = Z^-1 R: the inverse of a Montgomery form, in Montgomery form again after two products by R^2.
  const U256 z_inverse = Field::to_montgomery(Field::to_montgomery(Field::inverse(p.z)));
  const U256 x = multiply(multiply(p.x, z_inverse), U256{{1}});
  U256 y = multiply(multiply(p.y, z_inverse), U256{{1}});
  y.word[7] |= x.word[0] << 31;
  for (int i = 0; i < 32; ++i) bytes[i] = static_cast<std::uint8_t>(y.word[i / 4] >> (8 * (i % 4)));
}

// 512 bits modulo the order. Scalar::reduce is for larger moduli; a Montgomery product takes any first factor.
inline U256 reduce_wide(const std::uint8_t* bytes) {
  constexpr U256 kOneScalar = {{1}};
  constexpr U256 kRadix = [] {  // 2^256
    U256 power = {{1}};
    for (int i = 0; i < 256; ++i) power = Scalar::add(power, power);
    return power;
  }();
  const U256 low = Scalar::multiply_montgomery(Scalar::to_montgomery(from_little_endian(bytes)), kOneScalar);
  const U256 high = Scalar::multiply_montgomery(Scalar::to_montgomery(from_little_endian(bytes + 32)), kRadix);
  return Scalar::add(low, high);
}

constexpr int kWidth = 5;
using Multiples = std::array<ExtendedPoint, 1 << (kWidth - 2)>;

constexpr Multiples odd_multiples_of(const ExtendedPoint& p) {
  Multiples table = {};
  table[0] = p;
  const ExtendedPoint step = twice(p);
  for (std::size_t i = 1; i < table.size(); ++i) table[i] = add(table[i - 1], step);
  return table;
}

constexpr ExtendedPoint base_point() {
  const U256 x =
      Field::to_montgomery(u256_from_hex("216936d3cd6e53fec0a4e231fdd6dc5c692cc7609525a7b2c9562d608f25d51a"));
  const U256 y =
      Field::to_montgomery(u256_from_hex("6666666666666666666666666666666666666666666666666666666666666658"));
  return {x, y, kOne, multiply(x, y)};
}
inline constexpr Multiples kBaseTable = odd_multiples_of(base_point());

inline void add_multiple(ExtendedPoint& sum, const Multiples& table, int digit) {
  const ExtendedPoint& p = table[static_cast<std::size_t>((digit < 0 ? -digit : digit) / 2)];
  sum = add(sum, digit < 0 ? negate(p) : p);
}

// s B + k P
inline ExtendedPoint multiply_both(const U256& s, const U256& k, const ExtendedPoint& p) {
  const Multiples table = odd_multiples_of(p);
  SignedDigits digits_s;
  SignedDigits digits_k;
  recode(digits_s, s, kWidth);
  recode(digits_k, k, kWidth);
  ExtendedPoint sum = kIdentity;
  for (int i = 253; i >= 0; --i) {  // both scalars are below 2^253
    sum = twice(sum);
    if (const int digit = digits_s.digit[static_cast<std::size_t>(i)]; digit != 0) add_multiple(sum, kBaseTable, digit);
    if (const int digit = digits_k.digit[static_cast<std::size_t>(i)]; digit != 0) add_multiple(sum, table, digit);
  }
  return sum;
}

}  // namespace ed25519_detail

// `key`: 32 bytes, `signature`: 64 bytes.
inline bool ed25519_verify(const std::uint8_t* key, const std::uint8_t* signature, const std::uint8_t* message,
                           std::size_t message_size) {
  using namespace ed25519_detail;
  const U256 s = from_little_endian(signature + 32);
  if (!is_less(s, Scalar::kModulus)) return false;
  ExtendedPoint a;
  if (!decode_point(key, a) || has_small_order(a)) return false;
  Sha512 hash;
  hash.update(signature, 32);
  hash.update(key, 32);
  hash.update(message, message_size);
  std::uint8_t digest[64];
  hash.finish(digest);
  const ExtendedPoint r = multiply_both(s, reduce_wide(digest), ed25519_detail::negate(a));
  std::uint8_t encoded[32];
  encode_point(r, encoded);
  // R was never decoded: an encoding that is not canonical cannot equal one that is.
  for (int i = 0; i < 32; ++i) {
    if (encoded[i] != signature[i]) return false;
  }
  return !has_small_order(r);
}

}  // namespace symbolon::guest

#endif  // SYMBOLON_CORE_GUEST_ED25519_H_
