#include "tests/credentials/statements/honest_presentations.h"

#include <algorithm>
#include <cstring>
#include <set>
#include <utility>

#include "core/base/check.h"
#include "core/crypto/hash.h"
#include "core/crypto/p256.h"
#include "core/crypto/secp256k1.h"
#include "credentials/ethereum/address.h"
#include "credentials/ethereum/hex.h"
#include "credentials/sdjwt/issue.h"
#include "credentials/sdjwt/presentation_input.h"
#include "credentials/sdjwt/signing_key.h"
#include "credentials/statement/ticket.h"
#include "credentials/statements/credit/scorecard_file.h"
#include "credentials/statements/registry.h"
#include "credentials/statements/sensor/log.h"
#include "credentials/statements/sensor/statement.h"
#include "tests/credentials/ethereum/sample_state.h"
#include "tests/credentials/sdjwt/parameter_bytes.h"

namespace symbolon::statement::testing {
namespace {

using json::Json;
using sdjwt::Algorithm;
using sdjwt::SigningKey;

constexpr std::uint64_t kNow = 1795219200;  // 2026-11-21, midnight in UTC

Digest digest_of(std::uint8_t seed) {
  Digest out;
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<std::uint8_t>(seed * 7 + i * 13 + 1);
  return out;
}

SigningKey key_of(Algorithm algorithm, std::uint8_t seed) {
  return *SigningKey::create(algorithm, SecretArray<32>::copy_of(digest_of(seed)));
}

void put(Witness& witness, const char* name, ByteView bytes) { witness.emplace(name, SecretBytes::copy_of(bytes)); }

// ---- tickets ----

// A leaf of a list of which only its path exists: any siblings make a root.
struct Ticket {
  Digest secret = digest_of(1);
  Digest registration = digest_of(6);
  Digest root;
  TicketPlace place;

  Ticket() {
    place = {.ticket_id = ticket_id({.chain = 1, .contract = {9}, .token = digest_of(7)}),
             .kind = static_cast<std::uint32_t>(LeafKind::kAddress),
             .tier = 3,
             .leaf_index = 0x5a5a5,
             .siblings = {}};
    for (std::size_t i = 0; i < place.siblings.size(); ++i) {
      place.siblings[i] = digest_of(static_cast<std::uint8_t>(100 + i));
    }
    const auto key = crypto::Secp256k1SecretKey::create(SecretArray<32>::copy_of(secret));
    CHECK(key.has_value(), "the secret is a key");
    const TicketLeaf leaf = {.ticket_id = place.ticket_id,
                             .kind = LeafKind::kAddress,
                             .tier = place.tier,
                             .holder = address_holder(ethereum::address_of(key->public_key()))};
    root = ticket_root(leaf, place.leaf_index, place.siblings);
  }

  Digest event() const { return event_id(registration, root); }
  void ask(Json& parameters) const {
    parameters["registration"] = to_hex(registration);
    parameters["root"] = to_hex(root);
    parameters["shows_tier"] = true;
  }
  void hold(Witness& witness) const {
    put(witness, "secret", secret);
    put(witness, "place", {reinterpret_cast<const std::uint8_t*>(&place), sizeof place});
  }
};

HonestPresentation ticket() {
  const Ticket held;
  HonestPresentation out{.statement = "ticket",
                         .shape = "S",
                         .purpose = {.audience = held.event(), .holder_key = digest_of(5)},
                         .parameters = {},
                         .witness = {}};
  held.ask(out.parameters);
  held.hold(out.witness);
  return out;
}

HonestPresentation ticket_onchain() {
  constexpr std::uint64_t kToken = 5;
  const Digest secret = digest_of(1);
  const auto key = crypto::Secp256k1SecretKey::create(SecretArray<32>::copy_of(secret));
  CHECK(key.has_value(), "the secret is a key");
  const ethereum::testing::SampleState state(kToken, ethereum::address_of(key->public_key()));
  const ethereum::TokenPlace place = state.place(kToken);
  const OnChainAnchor anchor = {
      .block_hash = digest_of(2), .state_root = state.state_root(), .mapping_slot = place.mapping_slot};
  const Digest event = event_id(registration_id(digest_of(3), 2, 1, place.contract), on_chain_root(anchor));
  HonestPresentation out{.statement = "ticket-onchain",
                         .shape = "S",
                         .purpose = {.audience = event, .holder_key = digest_of(5)},
                         .parameters = {{"organizer", to_hex(digest_of(3))},
                                        {"session", 2},
                                        {"chain", 1},
                                        {"contract", to_hex(place.contract)},
                                        {"block_hash", to_hex(anchor.block_hash)},
                                        {"state_root", to_hex(anchor.state_root)},
                                        {"owners_slot", to_hex(anchor.mapping_slot)}},
                         .witness = {}};
  put(out.witness, "secret", secret);
  put(out.witness, "token", ethereum::word_of(kToken));
  put(out.witness, "ownership", as_bytes(state.json_of(kToken).dump()));
  return out;
}

// ---- credentials ----

enum class Holder { kSecret, kHardware };

// A credential of this kind, asked for and held. The shapes differ in the curves of the keys, and in whether the
// holder's key is in hardware, which then cannot count in a scope.
void hold_credential(HonestPresentation& out, const Json& said, Algorithm algorithm, Holder holder) {
  const std::string type = "urn:symbolon:" + out.statement + ":1";
  const SigningKey issuer = key_of(algorithm, 11);
  const SigningKey other_issuer = key_of(Algorithm::kEs256, 12);
  const SigningKey key = key_of(algorithm, 14);
  Json claims = said;
  claims["iat"] = kNow - 86400;
  claims["exp"] = kNow + 86400;
  claims["vct"] = type;
  claims["family_name"] = "Mustermann";
  std::vector<std::string> disclosable = {"/family_name"};
  for (const auto& [name, value] : said.items()) disclosable.push_back("/" + name);
  const auto credential =
      sdjwt::issue_credential(issuer, sdjwt::Json::parse(claims.dump()),
                              {.key_id = "1", .holder = key.public_key(), .disclosable = disclosable, .decoys = 2});
  CHECK(credential.has_value(), "the credential can be issued");
  const auto hex_of = [](const sdjwt::EcKey& public_key) {
    return to_hex(symbolon::testing::ParameterBytes().add_issuers({public_key}).take()).substr(8);
  };
  out.parameters["at"] = kNow;
  out.parameters["date"] = "2026-11-21";
  out.parameters["credential_type"] = type;
  std::set<std::string> issuers = {hex_of(issuer.public_key()), hex_of(other_issuer.public_key())};
  out.parameters["issuers"] = issuers;
  out.parameters["issued_seconds_max"] = 90 * 86400;
  put(out.witness, "credential", as_bytes(credential->text()));
  if (holder == Holder::kSecret) {
    put(out.witness, "holder", key.secret());
  } else {
    put(out.witness, "holder", key.sign(sdjwt::holder_binding_message(out.purpose.audience, out.purpose.holder_key)));
  }
}

const Json& kyc_claims() {
  static const Json claims = {{"birthdate", "1963-08-12"},   {"address", {{"country", "DE"}}},
                              {"kyc_level", 3},              {"expiry_date", "2030-03-12"},
                              {"screening_date", "2026-06-01"}};
  return claims;
}

HonestPresentation kyc(const char* shape, Algorithm algorithm, Holder holder) {
  HonestPresentation out{.statement = "kyc",
                         .shape = shape,
                         .purpose = {.audience = digest_of(10), .holder_key = digest_of(5)},
                         .parameters = {{"age_min", 18},
                                        {"countries", {"AT", "DE", "FR"}},
                                        {"level_min", 2},
                                        {"document_valid", true},
                                        {"screened_days_max", 365}},
                         .witness = {}};
  if (holder == Holder::kSecret) out.parameters["scope"] = to_hex(digest_of(77));
  hold_credential(out, kyc_claims(), algorithm, holder);
  return out;
}

// An attested score with an asking lender who wants no reasons, or a computed one.
HonestPresentation credit(const char* shape, Algorithm algorithm, const credit::Scorecard* card) {
  HonestPresentation out{.statement = "credit",
                         .shape = shape,
                         .purpose = {.audience = digest_of(10), .holder_key = digest_of(5)},
                         .parameters = {{"scope", to_hex(digest_of(77))},
                                        {"score_min", 600},
                                        {"as_of_days_max", 30},
                                        {"reasons", false},
                                        {"application", "A-2026-0042"}},
                         .witness = {}};
  Json claims = {{"as_of", "2026-11-01"}};
  if (card == nullptr) {
    claims["score"] = 712;
  } else {
    const Digest commitment = credit::scorecard_commitment(*card);
    out.parameters["model"] = to_hex(commitment);
    out.parameters["reasons"] = true;
    claims["model"] = sdjwt::encode_base64url(commitment);
    claims["features"] = {{"delay", 0}, {"limit", 80000}, {"months", 30}};
    put(out.witness, "scorecard", credit::encode_scorecard(*card));
  }
  hold_credential(out, claims, algorithm, Holder::kSecret);
  return out;
}

credit::Scorecard scorecard() {
  constexpr char kCard[] = R"({
    "version": 1, "base_points": 480,
    "features": [
      {"name": "delay", "reason": 11, "upper": [0, 1], "points": [100, 40, -60]},
      {"name": "limit", "reason": 12, "upper": [50000], "points": [10, 60]},
      {"name": "months", "reason": 13, "upper": [12, 24, 36], "points": [0, 20, 30, 40]}
    ],
    "salt": "0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20"
  })";
  return *credit::read_scorecard(as_bytes(kCard));
}

HonestPresentation ticket_and_age(const char* shape, Algorithm algorithm, Holder holder) {
  const Ticket held;
  HonestPresentation out{.statement = "ticket-and-age",
                         .shape = shape,
                         .purpose = {.audience = held.event(), .holder_key = digest_of(5)},
                         .parameters = {{"age_min", 18}},
                         .witness = {}};
  held.ask(out.parameters);
  held.hold(out.witness);
  hold_credential(out, {{"birthdate", "1963-08-12"}}, algorithm, holder);
  return out;
}

// ---- a device's log ----

HonestPresentation sensor() {
  constexpr std::uint32_t kStart = 1'800'000'000;
  constexpr std::uint32_t kStep = 600;
  constexpr std::uint32_t kCount = 24;
  const auto device = crypto::P256SecretKey::create(SecretArray<32>::copy_of(digest_of(1)));
  CHECK(device.has_value(), "the secret is a key");
  sensor::Log log{.shipment = digest_of(3), .readings = {}, .signature = {}};
  for (std::uint32_t i = 0; i < kCount; ++i) {
    log.readings.push_back({.time = kStart + i * kStep, .value = 275'650 + i * 100});
  }
  std::ranges::copy(device->sign(sensor::log_digest(log.shipment, log.readings)), log.signature.begin());
  const std::set<std::string> devices = {to_hex(ByteView(device->public_key().uncompressed()).subspan(1)),
                                         std::string(128, '1')};
  HonestPresentation out{.statement = "sensor",
                         .shape = "S",
                         .purpose = {.audience = digest_of(8), .holder_key = digest_of(9)},
                         .parameters = {{"devices", devices},
                                        {"shipment", to_hex(log.shipment)},
                                        {"low", 275'150},
                                        {"high", 281'150},
                                        {"from", kStart},
                                        {"until", kStart + (kCount - 1) * kStep},
                                        {"max_gap", kStep + 60}},
                         .witness = {}};
  put(out.witness, "log", sensor::encode_log(log));
  put(out.witness, "secret", digest_of(7));
  return out;
}

// ---- alterations ----

// Another value of the same type.
Json altered(const FieldType& type, Json value) {
  if (type.is_set) {
    CHECK(value.size() > 1, "a set of more than one item");
    value.erase(value.size() - 1);
    return value;
  }
  switch (type.kind) {
    case FieldKind::kU32:
    case FieldKind::kU64:
    case FieldKind::kTime:
      return value.get<std::uint64_t>() + 1;
    case FieldKind::kFlag:
      return !value.get<bool>();
    case FieldKind::kDate:
    case FieldKind::kBytes:
    case FieldKind::kText: {
      auto text = value.get<std::string>();
      text.back() = text.back() == '2' ? '1' : '2';
      return text;
    }
  }
  return value;
}

}  // namespace

const Pack& HonestPresentation::pack() const { return **find_pack(statement); }
ParameterValues HonestPresentation::values() const { return *ParameterValues::from_json(pack().manifest, parameters); }
presentation::Expectation HonestPresentation::expectation() const {
  return {.parameters = values(), .audience = purpose.audience, .verifying_keys = pack().verifying_keys()};
}

std::vector<HonestPresentation> honest_presentations(const std::string& statement) {
  std::vector<HonestPresentation> out;
  if (statement == "ticket") out.push_back(ticket());
  if (statement == "ticket-onchain") out.push_back(ticket_onchain());
  if (statement == "sensor") out.push_back(sensor());
  if (statement == "kyc") {
    out.push_back(kyc("S", Algorithm::kEs256, Holder::kSecret));
    out.push_back(kyc("M", Algorithm::kEs256, Holder::kHardware));
    out.push_back(kyc("L", Algorithm::kEs256k, Holder::kSecret));
  }
  if (statement == "credit") {
    const credit::Scorecard card = scorecard();
    out.push_back(credit("S", Algorithm::kEs256, nullptr));
    out.push_back(credit("M", Algorithm::kEs256, &card));
    out.push_back(credit("L", Algorithm::kEs256k, nullptr));
  }
  if (statement == "ticket-and-age") {
    out.push_back(ticket_and_age("S", Algorithm::kEs256, Holder::kSecret));
    out.push_back(ticket_and_age("M", Algorithm::kEs256, Holder::kHardware));
    out.push_back(ticket_and_age("L", Algorithm::kEs256k, Holder::kSecret));
  }
  return out;
}

std::vector<Alteration> altered_parameters(const ParameterValues& values) {
  std::vector<Alteration> out;
  const Manifest& manifest = values.manifest();
  const Json honest = values.to_json();
  for (const FieldSpec& field : manifest.parameters) {
    if (!honest.contains(field.name)) continue;
    Json changed = honest;
    changed[field.name] = altered(field.type, honest[field.name]);
    out.push_back({field.name, "altered", *ParameterValues::from_json(manifest, changed)});
    if (!field.is_optional) continue;
    changed.erase(field.name);
    out.push_back({field.name, "left out", *ParameterValues::from_json(manifest, changed)});
  }
  return out;
}

}  // namespace symbolon::statement::testing
