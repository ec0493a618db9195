// Block headers: real ones of several forks against their hashes, and what changes when a field does.

#include "credentials/ethereum/block_header.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "credentials/ethereum/errors.h"
#include "credentials/ethereum/hex.h"
#include "credentials/ethereum/rlp_writer.h"
#include "tests/support/result_matchers.h"
#include "tests/support/test_data.h"

namespace symbolon::ethereum {
namespace {

using nlohmann::json;
using symbolon::testing::hex;

// The first block of mainnet, whose fields and hash are well known.
json genesis_block() {
  const std::string zeros(64, '0');
  return {{"parentHash", "0x" + zeros},
          {"sha3Uncles", "0x1dcc4de8dec75d7aab85b567b6ccd41ad312451b948a7413f0a142fd40d49347"},
          {"miner", "0x" + std::string(40, '0')},
          {"stateRoot", "0xd7f8974fb5ac78d9ac099b9ad5018bedc2ce0a72dad1827a1709da30580f0544"},
          {"transactionsRoot", "0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421"},
          {"receiptsRoot", "0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421"},
          {"logsBloom", "0x" + std::string(512, '0')},
          {"difficulty", "0x400000000"},
          {"number", "0x0"},
          {"gasLimit", "0x1388"},
          {"gasUsed", "0x0"},
          {"timestamp", "0x0"},
          {"extraData", "0x11bbe8db4e347b4e8c937c1c8370e4b5ed33adb3db69cbdb7a38e1e50b1b82fa"},
          {"mixHash", "0x" + zeros},
          {"nonce", "0x0000000000000042"},
          {"hash", "0xd4e56740f876aef8c010b86a40d5f56745a118d0906a34e69aec8c0db1cb8fa3"}};
}

TEST(BlockHeader, FirstBlock) {
  const auto header = header_from_json(genesis_block());
  ASSERT_OK(header);
  EXPECT_EQ(data_text(header->hash), genesis_block()["hash"].get<std::string>());
  EXPECT_EQ(data_text(header->state_root), genesis_block()["stateRoot"].get<std::string>());
  EXPECT_EQ(header->number, 0u);
}

TEST(BlockHeader, EveryFieldCounts) {
  const json good = genesis_block();
  for (const auto& [name, value] : good.items()) {
    json block = good;
    std::string text = value.get<std::string>();
    text.back() = text.back() == '1' ? '2' : '1';
    block[name] = text;
    EXPECT_ERROR(header_from_json(block), errors::kHeaderHash) << name;
    block[name] = "zz";
    EXPECT_ERROR(header_from_json(block), errors::kHeaderField) << name;
    block[name] = 7;
    EXPECT_ERROR(header_from_json(block), errors::kHeaderField) << name;
    block.erase(name);
    EXPECT_ERROR(header_from_json(block), errors::kHeaderField) << name;
  }
  json later = good;
  later["baseFeePerGas"] = "0x7";
  EXPECT_ERROR(header_from_json(later), errors::kHeaderHash);
  EXPECT_ERROR(header_from_json(json::array()), errors::kHeaderField);
}

TEST(BlockHeader, RlpOfTooFewOrWrongFields) {
  RlpWriter fields;
  for (int i = 0; i < 14; ++i) fields.string(Word{});
  RlpWriter list;
  list.list(fields);
  EXPECT_ERROR(header_from_rlp(list.view()), errors::kRlpItemCount);
  fields.string(Word{});
  RlpWriter complete;
  complete.list(fields);
  EXPECT_ERROR(header_from_rlp(complete.view()), errors::kRlpSize);  // a number of 32 bytes
  EXPECT_ERROR(header_from_rlp(hex("83010203")), errors::kRlpListExpected);
}

TEST(BlockHeader, PublishedHeaders) {
  std::size_t count = 0;
  for (const char* name :
       {"hive_get-account-proof-latest", "mainnet_beacon_deposit_contract_21925176", "mainnet_block0_account",
        "mainnet_bored_ape_yacht_club_19000000", "mainnet_crypto_punks_14194126", "mainnet_eth_call_0",
        "mainnet_eth_estimateGas_contract_call_0", "mainnet_usdc_circle_19000000", "sepolia_eth_getBalance_contract_0",
        "sepolia_eth_getCode_0", "sepolia_eth_getTransactionCount_0"}) {
    const auto vector = symbolon::testing::load_test_data(std::string("eth_getproof/") + name + ".json");
    if (!vector) GTEST_SKIP() << symbolon::testing::kNoTestData;
    const auto from_rlp = header_from_rlp(hex((*vector)["headerRlp"].get<std::string>()));
    ASSERT_OK(from_rlp) << name;
    EXPECT_EQ(data_text(from_rlp->hash), (*vector)["header"]["hash"].get<std::string>()) << name;
    EXPECT_EQ(data_text(from_rlp->state_root), (*vector)["stateRoot"].get<std::string>()) << name;
    EXPECT_EQ(quantity_text(from_rlp->number), (*vector)["header"]["number"].get<std::string>()) << name;
    // The chain of one family is published as RLP only.
    if (!(*vector)["header"].contains("parentHash")) continue;
    const auto from_json = header_from_json((*vector)["header"]);
    ASSERT_OK(from_json) << name;
    EXPECT_EQ(from_json->hash, from_rlp->hash) << name;
    EXPECT_EQ(from_json->state_root, from_rlp->state_root) << name;
    EXPECT_EQ(from_json->timestamp, from_rlp->timestamp) << name;
    ++count;
  }
  EXPECT_EQ(count, 10u);
}

}  // namespace
}  // namespace symbolon::ethereum
