// RLP (Ethereum yellow paper, appendix B), strict reading for guests and hosts: every value has one encoding, and
// nothing is read past the end. Lengths are compared with the bytes that are there before they are used.
//
//   00 .. 7f            the byte itself          c0 .. f7   list of up to 55 bytes
//   80 .. b7            up to 55 bytes           f8 .. ff   longer list, 1 to 8 bytes of length
//   b8 .. bf            longer, 1 to 8 bytes of length
//
// Freestanding. Time depends on the bytes.

#ifndef SYMBOLON_CREDENTIALS_ETHEREUM_RLP_H_
#define SYMBOLON_CREDENTIALS_ETHEREUM_RLP_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "credentials/ethereum/refusal.h"

namespace symbolon::ethereum {

using RlpBytes = std::span<const std::uint8_t>;

// Borrowed from the bytes that it was read from.
struct RlpItem {
  bool is_list = false;
  RlpBytes payload;  // of a list: its items, one after the other
  RlpBytes encoded;  // the whole item
};

constexpr std::size_t kRlpShortMax = 55;

namespace rlp_detail {

// The length behind a prefix of the long form; `rest` stands behind the prefix and is left behind the length.
constexpr Refusal take_long_length(RlpBytes& rest, std::size_t bytes_of_length, std::size_t& length) {
  if (rest.size() < bytes_of_length) return Refusal::kRlpTruncated;
  if (rest[0] == 0) return Refusal::kRlpLengthLeadingZero;
  // A length without leading zeros that needs more than 31 bits is longer than anything that is read here.
  if (bytes_of_length > 4 || (bytes_of_length == 4 && rest[0] >= 0x80)) return Refusal::kRlpTruncated;
  length = 0;
  for (std::size_t i = 0; i < bytes_of_length; ++i) length = length << 8 | rest[i];
  if (length <= kRlpShortMax) return Refusal::kRlpLengthNotMinimal;
  rest = rest.subspan(bytes_of_length);
  return Refusal::kNone;
}

}  // namespace rlp_detail

// Takes the next item off `rest`, which must not be left as it is after a refusal.
// Refusals: kRlpTruncated, kRlpLengthLeadingZero, kRlpLengthNotMinimal, kRlpByteNotMinimal.
[[gnu::noinline]] constexpr Refusal rlp_take(RlpBytes& rest, RlpItem& item) {
  if (rest.empty()) return Refusal::kRlpTruncated;
  const RlpBytes start = rest;
  const std::uint8_t prefix = rest[0];
  if (prefix < 0x80) {
    item = {.is_list = false, .payload = rest.first(1), .encoded = rest.first(1)};
    rest = rest.subspan(1);
    return Refusal::kNone;
  }
  rest = rest.subspan(1);
  item.is_list = prefix >= 0xc0;
  const std::size_t short_length = prefix - (item.is_list ? 0xc0u : 0x80u);
  std::size_t length = short_length;
  if (short_length > kRlpShortMax) {
    SYMBOLON_TRY_CHECK(rlp_detail::take_long_length(rest, short_length - kRlpShortMax, length));
  }
  if (length > rest.size()) return Refusal::kRlpTruncated;
  item.payload = rest.first(length);
  if (!item.is_list && length == 1 && item.payload[0] < 0x80) return Refusal::kRlpByteNotMinimal;
  rest = rest.subspan(length);
  item.encoded = start.first(start.size() - rest.size());
  return Refusal::kNone;
}

// The one item that `bytes` are. Refusals: those of rlp_take, kRlpTrailingBytes.
constexpr Refusal rlp_only(RlpBytes bytes, RlpItem& item) {
  SYMBOLON_TRY_CHECK(rlp_take(bytes, item));
  return bytes.empty() ? Refusal::kNone : Refusal::kRlpTrailingBytes;
}

// The items of a list of exactly kCount. Refusals: those of rlp_take, kRlpListExpected, kRlpItemCount.
template <std::size_t kCount>
constexpr Refusal rlp_items(const RlpItem& list, std::array<RlpItem, kCount>& items) {
  if (!list.is_list) return Refusal::kRlpListExpected;
  RlpBytes rest = list.payload;
  for (RlpItem& item : items) {
    if (rest.empty()) return Refusal::kRlpItemCount;
    SYMBOLON_TRY_CHECK(rlp_take(rest, item));
  }
  return rest.empty() ? Refusal::kNone : Refusal::kRlpItemCount;
}

// A string of exactly as many bytes as `out` has. Refusals: kRlpStringExpected, kRlpSize.
template <std::size_t kSize>
constexpr Refusal rlp_bytes(const RlpItem& item, std::array<std::uint8_t, kSize>& out) {
  if (item.is_list) return Refusal::kRlpStringExpected;
  if (item.payload.size() != kSize) return Refusal::kRlpSize;
  for (std::size_t i = 0; i < kSize; ++i) out[i] = item.payload[i];
  return Refusal::kNone;
}

// An unsigned integer: big-endian, zero bytes in front in `out` only. Refusals: kRlpStringExpected, kRlpSize where it
// is too long, kRlpIntegerLeadingZero.
template <std::size_t kSize>
constexpr Refusal rlp_integer(const RlpItem& item, std::array<std::uint8_t, kSize>& out) {
  if (item.is_list) return Refusal::kRlpStringExpected;
  const std::size_t size = item.payload.size();
  if (size > kSize) return Refusal::kRlpSize;
  if (size > 0 && item.payload[0] == 0) return Refusal::kRlpIntegerLeadingZero;
  out = {};
  for (std::size_t i = 0; i < size; ++i) out[kSize - size + i] = item.payload[i];
  return Refusal::kNone;
}

constexpr std::size_t kRlpDepthMax = 16;

// Whether the bytes are one item that is well-formed down to its last string. Refusals: those of rlp_only, kRlpTooDeep.
constexpr Refusal rlp_check(RlpBytes bytes) {
  std::array<RlpBytes, kRlpDepthMax> open = {};  // what is left of each list that is being read
  std::size_t depth = 0;
  RlpItem item;
  SYMBOLON_TRY_CHECK(rlp_only(bytes, item));
  if (item.is_list) open[depth++] = item.payload;
  while (depth > 0) {
    if (open[depth - 1].empty()) {
      --depth;
      continue;
    }
    SYMBOLON_TRY_CHECK(rlp_take(open[depth - 1], item));
    if (!item.is_list) continue;
    if (depth == kRlpDepthMax) return Refusal::kRlpTooDeep;
    open[depth++] = item.payload;
  }
  return Refusal::kNone;
}

}  // namespace symbolon::ethereum

#endif  // SYMBOLON_CREDENTIALS_ETHEREUM_RLP_H_
