// The shift chip and its table of powers: every label has a mutation that trips it, the table tells the truth, and all
// amounts are tried.
#include <gtest/gtest.h>

#include <bit>
#include <set>

#include "prover/chips/powers/air.h"
#include "prover/chips/shift/air.h"
#include "tests/prover/chips/alu_support.h"

namespace symbolon::testing {
namespace {

using namespace mips::assembly;  // NOLINT: instruction names
using mips::Op;
using prover::PowersChip;
using prover::ShiftChip;

constexpr KoalaBear kOne = KoalaBear::one();

// What the powers table offers, by the messages it sends.
std::set<std::vector<std::uint32_t>> powers_messages() {
  const AluRun run([](Assembler& a) { a.put(nop()); });
  prover::TraceInput input = run.input();
  input.counts.shift.assign(prover::kShiftFacts, 1);
  const ChipTable<PowersChip> table = fill_chip_table<PowersChip>(input);
  std::set<std::vector<std::uint32_t>> messages;
  for (std::size_t row = 0; row < table.active_rows; ++row) {
    const RowProbe probe = probe_row(table, row);
    const RowProbe::Interaction& fact = probe.interactions().at("powers.fact");
    EXPECT_EQ(fact.multiplicity, row < prover::kShiftFacts ? 1u : 0u);
    if (fact.multiplicity != 0) messages.insert(fact.message);
  }
  return messages;
}

TEST(AluShiftTest, ThePowersTableSaysEachFactOnce) {
  const std::set<std::vector<std::uint32_t>> messages = powers_messages();
  EXPECT_EQ(messages.size(), 64u);
  std::set<std::pair<std::uint32_t, std::uint32_t>> keys;
  for (const std::vector<std::uint32_t>& message : messages) {
    ASSERT_EQ(message.size(), 4u);
    const std::uint32_t left = message[0];
    const std::uint32_t amount = message[1];
    const std::uint32_t power = message[2] + 1;
    const std::uint32_t window = message[3];
    EXPECT_TRUE(keys.insert({left, amount}).second);
    EXPECT_LE(power, 128u);
    // x * power, taken from byte `start` on: x * 2^n for left, x / 2^n for right.
    const int start = window <= 4 ? static_cast<int>(window) : 4 - static_cast<int>(window);
    const int exponent = std::countr_zero(power) - 8 * start;
    EXPECT_EQ(exponent, left != 0 ? static_cast<int>(amount) : -static_cast<int>(amount));
    EXPECT_TRUE(std::has_single_bit(power));
  }
}

TEST(AluShiftTest, UnusedRowsOfThePowersTableAreTrue) {
  EXPECT_TRUE(powers_messages().contains({0, 0, 0, 0}));
}

TEST(AluShiftTest, EveryLabelOfPowersHasAMutation) {
  const AluRun run([](Assembler& a) { a.put(sll(t0, t1, 3)); });
  prover::TraceInput input = run.input();
  input.counts.shift.assign(prover::kShiftFacts, 0);
  input.counts.shift[prover::shift_fact_index(1, 3)] = 1;
  ChipTable<PowersChip> table = fill_chip_table<PowersChip>(input);
  using Row = ChipRow<PowersChip>;
  check_chip_mutations<PowersChip>(
      table, {{.what = "a fact said twice", .row = 35, .edit = [](Row& r) { bump(r.count); },
               .interactions = {"powers.fact"}}});
}

TEST(AluShiftTest, EveryLabelOfShiftHasAMutation) {
  const AluRun run([](Assembler& a) {
    a.li(t0, 0x9234'5679);
    a.li(t1, 0xffff'ffeb);       // amount 11
    a.put(sll(t2, t0, 3));       // row 0: times 2^3, window 0
    a.put(srl(t2, t0, 13));      // row 1: times 2^3, window 2
    a.put(sra(t2, t0, 13));      // row 2
    a.put(rotr(t2, t0, 13));     // row 3
    a.put(sllv(t2, t0, t1));     // row 4: times 2^3, window 5
    a.put(srav(t2, t0, t1));     // row 5: times 2^5, window 2
    a.put(sll(t2, t0, 16), sll(t2, t0, 24));                     // rows 6, 7: windows 6, 7
    a.put(srl(t2, t0, 8), srl(t2, t0, 24), srl(t2, t0, 31));     // rows 8 .. 10: windows 1, 3, 4
  });
  ChipTable<ShiftChip> table = fill_chip_table<ShiftChip>(run.input());
  using Row = ChipRow<ShiftChip>;
  const std::size_t padding = table.used_rows;
  ASSERT_EQ(padding, 11u);
  const Labels all = joined(row_labels("shift", {.reads_second = false}), Labels{"shift.fact"});
  const Labels reads2 = {"shift.read2.before", "shift.read2.after"};
  const Labels results = {"shift.result.low", "shift.result.high"};
  const auto common = common_mutations<ShiftChip>(4, {}, {.gaps = "shift.gaps1", .write_gap = "shift.gaps2"});

  std::vector<ChipMutation<ShiftChip>> mutations = {
      {.what = "sll counts twice", .row = 0, .edit = [](Row& r) { r.is_sll = field(2); },
       .constraints = {"shift.is_sll.bool", "shift.real.bool", "shift.window0.bool", "shift.result.low",
                       "shift.result.high"},
       .interactions = all},
      {.what = "srl counts twice", .row = 1, .edit = [](Row& r) { r.is_srl = field(2); },
       .constraints = joined(results, Labels{"shift.is_srl.bool", "shift.real.bool"}), .interactions = all},
      {.what = "sra counts twice", .row = 2, .edit = [](Row& r) { r.is_sra = field(2); },
       .constraints = joined(results, Labels{"shift.is_sra.bool", "shift.real.bool", "shift.fill.sra"}),
       .interactions = all},
      {.what = "rotr counts twice", .row = 3, .edit = [](Row& r) { r.is_rotr = field(2); },
       .constraints = joined(results, Labels{"shift.is_rotr.bool", "shift.real.bool"}), .interactions = all},
      {.what = "srl in place of sra", .row = 2, .edit = [](Row& r) { std::swap(r.is_srl, r.is_sra); },
       .constraints = {"shift.fill.sra"}, .interactions = {"shift.program"}},
      {.what = "rotr in place of srl", .row = 1, .edit = [](Row& r) { std::swap(r.is_srl, r.is_rotr); },
       .constraints = {"shift.result.high"}, .interactions = {"shift.program"}},
      {.what = "right in place of left", .row = 0, .edit = [](Row& r) { std::swap(r.is_sll, r.is_srl); },
       .interactions = {"shift.program", "shift.fact"}},
      {.what = "twice variable", .row = 4, .edit = [](Row& r) { r.is_variable = field(2); },
       .constraints = {"shift.is_variable.bool", "shift.amount.imm"},
       .interactions = joined(reads2, Labels{"shift.program"})},
      {.what = "padding that makes a register read", .row = padding, .edit = [](Row& r) { r.is_variable = kOne; },
       .constraints = {"shift.is_variable.real"}, .interactions = reads2},
      {.what = "padding that speaks", .row = padding, .edit = [](Row& r) { r.is_srl = kOne; },
       .interactions = joined(all, Labels{"shift.read1.gap"})},
      {.what = "another immediate amount", .row = 0, .edit = [](Row& r) { bump(r.imm); },
       .constraints = {"shift.amount.imm"}, .interactions = {"shift.program"}},
      {.what = "another variable amount", .row = 4, .edit = [](Row& r) { bump(r.amount); },
       .interactions = {"shift.amount.variable", "shift.fact"}},
      {.what = "bits above the amount taken into it", .row = 4,
       .edit = [](Row& r) { r.amount += field(32); }, .interactions = {"shift.fact"}},
      {.what = "another window", .row = 0, .edit = [](Row& r) { r.window[3] = kOne; },
       .constraints = results, .interactions = {"shift.fact"}},
      {.what = "two windows", .row = 1, .edit = [](Row& r) { r.window[3] = kOne; },
       .constraints = joined(results, Labels{"shift.window0.bool"}), .interactions = {"shift.fact"}},
      {.what = "another power", .row = 0, .edit = [](Row& r) { bump(r.power); },
       .constraints = {"shift.product.low", "shift.product.high"}, .interactions = {"shift.fact"}},
      {.what = "another product, low", .row = 0,
       .edit = [](Row& r) {
         bump(r.bottom.low);
         bump(r.result.low);
       },
       .constraints = {"shift.product.low"}, .interactions = {"shift.write.after"}},
      {.what = "another product, high", .row = 0,
       .edit = [](Row& r) {
         bump(r.bottom.high);
         bump(r.result.high);
       },
       .constraints = {"shift.product.high"}, .interactions = {"shift.write.after"}},
      {.what = "low product cut into other bytes", .row = 8,
       .edit = [](Row& r) {
         r.top.low -= kOne;
         r.bottom.low += field(256);
         r.result.low -= kOne;
       },
       .interactions = {"shift.product.low.bytes", "shift.write.after"}},
      {.what = "high product cut into other bytes", .row = 0,
       .edit = [](Row& r) {
         r.top.high += kOne;
         r.bottom.high -= field(256);
       },
       .interactions = {"shift.product.high.bytes"}},
      {.what = "bits that leave the low limb kept in it", .row = 0,
       .edit = [](Row& r) {
         r.spill.low -= kOne;
         r.top.low += field(256);
         r.result.low += field(1 << 16);
         r.result.high -= kOne;
       },
       .interactions = {"shift.product.low.bytes", "shift.write.after"}},
      {.what = "negative spill", .row = 8,
       .edit = [](Row& r) {
         r.spill.low -= kOne;
         r.top.low += field(256);
         // Byte 2 loses one, byte 1 gains 256: the window from byte 1 on has the same value.
       },
       .interactions = {"shift.product.low.bytes", "shift.product.spill.bytes"}},
      {.what = "sign not extended", .row = 2,
       .edit = [](Row& r) {
         r.fill = KoalaBear::zero();
         r.result = prover::word_of(0x9234'5679u >> 13);
       },
       .interactions = {"shift.fill.range", "shift.write.after"}},
      {.what = "sign extended in srl", .row = 1,
       .edit = [](Row& r) {
         r.fill = kOne;
         r.result = prover::word_of(0xfffc'91a2u);
       },
       .constraints = {"shift.fill.sra"}, .interactions = {"shift.write.after"}},
      {.what = "a sign of two", .row = 2, .edit = [](Row& r) { r.fill = field(2); },
       .constraints = {"shift.fill.bool", "shift.result.high"}, .interactions = {"shift.fill.range"}},
      {.what = "free result, low", .row = 3, .edit = [](Row& r) { bump(r.result.low); },
       .constraints = {"shift.result.low"}, .interactions = {"shift.write.after"}},
      {.what = "free result, high", .row = 5, .edit = [](Row& r) { bump(r.result.high); },
       .constraints = {"shift.result.high"}, .interactions = {"shift.write.after"}},
  };
  // The flag of each window set to two in a row that uses it; window 0 is then -1.
  static constexpr std::size_t kRowOfWindow[] = {0, 8, 1, 9, 10, 4, 6, 7};
  for (std::size_t window = 1; window < prover::kShiftWindows; ++window) {
    mutations.push_back({.what = "a window counted twice", .row = kRowOfWindow[window],
                         .edit = [window](Row& r) { r.window[window - 1] = field(2); },
                         .constraints = joined(results, Labels{"shift.window0.bool", "shift.window" +
                                                               std::to_string(window) + ".bool"}),
                         .interactions = {"shift.fact"}});
  }
  check_chip_mutations<ShiftChip>(table, joined(common, mutations));
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
  const std::vector<Op> ops = {Op::kSll, Op::kSrl, Op::kSra, Op::kRotr, Op::kSllv, Op::kSrlv, Op::kSrav, Op::kRotrv};
  EXPECT_EQ(expect_table_matches_record<ShiftChip>(run.input(), ops), 7u * 32 * 8);
  const std::set<std::vector<std::uint32_t>> facts = powers_messages();
  const ChipTable<ShiftChip> table = fill_chip_table<ShiftChip>(run.input());
  for (std::size_t row = 0; row < table.used_rows; ++row) {
    EXPECT_TRUE(facts.contains(probe_row(table, row).interactions().at("shift.fact").message)) << row;
  }
  expect_wrong_results_refused<ShiftChip>(run, ops);
}

// A product has only one decomposition: no other bytes than the true ones satisfy the equation, for the values whose
// multiples come close to the field's order or to a carry between the bytes.
TEST(AluShiftTest, NoOtherPowerOrWindowServes) {
  AluRun run([](Assembler& a) {
    a.li(t0, 0xffff'fffe);
    for (std::uint32_t amount = 0; amount < 32; ++amount) a.put(srl(t1, t0, amount));
  });
  const std::vector<std::uint32_t> steps = steps_of_ops(run.input(), {Op::kSrl});
  // The step tells amount `told`; its row is filled with everything that belongs to amount `told`, and the program says
  // otherwise.
  const std::set<std::vector<std::uint32_t>> facts = powers_messages();
  ChipTable<ShiftChip> table = fill_chip_table<ShiftChip>(run.input());
  for (std::size_t told = 0; told < 32; ++told) {
    for (std::size_t row = 0; row < 32; ++row) {
      if (row == told) continue;
      ChipRow<ShiftChip> forged = read_row(table, row);
      const ChipRow<ShiftChip> original = forged;
      const ChipRow<ShiftChip> other = read_row(table, told);
      forged.power = other.power;
      std::copy(std::begin(other.window), std::end(other.window), std::begin(forged.window));
      forged.bottom = other.bottom;
      forged.top = other.top;
      forged.spill = other.spill;
      forged.result = other.result;
      write_row(table, row, forged);
      const RowProbe probe = probe_row(table, row);
      EXPECT_TRUE(probe.failed().empty());
      EXPECT_FALSE(facts.contains(probe.interactions().at("shift.fact").message)) << row << " as " << told;
      write_row(table, row, original);
    }
  }
}

}  // namespace
}  // namespace symbolon::testing
