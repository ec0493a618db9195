// The compare and trap chips: every label has a mutation that trips it, and no false order can be told.
#include <gtest/gtest.h>

#include "prover/chips/compare/air.h"
#include "prover/chips/trap/air.h"
#include "tests/prover/chips/alu_support.h"

namespace symbolon::testing {
namespace {

using namespace mips::assembly;  // NOLINT: instruction names
using mips::Op;
using prover::CompareChip;
using prover::TrapChip;

constexpr KoalaBear kOne = KoalaBear::one();

TEST(AluCompareTest, EveryLabelOfCompareHasAMutation) {
  const AluRun run([](Assembler& a) {
    a.li(t0, 0x8000'0005);
    a.li(t1, 0x0003'0007);
    a.put(slt(t2, t0, t1), sltu(t3, t0, t1), slti(t4, t0, -3), sltiu(t5, t0, -3));  // 1, 0, 1, 1
  });
  ChipTable<CompareChip> table = fill_chip_table<CompareChip>(run.input());
  using Row = ChipRow<CompareChip>;
  const Labels all = row_labels("compare", {});
  const Labels reads2 = {"compare.read2.before", "compare.read2.after"};
  const auto common = common_mutations<CompareChip>(0, {}, {.gaps = "compare.gaps1", .write_gap = "compare.gaps2"});
  check_chip_mutations<CompareChip>(
      table, joined(common, std::vector<ChipMutation<CompareChip>>{
                                {.what = "counts twice",
                                 .row = 0,
                                 .edit = [](Row& r) { r.is_real = field(2); },
                                 .constraints = {"compare.is_real.bool", "compare.x_sign.unsigned"},
                                 .interactions = all},
                                {.what = "twice unsigned",
                                 .row = 1,
                                 .edit = [](Row& r) { r.is_unsigned = field(2); },
                                 .constraints = {"compare.is_unsigned.bool"},
                                 // The signs are then looked up -1 times, and 2 * 0x8000 is no 16-bit number.
                                 .interactions = {"compare.program", "compare.x_sign.range"}},
                                {.what = "twice immediate",
                                 .row = 2,
                                 .edit = [](Row& r) { r.is_immediate = field(2); },
                                 .constraints = {"compare.is_immediate.bool"},
                                 .interactions = joined(reads2, Labels{"compare.program"})},
                                {.what = "padding that sends lookups",
                                 .row = 4,
                                 .edit = [](Row& r) { r.is_unsigned = kOne; },
                                 .constraints = {"compare.is_unsigned.real"}},
                                {.what = "padding that sends a register read",
                                 .row = 4,
                                 .edit = [](Row& r) { r.is_immediate = kOne; },
                                 .constraints = {"compare.is_immediate.real"},
                                 .interactions = reads2},
                                {.what = "padding that speaks",
                                 .row = 4,
                                 .edit = [](Row& r) { r.is_real = kOne; },
                                 .interactions = joined(all, Labels{"compare.read1.gap"})},
                                {.what = "immediate form without its second read",
                                 .row = 0,
                                 .edit = [](Row& r) { r.is_immediate = kOne; },
                                 .constraints = {"compare.imm.low", "compare.imm.high"},
                                 .interactions = joined(reads2, Labels{"compare.program"})},
                                {.what = "compared with another number, low",
                                 .row = 2,
                                 .edit = [](Row& r) { bump(r.read2.value.low); },
                                 .constraints = {"compare.imm.low"}},
                                {.what = "compared with another number, high",
                                 .row = 2,
                                 .edit = [](Row& r) { r.read2.value.high -= kOne; },
                                 .constraints = {"compare.imm.high"}},
                                {.what = "signed taken for unsigned",
                                 .row = 0,
                                 .edit = [](Row& r) { r.is_unsigned = kOne; },
                                 .constraints = {"compare.x_sign.unsigned"},
                                 .interactions = {"compare.program"}},
                                {.what = "second operand signed in an unsigned comparison",
                                 .row = 3,
                                 .edit = [](Row& r) { r.less_than.y_sign = kOne; },
                                 .constraints = {"compare.y_sign.unsigned"},
                                 .interactions = {"compare.difference.high"}},
                                {.what = "the other answer",
                                 .row = 0,
                                 .edit = [](Row& r) { r.less = KoalaBear::zero(); },
                                 .interactions = {"compare.difference.high", "compare.write.after"}},
                                {.what = "the other answer, with the first sign forgotten",
                                 .row = 0,
                                 .edit =
                                     [](Row& r) {
                                       r.less = KoalaBear::zero();
                                       r.less_than.x_sign = KoalaBear::zero();
                                     },
                                 .interactions = {"compare.x_sign.range", "compare.write.after"}},
                                {.what = "the other answer, with a second sign invented",
                                 .row = 0,
                                 .edit =
                                     [](Row& r) {
                                       r.less = KoalaBear::zero();
                                       r.less_than.y_sign = kOne;
                                       r.less_than.x_sign = kOne;
                                     },
                                 .interactions = {"compare.y_sign.range", "compare.write.after"}},
                                {.what = "an answer that is neither",
                                 .row = 1,
                                 .edit =
                                     [](Row& r) {
                                       r.less = kOne + kOne;
                                       r.less_than.x_sign = kOne + kOne;
                                     },
                                 .constraints = {"compare.less.bool", "compare.x_sign.bool", "compare.x_sign.unsigned"},
                                 .interactions = {"compare.write.after"}},
                                {.what = "a sign of two",
                                 .row = 0,
                                 .edit = [](Row& r) { r.less_than.y_sign = field(2); },
                                 .constraints = {"compare.y_sign.bool"},
                                 .interactions = {"compare.y_sign.range", "compare.difference.high"}},
                                {.what = "borrow forgotten",
                                 .row = 0,
                                 .edit = [](Row& r) { r.less_than.borrow = KoalaBear::zero(); },
                                 .interactions = {"compare.difference.low"}},
                                {.what = "a borrow of two",
                                 .row = 0,
                                 .edit = [](Row& r) { r.less_than.borrow = field(2); },
                                 .constraints = {"compare.borrow.bool"},
                                 .interactions = {"compare.difference.low"}},
                            }));
}

TEST(AluCompareTest, EveryLabelOfTrapHasAMutation) {
  const AluRun run([](Assembler& a) {
    a.li(t0, 0x8000'0005);
    a.li(t1, 0x0003'0007);
    a.put(tge(t0, t1), tgeu(t1, t0), tlt(t1, t0), tltu(t0, t1), teq(t0, t1), tne(t0, t0));  // rows 0 .. 5
    a.put(tgei(t0, 1), tltiu(t0, 5), teqi(t0, -1), tnei(zero, 0));                          // rows 6 .. 9
  });
  ChipTable<TrapChip> table = fill_chip_table<TrapChip>(run.input());
  using Row = ChipRow<TrapChip>;
  const std::size_t padding = table.used_rows;
  ASSERT_EQ(padding, 10u);
  const Labels all = row_labels("trap", {.writes = false});
  const Labels reads2 = {"trap.read2.before", "trap.read2.after"};
  const auto common = common_mutations<TrapChip>(0, {.writes = false}, {.gaps = "trap.gaps"});
  check_chip_mutations<TrapChip>(
      table, joined(common, std::vector<ChipMutation<TrapChip>>{
                                {.what = "ge counts twice",
                                 .row = 0,
                                 .edit = [](Row& r) { r.is_ge = field(2); },
                                 .constraints = {"trap.is_ge.bool", "trap.real.bool", "trap.x_sign.unsigned"},
                                 .interactions = joined(all, Labels{"trap.difference.high"})},
                                {.what = "geu counts twice",
                                 .row = 1,
                                 .edit = [](Row& r) { r.is_geu = field(2); },
                                 .constraints = {"trap.is_geu.bool", "trap.real.bool"},
                                 .interactions = joined(all, Labels{"trap.difference.high"})},
                                {.what = "lt counts twice",
                                 .row = 2,
                                 .edit = [](Row& r) { r.is_lt = field(2); },
                                 .constraints = {"trap.is_lt.bool", "trap.real.bool", "trap.y_sign.unsigned"},
                                 .interactions = all},
                                {.what = "ltu counts twice",
                                 .row = 3,
                                 .edit = [](Row& r) { r.is_ltu = field(2); },
                                 .constraints = {"trap.is_ltu.bool", "trap.real.bool"},
                                 .interactions = all},
                                {.what = "eq counts twice",
                                 .row = 4,
                                 .edit = [](Row& r) { r.is_eq = field(2); },
                                 .constraints = {"trap.is_eq.bool", "trap.real.bool"},
                                 .interactions = all},
                                {.what = "ne counts twice",
                                 .row = 5,
                                 .edit = [](Row& r) { r.is_ne = field(2); },
                                 .constraints = {"trap.is_ne.bool", "trap.real.bool"},
                                 .interactions = all},
                                {.what = "twice immediate",
                                 .row = 8,
                                 .edit = [](Row& r) { r.is_immediate = field(2); },
                                 .constraints = {"trap.is_immediate.bool"},
                                 .interactions = joined(reads2, Labels{"trap.program"})},
                                {.what = "padding that sends a register read",
                                 .row = padding,
                                 .edit = [](Row& r) { r.is_immediate = kOne; },
                                 .constraints = {"trap.is_immediate.real"},
                                 .interactions = reads2},
                                {.what = "padding that speaks",
                                 .row = padding,
                                 .edit = [](Row& r) { r.is_lt = kOne; },
                                 .interactions = joined(all, Labels{"trap.read1.gap"})},
                                {.what = "immediate form of a register trap",
                                 .row = 3,
                                 .edit = [](Row& r) { r.is_immediate = kOne; },
                                 .constraints = {"trap.imm.low", "trap.imm.high"},
                                 .interactions = joined(reads2, Labels{"trap.program"})},
                                {.what = "compared with another number, low",
                                 .row = 6,
                                 .edit = [](Row& r) { bump(r.read2.value.low); },
                                 .constraints = {"trap.imm.low"}},
                                {.what = "compared with another number, high",
                                 .row = 6,
                                 .edit = [](Row& r) { bump(r.read2.value.high); },
                                 .constraints = {"trap.imm.high"}},
                                {.what = "tge as tlt",
                                 .row = 0,
                                 .edit = [](Row& r) { std::swap(r.is_ge, r.is_lt); },
                                 .interactions = {"trap.program", "trap.difference.high"}},
                                {.what = "first sign forgotten",
                                 .row = 0,
                                 .edit = [](Row& r) { r.less_than.x_sign = KoalaBear::zero(); },
                                 .interactions = {"trap.x_sign.range", "trap.difference.high"}},
                                {.what = "second sign forgotten",
                                 .row = 2,
                                 .edit = [](Row& r) { r.less_than.y_sign = KoalaBear::zero(); },
                                 .interactions = {"trap.y_sign.range", "trap.difference.high"}},
                                {.what = "a first sign of two",
                                 .row = 0,
                                 .edit = [](Row& r) { r.less_than.x_sign = field(2); },
                                 .constraints = {"trap.x_sign.bool"},
                                 .interactions = {"trap.x_sign.range", "trap.difference.high"}},
                                {.what = "a second sign of two",
                                 .row = 2,
                                 .edit = [](Row& r) { r.less_than.y_sign = field(2); },
                                 .constraints = {"trap.y_sign.bool"},
                                 .interactions = {"trap.y_sign.range", "trap.difference.high"}},
                                {.what = "borrow invented",
                                 .row = 2,
                                 .edit = [](Row& r) { r.less_than.borrow = kOne; },
                                 .interactions = {"trap.difference.low"}},
                                {.what = "a borrow of two",
                                 .row = 0,
                                 .edit = [](Row& r) { r.less_than.borrow = field(2); },
                                 .constraints = {"trap.borrow.bool"},
                                 .interactions = {"trap.difference.low"}},
                                {.what = "teq of equal words",
                                 .row = 4,
                                 .edit = [](Row& r) { r.read2.value = r.read1.value; },
                                 .constraints = {"trap.unequal"},
                                 .interactions = reads2},
                                {.what = "tne of words with different low limbs",
                                 .row = 5,
                                 .edit = [](Row& r) { bump(r.read2.value.low); },
                                 .constraints = {"trap.equal.low"},
                                 .interactions = reads2},
                                {.what = "tne of words with different high limbs",
                                 .row = 5,
                                 .edit = [](Row& r) { bump(r.read2.value.high); },
                                 .constraints = {"trap.equal.high"},
                                 .interactions = reads2},
                            }));
}

// A run that goes on although the condition holds, for all boundary operands and whatever the prover writes into the
// columns that are its own.
TEST(AluCompareTest, ATrapWhoseConditionHoldsCannotBeProven) {
  AluRun run([](Assembler& a) {
    a.put(ori(t0, zero, 1), ori(t1, zero, 2));
    a.put(tge(t0, t1), tgeu(t0, t1), tlt(t1, t0), tltu(t1, t0), teq(t0, t1), tne(t0, t0));
  });
  const Op ops[] = {Op::kTge, Op::kTgeu, Op::kTlt, Op::kTltu, Op::kTeq, Op::kTne};
  const std::vector<std::uint32_t> steps = steps_of_ops(run.input(), {std::begin(ops), std::end(ops)});
  ASSERT_EQ(steps.size(), 6u);
  for (const std::uint32_t x : kBoundaryWords) {
    for (const std::uint32_t y : kBoundaryWords) {
      const auto signed_x = static_cast<std::int32_t>(x);
      const auto signed_y = static_cast<std::int32_t>(y);
      const bool holds[] = {signed_x >= signed_y, x >= y, signed_x < signed_y, x < y, x == y, x != y};
      for (const std::uint32_t step : steps) {
        run.record().steps[step].read1 = x;
        run.record().steps[step].read2 = y;
      }
      ChipTable<TrapChip> table = fill_chip_table<TrapChip>(run.input());
      for (std::size_t i = 0; i < steps.size(); ++i) {
        EXPECT_EQ(row_objects(table, i), holds[i]) << mips::op_info(ops[i]).mnemonic << " " << x << " " << y;
        if (!holds[i]) continue;
        ChipRow<TrapChip> row = read_row(table, i);
        for (std::uint32_t bits = 0; bits < 8; ++bits) {
          row.less_than = {.borrow = field(bits & 1), .x_sign = field(bits >> 1 & 1), .y_sign = field(bits >> 2)};
          write_row(table, i, row);
          EXPECT_TRUE(row_objects(table, i)) << mips::op_info(ops[i]).mnemonic << " " << x << " " << y << " " << bits;
        }
      }
    }
  }
}

// The same for the answers of comparisons.
TEST(AluCompareTest, TheOtherAnswerCannotBeProven) {
  AluRun run([](Assembler& a) { a.put(slt(t2, t0, t1), sltu(t3, t0, t1)); });
  const std::vector<std::uint32_t> steps = steps_of_ops(run.input(), {Op::kSlt, Op::kSltu});
  ASSERT_EQ(steps.size(), 2u);
  for (const std::uint32_t x : kBoundaryWords) {
    for (const std::uint32_t y : kBoundaryWords) {
      const bool less[] = {static_cast<std::int32_t>(x) < static_cast<std::int32_t>(y), x < y};
      for (std::size_t i = 0; i < 2; ++i) {
        run.record().steps[steps[i]].read1 = x;
        run.record().steps[steps[i]].read2 = y;
        run.record().steps[steps[i]].write_new = less[i];
      }
      ChipTable<CompareChip> table = fill_chip_table<CompareChip>(run.input());
      for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_FALSE(row_objects(table, i)) << x << " " << y;
        ChipRow<CompareChip> row = read_row(table, i);
        row.less = kOne - row.less;
        for (std::uint32_t bits = 0; bits < 8; ++bits) {
          row.less_than = {.borrow = field(bits & 1), .x_sign = field(bits >> 1 & 1), .y_sign = field(bits >> 2)};
          write_row(table, i, row);
          EXPECT_TRUE(row_objects(table, i)) << x << " " << y << " row " << i << " bits " << bits;
        }
      }
    }
  }
}

}  // namespace
}  // namespace symbolon::testing
