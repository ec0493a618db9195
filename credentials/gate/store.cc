#include "credentials/gate/store.h"

#include <filesystem>

#include "credentials/gate/sqlite_ledger.h"

namespace symbolon::gate {
namespace {

bool exists(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::exists(path, ignored);
}

}  // namespace

std::string ledger_path(const std::string& folder, const Hash256& event_id) {
  return folder + "/" + to_hex(ByteView(event_id).first(8)) + ".ledger";
}

std::string event_key_path(const std::string& ledger_path) { return ledger_path + ".key"; }

Result<Store> open_store(const std::string& ledger_path, const Hash256& event_id) {
  const std::string key_path = event_key_path(ledger_path);
  const bool is_new = !exists(ledger_path) && !exists(key_path);
  TRY_ASSIGN(EventKey key, is_new ? EventKey::create(key_path, event_id) : EventKey::load(key_path, event_id));
  const SqliteLedger::Options options{.database = {.path = ledger_path}, .tag = key.ledger_tag()};
  TRY_ASSIGN(std::unique_ptr<SqliteLedger> ledger,
             is_new ? SqliteLedger::create(options) : SqliteLedger::open(options));
  return Store{.key = std::move(key), .ledger = std::move(ledger)};
}

Result<std::unique_ptr<Ledger>> open_ledger_only(const std::string& ledger_path) {
  TRY_ASSIGN(std::unique_ptr<SqliteLedger> ledger, SqliteLedger::open_any({.path = ledger_path}));
  return std::unique_ptr<Ledger>(std::move(ledger));
}

Result<std::unique_ptr<Ledger>> open_ledger_for_closing(const std::string& ledger_path, const Hash256& event_id) {
  if (exists(event_key_path(ledger_path)) && exists(ledger_path)) {
    TRY_ASSIGN(Store store, open_store(ledger_path, event_id));
    return std::move(store.ledger);
  }
  return open_ledger_only(ledger_path);
}

}  // namespace symbolon::gate
