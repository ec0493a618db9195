// ticket: "I hold a ticket of this event" (README.md).

#include "core/guest/zkvm.h"
#include "credentials/statements/ticket/statement.h"

using namespace symbolon::statement;

int main() {
  static ticket::Input input;
  zkvm_read_input(&input, sizeof input);

  struct {
    PublicHeader header;
    ticket::Disclosed disclosed;
  } values;
  static_assert(sizeof values == kPublicHeaderSize + sizeof(ticket::Disclosed));
  const int refused = ticket::prove_ticket(input, values.header, values.disclosed);
  if (refused != 0) return refused;
  zkvm_commit(&values, sizeof values);
  return 0;
}
