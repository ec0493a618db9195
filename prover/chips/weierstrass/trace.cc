#include <tuple>
#include <utility>

#include "prover/chips/multiply/product.h"
#include "prover/chips/weierstrass/air.h"
#include "prover/gadgets/step.h"

namespace symbolon::prover {
namespace {

using mips::Number256;
using Number = std::int64_t;

constexpr std::size_t kCoordinateWords = kNumberLimbs / 2;

// A coordinate of an operand before or after the call.
struct Coordinate {
  NumberLimbs<Number> limbs;
  NumberDigits<Number> bytes;
  Number256 number;
};

Coordinate coordinate_of(std::span<const mips::WordAccess> words, std::uint32_t mips::WordAccess::*value) {
  Coordinate out{};
  for (std::size_t i = 0; i < kCoordinateWords; ++i) {
    const std::uint32_t word = words[i].*value;
    out.limbs[2 * i] = word & 0xffff;
    out.limbs[2 * i + 1] = word >> 16;
    for (std::size_t j = 0; j < 4; ++j) out.bytes[4 * i + j] = word >> (8 * j) & 0xff;
    out.number[i / 2] |= std::uint64_t{word} << (32 * (i % 2));
  }
  return out;
}

// s of README.md, below the prime. Zero where a false story has none.
template <class Curve>
Number256 slope_of(bool is_add, const Coordinate& x1, const Coordinate& y1, const Coordinate& x2,
                   const Coordinate& y2) {
  const auto& field = Curve::kField;
  const Number256 x = field.to_montgomery(x1.number);
  const Number256 y = field.to_montgomery(y1.number);
  Number256 run;
  Number256 rise;
  if (is_add) {
    run = field.subtract(field.to_montgomery(x2.number), x);
    rise = field.subtract(field.to_montgomery(y2.number), y);
  } else {
    const Number256 square = field.multiply(x, x);
    run = field.add(y, y);
    rise = field.add(field.add(field.add(square, square), square), field.to_montgomery(Curve::kA));
  }
  if (run == Number256{}) return {};
  return field.from_montgomery(field.multiply(rise, field.invert_vartime(run)));
}

// The bytes of s + c, or of s + c - P where that does not fit 256 bits (equations.h).
template <class Curve>
NumberDigits<Number> shifted_slope_bytes(const Number256& slope) {
  constexpr std::uint64_t kCentre = 0x8080'8080'8080'8080;
  const auto add_centre = [](const Number256& number) {
    Number256 sum{};
    unsigned __int128 carry = 0;
    for (std::size_t i = 0; i < sum.size(); ++i) {
      carry += static_cast<unsigned __int128>(number[i]) + kCentre;
      sum[i] = static_cast<std::uint64_t>(carry);
      carry >>= 64;
    }
    return std::pair(sum, carry != 0);
  };
  const auto [sum, overflows] = add_centre(slope);
  // Modulo 2^256, s - P is -(P - s).
  Number256 shifted = sum;
  if (overflows) {
    const Number256 opposite = Curve::kField.subtract({}, slope);
    Number256 negated{};
    unsigned __int128 carry = 1;
    for (std::size_t i = 0; i < negated.size(); ++i) {
      carry += ~opposite[i];
      negated[i] = static_cast<std::uint64_t>(carry);
      carry >>= 64;
    }
    shifted = add_centre(negated).first;
  }
  NumberDigits<Number> bytes{};
  for (std::size_t j = 0; j < bytes.size(); ++j) bytes[j] = shifted[j / 8] >> (8 * (j % 8)) & 0xff;
  return bytes;
}

struct Solution {
  NumberLimbs<Number> quotient;
  EquationSums<Number> carry;
};

// sums = q P, limb by limb: each limb of q is what makes a limb of the equation divisible by 2^16. Where the sums are
// no multiple of P, a false story, the last carry is not q's highest limb.
template <class Curve>
Solution solve(const EquationSums<Number>& sums) {
  static_assert(Curve::kTerms[0].place == 0);
  constexpr Number kFactor = Curve::kTerms[0].factor;
  // 1 / kFactor modulo 2^16, by Newton's iteration from three right bits.
  constexpr Number kInverse = [] {
    Number inverse = kFactor;
    for (int i = 0; i < 3; ++i) inverse = inverse * (2 - kFactor * inverse) % (1 << 16);
    return inverse;
  }();
  Solution solution{};
  std::array<Number, kNumberLimbs + 1> quotient{};
  Number carry = 0;
  for (std::size_t k = 0; k < kEquationLimbs; ++k) {
    Number rest = sums[k] + carry - quotient_limb<Curve>(quotient, k);
    if (k <= kNumberLimbs) {
      const Number limb = rest * kInverse & 0xffff;
      quotient[k] = k == kNumberLimbs ? static_cast<std::int16_t>(limb) : limb;
      rest -= kFactor * quotient[k];
      if (k < kNumberLimbs) solution.quotient[k] = limb;
    }
    carry = rest >> 16;
    solution.carry[k] = carry;
  }
  return solution;
}

KoalaBear element(Number value) { return signed_element(value); }

SplitNumber<KoalaBear> split_number(const Coordinate& coordinate) {
  SplitNumber<KoalaBear> out;
  for (std::size_t i = 0; i < kNumberLimbs; ++i) {
    out.limb[i] = element(coordinate.limbs[i]);
    out.high[i] = element(coordinate.bytes[2 * i + 1]);
  }
  return out;
}

void fill_bytes(const NumberDigits<Number>& bytes, std::array<BytePair<KoalaBear>, kNumberLimbs>& pairs) {
  for (std::size_t i = 0; i < kNumberLimbs; ++i) pairs[i] = {element(bytes[2 * i]), element(bytes[2 * i + 1])};
}

template <class Curve>
using Row = WeierstrassCols<Curve, KoalaBear>;

template <class Curve>
void fill_solutions(const CallValues<Number>& values, Row<Curve>& first, Row<Curve>& second) {
  const Solution slope = solve<Curve>(slope_sums<Curve>(values));
  const Solution square = solve<Curve>(square_sums(values));
  const Solution chord = solve<Curve>(chord_sums(values));
  for (std::size_t k = 0; k < kEquationLimbs; ++k) {
    const Number wide = slope.carry[k] + kWideBias;
    auto& pair = k < first.wide.size() ? first.wide[k] : second.wide[k - first.wide.size()];
    pair = {element(wide & 0x7f), element(wide >> 7)};
    first.narrow[k] = element(square.carry[k] + kNarrowBias);
    second.narrow[k] = element(chord.carry[k] + kNarrowBias);
  }
  for (std::size_t i = 0; i < 3 * kNumberLimbs; ++i) {
    const Solution& solution = i < kNumberLimbs ? slope : i < 2 * kNumberLimbs ? square : chord;
    auto& limb = i < first.quotients.size() ? first.quotients[i] : second.quotients[i - first.quotients.size()];
    limb = element(solution.quotient[i % kNumberLimbs]);
  }
}

template <class Curve>
std::pair<Row<Curve>, Row<Curve>> rows_of(const TraceInput& input, const mips::SystemCall& call) {
  const auto zero = [](std::size_t) { return KoalaBear::zero(); };
  auto first = make_columns<WeierstrassChip<Curve>::template Cols, KoalaBear>(zero);
  auto second = first;
  const bool is_add = call.number == Curve::kAddNumber;
  (is_add ? first.first_add : first.first_double) = KoalaBear::one();
  (is_add ? second.second_add : second.second_double) = KoalaBear::one();

  const auto words = std::span(input.record.words).subspan(call.first_word, call.word_count);
  const auto coordinate = [&](std::size_t index, std::uint32_t mips::WordAccess::*value) {
    return coordinate_of(words.subspan(index * kCoordinateWords, kCoordinateWords), value);
  };
  const Coordinate x1 = coordinate(0, &mips::WordAccess::old_value);
  const Coordinate y1 = coordinate(1, &mips::WordAccess::old_value);
  const Coordinate x3 = coordinate(0, &mips::WordAccess::new_value);
  const Coordinate y3 = coordinate(1, &mips::WordAccess::new_value);
  const Coordinate x2 = is_add ? coordinate(2, &mips::WordAccess::old_value) : Coordinate{};
  const Coordinate y2 = is_add ? coordinate(3, &mips::WordAccess::old_value) : Coordinate{};
  const NumberDigits<Number> slope = shifted_slope_bytes<Curve>(slope_of<Curve>(is_add, x1, y1, x2, y2));

  first.clock = second.clock = KoalaBear::from_u32(clock_of_step(call.step_index));
  first.first_address = KoalaBear::from_u32(call.argument[0] / 4);
  second.first_address = KoalaBear::from_u32(call.argument[0] / 4 + kCoordinateWords);
  first.before = split_number(x1);
  second.before = split_number(y1);
  first.after = split_number(x3);
  second.after = split_number(y3);
  first.before_canonical = Curve::populate_canonical(x1.limbs);
  second.before_canonical = Curve::populate_canonical(y1.limbs);
  first.after_canonical = Curve::populate_canonical(x3.limbs);
  second.after_canonical = Curve::populate_canonical(y3.limbs);
  if (is_add) {
    first.second_address = KoalaBear::from_u32(call.argument[1] / 4);
    second.second_address = KoalaBear::from_u32(call.argument[1] / 4 + kCoordinateWords);
    Number squares = 0;
    for (std::size_t i = 0; i < kNumberLimbs; ++i) {
      first.operand[i] = element(x2.limbs[i]);
      second.operand[i] = element(y2.limbs[i]);
    }
    for (std::size_t j = 0; j < kNumberBytes; ++j) {
      squares += (x1.bytes[j] - x2.bytes[j]) * (x1.bytes[j] - x2.bytes[j]);
    }
    first.difference_inverse = inverse_or_zero(squares);
    first.operand_canonical = Curve::populate_canonical(x2.limbs);
    second.operand_canonical = Curve::populate_canonical(y2.limbs);
  } else {
    second.sum_inverse = inverse_or_zero(sum_of(y1.limbs, 0, kNumberLimbs - 1));
  }
  fill_bytes(x2.bytes, first.bytes);
  fill_bytes(slope, second.bytes);
  fill_solutions<Curve>({.is_add = is_add ? 1 : 0,
                         .is_double = is_add ? 0 : 1,
                         .x1 = x1.limbs,
                         .y1 = y1.limbs,
                         .x2 = x2.limbs,
                         .y2 = y2.limbs,
                         .x3 = x3.limbs,
                         .y3 = y3.limbs,
                         .x1_bytes = x1.bytes,
                         .y1_bytes = y1.bytes,
                         .x2_bytes = x2.bytes,
                         .x3_bytes = x3.bytes,
                         .slope = centred(slope)},
                        first, second);
  return {first, second};
}

template <class Curve>
WipedVector<std::uint32_t> curve_calls(const TraceInput& input) {
  WipedVector<std::uint32_t> calls;
  for (std::size_t i = 0; i < input.record.calls.size(); ++i) {
    const std::uint32_t number = input.record.calls[i].number;
    if (number == Curve::kAddNumber || number == Curve::kDoubleNumber) calls.push_back(static_cast<std::uint32_t>(i));
  }
  return calls;
}

}  // namespace

template <class Curve>
std::size_t WeierstrassChip<Curve>::row_count(const TraceInput& input) {
  return kRowsTogether * curve_calls<Curve>(input).size();
}

template <class Curve>
void WeierstrassChip<Curve>::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  const WipedVector<std::uint32_t> calls = curve_calls<Curve>(input);
  Row<Curve> second{};
  fill_rows<Cols>(main, rows.count, [&](std::size_t i, Row<Curve>& row) {
    if (i % kRowsTogether == 1) {
      row = second;
      return;
    }
    const std::uint32_t call = calls[(rows.first + i) / kRowsTogether];
    std::tie(row, second) = rows_of<Curve>(input, input.record.calls[call]);
  });
}

template struct WeierstrassChip<CurveSecp256k1>;
template struct WeierstrassChip<CurveP256>;

}  // namespace symbolon::prover
