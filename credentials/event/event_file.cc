#include "credentials/event/event_file.h"

#include <algorithm>

#include "credentials/event/errors.h"
#include "credentials/event/event_json.h"
#include "credentials/json/object_reader.h"

namespace symbolon::event {
namespace {

using json::Json;
using json::ObjectReader;

constexpr char kWhere[] = "event";
constexpr char kFormat[] = "symbolon-event";
constexpr char kDraftFormat[] = "symbolon-event-draft";
constexpr std::uint32_t kVersion = 1;
constexpr char kSignatureTag[] = "symbolon/event/signature/v1";

Error refusal(ErrorCode code) { return Error{.code = code, .where = kWhere}; }

// What is signed: the file's JSON without the member "signature".
Bytes signed_bytes(const Json& unsigned_json) {
  const std::string text = kSignatureTag + json::canonical_text(unsigned_json);
  return Bytes(text.begin(), text.end());
}

Result<void> read_format(ObjectReader& object, const char* expected) {
  const Result<std::string> format = object.text("format", 64);
  if (!format || *format != expected) return refusal(errors::kEventFormat);
  TRY_ASSIGN(const std::uint32_t version, object.u32("version"));
  if (version != kVersion) return refusal(errors::kEventVersion);
  return {};
}

bool is_forward(const Period& period) { return period.from <= period.until; }

template <class T, class Key>
bool is_strictly_sorted(const std::vector<T>& items, Key key) {
  return std::ranges::adjacent_find(items, [&](const T& a, const T& b) { return !(key(a) < key(b)); }) == items.end();
}

// What no reader of the JSON sees: how its parts fit together.
Result<void> check_event(const Event& event) {
  const Core& core = event.core;
  if (core.anchor && core.root != statement::on_chain_root(*core.anchor)) return refusal(errors::kEventRootWrong);
  const Policy& policy = event.policy;
  bool periods_run_forward =
      is_forward(policy.check_in) && is_forward(policy.admission) && is_forward(event.description.time);
  for (const DayKey& key : event.day_keys) periods_run_forward &= is_forward(key.period);
  if (!periods_run_forward) return refusal(errors::kEventPeriod);
  if (policy.groups.empty() || event.statements.empty()) return refusal(errors::kEventIncomplete);
  const bool is_sorted =
      is_strictly_sorted(policy.tiers, [](const Tier& tier) { return tier.id; }) &&
      is_strictly_sorted(policy.groups, [](const Group& group) { return group.id; }) &&
      is_strictly_sorted(event.statements, [](const auto& accepted) { return accepted.statement; }) &&
      is_strictly_sorted(event.day_keys, [](const DayKey& key) { return key.key; });
  if (!is_sorted) return refusal(errors::kEventDuplicate);
  for (const Group& group : policy.groups) {
    if (!is_strictly_sorted(group.tiers, [](std::uint8_t tier) { return tier; })) {
      return refusal(errors::kEventDuplicate);
    }
    for (const std::uint8_t id : group.tiers) {
      const auto has_id = [id](const Tier& tier) { return tier.id == id; };
      if (std::ranges::none_of(policy.tiers, has_id)) return refusal(errors::kEventTierUnknown);
    }
  }
  for (const AcceptedStatement& accepted : event.statements) {
    if (accepted.verifying_keys.empty()) return refusal(errors::kEventIncomplete);
    if (!is_strictly_sorted(accepted.verifying_keys, [](const Hash256& key) { return key; })) {
      return refusal(errors::kEventDuplicate);
    }
  }
  return {};
}

}  // namespace

Result<Event> parse_event_file(ByteView text) {
  TRY_ASSIGN(Json json, json::parse_document(text, kEventFileBytesMax));
  TRY_ASSIGN(ObjectReader object, ObjectReader::of(json));
  TRY(read_format(object, kFormat));
  TRY_ASSIGN(const auto claimed_id, object.array_of_bytes<32>("event_id"));
  TRY_ASSIGN(const auto signature, object.array_of_bytes<64>("signature"));
  TRY_ASSIGN(Event event, read_event(object));
  TRY(object.finish());
  json.erase("signature");
  if (!crypto::ed25519_verify(event.core.organizer, signed_bytes(json), signature)) {
    return refusal(errors::kEventSignature);
  }
  TRY(check_event(event));
  if (claimed_id != event.core.event_id()) return refusal(errors::kEventIdWrong);
  return event;
}

Result<std::string> write_event_file(const Event& event, const crypto::Ed25519KeyPair& organizer) {
  if (organizer.public_key() != event.core.organizer) return refusal(errors::kEventKeyWrong);
  TRY(check_event(event));
  Json json = event_to_json(event);
  json["format"] = kFormat;
  json["version"] = kVersion;
  json["event_id"] = to_hex(event.core.event_id());
  json["signature"] = to_hex(organizer.sign(signed_bytes(json)));
  return json::readable_text(json);
}

Result<Event> parse_event_draft(ByteView text) {
  TRY_ASSIGN(const Json json, json::parse_document(text, kEventFileBytesMax));
  TRY_ASSIGN(ObjectReader object, ObjectReader::of(json));
  TRY(read_format(object, kDraftFormat));
  TRY_ASSIGN(Event event, read_event(object));
  TRY(object.finish());
  return event;
}

std::string write_event_draft(const Event& event) {
  Json json = event_to_json(event);
  json["format"] = kDraftFormat;
  json["version"] = kVersion;
  return json::readable_text(json);
}

}  // namespace symbolon::event
