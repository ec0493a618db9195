// SHA-256 over a message that comes in pieces, for guest and host. In a guest its compressions are the precompile's.
// On the host, messages with secrets go through core/crypto/hash.h, which wipes what it held; this does not.

#ifndef SYMBOLON_CREDENTIALS_STATEMENT_SHA256_STREAM_H_
#define SYMBOLON_CREDENTIALS_STATEMENT_SHA256_STREAM_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "core/guest/big_endian.h"
#include "core/guest/precompiles.h"
#include "core/guest/sha256.h"
#include "credentials/statement/public_values.h"

namespace symbolon::statement {

using Sha256State = std::array<std::uint32_t, 8>;

constexpr Sha256State kSha256Start = {guest::kSha256Initial[0], guest::kSha256Initial[1], guest::kSha256Initial[2],
                                      guest::kSha256Initial[3], guest::kSha256Initial[4], guest::kSha256Initial[5],
                                      guest::kSha256Initial[6], guest::kSha256Initial[7]};

class Sha256Stream {
 public:
  Sha256Stream() = default;
  // Goes on after `bytes_before` bytes, a multiple of 64, that led to this state.
  Sha256Stream(const Sha256State& state, std::uint32_t bytes_before) : state_(state), size_(bytes_before) {}

  void update(std::span<const std::uint8_t> bytes) {
    size_ += static_cast<std::uint32_t>(bytes.size());
    while (!bytes.empty()) {
      const std::size_t taken = std::min(bytes.size(), pending_.size() - filled_);
      std::copy_n(bytes.begin(), taken, pending_.begin() + static_cast<std::ptrdiff_t>(filled_));
      filled_ += taken;
      bytes = bytes.subspan(taken);
      if (filled_ == pending_.size()) compress_pending();
    }
  }

  // Once, at the end.
  Digest finish() {
    const std::uint64_t bits = std::uint64_t{size_} * 8;
    pending_[filled_++] = 0x80;
    if (filled_ > kLengthAt) {
      std::fill(pending_.begin() + static_cast<std::ptrdiff_t>(filled_), pending_.end(), std::uint8_t{0});
      compress_pending();
    }
    std::fill(pending_.begin() + static_cast<std::ptrdiff_t>(filled_), pending_.end(), std::uint8_t{0});
    guest::store_big_endian(static_cast<std::uint32_t>(bits >> 32), pending_.data() + kLengthAt);
    guest::store_big_endian(static_cast<std::uint32_t>(bits), pending_.data() + kLengthAt + 4);
    compress_pending();
    Digest out;
    for (std::size_t i = 0; i < 8; ++i) guest::store_big_endian(state_[i], out.data() + 4 * i);
    return out;
  }

 private:
  static constexpr std::size_t kLengthAt = 56;

  void compress_pending() {
    std::array<std::uint32_t, 16> block;
    for (std::size_t i = 0; i < 16; ++i) block[i] = guest::load_big_endian(pending_.data() + 4 * i);
    guest::sha256_compress(state_.data(), block.data());
    filled_ = 0;
  }

  Sha256State state_ = kSha256Start;
  alignas(4) std::array<std::uint8_t, 64> pending_;  // aligned: guests load whole words of it
  std::size_t filled_ = 0;
  std::uint32_t size_ = 0;  // of the whole message; messages here are far below 2^32 bytes
};

}  // namespace symbolon::statement

#endif  // SYMBOLON_CREDENTIALS_STATEMENT_SHA256_STREAM_H_
