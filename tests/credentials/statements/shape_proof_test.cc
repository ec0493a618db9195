// A real proof for every line of statements.lock: each pinned verifying key of each statement accepts an honest proof
// whose run needs that shape. Proofs of one shape have one size, whatever they prove.

#include <gtest/gtest.h>

#include <cstdio>

#include "credentials/statement/prove_statement.h"
#include "credentials/statements/registry.h"
#include "tests/credentials/statements/honest_presentations.h"
#include "tests/support/result_matchers.h"

namespace symbolon::statement::testing {
namespace {

TEST(PinnedShapes, EachAcceptsAProofThatNeedsIt) {
  for (const Pack& pack : packs()) {
    const std::vector<HonestPresentation> cases = honest_presentations(pack.manifest.id);
    ASSERT_EQ(cases.size(), pack.shapes.size()) << pack.manifest.id << ": a case for each pinned shape";
    for (std::size_t i = 0; i < cases.size(); ++i) {
      const HonestPresentation& honest = cases[i];
      SCOPED_TRACE(honest.statement + " " + honest.shape);
      EXPECT_EQ(honest.shape, pack.shapes[i].spec.name);
      const auto proven = prove_statement(pack, honest.purpose, honest.values(), honest.witness);
      ASSERT_OK(proven);
      EXPECT_EQ(proven->verifying_key, pack.shapes[i].verifying_key);
      std::printf("%s %s: %llu cycles, %zu bytes\n", honest.statement.c_str(), honest.shape.c_str(),
                  static_cast<unsigned long long>(proven->report.cycles), proven->proof_file.size());
      // Nothing is pinned but this line.
      presentation::Expectation asked = honest.expectation();
      asked.verifying_keys = {pack.shapes[i].verifying_key};
      const auto accepted = presentation::verify_presentation({&asked, 1}, proven->proof_file);
      ASSERT_OK(accepted);
      EXPECT_EQ(accepted->program_id, pack.program_id);
      EXPECT_EQ(accepted->verifying_key, pack.shapes[i].verifying_key);
    }
  }
}

}  // namespace
}  // namespace symbolon::statement::testing
