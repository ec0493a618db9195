// ticket-onchain: "I held a ticket of this event at the event's block" (README.md).

#include "core/guest/guest_io.h"
#include "core/guest/zkvm.h"
#include "credentials/statements/ticket_onchain/statement.h"

using namespace symbolon::statement;
namespace ethereum = symbolon::ethereum;

int main() {
  static ticket_onchain::InputHead head;
  zkvm_read_input(&head, sizeof head);

  static std::array<ethereum::RlpBytes, ticket_onchain::kNodesMax> nodes;
  alignas(4) static std::array<std::uint8_t, ticket_onchain::kNodesBytesMax> bytes;
  if (head.account_nodes > nodes.size() || head.storage_nodes > nodes.size() - head.account_nodes) {
    return ticket_onchain::kExitNodes;
  }
  const std::span<ethereum::RlpBytes> all(nodes.data(), head.account_nodes + head.storage_nodes);
  std::size_t used = 0;
  for (ethereum::RlpBytes& node : all) {
    std::uint32_t size = 0;
    zkvm_read_input(&size, sizeof size);
    if (size > ethereum::kTrieNodeBytesMax || symbolon::guest::padded_size(size) > bytes.size() - used) {
      return ticket_onchain::kExitNodes;
    }
    zkvm_read_input(bytes.data() + used, symbolon::guest::padded_size(size));
    node = {bytes.data() + used, size};
    used += symbolon::guest::padded_size(size);
  }

  PublicHeader header;
  const int refused = ticket_onchain::prove_onchain_ticket(head, all.first(head.account_nodes),
                                                           all.subspan(head.account_nodes), header);
  if (refused != 0) return refused;
  zkvm_commit(&header, sizeof header);
  return 0;
}
