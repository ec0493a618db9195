// The owners of all tokens of an ERC-721 contract at a block, from its Transfer logs: the list of a snapshot event.
//
// Logs are the node's word; the import finds gaps (a token that changes hands between people who did not have it), and
// a chain that changes meanwhile, but not a node that forges consistent logs. Organizers should compare two nodes.

#ifndef SYMBOLON_CREDENTIALS_ETHEREUM_OWNER_IMPORT_H_
#define SYMBOLON_CREDENTIALS_ETHEREUM_OWNER_IMPORT_H_

#include <functional>
#include <stop_token>
#include <vector>

#include "credentials/ethereum/node.h"

namespace symbolon::ethereum {

constexpr std::size_t kImportTokensMax = std::size_t{1} << 20;

struct TokenOwner {
  Word token = {};
  Address owner = {};

  friend bool operator==(const TokenOwner&, const TokenOwner&) = default;
};

struct OwnerImportOptions {
  Address contract = {};
  std::uint64_t first_block = 0;  // at or before the contract's own
  std::uint64_t last_block = 0;   // the state after it counts
  std::uint64_t blocks_per_request = 2000;
  std::size_t tokens_max = kImportTokensMax;
  // Called before each request with the share of blocks that was read, 0 to 1.
  std::function<void(double)> on_progress = {};
  // Asked before each request: kCancelled. The request under way ends at its own time limit.
  std::stop_token stop = {};
};

struct ImportedOwners {
  BlockHeader block;               // the last one
  std::vector<TokenOwner> owners;  // by token; burnt ones are not there
};

// Asks for blocks_per_request at a time, and for half of that where the node refuses, down to single blocks.
// Errors: those of Node, kImportRange, kLogsInconsistent, kImportTooMany, kImportReorganized, kCancelled.
Result<ImportedOwners> import_owners(Node& node, const OwnerImportOptions& options);

// That two nodes tell the same: one block, one list of owners. Errors: kNodesDisagree; the detail says about what.
Result<void> compare_imports(const ImportedOwners& one, const ImportedOwners& other);

}  // namespace symbolon::ethereum

#endif  // SYMBOLON_CREDENTIALS_ETHEREUM_OWNER_IMPORT_H_
