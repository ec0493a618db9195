// Binary trees of 32-byte nodes for guest and host: a node is one SHA-256 compression of left | right from an initial
// state of the tree's own (the SHA-256 of a tag), half the cost of SHA-256 over 64 bytes. The size of every message is
// the same, so no padding is needed; leaves must be hashes with a tag of their own.

#ifndef SYMBOLON_CREDENTIALS_STATEMENT_MERKLE_NODE_H_
#define SYMBOLON_CREDENTIALS_STATEMENT_MERKLE_NODE_H_

#include "credentials/statement/tagged_hash.h"

namespace symbolon::statement {

// A node as the numbers that a compression gives and takes.
using NodeWords = Sha256State;

inline Digest store_node(const NodeWords& words) {
  Digest node;
  for (std::size_t i = 0; i < 8; ++i) guest::store_big_endian(words[i], node.data() + 4 * i);
  return node;
}

// `block`: left and right.
template <Tag kTag>
void compress_node(NodeWords& node, const std::array<std::uint32_t, 16>& block) {
  static constexpr NodeWords kInitial = tag_digest<kTag>();
  node = kInitial;
  guest::sha256_compress(node.data(), block.data());
}

template <Tag kTag>
Digest merkle_node(const Digest& left, const Digest& right) {
  std::array<std::uint32_t, 16> block;
  guest::load_big_endian_words(left.data(), block.data());
  guest::load_big_endian_words(right.data(), block.data() + 8);
  NodeWords node;
  compress_node<kTag>(node, block);
  return store_node(node);
}

// The root that a leaf and its siblings (from the leaf upwards) lead to. leaf_index is below 2^siblings.size(): the
// caller has checked it. Nodes stay numbers on the way up: half of a guest's cycles were their bytes.
template <Tag kTag>
Digest merkle_root_from_path(const Digest& leaf, std::uint32_t leaf_index, std::span<const Digest> siblings) {
  NodeWords current;
  guest::load_big_endian_words(leaf.data(), current.data());
  for (const Digest& sibling : siblings) {
    std::array<std::uint32_t, 16> block;
    const std::size_t place = 8 * (leaf_index & 1);
    std::copy(current.begin(), current.end(), block.begin() + static_cast<std::ptrdiff_t>(place));
    guest::load_big_endian_words(sibling.data(), block.data() + (8 - place));
    compress_node<kTag>(current, block);
    leaf_index >>= 1;
  }
  return store_node(current);
}

}  // namespace symbolon::statement

#endif  // SYMBOLON_CREDENTIALS_STATEMENT_MERKLE_NODE_H_
