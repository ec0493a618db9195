// Whole small programs: start state, delay slots, jumps, limits, cancellation, statistics.
#include "core/mips/machine.h"

#include <gtest/gtest.h>

#include <cstring>

#include "tests/core/mips/run_helper.h"

namespace symbolon::mips {
namespace {

using namespace assembly;

constexpr std::uint32_t kOut = Assembler::kDataBase;

// Commits the registers in order, then exits with 0. The program has put them into callee-saved registers.
void commit_registers(Assembler& a, std::initializer_list<Reg> registers) {
  a.li(t9, kOut);
  std::int32_t offset = 0;
  for (const Reg reg : registers) {
    a.put(sw(reg, offset, t9));
    offset += 4;
  }
  a.commit(kOut, static_cast<std::uint32_t>(offset));
  a.exit(0);
}

std::vector<std::uint32_t> committed_words(const Assembler& a) {
  const Result<RunResult> result = run_both_ways(a.program());
  EXPECT_OK(result);
  if (!result) return {};
  std::vector<std::uint32_t> words(result->public_values.size() / 4);
  std::memcpy(words.data(), result->public_values.data(), result->public_values.size());
  return words;
}

using Words = std::vector<std::uint32_t>;

TEST(Machine, StartsWithZerosAndAStack) {
  Assembler a;
  a.put(move(s0, sp), move(s1, ra), mfhi(s2), mflo(s3), move(s4, a0), move(s5, gp));
  commit_registers(a, {s0, s1, s2, s3, s4, s5});
  EXPECT_EQ(committed_words(a), (Words{kInitialStackPointer, 0, 0, 0, 0, 0}));
}

TEST(Machine, ExitCodeIsAValue) {
  for (const std::uint32_t code : {0u, 1u, 255u, 0xffff'ffffu}) {
    Assembler a;
    a.exit(code);
    const Result<RunResult> result = run_both_ways(a.program());
    ASSERT_OK(result);
    EXPECT_EQ(result->exit_code, code);
  }
}

TEST(Machine, ExitGroupIsExit) {
  Assembler a;
  a.call(kCallExitGroup, {7});
  a.put(break_());
  const Result<RunResult> result = run_both_ways(a.program());
  ASSERT_OK(result);
  EXPECT_EQ(result->exit_code, 7u);
}

TEST(Machine, DelaySlotRunsWhetherTakenOrNot) {
  Assembler a;
  const Label skip = a.label();
  a.put(beq(zero, zero, skip), ori(s0, s0, 1), ori(s0, s0, 2));
  a.bind(skip);
  const Label not_taken = a.label();
  a.put(bne(zero, zero, not_taken), ori(s0, s0, 4), ori(s0, s0, 8));
  a.bind(not_taken);
  commit_registers(a, {s0});
  EXPECT_EQ(committed_words(a), Words{1 | 4 | 8});
}

TEST(Machine, DelaySlotSeesTheLink) {
  Assembler a;
  const Label function = a.label();
  a.put(jal(function), addiu(s0, ra, 0));
  const std::uint32_t back = a.address();
  const Label end = a.label();
  a.put(b(end), nop());
  a.bind(function);
  a.put(move(s1, ra), jr(ra), nop());
  a.bind(end);
  commit_registers(a, {s0, s1});
  EXPECT_EQ(committed_words(a), (Words{back, back}));
}

TEST(Machine, ConditionIsReadBeforeTheDelaySlot) {
  Assembler a;
  const Label taken = a.label();
  a.put(ori(t0, zero, 1), bne(t0, zero, taken), move(t0, zero), ori(s0, s0, 1));
  a.bind(taken);
  commit_registers(a, {s0, t0});
  EXPECT_EQ(committed_words(a), (Words{0, 0}));
}

// pc, next_pc do what the pair says: the first branch's target runs one instruction, then the second's target.
TEST(Machine, BranchInADelaySlot) {
  Assembler a;
  const Label first = a.label();
  const Label second = a.label();
  a.put(b(first), b(second), ori(s0, s0, 1));
  a.bind(first);
  a.put(ori(s0, s0, 2), ori(s0, s0, 4));
  a.bind(second);
  a.put(ori(s0, s0, 8));
  commit_registers(a, {s0});
  EXPECT_EQ(committed_words(a), Words{2 | 8});
}

TEST(Machine, LinkInADelaySlotReturnsBehindItself) {
  Assembler a;
  const Label first = a.label();
  const Label second = a.label();
  a.put(b(first));
  const std::uint32_t link = a.address() + 8;
  a.put(bal(second), nop());
  a.bind(first);
  a.put(nop());
  a.bind(second);
  commit_registers(a, {ra});
  EXPECT_EQ(committed_words(a), Words{link});
}

TEST(Machine, LinkIsWrittenWhenTheBranchIsNotTaken) {
  Assembler a;
  const Label never = a.label();
  a.put(bltzal(zero, never));
  const std::uint32_t link = a.address() + 4;
  a.put(nop());
  a.bind(never);
  commit_registers(a, {ra});
  EXPECT_EQ(committed_words(a), Words{link});
}

TEST(Machine, JumpAndLinkToItsOwnRegister) {
  Assembler a;
  const Label target = a.label();
  a.put(bal(target), nop());  // $ra = here
  const std::uint32_t here = a.address();
  a.put(break_());
  a.bind(target);
  a.put(addiu(ra, ra, 20), jalr(ra, ra));
  const std::uint32_t link = a.address() + 4;
  ASSERT_EQ(here + 20, link + 4);
  a.put(nop(), break_());
  commit_registers(a, {ra});
  EXPECT_EQ(committed_words(a), Words{link});
}

TEST(Machine, SystemCallInADelaySlot) {
  Assembler a;
  const Label never = a.label();
  a.li(a0, 5);
  a.li(v0, kCallExit);
  a.put(b(never), syscall());
  a.bind(never);
  a.put(break_());
  const Result<RunResult> result = run_both_ways(a.program());
  ASSERT_OK(result);
  EXPECT_EQ(result->exit_code, 5u);
}

TEST(Machine, UnalignedWordByHalves) {
  Assembler a;
  a.data(kOut + 64, {0x4433'2211, 0x8877'6655});
  a.li(t0, kOut + 64);
  a.put(lwl(s0, 4, t0), lwr(s0, 1, t0));  // bytes 1..4
  a.put(swl(s0, 10 + 3, t0), swr(s0, 10, t0), lw(s1, 8, t0), lw(s2, 12, t0));
  commit_registers(a, {s0, s1, s2});
  EXPECT_EQ(committed_words(a), (Words{0x5544'3322, 0x3322'0000, 0x0000'5544}));
}

TEST(Machine, AddressesAboveTwoGibibytes) {
  Assembler a(0x9fc0'0000);
  a.li(t0, 0xffff'fffc);
  a.li(t1, 0x1234'5678);
  const Label on = a.label();
  a.put(sw(t1, 0, t0), lw(s0, 0, t0), j(on), nop());
  a.bind(on);
  commit_registers(a, {s0});
  EXPECT_EQ(committed_words(a), Words{0x1234'5678});
}

TEST(Machine, LoadsSeeTheCode) {
  Assembler a;
  a.li(t0, Assembler::kCodeBase);
  a.put(lw(s0, 0, t0));
  commit_registers(a, {s0});
  EXPECT_EQ(committed_words(a), Words{a.words().front()});
}

TEST(Machine, StatisticsCountEveryInstruction) {
  Assembler a;
  a.put(nop(), nop(), add(t0, t0, t0), lb(t1, 0, sp), sb(t1, 0, sp), mult(t0, t1));
  a.exit(0);
  const Result<RunResult> result = run_both_ways(a.program());
  ASSERT_OK(result);
  const auto count = [&](Family family) { return result->family_counts[static_cast<std::size_t>(family)]; };
  EXPECT_EQ(count(Family::kNop), 2u);
  EXPECT_EQ(count(Family::kAddTrap), 1u);
  EXPECT_EQ(count(Family::kLoadPart), 1u);
  EXPECT_EQ(count(Family::kStorePart), 1u);
  EXPECT_EQ(count(Family::kMultiply), 1u);
  EXPECT_EQ(count(Family::kAdd), 2u);  // li, li
  EXPECT_EQ(count(Family::kSystem), 1u);
  EXPECT_EQ(result->cycles, 9u);
  EXPECT_EQ(result->memory_bytes, 2u * kPageBytes);  // code and stack
}

TEST(Machine, CycleLimitEndsAnEndlessLoop) {
  Assembler a;
  a.put(b(-1), nop());
  const Program program = a.program();
  for (const std::uint64_t cycles_max : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{3'000'000}}) {
    const Result<RunResult> result = run(program, {.cycles_max = cycles_max});
    EXPECT_ERROR(result, ErrorCode::kTrapCycleLimit);
  }
  EXPECT_NE(run(program, {.cycles_max = 1}).error().detail.find("0x00400004"), std::string::npos);
}

TEST(Machine, CycleLimitIsExact) {
  Assembler a;
  a.exit(0);  // three instructions
  EXPECT_OK(run(a.program(), {.cycles_max = 3}));
  EXPECT_ERROR(run(a.program(), {.cycles_max = 2}), ErrorCode::kTrapCycleLimit);
}

TEST(Machine, StopsOnRequest) {
  Assembler a;
  a.put(b(-1), nop());
  std::stop_source source;
  source.request_stop();
  EXPECT_ERROR(run(a.program(), {.stop = source.get_token()}), ErrorCode::kCancelled);
}

TEST(Machine, AdvancesInPieces) {
  Assembler a;
  a.li(t0, 1000);
  const Label loop = a.here();
  a.put(addiu(t0, t0, -1), bne(t0, zero, loop), addu(t1, t1, t0));
  a.exit(0);
  const Program program = a.program();
  Record whole;
  Record pieces;
  ASSERT_OK(run(program, {.cycles_max = kTestCyclesMax, .record = &whole}));
  Machine machine(program, {}, &pieces, nullptr);
  for (;;) {
    const Result<bool> running = machine.advance(7);
    ASSERT_OK(running);
    if (!*running) break;
  }
  machine.finish_record();
  EXPECT_EQ(machine.steps(), whole.steps.size());
  ASSERT_EQ(pieces.steps.size(), whole.steps.size());
  EXPECT_EQ(std::memcmp(pieces.steps.data(), whole.steps.data(), whole.steps.size() * sizeof(Step)), 0);
  EXPECT_EQ(check_record(program, {}, pieces).fault, "");
  EXPECT_FALSE(machine.advance(1).value());  // nothing happens after the exit
  EXPECT_EQ(machine.steps(), whole.steps.size());
}

}  // namespace
}  // namespace symbolon::mips
