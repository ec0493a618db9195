// For the tests of the control and arithmetic chips: the comparison of a table with the record it came from, for
// operations of any shape (jumps, links, HI as second destination), and false stories about a run.

#ifndef SYMBOLON_TESTS_PROVER_CHIPS_ROW_SUPPORT_H_
#define SYMBOLON_TESTS_PROVER_CHIPS_ROW_SUPPORT_H_

#include <set>
#include <tuple>
#include <vector>

#include "tests/prover/chips/alu_support.h"

namespace symbolon::testing {

// Bus, message, multiplicity.
using Said = std::multiset<std::tuple<std::uint32_t, std::vector<std::uint32_t>, std::uint32_t>>;

// What a step says on the state, program and memory buses, by the record alone.
Said said_by_record(const prover::TraceInput& input, std::uint32_t step_index);

// Whether all shifts that the row looks up are facts of the powers table.
bool shift_facts_true(const RowProbe& probe);

// What a row says there; a padding row should say nothing on any bus.
Said said_by_row(const RowProbe& probe);

// Whether anything in this row is refused: a constraint, a lookup that is no fact, a shift that the powers table does
// not know.
template <class Chip>
bool row_refused(const ChipTable<Chip>& table, std::size_t row) {
  return row_objects(table, row) || !shift_facts_true(probe_row(table, row));
}

// Fills the chip's table and checks: one row for each step of `ops`; nothing objects; every row says what the record
// says, and padding says nothing. Returns the number of rows.
template <class Chip>
std::size_t expect_rows_match_record(const prover::TraceInput& input, const std::vector<mips::Op>& ops) {
  const ChipTable<Chip> table = fill_chip_table<Chip>(input);
  const std::vector<std::uint32_t> steps = steps_of_ops(input, ops);
  EXPECT_EQ(table.used_rows, steps.size()) << Chip::kName;
  EXPECT_EQ(objections_of(table), Objections{}) << Chip::kName;
  for (std::size_t row = 0; row < table.active_rows; ++row) {
    const RowProbe probe = probe_row(table, row);
    if (row < steps.size()) {
      EXPECT_TRUE(said_by_row(probe) == said_by_record(input, steps[row])) << Chip::kName << " row " << row;
      EXPECT_FALSE(row_refused(table, row)) << Chip::kName << " row " << row;
    } else {
      for (const auto& [label, interaction] : probe.interactions()) {
        EXPECT_EQ(interaction.multiplicity, 0u) << label << " in padding";
      }
    }
  }
  return steps.size();
}

// Adds labels to the mutation of this name: for rows in which more depends on a common column than in most.
template <class Chip>
void also_objects(std::vector<ChipMutation<Chip>>& mutations, const std::string& what, const Labels& constraints,
                  const Labels& interactions) {
  for (ChipMutation<Chip>& mutation : mutations) {
    if (mutation.what != what) continue;
    mutation.constraints.insert(constraints.begin(), constraints.end());
    mutation.interactions.insert(interactions.begin(), interactions.end());
    return;
  }
  ADD_FAILURE() << "no mutation: " << what;
}

// The same mutations of the link (prover/chips/jump/link.h) in each chip that links.
template <class Chip>
std::vector<ChipMutation<Chip>> link_mutations(std::size_t row) {
  using Row = ChipRow<Chip>;
  const std::string chip = Chip::kName;
  return {
      {.what = "link limbs carried over", .row = row,
       .edit = [](Row& r) {
         r.link.quarter += field(1 << 14);
         r.link.high -= field(1);
       },
       .interactions = {chip + ".link.split", chip + ".write.after"}},
      {.what = "link equal modulo p only", .row = row,
       .edit = [](Row& r) {
         r.link.quarter += field(1);
         r.link.high -= field(1 << 14).inverse();
       },
       .interactions = {chip + ".link.high", chip + ".write.after"}},
      {.what = "another return address", .row = row, .edit = [](Row& r) { bump(r.link.high); },
       .constraints = {chip + ".link.value"}, .interactions = {chip + ".write.after"}},
  };
}

// The mutations of an access to a register whose number is fixed (LO, HI), `get` finding it in the row.
template <class Chip, class Get>
std::vector<ChipMutation<Chip>> write_mutations(std::size_t row, const std::string& scope, const std::string& gaps,
                                                Get get) {
  using Row = ChipRow<Chip>;
  return {
      {.what = "another old value", .row = row, .edit = [get](Row& r) { bump(get(r).old.low); },
       .interactions = {scope + ".before"}},
      {.what = "written before its previous access", .row = row,
       .edit = [get](Row& r) { get(r).at.previous_time = r.step.clock + field(prover::kSlotWrite); },
       .interactions = {scope + ".before", scope + ".gap"}},
      {.what = "gap too long for a byte", .row = row, .edit = [get](Row& r) { get(r).at.gap_high = field(256); },
       .interactions = {scope + ".gap", gaps}},
  };
}

// The objections of a row that `edit` changed, where nothing but constraints and facts counts: for rows that claim
// another result and are otherwise as well made as a liar can make them.
template <class Chip, class Edit>
bool forged_row_objects(ChipTable<Chip>& table, std::size_t row, Edit&& edit) {
  const ChipRow<Chip> original = read_row(table, row);
  ChipRow<Chip> forged = original;
  edit(forged);
  write_row(table, row, forged);
  const bool objects = row_refused(table, row);
  write_row(table, row, original);
  return objects;
}

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_PROVER_CHIPS_ROW_SUPPORT_H_
