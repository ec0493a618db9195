// Cases and answers of the vectors guest, shared with the tests that feed it.
//
// Body: one record a case: kind (u32), size of the data (u32), data, zero padding to a multiple of 4.
// Public values: 32 bytes a case, in order: a digest, an address in the last 20 bytes, or 0 / 1 in the last byte.

#ifndef SYMBOLON_TESTS_GUESTS_VECTORS_IO_H_
#define SYMBOLON_TESTS_GUESTS_VECTORS_IO_H_

#include <cstdint>

namespace symbolon::guest {

enum class CaseKind : std::uint32_t {
  kKeccak256,
  kSha256,
  // Data: key (x, y; 64 bytes), size of the signature (u32), signature, message. The guest hashes the message.
  kSecp256k1P1363,
  kSecp256k1Der,
  kSecp256k1DerLowS,
  kP256P1363,
  kP256Der,
  // The two Ethereum precompiles. Data: the call's input. An empty output is 32 zero bytes.
  kEcrecover,
  kP256Verify,
};

constexpr std::size_t kAnswerSize = 32;
constexpr std::size_t kCaseSizeMax = 1 << 16;

}  // namespace symbolon::guest

#endif  // SYMBOLON_TESTS_GUESTS_VECTORS_IO_H_
