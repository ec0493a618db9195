#include "core/base/wiped.h"

#include <sys/mman.h>

#include <new>

#include "core/base/check.h"

namespace symbolon {
namespace {

constexpr std::align_val_t kAlignment{64};

}  // namespace

void* allocate_wiped(std::size_t bytes) {
  if (bytes < kWipedMappingMin) return ::operator new(bytes, kAlignment);
  void* const block = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  CHECK(block != MAP_FAILED, "out of memory");
  static_cast<void>(madvise(block, bytes, MADV_DONTDUMP));
  return block;
}

void free_wiped(void* block, std::size_t bytes) {
  if (bytes >= kWipedMappingMin) {
    CHECK(munmap(block, bytes) == 0, "a mapping could not be given back");
    return;
  }
  wipe({static_cast<std::uint8_t*>(block), bytes});
  ::operator delete(block, kAlignment);
}

}  // namespace symbolon
