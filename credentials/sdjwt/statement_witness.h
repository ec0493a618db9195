// What statements about credentials share on the host's side of the framework (credentials/statement/statement.h): from
// the wallet's witness and a request's parameters to the guest's input.
//
// Witness: "credential" is the SD-JWT as issued, as text; "holder" is the secret of its key (32 bytes) or that key's
// signature of holder_binding_message() (64 bytes).

#ifndef SYMBOLON_CREDENTIALS_SDJWT_STATEMENT_WITNESS_H_
#define SYMBOLON_CREDENTIALS_SDJWT_STATEMENT_WITNESS_H_

#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/base/secret.h"
#include "credentials/sdjwt/errors.h"
#include "credentials/sdjwt/presentation.h"
#include "credentials/sdjwt/sd_jwt.h"
#include "credentials/statement/parameter_values.h"
#include "credentials/statement/statement.h"

namespace symbolon::sdjwt {

// All parameters of the manifest in its order, as guests take them (parameter_fields.h).
Bytes parameter_bytes(const statement::ParameterValues& parameters);

// The input with the disclosures of these claims (JSON pointers). Errors: kWitnessMissing, kClaimMissing, and those of
// SdJwt::parse, process_claims and make_presentation_input.
Result<SecretBytes> make_credential_input(const statement::Purpose& purpose,
                                          const statement::ParameterValues& parameters,
                                          const statement::Witness& witness, const std::vector<std::string>& claims);

// What the guest would say, without its secret: reads the input as it does and calls check(head, fields, credential).
// So a wallet knows why before it proves.
template <class Check>
Status try_presentation(ByteView input, Check check) {
  struct Memory {
    PresentationHead head;
    ParameterFields fields;
    Credential credential;
    ~Memory() { wipe({reinterpret_cast<std::uint8_t*>(this), sizeof *this}); }
  };
  const auto memory = std::make_unique<Memory>();
  if (input.size() < sizeof memory->head) return Status::kPresentationMalformed;
  std::copy_n(input.begin(), sizeof memory->head, reinterpret_cast<std::uint8_t*>(&memory->head));
  input = input.subspan(sizeof memory->head);
  const std::size_t parameters_size = (std::size_t{memory->head.parameters_size} + 3) / 4 * 4;
  SDJWT_TRY(memory->fields.begin(memory->head.parameters_size));
  std::size_t text_size = 0;
  SDJWT_TRY(Credential::text_size(memory->head.credential, text_size));
  if (input.size() < parameters_size + text_size) return Status::kPresentationMalformed;
  std::copy_n(input.begin(), parameters_size, memory->fields.space().begin());
  std::copy_n(input.begin() + static_cast<std::ptrdiff_t>(parameters_size), text_size,
              memory->credential.text_space().begin());
  return check(memory->head, memory->fields, memory->credential);
}

}  // namespace symbolon::sdjwt

#endif  // SYMBOLON_CREDENTIALS_SDJWT_STATEMENT_WITNESS_H_
