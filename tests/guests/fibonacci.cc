// Input: n. Commits the n-th Fibonacci number modulo 2^32: a tight loop of register arithmetic.

#include "core/guest/zkvm.h"

int main() {
  uint32_t n;
  zkvm_read_input(&n, sizeof n);
  uint32_t a = 0;
  uint32_t b = 1;
  for (; n > 0; --n) {
    const uint32_t next = a + b;
    a = b;
    b = next;
  }
  zkvm_commit(&a, sizeof a);
  return 0;
}
