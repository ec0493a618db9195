#include "tests/credentials/gate/http/demo_ticket.h"

#include "core/base/file.h"
#include "core/guest/host_io.h"
#include "core/mips/elf.h"
#include "credentials/statements/ticket_demo/statement.h"
#include "prover/zkvm.h"
#include "tests/support/assembler.h"

namespace symbolon::gate {
namespace {

using ticket_demo::Digest;

DemoTicket make() {
  DemoTicket ticket;
  // Marks that a search finds wherever they go.
  for (std::size_t i = 0; i < 32; ++i) ticket.secret[i] = static_cast<std::uint8_t>(0x51 + 7 * i);
  ticket_demo::Input input{.secret = ticket.secret,
                           .event_id = test_event_id(),
                           .holder_key = key_pair(kTicketHolder).public_key(),
                           .leaf_index = 5};
  for (std::size_t level = 0; level < ticket_demo::kDepth; ++level) input.siblings[level][0] = 1;
  const Digest leaf = ticket_demo::leaf(ticket_demo::commitment(ticket.secret, test_event_id()));
  const auto* body = reinterpret_cast<const std::uint8_t*>(&input);
  const mips::Program program = mips::load_elf(read_file(GUEST_TICKET_DEMO_ELF, mips::kElfBytesMax).value()).value();
  const prover::ProvenRun proven =
      prover::prove(program, guest::frame_input(ByteView(body, sizeof input)), {.preset = prover::kPresetStandardV1})
          .value();
  ticket.proof = proven.proof_file;
  ticket.nullifier = ticket_demo::nullifier(ticket.secret, test_event_id());
  ticket.policy = test_policy();
  ticket.policy.root = ticket_demo::root_from_path(leaf, input.leaf_index, input.siblings);
  ticket.policy.verifying_keys = {proven.verifying_key};
  return ticket;
}

}  // namespace

std::string DemoTicket::token(std::uint64_t unix_seconds) const {
  return pass::sign_token(
      {.event_id = policy.event_id, .group = policy.group, .pass_id = pass_id(), .slot = pass::slot_of(unix_seconds)},
      key_pair(kTicketHolder));
}

const DemoTicket& demo_ticket() {
  static const DemoTicket ticket = make();
  return ticket;
}

ForeignProof prove_commitment_of(const Bytes& public_values) {
  using mips::assembly::Assembler;
  Assembler a;
  const auto size = static_cast<std::uint32_t>(public_values.size());
  a.read(Assembler::kDataBase, size);
  a.commit(Assembler::kDataBase, size);
  a.exit(0);
  const prover::ProvenRun proven =
      prover::prove(a.program(), public_values, {.preset = prover::kPresetStandardV1}).value();
  return {.proof = proven.proof_file, .verifying_key = proven.verifying_key};
}

}  // namespace symbolon::gate
