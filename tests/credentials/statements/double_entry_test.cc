// Double entry and linkability: everything that one ticket can be turned into, as proofs that the gates of a few events
// judge. Runs the guest natively; what a proof adds is that its public values are the guest's.

#include <gtest/gtest.h>

#include <cstring>
#include <set>

#include "core/crypto/hash.h"
#include "core/crypto/secp256k1.h"
#include "core/guest/host_io.h"
#include "core/guest/native.h"
#include "credentials/event/errors.h"
#include "credentials/event/expectation.h"
#include "credentials/event/registrar.h"
#include "credentials/event/snapshot.h"
#include "credentials/presentation/errors.h"
#include "credentials/statements/registry.h"
#include "credentials/statements/ticket/errors.h"
#include "credentials/statements/ticket/layout.h"
#include "tests/credentials/event/example_event.h"
#include "tests/support/result_matchers.h"

extern int guest_main_ticket();

namespace symbolon::event {
namespace {

using statement::LeafKind;

Hash256 secret_number(std::uint8_t number) {
  Hash256 secret = {};
  secret[31] = number;
  return secret;
}

statement::EvmAddress address_of(std::uint8_t key_number) {
  const auto key = crypto::Secp256k1SecretKey::create(SecretArray<32>::copy_of(secret_number(key_number)));
  EXPECT_OK(key);
  const Hash256 hash = crypto::keccak256(ByteView(key->public_key().uncompressed()).subspan(1));
  statement::EvmAddress address;
  std::copy(hash.begin() + 12, hash.end(), address.begin());
  return address;
}

SnapshotEntry owned(std::uint8_t token, std::uint8_t key_number) {
  return {.token = token_number(token), .holder = statement::address_holder(address_of(key_number))};
}

Core core_of(std::uint32_t session, const Snapshot& snapshot) {
  Core core = example_event().core;
  core.session = session;
  core.root = snapshot.root();
  return core;
}

SnapshotEntry claimed(std::uint8_t token, std::uint8_t secret, std::uint32_t session) {
  Core core = example_event().core;
  core.session = session;
  const Hash256 ticket = statement::ticket_id({.chain = 1, .contract = {0xc0}, .token = token_number(token)});
  return {.token = token_number(token),
          .kind = LeafKind::kCommitment,
          .holder = statement::ticket_commitment(secret_number(secret), core.registration_id(), ticket)};
}

// An event with its list: the gates know the core, the wallets both.
struct Session {
  Session(std::uint32_t number, std::vector<SnapshotEntry> entries)
      : snapshot(*Snapshot::create(1, {0xc0}, std::move(entries))), core(core_of(number, snapshot)) {}

  statement::ParameterValues parameters() const {
    return *event_parameters(core, (*statement::find_pack("ticket"))->manifest, {{"shows_tier", false}});
  }

  Snapshot snapshot;
  Core core;
};

// Public values of a proof about the ticket at this place, made with this secret; what the wallet refuses to try gives
// the reason. With kForged the wallet is a changed one that tries everything.
enum class Wallet { kOurs, kForged };
Result<Bytes> prove(const Session& session, std::uint8_t token, std::uint8_t secret, Wallet wallet = Wallet::kOurs,
                    std::uint8_t holder_key = 1) {
  TRY_ASSIGN(const std::size_t index, session.snapshot.find(token_number(token)));
  const statement::TicketPlace place = session.snapshot.place(index);
  const Hash256 key = secret_number(secret);
  statement::Purpose purpose{.audience = session.core.event_id(), .holder_key = {holder_key}};
  Bytes body;
  if (wallet == Wallet::kOurs) {
    statement::Witness witness;
    witness.emplace("secret", SecretBytes::copy_of(key));
    witness.emplace("place",
                    SecretBytes::copy_of(ByteView(reinterpret_cast<const std::uint8_t*>(&place), sizeof place)));
    const statement::Pack& pack = **statement::find_pack("ticket");
    TRY_ASSIGN(const SecretBytes made, pack.statement->make_input(purpose, session.parameters(), witness));
    body.assign(made.view().begin(), made.view().end());
  } else {
    const statement::ticket::Input input = {.holder_key = purpose.holder_key,
                                            .registration_id = session.core.registration_id(),
                                            .shows_tier = 0,
                                            .secret = key,
                                            .place = place};
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(&input);
    body.assign(bytes, bytes + sizeof input);
  }
  const guest::NativeRun run = guest::run_natively(guest_main_ticket, guest::frame_input(body));
  if (run.exit_code != 0) return ErrorCode::kGuestFailed;
  return run.public_values;
}

Result<presentation::Accepted> check_in(const Session& session, const Bytes& public_values) {
  const presentation::Expectation expectation{
      .parameters = session.parameters(), .audience = session.core.event_id(), .verifying_keys = {}};
  return presentation::match_public_values(expectation, public_values);
}

// The nullifiers that the gates of a session accept, whoever of ten secrets tries, for one ticket.
std::set<Hash256> accepted_nullifiers(const Session& gate, const std::vector<const Session*>& sessions,
                                      std::uint8_t token) {
  std::set<Hash256> nullifiers;
  for (const Session* session : sessions) {
    for (std::uint8_t secret = 1; secret <= 10; ++secret) {
      for (std::uint8_t holder_key = 1; holder_key <= 2; ++holder_key) {
        const auto proof = prove(*session, token, secret, Wallet::kForged, holder_key);
        if (!proof) continue;
        const auto accepted = check_in(gate, *proof);
        if (accepted) nullifiers.insert(accepted->nullifier);
      }
    }
  }
  return nullifiers;
}

TEST(DoubleEntry, EachKindOfLeafGivesOneNullifier) {
  const Session by_address(1, {owned(1, 5), owned(2, 6)});
  const Session by_claim(1, {claimed(1, 7, 1), owned(2, 6)});
  for (const Session* gate : {&by_address, &by_claim}) {
    EXPECT_EQ(accepted_nullifiers(*gate, {&by_address, &by_claim}, 1).size(), 1u);
    EXPECT_EQ(accepted_nullifiers(*gate, {&by_address, &by_claim}, 2).size(), 1u);
  }
}

TEST(DoubleEntry, EveryPairOfRootsAcceptsOneNullifierEach) {
  // One ticket: owned, sold, claimed by either, in the same session number and in a new one.
  const Session roots[] = {
      {1, {owned(1, 5)}}, {1, {owned(1, 6)}},      {1, {claimed(1, 7, 1)}},        {1, {claimed(1, 8, 1)}},
      {2, {owned(1, 5)}}, {2, {claimed(1, 7, 2)}}, {1, {owned(1, 5), owned(2, 5)}}};
  std::vector<const Session*> all;
  for (const Session& session : roots) all.push_back(&session);
  std::set<Hash256> together;
  for (const Session& gate : roots) {
    const std::set<Hash256> nullifiers = accepted_nullifiers(gate, all, 1);
    EXPECT_EQ(nullifiers.size(), 1u);
    together.insert(nullifiers.begin(), nullifiers.end());
  }
  EXPECT_EQ(together.size(), std::size(roots));
}

TEST(DoubleEntry, OneWalletWithTwoTicketsEntersTwice) {
  const Session session(1, {owned(1, 5), owned(2, 5)});
  const std::set<Hash256> first = accepted_nullifiers(session, {&session}, 1);
  const std::set<Hash256> second = accepted_nullifiers(session, {&session}, 2);
  EXPECT_EQ(first.size(), 1u);
  EXPECT_EQ(second.size(), 1u);
  EXPECT_NE(first, second);
}

TEST(DoubleEntry, OnlyTheEventOfTheProofAcceptsIt) {
  const Session here(1, {owned(1, 5)});
  const Session there(2, {owned(1, 5)});
  const auto proof = prove(here, 1, 5);
  ASSERT_OK(proof);
  EXPECT_OK(check_in(here, *proof));
  EXPECT_ERROR(check_in(there, *proof), errors::kPresentationAudience);
}

TEST(DoubleEntry, TransferAfterTheRootChangesNothing) {
  const Session root(1, {owned(1, 5)});
  EXPECT_OK(prove(root, 1, 5));
  // The new owner's key opens no leaf; what a changed wallet makes is for another event.
  EXPECT_ERROR(prove(root, 1, 6), errors::kTicketNotHeld);
  const auto forged = prove(root, 1, 6, Wallet::kForged);
  ASSERT_OK(forged);
  EXPECT_ERROR(check_in(root, *forged), errors::kPresentationAudience);
}

TEST(DoubleEntry, TransferOrReissueBeforeTheRootLeavesOneHolder) {
  // The list is made after the transfer; the cancelled token 1 is no leaf, its replacement is token 3.
  const Session after(1, {owned(2, 6), owned(3, 5)});
  EXPECT_ERROR(prove(after, 1, 5), errors::kSnapshotTicketUnknown);
  EXPECT_EQ(accepted_nullifiers(after, {&after}, 2).size(), 1u);
  EXPECT_EQ(accepted_nullifiers(after, {&after}, 3).size(), 1u);
}

TEST(DoubleEntry, ClaimingReplacesTheAddressLeaf) {
  const Core core = example_event().core;
  const auto accept = [](const ClaimContext&, const Claim&) { return Result<void>(); };
  Registrar registrar = *Registrar::create(core, {owned(1, 5), owned(2, 6)}, accept);
  ASSERT_OK(registrar.claim({.token = token_number(1), .commitment = claimed(1, 7, 1).holder, .signature = {}}));
  const auto list = registrar.close();
  ASSERT_OK(list);
  const Session session(1, list->entries());
  EXPECT_OK(prove(session, 1, 7));
  EXPECT_ERROR(prove(session, 1, 5), errors::kTicketNotHeld);
  EXPECT_EQ(accepted_nullifiers(session, {&session}, 1).size(), 1u);
}

// Windows of four bytes that occur in both; those of the header's fixed part and of zero bytes are public anyway.
std::size_t shared_windows(const Bytes& a, const Bytes& b) {
  std::set<std::uint32_t> windows;
  const auto window = [](const Bytes& bytes, std::size_t at) {
    std::uint32_t value = 0;
    std::memcpy(&value, bytes.data() + at, sizeof value);
    return value;
  };
  constexpr std::size_t kAudienceAt = 32;  // version and statement id lie before it
  constexpr std::size_t kHeaderEnd = 160;  // the tier lies behind it
  for (std::size_t at = kAudienceAt; at + 4 <= kHeaderEnd; ++at) windows.insert(window(a, at));
  std::size_t shared = 0;
  for (std::size_t at = kAudienceAt; at + 4 <= kHeaderEnd; ++at) shared += windows.contains(window(b, at)) ? 1 : 0;
  return shared;
}

TEST(Unlinkability, OneHolderAtTwoEventsSharesNoWindowOfFourBytes) {
  // Holder keys come from the vault by event and ticket; here two hashes stand for them.
  const auto with_holder_key = [](Bytes values, const char* use) {
    const Hash256 key = crypto::sha256(as_bytes(use));
    std::ranges::copy(key, values.begin() + 96);
    return values;
  };
  const std::pair<std::vector<SnapshotEntry>, std::uint8_t> cases[] = {{{owned(1, 5)}, 5}, {{claimed(1, 7, 1)}, 7}};
  for (const auto& [entries, secret] : cases) {
    const Session first(1, entries);
    const Session second(entries[0].kind == LeafKind::kAddress ? 2 : 1,
                         {entries[0], {.token = token_number(9), .holder = statement::address_holder({9})}});
    const auto a = prove(first, 1, secret);
    const auto b = prove(second, 1, secret);
    ASSERT_OK(a);
    ASSERT_OK(b);
    EXPECT_EQ(shared_windows(with_holder_key(*a, "first"), with_holder_key(*b, "second")), 0u);
    // The measure sees what is shared.
    EXPECT_GT(shared_windows(*a, *a), 0u);
  }
}

}  // namespace
}  // namespace symbolon::event
