// ticket_demo: "I know the secret behind one ticket of this event" (README.md).

#include "core/guest/zkvm.h"
#include "credentials/statements/ticket_demo/statement.h"

using namespace symbolon::ticket_demo;

int main() {
  static Input input;
  zkvm_read_input(&input, sizeof input);
  if (input.secret == Digest{}) return kExitZeroSecret;
  if (input.leaf_index >> kDepth != 0) return kExitBadIndex;

  PublicValues values;
  values.event_id = input.event_id;
  values.root = root_from_path(leaf(commitment(input.secret, input.event_id)), input.leaf_index, input.siblings);
  values.holder_key = input.holder_key;
  values.nullifier = nullifier(input.secret, input.event_id);
  zkvm_commit(&values, sizeof values);
  return 0;
}
