// All ALU chips on runs of the machine: boundary operands, every pair of them, and random programs. The tables accept
// what the machine did, say on the buses what the record says, and accept no other result.
#include <gtest/gtest.h>

#include <random>

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
using namespace prover;          // NOLINT: the chips
using mips::Op;

constexpr std::uint64_t kSeed = 20'240'601;

const std::vector<Op> kAdds = {Op::kAddu, Op::kSubu};
const std::vector<Op> kAddImmediates = {Op::kAddiu};
const std::vector<Op> kAddTraps = {Op::kAdd, Op::kSub, Op::kAddi};
const std::vector<Op> kBitwises = {Op::kAnd, Op::kOr, Op::kXor, Op::kNor};
const std::vector<Op> kBitwiseImmediates = {Op::kAndi, Op::kOri, Op::kXori};
const std::vector<Op> kShifts = {Op::kSra, Op::kSllv, Op::kSrlv, Op::kSrav, Op::kRotrv};
const std::vector<Op> kShiftImmediates = {Op::kSll, Op::kSrl, Op::kRotr};
const std::vector<Op> kCompares = {Op::kSlt, Op::kSltu, Op::kSlti, Op::kSltiu};
const std::vector<Op> kTraps = {Op::kTge,  Op::kTgeu,  Op::kTlt,  Op::kTltu,  Op::kTeq,  Op::kTne,
                                Op::kTgei, Op::kTgeiu, Op::kTlti, Op::kTltiu, Op::kTeqi, Op::kTnei};

bool fits(std::int64_t value) { return value == static_cast<std::int32_t>(value); }
std::int64_t as_number(std::uint32_t word) { return static_cast<std::int32_t>(word); }

// Each operation with two registers on x = $t0 and y = $t1, as far as it does not trap.
void put_register_forms(Assembler& a, std::uint32_t x, std::uint32_t y) {
  a.li(t0, x);
  a.li(t1, y);
  a.put(addu(t2, t0, t1), subu(t3, t0, t1), and_(t4, t0, t1), or_(t5, t0, t1), xor_(t6, t0, t1), nor(t7, t0, t1));
  a.put(slt(s0, t0, t1), sltu(s1, t0, t1), sllv(s2, t0, t1), srlv(s3, t0, t1), srav(s4, t0, t1), rotrv(s5, t0, t1));
  if (fits(as_number(x) + as_number(y))) a.put(add(s6, t0, t1));
  if (fits(as_number(x) - as_number(y))) a.put(sub(s7, t0, t1));
  a.put(as_number(x) >= as_number(y) ? tlt(t0, t1) : tge(t0, t1));
  a.put(x >= y ? tltu(t0, t1) : tgeu(t0, t1));
  a.put(x == y ? tne(t0, t1) : teq(t0, t1));
}

// Each operation with an immediate on x = $t0.
void put_immediate_forms(Assembler& a, std::uint32_t x, std::int32_t imm) {
  a.li(t0, x);
  a.put(addiu(t2, t0, imm), slti(t3, t0, imm), sltiu(t4, t0, imm), andi(t5, t0, imm), ori(t6, t0, imm),
        xori(t7, t0, imm));
  const auto amount = static_cast<std::uint32_t>(imm) & 31;
  a.put(sll(s1, t0, amount), srl(s2, t0, amount), sra(s3, t0, amount), rotr(s4, t0, amount));
  const auto y = static_cast<std::uint32_t>(imm);
  if (fits(as_number(x) + imm)) a.put(addi(s0, t0, imm));
  a.put(as_number(x) >= imm ? tlti(t0, imm) : tgei(t0, imm));
  a.put(x >= y ? tltiu(t0, imm) : tgeiu(t0, imm));
  a.put(x == y ? tnei(t0, imm) : teqi(t0, imm));
}

std::size_t expect_tables_match(const TraceInput& input) {
  return expect_table_matches_record<AddChip>(input, kAdds) +
         expect_table_matches_record<AddImmediateChip>(input, kAddImmediates) +
         expect_table_matches_record<AddTrapChip>(input, kAddTraps) +
         expect_table_matches_record<BitwiseChip>(input, kBitwises) +
         expect_table_matches_record<BitwiseImmediateChip>(input, kBitwiseImmediates) +
         expect_table_matches_record<ShiftChip>(input, kShifts) +
         expect_table_matches_record<ShiftImmediateChip>(input, kShiftImmediates) +
         expect_table_matches_record<CompareChip>(input, kCompares) +
         expect_table_matches_record<TrapChip>(input, kTraps);
}

TEST(AluOperandsTest, BoundaryOperandsOfRegisterForms) {
  const AluRun run([](Assembler& a) {
    for (const std::uint32_t x : kBoundaryWords) {
      for (const std::uint32_t y : kBoundaryWords) put_register_forms(a, x, y);
    }
  });
  EXPECT_GT(expect_tables_match(run.input()), 400u * 17);
}

TEST(AluOperandsTest, BoundaryOperandsOfImmediateForms) {
  const AluRun run([](Assembler& a) {
    for (const std::uint32_t x : kBoundaryWords) {
      for (const std::int32_t imm : kBoundaryImmediates) put_immediate_forms(a, x, imm);
    }
  });
  EXPECT_GT(expect_tables_match(run.input()), 200u * 9);
}

TEST(AluOperandsTest, NoOtherResult) {
  AluRun run([](Assembler& a) {
    for (const std::uint32_t x : {0u, 1u, 0x8000u, 0xffffu, 0x1234'5678u, 0x7fff'ffffu, 0x8000'0000u, 0xffff'ffffu}) {
      for (const std::uint32_t y : {0u, 3u, 0xffffu, 0x8765'4321u, 0x8000'0000u, 0xffff'ffffu}) {
        put_register_forms(a, x, y);
        put_immediate_forms(a, x, static_cast<std::int16_t>(y));
      }
    }
  });
  expect_wrong_results_refused<AddChip>(run, kAdds);
  expect_wrong_results_refused<AddImmediateChip>(run, kAddImmediates);
  expect_wrong_results_refused<AddTrapChip>(run, kAddTraps);
  expect_wrong_results_refused<BitwiseChip>(run, kBitwises);
  expect_wrong_results_refused<BitwiseImmediateChip>(run, kBitwiseImmediates);
  expect_wrong_results_refused<ShiftChip>(run, kShifts);
  expect_wrong_results_refused<ShiftImmediateChip>(run, kShiftImmediates);
}

// Operands that are one register, or $zero, or the destination; accesses far apart in time.
TEST(AluOperandsTest, SameRegistersAndOldAccesses) {
  const AluRun run([](Assembler& a) {
    a.li(t0, 0x8000'1234);
    a.li(t9, 0x5678'9abc);
    a.put(addu(t0, t0, t0), subu(t1, t0, t0), xor_(t0, t0, t0), nor(t2, zero, zero), sltu(t3, zero, t2));
    a.put(slt(t2, t2, t2), sllv(t3, t3, t3), subu(t4, zero, t9), and_(t4, zero, t9), sll(t9, t9, 7));
    a.put(addu(zero, t9, t9), add(zero, t9, zero), addiu(zero, t9, 1), tne(t9, t9), tge(zero, t9));
    // 20,000 steps in which nothing touches $t8, $t9 and $s0: gaps beyond 16 bits.
    a.li(t0, 10'000);
    const auto loop = a.here();
    a.put(bne(t0, zero, loop), addiu(t0, t0, -1));
    a.put(addu(s0, t8, t9), srl(t8, t9, 3), teq(s0, zero));
  });
  EXPECT_GT(expect_tables_match(run.input()), 10'010u);
}

// Random straight-line programs over all registers, with operations that cannot trap.
TEST(AluOperandsTest, RandomPrograms) {
  std::mt19937_64 random(kSeed);
  for (int round = 0; round < 20; ++round) {
    SCOPED_TRACE(::testing::Message() << "seed " << kSeed << ", round " << round);
    const AluRun run([&](Assembler& a) {
      const auto reg = [&] { return Reg{static_cast<std::uint8_t>(random() % 32)}; };
      const auto imm = [&] { return static_cast<std::int32_t>(static_cast<std::int16_t>(random())); };
      const auto amount = [&] { return static_cast<std::uint32_t>(random() % 32); };
      for (std::uint8_t i = 1; i < 32; ++i) a.li(Reg{i}, static_cast<std::uint32_t>(random()));
      for (int i = 0; i < 300; ++i) {
        const Reg d = reg(), s = reg(), t = reg();
        switch (random() % 22) {
          case 0:
            a.put(addu(d, s, t));
            break;
          case 1:
            a.put(subu(d, s, t));
            break;
          case 2:
            a.put(addiu(d, s, imm()));
            break;
          case 3:
            a.put(and_(d, s, t));
            break;
          case 4:
            a.put(or_(d, s, t));
            break;
          case 5:
            a.put(xor_(d, s, t));
            break;
          case 6:
            a.put(nor(d, s, t));
            break;
          case 7:
            a.put(andi(d, s, imm()));
            break;
          case 8:
            a.put(ori(d, s, imm()));
            break;
          case 9:
            a.put(xori(d, s, imm()));
            break;
          case 10:
            a.put(sll(d, s, amount()));
            break;
          case 11:
            a.put(srl(d, s, amount()));
            break;
          case 12:
            a.put(sra(d, s, amount()));
            break;
          case 13:
            a.put(rotr(d, s, amount()));
            break;
          case 14:
            a.put(sllv(d, s, t));
            break;
          case 15:
            a.put(srlv(d, s, t));
            break;
          case 16:
            a.put(srav(d, s, t));
            break;
          case 17:
            a.put(rotrv(d, s, t));
            break;
          case 18:
            a.put(slt(d, s, t));
            break;
          case 19:
            a.put(sltu(d, s, t));
            break;
          case 20:
            a.put(slti(d, s, imm()));
            break;
          default:
            a.put(sltiu(d, s, imm()));
            break;
        }
      }
    });
    EXPECT_GT(expect_tables_match(run.input()), 280u);
  }
}

// Tables of one chip share its rows.
TEST(AluOperandsTest, RowsSplitOverTables) {
  const AluRun run([](Assembler& a) {
    for (const std::uint32_t x : kBoundaryWords) put_register_forms(a, x, 0x1234'5678);
  });
  const TraceInput input = run.input();
  const ChipTable<ShiftChip> whole = fill_chip_table<ShiftChip>(input);
  Matrix part(64, column_count<ShiftCols>());
  ShiftChip::fill(input, {.first = 30, .count = 50}, part);
  for (std::size_t column = 0; column < part.width(); ++column) {
    for (std::size_t row = 0; row < part.rows(); ++row) {
      EXPECT_EQ(part.at(row, column), row < 50 ? whole.main.at(30 + row, column) : KoalaBear::zero());
    }
  }
}

// Cells a row: columns, and five for each pair of interactions. What the READMEs say.
TEST(AluOperandsTest, WidthsAndInteractions) {
  const auto expect = [](const AirDescription& air, std::size_t columns, std::size_t interactions) {
    EXPECT_EQ(air.main_width, columns) << air.constraints.front().label;
    EXPECT_EQ(air.interactions.size(), interactions) << air.constraints.front().label;
  };
  expect(describe<AddChip>(), 22, 16);
  expect(describe<AddImmediateChip>(), 18, 12);
  expect(describe<AddTrapChip>(), 28, 18);
  expect(describe<BitwiseChip>(), 32, 18);
  expect(describe<BitwiseImmediateChip>(), 23, 12);
  expect(describe<ShiftChip>(), 41, 20);
  expect(describe<ShiftImmediateChip>(), 32, 14);
  expect(describe<CompareChip>(), 27, 18);
  expect(describe<TrapChip>(), 27, 14);
}

}  // namespace
}  // namespace symbolon::testing
