// What statements about credentials have in common, for guest and host: which issuers, when, for whom, and by whose
// key.
//
// The guest's input:
//
//   PresentationHead | parameters, padded to whole words | credential, as its head says (credential.h)
//
// The first parameters of each of these statements, and what may follow:
//
//   at u64                       the moment, in seconds since 1970, by which the credential is valid and issued
//   date u32                     the day that its conditions speak of, 20261121
//   credential_type text         the claim vct
//   issuers set of 68 bytes      EcKey of each issuer that is accepted
//   issued_seconds_max u32       optional: how long before `at` it may have been issued
//
//   scope 32 bytes               optional: each holder counts once in it; without, the nullifier is random. Only where
//                                nothing else of the statement makes a nullifier

#ifndef SYMBOLON_CREDENTIALS_SDJWT_PRESENTATION_H_
#define SYMBOLON_CREDENTIALS_SDJWT_PRESENTATION_H_

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "credentials/sdjwt/credential.h"
#include "credentials/sdjwt/date.h"
#include "credentials/sdjwt/holder.h"
#include "credentials/sdjwt/parameter_fields.h"
#include "credentials/statement/public_values.h"

namespace symbolon::sdjwt {

inline constexpr std::size_t kIssuersMax = 32;

struct PresentationHead {
  Digest audience = {};
  Digest holder_key = {};
  HolderWitness holder;
  std::uint32_t issuer_index = 0;     // which of the request's issuers signed
  std::uint32_t parameters_size = 0;  // bytes
  CredentialHead credential;
};
static_assert(sizeof(PresentationHead) == 64 + 132 + 8 + 16 + 4 * kCredentialDisclosuresMax);

struct CommonParameters {
  std::uint64_t at = 0;
  Date date = 0;
  std::string_view credential_type;
  std::span<const std::uint8_t> issuers;
  std::optional<std::uint32_t> issued_seconds_max;
};

inline Status read_common_parameters(ParameterFields& fields, CommonParameters& out) {
  SDJWT_TRY(fields.take_u64(out.at));
  SDJWT_TRY(fields.take_u32(out.date));
  if (!is_date(out.date)) return Status::kParametersMalformed;
  std::span<const std::uint8_t> bytes;
  SDJWT_TRY(fields.take(bytes));
  out.credential_type = {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
  SDJWT_TRY(fields.take_set(sizeof(EcKey), kIssuersMax, out.issuers));
  return fields.take_optional_u32(out.issued_seconds_max);
}

// Reads the credential and checks what does not depend on the holder: form, issuer, signature, kind, times. The
// credential's text is in its space.
inline Status check_credential(const CommonParameters& parameters, const PresentationHead& head, Credential& credential,
                               EcKey& issuer) {
  SDJWT_TRY(credential.read(head.credential));
  SDJWT_TRY(credential.check_media_type());
  if (head.issuer_index >= parameters.issuers.size() / sizeof(EcKey)) return Status::kIssuerNotAccepted;
  const std::uint8_t* const key = parameters.issuers.data() + head.issuer_index * sizeof(EcKey);
  issuer.algorithm = static_cast<Algorithm>(key[0] | key[1] << 8 | key[2] << 16 | key[3] << 24);
  std::copy_n(key + 4, issuer.x.size(), issuer.x.begin());
  std::copy_n(key + 36, issuer.y.size(), issuer.y.begin());
  SDJWT_TRY(credential.check_signature(issuer));
  SDJWT_TRY(credential.check_type(parameters.credential_type));
  SDJWT_TRY(credential.check_times(parameters.at));
  if (parameters.issued_seconds_max) {
    SDJWT_TRY(credential.check_issued_within(parameters.at, *parameters.issued_seconds_max));
  }
  return Status::kOk;
}

// That the prover controls the key that the credential was issued to.
inline Status check_control(const PresentationHead& head, const Credential& credential) {
  EcKey holder;
  SDJWT_TRY(credential.read_holder_key(holder));
  return check_holder(holder, head.holder, head.audience, head.holder_key);
}

inline void fill_header(const PresentationHead& head, const statement::StatementId& id, ParameterFields& fields,
                        const Digest& nullifier, statement::PublicHeader& out) {
  out.version = statement::kPublicValuesVersion;
  out.statement_id = id;
  out.audience = head.audience;
  out.parameters = fields.hash(id);
  out.holder_key = head.holder_key;
  out.nullifier = nullifier;
}

}  // namespace symbolon::sdjwt

#endif  // SYMBOLON_CREDENTIALS_SDJWT_PRESENTATION_H_
