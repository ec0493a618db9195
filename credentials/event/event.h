// Event: what an organizer publishes and signs (FORMATS.md, "Event file").
//
// The core never changes: it makes the event id, which is the audience of every proof and part of every nullifier. A
// new root is a new session, and so another event. Name, venue, times, policy and accepted statements may be revised;
// each revision is signed again and counts up.

#ifndef SYMBOLON_CREDENTIALS_EVENT_EVENT_H_
#define SYMBOLON_CREDENTIALS_EVENT_EVENT_H_

#include <optional>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/crypto/ed25519.h"
#include "credentials/json/document.h"
#include "credentials/statement/ticket.h"

namespace symbolon::event {

// Unix seconds; both ends count.
struct Period {
  std::uint64_t from = 0;
  std::uint64_t until = 0;

  friend bool operator==(const Period&, const Period&) = default;
};

struct Core {
  crypto::Ed25519PublicKey organizer = {};
  std::uint32_t session = 1;
  std::uint64_t chain = 0;
  statement::EvmAddress contract = {};
  // Of the snapshot tree; on_chain_root() of the anchor where there is one.
  Hash256 root = {};
  std::optional<statement::OnChainAnchor> anchor = {};

  Hash256 registration_id() const;
  Hash256 event_id() const;

  friend bool operator==(const Core&, const Core&) = default;
};

// For people.
struct Description {
  std::string name;
  std::string venue;
  Period time;
};

struct Tier {
  std::uint8_t id = 0;
  std::string name;
};

// Gates that share a ledger.
struct Group {
  std::uint16_t id = 1;
  std::string name;
  std::vector<std::uint8_t> tiers = {};  // admitted here, sorted; empty: all
};

struct Policy {
  Period check_in;
  Period admission;
  bool allows_paper = false;
  bool allows_reentry = false;
  bool requires_challenge = false;
  bool gates_share_ledger = true;
  std::vector<Tier> tiers;    // by id; may be empty
  std::vector<Group> groups;  // by id; at least one
};

// A statement whose proofs check-in accepts.
struct AcceptedStatement {
  std::string statement;
  json::Json parameters;  // those that do not follow from the core
  Hash256 program_id = {};
  std::vector<Hash256> verifying_keys;
};

// A key that signs check-ins for one period, usually a day.
struct DayKey {
  crypto::Ed25519PublicKey key = {};
  Period period;
};

struct Event {
  Core core;
  std::uint32_t revision = 1;
  Description description;
  Policy policy;
  std::vector<AcceptedStatement> statements;
  std::vector<DayKey> day_keys;
};

// Six words of the BIP-39 list, from 66 bits of a hash of the event id: what people compare on two screens.
std::string fingerprint(const Hash256& event_id);

}  // namespace symbolon::event

#endif  // SYMBOLON_CREDENTIALS_EVENT_EVENT_H_
