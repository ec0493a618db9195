#include "credentials/event/expectation.h"

#include <algorithm>
#include <optional>

#include "credentials/event/errors.h"
#include "credentials/statement/errors.h"
#include "credentials/statements/registry.h"

namespace symbolon::event {
namespace {

using json::Json;

// The value of a manifest's `source`; nothing where this event has none.
std::optional<Json> source_value(const Core& core, const std::string& source) {
  if (source == "event.registration") return to_hex(core.registration_id());
  if (source == "event.root") return to_hex(core.root);
  if (source == "event.organizer") return to_hex(core.organizer);
  if (source == "event.session") return core.session;
  if (source == "event.chain") return core.chain;
  if (source == "event.contract") return to_hex(core.contract);
  if (!core.anchor) return std::nullopt;
  if (source == "event.block_hash") return to_hex(core.anchor->block_hash);
  if (source == "event.state_root") return to_hex(core.anchor->state_root);
  if (source == "event.owners_slot") return to_hex(core.anchor->mapping_slot);
  return std::nullopt;
}

}  // namespace

Result<AcceptedStatement> accept_pinned(const std::string& statement, Json parameters) {
  TRY_ASSIGN(const statement::Pack* const pack, statement::find_pack(statement));
  AcceptedStatement accepted{.statement = statement,
                             .parameters = std::move(parameters),
                             .program_id = pack->program_id,
                             .verifying_keys = pack->verifying_keys()};
  if (accepted.verifying_keys.empty()) return Error{.code = errors::kStatementNoShape, .where = "event.accept"};
  std::ranges::sort(accepted.verifying_keys);
  return accepted;
}

Result<statement::ParameterValues> event_parameters(const Core& core, const statement::Manifest& manifest,
                                                    const Json& given) {
  Json complete = given;
  for (const statement::FieldSpec& field : manifest.parameters) {
    if (field.source.empty()) continue;
    if (complete.contains(field.name)) {
      return Error{.code = errors::kEventParameterFixed, .where = "event.parameters", .detail = field.name};
    }
    const std::optional<Json> value = source_value(core, field.source);
    if (!value) return Error{.code = errors::kEventSourceUnknown, .where = "event.parameters", .detail = field.source};
    complete[field.name] = *value;
  }
  return statement::ParameterValues::from_json(manifest, complete);
}

Result<std::vector<presentation::Expectation>> event_expectations(const Event& event) {
  std::vector<presentation::Expectation> expectations;
  for (const AcceptedStatement& accepted : event.statements) {
    TRY_ASSIGN(const statement::Pack* const pack, statement::find_pack(accepted.statement));
    TRY_ASSIGN(statement::ParameterValues parameters,
               event_parameters(event.core, pack->manifest, accepted.parameters));
    expectations.push_back({.parameters = std::move(parameters),
                            .audience = event.core.event_id(),
                            .verifying_keys = accepted.verifying_keys});
  }
  return expectations;
}

}  // namespace symbolon::event
