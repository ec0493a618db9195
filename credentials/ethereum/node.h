// A node of an Ethereum chain: the few methods that Symbolon asks, with results checked for form and for being the
// answer to the question. What a node says is proven where that is possible: headers by their hash, proofs by the state
// root (account_proof.h). Calls and logs are the node's word.

#ifndef SYMBOLON_CREDENTIALS_ETHEREUM_NODE_H_
#define SYMBOLON_CREDENTIALS_ETHEREUM_NODE_H_

#include <string>
#include <vector>

#include "credentials/ethereum/account_proof.h"
#include "credentials/ethereum/block_header.h"
#include "credentials/ethereum/json_rpc.h"

namespace symbolon::ethereum {

// A log of ERC-721's Transfer.
struct Transfer {
  std::uint64_t block = 0;
  std::uint64_t log_index = 0;
  Address from = {};  // zero: the token is new
  Address to = {};    // zero: the token is gone
  Word token = {};
};

constexpr std::size_t kCallResultBytesMax = std::size_t{64} << 10;

// Every method: errors of JsonRpcClient::call, kRpcFailure (the detail is the node's reason), kNodeResult.
class Node {
 public:
  // Errors: kRpcUrl.
  static Result<Node> create(const std::string& url, const RpcOptions& options = {});

  Result<std::uint64_t> chain_id();
  // kNodeOtherChain.
  Result<void> require_chain(std::uint64_t chain);
  Result<std::uint64_t> latest_block_number();

  // eth_getBlockByNumber and eth_getBlockByHash; errors of header_from_json, kNodeBlockUnknown, kNodeOtherBlock.
  Result<BlockHeader> block(std::uint64_t number);
  Result<BlockHeader> block(const Word& hash);

  // eth_getProof for one slot. Not yet checked against a state root. Errors of account_proof_from_json.
  Result<AccountProof> account_proof(const Address& address, const Word& slot, std::uint64_t block);
  // The same as text, for files: what parse_account_proof reads.
  Result<std::string> account_proof_text(const Address& address, const Word& slot, std::uint64_t block);

  // eth_call without sender or value. kCallReverted.
  Result<Bytes> call(const Address& contract, ByteView data, std::uint64_t block);
  // ownerOf(token), the contract's own word. kCallReverted where there is no such token, kNodeResult.
  Result<Address> owner_of(const Address& contract, const Word& token, std::uint64_t block);

  // eth_getLogs: transfers of a contract in the order of the chain; both ends count. kRpcFailure also where the range
  // is too large for the node. Errors: kLogForm, kLogNotAsked, kLogNotErc721.
  Result<std::vector<Transfer>> transfers(const Address& contract, std::uint64_t first_block, std::uint64_t last_block);

 private:
  explicit Node(JsonRpcClient client) : client_(std::move(client)) {}
  Result<nlohmann::json> request(const std::string& method, const nlohmann::json& params);
  Result<nlohmann::json> proof_json(const Address& address, const Word& slot, std::uint64_t block);

  JsonRpcClient client_;
};

}  // namespace symbolon::ethereum

#endif  // SYMBOLON_CREDENTIALS_ETHEREUM_NODE_H_
