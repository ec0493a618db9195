// Snapshots: the tree against a plain one, every place leads to the root, the file format, and what is refused.

#include "credentials/event/snapshot.h"

#include <gtest/gtest.h>

#include "credentials/event/errors.h"
#include "tests/credentials/event/example_event.h"
#include "tests/support/result_matchers.h"

namespace symbolon::event {
namespace {

using statement::LeafKind;

constexpr statement::EvmAddress kContract = {0xc0};

std::vector<SnapshotEntry> entries(std::size_t count) {
  std::vector<SnapshotEntry> made;
  for (std::size_t i = 0; i < count; ++i) {
    made.push_back(address_entry(static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(i + 1)));
  }
  return made;
}

statement::TicketLeaf leaf_of(const Snapshot& snapshot, std::size_t index) {
  const SnapshotEntry& entry = snapshot.entries()[index];
  return {.ticket_id = statement::ticket_id({.chain = 1, .contract = kContract, .token = entry.token}),
          .kind = entry.kind,
          .tier = entry.tier,
          .holder = entry.holder};
}

TEST(Snapshot, EveryPlaceLeadsToTheRoot) {
  for (const std::size_t count : {1u, 2u, 3u, 7u, 8u, 9u}) {
    const auto snapshot = Snapshot::create(1, kContract, entries(count));
    ASSERT_OK(snapshot);
    for (std::size_t i = 0; i < count; ++i) {
      const statement::TicketPlace place = snapshot->place(i);
      EXPECT_EQ(statement::ticket_root(leaf_of(*snapshot, i), place.leaf_index, place.siblings), snapshot->root());
    }
  }
}

TEST(Snapshot, RestOfTheTreeIsEmptyLeaves) {
  const auto snapshot = Snapshot::create(1, kContract, entries(1));
  ASSERT_OK(snapshot);
  Hash256 node = statement::leaf_hash(leaf_of(*snapshot, 0));
  Hash256 empty = {};
  for (std::size_t depth = 0; depth < statement::kTicketTreeDepth; ++depth) {
    node = statement::ticket_node(node, empty);
    empty = statement::ticket_node(empty, empty);
  }
  EXPECT_EQ(node, snapshot->root());
}

TEST(Snapshot, DoesNotDependOnTheOrderOfItsEntries) {
  auto reversed = entries(9);
  std::ranges::reverse(reversed);
  EXPECT_EQ(Snapshot::create(1, kContract, reversed)->root(), Snapshot::create(1, kContract, entries(9))->root());
}

TEST(Snapshot, RootDependsOnEveryField) {
  const Hash256 root = Snapshot::create(1, kContract, entries(3))->root();
  const auto changed = [&](auto change) {
    auto list = entries(3);
    change(list[1]);
    return Snapshot::create(1, kContract, list)->root();
  };
  EXPECT_NE(root, changed([](SnapshotEntry& e) { e.token[0] = 1; }));
  EXPECT_NE(root, changed([](SnapshotEntry& e) { e.kind = LeafKind::kCommitment; }));
  EXPECT_NE(root, changed([](SnapshotEntry& e) { e.tier = 1; }));
  EXPECT_NE(root, changed([](SnapshotEntry& e) { e.holder[31] ^= 1; }));
  EXPECT_NE(root, Snapshot::create(2, kContract, entries(3))->root());
  EXPECT_NE(root, Snapshot::create(1, {0xc1}, entries(3))->root());
}

TEST(Snapshot, FindsTicketsAndHolders) {
  const Snapshot snapshot = example_snapshot();
  EXPECT_EQ(*snapshot.find(token_number(2)), 1u);
  EXPECT_ERROR(snapshot.find(token_number(3)), errors::kSnapshotTicketUnknown);
  EXPECT_EQ(snapshot.held_by({20}), std::vector<std::size_t>{1});
  EXPECT_TRUE(snapshot.held_by({30}).empty());
}

TEST(Snapshot, BelongsToOneEvent) {
  const Snapshot snapshot = example_snapshot();
  Core core = example_event().core;
  EXPECT_OK(snapshot.check(core));
  core.root[0] ^= 1;
  EXPECT_ERROR(snapshot.check(core), errors::kSnapshotWrongEvent);
  core = example_event().core;
  core.chain = 5;
  EXPECT_ERROR(snapshot.check(core), errors::kSnapshotWrongEvent);
}

TEST(Snapshot, RefusesBadLists) {
  const auto refused = [](std::vector<SnapshotEntry> list, ErrorCode code) {
    EXPECT_ERROR(Snapshot::create(1, kContract, std::move(list)), code);
  };
  refused({}, errors::kSnapshotSize);
  refused({address_entry(1, 1), address_entry(1, 2)}, errors::kSnapshotOrder);
  auto list = entries(2);
  list[1].kind = static_cast<LeafKind>(3);
  refused(list, errors::kSnapshotKind);
  list = entries(2);
  list[1].holder = {};
  refused(list, errors::kSnapshotHolder);
  list = entries(2);
  list[1].holder[0] = 1;  // no address, but it could be a commitment
  refused(list, errors::kSnapshotHolder);
  list[1].kind = LeafKind::kCommitment;
  EXPECT_OK(Snapshot::create(1, kContract, list));
}

TEST(SnapshotFile, IsReadAsItWasWritten) {
  const Snapshot snapshot = example_snapshot();
  const Bytes file = snapshot.encode();
  EXPECT_EQ(file.size(), kSnapshotHeadBytes + 2 * kSnapshotEntryBytes);
  const auto again = Snapshot::decode(file);
  ASSERT_OK(again);
  EXPECT_EQ(again->entries(), snapshot.entries());
  EXPECT_EQ(again->root(), snapshot.root());
  EXPECT_EQ(again->encode(), file);
}

TEST(SnapshotFile, RefusesWithItsReason) {
  const Bytes file = example_snapshot().encode();
  const auto refused = [&](auto change, ErrorCode code) {
    Bytes bytes = file;
    change(bytes);
    EXPECT_ERROR(Snapshot::decode(bytes), code);
  };
  refused([](Bytes& b) { b[0] ^= 1; }, errors::kSnapshotFormat);
  refused([](Bytes& b) { b.resize(4); }, errors::kSnapshotFormat);
  refused([](Bytes& b) { b[8] = 2; }, errors::kSnapshotVersion);
  refused([](Bytes& b) { b.pop_back(); }, ErrorCode::kInputTruncated);
  refused([](Bytes& b) { b.push_back(0); }, ErrorCode::kInputTrailingBytes);
  refused([](Bytes& b) { b[kSnapshotHeadBytes - 1] = 1; }, ErrorCode::kInputTooLarge);
  refused([](Bytes& b) { b[kSnapshotHeadBytes - 2] = 1; }, ErrorCode::kInputTruncated);
  refused([](Bytes& b) { b[kSnapshotHeadBytes + 32] = 9; }, errors::kSnapshotKind);
  refused([](Bytes& b) { b[kSnapshotHeadBytes + 31] = 3; }, errors::kSnapshotOrder);
  refused([](Bytes& b) { b[kSnapshotHeadBytes + 31] = 2; }, errors::kSnapshotOrder);
}

}  // namespace
}  // namespace symbolon::event
