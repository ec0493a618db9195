#include "core/mips/machine.h"
#include "core/mips/record.h"
#include "prover/air/columns.h"
#include "prover/chips/bus/public.h"
#include "prover/chips/bus/segment.h"
#include "prover/chips/bus/state.h"
#include "prover/gadgets/step.h"
#include "prover/machine/machine.h"

namespace symbolon::prover {
namespace {

template <template <class> class Message>
VerifierMessage make_message(const Message<std::uint32_t>& message, KoalaBear multiplicity) {
  VerifierMessage made{.bus = Message<std::uint32_t>::kBus, .fields = {}, .multiplicity = multiplicity};
  for (const std::uint32_t field : column_array<Message, std::uint32_t>(message)) {
    made.fields.push_back(KoalaBear::from_u32(field));
  }
  return made;
}

}  // namespace

Result<MachineStart> machine_start(const mips::Program& program) {
  MachineStart start{.entry = program.entry, .segments = memory_segments(program)};
  if (!are_valid_segments(start.segments)) return ErrorCode::kProgramSegments;
  return start;
}

Result<std::vector<VerifierMessage>> verifier_messages(const MachineStart& start, ByteView public_values) {
  if (public_values.size() % 4 != 0 || public_values.size() > mips::kPublicBytesMax) {
    return ErrorCode::kPublicValuesSize;
  }
  const KoalaBear send = KoalaBear::one();
  const KoalaBear receive = KoalaBear::zero() - send;
  std::vector<VerifierMessage> messages;
  messages.push_back(
      make_message<StateMessage>({.clock = clock_of_step(0), .pc = start.entry, .next_pc = start.entry + 1}, send));
  for (const Segment& segment : start.segments) {
    messages.push_back(make_message<SegmentMessage>({.start = segment.start, .length = segment.length}, send));
  }
  for (std::uint32_t i = 0; i < public_values.size() / 4; ++i) {
    const ByteView word = public_values.subspan(4 * std::size_t{i}, 4);
    const std::uint32_t low = word[0] | std::uint32_t{word[1]} << 8;
    const std::uint32_t high = word[2] | std::uint32_t{word[3]} << 8;
    messages.push_back(make_message<PublicMessage>({.index = i, .low = low, .high = high}, receive));
  }
  return messages;
}

}  // namespace symbolon::prover
