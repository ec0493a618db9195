// symbolon vm run PROGRAM.elf: runs a guest without proving. What the guest prints for debugging goes to standard
// error.

#include <chrono>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/guest_input.h"
#include "app/cli/streams.h"
#include "core/mips/elf.h"
#include "core/mips/execute.h"

namespace symbolon::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::string program;
  GuestInput input;
  std::string public_file;  // empty: public values are part of the report
  std::uint64_t max_cycles = mips::kDefaultCyclesMax;
  bool stats = false;
  bool force = false;
  bool json = false;

  Overwrite overwrite() const { return force ? Overwrite::kReplace : Overwrite::kRefuse; }
};

struct Timed {
  mips::RunResult run;
  double seconds = 0;
};

double million_per_second(const Timed& timed) {
  return timed.seconds > 0 ? static_cast<double>(timed.run.cycles) / timed.seconds / 1e6 : 0;
}

// Calls visit(name, count) for every family and precompile that occurred.
template <class Visit>
void for_each_family(const mips::RunResult& run, Visit visit) {
  for (std::size_t i = 0; i < run.family_counts.size(); ++i) {
    if (run.family_counts[i] > 0) visit(mips::family_name(static_cast<mips::Family>(i)), run.family_counts[i]);
  }
}
template <class Visit>
void for_each_precompile(const mips::RunResult& run, Visit visit) {
  for (std::size_t i = 0; i < run.precompile_counts.size(); ++i) {
    if (run.precompile_counts[i] > 0) {
      visit(mips::precompile_name(static_cast<mips::Precompile>(i)), run.precompile_counts[i]);
    }
  }
}

Json stats_json(const Timed& timed) {
  Json families = Json::object();
  for_each_family(timed.run, [&](std::string_view name, std::uint64_t count) { families[std::string(name)] = count; });
  Json precompiles = Json::object();
  for_each_precompile(timed.run,
                      [&](std::string_view name, std::uint64_t count) { precompiles[std::string(name)] = count; });
  return {{"instructions_by_family", families},
          {"precompile_calls", precompiles},
          {"memory_bytes", timed.run.memory_bytes},
          {"seconds", timed.seconds},
          {"million_instructions_per_second", million_per_second(timed)}};
}

void print_row(std::ostream& out, std::string_view name, const std::string& value) {
  constexpr std::size_t kNameWidth = 24;
  out << name << std::string(name.size() < kNameWidth ? kNameWidth - name.size() : 1, ' ') << value << "\n";
}

void print_report(std::ostream& out, const Timed& timed, const Options& options) {
  print_row(out, "exit code", std::to_string(timed.run.exit_code));
  print_row(out, "cycles", std::to_string(timed.run.cycles));
  if (options.public_file.empty()) print_row(out, "public values", to_hex(timed.run.public_values));
  if (!options.stats) return;
  for_each_family(timed.run, [&](std::string_view name, std::uint64_t count) {
    print_row(out, "  " + std::string(name), std::to_string(count));
  });
  for_each_precompile(timed.run, [&](std::string_view name, std::uint64_t count) {
    print_row(out, "precompile " + std::string(name), std::to_string(count));
  });
  print_row(out, "memory touched", std::to_string(timed.run.memory_bytes) + " bytes");
  std::ostringstream speed;
  speed.precision(3);
  speed << million_per_second(timed) << " million instructions/s";
  print_row(out, "speed", speed.str());
}

Result<void> vm_run(const Options& options) {
  // Everything that can be refused is refused before the work.
  if (options.program == "-" && options.input.from_standard_input()) {
    return Error{.code = ErrorCode::kUsageInvalid, .where = "vm run", .detail = "two inputs from standard input"};
  }
  if (options.json && options.public_file == "-") {
    return Error{.code = ErrorCode::kUsageInvalid, .where = "vm run", .detail = "--json and --public - mix"};
  }
  if (!options.public_file.empty()) TRY(check_output(options.public_file, options.overwrite()));
  TRY_ASSIGN(const Bytes file, read_input(options.program, mips::kElfBytesMax));
  TRY_ASSIGN(const mips::Program program, mips::load_elf(file));
  TRY_ASSIGN(const Bytes input, read_guest_input(options.input));

  const auto start = std::chrono::steady_clock::now();
  TRY_ASSIGN(mips::RunResult run,
             mips::run(program, {.input = input,
                                 .cycles_max = options.max_cycles,
                                 .debug = [](std::uint32_t, std::string_view text) { std::cerr << text; }}));
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
  if (run.exit_code != 0) {
    return Error{
        .code = ErrorCode::kGuestFailed,
        .where = "vm run",
        .detail = "exit code " + std::to_string(run.exit_code) + " after " + std::to_string(run.cycles) + " cycles"};
  }
  const Timed timed = {.run = std::move(run), .seconds = elapsed.count()};

  if (!options.public_file.empty()) {
    TRY(write_output(options.public_file, timed.run.public_values, options.overwrite()));
  }
  if (options.json) {
    Json object = {{"exit_code", timed.run.exit_code},
                   {"cycles", timed.run.cycles},
                   {"public_values", to_hex(timed.run.public_values)}};
    if (options.stats) object["stats"] = stats_json(timed);
    std::cout << object.dump(2) << "\n";
  } else {
    print_report(options.public_file == "-" ? std::cerr : std::cout, timed, options);
  }
  return {};
}

}  // namespace

void add_vm_run(CLI::App& vm, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *vm.add_subcommand("run", "run a guest without proving");
  command.add_option("PROGRAM", options->program, "guest program, a MIPS32 ELF file")->required();
  add_input_options(command, options->input);
  command.add_option("--public", options->public_file, "write the public values, as bytes")->type_name("FILE");
  command.add_option("--max-cycles", options->max_cycles, "stop a guest that runs longer")
      ->type_name("N")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  command.add_flag("--stats", options->stats, "also count instructions, calls, memory and time");
  command.add_flag("--force", options->force, "overwrite the output file");
  add_json_flag(command, options->json);
  set_examples(command, {"vm run guest.elf --stats", "vm run guest.elf --input secret.bin --public values.bin",
                         "vm run guest.elf --max-cycles 1000000 --json", "vm run guest.elf --public - | xxd"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return vm_run(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
