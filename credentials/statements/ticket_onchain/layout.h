// Private input of the ticket-onchain statement, shared by guest and host. Integers are little-endian but for the ones
// that Ethereum writes big-endian: token and owners_slot.
//
//   InputHead, then the nodes of the account's proof, then those of the storage's: size u32, bytes, zeros up to a
//   multiple of 4

#ifndef SYMBOLON_CREDENTIALS_STATEMENTS_TICKET_ONCHAIN_LAYOUT_H_
#define SYMBOLON_CREDENTIALS_STATEMENTS_TICKET_ONCHAIN_LAYOUT_H_

#include "credentials/ethereum/ownership.h"
#include "credentials/statement/ticket.h"

namespace symbolon::statement::ticket_onchain {

struct InputHead {
  Digest holder_key = {};
  Digest organizer = {};
  std::uint64_t chain = 0;
  std::uint32_t session = 0;
  std::uint32_t account_nodes = 0;
  std::uint32_t storage_nodes = 0;
  EvmAddress contract = {};
  OnChainAnchor anchor = {};
  Digest token = {};
  Digest secret = {};
};
static_assert(sizeof(InputHead) == 264);

constexpr std::size_t kNodesMax = 32;                          // of both proofs; mainnet has up to 10 and 9
constexpr std::size_t kNodesBytesMax = std::size_t{20} << 10;  // of both proofs, with sizes and padding

// Exit codes of the guest beside 0; none can be proven.
constexpr int kExitSecretRange = 1;
constexpr int kExitNodes = 2;  // too many nodes or bytes
constexpr int kExitOtherOwner = 3;
constexpr int kExitRefusal = 32;  // and the number of an ethereum::Refusal: 33 to 60

}  // namespace symbolon::statement::ticket_onchain

#endif  // SYMBOLON_CREDENTIALS_STATEMENTS_TICKET_ONCHAIN_LAYOUT_H_
