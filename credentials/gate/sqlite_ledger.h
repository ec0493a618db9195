// SqliteLedger: the ledger of a gate group in one SQLite file, for gates on one machine.
//
//   passes(pass_key BLOB PRIMARY KEY, record BLOB)                    WITHOUT ROWID: no order of arrival
//   log(verdict, minute, gate, count; PRIMARY KEY(verdict, minute, gate))
//   application_id = the event key's tag; user_version = 1 open, 2 closed
//
// Group commit: callers of update() queue up, one thread of ours takes all that wait into one transaction and one
// synchronisation of the disk, then answers them all. While the disk works, the next group gathers.

#ifndef SYMBOLON_CREDENTIALS_GATE_SQLITE_LEDGER_H_
#define SYMBOLON_CREDENTIALS_GATE_SQLITE_LEDGER_H_

#include <condition_variable>
#include <deque>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <tuple>
#include <vector>

#include "credentials/gate/ledger.h"
#include "credentials/gate/sqlite.h"

namespace symbolon::gate {

class SqliteLedger final : public Ledger {
 public:
  struct Options {
    SqliteDatabase::Options database;
    std::uint32_t tag = 0;  // EventKey::ledger_tag()
  };
  // A new file that only its owner reads. kFileExists where there is one with content, else as open().
  static Result<std::unique_ptr<SqliteLedger>> create(const Options& options);
  // A closed ledger opens, too: its log can be read. Errors: kLedgerMissing, kLedgerNotLedger, kLedgerOtherKey,
  // kLedgerReadFailed, kLedgerWriteFailed, kLedgerBusy.
  static Result<std::unique_ptr<SqliteLedger>> open(const Options& options);
  // The same without its key, which must not be asked of whoever closes a ledger or reads its counts.
  static Result<std::unique_ptr<SqliteLedger>> open_any(const SqliteDatabase::Options& options);

  ~SqliteLedger() override;

  Result<void> update(const PassKey& key, Decide decide) override;
  Result<std::optional<Bytes>> find(const PassKey& key) override;
  void note(const LogEntry& entry) override;
  Result<void> flush() override;
  Result<std::vector<LogLine>> log() override;
  Result<std::vector<StoredPass>> passes() override;
  Result<std::uint64_t> pass_count() override;
  Result<std::uint64_t> wipe_passes() override;

 private:
  using LogKey = std::tuple<std::uint8_t, std::uint32_t, std::uint16_t>;
  using LogCounts = std::map<LogKey, std::uint64_t>;

  struct Pending {
    PassKey key = {};
    Decide decide;  // empty: nothing to do but to be flushed
    std::promise<Result<void>> answer;
  };

  // The connection of the writing thread, with its statements.
  struct Writer {
    SqliteDatabase database;
    SqliteStatement find;
    SqliteStatement put;
    SqliteStatement count;
    SqliteStatement state;
  };
  // The connection of everybody who reads.
  struct Reader {
    SqliteDatabase database;
    SqliteStatement find;
    SqliteStatement state;
    SqliteStatement log;
    SqliteStatement passes;
    SqliteStatement pass_count;
  };

  SqliteLedger(Writer writer, Reader reader);
  static Result<std::unique_ptr<SqliteLedger>> connect(const SqliteDatabase::Options& options);

  void write_groups();
  void run_group(std::deque<std::unique_ptr<Pending>>& group);
  Result<void> write_group(std::deque<std::unique_ptr<Pending>>& group, const LogCounts& noted,
                           std::vector<Result<void>>& answers);
  Result<void> begin();
  Result<void> apply_all(std::deque<std::unique_ptr<Pending>>& group, const LogCounts& noted,
                         std::vector<Result<void>>& answers);
  Result<void> put(const PassKey& key, const Bytes& record);
  Result<void> put_counts(const LogCounts& counts);
  Result<void> commit();
  void enqueue(std::unique_ptr<Pending> pending);

  std::mutex queue_mutex_;
  std::condition_variable queue_changed_;
  std::deque<std::unique_ptr<Pending>> queue_;
  LogCounts noted_;
  bool stopping_ = false;

  std::mutex writer_mutex_;
  Writer writer_;
  bool is_broken_ = false;  // a synchronisation failed: what is on the disk is unknown from then on

  std::mutex reader_mutex_;
  Reader reader_;

  std::thread thread_;
};

}  // namespace symbolon::gate

#endif  // SYMBOLON_CREDENTIALS_GATE_SQLITE_LEDGER_H_
