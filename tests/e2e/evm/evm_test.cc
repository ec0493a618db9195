// Tickets on a real EVM: OpenZeppelin's ERC-721 on a loopback node, from the import of its owners to the verified proof
// of one of them. Skipped where Node.js or its packages are absent (README.md).

#include <gtest/gtest.h>

#include <cstring>

#include "core/guest/host_io.h"
#include "credentials/ethereum/address.h"
#include "credentials/ethereum/claim.h"
#include "credentials/ethereum/errors.h"
#include "credentials/ethereum/hex.h"
#include "credentials/ethereum/owner_import.h"
#include "credentials/ethereum/ownership_check.h"
#include "credentials/ethereum/signature.h"
#include "credentials/event/expectation.h"
#include "credentials/presentation/presentation.h"
#include "credentials/statement/prove_statement.h"
#include "credentials/statements/registry.h"
#include "credentials/statements/ticket_onchain/errors.h"
#include "tests/core/guest/run_guest.h"
#include "tests/e2e/evm/evm_node.h"
#include "tests/support/result_matchers.h"
#include "tests/support/test_data.h"

namespace symbolon::testing {
namespace {

using ethereum::Address;
using ethereum::Word;
using ethereum::word_of;

constexpr char kNoPackages[] = "Node.js or its packages are absent: build the target evm_packages";

class Evm : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { server_ = EvmNode::start(); }
  static void TearDownTestSuite() { server_.reset(); }

  void SetUp() override {
    if (!server_) GTEST_SKIP() << kNoPackages;
    Result<ethereum::Node> node = ethereum::Node::create(server_->url());
    ASSERT_OK(node);
    node_.emplace(std::move(*node));
    contract_ = hex_array<20>(scenario("contract").get<std::string>());
    owners_slot_ = word_of(scenario("ownersSlot").get<std::uint64_t>());
  }

  static const nlohmann::json& scenario(const char* name) { return server_->scenario()[name]; }
  static std::uint64_t before_transfer() { return scenario("blockBeforeTransfer"); }
  static std::uint64_t after_transfer() { return scenario("blockAfterTransfer"); }
  static Word secret(const char* name) { return hex_array<32>(scenario("keys")[name].get<std::string>()); }
  static crypto::Secp256k1SecretKey key(const char* name) {
    auto made = crypto::Secp256k1SecretKey::create(SecretArray<32>::copy_of(secret(name)));
    CHECK(made.has_value(), "the scenario's keys are valid");
    return std::move(*made);
  }
  static Address address(const char* name) { return ethereum::address_of(key(name).public_key()); }

  ethereum::TokenPlace place(std::uint64_t token) const {
    return {.contract = contract_, .token = word_of(token), .mapping_slot = owners_slot_};
  }

  // The event that a block makes.
  event::Core event_at(const ethereum::BlockHeader& header) const {
    const statement::OnChainAnchor anchor = {
        .block_hash = header.hash, .state_root = header.state_root, .mapping_slot = owners_slot_};
    return {.organizer = word_of(1),
            .session = 1,
            .chain = scenario("chain").get<std::uint64_t>(),
            .contract = contract_,
            .root = statement::on_chain_root(anchor),
            .anchor = anchor};
  }

  static statement::Witness witness(const char* owner, std::uint64_t token, const std::string& ownership) {
    statement::Witness items;
    items.emplace("secret", SecretBytes::copy_of(secret(owner)));
    items.emplace("token", SecretBytes::copy_of(word_of(token)));
    items.emplace("ownership", SecretBytes::copy_of(as_bytes(ownership)));
    return items;
  }

  static const statement::Pack& pack() {
    const auto found = statement::find_pack("ticket-onchain");
    CHECK(found.has_value(), "the statement is registered");
    return **found;
  }

  static std::unique_ptr<EvmNode> server_;
  std::optional<ethereum::Node> node_;
  Address contract_ = {};
  Word owners_slot_ = {};
};
std::unique_ptr<EvmNode> Evm::server_;

TEST_F(Evm, OwnersFromTransferLogs) {
  EXPECT_OK(node_->require_chain(scenario("chain")));
  EXPECT_ERROR(node_->require_chain(1), errors::kNodeOtherChain);
  const auto owner_of_0_at = [&](std::uint64_t block) {
    const auto imported = ethereum::import_owners(
        *node_, {.contract = contract_, .first_block = 0, .last_block = block, .blocks_per_request = 2});
    EXPECT_OK(imported);
    EXPECT_EQ(imported->owners.size(), 30u);
    for (const ethereum::TokenOwner& entry : imported->owners) {
      const auto stated = node_->owner_of(contract_, entry.token, block);
      EXPECT_OK(stated);
      EXPECT_EQ(entry.owner, *stated);
    }
    return imported->owners[0].owner;
  };
  EXPECT_EQ(owner_of_0_at(before_transfer()), address("alice"));
  EXPECT_EQ(owner_of_0_at(after_transfer()), address("bob"));
  const auto late = ethereum::import_owners(
      *node_, {.contract = contract_, .first_block = after_transfer(), .last_block = after_transfer()});
  EXPECT_ERROR(late, errors::kLogsInconsistent);
  EXPECT_ERROR(node_->owner_of(contract_, word_of(1000), after_transfer()), errors::kCallReverted);
}

TEST_F(Evm, OwnersSlot) {
  const auto header = node_->block(before_transfer());
  ASSERT_OK(header);
  const std::vector<Word> tokens = {word_of(0), word_of(1), word_of(29)};
  EXPECT_OK(ethereum::check_owners_slot(*node_, *header, contract_, owners_slot_, tokens));
  EXPECT_ERROR(ethereum::check_owners_slot(*node_, *header, contract_, word_of(3), tokens), errors::kOwnersSlotWrong);
}

TEST_F(Evm, BlockDecidesWhoHoldsATicket) {
  for (const auto& [block, holder, other] :
       {std::tuple(before_transfer(), "alice", "bob"), std::tuple(after_transfer(), "bob", "alice")}) {
    const auto header = node_->block(block);
    ASSERT_OK(header);
    const auto fetched = ethereum::fetch_ownership(*node_, *header, place(0));
    ASSERT_OK(fetched);
    EXPECT_EQ(fetched->owner, address(holder));
    const event::Core core = event_at(*header);
    const auto parameters = event::event_parameters(core, pack().manifest, nlohmann::json::object());
    ASSERT_OK(parameters);
    const statement::Purpose purpose = {.audience = core.event_id(), .holder_key = word_of(2)};
    const auto refused = pack().statement->make_input(purpose, *parameters, witness(other, 0, fetched->proof));
    EXPECT_ERROR(refused, errors::kOnChainOtherOwner);
    const auto body = pack().statement->make_input(purpose, *parameters, witness(holder, 0, fetched->proof));
    ASSERT_OK(body);
#ifdef GUEST_TICKET_ONCHAIN_ELF
    const auto run = run_guest(GUEST_TICKET_ONCHAIN_ELF, body->view());
    ASSERT_OK(run);
    ASSERT_EQ(run->exit_code, 0u);
    const presentation::Expectation expectation = {
        .parameters = *parameters, .audience = core.event_id(), .verifying_keys = {}};
    const auto accepted = presentation::match_public_values(expectation, run->public_values);
    ASSERT_OK(accepted);
    EXPECT_EQ(accepted->holder_key, word_of(2));
    // The same ticket in the event of another block is another event's.
    const auto elsewhere = node_->block(block + 1);
    ASSERT_OK(elsewhere);
    const event::Core other_event = event_at(*elsewhere);
    const auto other_parameters = event::event_parameters(other_event, pack().manifest, nlohmann::json::object());
    ASSERT_OK(other_parameters);
    const presentation::Expectation other_expectation = {
        .parameters = *other_parameters, .audience = other_event.event_id(), .verifying_keys = {}};
    EXPECT_FALSE(presentation::match_public_values(other_expectation, run->public_values).has_value());
#endif
  }
}

TEST_F(Evm, ProvesAndVerifiesATicket) {
  if (pack().shapes.empty()) GTEST_SKIP() << "the statement has no pinned shape yet";
  const auto header = node_->block(before_transfer());
  ASSERT_OK(header);
  const auto fetched = ethereum::fetch_ownership(*node_, *header, place(10));
  ASSERT_OK(fetched);
  const event::Core core = event_at(*header);
  const auto parameters = event::event_parameters(core, pack().manifest, nlohmann::json::object());
  ASSERT_OK(parameters);
  const auto proven = statement::prove_statement(pack(), {.audience = core.event_id(), .holder_key = word_of(2)},
                                                 *parameters, witness("alice", 10, fetched->proof));
  ASSERT_OK(proven);
  const presentation::Expectation expectation = {
      .parameters = *parameters, .audience = core.event_id(), .verifying_keys = pack().verifying_keys()};
  const auto accepted = presentation::verify_presentation({&expectation, 1}, proven->proof_file);
  ASSERT_OK(accepted);
  EXPECT_EQ(accepted->holder_key, word_of(2));
}

TEST_F(Evm, WalletContractsClaimTickets) {
  const std::uint64_t block = before_transfer();
  const Address wallet = hex_array<20>(scenario("wallet").get<std::string>());
  const auto owner = node_->owner_of(contract_, word_of(29), block);
  ASSERT_OK(owner);
  ASSERT_EQ(*owner, wallet);
  const ethereum::TicketClaim claim = {.registration_id = word_of(1),
                                       .chain = scenario("chain").get<std::uint64_t>(),
                                       .contract = contract_,
                                       .token = word_of(29),
                                       .commitment = word_of(3)};
  const auto signature = ethereum::sign_digest(key("carol"), ethereum::claim_digest(claim));
  EXPECT_OK(ethereum::verify_claim_at(*node_, block, claim, signature, wallet));
  const auto forged = ethereum::sign_digest(key("bob"), ethereum::claim_digest(claim));
  EXPECT_ERROR(ethereum::verify_claim_at(*node_, block, claim, forged, wallet), errors::kContractSignatureRefused);
  ethereum::TicketClaim other = claim;
  other.token = word_of(28);
  EXPECT_ERROR(ethereum::verify_claim_at(*node_, block, other, signature, wallet), errors::kContractSignatureRefused);
  // An address without code accepts nothing.
  EXPECT_ERROR(ethereum::verify_claim_at(*node_, block, claim, signature, address("bob")),
               errors::kContractSignatureRefused);
  EXPECT_OK(ethereum::verify_claim_at(*node_, block, claim, signature, address("carol")));
}

}  // namespace
}  // namespace symbolon::testing
