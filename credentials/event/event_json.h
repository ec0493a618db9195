// An event as JSON, member by member; event_file.h says what the whole file is and checks it.

#ifndef SYMBOLON_CREDENTIALS_EVENT_EVENT_JSON_H_
#define SYMBOLON_CREDENTIALS_EVENT_EVENT_JSON_H_

#include "credentials/event/event.h"
#include "credentials/json/object_reader.h"

namespace symbolon::event {

// Takes the members of an event from the file's object. Errors: those of object_reader.h.
Result<Event> read_event(json::ObjectReader& object);

json::Json event_to_json(const Event& event);

}  // namespace symbolon::event

#endif  // SYMBOLON_CREDENTIALS_EVENT_EVENT_JSON_H_
