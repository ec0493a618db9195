// Verifies Ed25519 signatures: reads u32 message size, key, signature, message padded to words; commits a word each.

#include "core/guest/ed25519.h"
#include "core/guest/zkvm.h"

int main() {
  static struct {
    uint32_t size;
    uint8_t key[32];
    uint8_t signature[64];
  } head;
  static uint32_t message[1024];
  while (zkvm_input_size() > 0) {
    zkvm_read_input(&head, sizeof head);
    if (head.size > sizeof message) return 1;
    zkvm_read_input(message, (head.size + 3) / 4 * 4);
    const uint32_t verified =
        symbolon::guest::ed25519_verify(head.key, head.signature, reinterpret_cast<const uint8_t*>(message), head.size);
    zkvm_commit(&verified, sizeof verified);
  }
  return 0;
}
