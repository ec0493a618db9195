// BIP-32 derivation: test vectors 1 to 3 of the standard, and Ethereum's path.

#include "credentials/wallet/bip32.h"

#include <sstream>
#include <string>
#include <vector>

#include "tests/support/result_matchers.h"
#include "tests/support/test_data.h"

namespace symbolon::wallet {
namespace {

// "m/0'/1": the numbers of a path as they are printed.
std::vector<std::uint32_t> path_of(const std::string& text) {
  std::vector<std::uint32_t> path;
  std::istringstream parts(text.substr(1));
  for (std::string part; std::getline(parts, part, '/');) {
    if (part.empty()) continue;
    const bool hardened = part.back() == '\'';
    path.push_back(static_cast<std::uint32_t>(std::stoul(part)) + (hardened ? kHardened : 0));
  }
  return path;
}

TEST(Bip32, Vector1) {
  const Bytes seed = testing::hex("000102030405060708090a0b0c0d0e0f");
  const auto master = derive_path(seed, {});
  ASSERT_OK(master);
  EXPECT_EQ(to_hex(master->key.view()), "e8f32e723decf4051aefac8e2c93c9c5b214313817cdb01a1494b917c8436b35");
  EXPECT_EQ(to_hex(master->chain_code.view()), "873dff81c02f525623fd1fe5167eac3a55a049de3d314bb42ee227ffed37d508");
  const auto hardened = derive_path(seed, path_of("m/0'"));
  ASSERT_OK(hardened);
  EXPECT_EQ(to_hex(hardened->key.view()), "edb2e14f9ee77d26dd93b4ecede8d16ed408ce149b6cd80b0715a2d911a0afea");
}

TEST(Bip32, PublishedVectors) {
  const auto vectors = testing::load_test_data("eth_signing/bip32.json");
  if (!vectors) GTEST_SKIP() << testing::kNoTestData;
  std::size_t checked = 0;
  for (const auto& vector : vectors->at("valid")) {
    if (!vector.at("master").contains("seed")) continue;
    const Bytes seed = testing::hex(vector.at("master").at("seed").get<std::string>());
    const auto master = derive_path(seed, {});
    ASSERT_OK(master);
    EXPECT_EQ(to_hex(master->key.view()), vector.at("master").at("privKey").get<std::string>());
    for (const auto& child : vector.at("children")) {
      if (!child.contains("privKey")) continue;
      const auto derived = derive_path(seed, path_of(child.at("path")));
      ASSERT_OK(derived);
      EXPECT_EQ(to_hex(derived->key.view()), child.at("privKey").get<std::string>()) << child.at("path");
      EXPECT_EQ(to_hex(derived->chain_code.view()), child.at("chainCode").get<std::string>());
      ++checked;
    }
  }
  EXPECT_GE(checked, 10u);
}

// The account that every development chain funds: "test test ... junk", account 0.
TEST(Bip32, EthereumPath) {
  const Bytes seed = testing::hex(
      "9dfc3c64c2f8bede1533b6a79f8570e5943e0b8fd1cf77107adf7b72cef42185"
      "d564a3aee24cab43f80e3c4538087d70fc824eabbad596a23c97b6ee8322ccc0");
  const auto first = derive_ethereum_key(seed, 0);
  ASSERT_OK(first);
  EXPECT_EQ(to_hex(first->view()), "ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80");
  const auto second = derive_ethereum_key(seed, 1);
  ASSERT_OK(second);
  EXPECT_EQ(to_hex(second->view()), "59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d");
}

TEST(Bip32, BoundsAreChecked) {
  EXPECT_ERROR(derive_ethereum_key(Bytes(64, 1), kHardened), ErrorCode::kInputTooLarge);
  EXPECT_ERROR(derive_path(Bytes(64, 1), std::vector<std::uint32_t>(kPathLengthMax + 1)), ErrorCode::kInputTooLarge);
}

}  // namespace
}  // namespace symbolon::wallet
