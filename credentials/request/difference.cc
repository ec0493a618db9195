#include "credentials/request/difference.h"

#include <algorithm>

#include "credentials/request/errors.h"

namespace symbolon::request {
namespace {

Error difference(ErrorCode code, const std::string& detail = {}) {
  return Error{.code = code, .where = "request.difference", .detail = detail};
}

bool is_same(const std::optional<ByteView>& a, const std::optional<ByteView>& b) {
  return a.has_value() == b.has_value() && (!a || std::ranges::equal(*a, *b));
}

}  // namespace

Result<void> compare_requests(const Request& asked, const Request& answered) {
  if (asked.client_id != answered.client_id) return difference(errors::kAnswersOtherRequester);
  const statement::Manifest& manifest = asked.parameters.manifest();
  if (manifest.id != answered.parameters.manifest().id) return difference(errors::kAnswersOtherStatement);
  for (const statement::FieldSpec& field : manifest.parameters) {
    if (!is_same(asked.parameters.find(field.name), answered.parameters.find(field.name))) {
      return difference(errors::kAnswersOtherParameter, field.name);
    }
  }
  if (asked.application != answered.application) return difference(errors::kAnswersOtherApplication);
  if (asked.nonce != answered.nonce) return difference(errors::kAnswersOtherNonce);
  if (asked.issued_at != answered.issued_at || asked.expires_at != answered.expires_at) {
    return difference(errors::kAnswersOtherPeriod);
  }
  if (asked.purpose != answered.purpose || asked.client_name != answered.client_name) {
    return difference(errors::kAnswersOtherPurpose);
  }
  if (asked.program_id != answered.program_id || asked.verifying_keys != answered.verifying_keys) {
    return difference(errors::kAnswersOtherProgram);
  }
  return {};
}

}  // namespace symbolon::request
