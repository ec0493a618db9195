// A gate's files: the ledger, and the event key beside it under the same name with ".key".

#ifndef SYMBOLON_CREDENTIALS_GATE_STORE_H_
#define SYMBOLON_CREDENTIALS_GATE_STORE_H_

#include <memory>
#include <string>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "credentials/gate/event_key.h"
#include "credentials/gate/ledger.h"

namespace symbolon::gate {

struct Store {
  EventKey key;
  std::unique_ptr<Ledger> ledger;
};

// Where a program that serves several events keeps the ledger of one: in its folder, by the event's first digits.
std::string ledger_path(const std::string& folder, const Hash256& event_id);
std::string event_key_path(const std::string& ledger_path);

// Makes both files where there is neither. One without the other is an error: a new key would let every pass in again.
// Errors: those of EventKey and SqliteLedger, kEventKeyMissing, kLedgerMissing.
Result<Store> open_store(const std::string& ledger_path, const Hash256& event_id);

// Without the key, for reading counts.
Result<std::unique_ptr<Ledger>> open_ledger_only(const std::string& ledger_path);

// For closing: the key, where it is still there, must be this event's. A close that failed may have destroyed it.
Result<std::unique_ptr<Ledger>> open_ledger_for_closing(const std::string& ledger_path, const Hash256& event_id);

}  // namespace symbolon::gate

#endif  // SYMBOLON_CREDENTIALS_GATE_STORE_H_
