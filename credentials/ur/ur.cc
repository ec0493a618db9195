#include "credentials/ur/ur.h"

#include <algorithm>
#include <charconv>

#include "core/base/check.h"
#include "credentials/ur/bytewords.h"
#include "credentials/ur/errors.h"

namespace symbolon::ur {
namespace {

constexpr std::string_view kPrefix = "UR:BYTES/";
constexpr std::size_t kTextBytesMax = 4 * kMessageBytesMax;

Error other_form() { return Error{.code = errors::kUrForm, .where = "ur"}; }

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

// A byte string of CBOR: head and content.
Bytes wrap(ByteView payload) {
  CHECK(!payload.empty(), "a payload has bytes");
  CHECK(payload.size() <= kPayloadBytesMax, "a payload is bounded");
  Bytes out;
  const auto size = static_cast<std::uint32_t>(payload.size());
  if (size < 24) {
    out = {static_cast<std::uint8_t>(0x40 | size)};
  } else if (size <= 0xFF) {
    out = {0x58, static_cast<std::uint8_t>(size)};
  } else {
    out = {0x59, static_cast<std::uint8_t>(size >> 8), static_cast<std::uint8_t>(size)};
  }
  out.insert(out.end(), payload.begin(), payload.end());
  return out;
}
static_assert(kPayloadBytesMax <= 0xFFFF, "the head has two bytes for the length");

Result<Bytes> unwrap(ByteView message) {
  for (const std::size_t head : {1u, 2u, 3u}) {
    if (message.size() <= head) break;
    const ByteView payload = message.subspan(head);
    if (payload.size() <= kPayloadBytesMax && std::ranges::equal(wrap(payload), message)) {
      return Bytes(payload.begin(), payload.end());
    }
  }
  return other_form();
}

Result<std::uint32_t> take_number(std::string_view& text, char end) {
  std::uint32_t value = 0;
  const auto [stop, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failed != std::errc() || stop == text.data() + text.size() || *stop != end || text[0] == '0') return other_form();
  text.remove_prefix(static_cast<std::size_t>(stop - text.data()) + 1);
  return value;
}

}  // namespace

UrWriter::UrWriter(ByteView payload, std::size_t fragment_bytes_max)
    : message_(wrap(payload)), maker_(message_, fragment_bytes_max) {}

std::string UrWriter::text(std::uint32_t number) const {
  if (is_single()) return std::string(kPrefix) + upper(to_bytewords(message_));
  return std::string(kPrefix) + std::to_string(number) + "-" + std::to_string(fragments()) + "/" +
         upper(to_bytewords(encode_part(maker_.part(number))));
}

bool looks_like_ur(std::string_view text) { return upper(text.substr(0, 3)) == "UR:"; }

Result<bool> UrReader::take(std::string_view text) {
  if (text.size() > kTextBytesMax || upper(text.substr(0, kPrefix.size())) != kPrefix) return other_form();
  std::string_view rest = text.substr(kPrefix.size());
  if (rest.find('/') == std::string_view::npos) {
    TRY_ASSIGN(const Bytes message, from_bytewords(rest));
    TRY(accept(message));
    return true;
  }
  TRY_ASSIGN(const std::uint32_t number, take_number(rest, '-'));
  TRY_ASSIGN(const std::uint32_t fragments, take_number(rest, '/'));
  TRY_ASSIGN(const Bytes encoded, from_bytewords(rest));
  TRY_ASSIGN(const Part part, decode_part(encoded));
  if (part.number != number || part.fragments != fragments) return other_form();
  TRY_ASSIGN(const bool is_complete, collector_.take(part));
  if (is_complete && !complete_) TRY(accept(collector_.message()));
  return is_complete;
}

Result<void> UrReader::accept(ByteView message) {
  TRY_ASSIGN(payload_, unwrap(message));
  complete_ = true;
  return {};
}

void UrReader::clear() {
  collector_.clear();
  complete_ = false;
  payload_.clear();
}

}  // namespace symbolon::ur
