// What check-in accepts for an event: the statements of its file, with every parameter that follows from its core.

#ifndef SYMBOLON_CREDENTIALS_EVENT_EXPECTATION_H_
#define SYMBOLON_CREDENTIALS_EVENT_EXPECTATION_H_

#include <vector>

#include "credentials/event/event.h"
#include "credentials/presentation/presentation.h"

namespace symbolon::event {

// The parameters of a statement for this event: those with a `source` from the core, the rest as the file has them.
// Errors: those of ParameterValues::from_json, kEventSourceUnknown, kEventParameterFixed.
Result<statement::ParameterValues> event_parameters(const Core& core, const statement::Manifest& manifest,
                                                    const json::Json& given);

// For all statements of the event, in its order. Errors: kStatementUnknown, and as above.
Result<std::vector<presentation::Expectation>> event_expectations(const Event& event);

}  // namespace symbolon::event

#endif  // SYMBOLON_CREDENTIALS_EVENT_EXPECTATION_H_
