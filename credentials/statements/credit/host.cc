#include <algorithm>
#include <array>

#include "credentials/sdjwt/statement_witness.h"
#include "credentials/statements/credit/errors.h"
#include "credentials/statements/credit/scorecard_file.h"
#include "credentials/statements/credit/statement.h"

namespace symbolon::statement {
namespace {

constexpr char kWhere[] = "statement.credit";

ErrorCode code_of(sdjwt::Status status) {
  static constexpr std::array kOwn = {
#define SYMBOLON_ERROR(name, kind, sentence, hint) errors::name,
#include "credentials/statements/credit/error_codes.def"
#undef SYMBOLON_ERROR
  };
  const auto number = static_cast<std::uint32_t>(status);
  return number > credit::refusal_detail::kBefore ? kOwn[number - credit::refusal_detail::kBefore - 1]
                                                  : sdjwt::error_of(status);
}

// The features of the card, each of which may be disclosable by itself.
std::vector<std::string> claims_needed(const credit::Scorecard* card) {
  if (card == nullptr) return {"/as_of", "/score"};
  std::vector<std::string> claims = {"/as_of", "/model", "/features"};
  for (const credit::ScorecardFeature& feature : card->used()) {
    claims.push_back("/features/" + std::string(feature.name_view()));
  }
  return claims;
}

SecretBytes joined(const SecretBytes& first, ByteView second) {
  SecretBytes out(first.size() + second.size());
  std::ranges::copy(first.view(), out.span().begin());
  std::ranges::copy(second, out.span().begin() + static_cast<std::ptrdiff_t>(first.size()));
  return out;
}

class CreditStatement final : public Statement {
 public:
  Result<SecretBytes> make_input(const Purpose& purpose, const ParameterValues& parameters,
                                 const Witness& witness) const override {
    const bool computes = parameters.find("model").has_value();
    ByteView card_bytes;
    credit::Scorecard card;
    if (computes) {
      TRY_ASSIGN(card_bytes, find_witness(witness, "scorecard"));
      TRY_ASSIGN(card, credit::decode_scorecard(card_bytes));
    }
    TRY_ASSIGN(const SecretBytes presentation,
               sdjwt::make_credential_input(purpose, parameters, witness, claims_needed(computes ? &card : nullptr)));
    const sdjwt::Status status =
        sdjwt::try_presentation(presentation.view(), [&card](const auto& head, auto& fields, auto& credential) {
          credit::Parameters read;
          credit::Disclosed disclosed;
          return credit::check_claims(head, fields, credential, card, read, disclosed);
        });
    if (status != sdjwt::Status::kOk) return Error{.code = code_of(status), .where = kWhere};
    return joined(presentation, card_bytes);
  }
};

}  // namespace

const Statement& credit_statement() {
  static const CreditStatement kStatement;
  return kStatement;
}

}  // namespace symbolon::statement
