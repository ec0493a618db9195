// credit: "a bureau that you accept says that my score reaches yours" (README.md).

#include "core/guest/zkvm.h"
#include "credentials/statements/credit/statement.h"

using namespace symbolon;
using namespace symbolon::statement;

namespace {

sdjwt::PresentationHead head;
sdjwt::ParameterFields fields;
sdjwt::Credential credential;
credit::Scorecard card;

sdjwt::Status read_input() {
  zkvm_read_input(&head, sizeof head);
  SDJWT_TRY(fields.begin(head.parameters_size));
  zkvm_read_input(fields.space().data(), (head.parameters_size + 3) / 4 * 4);
  std::size_t size = 0;
  SDJWT_TRY(sdjwt::Credential::text_size(head.credential, size));
  zkvm_read_input(credential.text_space().data(), size);
  if (zkvm_input_size() == 0) {
    card.head = {};  // no scorecard
    return sdjwt::Status::kOk;
  }
  zkvm_read_input(&card.salt, sizeof card.salt);
  zkvm_read_input(&card.head, sizeof card.head);
  if (card.head.feature_count > credit::kFeaturesMax) return credit::kCreditModelForm;
  zkvm_read_input(&card.features, card.head.feature_count * sizeof(credit::ScorecardFeature));
  return sdjwt::Status::kOk;
}

}  // namespace

int main() {
  struct {
    PublicHeader header;
    credit::Disclosed disclosed;
  } values;
  static_assert(sizeof values == kPublicHeaderSize + sizeof(credit::Disclosed));
  sdjwt::Status status = read_input();
  if (status == sdjwt::Status::kOk) {
    status = credit::prove_credit(head, fields, credential, card, values.header, values.disclosed);
  }
  if (status != sdjwt::Status::kOk) return static_cast<int>(status);
  zkvm_commit(&values, sizeof values);
  return 0;
}
