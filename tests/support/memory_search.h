// Looks for a secret in all writable memory of this process. Secrets are handed over and compared in masked form, so
// that the search itself holds none; half a secret is enough, in either byte order.

#ifndef SYMBOLON_TESTS_SUPPORT_MEMORY_SEARCH_H_
#define SYMBOLON_TESTS_SUPPORT_MEMORY_SEARCH_H_

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <span>
#include <string>

#include "core/base/bytes.h"

namespace symbolon::testing {

inline constexpr std::uint8_t kMarkMask = 0xa5;
using MaskedMark = ByteArray<32>;

inline void unmask(const MaskedMark& mark, std::span<std::uint8_t> out) {
  for (std::size_t i = 0; i < mark.size(); ++i) out[i] = mark[i] ^ kMarkMask;
}

// Half a mark is enough: functions may have kept a part in registers that were spilled.
inline bool holds_in_order(ByteView memory, const MaskedMark& mark) {
  constexpr std::size_t kNeedle = std::tuple_size_v<MaskedMark> / 2;
  if (memory.size() < kNeedle) return false;
  for (std::size_t i = 0; i + kNeedle <= memory.size(); ++i) {
    for (const std::size_t half : {std::size_t{0}, kNeedle}) {
      std::size_t equal = 0;
      while (equal < kNeedle && static_cast<std::uint8_t>(memory[i + equal] ^ kMarkMask) == mark[half + equal]) ++equal;
      if (equal == kNeedle) return true;
    }
  }
  return false;
}

// Libraries keep numbers with the lowest byte first.
inline bool holds(ByteView memory, const MaskedMark& mark) {
  MaskedMark reversed = mark;
  std::reverse(reversed.begin(), reversed.end());
  return holds_in_order(memory, mark) || holds_in_order(memory, reversed);
}

// The first mapping of this process that holds the mark, as a line of /proc/self/maps; empty where none does. Nothing
// of ours is in memory that cannot be written.
inline std::string mapping_with(const MaskedMark& mark) {
  std::ifstream maps("/proc/self/maps");
  for (std::string line; std::getline(maps, line);) {
    unsigned long start = 0;
    unsigned long end = 0;
    char permissions[5] = {};
    if (std::sscanf(line.c_str(), "%lx-%lx %4s", &start, &end, permissions) != 3) continue;
    if (permissions[0] != 'r' || permissions[1] != 'w') continue;
    const auto* const memory = reinterpret_cast<const std::uint8_t*>(start);
    if (holds(ByteView(memory, end - start), mark)) return line;
  }
  return "";
}

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_SUPPORT_MEMORY_SEARCH_H_
