// One forged proof for each chip (forger.h), all refused.

#include <gtest/gtest.h>

#include <optional>
#include <set>

#include "prover/machine/chip_list.h"
#include "tests/prover/zkvm/forger.h"
#include "tests/support/result_matchers.h"

namespace symbolon::testing {
namespace {

TEST(ForgedProof, TheHonestTraceIsAccepted) { EXPECT_OK(judge(honest_trace())); }

TEST(ForgedProof, OneOfEveryChip) {
  MachineTrace honest = honest_trace();
  std::set<std::uint32_t> done;
  for (std::size_t t = 0; t < honest.shape.tables.size(); ++t) {
    if (!done.insert(honest.shape.tables[t].chip).second) continue;
    // The first cell of the first row that is not free.
    std::optional<Cell> chosen;
    for (std::size_t c = 0; c < honest.tables[t].width() && !chosen; ++c) {
      const Cell cell{.table = t, .row = 0, .column = c};
      if (!objections(honest, cell).empty()) chosen = cell;
    }
    ASSERT_TRUE(chosen) << prover::machine_chips()[honest.shape.tables[t].chip].name;
    expect_refused(*chosen);
  }
  EXPECT_EQ(done.size(), prover::kChipCount);
}

}  // namespace
}  // namespace symbolon::testing
