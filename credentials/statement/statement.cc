#include "credentials/statement/statement.h"

#include "credentials/statement/errors.h"

namespace symbolon::statement {

Result<ByteView> find_witness(const Witness& witness, std::string_view name) {
  const auto found = witness.find(name);
  if (found == witness.end()) {
    return Error{.code = errors::kWitnessMissing, .where = "statement.witness", .detail = std::string(name)};
  }
  return found->second.view();
}

Result<ByteView> find_witness(const Witness& witness, std::string_view name, std::size_t size) {
  TRY_ASSIGN(const ByteView bytes, find_witness(witness, name));
  if (bytes.size() != size) {
    return Error{.code = errors::kWitnessMalformed, .where = "statement.witness", .detail = std::string(name)};
  }
  return bytes;
}

}  // namespace symbolon::statement
