#include "core/mips/execute.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstdint>

#include "core/mips/disassemble.h"

namespace symbolon::mips {
namespace {

constexpr std::uint64_t kStepsBetweenLooks = 1u << 20;
// The record's steps are reserved for the longest run that the prover takes in one piece, so that they are never moved.
// That is address space; the system provides memory as it is written.
constexpr std::uint64_t kStepsReserved = 1u << 22;

// Reserves memory and asks for large pages: with small ones, recording spends most of its time in page faults. Advice
// only; where the system refuses, small pages do.
void reserve_steps(WipedVector<Step>& steps, std::uint64_t count) {
  constexpr std::uintptr_t kLargePage = std::uintptr_t{2} << 20;
  steps.reserve(count);
  const auto address = reinterpret_cast<std::uintptr_t>(steps.data());
  const std::uintptr_t begin = (address + kLargePage - 1) / kLargePage * kLargePage;
  const std::uintptr_t end = (address + steps.capacity() * sizeof(Step)) / kLargePage * kLargePage;
  if (begin < end) static_cast<void>(madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE));
}

}  // namespace

Result<RunResult> run(const Program& program, const RunOptions& options) {
  const StackWipe stack;  // system calls copy words of the guest's memory
  std::uint64_t cycles_left = options.cycles_max;
  if (options.record != nullptr) cycles_left = std::min(cycles_left, kRecordedStepsMax);
  Machine machine(program, options.input, options.record, options.debug);
  if (options.record != nullptr) reserve_steps(options.record->steps, std::min(cycles_left, kStepsReserved));

  for (bool running = true; running;) {
    if (options.stop.stop_requested()) return Error{.code = ErrorCode::kCancelled, .where = "mips.run"};
    if (cycles_left == 0) {
      return Error{
          .code = ErrorCode::kTrapCycleLimit, .where = "mips.run", .detail = "at " + hex_word(machine.pc() << 2)};
    }
    const std::uint64_t steps = std::min(cycles_left, kStepsBetweenLooks);
    cycles_left -= steps;
    TRY_ASSIGN(running, machine.advance(steps));
  }
  if (options.record != nullptr) machine.finish_record();

  RunResult result;
  result.exit_code = machine.exit_code();
  result.public_values = machine.public_values();
  result.cycles = machine.steps();
  for (std::size_t op = 0; op < machine.op_counts().size(); ++op) {
    const Family family = op_info(static_cast<Op>(op)).family;
    result.family_counts[static_cast<std::size_t>(family)] += machine.op_counts()[op];
  }
  result.precompile_counts = machine.precompile_counts();
  result.memory_bytes = std::uint64_t{machine.memory().page_count()} * kPageBytes;
  return result;
}

}  // namespace symbolon::mips
