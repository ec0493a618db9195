// DEEP: how the columns of one height become one codeword for FRI.
//
// With z the out-of-domain point, g the generator of the height, p_c the committed polynomials, an extension column
// counted as one polynomial over the extension, and a the batching challenge,
//
//   f(x) = u(x) + sum_c a^i(c) (p_c(x) - p_c(z)) / (x - z) + sum_c a^i'(c) (p_c(x) - p_c(g z)) / (x - g z)
//
// The exponents run from 1 through all terms of all heights; u is the uniform polynomial of the tallest height and 0
// elsewhere. f is a polynomial of degree below N exactly when all opened values are right.
//
// The first sum takes, for each table of the height: fixed, main and bus columns, then the height's quotient chunks.
// The second takes main columns of chips that read the next row, and every table's running sum.

#ifndef SYMBOLON_PROVER_STARK_DEEP_H_
#define SYMBOLON_PROVER_STARK_DEEP_H_

#include <cstddef>
#include <span>
#include <vector>

#include "prover/field/ext.h"
#include "prover/stark/proof.h"
#include "prover/stark/shape.h"

namespace symbolon::prover {

// A committed base column and its weight; the coordinates of an extension column have the weights a^i X^j.
struct WeighedColumn {
  Oracle oracle;
  std::size_t matrix;
  std::size_t column;
  Ext weight;
};

// f(x) = u(x) + (sum of `here` - here_value) / (x - z) + (sum of `next` - next_value) / (x - g z).
struct DeepGroup {
  std::vector<WeighedColumn> here;
  Ext here_value;
  std::vector<WeighedColumn> next;
  Ext next_value;
  // The coordinates of u, with weights X^j; empty but at the tallest height.
  std::vector<WeighedColumn> uniform;
};

// One for each height, tallest first.
std::vector<DeepGroup> deep_groups(const StarkShape& shape, std::span<const TableValues> values,
                                   std::span<const QuotientValues> quotients, const Ext& batching_challenge);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_STARK_DEEP_H_
