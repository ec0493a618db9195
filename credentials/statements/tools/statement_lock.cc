// Writes statements.lock: program ids and verifying keys of all statements, from their embedded programs and manifests.
// Called by the target commit_statements.

#include <cstdio>
#include <string>

#include "core/base/file.h"
#include "credentials/statement/prove_statement.h"
#include "credentials/statements/registry.h"

namespace symbolon::statement {
namespace {

Result<void> write_lock(const std::string& path) {
  std::string text =
      "# Program ids and verifying keys (preset standard) of the statements; made by the target commit_statements.\n";
  for (const PackSource& source : pack_sources()) {
    TRY_ASSIGN(const Manifest manifest, parse_manifest(source.manifest));
    TRY_ASSIGN(const LockLines lines, make_lock_lines(manifest, source.elf));
    text += lock_text(manifest, lines);
  }
  return write_file_atomic(path, as_bytes(text), {.overwrite = Overwrite::kReplace});
}

}  // namespace
}  // namespace symbolon::statement

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: statement_lock FILE\n");
    return 2;
  }
  const auto done = symbolon::statement::write_lock(argv[1]);
  if (!done) {
    std::fprintf(stderr, "statement_lock: error: %s\n", done.error().message().c_str());
    return 4;
  }
  return 0;
}
