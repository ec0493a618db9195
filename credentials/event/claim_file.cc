#include "credentials/event/claim_file.h"

#include "credentials/event/errors.h"
#include "credentials/json/object_reader.h"

namespace symbolon::event {
namespace {

constexpr char kFormat[] = "symbolon-claim";
constexpr std::uint32_t kVersion = 1;

Error refusal(ErrorCode code) { return Error{.code = code, .where = "event.claim"}; }

}  // namespace

Result<ClaimFile> parse_claim_file(ByteView text) {
  TRY_ASSIGN(const json::Json json, json::parse_document(text, kClaimFileBytesMax));
  TRY_ASSIGN(json::ObjectReader object, json::ObjectReader::of(json));
  const Result<std::string> format = object.text("format", 64);
  if (!format || *format != kFormat) return refusal(errors::kClaimFormat);
  TRY_ASSIGN(const std::uint32_t version, object.u32("version"));
  if (version != kVersion) return refusal(errors::kClaimVersion);
  ClaimFile file;
  TRY_ASSIGN(file.registration_id, object.array_of_bytes<32>("registration"));
  TRY_ASSIGN(file.claim.token, object.array_of_bytes<32>("token"));
  TRY_ASSIGN(file.claim.commitment, object.array_of_bytes<32>("commitment"));
  TRY_ASSIGN(file.claim.signature, object.bytes("signature", kClaimSignatureBytesMax));
  TRY(object.finish());
  return file;
}

std::string write_claim_file(const ClaimFile& file) {
  return json::readable_text({{"format", kFormat},
                              {"version", kVersion},
                              {"registration", to_hex(file.registration_id)},
                              {"token", to_hex(file.claim.token)},
                              {"commitment", to_hex(file.claim.commitment)},
                              {"signature", to_hex(file.claim.signature)}});
}

}  // namespace symbolon::event
