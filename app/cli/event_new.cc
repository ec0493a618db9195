// symbolon event new: a draft of an event. Everything in it may be edited until it is signed.

#include <algorithm>
#include <iostream>
#include <memory>

#include "app/cli/asking_commands.h"
#include "app/cli/errors.h"
#include "app/cli/rpc_options.h"
#include "app/cli/streams.h"
#include "credentials/ethereum/ownership_check.h"
#include "credentials/event/event_file.h"
#include "credentials/event/expectation.h"
#include "credentials/event/owners_csv.h"
#include "credentials/statements/registry.h"

namespace symbolon::cli {
namespace {

struct Options {
  std::string organizer;
  std::uint32_t session = 1;
  std::uint64_t chain = 0;
  std::string contract = std::string(40, '0');
  std::string block;
  std::string state_root;
  std::string owners_slot;
  RpcOptions rpc;
  std::vector<std::string> test_tokens;
  std::string name;
  std::string venue;
  std::uint64_t from = 0;
  std::uint64_t until = 0;
  std::uint64_t check_in_days = 7;
  std::vector<std::string> tiers;
  std::string statement;
  std::string parameters;
  bool paper = false;
  bool reentry = false;
  bool force = false;
  std::string out;
};

template <std::size_t N>
Result<ByteArray<N>> parse_hex(const std::string& text, const char* what) {
  const Result<Bytes> bytes = from_hex_vartime(text);
  ByteArray<N> out;
  if (!bytes || bytes->size() != N) {
    return Error{.code = ErrorCode::kUsageInvalid,
                 .where = "event new",
                 .detail = std::string(what) + " needs " + std::to_string(2 * N) + " hex digits"};
  }
  std::ranges::copy(*bytes, out.begin());
  return out;
}

// A slot number, or 64 hex digits.
Result<Hash256> parse_slot(const std::string& text) {
  return text.size() == 64 ? parse_hex<32>(text, "--owners-slot") : event::parse_token(text);
}

// As the command line has it, which nobody has tested.
Result<statement::OnChainAnchor> given_anchor(const Options& options) {
  statement::OnChainAnchor anchor;
  TRY_ASSIGN(anchor.block_hash, parse_hex<32>(options.block, "--block"));
  TRY_ASSIGN(anchor.state_root, parse_hex<32>(options.state_root, "--state-root"));
  TRY_ASSIGN(anchor.mapping_slot, parse_slot(options.owners_slot));
  std::cerr << "symbolon: hint: nobody has tested the owners' slot; --rpc and --test-token compare it with ownerOf\n";
  return anchor;
}

// The block from a node, and the owners' slot tested: what it says of some tokens is what ownerOf says.
Result<statement::OnChainAnchor> fetch_anchor(const Options& options, const event::Core& core) {
  if (options.test_tokens.empty()) return Error{.code = errors::kSlotNotTested, .where = "event new"};
  std::vector<Hash256> tokens;
  for (const std::string& text : options.test_tokens) {
    TRY_ASSIGN(const Hash256 token, event::parse_token(text));
    tokens.push_back(token);
  }
  TRY_ASSIGN(const Hash256 slot, parse_slot(options.owners_slot));
  TRY_ASSIGN(ethereum::Node node, connect_node(options.rpc, core.chain));
  TRY_ASSIGN(const ethereum::BlockHeader header, find_block(node, options.block));
  TRY(ethereum::check_owners_slot(node, header, core.contract, slot, tokens));
  std::cerr << "block " << header.number << ", " << to_hex(header.hash) << "; the owners' slot fits " << tokens.size()
            << (tokens.size() == 1 ? " token\n" : " tokens\n");
  return statement::OnChainAnchor{.block_hash = header.hash, .state_root = header.state_root, .mapping_slot = slot};
}

Result<event::Core> make_core(const Options& options) {
  event::Core core{.organizer = {}, .session = options.session, .chain = options.chain};
  TRY_ASSIGN(core.organizer, parse_hex<32>(options.organizer, "--organizer"));
  TRY_ASSIGN(core.contract, parse_hex<20>(options.contract, "--contract"));
  if (options.owners_slot.empty()) return core;
  TRY_ASSIGN(core.anchor, options.rpc.is_given() ? fetch_anchor(options, core) : given_anchor(options));
  core.root = statement::on_chain_root(*core.anchor);
  return core;
}

// What proofs must say, with the keys that this program pins: unless told, the ticket statement for this kind of event.
Result<event::AcceptedStatement> make_statement(const Options& options, const event::Event& event) {
  const std::string usual = event.core.anchor ? "ticket-onchain" : "ticket";
  const std::string id = options.statement.empty() ? usual : options.statement;
  TRY_ASSIGN(const statement::Pack* const pack, statement::find_pack(id));
  json::Json parameters = json::Json::object();
  if (!options.parameters.empty()) {
    TRY_ASSIGN(const Bytes text, read_input(options.parameters, event::kEventFileBytesMax));
    TRY_ASSIGN(parameters, json::parse_document(text, event::kEventFileBytesMax));
  }
  const bool has_tier = std::ranges::any_of(pack->manifest.parameters,
                                            [](const auto& parameter) { return parameter.name == "shows_tier"; });
  if (has_tier && !parameters.contains("shows_tier")) parameters["shows_tier"] = !event.policy.tiers.empty();
  TRY(event::event_parameters(event.core, pack->manifest, parameters));
  return event::accept_pinned(id, std::move(parameters));
}

Result<void> event_new(const Options& options) {
  const Overwrite overwrite = options.force ? Overwrite::kReplace : Overwrite::kRefuse;
  constexpr std::uint64_t kSecondsOfDay = 86400;
  event::Event event;
  TRY_ASSIGN(event.core, make_core(options));
  event.description = {.name = options.name, .venue = options.venue, .time = {options.from, options.until}};
  const std::uint64_t before = std::min(options.from, options.check_in_days * kSecondsOfDay);
  event.policy.check_in = {options.from - before, options.until};
  event.policy.admission = {options.from - std::min(options.from, std::uint64_t{7200}), options.until};
  event.policy.allows_paper = options.paper;
  event.policy.allows_reentry = options.reentry;
  for (const std::string& tier : options.tiers) {
    const auto id = static_cast<std::uint8_t>(event.policy.tiers.size());
    event.policy.tiers.push_back({.id = id, .name = tier});
  }
  event.policy.groups = {{.id = 1, .name = "All gates"}};
  TRY_ASSIGN(event::AcceptedStatement accepted, make_statement(options, event));
  event.statements.push_back(std::move(accepted));
  return write_output(options.out, as_bytes(event::write_event_draft(event)), overwrite);
}

}  // namespace

void add_event_new(CLI::App& event, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *event.add_subcommand("new", "draft an event; edit the draft, then sign it");
  command.add_option("--organizer", options->organizer, "the organizer's public key")->type_name("HEX")->required();
  command.add_option("--name", options->name, "what visitors call it")->type_name("TEXT")->required();
  command.add_option("--venue", options->venue, "where it is")->type_name("TEXT")->required();
  command.add_option("--from", options->from, "beginning, in Unix seconds")->type_name("TIME")->required();
  command.add_option("--until", options->until, "end, in Unix seconds")->type_name("TIME")->required();
  command.add_option("--check-in-days", options->check_in_days, "check-in opens this many days before")
      ->type_name("N")
      ->check(CLI::Range(0, 3650))
      ->capture_default_str();
  command.add_option("--session", options->session, "counts up when a new list replaces an old one")
      ->type_name("N")
      ->capture_default_str();
  command.add_option("--chain", options->chain, "chain of the tickets; 0: they are on none")
      ->type_name("N")
      ->capture_default_str();
  command.add_option("--contract", options->contract, "contract of the tickets")->type_name("ADDRESS");
  CLI::Option* const slot = command.add_option("--owners-slot", options->owners_slot,
                                               "on-chain event: slot of the contract's mapping of owners");
  CLI::Option* const block = command.add_option(
      "--block", options->block, "hash of the block of an on-chain event; with --rpc a number too, or the latest");
  CLI::Option* const state = command.add_option("--state-root", options->state_root, "of the block, without --rpc");
  CLI::Option* const rpc = add_rpc_options(command, options->rpc, "the block of an on-chain event");
  command.add_option("--test-token", options->test_tokens, "token whose owner the slot must show; may be repeated")
      ->type_name("N")
      ->allow_extra_args(false)
      ->needs(rpc);
  for (CLI::Option* const option : {block, state, slot}) option->type_name("HEX");
  for (CLI::Option* const option : {block, state, rpc}) option->needs(slot);
  state->needs(block)->excludes(rpc);
  command.add_option("--tier", options->tiers, "name of a tier, from tier 0 upwards; may be repeated")
      ->type_name("TEXT");
  CLI::Option* const statement =
      command.add_option("--statement", options->statement, "what proofs must say; without it, that a ticket is held")
          ->type_name("ID");
  command.add_option("--parameters", options->parameters, "JSON object of the statement's parameters")
      ->type_name("FILE")
      ->needs(statement);
  command.add_flag("--paper", options->paper, "allow passes on paper");
  command.add_flag("--reentry", options->reentry, "allow going out and in again");
  command.add_option("--out", options->out, "draft to write; - for standard output")->type_name("FILE")->required();
  command.add_flag("--force", options->force, "replace the output file");
  set_examples(command,
               {"event new --organizer 64HEXDIGITS --name Gala --venue Hall --from 1795280400 --until 1795302000 "
                "--out gala.draft.json",
                "event new --organizer 64HEXDIGITS --name Gala --venue Hall --from 1795280400 --until 1795302000 "
                "--statement ticket-and-age --parameters over18.json --out gala.draft.json",
                "event new --organizer 64HEXDIGITS --name Gala --venue Hall --from 1795280400 --until 1795302000 "
                "--chain 1 --contract 0xbc4ca0eda7647a8ab7c2061c2e118a18a936f13d --owners-slot 2 --block 19000000 "
                "--rpc http://127.0.0.1:8545 --test-token 8817 --out gala.draft.json"});
  command.callback([options, &chosen] { chosen = {.run = [options] { return event_new(*options); }}; });
}

}  // namespace symbolon::cli
