// The builder: what a chip's single `eval` function talks to.
//
//   template <class B>
//   static void eval(B& b) {
//     const auto row = b.template local<AddCols>();
//     b.assert_bool("add.carry_low.bool", row.carry_low);
//     b.when(row.is_add).assert_zero("add.low", row.a.low + row.b.low - row.c.low - row.carry_low * (1 << 16));
//     b.receive("add.state", StateMessage{row.clock, row.pc, row.next_pc}, row.is_real);
//   }
//
// The same function runs in every mode: symbolic (records the constraints once; the prover interprets that record, and
// degrees, labels and interaction counts are read from it), verifier (evaluates at the out-of-domain point), debug
// (runs over real rows and reports every failure). What differs is only `Expr`, the type of a column value.
//
// Rows. A table has N rows, of which the first A = N - R are active; the last R hold uniform noise in every witness
// column and no constraint reads them (prover/SECURITY.md). Every constraint below speaks of active rows:
//   assert_zero                      rows 0 .. A-1, reading the row itself
//   when_transition().assert_zero    rows 0 .. A-2, may read the next row
//   when_first_row(), when_last_row()   row 0, row A-1
// Degree of a constraint, without the factor that selects its rows: at most kConstraintDegreeMax, on the first and
// last row kBoundaryDegreeMax. Rows that are not used (padding) are active rows, so a chip's constraints must hold
// there, and its multiplicities must be zero.
//
// Interactions. send and receive put a message on a bus with a multiplicity; over the whole machine everything sent
// must be received (LogUp, Haboeck, eprint 2022/1530). A message's fields are linear in the columns (degree 1), a
// multiplicity has degree at most 2. Constraint labels are unique within a chip and begin with its name.
//
// Lookup tables may add up several interactions in one fraction (prover/air/fraction.h): share_fraction(n) says that
// the next n are one, declare_product which fixed columns hold products of others.

#ifndef SYMBOLON_PROVER_AIR_BUILDER_H_
#define SYMBOLON_PROVER_AIR_BUILDER_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "prover/air/columns.h"
#include "prover/field/koala_bear.h"

namespace symbolon::prover {

constexpr int kConstraintDegreeMax = 3;
constexpr int kBoundaryDegreeMax = 2;
constexpr int kMessageDegreeMax = 1;
constexpr int kMultiplicityDegreeMax = 2;

// The name of a constraint or interaction: "add.low", or scope and name ("add.read1", "value") where a gadget is used
// more than once, and a number where it speaks of one of many columns. Joined only where somebody reads it.
struct Label {
  constexpr Label(const char* whole) : scope(nullptr), name(whole) {}
  constexpr Label(const char* label_scope, const char* label_name) : scope(label_scope), name(label_name) {}
  constexpr Label(const char* label_scope, const char* label_name, std::size_t label_number)
      : scope(label_scope), name(label_name), number(static_cast<int>(label_number)) {}
  std::string text() const {
    const std::string whole = scope == nullptr ? std::string(name) : std::string(scope) + "." + name;
    return number < 0 ? whole : whole + "." + std::to_string(number);
  }

  const char* scope;
  const char* name;
  int number = -1;
};

enum class RowDomain : std::uint8_t { kEveryRow, kTransition, kFirstRow, kLastRow };

// Derived provides:
//   Expr local_column(size_t), next_column(size_t), fixed_column(size_t)
//   void on_constraint(RowDomain, Label label, const Expr&)
//   void on_interaction(Label label, uint32_t bus, std::span<const Expr> message, const Expr& multiplicity)
// and, where it needs to know of fractions,
//   void on_share_fraction(size_t count)
//   void on_product(Label label, const Expr& column, std::span<const Expr> factors)
// Expr has +, -, *, unary -, and converts implicitly from KoalaBear and from int (a small constant).
template <class Derived, class ExprType>
class BuilderBase {
 public:
  using Expr = ExprType;

  // Narrows the rows or adds a factor; returned by the when... functions and used at once.
  class Filter {
   public:
    Filter(Derived& builder, RowDomain domain, const Expr& condition)
        : builder_(builder), domain_(domain), condition_(condition) {}

    Filter when(const Expr& condition) const { return Filter(builder_, domain_, condition_ * condition); }
    void assert_zero(Label label, const Expr& e) const { builder_.on_constraint(domain_, label, condition_ * e); }
    void assert_equal(Label label, const Expr& a, const Expr& b) const { assert_zero(label, a - b); }
    void assert_one(Label label, const Expr& e) const { assert_zero(label, e - Expr(1)); }

   private:
    Derived& builder_;
    RowDomain domain_;
    Expr condition_;
  };

  template <template <class> class Cols>
  Cols<Expr> local() {
    return make_columns<Cols, Expr>([this](std::size_t i) { return derived().local_column(i); });
  }
  template <template <class> class Cols>
  Cols<Expr> next() {
    return make_columns<Cols, Expr>([this](std::size_t i) { return derived().next_column(i); });
  }
  // Fixed columns are known to the verifier; only the current row can be read.
  template <template <class> class Cols>
  Cols<Expr> fixed() {
    return make_columns<Cols, Expr>([this](std::size_t i) { return derived().fixed_column(i); });
  }

  void assert_zero(Label label, const Expr& e) { derived().on_constraint(RowDomain::kEveryRow, label, e); }
  void assert_equal(Label label, const Expr& a, const Expr& b) { assert_zero(label, a - b); }
  void assert_bool(Label label, const Expr& e) { assert_zero(label, e * (e - Expr(1))); }

  Filter when(const Expr& condition) { return Filter(derived(), RowDomain::kEveryRow, condition); }
  Filter when_transition() { return Filter(derived(), RowDomain::kTransition, Expr(1)); }
  Filter when_first_row() { return Filter(derived(), RowDomain::kFirstRow, Expr(1)); }
  Filter when_last_row() { return Filter(derived(), RowDomain::kLastRow, Expr(1)); }

  // Message is a struct template of fields with `static constexpr std::uint32_t kBus`.
  template <template <class> class Message>
  void send(Label label, const Message<Expr>& message, const Expr& multiplicity) {
    const auto fields = column_array<Message, Expr>(message);
    derived().on_interaction(label, Message<Expr>::kBus, std::span<const Expr>(fields), multiplicity);
  }
  template <template <class> class Message>
  void receive(Label label, const Message<Expr>& message, const Expr& multiplicity) {
    send<Message>(label, message, -multiplicity);
  }

  // The next `count` interactions, of one bus, are one fraction. Their messages are linear in fixed columns whose
  // products up to `count` factors are declared, their multiplicities have degree 1.
  void share_fraction(std::size_t count) { derived().on_share_fraction(count); }
  // The fixed column `column` holds the product of these fixed columns in every row.
  void declare_product(Label label, const Expr& column, std::span<const Expr> factors) {
    derived().on_product(label, column, factors);
  }
  void on_share_fraction(std::size_t) {}
  void on_product(Label, const Expr&, std::span<const Expr>) {}

 private:
  Derived& derived() { return static_cast<Derived&>(*this); }
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_AIR_BUILDER_H_
