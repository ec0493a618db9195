// Every way in which an instruction can fail: its own error code, the address and the instruction in the message.
// Traps of system calls are in system_call_test.cc, operand by operand in instruction_test.cc.
#include <gtest/gtest.h>

#include "core/mips/disassemble.h"
#include "tests/core/mips/run_helper.h"

namespace symbolon::mips {
namespace {

using namespace assembly;

constexpr std::uint32_t kData = Assembler::kDataBase;

// After what `a` holds already, `code` must trap.
void expect_trap(Assembler a, Code code, ErrorCode expected) {
  const std::uint32_t address = a.address();
  a.put(code, nop());
  a.exit(0);
  const Result<RunResult> result = run_both_ways(a.program());
  ASSERT_TRUE(testing::is_error(result, expected));
  EXPECT_EQ(error_kind(expected), ErrorKind::kRejected);
  EXPECT_EQ(result.error().detail, "at " + hex_word(address) + ": " + disassemble(decode(code, address / 4)));
}

Assembler with_register(Reg reg, std::uint32_t value) {
  Assembler a;
  a.li(reg, value);
  return a;
}

TEST(Trap, UnalignedAccess) {
  for (const Code code : {lw(t1, 1, t0), lw(t1, 2, t0), lw(t1, 3, t0), ll(t1, 2, t0), lh(t1, 1, t0), lhu(t1, 3, t0),
                          sw(t1, 1, t0), sw(t1, 2, t0), sc(t1, 2, t0), sh(t1, 1, t0), lw(zero, 1, t0)}) {
    expect_trap(with_register(t0, kData), code, ErrorCode::kTrapUnalignedAccess);
  }
}

TEST(Trap, UnalignedJump) {
  for (std::uint32_t byte = 1; byte < 4; ++byte) {
    expect_trap(with_register(t0, Assembler::kCodeBase + byte), jr(t0), ErrorCode::kTrapUnalignedJump);
    expect_trap(with_register(t0, Assembler::kCodeBase + byte), jalr(ra, t0), ErrorCode::kTrapUnalignedJump);
  }
}

TEST(Trap, Overflow) {
  expect_trap(with_register(t0, 0x7fff'ffff), addi(t1, t0, 1), ErrorCode::kTrapOverflow);
  expect_trap(with_register(t0, 0x4000'0000), add(t1, t0, t0), ErrorCode::kTrapOverflow);
  expect_trap(with_register(t0, 0x8000'0000), sub(t1, zero, t0), ErrorCode::kTrapOverflow);
  expect_trap(with_register(t0, 0x8000'0000), add(zero, t0, t0), ErrorCode::kTrapOverflow);
  expect_trap(with_register(t0, 0x7fff'ffff), addi(zero, t0, 1), ErrorCode::kTrapOverflow);
}

TEST(Trap, DivideByZero) {
  expect_trap(with_register(t0, 5), div(t0, zero), ErrorCode::kTrapDivideByZero);
  expect_trap(with_register(t0, 5), divu(t0, zero), ErrorCode::kTrapDivideByZero);
}

TEST(Trap, Condition) {
  expect_trap(with_register(t0, 5), teqi(t0, 5), ErrorCode::kTrapCondition);
  expect_trap(with_register(t0, 5), tne(t0, zero), ErrorCode::kTrapCondition);
}

TEST(Trap, Break) { expect_trap(Assembler(), break_(), ErrorCode::kTrapBreak); }

TEST(Trap, UnknownInstruction) {
  expect_trap(Assembler(), Code{0xffff'ffff}, ErrorCode::kTrapUnknownInstruction);
  expect_trap(Assembler(), Code{0x4600'0000}, ErrorCode::kTrapUnknownInstruction);  // add.s $f0, $f0, $f0
  expect_trap(Assembler(), Code{0x7c03'e83b}, ErrorCode::kTrapUnknownInstruction);  // rdhwr $v1, $29
}

TEST(Trap, StoreIntoCode) {
  for (const Code code : {sw(t1, 0, t0), sh(t1, 0, t0), sb(t1, 0, t0), swl(t1, 0, t0), swr(t1, 0, t0), sc(t1, 0, t0)}) {
    expect_trap(with_register(t0, Assembler::kCodeBase), code, ErrorCode::kTrapStoreReadOnly);
  }
}

TEST(Trap, StoreIntoReadOnlyDataBesideWritableData) {
  Assembler a;
  a.data(kData, {1, 2}, /*read_only=*/true);
  a.data(kData + 8, {3});
  a.li(t0, kData);
  a.put(sw(t1, 8, t0), sw(t1, 12, t0));  // the same page, written data and untouched zeros
  expect_trap(a, sw(t1, 4, t0), ErrorCode::kTrapStoreReadOnly);
}

// The program ends, is jumped out of, or starts outside: the address is where the instruction should have been.
TEST(Trap, OutsideTheProgram) {
  const auto expect_outside = [](const Assembler& a, std::uint32_t address) {
    const Result<RunResult> result = run_both_ways(a.program());
    ASSERT_TRUE(testing::is_error(result, ErrorCode::kTrapOutsideProgram));
    EXPECT_EQ(result.error().detail, "at " + hex_word(address));
  };
  Assembler falls_off;
  falls_off.put(nop(), nop());
  expect_outside(falls_off, falls_off.address());

  Assembler before_start;
  before_start.put(b(-2), nop());
  expect_outside(before_start, Assembler::kCodeBase - 4);

  for (const std::uint32_t target : {0u, Assembler::kCodeBase - 4, kData, 0x8000'0000u, 0xffff'fffcu}) {
    Assembler jumps = with_register(t0, target);
    jumps.put(jr(t0), nop());
    expect_outside(jumps, target);
  }
  Assembler absolute;
  absolute.put(j(0x0500'0000u), nop());
  expect_outside(absolute, 0x0500'0000);
}

TEST(Trap, OutsideTheProgramComesAfterTheDelaySlot) {
  Assembler a = with_register(t0, kData);
  a.put(jr(t0), break_());
  EXPECT_ERROR(run_both_ways(a.program()), ErrorCode::kTrapBreak);
}

TEST(Trap, MemoryLimit) {
  // One byte a page, up from address 0.
  for (const Code code : {sb(t1, 0, t0), lb(t1, 0, t0)}) {
    Assembler a;
    a.li(t2, kPageBytes);
    const Label loop = a.here();
    const std::uint32_t address = a.address();
    a.put(code, b(loop), addu(t0, t0, t2));
    Program program = a.program();
    program.image.clear();
    const Result<RunResult> result = run(program, {});
    ASSERT_TRUE(testing::is_error(result, ErrorCode::kTrapMemoryLimit));
    EXPECT_NE(result.error().detail.find(hex_word(address)), std::string::npos);
  }
}

}  // namespace
}  // namespace symbolon::mips
