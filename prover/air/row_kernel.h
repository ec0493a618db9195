// Row kernels: run a chip's row program over many rows with vector instructions, on the calling thread.
//
// Two uses. On the trace, `bus_columns` fills the extension columns of the buses. On a coset, `add_quotient` evaluates
// all constraints and adds their weighed sum, divided by what they vanish on, to the quotient of the table's height.
// What the columns and the weights are is written in prover/stark/table.h and point_check.h.

#ifndef SYMBOLON_PROVER_AIR_ROW_KERNEL_H_
#define SYMBOLON_PROVER_AIR_ROW_KERNEL_H_

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "prover/air/row_program.h"
#include "prover/field/ext.h"

namespace symbolon::prover {

// An extension column as kExtDegree base columns.
using ExtColumn = std::array<KoalaBear*, kExtDegree>;
using ConstExtColumn = std::array<const KoalaBear*, kExtDegree>;

// The columns that a row program reads, row 0 first. Each has `rows` values; the row after the last one is row 0.
struct RowColumns {
  std::size_t rows;
  std::span<const KoalaBear* const> main;
  std::span<const KoalaBear* const> fixed;
};

// LogUp challenges, prepared for one chip's interactions: fingerprint = constant[i] + sum_j beta_powers[j] * message_j.
struct FingerprintWeights {
  std::vector<Ext> constants;    // gamma + bus number, by interaction
  std::vector<Ext> beta_powers;  // beta^1, beta^2, ...
};
FingerprintWeights fingerprint_weights(const RowProgram& program, const Ext& gamma, const Ext& beta);
// The chip's fractions as forms, with the weights above; empty for a fraction of one interaction.
std::vector<FractionForms<Ext>> fraction_weights(const RowProgram& program, const Ext& gamma,
                                                 const FingerprintWeights& fingerprints);

// For each row r in [begin, end): h columns of the pairs of fractions but the last, into `pair_columns`, and the sum
// of all pairs of the row into `row_sums`. begin and end are multiples of kRowBlock or end == columns.rows.
// A fingerprint that is zero (probability about 2^-150 a message) makes its row's result meaningless and is reported by
// returning false.
bool bus_columns(const RowProgram& interactions, const RowColumns& columns, const FingerprintWeights& weights,
                 std::size_t begin, std::size_t end, std::span<const ExtColumn> pair_columns,
                 const ExtColumn& row_sums);

// Base field values for each point of a coset: what DomainPoint (prover/stark/point_check.h) is at the point z.
struct CosetDomain {
  const KoalaBear* vanishing_inverse;
  const KoalaBear* transition;
  const KoalaBear* first_inverse;
  const KoalaBear* last_inverse;
  const KoalaBear* blind_inverse;
  const KoalaBear* end_inverse;
};

struct QuotientInput {
  const RowProgram& program;
  RowColumns columns;                   // on the coset
  std::span<const ConstExtColumn> bus;  // pair columns, then the running sum
  const FingerprintWeights& fingerprints;
  std::span<const FractionForms<Ext>> fractions;  // fraction_weights
  std::span<const Ext> weights;  // powers of alpha: one per constraint, one per bus column, start, end
  Ext sum;                       // the table's bus sum
  CosetDomain domain;
};

// quotient[r] += the table's contribution, for rows [begin, end), multiples of kRowBlock.
void add_quotient(const QuotientInput& input, std::size_t begin, std::size_t end, const ExtColumn& quotient);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_AIR_ROW_KERNEL_H_
