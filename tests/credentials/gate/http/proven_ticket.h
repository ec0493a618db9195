// A real proof of a ticket, made once: what a wallet sends to check-in, and the marked secrets that must show up
// nowhere. The program behind it says whatever its input says, so that tests can have proofs of anything; verification
// is the one that everybody uses.

#ifndef SYMBOLON_TESTS_CREDENTIALS_GATE_HTTP_PROVEN_TICKET_H_
#define SYMBOLON_TESTS_CREDENTIALS_GATE_HTTP_PROVEN_TICKET_H_

#include "core/base/bytes.h"
#include "credentials/gate/policy.h"
#include "credentials/statement/public_values.h"
#include "tests/credentials/gate/gate_fixture.h"

namespace symbolon::gate {

inline constexpr std::uint32_t kTicketHolder = 31'337;  // key_pair() of the proof's holder key
inline constexpr std::uint32_t kTicketTier = 4;

struct ProvenTicket {
  GatePolicy policy = {};  // of an event that accepts the proof
  Bytes proof = {};
  statement::PublicHeader header = {};
  Hash256 secret = {};  // the witness

  pass::PassId pass_id() const { return pass::pass_id_of(policy.event_id, header.nullifier); }
  // What the holder shows now.
  std::string token(std::uint64_t unix_seconds) const;
};

const ProvenTicket& proven_ticket();

// Another proof of the same program, accepted by the same policy: these header and tier.
Bytes prove_ticket(const statement::PublicHeader& header, std::uint32_t tier);

// The same public values, proven under another preset, or by another program.
enum class Difference { kPreset, kProgram };
Bytes prove_ticket_otherwise(Difference difference);

}  // namespace symbolon::gate

#endif  // SYMBOLON_TESTS_CREDENTIALS_GATE_HTTP_PROVEN_TICKET_H_
