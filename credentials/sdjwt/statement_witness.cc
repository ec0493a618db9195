#include "credentials/sdjwt/statement_witness.h"

#include <algorithm>

#include "core/base/codec.h"
#include "core/base/text.h"
#include "credentials/sdjwt/present.h"
#include "credentials/sdjwt/presentation_input.h"

namespace symbolon::sdjwt {
namespace {

constexpr char kWhere[] = "sdjwt.witness";

// Not every statement has that parameter.
bool has_scope(const statement::ParameterValues& parameters) {
  return std::ranges::any_of(parameters.manifest().parameters, [&parameters](const statement::FieldSpec& field) {
    return field.name == "scope" && parameters.find(field.name).has_value();
  });
}

}  // namespace

Bytes parameter_bytes(const statement::ParameterValues& parameters) {
  Writer out;
  for (const statement::FieldSpec& field : parameters.manifest().parameters) {
    const ByteView value = parameters.find(field.name).value_or(ByteView());
    out.u32(static_cast<std::uint32_t>(value.size()));
    out.bytes(value);
  }
  return std::move(out).take();
}

Result<SecretBytes> make_credential_input(const statement::Purpose& purpose,
                                          const statement::ParameterValues& parameters,
                                          const statement::Witness& witness, const std::vector<std::string>& claims) {
  TRY_ASSIGN(const ByteView text, statement::find_witness(witness, "credential"));
  TRY_ASSIGN(const ByteView holder, statement::find_witness(witness, "holder"));
  TRY_ASSIGN(const SdJwt credential, SdJwt::parse(text_of(text)));
  Result<SdJwt> presented = select_disclosures(credential, claims);
  if (!presented && presented.error().code == errors::kClaimPathUnknown) {
    return Error{.code = errors::kClaimMissing, .where = kWhere, .detail = presented.error().detail};
  }
  if (!presented) return std::move(presented).error();
  const Bytes fields = parameter_bytes(parameters);
  return make_presentation_input({.audience = purpose.audience,
                                  .holder_key = purpose.holder_key,
                                  .parameters = fields,
                                  .has_scope = has_scope(parameters)},
                                 *presented, holder);
}

}  // namespace symbolon::sdjwt
