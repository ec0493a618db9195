// The freestanding checks of credentials/ethereum inside a guest: reads cases, commits answers (checks_io.h).

#include <vector>

#include "core/guest/guest_io.h"
#include "core/guest/zkvm.h"
#include "credentials/ethereum/trie.h"
#include "tests/credentials/ethereum/checks_io.h"

using namespace symbolon::ethereum;
using namespace symbolon::ethereum::testing;

namespace {

Answer answer_to(const CaseHead& head, std::span<const RlpBytes> nodes) {
  if (head.kind == CaseKind::kRlp) return {.refusal = static_cast<std::uint32_t>(rlp_check(nodes[0]))};
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
