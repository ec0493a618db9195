// Proofs in a Merkle-Patricia trie (Ethereum yellow paper, appendix D), for guests and hosts. Keys are 32-byte hashes,
// as in the tries of accounts and storage; the other tries have keys of several lengths and are not for this.
//
//   branch      17 items: a reference for each next nibble, and a value, which keys of one length leave empty
//   extension   2 items: nibbles that all keys below share, and a reference
//   leaf        2 items: the rest of the key, and the value
//   reference   the Keccak-256 of a node of 32 bytes or more, or a shorter node itself, or empty
//
// A walk has one of three ends, which the type keeps apart: the key's value, a proof that the key is not there (an
// empty reference, or a path that leaves the key's), or a refusal. A proof that breaks off or goes on is none of the
// first two.
//
// Freestanding. Time depends on the proof.

#ifndef SYMBOLON_CREDENTIALS_ETHEREUM_TRIE_H_
#define SYMBOLON_CREDENTIALS_ETHEREUM_TRIE_H_

#include <algorithm>

#include "credentials/ethereum/keccak.h"
#include "credentials/ethereum/rlp.h"

namespace symbolon::ethereum {

constexpr std::size_t kTrieNodesMax = 64;        // one for each nibble of a key
constexpr std::size_t kTrieNodeBytesMax = 1024;  // a full branch has 532; values of accounts and storage are short
constexpr std::size_t kKeyNibbles = 64;

// Keccak-256 of 80, the empty string: the root of a trie with nothing in it.
constexpr Word kEmptyTrieRoot = {0x56, 0xe8, 0x1f, 0x17, 0x1b, 0xcc, 0x55, 0xa6, 0xff, 0x83, 0x45,
                                 0xe6, 0x92, 0xc0, 0xf8, 0x6e, 0x5b, 0x48, 0xe0, 0x1b, 0x99, 0x6c,
                                 0xad, 0xc0, 0x01, 0x62, 0x2f, 0xb5, 0xe3, 0x63, 0xb4, 0x21};

// The nodes from the root on, without the ones that lie in others.
using TrieProof = std::span<const RlpBytes>;

struct TrieLookup {
  Refusal refusal = Refusal::kNone;
  bool is_present = false;  // counts where nothing was refused
  RlpBytes value;           // counts where it is present; never empty
};

class TrieWalk {
 public:
  TrieWalk(const Word& root, const Word& key, TrieProof proof) : key_(key), proof_(proof), expected_(root) {}

  TrieLookup run() {
    const Refusal refusal = walk();
    if (refusal != Refusal::kNone) return {.refusal = refusal, .is_present = false, .value = {}};
    if (used_ != proof_.size()) return {.refusal = Refusal::kTrieNodeUnused, .is_present = false, .value = {}};
    return {.refusal = Refusal::kNone, .is_present = !value_.empty(), .value = value_};
  }

 private:
  // The nibbles of a path in hex-prefix encoding: flags in the first nibble (1: odd length, 2: leaf), then, for an even
  // length, a zero nibble.
  struct Path {
    RlpBytes bytes;
    std::size_t first = 0;  // nibble index in `bytes`
    bool is_leaf = false;

    std::size_t size() const { return 2 * bytes.size() - first; }
    std::uint8_t nibble(std::size_t i) const { return nibble_at(bytes, first + i); }
  };

  static std::uint8_t nibble_at(RlpBytes bytes, std::size_t i) {
    return i % 2 == 0 ? bytes[i / 2] >> 4 : bytes[i / 2] & 15;
  }

  Refusal walk() {
    if (proof_.size() > kTrieNodesMax) return Refusal::kTrieTooManyNodes;
    if (expected_ == kEmptyTrieRoot) return Refusal::kNone;
    RlpItem node;
    SYMBOLON_TRY_CHECK(next_hashed_node(node));
    // Each turn ends the walk or takes at least one nibble of the key.
    for (;;) {
      RlpItem reference;
      bool ends = false;
      SYMBOLON_TRY_CHECK(step(node, reference, ends));
      if (ends) return Refusal::kNone;
      if (reference.is_list) {
        if (reference.encoded.size() >= expected_.size()) return Refusal::kTrieReference;
        node = reference;
        continue;
      }
      if (rlp_bytes(reference, expected_) != Refusal::kNone) return Refusal::kTrieReference;
      SYMBOLON_TRY_CHECK(next_hashed_node(node));
    }
  }

  Refusal next_hashed_node(RlpItem& node) {
    if (used_ == proof_.size()) return Refusal::kTrieNodeMissing;
    const RlpBytes bytes = proof_[used_++];
    if (bytes.size() > kTrieNodeBytesMax) return Refusal::kTrieNodeTooLarge;
    if (keccak256(bytes) != expected_) return Refusal::kTrieNodeHash;
    return rlp_only(bytes, node);
  }

  Refusal step(const RlpItem& node, RlpItem& reference, bool& ends) {
    if (!node.is_list) return Refusal::kRlpListExpected;
    std::array<RlpItem, 17> items;
    std::size_t count = 0;
    for (RlpBytes rest = node.payload; !rest.empty(); ++count) {
      if (count == items.size()) return Refusal::kTrieNodeItems;
      SYMBOLON_TRY_CHECK(rlp_take(rest, items[count]));
    }
    if (count == 17) return step_branch(items, reference, ends);
    if (count == 2) return step_path(items[0], items[1], reference, ends);
    return Refusal::kTrieNodeItems;
  }

  Refusal step_branch(const std::array<RlpItem, 17>& items, RlpItem& reference, bool& ends) {
    if (items[16].is_list || !items[16].payload.empty()) return Refusal::kTrieBranchValue;
    if (position_ == kKeyNibbles) return Refusal::kTriePathLength;
    reference = items[nibble_at(key_, position_++)];
    ends = !reference.is_list && reference.payload.empty();
    return Refusal::kNone;
  }

  Refusal step_path(const RlpItem& path_item, const RlpItem& target, RlpItem& reference, bool& ends) {
    if (path_item.is_list) return Refusal::kRlpStringExpected;
    if (path_item.payload.empty()) return Refusal::kTriePathFlags;
    const std::uint8_t first = path_item.payload[0];
    const bool is_odd = (first & 0x10) != 0;
    if (first >= 0x40 || (!is_odd && (first & 15) != 0)) return Refusal::kTriePathFlags;
    const Path path = {.bytes = path_item.payload, .first = is_odd ? 1u : 2u, .is_leaf = (first & 0x20) != 0};
    const std::size_t left = kKeyNibbles - position_;
    // A leaf holds the whole rest of a key; an extension holds something, and leaves something to the branch below it.
    const bool has_length = path.is_leaf ? path.size() == left : path.size() > 0 && path.size() < left;
    if (!has_length) return Refusal::kTriePathLength;
    for (std::size_t i = 0; i < path.size(); ++i) {
      if (path.nibble(i) != nibble_at(key_, position_ + i)) {
        ends = true;
        return Refusal::kNone;
      }
    }
    position_ += path.size();
    reference = target;
    if (!path.is_leaf) return Refusal::kNone;
    if (target.is_list) return Refusal::kRlpStringExpected;
    if (target.payload.empty()) return Refusal::kTrieValueEmpty;
    value_ = target.payload;
    ends = true;
    return Refusal::kNone;
  }

  const Word& key_;
  TrieProof proof_;
  Word expected_;
  std::size_t used_ = 0;      // nodes of the proof
  std::size_t position_ = 0;  // nibbles of the key
  RlpBytes value_;
};

// Looks up a key under a root. Refusals: kTrie... and those of rlp.h.
inline TrieLookup look_up(const Word& root, const Word& key, TrieProof proof) {
  return TrieWalk(root, key, proof).run();
}

}  // namespace symbolon::ethereum

#endif  // SYMBOLON_CREDENTIALS_ETHEREUM_TRIE_H_
