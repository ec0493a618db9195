// symbolon event check FILE: that an event file is whole, fits its list of tickets or its chain, and accepts programs
// known here.

#include <algorithm>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/asking_commands.h"
#include "app/cli/errors.h"
#include "app/cli/rpc_options.h"
#include "app/cli/streams.h"
#include "credentials/ethereum/ownership_check.h"
#include "credentials/event/event_file.h"
#include "credentials/event/expectation.h"
#include "credentials/event/owners_csv.h"
#include "credentials/event/pinned_block.h"
#include "credentials/event/snapshot.h"
#include "credentials/statements/registry.h"

namespace symbolon::cli {
namespace {

struct Options {
  std::string file;
  std::string snapshot;
  RpcOptions rpc;
  std::vector<std::string> test_tokens;
  bool json = false;
};

// An organizer may not slip in a program that this one does not know.
Result<void> check_programs(const event::Event& event) {
  for (const event::AcceptedStatement& accepted : event.statements) {
    TRY_ASSIGN(const statement::Pack* const pack, statement::find_pack(accepted.statement));
    const std::vector<Hash256> known = pack->verifying_keys();
    const bool knows_keys = std::ranges::all_of(
        accepted.verifying_keys, [&](const Hash256& key) { return std::ranges::find(known, key) != known.end(); });
    if (accepted.program_id != pack->program_id || !knows_keys) {
      return Error{.code = errors::kProgramNotPinned, .where = "event check", .detail = accepted.statement};
    }
  }
  return {};
}

// The chain has the block, and the owners of these tokens stand where the event says. The block's number.
Result<std::uint64_t> check_chain(const Options& options, const event::Core& core) {
  if (!core.anchor) {
    return Error{
        .code = ErrorCode::kUsageInvalid, .where = "event check", .detail = "--rpc is for events that pin a block"};
  }
  std::vector<Hash256> tokens;
  for (const std::string& text : options.test_tokens) {
    TRY_ASSIGN(const Hash256 token, event::parse_token(text));
    tokens.push_back(token);
  }
  TRY_ASSIGN(ethereum::Node node, connect_node(options.rpc, core.chain));
  TRY_ASSIGN(const ethereum::BlockHeader header, event::find_pinned_block(node, core));
  TRY(ethereum::check_owners_slot(node, header, core.contract, core.anchor->mapping_slot, tokens));
  return header.number;
}

Result<void> event_check(const Options& options) {
  TRY_ASSIGN(const Bytes text, read_input(options.file, event::kEventFileBytesMax));
  TRY_ASSIGN(const event::Event event, event::parse_event_file(text));
  TRY(event::event_expectations(event));
  TRY(check_programs(event));
  nlohmann::ordered_json facts = {{"fingerprint", event::fingerprint(event.core.event_id())}};
  if (!options.snapshot.empty()) {
    TRY_ASSIGN(const Bytes file, read_input(options.snapshot, event::kSnapshotBytesMax));
    TRY_ASSIGN(const event::Snapshot snapshot, event::Snapshot::decode(file));
    TRY(snapshot.check(event.core));
    facts["tickets"] = snapshot.entries().size();
  }
  if (options.rpc.is_given()) {
    TRY_ASSIGN(facts["block"], check_chain(options, event.core));
  }
  if (options.json) {
    std::cout << facts.dump(2) << "\n";
  } else {
    std::cout << "good\nfingerprint: " << facts["fingerprint"].get<std::string>() << "\n";
    if (facts.contains("tickets")) std::cout << "tickets: " << facts["tickets"] << "\n";
    if (facts.contains("block")) std::cout << "block: " << facts["block"] << "\n";
  }
  return {};
}

}  // namespace

void add_event_check(CLI::App& event, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *event.add_subcommand("check", "check an event file, its list and its programs");
  command.add_option("FILE", options->file, "event file")->required();
  command.add_option("--snapshot", options->snapshot, "the event's list of tickets")->type_name("FILE");
  CLI::Option* const rpc = add_rpc_options(command, options->rpc, "the block that the event pins");
  command.add_option("--test-token", options->test_tokens, "token whose owner must stand where the event says")
      ->type_name("N")
      ->allow_extra_args(false)
      ->needs(rpc);
  add_json_flag(command, options->json);
  set_examples(command, {"event check gala.event.json --snapshot gala.tickets",
                         "event check gala.event.json --rpc http://127.0.0.1:8545 --test-token 8817"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return event_check(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
