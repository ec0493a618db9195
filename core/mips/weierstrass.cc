#include "core/mips/weierstrass.h"

#include "core/base/check.h"

namespace symbolon::mips {
namespace {

Number256 load_number(std::span<const std::uint32_t, 8> words) {
  Number256 number;
  for (std::size_t i = 0; i < 4; ++i) number[i] = std::uint64_t{words[2 * i + 1]} << 32 | words[2 * i];
  return number;
}

void store_number(const Number256& number, std::span<std::uint32_t, 8> words) {
  for (std::size_t i = 0; i < 4; ++i) {
    words[2 * i] = static_cast<std::uint32_t>(number[i]);
    words[2 * i + 1] = static_cast<std::uint32_t>(number[i] >> 32);
  }
}

}  // namespace

// Binary extended Euclid (Handbook of Applied Cryptography, algorithm 14.61, for an odd modulus). All through:
// u = x a and v = y a modulo p; each turn takes a bit off u or v.
Number256 PrimeField256::invert_vartime(const Number256& a) const {
  CHECK(a != Number256{}, "zero has no inverse");
  Number256 u = a;
  Number256 v = prime_;
  Number256 x = {1, 0, 0, 0};
  Number256 y = {};
  constexpr Number256 kOne = {1, 0, 0, 0};
  while (u != kOne && v != kOne) {
    while (u[0] % 2 == 0) {
      u = halve(u, 0);
      x = halve_modulo(x);
    }
    while (v[0] % 2 == 0) {
      v = halve(v, 0);
      y = halve_modulo(y);
    }
    if (const auto [difference, borrow] = subtract_wrapping(u, v); !borrow) {
      u = difference;
      x = subtract(x, y);
    } else {
      v = subtract_wrapping(v, u).first;
      y = subtract(y, x);
    }
  }
  // The inverse of a 2^256 is too small by 2^512; each multiplication brings back 2^256.
  const Number256 inverse = u == kOne ? x : y;
  return multiply(multiply(inverse, montgomery_square_), montgomery_square_);
}

Number256 PrimeField256::halve(const Number256& a, std::uint64_t top_bit) {
  return {a[0] >> 1 | a[1] << 63, a[1] >> 1 | a[2] << 63, a[2] >> 1 | a[3] << 63, a[3] >> 1 | top_bit << 63};
}

Number256 PrimeField256::halve_modulo(const Number256& a) const {
  if (a[0] % 2 == 0) return halve(a, 0);
  const auto [sum, carry] = add_wrapping(a, prime_);
  return halve(sum, carry ? 1 : 0);
}

Result<Curve::Point> Curve::load(const PointWords& words) const {
  const Number256 x = load_number(std::span(words).first<8>());
  const Number256 y = load_number(std::span(words).last<8>());
  if (!field_.contains(x) || !field_.contains(y)) {
    return Error{.code = ErrorCode::kTrapCurveCoordinate, .where = "mips.curve"};
  }
  return Point{.x = field_.to_montgomery(x), .y = field_.to_montgomery(y)};
}

PointWords Curve::chord(const Point& p, const Number256& x2, const Number256& slope) const {
  const Number256 x3 = field_.subtract(field_.subtract(field_.multiply(slope, slope), p.x), x2);
  const Number256 y3 = field_.subtract(field_.multiply(slope, field_.subtract(p.x, x3)), p.y);
  PointWords words;
  store_number(field_.from_montgomery(x3), std::span(words).first<8>());
  store_number(field_.from_montgomery(y3), std::span(words).last<8>());
  return words;
}

Result<PointWords> Curve::add_vartime(const PointWords& p_words, const PointWords& q_words) const {
  TRY_ASSIGN(const Point p, load(p_words));
  TRY_ASSIGN(const Point q, load(q_words));
  if (p.x == q.x) return Error{.code = ErrorCode::kTrapCurveSameX, .where = "mips.curve"};
  const Number256 inverse = field_.invert_vartime(field_.subtract(q.x, p.x));
  return chord(p, q.x, field_.multiply(field_.subtract(q.y, p.y), inverse));
}

Result<PointWords> Curve::double_vartime(const PointWords& p_words) const {
  TRY_ASSIGN(const Point p, load(p_words));
  if (p.y == Number256{}) return Error{.code = ErrorCode::kTrapCurveZeroY, .where = "mips.curve"};
  const Number256 x_squared = field_.multiply(p.x, p.x);
  const Number256 numerator = field_.add(field_.add(field_.add(x_squared, x_squared), x_squared), a_);
  const Number256 inverse = field_.invert_vartime(field_.add(p.y, p.y));
  return chord(p, p.x, field_.multiply(numerator, inverse));
}

const Curve& secp256k1() {
  static constexpr Curve kCurve({0xffff'fffe'ffff'fc2f, ~0ull, ~0ull, ~0ull}, {});
  return kCurve;
}

const Curve& p256() {
  static constexpr Curve kCurve({~0ull, 0x0000'0000'ffff'ffff, 0, 0xffff'ffff'0000'0001},
                                {0xffff'ffff'ffff'fffc, 0x0000'0000'ffff'ffff, 0, 0xffff'ffff'0000'0001});
  return kCurve;
}

}  // namespace symbolon::mips
