// A presented credential as guests take it: CredentialHead and text (credential.h).

#ifndef SYMBOLON_CREDENTIALS_SDJWT_GUEST_INPUT_H_
#define SYMBOLON_CREDENTIALS_SDJWT_GUEST_INPUT_H_

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "credentials/sdjwt/credential.h"
#include "credentials/sdjwt/sd_jwt.h"

namespace symbolon::sdjwt {

struct GuestCredential {
  CredentialHead head;
  Bytes text;  // Credential::text_size(head) bytes
};

// The key binding is left out. Errors: kTokenMalformed, kDisclosureTooMany, kBase64TooLong.
Result<GuestCredential> make_guest_credential(const SdJwt& presented);

}  // namespace symbolon::sdjwt

#endif  // SYMBOLON_CREDENTIALS_SDJWT_GUEST_INPUT_H_
