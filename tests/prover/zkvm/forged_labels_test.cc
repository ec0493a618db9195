// A forged proof (forger.h) for each label of the machine that the change of one cell can trip: constraints that fail,
// interactions whose message nobody balances. All are refused. That every label is tripped by some mutation, of one
// cell or more, is the matter of tests/prover/chips.

#include <gtest/gtest.h>

#include <iostream>
#include <set>
#include <string>
#include <vector>

#include "prover/machine/chip_list.h"
#include "tests/prover/zkvm/forger.h"

namespace symbolon::testing {
namespace {

// Rows of each table that are tried: the every-chip program has a handful of each kind.
constexpr std::size_t kRowsTried = 4;

TEST(ForgedProof, OneOfEveryLabel) {
  const MachineTrace honest = honest_trace();
  std::set<std::string> labels;
  for (const prover::ChipInfo& chip : prover::machine_chips()) {
    for (const auto& constraint : chip.air.constraints) labels.insert(constraint.label);
    for (const auto& interaction : chip.air.interactions) labels.insert(interaction.label);
  }
  std::set<std::string> tripped;
  std::vector<Cell> cells;
  for (std::size_t row = 0; row < kRowsTried; ++row) {
    for (std::size_t t = 0; t < honest.shape.tables.size(); ++t) {
      for (std::size_t c = 0; c < honest.tables[t].width(); ++c) {
        const Cell cell{.table = t, .row = row, .column = c};
        const Verdict verdict = verdict_of(forged_trace(cell));
        const std::size_t before = tripped.size();
        tripped.insert(verdict.constraints.begin(), verdict.constraints.end());
        tripped.insert(verdict.unbalanced_labels.begin(), verdict.unbalanced_labels.end());
        if (tripped.size() > before) cells.push_back(cell);
      }
    }
  }
  tripped.erase("verifier");
  std::cout << cells.size() << " forged proofs for " << tripped.size() << " of " << labels.size() << " labels\n";
  for (const std::string& label : labels) {
    if (!tripped.contains(label)) std::cout << "not by one cell: " << label << "\n";
  }
  EXPECT_GE(tripped.size(), labels.size() * 9 / 10);
  for (const Cell& cell : cells) expect_refused(cell);
}

}  // namespace
}  // namespace symbolon::testing
