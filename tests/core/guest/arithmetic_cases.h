// Operands for the tests of 64-bit and floating-point helpers: boundaries in all pairs, then seeded random ones, with
// the results of the host's processor.

#ifndef SYMBOLON_TESTS_CORE_GUEST_ARITHMETIC_CASES_H_
#define SYMBOLON_TESTS_CORE_GUEST_ARITHMETIC_CASES_H_

#include <bit>
#include <cstdint>
#include <random>
#include <vector>

#include "tests/guests/arithmetic_io.h"

namespace symbolon::guest {

enum class OperandKind { kInteger, kFloat, kDouble };

inline OperandKind operand_kind(ArithmeticOp op) {
  switch (op) {
    case ArithmeticOp::kFloatAdd:
    case ArithmeticOp::kFloatSub:
    case ArithmeticOp::kFloatMul:
    case ArithmeticOp::kFloatDiv:
    case ArithmeticOp::kFloatNeg:
    case ArithmeticOp::kFloatCompare:
    case ArithmeticOp::kFloatToDouble:
    case ArithmeticOp::kFloatToI32:
    case ArithmeticOp::kFloatToU32:
    case ArithmeticOp::kFloatToI64:
    case ArithmeticOp::kFloatToU64:
      return OperandKind::kFloat;
    case ArithmeticOp::kDoubleAdd:
    case ArithmeticOp::kDoubleSub:
    case ArithmeticOp::kDoubleMul:
    case ArithmeticOp::kDoubleDiv:
    case ArithmeticOp::kDoubleNeg:
    case ArithmeticOp::kDoubleCompare:
    case ArithmeticOp::kDoubleToFloat:
    case ArithmeticOp::kDoubleToI32:
    case ArithmeticOp::kDoubleToU32:
    case ArithmeticOp::kDoubleToI64:
    case ArithmeticOp::kDoubleToU64:
      return OperandKind::kDouble;
    default:
      return OperandKind::kInteger;
  }
}

inline double operand_value(ArithmeticOp op, std::uint64_t a) {
  if (operand_kind(op) == OperandKind::kDouble) return std::bit_cast<double>(a);
  return static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(a)));
}

// False where C leaves the result undefined.
inline bool is_defined(ArithmeticOp op, std::uint64_t a, std::uint64_t b) {
  const auto within = [&](double low, double high) {
    const double x = operand_value(op, a);
    return x > low && x < high;
  };
  constexpr std::uint64_t kMin = std::uint64_t{1} << 63;
  switch (op) {
    case ArithmeticOp::kDivU:
    case ArithmeticOp::kModU:
      return b != 0;
    case ArithmeticOp::kDivS:
    case ArithmeticOp::kModS:
      return b != 0 && !(a == kMin && b == ~std::uint64_t{0});
    case ArithmeticOp::kFloatToI32:
    case ArithmeticOp::kDoubleToI32:
      return within(-0x1p31 - 1, 0x1p31);
    case ArithmeticOp::kFloatToU32:
    case ArithmeticOp::kDoubleToU32:
      return within(-1, 0x1p32);
    case ArithmeticOp::kFloatToI64:
    case ArithmeticOp::kDoubleToI64:
      return within(-0x1.0000000000001p63, 0x1p63);
    case ArithmeticOp::kFloatToU64:
    case ArithmeticOp::kDoubleToU64:
      return within(-1, 0x1p64);
    default:
      return true;
  }
}

inline std::vector<std::uint64_t> boundaries(OperandKind kind) {
  std::vector<std::uint64_t> out;
  if (kind == OperandKind::kInteger) {
    for (const std::uint64_t x :
         {0ull, 1ull, 2ull, 3ull, 0x7fffull, 0x10000ull, 0x7fffffffull, 0x80000000ull, 0xffffffffull, 0x100000000ull,
          0x1ffffffffull, 0x20000000000001ull, 0x80000000ffffffffull, 0x7fffffffffffffffull, 0x8000000000000000ull}) {
      out.push_back(x);
      out.push_back(0 - x);
      out.push_back(~x - 1);
    }
    return out;
  }
  const int width = kind == OperandKind::kFloat ? 32 : 64;
  const int fraction = kind == OperandKind::kFloat ? 23 : 52;
  const int exponent_max = kind == OperandKind::kFloat ? 255 : 2047;
  const int bias = exponent_max / 2;
  for (const int exponent : {0, 1, 2, fraction - 1, bias - fraction - 2, bias - 1, bias, bias + 1, bias + 30, bias + 31,
                             bias + 62, bias + 63, exponent_max - 1, exponent_max}) {
    const std::uint64_t all = (std::uint64_t{1} << fraction) - 1;
    for (const std::uint64_t significand : {std::uint64_t{0}, std::uint64_t{1}, all / 2, all / 2 + 1, all - 1, all}) {
      const std::uint64_t x = static_cast<std::uint64_t>(exponent) << fraction | significand;
      out.push_back(x);
      out.push_back(x | std::uint64_t{1} << (width - 1));
    }
  }
  return out;
}

// Random bits; for numbers with exponents near each other and long runs of equal bits, where rounding is decided.
inline std::uint64_t random_operand(std::mt19937_64& random, OperandKind kind) {
  std::uint64_t x = random();
  if (kind == OperandKind::kInteger) {
    if (random() % 2 == 0) x >>= random() % 64;
    return random() % 4 == 0 ? 0 - x : x;
  }
  const int fraction = kind == OperandKind::kFloat ? 23 : 52;
  const std::uint64_t mask = kind == OperandKind::kFloat ? 0xffff'ffff : ~std::uint64_t{0};
  if (random() % 2 == 0) x &= ~((std::uint64_t{1} << random() % static_cast<unsigned>(fraction)) - 1);
  if (random() % 4 == 0) x |= (std::uint64_t{1} << random() % static_cast<unsigned>(fraction)) - 1;
  if (random() % 2 == 0) {
    const std::uint64_t bias = kind == OperandKind::kFloat ? 127 : 1023;
    const std::uint64_t near = bias - 32 + random() % 96;
    const std::uint64_t sign_and_fraction =
        std::uint64_t{1} << (kind == OperandKind::kFloat ? 31 : 63) | ((std::uint64_t{1} << fraction) - 1);
    x = (x & sign_and_fraction) | near << fraction;
  }
  return x & mask;
}

inline std::vector<ArithmeticCase> arithmetic_cases(std::uint64_t seed, int random_per_op) {
  std::mt19937_64 random(seed);
  std::vector<ArithmeticCase> cases;
  const auto add = [&cases](ArithmeticOp op, std::uint64_t a, std::uint64_t b) {
    if (is_defined(op, a, b)) cases.push_back({op, 0, a, b, evaluate(op, a, b)});
  };
  for (std::uint32_t index = 0; index < static_cast<std::uint32_t>(ArithmeticOp::kCount); ++index) {
    const auto op = static_cast<ArithmeticOp>(index);
    const OperandKind kind = operand_kind(op);
    const std::vector<std::uint64_t> special = boundaries(kind);
    for (const std::uint64_t a : special) {
      for (const std::uint64_t b : special) add(op, a, b);
    }
    for (int i = 0; i < random_per_op; ++i) add(op, random_operand(random, kind), random_operand(random, kind));
  }
  return cases;
}

}  // namespace symbolon::guest

#endif  // SYMBOLON_TESTS_CORE_GUEST_ARITHMETIC_CASES_H_
