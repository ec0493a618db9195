#include "prover/field/simd_level.h"

#include "prover/field/simd_targets.h"
// Highway last: it reads the macros above.
#include <hwy/highway.h>

#include <cstdint>

namespace symbolon::prover {
namespace {

constexpr std::int64_t kBaselineTarget = HWY_ARCH_X86 ? HWY_SSE4 : HWY_NEON;

std::int64_t target_of(SimdLevel level) {
  switch (level) {
    case SimdLevel::kAuto:
      return 0;
    case SimdLevel::kAvx512:
      return HWY_AVX3;
    case SimdLevel::kAvx2:
      return HWY_AVX2;
    case SimdLevel::kBaseline:
      return kBaselineTarget;
    case SimdLevel::kScalar:
      return HWY_SCALAR;
  }
  return 0;
}

void use_targets(std::int64_t targets) {
  hwy::SetSupportedTargetsForTest(targets);  // zero: what the processor has
  hwy::GetChosenTarget().Update(hwy::SupportedTargets());
}

// The best of the compiled targets that Highway may pick now; a lower bit is a better target.
std::int64_t best_target() {
  const std::int64_t usable = hwy::SupportedTargets() & (HWY_TARGETS);
  return usable & -usable;
}

}  // namespace

bool set_simd_level_for_test(SimdLevel level) {
  const std::int64_t previous = best_target();
  use_targets(0);
  const std::int64_t target = target_of(level);
  if (target == 0) return true;
  const bool available = (hwy::SupportedTargets() & (HWY_TARGETS)&target) != 0;
  use_targets(available ? target : previous);
  return available;
}

SimdLevel simd_level() {
  const std::int64_t best = best_target();
  for (SimdLevel level : {SimdLevel::kAvx512, SimdLevel::kAvx2, SimdLevel::kBaseline}) {
    if (best == target_of(level)) return level;
  }
  return SimdLevel::kScalar;
}

const char* name_of(SimdLevel level) {
  switch (level) {
    case SimdLevel::kAuto:
      return "auto";
    case SimdLevel::kAvx512:
      return "avx512";
    case SimdLevel::kAvx2:
      return "avx2";
    case SimdLevel::kBaseline:
      return "baseline";
    case SimdLevel::kScalar:
      return "scalar";
  }
  return "unknown";
}

}  // namespace symbolon::prover
