// Any bytes as an ELF file: refused, or a program whose parts fit together and that runs a little.
#include "core/mips/elf.h"

#include <algorithm>

#include "core/base/check.h"
#include "core/mips/decode.h"
#include "core/mips/execute.h"

using namespace symbolon;
using namespace symbolon::mips;

namespace {

void check_program(const Program& program) {
  CHECK(program.code_start + program.code.size() <= kCodeEndMax, "code ends in the address space");
  CHECK(program.entry - program.code_start < program.code.size(), "the entry is an instruction");
  const auto ascending = [](const ImageWord& a, const ImageWord& b) { return a.address < b.address; };
  const auto not_ascending = [&](const ImageWord& a, const ImageWord& b) { return !ascending(a, b); };
  CHECK(std::ranges::adjacent_find(program.image, not_ascending) == program.image.end(), "the image is sorted");
  // Each instruction is the decoded image word at its address, and cannot be changed.
  const ImageWord first = {.address = 4 * program.code_start, .value = 0, .read_only = true};
  auto word = std::ranges::lower_bound(program.image, first, ascending);
  for (std::uint32_t i = 0; i < program.code.size(); ++i, ++word) {
    CHECK(word != program.image.end(), "code is in the image");
    CHECK(word->address == 4 * (program.code_start + i), "code is in one piece");
    CHECK(word->read_only, "code is read-only");
    CHECK(program.code[i] == decode(word->value, program.code_start + i), "code is what the image says");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Result<Program> program = load_elf({data, size});
  if (!program) return 0;
  check_program(*program);
  CHECK(program_id(*program) == program_id(load_elf({data, size}).value()), "loading is deterministic");
  const Result<RunResult> result = run(*program, {.cycles_max = 1000});
  CHECK(result || error_kind(result.error().code) == ErrorKind::kRejected, "a run ends or traps");
  return 0;
}
