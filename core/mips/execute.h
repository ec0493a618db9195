// run(): executes a guest from start to exit.
//
// Two runs of one program on one input do the same, step by step; nothing but the input reaches the guest.

#ifndef SYMBOLON_CORE_MIPS_EXECUTE_H_
#define SYMBOLON_CORE_MIPS_EXECUTE_H_

#include <array>
#include <cstdint>
#include <stop_token>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/mips/machine.h"
#include "core/mips/program.h"
#include "core/mips/record.h"

namespace symbolon::mips {

constexpr std::uint64_t kDefaultCyclesMax = 1'000'000'000;

struct RunOptions {
  ByteView input = {};                           // private; padded with zeros to a multiple of 4
  std::uint64_t cycles_max = kDefaultCyclesMax;  // with a record, at most kRecordedStepsMax count
  DebugSink debug = nullptr;                     // debug prints are dropped without it
  Record* record = nullptr;                      // filled when not null; incomplete after an error
  std::stop_token stop = {};                     // asked about every million instructions
};

struct RunResult {
  std::uint32_t exit_code = 0;  // as the guest gave it; only 0 can be proven
  Bytes public_values;
  std::uint64_t cycles = 0;  // instructions, the exit call included
  std::array<std::uint64_t, static_cast<std::size_t>(Family::kCount)> family_counts{};
  std::array<std::uint64_t, static_cast<std::size_t>(Precompile::kCount)> precompile_counts{};
  std::uint64_t memory_bytes = 0;  // whole pages: the image, and what the guest touched
};

// Errors: any kTrap... code, with the address and the instruction in `detail`; kCancelled. Any exit code is a success.
Result<RunResult> run(const Program& program, const RunOptions& options);

}  // namespace symbolon::mips

#endif  // SYMBOLON_CORE_MIPS_EXECUTE_H_
