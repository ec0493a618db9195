// Any bytes as what an organizer works with: an event file or a draft ("{" at its beginning), a list of tickets (its
// magic), or a table of owners (anything else). No fuzzer finds a signature, so what reads as a draft is signed here:
// behind the signature are the rules about how an event's parts fit together, and what a gate makes of it.
#include <algorithm>
#include <string>

#include "core/base/check.h"
#include "credentials/event/event_file.h"
#include "credentials/event/owners_csv.h"
#include "credentials/gate/event_policy.h"
#include "tests/credentials/event/example_event.h"

using namespace symbolon;

namespace {

std::string draft_text(const event::Event& draft) { return event::write_event_draft(draft); }

// One byte of a signed file is changed, at a place that the input chooses: refused, or it was white space.
void fuzz_change(std::string file, const std::string& draft, ByteView input) {
  const std::size_t place = (input.size() * 7919 + input.back()) % file.size();
  file[place] = static_cast<char>(file[place] ^ (1 + input.front() % 127));
  const Result<event::Event> changed = event::parse_event_file(as_bytes(file));
  CHECK(!changed || draft_text(*changed) == draft, "a signature is over everything that the file says");
}

void fuzz_signed(event::Event draft, ByteView input) {
  const crypto::Ed25519KeyPair organizer = event::example_organizer();
  draft.core.organizer = organizer.public_key();
  const Result<std::string> file = event::write_event_file(draft, organizer);
  if (!file) return;
  const Result<event::Event> read = event::parse_event_file(as_bytes(*file));
  CHECK(read.has_value(), "what was signed reads");
  const std::string written = draft_text(draft);
  CHECK(draft_text(*read) == written, "and says the same");
  for (const event::Group& group : read->policy.groups) {
    if (const Result<gate::GatePolicy> policy = gate::gate_policy(*read, group.id)) {
      CHECK(policy->event_id == read->core.event_id(), "of this event");
      CHECK(policy->accepts.size() == read->statements.size(), "each statement is accepted");
    }
  }
  fuzz_change(*file, written, input);
}

void fuzz_json(ByteView text) {
  (void)event::parse_event_file(text);
  Result<event::Event> draft = event::parse_event_draft(text);
  if (!draft) return;
  const std::string written = draft_text(*draft);
  const Result<event::Event> again = event::parse_event_draft(as_bytes(written));
  CHECK(again.has_value(), "what was written reads");
  CHECK(draft_text(*again) == written, "one form");
  fuzz_signed(*std::move(draft), text);
}

void fuzz_entries(std::vector<event::SnapshotEntry> entries) {
  const Result<event::Snapshot> list = event::Snapshot::create(1, {0xc0}, std::move(entries));
  if (!list) return;
  const Result<event::Snapshot> again = event::Snapshot::decode(list->encode());
  CHECK(again.has_value(), "what was written reads");
  CHECK(again->root() == list->root(), "and has the same root");
}

void fuzz_list(ByteView file) {
  const Result<event::Snapshot> list = event::Snapshot::decode(file);
  if (!list) return;
  const Bytes written = list->encode();
  CHECK(std::ranges::equal(written, file), "one form");
  for (std::size_t i = 0; i < list->entries().size(); ++i) {
    CHECK(*list->find(list->entries()[i].token) == i, "each ticket is found");
    (void)list->place(i);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::string_view kListMagic = "SYMBTKTS";
  const ByteView input(data, size);
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (text.starts_with(kListMagic)) {
    fuzz_list(input);
  } else if (text.starts_with('{')) {
    fuzz_json(input);
  } else {
    (void)event::parse_event_file(input);
    if (Result<std::vector<event::SnapshotEntry>> entries = event::parse_owners_csv(input)) {
      fuzz_entries(*std::move(entries));
    }
  }
  return 0;
}
