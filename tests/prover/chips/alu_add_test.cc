// The add, add_immediate and add_trap chips: every label has a mutation that trips it.
#include <gtest/gtest.h>

#include "prover/chips/add/air.h"
#include "prover/chips/add_immediate/air.h"
#include "prover/chips/add_trap/air.h"
#include "tests/prover/chips/alu_support.h"

namespace symbolon::testing {
namespace {

using namespace mips::assembly;  // NOLINT: instruction names
using prover::AddChip;
using prover::AddImmediateChip;
using prover::AddTrapChip;

constexpr KoalaBear kOne = KoalaBear::one();
const KoalaBear kLimb = field(1 << 16);

TEST(AluAddTest, EveryLabelOfAddHasAMutation) {
  const AluRun run([](Assembler& a) {
    a.li(t0, 0x0001'ffff);
    a.li(t1, 0x0002'8001);
    a.put(addu(t2, t0, t1));  // row 0: 0x0004'8000, a carry out of bit 15
    a.put(subu(t3, t0, t1));  // row 1: 0xffff'7ffe, a borrow out of bit 31
    a.li(t4, 0xffff'0000);
    a.put(addu(t5, t4, t4));  // row 2: a carry out of bit 31
  });
  ChipTable<AddChip> table = fill_chip_table<AddChip>(run.input());
  using Row = ChipRow<AddChip>;
  const Labels all = row_labels("add", {});
  const auto common = common_mutations<AddChip>(0, {}, {.gaps = "add.gaps1", .write_gap = "add.gaps2"});
  check_chip_mutations<AddChip>(
      table, joined(common, std::vector<ChipMutation<AddChip>>{
                                {.what = "counts twice",
                                 .row = 0,
                                 .edit = [](Row& r) { r.is_addu = field(2); },
                                 .constraints = {"add.is_addu.bool", "add.real.bool"},
                                 .interactions = all},
                                {.what = "subu counts twice",
                                 .row = 1,
                                 .edit = [](Row& r) { r.is_subu = field(2); },
                                 .constraints = {"add.is_subu.bool", "add.real.bool"},
                                 .interactions = all},
                                {.what = "both operations",
                                 .row = 0,
                                 .edit = [](Row& r) { r.is_subu = kOne; },
                                 .constraints = {"add.real.bool", "add.subu.low", "add.subu.high"},
                                 .interactions = all},
                                {.what = "the other operation",
                                 .row = 0,
                                 .edit = [](Row& r) { std::swap(r.is_addu, r.is_subu); },
                                 .constraints = {"add.subu.low", "add.subu.high"},
                                 .interactions = {"add.program"}},
                                {.what = "flags that cancel in padding",
                                 .row = 3,
                                 .edit =
                                     [](Row& r) {
                                       r.is_addu = kOne;
                                       r.is_subu = -kOne;
                                     },
                                 .constraints = {"add.is_subu.bool"}},
                                {.what = "padding that speaks",
                                 .row = 3,
                                 .edit = [](Row& r) { r.is_addu = kOne; },
                                 .interactions = joined(all, Labels{"add.read1.gap"})},
                                {.what = "sum off by one",
                                 .row = 0,
                                 .edit = [](Row& r) { bump(r.result.low); },
                                 .constraints = {"add.addu.low", "add.addu.high"},
                                 .interactions = {"add.write.after"}},
                                {.what = "sum's high limb off by one",
                                 .row = 0,
                                 .edit = [](Row& r) { bump(r.result.high); },
                                 .constraints = {"add.addu.high"},
                                 .interactions = {"add.write.after"}},
                                {.what = "difference off by one",
                                 .row = 1,
                                 .edit = [](Row& r) { bump(r.result.low); },
                                 .constraints = {"add.subu.low", "add.subu.high"},
                                 .interactions = {"add.write.after"}},
                                {.what = "difference's high limb off by one",
                                 .row = 1,
                                 .edit = [](Row& r) { r.result.high -= kOne; },
                                 .constraints = {"add.subu.high"},
                                 .interactions = {"add.write.after"}},
                                {.what = "carry kept in the low limb",
                                 .row = 0,
                                 .edit =
                                     [](Row& r) {
                                       r.result.low += kLimb;
                                       r.result.high -= kOne;
                                     },
                                 .interactions = {"add.result.low", "add.write.after"}},
                                {.what = "carry kept in the high limb",
                                 .row = 2,
                                 .edit = [](Row& r) { r.result.high += kLimb; },
                                 .interactions = {"add.result.high", "add.write.after"}},
                            }));
}

TEST(AluAddTest, EveryLabelOfAddImmediateHasAMutation) {
  const AluRun run([](Assembler& a) {
    a.li(t0, 0x8001'ffff);     // row 0: lui; ori is no addition
    a.put(addiu(t1, t0, 2));   // row 1: 0x8002'0001, a carry out of bit 15
    a.put(addiu(t2, t1, -1));  // row 2: 0x8002'0000, a carry out of bit 31
  });
  ChipTable<AddImmediateChip> table = fill_chip_table<AddImmediateChip>(run.input());
  using Row = ChipRow<AddImmediateChip>;
  const std::size_t padding = table.used_rows;
  const RowShape shape = {.reads_second = false};
  const Labels all = row_labels("add_immediate", shape);
  const auto common =
      common_mutations<AddImmediateChip>(1, shape, {.gaps = "add_immediate.gaps", .write_gap = "add_immediate.gaps"});
  check_chip_mutations<AddImmediateChip>(
      table, joined(common, std::vector<ChipMutation<AddImmediateChip>>{
                                {.what = "counts twice",
                                 .row = 1,
                                 .edit = [](Row& r) { r.is_real = field(2); },
                                 .constraints = {"add_immediate.is_real.bool"},
                                 .interactions = all},
                                {.what = "padding that speaks",
                                 .row = padding,
                                 .edit = [](Row& r) { r.is_real = kOne; },
                                 .interactions = joined(all, Labels{"add_immediate.read1.gap"})},
                                {.what = "another immediate, and its sum",
                                 .row = 1,
                                 .edit =
                                     [](Row& r) {
                                       bump(r.imm.low);
                                       bump(r.result.low);
                                     },
                                 .interactions = {"add_immediate.program", "add_immediate.write.after"}},
                                {.what = "sum off by one",
                                 .row = 1,
                                 .edit = [](Row& r) { bump(r.result.low); },
                                 .constraints = {"add_immediate.sum.low", "add_immediate.sum.high"},
                                 .interactions = {"add_immediate.write.after"}},
                                {.what = "sum's high limb off by one",
                                 .row = 1,
                                 .edit = [](Row& r) { bump(r.result.high); },
                                 .constraints = {"add_immediate.sum.high"},
                                 .interactions = {"add_immediate.write.after"}},
                                {.what = "carry kept in the low limb",
                                 .row = 1,
                                 .edit =
                                     [](Row& r) {
                                       r.result.low += kLimb;
                                       r.result.high -= kOne;
                                     },
                                 .interactions = {"add_immediate.result.low", "add_immediate.write.after"}},
                                {.what = "carry kept in the high limb",
                                 .row = 2,
                                 .edit = [](Row& r) { r.result.high += kLimb; },
                                 .interactions = {"add_immediate.result.high", "add_immediate.write.after"}},
                            }));
}

TEST(AluAddTest, EveryLabelOfAddTrapHasAMutation) {
  const AluRun run([](Assembler& a) {
    a.li(t0, 0x7ffe'ffff);
    a.li(t1, 0x8001'8001);
    a.put(add(t2, t0, t1));   // row 0: 0x0000'8000 - a carry out of bit 15 and out of bit 31
    a.put(sub(t3, t1, t1));   // row 1: 0
    a.put(addi(t4, t1, -1));  // row 2: 0x8001'8000
  });
  ChipTable<AddTrapChip> table = fill_chip_table<AddTrapChip>(run.input());
  using Row = ChipRow<AddTrapChip>;
  const Labels all = row_labels("add_trap", {});
  const Labels all_of_addi = row_labels("add_trap", {.reads_second = false});
  const auto common = common_mutations<AddTrapChip>(0, {}, {.gaps = "add_trap.gaps1", .write_gap = "add_trap.gaps2"});
  check_chip_mutations<AddTrapChip>(
      table, joined(common,
                    std::vector<ChipMutation<AddTrapChip>>{
                        {.what = "add counts twice",
                         .row = 0,
                         .edit = [](Row& r) { r.is_add = field(2); },
                         .constraints = {"add_trap.is_add.bool", "add_trap.real.bool"},
                         .interactions = all},
                        {.what = "sub counts twice",
                         .row = 1,
                         .edit = [](Row& r) { r.is_sub = field(2); },
                         .constraints = {"add_trap.is_sub.bool", "add_trap.real.bool"},
                         .interactions = all},
                        {.what = "addi counts twice",
                         .row = 2,
                         .edit = [](Row& r) { r.is_addi = field(2); },
                         .constraints = {"add_trap.is_addi.bool", "add_trap.real.bool"},
                         .interactions = all_of_addi},
                        {.what = "add as addi, without its second read",
                         .row = 0,
                         .edit = [](Row& r) { std::swap(r.is_add, r.is_addi); },
                         .constraints = {"add_trap.imm.low", "add_trap.imm.high"},
                         .interactions = {"add_trap.program", "add_trap.read2.before", "add_trap.read2.after"}},
                        {.what = "add as sub",
                         .row = 0,
                         .edit = [](Row& r) { std::swap(r.is_add, r.is_sub); },
                         .constraints = {"add_trap.difference.low", "add_trap.difference.high"},
                         .interactions = {"add_trap.program"}},
                        {.what = "flags that cancel in padding, and a read that is sent",
                         .row = 3,
                         .edit =
                             [](Row& r) {
                               r.is_add = kOne;
                               r.is_addi = -kOne;
                             },
                         .constraints = {"add_trap.is_addi.bool"},
                         .interactions = {"add_trap.read2.before", "add_trap.read2.after"}},
                        {.what = "addi of another number, low",
                         .row = 2,
                         .edit =
                             [](Row& r) {
                               r.read2.value.low -= kOne;
                               r.result.low -= kOne;
                             },
                         .constraints = {"add_trap.imm.low"},
                         .interactions = {"add_trap.write.after"}},
                        {.what = "addi of another number, high",
                         .row = 2,
                         .edit =
                             [](Row& r) {
                               r.read2.value.high -= kOne;
                               r.result.high -= kOne;
                             },
                         .constraints = {"add_trap.imm.high"},
                         // 0x8001'8000 - 0x1'0001 is 0x8000'8000: still no overflow.
                         .interactions = {"add_trap.write.after"}},
                        {.what = "sum off by one",
                         .row = 0,
                         .edit = [](Row& r) { bump(r.result.low); },
                         .constraints = {"add_trap.sum.low", "add_trap.sum.high"},
                         .interactions = {"add_trap.write.after"}},
                        {.what = "sum's high limb off by one",
                         .row = 0,
                         .edit = [](Row& r) { bump(r.result.high); },
                         .constraints = {"add_trap.sum.high"},
                         .interactions = {"add_trap.write.after"}},
                        {.what = "difference off by one",
                         .row = 1,
                         .edit = [](Row& r) { bump(r.result.low); },
                         .constraints = {"add_trap.difference.low", "add_trap.difference.high"},
                         .interactions = {"add_trap.write.after"}},
                        {.what = "difference's high limb off by one",
                         .row = 1,
                         .edit = [](Row& r) { bump(r.result.high); },
                         .constraints = {"add_trap.difference.high"},
                         .interactions = {"add_trap.write.after"}},
                        {.what = "carry kept in the low limb",
                         .row = 0,
                         .edit =
                             [](Row& r) {
                               r.result.low += kLimb;
                               r.result.high -= kOne;
                             },
                         .interactions = {"add_trap.result.low", "add_trap.result_sign.range", "add_trap.write.after"}},
                        {.what = "half of an odd number as high limb: twice it is a 16-bit number",
                         .row = 0,
                         .edit = [](Row& r) { r.result.high = field(2).inverse(); },
                         .constraints = {"add_trap.sum.high"},
                         .interactions = {"add_trap.write.after"}},
                        {.what = "the sign of the first operand invented",
                         .row = 0,
                         .edit = [](Row& r) { r.read1_sign = kOne; },
                         .constraints = {"add_trap.sum.high"},
                         .interactions = {"add_trap.read1_sign.range"}},
                        {.what = "signs that make an overflow vanish",
                         .row = 0,
                         .edit =
                             [](Row& r) {
                               r.read2_sign = KoalaBear::zero();
                               r.result_sign = -kOne;
                             },
                         .constraints = {"add_trap.result_sign.bool"},
                         .interactions = {"add_trap.read2_sign.range", "add_trap.result_sign.range"}},
                        {.what = "signs of the operands that cancel",
                         .row = 0,
                         .edit =
                             [](Row& r) {
                               r.read1_sign = field(2);
                               r.read2_sign = -kOne;
                             },
                         .constraints = {"add_trap.read1_sign.bool", "add_trap.read2_sign.bool"},
                         .interactions = {"add_trap.read1_sign.range", "add_trap.read2_sign.range"}},
                    }));
}

// The result of an overflow: with the right low 32 bits it needs a wrong sign somewhere, and no sign can be wrong.
TEST(AluAddTest, OverflowCannotBeProven) {
  AluRun run(
      [](Assembler& a) { a.put(add(t2, t0, t1), sub(t3, t0, t1), addi(t4, t0, 0x7fff), addi(t5, t0, -0x8000)); });
  const std::vector<std::uint32_t> steps = steps_of_ops(run.input(), {mips::Op::kAdd, mips::Op::kSub, mips::Op::kAddi});
  ASSERT_EQ(steps.size(), 4u);
  std::size_t overflows = 0;
  for (const std::uint32_t x : kBoundaryWords) {
    for (const std::uint32_t y : kBoundaryWords) {
      const std::int64_t wide_x = static_cast<std::int32_t>(x);
      const std::int64_t wide_y = static_cast<std::int32_t>(y);
      const std::int64_t exact[] = {wide_x + wide_y, wide_x - wide_y, wide_x + 0x7fff, wide_x - 0x8000};
      for (std::size_t i = 0; i < 4; ++i) {
        mips::Step& step = run.record().steps[steps[i]];
        step.read1 = x;
        if (i < 2) step.read2 = y;
        step.write_new = static_cast<std::uint32_t>(exact[i]);
      }
      ChipTable<AddTrapChip> table = fill_chip_table<AddTrapChip>(run.input());
      for (std::size_t i = 0; i < 4; ++i) {
        const bool overflow = exact[i] != static_cast<std::int32_t>(exact[i]);
        overflows += overflow ? 1u : 0u;
        EXPECT_EQ(row_objects(table, i), overflow) << x << " " << y << " row " << i;
        if (!overflow) continue;
        // Nor with any other signs.
        ChipRow<AddTrapChip> row = read_row(table, i);
        for (std::uint32_t signs = 0; signs < 8; ++signs) {
          row.read1_sign = field(signs & 1);
          row.read2_sign = field(signs >> 1 & 1);
          row.result_sign = field(signs >> 2);
          write_row(table, i, row);
          EXPECT_TRUE(row_objects(table, i)) << x << " " << y << " row " << i << " signs " << signs;
        }
      }
    }
  }
  EXPECT_GT(overflows, 50u);
}

}  // namespace
}  // namespace symbolon::testing
