// Transfer bus: the words that a system call still has to read or commit.
//
// A system row with a size above zero sends the first message of a chain; each transfer row receives one, handles one
// word, and sends the next with address + 1, left - 1, index + 1, or nothing when left was 1. Both `address` and `left`
// change by one each row, so a closed chain, or one that passes left = 0, would need p rows.

#ifndef SYMBOLON_PROVER_CHIPS_BUS_TRANSFER_H_
#define SYMBOLON_PROVER_CHIPS_BUS_TRANSFER_H_

#include "prover/chips/bus/bus_id.h"

namespace symbolon::prover {

template <class T>
struct TransferMessage {
  static constexpr std::uint32_t kBus = kBusTransfer;
  T clock;      // of the system call
  T is_commit;  // 1: commit, 0: read
  T address;    // word index
  T left;       // words to go, this one included
  T index;      // place of the word among the public values; without meaning for a read
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_BUS_TRANSFER_H_
