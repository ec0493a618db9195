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
  trace.tables[cell.table].at(cell.row, cell.column) += cell.change;
  // A lookup table's own counts are the lie where it is the table that was changed.
  const prover::ChipInfo& chip = prover::machine_chips()[trace.shape.tables[cell.table].chip];
  if (chip.air.fixed_width == 0) recount_lookups(trace);
  return trace;
}

Labels objections(MachineTrace& honest, const Cell& cell) {
  const prover::TableShape& shape = honest.shape.tables[cell.table];
  const std::size_t active_rows = honest.limits.active_rows(shape.log_rows);
  const bool is_lookup_table = prover::machine_chips()[shape.chip].air.fixed_width != 0;
  prover::Matrix& table = honest.tables[cell.table];
  const auto probe = [&](std::size_t row) {
    RowProbe said(table, honest.fixed_tables[cell.table], active_rows, row);
    prover::MachineChips::visit(shape.chip, [&]<class Chip>() { Chip::eval(said); });
    return said;
  };
  const RowProbe valid = probe(cell.row);
  table.at(cell.row, cell.column) += cell.change;
  const RowProbe changed = probe(cell.row);
  const RowProbe before = probe((cell.row + active_rows - 1) % active_rows);
  table.at(cell.row, cell.column) -= cell.change;

  Labels labels = objecting_interactions(valid.interactions(), changed.interactions());
  labels.insert(changed.failed().begin(), changed.failed().end());
  labels.insert(before.failed().begin(), before.failed().end());
  if (is_lookup_table) {
    // Its facts stay true, but nobody asks that often.
    for (const auto& [label, interaction] : changed.interactions()) {
      if (interaction != valid.interactions().at(label)) labels.insert(label);
    }
  }
  return labels;
}

Result<prover::PublicValues> judge(MachineTrace trace) { return judge(honest().key, std::move(trace)); }

Result<prover::PublicValues> judge(const prover::VerifyingKey& key, MachineTrace trace) {
  const prover::StarkShape shape = prover::stark_shape(kPresetStandardV1, trace.shape);
  std::vector<prover::Matrix> fixed = std::move(trace.fixed_tables);
  std::erase_if(fixed, [](const prover::Matrix& matrix) { return matrix.width() == 0; });
  const prover::FixedColumns committed = prover::commit_fixed(kPresetStandardV1, std::move(fixed));
  TRY_ASSIGN(const prover::Statement statement, prover::make_statement(key, trace.public_values));
  TRY_ASSIGN(const prover::ProvenStark proven,
             prover::prove_stark(shape, statement, committed, std::move(trace.tables), {}));
  Writer writer;
  proven.proof.encode(writer, shape);
  const prover::ProofFile file{.key = key, .public_values = trace.public_values, .proof = writer.view()};
  return prover::verify({.accepted_keys = {key.hash()}}, file.encode());
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
