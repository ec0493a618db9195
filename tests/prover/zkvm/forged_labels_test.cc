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

using prover::KoalaBear;

// Rows of each table that are tried: the every-chip program has a handful of each kind of instruction and of curve
// calls. A hash takes many rows, and columns: the first ones, the last, and where the loads of Keccak end and its first
// round begins.
std::set<std::size_t> rows_tried(const prover::ChipInfo& chip) {
  const std::size_t together = chip.rows_together;
  if (together <= 2) return {0, 1, 2, 3, 4, 5};
  std::set<std::size_t> rows = {0, 1, 2, together - 2, together - 1, together};
  if (together > 28) rows.insert({24, 25, 26, 27, 28});
  return rows;
}

TEST(ForgedProof, OneOfEveryLabel) {
  MachineTrace honest = honest_trace();
  std::set<std::string> labels;
  for (const prover::TableShape& table : honest.shape.tables) {
    const prover::ChipInfo& chip = prover::machine_chips()[table.chip];
    for (const auto& constraint : chip.air.constraints) labels.insert(constraint.label);
    for (const auto& interaction : chip.air.interactions) labels.insert(interaction.label);
  }
  std::set<std::string> tripped;
  std::vector<Cell> cells;
  const auto try_cell = [&](const Cell& cell) {
    const Labels objecting = objections(honest, cell);
    const std::size_t before = tripped.size();
    tripped.insert(objecting.begin(), objecting.end());
    if (tripped.size() > before) cells.push_back(cell);
  };
  // One more; one less, which no flag may be; and more than any byte or limb.
  for (const KoalaBear change : {KoalaBear::one(), -KoalaBear::one(), KoalaBear::from_u32(1 << 20)}) {
    for (std::size_t t = 0; t < honest.shape.tables.size(); ++t) {
      for (const std::size_t row : rows_tried(prover::machine_chips()[honest.shape.tables[t].chip])) {
        for (std::size_t c = 0; c < honest.tables[t].width(); ++c) {
          try_cell({.table = t, .row = row, .column = c, .change = change});
        }
      }
    }
  }
  std::cout << cells.size() << " forged proofs for " << tripped.size() << " of " << labels.size() << " labels"
            << std::endl;
  for (const std::string& label : labels) {
    if (!tripped.contains(label)) std::cout << "not by one cell: " << label << "\n";
  }
  EXPECT_GE(tripped.size(), labels.size() * 9 / 10);
  for (const Cell& cell : cells) expect_refused(cell);
}

}  // namespace
}  // namespace symbolon::testing
