// Vault contents with one of everything, and passphrases at the least cost that a vault may have.

#ifndef SYMBOLON_TESTS_CREDENTIALS_WALLET_VAULT_SAMPLES_H_
#define SYMBOLON_TESTS_CREDENTIALS_WALLET_VAULT_SAMPLES_H_

#include <string_view>
#include <utility>

#include "credentials/wallet/vault_file.h"

namespace symbolon::wallet::testing {

inline constexpr crypto::PasswordCost kCheap = {.memory_bytes = kPassphraseMemoryMin, .passes = 1};

inline SecretBytes secret(std::string_view text) { return SecretBytes::copy_of(as_bytes(text)); }

inline SecretArray<32> filled_secret(std::uint8_t byte) {
  ByteArray<32> bytes;
  bytes.fill(byte);
  return SecretArray<32>::copy_of(bytes);
}

inline StoredKey sample_key(std::string label, std::uint8_t byte) {
  StoredKey key;
  key.label = std::move(label);
  key.secret = filled_secret(byte);
  return key;
}

inline VaultContents sample_contents() {
  VaultContents contents;
  contents.seed = filled_secret(7);
  contents.keys.push_back(sample_key("main", 1));
  contents.keys.push_back(sample_key("cnf", 2));
  contents.keys[1].curve = KeyCurve::kP256;
  contents.keys[1].origin = KeyOrigin::kHex;
  HeldTicket ticket;
  ticket.label = "tonight";
  ticket.event_file = Bytes{'{', '}'};
  ticket.kind = TicketKind::kCommitmentLeaf;
  ticket.event_id = {4};
  ticket.ticket_id = {6};
  ticket.token[31] = 9;
  ticket.claim_secret = secret("0123456789abcdef0123456789abcdef");
  ticket.evidence = Bytes(100, 3);
  ticket.holders = 4812;
  ticket.grant = Bytes(kGrantBytes, 8);
  ticket.clock_offset = -3;
  contents.tickets.push_back(std::move(ticket));
  HeldCredential credential;
  credential.label = "kyc";
  credential.token = secret("header.payload.signature~disclosure~");
  credential.key_label = "cnf";
  contents.credentials.push_back(std::move(credential));
  HeldDocument document;
  document.label = "card";
  document.kind = "scorecard";
  document.content = secret("points");
  contents.documents.push_back(std::move(document));
  contents.history.push_back(
      {.time = 1, .asker = {5}, .statement = "credit", .application = "A-1", .threshold = "680"});
  return contents;
}

}  // namespace symbolon::wallet::testing

#endif  // SYMBOLON_TESTS_CREDENTIALS_WALLET_VAULT_SAMPLES_H_
