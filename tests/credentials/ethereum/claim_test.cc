// Claims of tickets: signatures of the owner's key over typed data and over the text, every field bound, and owners
// that are wallet contracts.

#include "credentials/ethereum/claim.h"

#include <gtest/gtest.h>

#include <functional>

#include "credentials/ethereum/address.h"
#include "credentials/ethereum/errors.h"
#include "credentials/ethereum/hex.h"
#include "credentials/ethereum/personal_message.h"
#include "credentials/ethereum/signature.h"
#include "tests/credentials/ethereum/fake_node.h"
#include "tests/support/result_matchers.h"

namespace symbolon::ethereum::testing {
namespace {

class Claims : public ::testing::Test {
 protected:
  static crypto::Secp256k1SecretKey key(std::uint64_t number) {
    auto made = crypto::Secp256k1SecretKey::create(SecretArray<32>::copy_of(word_of(number)));
    CHECK(made.has_value(), "small numbers are keys");
    return std::move(*made);
  }

  const TicketClaim claim_ = {.registration_id = word_of(0xe0),
                              .chain = 11155111,
                              .contract = Address{0xc0, 0xff, 0xee},
                              .token = word_of(42),
                              .commitment = word_of(0xc1)};
  const Address owner_ = address_of(key(5).public_key());
};

TEST_F(Claims, BothFormsOfTheOwnersSignature) {
  const auto typed = sign_digest(key(5), claim_digest(claim_));
  EXPECT_OK(verify_claim(claim_, typed, owner_));
  const auto text = sign_digest(key(5), personal_message_digest(as_bytes(claim_text(claim_))));
  EXPECT_OK(verify_claim(claim_, text, owner_));
  EXPECT_EQ(claim_text(claim_),
            "Symbolon ticket claim, version 1\n"
            "Chain: 11155111\n"
            "Contract: 0xc0FFee0000000000000000000000000000000000\n"
            "Event: 0x00000000000000000000000000000000000000000000000000000000000000e0\n"
            "Ticket: 0x2a\n"
            "Commitment: 0x00000000000000000000000000000000000000000000000000000000000000c1\n");
}

TEST_F(Claims, EveryFieldIsBound) {
  const auto typed = sign_digest(key(5), claim_digest(claim_));
  const auto text = sign_digest(key(5), personal_message_digest(as_bytes(claim_text(claim_))));
  const std::vector<std::function<void(TicketClaim&)>> edits = {
      [](TicketClaim& claim) { claim.registration_id[31] ^= 1; }, [](TicketClaim& claim) { claim.chain ^= 1; },
      [](TicketClaim& claim) { claim.contract[0] ^= 1; }, [](TicketClaim& claim) { claim.token[31] ^= 1; },
      [](TicketClaim& claim) { claim.commitment[31] ^= 1; }};
  for (const auto& edit : edits) {
    TicketClaim other = claim_;
    edit(other);
    EXPECT_ERROR(verify_claim(other, typed, owner_), errors::kSignatureOtherSigner);
    EXPECT_ERROR(verify_claim(other, text, owner_), errors::kSignatureOtherSigner);
  }
  EXPECT_ERROR(verify_claim(claim_, sign_digest(key(6), claim_digest(claim_)), owner_), errors::kSignatureOtherSigner);
  EXPECT_ERROR(verify_claim(claim_, Bytes(64, 1), owner_), errors::kSignatureForm);
}

TEST_F(Claims, OwnersThatAreContracts) {
  const std::string accepted = "0x1626ba7e" + std::string(56, '0');
  std::string call_data;
  const FakeNode server([&](const nlohmann::json& request) {
    EXPECT_EQ(request["method"], "eth_call");
    call_data = request["params"][0]["data"];
    EXPECT_EQ(request["params"][0]["to"], data_text(owner_));
    EXPECT_EQ(request["params"][1], "0x7");
    return result_of(request, accepted);
  });
  auto node = Node::create(server.url(), quick_options());
  ASSERT_OK(node);
  const Bytes signature(70, 0xab);
  EXPECT_OK(verify_claim_at(*node, 7, claim_, signature, owner_));
  // isValidSignature(bytes32,bytes) in the ABI's encoding.
  EXPECT_EQ(call_data, "0x1626ba7e" + to_hex(claim_digest(claim_)) + to_hex(word_of(std::uint64_t{64})) +
                           to_hex(word_of(std::uint64_t{70})) + to_hex(signature) + std::string(52, '0'));
  EXPECT_ERROR(verify_claim_at(*node, 7, claim_, Bytes(5000, 1), owner_), errors::kContractSignatureRefused);
  // A key's signature needs no node.
  call_data.clear();
  EXPECT_OK(verify_claim_at(*node, 7, claim_, sign_digest(key(5), claim_digest(claim_)), owner_));
  EXPECT_TRUE(call_data.empty());
}

}  // namespace
}  // namespace symbolon::ethereum::testing
