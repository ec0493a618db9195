// Reader and Writer: the little-endian building blocks of our binary formats.
//
// A Reader never reads past its end, never allocates more than the caller's bound, and `finish()` refuses trailing
// bytes; so a decoder built on it accepts exactly one encoding of each value if it checks ranges as it goes.
// After a failure the reader's position is unspecified and the caller gives up.

#ifndef SYMBOLON_CORE_BASE_CODEC_H_
#define SYMBOLON_CORE_BASE_CODEC_H_

#include <bit>
#include <cstdint>
#include <cstring>
#include <utility>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace symbolon {

static_assert(std::endian::native == std::endian::little, "the codecs copy integers as they lie in memory");

class Reader {
 public:
  explicit Reader(ByteView bytes) : rest_(bytes) {}

  std::size_t remaining() const { return rest_.size(); }

  Result<std::uint8_t> u8() { return integer<std::uint8_t>(); }
  Result<std::uint16_t> u16() { return integer<std::uint16_t>(); }
  Result<std::uint32_t> u32() { return integer<std::uint32_t>(); }
  Result<std::uint64_t> u64() { return integer<std::uint64_t>(); }

  // A 32-bit count that must not exceed `max`; else kInputTooLarge.
  Result<std::uint32_t> count(std::uint32_t max) {
    TRY_ASSIGN(const std::uint32_t n, u32());
    if (n > max) return ErrorCode::kInputTooLarge;
    return n;
  }

  // Borrowed; valid as long as the bytes that the reader was made from.
  Result<ByteView> bytes(std::size_t size) {
    if (size > rest_.size()) return ErrorCode::kInputTruncated;
    const ByteView taken = rest_.first(size);
    rest_ = rest_.subspan(size);
    return taken;
  }

  template <std::size_t N>
  Result<ByteArray<N>> array() {
    TRY_ASSIGN(const ByteView taken, bytes(N));
    ByteArray<N> out;
    std::memcpy(out.data(), taken.data(), N);
    return out;
  }

  Result<void> finish() const {
    if (!rest_.empty()) return ErrorCode::kInputTrailingBytes;
    return {};
  }

 private:
  template <class T>
  Result<T> integer() {
    TRY_ASSIGN(const ByteView taken, bytes(sizeof(T)));
    T value;
    std::memcpy(&value, taken.data(), sizeof(T));
    return value;
  }

  ByteView rest_;
};

class Writer {
 public:
  // Room for `size` bytes in all, where it is known: what is longer is moved as it grows.
  void reserve(std::size_t size) { out_.reserve(size); }
  void u8(std::uint8_t value) { integer(value); }
  void u16(std::uint16_t value) { integer(value); }
  void u32(std::uint32_t value) { integer(value); }
  void u64(std::uint64_t value) { integer(value); }
  void bytes(ByteView value) { out_.insert(out_.end(), value.begin(), value.end()); }

  const Bytes& view() const { return out_; }
  Bytes take() && { return std::move(out_); }

 private:
  template <class T>
  void integer(T value) {
    std::uint8_t raw[sizeof(T)];
    std::memcpy(raw, &value, sizeof(T));
    out_.insert(out_.end(), raw, raw + sizeof(T));
  }

  Bytes out_;
};

}  // namespace symbolon

#endif  // SYMBOLON_CORE_BASE_CODEC_H_
