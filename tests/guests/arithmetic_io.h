// Cases of the arithmetic guest, shared with the test that feeds it: which operation of C, on what, and what it must
// give. Body: an array of ArithmeticCase. The guest compares by itself (a commit of every result would be too long):
// public values are the number of cases that it ran, then the index of the first difference (or that number), then the
// value that it had there.

#ifndef SYMBOLON_TESTS_GUESTS_ARITHMETIC_IO_H_
#define SYMBOLON_TESTS_GUESTS_ARITHMETIC_IO_H_

#include <bit>
#include <cstdint>

namespace symbolon::guest {

// X(name, expression): a and b are the operands as u64; the expression's value is the result as u64.
// i, f, d turn operands into signed integers, floats, doubles; F and D turn results back. Every NaN counts as one.
#define SYMBOLON_ARITHMETIC_OPERATIONS(X)                                     \
  X(kMul, a* b)                                                               \
  X(kDivU, a / b)                                                             \
  X(kModU, a % b)                                                             \
  X(kDivS, u(i(a) / i(b)))                                                    \
  X(kModS, u(i(a) % i(b)))                                                    \
  X(kShl, a << (b & 63))                                                      \
  X(kShr, a >> (b & 63))                                                      \
  X(kSar, u(i(a) >> (b & 63)))                                                \
  X(kLessU, a < b)                                                            \
  X(kLessS, i(a) < i(b))                                                      \
  X(kClz32, static_cast<unsigned>(std::countl_zero(w(a))))                    \
  X(kClz64, static_cast<unsigned>(std::countl_zero(a)))                       \
  X(kCtz32, static_cast<unsigned>(std::countr_zero(w(a))))                    \
  X(kCtz64, static_cast<unsigned>(std::countr_zero(a)))                       \
  X(kPopcount32, static_cast<unsigned>(std::popcount(w(a))))                  \
  X(kPopcount64, static_cast<unsigned>(std::popcount(a)))                     \
  X(kParity32, static_cast<unsigned>(__builtin_parity(w(a))))                 \
  X(kParity64, static_cast<unsigned>(__builtin_parityll(a)))                  \
  X(kFfs64, static_cast<unsigned>(__builtin_ffsll(i(a))))                     \
  X(kBswap32, __builtin_bswap32(w(a)))                                        \
  X(kBswap64, __builtin_bswap64(a))                                           \
  X(kFloatAdd, F(f(a) + f(b)))                                                \
  X(kFloatSub, F(f(a) - f(b)))                                                \
  X(kFloatMul, F(f(a) * f(b)))                                                \
  X(kFloatDiv, F(f(a) / f(b)))                                                \
  X(kFloatNeg, F(-f(a)))                                                      \
  X(kFloatCompare, compare(f(a), f(b)))                                       \
  X(kFloatToDouble, D(static_cast<double>(f(a))))                             \
  X(kFloatFromI32, F(static_cast<float>(static_cast<std::int32_t>(a))))       \
  X(kFloatFromU32, F(static_cast<float>(w(a))))                               \
  X(kFloatFromI64, F(static_cast<float>(i(a))))                               \
  X(kFloatFromU64, F(static_cast<float>(a)))                                  \
  X(kDoubleAdd, D(d(a) + d(b)))                                               \
  X(kDoubleSub, D(d(a) - d(b)))                                               \
  X(kDoubleMul, D(d(a) * d(b)))                                               \
  X(kDoubleDiv, D(d(a) / d(b)))                                               \
  X(kDoubleNeg, D(-d(a)))                                                     \
  X(kDoubleCompare, compare(d(a), d(b)))                                      \
  X(kDoubleToFloat, F(static_cast<float>(d(a))))                              \
  X(kDoubleFromI32, D(static_cast<double>(static_cast<std::int32_t>(a))))     \
  X(kDoubleFromU32, D(static_cast<double>(w(a))))                             \
  X(kDoubleFromI64, D(static_cast<double>(i(a))))                             \
  X(kDoubleFromU64, D(static_cast<double>(a)))                                \
  /* Only for operands in the target's range: C leaves the rest undefined. */ \
  X(kFloatToI32, u(static_cast<std::int32_t>(f(a))))                          \
  X(kFloatToU32, static_cast<std::uint32_t>(f(a)))                            \
  X(kFloatToI64, u(static_cast<std::int64_t>(f(a))))                          \
  X(kFloatToU64, static_cast<std::uint64_t>(f(a)))                            \
  X(kDoubleToI32, u(static_cast<std::int32_t>(d(a))))                         \
  X(kDoubleToU32, static_cast<std::uint32_t>(d(a)))                           \
  X(kDoubleToI64, u(static_cast<std::int64_t>(d(a))))                         \
  X(kDoubleToU64, static_cast<std::uint64_t>(d(a)))

enum class ArithmeticOp : std::uint32_t {
#define X(name, expression) name,
  SYMBOLON_ARITHMETIC_OPERATIONS(X)
#undef X
      kCount
};

struct ArithmeticCase {
  ArithmeticOp op;
  std::uint32_t unused;
  std::uint64_t a;
  std::uint64_t b;
  std::uint64_t expected;
};
static_assert(sizeof(ArithmeticCase) == 32);

// Compiled for the host this asks its processor, for the machine the SDK. Not inlined into its callers with known
// operands, so nothing is computed by the compiler.
[[gnu::noinline]] inline std::uint64_t evaluate(ArithmeticOp op, std::uint64_t a, std::uint64_t b) {
  const auto i = [](std::uint64_t x) { return static_cast<std::int64_t>(x); };
  const auto u = [](std::int64_t x) { return static_cast<std::uint64_t>(x); };
  const auto w = [](std::uint64_t x) { return static_cast<std::uint32_t>(x); };
  const auto f = [](std::uint64_t x) { return std::bit_cast<float>(static_cast<std::uint32_t>(x)); };
  const auto d = [](std::uint64_t x) { return std::bit_cast<double>(x); };
  const auto F = [](float x) { return std::uint64_t{x != x ? 0x7fc0'0000 : std::bit_cast<std::uint32_t>(x)}; };
  const auto D = [](double x) { return x != x ? 0x7ff8'0000'0000'0000 : std::bit_cast<std::uint64_t>(x); };
  // All six comparisons and "unordered", a bit each.
  const auto compare = []<class T>(T x, T y) {
    const bool results[7] = {x<y, x <= y, x == y, x != y, x >= y, x> y, __builtin_isunordered(x, y) != 0};
    std::uint64_t bits = 0;
    for (unsigned k = 0; k < 7; ++k) bits |= std::uint64_t{results[k]} << k;
    return bits;
  };
  switch (op) {
#define X(name, expression) \
  case ArithmeticOp::name:  \
    return expression;
    SYMBOLON_ARITHMETIC_OPERATIONS(X)
#undef X
    case ArithmeticOp::kCount:
      break;
  }
  return 0;
}

}  // namespace symbolon::guest

#endif  // SYMBOLON_TESTS_GUESTS_ARITHMETIC_IO_H_
