// Packs: what statements.lock pins, and witnesses by name.

#include "credentials/statement/pack.h"

#include <gtest/gtest.h>

#include "credentials/statement/errors.h"
#include "tests/support/result_matchers.h"

namespace symbolon::statement {
namespace {

constexpr char kManifest[] = R"({"id":"a","title":"A","sentence":"A","inputs":[],"parameters":[],"public_values":[],
  "reveals":[],"shapes":[{"name":"S","leaks":"","tables":["range 16"]},
  {"name":"M","leaks":"","tables":["range 17"]}]})";

Result<Pack> pack_with(const std::string& lock) {
  return make_pack({.manifest = as_bytes(kManifest), .elf = {}, .statement = nullptr}, lock);
}

TEST(Pack, TakesItsLinesOfTheLock) {
  const std::string id(64, '1');
  const std::string small(64, '2');
  const std::string medium(64, '3');
  const auto pack = pack_with("# comment\nb program " + small + "\na program " + id + "\na S " + small + "\na M " +
                              medium + "\n\nb X nothing\n");
  ASSERT_OK(pack);
  EXPECT_EQ(to_hex(pack->program_id), id);
  ASSERT_EQ(pack->shapes.size(), 2u);
  EXPECT_EQ(to_hex(pack->verifying_keys()[0]), small);
  EXPECT_EQ(pack->shapes[1].spec.name, "M");

  const LockLines lines{.program_id = pack->program_id, .verifying_keys = pack->verifying_keys()};
  const auto again = pack_with(lock_text(pack->manifest, lines));
  ASSERT_OK(again);
  EXPECT_EQ(again->verifying_keys(), pack->verifying_keys());
}

TEST(Pack, IsEmptyWhereTheLockDoesNotKnowIt) {
  const auto pack = pack_with("");
  ASSERT_OK(pack);
  EXPECT_TRUE(pack->shapes.empty());
}

TEST(Pack, RefusesMalformedLines) {
  const std::string hash(64, '1');
  for (const std::string& line : {std::string("a"), std::string("a program 12"), "a program " + std::string(64, 'A'),
                                  "a L " + hash, "a S " + hash + " x"}) {
    EXPECT_ERROR(pack_with(line), errors::kStatementLockLine) << line;
  }
}

TEST(Witness, IsFoundByNameAndSize) {
  Witness witness;
  witness.emplace("secret", SecretBytes(32));
  EXPECT_OK(find_witness(witness, "secret"));
  EXPECT_OK(find_witness(witness, "secret", 32));
  EXPECT_ERROR(find_witness(witness, "secret", 31), errors::kWitnessMalformed);
  EXPECT_ERROR(find_witness(witness, "key"), errors::kWitnessMissing);
}

}  // namespace
}  // namespace symbolon::statement
