// The statements that this program knows. The list is made from the folders beside this file
// (cmake/AddStatement.cmake).

#ifndef SYMBOLON_CREDENTIALS_STATEMENTS_REGISTRY_H_
#define SYMBOLON_CREDENTIALS_STATEMENTS_REGISTRY_H_

#include <string_view>
#include <vector>

#include "credentials/statement/pack.h"

namespace symbolon::statement {

// Made on first use; thread-safe. Manifests and statements.lock are ours: broken ones end the program.
const std::vector<Pack>& packs();

// kStatementUnknown.
Result<const Pack*> find_pack(std::string_view statement_id);

// What packs() is made of, for the tool that writes statements.lock.
std::vector<PackSource> pack_sources();

}  // namespace symbolon::statement

#endif  // SYMBOLON_CREDENTIALS_STATEMENTS_REGISTRY_H_
