#include "credentials/event/event_json.h"

namespace symbolon::event {
namespace {

using json::Json;
using json::ObjectReader;

constexpr std::size_t kTextMax = 200;
constexpr std::size_t kListMax = 256;
constexpr std::size_t kKeysMax = 16;

template <class T>
Result<std::vector<T>> read_list(ObjectReader& object, const char* name, Result<T> (*read)(const Json&)) {
  TRY_ASSIGN(const Json* const list, object.array(name, kListMax));
  std::vector<T> items;
  for (const Json& json : *list) {
    TRY_ASSIGN(T item, read(json));
    items.push_back(std::move(item));
  }
  return items;
}

template <class T>
Json write_list(const std::vector<T>& items, Json (*write)(const T&)) {
  Json list = Json::array();
  for (const T& item : items) list.push_back(write(item));
  return list;
}

Result<Period> read_period(ObjectReader& object, const char* name) {
  TRY_ASSIGN(const Json* const json, object.object(name));
  TRY_ASSIGN(ObjectReader inner, ObjectReader::of(*json));
  Period period;
  TRY_ASSIGN(period.from, inner.u64("from"));
  TRY_ASSIGN(period.until, inner.u64("until"));
  TRY(inner.finish());
  return period;
}

Json write_period(const Period& period) { return {{"from", period.from}, {"until", period.until}}; }

Result<Core> read_core(const Json& json) {
  TRY_ASSIGN(ObjectReader object, ObjectReader::of(json));
  Core core;
  TRY_ASSIGN(core.organizer, object.array_of_bytes<32>("organizer"));
  TRY_ASSIGN(core.session, object.u32("session"));
  TRY_ASSIGN(core.chain, object.u64("chain"));
  TRY_ASSIGN(core.contract, object.array_of_bytes<20>("contract"));
  TRY_ASSIGN(core.root, object.array_of_bytes<32>("root"));
  if (object.has("block")) {
    TRY_ASSIGN(const Json* const block, object.object("block"));
    TRY_ASSIGN(ObjectReader inner, ObjectReader::of(*block));
    core.anchor.emplace();
    TRY_ASSIGN(core.anchor->block_hash, inner.array_of_bytes<32>("hash"));
    TRY_ASSIGN(core.anchor->state_root, inner.array_of_bytes<32>("state_root"));
    TRY_ASSIGN(core.anchor->mapping_slot, inner.array_of_bytes<32>("owners_slot"));
    TRY(inner.finish());
  }
  TRY(object.finish());
  return core;
}

Json write_core(const Core& core) {
  Json json = {{"organizer", to_hex(core.organizer)},
               {"session", core.session},
               {"chain", core.chain},
               {"contract", to_hex(core.contract)},
               {"root", to_hex(core.root)}};
  if (core.anchor) {
    json["block"] = {{"hash", to_hex(core.anchor->block_hash)},
                     {"state_root", to_hex(core.anchor->state_root)},
                     {"owners_slot", to_hex(core.anchor->mapping_slot)}};
  }
  return json;
}

Result<Description> read_description(const Json& json) {
  TRY_ASSIGN(ObjectReader object, ObjectReader::of(json));
  Description description;
  TRY_ASSIGN(description.name, object.text("name", kTextMax));
  TRY_ASSIGN(description.venue, object.text("venue", kTextMax));
  TRY_ASSIGN(description.time, read_period(object, "time"));
  TRY(object.finish());
  return description;
}

Json write_description(const Description& description) {
  return {{"name", description.name}, {"venue", description.venue}, {"time", write_period(description.time)}};
}

Result<Tier> read_tier(const Json& json) {
  TRY_ASSIGN(ObjectReader object, ObjectReader::of(json));
  Tier tier;
  TRY_ASSIGN(const std::uint32_t id, object.u32("id", 255));
  tier.id = static_cast<std::uint8_t>(id);
  TRY_ASSIGN(tier.name, object.text("name", kTextMax));
  TRY(object.finish());
  return tier;
}

Json write_tier(const Tier& tier) { return {{"id", tier.id}, {"name", tier.name}}; }

Result<Group> read_group(const Json& json) {
  TRY_ASSIGN(ObjectReader object, ObjectReader::of(json));
  Group group;
  TRY_ASSIGN(const std::uint32_t id, object.u32("id", 0xffff));
  group.id = static_cast<std::uint16_t>(id);
  TRY_ASSIGN(group.name, object.text("name", kTextMax));
  TRY_ASSIGN(const Json* const tiers, object.array("tiers", kListMax));
  for (const Json& tier : *tiers) {
    const Result<std::uint64_t> number = json::unsigned_from_json(tier, 255);
    if (!number) return ObjectReader::field_error("tiers");
    group.tiers.push_back(static_cast<std::uint8_t>(*number));
  }
  TRY(object.finish());
  return group;
}

Json write_group(const Group& group) {
  Json tiers = Json::array();
  for (const std::uint8_t tier : group.tiers) tiers.push_back(tier);
  return {{"id", group.id}, {"name", group.name}, {"tiers", tiers}};
}

Result<Policy> read_policy(const Json& json) {
  TRY_ASSIGN(ObjectReader object, ObjectReader::of(json));
  Policy policy;
  TRY_ASSIGN(policy.check_in, read_period(object, "check_in"));
  TRY_ASSIGN(policy.admission, read_period(object, "admission"));
  TRY_ASSIGN(policy.allows_paper, object.flag("paper"));
  TRY_ASSIGN(policy.allows_reentry, object.flag("reentry"));
  TRY_ASSIGN(policy.requires_challenge, object.flag("challenge"));
  TRY_ASSIGN(policy.gates_share_ledger, object.flag("shared_ledger"));
  TRY_ASSIGN(policy.tiers, read_list(object, "tiers", read_tier));
  TRY_ASSIGN(policy.groups, read_list(object, "groups", read_group));
  TRY(object.finish());
  return policy;
}

Json write_policy(const Policy& policy) {
  return {{"check_in", write_period(policy.check_in)},
          {"admission", write_period(policy.admission)},
          {"paper", policy.allows_paper},
          {"reentry", policy.allows_reentry},
          {"challenge", policy.requires_challenge},
          {"shared_ledger", policy.gates_share_ledger},
          {"tiers", write_list(policy.tiers, write_tier)},
          {"groups", write_list(policy.groups, write_group)}};
}

Result<AcceptedStatement> read_statement(const Json& json) {
  TRY_ASSIGN(ObjectReader object, ObjectReader::of(json));
  AcceptedStatement accepted;
  TRY_ASSIGN(accepted.statement, object.text("statement", kTextMax));
  TRY_ASSIGN(const Json* const parameters, object.object("parameters"));
  accepted.parameters = *parameters;
  TRY_ASSIGN(accepted.program_id, object.array_of_bytes<32>("program_id"));
  TRY_ASSIGN(const std::string preset, object.text("preset", kTextMax));
  if (preset != "standard") return ObjectReader::field_error("preset");
  TRY_ASSIGN(const Json* const keys, object.array("verifying_keys", kKeysMax));
  for (const Json& key : *keys) {
    const Result<Bytes> bytes = json::bytes_from_json(key, 32);
    if (!bytes || bytes->size() != 32) return ObjectReader::field_error("verifying_keys");
    std::copy(bytes->begin(), bytes->end(), accepted.verifying_keys.emplace_back().begin());
  }
  TRY(object.finish());
  return accepted;
}

Json write_statement(const AcceptedStatement& accepted) {
  Json keys = Json::array();
  for (const Hash256& key : accepted.verifying_keys) keys.push_back(to_hex(key));
  return {{"statement", accepted.statement},
          {"parameters", accepted.parameters},
          {"program_id", to_hex(accepted.program_id)},
          {"preset", "standard"},
          {"verifying_keys", keys}};
}

Result<DayKey> read_day_key(const Json& json) {
  TRY_ASSIGN(ObjectReader object, ObjectReader::of(json));
  DayKey key;
  TRY_ASSIGN(key.key, object.array_of_bytes<32>("key"));
  TRY_ASSIGN(key.period, read_period(object, "period"));
  TRY(object.finish());
  return key;
}

Json write_day_key(const DayKey& key) { return {{"key", to_hex(key.key)}, {"period", write_period(key.period)}}; }

}  // namespace

Result<Event> read_event(ObjectReader& object) {
  Event event;
  TRY_ASSIGN(const Json* const core, object.object("core"));
  TRY_ASSIGN(event.core, read_core(*core));
  TRY_ASSIGN(event.revision, object.u32("revision"));
  TRY_ASSIGN(const Json* const description, object.object("description"));
  TRY_ASSIGN(event.description, read_description(*description));
  TRY_ASSIGN(const Json* const policy, object.object("policy"));
  TRY_ASSIGN(event.policy, read_policy(*policy));
  TRY_ASSIGN(event.statements, read_list(object, "statements", read_statement));
  TRY_ASSIGN(event.day_keys, read_list(object, "day_keys", read_day_key));
  return event;
}

Json event_to_json(const Event& event) {
  return {{"core", write_core(event.core)},
          {"revision", event.revision},
          {"description", write_description(event.description)},
          {"policy", write_policy(event.policy)},
          {"statements", write_list(event.statements, write_statement)},
          {"day_keys", write_list(event.day_keys, write_day_key)}};
}

}  // namespace symbolon::event
