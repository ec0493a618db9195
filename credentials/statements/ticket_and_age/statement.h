// ticket-and-age itself, freestanding: the ticket statement and the age condition of kyc in one run (README.md). Time
// depends on claims and secrets: for guests, whose run only the prover sees, and for tests.

#ifndef SYMBOLON_CREDENTIALS_STATEMENTS_TICKET_AND_AGE_STATEMENT_H_
#define SYMBOLON_CREDENTIALS_STATEMENTS_TICKET_AND_AGE_STATEMENT_H_

#include "credentials/statements/kyc/statement.h"
#include "credentials/statements/ticket/statement.h"
#include "credentials/statements/ticket_and_age/layout.h"
#include "credentials/statements/ticket_and_age/parameters.h"

namespace symbolon::statement::ticket_and_age {

using sdjwt::Credential;
using sdjwt::Status;

// All about the credential that does not depend on its holder's secret. `fields` and `credential` hold the bytes that
// `head` describes.
inline Status check_age_credential(const sdjwt::PresentationHead& head, sdjwt::ParameterFields& fields,
                                   Credential& credential, Parameters& parameters, sdjwt::EcKey& issuer) {
  SDJWT_TRY(fields.begin(head.parameters_size));
  SDJWT_TRY(read_parameters(fields, parameters));
  SDJWT_TRY(sdjwt::check_credential(parameters.common, head, credential, issuer));
  SDJWT_TRY(kyc::check_age(credential, parameters.common.date, parameters.age_min));
  return credential.check_all_used();
}

// The ticket statement on the parameters of this one. Its own parameter hash is of no use here; its audience must be
// the event of the request.
inline Status check_ticket(const TicketWitness& witness, const sdjwt::PresentationHead& head,
                           const Parameters& parameters, Digest& nullifier, std::uint32_t& tier) {
  const ticket::Input input = {.holder_key = head.holder_key,
                               .registration_id = parameters.registration,
                               .shows_tier = parameters.shows_tier ? 1u : 0u,
                               .secret = witness.secret,
                               .place = witness.place};
  PublicHeader header;
  ticket::Disclosed disclosed;
  const int refused = ticket::prove_ticket(input, header, disclosed);
  if (refused != 0) return static_cast<Status>(kExitTicket + refused);
  const Digest event = event_id(parameters.registration, parameters.root);
  if (header.audience != event || head.audience != event) return kTicketNotHeld;
  nullifier = header.nullifier;
  tier = disclosed.tier;
  return Status::kOk;
}

inline Status prove_ticket_and_age(const TicketWitness& witness, const sdjwt::PresentationHead& head,
                                   sdjwt::ParameterFields& fields, Credential& credential, PublicHeader& header,
                                   Disclosed& disclosed) {
  static constexpr StatementId kId = "ticket-and-age"_statement;
  Parameters parameters;
  SDJWT_TRY(check_age_credential(head, fields, credential, parameters, disclosed.issuer));
  SDJWT_TRY(sdjwt::check_control(head, credential));
  Digest nullifier;
  SDJWT_TRY(check_ticket(witness, head, parameters, nullifier, disclosed.tier));
  sdjwt::fill_header(head, kId, fields, nullifier, header);
  return Status::kOk;
}

}  // namespace symbolon::statement::ticket_and_age

#endif  // SYMBOLON_CREDENTIALS_STATEMENTS_TICKET_AND_AGE_STATEMENT_H_
