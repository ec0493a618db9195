// Typed structured data (EIP-712): the digest that eth_signTypedData_v4 signs, from the JSON that a wallet is given.
//
//   digest = Keccak-256(19 01 | hashStruct(domain) | hashStruct(message))
//
// All types of the standard: structs, arrays of any and of fixed length, bytes, strings, and the atomic types. Integers
// are JSON numbers, decimal text, or hexadecimal text after 0x; negative ones with a sign. Strict: no value may be
// missing, and none may be there that its type does not have.

#ifndef SYMBOLON_CREDENTIALS_ETHEREUM_TYPED_DATA_H_
#define SYMBOLON_CREDENTIALS_ETHEREUM_TYPED_DATA_H_

#include <nlohmann/json_fwd.hpp>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace symbolon::ethereum {

constexpr std::size_t kTypedDataDepthMax = 16;

// The members `types`, `primaryType`, `domain`, `message` of eth_signTypedData. The domain's own type follows from its
// members, in the order of the standard, where `types` does not have it.
// Errors: kTypedDataForm, kTypedDataType, kTypedDataValue, kTypedDataExtra, kTypedDataTooDeep.
Result<Hash256> typed_data_digest(const nlohmann::json& data);
// The 66 bytes that it hashes last. The same errors.
Result<Bytes> typed_data_preimage(const nlohmann::json& data);

// encodeData with the type's hash in front: what hashStruct hashes. The same errors.
Result<Bytes> encode_struct(const nlohmann::json& types, const std::string& type, const nlohmann::json& value);

}  // namespace symbolon::ethereum

#endif  // SYMBOLON_CREDENTIALS_ETHEREUM_TYPED_DATA_H_
