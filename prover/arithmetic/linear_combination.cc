// See linear_combination.h. Compiled once for each vector target.

#include "prover/arithmetic/linear_combination.h"

#include <algorithm>

#include "prover/field/simd_targets.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "prover/arithmetic/linear_combination.cc"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "core/base/check.h"
#include "prover/field/simd-inl.h"

HWY_BEFORE_NAMESPACE();
namespace symbolon::prover {
namespace HWY_NAMESPACE {
namespace {

void linear_combination_simd(std::span<const KoalaBear* const> columns, std::span<const Ext> weights, std::size_t count,
                             const std::array<KoalaBear*, kExtDegree>& out) {
  std::size_t row = 0;
  for (; row + kLanes <= count; row += kLanes) {
    ExtSum sum = zero_sum();
    std::size_t i = 0;
    for (; i + 2 <= columns.size(); i += 2) {
      add_products(sum, weights[i], load(columns[i] + row), weights[i + 1], load(columns[i + 1] + row));
    }
    if (i < columns.size()) add_product(sum, weights[i], load(columns[i] + row));
    const ExtVector total = reduced(sum);
    for (std::size_t j = 0; j < kExtDegree; ++j) store(total.c[j], out[j] + row);
  }
  for (; row < count; ++row) {
    Ext sum = Ext::zero();
    for (std::size_t i = 0; i < columns.size(); ++i) sum += weights[i] * columns[i][row];
    for (std::size_t j = 0; j < out.size(); ++j) out[j][row] = sum.c[j];
  }
}

// The differences of both points from a block of points x are inverted at once, by Montgomery's trick.
void add_quotients_simd(const PointQuotients& input, std::size_t count, const std::array<KoalaBear*, kExtDegree>& out) {
  constexpr std::size_t kVectors = 8;
  alignas(64) KoalaBear lanes[kLanes];
  KoalaBear power = input.x;
  for (KoalaBear& lane : lanes) {
    lane = power;
    power *= input.step;
  }
  FieldVector x = load(lanes);
  const FieldVector stride = broadcast(input.step.pow(kLanes));
  const ExtVector points[2] = {broadcast(input.points[0]), broadcast(input.points[1])};
  const ExtVector opened[2] = {broadcast(input.opened[0]), broadcast(input.opened[1])};
  for (std::size_t block = 0; block < count; block += kVectors * kLanes) {
    const std::size_t vectors = std::min(kVectors, (count - block) / kLanes);
    ExtVector difference[2 * kVectors];
    ExtVector prefix[2 * kVectors];
    ExtVector product = from_base(broadcast(KoalaBear::one()));
    for (std::size_t i = 0; i < 2 * vectors; ++i) {
      difference[i] = neg(sub_base(points[i % 2], x));
      prefix[i] = product;
      product = mul(product, difference[i]);
      if (i % 2 == 1) x = mul(x, stride);
    }
    ExtVector suffix = inverse(product);
    for (std::size_t i = 2 * vectors; i-- > 0;) {
      const ExtVector weight = mul(suffix, prefix[i]);
      suffix = mul(suffix, difference[i]);
      const std::size_t at = block + i / 2 * kLanes;
      ExtVector value;
      for (std::size_t j = 0; j < kExtDegree; ++j) value.c[j] = load(input.values[i % 2][j] + at);
      const ExtVector term = mul(sub(value, opened[i % 2]), weight);
      for (std::size_t j = 0; j < kExtDegree; ++j) store(add(load(out[j] + at), term.c[j]), out[j] + at);
    }
  }
}

}  // namespace
}  // namespace HWY_NAMESPACE
}  // namespace symbolon::prover
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace symbolon::prover {

HWY_EXPORT(linear_combination_simd);
HWY_EXPORT(add_quotients_simd);

void linear_combination(std::span<const KoalaBear* const> columns, std::span<const Ext> weights, std::size_t count,
                        const std::array<KoalaBear*, kExtDegree>& out) {
  CHECK(columns.size() == weights.size(), "one weight for each column");
  HWY_DYNAMIC_DISPATCH(linear_combination_simd)(columns, weights, count, out);
}

void add_quotients(const PointQuotients& input, std::size_t count, const std::array<KoalaBear*, kExtDegree>& out) {
  CHECK(count % 16 == 0, "whole vectors of points");
  HWY_DYNAMIC_DISPATCH(add_quotients_simd)(input, count, out);
}

}  // namespace symbolon::prover
#endif  // HWY_ONCE
