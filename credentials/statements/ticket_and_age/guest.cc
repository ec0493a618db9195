// ticket-and-age: "I hold a ticket of this event, and I am old enough" (README.md).

#include "core/guest/zkvm.h"
#include "credentials/statements/ticket_and_age/statement.h"

using namespace symbolon;
using namespace symbolon::statement;

namespace {

ticket_and_age::TicketWitness witness;
sdjwt::PresentationHead head;
sdjwt::ParameterFields fields;
sdjwt::Credential credential;

sdjwt::Status read_input() {
  zkvm_read_input(&witness, sizeof witness);
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
    ticket_and_age::Disclosed disclosed;
  } values;
  static_assert(sizeof values == kPublicHeaderSize + sizeof(ticket_and_age::Disclosed));
  sdjwt::Status status = read_input();
  if (status == sdjwt::Status::kOk) {
    status = ticket_and_age::prove_ticket_and_age(witness, head, fields, credential, values.header, values.disclosed);
  }
  if (status != sdjwt::Status::kOk) return static_cast<int>(status);
  zkvm_commit(&values, sizeof values);
  return 0;
}
