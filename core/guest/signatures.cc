// The signature functions of zkvm_accelerators.h over ecdsa.h.

#include "core/guest/ecdsa.h"
#include "core/guest/zkvm_accelerators.h"

namespace guest = symbolon::guest;

namespace {

guest::EcdsaSignature signature_from(const std::uint8_t* bytes) {
  return {guest::u256_from_bytes(bytes), guest::u256_from_bytes(bytes + 32)};
}

guest::AffinePoint point_from(const std::uint8_t* bytes) {
  return {guest::u256_from_bytes(bytes), guest::u256_from_bytes(bytes + 32)};
}

}  // namespace

extern "C" {

zkvm_status zkvm_secp256k1_verify(const zkvm_secp256k1_hash* msg, const zkvm_secp256k1_signature* sig,
                                  const zkvm_secp256k1_pubkey* pubkey, bool* verified) {
  *verified = guest::ecdsa_verify<guest::Secp256k1>(guest::u256_from_bytes(msg->data), signature_from(sig->data),
                                                    point_from(pubkey->data));
  return ZKVM_EOK;
}

zkvm_status zkvm_secp256k1_ecrecover(const zkvm_secp256k1_hash* msg, const zkvm_secp256k1_signature* sig,
                                     std::uint8_t recid, zkvm_secp256k1_pubkey* output) {
  guest::AffinePoint key;
  if (!guest::ecdsa_recover(guest::u256_from_bytes(msg->data), signature_from(sig->data), recid, key))
    return ZKVM_EFAIL;
  guest::u256_to_bytes(key.x, output->data);
  guest::u256_to_bytes(key.y, output->data + 32);
  return ZKVM_EOK;
}

zkvm_status zkvm_secp256r1_verify(const zkvm_secp256r1_hash* msg, const zkvm_secp256r1_signature* sig,
                                  const zkvm_secp256r1_pubkey* pubkey, bool* verified) {
  *verified = guest::ecdsa_verify<guest::P256>(guest::u256_from_bytes(msg->data), signature_from(sig->data),
                                               point_from(pubkey->data));
  return ZKVM_EOK;
}

}  // extern "C"
