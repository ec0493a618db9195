// What the constraints of one table amount to at the out-of-domain point, and the domain values that this needs.
//
// With Z(x) = (x^N - 1) / M(x) vanishing on the active rows, M(x) the product of (x - g^r) over the noise rows, the
// contribution of a table to the quotient of its height is
//
//   (every + (x - g^(A-1)) transition) M(x) / (x^N - 1) + first / (x - 1) + last / (x - g^(A-1))
//     + w1 (S(g x) - sum_j X^j main_j(x)) / (x - g^(N-1)) + w2 (S(x) - sum) / (x - g^A)
//
// where every, transition, first, last are the weighed sums of the constraints of these rows, the LogUp ones among
// `every`. All terms are polynomials exactly when the constraints hold on their rows.

#ifndef SYMBOLON_PROVER_STARK_POINT_CHECK_H_
#define SYMBOLON_PROVER_STARK_POINT_CHECK_H_

#include <cstdint>

#include "core/base/result.h"
#include "prover/field/ext.h"
#include "prover/stark/table.h"

namespace symbolon::prover {

// Refuses (kPointInDomain) a point z that lies in a domain of a proof whose tallest tables have 2^log_rows rows: in the
// trace domain, where constraints are divided by zero, or in the coset of the low-degree extension, where an opening at
// a query's own point binds nothing. Domains of smaller heights lie in these two, so the tallest speaks for all, and
// for g z as well, since both are closed under multiplication by g.
template <class A>
Result<void> require_outside_domains(A& arithmetic, const typename A::Extension& z, std::uint32_t log_rows,
                                     std::uint32_t log_blowup) {
  constexpr const char* kWhere = "stark.point";
  auto in_trace = z;
  for (std::uint32_t i = 0; i < log_rows; ++i) in_trace = in_trace * in_trace;
  auto in_extension = z * KoalaBear::generator().inverse();
  for (std::uint32_t i = 0; i < log_rows + log_blowup; ++i) in_extension = in_extension * in_extension;
  TRY(arithmetic.require_not_zero(in_trace - KoalaBear::one(), ErrorCode::kPointInDomain, kWhere));
  return arithmetic.require_not_zero(in_extension - KoalaBear::one(), ErrorCode::kPointInDomain, kWhere);
}

// For one height and one point z outside the domain.
template <class EF>
struct DomainPoint {
  EF vanishing_inverse;  // M(z) / (z^N - 1)
  EF transition;         // z - g^(A-1)
  EF first_inverse;      // 1 / (z - 1)
  EF last_inverse;       // 1 / (z - g^(A-1))
  EF blind_inverse;      // 1 / (z - g^(N-1))
  EF end_inverse;        // 1 / (z - g^A)
};

// Precondition: z^N != 1 (the verifier checks that z lies outside every domain).
template <class EF>
DomainPoint<EF> domain_point(const EF& z, std::uint32_t log_rows, std::size_t mask_rows) {
  const std::size_t rows = std::size_t{1} << log_rows;
  const KoalaBear g = KoalaBear::two_adic_generator(log_rows);
  const KoalaBear end = g.pow(rows - mask_rows);  // g^A
  EF mask_product = EF::one();
  KoalaBear point = end;
  for (std::size_t r = 0; r < mask_rows; ++r, point = point * g) mask_product = mask_product * (z - point);
  EF z_power = z;
  for (std::uint32_t i = 0; i < log_rows; ++i) z_power = z_power * z_power;

  const KoalaBear g_inverse = g.inverse();
  const KoalaBear last = end * g_inverse;
  return {.vanishing_inverse = mask_product * (z_power - KoalaBear::one()).inverse(),
          .transition = z - last,
          .first_inverse = (z - KoalaBear::one()).inverse(),
          .last_inverse = (z - last).inverse(),
          .blind_inverse = (z - g_inverse).inverse(),
          .end_inverse = (z - end).inverse()};
}

// The opened extension columns of one table. `bus` has table.bus_columns() values, the running sum last.
template <class EF>
struct BusPoint {
  std::span<const EF> bus;
  EF running_sum_next;  // S(g z)
  EF sum;               // the table's sum, from the proof
};

// Denominator and numerator of each of the chip's fractions, from those of its interactions. The fingerprints of those
// that share a fraction are not read: off the rows, columns of products are not products.
template <class EF>
std::vector<typename PointBuilder<EF>::Term> fraction_terms(
    const AirDescription& air, const TablePoint<EF>& point, const BusChallenges<EF>& buses,
    const std::vector<typename PointBuilder<EF>::Term>& interactions) {
  std::vector<typename PointBuilder<EF>::Term> terms;
  for (const FractionInfo& fraction : air.fractions) {
    if (fraction.count == 1) {
      terms.push_back(interactions[fraction.first]);
      continue;
    }
    const FractionForms<EF> forms =
        fraction_forms(fraction, air.interactions[fraction.first].bus, buses.gamma, buses.beta_powers);
    const auto product = [&](std::size_t p) { return point.fixed[fraction.products[p].fixed_column]; };
    EF numerator = EF::zero();
    for (std::size_t j = 0; j < fraction.count; ++j) {
      numerator = numerator + interactions[fraction.first + j].multiplicity * value_of(forms.numerators[j], product);
    }
    terms.push_back({.fingerprint = value_of(forms.denominator, product), .multiplicity = numerator});
  }
  return terms;
}

// `eval` is that of the table's chip. `alpha_power` is the weight of the table's first constraint and is moved past its
// last one.
template <class EF>
EF table_quotient_at(const Table& table, TableEval<EF> eval, const TablePoint<EF>& point, const BusPoint<EF>& bus_point,
                     const BusChallenges<EF>& buses, const DomainPoint<EF>& domain, const EF& alpha, EF& alpha_power) {
  PointBuilder<EF> builder(point, buses, alpha, alpha_power);
  eval(builder);

  // LogUp columns: h d1 d2 = m1 d2 + m2 d1; the last one with h = S(g z) - S(z) - (the other h).
  const auto terms = fraction_terms(*table.air, point, buses, builder.terms());
  const std::size_t columns = table.bus_columns();
  EF last_h = bus_point.running_sum_next - bus_point.bus[columns - 1];
  for (std::size_t k = 0; k + 1 < columns; ++k) last_h = last_h - bus_point.bus[k];
  for (std::size_t k = 0; k < columns; ++k) {
    const EF h = k + 1 < columns ? bus_point.bus[k] : last_h;
    const auto& first = terms[2 * k];
    if (2 * k + 1 < terms.size()) {
      const auto& second = terms[2 * k + 1];
      builder.add(RowDomain::kEveryRow, h * first.fingerprint * second.fingerprint -
                                            first.multiplicity * second.fingerprint -
                                            second.multiplicity * first.fingerprint);
    } else {
      builder.add(RowDomain::kEveryRow, h * first.fingerprint - first.multiplicity);
    }
  }

  EF blind = EF::zero();
  for (std::size_t j = 0; j < static_cast<std::size_t>(kExtDegree); ++j) blind = blind + EF::basis(j) * point.main[j];
  const EF start = builder.take_weight() * (bus_point.running_sum_next - blind);
  const EF end = builder.take_weight() * (bus_point.bus[columns - 1] - bus_point.sum);
  alpha_power = builder.take_weight();

  const EF every = builder.sum_of(RowDomain::kEveryRow);
  const EF transition = builder.sum_of(RowDomain::kTransition);
  return (every + domain.transition * transition) * domain.vanishing_inverse +
         builder.sum_of(RowDomain::kFirstRow) * domain.first_inverse +
         builder.sum_of(RowDomain::kLastRow) * domain.last_inverse + start * domain.blind_inverse +
         end * domain.end_inverse;
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_STARK_POINT_CHECK_H_
