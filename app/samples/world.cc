#include "app/samples/world.h"

#include "app/samples/credentials.h"
#include "app/samples/vault.h"
#include "core/base/file.h"
#include "core/crypto/random.h"

namespace symbolon::samples {

Result<World> make_world(const Clock& clock, const crypto::PasswordCost& cost) {
  const std::uint64_t now = unix_seconds(clock);
  TRY_ASSIGN(Folder folder, Folder::create());
  TRY_ASSIGN(const crypto::Secp256k1SecretKey owner, crypto::Secp256k1SecretKey::create(crypto::random_secret<32>()));
  Organizer organizer;
  TRY_ASSIGN(PublishedEvent event, organizer.publish(owner.public_key(), now));
  TRY_ASSIGN(wallet::Vault vault, make_vault(folder.file("wallet.vault"), owner, event, cost));
  World world{.folder = std::move(folder),
              .organizer = std::move(organizer),
              .event = std::move(event),
              .vault = std::move(vault)};

  const sdjwt::SigningKey issuer = sdjwt::SigningKey::random(sdjwt::Algorithm::kEs256);
  const sdjwt::SigningKey bureau = sdjwt::SigningKey::random(sdjwt::Algorithm::kEs256);
  TRY(receive_credential(world.vault, issuer, kyc_credential(now), now));
  TRY(receive_credential(world.vault, bureau, score_credential(now), now));
  TRY_ASSIGN(const std::string age, Asker("Wine shop", "age check").ask(age_question(issuer, now), now));
  TRY_ASSIGN(const std::string score,
             Asker("Savings bank", "pre-qualification").ask(score_question(bureau, now), now));

  TRY(write_file_atomic(world.event_path(), world.event.event_file));
  TRY(write_file_atomic(world.ticket_list_path(), world.event.ticket_list));
  TRY(write_file_atomic(world.age_request_path(), as_bytes(age)));
  TRY(write_file_atomic(world.score_request_path(), as_bytes(score)));
  return world;
}

}  // namespace symbolon::samples
