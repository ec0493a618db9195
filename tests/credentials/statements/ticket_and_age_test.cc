// ticket-and-age: what the guest commits against what the host computes, on the
// host and in the machine; each wrong part of a witness; the reasons that a
// wallet hears; one real proof.

#include <gtest/gtest.h>

#include <cstring>
#include <functional>

#include "core/crypto/hash.h"
#include "core/crypto/secp256k1.h"
#include "core/guest/curve_parameters.h"
#include "core/guest/host_io.h"
#include "core/guest/native.h"
#include "credentials/presentation/errors.h"
#include "credentials/presentation/presentation.h"
#include "credentials/sdjwt/errors.h"
#include "credentials/sdjwt/issue.h"
#include "credentials/sdjwt/present.h"
#include "credentials/sdjwt/presentation_input.h"
#include "credentials/sdjwt/statement_witness.h"
#include "credentials/statement/errors.h"
#include "credentials/statement/prove_statement.h"
#include "credentials/statements/kyc/errors.h"
#include "credentials/statements/registry.h"
#include "credentials/statements/ticket/errors.h"
#include "credentials/statements/ticket_and_age/statement.h"
#include "tests/core/guest/run_guest.h"
#include "tests/credentials/sdjwt/parameter_bytes.h"
#include "tests/support/result_matchers.h"

extern int guest_main_ticket_and_age();

namespace symbolon::statement::ticket_and_age {
namespace {

using json::Json;
using sdjwt::Algorithm;
using sdjwt::EcKey;
using sdjwt::PresentationHead;
using sdjwt::SdJwt;
using sdjwt::SigningKey;
using symbolon::testing::ParameterBytes;

constexpr std::uint64_t kNow = 1795219200;  // 2026-11-21, midnight in UTC
constexpr char kType[] = "urn:symbolon:kyc:1";

Digest digest_of(std::uint8_t seed) {
  Digest out;
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<std::uint8_t>(seed * 7 + i * 13 + 1);
  return out;
}

SigningKey key_of(Algorithm algorithm, std::uint8_t seed) {
  return std::move(SigningKey::create(algorithm, SecretArray<32>::copy_of(digest_of(seed)))).value();
}

// The order of a curve's group and a small number more.
template <class Curve>
Digest order_plus(std::uint32_t number) {
  guest::U256 sum;
  guest::add(sum, Curve::Order::kModulus, guest::U256{{number}});
  Digest bytes;
  guest::u256_to_bytes(sum, bytes.data());
  return bytes;
}

struct Values {
  PublicHeader header;
  Disclosed disclosed;
};

class TicketAndAge : public ::testing::Test {
 protected:
  TicketAndAge() { hold(LeafKind::kAddress); }

  // The ticket in a tree of which only its path exists: any siblings make a
  // root.
  void hold(LeafKind kind) {
    ticket_.secret = digest_of(1);
    ticket_.place = {.ticket_id = ticket_id({.chain = 1, .contract = {9}, .token = digest_of(7)}),
                     .kind = static_cast<std::uint32_t>(kind),
                     .tier = 3,
                     .leaf_index = 0x5a5a5,
                     .siblings = {}};
    for (std::size_t i = 0; i < ticket_.place.siblings.size(); ++i) {
      ticket_.place.siblings[i] = digest_of(static_cast<std::uint8_t>(100 + i));
    }
    TicketLeaf leaf = {.ticket_id = ticket_.place.ticket_id, .kind = kind, .tier = 3, .holder = {}};
    if (kind == LeafKind::kCommitment) {
      leaf.holder =
          crypto::tagged_hash("symbolon/ticket/commitment/v1", {ticket_.secret, registration_, leaf.ticket_id});
    } else {
      const auto key = crypto::Secp256k1SecretKey::create(SecretArray<32>::copy_of(ticket_.secret));
      EXPECT_OK(key);
      const Hash256 hash = crypto::keccak256(ByteView(key->public_key().uncompressed()).subspan(1));
      std::copy(hash.begin() + 12, hash.end(), leaf.holder.begin() + 12);
    }
    root_ = ticket_root(leaf, ticket_.place.leaf_index, ticket_.place.siblings);
    event_ = event_id(registration_, root_);
  }

  SdJwt issue(const SigningKey& issuer, const EcKey& holder, const char* birthdate = "1990-08-12") const {
    const Json claims = {{"iss", "https://kyc.example.org"},
                         {"iat", kNow - 86400},
                         {"exp", kNow + 86400},
                         {"vct", kType},
                         {"given_name", "Erika"},
                         {"family_name", "Mustermann"},
                         {"birthdate", birthdate},
                         {"address", {{"locality", "K\u00f6ln"}, {"country", "DE"}}},
                         {"nationalities", {"DE"}},
                         {"kyc_level", 3},
                         {"expiry_date", "2030-03-12"},
                         {"screening_date", "2026-06-01"}};
    const std::vector<std::string> disclosable = {"/given_name",    "/family_name", "/birthdate",   "/address",
                                                  "/nationalities", "/kyc_level",   "/expiry_date", "/screening_date"};
    return std::move(sdjwt::issue_credential(
                         issuer, claims, {.key_id = "1", .holder = holder, .disclosable = disclosable, .decoys = 2}))
        .value();
  }
  SdJwt credential() const { return issue(issuer_, holder_.public_key()); }

  static std::string hex_of(const EcKey& key) { return to_hex(ParameterBytes().add_issuers({key}).take()).substr(8); }
  Json parameters_json() const {
    return {{"at", kNow},
            {"date", "2026-11-21"},
            {"credential_type", kType},
            {"issuers", {hex_of(issuer_.public_key()), hex_of(issuer_k256_.public_key())}},
            {"issued_seconds_max", 90 * 86400},
            {"age_min", 18},
            {"registration", to_hex(registration_)},
            {"root", to_hex(root_)},
            {"shows_tier", true}};
  }
  ParameterValues parameters() const { return *ParameterValues::from_json(pack_->manifest, parameters_json()); }
  Hash256 expected_parameters() const {
    const Bytes fields = ParameterBytes()
                             .add_u64(kNow)
                             .add_u32(20261121)
                             .add_text(kType)
                             .add_issuers({issuer_.public_key(), issuer_k256_.public_key()})
                             .add_u32(90 * 86400)
                             .add_u32(18)
                             .add(registration_)
                             .add(root_)
                             .add_u32(1)
                             .take();
    return symbolon::testing::parameters_hash("ticket-and-age", fields);
  }

  Witness witness_of(const SdJwt& credential, ByteView holder) const {
    Witness witness;
    witness.emplace("secret", SecretBytes::copy_of(ticket_.secret));
    const auto* place = reinterpret_cast<const std::uint8_t*>(&ticket_.place);
    witness.emplace("place", SecretBytes::copy_of(ByteView(place, sizeof ticket_.place)));
    witness.emplace("credential", SecretBytes::copy_of(as_bytes(credential.text())));
    witness.emplace("holder", SecretBytes::copy_of(holder));
    return witness;
  }
  Result<SecretBytes> make(const Json& request, const SdJwt& credential, ByteView holder) const {
    TRY_ASSIGN(const ParameterValues values, ParameterValues::from_json(pack_->manifest, request));
    return pack_->statement->make_input({.audience = event_, .holder_key = digest_of(5)}, values,
                                        witness_of(credential, holder));
  }
  Bytes honest_body() const {
    const auto body = make(parameters_json(), credential(), holder_.secret());
    EXPECT_OK(body);
    return body ? Bytes(body->view().begin(), body->view().end()) : Bytes();
  }

  // The guest's answer on the host and, where it is built, in the machine: the
  // same.
  guest::NativeRun run(ByteView body) {
    const guest::NativeRun native = guest::run_natively(guest_main_ticket_and_age, guest::frame_input(body));
#ifdef GUEST_TICKET_AND_AGE_ELF
    const auto in_machine = symbolon::testing::run_guest(GUEST_TICKET_AND_AGE_ELF, body);
    EXPECT_OK(in_machine);
    EXPECT_EQ(static_cast<int>(in_machine->exit_code), native.exit_code);
    EXPECT_EQ(in_machine->public_values, native.public_values);
    EXPECT_LT(in_machine->cycles, 250000u);
    RecordProperty("cycles", static_cast<int>(in_machine->cycles));
#endif
    return native;
  }
  // An honest input of which the prover changes something afterwards.
  int exit_code(const std::function<void(TicketWitness&, PresentationHead&)>& change) {
    Bytes body = honest_body();
    TicketWitness ticket;
    PresentationHead head;
    std::memcpy(&ticket, body.data(), sizeof ticket);
    std::memcpy(&head, body.data() + sizeof ticket, sizeof head);
    change(ticket, head);
    std::memcpy(body.data(), &ticket, sizeof ticket);
    std::memcpy(body.data() + sizeof ticket, &head, sizeof head);
    const guest::NativeRun result = run(body);
    EXPECT_TRUE(result.public_values.empty());
    return result.exit_code;
  }

  const Pack* pack_ = find_pack("ticket-and-age").value();
  const SigningKey issuer_ = key_of(Algorithm::kEs256, 11);
  const SigningKey issuer_k256_ = key_of(Algorithm::kEs256k, 12);
  const SigningKey holder_ = key_of(Algorithm::kEs256, 14);
  const SigningKey holder_k256_ = key_of(Algorithm::kEs256k, 15);
  const SigningKey stranger_ = key_of(Algorithm::kEs256, 16);
  const Digest registration_ = digest_of(6);
  TicketWitness ticket_;
  Digest root_ = {};
  Digest event_ = {};
};

TEST_F(TicketAndAge, CommitsWhatTheHostComputes) {
  EXPECT_EQ(pack_->manifest.disclosed_size(), sizeof(Disclosed));
  for (const LeafKind kind : {LeafKind::kAddress, LeafKind::kCommitment}) {
    hold(kind);
    const guest::NativeRun result = run(honest_body());
    ASSERT_EQ(result.exit_code, 0);
    Values values;
    ASSERT_EQ(result.public_values.size(), sizeof values);
    std::memcpy(&values, result.public_values.data(), sizeof values);
    EXPECT_EQ(values.header.version, kPublicValuesVersion);
    EXPECT_EQ(values.header.statement_id, make_statement_id("ticket-and-age"));
    EXPECT_EQ(values.header.audience, event_);
    EXPECT_EQ(values.header.parameters, parameters().hash());
    EXPECT_EQ(values.header.parameters, expected_parameters());
    EXPECT_EQ(values.header.holder_key, digest_of(5));
    const Digest scope = crypto::tagged_hash("symbolon/ticket/scope/v1", {event_, ticket_.place.ticket_id});
    EXPECT_EQ(values.header.nullifier, crypto::tagged_hash("symbolon/ticket/nullifier/v1", {ticket_.secret, scope}));
    EXPECT_EQ(values.disclosed.tier, 3u);
    EXPECT_EQ(values.disclosed.issuer, issuer_.public_key());
  }
}

TEST_F(TicketAndAge, HidesTheTierAndTakesOtherKeys) {
  Json request = parameters_json();
  request["shows_tier"] = false;
  const auto k256 = make(request, issue(issuer_k256_, holder_k256_.public_key()), holder_k256_.secret());
  ASSERT_OK(k256);
  const auto hardware = holder_.sign(sdjwt::holder_binding_message(event_, digest_of(5)));
  const auto signed_input = make(request, credential(), hardware);
  ASSERT_OK(signed_input);
  for (const SecretBytes* body : {&*k256, &*signed_input}) {
    const guest::NativeRun result = run(body->view());
    ASSERT_EQ(result.exit_code, 0);
    Values values;
    std::memcpy(&values, result.public_values.data(), sizeof values);
    EXPECT_EQ(values.disclosed.tier, 0u);
  }
}

TEST_F(TicketAndAge, RefusesEachWrongPartOfTheTicket) {
  const auto ticket_changed = [this](auto change) {
    return exit_code([&](TicketWitness& ticket, PresentationHead&) { change(ticket); });
  };
  const int not_held = static_cast<int>(kTicketNotHeld);
  EXPECT_EQ(ticket_changed([](TicketWitness& ticket) { ticket.secret[31] ^= 1; }), not_held);
  EXPECT_EQ(ticket_changed([](TicketWitness& ticket) { ticket.place.ticket_id[0] ^= 1; }), not_held);
  EXPECT_EQ(ticket_changed([](TicketWitness& ticket) { ticket.place.kind ^= 3; }), not_held);
  EXPECT_EQ(ticket_changed([](TicketWitness& ticket) { ++ticket.place.tier; }), not_held);
  EXPECT_EQ(ticket_changed([](TicketWitness& ticket) { ticket.place.leaf_index ^= 1; }), not_held);
  EXPECT_EQ(ticket_changed([](TicketWitness& ticket) { ticket.place.siblings[19][31] ^= 1; }), not_held);
  for (const Digest& secret : {Digest{}, order_plus<guest::Secp256k1>(0), order_plus<guest::Secp256k1>(5)}) {
    EXPECT_EQ(ticket_changed([&](TicketWitness& ticket) { ticket.secret = secret; }),
              kExitTicket + ticket::kExitSecretRange);
  }
  EXPECT_EQ(ticket_changed([](TicketWitness& ticket) { ticket.place.leaf_index = 1u << kTicketTreeDepth; }),
            kExitTicket + ticket::kExitLeafIndex);
  EXPECT_EQ(ticket_changed([](TicketWitness& ticket) { ticket.place.kind = 3; }), kExitTicket + ticket::kExitLeafKind);
  // Another event's audience on this one's ticket.
  EXPECT_EQ(exit_code([](TicketWitness&, PresentationHead& head) { head.audience[0] ^= 1; }), not_held);
}

TEST_F(TicketAndAge, RefusesACopiedCredential) {
  const auto with_secret = [this](ByteView secret) {
    return static_cast<sdjwt::Status>(exit_code([&](TicketWitness&, PresentationHead& head) {
      std::copy(secret.begin(), secret.end(), head.holder.secret.begin());
    }));
  };
  EXPECT_EQ(with_secret(stranger_.secret()), sdjwt::Status::kHolderSecretWrong);
  EXPECT_EQ(with_secret(ticket_.secret), sdjwt::Status::kHolderSecretWrong);
  for (const Digest& secret : {Digest{}, order_plus<guest::P256>(0), order_plus<guest::P256>(5)}) {
    EXPECT_EQ(with_secret(secret), sdjwt::Status::kHolderSecretRange);
  }
  // The signature of a key in hardware, for another proof.
  const auto other = holder_.sign(sdjwt::holder_binding_message(event_, digest_of(55)));
  EXPECT_EQ(static_cast<sdjwt::Status>(exit_code([&](TicketWitness&, PresentationHead& head) {
              head.holder.mode = sdjwt::HolderMode::kSignature;
              std::copy(other.begin(), other.end(), head.holder.signature.begin());
            })),
            sdjwt::Status::kHolderSignature);
  EXPECT_EQ(
      static_cast<sdjwt::Status>(exit_code([](TicketWitness&, PresentationHead& head) { head.issuer_index = 2; })),
      sdjwt::Status::kIssuerNotAccepted);
}

// The presentation of somebody too young, put behind an honest ticket.
TEST_F(TicketAndAge, RefusesTheYoung) {
  for (const auto& [birthdate, status] :
       {std::pair{"2008-11-21", sdjwt::Status::kOk}, {"2008-11-22", kyc::kKycTooYoung}}) {
    const auto presented = sdjwt::select_disclosures(issue(issuer_, holder_.public_key(), birthdate), {"/birthdate"});
    ASSERT_OK(presented);
    const Bytes fields = sdjwt::parameter_bytes(parameters());
    const auto presentation = sdjwt::make_presentation_input(
        {.audience = event_, .holder_key = digest_of(5), .parameters = fields}, *presented, holder_.secret());
    ASSERT_OK(presentation);
    Bytes body(sizeof ticket_);
    std::memcpy(body.data(), &ticket_, sizeof ticket_);
    body.insert(body.end(), presentation->view().begin(), presentation->view().end());
    EXPECT_EQ(static_cast<sdjwt::Status>(run(body).exit_code), status) << birthdate;
  }
}

// The ticket makes the nullifier: nothing of a request may look as if the credential's holder counted.
TEST_F(TicketAndAge, RefusesAScope) {
  Json scoped = parameters_json();
  scoped["scope"] = to_hex(digest_of(3));
  EXPECT_ERROR(ParameterValues::from_json(pack_->manifest, scoped), errors::kParameterUnknown);
  const auto presented = sdjwt::select_disclosures(credential(), {"/birthdate"});
  ASSERT_OK(presented);
  // In the place that it has in other statements, there or left out.
  const Digest scope = digest_of(3);
  for (const ByteView value : {ByteView(scope), ByteView()}) {
    const Bytes fields = ParameterBytes()
                             .add_u64(kNow)
                             .add_u32(20261121)
                             .add_text(kType)
                             .add_issuers({issuer_.public_key(), issuer_k256_.public_key()})
                             .add_u32(90 * 86400)
                             .add(value)
                             .add_u32(18)
                             .add(registration_)
                             .add(root_)
                             .add_u32(1)
                             .take();
    const auto presentation = sdjwt::make_presentation_input(
        {.audience = event_, .holder_key = digest_of(5), .parameters = fields}, *presented, holder_.secret());
    ASSERT_OK(presentation);
    Bytes body(sizeof ticket_);
    std::memcpy(body.data(), &ticket_, sizeof ticket_);
    body.insert(body.end(), presentation->view().begin(), presentation->view().end());
    EXPECT_EQ(static_cast<sdjwt::Status>(run(body).exit_code), sdjwt::Status::kParametersMalformed);
  }
}

TEST_F(TicketAndAge, NamesTheReasonBeforeProving) {
  EXPECT_ERROR(make(parameters_json(), issue(issuer_, holder_.public_key(), "2015-01-01"), holder_.secret()),
               errors::kKycTooYoung);
  EXPECT_ERROR(make(parameters_json(), credential(), stranger_.secret()), errors::kHolderSecretWrong);
  EXPECT_ERROR(make(parameters_json(), issue(stranger_, holder_.public_key()), holder_.secret()),
               errors::kIssuerNotAccepted);
  Json expired = parameters_json();
  expired["at"] = kNow + 86400;
  EXPECT_ERROR(make(expired, credential(), holder_.secret()), errors::kTokenExpired);
  ++ticket_.place.tier;
  EXPECT_ERROR(make(parameters_json(), credential(), holder_.secret()), errors::kTicketNotHeld);
  EXPECT_ERROR(pack_->statement->make_input({}, parameters(), {}), errors::kWitnessMissing);
}

// One real proof, and a request that differs in each parameter in turn.
TEST_F(TicketAndAge, AProofAnswersOneRequest) {
  const ParameterValues values = parameters();
  const auto proven = prove_statement(*pack_, {.audience = event_, .holder_key = digest_of(5)}, values,
                                      witness_of(credential(), holder_.secret()));
  ASSERT_OK(proven);
  presentation::Expectation asked{.parameters = values, .audience = event_, .verifying_keys = pack_->verifying_keys()};
  const auto accepted = presentation::verify_presentation({&asked, 1}, proven->proof_file);
  ASSERT_OK(accepted);
  EXPECT_EQ(accepted->holder_key, digest_of(5));
  EXPECT_EQ(proven->verifying_key, pack_->shapes[0].verifying_key);

  const Json changes = {{"at", kNow + 1},
                        {"date", "2026-11-22"},
                        {"credential_type", "urn:symbolon:kyc:2"},
                        {"issuers", {hex_of(issuer_.public_key())}},
                        {"issued_seconds_max", 7},
                        {"age_min", 17},
                        {"registration", to_hex(digest_of(8))},
                        {"root", to_hex(digest_of(9))},
                        {"shows_tier", false}};
  for (const auto& [name, value] : changes.items()) {
    Json altered = parameters_json();
    altered[name] = value;
    asked.parameters = *ParameterValues::from_json(pack_->manifest, altered);
    EXPECT_ERROR(presentation::match_public_values(asked, proven->public_values), errors::kPresentationParameters);
  }
  asked.parameters = values;
  asked.audience[0] ^= 1;
  EXPECT_ERROR(presentation::verify_presentation({&asked, 1}, proven->proof_file), errors::kPresentationAudience);
}

}  // namespace
}  // namespace symbolon::statement::ticket_and_age
