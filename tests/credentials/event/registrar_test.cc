// The registrar: claims replace leaves before the close, nothing changes after it.

#include "credentials/event/registrar.h"

#include <gtest/gtest.h>

#include "credentials/event/errors.h"
#include "tests/credentials/event/example_event.h"
#include "tests/support/result_matchers.h"

namespace symbolon::event {
namespace {

using statement::LeafKind;

// A signature is good if it is the owner's first byte; the context must be the event's.
Result<void> check(const ClaimContext& context, const Claim& claim) {
  EXPECT_EQ(context.registration_id, example_event().core.registration_id());
  EXPECT_EQ(context.chain, 1u);
  if (claim.signature != Bytes{context.owner[0]}) return ErrorCode::kSignatureInvalid;
  return {};
}

Registrar registrar() {
  return *Registrar::create(example_event().core, {address_entry(1, 10), address_entry(2, 20, 1)}, check);
}

Claim claim_of(std::uint8_t token, std::uint8_t signer, std::uint8_t commitment) {
  return {.token = token_number(token), .commitment = {commitment}, .signature = {signer}};
}

TEST(Registrar, ReplacesTheLeavesThatWereClaimed) {
  Registrar open = registrar();
  ASSERT_OK(open.claim(claim_of(2, 20, 7)));
  ASSERT_OK(open.claim(claim_of(2, 20, 8)));
  EXPECT_EQ(open.claim_count(), 1u);
  const auto snapshot = open.close();
  ASSERT_OK(snapshot);
  ASSERT_EQ(snapshot->entries().size(), 2u);
  EXPECT_EQ(snapshot->entries()[0], address_entry(1, 10));
  const SnapshotEntry& claimed = snapshot->entries()[1];
  EXPECT_EQ(claimed.kind, LeafKind::kCommitment);
  EXPECT_EQ(claimed.tier, 1);
  EXPECT_EQ(claimed.holder, (Hash256{8}));
  EXPECT_TRUE(snapshot->held_by({20}).empty());
}

TEST(Registrar, RefusesWithItsReason) {
  Registrar open = registrar();
  EXPECT_ERROR(open.claim(claim_of(2, 10, 7)), ErrorCode::kSignatureInvalid);
  EXPECT_ERROR(open.claim(claim_of(3, 10, 7)), errors::kSnapshotTicketUnknown);
  EXPECT_ERROR(open.claim(claim_of(2, 20, 0)), errors::kClaimCommitment);
  EXPECT_EQ(open.claim_count(), 0u);
  SnapshotEntry committed = address_entry(3, 30);
  committed.kind = LeafKind::kCommitment;
  Registrar with_commitment = *Registrar::create(example_event().core, {committed}, check);
  EXPECT_ERROR(with_commitment.claim(claim_of(3, 30, 7)), errors::kClaimNotOwner);
}

TEST(Registrar, ForgetsAndRefusesAfterTheClose) {
  Registrar open = registrar();
  ASSERT_OK(open.claim(claim_of(2, 20, 7)));
  ASSERT_OK(open.close());
  EXPECT_EQ(open.claim_count(), 0u);
  EXPECT_ERROR(open.claim(claim_of(1, 10, 7)), errors::kRegistrarClosed);
  EXPECT_ERROR(open.close(), errors::kRegistrarClosed);
}

}  // namespace
}  // namespace symbolon::event
