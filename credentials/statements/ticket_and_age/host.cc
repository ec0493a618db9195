#include <algorithm>
#include <cstddef>

#include "credentials/sdjwt/statement_witness.h"
#include "credentials/statements/kyc/errors.h"
#include "credentials/statements/ticket_and_age/statement.h"

namespace symbolon::statement {

const Statement& ticket_statement();  // credentials/statements/ticket/host.cc

namespace {

constexpr char kWhere[] = "statement.ticket_and_age";

class TicketAndAgeStatement final : public Statement {
 public:
  // The ticket's part is checked and made by the ticket statement: parameters and witness have its names.
  Result<SecretBytes> make_input(const Purpose& purpose, const ParameterValues& parameters,
                                 const Witness& witness) const override {
    TRY_ASSIGN(const SecretBytes ticket_input, ticket_statement().make_input(purpose, parameters, witness));
    TRY_ASSIGN(const SecretBytes credential_input,
               sdjwt::make_credential_input(purpose, parameters, witness, {"/birthdate"}));
    const sdjwt::Status status =
        sdjwt::try_presentation(credential_input.view(), [](const auto& head, auto& fields, auto& credential) {
          ticket_and_age::Parameters read;
          sdjwt::EcKey issuer;
          return ticket_and_age::check_age_credential(head, fields, credential, read, issuer);
        });
    if (status == kyc::kKycTooYoung) return Error{.code = errors::kKycTooYoung, .where = kWhere};
    if (status != sdjwt::Status::kOk) return Error{.code = sdjwt::error_of(status), .where = kWhere};

    SecretBytes input(sizeof(ticket_and_age::TicketWitness) + credential_input.view().size());
    const auto out = input.span();
    const auto secret = ticket_input.view().subspan(offsetof(ticket::Input, secret), sizeof(Digest));
    const auto place = ticket_input.view().subspan(offsetof(ticket::Input, place), sizeof(TicketPlace));
    std::ranges::copy(secret, out.begin());
    std::ranges::copy(place, out.subspan(offsetof(ticket_and_age::TicketWitness, place)).begin());
    std::ranges::copy(credential_input.view(), out.subspan(sizeof(ticket_and_age::TicketWitness)).begin());
    return input;
  }
};

}  // namespace

const Statement& ticket_and_age_statement() {
  static const TicketAndAgeStatement kStatement;
  return kStatement;
}

}  // namespace symbolon::statement
