#include "tests/core/guest/run_guest.h"

#include "core/base/file.h"
#include "core/guest/host_io.h"
#include "core/mips/elf.h"

namespace symbolon::testing {

Result<mips::RunResult> run_guest(const std::string& elf_path, ByteView body) {
  TRY_ASSIGN(const Bytes file, read_file(elf_path, mips::kElfBytesMax));
  TRY_ASSIGN(const mips::Program program, mips::load_elf(file));
  const Bytes input = guest::frame_input(body);
  return mips::run(program, {.input = input, .cycles_max = 4'000'000'000});
}

}  // namespace symbolon::testing
