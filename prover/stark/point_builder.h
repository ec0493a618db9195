// The point builder: evaluates a chip's constraints at the out-of-domain point, for the verifier.
//
// A template over the extension's arithmetic, so that a circuit can run the same code on its own values later. Nothing
// here branches on a value. The order of constraints is the order in which the chip states them; the prover's row
// program keeps the same order.

#ifndef SYMBOLON_PROVER_STARK_POINT_BUILDER_H_
#define SYMBOLON_PROVER_STARK_POINT_BUILDER_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "prover/air/builder.h"
#include "prover/field/ext.h"

namespace symbolon::prover {

// A column value at the point: an extension element that is also built from int and KoalaBear, as builders require.
template <class EF>
class PointExpr {
 public:
  PointExpr() = default;
  PointExpr(int value)
      : value_(EF::from_base(value >= 0
                                 ? KoalaBear::from_u32(static_cast<std::uint32_t>(value))
                                 : KoalaBear::zero() - KoalaBear::from_u32(static_cast<std::uint32_t>(-value)))) {}
  PointExpr(KoalaBear value) : value_(EF::from_base(value)) {}
  PointExpr(const EF& value) : value_(value) {}

  const EF& value() const { return value_; }

  friend PointExpr operator+(const PointExpr& a, const PointExpr& b) { return a.value_ + b.value_; }
  friend PointExpr operator-(const PointExpr& a, const PointExpr& b) { return a.value_ - b.value_; }
  friend PointExpr operator*(const PointExpr& a, const PointExpr& b) { return a.value_ * b.value_; }
  friend PointExpr operator-(const PointExpr& a) { return EF::zero() - a.value_; }

 private:
  EF value_ = EF::zero();
};

// Challenges of the LogUp buses: a message m on bus t has the fingerprint gamma + t + sum_j beta^(j+1) m_j.
template <class EF>
struct BusChallenges {
  EF gamma;
  std::span<const EF> beta_powers;  // beta^1, beta^2, ...; at least as many as the longest message has fields
};

// The opened values of one table, at the point and, where a chip reads it, at the next row's point.
template <class EF>
struct TablePoint {
  std::span<const EF> main;
  std::span<const EF> main_next;  // empty where the chip does not read the next row
  std::span<const EF> fixed;
};

template <class EF>
class PointBuilder : public BuilderBase<PointBuilder<EF>, PointExpr<EF>> {
 public:
  using Expr = PointExpr<EF>;

  // Fingerprint and multiplicity of one interaction.
  struct Term {
    EF fingerprint;
    EF multiplicity;
  };

  // `alpha_power` is the weight of the first constraint; each next one has alpha times that of the one before.
  PointBuilder(const TablePoint<EF>& point, const BusChallenges<EF>& buses, const EF& alpha, const EF& alpha_power)
      : point_(point), buses_(buses), alpha_(alpha), alpha_power_(alpha_power) {}

  Expr local_column(std::size_t index) { return point_.main[index]; }
  Expr next_column(std::size_t index) { return point_.main_next[index]; }
  Expr fixed_column(std::size_t index) { return point_.fixed[index]; }

  void on_constraint(RowDomain domain, Label, const Expr& e) { add(domain, e.value()); }
  void on_interaction(Label, std::uint32_t bus, std::span<const Expr> message, const Expr& multiplicity) {
    EF fingerprint = buses_.gamma + KoalaBear::from_u32(bus);
    for (std::size_t j = 0; j < message.size(); ++j) {
      fingerprint = fingerprint + buses_.beta_powers[j] * message[j].value();
    }
    terms_.push_back({fingerprint, multiplicity.value()});
  }

  // Adds a constraint that the engine itself states (LogUp), with the next weight.
  void add(RowDomain domain, const EF& value) { sum(domain) = sum(domain) + take_weight() * value; }

  // The weight of the next constraint; each is used once.
  EF take_weight() {
    const EF weight = alpha_power_;
    alpha_power_ = alpha_power_ * alpha_;
    return weight;
  }

  const EF& sum_of(RowDomain domain) const { return sums_[static_cast<std::size_t>(domain)]; }
  const std::vector<Term>& terms() const { return terms_; }

 private:
  EF& sum(RowDomain domain) { return sums_[static_cast<std::size_t>(domain)]; }

  const TablePoint<EF>& point_;
  const BusChallenges<EF>& buses_;
  EF alpha_;
  EF alpha_power_;
  std::array<EF, 4> sums_ = {EF::zero(), EF::zero(), EF::zero(), EF::zero()};
  std::vector<Term> terms_;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_STARK_POINT_BUILDER_H_
