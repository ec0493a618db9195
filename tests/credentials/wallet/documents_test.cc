// Scorecards and logs in a vault: what is taken in, what is refused, and how they answer a request.

#include "credentials/wallet/documents.h"

#include <gtest/gtest.h>

#include "core/crypto/p256.h"
#include "credentials/json/errors.h"
#include "credentials/statement/errors.h"
#include "credentials/statements/credit/errors.h"
#include "credentials/statements/credit/scorecard_file.h"
#include "credentials/statements/registry.h"
#include "credentials/statements/sensor/errors.h"
#include "credentials/statements/sensor/log.h"
#include "credentials/statements/sensor/statement.h"
#include "credentials/wallet/errors.h"
#include "credentials/wallet/keys.h"
#include "credentials/wallet/matching.h"
#include "tests/credentials/wallet/vault_samples.h"
#include "tests/support/result_matchers.h"

namespace symbolon::wallet {
namespace {

namespace sensor = statement::sensor;
using testing::secret;

constexpr char kCard[] = R"({"version": 1, "base_points": 480,
    "features": [{"name": "age", "reason": 3, "upper": [25], "points": [0, 12]}],
    "salt": "0101010101010101010101010101010101010101010101010101010101010101"})";

class Documents : public ::testing::Test {
 protected:
  Documents() { contents_.seed = testing::filled_secret(7); }

  static crypto::P256SecretKey device() {
    auto key = crypto::P256SecretKey::create(testing::filled_secret(3));
    CHECK(key.has_value(), "small numbers are keys");
    return std::move(*key);
  }

  static SecretBytes log_of(std::uint8_t shipment) {
    sensor::Log log{.shipment = {shipment}, .readings = {{1000, 5}, {1600, 6}}, .signature = {}};
    const crypto::EcdsaSignature signature = device().sign(sensor::log_digest(log.shipment, log.readings));
    std::copy(signature.begin(), signature.end(), log.signature.begin());
    return SecretBytes::copy_of(sensor::encode_log(log));
  }

  // A request for the log of this shipment.
  static presentation::Expectation asking_for(std::uint8_t shipment) {
    const auto pack = statement::find_pack("sensor");
    CHECK(pack.has_value(), "the statement is registered");
    Hash256 named = {shipment};
    const auto parameters = statement::ParameterValues::from_json(
        (*pack)->manifest,
        {{"devices", {to_hex(ByteView(device().public_key().uncompressed()).subspan(1))}},
         {"shipment", to_hex(named)},
         {"low", 1},
         {"high", 10},
         {"from", 1000},
         {"until", 1600},
         {"max_gap", 600}});
    CHECK(parameters.has_value(), "the parameters are complete");
    return {.parameters = *parameters, .audience = {9}, .verifying_keys = {}};
  }

  VaultContents contents_;
};

TEST_F(Documents, ScorecardsNeedTheirSalt) {
  ASSERT_OK(add_document(contents_, "card", "scorecard", secret(kCard)));
  const HeldDocument& card = contents_.documents[0];
  const auto read = statement::credit::read_scorecard(as_bytes(kCard));
  ASSERT_OK(read);
  EXPECT_EQ(Bytes(card.content.view().begin(), card.content.view().end()), statement::credit::encode_scorecard(*read));
  EXPECT_EQ(document_subject(card), to_hex(statement::credit::scorecard_commitment(*read)));

  std::string text = kCard;
  text.replace(text.find("salt"), 4, "sale");
  EXPECT_ERROR(add_document(contents_, "b", "scorecard", secret(text)), errors::kScorecardUnsalted);
  text = kCard;
  text.replace(text.find("[25]"), 4, "[25, 30]");
  EXPECT_ERROR(add_document(contents_, "b", "scorecard", secret(text)), errors::kCreditModelForm);
  EXPECT_ERROR(add_document(contents_, "b", "scorecard", secret("{")), errors::kDocumentSyntax);
  EXPECT_ERROR(add_document(contents_, "b", "scorecard", secret(kCard)), errors::kDocumentHeld);
  EXPECT_ERROR(add_document(contents_, "card", "scorecard", secret(kCard)), errors::kLabelTaken);
  EXPECT_ERROR(add_document(contents_, "b", "recipe", secret(kCard)), errors::kDocumentKindUnknown);
  EXPECT_ERROR(add_document(contents_, "b", "sensor-log", secret(kCard)), errors::kSensorLogMalformed);
  EXPECT_EQ(contents_.documents.size(), 1u);
  EXPECT_OK(remove_item(contents_, "card"));
  EXPECT_TRUE(contents_.documents.empty());
}

TEST_F(Documents, TheLogOfTheShipmentThatIsAskedAbout) {
  const presentation::Expectation asked = asking_for(2);
  EXPECT_ERROR(find_answers(contents_, {&asked, 1}, ""), errors::kNothingFits);
  ASSERT_OK(add_document(contents_, "first", "sensor-log", log_of(1)));
  EXPECT_ERROR(find_answers(contents_, {&asked, 1}, ""), errors::kSensorOtherShipment);
  ASSERT_OK(add_document(contents_, "second", "sensor-log", log_of(2)));
  EXPECT_EQ(document_subject(contents_.documents[1]).substr(0, 4), "0200");
  const auto answers = find_answers(contents_, {&asked, 1}, "");
  ASSERT_OK(answers);
  ASSERT_EQ(answers->size(), 1u);
  EXPECT_EQ(holding_text(answers->front().holding), "second");
  EXPECT_ERROR(find_answers(contents_, {&asked, 1}, "first"), errors::kSensorOtherShipment);

  // The statement's secret is the vault's, and not another statement's.
  const auto witness = make_witness(contents_, asked.parameters.manifest(), answers->front().holding);
  ASSERT_OK(witness);
  const SecretArray<32> expected = statement_secret(contents_.seed, "sensor");
  EXPECT_TRUE(witness->at("secret") == SecretBytes::copy_of(expected.view()));
  EXPECT_FALSE(expected == statement_secret(contents_.seed, "kyc"));
  EXPECT_FALSE(expected == statement_secret(testing::filled_secret(8), "sensor"));
}

}  // namespace
}  // namespace symbolon::wallet
