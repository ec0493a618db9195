// Where a guest's cycles go: runs it on an input and prints the instructions executed in each of its functions, calls
// of other functions not included. MAP is the linker's, which the build writes beside each guest it makes
// (NAME.elf.map): every function has a section of its own there. Inputs are framed (core/guest/guest_io.h).

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "core/base/file.h"
#include "core/base/limits.h"
#include "core/mips/elf.h"
#include "core/mips/machine.h"

namespace symbolon {
namespace {

constexpr std::size_t kMapBytesMax = 16 * 1024 * 1024;
constexpr char kNowhere[] = "(no section)";

struct Function {
  std::uint64_t end = 0;
  std::string name;
};

// By first address. A section's line is " .text.NAME ADDRESS SIZE FILE", broken behind a long name; ADDRESS is 0 for
// what the linker threw away.
std::map<std::uint64_t, Function> read_functions(ByteView map) {
  std::map<std::uint64_t, Function> functions;
  std::istringstream words(std::string(map.begin(), map.end()));
  for (std::string word; words >> word;) {
    if (!word.starts_with(".text") || word.ends_with(")")) continue;  // ) ends a pattern of the linker script
    std::string address, size, file;
    if (!(words >> address >> size >> file) || !address.starts_with("0x") || !size.starts_with("0x")) continue;
    const std::uint64_t start = std::strtoull(address.c_str(), nullptr, 16);
    const std::uint64_t bytes = std::strtoull(size.c_str(), nullptr, 16);
    // ".text" alone is assembly's, or the output section, which holds all of them and names no object.
    const bool is_plain = word == ".text";
    if (start == 0 || bytes == 0 || (is_plain && file.find(".o") == std::string::npos)) continue;
    const std::string name = is_plain ? file.substr(file.rfind('/') + 1) : word.substr(word.find('.', 1) + 1);
    functions[start] = {start + bytes, name};
  }
  return functions;
}

Result<void> profile(const char* elf_path, const char* map_path, const char* input_path) {
  TRY_ASSIGN(const Bytes elf, read_file(elf_path, mips::kElfBytesMax));
  TRY_ASSIGN(const Bytes map, read_file(map_path, kMapBytesMax));
  TRY_ASSIGN(const Bytes input, read_file(input_path, kPrivateInputBytesMax));
  TRY_ASSIGN(const mips::Program program, mips::load_elf(elf));
  const std::map<std::uint64_t, Function> functions = read_functions(map);
  std::map<std::string, std::uint64_t> cycles;
  mips::Machine machine(program, input, nullptr, {});
  while (!machine.exited()) {
    const std::uint64_t pc = std::uint64_t{machine.pc()} * 4;  // counted in words there
    auto function = functions.upper_bound(pc);
    const bool found = function != functions.begin() && pc < (--function)->second.end;
    ++cycles[found ? function->second.name : kNowhere];
    TRY(machine.advance(1));
  }
  std::vector<std::pair<std::uint64_t, std::string>> rows;
  for (const auto& [name, count] : cycles) rows.emplace_back(count, name);
  std::sort(rows.rbegin(), rows.rend());
  for (const auto& [count, name] : rows)
    std::printf("%10llu  %s\n", static_cast<unsigned long long>(count), name.c_str());
  std::printf("%10llu  cycles, exit code %u\n", static_cast<unsigned long long>(machine.steps()), machine.exit_code());
  for (std::size_t i = 0; i < static_cast<std::size_t>(mips::Precompile::kCount); ++i) {
    const auto precompile = static_cast<mips::Precompile>(i);
    if (const std::uint64_t count = machine.precompile_counts()[i]; count > 0) {
      std::printf("%10llu  calls of %s\n", static_cast<unsigned long long>(count),
                  std::string(mips::precompile_name(precompile)).c_str());
    }
  }
  return {};
}

}  // namespace
}  // namespace symbolon

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fprintf(stderr, "usage: guest_profile ELF MAP INPUT | c++filt\n");
    return 2;
  }
  const auto done = symbolon::profile(argv[1], argv[2], argv[3]);
  if (!done) {
    std::fprintf(stderr, "guest_profile: error: %s\n", done.error().message().c_str());
    return 4;
  }
  return 0;
}
