// Memory for `new` and malloc: a pointer that only moves up, through the heap that guest.ld puts behind .bss. free does
// nothing: a run is short, and memory that is not touched costs nothing. A guest that needs more than the 16 MiB of the
// default links with -Wl,--defsym=ZKVM_HEAP_SIZE=...

#include <cstddef>
#include <cstdint>
#include <new>

#include "core/guest/guest_io.h"
#include "core/guest/system.h"

extern "C" std::uint8_t __heap_start[];
extern "C" std::uint8_t __heap_end[];

namespace {

std::uint8_t* heap_next = __heap_start;

}  // namespace

extern "C" {

void* malloc(std::size_t size) {
  const auto room = static_cast<std::size_t>(__heap_end - heap_next);
  if (size > room || ((size + 7) & ~std::size_t{7}) > room) return nullptr;
  std::uint8_t* taken = heap_next;
  heap_next += (size + 7) & ~std::size_t{7};
  return taken;
}

void* calloc(std::size_t count, std::size_t size) {
  std::size_t total;
  if (__builtin_mul_overflow(count, size, &total)) return nullptr;
  return malloc(total);  // memory of the machine starts as zero and is never given out twice
}

void* realloc(void* old, std::size_t size) {
  // The old size is not kept. Copying too much is harmless: what lies between the two blocks is heap.
  void* fresh = malloc(size);
  if (fresh == nullptr || old == nullptr) return fresh;
  const auto room = static_cast<std::size_t>(static_cast<std::uint8_t*>(fresh) - static_cast<std::uint8_t*>(old));
  __builtin_memcpy(fresh, old, size < room ? size : room);
  return fresh;
}

void free(void*) {}

}  // extern "C"

namespace {

void* allocate_or_end(std::size_t size) {
  void* memory = malloc(size);
  if (memory == nullptr) symbolon::guest::system_exit(symbolon::guest::kExitAbort);
  return memory;
}

}  // namespace

void* operator new(std::size_t size) { return allocate_or_end(size); }
void* operator new[](std::size_t size) { return allocate_or_end(size); }
void operator delete(void*) noexcept {}
void operator delete[](void*) noexcept {}
void operator delete(void*, std::size_t) noexcept {}
void operator delete[](void*, std::size_t) noexcept {}
