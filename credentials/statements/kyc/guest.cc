// kyc: "an issuer that you accept says that I meet your conditions" (README.md).

#include "core/guest/zkvm.h"
#include "credentials/statements/kyc/statement.h"

using namespace symbolon;
using namespace symbolon::statement;

namespace {

sdjwt::PresentationHead head;
sdjwt::ParameterFields fields;
sdjwt::Credential credential;

sdjwt::Status read_input() {
  zkvm_read_input(&head, sizeof head);
  SDJWT_TRY(fields.begin(head.parameters_size));
  zkvm_read_input(fields.space().data(), (head.parameters_size + 3) / 4 * 4);
  std::size_t size = 0;
  SDJWT_TRY(sdjwt::Credential::text_size(head.credential, size));
  zkvm_read_input(credential.text_space().data(), size);
  return sdjwt::Status::kOk;
}

}  // namespace

int main() {
  struct {
    PublicHeader header;
    kyc::Disclosed disclosed;
  } values;
  static_assert(sizeof values == kPublicHeaderSize + sizeof(kyc::Disclosed));
  sdjwt::Status status = read_input();
  if (status == sdjwt::Status::kOk) status = kyc::prove_kyc(head, fields, credential, values.header, values.disclosed);
  if (status != sdjwt::Status::kOk) return static_cast<int>(status);
  zkvm_commit(&values, sizeof values);
  return 0;
}
