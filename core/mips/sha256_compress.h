// The SHA-256 compression function alone (FIPS 180-4, section 6.2.2), as the machine's precompile computes it.
// Not a hash: padding and byte order are the caller's. For hashing on the host use core/crypto.

#ifndef SYMBOLON_CORE_MIPS_SHA256_COMPRESS_H_
#define SYMBOLON_CORE_MIPS_SHA256_COMPRESS_H_

#include <array>
#include <cstdint>

namespace symbolon::mips {

using Sha256State = std::array<std::uint32_t, 8>;
using Sha256Block = std::array<std::uint32_t, 16>;  // M_0 ... M_15 as numbers

// K_0 ... K_63.
extern const std::array<std::uint32_t, 64> kSha256Constants;

void sha256_compress(Sha256State& state, const Sha256Block& block);

}  // namespace symbolon::mips

#endif  // SYMBOLON_CORE_MIPS_SHA256_COMPRESS_H_
