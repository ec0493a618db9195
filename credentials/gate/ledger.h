// Ledger: where a gate group remembers its passes. Everything behind this interface is about durability and about two
// gates at the same moment; what the bytes mean is credentials/gate/record.h's business, and what is allowed is
// credentials/gate/gate.h's.
//
// Implementations are safe to call from any thread, and several processes may have one ledger open.

#ifndef SYMBOLON_CREDENTIALS_GATE_LEDGER_H_
#define SYMBOLON_CREDENTIALS_GATE_LEDGER_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "credentials/gate/event_key.h"

namespace symbolon::gate {

// One event at a gate: a verdict's number, or one of those below.
struct LogEntry {
  std::uint8_t code = 0;
  std::uint32_t minute = 0;  // Unix time / 60
  std::uint16_t gate = 0;
};
inline constexpr std::uint8_t kLogCheckedIn = 64;
inline constexpr std::uint8_t kLogHolderReplaced = 65;
inline constexpr std::uint8_t kLogHolderConflict = 66;  // a check-in with another holder key, refused

struct LogLine {
  LogEntry entry;
  std::uint64_t count = 0;
};

struct StoredPass {
  PassKey key;
  Bytes record;
};

class Ledger {
 public:
  // What is to change: nothing, a new record, a line in the log, or both.
  struct Change {
    std::optional<Bytes> record = {};
    std::optional<LogEntry> log = {};
  };
  // Judges the stored record of one pass. Runs alone with it, may run more than once, and must be quick: other passes
  // wait. An error leaves everything as it is and is what update() returns.
  using Decide = std::function<Result<Change>(const std::optional<Bytes>& stored)>;

  virtual ~Ledger() = default;

  // All or nothing, and durable when it returns: what was acknowledged survives kill and power loss. After an error
  // nothing was acknowledged; the change may or may not be there.
  // Errors: those of `decide`, kLedgerWriteFailed, kLedgerReadFailed, kLedgerBusy, kLedgerClosed.
  virtual Result<void> update(const PassKey& key, Decide decide) = 0;

  // The record as some moment had it. kLedgerReadFailed, kLedgerBusy, kLedgerClosed.
  virtual Result<std::optional<Bytes>> find(const PassKey& key) = 0;

  // Counts something that may be lost in a crash: a refusal. Written with the next update or flush().
  virtual void note(const LogEntry& entry) = 0;
  virtual Result<void> flush() = 0;

  virtual Result<std::vector<LogLine>> log() = 0;
  virtual Result<std::vector<StoredPass>> passes() = 0;
  virtual Result<std::uint64_t> pass_count() = 0;

  // Deletes all passes and refuses every later use but log(); says how many there were. Once the files hold nothing of
  // them any more it returns; a failure on the way can be tried again.
  virtual Result<std::uint64_t> wipe_passes() = 0;
};

}  // namespace symbolon::gate

#endif  // SYMBOLON_CREDENTIALS_GATE_LEDGER_H_
