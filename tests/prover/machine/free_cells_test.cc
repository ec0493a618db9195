// No cell of a used row is free: whatever a row of a real run holds in a column, another value there must break a
// constraint, ask for a fact that is none, or say something else on a bus. The exceptions are listed here by name:
// columns that an operation does not use, and inverses of which any that fit will do.
//
// This finds under-constrained columns without knowing what a chip is for; that a row's messages are the right ones is
// the business of the chips' own tests.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "prover/machine/chip_list.h"
#include "tests/support/chip_test.h"
#include "tests/support/machine_trace.h"
#include "tests/support/random_program.h"
#include "tests/support/result_matchers.h"

namespace symbolon::testing {
namespace {

using prover::kColumnMap;
using prover::KoalaBear;
using ColumnSet = std::set<std::uint32_t>;

// A column, or all columns of a struct of them.
void add_to(ColumnSet& set, std::uint32_t column) { set.insert(column); }
template <std::size_t N>
void add_to(ColumnSet& set, const std::uint32_t (&columns)[N]) {
  set.insert(columns, columns + N);
}
template <template <class> class Struct>
void add_to(ColumnSet& set, const Struct<std::uint32_t>& columns) {
  for (const std::uint32_t column : prover::column_array<Struct, std::uint32_t>(columns)) set.insert(column);
}
template <class... Columns>
ColumnSet set_of(const Columns&... columns) {
  ColumnSet set;
  (add_to(set, columns), ...);
  return set;
}

std::map<std::string, ColumnSet> free_by_design() {
  using namespace prover;  // NOLINT: the columns of all chips
  constexpr auto& zero = kColumnMap<ZeroMemoryCols>;
  constexpr auto& system = kColumnMap<SystemCols>;
  constexpr auto& bits = kColumnMap<BitsCols>;
  constexpr auto& field = kColumnMap<BitFieldCols>;
  constexpr auto& sign = kColumnMap<BranchSignCols>;
  constexpr auto& equal = kColumnMap<BranchEqualCols>;
  constexpr auto& jump = kColumnMap<JumpCols>;
  constexpr auto& trap = kColumnMap<TrapCols>;
  return {
      // The distance after the last row; the value of a barrier.
      {"zero_memory",
       set_of(zero.distance_low, zero.distance_high, zero.final, zero.final_time, zero.final_time_inverse)},
      // Of reads and commits; of commits; of precompiles.
      {"system",
       set_of(system.buffer_quarter, system.size_quarter, system.words, system.room_high, system.index, system.cursor,
              system.first_quarter, system.first_words, system.first_room_high, system.second)},
      {"merge", set_of(kColumnMap<MergeCols>.flag)},  // of sc
      // The register access that immediate forms do not make.
      {"add_trap", set_of(kColumnMap<AddTrapCols>.read2.at)},
      {"compare", set_of(kColumnMap<CompareCols>.read2.at)},
      {"shift", set_of(kColumnMap<ShiftCols>.read2)},
      {"trap", set_of(trap.read2.at, trap.less_than, trap.inverse)},
      // Inverses of two differences of which one may be zero.
      {"branch_equal", set_of(equal.low_inverse, equal.high_inverse)},
      // The link of branches and jumps that do not link, the register of jumps to a constant.
      {"branch_sign", set_of(sign.write, sign.link, sign.none)},
      {"jump", set_of(jump.read1, jump.read1_quarter, jump.write, jump.link)},
      {"move", set_of(kColumnMap<MoveCols>.condition.inverse)},
      {"multiply", set_of(kColumnMap<MultiplyCols>.hi)},  // mul has no second destination
      {"bits", set_of(bits.split, bits.top, bits.sign, bits.none, bits.position, bits.bit, bits.limb, bits.limb_bit)},
      {"bit_field", set_of(field.old, field.erased)},  // of ins
  };
}

// Columns of a chip that held another value in some row without anybody objecting.
template <class Chip>
void find_free(const prover::TraceInput& input, std::mt19937& random, ColumnSet& found) {
  constexpr std::size_t kRowsLooked = 6;
  ChipTable<Chip> table = fill_chip_table<Chip>(input);
  const std::size_t stride = std::max<std::size_t>(1, table.used_rows / kRowsLooked);
  for (std::size_t row = 0; row < table.used_rows; row += stride) {
    for (std::uint32_t column = 0; column < table.main.width(); ++column) {
      const KoalaBear old = table.main.at(row, column);
      const KoalaBear any = KoalaBear::from_u32(static_cast<std::uint32_t>(random()));
      for (const KoalaBear other : {old + KoalaBear::one(), old - KoalaBear::one(), KoalaBear::zero(), KoalaBear::one(),
                                    old + KoalaBear::from_u32(256), any}) {
        if (other == old) continue;
        const Objections objections = objections_after(table, row, [&](ChipRow<Chip>& values) {
          auto cells = prover::column_array<Chip::template Cols, KoalaBear>(values);
          cells[column] = other;
          values = prover::make_columns<Chip::template Cols, KoalaBear>([&](std::size_t i) { return cells[i]; });
        });
        if (objections == Objections{}) found.insert(column);
      }
    }
  }
}

TEST(FreeCells, OnlyThoseThatAreNotUsed) {
  std::map<std::string, ColumnSet> found;
  std::map<std::string, std::size_t> rows;
  std::mt19937 random(20260101);
  int programs = 0;
  for (std::uint32_t seed = 1; programs < 12; ++seed) {
    const mips::RandomProgram program = mips::make_random_program(seed, 150);
    mips::Record record;
    const auto run = mips::run(program.program, {.input = program.input, .cycles_max = 1 << 20, .record = &record});
    ASSERT_OK(run);
    ++programs;
    const prover::TraceInput input = prover::make_trace_input(program.program, record);
    for (std::size_t chip = 0; chip < prover::kChipCount; ++chip) {
      prover::MachineChips::visit(chip, [&]<class Chip>() {
        // The cells of tables with fixed columns are counts and final values: all of them speak on a bus.
        // Those of wide tables are changed one by one in the tests of their chips (labels_tripped).
        if constexpr (!prover::has_fixed_columns<Chip>() && prover::column_count<Chip::template Cols>() < 200) {
          find_free<Chip>(input, random, found[Chip::kName]);
          rows[Chip::kName] += Chip::row_count(input);
        }
      });
    }
  }
  const std::map<std::string, ColumnSet> allowed = free_by_design();
  for (const auto& [chip, columns] : found) {
    EXPECT_GT(rows[chip], 0u) << chip << " was not looked at";
    const auto known = allowed.find(chip);
    for (const std::uint32_t column : columns) {
      EXPECT_TRUE(known != allowed.end() && known->second.contains(column)) << chip << ": free column " << column;
    }
  }
}

}  // namespace
}  // namespace symbolon::testing
