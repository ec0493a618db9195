// Public values and private input of the ticket_demo statement, shared by guest and host. Numbers are little-endian.

#ifndef SYMBOLON_CREDENTIALS_STATEMENTS_TICKET_DEMO_PUBLIC_VALUES_H_
#define SYMBOLON_CREDENTIALS_STATEMENTS_TICKET_DEMO_PUBLIC_VALUES_H_

#include <array>
#include <cstdint>

namespace symbolon::ticket_demo {

constexpr std::uint32_t kVersion = 1;
constexpr std::uint32_t kDepth = 10;  // of the tree: 1,024 tickets

using Digest = std::array<std::uint8_t, 32>;

// 132 bytes, in this order, no padding.
struct PublicValues {
  std::uint32_t version = kVersion;
  Digest event_id = {};
  Digest root = {};
  Digest holder_key = {};  // Ed25519; passes are signed with it
  Digest nullifier = {};
};
static_assert(sizeof(PublicValues) == 132);

// The body of the private input (core/guest/guest_io.h frames it). 420 bytes.
struct Input {
  Digest secret = {};  // not all zero
  Digest event_id = {};
  Digest holder_key = {};
  std::uint32_t leaf_index = 0;              // below 2^kDepth
  std::array<Digest, kDepth> siblings = {};  // from the leaf upwards
};
static_assert(sizeof(Input) == 420);

// Exit codes of the guest beside 0; none can be proven.
constexpr int kExitZeroSecret = 1;
constexpr int kExitBadIndex = 2;

}  // namespace symbolon::ticket_demo

#endif  // SYMBOLON_CREDENTIALS_STATEMENTS_TICKET_DEMO_PUBLIC_VALUES_H_
