// Public bus: the words that a guest commits, in order.
//
// Each row of the transfer chip that commits a word sends one message; the verifier itself receives (0, first word),
// (1, second word), ... for the public values it was given, each once. So those are all the words, and their order.

#ifndef SYMBOLON_PROVER_CHIPS_BUS_PUBLIC_H_
#define SYMBOLON_PROVER_CHIPS_BUS_PUBLIC_H_

#include "prover/chips/bus/bus_id.h"

namespace symbolon::prover {

template <class T>
struct PublicMessage {
  static constexpr std::uint32_t kBus = kBusPublic;
  T index;  // in words
  T low;
  T high;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_BUS_PUBLIC_H_
