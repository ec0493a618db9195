// The tables that stand beside the run: range, program, image, zero memory.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "prover/chips/image/air.h"
#include "prover/chips/program/air.h"
#include "prover/chips/range/air.h"
#include "prover/chips/zero_memory/air.h"
#include "prover/chips/zero_memory/segments.h"
#include "prover/params/preset.h"
#include "tests/prover/chips/memory_support.h"

namespace symbolon::testing {
namespace {

using namespace mips::assembly;  // NOLINT: instruction names
using prover::ImageChip;
using prover::ProgramChip;
using prover::RangeChip;
using prover::Segment;
using prover::ZeroMemoryChip;

constexpr std::uint32_t kData = Assembler::kDataBase;
constexpr KoalaBear kOne = KoalaBear::one();
constexpr KoalaBear kTwo = KoalaBear::two();

AluRun small_run() {
  return AluRun([](Assembler& a) {
    a.data(kData, {7, 8});
    a.data(0x0800'0000, {9}, true);
    a.li(t0, kData);
    a.put(lw(t1, 0, t0), sw(t1, 4, t0));
  });
}

// --- range ---

constexpr std::size_t kRangeRows = 1 << 13;
constexpr std::size_t kRangeWidth = prover::column_count<prover::RangeCols>();
constexpr std::size_t kRangeFixedWidth = prover::column_count<prover::RangeFixedCols>();

std::string range_label(std::size_t k, const char* name) { return "range." + std::to_string(k) + "." + name; }

TEST(RangeTest, EveryRowIsTrueAndEveryFactIsThere) {
  const mips::Program program;
  prover::Matrix main(kRangeRows, kRangeWidth);
  prover::Matrix fixed(kRangeRows, kRangeFixedWidth);
  std::fill(main.values().begin(), main.values().end(), kOne);
  RangeChip::fill_fixed(program, {.first = 0, .count = RangeChip::fixed_row_count(program)}, fixed);
  std::map<std::string, std::set<std::vector<std::uint32_t>>> there;
  for (std::size_t row = 0; row < kRangeRows; ++row) {
    const RowProbe probe(main, fixed, kRangeRows, row);
    RowProbe said = probe;
    RangeChip::eval(said);
    ASSERT_EQ(said.failed(), Labels{}) << "products of row " << row;
    for (const auto& [label, interaction] : said.interactions()) {
      const auto fact = lookup_fact(interaction.bus, interaction.message);
      ASSERT_TRUE(fact.has_value()) << label;
      ASSERT_TRUE(*fact) << label << " row " << row;
      there[label.substr(label.rfind('.'))].insert(interaction.message);
    }
  }
  // All messages are true, and no two numbers have the same one: each number is there.
  for (const char* const name : {".range16", ".bytes", ".bit_and", ".split"}) EXPECT_EQ(there[name].size(), 1u << 16);
}

TEST(RangeTest, EachProductIsAProductOfTheRow) {
  const mips::Program program;
  prover::Matrix main(kRangeRows, kRangeWidth);
  prover::Matrix fixed(kRangeRows, kRangeFixedWidth);
  RangeChip::fill_fixed(program, {.first = 0, .count = RangeChip::fixed_row_count(program)}, fixed);
  constexpr std::size_t kRow = 5000;
  for (std::size_t c = 0; c < kRangeFixedWidth; ++c) {
    fixed.at(kRow, c) += kOne;
    RowProbe said(main, fixed, kRangeRows, kRow);
    RangeChip::eval(said);
    EXPECT_NE(said.failed(), Labels{}) << "fixed column " << c;
    fixed.at(kRow, c) -= kOne;
  }
}

// Eight numbers to a row fill 2^13 rows; those that the noise displaces take a small table more.
TEST(RangeTest, FitsATallAndASmallTableOfEveryPreset) {
  for (const prover::Preset& preset : {prover::kPresetStandardV1, prover::kPresetInnerV1}) {
    EXPECT_EQ(RangeChip::fixed_row_count({}), kRangeRows);
    EXPECT_LE(RangeChip::fixed_row_count({}), kRangeRows - preset.mask_rows + (1 << 10) - preset.mask_rows);
  }
}

TEST(RangeTest, CountsStandAtTheirNumbersAndOnce) {
  const AluRun run = small_run();
  prover::TraceInput input = run.input();
  const auto numbers = [](std::uint32_t step) {
    WipedVector<std::uint32_t> counts(1 << 16);
    for (std::uint32_t value = 0; value < counts.size(); ++value) counts[value] = value * step + 1;
    return counts;
  };
  input.counts = {.range16 = numbers(1),
                  .bytes = numbers(2),
                  .bit_and = numbers(3),
                  .split = numbers(4),
                  .shift = {},
                  .program = {}};
  prover::Matrix main(kRangeRows, kRangeWidth);
  prover::Matrix fixed(kRangeRows, kRangeFixedWidth);
  const prover::RowSpan rows{.first = 0, .count = RangeChip::row_count(input)};
  RangeChip::fill(input, rows, main);
  RangeChip::fill_fixed(run.program(), rows, fixed);
  std::size_t counted = 0;
  for (std::size_t row = 0; row < kRangeRows; ++row) {
    RowProbe said(main, fixed, kRangeRows, row);
    RangeChip::eval(said);
    for (std::size_t k = 0; k < prover::kRangeFactsPerRow; ++k) {
      const auto& interactions = said.interactions();
      if (interactions.at(range_label(k, "range16")).multiplicity == 0) continue;
      ++counted;
      const std::uint32_t value = interactions.at(range_label(k, "range16")).message[0];
      EXPECT_EQ(interactions.at(range_label(k, "range16")).multiplicity, value + 1);
      EXPECT_EQ(interactions.at(range_label(k, "bytes")).multiplicity, 2 * value + 1);
      EXPECT_EQ(interactions.at(range_label(k, "bit_and")).multiplicity, 3 * value + 1);
      EXPECT_EQ(interactions.at(range_label(k, "split")).multiplicity, 4 * value + 1);
    }
  }
  EXPECT_EQ(counted, 1u << 16);
}

TEST(RangeTest, TwoTablesHoldTheSameRowsAsOne) {
  const mips::Program program;
  const std::size_t all = RangeChip::fixed_row_count(program);
  const std::size_t first = all - 112;
  prover::Matrix whole(kRangeRows, kRangeFixedWidth);
  prover::Matrix large(kRangeRows, kRangeFixedWidth);
  prover::Matrix tail(256, kRangeFixedWidth);
  RangeChip::fill_fixed(program, {.first = 0, .count = all}, whole);
  RangeChip::fill_fixed(program, {.first = 0, .count = first}, large);
  RangeChip::fill_fixed(program, {.first = first, .count = 112}, tail);
  for (std::size_t c = 0; c < kRangeFixedWidth; ++c) {
    for (std::size_t row = 0; row < all; ++row) {
      ASSERT_EQ(row < first ? large.at(row, c) : tail.at(row - first, c), whole.at(row, c)) << row;
    }
  }
}

// --- program ---

TEST(ProgramTest, EveryLabelHasAMutation) {
  const AluRun run = small_run();
  auto table = fill_chip_table<ProgramChip>(run.input());
  using Row = ChipRow<ProgramChip>;
  check_chip_mutations<ProgramChip>(table, {{.what = "an instruction that ran once more",
                                             .row = 1,
                                             .edit = [](Row& r) { bump(r.count); },
                                             .interactions = {"program.instruction"}}});
}

TEST(ProgramTest, UnusedRowsHoldAnInstructionThatNoTableKnows) {
  const AluRun run = small_run();
  auto table = fill_chip_table<ProgramChip>(run.input());
  for (std::size_t row = table.used_rows; row < table.active_rows; ++row) {
    auto values = read_row(table, row);
    values.count = kOne;
    write_row(table, row, values);
    EXPECT_EQ(probe_row(table, row).interactions().at("program.instruction").message[1],
              static_cast<std::uint32_t>(mips::Op::kUnknown));
  }
}

TEST(ProgramDeathTest, WritesToTheZeroRegisterGetNoKey) {
  mips::Program program;
  program.code = {{.op = mips::Op::kAddu, .read1 = 1, .read2 = 2, .write = mips::kZero, .imm = 0}};
  prover::Matrix fixed(8, 7);
  EXPECT_DEATH(ProgramChip::fill_fixed(program, {.first = 0, .count = 1}, fixed), "zero");
}

// --- image ---

TEST(ImageTest, PlacesAreThoseOfTheProgram) {
  const AluRun run = small_run();
  auto table = fill_chip_table<ImageChip>(run.input());
  ASSERT_EQ(table.used_rows, 36 + run.program().image.size());
  EXPECT_EQ(objections_of(table), Objections{});
  std::set<std::pair<std::uint32_t, std::uint32_t>> places;
  for (std::size_t row = 0; row < table.active_rows; ++row) {
    const RowProbe probe = probe_row(table, row);
    const auto& initial = probe.interactions().at("image.initial");
    if (row >= table.used_rows) {
      EXPECT_EQ(initial.multiplicity, 0u) << row;
      continue;
    }
    EXPECT_TRUE(places.insert({initial.message[0], initial.message[1]}).second) << "a place twice, row " << row;
    EXPECT_EQ(initial.message[4], 0u) << "time";
  }
  EXPECT_TRUE(places.contains({prover::kSpaceReadOnly, 0x0800'0000 / 4}));
  EXPECT_TRUE(places.contains({prover::kSpaceWritable, kData / 4}));
  EXPECT_TRUE(places.contains({prover::kSpaceRegisters, prover::kCursorRegister}));
  EXPECT_FALSE(places.contains({prover::kSpaceWritable, 0x0800'0000 / 4}));
}

TEST(ImageTest, FinalValuesCount) {
  const AluRun run = small_run();
  auto table = fill_chip_table<ImageChip>(run.input());
  using Row = ChipRow<ImageChip>;
  const Objections expected{.constraints = {}, .interactions = {"image.final"}};
  EXPECT_EQ(objections_after(table, 5, [](Row& r) { bump(r.final.low); }), expected);
  EXPECT_EQ(objections_after(table, 5, [](Row& r) { bump(r.final.high); }), expected);
  EXPECT_EQ(objections_after(table, 5, [](Row& r) { bump(r.final_time); }), expected);
}

// --- zero memory ---

// Words below the image, two between code and data, and around the middle of the address space.
AluRun run_over_zeros() {
  return AluRun([](Assembler& a) {
    a.data(kData, {1, 2, 3, 4});
    a.li(t0, 0x1000);
    a.put(sw(t0, 0, t0));
    a.li(t0, kData + 0x1000);
    a.put(sw(t0, 0, t0), sw(t0, 4, t0));
    a.li(t0, 0x8000'0000);
    a.put(sw(t0, 0, t0));
    a.li(t0, 0xc000'0000);
    a.put(sw(t0, 0, t0));
  });
}
enum ZeroRows : std::size_t { kLowWord, kCode, kImage, kFirst, kSecond, kMiddle, kMiddleWord, kHighWord, kPadding };

using ZeroRow = ChipRow<ZeroMemoryChip>;

TEST(ZeroMemoryTest, EveryLabelHasAMutation) {
  const AluRun run = run_over_zeros();
  auto table = fill_chip_table<ZeroMemoryChip>(run.input());
  ASSERT_EQ(table.used_rows, static_cast<std::size_t>(kPadding));
  const LabelNames names("zero_memory");
  const std::vector<ChipMutation<ZeroMemoryChip>> mutations = {
      {.what = "a word twice",
       .row = kFirst,
       .edit = [](ZeroRow& r) { r.is_word = kTwo; },
       .constraints = names({"is_word.bool", "real.bool", "real.first"}),
       .interactions = names({"initial", "final"})},
      {.what = "a barrier twice",
       .row = kImage,
       .edit = [](ZeroRow& r) { r.is_barrier = kTwo; },
       .constraints = names({"is_barrier.bool", "real.bool", "real.first"}),
       .interactions = names({"segment"})},
      {.what = "word and barrier",
       .row = kFirst,
       .edit = [](ZeroRow& r) { r.is_barrier = kOne; },
       .constraints = names({"real.bool", "real.first"}),
       .interactions = names({"segment"})},
      {.what = "a hole in the list",
       .row = kFirst,
       .edit = [](ZeroRow& r) { r.is_word = {}; },
       .constraints = names({"real.first"}),
       .interactions = names({"initial", "final"})},
      {.what = "a word after the end",
       .row = kPadding + 1,
       .edit = [](ZeroRow& r) { r.is_word = kOne; },
       .constraints = names({"real.first", "word.skip", "word.touched"}),
       .interactions = names({"initial", "final"})},
      {.what = "room for the same address again",
       .row = kFirst,
       .edit = [](ZeroRow& r) { r.skip = {}, bump(r.distance_low); },
       .constraints = names({"word.skip"})},
      {.what = "another distance",
       .row = kFirst,
       .edit = [](ZeroRow& r) { bump(r.distance_low); },
       .constraints = names({"order"})},
      {.what = "another address",
       .row = kFirst,
       .edit = [](ZeroRow& r) { bump(r.address), r.distance_low -= kOne; },
       .constraints = names({"order"}),
       .interactions = names({"distance.low", "initial", "final"})},
      {.what = "a distance with a long low part",
       .row = kLowWord,
       .edit = [](ZeroRow& r) { r.distance_low += field(1 << 16), r.distance_high -= kTwo; },
       .interactions = names({"distance.low"})},
      {.what = "a negative distance",
       .row = kFirst,
       .edit = [](ZeroRow& r) { r.distance_low += field(1 << 15), r.distance_high -= kOne; },
       .interactions = names({"distance.high"})},
      {.what = "a barrier of another length",
       .row = kImage,
       .edit = [](ZeroRow& r) { r.skip -= kOne, bump(r.distance_low); },
       .interactions = names({"segment"})},
      {.what = "a word that nobody touched",
       .row = kFirst,
       .edit = [](ZeroRow& r) { r.final_time = {}; },
       .constraints = names({"word.touched"}),
       .interactions = names({"final"})},
      {.what = "a time without its inverse",
       .row = kFirst,
       .edit = [](ZeroRow& r) { bump(r.final_time_inverse); },
       .constraints = names({"word.touched"})},
      {.what = "another final value",
       .row = kSecond,
       .edit = [](ZeroRow& r) { bump(r.final.high); },
       .interactions = names({"final"})},
  };
  check_chip_mutations(table, mutations);
}

mips::Program image_of(std::initializer_list<std::pair<std::uint32_t, std::uint32_t>> runs) {
  mips::Program program;
  for (const auto& [start, length] : runs) {
    for (std::uint32_t i = 0; i < length; ++i) {
      program.image.push_back({.address = 4 * (start + i), .value = 0, .read_only = i % 2 == 0});
    }
  }
  return program;
}

TEST(SegmentsTest, RunsOfTheImageAndTheMiddle) {
  constexpr std::uint32_t kMiddleWordIndex = 1u << 29;
  EXPECT_EQ(prover::memory_segments(image_of({})), (std::vector<Segment>{{kMiddleWordIndex, 0}}));
  EXPECT_EQ(prover::memory_segments(image_of({{5, 3}, {8, 1}, {10, 2}})),
            (std::vector<Segment>{{5, 4}, {10, 2}, {kMiddleWordIndex, 0}}));
  EXPECT_EQ(prover::memory_segments(image_of({{5, 1}, {kMiddleWordIndex - 1, 1}})),
            (std::vector<Segment>{{5, 1}, {kMiddleWordIndex - 1, 1}, {kMiddleWordIndex, 0}}));
  EXPECT_EQ(prover::memory_segments(image_of({{kMiddleWordIndex - 1, 3}, {kMiddleWordIndex + 9, 1}})),
            (std::vector<Segment>{{kMiddleWordIndex - 1, 3}, {kMiddleWordIndex + 9, 1}}));
  EXPECT_EQ(prover::memory_segments(image_of({{kMiddleWordIndex, 2}})),
            (std::vector<Segment>{{kMiddleWordIndex, 0}, {kMiddleWordIndex, 2}}));
}

TEST(SegmentsTest, OnlySortedDisjointOnesInsideTheAddressSpace) {
  EXPECT_TRUE(prover::are_valid_segments({}));
  EXPECT_TRUE(prover::are_valid_segments({{0, 4}, {4, 0}, {4, 1}, {(1u << 30) - 1, 1}}));
  EXPECT_FALSE(prover::are_valid_segments({{4, 1}, {0, 4}}));
  EXPECT_FALSE(prover::are_valid_segments({{0, 4}, {3, 1}}));
  EXPECT_FALSE(prover::are_valid_segments({{(1u << 30) - 1, 2}}));
  EXPECT_FALSE(prover::are_valid_segments({{0xffff'ffff, 1}}));
  EXPECT_FALSE(prover::are_valid_segments({{0, prover::kSegmentWordsMax + 1}}));
  EXPECT_FALSE(prover::are_valid_segments(std::vector<Segment>(prover::kSegmentsMax + 1, {0, 0})));
}

}  // namespace
}  // namespace symbolon::testing
