// The sha256_compress chip: every label is tripped by a change of some cell, and the bugs that such chips had
// elsewhere.
#include <gtest/gtest.h>

#include "prover/chips/sha256_compress/air.h"
#include "tests/prover/chips/memory_support.h"

namespace symbolon::testing {
namespace {

using namespace mips::assembly;  // NOLINT: instruction names
using prover::kSha256Rows;
using prover::Sha256CompressChip;

constexpr std::uint32_t kData = Assembler::kDataBase;
constexpr KoalaBear kOne = KoalaBear::one();
constexpr KoalaBear kTwo = KoalaBear::two();
constexpr const char* kChip = Sha256CompressChip::kName;

using Row = ChipRow<Sha256CompressChip>;

// Rows of the first call.
constexpr std::size_t kBefore = 0;
constexpr std::size_t kFirstRounds = 1;
constexpr std::size_t kSchedule = 6;
constexpr std::size_t kLastRounds = kSha256Rows - 2;
constexpr std::size_t kAfter = kSha256Rows - 1;

// SHA-256 of "abc" (FIPS 180-4), and what comes of compressing the same block once more.
AluRun run_with_calls(int calls) {
  return AluRun([&](Assembler& a) {
    a.data(kData, {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19});
    a.data(kData + 32, {0x61626380, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x18});
    for (int i = 0; i < calls; ++i) a.call(mips::kCallSha256, {kData, kData + 32});
  });
}

Labels with_numbers(const char* name, std::size_t count) {
  Labels labels;
  for (std::size_t i = 0; i < count; ++i) labels.insert(prover::Label(kChip, name, i).text());
  return labels;
}

bool meets(const Labels& some, const Labels& others) {
  return std::any_of(some.begin(), some.end(), [&](const std::string& label) { return others.contains(label); });
}

TEST(Sha256CompressTest, HonestRowsHold) {
  for (const int calls : {1, 3}) {
    const AluRun run = run_with_calls(calls);
    const auto table = fill_chip_table<Sha256CompressChip>(run.input());
    EXPECT_EQ(table.used_rows, static_cast<std::size_t>(calls) * kSha256Rows);
    EXPECT_EQ(objections_of(table), Objections{});
  }
}

TEST(Sha256CompressTest, KnownAnswer) {
  const AluRun run = run_with_calls(1);
  const auto table = fill_chip_table<Sha256CompressChip>(run.input());
  const RowProbe probe = probe_row(table, kAfter);
  constexpr std::uint32_t kDigest[8] = {0xba7816bf, 0x8f01cfea, 0x414140de, 0x5dae2223,
                                        0xb00361a3, 0x96177a9c, 0xb410ff61, 0xf20015ad};
  for (std::size_t i = 0; i < 8; i += 2) {
    const auto& words = probe.interactions().at(prover::Label(kChip, "state.words", i).text());
    ASSERT_EQ(words.multiplicity, 1u);
    EXPECT_EQ(words.message[1], kData / 4 + i);
    EXPECT_EQ(words.message[2], 0u) << "replaced";
    for (std::size_t k = 0; k < 2; ++k) {
      EXPECT_EQ(words.message[7 + 2 * k], kDigest[i + k] & 0xffff);
      EXPECT_EQ(words.message[8 + 2 * k], kDigest[i + k] >> 16);
    }
  }
}

TEST(Sha256CompressTest, EveryLabelIsTripped) {
  const AluRun run = run_with_calls(2);
  auto table = fill_chip_table<Sha256CompressChip>(run.input());
  // Free by design: slack in rows whose successor has no rounds is bound by the sums, the schedule's sums on their way
  // out are not used, and the first row of the table has nothing before it.
  std::set<std::pair<std::size_t, std::uint32_t>> free;
  constexpr auto& columns = prover::kColumnMap<prover::Sha256CompressCols>;
  for (const std::size_t row : {kBefore, kFirstRounds, kLastRounds, kAfter}) {
    for (std::size_t k = 0; k < 4; ++k) {
      for (std::size_t i = 0; i < 3; ++i)
        free.insert({{row, columns.partial[i][k].low}, {row, columns.partial[i][k].high}});
    }
  }
  const Labels tripped = labels_tripped(
      table, {kBefore, kFirstRounds, kSchedule, kLastRounds, kAfter, kAfter + 1, table.active_rows - 1}, free);
  Labels silent;
  for (const std::string& label : all_labels<Sha256CompressChip>()) {
    if (!tripped.contains(label)) silent.insert(label);
  }
  EXPECT_EQ(silent, Labels{});
}

TEST(Sha256CompressTest, EveryBitOfTheResultIsBound) {
  const AluRun run = run_with_calls(1);
  auto table = fill_chip_table<Sha256CompressChip>(run.input());
  for (std::size_t k = 0; k < 4; ++k) {
    for (std::size_t i = 0; i < 32; ++i) {
      const Objections a = objections_after(table, kAfter, [&](Row& r) { r.a[k][i] = kOne - r.a[k][i]; });
      const Objections e = objections_after(table, kAfter, [&](Row& r) { r.e[k][i] = kOne - r.e[k][i]; });
      EXPECT_TRUE(meets(a.constraints, with_numbers("after.sum", 16)));
      EXPECT_TRUE(meets(e.constraints, with_numbers("after.sum", 16)));
    }
  }
}

// --- published bugs ---

// Ziren audit 001 and 003: a multiplicity that is no flag.
TEST(Sha256CompressTest, RowThatIsRealTwice) {
  const AluRun run = run_with_calls(1);
  auto table = fill_chip_table<Sha256CompressChip>(run.input());
  EXPECT_TRUE(objections_after(table, kBefore, [](Row& r) {
                r.is_before = kTwo;
              }).constraints.contains("sha256_compress.is_before.bool"));
  EXPECT_TRUE(objections_after(table, kAfter, [](Row& r) {
                r.is_after = kTwo;
              }).constraints.contains("sha256_compress.real.bool"));
  EXPECT_TRUE(objections_after(table, kFirstRounds, [](Row& r) {
                r.major[0] = kTwo;
              }).constraints.contains("sha256_compress.major.bool.0"));
}

// Ziren audit 008 and SP1 v4: padding that sends.
TEST(Sha256CompressTest, PaddingThatSends) {
  const AluRun run = run_with_calls(1);
  auto table = fill_chip_table<Sha256CompressChip>(run.input());
  const std::size_t padding = table.used_rows + 1;
  EXPECT_TRUE(objections_after(table, padding, [](Row& r) {
                r.is_after = kOne;
              }).constraints.contains("sha256_compress.is_after.order"));
  EXPECT_TRUE(objections_after(table, padding, [](Row& r) {
                r.major[0] = r.minor[0] = kOne;
              }).constraints.contains("sha256_compress.major.order.0"));
}

// OpenVM: partial tail rows. A call that ends, or begins, in the middle.
TEST(Sha256CompressTest, CallThatIsCutOff) {
  const AluRun run = run_with_calls(1);
  auto table = fill_chip_table<Sha256CompressChip>(run.input());
  EXPECT_TRUE(
      objections_after(table, kAfter, [](Row& r) { r = {}; }).constraints.contains("sha256_compress.is_after.order"));
  EXPECT_TRUE(objections_after(table, table.active_rows - 1, [](Row& r) {
                r.is_before = kOne;
              }).constraints.contains("sha256_compress.last"));
  EXPECT_TRUE(objections_after(table, kBefore, [](Row& r) {
                r.is_before = {}, r.is_after = kOne;
              }).constraints.contains("sha256_compress.first"));
}

// A first row of rounds that takes a result back, so that what the rows below it compute stands in its place: the sum
// of its flags is a bit, and the sum that a first row must not have is zero.
TEST(Sha256CompressTest, RowThatTakesAResultBack) {
  const AluRun run = run_with_calls(1);
  auto table = fill_chip_table<Sha256CompressChip>(run.input());
  const Labels objections = objections_after(table, kBefore, [](Row& r) {
                              r.is_before = {};
                              r.major[3] = r.minor[1] = kOne;
                              r.is_after = -kOne;
                            }).constraints;
  EXPECT_TRUE(objections.contains("sha256_compress.is_after.bool"));
  EXPECT_FALSE(objections.contains("sha256_compress.real.bool"));
  EXPECT_FALSE(objections.contains("sha256_compress.first"));
}

// Ziren PR 505: the transition of ShaCompress. Rounds left out, repeated, or of another number.
TEST(Sha256CompressTest, RoundsThatAreNotDone) {
  const AluRun run = run_with_calls(1);
  auto table = fill_chip_table<Sha256CompressChip>(run.input());
  const Row early = read_row(table, kFirstRounds + 1);
  EXPECT_FALSE(objections_after(table, kSchedule, [&](Row& r) { r = early; }).constraints.empty());
  EXPECT_TRUE(objections_after(table, kSchedule, [](Row& r) {
                std::swap(r.minor[0], r.minor[1]);
              }).constraints.contains("sha256_compress.minor.order.1"));
  const Row after = read_row(table, kAfter);
  EXPECT_TRUE(objections_after(table, kFirstRounds, [&](Row& r) {
                r = after;
              }).constraints.contains("sha256_compress.is_after.order"));
}

// Ziren PR 505 and OpenVM (last-block constancy): the state before must be the same where it is read and where it is
// added. PR 510: an address that drifts from row to row.
TEST(Sha256CompressTest, WhatACallKeepsDoesNotDrift) {
  const AluRun run = run_with_calls(1);
  auto table = fill_chip_table<Sha256CompressChip>(run.input());
  for (const std::size_t row : {kFirstRounds, kSchedule, kAfter}) {
    EXPECT_TRUE(
        objections_after(table, row, [](Row& r) { bump(r.clock); }).constraints.contains("sha256_compress.clock"));
    EXPECT_TRUE(
        objections_after(table, row, [](Row& r) { bump(r.state); }).constraints.contains("sha256_compress.state"));
    EXPECT_TRUE(
        objections_after(table, row, [](Row& r) { bump(r.block); }).constraints.contains("sha256_compress.block"));
    EXPECT_TRUE(objections_after(table, row, [](Row& r) {
                  bump(r.before[3].low);
                }).constraints.contains("sha256_compress.before.same_low.3"));
  }
}

// Ziren PR 505: the range of what is written. Limbs are made of bits, and carries of rounds are numbers below 8.
TEST(Sha256CompressTest, LimbsAndCarriesAreInRange) {
  const AluRun run = run_with_calls(1);
  auto table = fill_chip_table<Sha256CompressChip>(run.input());
  EXPECT_TRUE(objections_after(table, kAfter, [](Row& r) {
                r.a[0][3] = r.a[0][3] + kTwo, r.a[0][4] -= kOne;
              }).constraints.contains("sha256_compress.a.bool.3"));
  EXPECT_TRUE(objections_after(table, kFirstRounds, [](Row& r) {
                r.e_carry[2][0][1] += field(1 << 16).inverse();
              }).constraints.contains("sha256_compress.e_carry.bool.13"));
  EXPECT_TRUE(objections_after(table, kLastRounds, [](Row& r) {
                r.a_carry[3][1][0] = kTwo;
              }).constraints.contains("sha256_compress.a_carry.bool.14"));
}

// Ziren 020: the number of the call. It is a constant of the message, and so are the operands' sizes.
TEST(Sha256CompressTest, TakesItsOwnCallOnly) {
  const AluRun run = run_with_calls(1);
  const auto table = fill_chip_table<Sha256CompressChip>(run.input());
  const auto call = probe_row(table, kBefore).interactions().at("sha256_compress.call").message;
  EXPECT_EQ(std::vector<std::uint32_t>(call.begin() + 1, call.end()),
            (std::vector<std::uint32_t>{mips::kCallSha256 & 0xffff, kData / 4, 8, kData / 4 + 8, 16}));
}

}  // namespace
}  // namespace symbolon::testing
