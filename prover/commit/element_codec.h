// Field elements in proofs: the value below p in four bytes, little-endian. The only encoding; others are refused.

#ifndef SYMBOLON_PROVER_COMMIT_ELEMENT_CODEC_H_
#define SYMBOLON_PROVER_COMMIT_ELEMENT_CODEC_H_

#include <cstddef>
#include <span>

#include "core/base/codec.h"
#include "core/base/result.h"
#include "prover/field/ext.h"
#include "prover/field/koala_bear.h"
#include "prover/hash/hash_batch.h"

namespace symbolon::prover {

inline constexpr std::size_t kElementBytes = 4;

void encode_elements(Writer& writer, std::span<const KoalaBear> elements);
// Fills `elements`. kInputTruncated; kInputNotCanonical for a value of p or more. After a failure they are unspecified.
Result<void> decode_elements(Reader& reader, std::span<KoalaBear> elements, const char* where);

// As single elements: the same errors.
inline void encode_ext(Writer& writer, const Ext& value) { encode_elements(writer, value.c); }
inline Result<Ext> decode_ext(Reader& reader, const char* where) {
  Ext value;
  TRY(decode_elements(reader, value.c, where));
  return value;
}

// Digest by digest.
void encode_digests(Writer& writer, const DigestPlanes& digests);
// The same errors. `count` is of the caller's own making, not from the input.
Result<DigestPlanes> decode_digests(Reader& reader, std::size_t count, const char* where);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_COMMIT_ELEMENT_CODEC_H_
