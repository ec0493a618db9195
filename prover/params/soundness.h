// Proven error bounds of the parts of a FRI-based STARK over a Reed-Solomon code of rate rho = k / n, each as one
// function of plain numbers. No conjecture: the radius stays within unique decoding or the Johnson bound.
// security.h puts them together for a preset.
//
// Sources:
//   [BCHKS25]  Ben-Sasson, Carmon, Haboeck, Kopparty, Saraf: On proximity gaps for Reed-Solomon codes, ePrint 2025/2055
//   [Ha22]     Haboeck: A summary on the FRI low degree test, ePrint 2022/1216
//   [LogUp]    Haboeck: Multivariate lookups based on logarithmic derivatives, ePrint 2022/1530
// The terms and their names follow the public calculator ethereum/soundcalc, whose results the tests reproduce.

#ifndef SYMBOLON_PROVER_PARAMS_SOUNDNESS_H_
#define SYMBOLON_PROVER_PARAMS_SOUNDNESS_H_

#include <cstdint>

#include "prover/params/real_math.h"

namespace symbolon::prover {

enum class DecodingRegime : std::uint8_t { kUniqueDecoding, kJohnsonBound };

// How close a committed word is taken to be to the code, and how many codewords are that close.
struct Proximity {
  DecodingRegime regime;
  std::uint32_t m;   // multiplicity of the Johnson-bound analysis; 0 in unique decoding
  double rate;       // rho
  double radius;     // gamma
  double list_size;  // L
};

// gamma = (1 - rho) / 2, L = 1.
constexpr Proximity unique_decoding(double rate) {
  return {.regime = DecodingRegime::kUniqueDecoding, .m = 0, .rate = rate, .radius = (1 - rate) / 2, .list_size = 1};
}

// gamma = 1 - sqrt(rho) - sqrt(rho) / 2m, L = (m + 1/2) / sqrt(rho), for m >= 1 ([BCHKS25] theorem 4.2; m below 3 by
// the remark after its lemma 3.1). The radius may come out negative for small m: then there is no such analysis.
constexpr Proximity johnson_bound(double rate, std::uint32_t m) {
  const double root = real_sqrt(rate);
  return {.regime = DecodingRegime::kJohnsonBound,
          .m = m,
          .rate = rate,
          .radius = 1 - root - root / (2.0 * m),
          .list_size = (m + 0.5) / root};
}

// Probability that a random line through two words that are not jointly close comes close to the code of dimension k:
// [BCHKS25] corollary 1.4 and theorem 4.2.
constexpr double line_error(const Proximity& at, double dimension, double field_size) {
  const double n = dimension / at.rate;
  if (at.regime == DecodingRegime::kUniqueDecoding) return (at.radius * n + 1) / field_size;
  const double root = real_sqrt(at.rate);
  const double shifted = at.m + 0.5;
  const double first = (2 * real_pow(shifted, 5) + 3 * shifted * at.radius * at.rate) * n / (3 * at.rate * root);
  return (first + shifted / root) / field_size;
}

// The same for a combination of `count` words by the powers of one challenge: the line error times (count - 1).
constexpr double powers_error(const Proximity& at, double dimension, double count, double field_size) {
  return line_error(at, dimension, field_size) * (count - 1);
}

// A word outside the radius survives one query with probability 1 - gamma. Positions are the low bits of a uniform
// field element, so every set of positions is hit with its share plus at most `position_bias`.
constexpr double query_log2_error(const Proximity& at, std::uint32_t query_count, double position_bias) {
  return query_count * real_log2(1 - at.radius + position_bias);
}

// Random combination of C constraints by powers, for each of L candidate traces ([Ha22] theorem 8).
constexpr double ali_error(const Proximity& at, double constraints, double field_size) {
  return at.list_size * constraints / field_size;
}

// A false polynomial identity of that degree holds at a random point outside trace and evaluation domain, for each of
// L candidates ([Ha22] theorem 8).
constexpr double deep_error(const Proximity& at, double degree, double dimension, double field_size) {
  return at.list_size * degree / (field_size - dimension - dimension / at.rate);
}

// A false multiset equality of `messages` tuples of `width` elements holds at random (alpha, beta): N (W + 2) / |F|,
// the idea of [LogUp] with tuples compressed by powers of beta. The sum of m_i / (alpha - f_i(beta)) with deg f_i <=
// W, less a constant (the tables' blinds), has a numerator of total degree at most N W, nonzero for a false
// equality, and at most N poles for each beta; together at most N (W + 1). The bound in use, N (W + 2), is the one that
// Plonky3's security crate states.
constexpr double logup_error(double messages, double width, double field_size) {
  return messages * (width + 2) / field_size;
}

// Bits of an error probability, with grinding.
constexpr double bits_of(double error, std::uint32_t pow_bits = 0) { return pow_bits - real_log2(error); }

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_PARAMS_SOUNDNESS_H_
