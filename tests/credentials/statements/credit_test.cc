// The credit guest, compiled for the host and in the machine: attested and computed scores, reasons, each attack of its
// README refused with the reason named there, and the statement in the framework.

#include <gtest/gtest.h>

#include <cstring>
#include <functional>

#include "core/guest/host_io.h"
#include "core/guest/native.h"
#include "credentials/presentation/errors.h"
#include "credentials/presentation/presentation.h"
#include "credentials/sdjwt/errors.h"
#include "credentials/sdjwt/issue.h"
#include "credentials/sdjwt/present.h"
#include "credentials/sdjwt/presentation_input.h"
#include "credentials/statement/errors.h"
#include "credentials/statement/prove_statement.h"
#include "credentials/statement/sentence.h"
#include "credentials/statements/credit/errors.h"
#include "credentials/statements/credit/scorecard_file.h"
#include "credentials/statements/credit/statement.h"
#include "credentials/statements/registry.h"
#include "tests/core/guest/run_guest.h"
#include "tests/credentials/sdjwt/parameter_bytes.h"
#include "tests/support/result_matchers.h"

extern int guest_main_credit();

namespace symbolon::statement::credit {
namespace {

using sdjwt::Algorithm;
using sdjwt::EcKey;
using sdjwt::Json;
using sdjwt::SdJwt;
using sdjwt::SigningKey;
using testing::ParameterBytes;

constexpr std::uint64_t kNow = 1795219200;  // 2026-11-21, midnight in UTC
constexpr char kType[] = "urn:symbolon:credit:1";

SigningKey key_of(std::uint8_t seed, Algorithm algorithm = Algorithm::kEs256) {
  SecretArray<32> secret;
  for (std::size_t i = 0; i < 32; ++i) secret.span()[i] = static_cast<std::uint8_t>(seed + 7 * i);
  return std::move(SigningKey::create(algorithm, std::move(secret))).value();
}

Digest digest_of(std::uint8_t seed) {
  Digest out;
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<std::uint8_t>(seed + i);
  return out;
}

// Three features: 480 points, up to 200 more.
constexpr char kCard[] = R"({
  "version": 1, "base_points": 480,
  "features": [
    {"name": "delay", "reason": 11, "upper": [0, 1], "points": [100, 40, -60]},
    {"name": "limit", "reason": 12, "upper": [50000], "points": [10, 60]},
    {"name": "months", "reason": 13, "upper": [12, 24, 36], "points": [0, 20, 30, 40]},
    {"name": "zip", "reason": 14, "upper": [], "points": [7]}
  ],
  "salt": "0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20"
})";

Scorecard card_of(const std::string& text = kCard) { return read_scorecard(as_bytes(text)).value(); }

struct Request {
  std::uint64_t at = kNow;
  std::uint32_t date = 20261121;
  std::string type = kType;
  std::vector<EcKey> issuers;
  std::optional<std::uint32_t> issued_seconds_max;
  std::optional<Digest> scope = digest_of(77);
  std::uint32_t score_min = 680;
  std::uint32_t as_of_days_max = 30;
  std::optional<Digest> model;
  std::uint32_t reasons = 0;
  std::string application = "A-2026-0042";

  Bytes bytes() const {
    return ParameterBytes()
        .add_u64(at)
        .add_u32(date)
        .add_text(type)
        .add_issuers(issuers)
        .add_optional(issued_seconds_max)
        .add(scope ? ByteView(*scope) : ByteView())
        .add_u32(score_min)
        .add_u32(as_of_days_max)
        .add(model ? ByteView(*model) : ByteView())
        .add_u32(reasons)
        .add_text(application)
        .take();
  }
};

struct Values {
  PublicHeader header;
  Disclosed disclosed;
};

class Credit : public ::testing::Test {
 protected:
  Credit() { request_.issuers = {bureau_.public_key()}; }

  Json claims() const {
    return {{"iss", "https://bureau.example.org"},
            {"iat", kNow - 86400},
            {"exp", kNow + 30 * 86400},
            {"vct", kType},
            {"name", "Erika Mustermann"},
            {"score", 712},
            {"as_of", "2026-11-01"},
            {"model", sdjwt::encode_base64url(scorecard_commitment(card_))},
            {"features", {{"delay", 0}, {"limit", 80000}, {"months", 30}, {"zip", 10115}, {"other", -4}}}};
  }
  SdJwt issue(const Json& said) const {
    return std::move(sdjwt::issue_credential(
                         bureau_, said,
                         {.key_id = {},
                          .holder = holder_.public_key(),
                          .disclosable = {"/name", "/score", "/as_of", "/model", "/features", "/features/months"},
                          .decoys = 0}))
        .value();
  }
  // The bytes of an input, as an honest host makes them but without its checks.
  Result<Bytes> input(const Json& said, const Scorecard* card) const {
    const std::vector<std::string> paths =
        request_.model ? std::vector<std::string>{"/as_of", "/model", "/features", "/features/months"}
                       : std::vector<std::string>{"/as_of", "/score"};
    TRY_ASSIGN(const SdJwt presented, sdjwt::select_disclosures(issue(said), paths));
    const Bytes parameters = request_.bytes();
    TRY_ASSIGN(const SecretBytes body, sdjwt::make_presentation_input({.audience = digest_of(1),
                                                                       .holder_key = digest_of(2),
                                                                       .parameters = parameters,
                                                                       .has_scope = request_.scope.has_value()},
                                                                      presented, holder_.secret()));
    Bytes out(body.view().begin(), body.view().end());
    if (card == nullptr) return out;
    const Bytes encoded = encode_scorecard(*card);
    out.insert(out.end(), encoded.begin(), encoded.end());
    return out;
  }

  guest::NativeRun run(ByteView body) {
    const guest::NativeRun native = guest::run_natively(guest_main_credit, guest::frame_input(body));
#ifdef GUEST_CREDIT_ELF
    const auto in_machine = testing::run_guest(GUEST_CREDIT_ELF, body);
    EXPECT_OK(in_machine);
    EXPECT_EQ(static_cast<int>(in_machine->exit_code), native.exit_code);
    EXPECT_EQ(in_machine->public_values, native.public_values);
    cycles_ = in_machine->cycles;
#endif
    return native;
  }
  Values prove(const Json& said, const Scorecard* card) {
    const auto body = input(said, card);
    EXPECT_OK(body);
    const guest::NativeRun result = run(*body);
    EXPECT_EQ(result.exit_code, 0);
    Values values;
    CHECK(result.public_values.size() == sizeof values, "wrong size of public values");
    std::memcpy(&values, result.public_values.data(), sizeof values);
    return values;
  }
  void expect_refused(const Json& said, const Scorecard* card, Status status) {
    const auto body = input(said, card);
    ASSERT_OK(body);
    const guest::NativeRun result = run(*body);
    EXPECT_EQ(static_cast<Status>(result.exit_code), status);
    EXPECT_TRUE(result.public_values.empty());
  }

  const SigningKey bureau_ = key_of(1);
  const SigningKey holder_ = key_of(2);
  const Scorecard card_ = card_of();
  Request request_;
  std::uint64_t cycles_ = 0;
};

TEST_F(Credit, AttestedScore) {
  const Values values = prove(claims(), nullptr);
  EXPECT_EQ(values.header.statement_id, "credit"_statement);
  EXPECT_EQ(values.header.parameters, testing::parameters_hash("credit", request_.bytes()));
  EXPECT_EQ(values.header.audience, digest_of(1));
  EXPECT_EQ(values.disclosed.issuer, bureau_.public_key());
  EXPECT_EQ(values.disclosed.reached, 1u);
  EXPECT_EQ(values.disclosed.reasons, (std::array<std::uint32_t, 4>{}));
  EXPECT_LT(cycles_, 250'000u);
  RecordProperty("cycles", static_cast<int>(cycles_));

  request_.score_min = 712;
  EXPECT_EQ(prove(claims(), nullptr).disclosed.reached, 1u);
  request_.score_min = 713;
  expect_refused(claims(), nullptr, kCreditScoreTooLow);
}

TEST_F(Credit, ComputedScore) {
  // 480 + 100 + 60 + 30 + 7
  request_.model = scorecard_commitment(card_);
  request_.score_min = 677;
  const Values values = prove(claims(), &card_);
  EXPECT_EQ(values.header.parameters, testing::parameters_hash("credit", request_.bytes()));
  EXPECT_EQ(values.disclosed.reached, 1u);
  EXPECT_LT(cycles_, 250'000u);
  RecordProperty("cycles", static_cast<int>(cycles_));
  request_.score_min = 678;
  expect_refused(claims(), &card_, kCreditScoreTooLow);
}

TEST_F(Credit, BinsIncludeTheirUpperBound) {
  const ScorecardFeature& feature = card_.features[2];
  const auto points_of = [&](std::int64_t value) {
    ScoreSum sum(0);
    sum.add(feature, value);
    return sum.score();
  };
  EXPECT_EQ(points_of(-9007199254740991), 0);
  EXPECT_EQ(points_of(12), 0);
  EXPECT_EQ(points_of(13), 20);
  EXPECT_EQ(points_of(36), 30);
  EXPECT_EQ(points_of(37), 40);
  EXPECT_EQ(points_of(9007199254740991), 40);
}

TEST_F(Credit, ReasonsNameWhatCostMost) {
  request_.model = scorecard_commitment(card_);
  request_.reasons = 1;
  Json said = claims();
  said["features"] = {{"delay", 2}, {"limit", 100}, {"months", 30}, {"zip", 1}};
  const Values below = prove(said, &card_);
  EXPECT_EQ(below.disclosed.reached, 0u);
  EXPECT_EQ(below.disclosed.reasons, (std::array<std::uint32_t, 4>{11, 12, 13, 0}));
  // Above the threshold nothing but that is shown.
  request_.score_min = 400;
  const Values above = prove(said, &card_);
  EXPECT_EQ(above.disclosed.reached, 1u);
  EXPECT_EQ(above.disclosed.reasons, (std::array<std::uint32_t, 4>{}));
  // Equal losses: the earlier feature first; no more than four.
  ScoreSum sum(0);
  ScorecardFeature feature = {.name = {}, .reason = 1, .bin_count = 2, .upper = {0}, .points = {0, 50}};
  for (std::uint32_t reason = 1; reason <= 6; ++reason) {
    feature.reason = reason;
    feature.points[1] = reason == 5 ? 90 : 50;
    sum.add(feature, 0);
  }
  EXPECT_EQ(sum.reasons(), (std::array<std::uint32_t, 4>{5, 1, 2, 3}));
}

// Whoever proves chooses claims, card and their order; the bureau's signature and the request stand against that.
TEST_F(Credit, RefusesOtherScorecards) {
  request_.model = scorecard_commitment(card_);
  request_.score_min = 600;
  Scorecard other = card_;
  other.features[0].points[0] = 200;
  expect_refused(claims(), &other, kCreditModelWrong);
  other = card_;
  other.salt[0] ^= 1;
  expect_refused(claims(), &other, kCreditModelWrong);
  other = card_;
  other.head.base_points += 1;
  expect_refused(claims(), &other, kCreditModelWrong);
  expect_refused(claims(), nullptr, kCreditModelForm);
  // The request names it, but this bureau's credential does not.
  Json said = claims();
  said["model"] = sdjwt::encode_base64url(digest_of(9));
  expect_refused(said, &card_, kCreditModelUnsigned);
  const auto malformed = [&](const std::function<void(Scorecard&)>& change) {
    Scorecard broken = card_;
    change(broken);
    request_.model = scorecard_commitment(broken);
    Json signed_so = claims();
    signed_so["model"] = sdjwt::encode_base64url(*request_.model);
    expect_refused(signed_so, &broken, kCreditModelForm);
    EXPECT_ERROR(decode_scorecard(encode_scorecard(broken)), errors::kCreditModelForm);
  };
  malformed([](Scorecard& c) { c.head.version = 2; });
  malformed([](Scorecard& c) { c.head.feature_count = 0; });
  malformed([](Scorecard& c) { c.head.base_points = kPointsMax + 1; });
  malformed([](Scorecard& c) { c.features[0].bin_count = 0; });
  malformed([](Scorecard& c) { c.features[0].bin_count = 9; });
  malformed([](Scorecard& c) { c.features[0].reason = 0; });
  malformed([](Scorecard& c) { c.features[0].points[1] = -kPointsMax - 1; });
  malformed([](Scorecard& c) { c.features[0].points[7] = 1; });
  malformed([](Scorecard& c) { c.features[0].upper[6] = 1; });
  malformed([](Scorecard& c) { std::swap(c.features[2].upper[0], c.features[2].upper[1]); });
  malformed([](Scorecard& c) { c.features[2].upper[1] = c.features[2].upper[0]; });
  malformed([](Scorecard& c) { std::swap(c.features[0], c.features[1]); });
  malformed([](Scorecard& c) { c.features[1].name = c.features[0].name; });
  malformed([](Scorecard& c) { c.features[0].name = {}; });
  malformed([](Scorecard& c) { c.features[0].name[20] = 'x'; });
}

TEST_F(Credit, RefusesClaims) {
  const auto changed = [this](const char* name, const Json& value) {
    Json said = claims();
    said[name] = value;
    return said;
  };
  expect_refused(changed("as_of", "2026-10-21"), nullptr, kCreditTooOld);
  expect_refused(changed("as_of", "2026-11-22"), nullptr, kCreditLater);
  expect_refused(changed("as_of", "2026-11-31"), nullptr, Status::kDateMalformed);
  expect_refused(changed("score", "712"), nullptr, kCreditClaimType);
  expect_refused(changed("score", 712.5), nullptr, kCreditClaimType);
  expect_refused(changed("score", -712), nullptr, kCreditScoreTooLow);
  expect_refused(changed("exp", kNow), nullptr, Status::kTokenExpired);
  expect_refused(changed("vct", "urn:symbolon:credit:2"), nullptr, Status::kTokenCredentialType);
  EXPECT_EQ(prove(changed("as_of", "2026-10-22"), nullptr).disclosed.reached, 1u);
  EXPECT_EQ(prove(changed("as_of", "2026-11-21"), nullptr).disclosed.reached, 1u);

  request_.model = scorecard_commitment(card_);
  Json said = claims();
  said["features"].erase("delay");
  expect_refused(said, &card_, Status::kClaimMissing);
  said = claims();
  said["features"]["delay"] = "0";
  expect_refused(said, &card_, kCreditClaimType);
  said = claims();
  said["features"] = {{"delay", 0}, {"limit", 1}, {"months", 1.5}, {"zip", 1}};
  expect_refused(said, &card_, kCreditClaimType);
}

TEST_F(Credit, ReasonsNeedAModelAndApplicationsANumber) {
  request_.reasons = 1;
  EXPECT_EQ(static_cast<Status>(run(*input(claims(), nullptr)).exit_code), Status::kParametersMalformed);
  request_.reasons = 0;
  request_.application.clear();
  EXPECT_EQ(static_cast<Status>(run(*input(claims(), nullptr)).exit_code), Status::kParametersMalformed);
}

TEST_F(Credit, ScorecardFilesComeBack) {
  const auto again = read_scorecard(as_bytes(write_scorecard(card_)));
  ASSERT_OK(again);
  EXPECT_EQ(encode_scorecard(*again), encode_scorecard(card_));
  EXPECT_OK(decode_scorecard(encode_scorecard(card_)));
  // Without a salt each reading makes a card of its own.
  std::string text = kCard;
  text.erase(text.rfind(",\n  \"salt\""));
  text += "}";
  EXPECT_NE(scorecard_commitment(card_of(text)), scorecard_commitment(card_of(text)));
  const auto replaced = [](const std::string& from, const std::string& to) {
    std::string changed = kCard;
    changed.replace(changed.find(from), from.size(), to);
    return read_scorecard(as_bytes(changed));
  };
  EXPECT_ERROR(replaced("[0, 1]", "[1, 0]"), errors::kCreditModelForm);
  EXPECT_ERROR(replaced("[0, 1]", "[0]"), errors::kCreditModelForm);
  EXPECT_ERROR(replaced("100", "100001"), errors::kCreditModelForm);
  EXPECT_ERROR(replaced("480", "\"480\""), errors::kCreditModelForm);
  Bytes bytes = encode_scorecard(card_);
  bytes.push_back(0);
  EXPECT_ERROR(decode_scorecard(bytes), errors::kCreditModelForm);
  EXPECT_ERROR(decode_scorecard({}), errors::kCreditModelForm);
}

// ---- in the framework ----

class CreditHost : public Credit {
 protected:
  json::Json parameters_json() const {
    return {{"at", kNow},
            {"date", "2026-11-21"},
            {"credential_type", kType},
            {"issuers", {to_hex(ParameterBytes().add_issuers(request_.issuers).take()).substr(8)}},
            {"issued_seconds_max", 86400 * 30},
            {"scope", to_hex(*request_.scope)},
            {"score_min", 600},
            {"as_of_days_max", 30},
            {"model", to_hex(scorecard_commitment(card_))},
            {"reasons", true},
            {"application", "A-2026-0042"}};
  }
  // Each parameter by name, with another value.
  json::Json other_parameters() const {
    return {{"at", kNow + 1},
            {"date", "2026-11-20"},
            {"credential_type", "urn:symbolon:credit:2"},
            {"issuers", {to_hex(ParameterBytes().add_issuers({holder_.public_key()}).take()).substr(8)}},
            {"issued_seconds_max", 5},
            {"scope", to_hex(digest_of(5))},
            {"score_min", 599},
            {"as_of_days_max", 31},
            {"model", to_hex(digest_of(6))},
            {"reasons", false},
            {"application", "A-2026-0043"}};
  }
  Witness witness_of(const Json& said, const Scorecard* card) const {
    Witness witness;
    witness.emplace("credential", SecretBytes::copy_of(as_bytes(issue(said).text())));
    witness.emplace("holder", SecretBytes::copy_of(holder_.secret()));
    if (card != nullptr) witness.emplace("scorecard", SecretBytes::copy_of(encode_scorecard(*card)));
    return witness;
  }
  Result<SecretBytes> make(const json::Json& parameters, const Json& said, const Scorecard* card) const {
    TRY_ASSIGN(const ParameterValues values, ParameterValues::from_json(pack_->manifest, parameters));
    const Witness witness = witness_of(said, card);
    return pack_->statement->make_input({.audience = digest_of(1), .holder_key = digest_of(2)}, values, witness);
  }

  const Pack* pack_ = find_pack("credit").value();
};

TEST_F(CreditHost, EachParameterOfARequestIsBound) {
  EXPECT_EQ(pack_->manifest.disclosed_size(), sizeof(Disclosed));
  const auto body = make(parameters_json(), claims(), &card_);
  ASSERT_OK(body);
  const guest::NativeRun result = run(body->view());
  ASSERT_EQ(result.exit_code, 0);
  Values values;
  std::memcpy(&values, result.public_values.data(), sizeof values);
  const auto asked = ParameterValues::from_json(pack_->manifest, parameters_json());
  ASSERT_OK(asked);
  EXPECT_EQ(values.header.parameters, asked->hash());

  const json::Json changes = other_parameters();
  ASSERT_EQ(changes.size(), pack_->manifest.parameters.size());
  for (const auto& [name, value] : changes.items()) {
    json::Json altered = parameters_json();
    altered[name] = value;
    const auto other = ParameterValues::from_json(pack_->manifest, altered);
    ASSERT_OK(other) << name;
    EXPECT_NE(other->hash(), values.header.parameters) << name;
  }
}

TEST_F(CreditHost, NamesTheReasonBeforeProving) {
  json::Json plain = parameters_json();
  plain.erase("model");
  plain["reasons"] = false;
  EXPECT_OK(make(plain, claims(), nullptr));
  Json said = claims();
  said["score"] = 599;
  EXPECT_ERROR(make(plain, said, nullptr), errors::kCreditScoreTooLow);
  said["score"] = true;
  EXPECT_ERROR(make(plain, said, nullptr), errors::kCreditClaimType);
  said = claims();
  said["as_of"] = "2020-01-01";
  EXPECT_ERROR(make(plain, said, nullptr), errors::kCreditTooOld);
  said["as_of"] = "2027-01-01";
  EXPECT_ERROR(make(plain, said, nullptr), errors::kCreditLater);
  EXPECT_ERROR(make(parameters_json(), claims(), nullptr), errors::kWitnessMissing);
  Scorecard other = card_;
  other.salt[3] ^= 1;
  EXPECT_ERROR(make(parameters_json(), claims(), &other), errors::kCreditModelWrong);
  said = claims();
  said["model"] = "AAAA";
  EXPECT_ERROR(make(parameters_json(), said, &card_), errors::kCreditModelUnsigned);
}

TEST_F(CreditHost, SaysItInOneSentence) {
  json::Json plain = parameters_json();
  plain.erase("model");
  plain["reasons"] = false;
  const auto values = ParameterValues::from_json(pack_->manifest, plain);
  ASSERT_OK(values);
  EXPECT_EQ(
      make_sentence(*values),
      "For application A-2026-0042: a credit bureau that you accept says that my score is at least 600, with data "
      "at most 30 days old on 2026-11-21.");
}

// A scorecard of so many features, as many as a guest takes, each of them disclosed by itself; their names are as long
// as names may be, and alike.
struct SeparateFeatures {
  Scorecard card;
  Json claims = Json::object();
  std::vector<std::string> paths;

  explicit SeparateFeatures(char count) {
    card.salt = digest_of(40);
    card.head = {.version = kScorecardVersion, .feature_count = static_cast<std::uint32_t>(count), .base_points = 400};
    for (char i = 0; i < count; ++i) {
      const std::string name =
          "months_since_the_last_" + std::string(1, static_cast<char>(i < 26 ? 'A' + i : 'a' + i - 26)) + "_evt";
      ScorecardFeature& feature = card.features[static_cast<std::size_t>(i)];
      feature = {.name = {},
                 .reason = 1u + static_cast<std::uint32_t>(i),
                 .bin_count = 8,
                 .upper = {10, 20, 30, 40, 50, 60, 70},
                 .points = {0, 5, 10, 15, 20, 25, 30, 35}};
      std::ranges::copy(name, feature.name.begin());
      claims[name] = 75;  // 35 points each
      paths.push_back("/features/" + name);
    }
  }
};

class CreditOverSeparateFeatures : public CreditHost {
 protected:
  // A credential with this many of them, held by a secret or, in hardware, by a signature; a request for all the points
  // that they give.
  void prepare(Algorithm algorithm, char feature_count, bool in_hardware) {
    const SigningKey bureau = key_of(3, algorithm);
    const SigningKey holder = key_of(4, algorithm);
    const SeparateFeatures features(feature_count);
    Json said = claims();
    said["features"] = features.claims;
    said["model"] = sdjwt::encode_base64url(scorecard_commitment(features.card));
    std::vector<std::string> disclosable = {"/name", "/as_of", "/model", "/features"};
    disclosable.insert(disclosable.end(), features.paths.begin(), features.paths.end());
    credential_ = std::move(sdjwt::issue_credential(
                                bureau, said,
                                {.key_id = {}, .holder = holder.public_key(), .disclosable = disclosable, .decoys = 0}))
                      .value();
    const auto signature = holder.sign(sdjwt::holder_binding_message(purpose_.audience, purpose_.holder_key));
    holder_proof_ = SecretBytes::copy_of(in_hardware ? ByteView(signature) : holder.secret());
    card_bytes_ = encode_scorecard(features.card);
    asked_ = parameters_json();
    asked_["issuers"] = {to_hex(ParameterBytes().add_issuers({bureau.public_key()}).take()).substr(8)};
    asked_["model"] = to_hex(scorecard_commitment(features.card));
    asked_["score_min"] = 400 + 35 * feature_count;
    if (in_hardware) asked_.erase("scope");
  }

  ParameterValues values() const { return ParameterValues::from_json(pack_->manifest, asked_).value(); }
  Witness witness() const {
    Witness out;
    out.emplace("credential", SecretBytes::copy_of(as_bytes(credential_.text())));
    out.emplace("holder", SecretBytes::copy_of(holder_proof_.view()));
    out.emplace("scorecard", SecretBytes::copy_of(card_bytes_));
    return out;
  }
  Result<SecretBytes> make() const { return pack_->statement->make_input(purpose_, values(), witness()); }

  // One real proof, with the largest shape.
  void expect_proven() {
    const auto body = make();
    ASSERT_OK(body);
    EXPECT_EQ(run(body->view()).exit_code, 0);
    const auto proven = prove_statement(*pack_, purpose_, values(), witness());
    ASSERT_OK(proven);
    EXPECT_EQ(proven->verifying_key, pack_->shapes.back().verifying_key);
    presentation::Expectation expected{
        .parameters = values(), .audience = purpose_.audience, .verifying_keys = pack_->verifying_keys()};
    const auto accepted = presentation::verify_presentation({&expected, 1}, proven->proof_file);
    ASSERT_OK(accepted);
    EXPECT_EQ(accepted->disclosures[1].value, true);
  }

  const Purpose purpose_ = {.audience = digest_of(1), .holder_key = digest_of(2)};
  SdJwt credential_;
  SecretBytes holder_proof_;
  Bytes card_bytes_;
  json::Json asked_;
};

TEST_F(CreditOverSeparateFeatures, TwentyAreProven) {
  prepare(Algorithm::kEs256, 20, false);
  expect_proven();
  EXPECT_LT(cycles_, 250'000u);
  RecordProperty("cycles", static_cast<int>(cycles_));
}

// With as_of, model and features itself these are all the disclosures that a guest takes.
TEST_F(CreditOverSeparateFeatures, AsManyAsAGuestTakesAreProvenWithAnyKeys) {
  static_assert(sdjwt::kCredentialDisclosuresMax == 29 + 3);
  prepare(Algorithm::kEs256k, 29, true);
  expect_proven();
  prepare(Algorithm::kEs256, 30, false);
  EXPECT_ERROR(make(), errors::kDisclosureTooMany);
}

TEST_F(CreditOverSeparateFeatures, EachCounts) {
  prepare(Algorithm::kEs256, 20, false);
  asked_["score_min"] = 400 + 35 * 20 + 1;
  const auto body = make();
  ASSERT_OK(body);
  const guest::NativeRun result = run(body->view());
  ASSERT_EQ(result.exit_code, 0);
  Values shown;
  std::memcpy(&shown, result.public_values.data(), sizeof shown);
  EXPECT_EQ(shown.disclosed.reached, 0u);
  // No feature lost a point.
  EXPECT_EQ(shown.disclosed.reasons, (std::array<std::uint32_t, 4>{}));

  // Each of them must be shown, and what the bureau signed.
  asked_["score_min"] = 400 + 35 * 20;
  const SdJwt honest = credential_;
  for (std::size_t i = 0; i < honest.disclosures.size(); ++i) {
    const Json content = sdjwt::parse_encoded_json(honest.disclosures[i]).value();
    if (content[2] != 75) continue;
    credential_ = honest;
    credential_.disclosures.erase(credential_.disclosures.begin() + static_cast<std::ptrdiff_t>(i));
    EXPECT_ERROR(make(), errors::kClaimMissing);
    Json better = content;
    better[2] = 76;
    credential_.disclosures.push_back(sdjwt::encode_base64url(as_bytes(better.dump())));
    EXPECT_ERROR(make(), errors::kDisclosureUnreferenced);
  }
}

// One real proof of a computed score, and a request that differs in each parameter in turn.
TEST_F(CreditHost, AProofAnswersOneRequest) {
  const ParameterValues values = ParameterValues::from_json(pack_->manifest, parameters_json()).value();
  const Purpose purpose = {.audience = digest_of(1), .holder_key = digest_of(2)};
  const auto proven = prove_statement(*pack_, purpose, values, witness_of(claims(), &card_));
  ASSERT_OK(proven);
  presentation::Expectation asked{
      .parameters = values, .audience = purpose.audience, .verifying_keys = pack_->verifying_keys()};
  const auto accepted = presentation::verify_presentation({&asked, 1}, proven->proof_file);
  ASSERT_OK(accepted);
  EXPECT_EQ(accepted->disclosures[1].value, true);
  const json::Json changes = other_parameters();
  for (const auto& [name, value] : changes.items()) {
    json::Json altered = parameters_json();
    altered[name] = value;
    asked.parameters = ParameterValues::from_json(pack_->manifest, altered).value();
    EXPECT_ERROR(presentation::match_public_values(asked, proven->public_values), errors::kPresentationParameters);
  }
  asked.parameters = values;
  asked.audience[0] ^= 1;
  EXPECT_ERROR(presentation::verify_presentation({&asked, 1}, proven->proof_file), errors::kPresentationAudience);
}

}  // namespace
}  // namespace symbolon::statement::credit
