// Private input and disclosures of the ticket statement, shared by guest and host. Integers are little-endian.

#ifndef SYMBOLON_CREDENTIALS_STATEMENTS_TICKET_LAYOUT_H_
#define SYMBOLON_CREDENTIALS_STATEMENTS_TICKET_LAYOUT_H_

#include "credentials/statement/ticket.h"

namespace symbolon::statement::ticket {

// The body of the private input.
struct Input {
  Digest holder_key = {};
  Digest registration_id = {};
  std::uint32_t shows_tier = 0;  // 0 or 1
  Digest secret = {};
  TicketPlace place = {};
};
static_assert(sizeof(Input) == 784);

// Behind the header of the public values.
struct Disclosed {
  std::uint32_t tier = 0;  // 0 where the request does not ask for it
};

// Exit codes of the guest beside 0; none can be proven.
constexpr int kExitSecretRange = 1;  // 0 for every leaf; n and above for an address
constexpr int kExitLeafIndex = 2;
constexpr int kExitLeafKind = 3;
constexpr int kExitFlag = 4;

}  // namespace symbolon::statement::ticket

#endif  // SYMBOLON_CREDENTIALS_STATEMENTS_TICKET_LAYOUT_H_
