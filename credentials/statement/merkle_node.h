// Binary trees of 32-byte nodes for guest and host: a node is one SHA-256 compression of left | right from an initial
// state of the tree's own (the SHA-256 of a tag), half the cost of SHA-256 over 64 bytes. The size of every message is
// the same, so no padding is needed; leaves must be hashes with a tag of their own.

#ifndef SYMBOLON_CREDENTIALS_STATEMENT_MERKLE_NODE_H_
#define SYMBOLON_CREDENTIALS_STATEMENT_MERKLE_NODE_H_

#include "credentials/statement/tagged_hash.h"

namespace symbolon::statement {

template <Tag kTag>
Digest merkle_node(const Digest& left, const Digest& right) {
  static constexpr Sha256State kInitial = tag_digest<kTag>();
  Sha256State state = kInitial;
  std::array<std::uint32_t, 16> block;
  for (std::size_t i = 0; i < 8; ++i) {
    block[i] = guest::load_big_endian(left.data() + 4 * i);
    block[8 + i] = guest::load_big_endian(right.data() + 4 * i);
  }
  guest::sha256_compress(state.data(), block.data());
  Digest out;
  for (std::size_t i = 0; i < 8; ++i) guest::store_big_endian(state[i], out.data() + 4 * i);
  return out;
}

// The root that a leaf and its siblings (from the leaf upwards) lead to. leaf_index is below 2^siblings.size(): the
// caller has checked it.
template <Tag kTag>
Digest merkle_root_from_path(Digest current, std::uint32_t leaf_index, std::span<const Digest> siblings) {
  for (const Digest& sibling : siblings) {
    current = (leaf_index & 1) != 0 ? merkle_node<kTag>(sibling, current) : merkle_node<kTag>(current, sibling);
    leaf_index >>= 1;
  }
  return current;
}

}  // namespace symbolon::statement

#endif  // SYMBOLON_CREDENTIALS_STATEMENT_MERKLE_NODE_H_
