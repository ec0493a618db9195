// Input and output of the guest ethereum_checks: cases one after the other, an answer for each.
//
//   case      CaseHead, then for each node: size u32 and its bytes, padded with zeros to a multiple of 4
//   answer    Answer

#ifndef SYMBOLON_TESTS_CREDENTIALS_ETHEREUM_CHECKS_IO_H_
#define SYMBOLON_TESTS_CREDENTIALS_ETHEREUM_CHECKS_IO_H_

#include "credentials/ethereum/keccak.h"

namespace symbolon::ethereum::testing {

enum class CaseKind : std::uint32_t {
  kRlp = 1,      // rlp_check of the one node
  kLookUp = 2,   // look_up of `key` (hashed already) under `root`
  kKeccak = 3,   // of the one node
  kAddress = 4,  // of the secret `root`, as the ticket statement makes it
  kSigner = 5,   // the address whose signature of the digest `root` the node holds: r, s and the recovery id
};

struct CaseHead {
  CaseKind kind = CaseKind::kRlp;
  std::uint32_t node_count = 0;
  Word root = {};
  Word key = {};
};

struct Answer {
  std::uint32_t refusal = 0;  // of an address or signer: 1 where there is none
  std::uint32_t is_present = 0;
  Word value_hash = {};  // Keccak-256 of the value, or 12 zero bytes and the address; zero where there is none

  friend bool operator==(const Answer&, const Answer&) = default;
};

}  // namespace symbolon::ethereum::testing

#endif  // SYMBOLON_TESTS_CREDENTIALS_ETHEREUM_CHECKS_IO_H_
