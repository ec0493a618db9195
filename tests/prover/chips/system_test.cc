// The system and transfer chips: every label has a mutation that trips it.
#include <gtest/gtest.h>

#include "prover/chips/system/air.h"
#include "prover/chips/transfer/air.h"
#include "tests/prover/chips/memory_support.h"

namespace symbolon::testing {
namespace {

using namespace mips::assembly;  // NOLINT: instruction names
using prover::SystemChip;
using prover::TransferChip;

constexpr std::uint32_t kData = Assembler::kDataBase;
constexpr std::uint32_t kConstants = 0x0800'0000;
constexpr KoalaBear kOne = KoalaBear::one();
constexpr KoalaBear kTwo = KoalaBear::two();

using SystemRow = ChipRow<SystemChip>;
using TransferRow = ChipRow<TransferChip>;

// Rows of the system table by what they are; transfers are of two words read, two committed, one committed constant.
enum SystemRows : std::size_t {
  kRead,
  kCommit,
  kReadNothing,
  kReadNothingNowhere,
  kPrintOutput,
  kPrintError,
  kCommitConstant,
  kKeccak,
  kSha256,
  kExit
};
enum TransferRows : std::size_t { kReadFirst, kReadLast, kCommitFirst, kCommitLast, kConstant, kPadding };

class Calls {
 public:
  Calls() {
    Assembler a;
    a.data(kConstants, {0x1122'3344}, true);
    a.read(kData, 8);
    a.commit(kData, 8);
    a.read(kData, 0);
    a.read(0, 0);
    a.call(mips::kCallWrite, {mips::kDescriptorOutput, kData, 3});
    a.call(mips::kCallWrite, {mips::kDescriptorError, kData, 4});
    a.commit(kConstants, 4);
    a.call(mips::kCallKeccak, {kData, 3, 5});
    a.call(mips::kCallSha256, {kData + 64, kData});
    a.exit(0);
    program_ = a.program();
    const Bytes input = {1, 2, 3, 4, 5, 6, 7, 8};
    EXPECT_TRUE(mips::run(program_, {.input = input, .record = &record_}).has_value());
  }
  prover::TraceInput input() const { return prover::make_trace_input(program_, record_); }

 private:
  mips::Program program_;
  mips::Record record_;
};

const Labels kAlwaysSaid =
    LabelNames("system")({"state", "program", "v0.before", "v0.after", "a0.before", "a0.after", "a1.before", "a1.after",
                          "a2.before", "a2.after", "a3.before", "a3.after"});

std::vector<ChipMutation<SystemChip>> flag_mutations(const LabelNames& names) {
  const Labels goes_on = joined_labels(kAlwaysSaid, names({"next_state"}));
  return {
      {.what = "exit twice",
       .row = kExit,
       .edit = [](SystemRow& r) { r.is_exit = kTwo; },
       .constraints = names({"is_exit.bool", "real.bool"}),
       .interactions = kAlwaysSaid},
      {.what = "two exit groups less an exit",
       .row = kExit,
       .edit = [](SystemRow& r) { r.is_exit = -kOne, r.is_exit_group = kTwo; },
       .constraints = names({"is_exit.bool", "is_exit_group.bool"}),
       .interactions = names({"v0.before"})},
      {.what = "an exit of the other number",
       .row = kExit,
       .edit = [](SystemRow& r) { r.is_exit = {}, r.is_exit_group = kOne; },
       .interactions = names({"v0.before"})},
      {.what = "an exit that does not happen",
       .row = kExit,
       .edit = [](SystemRow& r) { r.is_exit = {}; },
       .interactions = kAlwaysSaid},
      {.what = "a read twice",
       .row = kRead,
       .edit = [](SystemRow& r) { r.is_read = kTwo; },
       .constraints = names({"is_read.bool", "real.bool", "result.low", "has_words.only"}),
       .interactions = goes_on},
      {.what = "a commit twice",
       .row = kCommit,
       .edit = [](SystemRow& r) { r.is_commit = kTwo; },
       .constraints = names({"is_commit.bool", "real.bool", "result.low", "has_words.only"}),
       .interactions = joined_labels(goes_on, names({"transfer", "cursor.before", "cursor.after"}))},
      {.what = "a commit that is a read",
       .row = kCommit,
       .edit = [](SystemRow& r) { r.is_commit = {}, r.is_read = kOne; },
       .interactions = names({"v0.before", "a0.before", "a0.after", "transfer", "cursor.before", "cursor.after"})},
      {.what = "a print twice",
       .row = kPrintOutput,
       .edit = [](SystemRow& r) { r.is_print_output = kTwo; },
       .constraints = names({"is_print_output.bool", "real.bool", "result.low"}),
       .interactions = goes_on},
      {.what = "an error print twice",
       .row = kPrintError,
       .edit = [](SystemRow& r) { r.is_print_error = kTwo; },
       .constraints = names({"is_print_error.bool", "real.bool", "result.low"}),
       .interactions = goes_on},
  };
}

std::vector<ChipMutation<SystemChip>> call_mutations(const LabelNames& names) {
  return {
      {.what = "a precompile twice",
       .row = kKeccak,
       .edit = [](SystemRow& r) { r.is_call = kTwo; },
       .constraints = names({"is_call.bool", "real.bool", "call.only", "first.only_high"}),
       .interactions = joined_labels(kAlwaysSaid, names({"next_state", "call.operands"}))},
      {.what = "a number that $v0 did not hold",
       .row = kKeccak,
       .edit = [](SystemRow& r) { bump(r.call); },
       .interactions = names({"v0.before", "call.operands"})},
      {.what = "a number beside that of a read",
       .row = kRead,
       .edit = [](SystemRow& r) { bump(r.call); },
       .constraints = names({"call.only"}),
       .interactions = names({"v0.before"})},
      {.what = "an exit code that is not 0",
       .row = kExit,
       .edit = [](SystemRow& r) { bump(r.a0.value.low); },
       .constraints = names({"first.only_low"}),
       .interactions = names({"a0.before", "a0.after"})},
      {.what = "a large exit code",
       .row = kExit,
       .edit = [](SystemRow& r) { bump(r.a0.value.high); },
       .constraints = names({"first.only_high"}),
       .interactions = names({"a0.before", "a0.after"})},
      {.what = "an unaligned operand",
       .row = kKeccak,
       .edit = [](SystemRow& r) { bump(r.a0.value.low); },
       .constraints = names({"first.aligned"}),
       .interactions = names({"a0.before", "a0.after"})},
      {.what = "another operand than $a0",
       .row = kKeccak,
       .edit = [](SystemRow& r) { bump(r.first_quarter); },
       .constraints = names({"first.aligned"}),
       .interactions = names({"first.split", "call.operands"})},
      {.what = "an operand of another size",
       .row = kKeccak,
       .edit = [](SystemRow& r) { bump(r.first_words); },
       .interactions = names({"call.operands"})},
      {.what = "room that is not there",
       .row = kKeccak,
       .edit = [](SystemRow& r) { bump(r.first_room_high); },
       .interactions = names({"first.room_low"})},
      {.what = "negative room",
       .row = kKeccak,
       .edit = [](SystemRow& r) { r.first_room_high = -kOne; },
       .interactions = names({"first.room_low", "first.room_high"})},
      {.what = "half a second operand",
       .row = kSha256,
       .edit = [](SystemRow& r) { r.has_second = kTwo; },
       .constraints = names({"has_second.bool", "second.address", "second.none"})},
      {.what = "a second operand of a print",
       .row = kPrintOutput,
       .edit = [](SystemRow& r) { r.has_second = kOne, r.buffer_quarter = field((kData & 0xffff) >> 2); },
       .constraints = names({"has_second.only"}),
       .interactions = names({"room.low"})},
      {.what = "another second operand than $a1",
       .row = kSha256,
       .edit = [](SystemRow& r) { bump(r.second); },
       .constraints = names({"second.address"}),
       .interactions = names({"call.operands"})},
      {.what = "an unchecked second operand",
       .row = kKeccak,
       .edit = [](SystemRow& r) { r.words = field(16); },
       .constraints = names({"second.none"}),
       .interactions = names({"call.operands"})},
  };
}

std::vector<ChipMutation<SystemChip>> transfer_mutations(const LabelNames& names) {
  return {
      {.what = "an unaligned buffer",
       .row = kRead,
       .edit = [](SystemRow& r) { bump(r.a1.value.low); },
       .constraints = names({"buffer.aligned"}),
       .interactions = names({"a1.before", "a1.after"})},
      {.what = "another buffer than $a1",
       .row = kRead,
       .edit = [](SystemRow& r) { bump(r.buffer_quarter); },
       .constraints = names({"buffer.aligned"}),
       .interactions = names({"buffer.split", "transfer"})},
      {.what = "words that are not those of $a2",
       .row = kRead,
       .edit = [](SystemRow& r) { bump(r.words); },
       .constraints = names({"words.size"}),
       .interactions = names({"transfer"})},
      {.what = "a size that is no whole words",
       .row = kRead,
       .edit = [](SystemRow& r) { bump(r.a2.value.low), bump(r.result.low); },
       .constraints = names({"size.aligned"}),
       .interactions = names({"a2.before", "a2.after", "v0.after"})},
      {.what = "more words than $a2",
       .row = kRead,
       .edit = [](SystemRow& r) { bump(r.size_quarter); },
       .constraints = names({"size.aligned", "words.size"}),
       .interactions = names({"size.split"})},
      {.what = "room that is not there",
       .row = kRead,
       .edit = [](SystemRow& r) { bump(r.room_high); },
       .interactions = names({"room.low"})},
      {.what = "negative room",
       .row = kRead,
       .edit = [](SystemRow& r) { r.room_high = -kOne; },
       .interactions = names({"room.low", "room.high"})},
      {.what = "words that nobody transfers",
       .row = kCommit,
       .edit = [](SystemRow& r) { r.has_words = {}; },
       .constraints = names({"has_words.all"}),
       .interactions = names({"transfer"})},
      {.what = "words transferred twice",
       .row = kCommit,
       .edit = [](SystemRow& r) { r.has_words = kTwo; },
       .constraints = names({"has_words.bool", "has_words.all"}),
       .interactions = names({"transfer"})},
      {.what = "a transfer for a print",
       .row = kPrintOutput,
       .edit = [](SystemRow& r) { r.has_words = kOne; },
       .constraints = names({"has_words.only"}),
       .interactions = names({"transfer", "room.low"})},
      {.what = "a transfer of no words",
       .row = kReadNothing,
       .edit = [](SystemRow& r) { r.has_words = kOne; },
       .interactions = names({"transfer", "room.low"})},
      {.what = "a transfer of no words from nowhere",
       .row = kReadNothingNowhere,
       .edit = [](SystemRow& r) { r.has_words = kOne; },
       .interactions = names({"transfer", "room.low"})},
      {.what = "public words at another place",
       .row = kCommit,
       .edit = [](SystemRow& r) { bump(r.index); },
       .interactions = names({"transfer", "cursor.before", "cursor.after"})},
      {.what = "a commit before the last one",
       .row = kCommitConstant,
       .edit = [](SystemRow& r) { r.cursor.previous_time = r.step.clock + kTwo; },
       .interactions = names({"cursor.before", "cursor.gap"})},
      {.what = "a gap of the cursor too long for a byte",
       .row = kCommitConstant,
       .edit = [](SystemRow& r) { r.cursor.gap_high = field(256); },
       .interactions = names({"cursor.gap", "gaps3"})},
  };
}

TEST(SystemTest, EveryLabelHasAMutation) {
  const Calls calls;
  auto table = fill_chip_table<SystemChip>(calls.input());
  ASSERT_EQ(table.used_rows, kExit + 1);
  const LabelNames names("system");
  std::vector<ChipMutation<SystemChip>> mutations = {
      {.what = "another low limb of the result",
       .row = kRead,
       .edit = [](SystemRow& r) { bump(r.result.low); },
       .constraints = names({"result.low"}),
       .interactions = names({"v0.after"})},
      {.what = "another high limb of the result",
       .row = kExit,
       .edit = [](SystemRow& r) { bump(r.result.high); },
       .constraints = names({"result.high"}),
       .interactions = names({"v0.after"})},
      {.what = "another old $a3",
       .row = kRead,
       .edit = [](SystemRow& r) { bump(r.a3.old.low); },
       .interactions = names({"a3.before"})},
  };
  mutations = joined(mutations, flag_mutations(names));
  mutations = joined(mutations, transfer_mutations(names));
  mutations = joined(mutations, call_mutations(names));
  const std::vector<AccessOf<SystemChip>> accesses = {
      {"v0", [](SystemRow& r) -> auto& { return r.v0; }, prover::kSlotWrite, "gaps1"},
      {"a0", [](SystemRow& r) -> auto& { return r.a0.at; }, prover::kSlotRead1, "gaps1"},
      {"a1", [](SystemRow& r) -> auto& { return r.a1.at; }, prover::kSlotRead1, "gaps2"},
      {"a2", [](SystemRow& r) -> auto& { return r.a2.at; }, prover::kSlotRead1, "gaps2"},
      {"a3", [](SystemRow& r) -> auto& { return r.a3.at; }, prover::kSlotWrite, "gaps3"},
  };
  check_chip_mutations(table, joined(mutations, step_mutations<SystemChip>(kPrintOutput, accesses)));
}

// A buffer whose end wraps around the address space: no value of room_high makes the room a number in range.
TEST(SystemTest, BufferThatEndsBeyondTheAddressSpace) {
  const Calls calls;
  auto table = fill_chip_table<SystemChip>(calls.input());
  for (const KoalaBear room_high : {-kOne, KoalaBear::zero(), field(0x3fff), field(0x4000)}) {
    const Objections found = objections_after(table, kRead, [&](SystemRow& r) {
      r.a1.value = prover::word_of(0xffff'fffc);  // and 8 bytes
      r.buffer_quarter = field(0xfffc >> 2);
      r.room_high = room_high;
    });
    EXPECT_TRUE(found.interactions.contains("system.room.low") || found.interactions.contains("system.room.high"));
  }
  const Objections last_word = objections_after(table, kCommitConstant, [&](SystemRow& r) {
    r.a1.value = prover::word_of(0xffff'fffc);  // and 4 bytes
    r.buffer_quarter = field(0xfffc >> 2);
    r.room_high = {};
  });
  EXPECT_FALSE(last_word.interactions.contains("system.room.low"));
  EXPECT_FALSE(last_word.interactions.contains("system.room.high"));
}

// An operand whose end wraps around the address space, for both operands: no room_high helps.
TEST(SystemTest, OperandsThatEndBeyondTheAddressSpace) {
  const Calls calls;
  auto table = fill_chip_table<SystemChip>(calls.input());
  const auto objects = [&](const char* scope, auto edit) {
    const Objections found = objections_after(table, kSha256, edit);
    const std::string prefix = scope;
    return found.interactions.contains(prefix + "room_low") || found.interactions.contains(prefix + "room_high") ||
           found.interactions.contains(prefix + "room.low") || found.interactions.contains(prefix + "room.high");
  };
  const auto first_at = [](std::uint32_t address, KoalaBear room_high) {
    return [=](SystemRow& r) {
      r.a0.value = prover::word_of(address);
      r.first_quarter = field((address & 0xffff) >> 2);
      r.first_room_high = room_high;
    };
  };
  const auto second_at = [](std::uint32_t address, KoalaBear room_high) {
    return [=](SystemRow& r) {
      r.a1.value = prover::word_of(address);
      r.buffer_quarter = field((address & 0xffff) >> 2);
      r.room_high = room_high;
    };
  };
  for (const KoalaBear room_high : {-kOne, KoalaBear::zero(), field(0x3fff), field(0x4000)}) {
    EXPECT_TRUE(objects("system.first.", first_at(0xffff'ffe4, room_high)));  // one of 8 words too high
    EXPECT_TRUE(objects("system.", second_at(0xffff'ffc4, room_high)));       // one of 16
  }
  EXPECT_FALSE(objects("system.first.", first_at(0xffff'ffe0, {})));
  EXPECT_FALSE(objects("system.", second_at(0xffff'ffc0, {})));
}

TEST(TransferTest, EveryLabelHasAMutation) {
  const Calls calls;
  auto table = fill_chip_table<TransferChip>(calls.input());
  ASSERT_EQ(table.used_rows, static_cast<std::size_t>(kPadding));
  const LabelNames names("transfer");
  const std::vector<ChipMutation<TransferChip>> mutations = {
      {.what = "a read twice",
       .row = kReadFirst,
       .edit = [](TransferRow& r) { r.is_read = kTwo; },
       .constraints = names({"is_read.bool", "real.bool"}),
       .interactions = names({"word", "next_word", "memory.before", "memory.after"})},
      {.what = "a commit twice",
       .row = kCommitFirst,
       .edit = [](TransferRow& r) { r.is_commit = kTwo; },
       .constraints = names({"is_commit.bool", "real.bool"}),
       .interactions = names({"word", "next_word", "memory.before", "memory.after", "public"})},
      {.what = "a commit that is a read",
       .row = kCommitFirst,
       .edit = [](TransferRow& r) { r.is_commit = {}, r.is_read = kOne; },
       .interactions = names({"word", "next_word", "public"})},
      {.what = "an end that is none",
       .row = kReadLast,
       .edit = [](TransferRow& r) { r.is_last = kTwo; },
       .constraints = names({"is_last.bool"}),
       .interactions = names({"next_word"})},
      {.what = "an end before the last word",
       .row = kCommitFirst,
       .edit = [](TransferRow& r) { r.is_last = kOne; },
       .constraints = names({"last.left"}),
       .interactions = names({"next_word"})},
      {.what = "on after the last word",
       .row = kCommitLast,
       .edit = [](TransferRow& r) { r.is_last = {}; },
       .interactions = names({"next_word"})},
      {.what = "an end in padding",
       .row = kPadding,
       .edit = [](TransferRow& r) { r.is_last = r.left = kOne; },
       .constraints = names({"last.real"}),
       .interactions = names({"next_word"})},
      {.what = "a space that is none",
       .row = kCommitFirst,
       .edit = [](TransferRow& r) { r.read_only = kTwo; },
       .constraints = names({"read_only.bool"}),
       .interactions = names({"memory.before", "memory.after"})},
      {.what = "a read into read-only memory",
       .row = kReadFirst,
       .edit = [](TransferRow& r) { r.read_only = kOne; },
       .constraints = names({"read_only.commit"}),
       .interactions = names({"memory.before", "memory.after"})},
      {.what = "a constant in writable memory",
       .row = kConstant,
       .edit = [](TransferRow& r) { r.read_only = {}; },
       .interactions = names({"memory.before", "memory.after"})},
      {.what = "another word is committed",
       .row = kCommitLast,
       .edit = [](TransferRow& r) { bump(r.now.low); },
       .constraints = names({"commit.low"}),
       .interactions = names({"memory.after", "public"})},
      {.what = "another high limb is committed",
       .row = kCommitLast,
       .edit = [](TransferRow& r) { bump(r.now.high); },
       .constraints = names({"commit.high"}),
       .interactions = names({"memory.after", "public"})},
      {.what = "a low limb that is none",
       .row = kReadFirst,
       .edit = [](TransferRow& r) { r.now.low = field(1 << 16); },
       .interactions = names({"read.low", "memory.after"})},
      {.what = "a high limb that is none",
       .row = kReadFirst,
       .edit = [](TransferRow& r) { r.now.high = -kOne; },
       .interactions = names({"read.high", "memory.after"})},
      {.what = "another address",
       .row = kReadFirst,
       .edit = [](TransferRow& r) { bump(r.address); },
       .interactions = names({"word", "next_word", "memory.before", "memory.after"})},
      {.what = "another number of words",
       .row = kReadFirst,
       .edit = [](TransferRow& r) { bump(r.left); },
       .interactions = names({"word", "next_word"})},
      {.what = "another place among the public words",
       .row = kCommitFirst,
       .edit = [](TransferRow& r) { bump(r.index); },
       .interactions = names({"word", "next_word", "public"})},
      {.what = "another clock",
       .row = kReadFirst,
       .edit = [](TransferRow& r) { bump(r.clock); },
       .interactions = names({"word", "next_word", "memory.after"})},
      {.what = "another old word",
       .row = kReadFirst,
       .edit = [](TransferRow& r) { bump(r.old.low); },
       .interactions = names({"memory.before"})},
      {.what = "not after the previous access",
       .row = kCommitFirst,
       .edit = [](TransferRow& r) { r.at.previous_time = r.clock + kOne; },
       .interactions = names({"memory.before", "memory.gap"})},
      {.what = "a gap too long for a byte",
       .row = kCommitFirst,
       .edit = [](TransferRow& r) { r.at.gap_high = field(256); },
       .interactions = names({"memory.gap", "gaps"})},
  };
  check_chip_mutations(table, mutations);
}

}  // namespace
}  // namespace symbolon::testing
