#include "credentials/gate/sqlite.h"

#include <sqlite3.h>

#include <thread>

#include "credentials/gate/errors.h"

namespace symbolon::gate {
namespace {

constexpr std::chrono::milliseconds kBusyPause{1};

// SQLite's own handler sleeps longer and longer; a gate that waits for another one should not.
int wait_while_busy(void* timeout_ms, int times) {
  if (times * kBusyPause.count() >= reinterpret_cast<std::intptr_t>(timeout_ms)) return 0;
  std::this_thread::sleep_for(kBusyPause);
  return 1;
}

ErrorCode meaning_of(int code, bool reading) {
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return errors::kLedgerBusy;
    case SQLITE_NOTADB:
      return errors::kLedgerNotLedger;
    default:
      return reading ? errors::kLedgerReadFailed : errors::kLedgerWriteFailed;
  }
}

}  // namespace

Error sqlite_error(int code, const char* where, bool reading) {
  return Error{.code = meaning_of(code, reading), .where = where, .detail = sqlite3_errstr(code)};
}

void SqliteStatement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
void SqliteDatabase::Close::operator()(sqlite3* database) const { sqlite3_close_v2(database); }

SqliteStatement::SqliteStatement(sqlite3_stmt* statement) : statement_(statement) {}

void SqliteStatement::bind(int place, ByteView blob) {
  const int code = sqlite3_bind_blob64(statement_.get(), place, blob.data(), blob.size(), nullptr /* SQLITE_STATIC */);
  CHECK(code == SQLITE_OK, "the statement has this place");
}

void SqliteStatement::bind(int place, std::int64_t number) {
  CHECK(sqlite3_bind_int64(statement_.get(), place, number) == SQLITE_OK, "the statement has this place");
}

int SqliteStatement::step() { return sqlite3_step(statement_.get()); }

std::int64_t SqliteStatement::number(int column) const { return sqlite3_column_int64(statement_.get(), column); }

Bytes SqliteStatement::blob(int column) const {
  const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_.get(), column));
  return data == nullptr ? Bytes{} : Bytes(data, data + sqlite3_column_bytes(statement_.get(), column));
}

void SqliteStatement::reset() {
  // Repeats the code of the last step, which the caller has seen.
  (void)sqlite3_reset(statement_.get());
  (void)sqlite3_clear_bindings(statement_.get());
}

Result<SqliteDatabase> SqliteDatabase::open(const Options& options) {
  sqlite3* raw = nullptr;
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  const int opened = sqlite3_open_v2(options.path.c_str(), &raw, flags, options.vfs);
  SqliteDatabase database(raw);
  if (opened != SQLITE_OK) return sqlite_error(opened, "gate.ledger.open", true);
  sqlite3_busy_handler(raw, wait_while_busy, reinterpret_cast<void*>(options.busy_timeout.count()));
  // The journal mode touches the file, so that one that is no database shows here.
  const int set = database.execute(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;"
      "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON");
  if (set != SQLITE_OK) return sqlite_error(set, "gate.ledger.open", false);
  // SQLite falls back to reading only, where it must, without a word.
  if (sqlite3_db_readonly(raw, "main") != 0) return sqlite_error(SQLITE_READONLY, "gate.ledger.open", false);
  return database;
}

int SqliteDatabase::execute(const char* sql) { return sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr); }

Result<SqliteStatement> SqliteDatabase::prepare(const char* sql) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(database_.get(), sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  // Tables that are not there are a matter of the file, not of the program.
  if (code == SQLITE_ERROR) return Error{.code = errors::kLedgerNotLedger, .where = "gate.ledger.open"};
  if (code != SQLITE_OK) return sqlite_error(code, "gate.ledger.open", true);
  return SqliteStatement(statement);
}

Result<std::int64_t> SqliteDatabase::number(const char* sql) {
  TRY_ASSIGN(SqliteStatement statement, prepare(sql));
  const int code = statement.step();
  if (code != SQLITE_ROW) return sqlite_error(code, "gate.ledger", true);
  return statement.number(0);
}

}  // namespace symbolon::gate
