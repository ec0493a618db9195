// What a vault holds, in memory: the seed, keys, tickets, credentials, documents, and what was asked before; and its
// one encoding (FORMATS.md, "Vault contents").
//
// Keys, claim secrets, credentials and documents are SecretBytes; everything else (event files, tokens, labels) is no
// key, but tells what somebody holds, so it leaves the process only sealed.

#ifndef SYMBOLON_CREDENTIALS_WALLET_CONTENTS_H_
#define SYMBOLON_CREDENTIALS_WALLET_CONTENTS_H_

#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/secret.h"

namespace symbolon::wallet {

enum class KeyCurve : std::uint8_t { kSecp256k1 = 1, kP256 = 2 };
enum class KeyOrigin : std::uint8_t { kCreated = 1, kPhrase = 2, kHex = 3, kKeystore = 4 };

struct StoredKey {
  std::string label;
  KeyCurve curve = KeyCurve::kSecp256k1;
  KeyOrigin origin = KeyOrigin::kCreated;
  SecretArray<32> secret;
};

// How the ticket shows in the event: a leaf with the owner's address, a leaf with the holder's commitment, or a storage
// slot on the chain.
enum class TicketKind : std::uint8_t { kAddressLeaf = 1, kCommitmentLeaf = 2, kOnChain = 3 };

struct HeldTicket {
  std::string label;
  Bytes event_file;
  Hash256 event_id{};   // of the event file, and
  Hash256 ticket_id{};  // of chain, contract and token: what the ticket is found by
  TicketKind kind = TicketKind::kAddressLeaf;
  ByteArray<32> token{};      // token id, big-endian
  std::string key_label;      // the owner's key; empty for a commitment leaf
  SecretBytes claim_secret;   // 32 bytes for a commitment leaf, else empty
  Bytes evidence;             // its place, made from the whole snapshot, or an eth_getProof answer
  std::uint32_t holders = 0;  // tickets in the event; 0 where that is unknown
  // What check-in answered: the organizer's grant as pass::encode_grant() writes it, or empty before; and how many
  // seconds the organizer's clock is ahead of this one.
  Bytes grant = {};
  std::int32_t clock_offset = 0;
};

struct HeldCredential {
  std::string label;
  SecretBytes token;      // SD-JWT text
  std::string key_label;  // the key that it names in `cnf`; empty where that is in hardware
};

// What else statements ask for, and no key belongs to: a scorecard, a device's log.
struct HeldDocument {
  std::string label;
  std::string kind;     // as manifests name the input (documents.h)
  SecretBytes content;  // as the statement takes it
};

// What somebody asked and got an answer to; kept to notice questions that only narrow down an answer.
struct HistoryEntry {
  std::uint64_t time = 0;  // Unix seconds
  Hash256 asker{};         // hash of the key that signed the request
  std::string statement;
  std::string application;
  std::string threshold;  // what was compared, as the request writes it; empty where nothing was
};

struct VaultContents {
  SecretArray<32> seed;
  std::vector<StoredKey> keys;
  std::vector<HeldTicket> tickets;
  std::vector<HeldCredential> credentials;
  std::vector<HistoryEntry> history;
  std::vector<HeldDocument> documents;
};

inline constexpr std::size_t kContentsBytesMax = std::size_t{16} << 20;
inline constexpr std::uint32_t kItemsMax = 1000;  // of each kind
inline constexpr std::uint32_t kHistoryMax = 10000;
inline constexpr std::size_t kItemBytesMax = std::size_t{1} << 20;
inline constexpr std::size_t kLabelBytesMax = 64;
inline constexpr std::size_t kGrantBytes = 128;

// kLabelInvalid unless it has 1 to 64 letters, digits, '.', '-', '_'.
Result<void> check_label(const std::string& label);

// Padded with zeros, so that the size of a vault tells little about what is in it. Errors: kVaultFull.
Result<SecretBytes> encode_contents(const VaultContents& contents);
// Errors: kVaultVersion, kVaultContents for everything that encode_contents() does not write.
Result<VaultContents> decode_contents(const SecretBytes& encoded);

}  // namespace symbolon::wallet

#endif  // SYMBOLON_CREDENTIALS_WALLET_CONTENTS_H_
