// A connection to an SQLite database and its statements, with Result in place of codes. For the ledger only. One thread
// at a time.

#ifndef SYMBOLON_CREDENTIALS_GATE_SQLITE_H_
#define SYMBOLON_CREDENTIALS_GATE_SQLITE_H_

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

#include "core/base/bytes.h"
#include "core/base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace symbolon::gate {

// What a failed call means for the gate; `reading` where nothing was to be written. The detail is SQLite's own word.
Error sqlite_error(int code, const char* where, bool reading);

// A prepared statement; rewound by reset(), which every use ends with.
class SqliteStatement {
 public:
  explicit SqliteStatement(sqlite3_stmt* statement);

  // Counted from 1. The bytes must live until reset().
  void bind(int place, ByteView blob);
  void bind(int place, std::int64_t number);
  // An SQLite code: SQLITE_ROW, SQLITE_DONE, or an error.
  int step();
  std::int64_t number(int column) const;
  Bytes blob(int column) const;
  void reset();

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

class SqliteDatabase {
 public:
  struct Options {
    std::string path;
    const char* vfs = nullptr;  // the file system's; tests put one that fails in its place
    std::chrono::milliseconds busy_timeout{5000};
  };
  // Opens a file that exists, for reading and writing, with our settings: write-ahead log, full synchronisation,
  // deleted content overwritten, no temporary files. Errors: kLedgerReadFailed, kLedgerWriteFailed, kLedgerNotLedger.
  static Result<SqliteDatabase> open(const Options& options);

  // SQL without results. An SQLite code, SQLITE_OK where it went well.
  int execute(const char* sql);
  Result<SqliteStatement> prepare(const char* sql);
  // The number that a statement such as "PRAGMA user_version" gives.
  Result<std::int64_t> number(const char* sql);

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  explicit SqliteDatabase(sqlite3* database) : database_(database) {}

  std::unique_ptr<sqlite3, Close> database_;
};

}  // namespace symbolon::gate

#endif  // SYMBOLON_CREDENTIALS_GATE_SQLITE_H_
