// Storage: where the elements of matrices and digests live.
//
// Two things cost a prover more than they should: the first touch of a page, which the system has to find and clear,
// and clearing memory again that is overwritten anyway. So large blocks are cut from one address range of large pages,
// lowest place first; a block that is given back is joined with its free neighbours and serves the next one, of
// whatever size, with its pages in place. Blocks come as they are: nothing is cleared here.
//
// Small blocks, and all where the range cannot be had (or under the sanitizers, which want to see each block), come
// from the C library. Any thread may call these functions.

#ifndef SYMBOLON_PROVER_FIELD_STORAGE_H_
#define SYMBOLON_PROVER_FIELD_STORAGE_H_

#include <cstddef>
#include <new>
#include <utility>

namespace symbolon::prover {

// At least `bytes` > 0 bytes at a multiple of 64, with any content. Ends the process when there is no memory.
void* take_storage(std::size_t bytes);
// `block` and `bytes` as they were taken. Secrets are wiped before.
void give_storage(void* block, std::size_t bytes);
// Returns the pages of all free blocks to the system.
void release_free_storage();

// For standard containers of elements: their places hold any content until they are written.
template <class T>
struct UnwrittenAllocator {
  using value_type = T;
  UnwrittenAllocator() = default;
  template <class U>
  explicit UnwrittenAllocator(const UnwrittenAllocator<U>&) {}

  T* allocate(std::size_t count) { return static_cast<T*>(take_storage(count * sizeof(T))); }
  void deallocate(T* block, std::size_t count) { give_storage(block, count * sizeof(T)); }
  template <class U>
  void construct(U*) {}
  template <class U, class First, class... Rest>
  void construct(U* place, First&& first, Rest&&... rest) {
    ::new (static_cast<void*>(place)) U(std::forward<First>(first), std::forward<Rest>(rest)...);
  }
  friend bool operator==(const UnwrittenAllocator&, const UnwrittenAllocator&) { return true; }
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_FIELD_STORAGE_H_
