#include "app/cli/demo/event.h"

#include "credentials/event/snapshot.h"

namespace symbolon::cli::demo {

Result<PublishedEvent> publish(Story& story, const Organizer& organizer, const crypto::Secp256k1PublicKey& owner,
                               std::uint64_t now) {
  TRY_ASSIGN(PublishedEvent published, organizer.publish(owner, now));
  TRY_ASSIGN(const event::Snapshot list, event::Snapshot::decode(published.ticket_list));
  const std::string words = event::fingerprint(published.event.core.event_id());
  story.say("List of " + std::to_string(list.entries().size()) + " tickets, " +
            std::to_string(published.ticket_list.size() / 1024) + " KiB; its root: " + to_hex(list.root()));
  story.say("Signed event file, " + std::to_string(published.event_file.size()) +
            " bytes: root, times, the program that proves, the key of the day.");
  story.say("Six words that everybody can compare: " + words);
  story.fact("tickets", list.entries().size());
  story.fact("root", to_hex(list.root()));
  story.fact("fingerprint", words);
  return published;
}

}  // namespace symbolon::cli::demo
