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

// The claim at the path's names, and that nothing else was disclosed.
Status find_claim(const CredentialCase& query, JsonValue& claim) {
  SDJWT_TRY(credential.read(query.head));
  SDJWT_TRY(credential.check_signature(query.issuer));
  claim = credential.payload();
  for (std::uint32_t i = 0; i < query.name_count; ++i) {
    SDJWT_TRY(credential.find(claim, query.names[i].data(), claim));
  }
  return credential.check_all_used();
}

Answer read_credential() {
  CredentialCase query;
  zkvm_read_input(&query, sizeof query);
  Answer answer;
  std::size_t size = 0;
  answer.status = Credential::text_size(query.head, size);
  if (answer.status != Status::kOk) return answer;
  zkvm_read_input(credential.text_space().data(), size);
  JsonValue claim;
  answer.status = find_claim(query, claim);
  if (answer.status != Status::kOk) return answer;
  const std::string_view value = claim.plain_text();
  answer.size = static_cast<std::uint32_t>(value.size());
  guest::sha256_with(guest::sha256_compress, reinterpret_cast<const std::uint8_t*>(value.data()), value.size(),
                     answer.hash.data());
  return answer;
}

}  // namespace

int main() {
  while (zkvm_input_size() > 0) {
    CaseHead head;
    zkvm_read_input(&head, sizeof head);
    Answer answer;
    if (head.kind == CaseKind::kCredential) {
      answer = read_credential();
    } else {
      if (head.size > text.size()) return kExitCaseTooLarge;
      zkvm_read_input(text.data(), (head.size + 3) / 4 * 4);
      answer = head.kind == CaseKind::kBase64 ? decode_base64(head.size) : read_json(head.size);
    }
    zkvm_commit(&answer, sizeof answer);
  }
  return 0;
}
