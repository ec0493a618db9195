// From a signed event to what one gate group does with it.

#ifndef SYMBOLON_CREDENTIALS_GATE_EVENT_POLICY_H_
#define SYMBOLON_CREDENTIALS_GATE_EVENT_POLICY_H_

#include <cstdint>

#include "core/base/result.h"
#include "credentials/event/event.h"
#include "credentials/gate/policy.h"

namespace symbolon::gate {

// Errors: kGroupUnknown, those of event::event_expectations().
Result<GatePolicy> gate_policy(const event::Event& event, std::uint16_t group);

}  // namespace symbolon::gate

#endif  // SYMBOLON_CREDENTIALS_GATE_EVENT_POLICY_H_
