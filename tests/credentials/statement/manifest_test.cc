// Manifests, the parameters of a request by a manifest, the sentence made of them, and what is disclosed.

#include "credentials/statement/manifest.h"

#include <gtest/gtest.h>

#include "credentials/statement/disclosures.h"
#include "credentials/statement/errors.h"
#include "credentials/statement/parameter_values.h"
#include "credentials/statement/parameters.h"
#include "credentials/statement/sentence.h"
#include "tests/support/result_matchers.h"

namespace symbolon::statement {
namespace {

using json::Json;

Json example() {
  return Json::parse(R"({
    "id": "kyc", "title": "Customer",
    "sentence": "A provider says that I am over {age}[ on {day}][ and live in {countries}][{model}, shown].",
    "inputs": [{"name": "credential", "kind": "sd-jwt", "meaning": "the credential"}],
    "parameters": [
      {"name": "age", "type": "u32", "meaning": "years"},
      {"name": "day", "type": "date", "optional": true, "meaning": "day"},
      {"name": "countries", "type": "set of text2", "optional": true, "meaning": "countries"},
      {"name": "model", "type": "flag", "meaning": "model"}],
    "public_values": [
      {"name": "level", "type": "u32", "meaning": "level"},
      {"name": "issuer", "type": "bytes32", "meaning": "issuer"}],
    "reveals": ["the issuer"],
    "shapes": [{"name": "S", "leaks": "nothing", "tables": ["add 15", "range 16", "add 17"]}]
  })");
}

Result<Manifest> parse(const Json& json) { return parse_manifest(as_bytes(json.dump())); }

Manifest example_manifest() { return *parse(example()); }

TEST(Manifest, IsReadCompletely) {
  const auto manifest = parse(example());
  ASSERT_OK(manifest);
  EXPECT_EQ(manifest->id, "kyc");
  EXPECT_EQ(manifest->inputs[0].kind, "sd-jwt");
  EXPECT_TRUE(manifest->parameters[1].is_optional);
  EXPECT_FALSE(manifest->parameters[0].is_optional);
  EXPECT_EQ(manifest->disclosed_size(), 36u);
  ASSERT_EQ(manifest->shapes.size(), 1u);
  const auto& tables = manifest->shapes[0].shape.tables;
  ASSERT_EQ(tables.size(), 3u);
  EXPECT_LT(tables[0].chip, tables[1].chip);
  EXPECT_EQ(tables[0].log_rows, 16u);
  EXPECT_EQ(tables[1].log_rows, 17u);
  EXPECT_EQ(tables[2].log_rows, 15u);
}

TEST(Manifest, RefusesWithItsReason) {
  const auto refused = [](const char* pointer, const Json& value, ErrorCode code) {
    Json json = example();
    json[Json::json_pointer(pointer)] = value;
    EXPECT_ERROR(parse(json), code) << pointer << " " << value;
  };
  refused("/id", "KYC", errors::kManifestName);
  refused("/inputs/0/kind", "", errors::kManifestName);
  refused("/parameters/0/type", "u16", errors::kManifestType);
  refused("/parameters/1/name", "age", errors::kManifestDuplicate);
  refused("/inputs/0/with", "age", errors::kManifestCondition);  // not optional
  refused("/inputs/0/with", "weight", errors::kManifestCondition);
  refused("/public_values/0/type", "text", errors::kManifestType);
  refused("/public_values/0/type", "bytes3", errors::kManifestType);
  refused("/public_values/0/type", "set of u32", errors::kManifestType);
  refused("/public_values/0/optional", true, errors::kManifestType);
  refused("/shapes/0/tables/0", "addition 15", errors::kManifestShape);
  refused("/shapes/0/tables/0", "add", errors::kManifestShape);
  refused("/shapes/0/tables/0", "add 15x", errors::kManifestShape);
  for (const char* sentence : {"{years}", "{day}", "{model}", "[{day}", "{day}]", "[[{day}]]", "{day"}) {
    refused("/sentence", sentence, errors::kManifestSentence);
  }
}

TEST(ParameterValues, HashIsTheOneThatGuestsCompute) {
  const Manifest manifest = example_manifest();
  const auto all = ParameterValues::from_json(
      manifest, {{"age", 18}, {"day", "2026-11-21"}, {"countries", {"DE", "FR"}}, {"model", true}});
  ASSERT_OK(all);
  EXPECT_EQ(
      all->hash(),
      ParameterHasher("kyc"_statement).add_u32(18).add_u32(20261121).add_bytes(as_bytes("DEFR")).add_u32(1).finish());
  EXPECT_EQ(all->u32("age"), 18u);
  EXPECT_EQ(all->u32_or_zero("day"), 20261121u);
  const auto few = ParameterValues::from_json(manifest, {{"age", 18}, {"model", false}});
  ASSERT_OK(few);
  EXPECT_EQ(few->hash(), ParameterHasher("kyc"_statement).add_u32(18).add_absent().add_absent().add_u32(0).finish());
  EXPECT_EQ(few->u32_or_zero("day"), 0u);
  EXPECT_FALSE(few->find("countries").has_value());
  const auto again = ParameterValues::from_json(manifest, all->to_json());
  ASSERT_OK(again);
  EXPECT_EQ(*again, *all);
  EXPECT_FALSE(*few == *all);
}

TEST(ParameterValues, RefusesWithItsReason) {
  const Manifest manifest = example_manifest();
  const auto refused = [&](const Json& json, ErrorCode code, const char* name) {
    const auto read = ParameterValues::from_json(manifest, json);
    EXPECT_ERROR(read, code) << json;
    if (!read) {
      EXPECT_EQ(read.error().detail, name);
    }
  };
  refused({{"model", true}}, errors::kParameterMissing, "age");
  refused({{"age", 18}, {"model", true}, {"size", 3}}, errors::kParameterUnknown, "size");
  refused({{"age", 18}, {"model", 1}}, errors::kParameterValue, "model");
  refused({{"age", 18}, {"model", true}, {"countries", {"FR", "DE"}}}, errors::kParameterSetOrder, "countries");
  refused({{"age", nullptr}, {"model", true}}, errors::kParameterValue, "age");
  refused(Json::array(), errors::kParameterValue, "parameters");
}

TEST(Sentence, IsMadeOfTheParametersThatAreThere) {
  const Manifest manifest = example_manifest();
  const auto sentence = [&](const Json& json) { return make_sentence(*ParameterValues::from_json(manifest, json)); };
  EXPECT_EQ(sentence({{"age", 18}, {"model", false}}), "A provider says that I am over 18.");
  EXPECT_EQ(sentence({{"age", 18}, {"day", "2026-11-21"}, {"countries", {"DE", "FR"}}, {"model", true}}),
            "A provider says that I am over 18 on 2026-11-21 and live in DE, FR, shown.");
}

TEST(Sentence, InAnotherLanguageSaysTheSameThings) {
  const Manifest manifest = example_manifest();
  const auto values = ParameterValues::from_json(manifest, {{"age", 18}, {"day", "2026-11-21"}, {"model", true}});
  ASSERT_OK(values);
  const auto translated = make_sentence(
      *values, "Ein Anbieter sagt[ am {day}], dass ich[{model}, gezeigt,] über {age} bin[, in {countries}].");
  ASSERT_OK(translated);
  EXPECT_EQ(*translated, "Ein Anbieter sagt am 2026-11-21, dass ich, gezeigt, über 18 bin.");
}

// A text file from elsewhere must not hide what somebody is about to prove.
TEST(Sentence, InAnotherLanguageHidesNoCondition) {
  const Manifest manifest = example_manifest();
  const auto values = ParameterValues::from_json(manifest, {{"age", 18}, {"model", true}});
  ASSERT_OK(values);
  for (const char* translated : {"", "Nothing to see.", "[{day}][{countries}][{model}]", "{age}[{day}][{countries}]",
                                 "{age}{age}[{day}][{countries}][{model}]", "{age}[{day}{countries}][{model}]",
                                 "[{age}][{day}][{countries}][{model}]", "{age}[{day}][{countries}][{model}",
                                 "{age}[{day}][{countries}][{model}][{size}]"}) {
    EXPECT_ERROR(make_sentence(*values, translated), errors::kManifestSentence) << translated;
  }
}

TEST(Disclosures, AreDecodedByTheManifest) {
  const Manifest manifest = example_manifest();
  Bytes bytes(36, 0xab);
  bytes[0] = 3;
  bytes[1] = bytes[2] = bytes[3] = 0;
  const auto disclosures = decode_disclosures(manifest, bytes);
  ASSERT_OK(disclosures);
  ASSERT_EQ(disclosures->size(), 2u);
  EXPECT_EQ((*disclosures)[0].value, 3);
  EXPECT_EQ((*disclosures)[1].shown, "abababababababab");
  bytes.push_back(0);
  EXPECT_ERROR(decode_disclosures(manifest, bytes), errors::kDisclosureSize);
}

}  // namespace
}  // namespace symbolon::statement
