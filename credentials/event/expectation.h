// What check-in accepts for an event: the statements of its file, with every parameter that follows from its core; and
// how a statement comes into the file.

#ifndef SYMBOLON_CREDENTIALS_EVENT_EXPECTATION_H_
#define SYMBOLON_CREDENTIALS_EVENT_EXPECTATION_H_

#include <vector>

#include "credentials/event/event.h"
#include "credentials/presentation/presentation.h"

namespace symbolon::event {

// A statement with the program and the keys that this build pins: what an organizer accepts. `parameters`: those that
// do not follow from the event's core. Errors: kStatementUnknown, kStatementNoShape where this build pins no keys.
Result<AcceptedStatement> accept_pinned(const std::string& statement, json::Json parameters);

// The parameters of a statement for this event: those with a `source` from the core, the rest as the file has them.
// Errors: those of ParameterValues::from_json, kEventSourceUnknown, kEventParameterFixed.
Result<statement::ParameterValues> event_parameters(const Core& core, const statement::Manifest& manifest,
                                                    const json::Json& given);

// For all statements of the event, in its order. Errors: kStatementUnknown, and as above.
Result<std::vector<presentation::Expectation>> event_expectations(const Event& event);

}  // namespace symbolon::event

#endif  // SYMBOLON_CREDENTIALS_EVENT_EXPECTATION_H_
