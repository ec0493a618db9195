// symbolon gate checkin PROOF: what the HTTP API does, from a file: for kiosks and for proofs that came by e-mail.

#include <iostream>
#include <memory>

#include "app/cli/gate_options.h"
#include "app/cli/streams.h"
#include "core/base/limits.h"
#include "credentials/gate/check_in.h"
#include "credentials/gate/check_in_text.h"

namespace symbolon::cli {
namespace {

struct Options {
  GateOptions gate;
  std::optional<int> day_key_fd;
  std::string proof;
  std::string grant;
  std::uint16_t desk = 0;
  bool force = false;
  bool json = false;
};

Result<void> gate_checkin(const Options& options) {
  const Overwrite overwrite = options.force ? Overwrite::kReplace : Overwrite::kRefuse;
  if (!options.grant.empty()) TRY(check_output(options.grant, overwrite));
  TRY_ASSIGN(const Bytes proof, read_input(options.proof, kProofBytesMax));
  TRY_ASSIGN(const OpenGate opened, open_gate(options.gate));
  TRY_ASSIGN(const crypto::Ed25519KeyPair day_key, read_day_key(options.day_key_fd));
  TRY_ASSIGN(const gate::CheckedIn answer, gate::CheckInDesk(*opened.gate, day_key).check_in(proof, options.desk));
  if (!options.grant.empty()) TRY(write_output(options.grant, pass::encode_grant(answer.grant), overwrite));
  std::ostream& out = options.grant == "-" ? std::cerr : std::cout;
  if (options.json) {
    out << gate::write_check_in(answer);
  } else {
    out << "checked in\n";
  }
  return {};
}

}  // namespace

void add_gate_checkin(CLI::App& gate, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *gate.add_subcommand("checkin", "check a proof in and sign its pass");
  command.add_option("PROOF", options->proof, "proof file")->required();
  add_gate_options(command, options->gate);
  add_day_key_option(command, options->day_key_fd);
  command.add_option("--grant", options->grant, "write what the wallet takes home, as bytes")->type_name("FILE");
  command.add_option("--gate", options->desk, "number of this desk, for the log")->capture_default_str();
  command.add_flag("--force", options->force, "replace the output file");
  add_json_flag(command, options->json);
  set_examples(command, {"gate checkin proof.symbolon --event gala.event.json --ledger gate.ledger --grant pass.grant "
                         "--day-key-fd 3 3<day.key"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return gate_checkin(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
