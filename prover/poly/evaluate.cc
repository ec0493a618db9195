// The barycentric sum of evaluate.h with weights in the base field.
//
// Let z_0 = z, z_1, ... be the conjugates of z, m(X) the product of all X - z_i, which has base coefficients, and
// g(X) = g_0 + g_1 X + ... the product of those with i > 0. Then 1 / (z - x) = -g(x) / m(x), and
//
//   sum over k of f(x_k) x_k / (z - x_k) = - sum over j of g_j * ( sum over k of f(x_k) * x_k^(j+1) / m(x_k) )
//
// so the weights are kExtDegree base elements for each k, made with base arithmetic alone, and a column costs the dot
// products with them. Rows go in blocks: a block's weights stay in the second-level cache while all columns pass.

#include "prover/poly/evaluate.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>

#include "core/base/check.h"
#include "prover/field/parallel.h"
#include "prover/field/simd_targets.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "prover/poly/evaluate.cc"
#include <hwy/foreach_target.h>
// After foreach_target.h: these are compiled for each target.
#include <hwy/highway.h>

#include "prover/field/simd-inl.h"

#ifndef SYMBOLON_PROVER_POLY_EVALUATE_ONCE_
#define SYMBOLON_PROVER_POLY_EVALUATE_ONCE_
namespace symbolon::prover {

inline constexpr std::size_t kRowBlock = 4096;
using BasePolynomial = std::array<KoalaBear, kExtDegree + 1>;
using Coordinates = std::array<KoalaBear, kExtDegree>;

}  // namespace symbolon::prover
#endif

HWY_BEFORE_NAMESPACE();
namespace symbolon::prover {
namespace HWY_NAMESPACE {
namespace {

// weights[j * count + k] = x_k^(j+1) / m(x_k) for x_k = first * step^k; count is at most kRowBlock and a multiple of
// kLanes. False when some m(x_k) is zero.
bool weights_kernel(KoalaBear first, KoalaBear step, const BasePolynomial& m, std::size_t count, KoalaBear* weights) {
  alignas(64) KoalaBear lanes[kLanes];
  KoalaBear power = first;
  for (KoalaBear& lane : lanes) {
    lane = power;
    power *= step;
  }
  const FieldVector stride = broadcast(step.pow(kLanes));
  // Batch inversion, each lane for itself. weights holds x_k in part 0, prefix products of m in part 1, m in part 2.
  KoalaBear* const points = weights;
  KoalaBear* const prefixes = weights + count;
  KoalaBear* const norms = weights + 2 * count;
  FieldVector x = load(lanes);
  FieldVector product = broadcast(KoalaBear::one());
  for (std::size_t k = 0; k < count; k += kLanes) {
    FieldVector norm = broadcast(m.back());
    for (std::size_t i = m.size() - 1; i-- > 0;) norm = add(mul(norm, x), broadcast(m[i]));
    store(x, points + k);
    store(product, prefixes + k);
    store(norm, norms + k);
    product = mul(product, norm);
    x = mul(x, stride);
  }
  store(product, lanes);
  if (std::ranges::any_of(lanes, [](KoalaBear lane) { return lane.is_zero(); })) return false;
  FieldVector suffix = inverse(product);
  for (std::size_t k = count; k > 0; k -= kLanes) {
    const std::size_t at = k - kLanes;
    FieldVector weight = mul(suffix, load(prefixes + at));
    suffix = mul(suffix, load(norms + at));
    const FieldVector point = load(points + at);
    for (std::size_t j = 0; j < kExtDegree; ++j) {
      weight = mul(weight, point);
      store(weight, weights + j * count + at);
    }
  }
  return true;
}

// out[j] = sum over k of values[k] * weights[j * count + k].
void dot_kernel(const KoalaBear* values, const KoalaBear* weights, std::size_t count, Coordinates& out) {
  alignas(64) KoalaBear lanes[kLanes];
#if HWY_TARGET == HWY_SCALAR
  FieldVector sums[kExtDegree];
  for (FieldVector& sum : sums) sum = zero_vector();
  for (std::size_t k = 0; k < count; ++k) {
    for (std::size_t j = 0; j < kExtDegree; ++j) {
      sums[j] = add(sums[j], mul(load(values + k), load(weights + j * count + k)));
    }
  }
#else
  // Sums of 64-bit products, below 2^32 p after each step: one product adds less than half of that.
  WideVector even[kExtDegree];
  WideVector odd[kExtDegree];
  for (std::size_t j = 0; j < kExtDegree; ++j) even[j] = odd[j] = hn::Zero(WideTag());
  for (std::size_t k = 0; k < count; k += kLanes) {
    const FieldVector value = load(values + k);
    const FieldVector value_odd = hn::DupOdd(value);
    HWY_UNROLL(5)
    for (std::size_t j = 0; j < kExtDegree; ++j) {
      const FieldVector weight = load(weights + j * count + k);
      even[j] = reduce_wide(hn::Add(even[j], hn::MulEven(value, weight)));
      odd[j] = reduce_wide(hn::Add(odd[j], hn::MulEven(value_odd, hn::DupOdd(weight))));
    }
  }
  FieldVector sums[kExtDegree];
  for (std::size_t j = 0; j < kExtDegree; ++j) sums[j] = montgomery_reduce({even[j], odd[j]});
#endif
  for (std::size_t j = 0; j < kExtDegree; ++j) {
    store(sums[j], lanes);
    out[j] = KoalaBear::zero();
    for (const KoalaBear lane : lanes) out[j] += lane;
  }
}

std::size_t lanes_kernel() { return kLanes; }

}  // namespace
// NOLINTNEXTLINE(google-readability-namespace-comments): Highway's name
}  // namespace HWY_NAMESPACE
}  // namespace symbolon::prover
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace symbolon::prover {
namespace {

HWY_EXPORT(weights_kernel);
HWY_EXPORT(dot_kernel);
HWY_EXPORT(lanes_kernel);

// Multiplies the polynomial by X - root.
void multiply_by_root(std::vector<Ext>& coefficients, const Ext& root) {
  coefficients.push_back(Ext::zero());
  for (std::size_t i = coefficients.size() - 1; i > 0; --i) {
    coefficients[i] = coefficients[i - 1] - root * coefficients[i];
  }
  coefficients[0] = -root * coefficients[0];
}

using Columns = std::span<const KoalaBear* const>;

// sum over k of f(x_k) x_k / (z - x_k), for heights below a vector's length.
std::vector<Ext> short_sums(Columns columns, std::size_t rows, KoalaBear offset, KoalaBear step, const Ext& z) {
  std::vector<Ext> sums(columns.size());
  KoalaBear x = offset;
  for (std::size_t k = 0; k < rows; ++k, x *= step) {
    const Ext weight = (z - x).inverse() * x;
    for (std::size_t c = 0; c < sums.size(); ++c) sums[c] += weight * columns[c][k];
  }
  return sums;
}

std::vector<Ext> blocked_sums(Columns columns, std::size_t rows, KoalaBear offset, KoalaBear step, const Ext& z) {
  std::vector<Ext> cofactor = {Ext::one()};  // g
  for (std::size_t i = 1; i < kExtDegree; ++i) multiply_by_root(cofactor, z.frobenius(i));
  std::vector<Ext> norm = cofactor;
  multiply_by_root(norm, z);
  BasePolynomial m;
  for (std::size_t i = 0; i < m.size(); ++i) {
    CHECK(norm[i].is_base(), "the norm has coefficients in the base field");
    m[i] = norm[i].c[0];
  }

  const std::size_t block = std::min(rows, kRowBlock);
  const std::size_t blocks = rows / block;
  std::vector<Coordinates> partial(blocks * columns.size());
  parallel_for(0, blocks, 1, [&](std::size_t begin, std::size_t end) {
    Matrix weights(block, kExtDegree, MatrixContent::kPublic, MatrixStart::kUnwritten);
    for (std::size_t b = begin; b < end; ++b) {
      KoalaBear* const w = weights.values().data();
      const bool outside = HWY_DYNAMIC_DISPATCH(weights_kernel)(offset * step.pow(b * block), step, m, block, w);
      CHECK(outside, "the point lies in the domain");
      for (std::size_t c = 0; c < columns.size(); ++c) {
        HWY_DYNAMIC_DISPATCH(dot_kernel)(columns[c] + b * block, w, block, partial[b * columns.size() + c]);
      }
    }
  });
  std::vector<Ext> sums(columns.size());
  for (std::size_t c = 0; c < sums.size(); ++c) {
    for (std::size_t j = 0; j < kExtDegree; ++j) {
      KoalaBear sum;
      for (std::size_t b = 0; b < blocks; ++b) sum += partial[b * columns.size() + c][j];
      sums[c] -= cofactor[j] * sum;
    }
  }
  return sums;
}

}  // namespace

std::vector<Ext> evaluate_columns_at(const Matrix& values_on_coset, KoalaBear coset_offset, const Ext& z) {
  std::vector<const KoalaBear*> columns;
  for (std::size_t c = 0; c < values_on_coset.width(); ++c) columns.push_back(values_on_coset.column(c).data());
  return evaluate_columns_at(columns, values_on_coset.rows(), coset_offset, z);
}

std::vector<Ext> evaluate_columns_at(Columns columns, std::size_t n, KoalaBear coset_offset, const Ext& z) {
  if (columns.empty()) return {};
  CHECK(std::has_single_bit(n), "a coset has a power of two of points");
  const KoalaBear step = KoalaBear::two_adic_generator(static_cast<std::uint32_t>(std::countr_zero(n)));
  std::vector<Ext> sums = n < HWY_DYNAMIC_DISPATCH(lanes_kernel)() ? short_sums(columns, n, coset_offset, step, z)
                                                                   : blocked_sums(columns, n, coset_offset, step, z);
  const KoalaBear offset_power = coset_offset.pow(n);
  const Ext factor = (z.pow(n) - offset_power) * (offset_power * KoalaBear::from_u64(n)).inverse();
  for (Ext& sum : sums) sum *= factor;
  return sums;
}

}  // namespace symbolon::prover

#endif  // HWY_ONCE
