// From a program and an input to all tables of the machine, and what they say: failing constraints, unbalanced buses.
//
//   const MachineTrace trace = trace_program(program, input);
//   expect_valid(trace);
//
// A test of a forged run edits `tables` (find_table), or the record before the tables are filled, and looks at
// `verdict_of`: the first constraints that fail and the buses that do not balance. It must not be empty.

#ifndef SYMBOLON_TESTS_SUPPORT_MACHINE_TRACE_H_
#define SYMBOLON_TESTS_SUPPORT_MACHINE_TRACE_H_

#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "core/mips/execute.h"
#include "core/mips/program.h"
#include "core/mips/record.h"
#include "prover/air/debug.h"
#include "prover/machine/chip_list.h"
#include "prover/machine/machine.h"
#include "prover/poly/matrix.h"

namespace symbolon::testing {

// Small tables, so that a test is quick; 16 rows of noise.
constexpr prover::ShapeLimits kTestShapeLimits{
    .mask_rows = 16, .log_rows_min = 5, .log_rows_max = 22, .log_messages_max = 29};

struct MachineTrace {
  // Behind pointers, so that a MachineTrace can be moved.
  std::unique_ptr<mips::Program> program;
  std::unique_ptr<mips::Record> record;
  Bytes public_values;
  prover::ShapeLimits limits;
  prover::Shape shape;
  std::vector<prover::Matrix> tables;
  std::vector<prover::Matrix> fixed_tables;
};

using EditRecord = std::function<void(mips::Record&)>;

// Runs the program, which must exit, and fills the tables. `edit` changes the record before that.
MachineTrace trace_program(const mips::Program& program, ByteView input = {}, const EditRecord& edit = nullptr,
                           const prover::ShapeLimits& limits = kTestShapeLimits);

// What does not hold.
struct Verdict {
  std::set<std::string> constraints;        // labels
  std::set<std::string> unbalanced_labels;  // labels that touched a message that does not balance
  std::string text;                         // the first of both, for people
  bool is_valid() const { return constraints.empty() && unbalanced_labels.empty(); }
};
Verdict verdict_of(const MachineTrace& trace);
void expect_valid(const MachineTrace& trace);

// The first table of a chip; the trace must have one.
template <class Chip>
std::size_t find_table(const MachineTrace& trace) {
  for (std::size_t i = 0; i < trace.shape.tables.size(); ++i) {
    if (prover::machine_chips()[trace.shape.tables[i].chip].name == std::string(Chip::kName)) return i;
  }
  ADD_FAILURE() << "no table of " << Chip::kName;
  return 0;
}

// Changes row `row` of the first table of a chip.
template <class Chip>
void edit_row(MachineTrace& trace, std::size_t row,
              const std::function<void(typename Chip::template Cols<prover::KoalaBear>&)>& edit) {
  prover::Matrix& table = trace.tables[find_table<Chip>(trace)];
  auto values =
      prover::make_columns<Chip::template Cols, prover::KoalaBear>([&](std::size_t i) { return table.at(row, i); });
  edit(values);
  const auto columns = prover::column_array<Chip::template Cols, prover::KoalaBear>(values);
  for (std::size_t i = 0; i < columns.size(); ++i) table.at(row, i) = columns[i];
}

// Makes the multiplicities of the lookup tables right for the tables as they are now: what a cheating prover would do.
void recount_lookups(MachineTrace& trace);

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_SUPPORT_MACHINE_TRACE_H_
