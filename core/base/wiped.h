// Working memory for witness data: what a run records and a prover computes with, too much for SecretBytes.
//
// WipedVector is a std::vector that leaves nothing of its elements in the memory that it gives back, also not when it
// grows. Blocks of kWipedMappingMin bytes or more are mappings of their own, left out of core dumps: they go back to
// the system, which clears pages before it hands them out again, so that memory which was reserved and never touched
// costs nothing. Smaller blocks are overwritten. Nothing is locked; keys belong into core/base/secret.h.
// Texts and trees of the standard library are the business of core/base/wiping_heap.h.

#ifndef SYMBOLON_CORE_BASE_WIPED_H_
#define SYMBOLON_CORE_BASE_WIPED_H_

#include <cstddef>
#include <vector>

#include "core/base/secret.h"
#include "core/base/wipe_stack.h"

namespace symbolon {

constexpr std::size_t kWipedMappingMin = std::size_t{1} << 20;

// At a multiple of 64. Running out of memory ends the process.
void* allocate_wiped(std::size_t bytes);
// `block` and `bytes` as they were allocated.
void free_wiped(void* block, std::size_t bytes);

template <class T>
struct WipingAllocator {
  static_assert(alignof(T) <= 64, "the alignment of allocate_wiped");

  using value_type = T;
  WipingAllocator() = default;
  template <class U>
  explicit WipingAllocator(const WipingAllocator<U>&) {}

  T* allocate(std::size_t count) { return static_cast<T*>(allocate_wiped(count * sizeof(T))); }
  void deallocate(T* block, std::size_t count) { free_wiped(block, count * sizeof(T)); }
  friend bool operator==(const WipingAllocator&, const WipingAllocator&) { return true; }
};

template <class T>
using WipedVector = std::vector<T, WipingAllocator<T>>;

// wipe_stack() at the end of a scope, on every way out of it. To be declared first, so that it comes last.
class StackWipe {
 public:
  StackWipe() = default;
  StackWipe(const StackWipe&) = delete;
  StackWipe& operator=(const StackWipe&) = delete;
  ~StackWipe() { wipe_stack(); }
};

}  // namespace symbolon

#endif  // SYMBOLON_CORE_BASE_WIPED_H_
