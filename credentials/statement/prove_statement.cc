#include "credentials/statement/prove_statement.h"

#include <algorithm>

#include "core/base/undumpable.h"
#include "core/base/wiped.h"
#include "core/guest/guest_io.h"
#include "core/mips/elf.h"
#include "credentials/statement/errors.h"
#include "credentials/statement/tagged_hash.h"
#include "prover/params/preset.h"

namespace symbolon::statement {
namespace {

constexpr char kWhere[] = "statement.prove";

}  // namespace

SecretBytes frame_secret_input(const SecretBytes& body) {
  CHECK(body.size() < guest::kBodyBytesMax, "a guest's input has a largest size");
  SecretBytes framed(4 + guest::padded_size(body.size()));
  const auto size = little_endian(static_cast<std::uint32_t>(body.size()));
  std::copy(size.begin(), size.end(), framed.span().begin());
  std::ranges::copy(body.view(), framed.span().begin() + 4);
  return framed;
}

Result<prover::ProvenRun> prove_statement(const Pack& pack, const Purpose& purpose, const ParameterValues& parameters,
                                          const Witness& witness, const ProveStatementOptions& options) {
  if (pack.shapes.empty()) return Error{.code = errors::kStatementNoShape, .where = kWhere};
  // From here on credentials are read and inputs made; prover::prove does the same for what it does.
  const UndumpableScope undumpable;
  const StackWipe stack;
  TRY_ASSIGN(const mips::Program program, mips::load_elf(pack.elf));
  if (mips::program_id(program) != pack.program_id) return Error{.code = errors::kStatementNotPinned, .where = kWhere};
  TRY_ASSIGN(const SecretBytes body, pack.statement->make_input(purpose, parameters, witness));
  const SecretBytes input = frame_secret_input(body);
  for (const PinnedShape& shape : pack.shapes) {
    Result<prover::ProvenRun> proven = prover::prove(program, input.view(),
                                                     {.preset = prover::kPresetStandardV1,
                                                      .shape = shape.spec.shape,
                                                      .memory_bytes_max = options.memory_bytes_max,
                                                      .hooks = options.hooks});
    const bool is_too_small = !proven && proven.error().code == ErrorCode::kRunTooLarge;
    if (is_too_small && &shape != &pack.shapes.back()) continue;
    if (proven && proven->verifying_key != shape.verifying_key) {
      return Error{.code = errors::kStatementNotPinned, .where = kWhere};
    }
    return proven;
  }
  return Error{.code = errors::kStatementNoShape, .where = kWhere};
}

Result<LockLines> make_lock_lines(const Manifest& manifest, ByteView elf) {
  TRY_ASSIGN(const mips::Program program, mips::load_elf(elf));
  LockLines lines{.program_id = mips::program_id(program), .verifying_keys = {}};
  for (const ShapeSpec& spec : manifest.shapes) {
    TRY_ASSIGN(const prover::VerifyingKey key,
               prover::make_verifying_key(program, prover::kPresetStandardV1, spec.shape));
    lines.verifying_keys.push_back(key.hash());
  }
  return lines;
}

}  // namespace symbolon::statement
