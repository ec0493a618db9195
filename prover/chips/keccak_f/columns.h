// Columns of the keccak_f chip: 313 rows a call.
//
//   25 load rows, one a lane       b[0], b[1]: its pieces before; d[0], d[1]: its pieces after the last round
//   24 rounds of
//     2 parity rows, even and odd  b[x]: parity of column x; d[x]: half of what its sum exceeds the parity by
//     10 plane rows, in layout.h   b[x]: lane x of the plane after theta, rho and pi;
//                                  d[x]: what theta added to its bits

#ifndef SYMBOLON_PROVER_CHIPS_KECCAK_F_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_KECCAK_F_COLUMNS_H_

#include "prover/chips/keccak_f/layout.h"
#include "prover/gadgets/word.h"

namespace symbolon::prover {

template <class T>
using KeccakPieces = std::array<std::array<T, keccak::kPieceBits>, keccak::kSide>;

template <class T>
using KeccakSum = std::array<T, keccak::kSumLimbs>;

template <class T>
struct KeccakFCols {
  T start;  // first row of a call
  T end;    // last row
  // Flags: which row this is.
  std::array<T, keccak::kSide> load_x;
  std::array<T, keccak::kSide> load_y;
  std::array<T, 2> parity;
  std::array<T, keccak::kPlanes> plane;
  // Of parity and plane rows, the round: 6 * round_high + round_low.
  std::array<T, 4> round_high;
  std::array<T, 6> round_low;
  // The same in all rows of a call.
  T clock;
  T state;  // word index
  KeccakPieces<T> b;
  KeccakPieces<T> d;
  std::array<T, keccak::kIotaBits> iota;     // bits of the round constant that this row adds
  std::array<T, keccak::kIotaBits> flipped;  // these places of b[0], with iota
  // Pieces on the bus: received, and chi of b.
  std::array<Word<T>, keccak::kSide> in;
  std::array<Word<T>, keccak::kSide> out;
  std::array<KeccakSum<T>, keccak::kSide> out_sum;  // the bits of `out` as digits in base 6
  // Sums of columns over the rows above: [odd][x].
  std::array<std::array<KeccakSum<T>, keccak::kSide>, 2> sums;
  // What theta adds in this round: [odd][x].
  std::array<std::array<Word<T>, keccak::kSide>, 2> theta;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_KECCAK_F_COLUMNS_H_
