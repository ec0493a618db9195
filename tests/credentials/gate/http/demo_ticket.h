// A real proof of a ticket, made once: what a wallet sends to check-in, and the marked secrets that must show up
// nowhere.

#ifndef SYMBOLON_TESTS_CREDENTIALS_GATE_HTTP_DEMO_TICKET_H_
#define SYMBOLON_TESTS_CREDENTIALS_GATE_HTTP_DEMO_TICKET_H_

#include "core/base/bytes.h"
#include "credentials/gate/policy.h"
#include "tests/credentials/gate/gate_fixture.h"

namespace symbolon::gate {

inline constexpr std::uint32_t kTicketHolder = 31'337;  // key_pair() of the proof's holder key

struct DemoTicket {
  GatePolicy policy = {};  // of an event that accepts the proof
  Bytes proof = {};
  Hash256 secret = {};  // the witness
  Hash256 nullifier = {};

  pass::PassId pass_id() const { return pass::pass_id_of(policy.event_id, nullifier); }
  // What the holder shows now.
  std::string token(std::uint64_t unix_seconds) const;
};

const DemoTicket& demo_ticket();

// A proof of a program that commits these public values, accepted under its own key.
struct ForeignProof {
  Bytes proof = {};
  Hash256 verifying_key = {};
};
ForeignProof prove_commitment_of(const Bytes& public_values);

}  // namespace symbolon::gate

#endif  // SYMBOLON_TESTS_CREDENTIALS_GATE_HTTP_DEMO_TICKET_H_
