// Field elements in proofs: the value below p in four bytes, little-endian. The only encoding; others are refused.

#ifndef SYMBOLON_PROVER_COMMIT_ELEMENT_CODEC_H_
#define SYMBOLON_PROVER_COMMIT_ELEMENT_CODEC_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

#include "core/base/codec.h"
#include "core/base/result.h"
#include "prover/field/ext.h"
#include "prover/field/koala_bear.h"
#include "prover/hash/hash.h"

namespace symbolon::prover {

inline constexpr std::size_t kElementBytes = 4;

inline void encode_elements(Writer& writer, std::span<const KoalaBear> elements) {
  for (const KoalaBear element : elements) writer.u32(element.to_u32());
}

// Fills `elements`. kInputTruncated; kInputNotCanonical for a value of p or more. After a failure they are unspecified.
inline Result<void> decode_elements(Reader& reader, std::span<KoalaBear> elements, const char* where) {
  // x * 2^64 mod p, whose Montgomery product with x is x * 2^32: cheaper than a division for each element.
  constexpr std::uint64_t kMontgomerySquare =
      KoalaBear::from_u64((std::uint64_t{1} << 32) % kFieldModulus).montgomery();
  if (elements.size() > reader.remaining() / kElementBytes) {
    return Error{.code = ErrorCode::kInputTruncated, .where = where};
  }
  TRY_ASSIGN(const ByteView raw, reader.bytes(elements.size() * kElementBytes));
  std::uint32_t all_canonical = 1;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    std::uint32_t value;
    std::memcpy(&value, raw.data() + i * kElementBytes, kElementBytes);
    all_canonical &= static_cast<std::uint32_t>(value < kFieldModulus);
    elements[i] = KoalaBear::from_montgomery_unchecked(KoalaBear::montgomery_reduce(value * kMontgomerySquare));
  }
  if (all_canonical == 0) return Error{.code = ErrorCode::kInputNotCanonical, .where = where};
  return {};
}

inline void encode_ext(Writer& writer, const Ext& value) { encode_elements(writer, value.c); }
inline Result<Ext> decode_ext(Reader& reader, const char* where) {
  Ext value;
  TRY(decode_elements(reader, value.c, where));
  return value;
}

inline void encode_digest(Writer& writer, const Digest& digest) { encode_elements(writer, digest.elements); }
inline Result<Digest> decode_digest(Reader& reader, const char* where) {
  Digest digest;
  TRY(decode_elements(reader, digest.elements, where));
  return digest;
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_COMMIT_ELEMENT_CODEC_H_
