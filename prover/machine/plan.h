// Plan: which tables a run needs, and how tall.

#ifndef SYMBOLON_PROVER_MACHINE_PLAN_H_
#define SYMBOLON_PROVER_MACHINE_PLAN_H_

#include <array>
#include <cstddef>
#include <vector>

#include "prover/chips/chip.h"
#include "prover/machine/chip_list.h"
#include "prover/machine/machine.h"

namespace symbolon::prover {

// Rows by chip number. For shapes that serve several runs, take the largest of each, or a public bound.
using RowCounts = std::array<std::size_t, kChipCount>;
RowCounts count_rows(const TraceInput& input);

// The tables for these counts with about the fewest cells: a chip whose rows would leave much padding gets two or three
// tables of descending heights, while what that saves is worth the wider proof. Deterministic.
// kMachineTooLarge where a chip has too many rows for its tables or the whole breaks a bound of check_shape.
Result<Shape> shape_for(const RowCounts& counts, const ShapeLimits& limits);

// The tables of one chip of a shape: rows of the chip in each. `spans[i]` belongs to `tables[first_table + i]`.
struct ChipTables {
  std::size_t first_table = 0;
  std::vector<RowSpan> spans;
};
// kRunTooLarge when the shape has no room for `rows` rows of this chip.
Result<ChipTables> place_rows(const Shape& shape, const ShapeLimits& limits, std::size_t chip, std::size_t rows);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_MACHINE_PLAN_H_
