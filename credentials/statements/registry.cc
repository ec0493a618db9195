#include "credentials/statements/registry.h"

#include <algorithm>

#include "core/base/check.h"
#include "credentials/statement/errors.h"

extern const unsigned char statements_lock[];
extern const unsigned long statements_lock_size;

namespace symbolon::statement {

const std::vector<Pack>& packs() {
  static const std::vector<Pack> kPacks = [] {
    const std::string_view lock(reinterpret_cast<const char*>(statements_lock), statements_lock_size);
    std::vector<Pack> made;
    for (const PackSource& source : pack_sources()) {
      Result<Pack> pack = make_pack(source, lock);
      CHECK(pack.has_value(), "a manifest or statements.lock is malformed: see tests/credentials/statements");
      made.push_back(std::move(*pack));
    }
    return made;
  }();
  return kPacks;
}

Result<const Pack*> find_pack(std::string_view statement_id) {
  const auto has_id = [statement_id](const Pack& pack) { return pack.manifest.id == statement_id; };
  const auto found = std::ranges::find_if(packs(), has_id);
  if (found == packs().end()) {
    return Error{.code = errors::kStatementUnknown, .where = "statement", .detail = std::string(statement_id)};
  }
  return &*found;
}

}  // namespace symbolon::statement
