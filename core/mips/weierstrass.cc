#include "core/mips/weierstrass.h"

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

Number256 PrimeField256::invert_vartime(const Number256& a) const {
  const Number256 exponent = subtract_wrapping(prime_, {2, 0, 0, 0}).first;
  Number256 power = a;  // the top bit of the exponent is set
  for (int bit = 254; bit >= 0; --bit) {
    power = multiply(power, power);
    const auto limb = static_cast<std::size_t>(bit / 64);
    if ((exponent[limb] >> (bit % 64) & 1) != 0) power = multiply(power, a);
  }
  return power;
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
