// soft_float.h and wide_integer.h against the host's processor: the functions themselves, compiled for the host.
// machine_test.cc does the same with the compiled guest.

#include "core/guest/soft_float.h"

#include <gtest/gtest.h>

#include <bit>

#include "core/guest/wide_integer.h"
#include "tests/core/guest/arithmetic_cases.h"

namespace symbolon::guest {
namespace {

constexpr std::uint64_t kSeed = 20260801;

using soft::Binary32;
using soft::Binary64;

template <class F>
std::uint64_t canonical(typename F::Bits x) {
  return soft::is_nan<F>(x) ? soft::Format<F>::kNan : x;
}

template <class F>
std::uint64_t compare_bits(typename F::Bits x, typename F::Bits y) {
  switch (soft::compare<F>(x, y)) {
    case soft::Order::kLess:
      return 0b0001011;
    case soft::Order::kEqual:
      return 0b0010110;
    case soft::Order::kGreater:
      return 0b0111000;
    case soft::Order::kUnordered:
      break;
  }
  return 0b1001000;
}

constexpr std::uint64_t kMax31 = 0x7fff'ffff;
constexpr std::uint64_t kMax63 = 0x7fff'ffff'ffff'ffff;

// What the SDK gives; false for operations that need none of its functions.
bool evaluate_soft(const ArithmeticCase& test, std::uint64_t& out) {
  const std::uint64_t a = test.a, b = test.b;
  const auto fa = static_cast<std::uint32_t>(a), fb = static_cast<std::uint32_t>(b);
  const auto shift = static_cast<unsigned>(b & 63);
  const auto as_u64 = [](std::int64_t x) { return static_cast<std::uint64_t>(x); };
  switch (test.op) {
    case ArithmeticOp::kDivU:
      out = wide::divide(a, b).quotient;
      return true;
    case ArithmeticOp::kModU:
      out = wide::divide(a, b).remainder;
      return true;
    case ArithmeticOp::kShl:
      out = wide::shift_left(a, shift);
      return true;
    case ArithmeticOp::kShr:
      out = wide::shift_right(a, shift);
      return true;
    case ArithmeticOp::kSar:
      out = wide::shift_right_signed(a, shift);
      return true;
    case ArithmeticOp::kFloatAdd:
      out = canonical<Binary32>(soft::add<Binary32>(fa, fb));
      return true;
    case ArithmeticOp::kFloatSub:
      out = canonical<Binary32>(soft::subtract<Binary32>(fa, fb));
      return true;
    case ArithmeticOp::kFloatMul:
      out = canonical<Binary32>(soft::multiply<Binary32>(fa, fb));
      return true;
    case ArithmeticOp::kFloatDiv:
      out = canonical<Binary32>(soft::divide<Binary32>(fa, fb));
      return true;
    case ArithmeticOp::kFloatCompare:
      out = compare_bits<Binary32>(fa, fb);
      return true;
    case ArithmeticOp::kFloatToDouble:
      out = canonical<Binary64>(soft::widen(fa));
      return true;
    case ArithmeticOp::kFloatFromI32:
      out = soft::from_signed<Binary32>(static_cast<std::int32_t>(a));
      return true;
    case ArithmeticOp::kFloatFromU32:
      out = soft::from_unsigned<Binary32>(fa);
      return true;
    case ArithmeticOp::kFloatFromI64:
      out = soft::from_signed<Binary32>(static_cast<std::int64_t>(a));
      return true;
    case ArithmeticOp::kFloatFromU64:
      out = soft::from_unsigned<Binary32>(a);
      return true;
    case ArithmeticOp::kDoubleAdd:
      out = canonical<Binary64>(soft::add<Binary64>(a, b));
      return true;
    case ArithmeticOp::kDoubleSub:
      out = canonical<Binary64>(soft::subtract<Binary64>(a, b));
      return true;
    case ArithmeticOp::kDoubleMul:
      out = canonical<Binary64>(soft::multiply<Binary64>(a, b));
      return true;
    case ArithmeticOp::kDoubleDiv:
      out = canonical<Binary64>(soft::divide<Binary64>(a, b));
      return true;
    case ArithmeticOp::kDoubleCompare:
      out = compare_bits<Binary64>(a, b);
      return true;
    case ArithmeticOp::kDoubleToFloat:
      out = canonical<Binary32>(soft::narrow(a));
      return true;
    case ArithmeticOp::kDoubleFromI32:
      out = soft::from_signed<Binary64>(static_cast<std::int32_t>(a));
      return true;
    case ArithmeticOp::kDoubleFromU32:
      out = soft::from_unsigned<Binary64>(fa);
      return true;
    case ArithmeticOp::kDoubleFromI64:
      out = soft::from_signed<Binary64>(static_cast<std::int64_t>(a));
      return true;
    case ArithmeticOp::kDoubleFromU64:
      out = soft::from_unsigned<Binary64>(a);
      return true;
    case ArithmeticOp::kFloatToI32:
      out = as_u64(soft::to_signed<Binary32>(fa, kMax31));
      return true;
    case ArithmeticOp::kFloatToU32:
      out = soft::to_unsigned<Binary32>(fa, 0xffff'ffff);
      return true;
    case ArithmeticOp::kFloatToI64:
      out = as_u64(soft::to_signed<Binary32>(fa, kMax63));
      return true;
    case ArithmeticOp::kFloatToU64:
      out = soft::to_unsigned<Binary32>(fa, ~std::uint64_t{0});
      return true;
    case ArithmeticOp::kDoubleToI32:
      out = as_u64(soft::to_signed<Binary64>(a, kMax31));
      return true;
    case ArithmeticOp::kDoubleToU32:
      out = soft::to_unsigned<Binary64>(a, 0xffff'ffff);
      return true;
    case ArithmeticOp::kDoubleToI64:
      out = as_u64(soft::to_signed<Binary64>(a, kMax63));
      return true;
    case ArithmeticOp::kDoubleToU64:
      out = soft::to_unsigned<Binary64>(a, ~std::uint64_t{0});
      return true;
    default:
      return false;
  }
}

TEST(SoftFloat, AgreesWithTheHost) {
  const std::vector<ArithmeticCase> cases = arithmetic_cases(kSeed, 20'000);
  std::size_t compared = 0;
  for (const ArithmeticCase& test : cases) {
    std::uint64_t result = 0;
    if (!evaluate_soft(test, result)) continue;
    ++compared;
    ASSERT_EQ(result, test.expected) << "operation " << static_cast<unsigned>(test.op) << std::hex << " a=" << test.a
                                     << " b=" << test.b << " seed " << std::dec << kSeed;
  }
  EXPECT_GT(compared, 500'000u);
}

TEST(SoftFloat, SaturatesOutOfRange) {
  const auto bits = [](double x) { return std::bit_cast<std::uint64_t>(x); };
  EXPECT_EQ(soft::to_signed<Binary64>(bits(1e300), kMax31), 0x7fff'ffff);
  EXPECT_EQ(soft::to_signed<Binary64>(bits(-1e300), kMax31), -0x8000'0000ll);
  EXPECT_EQ(soft::to_unsigned<Binary64>(bits(-5.0), kMax63), 0u);
  EXPECT_EQ(soft::to_unsigned<Binary64>(bits(1e300), ~std::uint64_t{0}), ~std::uint64_t{0});
  EXPECT_EQ(soft::to_signed<Binary64>(soft::Format<Binary64>::kNan, kMax63), 0);
}

}  // namespace
}  // namespace symbolon::guest
