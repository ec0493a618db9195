#include "credentials/ethereum/owner_import.h"

#include <algorithm>
#include <map>

#include "credentials/ethereum/errors.h"
#include "credentials/ethereum/hex.h"

namespace symbolon::ethereum {
namespace {

constexpr char kWhere[] = "ethereum.import";

using Owners = std::map<Word, Address>;

Result<void> apply(Owners& owners, const Transfer& transfer) {
  const auto found = owners.find(transfer.token);
  const Address before = found == owners.end() ? Address{} : found->second;
  if (before != transfer.from) {
    return Error{.code = errors::kLogsInconsistent, .where = kWhere, .detail = std::to_string(transfer.block)};
  }
  if (transfer.to == Address{}) {
    if (found != owners.end()) owners.erase(found);
  } else {
    owners[transfer.token] = transfer.to;
  }
  return {};
}

}  // namespace

Result<ImportedOwners> import_owners(Node& node, const OwnerImportOptions& options) {
  CHECK(options.blocks_per_request > 0, "a request asks for blocks");
  if (options.last_block < options.first_block) return Error{.code = errors::kImportRange, .where = kWhere};
  TRY_ASSIGN(const BlockHeader before, node.block(options.last_block));
  Owners owners;
  std::uint64_t step = options.blocks_per_request;
  const auto blocks = static_cast<double>(options.last_block - options.first_block) + 1;
  for (std::uint64_t next = options.first_block; next <= options.last_block;) {
    if (options.stop.stop_requested()) return Error{.code = ErrorCode::kCancelled, .where = kWhere};
    if (options.on_progress) options.on_progress(static_cast<double>(next - options.first_block) / blocks);
    const std::uint64_t last = std::min(options.last_block, next + (step - 1));
    const auto transfers = node.transfers(options.contract, next, last);
    if (!transfers) {
      // Nodes bound the blocks or the logs of an answer, each in its own words.
      const bool may_be_size = transfers.error().code == errors::kRpcFailure && step > 1;
      if (!may_be_size) return transfers.error();
      step /= 2;
      continue;
    }
    for (const Transfer& transfer : *transfers) {
      TRY(apply(owners, transfer));
      if (owners.size() > options.tokens_max) return Error{.code = errors::kImportTooMany, .where = kWhere};
    }
    if (last == options.last_block) break;
    next = last + 1;
  }
  TRY_ASSIGN(const BlockHeader after, node.block(options.last_block));
  if (after.hash != before.hash) return Error{.code = errors::kImportReorganized, .where = kWhere};
  ImportedOwners imported = {.block = before, .owners = {}};
  for (const auto& [token, owner] : owners) imported.owners.push_back({.token = token, .owner = owner});
  return imported;
}

Result<void> compare_imports(const ImportedOwners& one, const ImportedOwners& other) {
  const auto disagree = [](std::string about) {
    return Error{.code = errors::kNodesDisagree, .where = kWhere, .detail = std::move(about)};
  };
  if (one.block.hash != other.block.hash) return disagree("block " + std::to_string(one.block.number));
  const auto [mine, theirs] = std::ranges::mismatch(one.owners, other.owners);
  if (mine == one.owners.end() && theirs == other.owners.end()) return {};
  // Sorted by token, so the lower one is what the other list has differently or not at all.
  const bool is_mine = theirs == other.owners.end() || (mine != one.owners.end() && mine->token <= theirs->token);
  return disagree("token " + quantity_text(is_mine ? mine->token : theirs->token));
}

}  // namespace symbolon::ethereum
