// Uniform Resources of type "bytes" (BCR-2020-005, BCR-2024-001): what does not fit into one QR code as a series of
// them. Upper case, for the alphanumeric mode.
//
//   ur:bytes/<bytewords of CBOR>                         one code
//   ur:bytes/<number>-<fragments>/<bytewords of a part>  a series

#ifndef SYMBOLON_CREDENTIALS_UR_UR_H_
#define SYMBOLON_CREDENTIALS_UR_UR_H_

#include <string>
#include <string_view>

#include "credentials/ur/fountain.h"

namespace symbolon::ur {

// A payload of 1 to kPayloadBytesMax bytes.
inline constexpr std::size_t kPayloadBytesMax = kMessageBytesMax - 5;

class UrWriter {
 public:
  // Gives codes of version 10, which poor cameras read, too.
  static constexpr std::size_t kFragmentBytes = 150;

  explicit UrWriter(ByteView payload, std::size_t fragment_bytes_max = kFragmentBytes);

  // One code is enough; text() then is the same for every number.
  bool is_single() const { return maker_.fragments() == 1; }
  std::size_t fragments() const { return maker_.fragments(); }
  // Of the part with this number, from 1.
  std::string text(std::uint32_t number) const;

 private:
  Bytes message_;
  PartMaker maker_;
};

// Whether it begins like a UR, in either case.
bool looks_like_ur(std::string_view text);

class UrReader {
 public:
  // True once the payload is complete. A part of another message is refused until clear(). Errors: kUrForm, kUrWords,
  // kUrChecksum, those of PartCollector::take().
  Result<bool> take(std::string_view text);

  bool complete() const { return complete_; }
  double share() const { return complete_ ? 1 : collector_.share(); }
  const Bytes& payload() const { return payload_; }
  void clear();

 private:
  Result<void> accept(ByteView message);

  PartCollector collector_;
  bool complete_ = false;
  Bytes payload_;
};

}  // namespace symbolon::ur

#endif  // SYMBOLON_CREDENTIALS_UR_UR_H_
