// The host's side of presentation.h: the input of a statement about a credential, from what a wallet holds.

#ifndef SYMBOLON_CREDENTIALS_SDJWT_PRESENTATION_INPUT_H_
#define SYMBOLON_CREDENTIALS_SDJWT_PRESENTATION_INPUT_H_

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "credentials/sdjwt/presentation.h"
#include "credentials/sdjwt/sd_jwt.h"

namespace symbolon::sdjwt {

// Whom the proof is for, and the request's parameters as they are hashed (parameter_fields.h).
struct PresentationRequest {
  Digest audience = {};
  Digest holder_key = {};
  ByteView parameters;
  bool has_scope = false;  // whether the parameters name one, so that the holder's secret makes the nullifier
};

// What a key in hardware signs with SHA-256 (holder.h).
Bytes holder_binding_message(const Digest& audience, const Digest& holder_key);

// `presented` has the disclosures that the statement needs and no others. `holder` is 32 bytes, the secret of the
// credential's key, or 64 bytes, r and s of its signature of holder_binding_message(). A random nullifier is made anew
// each time. Constant-time in the secret.
// Errors: kParametersMalformed, kIssuerNotAccepted (no accepted issuer has signed it), kPresentationMalformed, kKey...,
// kHolderSecretRange, kHolderSecretWrong, kHolderSignature, kTokenSignatureRange, kNullifierNeedsSecret; those of
// Jwt::parse and make_guest_credential.
Result<SecretBytes> make_presentation_input(const PresentationRequest& request, const SdJwt& presented,
                                            ByteView holder);

}  // namespace symbolon::sdjwt

#endif  // SYMBOLON_CREDENTIALS_SDJWT_PRESENTATION_INPUT_H_
