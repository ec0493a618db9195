// The parameters of a request as a guest gets them: the very bytes that are hashed
// (credentials/statement/parameters.h), taken apart field by field. So a statement can use no value that its hash does
// not cover.
//
//   size u32 | bytes | size u32 | bytes | ...        in the order of the statement's manifest, nothing between and
//   behind

#ifndef SYMBOLON_CREDENTIALS_SDJWT_PARAMETER_FIELDS_H_
#define SYMBOLON_CREDENTIALS_SDJWT_PARAMETER_FIELDS_H_

#include <array>
#include <cstdint>
#include <optional>
#include <span>

#include "core/guest/precompiles.h"
#include "core/guest/sha256.h"
#include "credentials/sdjwt/status.h"
#include "credentials/statement/public_values.h"

namespace symbolon::sdjwt {

inline constexpr std::size_t kParametersSizeMax = 3072;

class ParameterFields {
 public:
  // Where the caller puts the bytes, before begin(); aligned to words.
  std::span<std::uint8_t> space() { return std::span(text_).subspan(kPrefixSpace); }
  // kParametersMalformed where there are more than fit.
  Status begin(std::uint32_t size);

  // The next field. kParametersMalformed where there is none, or none of this size.
  Status take(std::span<const std::uint8_t>& out);
  Status take_u32(std::uint32_t& out);
  Status take_u64(std::uint64_t& out);
  Status take_flag(bool& out);
  // No bytes: absent.
  Status take_optional_u32(std::optional<std::uint32_t>& out);
  Status take_optional_digest(std::optional<statement::Digest>& out);
  // The bytes joined are `item_size` each, strictly ascending.
  Status take_set(std::size_t item_size, std::size_t items_max, std::span<const std::uint8_t>& out);
  // After the last one.
  Status finish() const { return rest_.empty() ? Status::kOk : Status::kParametersMalformed; }

  statement::Digest hash(const statement::StatementId& id);

 private:
  static constexpr std::string_view kTag = "symbolon/parameters/v1";
  static constexpr std::size_t kPrefixSize = kTag.size() + statement::kStatementIdSize;
  static constexpr std::size_t kPrefixSpace = (kPrefixSize + 3) / 4 * 4;

  static Status load(std::span<const std::uint8_t> bytes, std::size_t size, std::uint64_t& out);

  // Tag and id end where the fields begin, so that one hash runs over both.
  alignas(4) std::array<std::uint8_t, kPrefixSpace + kParametersSizeMax> text_;
  std::size_t size_ = 0;
  std::span<const std::uint8_t> rest_;
};

inline Status ParameterFields::begin(std::uint32_t size) {
  if (size > kParametersSizeMax) return Status::kParametersMalformed;
  size_ = size;
  rest_ = std::span<const std::uint8_t>(text_).subspan(kPrefixSpace, size);
  return Status::kOk;
}

inline Status ParameterFields::load(std::span<const std::uint8_t> bytes, std::size_t size, std::uint64_t& out) {
  if (bytes.size() != size) return Status::kParametersMalformed;
  out = 0;
  for (std::size_t i = 0; i < size; ++i) out |= std::uint64_t{bytes[i]} << (8 * i);
  return Status::kOk;
}

inline Status ParameterFields::take(std::span<const std::uint8_t>& out) {
  if (rest_.size() < 4) return Status::kParametersMalformed;
  std::uint64_t size = 0;
  SDJWT_TRY(load(rest_.first(4), 4, size));
  rest_ = rest_.subspan(4);
  if (size > rest_.size()) return Status::kParametersMalformed;
  out = rest_.first(static_cast<std::size_t>(size));
  rest_ = rest_.subspan(static_cast<std::size_t>(size));
  return Status::kOk;
}

inline Status ParameterFields::take_u64(std::uint64_t& out) {
  std::span<const std::uint8_t> bytes;
  SDJWT_TRY(take(bytes));
  return load(bytes, 8, out);
}

inline Status ParameterFields::take_u32(std::uint32_t& out) {
  std::span<const std::uint8_t> bytes;
  SDJWT_TRY(take(bytes));
  std::uint64_t value = 0;
  SDJWT_TRY(load(bytes, 4, value));
  out = static_cast<std::uint32_t>(value);
  return Status::kOk;
}

inline Status ParameterFields::take_flag(bool& out) {
  std::uint32_t value = 0;
  SDJWT_TRY(take_u32(value));
  if (value > 1) return Status::kParametersMalformed;
  out = value == 1;
  return Status::kOk;
}

inline Status ParameterFields::take_optional_u32(std::optional<std::uint32_t>& out) {
  std::span<const std::uint8_t> bytes;
  SDJWT_TRY(take(bytes));
  out = std::nullopt;
  if (bytes.empty()) return Status::kOk;
  std::uint64_t value = 0;
  SDJWT_TRY(load(bytes, 4, value));
  out = static_cast<std::uint32_t>(value);
  return Status::kOk;
}

inline Status ParameterFields::take_optional_digest(std::optional<statement::Digest>& out) {
  std::span<const std::uint8_t> bytes;
  SDJWT_TRY(take(bytes));
  out = std::nullopt;
  if (bytes.empty()) return Status::kOk;
  statement::Digest digest;
  if (bytes.size() != digest.size()) return Status::kParametersMalformed;
  for (std::size_t i = 0; i < digest.size(); ++i) digest[i] = bytes[i];
  out = digest;
  return Status::kOk;
}

inline Status ParameterFields::take_set(std::size_t item_size, std::size_t items_max,
                                        std::span<const std::uint8_t>& out) {
  SDJWT_TRY(take(out));
  if (out.size() % item_size != 0 || out.size() / item_size > items_max) return Status::kParametersMalformed;
  for (std::size_t at = item_size; at < out.size(); at += item_size) {
    const auto before = out.subspan(at - item_size, item_size);
    const auto item = out.subspan(at, item_size);
    std::size_t i = 0;
    while (i < item_size && before[i] == item[i]) ++i;
    if (i == item_size || before[i] > item[i]) return Status::kParametersMalformed;
  }
  return Status::kOk;
}

inline statement::Digest ParameterFields::hash(const statement::StatementId& id) {
  std::uint8_t* out = text_.data() + kPrefixSpace - kPrefixSize;
  for (const char c : kTag) *out++ = static_cast<std::uint8_t>(c);
  for (const char c : id) *out++ = static_cast<std::uint8_t>(c);
  statement::Digest digest;
  guest::sha256_with(guest::sha256_compress, text_.data() + kPrefixSpace - kPrefixSize, kPrefixSize + size_,
                     digest.data());
  return digest;
}

}  // namespace symbolon::sdjwt

#endif  // SYMBOLON_CREDENTIALS_SDJWT_PARAMETER_FIELDS_H_
