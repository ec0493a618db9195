// Floating-point helpers under the names that GCC and Clang call (GCC internals manual, "Routines for floating point
// emulation"). The arithmetic is in soft_float.h; here it only gets its C types.

#include <bit>
#include <cstdint>

#include "core/guest/soft_float.h"

namespace soft = symbolon::guest::soft;
using soft::Binary32;
using soft::Binary64;
using soft::Order;

namespace {

std::uint32_t bits(float a) { return std::bit_cast<std::uint32_t>(a); }
std::uint64_t bits(double a) { return std::bit_cast<std::uint64_t>(a); }
float value(std::uint32_t a) { return std::bit_cast<float>(a); }
double value(std::uint64_t a) { return std::bit_cast<double>(a); }

// The comparison functions give a number to compare with 0; unordered must make the caller's comparison false.
template <class F>
int order(typename F::Bits a, typename F::Bits b, int unordered) {
  switch (soft::compare<F>(a, b)) {
    case Order::kLess:
      return -1;
    case Order::kEqual:
      return 0;
    case Order::kGreater:
      return 1;
    case Order::kUnordered:
      break;
  }
  return unordered;
}

constexpr std::uint64_t kMax31 = 0x7fff'ffff;
constexpr std::uint64_t kMax32 = 0xffff'ffff;
constexpr std::uint64_t kMax63 = 0x7fff'ffff'ffff'ffff;
constexpr std::uint64_t kMax64 = 0xffff'ffff'ffff'ffff;

}  // namespace

// One set of functions a format: `tag` is sf or df.
#define SYMBOLON_SOFT_FLOAT(tag, type, F)                                                                        \
  type __add##tag##3(type a, type b) { return value(soft::add<F>(bits(a), bits(b))); }                           \
  type __sub##tag##3(type a, type b) { return value(soft::subtract<F>(bits(a), bits(b))); }                      \
  type __mul##tag##3(type a, type b) { return value(soft::multiply<F>(bits(a), bits(b))); }                      \
  type __div##tag##3(type a, type b) { return value(soft::divide<F>(bits(a), bits(b))); }                        \
  type __neg##tag##2(type a) { return value(bits(a) ^ soft::Format<F>::kSign); }                                 \
  int __eq##tag##2(type a, type b) { return order<F>(bits(a), bits(b), 1); }                                     \
  int __ne##tag##2(type a, type b) { return order<F>(bits(a), bits(b), 1); }                                     \
  int __lt##tag##2(type a, type b) { return order<F>(bits(a), bits(b), 1); }                                     \
  int __le##tag##2(type a, type b) { return order<F>(bits(a), bits(b), 1); }                                     \
  int __gt##tag##2(type a, type b) { return order<F>(bits(a), bits(b), -1); }                                    \
  int __ge##tag##2(type a, type b) { return order<F>(bits(a), bits(b), -1); }                                    \
  int __unord##tag##2(type a, type b) { return soft::is_nan<F>(bits(a)) || soft::is_nan<F>(bits(b)); }           \
  std::int32_t __fix##tag##si(type a) { return static_cast<std::int32_t>(soft::to_signed<F>(bits(a), kMax31)); } \
  std::int64_t __fix##tag##di(type a) { return soft::to_signed<F>(bits(a), kMax63); }                            \
  std::uint32_t __fixuns##tag##si(type a) {                                                                      \
    return static_cast<std::uint32_t>(soft::to_unsigned<F>(bits(a), kMax32));                                    \
  }                                                                                                              \
  std::uint64_t __fixuns##tag##di(type a) { return soft::to_unsigned<F>(bits(a), kMax64); }                      \
  type __floatsi##tag(std::int32_t a) { return value(soft::from_signed<F>(a)); }                                 \
  type __floatdi##tag(std::int64_t a) { return value(soft::from_signed<F>(a)); }                                 \
  type __floatunsi##tag(std::uint32_t a) { return value(soft::from_unsigned<F>(a)); }                            \
  type __floatundi##tag(std::uint64_t a) { return value(soft::from_unsigned<F>(a)); }

extern "C" {

SYMBOLON_SOFT_FLOAT(sf, float, Binary32)
SYMBOLON_SOFT_FLOAT(df, double, Binary64)

double __extendsfdf2(float a) { return value(soft::widen(bits(a))); }
float __truncdfsf2(double a) { return value(soft::narrow(bits(a))); }

}  // extern "C"

#undef SYMBOLON_SOFT_FLOAT
