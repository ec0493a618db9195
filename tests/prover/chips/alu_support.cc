#include "tests/prover/chips/alu_support.h"

#include <algorithm>

#include "prover/chips/bus/memory.h"
#include "prover/chips/bus/program.h"
#include "prover/chips/bus/state.h"

namespace symbolon::testing {
namespace {

constexpr std::uint32_t kSent = 1;
constexpr std::uint32_t kReceived = KoalaBear::kModulus - 1;

struct Access {
  std::uint32_t index;
  std::uint32_t before;
  std::uint32_t after;
  std::uint32_t previous_time;
  std::uint32_t time;
};

}  // namespace

std::vector<std::uint32_t> steps_of_ops(const prover::TraceInput& input, const std::vector<mips::Op>& ops) {
  std::vector<std::uint32_t> steps;
  for (std::size_t i = 0; i < input.record.steps.size(); ++i) {
    const mips::Op op = input.instruction_of(input.record.steps[i]).op;
    if (std::find(ops.begin(), ops.end(), op) != ops.end()) steps.push_back(static_cast<std::uint32_t>(i));
  }
  return steps;
}

std::map<std::string, RowProbe::Interaction> expected_interactions(const prover::TraceInput& input,
                                                                   std::uint32_t step_index, const std::string& chip) {
  const mips::Step& step = input.record.steps[step_index];
  const mips::Instruction& in = input.instruction_of(step);
  const mips::Accesses& accesses = mips::op_info(in.op).accesses;
  const std::uint32_t clock = 4 * (step_index + 1);

  std::map<std::string, RowProbe::Interaction> expected;
  expected[chip + ".state"] = {prover::kBusState, {clock, step.pc, step.next_pc}, kReceived};
  expected[chip + ".next_state"] = {prover::kBusState, {clock + 4, step.next_pc, step.next_pc + 1}, kSent};
  expected[chip + ".program"] = {
      prover::kBusProgram,
      {step.pc, static_cast<std::uint32_t>(in.op), in.read1, in.read2, in.write, in.imm & 0xffff, in.imm >> 16},
      kReceived};
  const auto expect_access = [&](const char* name, const Access& access) {
    expected[chip + name + ".before"] = {
        prover::kBusMemory,
        {0, access.index, access.before & 0xffff, access.before >> 16, access.previous_time},
        kReceived};
    expected[chip + name + ".after"] = {
        prover::kBusMemory, {0, access.index, access.after & 0xffff, access.after >> 16, access.time}, kSent};
  };
  if (accesses.read1) expect_access(".read1", {in.read1, step.read1, step.read1, step.read1_time, clock});
  if (accesses.read2) expect_access(".read2", {in.read2, step.read2, step.read2, step.read2_time, clock + 1});
  if (accesses.write) expect_access(".write", {in.write, step.write_old, step.write_new, step.write_time, clock + 2});
  return expected;
}

Labels row_labels(const std::string& chip, RowShape shape) {
  Labels labels = {chip + ".state", chip + ".next_state", chip + ".program", chip + ".read1.before",
                   chip + ".read1.after"};
  if (shape.reads_second) labels.merge(Labels{chip + ".read2.before", chip + ".read2.after"});
  if (shape.writes) labels.merge(Labels{chip + ".write.before", chip + ".write.after"});
  return labels;
}

}  // namespace symbolon::testing
