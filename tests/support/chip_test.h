// For the tests of chips: fill one table from a run, change one row by field name, see exactly which labels object.
//
//   const ChipTable<AddChip> table = fill_chip_table<AddChip>(input);         // input: prover/chips/chip.h
//   check_chip_mutations<AddChip>(table, {
//     {.what = "sum off by one", .row = 0,
//      .edit = [](auto& row) { row.result.low = row.result.low + KoalaBear::one(); },
//      .constraints = {"add.addu.low"}, .interactions = {"add.write.after"}},
//     ...});                                                                  // and every label of the chip occurs
//
// What counts as an objection. A constraint objects where it does not hold. An interaction on a lookup bus (facts, see
// lookup_fact) objects where its multiplicity is not zero and its message is false: true facts are to be had in any
// number. Any other interaction objects where its message or multiplicity differs from that of the valid row: the other
// side of the bus, which is honest, then has nothing to match it.

#ifndef SYMBOLON_TESTS_SUPPORT_CHIP_TEST_H_
#define SYMBOLON_TESTS_SUPPORT_CHIP_TEST_H_

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "prover/air/debug.h"
#include "prover/air/symbolic.h"
#include "prover/chips/chip.h"

namespace symbolon::testing {

using Labels = std::set<std::string>;

template <class Chip>
struct ChipTable {
  prover::Matrix main;
  prover::Matrix fixed;
  std::size_t used_rows;    // the rest, up to active_rows, is padding
  std::size_t active_rows;  // as in a proof: the last rows of the matrix are no rows of the table
};

struct Objections {
  Labels constraints;
  Labels interactions;
  friend bool operator==(const Objections&, const Objections&) = default;
};
std::ostream& operator<<(std::ostream& out, const Objections& objections);

// Whether a message on a lookup bus is a fact; nullopt for buses that are no lookups.
std::optional<bool> lookup_fact(std::uint32_t bus, std::span<const std::uint32_t> message);

// What the eval of one row says: constraints and products that fail there and the messages by label.
class RowProbe : public prover::BuilderBase<RowProbe, prover::DebugExpr> {
 public:
  struct Interaction {
    std::uint32_t bus;
    std::vector<std::uint32_t> message;
    std::uint32_t multiplicity;
    friend bool operator==(const Interaction&, const Interaction&) = default;
  };

  RowProbe(const prover::Matrix& main, const prover::Matrix& fixed, std::size_t active_rows, std::size_t row)
      : main_(main), fixed_(fixed), active_rows_(active_rows), row_(row) {}

  prover::DebugExpr local_column(std::size_t index) { return main_.column(index)[row_]; }
  prover::DebugExpr next_column(std::size_t index) { return main_.column(index)[(row_ + 1) % active_rows_]; }
  prover::DebugExpr fixed_column(std::size_t index) { return fixed_.column(index)[row_]; }
  void on_constraint(prover::RowDomain domain, prover::Label label, const prover::DebugExpr& e);
  void on_interaction(prover::Label label, std::uint32_t bus, std::span<const prover::DebugExpr> message,
                      const prover::DebugExpr& multiplicity);
  void on_product(prover::Label label, const prover::DebugExpr& column, std::span<const prover::DebugExpr> factors);

  const Labels& failed() const { return failed_; }
  const std::map<std::string, Interaction>& interactions() const { return interactions_; }

 private:
  const prover::Matrix& main_;
  const prover::Matrix& fixed_;
  std::size_t active_rows_;
  std::size_t row_;
  Labels failed_;
  std::map<std::string, Interaction> interactions_;
};

// Labels of a row's interactions that object, compared with those of the valid row.
Labels objecting_interactions(const std::map<std::string, RowProbe::Interaction>& valid,
                              const std::map<std::string, RowProbe::Interaction>& changed);

// A table of all rows of this run with at least `padding_rows` unused ones after them.
template <class Chip>
ChipTable<Chip> fill_chip_table(const prover::TraceInput& input, const mips::Program* program = nullptr,
                                std::size_t padding_rows = 2) {
  using prover::column_count;
  const std::size_t used = Chip::row_count(input);
  std::size_t rows = 8;
  while (rows < used + padding_rows + 1) rows *= 2;
  constexpr std::size_t kFixedWidth = column_count<Chip::template FixedCols>();
  ChipTable<Chip> table{.main = prover::Matrix(rows, column_count<Chip::template Cols>()),
                        .fixed = kFixedWidth == 0 ? prover::Matrix() : prover::Matrix(rows, kFixedWidth),
                        .used_rows = used,
                        .active_rows = rows - 1};
  Chip::fill(input, {.first = 0, .count = used}, table.main);
  if constexpr (kFixedWidth != 0) {
    const mips::Program& fixed_program = program != nullptr ? *program : input.program;
    Chip::fill_fixed(fixed_program, {.first = 0, .count = Chip::fixed_row_count(fixed_program)}, table.fixed);
  }
  return table;
}

template <class Chip>
using ChipRow = typename Chip::template Cols<prover::KoalaBear>;

template <class Chip>
ChipRow<Chip> read_row(const ChipTable<Chip>& table, std::size_t row) {
  return prover::make_columns<Chip::template Cols, prover::KoalaBear>(
      [&](std::size_t i) { return table.main.at(row, i); });
}

template <class Chip>
void write_row(ChipTable<Chip>& table, std::size_t row, const ChipRow<Chip>& values) {
  const auto columns = prover::column_array<Chip::template Cols, prover::KoalaBear>(values);
  for (std::size_t i = 0; i < columns.size(); ++i) table.main.at(row, i) = columns[i];
}

template <class Chip>
RowProbe probe_row(const ChipTable<Chip>& table, std::size_t row) {
  RowProbe probe(table.main, table.fixed, table.active_rows, row);
  Chip::eval(probe);
  return probe;
}

// Objections of the table as it is: for a table that `fill` made there must be none. Facts are judged, other buses not.
template <class Chip>
Objections objections_of(const ChipTable<Chip>& table) {
  Objections found;
  for (std::size_t row = 0; row < table.active_rows; ++row) {
    const RowProbe probe = probe_row(table, row);
    found.constraints.insert(probe.failed().begin(), probe.failed().end());
    found.interactions.merge(objecting_interactions(probe.interactions(), probe.interactions()));
  }
  return found;
}

// Objections after `edit` changed row `row` (of the used ones, or one of the padding rows after them), in that row and
// in the one before it, whose transition constraints read it. The table is as before afterwards.
template <class Chip, class Edit>
Objections objections_after(ChipTable<Chip>& table, std::size_t row, Edit&& edit) {
  const std::size_t before = row == 0 ? table.active_rows - 1 : row - 1;
  const RowProbe valid = probe_row(table, row);
  const ChipRow<Chip> original = read_row(table, row);
  ChipRow<Chip> changed = original;
  edit(changed);
  write_row(table, row, changed);
  const RowProbe after = probe_row(table, row);
  const RowProbe neighbour = probe_row(table, before);
  write_row(table, row, original);

  Objections found{.constraints = after.failed(),
                   .interactions = objecting_interactions(valid.interactions(), after.interactions())};
  found.constraints.insert(neighbour.failed().begin(), neighbour.failed().end());
  return found;
}

template <class Chip>
struct ChipMutation {
  const char* what;
  std::size_t row;
  std::function<void(ChipRow<Chip>&)> edit;
  Labels constraints = {};   // exactly these fail,
  Labels interactions = {};  // and exactly these
};

// Checks that the table is valid, that each mutation trips exactly the labels it names, and that together they name
// every label of the chip.
template <class Chip>
void check_chip_mutations(ChipTable<Chip>& table, const std::vector<ChipMutation<Chip>>& mutations) {
  const Objections none;
  ASSERT_EQ(objections_of(table), none) << "before any mutation";
  Labels named;
  for (const ChipMutation<Chip>& mutation : mutations) {
    const Objections expected{.constraints = mutation.constraints, .interactions = mutation.interactions};
    EXPECT_NE(expected, none) << mutation.what << ": a mutation that nothing refuses";
    EXPECT_EQ(objections_after(table, mutation.row, mutation.edit), expected) << mutation.what;
    named.insert(mutation.constraints.begin(), mutation.constraints.end());
    named.insert(mutation.interactions.begin(), mutation.interactions.end());
  }
  Labels unnamed;
  const prover::AirDescription air = prover::describe<Chip>();
  for (const prover::ConstraintInfo& constraint : air.constraints) {
    if (!named.contains(constraint.label)) unnamed.insert(constraint.label);
  }
  for (const prover::InteractionInfo& interaction : air.interactions) {
    if (!named.contains(interaction.label)) unnamed.insert(interaction.label);
  }
  EXPECT_EQ(unnamed, Labels{}) << Chip::kName << ": labels without a mutation";
}

template <class Chip>
Labels all_labels() {
  Labels labels;
  const prover::AirDescription air = prover::describe<Chip>();
  for (const prover::ConstraintInfo& constraint : air.constraints) labels.insert(constraint.label);
  for (const prover::InteractionInfo& interaction : air.interactions) labels.insert(interaction.label);
  return labels;
}

// For chips with hundreds of like columns: changes every cell of these rows, one at a time, and returns all labels that
// objected to some change. Every change must meet an objection, but of the columns in `free`.
template <class Chip>
Labels labels_tripped(ChipTable<Chip>& table, const std::vector<std::size_t>& rows,
                      const std::set<std::pair<std::size_t, std::uint32_t>>& free = {}) {
  using prover::KoalaBear;
  Labels tripped;
  for (const std::size_t row : rows) {
    for (std::uint32_t column = 0; column < table.main.width(); ++column) {
      const KoalaBear old = table.main.at(row, column);
      for (const KoalaBear other : {old + KoalaBear::one(), KoalaBear::one() - old, KoalaBear::from_u32(3)}) {
        if (other == old) continue;
        const Objections found = objections_after(table, row, [&](ChipRow<Chip>& values) {
          auto cells = prover::column_array<Chip::template Cols, KoalaBear>(values);
          cells[column] = other;
          values = prover::make_columns<Chip::template Cols, KoalaBear>([&](std::size_t i) { return cells[i]; });
        });
        if (found == Objections{} && !free.contains({row, column}) && row < table.used_rows) {
          ADD_FAILURE() << Chip::kName << ": row " << row << ", column " << column << " is free";
        }
        tripped.insert(found.constraints.begin(), found.constraints.end());
        tripped.insert(found.interactions.begin(), found.interactions.end());
      }
    }
  }
  return tripped;
}

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_SUPPORT_CHIP_TEST_H_
