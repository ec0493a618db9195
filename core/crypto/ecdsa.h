// What the two ECDSA curves share: the signature as 64 bytes, and its DER form.

#ifndef SYMBOLON_CORE_CRYPTO_ECDSA_H_
#define SYMBOLON_CORE_CRYPTO_ECDSA_H_

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace symbolon::crypto {

// r || s, 32 bytes each, big-endian (JOSE, IEEE P1363).
using EcdsaSignature = ByteArray<64>;

// For every valid (r, s), (r, n - s) is valid too. Where a signature is an identity (a nullifier, a transaction), only
// the lower s may count; other standards (JOSE, X.509) accept both.
enum class HighS { kRefuse, kAccept };

// SEQUENCE { INTEGER r, INTEGER s } in strict DER: shortest lengths and integers, not negative, nothing behind. Whether
// r and s are in range is for the curve to say. Errors: kSignatureMalformed.
Result<EcdsaSignature> ecdsa_signature_from_der(ByteView der);

}  // namespace symbolon::crypto

#endif  // SYMBOLON_CORE_CRYPTO_ECDSA_H_
