// Input: n. n rounds of loads and stores of every size, aligned and not, spread over 1 MiB; commits a checksum.

#include <cstring>

#include "core/guest/zkvm.h"

namespace {

constexpr uint32_t kSize = 1 << 20;
uint8_t arena[kSize + 4];

template <class T>
T mix(uint32_t at, T value) {
  T old;
  std::memcpy(&old, arena + at, sizeof old);
  const T fresh = static_cast<T>(old * 5 + value);
  std::memcpy(arena + at, &fresh, sizeof fresh);
  return old;
}

uint32_t words[kSize >> 10];

}  // namespace

int main() {
  uint32_t n;
  zkvm_read_input(&n, sizeof n);
  uint32_t x = 1;
  uint32_t checksum = 0;
  for (; n > 0; --n) {
    x = x * 1664525 + 1013904223;
    const uint32_t at = (x >> 12) % kSize;
    checksum += mix<uint8_t>(at, static_cast<uint8_t>(x));
    checksum += mix<uint16_t>(at ^ 0x1000, static_cast<uint16_t>(x >> 8));
    checksum ^= mix<uint32_t>(at ^ 0x20000, ~x);  // LWL, LWR, SWL, SWR: the address may be any
    words[at >> 10] += checksum;
    checksum += words[(at >> 10) ^ 1];
    const auto* word = reinterpret_cast<const int8_t*>(arena) + at;
    checksum += static_cast<uint32_t>(*word);
  }
  zkvm_commit(&checksum, sizeof checksum);
  return 0;
}
