// Shapes, the rows' places in them, and the verifier's own messages.

#include <gtest/gtest.h>

#include <cstdio>

#include <algorithm>

#include "prover/chips/bus/bus_id.h"
#include "prover/machine/plan.h"
#include "prover/machine/trace.h"
#include "prover/params/preset.h"
#include "prover/params/security.h"
#include "prover/stark/table.h"
#include "tests/support/assembler.h"
#include "tests/support/machine_trace.h"
#include "tests/support/result_matchers.h"

namespace symbolon::testing {
namespace {

using namespace mips::assembly;  // NOLINT: instruction names
using prover::RowCounts;
using prover::Shape;
using prover::ShapeLimits;
using prover::TableShape;

// Limits that make small numbers; no preset has them.
constexpr ShapeLimits kLimits{.mask_rows = 112, .log_rows_min = 9, .log_rows_max = 22, .log_messages_max = 29};

std::uint32_t chip_number(const std::string& name) {
  const auto& chips = prover::machine_chips();
  const auto found = std::find_if(chips.begin(), chips.end(), [&](const auto& chip) { return chip.name == name; });
  CHECK(found != chips.end(), "a chip of this name");
  return static_cast<std::uint32_t>(found - chips.begin());
}

std::vector<std::uint32_t> heights(const Shape& shape, const std::string& chip) {
  std::vector<std::uint32_t> found;
  for (const TableShape& table : shape.tables) {
    if (table.chip == chip_number(chip)) found.push_back(table.log_rows);
  }
  return found;
}

// What every run has, and a few instructions.
RowCounts small_counts() {
  RowCounts counts{};
  counts[chip_number("range")] = 8192;
  counts[chip_number("program")] = 1000;
  counts[chip_number("image")] = 1100;
  counts[chip_number("zero_memory")] = 50;
  counts[chip_number("powers")] = 64;
  counts[chip_number("system")] = 2;
  counts[chip_number("add")] = 300;
  return counts;
}

// --- the list of chips ---

TEST(ChipListTest, NumbersStay) {
  const char* const kNames[] = {"range",         "program",
                                "image",         "zero_memory",
                                "powers",        "system",
                                "transfer",      "add",
                                "add_immediate", "add_trap",
                                "bitwise",       "bitwise_immediate",
                                "shift",         "compare",
                                "trap",          "load_word",
                                "load_part",     "store_word",
                                "store_part",    "merge",
                                "branch_equal",  "branch_sign",
                                "jump",          "nop",
                                "move",          "multiply",
                                "divide",        "bits",
                                "bit_field",     "shift_immediate",
                                "operand",       "sha256_compress",
                                "secp256k1",     "p256",
                                "keccak_f"};
  for (std::size_t i = 0; i < std::size(kNames); ++i) EXPECT_STREQ(prover::machine_chips()[i].name, kNames[i]);
}

TEST(ChipListTest, LabelsBeginWithTheChip) {
  for (const prover::ChipInfo& chip : prover::machine_chips()) {
    const std::string prefix = std::string(chip.name) + ".";
    for (const auto& constraint : chip.air.constraints) EXPECT_TRUE(constraint.label.starts_with(prefix));
    for (const auto& interaction : chip.air.interactions) EXPECT_TRUE(interaction.label.starts_with(prefix));
  }
}

// Every column is opened at every query: all chips at once stay in bounds, and those without precompiles leave room for
// more tables of the usual ones.
TEST(ChipListTest, OneTableOfEveryChipIsNarrowEnough) {
  constexpr std::uint32_t kMaskRows = prover::kPresetInnerV1.mask_rows;  // more than `standard`: more quotient chunks
  Shape shape;
  for (std::uint32_t chip = 0; chip < prover::kChipCount; ++chip) {
    if (chip == chip_number("operand")) {
      EXPECT_LE(prover::opened_width(shape, kMaskRows), prover::kMaximalMachine.opened_columns / 2);
    }
    shape.tables.push_back({chip, 12});
  }
  EXPECT_LE(prover::opened_width(shape, kMaskRows), prover::kMaximalMachine.opened_columns);
  std::printf("%-18s columns  interactions  opened width\n", "chip");
  for (const prover::ChipInfo& chip : prover::machine_chips()) {
    EXPECT_LE(prover::opened_width(chip), 600u) << chip.name;
    std::printf("%-18s %7zu  %12zu  %12zu\n", chip.name, chip.air.main_width, chip.air.interactions.size(),
                prover::opened_width(chip));
  }
  std::printf("one table of each, at one height: %zu of %u\n", prover::opened_width(shape, kMaskRows),
              prover::kMaximalMachine.opened_columns);
}

// The calculator's largest machine has more constraints than any shape, so none is refused for them.
TEST(ChipListTest, TheCalculatorCoversTheConstraintsOfAnyShape) {
  std::size_t constraints = 0;
  for (const prover::ChipInfo& chip : prover::machine_chips()) {
    const prover::Table table{.air = &chip.air, .eval_at_point = nullptr, .log_rows = 12};
    const std::size_t tables_max = chip.is_single_table ? 1 : prover::kTablesOfChipMax;
    constraints += tables_max * table.weighed_constraints();
    std::printf("%-18s %5zu constraints\n", chip.name, table.weighed_constraints());
  }
  std::printf("all tables of every chip: %zu of %u\n", constraints, prover::kMaximalMachine.constraints);
  EXPECT_LE(constraints, prover::kMaximalMachine.constraints);
}

// --- choosing ---

TEST(ShapeForTest, SmallRun) {
  const Result<Shape> shape = prover::shape_for(small_counts(), kLimits);
  ASSERT_OK(shape);
  EXPECT_EQ(heights(*shape, "range"), (std::vector<std::uint32_t>{13, 9}));
  EXPECT_EQ(heights(*shape, "add"), (std::vector<std::uint32_t>{9}));
  EXPECT_TRUE(heights(*shape, "powers").empty()) << "nothing shifts";
  EXPECT_TRUE(heights(*shape, "load_word").empty());
  EXPECT_OK(prover::check_shape(*shape, kLimits));
  EXPECT_EQ(*prover::shape_for(small_counts(), kLimits), *shape);
}

TEST(ShapeForTest, LookupTablesOnlyForWhoeverUsesThem) {
  RowCounts counts = small_counts();
  counts[chip_number("shift")] = 1;
  const Result<Shape> shape = prover::shape_for(counts, kLimits);
  ASSERT_OK(shape);
  EXPECT_EQ(heights(*shape, "powers").size(), 1u);
}

TEST(ShapeForTest, LargeRunsAreSplitButStayNarrow) {
  RowCounts counts = small_counts();
  const Result<Shape> small = prover::shape_for(counts, kLimits);
  for (std::size_t chip = chip_number("add"); chip < chip_number("operand"); ++chip) counts[chip] = 140'000;
  const Result<Shape> shape = prover::shape_for(counts, kLimits);
  ASSERT_OK(shape);
  EXPECT_LE(prover::opened_width(*shape, kLimits.mask_rows), prover::kMaximalMachine.opened_columns);
  EXPECT_LE(shape->tables.size(), prover::kTablesMax);
  for (std::size_t chip = 0; chip < prover::kChipCount; ++chip) {
    if (counts[chip] != 0 && chip != chip_number("transfer")) {
      EXPECT_OK(prover::place_rows(*shape, kLimits, chip, counts[chip])) << prover::machine_chips()[chip].name;
    }
  }
  // 140,000 rows in one table would be 2^18.
  EXPECT_GT(heights(*shape, "multiply").size(), 1u);
}

TEST(ShapeForTest, TooLarge) {
  RowCounts counts = small_counts();
  counts[chip_number("add")] = std::size_t{3} << 22;
  EXPECT_ERROR(prover::shape_for(counts, kLimits), ErrorCode::kMachineTooLarge);
  counts = small_counts();
  counts[chip_number("zero_memory")] = std::size_t{1} << 22;  // one table only
  EXPECT_ERROR(prover::shape_for(counts, kLimits), ErrorCode::kMachineTooLarge);
}

// --- checking ---

TEST(CheckShapeTest, EveryRule) {
  const std::uint32_t add = chip_number("add");
  const std::uint32_t zero_memory = chip_number("zero_memory");
  const auto check = [](std::vector<TableShape> tables, const ShapeLimits& limits = kLimits) {
    return prover::check_shape(Shape{.tables = std::move(tables)}, limits);
  };
  EXPECT_OK(check({{zero_memory, 9}, {add, 22}, {add, 22}, {add, 9}}));
  EXPECT_ERROR(check({}), ErrorCode::kShapeInvalid);
  EXPECT_ERROR(check({{add, 8}}), ErrorCode::kShapeInvalid);
  EXPECT_ERROR(check({{add, 23}}), ErrorCode::kShapeInvalid);
  EXPECT_ERROR(check({{add, 9}, {zero_memory, 9}}), ErrorCode::kShapeInvalid);
  EXPECT_ERROR(check({{add, 9}, {add, 10}}), ErrorCode::kShapeInvalid);
  EXPECT_ERROR(check({{add, 9}, {add, 9}, {add, 9}, {add, 9}}), ErrorCode::kShapeInvalid);
  EXPECT_ERROR(check({{zero_memory, 9}, {zero_memory, 9}}), ErrorCode::kShapeInvalid) << "one address in two tables";
  EXPECT_ERROR(check({{static_cast<std::uint32_t>(prover::kChipCount), 9}}), ErrorCode::kShapeInvalid);
  ShapeLimits few_messages = kLimits;
  few_messages.log_messages_max = 13;
  EXPECT_ERROR(check({{add, 10}}, few_messages), ErrorCode::kShapeInvalid);
}

TEST(PlaceRowsTest, OneTableAfterTheOther) {
  const std::uint32_t add = chip_number("add");
  const Shape shape{.tables = {{0, 16}, {add, 10}, {add, 9}, {add, 9}}};
  const auto placed = prover::place_rows(shape, kLimits, add, 1100);
  ASSERT_OK(placed);
  EXPECT_EQ(placed->first_table, 1u);
  ASSERT_EQ(placed->spans.size(), 3u);
  EXPECT_EQ(placed->spans[0].count, 1024u - 112);
  EXPECT_EQ(placed->spans[1].first, 1024u - 112);
  EXPECT_EQ(placed->spans[1].count, 1100u - (1024 - 112));
  EXPECT_EQ(placed->spans[2].count, 0u);
  EXPECT_OK(prover::place_rows(shape, kLimits, add, 912 + 400 + 400));
  EXPECT_ERROR(prover::place_rows(shape, kLimits, add, 912 + 400 + 400 + 1), ErrorCode::kRunTooLarge);
  EXPECT_ERROR(prover::place_rows(shape, kLimits, add + 1, 1), ErrorCode::kRunTooLarge);
  EXPECT_OK(prover::place_rows(shape, kLimits, add + 1, 0));
}

// --- filling ---

mips::Program counting_program() {
  Assembler a;
  a.li(t0, 200);
  const mips::assembly::Label loop = a.here();
  a.put(sw(t0, -4, sp), lw(t1, -4, sp), addiu(t0, t0, -1), bne(t0, zero, loop), nop());
  a.commit(0, 4);
  a.exit(0);
  return a.program();
}

// Fills `shape` instead of the one that the run would choose.
MachineTrace trace_in_shape(const mips::Program& program, Shape shape) {
  MachineTrace trace = trace_program(program);
  prover::TraceInput input = prover::make_trace_input(*trace.program, *trace.record);
  trace.shape = std::move(shape);
  auto tables = prover::fill_tables(trace.shape, trace.limits, input);
  auto fixed = prover::fill_fixed_tables(trace.shape, trace.limits, *trace.program);
  CHECK(tables.has_value(), "the run fits");
  CHECK(fixed.has_value(), "the program fits");
  trace.tables = std::move(*tables);
  trace.fixed_tables = std::move(*fixed);
  return trace;
}

TEST(FillTablesTest, OneRunInSeveralShapes) {
  const mips::Program program = counting_program();
  const Shape own = trace_program(program).shape;
  expect_valid(trace_in_shape(program, own));

  Shape taller = own;
  for (TableShape& table : taller.tables) table.log_rows += table.chip == chip_number("range") ? 0 : 1;
  expect_valid(trace_in_shape(program, taller));

  // Chips of which the run has no row.
  Shape more;
  for (std::uint32_t chip = 0; chip < prover::kChipCount; ++chip) {
    const std::vector<std::uint32_t> there = heights(own, prover::machine_chips()[chip].name);
    for (const std::uint32_t log_rows : there) more.tables.push_back({chip, log_rows});
    if (there.empty()) more.tables.push_back({chip, 7});
  }
  expect_valid(trace_in_shape(program, more));

  // Three tables of one chip.
  Shape split;
  for (const TableShape& table : own.tables) {
    if (table.chip != chip_number("load_word")) split.tables.push_back(table);
  }
  const auto after = std::find_if(split.tables.begin(), split.tables.end(),
                                  [](const TableShape& table) { return table.chip > chip_number("load_word"); });
  const std::uint32_t load_word = chip_number("load_word");
  split.tables.insert(after, {{load_word, 7}, {load_word, 7}, {load_word, 5}});
  expect_valid(trace_in_shape(program, split));
}

TEST(FillTablesTest, WhatCannotBeProven) {
  const auto fill = [](const mips::Program& program, const EditRecord& edit, bool in_small_shape = false) {
    const MachineTrace trace = trace_program(counting_program());
    mips::Record record;
    const auto run = mips::run(program, {.record = &record});
    CHECK(run.has_value(), "the guest ran");
    if (edit) edit(record);
    prover::TraceInput input = prover::make_trace_input(program, record);
    const Shape shape = in_small_shape ? trace.shape : *prover::shape_for(prover::count_rows(input), trace.limits);
    return prover::fill_tables(shape, trace.limits, input);
  };
  Assembler failing;
  failing.exit(1);
  EXPECT_ERROR(fill(failing.program(), nullptr), ErrorCode::kGuestFailed);

  // A call that the machine does not know, as a record of some later machine could have.
  const auto unknown = [](mips::Record& record) { record.calls[0].number = 0x0053'00ff; };
  EXPECT_ERROR(fill(failing.program(), unknown), ErrorCode::kCallNotProvable);

  Assembler multiplying;  // no table for it in the other program's shape
  multiplying.put(mult(t0, t1));
  multiplying.exit(0);
  EXPECT_OK(fill(multiplying.program(), nullptr));
  EXPECT_ERROR(fill(multiplying.program(), nullptr, true), ErrorCode::kRunTooLarge);
}

// --- the verifier's messages ---

TEST(VerifierMessagesTest, StartSegmentsAndPublicWords) {
  const prover::MachineStart start{.entry = 0x1000, .segments = {{0x1000, 5}, {1u << 29, 0}}};
  const Bytes values = {1, 2, 3, 4, 0xff, 0xfe, 0xfd, 0xfc};
  const auto messages = prover::verifier_messages(start, values);
  ASSERT_OK(messages);
  ASSERT_EQ(messages->size(), 5u);
  const auto fields = [&](std::size_t i) {
    std::vector<std::uint32_t> numbers;
    for (const prover::KoalaBear field : (*messages)[i].fields) numbers.push_back(field.to_u32());
    return numbers;
  };
  using Fields = std::vector<std::uint32_t>;
  EXPECT_EQ(fields(0), (Fields{4, 0x1000, 0x1001}));
  EXPECT_EQ(fields(1), (Fields{0x1000, 5}));
  EXPECT_EQ(fields(2), (Fields{1u << 29, 0}));
  EXPECT_EQ(fields(3), (Fields{0, 0x0201, 0x0403}));
  EXPECT_EQ(fields(4), (Fields{1, 0xfeff, 0xfcfd}));
  EXPECT_EQ((*messages)[0].bus, static_cast<std::uint32_t>(prover::kBusState));
  EXPECT_EQ((*messages)[1].bus, static_cast<std::uint32_t>(prover::kBusSegment));
  EXPECT_EQ((*messages)[4].bus, static_cast<std::uint32_t>(prover::kBusPublic));
  EXPECT_EQ((*messages)[0].multiplicity, prover::KoalaBear::one());
  EXPECT_EQ((*messages)[4].multiplicity, -prover::KoalaBear::one());
}

TEST(VerifierMessagesTest, PublicValuesOfAnotherSize) {
  const prover::MachineStart start{.entry = 0, .segments = {}};
  EXPECT_ERROR(prover::verifier_messages(start, Bytes(5)), ErrorCode::kPublicValuesSize);
  EXPECT_OK(prover::verifier_messages(start, Bytes(mips::kPublicBytesMax)));
  EXPECT_ERROR(prover::verifier_messages(start, Bytes(mips::kPublicBytesMax + 4)), ErrorCode::kPublicValuesSize);
}

TEST(MachineStartTest, TooManySegments) {
  mips::Program program;
  for (std::uint32_t i = 0; i < prover::kSegmentsMax + 1; ++i) {
    program.image.push_back({.address = 8 * i, .value = i, .read_only = false});
  }
  EXPECT_ERROR(prover::machine_start(program), ErrorCode::kProgramSegments);
  program.image.resize(10);
  EXPECT_OK(prover::machine_start(program));
}

}  // namespace
}  // namespace symbolon::testing
