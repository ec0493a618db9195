// Public values against what was asked for: every byte counts, each mismatch has its reason. Proofs themselves are in
// tests/credentials/statements.

#include "credentials/presentation/presentation.h"

#include <gtest/gtest.h>

#include <cstring>

#include "credentials/presentation/errors.h"
#include "credentials/statement/errors.h"
#include "credentials/statement/public_values.h"
#include "tests/support/result_matchers.h"

namespace symbolon::presentation {
namespace {

using statement::Manifest;
using statement::ParameterValues;

const Manifest& manifest() {
  static const Manifest kManifest = *statement::parse_manifest(as_bytes(
      R"({"id":"age","title":"Age","sentence":"Over {years} on {day}.","inputs":[],
      "parameters":[{"name":"years","type":"u32","meaning":""},{"name":"day","type":"date","meaning":""}],
      "public_values":[{"name":"level","type":"u32","meaning":""}],"reveals":[],"shapes":[]})"));
  return kManifest;
}

Expectation expectation(int years, const char* day) {
  return {.parameters = *ParameterValues::from_json(manifest(), {{"years", years}, {"day", day}}),
          .audience = {1},
          .verifying_keys = {{2}}};
}

Bytes values_for(const Expectation& expected) {
  const statement::PublicHeader header = {.statement_id = statement::make_statement_id(manifest().id),
                                          .audience = expected.audience,
                                          .parameters = expected.parameters.hash(),
                                          .holder_key = {3},
                                          .nullifier = {4}};
  Bytes bytes(sizeof header + 4);
  std::memcpy(bytes.data(), &header, sizeof header);
  bytes[sizeof header] = 9;
  return bytes;
}

TEST(Presentation, GivesWhatTheProofSays) {
  const Expectation expected = expectation(18, "2026-11-21");
  const auto accepted = match_public_values(expected, values_for(expected));
  ASSERT_OK(accepted);
  EXPECT_EQ(accepted->holder_key, (Hash256{3}));
  EXPECT_EQ(accepted->nullifier, (Hash256{4}));
  ASSERT_EQ(accepted->disclosures.size(), 1u);
  EXPECT_EQ(accepted->disclosures[0].value, 9);
  EXPECT_EQ(accepted->disclosed, (Bytes{9, 0, 0, 0}));
}

TEST(Presentation, EveryByteOfTheHeaderCounts) {
  const Expectation expected = expectation(18, "2026-11-21");
  const Bytes good = values_for(expected);
  const auto reason_at = [](std::size_t at) {
    if (at < 4) return errors::kPresentationVersion;
    if (at < 32) return errors::kPresentationStatement;
    if (at < 64) return errors::kPresentationAudience;
    return errors::kPresentationParameters;
  };
  for (std::size_t at = 0; at < 96; ++at) {
    Bytes bad = good;
    bad[at] ^= 1;
    EXPECT_ERROR(match_public_values(expected, bad), reason_at(at)) << at;
  }
}

TEST(Presentation, EachParameterCounts) {
  const Bytes proven = values_for(expectation(18, "2026-11-21"));
  EXPECT_ERROR(match_public_values(expectation(21, "2026-11-21"), proven), errors::kPresentationParameters);
  EXPECT_ERROR(match_public_values(expectation(18, "2026-11-22"), proven), errors::kPresentationParameters);
}

TEST(Presentation, RefusesZeroKeysAndNullifiersAndOtherSizes) {
  const Expectation expected = expectation(18, "2026-11-21");
  const Bytes good = values_for(expected);
  Bytes bad = good;
  bad[96] = 0;
  EXPECT_ERROR(match_public_values(expected, bad), errors::kPresentationHolderKey);
  bad = good;
  bad[128] = 0;
  EXPECT_ERROR(match_public_values(expected, bad), errors::kPresentationNullifierZero);
  bad = good;
  bad.resize(bad.size() + 4);
  EXPECT_ERROR(match_public_values(expected, bad), errors::kDisclosureSize);
  bad.resize(statement::kPublicHeaderSize - 4);
  EXPECT_ERROR(match_public_values(expected, bad), errors::kPresentationSize);
}

TEST(Presentation, WithoutPinnedKeysNothingIsAccepted) {
  EXPECT_ERROR(verify_presentation({}, Bytes{}), errors::kPresentationNothingAccepted);
  const std::vector<Expectation> expectations = {expectation(18, "2026-11-21")};
  EXPECT_ERROR(verify_presentation(expectations, Bytes{}), ErrorCode::kProofFileMagic);
}

}  // namespace
}  // namespace symbolon::presentation
