#include "credentials/statement/disclosures.h"

#include "credentials/statement/errors.h"

namespace symbolon::statement {

Result<std::vector<Disclosure>> decode_disclosures(const Manifest& manifest, ByteView bytes) {
  if (bytes.size() != manifest.disclosed_size()) {
    return Error{.code = errors::kDisclosureSize, .where = "statement.disclosures"};
  }
  std::vector<Disclosure> disclosures;
  for (const FieldSpec& field : manifest.public_values) {
    const ByteView value = bytes.first(field.type.size);
    bytes = bytes.subspan(field.type.size);
    TRY_ASSIGN(json::Json decoded, decode_field(field.type, value));
    disclosures.push_back({.name = field.name,
                           .meaning = field.meaning,
                           .shown = describe_field(field.type, value),
                           .value = std::move(decoded)});
  }
  return disclosures;
}

}  // namespace symbolon::statement
