// memcpy, memmove, memset, memcmp and strlen of the SDK at every alignment and many sizes, against loops over bytes.
// Takes no input; commits the number of checks. Exit code 1 at the first difference.

#include <cstring>

#include "core/guest/zkvm.h"

namespace {

constexpr std::size_t kSize = 128;

struct Memory {
  alignas(8) volatile unsigned char bytes[kSize];  // volatile: the reference loops must stay loops

  unsigned char* at(std::size_t index) { return const_cast<unsigned char*>(bytes) + index; }
  void fill(unsigned seed) {
    for (std::size_t i = 0; i < kSize; ++i) bytes[i] = static_cast<unsigned char>((i + seed) * 37 + (i >> 3) + 1);
  }
  bool same(const Memory& other) const {
    for (std::size_t i = 0; i < kSize; ++i) {
      if (bytes[i] != other.bytes[i]) return false;
    }
    return true;
  }
};

Memory actual, expected, source;
uint32_t checks = 0;

bool check_copies(std::size_t to, std::size_t from, std::size_t size) {
  ++checks;
  actual.fill(1);
  expected.fill(1);
  source.fill(99);
  std::memcpy(actual.at(to), source.at(from), size);
  for (std::size_t i = 0; i < size; ++i) expected.bytes[to + i] = source.bytes[from + i];
  return actual.same(expected);
}

bool check_move(std::size_t to, std::size_t from, std::size_t size) {
  ++checks;
  actual.fill(2);
  expected.fill(2);
  source.fill(2);
  std::memmove(actual.at(to), actual.at(from), size);
  for (std::size_t i = 0; i < size; ++i) expected.bytes[to + i] = source.bytes[from + i];
  return actual.same(expected);
}

bool check_set(std::size_t to, std::size_t size, int value) {
  ++checks;
  actual.fill(3);
  expected.fill(3);
  std::memset(actual.at(to), value, size);
  for (std::size_t i = 0; i < size; ++i) expected.bytes[to + i] = static_cast<unsigned char>(value);
  return actual.same(expected);
}

// Equal, then smaller and larger at each place.
bool check_compare(std::size_t left, std::size_t right, std::size_t size) {
  ++checks;
  actual.fill(4);
  source.fill(5);
  for (std::size_t i = 0; i < size; ++i) source.bytes[right + i] = actual.bytes[left + i];
  if (std::memcmp(actual.at(left), source.at(right), size) != 0) return false;
  for (std::size_t i = 0; i < size; ++i) {
    const unsigned char old = source.bytes[right + i];
    source.bytes[right + i] = static_cast<unsigned char>(old ^ 0x80);
    const int order = std::memcmp(actual.at(left), source.at(right), size);
    source.bytes[right + i] = old;
    if (order == 0 || (order < 0) != (old < 0x80)) return false;
  }
  return true;
}

bool check_length(std::size_t at, std::size_t size) {
  ++checks;
  for (std::size_t i = 0; i < kSize; ++i) actual.bytes[i] = 'x';
  actual.bytes[at + size] = 0;
  return std::strlen(reinterpret_cast<const char*>(actual.at(at))) == size;
}

}  // namespace

int main() {
  for (std::size_t to = 0; to < 4; ++to) {
    for (std::size_t size = 0; size < 44; ++size) {
      if (!check_set(to, size, static_cast<int>(size * 7 - 100)) || !check_length(to, size)) return 1;
      for (std::size_t from = 0; from < 4; ++from) {
        if (!check_copies(to, from, size) || !check_compare(to, from, size)) return 1;
      }
    }
  }
  for (std::size_t to = 32; to < 36; ++to) {
    for (std::size_t from = 4; from < 64; ++from) {
      for (std::size_t size = 0; size < 60; size += 1 + size / 20) {
        if (!check_move(to, from, size)) return 1;
      }
    }
  }
  zkvm_commit(&checks, sizeof checks);
  return 0;
}
