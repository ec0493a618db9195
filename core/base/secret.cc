#include "core/base/secret.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstring>
#include <utility>

namespace symbolon {
namespace {

std::size_t page_size() {
  static const auto size = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
  return size;
}

// Bytes of the accessible pages between the two guard pages.
std::size_t body_size(std::size_t size) { return (size + page_size() - 1) / page_size() * page_size(); }

// | guard page | body: ... secret | guard page |, the secret right-aligned so that reading past its end faults.
std::uint8_t* allocate(std::size_t size) {
  const std::size_t body = body_size(size);
  void* const mapping = mmap(nullptr, body + 2 * page_size(), PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  CHECK(mapping != MAP_FAILED, "no memory for a secret");
  auto* const start = static_cast<std::uint8_t*>(mapping) + page_size();
  CHECK(mprotect(start, body, PROT_READ | PROT_WRITE) == 0, "no access to the memory of a secret");
  // Best effort: small limits on locked memory are common, and a secret that may be swapped beats no secret at all.
  static_cast<void>(mlock(start, body));
  static_cast<void>(madvise(start, body, MADV_DONTDUMP));
  static_cast<void>(madvise(start, body, MADV_WIPEONFORK));
  return start + (body - size);
}

}  // namespace

void wipe(std::span<std::uint8_t> bytes) {
  if (!bytes.empty()) explicit_bzero(bytes.data(), bytes.size());
}

bool equal_constant_time(ByteView a, ByteView b) {
  if (a.size() != b.size()) return false;
  // volatile keeps the compiler from leaving the loop early.
  volatile std::uint8_t difference = 0;
  for (std::size_t i = 0; i < a.size(); ++i) difference = difference | (a[i] ^ b[i]);
  return difference == 0;
}

SecretBytes::SecretBytes(std::size_t size) : data_(size > 0 ? allocate(size) : nullptr), size_(size) {}

SecretBytes SecretBytes::copy_of(ByteView bytes) {
  SecretBytes copy(bytes.size());
  if (!bytes.empty()) std::memcpy(copy.data_, bytes.data(), bytes.size());
  return copy;
}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept {
  if (this != &other) {
    release();
    data_ = std::exchange(other.data_, nullptr);
    size_ = std::exchange(other.size_, 0);
  }
  return *this;
}

void SecretBytes::release() {
  if (data_ == nullptr) return;
  wipe(span());
  const std::size_t body = body_size(size_);
  std::uint8_t* const mapping = data_ - (body - size_) - page_size();
  CHECK(munmap(mapping, body + 2 * page_size()) == 0, "memory of a secret could not be given back");
  data_ = nullptr;
  size_ = 0;
}

}  // namespace symbolon
