// Each parameter of each statement altered in turn after proving, driven by the manifests: a verifier who asks for
// another threshold, date, root, issuer, model, application number, ... refuses the proof and can say which it was; so
// does one with another audience. A parameter that no honest presentation has fails the test, and so does a statement
// without one.

#include <gtest/gtest.h>

#include <set>

#include "core/mips/elf.h"
#include "core/mips/execute.h"
#include "credentials/presentation/errors.h"
#include "credentials/request/difference.h"
#include "credentials/request/errors.h"
#include "credentials/statement/prove_statement.h"
#include "credentials/statements/registry.h"
#include "tests/credentials/statements/honest_presentations.h"
#include "tests/support/result_matchers.h"

namespace symbolon::statement::testing {
namespace {

// What the pinned program says to the honest input.
Bytes public_values_of(const HonestPresentation& honest) {
  const auto body = honest.pack().statement->make_input(honest.purpose, honest.values(), honest.witness);
  EXPECT_OK(body);
  const auto program = mips::load_elf(honest.pack().elf);
  EXPECT_OK(program);
  if (!body || !program) return {};
  const auto run = mips::run(*program, {.input = frame_secret_input(*body).view(), .cycles_max = 1 << 22});
  EXPECT_OK(run);
  return run ? run->public_values : Bytes();
}

request::Request request_for(const ParameterValues& values) {
  return {.client_id = "lender",
          .client_name = {},
          .purpose = {},
          .application = {},
          .nonce = Bytes(16, 1),
          .parameters = values,
          .verifying_keys = {Hash256{1}}};
}

// `check` judges the same proof under an expectation.
void expect_each_alteration_refused(const HonestPresentation& honest, const auto& check) {
  SCOPED_TRACE(honest.statement + " " + honest.shape);
  const presentation::Expectation asked = honest.expectation();
  EXPECT_OK(check(asked));
  for (const Alteration& alteration : altered_parameters(asked.parameters)) {
    SCOPED_TRACE(alteration.parameter + " " + alteration.how);
    presentation::Expectation other = asked;
    other.parameters = alteration.values;
    EXPECT_ERROR(check(other), errors::kPresentationParameters);
    const auto why = request::compare_requests(request_for(alteration.values), request_for(asked.parameters));
    EXPECT_ERROR(why, errors::kAnswersOtherParameter);
    EXPECT_TRUE(!why && why.error().detail == alteration.parameter);
  }
  presentation::Expectation elsewhere = asked;
  elsewhere.audience[31] ^= 1;
  EXPECT_ERROR(check(elsewhere), errors::kPresentationAudience);
}

TEST(Parameters, EachOfEachStatementIsInAnHonestPresentation) {
  for (const Pack& pack : packs()) {
    std::set<std::string> there;
    for (const HonestPresentation& honest : honest_presentations(pack.manifest.id)) {
      for (const auto& [name, value] : honest.parameters.items()) there.insert(name);
    }
    for (const FieldSpec& field : pack.manifest.parameters) {
      EXPECT_TRUE(there.contains(field.name)) << pack.manifest.id << ", " << field.name;
    }
  }
}

TEST(Parameters, EachIsBoundInEveryHonestRun) {
  for (const Pack& pack : packs()) {
    for (const HonestPresentation& honest : honest_presentations(pack.manifest.id)) {
      const Bytes values = public_values_of(honest);
      expect_each_alteration_refused(honest, [&](const presentation::Expectation& asked) {
        return presentation::match_public_values(asked, values);
      });
    }
  }
}

// With a real proof of each statement.
TEST(Parameters, EachAlteredAfterProvingIsRefused) {
  for (const Pack& pack : packs()) {
    const std::vector<HonestPresentation> cases = honest_presentations(pack.manifest.id);
    ASSERT_FALSE(cases.empty()) << pack.manifest.id;
    const HonestPresentation& honest = cases.front();
    const auto proven = prove_statement(pack, honest.purpose, honest.values(), honest.witness);
    ASSERT_OK(proven) << pack.manifest.id;
    EXPECT_EQ(proven->verifying_key, pack.shapes[0].verifying_key) << pack.manifest.id;
    expect_each_alteration_refused(honest, [&](const presentation::Expectation& asked) {
      return presentation::verify_presentation({&asked, 1}, proven->proof_file);
    });
  }
}

}  // namespace
}  // namespace symbolon::statement::testing
