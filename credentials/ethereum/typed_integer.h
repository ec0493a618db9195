// Integers of typed data (EIP-712): text to the 32 bytes that are hashed, with the range of their type.

#ifndef SYMBOLON_CREDENTIALS_ETHEREUM_TYPED_INTEGER_H_
#define SYMBOLON_CREDENTIALS_ETHEREUM_TYPED_INTEGER_H_

#include <optional>
#include <string_view>

#include "credentials/ethereum/keccak.h"

namespace symbolon::ethereum {

struct IntegerType {
  unsigned bits = 256;  // a multiple of 8 from 8 to 256
  bool is_signed = false;
};

// Decimal, or hexadecimal after 0x, with - in front of a negative one; two's complement, big-endian. Nothing where that
// is no number or one out of range.
std::optional<Word> parse_typed_integer(std::string_view text, const IntegerType& type);

}  // namespace symbolon::ethereum

#endif  // SYMBOLON_CREDENTIALS_ETHEREUM_TYPED_INTEGER_H_
