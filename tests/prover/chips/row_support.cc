#include "tests/prover/chips/row_support.h"

#include "prover/chips/bus/memory.h"
#include "prover/chips/bus/program.h"
#include "prover/chips/bus/state.h"
#include "prover/chips/powers/facts.h"

namespace symbolon::testing {
namespace {

constexpr std::uint32_t kSent = 1;
constexpr std::uint32_t kReceived = KoalaBear::kModulus - 1;

}  // namespace

Said said_by_record(const prover::TraceInput& input, std::uint32_t step_index) {
  const mips::Step& step = input.record.steps[step_index];
  const mips::Instruction& in = input.instruction_of(step);
  const mips::Accesses& accesses = mips::op_info(in.op).accesses;
  const std::uint32_t clock = 4 * (step_index + 1);
  const std::uint32_t after_next = input.record.steps.at(step_index + 1).next_pc;

  Said said;
  said.emplace(prover::kBusState, std::vector{clock, step.pc, step.next_pc}, kReceived);
  said.emplace(prover::kBusState, std::vector{clock + 4, step.next_pc, after_next}, kSent);
  said.emplace(prover::kBusProgram,
               std::vector<std::uint32_t>{step.pc, static_cast<std::uint32_t>(in.op), in.read1, in.read2, in.write,
                                          in.imm & 0xffff, in.imm >> 16},
               kReceived);
  const auto access = [&](std::uint32_t index, std::uint32_t before, std::uint32_t after, std::uint32_t previous,
                          std::uint32_t time) {
    said.emplace(prover::kBusMemory, std::vector{0u, index, before & 0xffff, before >> 16, previous}, kReceived);
    said.emplace(prover::kBusMemory, std::vector{0u, index, after & 0xffff, after >> 16, time}, kSent);
  };
  if (accesses.read1) access(in.read1, step.read1, step.read1, step.read1_time, clock);
  if (accesses.read2) access(in.read2, step.read2, step.read2, step.read2_time, clock + 1);
  if (accesses.write) access(in.write, step.write_old, step.write_new, step.write_time, clock + 2);
  if (accesses.write_second) access(mips::kHi, step.other_old, step.other_new, step.other_time, clock + 2);
  return said;
}

bool shift_facts_true(const RowProbe& probe) {
  for (const auto& [label, interaction] : probe.interactions()) {
    if (interaction.bus != prover::kBusShift || interaction.multiplicity == 0) continue;
    const std::vector<std::uint32_t>& said = interaction.message;
    if (said[0] > 1 || said[1] >= prover::kShiftAmounts) return false;
    const prover::ShiftMessage<std::uint32_t> fact = prover::shift_fact(said[0], said[1]);
    if (said[2] != fact.power_minus_one || said[3] != fact.window) return false;
  }
  return true;
}

Said said_by_row(const RowProbe& probe) {
  Said said;
  for (const auto& [label, interaction] : probe.interactions()) {
    if (interaction.bus <= prover::kBusMemory && interaction.multiplicity != 0) {
      said.emplace(interaction.bus, interaction.message, interaction.multiplicity);
    }
  }
  return said;
}

}  // namespace symbolon::testing
