#include "credentials/ur/fountain.h"

#include <algorithm>

#include "core/base/check.h"
#include "credentials/ur/bytewords.h"
#include "credentials/ur/errors.h"
#include "credentials/ur/sampler.h"

namespace symbolon::ur {
namespace {

constexpr std::uint8_t kUnsigned = 0;
constexpr std::uint8_t kByteString = 2;
constexpr std::uint8_t kArrayOfFive = 0x85;

Error malformed() { return Error{.code = errors::kUrPart, .where = "ur"}; }

// RFC 8949, section 3, in the shortest form.
void put_head(Bytes& out, std::uint8_t type, std::uint32_t value) {
  const auto first = static_cast<std::uint8_t>(type << 5);
  int bytes = 0;
  if (value < 24) {
    out.push_back(static_cast<std::uint8_t>(first | value));
  } else if (value <= 0xFF) {
    out.push_back(first | 24);
    bytes = 1;
  } else if (value <= 0xFFFF) {
    out.push_back(first | 25);
    bytes = 2;
  } else {
    out.push_back(first | 26);
    bytes = 4;
  }
  for (int i = bytes - 1; i >= 0; --i) out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

Result<std::uint32_t> take_head(ByteView& in, std::uint8_t type) {
  if (in.empty() || in[0] >> 5 != type) return malformed();
  const std::uint8_t info = in[0] & 31;
  in = in.subspan(1);
  if (info < 24) return info;
  if (info > 26) return malformed();
  const std::size_t bytes = std::size_t{1} << (info - 24);
  if (in.size() < bytes) return malformed();
  std::uint32_t value = 0;
  for (const std::uint8_t byte : in.first(bytes)) value = value << 8 | byte;
  in = in.subspan(bytes);
  return value;
}

void mix(Bytes& into, ByteView other) {
  for (std::size_t i = 0; i < into.size(); ++i) into[i] ^= other[i];
}

}  // namespace

Bytes encode_part(const Part& part) {
  Bytes out = {kArrayOfFive};
  for (const std::uint32_t field : {part.number, part.fragments, part.message_bytes, part.checksum}) {
    put_head(out, kUnsigned, field);
  }
  put_head(out, kByteString, static_cast<std::uint32_t>(part.data.size()));
  out.insert(out.end(), part.data.begin(), part.data.end());
  return out;
}

Result<Part> decode_part(ByteView bytes) {
  ByteView in = bytes;
  if (in.empty() || in[0] != kArrayOfFive) return malformed();
  in = in.subspan(1);
  Part part;
  for (std::uint32_t* field : {&part.number, &part.fragments, &part.message_bytes, &part.checksum}) {
    TRY_ASSIGN(*field, take_head(in, kUnsigned));
  }
  TRY_ASSIGN(const std::uint32_t size, take_head(in, kByteString));
  if (size != in.size()) return malformed();
  part.data.assign(in.begin(), in.end());
  if (!std::ranges::equal(encode_part(part), bytes)) return malformed();
  return part;
}

PartMaker::PartMaker(Bytes message, std::size_t fragment_bytes_max)
    : message_bytes_(static_cast<std::uint32_t>(message.size())), checksum_(crc32(message)) {
  CHECK(!message.empty(), "a message has bytes");
  CHECK(message.size() <= kMessageBytesMax, "a message is bounded");
  const std::size_t count = (message.size() + fragment_bytes_max - 1) / fragment_bytes_max;
  const std::size_t size = (message.size() + count - 1) / count;
  message.resize(count * size, 0);
  for (std::size_t i = 0; i < count; ++i) {
    const ByteView fragment = ByteView(message).subspan(i * size, size);
    fragments_.emplace_back(fragment.begin(), fragment.end());
  }
}

Part PartMaker::part(std::uint32_t number) const {
  Bytes data(fragments_[0].size(), 0);
  for (const std::size_t i : choose_fragments(number, fragments_.size(), checksum_)) mix(data, fragments_[i]);
  return {.number = number,
          .fragments = static_cast<std::uint32_t>(fragments_.size()),
          .message_bytes = message_bytes_,
          .checksum = checksum_,
          .data = std::move(data)};
}

Result<void> PartCollector::check(const Part& part) const {
  const bool is_bounded = part.number > 0 && part.fragments > 0 && part.fragments <= kFragmentsMax &&
                          part.message_bytes > 0 && part.message_bytes <= kMessageBytesMax;
  if (!is_bounded) return malformed();
  if (part.data.size() != (part.message_bytes + part.fragments - 1) / part.fragments) return malformed();
  if (!first_) return {};
  const bool is_same = first_->fragments == part.fragments && first_->message_bytes == part.message_bytes &&
                       first_->checksum == part.checksum;
  if (!is_same) return Error{.code = errors::kUrOtherMessage, .where = "ur"};
  return {};
}

Result<bool> PartCollector::take(const Part& part) {
  TRY(check(part));
  if (message_) return true;
  if (!first_) {
    first_ = part;
    rows_.resize(part.fragments);
  }
  Row row{.mixed = std::vector<bool>(part.fragments), .data = part.data};
  for (const std::size_t i : choose_fragments(part.number, part.fragments, part.checksum)) row.mixed[i] = true;
  eliminate(std::move(row));
  if (known_ < rows_.size()) return false;
  TRY(finish());
  return true;
}

// Gaussian elimination over GF(2), one row at a time: a row that says nothing new becomes empty.
void PartCollector::eliminate(Row row) {
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (!row.mixed[i]) continue;
    if (!rows_[i]) {
      rows_[i] = std::move(row);
      ++known_;
      return;
    }
    for (std::size_t k = i; k < rows_.size(); ++k) row.mixed[k] = row.mixed[k] != rows_[i]->mixed[k];
    mix(row.data, rows_[i]->data);
  }
}

Result<void> PartCollector::finish() {
  // From the last one: what it holds is out of the rows before.
  for (std::size_t i = rows_.size(); i-- > 0;) {
    for (std::size_t k = 0; k < i; ++k) {
      if (!rows_[k]->mixed[i]) continue;
      rows_[k]->mixed[i] = false;
      mix(rows_[k]->data, rows_[i]->data);
    }
  }
  Bytes message;
  for (const std::optional<Row>& row : rows_) message.insert(message.end(), row->data.begin(), row->data.end());
  message.resize(first_->message_bytes);
  if (crc32(message) != first_->checksum) {
    clear();
    return Error{.code = errors::kUrChecksum, .where = "ur"};
  }
  message_ = std::move(message);
  return {};
}

double PartCollector::share() const {
  if (message_) return 1;
  return rows_.empty() ? 0 : static_cast<double>(known_) / static_cast<double>(rows_.size());
}

void PartCollector::clear() {
  first_.reset();
  rows_.clear();
  known_ = 0;
  message_.reset();
}

}  // namespace symbolon::ur
