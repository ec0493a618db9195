#include "credentials/sdjwt/issue_table.h"

#include "credentials/sdjwt/issue.h"
#include "credentials/sdjwt/jwk.h"

namespace symbolon::sdjwt {
namespace {

constexpr std::uint64_t kSecondsOfDay = 86400;

}  // namespace

std::string key_id(const EcKey& key) { return encode_base64url(jwk_thumbprint(key)); }

Result<std::string> issue_row(const SigningKey& key, const ClaimsRow& row, const IssueTableOptions& options) {
  const std::uint64_t today = options.now / kSecondsOfDay * kSecondsOfDay;
  Json claims = row.claims;
  claims["iss"] = options.issuer;
  claims["iat"] = today;
  claims["exp"] = today + std::uint64_t{options.days} * kSecondsOfDay;
  claims["vct"] = options.type;
  TRY_ASSIGN(const SdJwt credential, issue_credential(key, claims,
                                                      {.key_id = key_id(key.public_key()),
                                                       .holder = row.holder,
                                                       .disclosable = row.paths,
                                                       .decoys = options.decoys}));
  return credential.text();
}

}  // namespace symbolon::sdjwt
