// The ALU chips together on the state, program and register buses, with the ends of the run added by hand: an honest
// run balances, and a story that is false in one place does not, however well each row fits by itself.
#include <gtest/gtest.h>

#include <algorithm>

#include "prover/chips/add/air.h"
#include "prover/chips/add_immediate/air.h"
#include "prover/chips/add_trap/air.h"
#include "prover/chips/bitwise/air.h"
#include "prover/chips/bitwise_immediate/air.h"
#include "prover/chips/compare/air.h"
#include "prover/chips/shift/air.h"
#include "prover/chips/shift_immediate/air.h"
#include "prover/chips/trap/air.h"
#include "tests/prover/chips/alu_support.h"

namespace symbolon::testing {
namespace {

using namespace mips::assembly;  // NOLINT: instruction names
using prover::BusTracker;

struct Outcome {
  Labels constraints;                         // that fail, or lookups that are no facts
  std::vector<BusTracker::Imbalance> unpaid;  // on the state, program and memory buses
};

template <class Chip>
void add_table(const prover::TraceInput& input, Outcome& outcome, BusTracker& buses) {
  const ChipTable<Chip> table = fill_chip_table<Chip>(input);
  const Objections objections = objections_of(table);
  outcome.constraints.insert(objections.constraints.begin(), objections.constraints.end());
  outcome.constraints.insert(objections.interactions.begin(), objections.interactions.end());
  std::vector<prover::ConstraintFailure> failures;
  prover::debug_table<Chip>(table.main, table.fixed, table.active_rows, failures, &buses);
}

// What the verifier, the program table, the register table and the final system call put on the buses.
void add_ends(const AluRun& run, const mips::Record& honest, BusTracker& buses) {
  const auto send = [&](std::uint32_t bus, const std::vector<std::uint32_t>& message) {
    buses.add(bus, message, KoalaBear::one(), "end");
  };
  const auto receive = [&](std::uint32_t bus, const std::vector<std::uint32_t>& message) {
    buses.add(bus, message, -KoalaBear::one(), "end");
  };
  const auto word = [](std::uint32_t index, std::uint32_t value, std::uint32_t time) {
    return std::vector<std::uint32_t>{0, index, value & 0xffff, value >> 16, time};
  };
  const mips::Program& program = run.program();
  send(prover::kBusState, {4, program.entry, program.entry + 1});
  for (std::size_t i = 0; i + 1 < honest.steps.size(); ++i) {
    const std::uint32_t pc = honest.steps[i].pc;
    const mips::Instruction& in = program.code[pc - program.code_start];
    send(prover::kBusProgram,
         {pc, static_cast<std::uint32_t>(in.op), in.read1, in.read2, in.write, in.imm & 0xffff, in.imm >> 16});
  }
  for (std::uint32_t index = 0; index < mips::kRegisterCount; ++index) {
    send(prover::kBusMemory, word(index, index == mips::kSp ? mips::kInitialStackPointer : 0, 0));
    const mips::FinalWord& last = honest.final_registers[index];
    receive(prover::kBusMemory, word(index, last.value, last.time));
  }
  const mips::SystemCall& call = honest.calls.at(0);
  const std::uint32_t clock = prover::clock_of_step(call.step_index);
  receive(prover::kBusState, {clock, honest.steps.back().pc, honest.steps.back().next_pc});
  for (std::uint32_t i = 0; i < 3; ++i) {
    receive(prover::kBusMemory, word(mips::kA0 + i, call.argument[i], call.argument_time[i]));
    send(prover::kBusMemory, word(mips::kA0 + i, call.argument[i], clock));
  }
  receive(prover::kBusMemory, word(mips::kV0, call.number, call.v0_time));
  send(prover::kBusMemory, word(mips::kV0, call.result, clock + 2));
  receive(prover::kBusMemory, word(mips::kA3, call.a3_old, call.a3_time));
  send(prover::kBusMemory, word(mips::kA3, 0, clock + 2));
}

// `honest` is the record as the machine made it; the run's own may tell another story.
Outcome outcome_of(const AluRun& run, const mips::Record& honest) {
  const prover::TraceInput input = run.input();
  Outcome outcome;
  BusTracker buses;
  add_table<prover::AddChip>(input, outcome, buses);
  add_table<prover::AddImmediateChip>(input, outcome, buses);
  add_table<prover::AddTrapChip>(input, outcome, buses);
  add_table<prover::BitwiseChip>(input, outcome, buses);
  add_table<prover::BitwiseImmediateChip>(input, outcome, buses);
  add_table<prover::CompareChip>(input, outcome, buses);
  add_table<prover::ShiftChip>(input, outcome, buses);
  add_table<prover::ShiftImmediateChip>(input, outcome, buses);
  add_table<prover::TrapChip>(input, outcome, buses);
  add_ends(run, honest, buses);
  for (const BusTracker::Imbalance& imbalance : buses.imbalances(1'000'000)) {
    if (imbalance.bus <= prover::kBusMemory) outcome.unpaid.push_back(imbalance);
  }
  return outcome;
}

// Whether some message with this label about register `index` has no counterpart.
bool unpaid_register(const Outcome& outcome, std::uint32_t index, const std::string& label) {
  return std::ranges::any_of(outcome.unpaid, [&](const BusTracker::Imbalance& imbalance) {
    return imbalance.bus == prover::kBusMemory && imbalance.message[1] == index &&
           std::ranges::find(imbalance.labels, label) != imbalance.labels.end();
  });
}

class AluBusTest : public ::testing::Test {
 protected:
  AluBusTest()
      : run_([](Assembler& a) {
          a.li(t0, 0x1234'5678);                      // steps 0, 1
          a.put(addu(t1, t0, t0));                    // step 2
          a.put(sltiu(t2, zero, 1), teq(t0, zero));   // steps 3, 4
          a.put(subu(t3, t1, t0), and_(t4, t3, t1));  // steps 5, 6
          a.put(srl(t4, t4, 3), add(t5, t4, zero));   // steps 7, 8
          a.put(xori(t5, t5, 0xff), sltu(t6, t5, t4));
        }),
        honest_(run_.record()) {}

  AluRun run_;
  const mips::Record honest_;
};

TEST_F(AluBusTest, AnHonestRunBalances) {
  const Outcome outcome = outcome_of(run_, honest_);
  EXPECT_EQ(outcome.constraints, Labels{});
  EXPECT_TRUE(outcome.unpaid.empty());
}

// A comparison with $zero in which $zero is 1: the row is in itself true, but nobody ever sent that value.
TEST_F(AluBusTest, ZeroRegisterThatReadsOne) {
  run_.record().steps[3].read1 = 1;
  run_.record().steps[3].write_new = 0;
  const Outcome outcome = outcome_of(run_, honest_);
  EXPECT_EQ(outcome.constraints, Labels{});
  EXPECT_TRUE(unpaid_register(outcome, mips::kZero, "compare.read1.before"));
}

// The same for a trap that must not be taken: teq with $zero as any number.
TEST_F(AluBusTest, TrapWithAnotherZero) {
  run_.record().steps[4].read2 = 5;
  const Outcome outcome = outcome_of(run_, honest_);
  EXPECT_EQ(outcome.constraints, Labels{});
  EXPECT_TRUE(unpaid_register(outcome, mips::kZero, "trap.read2.before"));
}

// One register read twice in a step cannot have two values.
TEST_F(AluBusTest, OneRegisterWithTwoValues) {
  run_.record().steps[2].read2 = 1;
  run_.record().steps[2].write_new = 0x1234'5679;
  const Outcome outcome = outcome_of(run_, honest_);
  EXPECT_EQ(outcome.constraints, Labels{});
  EXPECT_TRUE(unpaid_register(outcome, t0.number, "add.read2.before"));
}

// An older value of a register: the access times are right in themselves, but that message was received before.
TEST_F(AluBusTest, StaleValue) {
  ASSERT_EQ(run_.record().steps[7].read1_time, prover::clock_of_step(6) + 2);
  run_.record().steps[7].read1 = 0;
  run_.record().steps[7].read1_time = 0;
  run_.record().steps[7].write_new = 0;
  const Outcome outcome = outcome_of(run_, honest_);
  EXPECT_EQ(outcome.constraints, Labels{});
  EXPECT_TRUE(unpaid_register(outcome, t4.number, "shift_immediate.read1.before"));
}

// A value from the future: the order of the accesses objects.
TEST_F(AluBusTest, ValueFromTheFuture) {
  run_.record().steps[5].read1_time = prover::clock_of_step(9);
  EXPECT_TRUE(outcome_of(run_, honest_).constraints.contains("add.read1.gap"));
}

// A step left out, or taken from elsewhere.
TEST_F(AluBusTest, ForeignInstruction) {
  run_.record().steps[5].pc = run_.record().steps[2].pc;
  const Outcome outcome = outcome_of(run_, honest_);
  const auto unpaid_on = [&](std::uint32_t bus) {
    return std::ranges::any_of(outcome.unpaid, [&](const auto& imbalance) { return imbalance.bus == bus; });
  };
  EXPECT_TRUE(unpaid_on(prover::kBusState));
  EXPECT_TRUE(unpaid_on(prover::kBusProgram));
}

}  // namespace
}  // namespace symbolon::testing
