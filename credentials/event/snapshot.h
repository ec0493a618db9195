// Snapshot: every ticket of an event with its holder, and the tree over them whose root the event pins.
//
// The wallet loads the whole list, never one path, so that whoever serves it learns nothing about which ticket is
// whose. Leaves stand in the order of their tokens, one for each token; the rest of the 2^20 leaves are empty.

#ifndef SYMBOLON_CREDENTIALS_EVENT_SNAPSHOT_H_
#define SYMBOLON_CREDENTIALS_EVENT_SNAPSHOT_H_

#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "credentials/event/event.h"
#include "credentials/statement/ticket.h"

namespace symbolon::event {

constexpr std::size_t kTicketsMax = std::size_t{1} << statement::kTicketTreeDepth;
// "SYMBTKTS" | version u32 | chain u64 | contract | count u32 | count times: token, kind u8, tier u8, holder
constexpr std::size_t kSnapshotHeadBytes = 8 + 4 + 8 + 20 + 4;
constexpr std::size_t kSnapshotEntryBytes = 32 + 1 + 1 + 32;
constexpr std::size_t kSnapshotBytesMax = kSnapshotHeadBytes + kTicketsMax * kSnapshotEntryBytes;

struct SnapshotEntry {
  Hash256 token = {};  // big-endian
  statement::LeafKind kind = statement::LeafKind::kAddress;
  std::uint8_t tier = 0;
  Hash256 holder = {};  // statement::address_holder(), or a commitment

  friend bool operator==(const SnapshotEntry&, const SnapshotEntry&) = default;
};

class Snapshot {
 public:
  // Sorts the entries. Errors: kSnapshotSize, kSnapshotOrder (a token twice), kSnapshotKind, kSnapshotHolder.
  static Result<Snapshot> create(std::uint64_t chain, const statement::EvmAddress& contract,
                                 std::vector<SnapshotEntry> entries);
  // Errors: as above, kSnapshotFormat, kSnapshotVersion, kInput....
  static Result<Snapshot> decode(ByteView file);
  Bytes encode() const;

  std::uint64_t chain() const { return chain_; }
  const statement::EvmAddress& contract() const { return contract_; }
  const std::vector<SnapshotEntry>& entries() const { return entries_; }
  const Hash256& root() const { return levels_.back()[0]; }

  // That it is the list of this event. kSnapshotWrongEvent.
  Result<void> check(const Core& core) const;

  // Index of a token's entry; kSnapshotTicketUnknown.
  Result<std::size_t> find(const Hash256& token) const;
  // Indices of the entries that an address holds.
  std::vector<std::size_t> held_by(const statement::EvmAddress& address) const;
  // What the ticket statement needs beside the secret. `index` is below entries().size().
  statement::TicketPlace place(std::size_t index) const;

 private:
  Snapshot() = default;
  statement::TicketLeaf leaf(std::size_t index) const;

  std::uint64_t chain_ = 0;
  statement::EvmAddress contract_ = {};
  std::vector<SnapshotEntry> entries_;
  // levels_[0] has a leaf hash for each entry; each level as many nodes as are not empty, the last one the root.
  std::vector<std::vector<Hash256>> levels_;
};

}  // namespace symbolon::event

#endif  // SYMBOLON_CREDENTIALS_EVENT_SNAPSHOT_H_
