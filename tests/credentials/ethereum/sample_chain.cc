#include "tests/credentials/ethereum/sample_chain.h"

#include <map>

#include "core/crypto/hash.h"
#include "credentials/ethereum/hex.h"
#include "credentials/ethereum/rlp_writer.h"

namespace symbolon::ethereum::testing {
namespace {

using nlohmann::json;

// Blocks 2 to 4 mint tokens 0 to 11, block 5 gives token 3 on, block 6 burns token 4, block 7 mints it again.
std::vector<Transfer> sample_transfers() {
  std::vector<Transfer> all;
  for (std::uint64_t token = 0; token < 12; ++token) {
    all.push_back({.block = 2 + token / 4,
                   .log_index = token % 4,
                   .from = {},
                   .to = Address{1, static_cast<std::uint8_t>(token)},
                   .token = word_of(token)});
  }
  all.push_back({.block = 5, .log_index = 0, .from = Address{1, 3}, .to = Address{2}, .token = word_of(3)});
  all.push_back({.block = 6, .log_index = 7, .from = Address{1, 4}, .to = {}, .token = word_of(4)});
  all.push_back({.block = 7, .log_index = 0, .from = {}, .to = Address{3}, .token = word_of(4)});
  return all;
}

std::uint64_t number_of(const json& text) { return *parse_quantity_u64(text.get<std::string>()); }

}  // namespace

std::vector<TokenOwner> SampleChain::owners() const {
  std::map<Word, Address> owners;
  for (const Transfer& transfer : sample_transfers()) owners[transfer.token] = transfer.to;
  std::vector<TokenOwner> list;
  for (const auto& [token, owner] : owners) list.push_back({.token = token, .owner = owner});
  return list;
}

json SampleChain::block_json(std::uint64_t number) const {
  const std::string zeros(64, '0');
  json block = {{"parentHash", "0x" + zeros},
                {"sha3Uncles", "0x" + zeros},
                {"miner", "0x" + std::string(40, '0')},
                {"stateRoot", data_text(state_.state_root())},
                {"transactionsRoot", "0x" + zeros},
                {"receiptsRoot", "0x" + zeros},
                {"logsBloom", "0x" + std::string(512, '0')},
                {"difficulty", "0x0"},
                {"number", quantity_text(number)},
                {"gasLimit", "0x1388"},
                {"gasUsed", "0x0"},
                {"timestamp", quantity_text(1000 + number)},
                {"extraData", has_changed_ ? "0x01" : "0x"},
                {"mixHash", "0x" + zeros},
                {"nonce", "0x0000000000000000"}};
  // The RLP of these fields, in this order.
  RlpWriter fields;
  const Word zero_word = {};
  fields.string(zero_word).string(zero_word).string(Address{}).string(state_.state_root());
  fields.string(zero_word).string(zero_word).string(Bytes(256, 0)).integer(Word{}).integer(word_of(number));
  fields.integer(word_of(0x1388)).integer(Word{}).integer(word_of(1000 + number));
  fields.string(has_changed_ ? Bytes{1} : Bytes{}).string(zero_word).string(Bytes(8, 0));
  RlpWriter header;
  header.list(fields);
  block["hash"] = data_text(crypto::keccak256(header.view()));
  return block;
}

json SampleChain::logs_json(std::uint64_t first, std::uint64_t last) const {
  json logs = json::array();
  const Hash256 topic = crypto::keccak256(as_bytes("Transfer(address,address,uint256)"));
  for (const Transfer& transfer : sample_transfers()) {
    if (transfer.block < first || transfer.block > last) continue;
    const Address to = forges_logs && transfer.token == word_of(11) ? Address{9} : transfer.to;
    logs.push_back({{"address", data_text(contract())},
                    {"topics",
                     {data_text(topic), data_text(word_of(transfer.from)), data_text(word_of(to)),
                      data_text(transfer.token)}},
                    {"data", "0x"},
                    {"blockNumber", quantity_text(transfer.block)},
                    {"logIndex", quantity_text(transfer.log_index)},
                    {"removed", false}});
  }
  return logs;
}

json SampleChain::result(const std::string& method, const json& params) {
  if (method == "eth_chainId") return quantity_text(kSampleChainId);
  if (method == "eth_blockNumber") return quantity_text(kSampleLastBlock);
  if (method == "eth_getBlockByNumber") {
    const std::uint64_t number = number_of(params[0]);
    return number <= kSampleLastBlock ? block_json(number) : json(nullptr);
  }
  if (method == "eth_getBlockByHash") {
    for (std::uint64_t number = 0; number <= kSampleLastBlock; ++number) {
      if (block_json(number)["hash"] == params[0]) return block_json(number);
    }
    return nullptr;
  }
  if (method == "eth_getProof") {
    for (const std::uint64_t token : {1u, 5u, 9u, 77u}) {
      for (const std::uint64_t slot : {2u, 3u}) {
        if (data_text(mapping_value_slot(word_of(token), word_of(slot))) != params[1][0].get<std::string>()) continue;
        return slot == kSampleMappingSlot ? state_.json_of(token) : state_.json_of_slot(token, slot);
      }
    }
  }
  if (method == "eth_call") {
    const std::string data = params[0]["data"];
    const std::uint64_t token = std::stoull(data.substr(data.size() - 8), nullptr, 16);
    return data_text(word_of(lies_about_owners ? Address{9} : state_.owner_of(token)));
  }
  return nullptr;
}

FakeNode::Handler SampleChain::handler() {
  return [this](const json& request) {
    const std::string method = request["method"];
    if (method != "eth_getLogs") return result_of(request, result(method, request["params"]));
    const std::uint64_t first = number_of(request["params"][0]["fromBlock"]);
    const std::uint64_t last = number_of(request["params"][0]["toBlock"]);
    if (last - first >= blocks_per_request_max) return failure_of(request, -32005, "range too large");
    if (changes_after_logs) has_changed_ = true;
    return result_of(request, logs_json(first, last));
  };
}

}  // namespace symbolon::ethereum::testing
