// The bitwise and bitwise_immediate chips: every label has a mutation that trips it.
#include <gtest/gtest.h>

#include "prover/chips/bitwise/air.h"
#include "prover/chips/bitwise_immediate/air.h"
#include "tests/prover/chips/alu_support.h"

namespace symbolon::testing {
namespace {

using namespace mips::assembly;  // NOLINT: instruction names
using prover::BitwiseChip;
using prover::BitwiseImmediateChip;

constexpr KoalaBear kOne = KoalaBear::one();

TEST(AluBitwiseTest, EveryLabelOfBitwiseHasAMutation) {
  const AluRun run([](Assembler& a) {
    a.li(t0, 0xa5c3'0f1e);
    a.li(t1, 0x3ca5'7789);
    a.put(and_(t2, t0, t1), or_(t3, t0, t1), xor_(t4, t0, t1), nor(t5, t0, t1));
  });
  ChipTable<BitwiseChip> table = fill_chip_table<BitwiseChip>(run.input());
  using Row = ChipRow<BitwiseChip>;
  const Labels all = row_labels("bitwise", {});
  const auto common = common_mutations<BitwiseChip>(0, {}, {.gaps = "bitwise.gaps1", .write_gap = "bitwise.gaps2"});
  const Labels results = {"bitwise.result.low", "bitwise.result.high"};
  check_chip_mutations<BitwiseChip>(
      table, joined(common, std::vector<ChipMutation<BitwiseChip>>{
                                {.what = "and counts twice",
                                 .row = 0,
                                 .edit = [](Row& r) { r.is_and = field(2); },
                                 .constraints = joined(results, Labels{"bitwise.is_and.bool", "bitwise.real.bool"}),
                                 .interactions = all},
                                {.what = "or counts twice",
                                 .row = 1,
                                 .edit = [](Row& r) { r.is_or = field(2); },
                                 .constraints = joined(results, Labels{"bitwise.is_or.bool", "bitwise.real.bool"}),
                                 .interactions = all},
                                {.what = "xor counts twice",
                                 .row = 2,
                                 .edit = [](Row& r) { r.is_xor = field(2); },
                                 .constraints = joined(results, Labels{"bitwise.is_xor.bool", "bitwise.real.bool"}),
                                 .interactions = all},
                                {.what = "nor counts twice",
                                 .row = 3,
                                 .edit = [](Row& r) { r.is_nor = field(2); },
                                 .constraints = joined(results, Labels{"bitwise.is_nor.bool", "bitwise.real.bool"}),
                                 .interactions = all},
                                {.what = "or in place of and",
                                 .row = 0,
                                 .edit = [](Row& r) { std::swap(r.is_and, r.is_or); },
                                 .constraints = results,
                                 .interactions = {"bitwise.program"}},
                                {.what = "and in place of or, with its result",
                                 .row = 1,
                                 .edit =
                                     [](Row& r) {
                                       std::swap(r.is_and, r.is_or);
                                       r.result.low = prover::and_of(r.and_low);
                                       r.result.high = prover::and_of(r.and_high);
                                     },
                                 .interactions = {"bitwise.program", "bitwise.write.after"}},
                                {.what = "xor of and and or: flags that add up to one",
                                 .row = 0,
                                 .edit =
                                     [](Row& r) {
                                       r.is_and = field(2);
                                       r.is_or = -kOne;
                                     },
                                 .constraints = {"bitwise.is_and.bool", "bitwise.is_or.bool", "bitwise.result.low",
                                                 "bitwise.result.high"},
                                 .interactions = {"bitwise.program"}},
                                {.what = "padding that speaks",
                                 .row = 4,
                                 .edit = [](Row& r) { r.is_xor = kOne; },
                                 .interactions = joined(all, Labels{"bitwise.read1.gap"})},
                                {.what = "free result, low",
                                 .row = 2,
                                 .edit = [](Row& r) { bump(r.result.low); },
                                 .constraints = {"bitwise.result.low"},
                                 .interactions = {"bitwise.write.after"}},
                                {.what = "free result, high",
                                 .row = 3,
                                 .edit = [](Row& r) { bump(r.result.high); },
                                 .constraints = {"bitwise.result.high"},
                                 .interactions = {"bitwise.write.after"}},
                                {.what = "wrong and, bits 0-7, with its result",
                                 .row = 0,
                                 .edit =
                                     [](Row& r) {
                                       bump(r.and_low.both_bottom);
                                       bump(r.result.low);
                                     },
                                 .interactions = {"bitwise.and_low.bottom", "bitwise.write.after"}},
                                {.what = "wrong and, bits 8-15, with its result",
                                 .row = 0,
                                 .edit =
                                     [](Row& r) {
                                       bump(r.and_low.both_top);
                                       r.result.low += field(256);
                                     },
                                 .interactions = {"bitwise.and_low.top", "bitwise.write.after"}},
                                {.what = "wrong and, bits 16-23, with its result",
                                 .row = 0,
                                 .edit =
                                     [](Row& r) {
                                       bump(r.and_high.both_bottom);
                                       bump(r.result.high);
                                     },
                                 .interactions = {"bitwise.and_high.bottom", "bitwise.write.after"}},
                                {.what = "wrong and, bits 24-31, with its result",
                                 .row = 0,
                                 .edit =
                                     [](Row& r) {
                                       bump(r.and_high.both_top);
                                       r.result.high += field(256);
                                     },
                                 .interactions = {"bitwise.and_high.top", "bitwise.write.after"}},
                                {.what = "and moved between its bytes",
                                 .row = 0,
                                 .edit =
                                     [](Row& r) {
                                       r.and_low.both_top -= kOne;
                                       r.and_low.both_bottom += field(256);
                                     },
                                 .interactions = {"bitwise.and_low.bottom", "bitwise.and_low.top"}},
                                {.what = "operand cut into other bytes",
                                 .row = 0,
                                 .edit = [](Row& r) { r.and_low.x_top -= kOne; },
                                 .interactions = {"bitwise.and_low.bottom", "bitwise.and_low.top"}},
                            }));
}

TEST(AluBitwiseTest, EveryLabelOfBitwiseImmediateHasAMutation) {
  const AluRun run([](Assembler& a) {
    a.put(lui(t0, 0x25c3), lui(t1, 0x4000));
    a.put(andi(t2, sp, 0x7789), ori(t3, t0, 0x7789), xori(t4, t1, 0x7789));
  });
  ChipTable<BitwiseImmediateChip> table = fill_chip_table<BitwiseImmediateChip>(run.input());
  using Row = ChipRow<BitwiseImmediateChip>;
  const std::size_t padding = table.used_rows;
  const RowShape shape = {.reads_second = false};
  const Labels all = row_labels("bitwise_immediate", shape);
  const auto common = common_mutations<BitwiseImmediateChip>(
      0, shape, {.gaps = "bitwise_immediate.gaps", .write_gap = "bitwise_immediate.gaps"});
  const Labels results = {"bitwise_immediate.result.low", "bitwise_immediate.result.high"};
  check_chip_mutations<BitwiseImmediateChip>(
      table,
      joined(
          common,
          std::vector<ChipMutation<BitwiseImmediateChip>>{
              {.what = "andi counts twice",
               .row = 0,
               .edit = [](Row& r) { r.is_andi = field(2); },
               .constraints = {"bitwise_immediate.is_andi.bool", "bitwise_immediate.real.bool",
                               "bitwise_immediate.result.low"},
               .interactions = all},
              {.what = "ori counts twice",
               .row = 1,
               .edit = [](Row& r) { r.is_ori = field(2); },
               .constraints = joined(results, Labels{"bitwise_immediate.is_ori.bool", "bitwise_immediate.real.bool"}),
               .interactions = all},
              {.what = "xori counts twice",
               .row = 2,
               .edit = [](Row& r) { r.is_xori = field(2); },
               .constraints = joined(results, Labels{"bitwise_immediate.is_xori.bool", "bitwise_immediate.real.bool"}),
               .interactions = all},
              {.what = "ori in place of andi",
               .row = 0,
               .edit = [](Row& r) { std::swap(r.is_andi, r.is_ori); },
               .constraints = results,
               .interactions = {"bitwise_immediate.program"}},
              {.what = "padding that speaks",
               .row = padding,
               .edit = [](Row& r) { r.is_andi = kOne; },
               .interactions = joined(all, Labels{"bitwise_immediate.read1.gap"})},
              {.what = "another immediate",
               .row = 1,
               .edit = [](Row& r) { r.imm = field(0x7788); },
               .constraints = {"bitwise_immediate.result.low"},
               .interactions = {"bitwise_immediate.program"}},
              {.what = "free result, low",
               .row = 0,
               .edit = [](Row& r) { bump(r.result.low); },
               .constraints = {"bitwise_immediate.result.low"},
               .interactions = {"bitwise_immediate.write.after"}},
              {.what = "andi keeps the high limb",
               .row = 0,
               .edit = [](Row& r) { r.result.high = r.read1.value.high; },
               .constraints = {"bitwise_immediate.result.high"},
               .interactions = {"bitwise_immediate.write.after"}},
              {.what = "wrong and, bits 0-7, with its result",
               .row = 0,
               .edit =
                   [](Row& r) {
                     bump(r.and_low.both_bottom);
                     bump(r.result.low);
                   },
               .interactions = {"bitwise_immediate.and_low.bottom", "bitwise_immediate.write.after"}},
              {.what = "wrong and, bits 8-15, with its result",
               .row = 0,
               .edit =
                   [](Row& r) {
                     bump(r.and_low.both_top);
                     r.result.low += field(256);
                   },
               .interactions = {"bitwise_immediate.and_low.top", "bitwise_immediate.write.after"}},
          }));
}

}  // namespace
}  // namespace symbolon::testing
