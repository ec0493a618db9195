// The keccak_f chip: every label is tripped by a change of some cell, and the bugs that such chips had elsewhere.
#include <gtest/gtest.h>

#include "prover/chips/keccak_f/air.h"
#include "tests/prover/chips/memory_support.h"

namespace symbolon::testing {
namespace {

using namespace mips::assembly;  // NOLINT: instruction names
using prover::KeccakFChip;
using prover::keccak::kCallRows;

constexpr std::uint32_t kData = Assembler::kDataBase;
constexpr KoalaBear kOne = KoalaBear::one();
constexpr KoalaBear kTwo = KoalaBear::two();

using Row = ChipRow<KeccakFChip>;

AluRun run_with_calls(int calls) {
  return AluRun([&](Assembler& a) {
    for (int i = 0; i < calls; ++i) a.call(mips::kCallKeccak, {kData, 3, 5});
  });
}

TEST(KeccakFTest, HonestRowsHold) {
  for (const int calls : {1, 2}) {
    const AluRun run = run_with_calls(calls);
    const auto table = fill_chip_table<KeccakFChip>(run.input());
    EXPECT_EQ(table.used_rows, static_cast<std::size_t>(calls) * kCallRows);
    EXPECT_EQ(objections_of(table), Objections{});
  }
}

// Rows of the first call.
constexpr std::size_t kLoad = 0;
constexpr std::size_t kLastLoad = 24;
constexpr std::size_t kEven = 25;  // parity rows
constexpr std::size_t kOdd = 26;
constexpr std::size_t kFirstPlane = 27;
constexpr std::size_t kEnd = kCallRows - 1;

TEST(KeccakFTest, EveryLabelIsTripped) {
  const AluRun run = run_with_calls(1);
  auto table = fill_chip_table<KeccakFChip>(run.input());
  // Free by design: load rows have no theta and use two pieces of d only.
  std::set<std::pair<std::size_t, std::uint32_t>> free;
  constexpr auto& columns = prover::kColumnMap<prover::KeccakFCols>;
  for (const std::size_t row : {kLoad, kLastLoad}) {
    for (std::size_t x = 0; x < 5; ++x) {
      for (std::size_t i = 0; x >= 2 && i < 32; ++i) free.insert({row, columns.d[x][i]});
      for (std::size_t odd = 0; odd < 2; ++odd) {
        free.insert({row, columns.theta[odd][x].low});
        free.insert({row, columns.theta[odd][x].high});
      }
    }
  }
  const Labels tripped = labels_tripped(
      table, {kLoad, kLastLoad, kEven, kOdd, kFirstPlane, kFirstPlane + 3, kEnd, kEnd + 1, table.active_rows - 1},
      free);
  Labels silent;
  for (const std::string& label : all_labels<KeccakFChip>()) {
    if (!tripped.contains(label)) silent.insert(label);
  }
  EXPECT_EQ(silent, Labels{});
}

// --- published bugs ---

Labels objected(ChipTable<KeccakFChip>& table, std::size_t row, const std::function<void(Row&)>& edit) {
  return objections_after(table, row, edit).constraints;
}

// Ziren audit 001 and 003, SP1 v4: a multiplicity that is no flag, and padding that sends.
TEST(KeccakFTest, RowThatIsRealTwice) {
  const AluRun run = run_with_calls(1);
  auto table = fill_chip_table<KeccakFChip>(run.input());
  EXPECT_TRUE(objected(table, kLoad, [](Row& r) { r.start = kTwo; }).contains("keccak_f.start"));
  EXPECT_TRUE(objected(table, kLoad, [](Row& r) { r.load_x[0] = kTwo; }).contains("keccak_f.real.bool"));
  EXPECT_TRUE(objected(table, kFirstPlane, [](Row& r) { r.plane[0] = kTwo; }).contains("keccak_f.plane.bool.0"));
  EXPECT_TRUE(objected(table, kEnd + 2, [](Row& r) {
                r.plane[3] = r.round_low[0] = r.round_high[0] = kOne;
              }).contains("keccak_f.plane.order.3"));
}

// OpenVM: partial tail rows. A call that is cut off, or begins in the middle.
TEST(KeccakFTest, CallThatIsCutOff) {
  const AluRun run = run_with_calls(1);
  auto table = fill_chip_table<KeccakFChip>(run.input());
  EXPECT_TRUE(objected(table, kEnd, [](Row& r) { r = {}; }).contains("keccak_f.plane.order.9"));
  EXPECT_TRUE(objected(table, kFirstPlane, [](Row& r) { r = {}; }).contains("keccak_f.plane.order.0"));
  EXPECT_TRUE(objected(table, table.active_rows - 1, [](Row& r) {
                r.load_x[0] = r.load_y[0] = r.start = kOne;
              }).contains("keccak_f.last"));
  const Row plane = read_row(table, kFirstPlane);
  EXPECT_TRUE(objected(table, kLoad, [&](Row& r) { r = plane; }).contains("keccak_f.first"));
  // The rounds end with the 24th.
  EXPECT_TRUE(objected(table, kEnd, [](Row& r) { r.end = {}; }).contains("keccak_f.end"));
}

// Ziren PR 505: the original state must stay what it was. The pieces that go in are those that memory held.
TEST(KeccakFTest, OriginalState) {
  const AluRun run = run_with_calls(2);
  auto table = fill_chip_table<KeccakFChip>(run.input());
  const std::size_t row = kCallRows + 3;
  const auto flip = [](KoalaBear& bit) { bit = kOne - bit; };
  const Objections in_memory = objections_after(table, row, [&](Row& r) { flip(r.b[0][5]); });
  EXPECT_TRUE(in_memory.interactions.contains("keccak_f.lane"));
  EXPECT_TRUE(in_memory.constraints.contains("keccak_f.out.low.0"));
  const Objections on_bus = objections_after(table, row, [](Row& r) { bump(r.out[1].low); });
  EXPECT_TRUE(on_bus.interactions.contains("keccak_f.out.piece.1"));
  EXPECT_TRUE(on_bus.constraints.contains("keccak_f.out.low.1"));
  // A third piece in a load row would turn what chi makes of the first two.
  EXPECT_TRUE(objected(table, row, [](Row& r) { r.b[2][0] = kOne; }).contains("keccak_f.load.rest"));
}

// Ziren PR 505: ranges and packing of limbs. They are made of bits.
TEST(KeccakFTest, LimbsAreMadeOfBits) {
  const AluRun run = run_with_calls(1);
  auto table = fill_chip_table<KeccakFChip>(run.input());
  EXPECT_TRUE(
      objected(table, kLoad, [](Row& r) { r.d[0][0] += kTwo, r.d[0][1] -= kOne; }).contains("keccak_f.d.bool.0"));
  EXPECT_TRUE(
      objected(table, kLoad, [](Row& r) { r.b[0][0] += kTwo, r.b[0][1] -= kOne; }).contains("keccak_f.b.bool.0"));
  // A parity that is off by two, a sum digit moved to the next place.
  EXPECT_TRUE(objected(table, kEven, [](Row& r) { r.d[2][4] = -kOne; }).contains("keccak_f.d.trit.68"));
  EXPECT_TRUE(objected(table, kOdd, [](Row& r) { r.b[2][4] = kOne - r.b[2][4]; }).contains("keccak_f.sums.parity.21"));
}

// Ziren PR 510: an address that drifts from row to row.
TEST(KeccakFTest, WhatACallKeepsDoesNotDrift) {
  const AluRun run = run_with_calls(1);
  auto table = fill_chip_table<KeccakFChip>(run.input());
  for (const std::size_t row : {kLoad + 7, kEven, kFirstPlane, kEnd}) {
    EXPECT_TRUE(objected(table, row, [](Row& r) { bump(r.clock); }).contains("keccak_f.clock"));
    EXPECT_TRUE(objected(table, row, [](Row& r) { bump(r.state); }).contains("keccak_f.state"));
  }
}

// Rounds left out, repeated, or with another constant.
TEST(KeccakFTest, RoundsAreDoneInOrder) {
  const AluRun run = run_with_calls(1);
  auto table = fill_chip_table<KeccakFChip>(run.input());
  EXPECT_TRUE(objected(table, kFirstPlane + 12, [](Row& r) {
                std::swap(r.round_low[1], r.round_low[2]);
              }).contains("keccak_f.round_low.order.2"));
  EXPECT_TRUE(objected(table, kFirstPlane + 12, [](Row& r) {
                std::swap(r.round_high[0], r.round_high[1]);
              }).contains("keccak_f.round_high.order.1"));
  EXPECT_TRUE(objected(table, kFirstPlane, [](Row& r) { r.iota[0] = kOne - r.iota[0]; }).contains("keccak_f.iota.0"));
}

// Ziren 020: the number of the call is a constant of the message, and so is the operand's size.
TEST(KeccakFTest, TakesItsOwnCallOnly) {
  const AluRun run = run_with_calls(1);
  const auto table = fill_chip_table<KeccakFChip>(run.input());
  const auto call = probe_row(table, kLoad).interactions().at("keccak_f.call").message;
  EXPECT_EQ(std::vector<std::uint32_t>(call.begin() + 1, call.end()),
            (std::vector<std::uint32_t>{mips::kCallKeccak & 0xffff, kData / 4, 50, 0, 0}));
}

}  // namespace
}  // namespace symbolon::testing
