#include "core/base/wiping_heap.h"

#include <malloc.h>

#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <new>

namespace symbolon {
namespace {

// Constant-initialised: memory is freed before and after main().
std::atomic<bool> is_wiping = false;

[[maybe_unused]] void wipe_and_free(void* memory) {
  if (memory != nullptr && is_wiping.load(std::memory_order_relaxed)) {
    explicit_bzero(memory, malloc_usable_size(memory));
  }
  std::free(memory);
}

}  // namespace

void wipe_freed_memory() { is_wiping = true; }

}  // namespace symbolon

// In place of the C++ library's: all its other operators that free memory end in these, and what they get comes from
// malloc(). Sanitizers have operators of their own, which must get back what they gave.
#ifndef SYMBOLON_SANITIZED
void operator delete(void* memory) noexcept { symbolon::wipe_and_free(memory); }
void operator delete(void* memory, std::size_t) noexcept { symbolon::wipe_and_free(memory); }
void operator delete(void* memory, std::align_val_t) noexcept { symbolon::wipe_and_free(memory); }
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { symbolon::wipe_and_free(memory); }
#endif
