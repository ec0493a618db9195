// Everything that the desktop's demonstration opens, in a folder that goes when it ends: a published event with its
// list of tickets, a vault with a ticket and two credentials, and two requests.

#ifndef SYMBOLON_APP_SAMPLES_WORLD_H_
#define SYMBOLON_APP_SAMPLES_WORLD_H_

#include <string>

#include "app/samples/event.h"
#include "app/samples/folder.h"
#include "core/base/clock.h"
#include "credentials/wallet/vault.h"

namespace symbolon::samples {

struct World {
  Folder folder;
  Organizer organizer;
  PublishedEvent event;
  wallet::Vault vault;  // open, under kPassphrase

  std::string event_path() const { return folder.file("winter-concert.event.json"); }
  std::string ticket_list_path() const { return folder.file("winter-concert.tickets"); }
  // From a wine shop, for an age; from a savings bank, for a score.
  std::string age_request_path() const { return folder.file("age-check.request"); }
  std::string score_request_path() const { return folder.file("pre-qualification.request"); }
};

// Errors: those of Folder::create(), Organizer::publish(), make_vault(), receive_credential(), Asker::ask(), and of
// writing files.
Result<World> make_world(const Clock& clock, const crypto::PasswordCost& cost = crypto::kPasswordCostVault);

}  // namespace symbolon::samples

#endif  // SYMBOLON_APP_SAMPLES_WORLD_H_
