// Pack: everything that the program has of one statement. statements.lock pins which program and which verifying keys
// that is; credentials/statements/registry.h lists the packs.

#ifndef SYMBOLON_CREDENTIALS_STATEMENT_PACK_H_
#define SYMBOLON_CREDENTIALS_STATEMENT_PACK_H_

#include <string>
#include <vector>

#include "credentials/statement/manifest.h"
#include "credentials/statement/statement.h"

namespace symbolon::statement {

// A manifest's shape with the hash of its verifying key under preset `standard`.
struct PinnedShape {
  ShapeSpec spec;
  Hash256 verifying_key;
};

struct Pack {
  Manifest manifest;
  const Statement* statement = nullptr;
  ByteView elf;
  Hash256 program_id = {};
  std::vector<PinnedShape> shapes;  // from small to large; empty where statements.lock does not know the statement

  std::vector<Hash256> verifying_keys() const;
};

// What a build embeds for one statement.
struct PackSource {
  ByteView manifest;
  ByteView elf;
  const Statement* statement;
};

// `lock` is the text of statements.lock; lines about other statements are passed over.
// Errors: those of parse_manifest, kStatementLockLine.
Result<Pack> make_pack(const PackSource& source, std::string_view lock);

// What statements.lock says of one statement (prove_statement.h makes it), and those lines as text.
struct LockLines {
  Hash256 program_id;
  std::vector<Hash256> verifying_keys;  // by shape of the manifest
};
std::string lock_text(const Manifest& manifest, const LockLines& lines);

}  // namespace symbolon::statement

#endif  // SYMBOLON_CREDENTIALS_STATEMENT_PACK_H_
