// Ethereum addresses: from public keys, and as text with the checksum of EIP-55 (the case of the letters).

#ifndef SYMBOLON_CREDENTIALS_ETHEREUM_ADDRESS_H_
#define SYMBOLON_CREDENTIALS_ETHEREUM_ADDRESS_H_

#include <string>
#include <string_view>

#include "core/crypto/secp256k1.h"
#include "credentials/ethereum/ownership.h"

namespace symbolon::ethereum {

// The last 20 bytes of the Keccak-256 of the point's coordinates.
Address address_of(const crypto::Secp256k1PublicKey& key);

// "0x" and 40 digits, the case of the letters being the checksum.
std::string address_text(const Address& address);

// Text of one case has no checksum and passes; mixed case must be right. Errors: kAddressForm, kAddressChecksum.
Result<Address> parse_address(std::string_view text);

}  // namespace symbolon::ethereum

#endif  // SYMBOLON_CREDENTIALS_ETHEREUM_ADDRESS_H_
