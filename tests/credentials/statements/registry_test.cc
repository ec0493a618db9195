// All statements of the program: manifests are sound, and statements.lock pins what is embedded.

#include "credentials/statements/registry.h"

#include <gtest/gtest.h>

#include <set>

#include "credentials/statement/errors.h"
#include "credentials/statement/prove_statement.h"
#include "prover/machine/machine.h"
#include "tests/support/result_matchers.h"

namespace symbolon::statement {
namespace {

TEST(Registry, PinsTheEmbeddedPrograms) {
  ASSERT_FALSE(packs().empty());
  for (const Pack& pack : packs()) {
    const auto lines = make_lock_lines(pack.manifest, pack.elf);
    ASSERT_OK(lines) << pack.manifest.id;
    EXPECT_EQ(to_hex(pack.program_id), to_hex(lines->program_id))
        << pack.manifest.id << ": run commit_guests, then commit_statements";
    EXPECT_EQ(pack.verifying_keys(), lines->verifying_keys)
        << pack.manifest.id << ": run commit_guests, then commit_statements";
  }
}

// The security calculator counts on it; the goal of every statement's proof, too.
TEST(Registry, EveryShapeIsWithinTheOpenedWidth) {
  for (const Pack& pack : packs()) {
    ASSERT_FALSE(pack.shapes.empty()) << pack.manifest.id;
    for (const PinnedShape& pinned : pack.shapes) {
      EXPECT_LE(prover::opened_width(pinned.spec.shape, prover::kPresetStandardV1.mask_rows),
                prover::kMaximalMachine.opened_columns)
          << pack.manifest.id << ' ' << pinned.spec.name;
    }
  }
}

TEST(Registry, FindsStatementsById) {
  std::set<std::string> ids;
  for (const Pack& pack : packs()) {
    EXPECT_TRUE(ids.insert(pack.manifest.id).second) << pack.manifest.id;
    const auto found = find_pack(pack.manifest.id);
    ASSERT_OK(found);
    EXPECT_EQ(*found, &pack);
    EXPECT_NE(pack.statement, nullptr);
  }
  EXPECT_ERROR(find_pack("none"), errors::kStatementUnknown);
}

}  // namespace
}  // namespace symbolon::statement
