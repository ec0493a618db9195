// Which vector instructions the kernels use. Chosen at run time from what the processor offers; tests and benches may
// force a lower level. All levels give the same results.

#ifndef SYMBOLON_PROVER_FIELD_SIMD_LEVEL_H_
#define SYMBOLON_PROVER_FIELD_SIMD_LEVEL_H_

namespace symbolon::prover {

enum class SimdLevel {
  kAuto,    // the best that the processor has
  kAvx512,  // F, BW, CD, DQ, VL
  kAvx2,
  kBaseline,  // the 128-bit level: SSE4 on x86, NEON on Arm
  kScalar,
};

// False, and nothing changes, when the processor or the build lacks the level. Not to be called while a kernel runs.
bool set_simd_level_for_test(SimdLevel level);
// The level in use; never kAuto.
SimdLevel simd_level();
const char* name_of(SimdLevel level);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_FIELD_SIMD_LEVEL_H_
