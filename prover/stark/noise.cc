#include "prover/stark/noise.h"

#include <array>
#include <cstring>

#include "core/base/secret.h"
#include "core/crypto/random.h"

namespace symbolon::prover {

void fill_noise(std::span<KoalaBear> out) {
  // 31-bit numbers, rejected when not below p (one in 128).
  std::array<std::uint8_t, 2048> buffer;
  std::size_t used = buffer.size();
  for (KoalaBear& element : out) {
    std::uint32_t candidate = KoalaBear::kModulus;
    while (candidate >= KoalaBear::kModulus) {
      if (used == buffer.size()) {
        crypto::fill_random(buffer);
        used = 0;
      }
      std::memcpy(&candidate, buffer.data() + used, sizeof(candidate));
      used += sizeof(candidate);
      candidate &= 0x7fff'ffff;
    }
    element = KoalaBear::from_canonical(candidate);
  }
  wipe(buffer);
}

void fill_noise_rows(Matrix& matrix, std::size_t mask_rows) {
  for (std::size_t c = 0; c < matrix.width(); ++c) fill_noise(matrix.column(c).last(mask_rows));
}

}  // namespace symbolon::prover
