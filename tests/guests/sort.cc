// Input: n. Sorts n pseudo-random numbers with the C++ library; commits the smallest, the median, the largest, and a
// checksum over all that depends on the order.

#include <algorithm>
#include <vector>

#include "core/guest/zkvm.h"

int main() {
  uint32_t n;
  zkvm_read_input(&n, sizeof n);
  if (n == 0) return 1;
  std::vector<uint32_t> values(n);
  uint32_t x = 1;
  for (uint32_t& value : values) {
    // xorshift32: Marsaglia, "Xorshift RNGs", 2003.
    x ^= x << 13;
    x ^= x >> 17;
    x ^= x << 5;
    value = x;
  }
  std::sort(values.begin(), values.end());
  uint32_t checksum = 0;
  for (const uint32_t value : values) checksum = checksum * 31 + value;
  const uint32_t result[4] = {values.front(), values[n / 2], values.back(), checksum};
  zkvm_commit(result, sizeof result);
  return 0;
}
