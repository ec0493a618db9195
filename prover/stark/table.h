// Table: one table of a proof as the engine sees it: a chip's constraints and a height.
//
// The engine (this folder) knows nothing of MIPS. A machine (prover/machine) hands it a list of tables, and proof and
// verifying key speak of tables by their place in that list.
//
// Rows. A table has N = 2^log_rows rows, of which the first A = N - R are active; the last R rows of every witness
// column are noise (R = Preset::mask_rows). With g the generator of the N-th roots of unity, row r is the point g^r.
//
//   row      0 .. A-1     active: constraints hold, interactions count
//   row      A            noise; in the running sum column of the buses: the table's sum
//   row      A+1 .. N-1   noise. Row N-1 of the first kExtDegree main columns blinds the table's sum
//
// Extension columns of the buses. Fractions (prover/air/fraction.h; most are one interaction, m / d) are taken in pairs
// in the order in which the chip states them; a pair (d1, m1), (d2, m2) has the column h = m1/d1 + m2/d2. The last pair
// (or single) has no column of its own: it goes into the running sum column S, the last extension column:
//
//   S(row N-1 + 1 = row 0) = blind       blind = sum_j X^j main_j(row N-1)
//   S(row + 1) = S(row) + sum of all h   on active rows
//   S(row A) = sum                       sent in the proof; over all tables and the verifier's own terms they cancel

#ifndef SYMBOLON_PROVER_STARK_TABLE_H_
#define SYMBOLON_PROVER_STARK_TABLE_H_

#include <cstddef>
#include <cstdint>

#include "prover/air/symbolic.h"
#include "prover/field/ext.h"
#include "prover/stark/point_builder.h"

namespace symbolon::prover {

// A chip's eval, over an arithmetic's extension.
template <class Extension>
using TableEval = void (*)(PointBuilder<Extension>&);

struct Table {
  const AirDescription* air;     // outlives the table
  TableEval<Ext> eval_at_point;  // the same chip's eval
  std::uint32_t log_rows;

  std::size_t rows() const { return std::size_t{1} << log_rows; }
  // Columns that are committed: the chip's, and noise columns where it has too few to blind its sum.
  std::size_t main_width() const { return air->main_width < kExtDegree ? std::size_t{kExtDegree} : air->main_width; }
  std::size_t fixed_width() const { return air->fixed_width; }
  // Extension columns; each is kExtDegree base columns in the commitment.
  std::size_t bus_columns() const { return air->bus_columns(); }
  bool uses_next() const { return air->uses_next; }
  // Constraints that are weighed by powers of alpha: the chip's, one per extension column, start and end of the sum.
  std::size_t weighed_constraints() const { return air->constraints.size() + bus_columns() + 2; }
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_STARK_TABLE_H_
