#include "credentials/wallet/check_in.h"

#include <algorithm>

#include "credentials/event/event_file.h"
#include "credentials/gate/check_in_text.h"
#include "credentials/wallet/errors.h"
#include "credentials/wallet/ticket_import.h"
#include "credentials/wallet/tickets.h"

namespace symbolon::wallet {
namespace {

static_assert(kGrantBytes == pass::kGrantBytes, "a vault keeps grants as they are encoded");

// More than a clock is ever wrong by, and little enough for the field that keeps it.
constexpr std::int64_t kOffsetMax = 7 * 24 * 3600;

// Whether the grant is for the pass that this ticket's proof has.
bool is_for(const VaultContents& contents, const HeldTicket& ticket, const pass::Grant& grant) {
  const Result<Hash256> nullifier = ticket_nullifier(contents, ticket);
  return nullifier && grant.pass_id == pass::pass_id_of(ticket.event_id, *nullifier) &&
         grant.holder_key == ticket_holder_key(contents, ticket).public_key();
}

// Grant and time by one key that the event's organizer certified.
Result<void> check_signatures(const event::Event& event, const gate::CheckedIn& checked_in) {
  const bool is_signed = std::ranges::any_of(event.day_keys, [&](const event::DayKey& day_key) {
    return pass::check_grant(checked_in.grant, day_key.key) && gate::check_time(checked_in, day_key.key);
  });
  if (!is_signed) return Error{.code = errors::kCheckInSignature, .where = "wallet.check_in"};
  return {};
}

}  // namespace

Result<std::string> accept_check_in(VaultContents& contents, ByteView answer, std::uint64_t now) {
  TRY_ASSIGN(const gate::CheckInAnswer read, gate::read_check_in(answer));
  for (HeldTicket& ticket : contents.tickets) {
    if (is_pending(ticket)) continue;
    const Result<pass::SignedGrant> grant = pass::decode_grant(read.grant, ticket.event_id);
    if (!grant || !is_for(contents, ticket, grant->grant)) continue;
    TRY_ASSIGN(const event::Event event, event::parse_event_file(ticket.event_file));
    TRY(check_signatures(event, {.grant = *grant, .time = read.time, .time_signature = read.time_signature}));
    const auto offset = static_cast<std::int64_t>(read.time) - static_cast<std::int64_t>(now);
    if (offset < -kOffsetMax || offset > kOffsetMax) {
      return Error{.code = errors::kCheckInClock, .where = "wallet.check_in"};
    }
    ticket.grant.assign(read.grant.begin(), read.grant.end());
    ticket.clock_offset = static_cast<std::int32_t>(offset);
    return ticket.label;
  }
  return Error{.code = errors::kCheckInOtherTicket, .where = "wallet.check_in"};
}

}  // namespace symbolon::wallet
