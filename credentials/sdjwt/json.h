// JSON on the host: a text that the strict reader accepts (strict_json.h), as a tree of nlohmann-json. One reading, as
// in the guest: duplicate names, depth and size are refused before the tree is built.

#ifndef SYMBOLON_CREDENTIALS_SDJWT_JSON_H_
#define SYMBOLON_CREDENTIALS_SDJWT_JSON_H_

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace symbolon::sdjwt {

using Json = nlohmann::ordered_json;

inline constexpr std::size_t kJsonTextMax = std::size_t{1} << 20;
inline constexpr std::size_t kJsonNodesMax = 65535;

// kInputTooLarge, and kJson... of token_errors.def.
Result<Json> parse_json(std::string_view text);

// The whole text as bytes; kBase64... of token_errors.def.
Result<Bytes> decode_base64url(std::string_view text);
std::string encode_base64url(ByteView bytes);

// Both: base64url of JSON, as the parts of a token are.
Result<Json> parse_encoded_json(std::string_view text);

}  // namespace symbolon::sdjwt

#endif  // SYMBOLON_CREDENTIALS_SDJWT_JSON_H_
