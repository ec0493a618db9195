// Runs the compiler's 64-bit and floating-point operations, which become calls of the SDK's helpers, and compares with
// what the host's processor gave (arithmetic_io.h).

#include "tests/guests/arithmetic_io.h"

#include "core/guest/zkvm.h"

using symbolon::guest::ArithmeticCase;

int main() {
  uint32_t count = 0;
  uint32_t first_difference = 0;
  uint64_t value = 0;
  bool differs = false;
  for (; zkvm_input_size() > 0; ++count) {
    ArithmeticCase test;
    zkvm_read_input(&test, sizeof test);
    const uint64_t result = symbolon::guest::evaluate(test.op, test.a, test.b);
    if (result != test.expected && !differs) {
      differs = true;
      first_difference = count;
      value = result;
    }
  }
  if (!differs) first_difference = count;
  zkvm_commit(&count, sizeof count);
  zkvm_commit(&first_difference, sizeof first_difference);
  zkvm_commit(&value, sizeof value);
  return 0;
}
