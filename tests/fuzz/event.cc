// Any bytes as an event file or a draft: a draft that is read is written and read again the same.
#include "core/base/check.h"
#include "credentials/event/event_file.h"

using namespace symbolon;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const ByteView text(data, size);
  (void)event::parse_event_file(text);
  if (const Result<event::Event> draft = event::parse_event_draft(text)) {
    const std::string written = event::write_event_draft(*draft);
    const Result<event::Event> again = event::parse_event_draft(as_bytes(written));
    CHECK(again.has_value(), "what was written reads");
    CHECK(event::write_event_draft(*again) == written, "one form");
  }
  return 0;
}
