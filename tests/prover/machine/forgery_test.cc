// Runs that did not happen. Each test is named after a published soundness bug of some other machine, or after a lie
// that memory, padding, program or system calls would have to believe; each forged trace is as good as a cheating
// prover can make it (lookup multiplicities included) and must still break the constraint or bus that the test names.

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/assembler.h"
#include "tests/support/machine_trace.h"

namespace symbolon::testing {
namespace {

using namespace mips::assembly;  // NOLINT: instruction names
using mips::Op;
using prover::KoalaBear;

constexpr std::uint32_t kData = Assembler::kDataBase;
constexpr KoalaBear kOne = KoalaBear::one();

template <class Chip>
using Row = typename Chip::template Cols<KoalaBear>;

// `label` is among those that fail or do not balance.
void expect_refused(MachineTrace trace, const std::string& label) {
  recount_lookups(trace);
  const Verdict verdict = verdict_of(trace);
  EXPECT_TRUE(verdict.constraints.contains(label) || verdict.unbalanced_labels.contains(label))
      << label << " is content; objections:\n"
      << verdict.text;
}

// Index of the n-th step with this operation.
std::size_t step_of(const mips::Program& program, const mips::Record& record, Op op, int n = 0) {
  for (std::size_t i = 0; i < record.steps.size(); ++i) {
    if (program.code[record.steps[i].pc - program.code_start].op == op && n-- == 0) return i;
  }
  ADD_FAILURE() << "no such step";
  return 0;
}

// Writes, reads and commits: something for every table of memory and of system calls.
mips::Program busy_program() {
  Assembler a;
  a.data(kData, {0x1111'2222, 0x3333'4444, 0, 0});
  a.data(0x0800'0000, {0x5555'6666}, true);
  a.read(kData + 8, 8);
  a.li(t0, kData);
  a.li(t1, 0x0800'0000);
  a.put(lw(t2, 0, t0), lw(t3, 0, t1), addu(t2, t2, t3), sw(t2, 4, t0), sw(t2, -8, sp), sw(t3, -4, sp), lw(t4, -8, sp),
        lbu(t5, 1, t0), sb(t5, 3, t0), lhu(t6, 2, t0), ll(t7, 0, t0), sc(t7, 4, t0), addu(zero, t2, t3),
        addiu(s0, zero, 5));
  a.commit(kData, 8);
  a.commit(kData + 8, 4);
  a.exit(0);
  return a.program();
}
const Bytes kInput = {9, 8, 7, 6, 5, 4, 3, 2};

MachineTrace busy_trace(const EditRecord& edit = nullptr) { return trace_program(busy_program(), kInput, edit); }

// A record in which step `op` number n is not what it was.
MachineTrace with_step(Op op, int n, const std::function<void(mips::Step&)>& edit) {
  const mips::Program program = busy_program();
  return busy_trace([&](mips::Record& record) { edit(record.steps[step_of(program, record, op, n)]); });
}

TEST(Forgery, TheHonestTraceHolds) { expect_valid(busy_trace()); }

// --- padding, selectors, multiplicities ---

TEST(Forgery, PaddingRowsOfEveryChipAreSilent) {
  for (std::size_t chip = 0; chip < prover::kChipCount; ++chip) {
    prover::MachineChips::visit(chip, [&]<class Chip>() {
      const prover::ChipInfo& info = prover::machine_chips()[chip];
      const prover::Matrix main(8, info.air.main_width);
      const prover::Matrix fixed(8, std::max<std::size_t>(info.air.fixed_width, 1));
      std::vector<prover::ConstraintFailure> failures;
      prover::BusTracker buses;
      prover::DebugBuilder builder(Chip::kName, main, fixed, 7, failures, &buses);
      for (std::size_t row = 0; row < 7; ++row) {
        builder.set_row(row);
        Chip::eval(builder);
      }
      EXPECT_TRUE(failures.empty()) << Chip::kName << ": " << (failures.empty() ? "" : failures[0].label);
      EXPECT_TRUE(buses.imbalances().empty()) << Chip::kName << " speaks in padding";
    });
  }
}

TEST(Forgery, AllPaddingProvesNothing) {
  MachineTrace trace = busy_trace();
  for (prover::Matrix& table : trace.tables) std::fill(table.values().begin(), table.values().end(), KoalaBear{});
  expect_refused(std::move(trace), "verifier");
}

TEST(Forgery, SyscallFlagThatIsNotBoolean) {
  MachineTrace trace = busy_trace();
  edit_row<prover::SystemChip>(trace, 0, [](Row<prover::SystemChip>& row) {
    row.is_commit = KoalaBear::two().inverse();
    row.is_read = KoalaBear::two().inverse();
  });
  expect_refused(std::move(trace), "system.is_commit.bool");
}

TEST(Forgery, MemoryMultiplicityThatIsNotBoolean) {
  MachineTrace trace = busy_trace();
  edit_row<prover::ZeroMemoryChip>(trace, 2, [](Row<prover::ZeroMemoryChip>& row) {
    (row.is_word.is_zero() ? row.is_barrier : row.is_word) = KoalaBear::two();
  });
  expect_refused(std::move(trace), "zero_memory.real.bool");
}

TEST(Forgery, PaddingRowThatRunsAnInstruction) {
  MachineTrace trace = busy_trace();
  edit_row<prover::LoadWordChip>(trace, 10, [](Row<prover::LoadWordChip>& row) { row.real = kOne; });
  expect_refused(std::move(trace), "load_word.state");
}

TEST(Forgery, PaddingRowOfTheProgramThatRuns) {
  MachineTrace trace = busy_trace();
  const std::size_t table = find_table<prover::ProgramChip>(trace);
  const std::size_t row = trace.program->code.size();
  trace.tables[table].at(row, 0) = kOne;
  const Verdict verdict = verdict_of(trace);
  EXPECT_TRUE(verdict.unbalanced_labels.contains("program.instruction")) << verdict.text;
}

// --- values ---

TEST(Forgery, LoadedValueIsFree) {
  expect_refused(with_step(Op::kLw, 0, [](mips::Step& step) { step.other_old = step.other_new = step.write_new = 1; }),
                 "load_word.memory.before");
}

TEST(Forgery, LoadLinkedResultIsFree) {
  expect_refused(with_step(Op::kLl, 0, [](mips::Step& step) { step.write_new ^= 1; }), "merge.result.low");
}

TEST(Forgery, StoreConditionalFails) {
  expect_refused(with_step(Op::kSc, 0, [](mips::Step& step) { step.other_new = step.other_old; }), "merge.result.low");
}

TEST(Forgery, HighBytesOfANarrowLoad) {
  expect_refused(with_step(Op::kLbu, 0, [](mips::Step& step) { step.write_new |= 0xab00; }), "load_part.result.byte");
  // The high limb has no column of its own; a sign is the only way to fill it.
  MachineTrace trace = busy_trace();
  edit_row<prover::LoadPartChip>(trace, 0, [](Row<prover::LoadPartChip>& row) {
    ASSERT_EQ(row.is_lbu, kOne);
    row.sign = kOne;
    row.result_low += KoalaBear::from_u32(0xff00);
  });
  expect_refused(std::move(trace), "load_part.sign.unsigned");
}

TEST(Forgery, NarrowStoreThatChangesItsNeighbour) {
  expect_refused(with_step(Op::kSb, 0, [](mips::Step& step) { step.other_new ^= 0x100; }), "store_part.new_low");
  expect_refused(with_step(Op::kSb, 0, [](mips::Step& step) { step.other_new ^= 0x1'0000; }),
                 "store_part.new_half.byte");
}

TEST(Forgery, ZeroRegisterReadsSomethingElse) {
  const mips::Program program = busy_program();
  expect_refused(busy_trace([&](mips::Record& record) {
                   // The last addiu from $zero is the 5.
                   for (mips::Step& step : record.steps) {
                     const mips::Instruction& in = program.code[step.pc - program.code_start];
                     if (in.op == Op::kAddiu && in.read1 == mips::kZero && in.imm == 5) {
                       step.read1 = 1, step.write_new = 6;
                     }
                   }
                 }),
                 "add_immediate.read1.before");
}

TEST(Forgery, ZeroRegisterIsNeverWritten) {
  const mips::Program program = busy_program();
  for (const mips::Instruction& instruction : program.code) {
    EXPECT_TRUE(!mips::op_info(instruction.op).accesses.write || instruction.write != mips::kZero);
  }
}

// --- memory ---

TEST(Forgery, StoresToLowAddressesReachNoRegister) {
  Assembler a;
  a.li(t0, 0);
  a.li(t1, 0xdead'beef);
  for (int word = 0; word < 36; ++word) a.put(sw(t1, 4 * word, t0));
  a.exit(0);
  expect_valid(trace_program(a.program()));
  // The same with a register that took the value of the word with its number.
  expect_refused(trace_program(a.program(), {},
                               [](mips::Record& record) { record.final_registers[20].value = 0xdead'beef; }),
                 "image.final");
}

TEST(Forgery, SameAddressInitialisedTwice) {
  const MachineTrace honest = busy_trace();
  const std::size_t used = honest.record->final_zero.size() + prover::memory_segments(*honest.program).size();
  ASSERT_GT(honest.record->final_zero.size(), 0u);
  // The stack words lie before the middle barrier; a second copy of the last word after the end of the list, once with
  // an order that does not hold and once with a distance that is no 16-bit number.
  for (const bool negative_distance : {false, true}) {
    MachineTrace trace = busy_trace();
    const mips::FinalWord word = trace.record->final_zero.back();
    if (negative_distance) {
      edit_row<prover::ZeroMemoryChip>(trace, used - 1, [&](Row<prover::ZeroMemoryChip>& row) {
        row.distance_low = KoalaBear::from_u32(word.address / 4) - row.address - row.skip;
      });
    }
    edit_row<prover::ZeroMemoryChip>(trace, used, [&](Row<prover::ZeroMemoryChip>& row) {
      row.is_word = row.skip = kOne;
      row.address = KoalaBear::from_u32(word.address / 4);
      row.final_time = row.final_time_inverse = kOne;
    });
    expect_refused(std::move(trace), negative_distance ? "zero_memory.distance.low" : "zero_memory.order");
  }
}

TEST(Forgery, ImageWordInitialisedAsZero) {
  // The word before the first barrier moves to the barrier's own address, or the barrier is left out.
  const auto is_barrier = [](const MachineTrace& trace, std::size_t row) {
    return !trace.tables[find_table<prover::ZeroMemoryChip>(trace)]
                .at(row, prover::kColumnMap<prover::ZeroMemoryCols>.is_barrier)
                .is_zero();
  };
  MachineTrace without = busy_trace();
  ASSERT_TRUE(is_barrier(without, 0));
  edit_row<prover::ZeroMemoryChip>(without, 0, [](Row<prover::ZeroMemoryChip>& row) {
    row.is_barrier = {};
    row.is_word = row.final_time = row.final_time_inverse = kOne;
    row.distance_low += row.skip - kOne;
    row.skip = kOne;
  });
  expect_refused(std::move(without), "verifier");  // the segment that it sends

  MachineTrace behind = busy_trace();
  edit_row<prover::ZeroMemoryChip>(behind, 1, [](Row<prover::ZeroMemoryChip>& row) {
    row = {};
    row.is_word = row.skip = row.final_time = row.final_time_inverse = kOne;
    row.address = KoalaBear::from_u32(Assembler::kCodeBase / 4 + 1);  // inside the segment of row 0
  });
  expect_refused(std::move(behind), "zero_memory.order");
}

TEST(Forgery, UntouchedWordFarAboveTheAddressSpace) {
  MachineTrace trace = busy_trace();
  const std::size_t used = trace.record->final_zero.size() + prover::memory_segments(*trace.program).size();
  edit_row<prover::ZeroMemoryChip>(trace, used, [](Row<prover::ZeroMemoryChip>& row) {
    row.is_word = row.skip = kOne;
    row.address = -kOne;  // from here the next address could wrap to any
  });
  expect_refused(std::move(trace), "zero_memory.word.touched");
}

TEST(Forgery, LoadSeesAValueFromTheFuture) {
  // The first load of the stack word reads what the program stored there, at a time after its own.
  expect_refused(with_step(Op::kLw, 2, [](mips::Step& step) { step.other_time = step.other_time + 4000; }),
                 "load_word.memory.gap");
}

TEST(Forgery, LoadSeesAValueThatWasReplaced) {
  const mips::Program program = busy_program();
  expect_refused(busy_trace([&](mips::Record& record) {
                   // ll sees the word as it was before sb.
                   mips::Step& ll = record.steps[step_of(program, record, Op::kLl)];
                   const mips::Step& sb = record.steps[step_of(program, record, Op::kSb)];
                   ll.other_old = ll.other_new = ll.write_new = sb.other_old;
                   ll.other_time = sb.other_time;
                 }),
                 "merge.source.before");
}

TEST(Forgery, UnalignedWordAccess) {
  // The same word through a base that is one too large: only the address arithmetic could notice.
  for (const int n : {0, 1}) {
    const mips::Program program = busy_program();
    expect_refused(busy_trace([&](mips::Record& record) {
                     record.steps[step_of(program, record, Op::kLw, n)].read1 += 1;
                   }),
                   "load_word.address.low");
  }
}

TEST(Forgery, StoreIntoReadOnlyMemory) {
  const mips::Program program = busy_program();
  expect_refused(busy_trace([&](mips::Record& record) {
                   mips::Step& store = record.steps[step_of(program, record, Op::kSw)];
                   store.read1 = 0x0800'0000 - 4;
                   store.other_old = 0x5555'6666;
                   store.other_time = 0;
                 }),
                 "store_word.memory.before");
}

TEST(Forgery, LoadFromReadOnlyMemoryInTheWritableSpace) {
  MachineTrace trace = busy_trace();
  edit_row<prover::LoadWordChip>(trace, 1, [](Row<prover::LoadWordChip>& row) {
    ASSERT_EQ(row.read_only, kOne);
    row.read_only = {};
  });
  expect_refused(std::move(trace), "load_word.memory.before");
}

// --- program and state ---

TEST(Forgery, InstructionThatIsNotInTheProgram) {
  MachineTrace trace = busy_trace();
  edit_row<prover::LoadWordChip>(trace, 0, [](Row<prover::LoadWordChip>& row) { row.write_index += kOne; });
  expect_refused(std::move(trace), "load_word.program");
}

TEST(Forgery, RunThatStartsElsewhere) {
  MachineTrace trace = busy_trace();
  trace.program->entry += 1;
  expect_refused(std::move(trace), "verifier");
}

TEST(Forgery, RunThatSkipsAnInstruction) {
  // The instruction after it is left out, and its row does not exist.
  MachineTrace trace = busy_trace();
  edit_row<prover::LoadWordChip>(trace, 0, [](Row<prover::LoadWordChip>& row) { row.step.next_pc += kOne; });
  expect_refused(std::move(trace), "load_word.next_state");
}

TEST(Forgery, RunThatStartsAtAnotherTime) {
  // As if the program were in the middle of a longer run.
  MachineTrace trace = busy_trace();
  edit_row<prover::AddImmediateChip>(trace, 0, [](Row<prover::AddImmediateChip>& row) { row.step.clock += kOne; });
  expect_refused(std::move(trace), "verifier");
}

TEST(Forgery, SystemCallThatGoesOnElsewhere) {
  MachineTrace trace = busy_trace();
  edit_row<prover::SystemChip>(trace, 0, [](Row<prover::SystemChip>& row) { row.step.next_pc += kOne; });
  expect_refused(std::move(trace), "system.next_state");
}

TEST(Forgery, RunWithoutAnExit) {
  expect_refused(busy_trace([](mips::Record& record) { record.calls.pop_back(); }), "image.final");
}

TEST(Forgery, RunThatGoesOnAfterTheExit) {
  MachineTrace trace = busy_trace();
  const std::size_t exit_row = trace.record->calls.size() - 1;
  edit_row<prover::SystemChip>(trace, exit_row, [](Row<prover::SystemChip>& row) {
    row.is_exit = {};
    row.is_print_output = kOne;
    row.result = row.a2.value;
  });
  expect_refused(std::move(trace), "system.next_state");
}

// --- system calls and public values ---

TEST(Forgery, FailedExitTakenForSuccess) {
  Assembler a;
  a.exit(3);
  expect_refused(trace_program(a.program(), {}, [](mips::Record& record) { record.calls[0].argument[0] = 0; }),
                 "system.a0.before");
}

TEST(Forgery, PublicValuesOffByOne) {
  for (const std::size_t byte : {0u, 5u, 11u}) {
    MachineTrace trace = busy_trace();
    trace.public_values[byte] ^= 1;
    expect_refused(std::move(trace), "verifier");
  }
}

TEST(Forgery, PublicValuesTruncatedOrExtended) {
  MachineTrace truncated = busy_trace();
  truncated.public_values.resize(truncated.public_values.size() - 4);
  expect_refused(std::move(truncated), "transfer.public");
  MachineTrace extended = busy_trace();
  extended.public_values.resize(extended.public_values.size() + 4);
  expect_refused(std::move(extended), "verifier");
}

TEST(Forgery, CommitsInAnotherOrder) {
  // Two words and then one: the second call's word first, with the cursor told so.
  MachineTrace trace = busy_trace();
  ASSERT_EQ(trace.public_values.size(), 12u);
  std::rotate(trace.public_values.begin(), trace.public_values.begin() + 8, trace.public_values.end());
  const std::uint32_t second_time = prover::clock_of_step(trace.record->calls[2].step_index) + prover::kSlotWrite;
  edit_row<prover::SystemChip>(trace, 1, [&](Row<prover::SystemChip>& row) {
    row.index = kOne;
    row.cursor.previous_time = KoalaBear::from_u32(second_time);
  });
  edit_row<prover::SystemChip>(trace, 2, [](Row<prover::SystemChip>& row) { row.index = {}, row.cursor = {}; });
  for (const std::size_t row : {std::size_t{2}, std::size_t{3}}) {
    edit_row<prover::TransferChip>(trace, row, [](Row<prover::TransferChip>& r) { r.index += kOne; });
  }
  edit_row<prover::TransferChip>(trace, 4, [](Row<prover::TransferChip>& row) { row.index = {}; });
  edit_row<prover::ImageChip>(trace, prover::kCursorRegister, [&](Row<prover::ImageChip>& row) {
    row.final_time = KoalaBear::from_u32(prover::clock_of_step(trace.record->calls[1].step_index) + prover::kSlotWrite);
  });
  expect_refused(std::move(trace), "system.cursor.gap");
}

TEST(Forgery, CommittedWordIsNotTheOneInMemory) {
  MachineTrace trace = busy_trace();
  edit_row<prover::TransferChip>(trace, 2, [](Row<prover::TransferChip>& row) { row.now.low += kOne; });
  trace.public_values[0] += 1;
  expect_refused(std::move(trace), "transfer.commit.low");
}

TEST(Forgery, PrivateInputOutOfRange) {
  MachineTrace trace = busy_trace();
  edit_row<prover::TransferChip>(trace, 0, [](Row<prover::TransferChip>& row) {
    row.now.low += KoalaBear::from_u32(1 << 16);
    row.now.high -= kOne;
  });
  expect_refused(std::move(trace), "transfer.read.low");
}

TEST(Forgery, ReadOfFewerWordsThanItsResultSays) {
  expect_refused(busy_trace([](mips::Record& record) { record.calls[0].result -= 4; }), "system.result.low");
  MachineTrace trace = busy_trace();
  edit_row<prover::TransferChip>(trace, 0, [](Row<prover::TransferChip>& row) { row.is_last = kOne; });
  expect_refused(std::move(trace), "transfer.last.left");
}

TEST(Forgery, UnknownCall) {
  // There is no row for it, so the state stops before.
  MachineTrace trace = busy_trace();
  edit_row<prover::SystemChip>(trace, 0, [](Row<prover::SystemChip>& row) { row = {}; });
  expect_refused(std::move(trace), "add_immediate.next_state");
}

}  // namespace
}  // namespace symbolon::testing
