// symbolon vm prove PROGRAM.elf --out PROOF: runs a guest and proves the run. Ctrl-C cancels and leaves no file.

#include <sys/resource.h>

#include <csignal>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <stop_token>

#include "app/cli/command.h"
#include "app/cli/guest_input.h"
#include "app/cli/progress.h"
#include "app/cli/streams.h"
#include "core/base/limits.h"
#include "core/mips/elf.h"
#include "prover/zkvm.h"

namespace symbolon::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::string program;
  GuestInput input;
  std::string out;
  std::string preset = "standard";
  std::uint64_t max_cycles = prover::kProvenCyclesMax;
  std::uint64_t max_memory_mib = 0;
  bool force = false;
  bool json = false;
};

// A signal handler may only store; the prover looks at the token between pieces of work.
std::stop_source* cancel_source = nullptr;
void on_interrupt(int) { cancel_source->request_stop(); }

double peak_memory_mib() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

Json summary(const prover::ProvenRun& proven, const ProveProgress& progress) {
  Json tables = Json::array();
  for (const prover::TableShape& table : proven.report.shape.tables) {
    tables.push_back({{"chip", prover::machine_chips()[table.chip].name}, {"log_rows", table.log_rows}});
  }
  Json phases = Json::object();
  for (const auto& [name, seconds] : progress.phases()) phases[name] = seconds;
  return {{"verifying_key", to_hex(proven.verifying_key)},
          {"public_values", to_hex(proven.public_values)},
          {"cycles", proven.report.cycles},
          {"committed_cells", proven.report.committed_cells},
          {"opened_width", proven.report.opened_width},
          {"tables", tables},
          {"seconds", progress.total_seconds()},
          {"seconds_by_phase", phases},
          {"proof_bytes", proven.proof_file.size()},
          {"proof_bytes_by_part", Json(proven.report.proof_parts)},
          {"memory_mib_estimate", static_cast<double>(proven.report.memory_bytes_estimate) / (1 << 20)},
          {"memory_mib_peak", peak_memory_mib()}};
}

void print_summary(std::ostream& out, const Json& facts) {
  for (const auto& [name, value] : facts.items()) {
    out << name << ": " << (value.is_string() ? value.get<std::string>() : value.dump()) << "\n";
  }
}

Result<void> vm_prove(const Options& options) {
  const Overwrite overwrite = options.force ? Overwrite::kReplace : Overwrite::kRefuse;
  TRY_ASSIGN(const prover::Preset preset, prover::find_preset(options.preset));
  if (options.program == "-" && options.input.from_standard_input()) {
    return Error{.code = ErrorCode::kUsageInvalid, .where = "vm prove", .detail = "two inputs from standard input"};
  }
  TRY(check_output(options.out, overwrite));
  TRY_ASSIGN(const Bytes file, read_input(options.program, mips::kElfBytesMax));
  TRY_ASSIGN(const mips::Program program, mips::load_elf(file));
  TRY_ASSIGN(const Bytes input, read_guest_input(options.input));

  std::stop_source cancel;
  cancel_source = &cancel;
  std::signal(SIGINT, on_interrupt);
  ProveProgress progress;
  const Result<prover::ProvenRun> proven = prover::prove(
      program, input,
      {.preset = preset,
       .memory_bytes_max = options.max_memory_mib << 20,
       .cycles_max = options.max_cycles,
       .debug = [](std::uint32_t, std::string_view text) { std::cerr << text; },
       .hooks = {.on_phase = [&](prover::ProvePhase phase) { progress.enter(phase); }, .stop = cancel.get_token()}});
  std::signal(SIGINT, SIG_DFL);
  if (!proven) return proven.error();
  TRY(write_output(options.out, proven->proof_file, overwrite));
  const Json facts = summary(*proven, progress);
  std::ostream& out = options.out == "-" ? std::cerr : std::cout;
  if (options.json)
    out << facts.dump(2) << "\n";
  else
    print_summary(out, facts);
  return {};
}

}  // namespace

void add_vm_prove(CLI::App& vm, ChosenCommand& chosen) {
  const auto options = std::make_shared<Options>();
  CLI::App& command = *vm.add_subcommand("prove", "run a guest and prove the run");
  command.add_option("PROGRAM", options->program, "guest program, a MIPS32 ELF file")->required();
  add_input_options(command, options->input);
  command.add_option("--out", options->out, "proof file to write")->type_name("FILE")->required();
  command.add_option("--preset", options->preset, "standard or inner")->type_name("NAME")->capture_default_str();
  command.add_option("--max-cycles", options->max_cycles, "stop a guest that runs longer")
      ->type_name("N")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  command.add_option("--max-memory", options->max_memory_mib, "refuse a proof that needs more than this many MiB")
      ->type_name("MIB")
      ->check(CLI::PositiveNumber);
  command.add_flag("--force", options->force, "replace the output file");
  add_json_flag(command, options->json);
  set_examples(command, {"vm prove guest.elf --input secret.bin --out proof.symbolon",
                         "vm prove guest.elf --preset inner --out proof.symbolon --json"});
  command.callback(
      [options, &chosen] { chosen = {.run = [options] { return vm_prove(*options); }, .json = options->json}; });
}

}  // namespace symbolon::cli
