// Addresses: the examples of EIP-55, keys of published vectors, and what is no address.

#include "credentials/ethereum/address.h"

#include <gtest/gtest.h>

#include "credentials/ethereum/errors.h"
#include "tests/support/result_matchers.h"
#include "tests/support/test_data.h"

namespace symbolon::ethereum {
namespace {

using symbolon::testing::hex;
using symbolon::testing::hex_array;

Address address_of_secret(std::string_view secret) {
  auto key = crypto::Secp256k1SecretKey::create(SecretArray<32>::copy_of(hex_array<32>(secret)));
  CHECK(key.has_value(), "vectors hold valid keys");
  return address_of(key->public_key());
}

TEST(Address, ExamplesOfEip55) {
  for (const char* text :
       {"0x52908400098527886E0F7030069857D2E4169EE7", "0x8617E340B3D01FA5F11F306F4090FD50E238070D",
        "0xde709f2102306220921060314715629080e2fb77", "0x27b1fdb04752bbc536007a920d24acb045561c26",
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
        "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB", "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb"}) {
    const Result<Address> address = parse_address(text);
    ASSERT_OK(address) << text;
    EXPECT_EQ(address_text(*address), text);
  }
}

TEST(Address, ChecksumAndForm) {
  const std::string right = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
  for (std::size_t i = 2; i < right.size(); ++i) {
    std::string wrong = right;
    wrong[i] = wrong[i] == '0' ? '1' : '0';
    EXPECT_ERROR(parse_address(wrong), errors::kAddressChecksum) << wrong;
  }
  EXPECT_OK(parse_address("0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed"));
  EXPECT_OK(parse_address("0x5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED"));
  for (const char* text :
       {"", "0x", "5aaeb6053f3e94c9b9a09f33669435e7ef1beaed", "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beae",
        "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaedf", "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaeg"}) {
    EXPECT_ERROR(parse_address(text), errors::kAddressForm) << text;
  }
}

TEST(Address, OfSmallKey) {
  // The key 1: Keccak-256 of the base point's coordinates.
  EXPECT_EQ(address_text(address_of_secret("0000000000000000000000000000000000000000000000000000000000000001")),
            "0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf");
}

TEST(Address, PublishedAccounts) {
  const auto accounts = symbolon::testing::load_test_data("eth_signing/accounts.json");
  if (!accounts) GTEST_SKIP() << symbolon::testing::kNoTestData;
  std::size_t count = 0;
  for (const auto& account : *accounts) {
    if (!account.contains("privateKey") || !account["privateKey"].is_string()) continue;
    const Address address = address_of_secret(account["privateKey"].get<std::string>());
    EXPECT_EQ(to_hex(address), to_hex(hex(account["address"].get<std::string>())));
    ++count;
  }
  EXPECT_GT(count, 0u);
}

}  // namespace
}  // namespace symbolon::ethereum
