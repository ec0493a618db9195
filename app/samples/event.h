// The sample event: a list of 1,000 tickets, its tree, the signed event file.

#ifndef SYMBOLON_APP_SAMPLES_EVENT_H_
#define SYMBOLON_APP_SAMPLES_EVENT_H_

#include "core/crypto/ed25519.h"
#include "core/crypto/secp256k1.h"
#include "credentials/event/event.h"

namespace symbolon::samples {

// What everybody may have.
struct PublishedEvent {
  event::Event event;
  Bytes event_file;
  Bytes ticket_list;
};

class Organizer {
 public:
  Organizer();

  // An event with 1,000 tickets, one of them `owner`'s; it began an hour ago. Errors: those of
  // event::Snapshot::create() and event::write_event_file().
  Result<PublishedEvent> publish(const crypto::Secp256k1PublicKey& owner, std::uint64_t now) const;
  // Another evening of the same house: another session, and so another event.
  Result<PublishedEvent> publish_next_session(const PublishedEvent& event) const;

  // Signs check-ins for the day; certified in the event files.
  const crypto::Ed25519KeyPair& day_key() const { return day_key_; }

 private:
  crypto::Ed25519KeyPair key_;
  crypto::Ed25519KeyPair day_key_;
};

}  // namespace symbolon::samples

#endif  // SYMBOLON_APP_SAMPLES_EVENT_H_
