// For the tests of the ALU chips: runs of small programs, the comparison of a table with the record it came from, and
// the mutations that all instruction rows have in common.

#ifndef SYMBOLON_TESTS_PROVER_CHIPS_ALU_SUPPORT_H_
#define SYMBOLON_TESTS_PROVER_CHIPS_ALU_SUPPORT_H_

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "core/mips/execute.h"
#include "prover/gadgets/access.h"
#include "prover/gadgets/step.h"
#include "tests/support/assembler.h"
#include "tests/support/chip_test.h"

namespace symbolon::testing {

using prover::KoalaBear;

inline KoalaBear field(std::uint32_t value) { return KoalaBear::from_u32(value); }
inline void bump(KoalaBear& cell) { cell += KoalaBear::one(); }

// Where a limb, a sign or a byte changes its mind.
inline constexpr std::uint32_t kBoundaryWords[] = {
    0,           1,           2,           0x7f,        0x80,        0xff,        0x100,
    0x7fff,      0x8000,      0xffff,      0x1'0000,    0x1234'5678, 0x7fff'ffff, 0x8000'0000,
    0x8000'0001, 0xfffe'ffff, 0xffff'0000, 0xffff'8000, 0xffff'fffe, 0xffff'ffff,
};
inline constexpr std::int32_t kBoundaryImmediates[] = {0, 1, 2, 0xff, 0x100, 0x7fff, -1, -2, -0x100, -0x8000};

// A program that `write` puts together and what happened when it ran to exit(0).
class AluRun {
 public:
  explicit AluRun(const std::function<void(mips::assembly::Assembler&)>& write) {
    mips::assembly::Assembler assembler;
    write(assembler);
    assembler.exit(0);
    program_ = assembler.program();
    mips::RunOptions options;
    options.record = &record_;
    const auto result = mips::run(program_, options);
    EXPECT_TRUE(result.has_value());
  }
  AluRun(const AluRun&) = delete;

  // Of the record as it is now: a test may change the record to tell a false story.
  prover::TraceInput input() const { return prover::make_trace_input(program_, record_); }
  mips::Record& record() { return record_; }
  const mips::Program& program() const { return program_; }

 private:
  mips::Program program_;
  mips::Record record_;
};

// Indices of the steps that a chip's rows stand for, by its operations.
std::vector<std::uint32_t> steps_of_ops(const prover::TraceInput& input, const std::vector<mips::Op>& ops);

// That row's interactions on the state, program and memory buses, as the record has them.
std::map<std::string, RowProbe::Interaction> expected_interactions(const prover::TraceInput& input,
                                                                   std::uint32_t step_index, const std::string& chip);

// Fills the chip's table and checks: one row for each step of `ops`; nothing objects; every row says on the state,
// program and memory buses exactly what the record says, and nothing else on them. Returns the number of rows.
template <class Chip>
std::size_t expect_table_matches_record(const prover::TraceInput& input, const std::vector<mips::Op>& ops) {
  const ChipTable<Chip> table = fill_chip_table<Chip>(input);
  const std::vector<std::uint32_t> steps = steps_of_ops(input, ops);
  EXPECT_EQ(table.used_rows, steps.size()) << Chip::kName;
  for (std::size_t row = 0; row < table.active_rows; ++row) {
    const RowProbe probe = probe_row(table, row);
    EXPECT_EQ(probe.failed(), Labels{}) << Chip::kName << " row " << row;
    EXPECT_EQ(objecting_interactions(probe.interactions(), probe.interactions()), Labels{}) << Chip::kName << row;
    std::map<std::string, RowProbe::Interaction> said;
    for (const auto& [label, interaction] : probe.interactions()) {
      const bool is_fact = interaction.bus > prover::kBusMemory;
      if (interaction.multiplicity != 0 && (!is_fact || row >= steps.size())) said.emplace(label, interaction);
    }
    if (row >= steps.size()) {
      EXPECT_TRUE(said.empty()) << Chip::kName << ": padding row " << row << " speaks";
    } else {
      EXPECT_TRUE(said == expected_interactions(input, steps[row], Chip::kName)) << Chip::kName << " row " << row;
    }
  }
  return steps.size();
}

// Whether anything in this row objects: a constraint, or a lookup that is no fact.
template <class Chip>
bool row_objects(const ChipTable<Chip>& table, std::size_t row) {
  const RowProbe probe = probe_row(table, row);
  return !probe.failed().empty() || !objecting_interactions(probe.interactions(), probe.interactions()).empty();
}

// Tells for every step of `ops`, bit by bit, that the result was another one, and expects each such row to object.
template <class Chip>
void expect_wrong_results_refused(AluRun& run, const std::vector<mips::Op>& ops) {
  const std::vector<std::uint32_t> steps = steps_of_ops(run.input(), ops);
  ASSERT_FALSE(steps.empty());
  for (int bit = 0; bit < 32; ++bit) {
    const auto flip = [&] {
      for (const std::uint32_t step : steps) run.record().steps[step].write_new ^= 1u << bit;
    };
    flip();
    const ChipTable<Chip> table = fill_chip_table<Chip>(run.input());
    flip();
    for (std::size_t row = 0; row < steps.size(); ++row) {
      EXPECT_TRUE(row_objects(table, row)) << Chip::kName << ": bit " << bit << " of the result of row " << row;
    }
  }
}

// The labels of `chip`'s row on the state, program and memory buses, as far as the row makes these accesses.
struct RowShape {
  bool reads_second = true;
  bool writes = true;
};
Labels row_labels(const std::string& chip, RowShape shape);

// What can go wrong with any instruction row: its place in the run, its operands, the times of its accesses.
// `gaps` and `write_gap` name the chip's byte checks of the reads' gaps and of the write's.
struct CommonLabels {
  std::string gaps;
  std::string write_gap = {};
};

template <class Chip>
std::vector<ChipMutation<Chip>> common_mutations(std::size_t row, RowShape shape, const CommonLabels& labels) {
  using Row = ChipRow<Chip>;
  const std::string chip = Chip::kName;
  const auto label = [&](const char* name) { return chip + "." + name; };
  Labels at_clock = {label("state"), label("next_state"), label("read1.after")};
  if (shape.reads_second) at_clock.insert(label("read2.after"));
  if (shape.writes) at_clock.insert(label("write.after"));

  std::vector<ChipMutation<Chip>> mutations = {
      {.what = "another clock", .row = row, .edit = [](Row& r) { bump(r.step.clock); }, .interactions = at_clock},
      {.what = "another pc",
       .row = row,
       .edit = [](Row& r) { bump(r.step.pc); },
       .interactions = {label("state"), label("program")}},
      {.what = "another next_pc",
       .row = row,
       .edit = [](Row& r) { bump(r.step.next_pc); },
       .interactions = {label("state"), label("next_state")}},
      {.what = "another first register",
       .row = row,
       .edit = [](Row& r) { bump(r.read1_index); },
       .interactions = {label("program"), label("read1.before"), label("read1.after")}},
      {.what = "first read before its previous access",
       .row = row,
       .edit = [](Row& r) { r.read1.at.previous_time = r.step.clock + field(prover::kSlotRead1); },
       .interactions = {label("read1.before"), label("read1.gap")}},
      {.what = "gap of the first read too long for a byte",
       .row = row,
       .edit = [](Row& r) { r.read1.at.gap_high = field(256); },
       .interactions = {label("read1.gap"), labels.gaps}},
  };
  if constexpr (requires(Row r) { r.read2_index; }) {
    if (shape.reads_second) {
      mutations.push_back({.what = "another second register",
                           .row = row,
                           .edit = [](Row& r) { bump(r.read2_index); },
                           .interactions = {label("program"), label("read2.before"), label("read2.after")}});
      mutations.push_back({.what = "second read before its previous access",
                           .row = row,
                           .edit = [](Row& r) { r.read2.at.previous_time = r.step.clock + field(prover::kSlotRead2); },
                           .interactions = {label("read2.before"), label("read2.gap")}});
      mutations.push_back({.what = "gap of the second read too long for a byte",
                           .row = row,
                           .edit = [](Row& r) { r.read2.at.gap_high = field(256); },
                           .interactions = {label("read2.gap"), labels.gaps}});
    }
  }
  if constexpr (requires(Row r) { r.write_index; }) {
    mutations.push_back({.what = "another destination",
                         .row = row,
                         .edit = [](Row& r) { bump(r.write_index); },
                         .interactions = {label("program"), label("write.before"), label("write.after")}});
    mutations.push_back({.what = "another old value of the destination",
                         .row = row,
                         .edit = [](Row& r) { bump(r.write.old.low); },
                         .interactions = {label("write.before")}});
    mutations.push_back({.what = "write before its previous access",
                         .row = row,
                         .edit = [](Row& r) { r.write.at.previous_time = r.step.clock + field(prover::kSlotWrite); },
                         .interactions = {label("write.before"), label("write.gap")}});
    mutations.push_back({.what = "gap of the write too long for a byte",
                         .row = row,
                         .edit = [](Row& r) { r.write.at.gap_high = field(256); },
                         .interactions = {label("write.gap"), labels.write_gap}});
  }
  return mutations;
}

template <class T>
std::vector<T> joined(std::vector<T> a, const std::vector<T>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

inline Labels joined(Labels a, const Labels& b) {
  a.insert(b.begin(), b.end());
  return a;
}

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_PROVER_CHIPS_ALU_SUPPORT_H_
