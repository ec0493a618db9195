// What a gate can say about itself: counts, passes that entered through two ledgers, and the deletion receipt.

#ifndef SYMBOLON_CREDENTIALS_GATE_REPORT_H_
#define SYMBOLON_CREDENTIALS_GATE_REPORT_H_

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "credentials/gate/ledger.h"
#include "credentials/gate/verdict.h"

namespace symbolon::gate {

struct Counts {
  std::map<Verdict, std::uint64_t> verdicts;
  std::uint64_t checked_in = 0;
  std::uint64_t holders_replaced = 0;
  std::uint64_t holder_conflicts = 0;
  std::uint64_t inside = 0;  // entries less exits
  std::set<std::uint16_t> gates;
  std::uint32_t first_minute = 0;  // of the log, Unix time / 60; 0 where it is empty
  std::uint32_t last_minute = 0;
};

Counts count(const std::vector<LogLine>& log);

// A pass that two ledgers of one group admitted: gates that did not share one when they should have.
struct Conflict {
  std::uint32_t first_minute = 0;
  std::uint16_t first_gate = 0;
  std::uint32_t second_minute = 0;
  std::uint16_t second_gate = 0;
};

// Both ledgers are of this key. In the order of time. kLedgerRecordInvalid and errors of reading.
Result<std::vector<Conflict>> conflicts(const EventKey& key, Ledger& one, Ledger& other);

// What remains when an event is closed. A statement of whoever ran the gate, not a proof.
struct DeletionReceipt {
  Hash256 event_id = {};
  std::uint64_t closed_at = 0;  // Unix seconds
  std::uint64_t passes_deleted = 0;
  Counts counts;
};

// Deletes the passes, wipes and truncates the file, destroys the event key. Where something fails on the way it can be
// called again. Errors: those of the ledger, kEventKeyNotDestroyed.
Result<DeletionReceipt> close_event(Ledger& ledger, const std::string& key_path, const Hash256& event_id,
                                    std::uint64_t unix_seconds);

// One JSON object, the same for the screen, the API and the file.
std::string to_json(const Counts& counts);
std::string to_json(const DeletionReceipt& receipt);

}  // namespace symbolon::gate

#endif  // SYMBOLON_CREDENTIALS_GATE_REPORT_H_
