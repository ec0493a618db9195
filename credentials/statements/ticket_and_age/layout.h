// Private input, disclosures and exit codes of ticket-and-age, shared by guest and host. Integers are little-endian.
//
//   TicketWitness | PresentationHead | parameters, padded to whole words | credential
//
// The last three are as in credentials/sdjwt/presentation.h.

#ifndef SYMBOLON_CREDENTIALS_STATEMENTS_TICKET_AND_AGE_LAYOUT_H_
#define SYMBOLON_CREDENTIALS_STATEMENTS_TICKET_AND_AGE_LAYOUT_H_

#include "credentials/sdjwt/ec_key.h"
#include "credentials/sdjwt/status.h"
#include "credentials/statement/ticket.h"

namespace symbolon::statement::ticket_and_age {

struct TicketWitness {
  Digest secret = {};
  TicketPlace place = {};
};
static_assert(sizeof(TicketWitness) == 716);

// Behind the header of the public values.
struct Disclosed {
  std::uint32_t tier = 0;  // 0 where the request does not ask for it
  sdjwt::EcKey issuer;
};
static_assert(sizeof(Disclosed) == 72);

// Exit codes beside those of credentials and of kyc's age condition; none can be proven.
constexpr int kExitTicket = 110;  // and that of the ticket statement added
constexpr auto kTicketNotHeld = static_cast<sdjwt::Status>(115);

}  // namespace symbolon::statement::ticket_and_age

#endif  // SYMBOLON_CREDENTIALS_STATEMENTS_TICKET_AND_AGE_LAYOUT_H_
