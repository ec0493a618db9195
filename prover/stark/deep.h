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
#include <vector>

#include "prover/field/ext.h"
#include "prover/stark/proof.h"
#include "prover/stark/shape.h"

namespace symbolon::prover {

// A committed base column and its weight; the coordinates of an extension column have the weights a^i X^j.
template <class Extension>
struct WeighedColumnOf {
  Oracle oracle;
  std::size_t matrix;
  std::size_t column;
  Extension weight;
};
using WeighedColumn = WeighedColumnOf<Ext>;

// f(x) = u(x) + (sum of `here` - here_value) / (x - z) + (sum of `next` - next_value) / (x - g z).
template <class Extension>
struct DeepGroupOf {
  std::vector<WeighedColumnOf<Extension>> here;
  Extension here_value = Extension::zero();
  std::vector<WeighedColumnOf<Extension>> next;
  Extension next_value = Extension::zero();
  // The coordinates of u, with weights X^j; empty but at the tallest height.
  std::vector<WeighedColumnOf<Extension>> uniform;
};
using DeepGroup = DeepGroupOf<Ext>;

namespace internal {

// Hands out the weights, in order.
template <class Extension>
class DeepCollector {
 public:
  using Columns = std::vector<WeighedColumnOf<Extension>>;

  explicit DeepCollector(const Extension& challenge) : challenge_(challenge), weight_(challenge) {}

  // Base columns with the opened values `values`.
  void base_columns(Columns& out, Extension& value, Oracle oracle, std::size_t matrix,
                    const std::vector<Extension>& values) {
    for (std::size_t c = 0; c < values.size(); ++c) {
      out.push_back({.oracle = oracle, .matrix = matrix, .column = c, .weight = weight_});
      step(value, values[c]);
    }
  }
  // The extension column that starts at base column `first`.
  void extension_column(Columns& out, Extension& value, Oracle oracle, std::size_t matrix, std::size_t first,
                        const Extension& opened) {
    append_coordinates(out, oracle, matrix, first, weight_);
    step(value, opened);
  }
  static void append_coordinates(Columns& out, Oracle oracle, std::size_t matrix, std::size_t first,
                                 const Extension& weight) {
    for (std::size_t j = 0; j < kExtensionDegree; ++j) {
      out.push_back({.oracle = oracle, .matrix = matrix, .column = first + j, .weight = weight * Extension::basis(j)});
    }
  }

 private:
  void step(Extension& value, const Extension& opened) {
    value = value + weight_ * opened;
    weight_ = weight_ * challenge_;
  }

  Extension challenge_;
  Extension weight_;
};

}  // namespace internal

// One for each height, tallest first. `values` by table, `quotients` by height.
template <class Extension>
std::vector<DeepGroupOf<Extension>> deep_groups(const StarkShape& shape,
                                                const std::vector<TableValuesOf<Extension>>& values,
                                                const std::vector<QuotientValuesOf<Extension>>& quotients,
                                                const Extension& batching_challenge) {
  internal::DeepCollector<Extension> collect(batching_challenge);
  std::vector<DeepGroupOf<Extension>> groups(shape.heights().size());
  for (std::size_t h = 0; h < groups.size(); ++h) {
    DeepGroupOf<Extension>& group = groups[h];
    for (const std::size_t t : shape.tables_of_height(h)) {
      const TableValuesOf<Extension>& opened = values[t];
      if (!opened.fixed.empty()) {
        collect.base_columns(group.here, group.here_value, Oracle::kFixed, shape.fixed_matrix(t), opened.fixed);
      }
      collect.base_columns(group.here, group.here_value, Oracle::kMain, t, opened.main);
      for (std::size_t k = 0; k < opened.bus.size(); ++k) {
        collect.extension_column(group.here, group.here_value, Oracle::kBus, t, k * kExtensionDegree, opened.bus[k]);
      }
    }
    for (std::size_t k = 0; k < quotients[h].size(); ++k) {
      collect.extension_column(group.here, group.here_value, Oracle::kQuotient, h, k * kExtensionDegree,
                               quotients[h][k]);
    }
    for (const std::size_t t : shape.tables_of_height(h)) {
      const TableValuesOf<Extension>& opened = values[t];
      collect.base_columns(group.next, group.next_value, Oracle::kMain, t, opened.main_next);
      const std::size_t running_sum = (shape.tables()[t].bus_columns() - 1) * kExtensionDegree;
      collect.extension_column(group.next, group.next_value, Oracle::kBus, t, running_sum, opened.running_sum_next);
    }
    if (h == 0) {
      collect.append_coordinates(group.uniform, Oracle::kQuotient, h, quotients[h].size() * kExtensionDegree,
                                 Extension::one());
    }
  }
  return groups;
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_STARK_DEEP_H_
