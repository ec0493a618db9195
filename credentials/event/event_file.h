// The event file `.event.json` (FORMATS.md): JSON in the canonical form of RFC 8785 while it is signed, with the
// organizer's Ed25519 signature over a tag and everything else in the file.

#ifndef SYMBOLON_CREDENTIALS_EVENT_EVENT_FILE_H_
#define SYMBOLON_CREDENTIALS_EVENT_EVENT_FILE_H_

#include <string>

#include "credentials/event/event.h"

namespace symbolon::event {

constexpr std::size_t kEventFileBytesMax = std::size_t{256} << 10;

// Reads a signed event and checks all of it: form, event id, root, signature.
// Errors: those of credentials/json, and kEvent...
Result<Event> parse_event_file(ByteView text);

// The file, for people to read too; ends with a line break. Errors: kEventKeyWrong, and what parse_event_file would
// refuse of the event (kEventPeriod, kEventDuplicate, kEventTierUnknown, kEventIncomplete, kEventRootWrong).
Result<std::string> write_event_file(const Event& event, const crypto::Ed25519KeyPair& organizer);

// An event that is not signed yet: the same JSON without event id and signature, where the core may lack the root.
// `symbolon event new` writes it, `event sign` reads it.
Result<Event> parse_event_draft(ByteView text);
std::string write_event_draft(const Event& event);

}  // namespace symbolon::event

#endif  // SYMBOLON_CREDENTIALS_EVENT_EVENT_FILE_H_
