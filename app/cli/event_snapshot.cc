// symbolon event snapshot: the list of all tickets, from a table of owners or from a node, with the claims of holders.

#include <iostream>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/asking_commands.h"
#include "app/cli/claim_files.h"
#include "app/cli/errors.h"
#include "app/cli/rpc_options.h"
#include "app/cli/streams.h"
#include "credentials/ethereum/errors.h"
#include "credentials/ethereum/hex.h"
#include "credentials/ethereum/owner_import.h"
#include "credentials/event/claim_check.h"
#include "credentials/event/owners_csv.h"
#include "credentials/event/registrar.h"
#include "credentials/event/tiers_csv.h"

namespace symbolon::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::string draft;
  std::string owners;
  RpcOptions rpc;
  std::string compare_rpc;
  std::uint64_t first_block = 0;
  std::string block;
  std::string tiers;
  std::vector<std::string> claims;
  bool without_refused = false;
  std::string out;
  bool force = false;
  bool json = false;
};

// What a node is asked, and the block at which it is asked.
struct Chain {
  std::optional<ethereum::Node> node;
  ethereum::BlockHeader block;
};

Result<Chain> open_chain(const Options& options, const event::Core& core) {
  Chain chain;
  if (!options.rpc.is_given()) return chain;
  TRY_ASSIGN(chain.node, connect_node(options.rpc, core.chain));
  TRY_ASSIGN(chain.block, find_block(*chain.node, options.block));
  return chain;
}

Result<std::vector<event::SnapshotEntry>> owners_from_node(const Options& options, const event::Core& core,
                                                           Chain& chain) {
  const ethereum::OwnerImportOptions import = {
      .contract = core.contract, .first_block = options.first_block, .last_block = chain.block.number};
  TRY_ASSIGN(const ethereum::ImportedOwners imported, ethereum::import_owners(*chain.node, import));
  if (imported.block.hash != chain.block.hash) {
    return Error{.code = errors::kImportReorganized, .where = "event snapshot"};
  }
  if (!options.compare_rpc.empty()) {
    RpcOptions other = options.rpc;
    other.url = options.compare_rpc;
    TRY_ASSIGN(ethereum::Node second, connect_node(other, core.chain));
    TRY_ASSIGN(const ethereum::ImportedOwners compared, ethereum::import_owners(second, import));
    TRY(ethereum::compare_imports(imported, compared));
  }
  std::vector<event::SnapshotEntry> entries;
  for (const ethereum::TokenOwner& owner : imported.owners) {
    entries.push_back({.token = owner.token, .holder = statement::address_holder(owner.owner)});
  }
  return entries;
}

using Tiers = std::vector<event::TierRange>;

Result<Tiers> read_tiers(const Options& options) {
  if (options.tiers.empty()) return Tiers{};
  TRY_ASSIGN(const Bytes csv, read_input(options.tiers, event::kTiersCsvBytesMax));
  return event::parse_tiers_csv(csv);
}

// A line that names no ticket is a mistake more often than not, and without a word nobody would miss the tier.
void apply_tiers(const Tiers& tiers, std::vector<event::SnapshotEntry>& entries) {
  const std::vector<std::size_t> unused = event::give_tiers(tiers, entries);
  if (unused.empty()) return;
  std::cerr << "symbolon: hint: lines of the tiers that name no ticket of the list: " << unused.size()
            << ", the first is line " << unused[0] << "\n";
}

Result<std::vector<event::SnapshotEntry>> read_owners(const Options& options, const event::Core& core, Chain& chain) {
  if (!options.owners.empty()) {
    TRY_ASSIGN(const Bytes csv, read_input(options.owners, event::kOwnersCsvBytesMax));
    return event::parse_owners_csv(csv);
  }
  // Read before the node is asked, which takes its time.
  TRY_ASSIGN(const Tiers tiers, read_tiers(options));
  TRY_ASSIGN(std::vector<event::SnapshotEntry> entries, owners_from_node(options, core, chain));
  apply_tiers(tiers, entries);
  return entries;
}

// How many tickets each tier has, by its number.
Json count_tiers(const event::Snapshot& snapshot) {
  std::map<std::uint8_t, std::size_t> counts;
  for (const event::SnapshotEntry& entry : snapshot.entries()) ++counts[entry.tier];
  Json out = Json::object();
  for (const auto& [tier, count] : counts) out[std::to_string(tier)] = count;
  return out;
}

// Says of each refused claim why, and what that means for the list.
Result<Json> take_claims(const Options& options, event::Registrar& registrar) {
  TRY_ASSIGN(const std::vector<event::NamedClaim> claims, read_claims(options.claims));
  Json refused = Json::array();
  for (const event::ClaimVerdict& verdict : event::take_claims(registrar, claims)) {
    if (!verdict.refusal) continue;
    const Error& reason = *verdict.refusal;
    refused.push_back({{"file", verdict.name}, {"error", error_name(reason.code)}, {"message", reason.message()}});
    std::cerr << "symbolon: claim refused: " << verdict.name << ": " << reason.message() << "; "
              << error_hint(reason.code) << "\n";
  }
  if (!refused.empty() && !options.without_refused) {
    return Error{.code = errors::kClaimsRefused,
                 .where = "event snapshot",
                 .detail = std::to_string(refused.size()) + " of " + std::to_string(claims.size())};
  }
  return Json{{"taken", registrar.claim_count()}, {"refused", refused}};
}

void print(const Options& options, const Json& facts) {
  std::ostream& out = options.out == "-" ? std::cerr : std::cout;
  if (options.json) {
    out << facts.dump(2, ' ', false, Json::error_handler_t::replace) << "\n";
    return;
  }
  out << facts["tickets"] << " tickets\nroot: " << facts["root"].get<std::string>() << "\n";
  if (facts.contains("block")) {
    out << "block: " << facts["block"]["number"] << ", " << facts["block"]["hash"].get<std::string>() << "\n";
  }
  // Tier 0 alone says nothing.
  if (facts["tiers"].size() > 1 || !facts["tiers"].contains("0")) {
    for (const auto& [tier, count] : facts["tiers"].items()) out << "tier " << tier << ": " << count << "\n";
  }
  if (facts.contains("claims")) out << "claims taken: " << facts["claims"]["taken"] << "\n";
}

Result<void> event_snapshot(const Options& options) {
  if (options.owners.empty() && !options.rpc.is_given()) {
    return Error{.code = ErrorCode::kUsageInvalid, .where = "event snapshot", .detail = "name --owners or --rpc"};
  }
  const Overwrite overwrite = options.force ? Overwrite::kReplace : Overwrite::kRefuse;
  TRY(check_output(options.out, overwrite));
  TRY_ASSIGN(const event::Event event, read_draft(options.draft));
  TRY_ASSIGN(Chain chain, open_chain(options, event.core));
  TRY_ASSIGN(std::vector<event::SnapshotEntry> entries, read_owners(options, event.core, chain));
  std::optional<event::ClaimNode> claim_node;
  if (chain.node) claim_node = {.node = &*chain.node, .block = chain.block.number};
  TRY_ASSIGN(event::Registrar registrar,
             event::Registrar::create(event.core, std::move(entries), event::make_claim_check(claim_node)));
  TRY_ASSIGN(const Json claims, take_claims(options, registrar));
  TRY_ASSIGN(const event::Snapshot snapshot, registrar.close());
  TRY(write_output(options.out, snapshot.encode(), overwrite));

  Json facts = {
      {"tickets", snapshot.entries().size()}, {"root", to_hex(snapshot.root())}, {"tiers", count_tiers(snapshot)}};
  if (chain.node) {
    facts["block"] = {{"number", chain.block.number}, {"hash", ethereum::data_text(chain.block.hash)}};
  }
  if (!options.claims.empty()) facts["claims"] = claims;
  print(options, facts);
  return {};
}

}  // namespace

void add_event_snapshot(CLI::App& event, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command =
      *event.add_subcommand("snapshot", "make the list of all tickets from a table of owners or from a node");
  command.add_option("DRAFT", options->draft, "draft of the event")->required();
  CLI::Option* const owners =
      command.add_option("--owners", options->owners, "CSV: token,owner[,tier]")->type_name("FILE");
  CLI::Option* const rpc =
      add_rpc_options(command, options->rpc, "the owners where there is no table, and claims of wallet contracts");
  command.add_option("--compare-rpc", options->compare_rpc, "a second node, which must tell the same")
      ->type_name("URL")
      ->needs(rpc);
  command.add_option("--first-block", options->first_block, "where reading begins: at or before the contract's block")
      ->type_name("N")
      ->capture_default_str()
      ->needs(rpc);
  command.add_option("--block", options->block, "number or hash of the block that counts; without it, the latest one")
      ->type_name("BLOCK")
      ->needs(rpc);
  command.add_option("--tiers", options->tiers, "CSV: tokens,tier with ranges 1-250; for owners from a node")
      ->type_name("FILE")
      ->needs(rpc)
      ->excludes(owners);
  CLI::Option* const claims = add_claims_option(command, options->claims);
  command.add_flag("--without-refused", options->without_refused, "leave the tickets of refused claims to their owners")
      ->needs(claims);
  command.add_option("--out", options->out, "list to write")->type_name("FILE")->required();
  command.add_flag("--force", options->force, "replace the output file");
  add_json_flag(command, options->json);
  set_examples(command, {"event snapshot gala.draft.json --owners owners.csv --out gala.tickets",
                         "event snapshot gala.draft.json --owners owners.csv --claims claims --out gala.tickets",
                         "event snapshot gala.draft.json --rpc http://127.0.0.1:8545 --block 19000000 "
                         "--tiers tiers.csv --claims claims --out gala.tickets"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return event_snapshot(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
