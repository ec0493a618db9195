// The organizer's chapter: a list of 1,000 tickets, its tree, the signed event file.

#ifndef SYMBOLON_APP_CLI_DEMO_EVENT_H_
#define SYMBOLON_APP_CLI_DEMO_EVENT_H_

#include "app/cli/demo/story.h"
#include "app/samples/event.h"

namespace symbolon::cli::demo {

using samples::Organizer;
using samples::PublishedEvent;

// Errors: those of Organizer::publish().
Result<PublishedEvent> publish(Story& story, const Organizer& organizer, const crypto::Secp256k1PublicKey& owner,
                               std::uint64_t now);

}  // namespace symbolon::cli::demo

#endif  // SYMBOLON_APP_CLI_DEMO_EVENT_H_
