// Hexadecimal as Ethereum's JSON-RPC writes it (execution-apis, "hex value encoding"): bytes are 0x and two digits
// each, quantities 0x and digits without leading zeros. Either case. For public data.

#ifndef SYMBOLON_CREDENTIALS_ETHEREUM_HEX_H_
#define SYMBOLON_CREDENTIALS_ETHEREUM_HEX_H_

#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "credentials/ethereum/keccak.h"

namespace symbolon::ethereum {

// kHexForm; kHexSize where there are more than bytes_max.
Result<Bytes> parse_data(std::string_view text, std::size_t bytes_max);

// The same of exactly kSize bytes; kHexForm, kHexSize.
template <std::size_t kSize>
Result<ByteArray<kSize>> parse_fixed_data(std::string_view text);

// kQuantityForm; kQuantityTooLarge beyond 256 or 64 bits.
Result<Word> parse_quantity(std::string_view text);
Result<std::uint64_t> parse_quantity_u64(std::string_view text);

// With 0x in front.
std::string data_text(ByteView bytes);
std::string quantity_text(const Word& number);
std::string quantity_text(std::uint64_t number);

// A number as 32 big-endian bytes.
Word word_of(std::uint64_t number);
// 12 zero bytes and an address.
Word word_of(const ByteArray<20>& address);

}  // namespace symbolon::ethereum

#endif  // SYMBOLON_CREDENTIALS_ETHEREUM_HEX_H_
