#include <array>

#include "credentials/sdjwt/statement_witness.h"
#include "credentials/statements/kyc/errors.h"
#include "credentials/statements/kyc/statement.h"

namespace symbolon::statement {
namespace {

constexpr char kWhere[] = "statement.kyc";

std::vector<std::string> claims_needed(const ParameterValues& parameters) {
  std::vector<std::string> claims;
  if (parameters.find("age_min")) claims.push_back("/birthdate");
  if (parameters.find("countries")) claims.push_back("/address/country");
  if (parameters.find("level_min")) claims.push_back("/kyc_level");
  if (parameters.u32("document_valid") != 0) claims.push_back("/expiry_date");
  if (parameters.find("screened_days_max")) claims.push_back("/screening_date");
  return claims;
}

ErrorCode code_of(sdjwt::Status status) {
  static constexpr std::array kOwn = {
#define SYMBOLON_ERROR(name, kind, sentence, hint) errors::name,
#include "credentials/statements/kyc/error_codes.def"
#undef SYMBOLON_ERROR
  };
  const auto number = static_cast<std::uint32_t>(status);
  return number > kyc::refusal_detail::kBefore ? kOwn[number - kyc::refusal_detail::kBefore - 1]
                                               : sdjwt::error_of(status);
}

class KycStatement final : public Statement {
 public:
  Result<SecretBytes> make_input(const Purpose& purpose, const ParameterValues& parameters,
                                 const Witness& witness) const override {
    TRY_ASSIGN(SecretBytes input,
               sdjwt::make_credential_input(purpose, parameters, witness, claims_needed(parameters)));
    const sdjwt::Status status =
        sdjwt::try_presentation(input.view(), [](const auto& head, auto& fields, auto& credential) {
          kyc::Parameters read;
          sdjwt::EcKey issuer;
          return kyc::check_claims(head, fields, credential, read, issuer);
        });
    if (status != sdjwt::Status::kOk) return Error{.code = code_of(status), .where = kWhere};
    return input;
  }
};

}  // namespace

const Statement& kyc_statement() {
  static const KycStatement kStatement;
  return kStatement;
}

}  // namespace symbolon::statement
