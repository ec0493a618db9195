// Every operation on boundary operands, against the second model (tests/support/instruction_model.h): results, traps,
// program counters, and that nothing else changes.
#include <gtest/gtest.h>

#include <random>

#include "core/mips/disassemble.h"
#include "core/mips/machine.h"
#include "tests/support/assembler.h"
#include "tests/support/instruction_model.h"

namespace symbolon::mips {
namespace {

using namespace assembly;

constexpr std::uint32_t kBoundaries[] = {
    0,           1,           2,           3,           4,           31,          32,          33,
    0x7f,        0x80,        0xff,        0x100,       0x7fff,      0x8000,      0xffff,      0x1'0000,
    0x5555'5555, 0xaaaa'aaaa, 0x1234'5678, 0x89ab'cdef, 0x7fff'fffe, 0x7fff'ffff, 0x8000'0000, 0x8000'0001,
    0xffff'7fff, 0xffff'8000, 0xffff'fff0, 0xffff'fffe, 0xffff'ffff,
};
constexpr std::int32_t kImmediates[] = {0, 1, 2, 3, 0x7f, 0x80, 0xff, 0x7fff, -0x8000, -0x7fff, -2, -1};
constexpr std::uint32_t kDataWord = 0x1000'0000;

// Executes the one instruction `word` in the state and compares with the model. Memory accesses all land on kDataWord.
class OneInstruction {
 public:
  explicit OneInstruction(Code code) {
    program_.code_start = kStart;
    program_.entry = kStart;
    program_.code = {decode(code, kStart)};
    instruction_ = program_.code.front();
    EXPECT_NE(instruction_.op, Op::kUnknown) << hex_word(code);
  }

  const Instruction& instruction() const { return instruction_; }

  void check(std::array<std::uint32_t, kRegisterCount> registers, std::uint32_t memory_word) {
    registers[kZero] = 0;
    const std::uint32_t next_pc = kStart + 100;  // as in a delay slot
    const ModelInput given = {.instruction = instruction_,
                              .pc = kStart,
                              .next_pc = next_pc,
                              .read1 = registers[instruction_.read1],
                              .read2 = registers[instruction_.read2],
                              .write_old = registers[instruction_.write],
                              .hi = registers[kHi],
                              .word = memory_word};
    const ModelOutput expected = model_step(given);
    const std::uint32_t address = model_address(given) & ~3u;
    const Accesses accesses = op_info(instruction_.op).accesses;

    Machine machine(program_, {}, nullptr, nullptr);
    machine.set_state_for_test(kStart, next_pc, registers);
    if (accesses.memory) *machine.memory_for_test().find_for_write(address) = memory_word;
    const Result<bool> result = machine.advance(1);
    const std::string context = disassemble(instruction_) + " on " + hex_word(given.read1) + ", " +
                                hex_word(given.read2) + ", old " + hex_word(given.write_old);
    if (expected.trap) {
      ASSERT_FALSE(result) << context;
      EXPECT_EQ(result.error().code, *expected.trap) << context;
      EXPECT_EQ(machine.pc(), kStart) << context;
      return;
    }
    ASSERT_TRUE(result) << context << ": " << result.error().message();
    if (accesses.write) registers[instruction_.write] = expected.write;
    if (accesses.write_second) registers[kHi] = expected.hi;
    for (Register r = 0; r < kRegisterCount; ++r) {
      ASSERT_EQ(machine.register_value(r), registers[r]) << context << ", " << register_name(r);
    }
    ASSERT_EQ(machine.pc(), next_pc) << context;
    ASSERT_EQ(machine.next_pc(), expected.after) << context;
    if (accesses.memory) {
      ASSERT_EQ(machine.memory().peek(address), expected.word) << context;
      ASSERT_EQ(machine.memory().page_count(), 1u) << context;
    } else {
      ASSERT_EQ(machine.memory().page_count(), 0u) << context;
    }
  }

 private:
  static constexpr std::uint32_t kStart = 0x0010'0000;
  Program program_;
  Instruction instruction_;
};

std::array<std::uint32_t, kRegisterCount> filled_registers() {
  std::array<std::uint32_t, kRegisterCount> registers;
  for (std::uint32_t i = 0; i < kRegisterCount; ++i) registers[i] = 0x0101'0101 * i;
  return registers;
}

void check_two_operands(Code code) {
  OneInstruction one(code);
  auto registers = filled_registers();
  const Instruction& in = one.instruction();
  for (const std::uint32_t a : kBoundaries) {
    for (const std::uint32_t b : kBoundaries) {
      registers[in.read1] = a;
      if (op_info(in.op).accesses.read2) registers[in.read2] = b;
      one.check(registers, 0);
      if (!op_info(in.op).accesses.read2) break;
    }
  }
}

TEST(Instruction, ThreeRegisters) {
  for (const Code code :
       {add(t0, t1, t2), addu(t0, t1, t2), sub(t0, t1, t2), subu(t0, t1, t2), and_(t0, t1, t2), or_(t0, t1, t2),
        xor_(t0, t1, t2), nor(t0, t1, t2), slt(t0, t1, t2), sltu(t0, t1, t2), movz(t0, t1, t2), movn(t0, t1, t2),
        mul(t0, t1, t2), sllv(t0, t1, t2), srlv(t0, t1, t2), srav(t0, t1, t2), rotrv(t0, t1, t2)}) {
    check_two_operands(code);
  }
}

TEST(Instruction, OneRegisterAsAllOperands) {
  for (const Code code :
       {add(t0, t0, t0),  addu(t0, t0, t0), sub(t0, t0, t0),   subu(t0, t0, t0), and_(t0, t0, t0),  or_(t0, t0, t0),
        xor_(t0, t0, t0), nor(t0, t0, t0),  slt(t0, t0, t0),   sltu(t0, t0, t0), movz(t0, t0, t0),  movn(t0, t0, t0),
        mul(t0, t0, t0),  sllv(t0, t0, t0), srlv(t0, t0, t0),  srav(t0, t0, t0), rotrv(t0, t0, t0), jalr(t0, t0),
        bltzal(ra, 3),    bgezal(ra, 3),    ins(t0, t0, 3, 9), addiu(t0, t0, 3), add(zero, t0, t0)}) {
    check_two_operands(code);
  }
}

TEST(Instruction, Immediates) {
  using Encoder = Code (*)(Reg, Reg, std::int32_t);
  for (const Encoder encode :
       {Encoder{addi}, Encoder{addiu}, Encoder{slti}, Encoder{sltiu}, Encoder{andi}, Encoder{ori}, Encoder{xori}}) {
    for (const std::int32_t imm : kImmediates) check_two_operands(encode(t0, t1, imm));
  }
  for (const std::int32_t imm : kImmediates) check_two_operands(lui(t0, imm));
}

TEST(Instruction, Shifts) {
  for (std::uint32_t amount = 0; amount < 32; ++amount) {
    for (const Code code : {sll(t0, t1, amount), srl(t0, t1, amount), sra(t0, t1, amount), rotr(t0, t1, amount)}) {
      check_two_operands(code);
    }
  }
}

TEST(Instruction, MultiplyAndDivide) {
  for (const Code code : {mult(t1, t2), multu(t1, t2), madd(t1, t2), maddu(t1, t2), msub(t1, t2), msubu(t1, t2),
                          div(t1, t2), divu(t1, t2), mfhi(t0), mflo(t0), mthi(t1), mtlo(t1)}) {
    OneInstruction one(code);
    auto registers = filled_registers();
    for (const std::uint64_t accumulator : {0ull, 1ull, 0xffff'ffffull, 0x7fff'ffff'ffff'ffffull, ~0ull}) {
      for (const std::uint32_t a : kBoundaries) {
        for (const std::uint32_t b : kBoundaries) {
          registers[kHi] = static_cast<std::uint32_t>(accumulator >> 32);
          registers[kLo] = static_cast<std::uint32_t>(accumulator);
          registers[9] = a;
          registers[10] = b;
          one.check(registers, 0);
        }
      }
    }
  }
}

TEST(Instruction, DivisionOfTheSmallestByMinusOne) {
  OneInstruction one(div(t1, t2));
  Program program = {.code_start = 0, .code = {one.instruction()}, .entry = 0, .image = {}};
  Machine machine(program, {}, nullptr, nullptr);
  auto registers = filled_registers();
  registers[9] = 0x8000'0000;
  registers[10] = 0xffff'ffff;
  machine.set_state_for_test(0, 1, registers);
  ASSERT_TRUE(machine.advance(1));
  EXPECT_EQ(machine.register_value(kLo), 0x8000'0000u);
  EXPECT_EQ(machine.register_value(kHi), 0u);
}

TEST(Instruction, BitFields) {
  for (std::uint32_t lsb = 0; lsb < 32; ++lsb) {
    for (std::uint32_t size = 1; size <= 32 - lsb; ++size) {
      for (const Code code : {ext(t0, t1, lsb, size), ins(t0, t1, lsb, size)}) {
        OneInstruction one(code);
        auto registers = filled_registers();
        for (const std::uint32_t a : {0u, 0xffff'ffffu, 0x1234'5678u}) {
          for (const std::uint32_t old_value : {0u, 0xffff'ffffu, 0x89ab'cdefu}) {
            registers[9] = a;
            registers[8] = old_value;
            one.check(registers, 0);
          }
        }
      }
    }
  }
}

TEST(Instruction, Bits) {
  for (const Code code : {clz(t0, t1), clo(t0, t1), seb(t0, t1), seh(t0, t1), wsbh(t0, t1)}) {
    check_two_operands(code);
    OneInstruction one(code);
    auto registers = filled_registers();
    for (unsigned bit = 0; bit < 32; ++bit) {
      for (const std::uint32_t value : {1u << bit, ~(1u << bit), (1u << bit) - 1, ~((1u << bit) - 1)}) {
        registers[9] = value;
        one.check(registers, 0);
      }
    }
  }
}

TEST(Instruction, BranchesAndJumps) {
  for (const Code code : {beq(t1, t2, -5), bne(t1, t2, -5), beq(t1, t1, 5), bne(t1, t1, 5), blez(t1, -5), bgtz(t1, -5),
                          bltz(t1, -5), bgez(t1, -5), bltzal(t1, 0x7fff), bgezal(t1, -0x8000), bal(5), b(5),
                          j(0x0040'0100u), jal(0x0040'0100u), jr(t1), jalr(t0, t1), jalr(zero, t1)}) {
    check_two_operands(code);
  }
}

TEST(Instruction, ConditionalTraps) {
  for (const Code code : {tge(t1, t2), tgeu(t1, t2), tlt(t1, t2), tltu(t1, t2), teq(t1, t2), tne(t1, t2)}) {
    check_two_operands(code);
  }
  for (const std::int32_t imm : kImmediates) {
    for (const Code code :
         {tgei(t1, imm), tgeiu(t1, imm), tlti(t1, imm), tltiu(t1, imm), teqi(t1, imm), tnei(t1, imm)}) {
      check_two_operands(code);
    }
  }
}

TEST(Instruction, Nops) {
  for (const Code code : {nop(), ssnop(), ehb(), sync(), synci(1, t1), pref(0, 1, t1)}) check_two_operands(code);
}

// All alignments, all offsets' signs, and address sums that wrap.
TEST(Instruction, LoadsAndStores) {
  using Encoder = Code (*)(Reg, std::int32_t, Reg);
  for (const Encoder encode :
       {Encoder{lb}, Encoder{lbu}, Encoder{lh}, Encoder{lhu}, Encoder{lw}, Encoder{lwl}, Encoder{lwr}, Encoder{ll},
        Encoder{sb}, Encoder{sh}, Encoder{sw}, Encoder{swl}, Encoder{swr}, Encoder{sc}}) {
    for (const std::int32_t offset : {0, 1, -1, 0x7fff, -0x8000}) {
      for (const Code code : {encode(t0, offset, t1), encode(zero, offset, t1), encode(t1, offset, t1)}) {
        OneInstruction one(code);
        auto registers = filled_registers();
        for (const std::uint32_t base : {kDataWord, 0u, 0xffff'fffcu}) {
          for (std::uint32_t byte = 0; byte < 4; ++byte) {
            for (const std::uint32_t memory_word : {0x0123'4567u, 0x89ab'cdefu, 0xffff'ffffu, 0u}) {
              for (const std::uint32_t value : {0xfedc'ba98u, 0u}) {
                registers[8] = value;
                registers[9] = base + byte;
                one.check(registers, memory_word);
              }
            }
          }
        }
      }
    }
  }
}

TEST(Instruction, RandomWords) {
  std::mt19937 random(20240);
  int executed = 0;
  while (executed < 20'000) {
    const auto word = static_cast<std::uint32_t>(random());
    const Instruction in = decode(word, 0x0010'0000);
    const Family family = op_info(in.op).family;
    if (family == Family::kNever || family == Family::kSystem) continue;
    OneInstruction one(Code{word});
    std::array<std::uint32_t, kRegisterCount> registers;
    for (std::uint32_t& value : registers) value = static_cast<std::uint32_t>(random());
    one.check(registers, static_cast<std::uint32_t>(random()));
    ++executed;
  }
}

}  // namespace
}  // namespace symbolon::mips
