// Real proofs of the ticket statement: both kinds of leaves in the one shape, accepted by the check that gates use,
// and refused where the event, its policy or a byte of the proof is another.

#include <gtest/gtest.h>

#include <algorithm>

#include "core/crypto/hash.h"
#include "core/crypto/secp256k1.h"
#include "credentials/event/expectation.h"
#include "credentials/event/snapshot.h"
#include "credentials/presentation/errors.h"
#include "credentials/statement/prove_statement.h"
#include "credentials/statements/registry.h"
#include "prover/zkvm/proof_file.h"
#include "tests/credentials/event/example_event.h"
#include "tests/support/result_matchers.h"

namespace symbolon::event {
namespace {

constexpr std::size_t kProofBytesGoal = 2'000'000;

const statement::Pack& pack() { return **statement::find_pack("ticket"); }

Hash256 owner_key() {
  Hash256 key = {};
  key[31] = 5;
  return key;
}
const Hash256 kClaimSecret = {7};

// Token 1 belongs to an address, token 2 to a commitment.
Snapshot make_list(const Core& core) {
  const auto key = crypto::Secp256k1SecretKey::create(SecretArray<32>::copy_of(owner_key()));
  EXPECT_OK(key);
  const Hash256 hash = crypto::keccak256(ByteView(key->public_key().uncompressed()).subspan(1));
  SnapshotEntry owned = address_entry(1, 1);
  std::copy(hash.begin() + 12, hash.end(), owned.holder.begin() + 12);
  const Hash256 ticket = statement::ticket_id({.chain = 1, .contract = {0xc0}, .token = token_number(2)});
  const SnapshotEntry claimed = {.token = token_number(2),
                                 .kind = statement::LeafKind::kCommitment,
                                 .tier = 1,
                                 .holder = statement::ticket_commitment(kClaimSecret, core.registration_id(), ticket)};
  return *Snapshot::create(1, {0xc0}, {owned, claimed});
}

class TicketProof : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    Core core = example_event().core;
    const Snapshot list = make_list(core);
    core.root = list.root();
    event_ = new Event(example_event());
    event_->core = core;
    event_->statements = {{.statement = "ticket",
                           .parameters = {{"shows_tier", true}},
                           .program_id = pack().program_id,
                           .verifying_keys = pack().verifying_keys()}};
    proofs_ = new std::vector<Bytes>{prove(list, 0, owner_key()), prove(list, 1, kClaimSecret)};
  }
  static void TearDownTestSuite() {
    delete event_;
    delete proofs_;
  }

  static Bytes prove(const Snapshot& list, std::size_t index, const Hash256& secret) {
    const statement::TicketPlace place = list.place(index);
    statement::Witness witness;
    witness.emplace("secret", SecretBytes::copy_of(secret));
    witness.emplace("place",
                    SecretBytes::copy_of(ByteView(reinterpret_cast<const std::uint8_t*>(&place), sizeof place)));
    const auto expectations = event_expectations(*event_);
    EXPECT_OK(expectations);
    const auto proven = statement::prove_statement(pack(), {.audience = event_->core.event_id(), .holder_key = {3}},
                                                   expectations->at(0).parameters, witness);
    EXPECT_OK(proven);
    if (!proven) return {};
    EXPECT_LE(proven->proof_file.size(), kProofBytesGoal);
    return proven->proof_file;
  }

  static Result<presentation::Accepted> check(const Event& event, ByteView proof) {
    TRY_ASSIGN(const auto expectations, event_expectations(event));
    return presentation::verify_presentation(expectations, proof);
  }

  static Event* event_;
  static std::vector<Bytes>* proofs_;
};
Event* TicketProof::event_ = nullptr;
std::vector<Bytes>* TicketProof::proofs_ = nullptr;

TEST_F(TicketProof, IsAcceptedByItsEvent) {
  for (std::size_t i = 0; i < 2; ++i) {
    const auto accepted = check(*event_, proofs_->at(i));
    ASSERT_OK(accepted);
    EXPECT_EQ(accepted->holder_key, (Hash256{3}));
    EXPECT_EQ(accepted->disclosures.at(0).value, static_cast<int>(i));
    EXPECT_EQ(accepted->program_id, pack().program_id);
  }
}

TEST_F(TicketProof, DoesNotTellTheKindOfLeaf) {
  EXPECT_EQ(proofs_->at(0).size(), proofs_->at(1).size());
  EXPECT_EQ(check(*event_, proofs_->at(0))->verifying_key, check(*event_, proofs_->at(1))->verifying_key);
}

TEST_F(TicketProof, IsRefusedElsewhereWithItsReason) {
  const Bytes& proof = proofs_->at(0);
  Event other = *event_;
  ++other.core.session;
  EXPECT_ERROR(check(other, proof), errors::kPresentationAudience);
  other = *event_;
  other.statements[0].parameters["shows_tier"] = false;
  EXPECT_ERROR(check(other, proof), errors::kPresentationParameters);
  other = *event_;
  other.statements[0].verifying_keys[0][0] ^= 1;
  EXPECT_ERROR(check(other, proof), ErrorCode::kVerifyingKeyNotAccepted);
}

TEST_F(TicketProof, OtherPublicValuesAreNotProven) {
  for (const std::size_t field : {0u, 4u, 32u, 64u, 96u, 128u, 160u}) {
    Bytes changed = proofs_->at(0);
    const auto decoded = prover::ProofFile::decode(changed);
    ASSERT_OK(decoded);
    const auto at =
        std::search(changed.begin(), changed.end(), decoded->public_values.begin(), decoded->public_values.end());
    ASSERT_NE(at, changed.end());
    *(at + static_cast<std::ptrdiff_t>(field)) ^= 1;
    EXPECT_FALSE(check(*event_, changed)) << field;
  }
}

}  // namespace
}  // namespace symbolon::event
