// What a gate relies on, whatever keeps its ledger: asked of each implementation of the interface. One that keeps
// passes on a server of the organizer's goes into the list below, and behaves as the others do.

#include <gtest/gtest.h>

#include <memory>
#include <set>
#include <thread>

#include "credentials/gate/errors.h"
#include "credentials/gate/report.h"
#include "credentials/gate/sqlite_ledger.h"
#include "tests/credentials/gate/memory_ledger.h"
#include "tests/support/result_matchers.h"
#include "tests/support/temporary_directory.h"

namespace symbolon::gate {
namespace {

struct Implementation {
  const char* name;
  std::unique_ptr<Ledger> (*make)(const testing::TemporaryDirectory& directory);
};

const Implementation kImplementations[] = {
    {"Sqlite",
     [](const testing::TemporaryDirectory& directory) -> std::unique_ptr<Ledger> {
       return SqliteLedger::create({.database = {.path = directory.file("gate.ledger")}, .tag = 1}).value();
     }},
    {"Memory",
     [](const testing::TemporaryDirectory&) -> std::unique_ptr<Ledger> { return std::make_unique<MemoryLedger>(); }},
};

class LedgerContract : public ::testing::TestWithParam<Implementation> {
 protected:
  Result<void> put(const PassKey& key, const Bytes& record) {
    const auto decide = [&](const auto&) -> Result<Ledger::Change> { return Ledger::Change{.record = record}; };
    return ledger_->update(key, decide);
  }
  std::uint64_t logged(std::uint8_t code) {
    std::uint64_t count = 0;
    const std::vector<LogLine> lines = ledger_->log().value();
    for (const LogLine& line : lines) count += line.entry.code == code ? line.count : 0;
    return count;
  }

  testing::TemporaryDirectory directory_;
  std::unique_ptr<Ledger> ledger_ = GetParam().make(directory_);
};

constexpr PassKey kOne = {1};
constexpr PassKey kOther = {2};

TEST_P(LedgerContract, AnUpdateSeesWhatIsStoredAndReplacesIt) {
  EXPECT_EQ(ledger_->find(kOne).value(), std::nullopt);
  std::optional<Bytes> seen = Bytes{9};
  const auto replace = [&](Bytes by) {
    return ledger_->update(kOne, [&, by](const std::optional<Bytes>& stored) -> Result<Ledger::Change> {
      seen = stored;
      return Ledger::Change{.record = by, .log = LogEntry{.code = 1, .minute = 7, .gate = 3}};
    });
  };
  ASSERT_OK(replace({1, 2}));
  EXPECT_EQ(seen, std::nullopt);
  ASSERT_OK(replace({3}));
  EXPECT_EQ(seen, (Bytes{1, 2}));
  EXPECT_EQ(ledger_->find(kOne).value(), Bytes{3});
  EXPECT_EQ(ledger_->find(kOther).value(), std::nullopt);
  EXPECT_EQ(ledger_->pass_count().value(), 1u);
  EXPECT_EQ(ledger_->passes().value().at(0).key, kOne);
  const std::vector<LogLine> log = ledger_->log().value();
  ASSERT_EQ(log.size(), 1u);
  EXPECT_EQ(log[0].entry.minute, 7u);
  EXPECT_EQ(log[0].entry.gate, 3);
  EXPECT_EQ(log[0].count, 2u);
}

TEST_P(LedgerContract, ARefusalChangesNothingAndIsWhatTheCallerGets) {
  ASSERT_OK(put(kOne, {1}));
  const auto refuse = [](const auto&) -> Result<Ledger::Change> {
    return Error{.code = errors::kHolderKeyFixed, .where = "test"};
  };
  EXPECT_ERROR(ledger_->update(kOne, refuse), errors::kHolderKeyFixed);
  EXPECT_OK(ledger_->update(kOther, [](const auto&) -> Result<Ledger::Change> { return Ledger::Change{}; }));
  EXPECT_EQ(ledger_->find(kOne).value(), Bytes{1});
  EXPECT_EQ(ledger_->pass_count().value(), 1u);
}

TEST_P(LedgerContract, ManyAtTheSameMomentEachSeeTheOneBefore) {
  constexpr int kThreads = 8;
  constexpr int kTimes = 20;
  std::vector<std::thread> threads;
  for (int t = 0; t < kThreads; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < kTimes; ++i) {
        EXPECT_OK(ledger_->update(kOne, [](const std::optional<Bytes>& stored) -> Result<Ledger::Change> {
          Bytes next = stored.value_or(Bytes{0});
          ++next[0];
          return Ledger::Change{.record = next};
        }));
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(ledger_->find(kOne).value(), Bytes{kThreads * kTimes});
}

TEST_P(LedgerContract, NotesAreThereAfterAFlush) {
  for (int i = 0; i < 3; ++i) ledger_->note({.code = 11, .minute = 5, .gate = 1});
  ledger_->note({.code = 11, .minute = 6, .gate = 1});
  ASSERT_OK(ledger_->flush());
  EXPECT_EQ(logged(11), 4u);
}

TEST_P(LedgerContract, AWipedLedgerKeepsItsLogAndNothingElse) {
  ASSERT_OK(put(kOne, {1}));
  ASSERT_OK(put(kOther, {2}));
  ledger_->note({.code = 3, .minute = 5, .gate = 1});
  ASSERT_OK(ledger_->flush());
  EXPECT_EQ(ledger_->wipe_passes().value(), 2u);
  EXPECT_EQ(ledger_->pass_count().value(), 0u);
  EXPECT_TRUE(ledger_->passes().value().empty());
  EXPECT_EQ(logged(3), 1u);
  EXPECT_ERROR(put(kOne, {1}), errors::kLedgerClosed);
  EXPECT_ERROR(ledger_->find(kOne), errors::kLedgerClosed);
  EXPECT_ERROR(ledger_->flush(), errors::kLedgerClosed);
  EXPECT_EQ(ledger_->wipe_passes().value(), 0u);  // again, as after a crash on the way
}

INSTANTIATE_TEST_SUITE_P(All, LedgerContract, ::testing::ValuesIn(kImplementations),
                         [](const auto& instance) { return instance.param.name; });

}  // namespace
}  // namespace symbolon::gate
