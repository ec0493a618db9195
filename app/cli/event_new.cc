// symbolon event new: a draft of an event. Everything in it may be edited until it is signed.

#include <algorithm>
#include <iostream>
#include <memory>

#include "app/cli/asking_commands.h"
#include "app/cli/streams.h"
#include "credentials/event/event_file.h"
#include "credentials/event/expectation.h"
#include "credentials/statement/errors.h"
#include "credentials/statements/registry.h"

namespace symbolon::cli {
namespace {

struct Options {
  std::string organizer;
  std::uint32_t session = 1;
  std::uint64_t chain = 0;
  std::string contract = std::string(40, '0');
  std::string block_hash;
  std::string state_root;
  std::string owners_slot;
  std::string name;
  std::string venue;
  std::uint64_t from = 0;
  std::uint64_t until = 0;
  std::uint64_t check_in_days = 7;
  std::vector<std::string> tiers;
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

Result<event::Core> make_core(const Options& options) {
  event::Core core{.organizer = {}, .session = options.session, .chain = options.chain};
  TRY_ASSIGN(core.organizer, parse_hex<32>(options.organizer, "--organizer"));
  TRY_ASSIGN(core.contract, parse_hex<20>(options.contract, "--contract"));
  if (options.block_hash.empty()) return core;
  core.anchor.emplace();
  TRY_ASSIGN(core.anchor->block_hash, parse_hex<32>(options.block_hash, "--block"));
  TRY_ASSIGN(core.anchor->state_root, parse_hex<32>(options.state_root, "--state-root"));
  TRY_ASSIGN(core.anchor->mapping_slot, parse_hex<32>(options.owners_slot, "--owners-slot"));
  core.root = statement::on_chain_root(*core.anchor);
  return core;
}

// The ticket statement for this kind of event, with the keys that this program pins.
Result<event::AcceptedStatement> make_statement(const event::Event& event) {
  const char* const id = event.core.anchor ? "ticket-onchain" : "ticket";
  TRY_ASSIGN(const statement::Pack* const pack, statement::find_pack(id));
  event::AcceptedStatement accepted{.statement = id,
                                    .parameters = json::Json::object(),
                                    .program_id = pack->program_id,
                                    .verifying_keys = pack->verifying_keys()};
  std::ranges::sort(accepted.verifying_keys);
  if (accepted.verifying_keys.empty()) return Error{.code = errors::kStatementNoShape, .where = "event new"};
  if (!event.core.anchor) accepted.parameters["shows_tier"] = !event.policy.tiers.empty();
  return accepted;
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
  TRY_ASSIGN(event::AcceptedStatement accepted, make_statement(event));
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
  CLI::Option* const block = command.add_option("--block", options->block_hash, "on-chain event: hash of its block");
  CLI::Option* const state = command.add_option("--state-root", options->state_root, "with --block");
  CLI::Option* const slot =
      command.add_option("--owners-slot", options->owners_slot, "with --block: slot of the owners");
  for (CLI::Option* const option : {block, state, slot}) option->type_name("HEX");
  block->needs(state)->needs(slot);
  command.add_option("--tier", options->tiers, "name of a tier, from tier 0 upwards; may be repeated")
      ->type_name("TEXT");
  command.add_flag("--paper", options->paper, "allow passes on paper");
  command.add_flag("--reentry", options->reentry, "allow going out and in again");
  command.add_option("--out", options->out, "draft to write; - for standard output")->type_name("FILE")->required();
  command.add_flag("--force", options->force, "replace the output file");
  set_examples(command,
               {"event new --organizer 64HEXDIGITS --name Gala --venue Hall --from 1795280400 --until 1795302000 "
                "--out gala.draft.json"});
  command.callback([options, &chosen] { chosen = {.run = [options] { return event_new(*options); }}; });
}

}  // namespace symbolon::cli
