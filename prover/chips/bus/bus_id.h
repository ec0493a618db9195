// The numbers of the buses. Each bus has its own header in this folder: its message, who sends, who receives.

#ifndef SYMBOLON_PROVER_CHIPS_BUS_BUS_ID_H_
#define SYMBOLON_PROVER_CHIPS_BUS_BUS_ID_H_

#include <cstdint>

namespace symbolon::prover {

// The number is the first element of every message, so messages of two buses never meet. Never reuse one.
enum BusId : std::uint32_t {
  kBusState = 1,
  kBusProgram = 2,
  kBusMemory = 3,
  kBusRange16 = 4,
  kBusBytes = 5,
  kBusBitAnd = 6,
  kBusSplit = 7,
  kBusShift = 8,
  kBusPublic = 9,
  kBusSegment = 10,
  kBusTransfer = 11,
  kBusCall = 12,
  kBusOperand = 13,
  kBusKeccak = 14,
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_BUS_BUS_ID_H_
