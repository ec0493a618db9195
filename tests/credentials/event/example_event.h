// An event for tests: two tickets on a chain, two gate groups, the ticket statement.

#ifndef SYMBOLON_TESTS_CREDENTIALS_EVENT_EXAMPLE_EVENT_H_
#define SYMBOLON_TESTS_CREDENTIALS_EVENT_EXAMPLE_EVENT_H_

#include "credentials/event/event.h"
#include "credentials/event/snapshot.h"

namespace symbolon::event {

inline crypto::Ed25519KeyPair example_organizer() {
  SecretArray<32> seed;
  seed.span()[0] = 7;
  return crypto::Ed25519KeyPair(seed);
}

inline Hash256 token_number(std::uint8_t number) {
  Hash256 token = {};
  token[31] = number;
  return token;
}

inline SnapshotEntry address_entry(std::uint8_t token, std::uint8_t owner, std::uint8_t tier = 0) {
  return {.token = token_number(token),
          .kind = statement::LeafKind::kAddress,
          .tier = tier,
          .holder = statement::address_holder({owner})};
}

inline Snapshot example_snapshot() {
  return *Snapshot::create(1, {0xc0}, {address_entry(2, 20, 1), address_entry(1, 10)});
}

inline Event example_event() {
  Event event;
  event.core = {.organizer = example_organizer().public_key(),
                .session = 1,
                .chain = 1,
                .contract = {0xc0},
                .root = example_snapshot().root(),
                .anchor = {}};
  event.description = {.name = "Winter concert", .venue = "Town hall", .time = {2000, 3000}};
  event.policy = {.check_in = {1000, 2500},
                  .admission = {1900, 2500},
                  .allows_paper = true,
                  .tiers = {{0, "Hall"}, {1, "Balcony"}},
                  .groups = {{1, "Main door", {}}, {2, "Balcony door", {1}}}};
  Hash256 key = {};
  key[0] = 1;
  event.statements = {
      {.statement = "ticket", .parameters = {{"shows_tier", true}}, .program_id = key, .verifying_keys = {key}}};
  event.day_keys = {{.key = key, .period = {1000, 3000}}};
  return event;
}

}  // namespace symbolon::event

#endif  // SYMBOLON_TESTS_CREDENTIALS_EVENT_EXAMPLE_EVENT_H_
