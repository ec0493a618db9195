// Segment bus: the parts of the address space that the image fills.
//
// The verifier sends each segment once; the zero memory table receives each once, as a barrier in its sorted list that
// no word of the list may lie behind (chips/zero_memory).

#ifndef SYMBOLON_PROVER_CHIPS_BUS_SEGMENT_H_
#define SYMBOLON_PROVER_CHIPS_BUS_SEGMENT_H_

#include "prover/chips/bus/bus_id.h"

namespace symbolon::prover {

template <class T>
struct SegmentMessage {
  static constexpr std::uint32_t kBus = kBusSegment;
  T start;   // word index
  T length;  // in words; may be zero
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_BUS_SEGMENT_H_
