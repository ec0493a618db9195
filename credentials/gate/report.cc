#include "credentials/gate/report.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "credentials/gate/record.h"

namespace symbolon::gate {
namespace {

using Json = nlohmann::ordered_json;

Json as_json(const Counts& counts) {
  Json verdicts = Json::object();
  for (const Verdict verdict : kVerdicts) {
    const auto found = counts.verdicts.find(verdict);
    verdicts[std::string(words(verdict))] = found == counts.verdicts.end() ? 0 : found->second;
  }
  return {{"verdicts", verdicts},
          {"checked_in", counts.checked_in},
          {"holders_replaced", counts.holders_replaced},
          {"holder_conflicts", counts.holder_conflicts},
          {"inside", counts.inside},
          {"gates", counts.gates},
          {"first_minute", std::uint64_t{counts.first_minute} * 60},
          {"last_minute", std::uint64_t{counts.last_minute} * 60}};
}

}  // namespace

Counts count(const std::vector<LogLine>& log) {
  Counts counts;
  for (const LogLine& line : log) {
    const LogEntry& entry = line.entry;
    counts.gates.insert(entry.gate);
    counts.first_minute = counts.first_minute == 0 ? entry.minute : std::min(counts.first_minute, entry.minute);
    counts.last_minute = std::max(counts.last_minute, entry.minute);
    switch (entry.code) {
      case kLogCheckedIn:
        counts.checked_in += line.count;
        break;
      case kLogHolderReplaced:
        counts.holders_replaced += line.count;
        break;
      case kLogHolderConflict:
        counts.holder_conflicts += line.count;
        break;
      default:
        counts.verdicts[static_cast<Verdict>(entry.code)] += line.count;
    }
  }
  const std::uint64_t entries = counts.verdicts[Verdict::kValid];
  const std::uint64_t exits = counts.verdicts[Verdict::kExitRecorded];
  counts.inside = entries > exits ? entries - exits : 0;
  return counts;
}

Result<std::vector<Conflict>> conflicts(const EventKey& key, Ledger& one, Ledger& other) {
  std::vector<Conflict> found;
  TRY_ASSIGN(const std::vector<StoredPass> passes, one.passes());
  for (const StoredPass& pass : passes) {
    TRY_ASSIGN(const PassRecord here, open_record(key, pass.key, pass.record));
    TRY_ASSIGN(const std::optional<Bytes> stored, other.find(pass.key));
    if (!stored) continue;
    TRY_ASSIGN(const PassRecord there, open_record(key, pass.key, *stored));
    if (here.presence == Presence::kNeverAdmitted || there.presence == Presence::kNeverAdmitted) continue;
    const bool is_here_first = here.first_minute <= there.first_minute;
    const PassRecord& first = is_here_first ? here : there;
    const PassRecord& second = is_here_first ? there : here;
    found.push_back({.first_minute = first.first_minute,
                     .first_gate = first.first_gate,
                     .second_minute = second.first_minute,
                     .second_gate = second.first_gate});
  }
  std::sort(found.begin(), found.end(),
            [](const Conflict& a, const Conflict& b) { return a.second_minute < b.second_minute; });
  return found;
}

Result<DeletionReceipt> close_event(Ledger& ledger, const std::string& key_path, const Hash256& event_id,
                                    std::uint64_t unix_seconds) {
  TRY_ASSIGN(const std::uint64_t deleted, ledger.wipe_passes());
  // After the wipe: a ledger that could not be wiped stays what it was, and can be closed again.
  TRY(EventKey::destroy(key_path));
  TRY_ASSIGN(const std::vector<LogLine> log, ledger.log());
  return DeletionReceipt{
      .event_id = event_id, .closed_at = unix_seconds, .passes_deleted = deleted, .counts = count(log)};
}

std::string to_json(const Counts& counts) { return as_json(counts).dump(2); }

std::string to_json(const DeletionReceipt& receipt) {
  const Json object = {{"type", "symbolon deletion receipt"},
                       {"version", 1},
                       {"event_id", to_hex(receipt.event_id)},
                       {"closed_at", receipt.closed_at},
                       {"passes_deleted", receipt.passes_deleted},
                       {"event_key", "destroyed"},
                       {"counts", as_json(receipt.counts)},
                       {"statement",
                        "The passes of this event were deleted from the ledger named here, its file was rewritten "
                        "without them, and the key "
                        "that its records were encrypted with was destroyed. This is a statement of whoever ran the "
                        "gates, not a proof."}};
  return object.dump(2);
}

}  // namespace symbolon::gate
