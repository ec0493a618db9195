// A ledger that forgets with its process: for tests that are about judging and not about disks.

#ifndef SYMBOLON_TESTS_CREDENTIALS_GATE_MEMORY_LEDGER_H_
#define SYMBOLON_TESTS_CREDENTIALS_GATE_MEMORY_LEDGER_H_

#include <map>
#include <mutex>
#include <tuple>
#include <utility>

#include "credentials/gate/errors.h"
#include "credentials/gate/ledger.h"

namespace symbolon::gate {

class MemoryLedger final : public Ledger {
 public:
  Result<void> update(const PassKey& key, Decide decide) override {
    const std::lock_guard lock(mutex_);
    if (is_closed_) return closed();
    const auto stored = passes_.find(key);
    TRY_ASSIGN(const Change change, decide(stored == passes_.end() ? std::nullopt : std::optional(stored->second)));
    if (change.record) passes_[key] = *change.record;
    if (change.log) add(*change.log);
    return {};
  }
  Result<std::optional<Bytes>> find(const PassKey& key) override {
    const std::lock_guard lock(mutex_);
    if (is_closed_) return closed();
    const auto stored = passes_.find(key);
    return stored == passes_.end() ? std::nullopt : std::optional(stored->second);
  }
  void note(const LogEntry& entry) override {
    const std::lock_guard lock(mutex_);
    add(entry);
  }
  Result<void> flush() override {
    const std::lock_guard lock(mutex_);
    return is_closed_ ? Result<void>(closed()) : Result<void>();
  }
  Result<std::vector<LogLine>> log() override {
    const std::lock_guard lock(mutex_);
    std::vector<LogLine> lines;
    for (const auto& [key, count] : log_) {
      lines.push_back(
          {.entry = {.code = std::get<0>(key), .minute = std::get<1>(key), .gate = std::get<2>(key)}, .count = count});
    }
    return lines;
  }
  Result<std::vector<StoredPass>> passes() override {
    const std::lock_guard lock(mutex_);
    std::vector<StoredPass> all;
    for (const auto& [key, record] : passes_) all.push_back({.key = key, .record = record});
    return all;
  }
  Result<std::uint64_t> pass_count() override {
    const std::lock_guard lock(mutex_);
    return passes_.size();
  }
  Result<std::uint64_t> wipe_passes() override {
    const std::lock_guard lock(mutex_);
    is_closed_ = true;
    return std::exchange(passes_, {}).size();
  }

 private:
  static Error closed() { return Error{.code = errors::kLedgerClosed, .where = "memory"}; }
  void add(const LogEntry& entry) { ++log_[{entry.code, entry.minute, entry.gate}]; }

  std::mutex mutex_;
  std::map<PassKey, Bytes> passes_;
  std::map<std::tuple<std::uint8_t, std::uint32_t, std::uint16_t>, std::uint64_t> log_;
  bool is_closed_ = false;
};

}  // namespace symbolon::gate

#endif  // SYMBOLON_TESTS_CREDENTIALS_GATE_MEMORY_LEDGER_H_
