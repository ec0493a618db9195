// Looks for secrets in all writable memory of this process. Secrets are handed over and compared in masked form, so
// that the search itself holds none; half a secret is enough, in either byte order.

#ifndef SYMBOLON_TESTS_SUPPORT_MEMORY_SEARCH_H_
#define SYMBOLON_TESTS_SUPPORT_MEMORY_SEARCH_H_

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/base/bytes.h"

namespace symbolon::testing {

inline constexpr std::uint8_t kMarkMask = 0xa5;
using MaskedMark = ByteArray<32>;

// The same length; `out` may be what `masked` views.
inline void unmask(ByteView masked, std::span<std::uint8_t> out) {
  std::transform(masked.begin(), masked.end(), out.begin(), [](std::uint8_t byte) { return byte ^ kMarkMask; });
}

// Whether the memory holds these bytes, of which `masked` is the masked form.
inline bool holds_bytes(ByteView memory, ByteView masked) {
  if (masked.empty() || memory.size() < masked.size()) return false;
  const auto first = static_cast<int>(masked[0] ^ kMarkMask);
  const std::uint8_t* const last = memory.data() + memory.size() - masked.size();
  for (const std::uint8_t* at = memory.data(); at <= last; ++at) {
    at = static_cast<const std::uint8_t*>(std::memchr(at, first, static_cast<std::size_t>(last - at) + 1));
    if (at == nullptr) return false;
    std::size_t equal = 1;
    while (equal < masked.size() && static_cast<std::uint8_t>(at[equal] ^ kMarkMask) == masked[equal]) ++equal;
    if (equal == masked.size()) return true;
  }
  return false;
}

// Half a mark is enough: functions may have kept a part in registers that were spilled. Libraries keep numbers with the
// lowest byte first.
inline bool holds(ByteView memory, const MaskedMark& mark) {
  constexpr std::size_t kHalf = std::tuple_size_v<MaskedMark> / 2;
  MaskedMark reversed = mark;
  std::reverse(reversed.begin(), reversed.end());
  for (const MaskedMark& form : {mark, reversed}) {
    const ByteView bytes(form);
    if (holds_bytes(memory, bytes.first(kHalf)) || holds_bytes(memory, bytes.last(kHalf))) return true;
  }
  return false;
}

// Calls fn(line of /proc/self/maps, memory) for each run of pages in memory of each mapping that can be read and
// written, until it returns true; whether it did. Pages that nobody touched are left alone: a prover reserves hundreds
// of gigabytes of addresses. Nothing of ours is in memory that cannot be written.
inline bool any_writable_memory(const std::function<bool(const std::string& mapping, ByteView memory)>& fn) {
  const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
  const std::size_t chunk = std::size_t{1} << 18;  // pages
  std::vector<unsigned char> resident(chunk);
  std::vector<std::string> lines;
  std::ifstream maps("/proc/self/maps");
  for (std::string line; std::getline(maps, line);) lines.push_back(line);
  for (const std::string& line : lines) {
    unsigned long start = 0;
    unsigned long end = 0;
    char permissions[5] = {};
    if (std::sscanf(line.c_str(), "%lx-%lx %4s", &start, &end, permissions) != 3) continue;
    if (permissions[0] != 'r' || permissions[1] != 'w') continue;
    for (unsigned long at = start; at < end; at += chunk * page) {
      const std::size_t pages = std::min<std::size_t>(chunk, (end - at) / page);
      // Fails where the mapping went away since the list was read.
      if (mincore(reinterpret_cast<void*>(at), pages * page, resident.data()) != 0) break;
      for (std::size_t i = 0; i < pages;) {
        std::size_t run = i;
        while (run < pages && (resident[run] & 1) != 0) ++run;
        const auto* const memory = reinterpret_cast<const std::uint8_t*>(at + i * page);
        if (run > i && fn(line, ByteView(memory, (run - i) * page))) return true;
        i = std::max(run, i + 1);
      }
    }
  }
  return false;
}

// The first mapping of this process that holds the mark, as a line of /proc/self/maps; empty where none does.
inline std::string mapping_with(const MaskedMark& mark) {
  std::string found;
  any_writable_memory([&](const std::string& mapping, ByteView memory) {
    if (!holds(memory, mark)) return false;
    found = mapping;
    return true;
  });
  return found;
}

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_SUPPORT_MEMORY_SEARCH_H_
