#include "credentials/sdjwt/guest_input.h"

#include "core/guest/guest_io.h"
#include "credentials/sdjwt/errors.h"

namespace symbolon::sdjwt {
namespace {

constexpr char kWhere[] = "sdjwt.guest_input";

void append_padded(Bytes& out, std::string_view text) {
  const ByteView bytes = as_bytes(text);
  out.insert(out.end(), bytes.begin(), bytes.end());
  out.resize(guest::padded_size(out.size()));
}

}  // namespace

Result<GuestCredential> make_guest_credential(const SdJwt& presented) {
  TRY_ASSIGN(const JwtParts parts, JwtParts::split(presented.token));
  if (presented.disclosures.size() > kCredentialDisclosuresMax) {
    return Error{.code = errors::kDisclosureTooMany, .where = kWhere};
  }
  GuestCredential out;
  // SdJwt::parse bounds the whole text far below 2^32.
  out.head.header_size = static_cast<std::uint32_t>(parts.header.size());
  out.head.payload_size = static_cast<std::uint32_t>(parts.payload.size());
  out.head.signature_size = static_cast<std::uint32_t>(parts.signature.size());
  out.head.disclosure_count = static_cast<std::uint32_t>(presented.disclosures.size());
  append_padded(out.text, presented.token);
  for (std::size_t i = 0; i < presented.disclosures.size(); ++i) {
    out.head.disclosure_sizes[i] = static_cast<std::uint32_t>(presented.disclosures[i].size());
    append_padded(out.text, presented.disclosures[i]);
  }
  std::size_t size = 0;
  TRY(to_result(Credential::text_size(out.head, size), kWhere));
  return out;
}

}  // namespace symbolon::sdjwt
