// What one decoded instruction does, written a second time: wide integers and byte arrays instead of the interpreter's
// bit tricks. The oracle of the instruction tests and of record_check.h. Knows nothing of semantics.h.

#ifndef SYMBOLON_TESTS_SUPPORT_INSTRUCTION_MODEL_H_
#define SYMBOLON_TESTS_SUPPORT_INSTRUCTION_MODEL_H_

#include <cstdint>
#include <optional>

#include "core/base/error.h"
#include "core/mips/instruction.h"

namespace symbolon::mips {

struct ModelInput {
  Instruction instruction;
  std::uint32_t pc = 0;  // word indices
  std::uint32_t next_pc = 0;
  std::uint32_t read1 = 0;
  std::uint32_t read2 = 0;
  std::uint32_t write_old = 0;
  std::uint32_t hi = 0;
  std::uint32_t word = 0;  // of memory, at the address below rounded down
};

struct ModelOutput {
  std::optional<ErrorCode> trap;  // the other fields mean nothing then
  std::uint32_t write = 0;
  std::uint32_t hi = 0;
  std::uint32_t word = 0;
  std::uint32_t after = 0;  // the pc that follows next_pc
};

// The address of a load or store.
std::uint32_t model_address(const ModelInput& input);

// Not for syscall, break and unknown.
ModelOutput model_step(const ModelInput& input);

}  // namespace symbolon::mips

#endif  // SYMBOLON_TESTS_SUPPORT_INSTRUCTION_MODEL_H_
