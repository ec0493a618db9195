// The operations that the machine offers as system calls, as functions. A guest's SDK library defines them either as
// those calls (system_mips.cc) or in plain code (precompiles_software.cc); native builds always use plain code. Both
// give the same results, so a guest does not know which one it has.

#ifndef SYMBOLON_CORE_GUEST_PRECOMPILES_H_
#define SYMBOLON_CORE_GUEST_PRECOMPILES_H_

#include <cstdint>

#include "core/guest/curve_parameters.h"

namespace symbolon::guest {

// 25 lanes, replaced.
void keccak_f1600(std::uint64_t state[25]);

// 8 state words, replaced; 16 message words as numbers.
void sha256_compress(std::uint32_t state[8], const std::uint32_t block[16]);

// p <- p + q. Both on the curve with coordinates below the prime, p.x != q.x, not the same object.
template <class Curve>
void point_add_unchecked(AffinePoint& p, const AffinePoint& q);
// p <- p + p. On the curve with coordinates below the prime, p.y != 0.
template <class Curve>
void point_double_unchecked(AffinePoint& p);

template <>
void point_add_unchecked<Secp256k1>(AffinePoint& p, const AffinePoint& q);
template <>
void point_double_unchecked<Secp256k1>(AffinePoint& p);
template <>
void point_add_unchecked<P256>(AffinePoint& p, const AffinePoint& q);
template <>
void point_double_unchecked<P256>(AffinePoint& p);

}  // namespace symbolon::guest

#endif  // SYMBOLON_CORE_GUEST_PRECOMPILES_H_
