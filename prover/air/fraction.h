// Fractions: interactions of a chip that are added up as one fraction of the LogUp sum.
//
// An interaction adds m / d, its multiplicity over its message's fingerprint, and two of these share an extension
// column (prover/stark/table.h). Facts of a lookup table are cheaper: their messages are linear in a few fixed columns,
// the fraction's variables x_1 ... x_v, so that products of their fingerprints are polynomials in x whose coefficients
// depend on the challenges alone. Where each product of variables is a fixed column of its own,
//
//   sum_j m_j / d_j = M / D      D = prod_j d_j           one linear form in fixed columns
//                                M = sum_j m_j N_j        N_j = prod_(i != j) d_i, linear forms as well
//
// and M / D takes the place that m / d has for one interaction: D of degree 1, M of degree 2. On every active row the
// columns of products hold the products, since the verifying key commits to them; elsewhere D is just D.

#ifndef SYMBOLON_PROVER_AIR_FRACTION_H_
#define SYMBOLON_PROVER_AIR_FRACTION_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "prover/field/koala_bear.h"

namespace symbolon::prover {

// constant + sum of coefficients times variables.
struct AffineForm {
  KoalaBear constant = KoalaBear::zero();
  std::vector<KoalaBear> coefficients;  // by variable
};

// Interactions [first, first + count) of a chip. The rest is empty where count is 1.
struct FractionInfo {
  // A product of variables. Number 0 is the empty product, which has no column.
  struct Product {
    std::uint32_t fixed_column = 0;       // which holds it
    std::vector<std::size_t> times = {};  // number of the product with one more factor, by variable
  };

  std::size_t first;
  std::size_t count;
  std::vector<std::vector<AffineForm>> messages = {};  // by interaction and field
  std::size_t variables = 0;
  std::vector<Product> products = {};            // of at most `count` variables, those of fewer first
  std::vector<std::size_t> products_up_to = {};  // how many have at most 0, 1, ..., count factors
};

// Coefficients by product, the constant first, up to the form's degree.
template <class Extension>
using LinearForm = std::vector<Extension>;

// The value of a form where `product(p)` is that of product p > 0.
template <class Extension>
Extension value_of(const LinearForm<Extension>& form, auto&& product) {
  Extension value = form[0];
  for (std::size_t p = 1; p < form.size(); ++p) value = value + form[p] * product(p);
  return value;
}

template <class Extension>
struct FractionForms {
  LinearForm<Extension> denominator;              // D
  std::vector<LinearForm<Extension>> numerators;  // N_j
};

// Precondition: fraction.count > 1. `bus` is that of the fraction's interactions; beta_powers[j] weighs field j.
template <class Extension>
FractionForms<Extension> fraction_forms(const FractionInfo& fraction, std::uint32_t bus, const Extension& gamma,
                                        std::span<const Extension> beta_powers) {
  using Form = LinearForm<Extension>;
  // Fingerprints over 1, x_1, ..., x_v.
  std::vector<Form> fingerprints;
  for (const std::vector<AffineForm>& message : fraction.messages) {
    Form& d = fingerprints.emplace_back(1 + fraction.variables, Extension::zero());
    d[0] = gamma + KoalaBear::from_u32(bus);
    for (std::size_t f = 0; f < message.size(); ++f) {
      d[0] = d[0] + beta_powers[f] * message[f].constant;
      for (std::size_t v = 0; v < fraction.variables; ++v) {
        d[1 + v] = d[1 + v] + beta_powers[f] * message[f].coefficients[v];
      }
    }
  }
  // The product of all fingerprints but number `left_out`.
  const auto product = [&](std::size_t left_out) {
    Form polynomial(fraction.products.size(), Extension::zero());
    polynomial[0] = Extension::one();
    std::size_t degree = 0;
    for (std::size_t j = 0; j < fraction.count; ++j) {
      if (j == left_out) continue;
      Form next(fraction.products.size(), Extension::zero());
      for (std::size_t p = 0; p < fraction.products_up_to[degree]; ++p) {
        next[p] = next[p] + polynomial[p] * fingerprints[j][0];
        for (std::size_t v = 0; v < fraction.variables; ++v) {
          const std::size_t target = fraction.products[p].times[v];
          next[target] = next[target] + polynomial[p] * fingerprints[j][1 + v];
        }
      }
      polynomial = std::move(next);
      ++degree;
    }
    polynomial.resize(fraction.products_up_to[degree]);
    return polynomial;
  };
  FractionForms<Extension> forms{.denominator = product(fraction.count), .numerators = {}};
  for (std::size_t j = 0; j < fraction.count; ++j) forms.numerators.push_back(product(j));
  return forms;
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_AIR_FRACTION_H_
