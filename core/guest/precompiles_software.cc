// The precompiles in plain code: for native builds, and for guests that run on a prover or an emulator without them.

#include "core/crypto/keccak.h"
#include "core/guest/curve.h"
#include "core/guest/precompiles.h"
#include "core/guest/sha256.h"

namespace symbolon::guest {

void keccak_f1600(std::uint64_t state[25]) { crypto::keccak_f1600(state); }

void sha256_compress(std::uint32_t state[8], const std::uint32_t block[16]) { sha256_compress_software(state, block); }

template <>
void point_add_unchecked<Secp256k1>(AffinePoint& p, const AffinePoint& q) {
  p = add_affine<Secp256k1>(p, q);
}
template <>
void point_double_unchecked<Secp256k1>(AffinePoint& p) {
  p = double_affine<Secp256k1>(p);
}
template <>
void point_add_unchecked<P256>(AffinePoint& p, const AffinePoint& q) {
  p = add_affine<P256>(p, q);
}
template <>
void point_double_unchecked<P256>(AffinePoint& p) {
  p = double_affine<P256>(p);
}

}  // namespace symbolon::guest
