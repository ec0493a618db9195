// The Writer of core/base/codec.h for secrets: it grows in locked memory and wipes what it leaves behind.

#ifndef SYMBOLON_CREDENTIALS_WALLET_SECRET_WRITER_H_
#define SYMBOLON_CREDENTIALS_WALLET_SECRET_WRITER_H_

#include <algorithm>
#include <cstring>
#include <utility>

#include "core/base/secret.h"

namespace symbolon::wallet {

class SecretWriter {
 public:
  void u8(std::uint8_t value) { bytes(ByteView(&value, 1)); }
  void u32(std::uint32_t value) { integer(value); }
  void u64(std::uint64_t value) { integer(value); }
  void bytes(ByteView value) {
    if (value.size() > buffer_.size() - size_) grow(size_ + value.size());
    std::copy(value.begin(), value.end(), buffer_.span().begin() + static_cast<std::ptrdiff_t>(size_));
    size_ += value.size();
  }
  // A u32 length, then the bytes.
  void sized(ByteView value) {
    u32(static_cast<std::uint32_t>(value.size()));
    bytes(value);
  }

  std::size_t size() const { return size_; }
  // Everything written, and zeros up to a multiple of `unit`.
  SecretBytes take_padded(std::size_t unit) && {
    SecretBytes out((size_ + unit - 1) / unit * unit);
    std::copy_n(buffer_.view().begin(), size_, out.span().begin());
    return out;
  }

 private:
  template <class T>
  void integer(T value) {
    std::uint8_t raw[sizeof(T)];
    std::memcpy(raw, &value, sizeof(T));
    bytes(raw);
  }
  void grow(std::size_t needed) {
    SecretBytes larger(std::max(needed, 2 * buffer_.size()));
    std::copy_n(buffer_.view().begin(), size_, larger.span().begin());
    buffer_ = std::move(larger);
  }

  SecretBytes buffer_ = SecretBytes(4096);
  std::size_t size_ = 0;
};

}  // namespace symbolon::wallet

#endif  // SYMBOLON_CREDENTIALS_WALLET_SECRET_WRITER_H_
