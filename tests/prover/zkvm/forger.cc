#include "tests/prover/zkvm/forger.h"

#include "prover/machine/chip_list.h"
#include "prover/stark/prover.h"
#include "prover/zkvm/proof_file.h"
#include "prover/zkvm/statement.h"
#include "tests/prover/zkvm/test_programs.h"

namespace symbolon::testing {
namespace {

using prover::kPresetStandardV1;

struct HonestKey {
  mips::Program program = every_chip_program();
  prover::ShapeLimits limits = prover::shape_limits(kPresetStandardV1);
  prover::Shape shape = trace().shape;
  prover::StarkShape stark_shape = prover::stark_shape(kPresetStandardV1, shape);
  prover::VerifyingKey key = *prover::make_verifying_key(program, kPresetStandardV1, shape);

  MachineTrace trace() const { return trace_program(program, kInput, nullptr, limits); }
};

const HonestKey& honest() {
  static const HonestKey instance;
  return instance;
}

}  // namespace

MachineTrace honest_trace() { return honest().trace(); }

MachineTrace forged_trace(const Cell& cell) {
  MachineTrace trace = honest_trace();
  trace.tables[cell.table].at(cell.row, cell.column) += prover::KoalaBear::one();
  // A lookup table's own counts are the lie where it is the table that was changed.
  const prover::ChipInfo& chip = prover::machine_chips()[trace.shape.tables[cell.table].chip];
  if (chip.air.fixed_width == 0) recount_lookups(trace);
  return trace;
}

Result<prover::PublicValues> judge(MachineTrace trace) {
  const HonestKey& own = honest();
  std::vector<prover::Matrix> fixed = std::move(trace.fixed_tables);
  std::erase_if(fixed, [](const prover::Matrix& matrix) { return matrix.width() == 0; });
  const prover::FixedColumns committed = prover::commit_fixed(kPresetStandardV1, std::move(fixed));
  TRY_ASSIGN(const prover::Statement statement, prover::make_statement(own.key, trace.public_values));
  TRY_ASSIGN(const prover::StarkProof proof,
             prover::prove_stark(own.stark_shape, statement, committed, std::move(trace.tables), {}));
  Writer writer;
  proof.encode(writer, own.stark_shape);
  const prover::ProofFile file{.key = own.key, .public_values = trace.public_values, .proof = writer.view()};
  return prover::verify({.accepted_keys = {own.key.hash()}}, file.encode());
}

void expect_refused(const Cell& cell) {
  MachineTrace trace = forged_trace(cell);
  const std::string chip = prover::machine_chips()[trace.shape.tables[cell.table].chip].name;
  const auto judged = judge(std::move(trace));
  ASSERT_FALSE(judged.has_value()) << chip << " row " << cell.row << " column " << cell.column;
  EXPECT_TRUE(judged.error().code == ErrorCode::kConstraintMismatch || judged.error().code == ErrorCode::kBusSumNotZero)
      << chip << " column " << cell.column << " at " << judged.error().where;
}

}  // namespace symbolon::testing
