// The freestanding checks of credentials/ethereum inside a guest, and what else guests do with Ethereum's keys: reads
// cases, commits answers (checks_io.h).

#include <algorithm>
#include <vector>

#include "core/guest/guest_io.h"
#include "core/guest/zkvm.h"
#include "credentials/ethereum/trie.h"
#include "credentials/statements/ticket/statement.h"
#include "tests/credentials/ethereum/checks_io.h"

using namespace symbolon::ethereum;
using namespace symbolon::ethereum::testing;

namespace {

constexpr Answer kNoAddress = {.refusal = 1};

Answer address_of(const Word& secret_bytes) {
  using symbolon::guest::Secp256k1;
  const auto secret = symbolon::guest::u256_from_bytes(secret_bytes.data());
  const bool is_key = !symbolon::guest::is_zero(secret) && symbolon::guest::is_less(secret, Secp256k1::Order::kModulus);
  if (!is_key) return kNoAddress;
  return {.is_present = 1,
          .value_hash = symbolon::statement::address_holder(symbolon::statement::ticket::address_of(secret))};
}

Answer signer_of(const Word& digest, RlpBytes signature) {
  zkvm_secp256k1_hash hash;
  zkvm_secp256k1_signature numbers;
  zkvm_secp256k1_pubkey key;
  if (signature.size() != sizeof numbers.data + 1) return kNoAddress;
  std::copy(digest.begin(), digest.end(), hash.data);
  std::copy_n(signature.begin(), sizeof numbers.data, numbers.data);
  if (zkvm_secp256k1_ecrecover(&hash, &numbers, signature.back(), &key) != ZKVM_EOK) return kNoAddress;
  Answer answer = {.is_present = 1, .value_hash = keccak256(key.data)};
  std::fill_n(answer.value_hash.begin(), 12, std::uint8_t{0});
  return answer;
}

Answer answer_to(const CaseHead& head, std::span<const RlpBytes> nodes) {
  if (head.kind == CaseKind::kRlp) return {.refusal = static_cast<std::uint32_t>(rlp_check(nodes[0]))};
  if (head.kind == CaseKind::kKeccak) return {.is_present = 1, .value_hash = keccak256(nodes[0])};
  if (head.kind == CaseKind::kAddress) return address_of(head.root);
  if (head.kind == CaseKind::kSigner) return signer_of(head.root, nodes[0]);
  const TrieLookup found = look_up(head.root, head.key, nodes);
  Answer answer = {.refusal = static_cast<std::uint32_t>(found.refusal), .is_present = found.is_present ? 1u : 0u};
  if (found.is_present) answer.value_hash = keccak256(found.value);
  return answer;
}

}  // namespace

int main() {
  std::vector<std::uint8_t> bytes;
  while (zkvm_input_size() > 0) {
    CaseHead head;
    zkvm_read_input(&head, sizeof head);
    if (head.node_count == 0 || head.node_count > kTrieNodesMax + 1) return 1;
    bytes.resize(head.node_count * 2048);
    std::vector<RlpBytes> nodes;
    for (std::uint32_t i = 0; i < head.node_count; ++i) {
      std::uint32_t size = 0;
      zkvm_read_input(&size, sizeof size);
      if (size > 2048) return 2;
      std::uint8_t* const place = bytes.data() + std::size_t{i} * 2048;
      zkvm_read_input(place, symbolon::guest::padded_size(size));
      nodes.emplace_back(place, size);
    }
    const Answer answer = answer_to(head, nodes);
    zkvm_commit(&answer, sizeof answer);
  }
  return 0;
}
