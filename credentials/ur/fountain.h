// A message in parts of which any that are enough give it again (BCR-2024-001): first its fragments one by one, then
// mixtures without end. Whoever missed one need not wait for it to come around.

#ifndef SYMBOLON_CREDENTIALS_UR_FOUNTAIN_H_
#define SYMBOLON_CREDENTIALS_UR_FOUNTAIN_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace symbolon::ur {

inline constexpr std::size_t kMessageBytesMax = std::size_t{64} << 10;
inline constexpr std::size_t kFragmentsMax = 1024;

struct Part {
  std::uint32_t number = 0;     // from 1
  std::uint32_t fragments = 0;  // of the message
  std::uint32_t message_bytes = 0;
  std::uint32_t checksum = 0;  // CRC-32 of the message
  Bytes data;

  friend bool operator==(const Part&, const Part&) = default;
};

// As CBOR: an array of the five fields.
Bytes encode_part(const Part& part);
// Refuses what encode_part() does not write. Errors: kUrPart.
Result<Part> decode_part(ByteView bytes);

class PartMaker {
 public:
  // A message of 1 to kMessageBytesMax bytes, in fragments of equal length, at most `fragment_bytes_max`.
  PartMaker(Bytes message, std::size_t fragment_bytes_max);

  std::size_t fragments() const { return fragments_.size(); }
  Part part(std::uint32_t number) const;

 private:
  std::uint32_t message_bytes_;
  std::uint32_t checksum_;
  std::vector<Bytes> fragments_;
};

// Takes parts in any order, some of them twice or never.
class PartCollector {
 public:
  // True once the message is complete. Errors: kUrPart, kUrOtherMessage, kUrChecksum (then it begins anew).
  Result<bool> take(const Part& part);

  bool complete() const { return message_.has_value(); }
  // 0 to 1: of the fragments' equations, how many are known.
  double share() const;
  const Bytes& message() const { return *message_; }
  void clear();

 private:
  // One equation: the XOR of these fragments.
  struct Row {
    std::vector<bool> mixed;
    Bytes data;
  };

  Result<void> check(const Part& part) const;
  void eliminate(Row row);
  Result<void> finish();

  std::optional<Part> first_;  // what all parts have in common
  std::vector<std::optional<Row>> rows_;  // by the first fragment that is mixed in
  std::size_t known_ = 0;
  std::optional<Bytes> message_;
};

}  // namespace symbolon::ur

#endif  // SYMBOLON_CREDENTIALS_UR_FOUNTAIN_H_
