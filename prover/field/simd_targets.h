// The vector targets that kernels are compiled for. Every file with a kernel, and every file that asks for the level in
// use, includes this before any header of Highway.

#ifndef SYMBOLON_PROVER_FIELD_SIMD_TARGETS_H_
#define SYMBOLON_PROVER_FIELD_SIMD_TARGETS_H_

#ifdef HIGHWAY_HWY_DETECT_TARGETS_H_
#error "include prover/field/simd_targets.h before Highway"
#endif

// On x86: AVX3 (AVX-512), AVX2, SSE4 and the one-lane fallback. The others cost compile time and gain nothing here.
#define HWY_DISABLED_TARGETS (HWY_SSSE3 | HWY_AVX3_DL | HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128)
// The fallback is plain one-lane code, not emulated 128-bit vectors.
#define HWY_BROKEN_EMU128 1

#endif  // SYMBOLON_PROVER_FIELD_SIMD_TARGETS_H_
