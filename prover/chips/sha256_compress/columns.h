// Columns of the sha256_compress chip: four rounds of the compression function a row.
//
// A call takes kSha256Rows rows: one with the state before, sixteen with four rounds each, one with the state after.
// With A_t and E_t for what round t computes (FIPS 180-4, 6.2.2: the new a and e), A_-1 .. A_-4 are a, b, c, d of the
// state before and E_-1 .. E_-4 its e, f, g, h. Row i of the rounds holds A_t, E_t and W_t for t = 4 i .. 4 i + 3; the
// rows before and after hold the state in the same order: a[3] .. a[0] are a, b, c, d.

#ifndef SYMBOLON_PROVER_CHIPS_SHA256_COMPRESS_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_SHA256_COMPRESS_COLUMNS_H_

#include <array>

#include "prover/gadgets/word.h"

namespace symbolon::prover {

constexpr std::size_t kSha256RoundsInRow = 4;
constexpr std::size_t kSha256Rows = 18;
constexpr std::size_t kSha256StateWords = 8;

template <class T>
struct Sha256CompressCols {
  T is_before;
  T is_after;
  // Of a row of rounds: its number is 4 * major + minor, each with one flag set.
  std::array<T, 4> major;
  std::array<T, 4> minor;
  // The same in all rows of a call.
  T clock;
  T state;  // word index
  T block;
  std::array<Word<T>, kSha256StateWords> before;  // the state before
  // Bits, lowest first.
  std::array<std::array<T, 32>, kSha256RoundsInRow> a;
  std::array<std::array<T, 32>, kSha256RoundsInRow> e;
  std::array<std::array<T, 32>, kSha256RoundsInRow> w;
  // Of the additions that lead to the next row, by limb: bits, lowest first.
  std::array<std::array<std::array<T, 3>, 2>, kSha256RoundsInRow> e_carry;
  std::array<std::array<std::array<T, 2>, 2>, kSha256RoundsInRow> a_carry;  // less one
  std::array<std::array<std::array<T, 2>, 2>, kSha256RoundsInRow> w_carry;
  // Sums of the message schedule on their way to the row that needs them, four words each; limbs are not reduced.
  std::array<std::array<Word<T>, kSha256RoundsInRow>, 3> partial;  // W_t + sigma0(W_t+1); [i]: t begins i + 1 rows ago
  std::array<Word<T>, kSha256RoundsInRow - 1> recent;              // the last three W of the row before
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_SHA256_COMPRESS_COLUMNS_H_
