#include "credentials/wallet/contents.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "core/base/codec.h"
#include "credentials/wallet/errors.h"
#include "credentials/wallet/secret_writer.h"

namespace symbolon::wallet {
namespace {

constexpr std::uint32_t kContentsVersion = 2;
constexpr std::size_t kPaddingUnit = 4096;

bool is_label(std::string_view label) {
  const auto is_allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
           c == '_';
  };
  return !label.empty() && label.size() <= kLabelBytesMax && std::all_of(label.begin(), label.end(), is_allowed);
}

void write_text(SecretWriter& out, std::string_view text) { out.sized(as_bytes(text)); }

void write_item(SecretWriter& out, const StoredKey& key) {
  write_text(out, key.label);
  out.u8(static_cast<std::uint8_t>(key.curve));
  out.u8(static_cast<std::uint8_t>(key.origin));
  out.bytes(key.secret.view());
}

void write_item(SecretWriter& out, const HeldTicket& ticket) {
  write_text(out, ticket.label);
  out.sized(ticket.event_file);
  out.bytes(ticket.event_id);
  out.bytes(ticket.ticket_id);
  out.u8(static_cast<std::uint8_t>(ticket.kind));
  out.bytes(ticket.token);
  write_text(out, ticket.key_label);
  out.sized(ticket.claim_secret.view());
  out.sized(ticket.evidence);
  out.u32(ticket.holders);
  out.sized(ticket.grant);
  out.u32(static_cast<std::uint32_t>(ticket.clock_offset));
}

void write_item(SecretWriter& out, const HeldCredential& credential) {
  write_text(out, credential.label);
  out.sized(credential.token.view());
  write_text(out, credential.key_label);
}

void write_item(SecretWriter& out, const HeldDocument& document) {
  write_text(out, document.label);
  write_text(out, document.kind);
  out.sized(document.content.view());
}

void write_item(SecretWriter& out, const HistoryEntry& entry) {
  out.u64(entry.time);
  out.bytes(entry.asker);
  write_text(out, entry.statement);
  write_text(out, entry.application);
  write_text(out, entry.threshold);
}

template <class Item>
void write_list(SecretWriter& out, const std::vector<Item>& items) {
  out.u32(static_cast<std::uint32_t>(items.size()));
  for (const Item& item : items) write_item(out, item);
}

Error invalid(const char* what) {
  return Error{.code = errors::kVaultContents, .where = "vault.contents", .detail = what};
}

Result<ByteView> read_sized(Reader& in, std::size_t max) {
  TRY_ASSIGN(const std::uint32_t size, in.count(static_cast<std::uint32_t>(max)));
  return in.bytes(size);
}

Result<Bytes> read_bytes(Reader& in) {
  TRY_ASSIGN(const ByteView bytes, read_sized(in, kItemBytesMax));
  return Bytes(bytes.begin(), bytes.end());
}

Result<std::string> read_text(Reader& in, std::size_t max) {
  TRY_ASSIGN(const ByteView bytes, read_sized(in, max));
  return std::string(bytes.begin(), bytes.end());
}

Result<std::string> read_label(Reader& in) {
  TRY_ASSIGN(std::string label, read_text(in, kLabelBytesMax));
  if (!is_label(label)) return invalid("name");
  return label;
}

// Empty where there is no such key.
Result<std::string> read_key_label(Reader& in) {
  TRY_ASSIGN(std::string label, read_text(in, kLabelBytesMax));
  if (!label.empty() && !is_label(label)) return invalid("name of a key");
  return label;
}

template <class Enum>
Result<Enum> read_enum(Reader& in, Enum last) {
  TRY_ASSIGN(const std::uint8_t value, in.u8());
  if (value == 0 || value > static_cast<std::uint8_t>(last)) return invalid("kind");
  return static_cast<Enum>(value);
}

Result<void> read_item(Reader& in, StoredKey& key) {
  TRY_ASSIGN(key.label, read_label(in));
  TRY_ASSIGN(key.curve, read_enum(in, KeyCurve::kP256));
  TRY_ASSIGN(key.origin, read_enum(in, KeyOrigin::kKeystore));
  TRY_ASSIGN(const ByteView secret, in.bytes(key.secret.size()));
  key.secret = SecretArray<32>::copy_of(secret.first<32>());
  return {};
}

Result<void> read_item(Reader& in, HeldTicket& ticket) {
  TRY_ASSIGN(ticket.label, read_label(in));
  TRY_ASSIGN(ticket.event_file, read_bytes(in));
  TRY_ASSIGN(ticket.event_id, in.array<32>());
  TRY_ASSIGN(ticket.ticket_id, in.array<32>());
  TRY_ASSIGN(ticket.kind, read_enum(in, TicketKind::kOnChain));
  TRY_ASSIGN(ticket.token, in.array<32>());
  TRY_ASSIGN(ticket.key_label, read_key_label(in));
  TRY_ASSIGN(const ByteView claim_secret, read_sized(in, 32));
  if (claim_secret.size() != (ticket.kind == TicketKind::kCommitmentLeaf ? 32u : 0u)) return invalid("claim secret");
  ticket.claim_secret = SecretBytes::copy_of(claim_secret);
  TRY_ASSIGN(ticket.evidence, read_bytes(in));
  TRY_ASSIGN(ticket.holders, in.u32());
  TRY_ASSIGN(const ByteView grant, read_sized(in, kGrantBytes));
  if (!grant.empty() && grant.size() != kGrantBytes) return invalid("grant");
  ticket.grant.assign(grant.begin(), grant.end());
  TRY_ASSIGN(const std::uint32_t clock_offset, in.u32());
  ticket.clock_offset = static_cast<std::int32_t>(clock_offset);
  return {};
}

Result<void> read_item(Reader& in, HeldCredential& credential) {
  TRY_ASSIGN(credential.label, read_label(in));
  TRY_ASSIGN(const ByteView token, read_sized(in, kItemBytesMax));
  credential.token = SecretBytes::copy_of(token);
  TRY_ASSIGN(credential.key_label, read_key_label(in));
  return {};
}

Result<void> read_item(Reader& in, HeldDocument& document) {
  TRY_ASSIGN(document.label, read_label(in));
  TRY_ASSIGN(document.kind, read_label(in));
  TRY_ASSIGN(const ByteView content, read_sized(in, kItemBytesMax));
  document.content = SecretBytes::copy_of(content);
  return {};
}

Result<void> read_item(Reader& in, HistoryEntry& entry) {
  TRY_ASSIGN(entry.time, in.u64());
  TRY_ASSIGN(entry.asker, in.array<32>());
  TRY_ASSIGN(entry.statement, read_text(in, kItemBytesMax));
  TRY_ASSIGN(entry.application, read_text(in, kItemBytesMax));
  TRY_ASSIGN(entry.threshold, read_text(in, kItemBytesMax));
  return {};
}

template <class Item>
Result<std::vector<Item>> read_list(Reader& in, std::uint32_t max) {
  TRY_ASSIGN(const std::uint32_t count, in.count(max));
  std::vector<Item> items;
  for (std::uint32_t i = 0; i < count; ++i) TRY(read_item(in, items.emplace_back()));
  return items;
}

template <class Item>
bool has_unique_labels(const std::vector<Item>& items) {
  std::set<std::string_view> labels;
  return std::all_of(items.begin(), items.end(), [&](const Item& item) { return labels.insert(item.label).second; });
}

Result<VaultContents> read_contents(Reader& in) {
  VaultContents contents;
  TRY_ASSIGN(const ByteView seed, in.bytes(contents.seed.size()));
  contents.seed = SecretArray<32>::copy_of(seed.first<32>());
  TRY_ASSIGN(contents.keys, read_list<StoredKey>(in, kItemsMax));
  TRY_ASSIGN(contents.tickets, read_list<HeldTicket>(in, kItemsMax));
  TRY_ASSIGN(contents.credentials, read_list<HeldCredential>(in, kItemsMax));
  TRY_ASSIGN(contents.history, read_list<HistoryEntry>(in, kHistoryMax));
  TRY_ASSIGN(contents.documents, read_list<HeldDocument>(in, kItemsMax));
  if (in.remaining() >= kPaddingUnit) return invalid("padding");
  TRY_ASSIGN(const ByteView padding, in.bytes(in.remaining()));
  if (std::any_of(padding.begin(), padding.end(), [](std::uint8_t byte) { return byte != 0; })) {
    return invalid("padding");
  }
  const bool is_unique = has_unique_labels(contents.keys) && has_unique_labels(contents.tickets) &&
                         has_unique_labels(contents.credentials) && has_unique_labels(contents.documents);
  if (!is_unique) return invalid("a name twice");
  return contents;
}

}  // namespace

Result<void> check_label(const std::string& label) {
  if (!is_label(label)) return Error{.code = errors::kLabelInvalid, .where = "vault"};
  return {};
}

Result<SecretBytes> encode_contents(const VaultContents& contents) {
  const Error full{.code = errors::kVaultFull, .where = "vault.contents"};
  if (contents.keys.size() > kItemsMax || contents.tickets.size() > kItemsMax) return full;
  if (contents.credentials.size() > kItemsMax || contents.documents.size() > kItemsMax) return full;
  if (contents.history.size() > kHistoryMax) return full;
  for (const HeldTicket& ticket : contents.tickets) {
    if (ticket.event_file.size() > kItemBytesMax || ticket.evidence.size() > kItemBytesMax) return full;
  }
  for (const HeldCredential& credential : contents.credentials) {
    if (credential.token.size() > kItemBytesMax) return full;
  }
  for (const HeldDocument& document : contents.documents) {
    if (document.content.size() > kItemBytesMax) return full;
  }
  for (const HistoryEntry& entry : contents.history) {
    if (std::max({entry.statement.size(), entry.application.size(), entry.threshold.size()}) > kItemBytesMax)
      return full;
  }
  SecretWriter out;
  out.u32(kContentsVersion);
  out.bytes(contents.seed.view());
  write_list(out, contents.keys);
  write_list(out, contents.tickets);
  write_list(out, contents.credentials);
  write_list(out, contents.history);
  write_list(out, contents.documents);
  if (out.size() > kContentsBytesMax - kPaddingUnit) return full;
  return std::move(out).take_padded(kPaddingUnit);
}

Result<VaultContents> decode_contents(const SecretBytes& encoded) {
  Reader in(encoded.view());
  if (encoded.size() % kPaddingUnit != 0) return invalid("length");
  const Result<std::uint32_t> version = in.u32();
  if (!version) return invalid("length");
  if (*version != kContentsVersion) return Error{.code = errors::kVaultVersion, .where = "vault.contents"};
  Result<VaultContents> contents = read_contents(in);
  // The codec's reasons are about files; this one had a right checksum and a right key.
  if (!contents && contents.error().code != errors::kVaultContents) return invalid("length");
  return contents;
}

}  // namespace symbolon::wallet
