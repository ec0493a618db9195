// Block headers: whether the fields that a node gives hash to the block hash that an event pins, and so what state root
// that block has. RLP of the fields in the order of the yellow paper, section 4.3, and of the forks since: base fee
// (EIP-1559), withdrawals (EIP-4895), blob gas (EIP-4844), beacon root (EIP-4788), requests (EIP-7685).

#ifndef SYMBOLON_CREDENTIALS_ETHEREUM_BLOCK_HEADER_H_
#define SYMBOLON_CREDENTIALS_ETHEREUM_BLOCK_HEADER_H_

#include <nlohmann/json_fwd.hpp>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "credentials/ethereum/keccak.h"

namespace symbolon::ethereum {

struct BlockHeader {
  Word hash = {};  // computed from the fields
  Word state_root = {};
  std::uint64_t number = 0;
  std::uint64_t timestamp = 0;  // Unix time in seconds
};

// A block as eth_getBlockByNumber gives it; its member `hash` must be the hash of its fields.
// Errors: kHeaderField (the detail is its name), kHeaderHash.
Result<BlockHeader> header_from_json(const nlohmann::json& block);

// The RLP of a header, read by what EIP-1186 checks need: hash and state root. Errors: kRlp....
Result<BlockHeader> header_from_rlp(ByteView rlp);

}  // namespace symbolon::ethereum

#endif  // SYMBOLON_CREDENTIALS_ETHEREUM_BLOCK_HEADER_H_
