// SecretBytes and SecretArray: memory for keys, passphrases and witnesses.
//
// The bytes live in pages of their own: locked (not swapped) where the system allows it, left out of core dumps, zero
// in a forked child, between two pages that fault. They are wiped before the pages go back. Move-only, so that every
// copy is visible as a call; compared in constant time; never printed. This does not defend against somebody who can
// read the memory of the running process.

#ifndef SYMBOLON_CORE_BASE_SECRET_H_
#define SYMBOLON_CORE_BASE_SECRET_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

#include "core/base/bytes.h"
#include "core/base/check.h"

namespace symbolon {

// Overwrites with zeros in a way that no compiler removes.
void wipe(std::span<std::uint8_t> bytes);

// Time depends on the two lengths only. Unequal lengths are unequal.
bool equal_constant_time(ByteView a, ByteView b);

class SecretBytes {
 public:
  SecretBytes() = default;
  // All zero. Running out of memory ends the process.
  explicit SecretBytes(std::size_t size);
  // The original stays where it is; wiping it is the caller's business.
  static SecretBytes copy_of(ByteView bytes);

  SecretBytes(const SecretBytes&) = delete;
  SecretBytes& operator=(const SecretBytes&) = delete;
  SecretBytes(SecretBytes&& other) noexcept;
  SecretBytes& operator=(SecretBytes&& other) noexcept;
  ~SecretBytes() { release(); }

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  ByteView view() const { return {data_, size_}; }
  std::span<std::uint8_t> span() { return {data_, size_}; }

 private:
  void release();

  std::uint8_t* data_ = nullptr;
  std::size_t size_ = 0;
};

inline bool operator==(const SecretBytes& a, const SecretBytes& b) { return equal_constant_time(a.view(), b.view()); }

// A secret of a size known to the type: a key, a seed. A moved-from one must not be read again.
template <std::size_t N>
class SecretArray {
 public:
  SecretArray() : bytes_(N) {}
  static SecretArray copy_of(std::span<const std::uint8_t, N> bytes) {
    SecretArray copy;
    std::copy(bytes.begin(), bytes.end(), copy.span().begin());
    return copy;
  }

  static constexpr std::size_t size() { return N; }
  std::span<const std::uint8_t, N> view() const {
    CHECK(bytes_.size() == N, "secret was moved away");
    return bytes_.view().template first<N>();
  }
  std::span<std::uint8_t, N> span() {
    CHECK(bytes_.size() == N, "secret was moved away");
    return bytes_.span().template first<N>();
  }

 private:
  SecretBytes bytes_;
};

template <std::size_t N>
bool operator==(const SecretArray<N>& a, const SecretArray<N>& b) {
  return equal_constant_time(a.view(), b.view());
}

}  // namespace symbolon

#endif  // SYMBOLON_CORE_BASE_SECRET_H_
