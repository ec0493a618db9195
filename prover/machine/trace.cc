#include "prover/machine/trace.h"

#include <algorithm>
#include <span>

#include "core/mips/system_calls.h"
#include "prover/field/parallel.h"
#include "prover/machine/chip_list.h"
#include "prover/machine/lookup_counts.h"
#include "prover/machine/plan.h"

namespace symbolon::prover {
namespace {

struct Job {
  std::size_t table;
  RowSpan rows;
};

std::size_t chip_rows(std::size_t chip, const TraceInput& input) {
  std::size_t rows = 0;
  MachineChips::visit(chip, [&]<class Chip>() { rows = Chip::row_count(input); });
  return rows;
}

void fill_jobs(const Shape& shape, const std::vector<Job>& jobs, const TraceInput& input, std::vector<Matrix>& tables) {
  parallel_for(0, jobs.size(), 1, [&](std::size_t begin, std::size_t end) {
    for (const Job& job : std::span(jobs).subspan(begin, end - begin)) {
      MachineChips::visit(shape.tables[job.table].chip,
                          [&]<class Chip>() { Chip::fill(input, job.rows, tables[job.table]); });
    }
  });
}

// The precompiles that some table proves.
bool has_table(std::uint32_t call_number) {
  switch (call_number) {
    case mips::kCallKeccak:
    case mips::kCallSha256:
    case mips::kCallSecp256k1Add:
    case mips::kCallSecp256k1Double:
    case mips::kCallP256Add:
    case mips::kCallP256Double:
      return true;
    default:
      return false;
  }
}

// An exit code other than 0 is no success to prove.
Result<void> check_calls(const mips::Record& record) {
  for (const mips::SystemCall& call : record.calls) {
    switch (call.number) {
      case mips::kCallExit:
      case mips::kCallExitGroup:
        if (call.argument[0] != 0) return ErrorCode::kGuestFailed;
        break;
      case mips::kCallRead:
      case mips::kCallWrite:
        break;
      default:
        if (!has_table(call.number)) return ErrorCode::kCallNotProvable;
    }
  }
  return {};
}

bool has_fixed(const TableShape& table) { return machine_chips()[table.chip].air.fixed_width != 0; }

// A shape may come with a proof from outside, and fixed columns cost as much as their tables have rows.
constexpr std::size_t kFixedRowsSlack = 4;  // of the smallest single table that would do: shapes may have spare room
Result<void> check_fixed_rows(const Shape& shape, const ShapeLimits& limits, const ChipTables& placed,
                              std::size_t rows) {
  std::size_t total = 0;
  for (std::size_t k = 0; k < placed.spans.size(); ++k) {
    total += std::size_t{1} << shape.tables[placed.first_table + k].log_rows;
  }
  std::uint32_t log_rows = limits.log_rows_min;
  while (log_rows < limits.log_rows_max && limits.active_rows(log_rows) < rows) ++log_rows;
  if (total > kFixedRowsSlack << log_rows) {
    return Error{.code = ErrorCode::kShapeInvalid, .where = "machine.fixed_tables", .detail = "needless rows"};
  }
  return {};
}

}  // namespace

Result<std::vector<Matrix>> fill_tables(const Shape& shape, const ShapeLimits& limits, TraceInput& input) {
  TRY(check_calls(input.record));
  std::vector<Matrix> tables(shape.tables.size());
  parallel_for(0, tables.size(), 1, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const TableShape& table = shape.tables[i];
      tables[i] =
          Matrix(std::size_t{1} << table.log_rows, machine_chips()[table.chip].air.main_width, MatrixContent::kWitness);
    }
  });
  // Lookup tables have fixed columns, and what they count is known when all others are filled.
  std::vector<Job> first_jobs;
  std::vector<Job> last_jobs;
  for (std::size_t chip = 0; chip < kChipCount; ++chip) {
    const bool is_absent = std::none_of(shape.tables.begin(), shape.tables.end(),
                                        [&](const TableShape& table) { return table.chip == chip; });
    const bool is_fixed = machine_chips()[chip].air.fixed_width != 0;
    if (is_absent && is_fixed) continue;
    TRY_ASSIGN(const ChipTables placed, place_rows(shape, limits, chip, chip_rows(chip, input)));
    for (std::size_t i = 0; i < placed.spans.size(); ++i) {
      (is_fixed ? last_jobs : first_jobs).push_back({.table = placed.first_table + i, .rows = placed.spans[i]});
    }
  }
  fill_jobs(shape, first_jobs, input, tables);
  input.counts = count_lookups(shape, limits, input.program, tables);
  fill_jobs(shape, last_jobs, input, tables);
  return tables;
}

Result<std::vector<Matrix>> fill_fixed_tables(const Shape& shape, const ShapeLimits& limits,
                                              const mips::Program& program) {
  std::vector<Matrix> tables(shape.tables.size());
  for (std::size_t i = 0; i < tables.size(); ++i) {
    if (i > 0 && shape.tables[i - 1].chip == shape.tables[i].chip) continue;  // done with the chip's first table
    if (!has_fixed(shape.tables[i])) continue;
    const std::size_t chip = shape.tables[i].chip;
    std::size_t rows = 0;
    MachineChips::visit(chip, [&]<class Chip>() {
      if constexpr (has_fixed_columns<Chip>()) rows = Chip::fixed_row_count(program);
    });
    TRY_ASSIGN(const ChipTables placed, place_rows(shape, limits, chip, rows));
    TRY(check_fixed_rows(shape, limits, placed, rows));
    for (std::size_t k = 0; k < placed.spans.size(); ++k) {
      Matrix& table = tables[i + k];
      table = Matrix(std::size_t{1} << shape.tables[i + k].log_rows, machine_chips()[chip].air.fixed_width);
      MachineChips::visit(chip, [&]<class Chip>() {
        if constexpr (has_fixed_columns<Chip>()) Chip::fill_fixed(program, placed.spans[k], table);
      });
    }
  }
  return tables;
}

}  // namespace symbolon::prover
