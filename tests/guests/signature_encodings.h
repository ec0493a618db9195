// The encodings that ECDSA signatures come in, for the vectors guest: strict DER (X.690, section 10, of the SEQUENCE
// of two INTEGERs of RFC 3279, section 2.2.3) and P1363 (r and s, each as long as n). Freestanding.

#ifndef SYMBOLON_TESTS_GUESTS_SIGNATURE_ENCODINGS_H_
#define SYMBOLON_TESTS_GUESTS_SIGNATURE_ENCODINGS_H_

#include <cstdint>
#include <span>

namespace symbolon::guest {

using SignatureBytes = std::uint8_t[64];

inline bool decode_p1363(std::span<const std::uint8_t> in, SignatureBytes& out) {
  if (in.size() != 64) return false;
  for (std::size_t i = 0; i < 64; ++i) out[i] = in[i];
  return true;
}

// One non-negative INTEGER of at most 256 bits in its shortest form; moves `in` behind it.
inline bool take_der_integer(std::span<const std::uint8_t>& in, std::uint8_t* out) {
  if (in.size() < 3 || in[0] != 0x02) return false;
  const std::size_t size = in[1];
  if (size == 0 || size > 33 || in.size() < 2 + size) return false;
  const std::span<const std::uint8_t> value = in.subspan(2, size);
  if (value[0] >= 0x80) return false;                              // negative
  if (size > 1 && value[0] == 0 && value[1] < 0x80) return false;  // not the shortest
  if (size == 33 && value[0] != 0) return false;
  for (std::size_t i = 0; i < 32; ++i) {
    out[31 - i] = i < size ? value[size - 1 - i] : 0;
  }
  in = in.subspan(2 + size);
  return true;
}

inline bool decode_der(std::span<const std::uint8_t> in, SignatureBytes& out) {
  // Two integers of 33 bytes need 70 bytes, so the long form of the length is never right.
  if (in.size() < 2 || in[0] != 0x30 || in[1] >= 0x80 || in[1] != in.size() - 2) return false;
  in = in.subspan(2);
  return take_der_integer(in, out) && take_der_integer(in, out + 32) && in.empty();
}

}  // namespace symbolon::guest

#endif  // SYMBOLON_TESTS_GUESTS_SIGNATURE_ENCODINGS_H_
