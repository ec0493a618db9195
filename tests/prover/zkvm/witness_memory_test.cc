// What proving leaves in memory: nothing of the private input, whether it ends with a proof, by a cancel in any phase
// or with a refusal. The program moves a random mark through registers, memory, bytes and precompiles; then all
// writable memory of the process is searched for the mark in every form that a prover gives it:
//
//   words      in the execution record, the machine's memory and buffers: two of its words near each other
//   columns    in the trace, where a column holds limbs or bytes of one word after another as field elements
//
// While a proof runs the same search finds both, so it would see them if they stayed.

#include <gtest/gtest.h>
#include <sys/prctl.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <functional>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

#include "core/base/secret.h"
#include "core/base/wiping_heap.h"
#include "core/crypto/random.h"
#include "prover/zkvm.h"
#include "tests/prover/zkvm/test_programs.h"
#include "tests/support/assembler.h"
#include "tests/support/memory_search.h"
#include "tests/support/result_matchers.h"

namespace symbolon::testing {
namespace {

using prover::KoalaBear;
using prover::kPresetStandardV1;
using prover::ProvePhase;
using prover::ProvenRun;

constexpr std::size_t kWords = 32;
constexpr std::uint32_t kWordMask = 0xa5a5a5a5;
using Mark = std::array<std::uint32_t, kWords>;  // masked

Mark random_mark() {
  Mark mark;
  const auto bytes = crypto::random_array<sizeof mark>();
  std::memcpy(mark.data(), bytes.data(), sizeof mark);
  return mark;
}

SecretBytes unmasked(const Mark& mark) {
  SecretBytes out(sizeof mark);
  unmask({reinterpret_cast<const std::uint8_t*>(mark.data()), sizeof mark}, out.span());
  return out;
}

// Where a search found something.
struct Found {
  bool words = false;
  bool columns = false;
};

class Search {
 public:
  explicit Search(const Mark& mark) : mark_(mark), is_low_half_(1u << 16) {
    for (const std::uint32_t word : mark_) is_low_half_[word & 0xffff] = true;
    // As a trace holds it: limbs and bytes of consecutive words in consecutive rows of a column.
    const auto add_column = [&](std::uint32_t shift, std::uint32_t limb_mask) {
      std::vector<std::uint32_t> column;
      for (const std::uint32_t word : mark_) {
        const KoalaBear element = KoalaBear::from_u32((word ^ kWordMask) >> shift & limb_mask);
        std::uint32_t bits;
        std::memcpy(&bits, &element, sizeof bits);
        column.push_back(bits ^ kWordMask);
      }
      columns_.push_back(std::move(column));
    };
    for (const std::uint32_t shift : {0u, 16u}) add_column(shift, 0xffff);
    for (const std::uint32_t shift : {0u, 8u, 16u, 24u}) add_column(shift, 0xff);
  }

  Found run() const {
    Found found;
    any_writable_memory([&](const std::string& mapping, ByteView memory) {
      const bool words = has_words(memory);
      const bool columns = has_columns(memory);
      if (words) last_words_ = mapping;
      if (columns) last_columns_ = mapping;
      found.words = found.words || words;
      found.columns = found.columns || columns;
      return found.words && found.columns;
    });
    return found;
  }
  std::string places() const { return "words in " + last_words_ + ", columns in " + last_columns_; }

 private:
  static constexpr std::size_t kNear = 2048;     // bytes; a loop's steps in the record are that near
  static constexpr std::size_t kColumnRows = 8;  // of a column, one after the other

  // Two different words of the mark, not further from each other than kNear. By chance that happens once in a million
  // searches of a hundred megabytes.
  bool has_words(ByteView memory) const {
    std::optional<std::pair<std::size_t, std::uint32_t>> last;
    for (std::size_t at = 0; at + 4 <= memory.size(); at += 4) {
      const std::uint32_t word = word_of(memory, at);
      if (!is_low_half_[word & 0xffff] || std::find(mark_.begin(), mark_.end(), word) == mark_.end()) continue;
      if (last && at - last->first <= kNear && last->second != word) return true;
      last = {at, word};
    }
    return false;
  }
  bool has_columns(ByteView memory) const {
    for (std::size_t at = 0; at + 4 * kColumnRows <= memory.size(); at += 4) {
      const std::uint32_t word = word_of(memory, at);
      for (const std::vector<std::uint32_t>& column : columns_) {
        for (std::size_t start = 0; start + kColumnRows <= column.size(); start += kColumnRows) {
          if (column[start] != word) continue;
          std::size_t equal = 1;
          while (equal < kColumnRows && word_of(memory, at + 4 * equal) == column[start + equal]) ++equal;
          if (equal == kColumnRows) return true;
        }
      }
    }
    return false;
  }
  static std::uint32_t word_of(ByteView memory, std::size_t at) {
    std::uint32_t word;
    std::memcpy(&word, memory.data() + at, sizeof word);
    return word ^ kWordMask;
  }

  const Mark& mark_;
  std::vector<bool> is_low_half_;
  std::vector<std::vector<std::uint32_t>> columns_;  // masked
  mutable std::string last_words_;
  mutable std::string last_columns_;
};

// Reads the mark, loads, adds and stores its words, loads and stores its bytes, hashes it with both precompiles and
// commits a digest.
mips::Program marked_program(std::uint32_t exit_code = 0) {
  using namespace mips::assembly;  // NOLINT: mnemonics
  constexpr std::uint32_t kMark = Assembler::kDataBase;
  constexpr std::uint32_t kCopy = kMark + 0x200;
  constexpr std::uint32_t kState = kMark + 0x400;
  Assembler a;
  a.data(kState, {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19});
  a.read(kMark, 4 * kWords);
  a.li(t0, kMark);
  a.li(t1, kCopy);
  a.li(t2, kWords);
  const Label words = a.here();
  a.put(lw(t3, 0, t0), addu(t4, t4, t3), xor_(t5, t5, t3), sw(t3, 0, t1), addiu(t0, t0, 4), addiu(t1, t1, 4),
        addiu(t2, t2, -1), bne(t2, zero, words), nop());
  a.li(t0, kMark);
  a.li(t2, 4 * kWords);
  const Label bytes = a.here();
  a.put(lbu(t3, 0, t0), sb(t3, 0x600, t0), addiu(t0, t0, 1), addiu(t2, t2, -1), bne(t2, zero, bytes), nop());
  a.call(mips::kCallSha256, {kState, kMark});
  a.call(mips::kCallKeccak, {kCopy});
  a.commit(kState, 32);
  a.exit(exit_code);
  return a.program();
}

using OnPhase = std::function<void(ProvePhase)>;

// Proves the program on the mark, whose plain form is gone when this returns.
Result<ProvenRun> prove_marked(const Mark& mark, OnPhase on_phase, std::stop_token stop = {},
                               std::uint32_t exit_code = 0) {
  wipe_freed_memory();  // as the programs do that prove
  const SecretBytes input = unmasked(mark);
  return prover::prove(
      marked_program(exit_code), input.view(),
      {.preset = kPresetStandardV1, .hooks = {.on_phase = std::move(on_phase), .stop = std::move(stop)}});
}

void expect_no_trace(const Mark& mark) {
  const Search search(mark);
  const Found left = search.run();
  EXPECT_FALSE(left.words) << search.places();
  EXPECT_FALSE(left.columns) << search.places();
}

TEST(WitnessMemory, AFinishedProofLeavesNothing) {
  const Mark mark = random_mark();
  std::optional<Found> while_filled;
  const Result<ProvenRun> proven = prove_marked(mark, [&](ProvePhase phase) {
    if (phase == ProvePhase::kBus) while_filled = Search(mark).run();
  });
  ASSERT_OK(proven);
  ASSERT_TRUE(while_filled);
  EXPECT_TRUE(while_filled->words);
  EXPECT_TRUE(while_filled->columns);
  expect_no_trace(mark);
}

TEST(WitnessMemory, ACancelLeavesNothingInAnyPhase) {
  using enum ProvePhase;
  for (const ProvePhase last : {kTrace, kMain, kBus, kQuotient, kValues, kFri}) {
    SCOPED_TRACE(prover::name_of(last));
    const Mark mark = random_mark();
    std::stop_source cancel;
    const auto stop_there = [&](ProvePhase phase) {
      if (phase == last) cancel.request_stop();
    };
    EXPECT_ERROR(prove_marked(mark, stop_there, cancel.get_token()), ErrorCode::kCancelled);
    expect_no_trace(mark);
  }
}

TEST(WitnessMemory, ARefusalLeavesNothing) {
  const Mark mark = random_mark();
  EXPECT_ERROR(prove_marked(mark, {}, {}, 3), ErrorCode::kGuestFailed);
  expect_no_trace(mark);
  const auto prove_with = [&](const prover::ProveOptions& options) {
    const SecretBytes input = unmasked(mark);
    return prover::prove(marked_program(), input.view(), options);
  };
  EXPECT_ERROR(prove_with({.preset = kPresetStandardV1, .memory_bytes_max = 1}), ErrorCode::kMemoryBudget);
  expect_no_trace(mark);
  // The tables of a run that only exits.
  const Result<ProvenRun> small = prover::prove(exit_program(), {}, {.preset = kPresetStandardV1});
  ASSERT_OK(small);
  EXPECT_ERROR(prove_with({.preset = kPresetStandardV1, .shape = small->report.shape}), ErrorCode::kRunTooLarge);
  expect_no_trace(mark);
}

// While it holds witness data, the process leaves no core dump and nobody may attach to it.
TEST(WitnessMemory, TheProcessIsUndumpableWhileItProves) {
  const int before = prctl(PR_GET_DUMPABLE);
  std::vector<int> during;
  ASSERT_OK(prove_marked(random_mark(), [&](ProvePhase) { during.push_back(prctl(PR_GET_DUMPABLE)); }));
  EXPECT_EQ(during, std::vector<int>(7, 0));
  EXPECT_EQ(prctl(PR_GET_DUMPABLE), before);
}

}  // namespace
}  // namespace symbolon::testing
