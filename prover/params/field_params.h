// Numbers of the field, its extension and the hash that soundness depends on. Only numbers: the arithmetic is in
// prover/field and prover/hash, which assert that they agree with these.

#ifndef SYMBOLON_PROVER_PARAMS_FIELD_PARAMS_H_
#define SYMBOLON_PROVER_PARAMS_FIELD_PARAMS_H_

#include <cstdint>

namespace symbolon::prover {

// KoalaBear: p - 1 = 127 * 2^24.
inline constexpr std::uint32_t kFieldModulus = 2130706433;
inline constexpr std::uint32_t kFieldTwoAdicity = 24;
static_assert(kFieldModulus == (1u << 31) - (1u << 24) + 1);

// Challenges live in F_p[X] / (X^5 + X^2 - 1). Degree 4 cannot carry LogUp and FRI to 100 proven bits (the tests show
// it); 128 bits need degree 6, which is a change here and in prover/field/ext.h.
inline constexpr std::uint32_t kExtensionDegree = 5;

// Poseidon2 digests and the part of the sponge state that absorbing never overwrites, in field elements.
inline constexpr std::uint32_t kDigestElements = 8;
inline constexpr std::uint32_t kSpongeCapacityElements = 8;

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_PARAMS_FIELD_PARAMS_H_
