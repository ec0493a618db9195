// See linear_combination.h. Compiled once for each vector target.

#include "prover/stark/linear_combination.h"

#include "prover/field/simd_targets.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "prover/stark/linear_combination.cc"
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
  // Two vectors of rows at a time keep the sums in registers while a column's weight is used.
  constexpr std::size_t kVectors = HWY_TARGET == HWY_SCALAR ? 1 : 2;
  std::size_t row = 0;
  for (; row + kVectors * kLanes <= count; row += kVectors * kLanes) {
    ExtVector sum[kVectors];
    for (ExtVector& s : sum) s = from_base(zero_vector());
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const ExtVector weight = broadcast(weights[i]);
      for (std::size_t v = 0; v < kVectors; ++v) {
        sum[v] = add(sum[v], mul_base(weight, load(columns[i] + row + v * kLanes)));
      }
    }
    for (std::size_t v = 0; v < kVectors; ++v) {
      for (std::size_t j = 0; j < kExtDegree; ++j) store(sum[v].c[j], out[j] + row + v * kLanes);
    }
  }
  for (; row < count; ++row) {
    Ext sum = Ext::zero();
    for (std::size_t i = 0; i < columns.size(); ++i) sum += weights[i] * columns[i][row];
    for (std::size_t j = 0; j < out.size(); ++j) out[j][row] = sum.c[j];
  }
}

}  // namespace
}  // namespace HWY_NAMESPACE
}  // namespace symbolon::prover
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace symbolon::prover {

HWY_EXPORT(linear_combination_simd);

void linear_combination(std::span<const KoalaBear* const> columns, std::span<const Ext> weights, std::size_t count,
                        const std::array<KoalaBear*, kExtDegree>& out) {
  CHECK(columns.size() == weights.size(), "one weight for each column");
  HWY_DYNAMIC_DISPATCH(linear_combination_simd)(columns, weights, count, out);
}

}  // namespace symbolon::prover
#endif  // HWY_ONCE
