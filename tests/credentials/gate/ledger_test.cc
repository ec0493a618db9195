// The SQLite ledger and its key file: what is stored and nothing else, who may open what, full and read-only disks,
// records that were changed, closing.

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>

#include "core/base/file.h"
#include "credentials/gate/errors.h"
#include "credentials/gate/record.h"
#include "credentials/gate/report.h"
#include "tests/credentials/gate/gate_fixture.h"

namespace symbolon::gate {
namespace {

constexpr Holder kAnna = {.number = 1, .key = 101};
constexpr Holder kBert = {.number = 2, .key = 102};

class LedgerTest : public GateTest {
 protected:
  std::string key_path() const { return event_key_path(ledger_path()); }

  // A column of strings.
  std::vector<std::string> query(const std::string& sql) {
    sqlite3* database = nullptr;
    EXPECT_EQ(sqlite3_open(ledger_path().c_str(), &database), SQLITE_OK);
    std::vector<std::string> rows;
    const auto collect = [](void* to, int, char** values, char**) {
      static_cast<std::vector<std::string>*>(to)->push_back(values[0] == nullptr ? "" : values[0]);
      return 0;
    };
    EXPECT_EQ(sqlite3_exec(database, sql.c_str(), collect, &rows, nullptr), SQLITE_OK) << sqlite3_errmsg(database);
    sqlite3_close(database);
    return rows;
  }
};

TEST_F(LedgerTest, StoresTwoTablesAndNothingElse) {
  open(test_policy());
  enrol(kAnna);
  EXPECT_EQ(query("SELECT name FROM sqlite_schema ORDER BY name"), (std::vector<std::string>{"log", "passes"}));
  EXPECT_EQ(query("SELECT length(pass_key) || ' ' || length(record) FROM passes"), std::vector<std::string>{"32 117"});
  EXPECT_EQ(query("PRAGMA journal_mode"), std::vector<std::string>{"wal"});
  for (const std::string& path : {ledger_path(), ledger_path() + "-wal", key_path()}) {
    struct stat status = {};
    ASSERT_EQ(stat(path.c_str(), &status), 0) << path;
    EXPECT_EQ(status.st_mode & 0777, 0600u) << path;
  }
}

TEST_F(LedgerTest, TheKeyAndTheLedgerBelongTogether) {
  open(test_policy());
  enrol(kAnna);
  gate_.reset();
  const std::string away = directory_.file("away");
  // No key: nothing is made anew.
  std::filesystem::rename(key_path(), away);
  EXPECT_ERROR(open_store(ledger_path(), test_event_id()), errors::kEventKeyMissing);
  // Another key.
  ASSERT_OK(EventKey::create(key_path(), test_event_id()));
  EXPECT_ERROR(open_store(ledger_path(), test_event_id()), errors::kLedgerOtherKey);
  std::filesystem::rename(away, key_path());
  EXPECT_ERROR(open_store(ledger_path(), Hash256{1}), errors::kEventKeyOtherEvent);
  EXPECT_OK(open_store(ledger_path(), test_event_id()));
  // No ledger.
  std::filesystem::remove(ledger_path());
  EXPECT_ERROR(open_store(ledger_path(), test_event_id()), errors::kLedgerMissing);
}

TEST_F(LedgerTest, RefusesFilesThatAreNone) {
  const EventKey key = EventKey::create(key_path(), test_event_id()).value();
  ASSERT_OK(write_file_atomic(ledger_path(), Bytes(5000, 'x')));
  EXPECT_ERROR(open_store(ledger_path(), test_event_id()), errors::kLedgerNotLedger);
  EXPECT_ERROR(SqliteLedger::create({.database = {.path = ledger_path()}, .tag = 1}), ErrorCode::kFileExists);
  std::filesystem::remove(ledger_path());
  query("CREATE TABLE other(x)");
  EXPECT_ERROR(open_store(ledger_path(), test_event_id()), errors::kLedgerNotLedger);
  ASSERT_OK(write_file_atomic(key_path(), Bytes(69, 'x'), {.overwrite = Overwrite::kReplace}));
  EXPECT_ERROR(open_store(ledger_path(), test_event_id()), errors::kEventKeyInvalid);
  ASSERT_OK(write_file_atomic(key_path(), Bytes(70, 'x'), {.overwrite = Overwrite::kReplace}));
  EXPECT_ERROR(open_store(ledger_path(), test_event_id()), errors::kEventKeyInvalid);
}

TEST_F(LedgerTest, ChangedAndExchangedRecordsAreNoticed) {
  open(test_policy());
  enrol(kAnna);
  enrol(kBert);
  query("UPDATE passes SET record = (SELECT max(record) FROM passes)");
  const Result<Answer> anna = gate_->admit({.text = token(kAnna)});
  const Result<Answer> bert = gate_->admit({.text = token(kBert)});
  EXPECT_NE(anna.has_value(), bert.has_value());  // one of them has its own record
  EXPECT_ERROR(anna ? bert : anna, errors::kLedgerRecordInvalid);
  query("UPDATE passes SET record = zeroblob(117)");
  EXPECT_ERROR(gate_->admit({.text = token(kAnna)}), errors::kLedgerRecordInvalid);
  query("UPDATE passes SET record = zeroblob(3)");
  EXPECT_ERROR(gate_->admit({.text = token(kAnna)}), errors::kLedgerRecordInvalid);
}

TEST_F(LedgerTest, AnotherProgramMayHoldIt) {
  open(test_policy());
  enrol(kAnna);
  sqlite3* other = nullptr;
  ASSERT_EQ(sqlite3_open(ledger_path().c_str(), &other), SQLITE_OK);
  Result<std::unique_ptr<SqliteLedger>> impatient =
      SqliteLedger::open_any({.path = ledger_path(), .busy_timeout = std::chrono::milliseconds(20)});
  ASSERT_OK(impatient);
  ASSERT_EQ(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
  EXPECT_ERROR((*impatient)->flush(), errors::kLedgerBusy);
  ASSERT_EQ(sqlite3_exec(other, "ROLLBACK", nullptr, nullptr, nullptr), SQLITE_OK);
  EXPECT_OK((*impatient)->flush());
  sqlite3_close(other);
}

// The rest of a test in a process of its own, where limits hurt nobody else. It says how it went by its exit code.
void in_child(const std::function<bool()>& body) {
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) _exit(body() ? 0 : 1);
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;
}

TEST_F(LedgerTest, AFullDiskAdmitsNobodyAndLosesNothing) {
  open(test_policy());
  for (std::uint32_t i = 0; i < 40; ++i) enrol({.number = i, .key = i});
  gate_.reset();
  in_child([&] {
    // No file may grow any more: what a full disk does to the write-ahead log.
    std::signal(SIGXFSZ, SIG_IGN);
    open(test_policy());
    const rlimit none = {.rlim_cur = 4096, .rlim_max = RLIM_INFINITY};
    setrlimit(RLIMIT_FSIZE, &none);
    int refused = 0;
    for (std::uint32_t i = 0; i < 20; ++i) {
      const Result<Answer> answer = gate_->admit({.text = token({i, i})});
      if (!answer && answer.error().code == errors::kLedgerWriteFailed) ++refused;
    }
    const bool says_so = !gate_->health() || refused == 20;
    const rlimit plenty = {.rlim_cur = RLIM_INFINITY, .rlim_max = RLIM_INFINITY};
    setrlimit(RLIMIT_FSIZE, &plenty);
    return refused == 20 && says_so && verdict(token({30, 30})) == "valid";
  });
  open(test_policy());
  EXPECT_EQ(verdict(token({30, 30})), "already used");
  EXPECT_EQ(verdict(token({5, 5})), "valid");
}

TEST_F(LedgerTest, AReadOnlyDiskIsRefused) {
  open(test_policy());
  enrol(kAnna);
  gate_.reset();
  std::filesystem::permissions(ledger_path(), std::filesystem::perms::owner_read);
  if (access(ledger_path().c_str(), W_OK) == 0) {
    // Root writes everywhere; another user does not.
    ASSERT_EQ(chown(ledger_path().c_str(), 65534, 65534), 0);
    ASSERT_EQ(chown(key_path().c_str(), 65534, 65534), 0);
    std::filesystem::permissions(std::filesystem::path(ledger_path()).parent_path(), std::filesystem::perms(0555));
    in_child([&] {
      if (setuid(65534) != 0) return false;
      const Result<Store> store = open_store(ledger_path(), test_event_id());
      return !store && store.error().code == errors::kLedgerWriteFailed;
    });
    std::filesystem::permissions(std::filesystem::path(ledger_path()).parent_path(), std::filesystem::perms(0700));
  } else {
    EXPECT_ERROR(open_store(ledger_path(), test_event_id()), errors::kLedgerWriteFailed);
  }
}

TEST_F(LedgerTest, ClosingLeavesCountsOnly) {
  open(test_policy());
  for (std::uint32_t i = 0; i < 200; ++i) enrol({.number = i, .key = i});
  EXPECT_EQ(verdict(token({3, 3})), "valid");
  const std::vector<StoredPass> passes = gate_->ledger().passes().value();
  ASSERT_EQ(passes.size(), 200u);
  const Result<DeletionReceipt> receipt = close_event(gate_->ledger(), key_path(), test_event_id(), kNow);
  ASSERT_OK(receipt);
  EXPECT_EQ(receipt->passes_deleted, 200u);
  EXPECT_EQ(receipt->counts.checked_in, 200u);
  EXPECT_EQ(receipt->counts.verdicts.at(Verdict::kValid), 1u);
  EXPECT_EQ(receipt->counts.gates, (std::set<std::uint16_t>{3, 9}));
  EXPECT_NE(to_json(*receipt).find("destroyed"), std::string::npos);
  EXPECT_FALSE(std::filesystem::exists(key_path()));
  // The gate that is still running admits nobody, by no kind of pass.
  EXPECT_ERROR(gate_->admit({.text = token({4, 4})}), errors::kLedgerClosed);
  EXPECT_ERROR(gate_->enrol(kBert.presentation(), 9), errors::kLedgerClosed);
  EXPECT_ERROR(gate_->health(), errors::kLedgerClosed);
  // No stored byte of a pass is left in any file, and the file is small again.
  for (const std::string& name : directory_.names()) {
    const Bytes content = read_file(directory_.file(name), 64 << 20).value();
    EXPECT_LT(content.size(), 40'000u) << name;
    for (const StoredPass& pass : passes) {
      for (const ByteView secret : {ByteView(pass.key).first(8), ByteView(pass.record).first(8)}) {
        EXPECT_EQ(std::search(content.begin(), content.end(), secret.begin(), secret.end()), content.end()) << name;
      }
    }
  }
  // Again, as after a crash on the way; and nobody opens it for a new evening.
  EXPECT_OK(close_event(gate_->ledger(), key_path(), test_event_id(), kNow));
  gate_.reset();
  EXPECT_ERROR(open_store(ledger_path(), test_event_id()), errors::kEventKeyMissing);
  const Result<std::unique_ptr<Ledger>> counts = open_ledger_only(ledger_path());
  ASSERT_OK(counts);
  EXPECT_EQ(count((*counts)->log().value()).checked_in, 200u);
}

TEST_F(LedgerTest, AKeyThatCannotBeDestroyedIsSaid) {
  std::filesystem::create_directory(key_path());
  EXPECT_ERROR(EventKey::destroy(key_path()), errors::kEventKeyNotDestroyed);
  EXPECT_OK(EventKey::destroy(directory_.file("none")));
}

TEST_F(LedgerTest, ConflictsOfTwoLedgersThatShouldHaveBeenOne) {
  GatePolicy policy = test_policy();
  policy.gates_share_ledger = false;
  open(policy);
  gate_.reset();
  // The same key, two ledgers.
  const EventKey key = EventKey::load(key_path(), test_event_id()).value();
  const std::string other_path = directory_.file("other.ledger");
  std::filesystem::copy_file(key_path(), event_key_path(other_path));
  ASSERT_OK(SqliteLedger::create({.database = {.path = other_path}, .tag = key.ledger_tag()}));
  open(policy);
  Store other_store = open_store(other_path, test_event_id()).value();
  const auto other = Gate::create(policy, std::move(other_store.key), std::move(other_store.ledger), clock_).value();
  EXPECT_EQ(verdict(countersigned(kAnna)), "valid");
  EXPECT_EQ(verdict(countersigned(kBert)), "valid");
  pass_time(120);
  EXPECT_EQ(other->admit({.text = countersigned(kAnna, {.at = kNow + 120}), .gate = 8})->verdict, Verdict::kValid);
  const Result<std::vector<Conflict>> found = conflicts(key, other->ledger(), gate_->ledger());
  ASSERT_OK(found);
  ASSERT_EQ(found->size(), 1u);
  EXPECT_EQ((*found)[0].first_gate, 3);
  EXPECT_EQ((*found)[0].first_minute, kNow / 60);
  EXPECT_EQ((*found)[0].second_gate, 8);
  EXPECT_EQ((*found)[0].second_minute, kNow / 60 + 2);
}

}  // namespace
}  // namespace symbolon::gate
