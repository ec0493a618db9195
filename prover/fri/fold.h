// The arithmetic of one FRI fold at one query, as templates over the field: plain values in the verifier, wires where a
// circuit runs the same check. The vector form over whole codewords is fold_kernel.h.
//
// Let a = 2^log_arity and zeta = two_adic_generator(log_arity). The a values of a leaf are v_t = G(y zeta^t). With
// G(Y) = sum over s < a of Y^s G_s(Y^a), the folded codeword holds, at y^a,
//
//   fold(v, beta) = sum over s < a of beta^s G_s(y^a)
//
// which is the value at beta of the polynomial of degree below a through the points (y zeta^t, v_t). It is computed by
// halving: one step joins t and t + a/2, whose points are y_t and -y_t,
//
//   v'_t = (v_t + v_{t + a/2}) / 2 + beta (v_t - v_{t + a/2}) / (2 y_t),      y'_t = y_t^2,    beta' = beta^2

#ifndef SYMBOLON_PROVER_FRI_FOLD_H_
#define SYMBOLON_PROVER_FRI_FOLD_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "core/base/check.h"
#include "prover/field/koala_bear.h"

namespace symbolon::prover {

// kRootInverses[i] = 1 / two_adic_generator(i).
inline constexpr std::array<KoalaBear, KoalaBear::kTwoAdicity + 1> kRootInverses = [] {
  std::array<KoalaBear, KoalaBear::kTwoAdicity + 1> inverses;
  inverses.back() = KoalaBear::two_adic_generator(KoalaBear::kTwoAdicity).inverse();
  for (std::size_t i = inverses.size() - 1; i > 0; --i) inverses[i - 1] = inverses[i].square();
  return inverses;
}();
inline constexpr KoalaBear kHalf = KoalaBear::one().halve();

// `values` has 2^log_arity entries and is overwritten; `y_inverse` belongs to values[0]. Needs of Base: product with a
// KoalaBear constant and square; of Extension: +, -, products with Base, KoalaBear and itself.
template <class Base, class Extension>
Extension fold_leaf(std::span<Extension> values, std::uint32_t log_arity, Base y_inverse, Extension beta) {
  CHECK(values.size() == std::size_t{1} << log_arity, "a leaf has arity values");
  for (std::uint32_t log_size = log_arity; log_size > 0; --log_size) {
    const std::size_t pairs = std::size_t{1} << (log_size - 1);
    KoalaBear twiddle = kHalf;  // zeta^-t / 2
    for (std::size_t t = 0; t < pairs; ++t, twiddle *= kRootInverses[log_size]) {
      const Extension even = (values[t] + values[t + pairs]) * kHalf;
      const Extension odd = (values[t] - values[t + pairs]) * (y_inverse * twiddle);
      values[t] = even + beta * odd;
    }
    y_inverse = y_inverse * y_inverse;
    beta = beta * beta;
  }
  return values[0];
}

// sum of coefficients[i] y^i, by Horner's rule.
template <class Base, class Extension>
Extension evaluate_final(std::span<const Extension> coefficients, Base y) {
  CHECK(!coefficients.empty(), "the final polynomial has coefficients");
  Extension value = coefficients.back();
  for (std::size_t i = coefficients.size() - 1; i-- > 0;) value = value * y + coefficients[i];
  return value;
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_FRI_FOLD_H_
