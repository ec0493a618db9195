#include "credentials/event/snapshot.h"

#include <algorithm>
#include <array>

#include "core/base/check.h"
#include "core/base/codec.h"
#include "credentials/event/errors.h"

namespace symbolon::event {
namespace {

using statement::kTicketTreeDepth;
using statement::LeafKind;

constexpr char kWhere[] = "event.snapshot";
constexpr char kMagic[] = "SYMBTKTS";
constexpr std::uint32_t kVersion = 1;

Error refusal(ErrorCode code) { return Error{.code = code, .where = kWhere}; }

// Roots of empty trees of every depth up to kTicketTreeDepth - 1.
const std::array<Hash256, kTicketTreeDepth>& empty_nodes() {
  static const std::array<Hash256, kTicketTreeDepth> kNodes = [] {
    std::array<Hash256, kTicketTreeDepth> nodes;
    nodes[0] = statement::kEmptyLeaf;
    for (std::size_t i = 1; i < nodes.size(); ++i) nodes[i] = statement::ticket_node(nodes[i - 1], nodes[i - 1]);
    return nodes;
  }();
  return kNodes;
}

Result<void> check_entry(const SnapshotEntry& entry) {
  if (entry.kind != LeafKind::kAddress && entry.kind != LeafKind::kCommitment) return refusal(errors::kSnapshotKind);
  const bool is_zero = entry.holder == Hash256{};
  const bool is_address = std::all_of(entry.holder.begin(), entry.holder.begin() + 12, [](auto b) { return b == 0; });
  if (is_zero || (entry.kind == LeafKind::kAddress && !is_address)) return refusal(errors::kSnapshotHolder);
  return {};
}

}  // namespace

Result<Snapshot> Snapshot::create(std::uint64_t chain, const statement::EvmAddress& contract,
                                  std::vector<SnapshotEntry> entries) {
  if (entries.empty() || entries.size() > kTicketsMax) return refusal(errors::kSnapshotSize);
  for (const SnapshotEntry& entry : entries) TRY(check_entry(entry));
  std::ranges::sort(entries, {}, &SnapshotEntry::token);
  if (std::ranges::adjacent_find(entries, {}, &SnapshotEntry::token) != entries.end()) {
    return refusal(errors::kSnapshotOrder);
  }
  Snapshot snapshot;
  snapshot.chain_ = chain;
  snapshot.contract_ = contract;
  snapshot.entries_ = std::move(entries);
  std::vector<Hash256> level;
  level.reserve(snapshot.entries_.size());
  for (std::size_t i = 0; i < snapshot.entries_.size(); ++i) level.push_back(statement::leaf_hash(snapshot.leaf(i)));
  for (std::size_t depth = 0; depth < kTicketTreeDepth; ++depth) {
    std::vector<Hash256> above;
    above.reserve((level.size() + 1) / 2);
    for (std::size_t i = 0; i < level.size(); i += 2) {
      above.push_back(statement::ticket_node(level[i], i + 1 < level.size() ? level[i + 1] : empty_nodes()[depth]));
    }
    snapshot.levels_.push_back(std::move(level));
    level = std::move(above);
  }
  snapshot.levels_.push_back(std::move(level));
  return snapshot;
}

Result<Snapshot> Snapshot::decode(ByteView file) {
  if (file.size() > kSnapshotBytesMax) return Error{.code = ErrorCode::kInputTooLarge, .where = kWhere};
  Reader reader(file);
  const Result<ByteView> magic = reader.bytes(sizeof kMagic - 1);
  if (!magic || !std::ranges::equal(*magic, as_bytes(kMagic))) return refusal(errors::kSnapshotFormat);
  TRY_ASSIGN(const std::uint32_t version, reader.u32());
  if (version != kVersion) return refusal(errors::kSnapshotVersion);
  TRY_ASSIGN(const std::uint64_t chain, reader.u64());
  TRY_ASSIGN(const auto contract, reader.array<20>());
  TRY_ASSIGN(const std::uint32_t count, reader.count(kTicketsMax));
  if (reader.remaining() < count * kSnapshotEntryBytes) {
    return Error{.code = ErrorCode::kInputTruncated, .where = kWhere};
  }
  std::vector<SnapshotEntry> entries(count);
  for (SnapshotEntry& entry : entries) {
    TRY_ASSIGN(entry.token, reader.array<32>());
    TRY_ASSIGN(const std::uint8_t kind, reader.u8());
    entry.kind = static_cast<LeafKind>(kind);
    TRY_ASSIGN(entry.tier, reader.u8());
    TRY_ASSIGN(entry.holder, reader.array<32>());
  }
  TRY(reader.finish());
  if (!std::ranges::is_sorted(entries, {}, &SnapshotEntry::token)) return refusal(errors::kSnapshotOrder);
  return create(chain, contract, std::move(entries));
}

Bytes Snapshot::encode() const {
  Writer writer;
  writer.bytes(as_bytes(kMagic));
  writer.u32(kVersion);
  writer.u64(chain_);
  writer.bytes(contract_);
  writer.u32(static_cast<std::uint32_t>(entries_.size()));
  for (const SnapshotEntry& entry : entries_) {
    writer.bytes(entry.token);
    writer.u8(static_cast<std::uint8_t>(entry.kind));
    writer.u8(entry.tier);
    writer.bytes(entry.holder);
  }
  return std::move(writer).take();
}

Result<void> Snapshot::check(const Core& core) const {
  const bool is_snapshot_event = !core.anchor.has_value();
  if (!is_snapshot_event || core.chain != chain_ || core.contract != contract_ || core.root != root()) {
    return refusal(errors::kSnapshotWrongEvent);
  }
  return {};
}

Result<std::size_t> Snapshot::find(const Hash256& token) const {
  const auto found = std::ranges::lower_bound(entries_, token, {}, &SnapshotEntry::token);
  if (found == entries_.end() || found->token != token) return refusal(errors::kSnapshotTicketUnknown);
  return static_cast<std::size_t>(found - entries_.begin());
}

std::vector<std::size_t> Snapshot::held_by(const statement::EvmAddress& address) const {
  const Hash256 holder = statement::address_holder(address);
  std::vector<std::size_t> held;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (entries_[i].kind == LeafKind::kAddress && entries_[i].holder == holder) held.push_back(i);
  }
  return held;
}

statement::TicketLeaf Snapshot::leaf(std::size_t index) const {
  const SnapshotEntry& entry = entries_[index];
  return {.ticket_id = statement::ticket_id({.chain = chain_, .contract = contract_, .token = entry.token}),
          .kind = entry.kind,
          .tier = entry.tier,
          .holder = entry.holder};
}

statement::TicketPlace Snapshot::place(std::size_t index) const {
  CHECK(index < entries_.size(), "no such ticket");
  const statement::TicketLeaf of = leaf(index);
  statement::TicketPlace place = {.ticket_id = of.ticket_id,
                                  .kind = static_cast<std::uint32_t>(of.kind),
                                  .tier = of.tier,
                                  .leaf_index = static_cast<std::uint32_t>(index),
                                  .siblings = {}};
  for (std::size_t depth = 0; depth < kTicketTreeDepth; ++depth) {
    const std::size_t sibling = (index >> depth) ^ 1;
    const std::vector<Hash256>& level = levels_[depth];
    place.siblings[depth] = sibling < level.size() ? level[sibling] : empty_nodes()[depth];
  }
  return place;
}

}  // namespace symbolon::event
