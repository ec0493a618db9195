// Memory bus: the content of registers and memory words over time (offline memory checking; Blum et al. 1991).
//
// An access receives (space, address, value before, time of the previous access) and sends (space, address, value
// after, its own time); it must show previous time < own time (gadgets/access.h). The image and zero tables send each
// place's initial value at time 0 and receive its final one, once for each place. Spaces keep registers, writable
// memory and read-only memory apart: nothing sends a store into kSpaceReadOnly.
//
// Values that travel here are pairs of 16-bit limbs: initial values are, and every access that changes a value
// range-checks the new one. So a value received needs no check of its own, by induction over time.
//
// Every access must also prove that its address is below 2^30: the zero memory table relies on it.

#ifndef SYMBOLON_PROVER_CHIPS_BUS_MEMORY_H_
#define SYMBOLON_PROVER_CHIPS_BUS_MEMORY_H_

#include "prover/chips/bus/bus_id.h"

namespace symbolon::prover {

constexpr int kSpaceRegisters = 0;
constexpr int kSpaceWritable = 1;
constexpr int kSpaceReadOnly = 2;

// A register of the proof, not of the machine: how many public words were committed so far. Only the system chip names
// it (register numbers of instructions come from the program table and are below mips::kRegisterCount), and its value
// travels in `low` as one field element.
constexpr std::uint32_t kCursorRegister = 35;

template <class T>
struct MemoryMessage {
  static constexpr std::uint32_t kBus = kBusMemory;
  T space;
  T address;  // register number, or word index (byte address / 4) below 2^30
  T low;      // bits 0-15 of the word
  T high;     // bits 16-31
  T time;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_BUS_MEMORY_H_
