// The machine's side of the differential tests.
//
//   differential_machine run ELF
//       runs it without input; what it prints goes to stdout, its exit code is this one's (125: a trap, named on
//       stderr)
//   differential_machine compare ELF LOG [STEPS]
//       steps through ELF and through LOG, the register log of qemu-mipsel (-singlestep -d cpu,nochain), side by side,
//       for at most STEPS instructions. Exit code 0: no difference; 1: the first one is on stdout; 3: no usable log.

#include <array>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <optional>
#include <string>

#include "core/base/file.h"
#include "core/mips/disassemble.h"
#include "core/mips/elf.h"
#include "core/mips/execute.h"
#include "core/mips/machine.h"

namespace symbolon::mips {
namespace {

constexpr int kExitTrap = 125;
constexpr std::uint64_t kRunCyclesMax = 2'000'000'000;

Result<Program> load(const char* path) {
  TRY_ASSIGN(const Bytes file, read_file(path, kElfBytesMax));
  return load_elf(file);
}

int run_program(const Program& program) {
  const auto print = [](std::uint32_t, std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); };
  const auto result = run(program, {.input = {}, .cycles_max = kRunCyclesMax, .debug = print});
  std::fflush(stdout);
  if (!result) {
    std::fprintf(stderr, "%s\n", result.error().message().c_str());
    return kExitTrap;
  }
  return static_cast<int>(result->exit_code & 0xff);
}

// ---- the emulator's log ----

struct State {
  std::uint32_t pc = 0;
  std::array<std::uint32_t, kRegisterCount> registers{};
};

// One record of the log: "pc=0x... HI=0x... LO=0x...", then eight lines "GPR00: r0 ........ at ........ ...", then
// others, which are skipped. nullopt at the end.
class Log {
 public:
  explicit Log(const char* path) : file_(path) {}

  bool is_open() const { return file_.is_open(); }

  std::optional<State> next() {
    State state;
    do {
      if (!std::getline(file_, line_)) return std::nullopt;
    } while (!line_.starts_with("pc=0x"));
    unsigned pc, hi, lo;
    if (std::sscanf(line_.c_str(), "pc=0x%x HI=0x%x LO=0x%x", &pc, &hi, &lo) != 3) return std::nullopt;
    state.pc = pc;
    state.registers[kHi] = hi;
    state.registers[kLo] = lo;
    for (std::size_t first = 0; first < 32; first += 4) {
      if (!std::getline(file_, line_) || !line_.starts_with("GPR")) return std::nullopt;
      // Four times: a name and eight digits.
      std::size_t at = line_.find(':') + 1;
      for (std::size_t i = 0; i < 4; ++i) {
        at = line_.find_first_not_of(' ', at);
        at = line_.find_first_of(' ', at);
        if (at == std::string::npos) return std::nullopt;
        state.registers[first + i] = static_cast<std::uint32_t>(std::strtoul(line_.c_str() + at, nullptr, 16));
        at += 9;
      }
    }
    return state;
  }

 private:
  std::ifstream file_;
  std::string line_;
};

std::uint32_t address_of_next(const Machine& machine) { return 4 * machine.pc(); }

std::string instruction_at(const Program& program, std::uint32_t pc) {
  const std::uint32_t index = pc / 4 - program.code_start;
  if (pc / 4 < program.code_start || index >= program.code.size()) return hex_word(pc) + ": (outside the program)";
  return hex_word(pc) + ": " + disassemble(program.code[index]);
}

// Prints where the two differ after `step` instructions; true if they do.
bool report_difference(const Program& program, const Machine& machine, const State& other, std::uint32_t last_pc,
                       bool compare_stack_pointer) {
  std::string differences;
  if (address_of_next(machine) != other.pc) {
    differences += "  pc: machine " + hex_word(address_of_next(machine)) + ", emulator " + hex_word(other.pc) + "\n";
  }
  for (Register i = 1; i <= kLo; ++i) {
    if (i == kSp && !compare_stack_pointer) continue;
    const std::uint32_t ours = machine.register_value(i);
    if (ours == other.registers[i]) continue;
    differences += "  " + std::string(register_name(i)) + ": machine " + hex_word(ours) + ", emulator " +
                   hex_word(other.registers[i]) + "\n";
  }
  if (differences.empty()) return false;
  std::printf("first difference after %llu instructions, the last of them\n  %s\n%s",
              static_cast<unsigned long long>(machine.steps()), instruction_at(program, last_pc).c_str(),
              differences.c_str());
  return true;
}

int compare(const Program& program, const char* log_path, std::uint64_t steps_max) {
  Log log(log_path);
  if (!log.is_open()) {
    std::fprintf(stderr, "no log at %s\n", log_path);
    return 3;
  }
  Machine machine(program, {}, nullptr, nullptr);
  bool same_stack = false;  // the two start with different stack pointers; from when the program sets it, they agree
  std::uint32_t last_pc = address_of_next(machine);
  for (std::uint64_t step = 0; step < steps_max && !machine.exited(); ++step) {
    const std::optional<State> other = log.next();
    if (!other) {
      if (step == 0) return 3;
      std::printf("the emulator ended after %llu instructions, the machine goes on at\n  %s\n",
                  static_cast<unsigned long long>(step), instruction_at(program, address_of_next(machine)).c_str());
      return 1;
    }
    same_stack = same_stack || machine.register_value(kSp) == other->registers[kSp];
    if (report_difference(program, machine, *other, last_pc, same_stack)) return 1;
    last_pc = address_of_next(machine);
    const auto stepped = machine.advance(1);
    if (!stepped) {
      std::printf("the machine ended with a trap: %s\n", stepped.error().message().c_str());
      return 1;
    }
  }
  std::printf("no difference in %llu instructions\n", static_cast<unsigned long long>(machine.steps()));
  return 0;
}

int main_with(int argc, char** argv) {
  const bool is_run = argc == 3 && std::strcmp(argv[1], "run") == 0;
  const bool is_compare = (argc == 4 || argc == 5) && std::strcmp(argv[1], "compare") == 0;
  if (!is_run && !is_compare) {
    std::fprintf(stderr, "usage: differential_machine run ELF | compare ELF LOG [STEPS]\n");
    return 2;
  }
  const auto program = load(argv[2]);
  if (!program) {
    std::fprintf(stderr, "%s: %s\n", argv[2], program.error().message().c_str());
    return 3;
  }
  if (is_run) return run_program(*program);
  return compare(*program, argv[3], argc == 5 ? std::strtoull(argv[4], nullptr, 10) : 5'000'000);
}

}  // namespace
}  // namespace symbolon::mips

int main(int argc, char** argv) { return symbolon::mips::main_with(argc, argv); }
