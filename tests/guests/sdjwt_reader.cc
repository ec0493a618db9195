// What guests read credentials with, asked inside the machine: a sequence of cases (sdjwt_reader_io.h), an answer each.

#include <array>
#include <cstring>

#include "core/guest/zkvm.h"
#include "credentials/sdjwt/credential.h"
#include "credentials/sdjwt/date.h"
#include "tests/guests/sdjwt_reader_io.h"

using namespace symbolon;
using namespace symbolon::sdjwt;
using namespace symbolon::sdjwt_reader;

namespace {

std::array<std::uint8_t, kTextMax> text;
std::array<JsonNode, kNodesMax> nodes;
Credential credential;
std::array<ClaimCase, kClaimsMax> claims;

Answer decode_base64(std::size_t size) {
  Answer answer;
  answer.status = base64url_decode(text.data(), size, text.data());
  if (answer.status != Status::kOk) return answer;
  answer.size = static_cast<std::uint32_t>(base64url_decoded_size(size));
  guest::sha256_with(guest::sha256_compress, text.data(), answer.size, answer.hash.data());
  return answer;
}

Answer read_json(std::size_t size) {
  JsonDocument document;
  Answer answer;
  answer.status = document.read(text.data(), size, nodes);
  if (answer.status != Status::kOk) return answer;
  answer.size = static_cast<std::uint32_t>(document.size());
  guest::sha256_with(guest::sha256_compress, reinterpret_cast<const std::uint8_t*>(nodes.data()),
                     document.size() * sizeof(JsonNode), answer.hash.data());
  return answer;
}

Status step_into(const Step& step, JsonValue& at) {
  if (step.element == Step::kMember) return credential.find(at, step.member.data(), at);
  if (!at.is_array()) return Status::kClaimType;
  std::uint32_t shown = 0;
  for (JsonValue listed = at.first(); listed.exists(); listed = listed.next_in(at)) {
    JsonValue element;
    SDJWT_TRY(credential.read_element(listed, element));
    if (!element.exists() || shown++ != step.element) continue;
    at = element;
    return Status::kOk;
  }
  return Status::kClaimMissing;
}

bool says(const JsonValue& claim, const ClaimCase& expected) {
  const auto type = static_cast<JsonType>(expected.type);
  if (!claim.is(type)) return false;
  if (type == JsonType::kString) return claim.equals({expected.text.data(), expected.text_size});
  std::int64_t integer = 0;
  return type != JsonType::kInteger || (claim.read_integer(integer) && integer == expected.integer);
}

Status read_credential(const CredentialCase& query, std::uint32_t& expected_count) {
  SDJWT_TRY(credential.read(query.head));
  SDJWT_TRY(credential.check_signature(query.issuer));
  SDJWT_TRY(credential.check_times(query.at));
  bool is_expected = true;
  for (std::uint32_t i = 0; i < query.claim_count; ++i) {
    JsonValue claim = credential.payload();
    for (std::uint32_t step = 0; step < claims[i].step_count; ++step) {
      SDJWT_TRY(step_into(claims[i].steps[step], claim));
    }
    is_expected = is_expected && says(claim, claims[i]);
    if (is_expected) ++expected_count;
  }
  return credential.check_all_used();
}

Answer answer_credential() {
  CredentialCase query;
  zkvm_read_input(&query, sizeof query);
  Answer answer;
  std::size_t size = 0;
  answer.status = Credential::text_size(query.head, size);
  if (query.claim_count > claims.size()) answer.status = Status::kPresentationMalformed;
  if (answer.status != Status::kOk) return answer;
  zkvm_read_input(credential.text_space().data(), size);
  zkvm_read_input(claims.data(), query.claim_count * sizeof(ClaimCase));
  answer.status = read_credential(query, answer.size);
  return answer;
}

}  // namespace

int main() {
  while (zkvm_input_size() > 0) {
    CaseHead head;
    zkvm_read_input(&head, sizeof head);
    Answer answer;
    if (head.kind == CaseKind::kCredential) {
      answer = answer_credential();
    } else {
      if (head.size > text.size()) return kExitCaseTooLarge;
      zkvm_read_input(text.data(), (head.size + 3) / 4 * 4);
      answer = head.kind == CaseKind::kBase64 ? decode_base64(head.size) : read_json(head.size);
    }
    zkvm_commit(&answer, sizeof answer);
  }
  return 0;
}
