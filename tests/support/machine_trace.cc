#include "tests/support/machine_trace.h"

#include <sstream>

#include "core/base/check.h"
#include "prover/machine/lookup_counts.h"
#include "prover/machine/plan.h"
#include "prover/machine/trace.h"

namespace symbolon::testing {
namespace {

using prover::KoalaBear;

// Failures and messages of one table.
void debug_machine_table(const MachineTrace& trace, std::size_t table, std::vector<prover::ConstraintFailure>& failures,
                         prover::BusTracker& buses) {
  const std::size_t active_rows = trace.limits.active_rows(trace.shape.tables[table].log_rows);
  prover::MachineChips::visit(trace.shape.tables[table].chip, [&]<class Chip>() {
    prover::debug_table<Chip>(trace.tables[table], trace.fixed_tables[table], active_rows, failures, &buses);
  });
}

template <class T>
T checked(Result<T> result, const char* what) {
  CHECK(result.has_value(), what);
  return std::move(result).value();
}

}  // namespace

MachineTrace trace_program(const mips::Program& program, ByteView input, const EditRecord& edit,
                           const prover::ShapeLimits& limits) {
  MachineTrace trace{.program = std::make_unique<mips::Program>(program),
                     .record = std::make_unique<mips::Record>(),
                     .public_values = {},
                     .limits = limits,
                     .shape = {},
                     .tables = {},
                     .fixed_tables = {}};
  const mips::RunResult run =
      checked(mips::run(*trace.program, {.input = input, .cycles_max = 1 << 22, .record = trace.record.get()}),
              "the guest ran");
  trace.public_values = run.public_values;
  if (edit) edit(*trace.record);
  prover::TraceInput trace_input = prover::make_trace_input(*trace.program, *trace.record);
  trace.shape = checked(prover::shape_for(prover::count_rows(trace_input), limits), "a shape");
  trace.tables = checked(prover::fill_tables(trace.shape, limits, trace_input), "tables");
  trace.fixed_tables = checked(prover::fill_fixed_tables(trace.shape, limits, *trace.program), "fixed tables");
  return trace;
}

Verdict verdict_of(const MachineTrace& trace) {
  std::vector<prover::ConstraintFailure> failures;
  prover::BusTracker buses;
  for (std::size_t i = 0; i < trace.tables.size(); ++i) debug_machine_table(trace, i, failures, buses);
  const prover::MachineStart start = checked(prover::machine_start(*trace.program), "segments");
  for (const prover::VerifierMessage& message :
       checked(prover::verifier_messages(start, trace.public_values), "public values")) {
    std::vector<std::uint32_t> fields;
    for (const KoalaBear field : message.fields) fields.push_back(field.to_u32());
    buses.add(message.bus, fields, message.multiplicity, "verifier");
  }

  Verdict verdict;
  std::ostringstream text;
  for (const prover::ConstraintFailure& failure : failures) {
    if (verdict.constraints.insert(failure.label).second) text << failure.label << " in row " << failure.row << "\n";
  }
  for (const auto& imbalance : buses.imbalances()) {
    text << "bus " << imbalance.bus << " (";
    for (const std::uint32_t field : imbalance.message) text << " " << field;
    text << " ) sum " << imbalance.sum << ":";
    for (const std::string& label : imbalance.labels) {
      verdict.unbalanced_labels.insert(label);
      text << " " << label;
    }
    text << "\n";
  }
  verdict.text = text.str();
  return verdict;
}

void expect_valid(const MachineTrace& trace) {
  const Verdict verdict = verdict_of(trace);
  EXPECT_TRUE(verdict.is_valid()) << verdict.text;
}

void recount_lookups(MachineTrace& trace) {
  prover::TraceInput input = prover::make_trace_input(*trace.program, *trace.record);
  input.counts = prover::count_lookups(trace.shape, trace.limits, *trace.program, trace.tables);
  for (std::size_t chip = 0; chip < prover::kChipCount; ++chip) {
    prover::MachineChips::visit(chip, [&]<class Chip>() {
      if constexpr (prover::has_fixed_columns<Chip>() && !std::is_same_v<Chip, prover::ImageChip>) {
        const auto placed = prover::place_rows(trace.shape, trace.limits, chip, Chip::row_count(input));
        if (!placed) return;  // the run does not use this table
        for (std::size_t i = 0; i < placed->spans.size(); ++i) {
          Chip::fill(input, placed->spans[i], trace.tables[placed->first_table + i]);
        }
      }
    });
  }
}

}  // namespace symbolon::testing
