// zkvm_keccak256 and zkvm_sha256 (zkvm_accelerators.h) over the precompiles.

#include "core/crypto/keccak.h"
#include "core/guest/precompiles.h"
#include "core/guest/sha256.h"
#include "core/guest/zkvm_accelerators.h"

namespace guest = symbolon::guest;

extern "C" {

zkvm_status zkvm_keccak256(const std::uint8_t* data, std::size_t len, zkvm_keccak256_hash* output) {
  symbolon::crypto::BasicKeccak256<guest::keccak_f1600> hash;
  hash.update(data, len);
  hash.finish(output->data);
  return ZKVM_EOK;
}

zkvm_status zkvm_sha256(const std::uint8_t* data, std::size_t len, zkvm_sha256_hash* output) {
  guest::sha256_with(guest::sha256_compress, data, len, output->data);
  return ZKVM_EOK;
}

}  // extern "C"
