#include "app/samples/event.h"

#include "core/crypto/random.h"
#include "credentials/ethereum/address.h"
#include "credentials/event/event_file.h"
#include "credentials/event/snapshot.h"
#include "credentials/statements/registry.h"

namespace symbolon::samples {
namespace {

constexpr std::uint16_t kTickets = 1000;
constexpr std::uint16_t kOurTicket = 417;
constexpr std::uint64_t kChain = 1;
constexpr std::uint64_t kHour = 3600;

Result<crypto::Secp256k1PublicKey> random_owner() {
  TRY_ASSIGN(const crypto::Secp256k1SecretKey key, crypto::Secp256k1SecretKey::create(crypto::random_secret<32>()));
  return key.public_key();
}

// The list that the ticket contract has at this moment.
Result<event::Snapshot> list_tickets(const statement::EvmAddress& contract, const crypto::Secp256k1PublicKey& owner) {
  std::vector<event::SnapshotEntry> entries;
  for (std::uint16_t number = 1; number <= kTickets; ++number) {
    TRY_ASSIGN(const crypto::Secp256k1PublicKey holder,
               number == kOurTicket ? Result<crypto::Secp256k1PublicKey>(owner) : random_owner());
    event::SnapshotEntry entry;
    entry.token[30] = static_cast<std::uint8_t>(number >> 8);
    entry.token[31] = static_cast<std::uint8_t>(number);
    entry.holder = statement::address_holder(ethereum::address_of(holder));
    entries.push_back(entry);
  }
  return event::Snapshot::create(kChain, contract, std::move(entries));
}

Result<PublishedEvent> sign(event::Event event, Bytes ticket_list, const crypto::Ed25519KeyPair& organizer) {
  TRY_ASSIGN(const std::string file, event::write_event_file(event, organizer));
  return PublishedEvent{.event = std::move(event),
                        .event_file = Bytes(file.begin(), file.end()),
                        .ticket_list = std::move(ticket_list)};
}

}  // namespace

Organizer::Organizer() : key_(crypto::random_secret<32>()), day_key_(crypto::random_secret<32>()) {}

Result<PublishedEvent> Organizer::publish(const crypto::Secp256k1PublicKey& owner, std::uint64_t now) const {
  const auto contract = crypto::random_array<20>();
  TRY_ASSIGN(const event::Snapshot list, list_tickets(contract, owner));
  TRY_ASSIGN(const statement::Pack* const pack, statement::find_pack("ticket"));
  const event::Period tonight{.from = now - kHour, .until = now + 12 * kHour};
  event::Event event;
  event.core = {.organizer = key_.public_key(),
                .session = 1,
                .chain = kChain,
                .contract = contract,
                .root = list.root(),
                .anchor = {}};
  event.description = {.name = "Winter concert", .venue = "Town hall", .time = tonight};
  // The doors have no network, so each keeps a ledger of its own.
  event.policy = {.check_in = tonight,
                  .admission = tonight,
                  .gates_share_ledger = false,
                  .tiers = {},
                  .groups = {{.id = 1, .name = "Main door"}}};
  event.statements = {{.statement = pack->manifest.id,
                       .parameters = {{"shows_tier", false}},
                       .program_id = pack->program_id,
                       .verifying_keys = pack->verifying_keys()}};
  event.day_keys = {{.key = day_key_.public_key(), .period = tonight}};
  return sign(std::move(event), list.encode(), key_);
}

Result<PublishedEvent> Organizer::publish_next_session(const PublishedEvent& event) const {
  event::Event next = event.event;
  ++next.core.session;
  return sign(std::move(next), event.ticket_list, key_);
}

}  // namespace symbolon::samples
