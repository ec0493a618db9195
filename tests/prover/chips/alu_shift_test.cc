// The shift chips and their table of powers: every label has a mutation that trips it, the table tells the truth, and
// all amounts are tried.
#include <gtest/gtest.h>

#include <bit>
#include <map>
#include <set>

#include "prover/chips/powers/air.h"
#include "prover/chips/shift/air.h"
#include "prover/chips/shift_immediate/air.h"
#include "tests/prover/chips/alu_support.h"

namespace symbolon::testing {
namespace {

using namespace mips::assembly;  // NOLINT: instruction names
using mips::Op;
using prover::PowersChip;
using prover::ShiftChip;
using prover::ShiftImmediateChip;

constexpr KoalaBear kOne = KoalaBear::one();

// What the powers table offers when every row, the unused ones too, is counted once: by message, how often.
std::map<std::vector<std::uint32_t>, std::size_t> powers_messages() {
  const AluRun run([](Assembler& a) { a.put(nop()); });
  const prover::TraceInput input = run.input();
  ChipTable<PowersChip> table = fill_chip_table<PowersChip>(input);
  std::map<std::vector<std::uint32_t>, std::size_t> messages;
  for (std::size_t row = 0; row < table.active_rows; ++row) {
    write_row(table, row, {.count = kOne});
    ++messages[probe_row(table, row).interactions().at("powers.fact").message];
  }
  return messages;
}

TEST(AluShiftTest, ThePowersTableSaysEachFactAndNothingElse) {
  const std::map<std::vector<std::uint32_t>, std::size_t> messages = powers_messages();
  EXPECT_EQ(messages.size(), 64u);
  std::set<std::pair<std::uint32_t, std::uint32_t>> keys;
  for (const auto& [message, count] : messages) {
    ASSERT_EQ(message.size(), 4u);
    const std::uint32_t left = message[0];
    const std::uint32_t amount = message[1];
    const std::uint32_t power = message[2] + 1;
    const std::uint32_t window = message[3];
    EXPECT_TRUE(keys.insert({left, amount}).second);
    EXPECT_LE(power, 256u);
    EXPECT_TRUE(std::has_single_bit(power));
    EXPECT_EQ(left, window >= 1 && window <= 4 ? 0u : 1u);
    // x * power, taken from byte `start` on: x * 2^n for left, x / 2^n for right.
    const int start = window <= 4 ? static_cast<int>(window) : 4 - static_cast<int>(window);
    const int exponent = std::countr_zero(power) - 8 * start;
    EXPECT_EQ(exponent, left != 0 ? static_cast<int>(amount) : -static_cast<int>(amount));
    // The rows after the last fact repeat the first.
    const bool is_first = left == 0 && amount == 0;
    EXPECT_EQ(count, is_first ? 1u + 127 - 64 : 1u);
  }
}

TEST(AluShiftTest, EveryLabelOfPowersHasAMutation) {
  const AluRun run([](Assembler& a) { a.put(sll(t0, t1, 3)); });
  prover::TraceInput input = run.input();
  input.counts.shift.assign(prover::kShiftFacts, 0);
  input.counts.shift[prover::shift_fact_index(1, 3)] = 1;
  ChipTable<PowersChip> table = fill_chip_table<PowersChip>(input);
  using Row = ChipRow<PowersChip>;
  check_chip_mutations<PowersChip>(table, {{.what = "a fact said twice",
                                            .row = 35,
                                            .edit = [](Row& r) { bump(r.count); },
                                            .interactions = {"powers.fact"}}});
}

// What can go wrong with the window and the product, in rows of `rows`: by number of the window, a row that has it.
// Row rows[1] shifts 0x9234'5679 to the right by 8, rows[0] to the left by 3.
template <class Chip>
std::vector<ChipMutation<Chip>> window_mutations(const std::vector<std::size_t>& rows, const Labels& accesses) {
  using Row = ChipRow<Chip>;
  const std::string chip = Chip::kName;
  const auto label = [&](const std::string& name) { return chip + "." + name; };
  const Labels results = {label("result.low"), label("result.high")};
  const std::string fact = label("fact");
  const std::string written = label("write.after");
  std::vector<ChipMutation<Chip>> mutations = {
      {.what = "another window to the left",
       .row = rows[0],
       .edit = [](Row& r) { std::swap(r.window.window[0], r.window.window[6]); },
       .constraints = results,
       .interactions = {fact}},
      {.what = "another window to the right",
       .row = rows[1],
       .edit = [](Row& r) { std::swap(r.window.window[1], r.window.window[2]); },
       .constraints = results,
       .interactions = {fact}},
      {.what = "another power",
       .row = rows[0],
       .edit = [](Row& r) { bump(r.window.power); },
       .constraints = {label("product.low"), label("product.high")},
       .interactions = {fact}},
      {.what = "another product, low",
       .row = rows[0],
       .edit =
           [](Row& r) {
             bump(r.window.bottom.low);
             bump(r.result.low);
           },
       .constraints = {label("product.low")},
       .interactions = {written}},
      {.what = "another product, high",
       .row = rows[0],
       .edit =
           [](Row& r) {
             bump(r.window.bottom.high);
             bump(r.result.high);
           },
       .constraints = {label("product.high")},
       .interactions = {written}},
      {.what = "low product cut into other bytes",
       .row = rows[1],
       .edit =
           [](Row& r) {
             r.window.top.low -= kOne;
             r.window.bottom.low += field(256);
             r.result.low -= kOne;
           },
       .interactions = {label("product.low.bytes"), written}},
      {.what = "high product cut into other bytes",
       .row = rows[0],
       .edit =
           [](Row& r) {
             r.window.top.high += kOne;
             r.window.bottom.high -= field(256);
           },
       .interactions = {label("product.high.bytes")}},
      {.what = "bits that leave the low limb kept in it",
       .row = rows[0],
       .edit =
           [](Row& r) {
             r.window.spill.low -= kOne;
             r.window.top.low += field(256);
             r.result.low += field(1 << 16);
             r.result.high -= kOne;
           },
       .interactions = {label("product.low.bytes"), written}},
      // Byte 2 loses one, byte 1 gains 256: the window from byte 1 on has the same value.
      {.what = "negative spill",
       .row = rows[1],
       .edit =
           [](Row& r) {
             r.window.spill.low -= kOne;
             r.window.top.low += field(256);
           },
       .interactions = {label("product.low.bytes"), label("product.spill.bytes")}},
      {.what = "free result, low",
       .row = rows[3],
       .edit = [](Row& r) { bump(r.result.low); },
       .constraints = {label("result.low")},
       .interactions = {written}},
      {.what = "free result, high",
       .row = rows[5],
       .edit = [](Row& r) { bump(r.result.high); },
       .constraints = {label("result.high")},
       .interactions = {written}},
  };
  for (std::size_t window = 0; window < prover::kShiftWindows; ++window) {
    const bool is_right = window >= 1 && window <= 4;
    Labels constraints = {label("window" + std::to_string(window) + ".bool"), label("real.bool")};
    // Twice nothing is nothing in the limb that a shift by 16 and more leaves empty.
    if (window != 6 && window != 7) constraints.insert(label("result.low"));
    if (window != 3 && window != 4) constraints.insert(label("result.high"));
    // What remains for srl or srlv is then 2.
    if (is_right) constraints.insert(label(chip == "shift" ? "is_srlv.bool" : "is_srl.bool"));
    mutations.push_back({.what = "a window counted twice",
                         .row = rows[window],
                         .edit = [window](Row& r) { r.window.window[window] = field(2); },
                         .constraints = constraints,
                         .interactions = joined(accesses, Labels{fact})});
  }
  return mutations;
}

TEST(AluShiftTest, EveryLabelOfShiftImmediateHasAMutation) {
  const AluRun run([](Assembler& a) {
    a.li(t0, 0x9234'5679);
    a.put(sll(t2, t0, 3), srl(t2, t0, 8), srl(t2, t0, 13), srl(t2, t0, 24), srl(t2, t0, 31));  // windows 0 .. 4
    a.put(sll(t2, t0, 11), sll(t2, t0, 16), sll(t2, t0, 24));                                  // windows 5 .. 7
    a.put(rotr(t2, t0, 13));                                                                   // row 8
  });
  ChipTable<ShiftImmediateChip> table = fill_chip_table<ShiftImmediateChip>(run.input());
  using Row = ChipRow<ShiftImmediateChip>;
  ASSERT_EQ(table.used_rows, 9u);
  const std::size_t padding = 9;
  const RowShape shape = {.reads_second = false};
  const Labels accesses = row_labels("shift_immediate", shape);
  const auto common = joined(common_mutations<ShiftImmediateChip>(
                                 0, shape, {.gaps = "shift_immediate.gaps", .write_gap = "shift_immediate.gaps"}),
                             window_mutations<ShiftImmediateChip>({0, 1, 2, 3, 4, 5, 6, 7}, accesses));
  check_chip_mutations<ShiftImmediateChip>(
      table, joined(common,
                    std::vector<ChipMutation<ShiftImmediateChip>>{
                        {.what = "rotr counts twice",
                         .row = 8,
                         .edit = [](Row& r) { r.is_rotr = field(2); },
                         .constraints = {"shift_immediate.is_rotr.bool", "shift_immediate.is_srl.bool",
                                         "shift_immediate.result.high"},
                         .interactions = {"shift_immediate.program"}},
                        {.what = "rotr in place of srl",
                         .row = 2,
                         .edit = [](Row& r) { r.is_rotr = kOne; },
                         .constraints = {"shift_immediate.result.high"},
                         .interactions = {"shift_immediate.program"}},
                        // sll + (rotr - srl) is the number of sra.
                        {.what = "sll for an sra",
                         .row = 0,
                         .edit = [](Row& r) { r.is_rotr = kOne; },
                         .constraints = {"shift_immediate.is_srl.bool"},
                         .interactions = {"shift_immediate.program"}},
                        {.what = "left for right",
                         .row = 1,
                         .edit = [](Row& r) { std::swap(r.window.window[1], r.window.window[0]); },
                         .constraints = {"shift_immediate.result.low", "shift_immediate.result.high"},
                         .interactions = {"shift_immediate.program", "shift_immediate.fact"}},
                        {.what = "another amount",
                         .row = 0,
                         .edit = [](Row& r) { bump(r.amount); },
                         .interactions = {"shift_immediate.program", "shift_immediate.fact"}},
                        {.what = "two windows that cancel in padding",
                         .row = padding,
                         .edit =
                             [](Row& r) {
                               r.window.window[0] = kOne;
                               r.window.window[5] = -kOne;
                             },
                         .constraints = {"shift_immediate.window5.bool"}},
                        {.what = "padding that speaks",
                         .row = padding,
                         .edit = [](Row& r) { r.window.window[0] = kOne; },
                         .interactions = joined(accesses, Labels{"shift_immediate.fact", "shift_immediate.read1.gap"})},
                    }));
}

TEST(AluShiftTest, EveryLabelOfShiftHasAMutation) {
  const AluRun run([](Assembler& a) {
    a.li(t0, 0x9234'5679);
    a.li(t1, 0xffff'ffe3);  // amount 3
    a.li(t3, 8);
    a.li(t4, 0x000f'000d);  // amount 13
    a.li(t5, 24);
    a.li(t6, 31);
    a.li(t7, 11);
    a.li(s0, 16);
    a.put(sllv(t2, t0, t1), srlv(t2, t0, t3), srlv(t2, t0, t4), srlv(t2, t0, t5), srlv(t2, t0, t6));
    a.put(sllv(t2, t0, t7), sllv(t2, t0, s0), sllv(t2, t0, t5));
    a.put(sra(t2, t0, 13), srav(t2, t0, t4), rotrv(t2, t0, t4));  // rows 8, 9, 10
  });
  ChipTable<ShiftChip> table = fill_chip_table<ShiftChip>(run.input());
  using Row = ChipRow<ShiftChip>;
  ASSERT_EQ(table.used_rows, 11u);
  const std::size_t padding = 11;
  const Labels accesses = row_labels("shift", {});
  const Labels reads2 = {"shift.read2.before", "shift.read2.after"};
  const auto common = joined(common_mutations<ShiftChip>(0, {}, {.gaps = "shift.gaps1", .write_gap = "shift.gaps2"}),
                             window_mutations<ShiftChip>({0, 1, 2, 3, 4, 5, 6, 7}, accesses));
  check_chip_mutations<ShiftChip>(
      table, joined(common, std::vector<ChipMutation<ShiftChip>>{
                                {.what = "sra counts twice",
                                 .row = 8,
                                 .edit = [](Row& r) { r.is_sra = field(2); },
                                 .constraints = {"shift.is_sra.bool", "shift.is_srlv.bool", "shift.fill.arithmetic"},
                                 // A second read is then made -1 times.
                                 .interactions = joined(reads2, Labels{"shift.program", "shift.amount.variable"})},
                                {.what = "srav counts twice",
                                 .row = 9,
                                 .edit = [](Row& r) { r.is_srav = field(2); },
                                 .constraints = {"shift.is_srav.bool", "shift.is_srlv.bool", "shift.fill.arithmetic"},
                                 .interactions = {"shift.program"}},
                                {.what = "rotrv counts twice",
                                 .row = 10,
                                 .edit = [](Row& r) { r.is_rotrv = field(2); },
                                 .constraints = {"shift.is_rotrv.bool", "shift.is_srlv.bool", "shift.result.high"},
                                 .interactions = {"shift.program"}},
                                {.what = "sllv as an arithmetic shift",
                                 .row = 0,
                                 .edit = [](Row& r) { r.is_srav = kOne; },
                                 .constraints = {"shift.is_srlv.bool"},
                                 .interactions = {"shift.program", "shift.fill.range"}},
                                {.what = "sra in padding",
                                 .row = padding,
                                 .edit = [](Row& r) { r.is_sra = kOne; },
                                 .constraints = {"shift.is_srlv.bool"},
                                 .interactions = reads2},
                                {.what = "srlv in place of srav",
                                 .row = 9,
                                 .edit = [](Row& r) { r.is_srav = KoalaBear::zero(); },
                                 .constraints = {"shift.fill.arithmetic"},
                                 .interactions = {"shift.program"}},
                                {.what = "srav in place of sra",
                                 .row = 8,
                                 .edit = [](Row& r) { std::swap(r.is_sra, r.is_srav); },
                                 .interactions = joined(reads2, Labels{"shift.program", "shift.amount.variable"})},
                                {.what = "another immediate amount",
                                 .row = 8,
                                 .edit = [](Row& r) { bump(r.imm); },
                                 .constraints = {"shift.amount.imm"},
                                 .interactions = {"shift.program"}},
                                {.what = "another variable amount",
                                 .row = 1,
                                 .edit = [](Row& r) { bump(r.amount); },
                                 .interactions = {"shift.amount.variable", "shift.fact"}},
                                {.what = "bits above the amount taken into it",
                                 .row = 0,
                                 .edit = [](Row& r) { r.amount += field(32); },
                                 .interactions = {"shift.fact"}},
                                {.what = "padding that speaks",
                                 .row = padding,
                                 .edit = [](Row& r) { r.window.window[1] = kOne; },
                                 .interactions = joined(accesses, Labels{"shift.fact", "shift.read1.gap"})},
                                {.what = "sign not extended",
                                 .row = 8,
                                 .edit =
                                     [](Row& r) {
                                       r.fill = KoalaBear::zero();
                                       r.result = prover::word_of(0x9234'5679u >> 13);
                                     },
                                 .interactions = {"shift.fill.range", "shift.write.after"}},
                                {.what = "sign extended in srlv",
                                 .row = 2,
                                 .edit =
                                     [](Row& r) {
                                       r.fill = kOne;
                                       r.result = prover::word_of(0xfffc'91a2u);
                                     },
                                 .constraints = {"shift.fill.arithmetic"},
                                 .interactions = {"shift.write.after"}},
                                {.what = "a sign of two",
                                 .row = 8,
                                 .edit = [](Row& r) { r.fill = field(2); },
                                 .constraints = {"shift.fill.bool", "shift.result.high"},
                                 .interactions = {"shift.fill.range"}},
                            }));
}

TEST(AluShiftTest, AllAmountsOfAllShifts) {
  AluRun run([](Assembler& a) {
    for (const std::uint32_t x : {0x9234'5679u, 0x7edc'ba98u, 0x8000'0000u, 1u, 0xffff'ffffu, 0xffu, 0x0001'0000u}) {
      a.li(t0, x);
      for (std::uint32_t amount = 0; amount < 32; ++amount) {
        a.put(sll(t2, t0, amount), srl(t3, t0, amount), sra(t4, t0, amount), rotr(t5, t0, amount));
        a.li(t1, amount | (x & 0xffff'ffe0));
        a.put(sllv(t2, t0, t1), srlv(t3, t0, t1), srav(t4, t0, t1), rotrv(t5, t0, t1));
      }
    }
  });
  const std::vector<Op> immediates = {Op::kSll, Op::kSrl, Op::kRotr};
  const std::vector<Op> others = {Op::kSra, Op::kSllv, Op::kSrlv, Op::kSrav, Op::kRotrv};
  EXPECT_EQ(expect_table_matches_record<ShiftImmediateChip>(run.input(), immediates), 7u * 32 * 3);
  EXPECT_EQ(expect_table_matches_record<ShiftChip>(run.input(), others), 7u * 32 * 5);
  const auto facts = powers_messages();
  const auto expect_facts = [&]<class Chip>(const ChipTable<Chip>& table, const std::string& label) {
    for (std::size_t row = 0; row < table.used_rows; ++row) {
      EXPECT_TRUE(facts.contains(probe_row(table, row).interactions().at(label).message)) << label << " " << row;
    }
  };
  expect_facts(fill_chip_table<ShiftImmediateChip>(run.input()), "shift_immediate.fact");
  expect_facts(fill_chip_table<ShiftChip>(run.input()), "shift.fact");
  expect_wrong_results_refused<ShiftImmediateChip>(run, immediates);
  expect_wrong_results_refused<ShiftChip>(run, others);
}

// A row that is right in itself but for another amount or the other direction: only the powers table refuses it.
TEST(AluShiftTest, NoOtherPowerOrWindowServes) {
  const AluRun run([](Assembler& a) {
    a.li(t0, 0xffff'fffe);
    for (std::uint32_t amount = 0; amount < 32; ++amount) a.put(srl(t1, t0, amount));
    for (std::uint32_t amount = 0; amount < 32; ++amount) a.put(sll(t1, t0, amount));
  });
  const auto facts = powers_messages();
  ChipTable<ShiftImmediateChip> table = fill_chip_table<ShiftImmediateChip>(run.input());
  ASSERT_EQ(table.used_rows, 64u);
  for (std::size_t row = 0; row < 64; ++row) {
    const ChipRow<ShiftImmediateChip> original = read_row(table, row);
    for (std::size_t told = 0; told < 64; ++told) {
      if (told % 32 == row % 32) continue;
      const ChipRow<ShiftImmediateChip> other = read_row(table, told);
      ChipRow<ShiftImmediateChip> forged = original;
      forged.window = other.window;
      forged.result = other.result;
      write_row(table, row, forged);
      const RowProbe probe = probe_row(table, row);
      EXPECT_TRUE(probe.failed().empty());
      EXPECT_FALSE(facts.contains(probe.interactions().at("shift_immediate.fact").message)) << row << " as " << told;
      write_row(table, row, original);
    }
  }
}

}  // namespace
}  // namespace symbolon::testing
