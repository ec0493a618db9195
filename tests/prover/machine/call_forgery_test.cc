// Precompile calls that did not happen, or not like this, told by whole runs. Each test is named after a published
// soundness bug of some other machine; prover/SECURITY.md lists them all with the tests of single tables.

#include <gtest/gtest.h>

#include "core/mips/system_calls.h"
#include "tests/support/assembler.h"
#include "tests/support/machine_trace.h"

namespace symbolon::testing {
namespace {

using mips::assembly::Assembler;
using prover::KoalaBear;

template <class Chip>
using Row = typename Chip::template Cols<KoalaBear>;

constexpr std::uint32_t kState = Assembler::kDataBase;
constexpr std::uint32_t kBlock = kState + 256;
constexpr std::uint32_t kOther = kState + 512;  // words that no call touches
constexpr KoalaBear kOne = KoalaBear::one();

// One compression and two permutations of one state, which is committed.
mips::Program hashing_program() {
  Assembler a;
  for (std::uint32_t i = 0; i < 160; ++i) a.data(kState + 4 * i, {0x0101'0101 * i});
  a.call(mips::kCallSha256, {kState, kBlock});
  a.call(mips::kCallKeccak, {kState});
  a.call(mips::kCallKeccak, {kState});
  a.commit(kState, 32);
  a.exit(0);
  return a.program();
}

MachineTrace hashing_trace(const EditRecord& edit = nullptr) { return trace_program(hashing_program(), {}, edit); }

void expect_refused(MachineTrace trace, const std::string& label) {
  recount_lookups(trace);
  const Verdict verdict = verdict_of(trace);
  EXPECT_TRUE(verdict.constraints.contains(label) || verdict.unbalanced_labels.contains(label))
      << label << " is content; objections:\n"
      << verdict.text;
}

template <class Chip>
void erase_rows(MachineTrace& trace) {
  prover::Matrix& table = trace.tables[find_table<Chip>(trace)];
  std::fill(table.values().begin(), table.values().end(), KoalaBear{});
}

// The rows of the first call once more, behind it: in padding, or in place of the second call.
template <class Chip>
void repeat_rows(MachineTrace& trace, std::size_t rows) {
  prover::Matrix& table = trace.tables[find_table<Chip>(trace)];
  ASSERT_LE(2 * rows, trace.limits.active_rows(trace.shape.tables[find_table<Chip>(trace)].log_rows));
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < table.width(); ++column) {
      table.at(rows + row, column) = table.at(row, column);
    }
  }
}

TEST(CallForgery, TheHonestTraceHolds) { expect_valid(hashing_trace()); }

// Ziren audit 002: a call that is sent and that no table answers.
TEST(CallForgery, CallWithoutRows) {
  MachineTrace sha256 = hashing_trace();
  erase_rows<prover::Sha256CompressChip>(sha256);
  expect_refused(std::move(sha256), "system.call.operands");
  MachineTrace keccak = hashing_trace();
  erase_rows<prover::KeccakFChip>(keccak);
  expect_refused(std::move(keccak), "system.call.operands");
}

// Ziren audit 002, the other way round: rows that answer a call nobody made, or one call twice.
TEST(CallForgery, RowsWithoutACall) {
  MachineTrace sha256 = hashing_trace();
  repeat_rows<prover::Sha256CompressChip>(sha256, 18);
  expect_refused(std::move(sha256), "sha256_compress.call");
  MachineTrace keccak = hashing_trace();
  repeat_rows<prover::KeccakFChip>(keccak, 313);
  expect_refused(std::move(keccak), "keccak_f.call");
}

// Ziren audit 020: the table of another call than $v0 names.
TEST(CallForgery, InconsistentCallNumber) {
  MachineTrace trace = hashing_trace();
  edit_row<prover::SystemChip>(trace, 0, [](Row<prover::SystemChip>& row) { row.call = kOne; });
  expect_refused(std::move(trace), "system.call.operands");
}

// SP1 (kalos): a precompile that writes where the call did not say.
TEST(CallForgery, WriteElsewhere) {
  expect_refused(hashing_trace([](mips::Record& record) {
                   const mips::SystemCall& call = record.calls[0];
                   for (std::size_t i = call.first_word; i < call.first_word + call.word_count; ++i) {
                     if (record.words[i].address == kState) record.words[i].address = kOther;
                   }
                 }),
                 "operand.first.before");
}

// A result that lands in read-only memory.
TEST(CallForgery, WriteIntoReadOnlyMemory) {
  MachineTrace trace = hashing_trace();
  edit_row<prover::OperandChip>(trace, 0, [](Row<prover::OperandChip>& row) { row.read_only = {kOne, kOne}; });
  expect_refused(std::move(trace), "operand.first.read_only.read");
}

// The state is replaced by something else than its permutation, and everybody who looks later sees that.
TEST(CallForgery, AnotherResult) {
  for (const std::size_t call : {std::size_t{0}, std::size_t{2}}) {
    const MachineTrace trace = hashing_trace([call](mips::Record& record) {
      const mips::SystemCall& forged = record.calls[call];
      const std::uint32_t address = record.words[forged.first_word].address;
      record.words[forged.first_word].new_value ^= 0x8000;
      for (std::size_t i = forged.first_word + forged.word_count; i < record.words.size(); ++i) {
        mips::WordAccess& word = record.words[i];
        if (word.address == address) word.old_value ^= 0x8000, word.new_value ^= 0x8000;
      }
      for (mips::FinalWord& word : record.final_image) word.value ^= word.address == address ? 0x8000u : 0u;
    });
    EXPECT_FALSE(verdict_of(trace).is_valid()) << "call " << call;
  }
}

}  // namespace
}  // namespace symbolon::testing
