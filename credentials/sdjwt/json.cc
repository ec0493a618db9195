#include "credentials/sdjwt/json.h"

#include <algorithm>
#include <vector>

#include "core/base/text.h"
#include "credentials/sdjwt/base64url.h"
#include "credentials/sdjwt/errors.h"
#include "credentials/sdjwt/strict_json.h"

namespace symbolon::sdjwt {

Result<Json> parse_json(std::string_view text) {
  if (text.size() > kJsonTextMax) return Error{.code = ErrorCode::kInputTooLarge, .where = "sdjwt.json"};
  // Every value has a character of its own at least.
  std::vector<JsonNode> nodes(std::min(text.size() + 1, kJsonNodesMax));
  JsonDocument document;
  const ByteView bytes = as_bytes(text);
  TRY(to_result(document.read(bytes.data(), bytes.size(), nodes), "sdjwt.json"));
  Json tree = Json::parse(text, nullptr, false);
  if (tree.is_discarded()) return Error{.code = errors::kJsonSyntax, .where = "sdjwt.json"};
  return tree;
}

Result<Bytes> decode_base64url(std::string_view text) {
  Bytes out(base64url_decoded_size(text.size()));
  TRY(to_result(base64url_decode(as_bytes(text).data(), text.size(), out.data()), "sdjwt.base64url"));
  return out;
}

std::string encode_base64url(ByteView bytes) {
  std::string out(base64url_encoded_size(bytes.size()), '\0');
  base64url_encode(bytes.data(), bytes.size(), reinterpret_cast<std::uint8_t*>(out.data()));
  return out;
}

Result<Json> parse_encoded_json(std::string_view text) {
  TRY_ASSIGN(const Bytes bytes, decode_base64url(text));
  return parse_json(text_of(bytes));
}

}  // namespace symbolon::sdjwt
