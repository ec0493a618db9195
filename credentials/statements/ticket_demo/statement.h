// The functions of the ticket_demo statement, shared by guest and host: what a commitment, a leaf, a node and a
// nullifier are. README.md has the formulas.

#ifndef SYMBOLON_CREDENTIALS_STATEMENTS_TICKET_DEMO_STATEMENT_H_
#define SYMBOLON_CREDENTIALS_STATEMENTS_TICKET_DEMO_STATEMENT_H_

#include <algorithm>
#include <string_view>

#include "core/guest/precompiles.h"
#include "core/guest/sha256.h"
#include "credentials/statements/ticket_demo/public_values.h"

namespace symbolon::ticket_demo {

// SHA-256 of tag, first, second, one after the other.
inline Digest tagged_hash(std::string_view tag, const Digest& first, const Digest& second) {
  std::array<std::uint8_t, 128> message = {};
  std::uint8_t* end = std::copy(tag.begin(), tag.end(), message.begin());
  end = std::copy(first.begin(), first.end(), end);
  end = std::copy(second.begin(), second.end(), end);
  Digest out;
  guest::sha256_with(guest::sha256_compress, message.data(), static_cast<std::size_t>(end - message.data()),
                     out.data());
  return out;
}

// SHA-256 of a tag as eight numbers, by the compiler: where the compression of nodes starts.
consteval std::array<std::uint32_t, 8> tag_state(std::string_view tag) {
  std::array<std::uint8_t, 64> message = {};
  std::copy(tag.begin(), tag.end(), message.begin());
  Digest digest = {};
  guest::sha256_with(guest::sha256_compress_software, message.data(), tag.size(), digest.data());
  std::array<std::uint32_t, 8> state = {};
  for (std::size_t i = 0; i < 8; ++i) state[i] = guest::load_big_endian(digest.data() + 4 * i);
  return state;
}

inline Digest commitment(const Digest& secret, const Digest& event_id) {
  return tagged_hash("symbolon/ticket-demo/commitment", secret, event_id);
}

inline Digest nullifier(const Digest& secret, const Digest& event_id) {
  return tagged_hash("symbolon/ticket-demo/nullifier", secret, event_id);
}

inline Digest leaf(const Digest& commitment) { return tagged_hash("symbolon/ticket-demo/leaf", commitment, Digest{}); }

// One compression of left and right, from an initial value of its own: half the cost of SHA-256 over 64 bytes.
inline Digest node(const Digest& left, const Digest& right) {
  static constexpr std::array<std::uint32_t, 8> kInitial = tag_state("symbolon/ticket-demo/node");
  std::array<std::uint32_t, 8> state = kInitial;
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

// The root that a leaf at leaf_index below 2^kDepth and its siblings lead to.
inline Digest root_from_path(Digest current, std::uint32_t leaf_index, const std::array<Digest, kDepth>& siblings) {
  for (const Digest& sibling : siblings) {
    current = (leaf_index & 1) != 0 ? node(sibling, current) : node(current, sibling);
    leaf_index >>= 1;
  }
  return current;
}

}  // namespace symbolon::ticket_demo

#endif  // SYMBOLON_CREDENTIALS_STATEMENTS_TICKET_DEMO_STATEMENT_H_
