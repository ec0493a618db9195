// Transforms of ntt.h, compiled once per vector target.
//
// Forward: decimation in time, bit-reversed order in, natural out. Inverse: decimation in frequency, the mirror image.
// A block that does not fit the first-level cache is split eight ways and each part finished first, so that a transform
// passes through a cache of any size as seldom as it can. Passes take three steps at once in registers. The steps whose
// partners lie within one vector work on a square of kLanes vectors transposed in registers.

#include "prover/poly/ntt.h"

#include <algorithm>
#include <bit>
#include <memory>

#include "core/base/check.h"
#include "prover/field/parallel.h"
#include "prover/field/simd_targets.h"
#include "prover/poly/twiddles.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "prover/poly/ntt.cc"
#include <hwy/foreach_target.h>
// After foreach_target.h: these are compiled for each target.
#include <hwy/highway.h>

#include "prover/field/simd-inl.h"
#include "prover/field/transpose-inl.h"

HWY_BEFORE_NAMESPACE();
namespace symbolon::prover {
namespace HWY_NAMESPACE {
namespace {

// 16 KiB of elements: half of the first-level cache.
constexpr std::size_t kCacheBlock = std::size_t{1} << 12;
constexpr std::size_t kLogLanes = static_cast<std::size_t>(std::countr_zero(kLanes));
constexpr std::size_t kSquare = kLanes * kLanes;

// (a, b) <- (a + w b, a - w b)
HWY_INLINE void butterfly_in_time(FieldVector& a, FieldVector& b, FieldVector w) {
  const FieldVector product = mul(b, w);
  b = sub(a, product);
  a = add(a, product);
}

// (a, b) <- (a + b, w (a - b)); the difference need not be reduced.
HWY_INLINE void butterfly_in_frequency(FieldVector& a, FieldVector& b, FieldVector w) {
#if HWY_TARGET == HWY_SCALAR
  const FieldVector product = mul(sub(a, b), w);
#else
  const FieldVector product = mul_signed(hn::Sub(a, b), w);
#endif
  a = add(a, b);
  b = product;
}

// kSteps steps, for halves of length h, 2h, ..., on every block of h << kSteps elements of x.
template <std::size_t kSteps>
HWY_INLINE void pass_in_time(KoalaBear* HWY_RESTRICT x, std::size_t n, std::size_t h,
                             const KoalaBear* HWY_RESTRICT table) {
  constexpr std::size_t kRadix = std::size_t{1} << kSteps;
  for (std::size_t block = 0; block < n; block += h * kRadix) {
    for (std::size_t k = 0; k < h; k += kLanes) {
      KoalaBear* const at = x + block + k;
      FieldVector v[kRadix];
      HWY_UNROLL(8)
      for (std::size_t i = 0; i < kRadix; ++i) v[i] = load(at + i * h);
      HWY_UNROLL(3)
      for (std::size_t step = 0; step < kSteps; ++step) {
        const std::size_t distance = std::size_t{1} << step;
        HWY_UNROLL(8)
        for (std::size_t i = 0; i < kRadix; ++i) {
          if ((i & distance) != 0) continue;
          butterfly_in_time(v[i], v[i + distance], load(table + (h << step) + (i % distance) * h + k));
        }
      }
      HWY_UNROLL(8)
      for (std::size_t i = 0; i < kRadix; ++i) store(v[i], at + i * h);
    }
  }
}

// The mirror image of pass_in_time: halves of length h << (kSteps - 1) first.
template <std::size_t kSteps>
HWY_INLINE void pass_in_frequency(const KoalaBear* from, KoalaBear* to, std::size_t n, std::size_t h,
                                  const KoalaBear* HWY_RESTRICT table) {
  constexpr std::size_t kRadix = std::size_t{1} << kSteps;
  for (std::size_t block = 0; block < n; block += h * kRadix) {
    for (std::size_t k = 0; k < h; k += kLanes) {
      FieldVector v[kRadix];
      HWY_UNROLL(8)
      for (std::size_t i = 0; i < kRadix; ++i) v[i] = load(from + block + k + i * h);
      HWY_UNROLL(3)
      for (std::size_t done = 0; done < kSteps; ++done) {
        const std::size_t step = kSteps - 1 - done;
        const std::size_t distance = std::size_t{1} << step;
        HWY_UNROLL(8)
        for (std::size_t i = 0; i < kRadix; ++i) {
          if ((i & distance) != 0) continue;
          butterfly_in_frequency(v[i], v[i + distance], load(table + (h << step) + (i % distance) * h + k));
        }
      }
      HWY_UNROLL(8)
      for (std::size_t i = 0; i < kRadix; ++i) store(v[i], to + block + k + i * h);
    }
  }
}

// The steps for halves shorter than a vector, from `from` to `to`; n is a multiple of kSquare.
void short_steps_in_time(const KoalaBear* from, KoalaBear* to, std::size_t n, const KoalaBear* table) {
  if constexpr (kLanes == 1) {
    if (from != to) std::copy_n(from, n, to);
    return;
  }
  for (std::size_t block = 0; block < n; block += kSquare) {
    FieldVector v[kLanes];
    HWY_UNROLL(16)
    for (std::size_t i = 0; i < kLanes; ++i) v[i] = load(from + block + i * kLanes);
    transpose(v);
    HWY_UNROLL(4)
    for (std::size_t step = 0; step < kLogLanes; ++step) {
      const std::size_t distance = std::size_t{1} << step;
      HWY_UNROLL(16)
      for (std::size_t i = 0; i < kLanes; ++i) {
        if ((i & distance) != 0) continue;
        butterfly_in_time(v[i], v[i + distance], broadcast(table[distance + i % distance]));
      }
    }
    transpose(v);
    HWY_UNROLL(16)
    for (std::size_t i = 0; i < kLanes; ++i) store(v[i], to + block + i * kLanes);
  }
}

// The mirror image, in place, and a multiplication by `scale`.
void short_steps_in_frequency(KoalaBear* x, std::size_t n, const KoalaBear* table, KoalaBear scale) {
  const FieldVector factor = broadcast(scale);
  for (std::size_t block = 0; block < n; block += kSquare) {
    FieldVector v[kLanes];
    HWY_UNROLL(16)
    for (std::size_t i = 0; i < kLanes; ++i) v[i] = load(x + block + i * kLanes);
    transpose(v);
    HWY_UNROLL(4)
    for (std::size_t done = 0; done < kLogLanes; ++done) {
      const std::size_t distance = kLanes >> (done + 1);
      HWY_UNROLL(16)
      for (std::size_t i = 0; i < kLanes; ++i) {
        if ((i & distance) != 0) continue;
        butterfly_in_frequency(v[i], v[i + distance], broadcast(table[distance + i % distance]));
      }
    }
    transpose(v);
    HWY_UNROLL(16)
    for (std::size_t i = 0; i < kLanes; ++i) store(mul(v[i], factor), x + block + i * kLanes);
  }
}

void block_in_time(const KoalaBear* from, KoalaBear* to, std::size_t n, const KoalaBear* table) {
  short_steps_in_time(from, to, n, table);
  std::size_t h = kLanes;
  for (; 8 * h <= n; h *= 8) pass_in_time<3>(to, n, h, table);
  if (4 * h == n) pass_in_time<2>(to, n, h, table);
  if (2 * h == n) pass_in_time<1>(to, n, h, table);
}

void block_in_frequency(KoalaBear* x, std::size_t n, const KoalaBear* table, KoalaBear scale) {
  // The same grouping of steps as in block_in_time, backwards.
  std::size_t length = n;
  const std::size_t left = (static_cast<std::size_t>(std::countr_zero(n)) - kLogLanes) % 3;
  if (left == 2) pass_in_frequency<2>(x, x, n, n / 4, table);
  if (left == 1) pass_in_frequency<1>(x, x, n, n / 2, table);
  for (length >>= left; length > kLanes; length /= 8) pass_in_frequency<3>(x, x, n, length / 8, table);
  short_steps_in_frequency(x, n, table, scale);
}

// How many steps to split off a block too large for the cache: three, or fewer to end at exactly kCacheBlock.
std::size_t split_steps(std::size_t n) {
  return std::min<std::size_t>(3, static_cast<std::size_t>(std::countr_zero(n / kCacheBlock)));
}

void transform_in_time(const KoalaBear* from, KoalaBear* to, std::size_t n, const KoalaBear* table) {
  if (n <= kCacheBlock) return block_in_time(from, to, n, table);
  const std::size_t steps = split_steps(n);
  const std::size_t part = n >> steps;
  for (std::size_t i = 0; i < n; i += part) transform_in_time(from + i, to + i, part, table);
  if (steps == 3) return pass_in_time<3>(to, n, part, table);
  if (steps == 2) return pass_in_time<2>(to, n, part, table);
  pass_in_time<1>(to, n, part, table);
}

void transform_in_frequency(const KoalaBear* from, KoalaBear* to, std::size_t n, const KoalaBear* table,
                            KoalaBear scale) {
  if (n <= kCacheBlock) {
    if (from != to) std::copy_n(from, n, to);
    return block_in_frequency(to, n, table, scale);
  }
  const std::size_t steps = split_steps(n);
  const std::size_t part = n >> steps;
  if (steps == 3) pass_in_frequency<3>(from, to, n, part, table);
  if (steps == 2) pass_in_frequency<2>(from, to, n, part, table);
  if (steps == 1) pass_in_frequency<1>(from, to, n, part, table);
  for (std::size_t i = 0; i < n; i += part) transform_in_frequency(to + i, to + i, part, table, scale);
}

void forward_kernel(const KoalaBear* from, KoalaBear* to, std::size_t n, const KoalaBear* table) {
  if (n >= kSquare) return transform_in_time(from, to, n, table);
  if (from != to) std::copy_n(from, n, to);
  for (std::size_t h = 1; h < n; h *= 2) {
    for (std::size_t i = 0; i < n; ++i) {
      if ((i & h) != 0) continue;
      const KoalaBear product = to[i + h] * table[h + i % h];
      to[i + h] = to[i] - product;
      to[i] += product;
    }
  }
}

void inverse_kernel(const KoalaBear* from, KoalaBear* to, std::size_t n, const KoalaBear* table, KoalaBear scale) {
  if (n >= kSquare) return transform_in_frequency(from, to, n, table, scale);
  if (from != to) std::copy_n(from, n, to);
  for (std::size_t h = n / 2; h >= 1; h /= 2) {
    for (std::size_t i = 0; i < n; ++i) {
      if ((i & h) != 0) continue;
      const KoalaBear difference = to[i] - to[i + h];
      to[i] += to[i + h];
      to[i + h] = difference * table[h + i % h];
    }
  }
  for (std::size_t i = 0; i < n; ++i) to[i] *= scale;
}

}  // namespace
// NOLINTNEXTLINE(google-readability-namespace-comments): Highway's name
}  // namespace HWY_NAMESPACE
}  // namespace symbolon::prover
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace symbolon::prover {
namespace {

HWY_EXPORT(forward_kernel);
HWY_EXPORT(inverse_kernel);

std::uint32_t checked_log2(std::size_t n) {
  CHECK(std::has_single_bit(n), "transform size is a power of two");
  const std::uint32_t log_n = static_cast<std::uint32_t>(std::countr_zero(n));
  CHECK(log_n <= KoalaBear::kTwoAdicity, "transform larger than the largest subgroup");
  return log_n;
}

// Columns that one task takes: enough elements to be worth starting.
std::size_t columns_per_task(std::size_t rows) { return std::max<std::size_t>(1, (std::size_t{1} << 15) / rows); }

// fn(matrix, column) for every column of every matrix, in parallel.
template <class Fn>
void for_all_columns(std::span<const Matrix> matrices, Fn&& fn) {
  struct Task {
    std::size_t matrix, begin, end;
  };
  std::vector<Task> tasks;
  for (std::size_t m = 0; m < matrices.size(); ++m) {
    const std::size_t step = columns_per_task(matrices[m].rows());
    for (std::size_t c = 0; c < matrices[m].width(); c += step) {
      tasks.push_back({.matrix = m, .begin = c, .end = std::min(c + step, matrices[m].width())});
    }
  }
  parallel_for(0, tasks.size(), 1, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      for (std::size_t c = tasks[i].begin; c < tasks[i].end; ++c) fn(tasks[i].matrix, c);
    }
  });
}

// The place of the last coset may hold the values, then the coefficients, until that coset itself is computed.
KoalaBear* last_coset(KoalaBear* extension, std::size_t n, std::uint32_t log_blowup) {
  return extension + (n << log_blowup) - n;
}

void evaluate_cosets(const KoalaBear* coefficients, std::size_t n, std::uint32_t log_blowup, KoalaBear* out) {
  const std::uint32_t log_n = checked_log2(n);
  for (std::size_t j = 0; j < std::size_t{1} << log_blowup; ++j) {
    evaluate_coset(coefficients, n, lde_coset_offset(log_n, log_blowup, j), out + j * n);
  }
}

std::vector<Matrix> unwritten_extensions(std::span<const Matrix> matrices, std::uint32_t log_blowup) {
  std::vector<Matrix> extensions;
  for (const Matrix& matrix : matrices) {
    extensions.emplace_back(matrix.rows() << log_blowup, matrix.width(), matrix.content(), MatrixStart::kUnwritten);
  }
  return extensions;
}

}  // namespace

void evaluate_coset(const KoalaBear* coefficients, std::size_t n, KoalaBear offset, KoalaBear* out) {
  CHECK(!offset.is_zero(), "coset offset");
  const auto table = twiddle_table(checked_log2(n), offset, TransformDirection::kForward);
  HWY_DYNAMIC_DISPATCH(forward_kernel)(coefficients, out, n, table->column(0).data());
}

void interpolate_coset(const KoalaBear* values, std::size_t n, KoalaBear offset, KoalaBear* out) {
  CHECK(!offset.is_zero(), "coset offset");
  const auto table = twiddle_table(checked_log2(n), offset, TransformDirection::kInverse);
  const KoalaBear scale = KoalaBear::from_u32(static_cast<std::uint32_t>(n)).inverse();
  HWY_DYNAMIC_DISPATCH(inverse_kernel)(values, out, n, table->column(0).data(), scale);
}

void intt(std::span<KoalaBear> values) {
  interpolate_coset(values.data(), values.size(), KoalaBear::one(), values.data());
}

void ntt(std::span<KoalaBear> coefficients) {
  evaluate_coset(coefficients.data(), coefficients.size(), KoalaBear::one(), coefficients.data());
}

void intt_natural(std::span<KoalaBear> values) {
  intt(values);
  bit_reverse_permute(values);
}

void bit_reverse_permute(std::span<KoalaBear> values) {
  const std::uint32_t log_n = checked_log2(values.size());
  std::size_t reversed = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i < reversed) std::swap(values[i], values[reversed]);
    // Adds one at the top bit, carrying downwards.
    std::size_t bit = log_n == 0 ? 0 : values.size() / 2;
    for (; (reversed & bit) != 0; bit /= 2) reversed ^= bit;
    reversed |= bit;
  }
}

KoalaBear lde_coset_offset(std::uint32_t log_n, std::uint32_t log_blowup, std::size_t coset) {
  CHECK(log_n + log_blowup <= KoalaBear::kTwoAdicity, "extension larger than the largest subgroup");
  CHECK(coset < std::size_t{1} << log_blowup, "coset index");
  return KoalaBear::generator() * KoalaBear::two_adic_generator(log_n + log_blowup).pow(coset);
}

void coset_lde_column(const KoalaBear* values, std::size_t n, std::uint32_t log_blowup, KoalaBear* out) {
  KoalaBear* const coefficients = last_coset(out, n, log_blowup);
  interpolate_coset(values, n, KoalaBear::one(), coefficients);
  evaluate_cosets(coefficients, n, log_blowup, out);
}

std::vector<Matrix> coset_lde_all(std::span<const Matrix> values, std::uint32_t log_blowup) {
  std::vector<Matrix> extended = unwritten_extensions(values, log_blowup);
  for_all_columns(extended, [&](std::size_t m, std::size_t c) {
    coset_lde_column(values[m].column(c).data(), values[m].rows(), log_blowup, extended[m].column(c).data());
  });
  return extended;
}

void coset_lde_in_place(std::span<Matrix> matrices, std::uint32_t log_blowup, KoalaBear offset) {
  for_all_columns(matrices, [&](std::size_t m, std::size_t c) {
    const std::size_t n = matrices[m].rows() >> log_blowup;
    KoalaBear* const out = matrices[m].column(c).data();
    KoalaBear* const coefficients = last_coset(out, n, log_blowup);
    interpolate_coset(coefficients, n, offset, coefficients);
    evaluate_cosets(coefficients, n, log_blowup, out);
  });
}

std::vector<Matrix> evaluate_cosets_all(std::span<const Matrix> coefficients, std::uint32_t log_blowup) {
  std::vector<Matrix> extended = unwritten_extensions(coefficients, log_blowup);
  for_all_columns(extended, [&](std::size_t m, std::size_t c) {
    evaluate_cosets(coefficients[m].column(c).data(), coefficients[m].rows(), log_blowup, extended[m].column(c).data());
  });
  return extended;
}

}  // namespace symbolon::prover

#endif  // HWY_ONCE
