// The debug builder: runs a chip's eval over real rows and reports what does not hold.
//
// For tests only: it sees the witness, and its reports name values of it.
// All failures of a table are collected, each as (row, label); messages on the buses are summed over all tables, and
// those that do not cancel are listed with the labels that sent and received them.

#ifndef SYMBOLON_PROVER_AIR_DEBUG_H_
#define SYMBOLON_PROVER_AIR_DEBUG_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "prover/air/builder.h"
#include "prover/field/koala_bear.h"
#include "prover/poly/matrix.h"

namespace symbolon::prover {

// A column value with the degree-free arithmetic of the field; also built from int, as builders require.
class DebugExpr {
 public:
  DebugExpr() : value_(KoalaBear::zero()) {}
  DebugExpr(int value)
      : value_(value >= 0 ? KoalaBear::from_u32(static_cast<std::uint32_t>(value))
                          : KoalaBear::zero() - KoalaBear::from_u32(static_cast<std::uint32_t>(-value))) {}
  DebugExpr(KoalaBear value) : value_(value) {}

  KoalaBear value() const { return value_; }

  friend DebugExpr operator+(DebugExpr a, DebugExpr b) { return a.value_ + b.value_; }
  friend DebugExpr operator-(DebugExpr a, DebugExpr b) { return a.value_ - b.value_; }
  friend DebugExpr operator*(DebugExpr a, DebugExpr b) { return a.value_ * b.value_; }
  friend DebugExpr operator-(DebugExpr a) { return KoalaBear::zero() - a.value_; }

 private:
  KoalaBear value_;
};

// What on_product says of a row: that the column holds the product of the factors.
bool is_product(const DebugExpr& column, std::span<const DebugExpr> factors);

struct ConstraintFailure {
  std::string chip;
  std::size_t row;
  std::string label;
};

// Sums multiplicities by (bus, message); messages from outside the tables (the verifier's own) can be added by hand.
class BusTracker {
 public:
  struct Imbalance {
    std::uint32_t bus;
    std::vector<std::uint32_t> message;
    std::uint32_t sum;                // as a field element, not zero
    std::vector<std::string> labels;  // a few of those that touched it
  };

  void add(std::uint32_t bus, const std::vector<std::uint32_t>& message, KoalaBear multiplicity,
           const std::string& label);
  // Empty where everything sent was received. At most `limit` entries.
  std::vector<Imbalance> imbalances(std::size_t limit = 20) const;

 private:
  struct Entry {
    KoalaBear sum = KoalaBear::zero();
    std::vector<std::string> labels;
  };
  std::map<std::pair<std::uint32_t, std::vector<std::uint32_t>>, Entry> entries_;
};

class DebugBuilder : public BuilderBase<DebugBuilder, DebugExpr> {
 public:
  // Reads row `row` of the first `active_rows` rows. `fixed` may have width 0. Failures and messages are appended.
  DebugBuilder(const char* chip, const Matrix& main, const Matrix& fixed, std::size_t active_rows,
               std::vector<ConstraintFailure>& failures, BusTracker* buses)
      : chip_(chip), main_(main), fixed_(fixed), active_rows_(active_rows), failures_(failures), buses_(buses) {}

  void set_row(std::size_t row) { row_ = row; }

  DebugExpr local_column(std::size_t index) { return main_.column(index)[row_]; }
  DebugExpr next_column(std::size_t index) { return main_.column(index)[(row_ + 1) % active_rows_]; }
  DebugExpr fixed_column(std::size_t index) { return fixed_.column(index)[row_]; }
  void on_constraint(RowDomain domain, Label label, const DebugExpr& e);
  void on_interaction(Label label, std::uint32_t bus, std::span<const DebugExpr> message,
                      const DebugExpr& multiplicity);
  void on_product(Label label, const DebugExpr& column, std::span<const DebugExpr> factors);

 private:
  const char* chip_;
  const Matrix& main_;
  const Matrix& fixed_;
  std::size_t active_rows_;
  std::size_t row_ = 0;
  std::vector<ConstraintFailure>& failures_;
  BusTracker* buses_;
};

// Runs the chip over all active rows. `buses` may be null.
template <class Chip>
void debug_table(const Matrix& main, const Matrix& fixed, std::size_t active_rows,
                 std::vector<ConstraintFailure>& failures, BusTracker* buses) {
  DebugBuilder builder(Chip::kName, main, fixed, active_rows, failures, buses);
  for (std::size_t row = 0; row < active_rows; ++row) {
    builder.set_row(row);
    Chip::eval(builder);
  }
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_AIR_DEBUG_H_
