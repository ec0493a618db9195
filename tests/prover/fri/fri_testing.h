// Small presets, codewords and instances for the tests of the low-degree test.

#ifndef SYMBOLON_TESTS_PROVER_FRI_FRI_TESTING_H_
#define SYMBOLON_TESTS_PROVER_FRI_FRI_TESTING_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "prover/fri/pcs.h"
#include "prover/params/preset.h"
#include "prover/poly/matrix.h"
#include "tests/prover/commit/commit_testing.h"

namespace symbolon::prover::testing {

struct TestPresetOptions {
  std::uint32_t log_blowup = 1;
  std::uint32_t query_count = 40;
  std::uint32_t log_arity_max = 4;
  std::uint32_t log_final_poly_len = 3;
  std::uint32_t commit_pow_bits = 0;
  std::uint32_t query_pow_bits = 6;
};

// Far below any security goal, and fast.
inline Preset test_preset(const TestPresetOptions& options) {
  Preset preset = kPresetInnerV1;
  preset.log_blowup = options.log_blowup;
  preset.query_count = options.query_count;
  preset.fri_log_arity_max = options.log_arity_max;
  preset.log_final_poly_len = options.log_final_poly_len;
  preset.commit_pow_bits = options.commit_pow_bits;
  preset.query_pow_bits = options.query_pow_bits;
  return preset;
}

// Values at w^j h^k, by Horner's rule at every point: slow, and independent of transforms.
inline Matrix evaluate_naively(const std::vector<Ext>& coefficients, std::uint32_t log_rows, std::uint32_t log_blowup) {
  Matrix codeword(std::size_t{1} << (log_rows + log_blowup), kExtensionDegree);
  for (std::uint32_t j = 0; j < 1u << log_blowup; ++j) {
    for (std::uint32_t k = 0; k < 1u << log_rows; ++k) {
      const QueryIndex at{.coset = j, .row = k};
      const KoalaBear y = unshifted_point(log_rows, log_blowup, at);
      Ext value;
      for (std::size_t i = coefficients.size(); i-- > 0;) value = value * y + coefficients[i];
      for (std::size_t c = 0; c < kExtensionDegree; ++c) codeword.at(at.at_height(log_rows), c) = value.c[c];
    }
  }
  return codeword;
}

inline std::vector<Ext> random_coefficients(std::mt19937_64& random, std::size_t count) {
  std::vector<Ext> coefficients(count);
  for (Ext& coefficient : coefficients) coefficient = random_ext(random);
  return coefficients;
}

inline Ext entry(const Matrix& codeword, std::size_t row) {
  Ext value;
  for (std::size_t c = 0; c < kExtensionDegree; ++c) value.c[c] = codeword.at(row, c);
  return value;
}

inline void set_entry(Matrix& codeword, std::size_t row, const Ext& value) {
  for (std::size_t c = 0; c < kExtensionDegree; ++c) codeword.at(row, c) = value.c[c];
}

}  // namespace symbolon::prover::testing

#endif  // SYMBOLON_TESTS_PROVER_FRI_FRI_TESTING_H_
