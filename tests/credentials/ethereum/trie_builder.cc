#include "tests/credentials/ethereum/trie_builder.h"

#include <algorithm>

#include "credentials/ethereum/rlp_writer.h"

namespace symbolon::ethereum::testing {
namespace {

using Nibbles = std::vector<std::uint8_t>;
using Entry = std::pair<Nibbles, Bytes>;

Nibbles nibbles_of(const Word& key) {
  Nibbles out;
  for (const std::uint8_t byte : key) {
    out.push_back(byte >> 4);
    out.push_back(byte & 15);
  }
  return out;
}

std::size_t shared_prefix(const Nibbles& a, const Nibbles& b, std::size_t from) {
  std::size_t i = from;
  while (i < a.size() && a[i] == b[i]) ++i;
  return i - from;
}

class Builder {
 public:
  explicit Builder(Nibbles key) : key_(std::move(key)) {}

  // The RLP of the node over entries that agree up to `depth`. `on_path`: the key goes through it; its own nodes of 32
  // bytes or more, the root's always, go to `proof`, the deepest first.
  Bytes node(const std::vector<Entry>& entries, std::size_t depth, bool on_path) {
    RlpWriter items;
    const Nibbles& first = entries.front().first;
    if (entries.size() == 1) {
      items.string(hex_prefix({first.begin() + static_cast<std::ptrdiff_t>(depth), first.end()}, true));
      items.string(entries.front().second);
    } else if (const std::size_t shared = shared_prefix(first, entries.back().first, depth); shared > 0) {
      const auto begin = first.begin() + static_cast<std::ptrdiff_t>(depth);
      const auto end = begin + static_cast<std::ptrdiff_t>(shared);
      const bool goes_on = on_path && std::equal(begin, end, key_.begin() + static_cast<std::ptrdiff_t>(depth));
      items.string(hex_prefix({begin, end}, false));
      add_reference(items, node(entries, depth + shared, goes_on));
    } else {
      for (std::uint8_t nibble = 0; nibble < 16; ++nibble) {
        std::vector<Entry> below;
        std::ranges::copy_if(entries, std::back_inserter(below),
                             [&](const Entry& entry) { return entry.first[depth] == nibble; });
        if (below.empty()) {
          items.string({});
        } else {
          add_reference(items, node(below, depth + 1, on_path && key_[depth] == nibble));
        }
      }
      items.string({});
    }
    RlpWriter whole;
    whole.list(items);
    if (on_path && (depth == 0 || whole.view().size() >= 32)) proof.push_back(whole.view());
    return whole.view();
  }

  std::vector<Bytes> proof;

 private:
  static void add_reference(RlpWriter& items, const Bytes& node) {
    if (node.size() >= 32) {
      items.string(keccak256(node));
      return;
    }
    RlpItem list;
    CHECK(rlp_only(node, list) == Refusal::kNone, "the builder's nodes are RLP");
    RlpWriter inner;
    for (RlpBytes rest = list.payload; !rest.empty();) {
      RlpItem item;
      CHECK(rlp_take(rest, item) == Refusal::kNone, "the builder's nodes are RLP");
      append(inner, item);
    }
    items.list(inner);
  }

  static void append(RlpWriter& out, const RlpItem& item) {
    if (!item.is_list) {
      out.string(item.payload);
      return;
    }
    RlpWriter inner;
    for (RlpBytes rest = item.payload; !rest.empty();) {
      RlpItem next;
      CHECK(rlp_take(rest, next) == Refusal::kNone, "the builder's nodes are RLP");
      append(inner, next);
    }
    out.list(inner);
  }

  Nibbles key_;
};

}  // namespace

Bytes hex_prefix(const std::vector<std::uint8_t>& nibbles, bool is_leaf) {
  const bool is_odd = nibbles.size() % 2 != 0;
  std::vector<std::uint8_t> all = {static_cast<std::uint8_t>((is_leaf ? 2 : 0) + (is_odd ? 1 : 0))};
  if (!is_odd) all.push_back(0);
  all.insert(all.end(), nibbles.begin(), nibbles.end());
  Bytes out;
  for (std::size_t i = 0; i < all.size(); i += 2) out.push_back(static_cast<std::uint8_t>(all[i] << 4 | all[i + 1]));
  return out;
}

BuiltProof build_proof(const TrieContents& contents, const Word& key) {
  std::vector<Entry> entries;
  for (const auto& [entry_key, value] : contents) entries.emplace_back(nibbles_of(entry_key), value);
  Builder builder(nibbles_of(key));
  const Bytes root = builder.node(entries, 0, true);
  BuiltProof built = {.root = keccak256(root), .nodes = std::move(builder.proof)};
  std::ranges::reverse(built.nodes);
  return built;
}

BuiltProof make_deep_proof(const Word& key, const Bytes& value, std::size_t node_count) {
  const Nibbles nibbles = nibbles_of(key);
  const std::size_t branches = node_count - 1;
  RlpWriter leaf_items;
  leaf_items.string(hex_prefix({nibbles.begin() + static_cast<std::ptrdiff_t>(branches), nibbles.end()}, true));
  leaf_items.string(value);
  RlpWriter leaf;
  leaf.list(leaf_items);
  BuiltProof built = {.root = keccak256(leaf.view()), .nodes = {leaf.view()}};
  for (std::size_t depth = branches; depth-- > 0;) {
    RlpWriter items;
    for (std::uint8_t nibble = 0; nibble < 16; ++nibble) {
      items.string(nibble == nibbles[depth] ? built.root : keccak256(Bytes{static_cast<std::uint8_t>(depth), nibble}));
    }
    items.string({});
    RlpWriter branch;
    branch.list(items);
    built.root = keccak256(branch.view());
    built.nodes.insert(built.nodes.begin(), branch.view());
  }
  return built;
}

}  // namespace symbolon::ethereum::testing
