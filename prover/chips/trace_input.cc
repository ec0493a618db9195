#include <algorithm>

#include "prover/chips/chip.h"

namespace symbolon::prover {

TraceInput make_trace_input(const mips::Program& program, const mips::Record& record) {
  TraceInput input{.program = program, .record = record, .steps = {}, .counts = {}};
  for (std::size_t i = 0; i < record.steps.size(); ++i) {
    const mips::Op op = input.instruction_of(record.steps[i]).op;
    input.steps[static_cast<std::size_t>(mips::op_info(op).family)].push_back(static_cast<std::uint32_t>(i));
  }
  return input;
}

std::vector<std::uint32_t> steps_with(const TraceInput& input, mips::Family family,
                                      std::initializer_list<mips::Op> ops) {
  std::vector<std::uint32_t> found;
  for (const std::uint32_t index : input.steps_of(family)) {
    const mips::Op op = input.instruction_of(input.record.steps[index]).op;
    if (std::find(ops.begin(), ops.end(), op) != ops.end()) found.push_back(index);
  }
  return found;
}

}  // namespace symbolon::prover
