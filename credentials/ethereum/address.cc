#include "credentials/ethereum/address.h"

#include <algorithm>

#include "core/crypto/hash.h"
#include "credentials/ethereum/errors.h"
#include "credentials/ethereum/hex.h"

namespace symbolon::ethereum {

Address address_of(const crypto::Secp256k1PublicKey& key) {
  const Hash256 digest = crypto::keccak256(ByteView(key.uncompressed()).subspan(1));
  Address address;
  std::copy(digest.begin() + 12, digest.end(), address.begin());
  return address;
}

std::string address_text(const Address& address) {
  std::string digits = to_hex(address);
  const Hash256 digest = crypto::keccak256(as_bytes(digits));
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const unsigned nibble = i % 2 == 0 ? digest[i / 2] >> 4 : digest[i / 2] & 15u;
    if (digits[i] >= 'a' && nibble >= 8) digits[i] = static_cast<char>(digits[i] - 'a' + 'A');
  }
  return "0x" + digits;
}

Result<Address> parse_address(std::string_view text) {
  const Result<Address> address = parse_fixed_data<20>(text);
  if (!address) return errors::kAddressForm;
  const std::string_view digits = text.substr(2);
  const bool has_lower = std::ranges::any_of(digits, [](char c) { return c >= 'a' && c <= 'f'; });
  const bool has_upper = std::ranges::any_of(digits, [](char c) { return c >= 'A' && c <= 'F'; });
  if (has_lower && has_upper && address_text(*address) != text) return errors::kAddressChecksum;
  return *address;
}

}  // namespace symbolon::ethereum
