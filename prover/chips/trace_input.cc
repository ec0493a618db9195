#include <algorithm>

#include "core/mips/system_calls.h"
#include "prover/chips/bus/call.h"
#include "prover/chips/bus/operand.h"
#include "prover/chips/chip.h"
#include "prover/gadgets/access.h"
#include "prover/gadgets/step.h"

namespace symbolon::prover {
namespace {

bool is_commit(const mips::SystemCall& call) {
  return call.number == mips::kCallWrite && call.argument[0] == mips::kDescriptorPublic;
}

std::vector<WordRange> read_only_ranges(const mips::Program& program) {
  std::vector<WordRange> ranges;
  for (const mips::ImageWord& word : program.image) {
    if (!word.read_only) continue;
    const std::uint32_t index = word.address / 4;
    if (ranges.empty() || ranges.back().end != index) ranges.push_back({.begin = index, .end = index});
    ++ranges.back().end;
  }
  return ranges;
}

}  // namespace

TraceInput make_trace_input(const mips::Program& program, const mips::Record& record) {
  TraceInput input{.program = program,
                   .record = record,
                   .steps = {},
                   .cursors = {},
                   .transfers = {},
                   .operands = {},
                   .read_only = read_only_ranges(program),
                   .counts = {}};
  for (std::size_t i = 0; i < record.steps.size(); ++i) {
    const mips::Op op = input.instruction_of(record.steps[i]).op;
    input.steps[static_cast<std::size_t>(mips::op_info(op).family)].push_back(static_cast<std::uint32_t>(i));
  }
  Cursor cursor{.index = 0, .previous_time = 0};
  for (std::size_t i = 0; i < record.calls.size(); ++i) {
    const mips::SystemCall& call = record.calls[i];
    input.cursors.push_back(cursor);
    if (is_commit(call)) {
      cursor = {.index = cursor.index + call.word_count, .previous_time = clock_of_step(call.step_index) + kSlotWrite};
    }
    if (is_commit(call) || call.number == mips::kCallRead) {
      for (std::uint32_t place = 0; place < call.word_count; ++place) {
        input.transfers.push_back({.call = static_cast<std::uint32_t>(i), .place = place});
      }
    }
    if (is_precompile(call.number)) {
      for (std::uint32_t place = 0; place < call.word_count; place += kOperandWords) {
        input.operands.push_back({.call = static_cast<std::uint32_t>(i), .place = place});
      }
    }
  }
  input.cursors.push_back(cursor);
  return input;
}

bool TraceInput::is_read_only(std::uint32_t word_index) const {
  const auto after = std::upper_bound(read_only.begin(), read_only.end(), word_index,
                                      [](std::uint32_t index, const WordRange& range) { return index < range.begin; });
  return after != read_only.begin() && word_index < std::prev(after)->end;
}

WipedVector<std::uint32_t> steps_with(const TraceInput& input, mips::Family family,
                                      std::initializer_list<mips::Op> ops) {
  WipedVector<std::uint32_t> found;
  for (const std::uint32_t index : input.steps_of(family)) {
    const mips::Op op = input.instruction_of(input.record.steps[index]).op;
    if (std::find(ops.begin(), ops.end(), op) != ops.end()) found.push_back(index);
  }
  return found;
}

WipedVector<std::uint32_t> calls_with(const TraceInput& input, std::uint32_t number) {
  WipedVector<std::uint32_t> found;
  for (std::size_t i = 0; i < input.record.calls.size(); ++i) {
    if (input.record.calls[i].number == number) found.push_back(static_cast<std::uint32_t>(i));
  }
  return found;
}

}  // namespace symbolon::prover
