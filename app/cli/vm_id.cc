// symbolon vm id PROGRAM.elf: the program id, which names what a guest does however it was linked.

#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/streams.h"
#include "core/mips/elf.h"

namespace symbolon::cli {
namespace {

struct Options {
  std::string program;
  bool json = false;
};

Result<void> vm_id(const Options& options) {
  TRY_ASSIGN(const Bytes file, read_input(options.program, mips::kElfBytesMax));
  TRY_ASSIGN(const mips::Program program, mips::load_elf(file));
  const std::string id = to_hex(mips::program_id(program));
  if (options.json) {
    const nlohmann::ordered_json object = {{"program_id", id},
                                           {"instructions", program.code.size()},
                                           {"image_bytes", program.image.size() * sizeof(std::uint32_t)}};
    std::cout << object.dump(2) << "\n";
  } else {
    std::cout << id << "\n";
  }
  return {};
}

}  // namespace

void add_vm_id(CLI::App& vm, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *vm.add_subcommand("id", "print the program id of a guest, 64 hex digits");
  command.add_option("PROGRAM", options->program, "guest program, a MIPS32 ELF file")->required();
  add_json_flag(command, options->json);
  set_examples(command, {"vm id guest.elf", "vm id guest.elf --json", "vm id - < guest.elf"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return vm_id(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
