// Puts a built guest under version control: copies the ELF to FOLDER/committed/NAME.elf and writes NAME.lock beside it
// (what the build checks, cmake/AddGuest.cmake). Called by the target commit_guests, not by hand.

#include <cstdio>
#include <filesystem>
#include <string>

#include "core/base/file.h"
#include "core/crypto/hash.h"
#include "core/mips/elf.h"
#include "core/mips/program.h"

namespace symbolon {
namespace {

Result<void> lock(const std::string& name, const std::string& elf_path, const std::string& folder,
                  const std::string& compiler) {
  TRY_ASSIGN(const Bytes elf, read_file(elf_path, mips::kElfBytesMax));
  TRY_ASSIGN(const mips::Program program, mips::load_elf(elf));
  const std::string text = "elf-sha256 " + to_hex(crypto::sha256(elf)) + "\n" + "program-id " +
                           to_hex(mips::program_id(program)) + "\n" + "compiler " + compiler + "\n";
  std::filesystem::create_directories(folder + "/committed");
  const std::string stem = folder + "/committed/" + name;
  TRY(write_file_atomic(stem + ".elf", elf, {.overwrite = Overwrite::kReplace}));
  return write_file_atomic(stem + ".lock", as_bytes(text), {.overwrite = Overwrite::kReplace});
}

}  // namespace
}  // namespace symbolon

int main(int argc, char** argv) {
  if (argc != 5) {
    std::fprintf(stderr, "usage: guest_lock NAME ELF FOLDER COMPILER_VERSION\n");
    return 2;
  }
  const auto done = symbolon::lock(argv[1], argv[2], argv[3], argv[4]);
  if (!done) {
    std::fprintf(stderr, "guest_lock: error: %s: %s\n", argv[1], done.error().message().c_str());
    return 4;
  }
  return 0;
}
