#include "prover/field/storage.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <map>
#include <mutex>

#include "core/base/check.h"

namespace symbolon::prover {
namespace {

constexpr std::size_t kAlignment = 64;
constexpr std::size_t kLargePage = std::size_t{2} << 20;
// Blocks of the range begin and end at multiples of this; smaller ones do not come from it.
constexpr std::size_t kGranule = std::size_t{64} << 10;

std::size_t rounded_up(std::size_t bytes, std::size_t unit) { return (bytes + unit - 1) / unit * unit; }

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kUseRange = false;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
constexpr bool kUseRange = false;
#else
constexpr bool kUseRange = true;
#endif
#else
constexpr bool kUseRange = true;
#endif

// The address range and its free parts. Reserving addresses takes no memory: pages come with their first touch.
class Range {
 public:
  Range() {
    if constexpr (!kUseRange) return;
    // More than any proof may use (prover/zkvm/prove.h bounds it by the machine's memory).
    constexpr std::size_t kSize = std::size_t{256} << 30;
    void* const start =
        mmap(nullptr, kSize, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (start == MAP_FAILED) return;
    begin_ = rounded_up(reinterpret_cast<std::uintptr_t>(start), kLargePage);
    end_ = (reinterpret_cast<std::uintptr_t>(start) + kSize) / kLargePage * kLargePage;
    // Advice only: without large pages, or in a dump, everything still works.
    static_cast<void>(madvise(start, kSize, MADV_HUGEPAGE));
    static_cast<void>(madvise(start, kSize, MADV_DONTDUMP));
    free_.emplace(begin_, end_ - begin_);
    touched_end_ = begin_;
  }

  bool holds(const void* block) const {
    const auto address = reinterpret_cast<std::uintptr_t>(block);
    return address >= begin_ && address < end_;
  }

  // The lowest free part that is large enough; nullptr when there is none.
  void* take(std::size_t bytes) {
    const std::size_t size = rounded_up(bytes, kGranule);
    const std::lock_guard lock(mutex_);
    for (auto part = free_.begin(); part != free_.end(); ++part) {
      if (part->second < size) continue;
      const std::uintptr_t address = part->first;
      const std::size_t rest = part->second - size;
      const auto next = free_.erase(part);
      if (rest > 0) free_.emplace_hint(next, address + size, rest);
      if (address + size > touched_end_) touched_end_ = address + size;
      return reinterpret_cast<void*>(address);
    }
    return nullptr;
  }

  void give(void* block, std::size_t bytes) {
    std::uintptr_t begin = reinterpret_cast<std::uintptr_t>(block);
    std::uintptr_t end = begin + rounded_up(bytes, kGranule);
    const std::lock_guard lock(mutex_);
    auto after = free_.lower_bound(begin);
    if (after != free_.end() && after->first == end) {
      end += after->second;
      after = free_.erase(after);
    }
    if (after != free_.begin()) {
      const auto before = std::prev(after);
      if (before->first + before->second == begin) {
        begin = before->first;
        free_.erase(before);
      }
    }
    free_.emplace(begin, end - begin);
  }

  void release() {
    const std::lock_guard lock(mutex_);
    for (const auto& [address, size] : free_) {
      if (address >= touched_end_) break;
      // Whole large pages, so that a neighbour's page is not split.
      const std::uintptr_t from = rounded_up(address, kLargePage);
      const std::uintptr_t to = std::min(address + size, touched_end_) / kLargePage * kLargePage;
      if (from < to) static_cast<void>(madvise(reinterpret_cast<void*>(from), to - from, MADV_DONTNEED));
    }
  }

 private:
  std::mutex mutex_;
  std::uintptr_t begin_ = 0;
  std::uintptr_t end_ = 0;
  std::uintptr_t touched_end_ = 0;              // nothing was taken from here on
  std::map<std::uintptr_t, std::size_t> free_;  // start -> size, no two of them neighbours
};

Range& range() {
  // Never destroyed: statics may give blocks back later.
  static Range& instance = *new Range();
  return instance;
}

}  // namespace

void* take_storage(std::size_t bytes) {
  CHECK(bytes > 0, "an empty block");
  if (bytes >= kGranule) {
    if (void* const block = range().take(bytes); block != nullptr) return block;
  }
  void* const block = std::aligned_alloc(kAlignment, rounded_up(bytes, kAlignment));
  CHECK(block != nullptr, "out of memory");
  return block;
}

void give_storage(void* block, std::size_t bytes) {
  if (range().holds(block)) return range().give(block, bytes);
  std::free(block);
}

void release_free_storage() { range().release(); }

}  // namespace symbolon::prover
