// Body: records of a size (one byte) and that many bytes. Commits the bytes without the sizes, record by record.

#include "core/guest/zkvm.h"

int main() {
  while (zkvm_input_size() > 0) {
    uint8_t size;
    zkvm_read_input(&size, sizeof size);
    uint8_t record[255];
    // At a different alignment each time.
    uint8_t* at = record + size % 4;
    if (size > 250) return 1;
    zkvm_read_input(at, size);
    zkvm_commit(at, size);
  }
  return 0;
}
