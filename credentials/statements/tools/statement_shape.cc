// Prints the tables that runs of a guest need, in the form of a manifest's shape: the largest of each chip over the
// given inputs, with an eighth to spare, since rows depend on the input. Inputs are framed (core/guest/guest_io.h).

#include <algorithm>
#include <cstdio>
#include <string>

#include "core/base/file.h"
#include "core/base/limits.h"
#include "core/mips/elf.h"
#include "core/mips/execute.h"
#include "prover/machine/plan.h"
#include "prover/machine/trace.h"
#include "prover/params/preset.h"
#include "prover/zkvm/verifying_key.h"

namespace symbolon::prover {
namespace {

Result<void> print_shape(const std::string& elf_path, int input_count, char** input_paths) {
  TRY_ASSIGN(const Bytes elf, read_file(elf_path, mips::kElfBytesMax));
  TRY_ASSIGN(const mips::Program program, mips::load_elf(elf));
  RowCounts largest = {};
  for (int i = 0; i < input_count; ++i) {
    TRY_ASSIGN(const Bytes input, read_file(input_paths[i], kPrivateInputBytesMax));
    mips::Record record;
    TRY_ASSIGN(const mips::RunResult run, mips::run(program, {.input = input, .record = &record}));
    if (run.exit_code != 0) return Error{.code = ErrorCode::kGuestFailed, .detail = input_paths[i]};
    const RowCounts counts = count_rows(make_trace_input(program, record));
    for (std::size_t chip = 0; chip < largest.size(); ++chip) largest[chip] = std::max(largest[chip], counts[chip]);
  }
  // Fixed columns have their rows whatever the input is.
  for (std::size_t chip = 0; chip < largest.size(); ++chip) {
    if (machine_chips()[chip].air.fixed_width == 0) largest[chip] += largest[chip] / 8;
  }
  TRY_ASSIGN(const Shape shape, shape_for(largest, shape_limits(kPresetStandardV1)));
  const char* separator = "";
  for (const TableShape& table : shape.tables) {
    std::printf("%s\"%s %u\"", separator, machine_chips()[table.chip].name, table.log_rows);
    separator = ", ";
  }
  std::printf("\n");
  return {};
}

}  // namespace
}  // namespace symbolon::prover

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "usage: statement_shape ELF INPUT...\n");
    return 2;
  }
  const auto done = symbolon::prover::print_shape(argv[1], argc - 2, argv + 2);
  if (!done) {
    std::fprintf(stderr, "statement_shape: error: %s\n", done.error().message().c_str());
    return 4;
  }
  return 0;
}
