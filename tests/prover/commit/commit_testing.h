// Deterministic matrices, queries and a plain reference tree for the tests of commitments.

#ifndef SYMBOLON_TESTS_PROVER_COMMIT_COMMIT_TESTING_H_
#define SYMBOLON_TESTS_PROVER_COMMIT_COMMIT_TESTING_H_

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include "prover/commit/tree_shape.h"
#include "prover/field/ext.h"
#include "prover/poly/matrix.h"

namespace symbolon::prover::testing {

inline KoalaBear random_element(std::mt19937_64& random) { return KoalaBear::from_u64(random()); }

inline Ext random_ext(std::mt19937_64& random) {
  Ext value;
  for (KoalaBear& c : value.c) c = random_element(random);
  return value;
}

inline Matrix random_matrix(std::mt19937_64& random, std::size_t rows, std::size_t width) {
  Matrix matrix(rows, width);
  for (KoalaBear& value : matrix.values()) value = random_element(random);
  return matrix;
}

inline std::vector<QueryIndex> random_queries(std::mt19937_64& random, std::uint32_t log_blowup, std::uint32_t log_rows,
                                              std::size_t count) {
  std::vector<QueryIndex> queries(count);
  for (QueryIndex& query : queries) {
    query.coset = static_cast<std::uint32_t>(random() >> 32) & ((1u << log_blowup) - 1);
    query.row = static_cast<std::uint32_t>(random() >> 32) & ((1u << log_rows) - 1);
  }
  return queries;
}

}  // namespace symbolon::prover::testing

#endif  // SYMBOLON_TESTS_PROVER_COMMIT_COMMIT_TESTING_H_
