// RLP, writing (rlp.h reads). Hosts only.

#ifndef SYMBOLON_CREDENTIALS_ETHEREUM_RLP_WRITER_H_
#define SYMBOLON_CREDENTIALS_ETHEREUM_RLP_WRITER_H_

#include "core/base/bytes.h"
#include "credentials/ethereum/keccak.h"

namespace symbolon::ethereum {

class RlpWriter {
 public:
  RlpWriter& string(ByteView bytes);
  // Big-endian, without the zero bytes in front.
  RlpWriter& integer(const Word& number);
  // A list of the items that `items` has.
  RlpWriter& list(const RlpWriter& items);

  const Bytes& view() const { return bytes_; }

 private:
  void prefix(std::uint8_t short_base, std::size_t size);

  Bytes bytes_;
};

}  // namespace symbolon::ethereum

#endif  // SYMBOLON_CREDENTIALS_ETHEREUM_RLP_WRITER_H_
