#include "credentials/sdjwt/sd_jwt.h"

#include "core/crypto/hash.h"
#include "credentials/sdjwt/errors.h"

namespace symbolon::sdjwt {
namespace {

constexpr char kWhere[] = "sdjwt.text";

}  // namespace

Result<SdJwt> SdJwt::parse(std::string_view text) {
  if (text.size() > kSdJwtSizeMax) return Error{.code = errors::kSdJwtTooLarge, .where = kWhere};
  const std::size_t token_end = text.find('~');
  if (token_end == std::string_view::npos) return Error{.code = errors::kTokenMalformed, .where = kWhere};
  SdJwt out;
  out.token = text.substr(0, token_end);
  TRY(JwtParts::split(out.token));
  text.remove_prefix(token_end + 1);
  for (std::size_t end = text.find('~'); end != std::string_view::npos; end = text.find('~')) {
    if (end == 0) return Error{.code = errors::kSdJwtDisclosure, .where = kWhere};
    if (out.disclosures.size() == kSdJwtDisclosuresMax) {
      return Error{.code = errors::kDisclosureTooMany, .where = kWhere};
    }
    out.disclosures.emplace_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  if (!text.empty()) TRY(JwtParts::split(text));
  out.key_binding = text;
  return out;
}

std::string SdJwt::unbound_text() const {
  std::string text = token + "~";
  for (const std::string& disclosure : disclosures) text += disclosure + "~";
  return text;
}

Result<JwtParts> JwtParts::split(std::string_view token) {
  const std::size_t first = token.find('.');
  const std::size_t second = first == std::string_view::npos ? first : token.find('.', first + 1);
  if (second == std::string_view::npos || token.find('.', second + 1) != std::string_view::npos) {
    return Error{.code = errors::kTokenMalformed, .where = kWhere};
  }
  return JwtParts{.header = token.substr(0, first),
                  .payload = token.substr(first + 1, second - first - 1),
                  .signature = token.substr(second + 1),
                  .signing_input = token.substr(0, second)};
}

std::string sd_digest(std::string_view text) { return encode_base64url(crypto::sha256(as_bytes(text))); }

}  // namespace symbolon::sdjwt
