// Walks through Merkle-Patricia proofs: tries built here with every kind of node, short nodes inside others among them;
// each refusal, by a proof that is right but for one thing; and that no edit of a proof turns one answer into another.

#include "credentials/ethereum/trie.h"

#include <gtest/gtest.h>

#include <random>

#include "credentials/ethereum/rlp_writer.h"
#include "tests/credentials/ethereum/trie_builder.h"

namespace symbolon::ethereum::testing {
namespace {

// Keys that share a prefix of `shared` nibbles and end in `last`, so that short values give short nodes.
Word key_of(std::uint8_t first, std::size_t shared_bytes, std::uint8_t last) {
  Word key = {};
  key.fill(first);
  for (std::size_t i = shared_bytes; i < key.size(); ++i) key[i] = static_cast<std::uint8_t>(last * 31 + i);
  key[31] = last;
  return key;
}

TrieContents sample_contents() {
  TrieContents contents;
  std::mt19937 random(7);
  for (int i = 0; i < 200; ++i) {
    Word key;
    for (std::uint8_t& byte : key) byte = static_cast<std::uint8_t>(random());
    contents[key] = Bytes(1 + static_cast<std::size_t>(random()) % 40, static_cast<std::uint8_t>(i + 1));
  }
  for (std::uint8_t last = 0; last < 20; last += 3)
    contents[key_of(0x77, 31, last)] = {static_cast<std::uint8_t>(last + 1)};
  for (std::uint8_t last = 0; last < 9; ++last) contents[key_of(0x78, 29, last)] = {9, last};
  return contents;
}

Bytes to_bytes(RlpBytes view) { return {view.begin(), view.end()}; }

TEST(Trie, FindsEveryKeyAndNoOther) {
  const TrieContents contents = sample_contents();
  for (const auto& [key, value] : contents) {
    const BuiltProof proof = build_proof(contents, key);
    const TrieLookup found = look_up(proof.root, key, proof.views());
    ASSERT_EQ(found.refusal, Refusal::kNone);
    ASSERT_TRUE(found.is_present);
    ASSERT_EQ(to_bytes(found.value), value);
    // Keys beside it, at every depth.
    for (std::size_t i = 0; i < key.size(); ++i) {
      Word other = key;
      other[i] ^= i % 2 == 0 ? 0x10 : 0x01;
      if (contents.contains(other)) continue;
      const BuiltProof absence = build_proof(contents, other);
      const TrieLookup nothing = look_up(absence.root, other, absence.views());
      ASSERT_EQ(nothing.refusal, Refusal::kNone);
      ASSERT_FALSE(nothing.is_present);
    }
  }
}

TEST(Trie, ShortNodesLieInOthers) {
  const TrieContents contents = sample_contents();
  const Word key = key_of(0x77, 31, 3);
  const BuiltProof proof = build_proof(contents, key);
  RlpItem last;
  ASSERT_EQ(rlp_only(proof.nodes.back(), last), Refusal::kNone);
  // The last node of the proof holds branches of leaves, so the walk goes on below it.
  std::size_t lists = 0;
  for (RlpBytes rest = last.payload; !rest.empty();) {
    RlpItem item;
    ASSERT_EQ(rlp_take(rest, item), Refusal::kNone);
    lists += item.is_list ? 1 : 0;
  }
  EXPECT_GT(lists, 0u);
  EXPECT_TRUE(look_up(proof.root, key, proof.views()).is_present);
}

TEST(Trie, AnswerOfOneKeyIsNoneForAnother) {
  const TrieContents contents = sample_contents();
  const Word key = contents.begin()->first;
  const BuiltProof membership = build_proof(contents, key);
  for (const auto& [other, value] : contents) {
    if (other == key) continue;
    const TrieLookup found = look_up(membership.root, other, membership.views());
    EXPECT_NE(found.refusal, Refusal::kNone);
    EXPECT_FALSE(found.is_present);
  }
}

TEST(Trie, EveryBitOfAProofCounts) {
  const TrieContents contents = sample_contents();
  Word absent = contents.begin()->first;
  absent[3] ^= 1;
  for (const Word& key : {contents.begin()->first, key_of(0x77, 31, 6), absent}) {
    BuiltProof proof = build_proof(contents, key);
    for (Bytes& node : proof.nodes) {
      for (std::size_t bit = 0; bit < 8 * node.size(); ++bit) {
        node[bit / 8] ^= static_cast<std::uint8_t>(1u << (bit % 8));
        ASSERT_EQ(look_up(proof.root, key, proof.views()).refusal, Refusal::kTrieNodeHash);
        node[bit / 8] ^= static_cast<std::uint8_t>(1u << (bit % 8));
      }
      for (const std::size_t size : {std::size_t{0}, node.size() / 2, node.size() - 1}) {
        const Bytes whole = node;
        node.resize(size);
        ASSERT_EQ(look_up(proof.root, key, proof.views()).refusal, Refusal::kTrieNodeHash);
        node = whole;
      }
    }
    for (std::size_t bit = 0; bit < 256; ++bit) {
      Word root = proof.root;
      root[bit / 8] ^= static_cast<std::uint8_t>(1u << (bit % 8));
      ASSERT_EQ(look_up(root, key, proof.views()).refusal, Refusal::kTrieNodeHash);
    }
  }
}

TEST(Trie, ProofsThatBreakOffOrGoOn) {
  const TrieContents contents = sample_contents();
  const Word key = key_of(0x78, 29, 4);
  const BuiltProof whole = build_proof(contents, key);
  ASSERT_GT(whole.nodes.size(), 2u);
  for (std::size_t count = 0; count < whole.nodes.size(); ++count) {
    BuiltProof cut = whole;
    cut.nodes.resize(count);
    EXPECT_EQ(look_up(cut.root, key, cut.views()).refusal, Refusal::kTrieNodeMissing);
  }
  BuiltProof longer = whole;
  longer.nodes.push_back(whole.nodes.back());
  EXPECT_EQ(look_up(longer.root, key, longer.views()).refusal, Refusal::kTrieNodeUnused);
  BuiltProof swapped = whole;
  std::swap(swapped.nodes[0], swapped.nodes[1]);
  EXPECT_EQ(look_up(swapped.root, key, swapped.views()).refusal, Refusal::kTrieNodeHash);
  BuiltProof many = whole;
  many.nodes.resize(kTrieNodesMax + 1);
  EXPECT_EQ(look_up(many.root, key, many.views()).refusal, Refusal::kTrieTooManyNodes);
}

TEST(Trie, EmptyTrie) {
  EXPECT_EQ(keccak256(Bytes{0x80}), kEmptyTrieRoot);
  const TrieLookup nothing = look_up(kEmptyTrieRoot, Word{}, {});
  EXPECT_EQ(nothing.refusal, Refusal::kNone);
  EXPECT_FALSE(nothing.is_present);
  const Bytes node = {0x80};
  const RlpBytes view = node;
  EXPECT_EQ(look_up(kEmptyTrieRoot, Word{}, {&view, 1}).refusal, Refusal::kTrieNodeUnused);
}

// ---- roots that nobody's trie has, over one node of ours ----

TrieLookup look_up_node(const RlpWriter& items, const Word& key = {}) {
  RlpWriter node;
  node.list(items);
  const RlpBytes view = node.view();
  const TrieLookup found = look_up(keccak256(node.view()), key, {&view, 1});
  return {.refusal = found.refusal, .is_present = found.is_present, .value = {}};
}

std::vector<std::uint8_t> zero_nibbles(std::size_t count) { return std::vector<std::uint8_t>(count, 0); }

RlpWriter pair_of(const Bytes& path, const Bytes& target) {
  RlpWriter items;
  items.string(path).string(target);
  return items;
}

TEST(TrieNodes, Leaves) {
  const Bytes whole_key = hex_prefix(zero_nibbles(64), true);
  EXPECT_TRUE(look_up_node(pair_of(whole_key, {5})).is_present);
  EXPECT_EQ(look_up_node(pair_of(whole_key, {})).refusal, Refusal::kTrieValueEmpty);
  EXPECT_EQ(look_up_node(pair_of(hex_prefix(zero_nibbles(63), true), {5})).refusal, Refusal::kTriePathLength);
  EXPECT_EQ(look_up_node(pair_of(hex_prefix(zero_nibbles(65), true), {5})).refusal, Refusal::kTriePathLength);
  RlpWriter list_value;
  list_value.string(whole_key).list(pair_of({1}, {2}));
  EXPECT_EQ(look_up_node(list_value).refusal, Refusal::kRlpStringExpected);
  // A leaf of another key shows that this one is not there, and only with a path of the right length.
  std::vector<std::uint8_t> other = zero_nibbles(64);
  other[40] = 1;
  const TrieLookup absent = look_up_node(pair_of(hex_prefix(other, true), {5}));
  EXPECT_EQ(absent.refusal, Refusal::kNone);
  EXPECT_FALSE(absent.is_present);
}

TEST(TrieNodes, PathFlags) {
  EXPECT_EQ(look_up_node(pair_of({}, {5})).refusal, Refusal::kTriePathFlags);
  Bytes path = hex_prefix(zero_nibbles(64), true);
  path[0] = 0x40;
  EXPECT_EQ(look_up_node(pair_of(path, {5})).refusal, Refusal::kTriePathFlags);
  path[0] = 0x21;  // the nibble that fills up an even path
  EXPECT_EQ(look_up_node(pair_of(path, {5})).refusal, Refusal::kTriePathFlags);
  RlpWriter list_path;
  list_path.list(pair_of({1}, {2})).string(Bytes{5});
  EXPECT_EQ(look_up_node(list_path).refusal, Refusal::kRlpStringExpected);
}

TEST(TrieNodes, Extensions) {
  const Bytes hash(32, 9);
  EXPECT_EQ(look_up_node(pair_of(hex_prefix(zero_nibbles(3), false), hash)).refusal, Refusal::kTrieNodeMissing);
  EXPECT_EQ(look_up_node(pair_of(hex_prefix({}, false), hash)).refusal, Refusal::kTriePathLength);
  EXPECT_EQ(look_up_node(pair_of(hex_prefix(zero_nibbles(64), false), hash)).refusal, Refusal::kTriePathLength);
  EXPECT_EQ(look_up_node(pair_of(hex_prefix(zero_nibbles(3), false), {})).refusal, Refusal::kTrieReference);
  EXPECT_EQ(look_up_node(pair_of(hex_prefix(zero_nibbles(3), false), Bytes(31, 9))).refusal, Refusal::kTrieReference);
  EXPECT_EQ(look_up_node(pair_of(hex_prefix(zero_nibbles(3), false), Bytes(33, 9))).refusal, Refusal::kTrieReference);
  const TrieLookup absent = look_up_node(pair_of(hex_prefix({0, 0, 1}, false), hash));
  EXPECT_EQ(absent.refusal, Refusal::kNone);
  EXPECT_FALSE(absent.is_present);
}

TEST(TrieNodes, Branches) {
  const auto branch = [](const Bytes& child, const Bytes& value) {
    RlpWriter items;
    items.string(child);
    for (int i = 0; i < 15; ++i) items.string({});
    items.string(value);
    return items;
  };
  EXPECT_EQ(look_up_node(branch(Bytes(32, 9), {})).refusal, Refusal::kTrieNodeMissing);
  EXPECT_EQ(look_up_node(branch(Bytes(32, 9), {1})).refusal, Refusal::kTrieBranchValue);
  EXPECT_EQ(look_up_node(branch(Bytes(20, 9), {})).refusal, Refusal::kTrieReference);
  const TrieLookup absent = look_up_node(branch({}, {}));
  EXPECT_EQ(absent.refusal, Refusal::kNone);
  EXPECT_FALSE(absent.is_present);
  // A node of 32 bytes or more must be referred to by its hash.
  RlpWriter long_child;
  long_child.list(pair_of(hex_prefix(zero_nibbles(63), true), {5}));
  for (int i = 0; i < 16; ++i) long_child.string({});
  EXPECT_EQ(look_up_node(long_child).refusal, Refusal::kTrieReference);
  // A branch below the last nibble.
  RlpWriter below;
  for (int i = 0; i < 17; ++i) below.string({});
  RlpWriter last_nibble;
  last_nibble.list(below);
  for (int i = 0; i < 16; ++i) last_nibble.string({});
  RlpWriter last_node;
  last_node.list(last_nibble);
  const Bytes extension_target = to_bytes(keccak256(last_node.view()));
  RlpWriter extension;
  extension.list(pair_of(hex_prefix(zero_nibbles(63), false), extension_target));
  const std::array<RlpBytes, 2> views = {extension.view(), last_node.view()};
  EXPECT_EQ(look_up(keccak256(extension.view()), Word{}, views).refusal, Refusal::kTriePathLength);
}

TEST(TrieNodes, OtherShapes) {
  RlpWriter three;
  three.string({}).string({}).string({});
  EXPECT_EQ(look_up_node(three).refusal, Refusal::kTrieNodeItems);
  RlpWriter eighteen;
  for (int i = 0; i < 18; ++i) eighteen.string({});
  EXPECT_EQ(look_up_node(eighteen).refusal, Refusal::kTrieNodeItems);
  const auto refusal_of = [](const Bytes& node) {
    const RlpBytes view = node;
    return look_up(keccak256(node), Word{}, {&view, 1}).refusal;
  };
  EXPECT_EQ(refusal_of({0x83, 1, 2, 3}), Refusal::kRlpListExpected);
  EXPECT_EQ(refusal_of({0xc2, 1, 2, 3}), Refusal::kRlpTrailingBytes);
  EXPECT_EQ(refusal_of({0xc3, 1, 2}), Refusal::kRlpTruncated);
  EXPECT_EQ(refusal_of(Bytes(kTrieNodeBytesMax + 1, 0)), Refusal::kTrieNodeTooLarge);
}

}  // namespace
}  // namespace symbolon::ethereum::testing
