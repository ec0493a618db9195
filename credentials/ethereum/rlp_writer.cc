#include "credentials/ethereum/rlp_writer.h"

#include <algorithm>

#include "credentials/ethereum/rlp.h"

namespace symbolon::ethereum {

void RlpWriter::prefix(std::uint8_t short_base, std::size_t size) {
  if (size <= kRlpShortMax) {
    bytes_.push_back(static_cast<std::uint8_t>(short_base + size));
    return;
  }
  std::uint8_t bytes_of_length = 0;
  for (std::size_t rest = size; rest != 0; rest >>= 8) ++bytes_of_length;
  bytes_.push_back(static_cast<std::uint8_t>(short_base + kRlpShortMax + bytes_of_length));
  for (int i = bytes_of_length - 1; i >= 0; --i) bytes_.push_back(static_cast<std::uint8_t>(size >> (8 * i)));
}

RlpWriter& RlpWriter::string(ByteView bytes) {
  if (bytes.size() != 1 || bytes[0] >= 0x80) prefix(0x80, bytes.size());
  bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
  return *this;
}

RlpWriter& RlpWriter::integer(const Word& number) {
  const auto first = std::ranges::find_if(number, [](std::uint8_t byte) { return byte != 0; });
  return string({first, number.end()});
}

RlpWriter& RlpWriter::list(const RlpWriter& items) {
  prefix(0xc0, items.bytes_.size());
  bytes_.insert(bytes_.end(), items.bytes_.begin(), items.bytes_.end());
  return *this;
}

}  // namespace symbolon::ethereum
