// CredentialKind: what the statements about credentials read in one, so that an issuer notices beforehand what nobody
// could prove later. The claims are those of the README of each statement (kyc, credit).

#ifndef SYMBOLON_CREDENTIALS_SDJWT_CREDENTIAL_KIND_H_
#define SYMBOLON_CREDENTIALS_SDJWT_CREDENTIAL_KIND_H_

#include <cstdint>
#include <span>
#include <string_view>

#include "credentials/sdjwt/claims_csv.h"

namespace symbolon::sdjwt {

enum class CredentialKind : std::uint8_t { kKyc, kCredit };

enum class ClaimForm : std::uint8_t {
  kDate,     // "YYYY-MM-DD", a day of the calendar
  kCountry,  // two capital letters
  kInteger,
  kHash,  // base64url of 32 bytes
};

struct KnownClaim {
  std::string_view pointer;
  ClaimForm form;
  bool is_needed = false;  // without it the credential proves nothing
};

// The vct of credentials of this kind, where the issuer has none of its own.
std::string_view usual_type(CredentialKind kind);
std::span<const KnownClaim> known_claims(CredentialKind kind);
// Whether a statement reads this claim: a known one, or a feature of a scorecard.
bool is_known_claim(CredentialKind kind, std::string_view pointer);

// Moves rows that the statements could not read from the table's rows to its problems: kClaimForm, kClaimNeeded; the
// detail is the claim.
void check_known_claims(CredentialKind kind, ClaimsTable& table);

}  // namespace symbolon::sdjwt

#endif  // SYMBOLON_CREDENTIALS_SDJWT_CREDENTIAL_KIND_H_
