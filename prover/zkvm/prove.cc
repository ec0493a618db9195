#include "prover/zkvm/prove.h"

#include <unistd.h>

#include <algorithm>
#include <optional>

#include "core/base/check.h"
#include "core/base/undumpable.h"
#include "core/base/wiped.h"
#include "prover/field/parallel.h"
#include "prover/field/storage.h"
#include "prover/gadgets/step.h"
#include "prover/machine/plan.h"
#include "prover/machine/trace.h"
#include "prover/zkvm/proof_file.h"
#include "prover/zkvm/statement.h"
#include "prover/zkvm/verify.h"

namespace symbolon::prover {
namespace {

// The last step of the longest run may write a place that nobody has touched since time 0; one step more could not.
static_assert(clock_of_step(kProvenCyclesMax - 1) + kSlotWrite - 1 < kGapEnd);
static_assert(clock_of_step(kProvenCyclesMax) + kSlotWrite - 1 >= kGapEnd);

// A verifying key and what the prover keeps of it.
struct ProvingKey {
  VerifyingKey key;
  StarkShape shape;
  FixedColumns fixed;
};

Result<ProvingKey> make_proving_key(const mips::Program& program, const Preset& preset, const Shape& shape) {
  const ShapeLimits limits = shape_limits(preset);
  TRY(check_key_shape(preset, shape));
  StarkShape stark = stark_shape(preset, shape);
  TRY(check_security(preset, machine_size(stark)));
  TRY_ASSIGN(MachineStart start, machine_start(program));
  TRY_ASSIGN(std::vector<Matrix> tables, fill_fixed_tables(shape, limits, program));
  std::erase_if(tables, [](const Matrix& matrix) { return matrix.width() == 0; });
  ProvingKey made{.key = {.program_id = mips::program_id(program),
                          .preset = preset.id,
                          .shape = shape,
                          .start = std::move(start),
                          .fixed = {}},
                  .shape = std::move(stark),
                  .fixed = commit_fixed(preset, std::move(tables))};
  made.key.fixed = made.fixed.committed.cap();
  return made;
}

Bytes encode_proof(const ProvingKey& made, const Bytes& public_values, const StarkProof& proof) {
  Writer writer;
  writer.reserve(StarkProof::encoded_size(made.shape));
  proof.encode(writer, made.shape);
  return ProofFile{.key = made.key, .public_values = public_values, .proof = writer.view()}.encode();
}

// Bytes of a proof file by part.
std::map<std::string, std::uint64_t> proof_parts(const StarkShape& shape, std::size_t file_size) {
  const std::uint32_t queries = shape.preset().query_count;
  const auto opening = [&](Oracle oracle) { return TreeOpening::encoded_size(shape.tree(oracle), queries); };
  std::map<std::string, std::uint64_t> parts = {{"openings_fixed", opening(Oracle::kFixed)},
                                                {"openings_main", opening(Oracle::kMain)},
                                                {"openings_bus", opening(Oracle::kBus)},
                                                {"openings_quotient", opening(Oracle::kQuotient)},
                                                {"fri", FriProof::encoded_size(shape.pcs().fri())}};
  std::uint64_t rest = file_size;
  for (const auto& [name, bytes] : parts) rest -= bytes;
  parts["caps_values_key"] = rest;
  return parts;
}

std::uint64_t default_memory_budget() {
  const auto pages = static_cast<std::uint64_t>(sysconf(_SC_PHYS_PAGES));
  const auto page_size = static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
  return pages * page_size / 4 * 3;
}

std::string mebibytes(std::uint64_t bytes) { return std::to_string(bytes >> 20) + " MiB"; }

Result<mips::RunResult> run_recorded(const mips::Program& program, ByteView input, const ProveOptions& options,
                                     mips::Record& record) {
  const std::uint64_t cycles_max = std::min(options.cycles_max, kProvenCyclesMax);
  Result<mips::RunResult> run = mips::run(program, {.input = input,
                                                    .cycles_max = cycles_max,
                                                    .debug = options.debug,
                                                    .record = &record,
                                                    .stop = options.hooks.stop});
  if (!run && run.error().code == ErrorCode::kTrapCycleLimit && cycles_max == kProvenCyclesMax) {
    return Error{.code = ErrorCode::kRunTooLong,
                 .where = "prove.run",
                 .detail = "more than " + std::to_string(kProvenCyclesMax) + " instructions"};
  }
  if (run && run->exit_code != 0) {
    return Error{
        .code = ErrorCode::kGuestFailed, .where = "prove.run", .detail = "exit code " + std::to_string(run->exit_code)};
  }
  return run;
}

}  // namespace

std::uint64_t memory_estimate(const Preset& preset, const Shape& shape, std::uint64_t cycles) {
  const StarkShape sizes = stark_shape(preset, shape);
  const std::uint64_t blowup = std::uint64_t{1} << preset.log_blowup;
  std::uint64_t bytes = cycles * (sizeof(mips::Step) + sizeof(std::uint32_t));
  for (const Table& table : sizes.tables()) {
    // Values of main and fixed columns stand beside the extension until the buses are filled.
    const std::uint64_t values = table.main_width() + table.fixed_width();
    const std::uint64_t cells = values + kExtDegree * table.bus_columns();
    bytes += ((values + cells * blowup) << table.log_rows) * sizeof(KoalaBear);
  }
  for (const std::uint32_t log_rows : sizes.heights()) {
    // Quotients and the uniform polynomial, then per tree and row: salts and about two digests.
    const std::uint64_t chunks = quotient_chunk_count(log_rows, preset.mask_rows);
    const std::uint64_t quotient_cells = kExtDegree * (chunks + 1) * (2 + blowup);
    const std::uint64_t tree_elements = 3 * blowup * (preset.salt_elements + 2 * kDigestSize);
    bytes += ((quotient_cells + tree_elements + kExtDegree * blowup) << log_rows) * sizeof(KoalaBear);
  }
  return bytes;
}

void release_proving_memory() { release_free_storage(); }

Result<VerifyingKey> make_verifying_key(const mips::Program& program, const Preset& preset, const Shape& shape) {
  TRY_ASSIGN(ProvingKey made, make_proving_key(program, preset, shape));
  return std::move(made.key);
}

Result<ProvenRun> prove(const mips::Program& program, ByteView input, const ProveOptions& options) {
  const UndumpableScope undumpable;
  const StackWipe stack;
  if (options.hooks.on_phase) options.hooks.on_phase(ProvePhase::kTrace);
  mips::Record record;
  TRY_ASSIGN(const mips::RunResult run, run_recorded(program, input, options, record));

  const ShapeLimits limits = shape_limits(options.preset);
  TraceInput trace = make_trace_input(program, record);
  Shape shape;
  if (options.shape) {
    shape = *options.shape;
    TRY(check_key_shape(options.preset, shape));
  } else {
    TRY_ASSIGN(shape, shape_for(count_rows(trace), limits));
  }
  const std::uint64_t estimate = memory_estimate(options.preset, shape, run.cycles);
  const std::uint64_t budget = options.memory_bytes_max != 0 ? options.memory_bytes_max : default_memory_budget();
  if (estimate > budget) {
    return Error{.code = ErrorCode::kMemoryBudget,
                 .where = "prove.memory",
                 .detail = "needs about " + mebibytes(estimate) + " of " + mebibytes(budget)};
  }

  std::optional<Result<ProvingKey>> key;
  std::optional<Result<std::vector<Matrix>>> filled;
  in_parallel([&] { key = make_proving_key(program, options.preset, shape); },
              [&] { filled = fill_tables(shape, limits, trace); });
  if (!*key) return std::move(*key).error();
  if (!*filled) return std::move(*filled).error();
  const ProvingKey& made = **key;
  TRY_ASSIGN(const Statement statement, make_statement(made.key, run.public_values));
  TRY_ASSIGN(ProvenStark stark, prove_stark(made.shape, statement, made.fixed, std::move(**filled), options.hooks));
  ProvenRun proven{.proof_file = {},
                   .public_values = run.public_values,
                   .verifying_key = statement.verifying_key,
                   .report = {.cycles = run.cycles,
                              .committed_cells = committed_cells(shape),
                              .memory_bytes_estimate = estimate,
                              .opened_width = made.shape.opened_width(),
                              .proof_parts = {},
                              .shape = shape}};
  // The witness is wiped while the proof is checked.
  std::optional<Result<PublicValues>> verdict;
  in_parallel([&] { stark.witness.clear(); },
              [&] {
                proven.proof_file = encode_proof(made, run.public_values, stark.proof);
                verdict = verify({.accepted_keys = {proven.verifying_key}}, proven.proof_file);
              });
  TRY(*verdict);
  proven.report.proof_parts = proof_parts(made.shape, proven.proof_file.size());
  return proven;
}

}  // namespace symbolon::prover
