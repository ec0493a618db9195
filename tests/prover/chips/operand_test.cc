// The operand chip: every label has a mutation that trips it, and the memory bugs that precompiles of other machines
// had.
#include <gtest/gtest.h>

#include "prover/chips/operand/air.h"
#include "tests/prover/chips/memory_support.h"

namespace symbolon::testing {
namespace {

using namespace mips::assembly;  // NOLINT: instruction names
using prover::OperandChip;

constexpr std::uint32_t kData = Assembler::kDataBase;
constexpr std::uint32_t kConstants = 0x0800'0000;
constexpr KoalaBear kOne = KoalaBear::one();
constexpr KoalaBear kTwo = KoalaBear::two();

using Row = ChipRow<OperandChip>;

// SHA-256 of a block whose first half is read-only and whose second half is not. Rows: 4 of the state, 8 of the block.
enum Rows : std::size_t { kState, kConstantBlock = 4, kBlock = 8, kPadding = 12 };

AluRun run_with_a_call() {
  return AluRun([](Assembler& a) {
    a.data(kConstants, {1, 2, 3, 4, 5, 6, 7, 8}, true);
    a.data(kConstants + 32, {9, 10, 11, 12, 13, 14, 15, 16});
    a.call(mips::kCallSha256, {kData, kConstants});
  });
}

TEST(OperandTest, EveryLabelHasAMutation) {
  const AluRun run = run_with_a_call();
  auto table = fill_chip_table<OperandChip>(run.input());
  ASSERT_EQ(table.used_rows, static_cast<std::size_t>(kPadding));
  const LabelNames names("operand");
  const Labels all = names({"words", "first.before", "first.after", "second.before", "second.after"});
  check_chip_mutations<OperandChip>(
      table,
      {
          {.what = "a row twice",
           .row = kState,
           .edit = [](Row& r) { r.real = kTwo; },
           .constraints = names({"real.bool"}),
           .interactions = all},
          {.what = "an access that nobody asked for",
           .row = kPadding,
           .edit = [](Row& r) { r.real = r.clock = kOne; },
           .interactions = all},
          {.what = "a store that is a read",
           .row = kState,
           .edit = [](Row& r) { r.is_read = kOne; },
           .interactions = names({"words"})},
          {.what = "a store into read-only memory",
           .row = kState,
           .edit = [](Row& r) { r.read_only[0] = kOne; },
           .constraints = names({"first.read_only.read"}),
           .interactions = names({"first.before", "first.after"})},
          {.what = "a store of the second word into read-only memory",
           .row = kState,
           .edit = [](Row& r) { r.read_only[1] = kOne; },
           .constraints = names({"second.read_only.read"}),
           .interactions = names({"second.before", "second.after"})},
          {.what = "a space that is none",
           .row = kBlock,
           .edit = [](Row& r) { r.read_only[0] = kTwo; },
           .constraints = names({"first.read_only.bool"}),
           .interactions = names({"first.before", "first.after"})},
          {.what = "a space of the second word that is none",
           .row = kBlock,
           .edit = [](Row& r) { r.read_only[1] = -kOne; },
           .constraints = names({"second.read_only.bool"}),
           .interactions = names({"second.before", "second.after"})},
          {.what = "a constant in writable memory",
           .row = kConstantBlock,
           .edit = [](Row& r) { r.read_only[1] = {}; },
           .interactions = names({"second.before", "second.after"})},
          {.what = "another address", .row = kState, .edit = [](Row& r) { bump(r.address); }, .interactions = all},
          {.what = "another clock",
           .row = kState,
           .edit = [](Row& r) { bump(r.clock); },
           .interactions = names({"words", "first.after", "second.after"})},
          {.what = "another old word",
           .row = kState,
           .edit = [](Row& r) { bump(r.before[0].low); },
           .interactions = names({"words", "first.before"})},
          {.what = "another new word",
           .row = kState,
           .edit = [](Row& r) { bump(r.after[1].high); },
           .interactions = names({"words", "second.after"})},
          {.what = "not after the previous access",
           .row = kState,
           .edit = [](Row& r) { r.at[0].previous_time = r.clock + kOne; },
           .interactions = names({"first.before", "first.gap"})},
          {.what = "the second word not after its previous access",
           .row = kState,
           .edit = [](Row& r) { r.at[1].previous_time = r.clock + kOne; },
           .interactions = names({"second.before", "second.gap"})},
          {.what = "a gap too long for a byte",
           .row = kState,
           .edit = [](Row& r) { r.at[1].gap_high = field(256); },
           .interactions = names({"second.gap", "gaps"})},
      });
}

// GHSA-6248-228x-mmvh (operands that overlap): the second access of a word at one time has no gap, whatever gap_high
// is.
TEST(OperandTest, OverlappingOperands) {
  const AluRun run = run_with_a_call();
  auto table = fill_chip_table<OperandChip>(run.input());
  for (const KoalaBear gap_high : {KoalaBear::zero(), -kOne, field(255), -field(1 << 16).inverse()}) {
    const Objections found = objections_after(table, kBlock, [&](Row& r) {
      r.at[0] = {.previous_time = r.clock + field(prover::kSlotMemory), .gap_high = gap_high};
    });
    EXPECT_TRUE(found.interactions.contains("operand.first.gap") || found.interactions.contains("operand.gaps"));
  }
}

// What a store may touch: the arbitrary write of a published Poseidon2 precompile was an address that the call did not
// name. Here the address stands in the message, and the sender has it from $a0.
TEST(OperandTest, ArbitraryWrite) {
  const AluRun run = run_with_a_call();
  auto table = fill_chip_table<OperandChip>(run.input());
  const Objections found = objections_after(table, kState, [](Row& r) { r.address += field(1000); });
  EXPECT_TRUE(found.interactions.contains("operand.words"));
}

}  // namespace
}  // namespace symbolon::testing
