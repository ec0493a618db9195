#include "credentials/gate/sqlite_ledger.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "core/base/wipe_stack.h"
#include "credentials/gate/errors.h"

namespace symbolon::gate {
namespace {

constexpr std::size_t kGroupMax = 512;
constexpr std::size_t kNotedMax = 65536;  // lines of the log that wait to be written; beyond, they are lost
constexpr std::chrono::seconds kNotePause{1};
constexpr std::int64_t kStateOpen = 1;
constexpr std::int64_t kStateClosed = 2;

constexpr char kSchema[] =
    "CREATE TABLE passes(pass_key BLOB PRIMARY KEY NOT NULL, record BLOB NOT NULL) WITHOUT ROWID, STRICT;"
    "CREATE TABLE log(verdict INTEGER NOT NULL, minute INTEGER NOT NULL, gate INTEGER NOT NULL, count INTEGER NOT NULL,"
    " PRIMARY KEY(verdict, minute, gate)) WITHOUT ROWID, STRICT;";
constexpr char kFind[] = "SELECT record FROM passes WHERE pass_key = ?1";
constexpr char kState[] = "PRAGMA user_version";

Error closed() { return Error{.code = errors::kLedgerClosed, .where = "gate.ledger"}; }

std::int32_t as_application_id(std::uint32_t tag) { return static_cast<std::int32_t>(tag); }

// kLedgerClosed, or the error of reading the state.
Result<void> check_state(SqliteStatement& state) {
  const int code = state.step();
  const std::int64_t value = code == SQLITE_ROW ? state.number(0) : 0;
  state.reset();
  if (code != SQLITE_ROW) return sqlite_error(code, "gate.ledger.state", true);
  if (value != kStateOpen) return closed();
  return {};
}

Result<std::optional<Bytes>> find_with(SqliteStatement& find, const PassKey& key) {
  find.bind(1, key);
  const int code = find.step();
  std::optional<Bytes> record;
  if (code == SQLITE_ROW) record = find.blob(0);
  find.reset();
  if (code != SQLITE_ROW && code != SQLITE_DONE) return sqlite_error(code, "gate.ledger.find", true);
  return record;
}

Result<void> lay_out(const SqliteDatabase::Options& options, std::uint32_t tag) {
  TRY_ASSIGN(SqliteDatabase database, SqliteDatabase::open(options));
  const std::string script = "BEGIN IMMEDIATE;" + std::string(kSchema) +
                             "PRAGMA application_id = " + std::to_string(as_application_id(tag)) +
                             "; PRAGMA user_version = 1; COMMIT";
  const int code = database.execute(script.c_str());
  if (code != SQLITE_OK) return sqlite_error(code, "gate.ledger.create", false);
  return {};
}

}  // namespace

Result<std::unique_ptr<SqliteLedger>> SqliteLedger::create(const Options& options) {
  const std::string& path = options.database.path;
  // The file first, so that it never has other permissions; its companions take them from it.
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
  if (descriptor < 0) return Error{.code = errors::kLedgerWriteFailed, .where = "gate.ledger.create", .detail = path};
  struct stat status = {};
  const bool is_empty = fstat(descriptor, &status) == 0 && status.st_size == 0;
  ::close(descriptor);
  if (!is_empty) return Error{.code = ErrorCode::kFileExists, .where = "gate.ledger.create", .detail = path};
  TRY(lay_out(options.database, options.tag));
  return open(options);
}

Result<std::unique_ptr<SqliteLedger>> SqliteLedger::open(const Options& options) {
  TRY_ASSIGN(std::unique_ptr<SqliteLedger> ledger, connect(options.database));
  TRY_ASSIGN(const std::int64_t tag, ledger->reader_.database.number("PRAGMA application_id"));
  if (tag != as_application_id(options.tag)) {
    return Error{.code = errors::kLedgerOtherKey, .where = "gate.ledger.open", .detail = options.database.path};
  }
  return ledger;
}

Result<std::unique_ptr<SqliteLedger>> SqliteLedger::open_any(const SqliteDatabase::Options& options) {
  return connect(options);
}

Result<std::unique_ptr<SqliteLedger>> SqliteLedger::connect(const SqliteDatabase::Options& options) {
  if (access(options.path.c_str(), F_OK) != 0) {
    return Error{.code = errors::kLedgerMissing, .where = "gate.ledger.open", .detail = options.path};
  }
  const auto prepare_all = [](SqliteDatabase& database, auto... sql) -> Result<std::vector<SqliteStatement>> {
    std::vector<SqliteStatement> statements;
    for (const char* text : {sql...}) {
      TRY_ASSIGN(SqliteStatement statement, database.prepare(text));
      statements.push_back(std::move(statement));
    }
    return statements;
  };
  TRY_ASSIGN(SqliteDatabase writing, SqliteDatabase::open(options));
  TRY_ASSIGN(
      std::vector<SqliteStatement> write,
      prepare_all(writing, kFind, "INSERT INTO passes VALUES(?1, ?2) ON CONFLICT(pass_key) DO UPDATE SET record = ?2",
                  "INSERT INTO log VALUES(?1, ?2, ?3, ?4)"
                  " ON CONFLICT(verdict, minute, gate) DO UPDATE SET count = count + ?4",
                  kState));
  TRY_ASSIGN(SqliteDatabase reading, SqliteDatabase::open(options));
  TRY_ASSIGN(std::vector<SqliteStatement> read,
             prepare_all(reading, kFind, kState, "SELECT verdict, minute, gate, count FROM log",
                         "SELECT pass_key, record FROM passes", "SELECT count(*) FROM passes"));
  TRY_ASSIGN(const std::int64_t state, reading.number(kState));
  if (state != kStateOpen && state != kStateClosed) {
    return Error{.code = errors::kLedgerNotLedger, .where = "gate.ledger.open", .detail = options.path};
  }
  return std::unique_ptr<SqliteLedger>(new SqliteLedger({.database = std::move(writing),
                                                         .find = std::move(write[0]),
                                                         .put = std::move(write[1]),
                                                         .count = std::move(write[2]),
                                                         .state = std::move(write[3])},
                                                        {.database = std::move(reading),
                                                         .find = std::move(read[0]),
                                                         .state = std::move(read[1]),
                                                         .log = std::move(read[2]),
                                                         .passes = std::move(read[3]),
                                                         .pass_count = std::move(read[4])}));
}

SqliteLedger::SqliteLedger(Writer writer, Reader reader)
    : writer_(std::move(writer)), reader_(std::move(reader)), thread_([this] { write_groups(); }) {}

SqliteLedger::~SqliteLedger() {
  {
    const std::lock_guard lock(queue_mutex_);
    stopping_ = true;
  }
  queue_changed_.notify_all();
  thread_.join();
}

void SqliteLedger::enqueue(std::unique_ptr<Pending> pending) {
  {
    const std::lock_guard lock(queue_mutex_);
    queue_.push_back(std::move(pending));
  }
  queue_changed_.notify_one();
}

Result<void> SqliteLedger::update(const PassKey& key, Decide decide) {
  auto pending = std::make_unique<Pending>();
  pending->key = key;
  pending->decide = std::move(decide);
  std::future<Result<void>> answer = pending->answer.get_future();
  enqueue(std::move(pending));
  return answer.get();
}

Result<void> SqliteLedger::flush() { return update({}, {}); }

void SqliteLedger::note(const LogEntry& entry) {
  const std::lock_guard lock(queue_mutex_);
  const LogKey key{entry.code, entry.minute, entry.gate};
  if (noted_.size() < kNotedMax || noted_.contains(key)) ++noted_[key];
}

void SqliteLedger::write_groups() {
  for (bool is_last = false; !is_last;) {
    std::deque<std::unique_ptr<Pending>> group;
    {
      std::unique_lock lock(queue_mutex_);
      queue_changed_.wait_for(lock, kNotePause, [&] { return stopping_ || !queue_.empty(); });
      is_last = stopping_ && queue_.size() <= kGroupMax;
      if (queue_.empty() && noted_.empty()) {
        if (is_last) return;
        continue;
      }
      while (!queue_.empty() && group.size() < kGroupMax) {
        group.push_back(std::move(queue_.front()));
        queue_.pop_front();
      }
    }
    run_group(group);
    group.clear();
    wipe_stack();  // records in the open
  }
}

// Everybody of the group gets an error where the transaction fails: also who would have been refused, because that may
// rest on another's change that is not there now.
void SqliteLedger::run_group(std::deque<std::unique_ptr<Pending>>& group) {
  LogCounts noted;
  {
    const std::lock_guard lock(queue_mutex_);
    noted.swap(noted_);
  }
  std::vector<Result<void>> answers;
  const Result<void> done = write_group(group, noted, answers);
  for (std::size_t i = 0; i < group.size(); ++i) group[i]->answer.set_value(done ? std::move(answers[i]) : done);
  if (done) return;
  const std::lock_guard lock(queue_mutex_);
  for (const auto& [key, count] : noted) noted_[key] += count;
}

Result<void> SqliteLedger::write_group(std::deque<std::unique_ptr<Pending>>& group, const LogCounts& noted,
                                       std::vector<Result<void>>& answers) {
  const std::lock_guard lock(writer_mutex_);
  TRY(begin());
  Result<void> done = apply_all(group, noted, answers);
  if (done) done = commit();
  if (!done) (void)writer_.database.execute("ROLLBACK");
  return done;
}

Result<void> SqliteLedger::apply_all(std::deque<std::unique_ptr<Pending>>& group, const LogCounts& noted,
                                     std::vector<Result<void>>& answers) {
  LogCounts counts = noted;
  for (const std::unique_ptr<Pending>& pending : group) {
    if (!pending->decide) {
      answers.emplace_back();
      continue;
    }
    TRY_ASSIGN(const std::optional<Bytes> stored, find_with(writer_.find, pending->key));
    const Result<Change> change = pending->decide(stored);
    answers.push_back(change ? Result<void>{} : change.error());
    if (!change) continue;
    if (change->record) TRY(put(pending->key, *change->record));
    if (change->log) ++counts[LogKey{change->log->code, change->log->minute, change->log->gate}];
  }
  return put_counts(counts);
}

Result<void> SqliteLedger::begin() {
  if (is_broken_) return Error{.code = errors::kLedgerWriteFailed, .where = "gate.ledger", .detail = "failed before"};
  const int code = writer_.database.execute("BEGIN IMMEDIATE");
  if (code != SQLITE_OK) return sqlite_error(code, "gate.ledger.begin", false);
  if (Result<void> state = check_state(writer_.state); !state) {
    (void)writer_.database.execute("ROLLBACK");
    return state;
  }
  return {};
}

Result<void> SqliteLedger::commit() {
  const int code = writer_.database.execute("COMMIT");
  if (code == SQLITE_OK) return {};
  // After a failed synchronisation the system may have dropped the pages and will report success next time.
  if (code == SQLITE_IOERR_FSYNC || code == SQLITE_IOERR_DIR_FSYNC) is_broken_ = true;
  return sqlite_error(code, "gate.ledger.commit", false);
}

Result<void> SqliteLedger::put(const PassKey& key, const Bytes& record) {
  writer_.put.bind(1, key);
  writer_.put.bind(2, record);
  const int code = writer_.put.step();
  writer_.put.reset();
  if (code != SQLITE_DONE) return sqlite_error(code, "gate.ledger.put", false);
  return {};
}

Result<void> SqliteLedger::put_counts(const LogCounts& counts) {
  for (const auto& [key, count] : counts) {
    writer_.count.bind(1, std::int64_t{std::get<0>(key)});
    writer_.count.bind(2, std::int64_t{std::get<1>(key)});
    writer_.count.bind(3, std::int64_t{std::get<2>(key)});
    writer_.count.bind(4, static_cast<std::int64_t>(count));
    const int code = writer_.count.step();
    writer_.count.reset();
    if (code != SQLITE_DONE) return sqlite_error(code, "gate.ledger.count", false);
  }
  return {};
}

Result<std::optional<Bytes>> SqliteLedger::find(const PassKey& key) {
  const std::lock_guard lock(reader_mutex_);
  TRY(check_state(reader_.state));
  return find_with(reader_.find, key);
}

Result<std::vector<LogLine>> SqliteLedger::log() {
  const std::lock_guard lock(reader_mutex_);
  std::vector<LogLine> lines;
  int code = reader_.log.step();
  for (; code == SQLITE_ROW; code = reader_.log.step()) {
    lines.push_back({.entry = {.code = static_cast<std::uint8_t>(reader_.log.number(0)),
                               .minute = static_cast<std::uint32_t>(reader_.log.number(1)),
                               .gate = static_cast<std::uint16_t>(reader_.log.number(2))},
                     .count = static_cast<std::uint64_t>(reader_.log.number(3))});
  }
  reader_.log.reset();
  if (code != SQLITE_DONE) return sqlite_error(code, "gate.ledger.log", true);
  return lines;
}

Result<std::vector<StoredPass>> SqliteLedger::passes() {
  const std::lock_guard lock(reader_mutex_);
  std::vector<StoredPass> passes;
  int code = reader_.passes.step();
  for (; code == SQLITE_ROW; code = reader_.passes.step()) {
    const Bytes key = reader_.passes.blob(0);
    StoredPass pass{.key = {}, .record = reader_.passes.blob(1)};
    if (key.size() != pass.key.size()) continue;
    std::copy(key.begin(), key.end(), pass.key.begin());
    passes.push_back(std::move(pass));
  }
  reader_.passes.reset();
  if (code != SQLITE_DONE) return sqlite_error(code, "gate.ledger.passes", true);
  return passes;
}

Result<std::uint64_t> SqliteLedger::pass_count() {
  const std::lock_guard lock(reader_mutex_);
  const int code = reader_.pass_count.step();
  const std::int64_t count = code == SQLITE_ROW ? reader_.pass_count.number(0) : 0;
  reader_.pass_count.reset();
  if (code != SQLITE_ROW) return sqlite_error(code, "gate.ledger.passes", true);
  return static_cast<std::uint64_t>(count);
}

Result<std::uint64_t> SqliteLedger::wipe_passes() {
  if (Result<void> flushed = flush(); !flushed && !(flushed.error().code == errors::kLedgerClosed))
    return flushed.error();
  TRY_ASSIGN(const std::uint64_t count, pass_count());
  const std::lock_guard writer_lock(writer_mutex_);
  const std::lock_guard reader_lock(reader_mutex_);
  SqliteDatabase& database = writer_.database;
  int code = database.execute("BEGIN IMMEDIATE; DELETE FROM passes; PRAGMA user_version = 2; COMMIT");
  if (code != SQLITE_OK) {
    (void)database.execute("ROLLBACK");
    return sqlite_error(code, "gate.ledger.wipe", false);
  }
  // Deleted cells are overwritten already (secure_delete); this drops the pages, and then the write-ahead log.
  code = database.execute("VACUUM");
  if (code != SQLITE_OK) return sqlite_error(code, "gate.ledger.wipe", false);
  TRY_ASSIGN(const std::int64_t is_busy, database.number("PRAGMA wal_checkpoint(TRUNCATE)"));
  if (is_busy != 0) return Error{.code = errors::kLedgerBusy, .where = "gate.ledger.wipe"};
  return count;
}

}  // namespace symbolon::gate
