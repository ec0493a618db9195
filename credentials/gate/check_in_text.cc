#include "credentials/gate/check_in_text.h"

#include "credentials/json/object_reader.h"

namespace symbolon::gate {

std::string write_check_in(const CheckedIn& answer) {
  return json::readable_text({{"grant", to_hex(pass::encode_grant(answer.grant))},
                              {"time", answer.time},
                              {"time_signature", to_hex(answer.time_signature)}});
}

Result<CheckInAnswer> read_check_in(ByteView text) {
  TRY_ASSIGN(const json::Json document, json::parse_document(text, kCheckInTextBytesMax));
  TRY_ASSIGN(json::ObjectReader in, json::ObjectReader::of(document));
  CheckInAnswer answer;
  TRY_ASSIGN(answer.grant, in.array_of_bytes<pass::kGrantBytes>("grant"));
  TRY_ASSIGN(answer.time, in.u64("time"));
  TRY_ASSIGN(answer.time_signature, in.array_of_bytes<sizeof answer.time_signature>("time_signature"));
  TRY(in.finish());
  return answer;
}

}  // namespace symbolon::gate
