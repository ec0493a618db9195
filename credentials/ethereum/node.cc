#include "credentials/ethereum/node.h"

#include <algorithm>
#include <tuple>

#include "core/crypto/hash.h"
#include "credentials/ethereum/errors.h"
#include "credentials/ethereum/hex.h"

namespace symbolon::ethereum {
namespace {

using Json = nlohmann::json;

constexpr char kWhere[] = "ethereum.node";

Error refused(ErrorCode code, std::string detail = {}) {
  return {.code = code, .where = kWhere, .detail = std::move(detail)};
}

Error failure_error(const RpcFailure& failure) {
  return refused(errors::kRpcFailure, std::to_string(failure.code) + ": " + failure.message);
}

// Nodes say "execution reverted" with number 3, or with one of their own.
bool is_revert(const RpcFailure& failure) {
  return failure.code == 3 || failure.message.find("revert") != std::string::npos;
}

const std::string* text_of(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() || !found->is_string() ? nullptr : &found->get_ref<const std::string&>();
}

// The first word of an event's signature, or of a function's.
Word signature_hash(std::string_view signature) { return crypto::keccak256(as_bytes(signature)); }

Result<Address> address_of_word(const Word& word) {
  if (std::any_of(word.begin(), word.begin() + 12, [](std::uint8_t byte) { return byte != 0; })) {
    return errors::kNodeResult;
  }
  Address address;
  std::copy(word.begin() + 12, word.end(), address.begin());
  return address;
}

Result<Transfer> read_transfer(const Json& log, const Address& contract) {
  const Error malformed = refused(errors::kLogForm);
  if (!log.is_object()) return malformed;
  const std::string* const address_text = text_of(log, "address");
  const std::string* const block_text = text_of(log, "blockNumber");
  const std::string* const index_text = text_of(log, "logIndex");
  const auto topics = log.find("topics");
  if (address_text == nullptr || block_text == nullptr || index_text == nullptr || topics == log.end() ||
      !topics->is_array() || topics->empty() || topics->size() > 4) {
    return malformed;
  }
  const Result<Address> address = parse_fixed_data<20>(*address_text);
  const Result<std::uint64_t> block = parse_quantity_u64(*block_text);
  const Result<std::uint64_t> index = parse_quantity_u64(*index_text);
  if (!address || !block || !index) return malformed;
  std::vector<Word> words;
  for (const Json& topic : *topics) {
    if (!topic.is_string()) return malformed;
    const Result<Word> word = parse_fixed_data<32>(topic.get_ref<const std::string&>());
    if (!word) return malformed;
    words.push_back(*word);
  }
  const bool is_removed = log.contains("removed") && log["removed"] == true;
  if (*address != contract || words[0] != signature_hash("Transfer(address,address,uint256)") || is_removed) {
    return refused(errors::kLogNotAsked);
  }
  // ERC-20's Transfer has the same signature, with the amount not among the topics.
  if (words.size() != 4) return refused(errors::kLogNotErc721);
  const Result<Address> from = address_of_word(words[1]);
  const Result<Address> to = address_of_word(words[2]);
  if (!from || !to) return malformed;
  return Transfer{.block = *block, .log_index = *index, .from = *from, .to = *to, .token = words[3]};
}

}  // namespace

Result<Node> Node::create(const std::string& url, const RpcOptions& options) {
  TRY_ASSIGN(JsonRpcClient client, JsonRpcClient::create(url, options));
  return Node(std::move(client));
}

Result<Json> Node::request(const std::string& method, const Json& params) {
  TRY_ASSIGN(RpcReply reply, client_.call(method, params));
  if (reply.failure) return failure_error(*reply.failure);
  return std::move(reply.result);
}

Result<std::uint64_t> Node::chain_id() {
  TRY_ASSIGN(const Json result, request("eth_chainId", Json::array()));
  const auto number = result.is_string() ? parse_quantity_u64(result.get_ref<const std::string&>())
                                         : Result<std::uint64_t>(errors::kNodeResult);
  return number ? number : refused(errors::kNodeResult, "eth_chainId");
}

Result<void> Node::require_chain(std::uint64_t chain) {
  TRY_ASSIGN(const std::uint64_t actual, chain_id());
  if (actual != chain) return refused(errors::kNodeOtherChain, std::to_string(actual));
  return {};
}

Result<std::uint64_t> Node::latest_block_number() {
  TRY_ASSIGN(const Json result, request("eth_blockNumber", Json::array()));
  const auto number = result.is_string() ? parse_quantity_u64(result.get_ref<const std::string&>())
                                         : Result<std::uint64_t>(errors::kNodeResult);
  return number ? number : refused(errors::kNodeResult, "eth_blockNumber");
}

Result<BlockHeader> Node::block(std::uint64_t number) {
  TRY_ASSIGN(const Json result, request("eth_getBlockByNumber", {quantity_text(number), false}));
  if (result.is_null()) return refused(errors::kNodeBlockUnknown, std::to_string(number));
  TRY_ASSIGN(const BlockHeader header, header_from_json(result));
  if (header.number != number) return refused(errors::kNodeOtherBlock);
  return header;
}

Result<BlockHeader> Node::block(const Word& hash) {
  TRY_ASSIGN(const Json result, request("eth_getBlockByHash", {data_text(hash), false}));
  if (result.is_null()) return refused(errors::kNodeBlockUnknown, data_text(hash));
  TRY_ASSIGN(const BlockHeader header, header_from_json(result));
  if (header.hash != hash) return refused(errors::kNodeOtherBlock);
  return header;
}

Result<Json> Node::proof_json(const Address& address, const Word& slot, std::uint64_t block) {
  return request("eth_getProof", {data_text(address), Json::array({data_text(slot)}), quantity_text(block)});
}

Result<AccountProof> Node::account_proof(const Address& address, const Word& slot, std::uint64_t block) {
  TRY_ASSIGN(const Json result, proof_json(address, slot, block));
  return account_proof_from_json(result);
}

Result<std::string> Node::account_proof_text(const Address& address, const Word& slot, std::uint64_t block) {
  TRY_ASSIGN(const Json result, proof_json(address, slot, block));
  TRY(account_proof_from_json(result));
  return result.dump(-1, ' ', true, Json::error_handler_t::replace);
}

Result<Bytes> Node::call(const Address& contract, ByteView data, std::uint64_t block) {
  const Json call = {{"to", data_text(contract)}, {"data", data_text(data)}};
  TRY_ASSIGN(const RpcReply reply, client_.call("eth_call", {call, quantity_text(block)}));
  if (reply.failure) {
    return is_revert(*reply.failure) ? refused(errors::kCallReverted) : failure_error(*reply.failure);
  }
  const auto bytes = reply.result.is_string()
                         ? parse_data(reply.result.get_ref<const std::string&>(), kCallResultBytesMax)
                         : Result<Bytes>(errors::kNodeResult);
  return bytes ? bytes : refused(errors::kNodeResult, "eth_call");
}

Result<Address> Node::owner_of(const Address& contract, const Word& token, std::uint64_t block) {
  const Word selector = signature_hash("ownerOf(uint256)");
  Bytes data(selector.begin(), selector.begin() + 4);
  data.insert(data.end(), token.begin(), token.end());
  TRY_ASSIGN(const Bytes result, call(contract, data, block));
  Word word;
  if (result.size() != word.size()) return refused(errors::kNodeResult, "ownerOf");
  std::ranges::copy(result, word.begin());
  const Result<Address> owner = address_of_word(word);
  return owner ? owner : refused(errors::kNodeResult, "ownerOf");
}

Result<std::vector<Transfer>> Node::transfers(const Address& contract, std::uint64_t first_block,
                                              std::uint64_t last_block) {
  const Json filter = {{"address", data_text(contract)},
                       {"topics", Json::array({data_text(signature_hash("Transfer(address,address,uint256)"))})},
                       {"fromBlock", quantity_text(first_block)},
                       {"toBlock", quantity_text(last_block)}};
  TRY_ASSIGN(const Json result, request("eth_getLogs", Json::array({filter})));
  if (!result.is_array()) return refused(errors::kNodeResult, "eth_getLogs");
  std::vector<Transfer> transfers;
  for (const Json& log : result) {
    TRY_ASSIGN(const Transfer transfer, read_transfer(log, contract));
    if (transfer.block < first_block || transfer.block > last_block) return refused(errors::kLogNotAsked);
    transfers.push_back(transfer);
  }
  const auto place = [](const Transfer& transfer) { return std::tuple(transfer.block, transfer.log_index); };
  std::ranges::sort(transfers, {}, place);
  const auto twice = std::ranges::adjacent_find(transfers, {}, place);
  if (twice != transfers.end()) return refused(errors::kLogForm);
  return transfers;
}

}  // namespace symbolon::ethereum
