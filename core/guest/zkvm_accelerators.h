/* Cryptographic functions for guests, with the names and types of the zkVM accelerators standard (C interface), so that
 * guests written for other machines compile. Plain C. Only the functions that this SDK implements are declared.
 *
 * Status: ZKVM_EOK when the computation was done, ZKVM_EFAIL when its input has no result. For the verify functions
 * "not a valid signature" is a result: ZKVM_EOK with *verified = false; they never fail.
 * Pointers must be valid and may not overlap; no alignment is needed. Integers inside byte arrays are big-endian.
 * Time depends on the data: guests run where only the prover sees them.
 */
#ifndef SYMBOLON_CORE_GUEST_ZKVM_ACCELERATORS_H_
#define SYMBOLON_CORE_GUEST_ZKVM_ACCELERATORS_H_

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum { ZKVM_EOK = 0, ZKVM_EFAIL = -1 } zkvm_status;

typedef struct {
  uint8_t data[32];
} zkvm_bytes_32;
typedef struct {
  uint8_t data[64];
} zkvm_bytes_64;

typedef zkvm_bytes_32 zkvm_keccak256_hash;
typedef zkvm_bytes_32 zkvm_sha256_hash;
typedef zkvm_bytes_32 zkvm_secp256k1_hash;      /* hash of the message */
typedef zkvm_bytes_64 zkvm_secp256k1_signature; /* r, s */
typedef zkvm_bytes_64 zkvm_secp256k1_pubkey;    /* x, y */
typedef zkvm_bytes_32 zkvm_secp256r1_hash;
typedef zkvm_bytes_64 zkvm_secp256r1_signature;
typedef zkvm_bytes_64 zkvm_secp256r1_pubkey;

/* Keccak-256 with the original padding 0x01, as Ethereum uses it (not SHA3-256). */
zkvm_status zkvm_keccak256(const uint8_t* data, size_t len, zkvm_keccak256_hash* output);

/* SHA-256, FIPS 180-4. */
zkvm_status zkvm_sha256(const uint8_t* data, size_t len, zkvm_sha256_hash* output);

/* ECDSA, SEC 1 section 4.1.4, over secp256k1. r and s in 1 .. n-1, both halves of s are accepted (Ethereum's and
 * Bitcoin's low-s rule is the caller's). The key must be a point of the curve with coordinates below p. */
zkvm_status zkvm_secp256k1_verify(const zkvm_secp256k1_hash* msg, const zkvm_secp256k1_signature* sig,
                                  const zkvm_secp256k1_pubkey* pubkey, bool* verified);

/* The public key under which (r, s) signs msg, SEC 1 section 4.1.6. recid bit 0: parity of R.y, bit 1: R.x = r + n.
 * ZKVM_EFAIL (output untouched): recid > 3, r or s out of range, no such R, or the key would be the point at
 * infinity. Ethereum's ecrecover allows recid 0 and 1 only; that is the caller's rule. */
zkvm_status zkvm_secp256k1_ecrecover(const zkvm_secp256k1_hash* msg, const zkvm_secp256k1_signature* sig, uint8_t recid,
                                     zkvm_secp256k1_pubkey* output);

/* ECDSA over P-256 (FIPS 186-5), the same rules: r and s in 1 .. n-1, any half of s, key on the curve. */
zkvm_status zkvm_secp256r1_verify(const zkvm_secp256r1_hash* msg, const zkvm_secp256r1_signature* sig,
                                  const zkvm_secp256r1_pubkey* pubkey, bool* verified);

#ifdef __cplusplus
}
#endif

#endif /* SYMBOLON_CORE_GUEST_ZKVM_ACCELERATORS_H_ */
