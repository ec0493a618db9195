// State bus: which instruction runs next.
//
// Every instruction row receives (clock, pc, next_pc) and sends (clock + 4, next_pc, the pc after that), each with
// multiplicity is_real. The verifier itself sends the start (4, entry, entry + 1); the row that ends the run receives
// and sends nothing. Each clock therefore occurs once: clocks of sent messages grow by 4 from one start.

#ifndef SYMBOLON_PROVER_CHIPS_BUS_STATE_H_
#define SYMBOLON_PROVER_CHIPS_BUS_STATE_H_

#include "prover/chips/bus/bus_id.h"

namespace symbolon::prover {

template <class T>
struct StateMessage {
  static constexpr std::uint32_t kBus = kBusState;
  T clock;
  T pc;       // word index of the instruction to run
  T next_pc;  // word index of the one after it
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_BUS_STATE_H_
