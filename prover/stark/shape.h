// StarkShape: every size of a proof, computed from the preset and the tables by prover and verifier alike.
//
// Oracles (Merkle trees), in this order:
//   fixed      for each table with fixed columns: its fixed columns. No salts; its cap is part of the verifying key
//   main       for each table: its main columns
//   bus        for each table: its extension columns, kExtDegree base columns each
//   quotient   for each height, tallest first: its chunks (quotient.h), polynomials of extension elements
//              at the tallest height one polynomial more, uniform, that hides the FRI batch
// Groups of FRI: the distinct heights, tallest first.

#ifndef SYMBOLON_PROVER_STARK_SHAPE_H_
#define SYMBOLON_PROVER_STARK_SHAPE_H_

#include <cstdint>
#include <span>
#include <vector>

#include "prover/fri/pcs.h"
#include "prover/params/preset.h"
#include "prover/stark/table.h"

namespace symbolon::prover {

// Order of the oracles.
enum class Oracle : std::size_t { kFixed, kMain, kBus, kQuotient };
constexpr std::size_t kOracleCount = 4;

class StarkShape {
 public:
  // At least one table with fixed columns; heights within [preset.log_rows_min(), preset.log_rows_max]: the caller has
  // checked what comes from outside.
  StarkShape(const Preset& preset, std::vector<Table> tables);

  const Preset& preset() const { return pcs_.preset(); }
  const std::vector<Table>& tables() const { return tables_; }
  const PcsShape& pcs() const { return pcs_; }
  const TreeShape& tree(Oracle oracle) const { return pcs_.oracles()[static_cast<std::size_t>(oracle)]; }
  // Distinct heights, tallest first, and the tables of each, in order.
  const std::vector<std::uint32_t>& heights() const { return heights_; }
  std::span<const std::size_t> tables_of_height(std::size_t height) const { return tables_of_height_[height]; }
  // The place of a table's fixed columns among the matrices of the fixed oracle; the table has some.
  std::size_t fixed_matrix(std::size_t table) const { return fixed_matrix_[table]; }

  // Polynomials of degree below the height's number of rows in which its quotient is sent.
  std::size_t quotient_chunks(std::size_t height) const {
    return quotient_chunk_count(heights_[height], preset().mask_rows);
  }

  // Field elements opened at every query, salts and FRI layers left out: what a proof's size grows with.
  std::size_t opened_width() const;

 private:
  std::vector<Table> tables_;
  std::vector<std::uint32_t> heights_;
  std::vector<std::vector<std::size_t>> tables_of_height_;
  std::vector<std::size_t> fixed_matrix_;
  PcsShape pcs_;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_STARK_SHAPE_H_
