// The node's methods, the import of owners and the checks of ownership, against a loopback server that plays a chain:
// what it answers right, and each way in which it does not.

#include "credentials/ethereum/node.h"

#include <gtest/gtest.h>

#include "core/crypto/hash.h"
#include "credentials/ethereum/claim.h"
#include "credentials/ethereum/errors.h"
#include "credentials/ethereum/hex.h"
#include "credentials/ethereum/owner_import.h"
#include "credentials/ethereum/ownership_check.h"
#include "tests/credentials/ethereum/fake_node.h"
#include "tests/credentials/ethereum/sample_chain.h"
#include "tests/support/result_matchers.h"

namespace symbolon::ethereum::testing {
namespace {

using nlohmann::json;

Node node_at(const FakeNode& server) {
  Result<Node> node = Node::create(server.url(), quick_options());
  CHECK(node.has_value(), "the fake node has an address");
  return std::move(*node);
}

// A node that answers everything with one result.
template <class Ask>
auto ask_with_result(const json& result, Ask ask) {
  const FakeNode server([&](const json& request) { return result_of(request, result); });
  Node node = node_at(server);
  return ask(node);
}

template <class Ask>
auto ask_with_failure(int code, const char* message, Ask ask) {
  const FakeNode server([&](const json& request) { return failure_of(request, code, message); });
  Node node = node_at(server);
  return ask(node);
}

TEST(Node, ChainAndBlockNumber) {
  EXPECT_EQ(*ask_with_result("0x7a69", [](Node& node) { return node.chain_id(); }), 31337u);
  EXPECT_EQ(*ask_with_result("0x10", [](Node& node) { return node.latest_block_number(); }), 16u);
  EXPECT_OK(ask_with_result("0x1", [](Node& node) { return node.require_chain(1); }));
  EXPECT_ERROR(ask_with_result("0x1", [](Node& node) { return node.require_chain(5); }), errors::kNodeOtherChain);
  for (const json& wrong : {json(1), json("1"), json("0x01"), json(nullptr)}) {
    EXPECT_ERROR(ask_with_result(wrong, [](Node& node) { return node.chain_id(); }), errors::kNodeResult);
    EXPECT_ERROR(ask_with_result(wrong, [](Node& node) { return node.latest_block_number(); }), errors::kNodeResult);
  }
  EXPECT_ERROR(ask_with_failure(-32601, "no such method", [](Node& node) { return node.chain_id(); }),
               errors::kRpcFailure);
}

TEST(Node, Blocks) {
  SampleChain chain;
  const FakeNode server(chain.handler());
  Node node = node_at(server);
  const auto by_number = node.block(4);
  ASSERT_OK(by_number);
  const auto by_hash = node.block(by_number->hash);
  ASSERT_OK(by_hash);
  EXPECT_EQ(by_hash->number, 4u);
  EXPECT_EQ(by_hash->state_root, chain.state().state_root());
  EXPECT_ERROR(node.block(1000), errors::kNodeBlockUnknown);
  EXPECT_ERROR(node.block(word_of(1)), errors::kNodeBlockUnknown);
  const json block_5 = chain.block_json(5);
  EXPECT_ERROR(ask_with_result(block_5, [](Node& other) { return other.block(4); }), errors::kNodeOtherBlock);
  EXPECT_ERROR(ask_with_result(block_5, [&](Node& other) { return other.block(by_number->hash); }),
               errors::kNodeOtherBlock);
  json forged = block_5;
  forged["stateRoot"] = data_text(word_of(1));
  EXPECT_ERROR(ask_with_result(forged, [](Node& other) { return other.block(5); }), errors::kHeaderHash);
}

TEST(Node, Calls) {
  const auto call = [](Node& node) { return node.call(Address{1}, Bytes{1, 2, 3, 4}, 7); };
  EXPECT_EQ(*ask_with_result("0x0102", call), (Bytes{1, 2}));
  EXPECT_ERROR(ask_with_result(nullptr, call), errors::kNodeResult);
  EXPECT_ERROR(ask_with_result("0x0", call), errors::kNodeResult);
  EXPECT_ERROR(ask_with_failure(3, "execution reverted: ERC721", call), errors::kCallReverted);
  EXPECT_ERROR(ask_with_failure(-32000, "VM Exception: revert", call), errors::kCallReverted);
  EXPECT_ERROR(ask_with_failure(-32000, "header not found", call), errors::kRpcFailure);
  const auto owner = [](Node& node) { return node.owner_of(Address{1}, Word{}, 7); };
  EXPECT_EQ(*ask_with_result(data_text(word_of(Address{9})), owner), Address{9});
  EXPECT_ERROR(ask_with_result("0x", owner), errors::kNodeResult);
  Word wide;
  wide.fill(1);
  EXPECT_ERROR(ask_with_result(data_text(wide), owner), errors::kNodeResult);
}

TEST(Node, LogsMustBeWhatWasAskedFor) {
  SampleChain chain;
  const json log = chain.logs_json(2, 2)[0];
  const auto transfers_of = [&chain](const json& logs) {
    return ask_with_result(logs, [&chain](Node& node) { return node.transfers(chain.contract(), 1, 9); });
  };
  ASSERT_OK(transfers_of(json::array({log})));
  EXPECT_ERROR(transfers_of("0x"), errors::kNodeResult);
  for (const char* name : {"address", "topics", "blockNumber", "logIndex"}) {
    json wrong = log;
    wrong.erase(name);
    EXPECT_ERROR(transfers_of(json::array({wrong})), errors::kLogForm) << name;
    wrong[name] = "zz";
    EXPECT_ERROR(transfers_of(json::array({wrong})), errors::kLogForm) << name;
  }
  EXPECT_ERROR(transfers_of(json::array({log, log})), errors::kLogForm);
  json wrong = log;
  wrong["topics"][1] = data_text(Word(kEmptyTrieRoot));  // an address has 20 bytes
  EXPECT_ERROR(transfers_of(json::array({wrong})), errors::kLogForm);
  wrong = log;
  wrong["address"] = data_text(Address{1});
  EXPECT_ERROR(transfers_of(json::array({wrong})), errors::kLogNotAsked);
  wrong = log;
  wrong["topics"][0] = data_text(word_of(1));
  EXPECT_ERROR(transfers_of(json::array({wrong})), errors::kLogNotAsked);
  wrong = log;
  wrong["removed"] = true;
  EXPECT_ERROR(transfers_of(json::array({wrong})), errors::kLogNotAsked);
  wrong = log;
  wrong["blockNumber"] = "0xa";
  EXPECT_ERROR(transfers_of(json::array({wrong})), errors::kLogNotAsked);
  wrong = log;
  wrong["topics"].erase(3);
  EXPECT_ERROR(transfers_of(json::array({wrong})), errors::kLogNotErc721);
}

OwnerImportOptions import_options(const SampleChain& chain) {
  return {.contract = chain.contract(), .first_block = 0, .last_block = kSampleLastBlock, .blocks_per_request = 3};
}

TEST(OwnerImport, OwnersAtTheLastBlock) {
  SampleChain chain;
  const FakeNode server(chain.handler());
  Node node = node_at(server);
  const auto imported = import_owners(node, import_options(chain));
  ASSERT_OK(imported);
  EXPECT_EQ(imported->owners, chain.owners());
  EXPECT_EQ(imported->block.number, kSampleLastBlock);
}

TEST(OwnerImport, HalvesRangesThatANodeRefuses) {
  SampleChain chain;
  chain.blocks_per_request_max = 2;
  const FakeNode server(chain.handler());
  Node node = node_at(server);
  OwnerImportOptions options = import_options(chain);
  options.blocks_per_request = 1000;
  const auto imported = import_owners(node, options);
  ASSERT_OK(imported);
  EXPECT_EQ(imported->owners, chain.owners());
  chain.blocks_per_request_max = 0;
  EXPECT_ERROR(import_owners(node, options), errors::kRpcFailure);
}

TEST(OwnerImport, ReportsProgressAndStops) {
  SampleChain chain;
  const FakeNode server(chain.handler());
  Node node = node_at(server);
  OwnerImportOptions options = import_options(chain);
  std::vector<double> shares;
  options.on_progress = [&](double share) { shares.push_back(share); };
  ASSERT_OK(import_owners(node, options));
  EXPECT_EQ(shares, (std::vector<double>{0, 0.3, 0.6, 0.9}));
  std::stop_source stop;
  options.stop = stop.get_token();
  options.on_progress = [&](double share) {
    if (share > 0.5) stop.request_stop();
  };
  EXPECT_ERROR(import_owners(node, options), ErrorCode::kCancelled);
}

TEST(OwnerImport, Refusals) {
  SampleChain chain;
  const FakeNode server(chain.handler());
  Node node = node_at(server);
  OwnerImportOptions options = import_options(chain);
  options.first_block = 3;  // behind the first tokens
  EXPECT_ERROR(import_owners(node, options), errors::kLogsInconsistent);
  options = import_options(chain);
  options.tokens_max = 5;
  EXPECT_ERROR(import_owners(node, options), errors::kImportTooMany);
  options = import_options(chain);
  options.first_block = kSampleLastBlock + 1;
  EXPECT_ERROR(import_owners(node, options), errors::kImportRange);
  options = import_options(chain);
  options.last_block = 1000;
  EXPECT_ERROR(import_owners(node, options), errors::kNodeBlockUnknown);
  chain.changes_after_logs = true;
  EXPECT_ERROR(import_owners(node, import_options(chain)), errors::kImportReorganized);
}

TEST(OwnerImport, TwoNodesAreCompared) {
  SampleChain chain;
  SampleChain other;
  const FakeNode server(chain.handler());
  const FakeNode other_server(other.handler());
  Node node = node_at(server);
  Node other_node = node_at(other_server);
  const auto one = import_owners(node, import_options(chain));
  ASSERT_OK(one);
  EXPECT_OK(compare_imports(*one, *import_owners(other_node, import_options(other))));
  other.forges_logs = true;
  const auto forged = import_owners(other_node, import_options(other));
  ASSERT_OK(forged);
  EXPECT_ERROR(compare_imports(*one, *forged), errors::kNodesDisagree);
  EXPECT_EQ(compare_imports(*one, *forged).error().detail, "token 0xb");
  ImportedOwners shorter = *one;
  shorter.owners.erase(shorter.owners.begin() + 2);
  EXPECT_EQ(compare_imports(*one, shorter).error().detail, "token 0x2");
  EXPECT_EQ(compare_imports(shorter, *one).error().detail, "token 0x2");
  ImportedOwners elsewhere = *one;
  elsewhere.block.hash[0] ^= 1;
  EXPECT_EQ(compare_imports(*one, elsewhere).error().detail, "block 9");
}

TEST(OwnershipCheck, FetchesAndProves) {
  SampleChain chain;
  const FakeNode server(chain.handler());
  Node node = node_at(server);
  const auto header = node.block(4);
  ASSERT_OK(header);
  const auto fetched = fetch_ownership(node, *header, chain.state().place(5));
  ASSERT_OK(fetched);
  EXPECT_EQ(fetched->owner, chain.state().owner_of(5));
  const auto kept = parse_account_proof(as_bytes(fetched->proof));
  ASSERT_OK(kept);
  EXPECT_OK(verify_owner(header->state_root, chain.state().place(5), *kept));
  EXPECT_ERROR(fetch_ownership(node, *header, chain.state().place(77)), errors::kTokenAbsent);
  BlockHeader other = *header;
  other.state_root = word_of(1);
  EXPECT_ERROR(fetch_ownership(node, other, chain.state().place(5)), errors::kTrieNodeHash);
}

TEST(OwnershipCheck, SlotOfTheOwners) {
  SampleChain chain;
  const FakeNode server(chain.handler());
  Node node = node_at(server);
  const BlockHeader header = *node.block(4);
  const std::vector<Word> tokens = {word_of(1), word_of(5), word_of(9)};
  const Word slot = word_of(kSampleMappingSlot);
  EXPECT_OK(check_owners_slot(node, header, chain.contract(), slot, tokens));
  EXPECT_ERROR(check_owners_slot(node, header, chain.contract(), word_of(3), tokens), errors::kOwnersSlotWrong);
  chain.lies_about_owners = true;
  EXPECT_ERROR(check_owners_slot(node, header, chain.contract(), slot, tokens), errors::kOwnersSlotWrong);
}

TEST(ContractSignature, AnswersOfWallets) {
  const auto verify = [](Node& node) {
    return verify_contract_signature(node, 7, Address{1}, word_of(1), Bytes(65, 1));
  };
  const std::string zeros(56, '0');
  EXPECT_OK(ask_with_result("0x1626ba7e" + zeros, verify));
  for (const std::string& answer : {"0xffffffff" + zeros, std::string("0x"), std::string("0x1626ba7e"),
                                    "0x" + zeros + "1626ba7e", "0x1626ba7e" + zeros + "00"}) {
    EXPECT_ERROR(ask_with_result(answer, verify), errors::kContractSignatureRefused) << answer;
  }
  EXPECT_ERROR(ask_with_failure(3, "execution reverted", verify), errors::kContractSignatureRefused);
  EXPECT_ERROR(ask_with_failure(-32000, "header not found", verify), errors::kRpcFailure);
}

}  // namespace
}  // namespace symbolon::ethereum::testing
