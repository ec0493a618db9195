// Trees over matrices of mixed heights: against a plain reference, open and verify, and every way in which an opening
// can be wrong.

#include "prover/commit/merkle.h"

#include <gtest/gtest.h>

#include <functional>
#include <optional>
#include <ostream>
#include <stop_token>
#include <utility>

#include "prover/field/simd_level.h"
#include "tests/prover/commit/commit_testing.h"
#include "tests/support/result_matchers.h"

namespace symbolon::prover {
namespace {

using symbolon::testing::is_error;
using symbolon::testing::is_ok;
using testing::random_element;
using testing::random_matrix;
using testing::random_queries;

struct Heights {
  const char* name;
  std::uint32_t log_blowup;
  std::uint32_t salt_elements;
  std::vector<MatrixShape> matrices;
};

std::ostream& operator<<(std::ostream& out, const Heights& heights) { return out << heights.name; }

const Heights kOneMatrix{"one_matrix", 2, 5, {{.log_rows = 7, .width = 3}}};
const Heights kMixed{"mixed",
                     1,
                     5,
                     {{.log_rows = 6, .width = 20},
                      {.log_rows = 9, .width = 4},
                      {.log_rows = 8, .width = 1},
                      {.log_rows = 6, .width = 17},
                      {.log_rows = 5, .width = 2}}};
const Heights kPublic{"public", 2, 0, {{.log_rows = 8, .width = 2}, {.log_rows = 6, .width = 33}}};
const Heights kLow{"low", 1, 5, {{.log_rows = 4, .width = 2}, {.log_rows = 1, .width = 3}}};
const Heights kAllCap{"all_cap", 2, 5, {{.log_rows = 3, .width = 2}}};

CommittedMatrices commit(const Heights& heights, std::mt19937_64& random) {
  std::vector<Matrix> matrices;
  for (const MatrixShape& shape : heights.matrices) {
    matrices.push_back(random_matrix(random, std::size_t{1} << (shape.log_rows + heights.log_blowup), shape.width));
  }
  return CommittedMatrices({.log_blowup = heights.log_blowup, .salt_elements = heights.salt_elements},
                           std::move(matrices));
}

// The node (coset, row) of one height, straight from the description in tree_shape.h. Salts and rows are read through
// an opening of that one row.
Digest reference_node(const CommittedMatrices& tree, std::uint32_t log_rows, QueryIndex at) {
  const TreeShape& shape = tree.shape();
  std::optional<Digest> leaf;
  for (std::size_t i = 0; i < shape.levels().size(); ++i) {
    if (shape.levels()[i].log_rows != log_rows) continue;
    const TreeOpening opening = tree.open(std::vector<QueryIndex>{at});
    std::vector<KoalaBear> row;
    for (std::size_t c = 0; c < shape.salt_elements(); ++c) row.push_back(opening.salts[i].column(c)[0]);
    for (const std::size_t m : shape.levels()[i].matrices) {
      for (std::size_t c = 0; c < shape.matrices()[m].width; ++c) {
        row.push_back(tree.matrices()[m].at(at.at_height(log_rows), c));
      }
    }
    leaf = hash_elements(row);
  }
  if (log_rows == shape.log_rows_max()) return *leaf;
  const Digest left = reference_node(tree, log_rows + 1, at);
  at.row += 1u << log_rows;
  const Digest right = reference_node(tree, log_rows + 1, at);
  const Digest node = compress(left, right);
  return leaf ? compress(node, *leaf) : node;
}

class MerkleTest : public ::testing::TestWithParam<Heights> {
 protected:
  std::mt19937_64 random_{20260101};
};

TEST_P(MerkleTest, CapIsThatOfThePlainConstruction) {
  const CommittedMatrices tree = commit(GetParam(), random_);
  const TreeShape& shape = tree.shape();
  ASSERT_EQ(tree.cap().size(), shape.cap_size());
  for (std::uint32_t coset = 0; coset < 1u << shape.log_blowup(); ++coset) {
    for (std::uint32_t row = 0; row < 1u << shape.log_cap_rows(); ++row) {
      const QueryIndex at{.coset = coset, .row = row};
      EXPECT_EQ(tree.cap()[at.at_height(shape.log_cap_rows())], reference_node(tree, shape.log_cap_rows(), at));
    }
  }
}

TEST_P(MerkleTest, OpeningShowsTheCommittedRowsAndVerifies) {
  const CommittedMatrices tree = commit(GetParam(), random_);
  const TreeShape& shape = tree.shape();
  for (const std::size_t count : {1u, 3u, 16u, 37u}) {
    const auto queries = random_queries(random_, shape.log_blowup(), shape.log_rows_max(), count);
    const TreeOpening opening = tree.open(queries);
    for (std::size_t m = 0; m < shape.matrices().size(); ++m) {
      for (std::size_t c = 0; c < shape.matrices()[m].width; ++c) {
        for (std::size_t q = 0; q < count; ++q) {
          EXPECT_EQ(opening.matrices[m].column(c)[q],
                    tree.matrices()[m].at(queries[q].at_height(shape.matrices()[m].log_rows), c));
        }
      }
    }
    EXPECT_OK(verify_opening(shape, tree.cap(), queries, opening));
  }
}

TEST_P(MerkleTest, ATallerDomainOpensTheRowItReducesTo) {
  const CommittedMatrices tree = commit(GetParam(), random_);
  const auto queries = random_queries(random_, tree.shape().log_blowup(), tree.shape().log_rows_max() + 3, 9);
  EXPECT_OK(verify_opening(tree.shape(), tree.cap(), queries, tree.open(queries)));
}

TEST_P(MerkleTest, AllVectorLevelsAgree) {
  const CommittedMatrices tree = commit(GetParam(), random_);
  const auto queries = random_queries(random_, tree.shape().log_blowup(), tree.shape().log_rows_max(), 21);
  const TreeOpening opening = tree.open(queries);
  for (const SimdLevel level : {SimdLevel::kAvx512, SimdLevel::kAvx2, SimdLevel::kBaseline, SimdLevel::kScalar}) {
    if (!set_simd_level_for_test(level)) continue;
    EXPECT_OK(verify_opening(tree.shape(), tree.cap(), queries, opening)) << name_of(level);
  }
  set_simd_level_for_test(SimdLevel::kAuto);
}

// One element of everything that an opening holds, changed: for each query, the reason is the path.
TEST_P(MerkleTest, EveryChangedElementIsRefused) {
  const CommittedMatrices tree = commit(GetParam(), random_);
  const TreeShape& shape = tree.shape();
  const auto queries = random_queries(random_, shape.log_blowup(), shape.log_rows_max(), 3);
  TreeOpening opening = tree.open(queries);
  const auto refuses_change = [&](KoalaBear& element) {
    const KoalaBear before = element;
    element += KoalaBear::one();
    const bool refused = is_error(verify_opening(shape, tree.cap(), queries, opening), ErrorCode::kMerklePathMismatch);
    element = before;
    return refused;
  };
  for (OpenedColumns& matrix : opening.matrices) {
    for (KoalaBear& value : matrix.values()) EXPECT_TRUE(refuses_change(value));
  }
  for (OpenedColumns& salts : opening.salts) {
    for (KoalaBear& value : salts.values()) EXPECT_TRUE(refuses_change(value));
  }
  for (DigestPlanes& step : opening.siblings) {
    for (std::size_t e = 0; e < kDigestSize; ++e) {
      for (std::size_t q = 0; q < step.size(); ++q) EXPECT_TRUE(refuses_change(step.plane(e)[q]));
    }
  }
  ASSERT_OK(verify_opening(shape, tree.cap(), queries, opening));
  for (const QueryIndex& query : queries) {
    for (std::size_t e = 0; e < kDigestSize; ++e) {
      Cap cap = tree.cap();
      cap[query.at_height(shape.log_cap_rows())].elements[e] += KoalaBear::one();
      EXPECT_ERROR(verify_opening(shape, cap, queries, opening), ErrorCode::kMerklePathMismatch);
    }
  }
}

TEST_P(MerkleTest, AnotherPositionIsRefused) {
  const CommittedMatrices tree = commit(GetParam(), random_);
  const TreeShape& shape = tree.shape();
  const std::vector<QueryIndex> queries{{.coset = 0, .row = 1}};
  const TreeOpening opening = tree.open(queries);
  for (std::uint32_t bit = 0; bit < shape.log_rows_max(); ++bit) {
    const std::vector<QueryIndex> moved{{.coset = 0, .row = 1 ^ (1u << bit)}};
    EXPECT_ERROR(verify_opening(shape, tree.cap(), moved, opening), ErrorCode::kMerklePathMismatch) << bit;
  }
  const std::vector<QueryIndex> other_coset{{.coset = 1, .row = 1}};
  EXPECT_ERROR(verify_opening(shape, tree.cap(), other_coset, opening), ErrorCode::kMerklePathMismatch);
}

INSTANTIATE_TEST_SUITE_P(Heights, MerkleTest, ::testing::Values(kOneMatrix, kMixed, kPublic, kLow, kAllCap),
                         [](const auto& param) { return param.param.name; });

TEST(MerkleDimensions, EachIsRefusedByItsOwnCode) {
  std::mt19937_64 random(7);
  const CommittedMatrices tree = commit(kMixed, random);
  const TreeShape& shape = tree.shape();
  const auto queries = random_queries(random, shape.log_blowup(), shape.log_rows_max(), 4);
  const std::vector<std::pair<std::function<void(TreeOpening&, Cap&)>, ErrorCode>> cases = {
      {[](TreeOpening&, Cap& cap) { cap.pop_back(); }, ErrorCode::kMerkleCapSize},
      {[](TreeOpening&, Cap& cap) { cap.emplace_back(); }, ErrorCode::kMerkleCapSize},
      {[](TreeOpening& o, Cap&) { o.matrices.pop_back(); }, ErrorCode::kMerkleMatrixCount},
      {[](TreeOpening& o, Cap&) { o.matrices.emplace_back(1, 4); }, ErrorCode::kMerkleMatrixCount},
      {[](TreeOpening& o, Cap&) { o.matrices[2] = OpenedColumns(2, 4); }, ErrorCode::kMerkleRowWidth},
      {[](TreeOpening& o, Cap&) { o.matrices[2] = OpenedColumns(1, 3); }, ErrorCode::kMerkleRowWidth},
      {[](TreeOpening& o, Cap&) { std::swap(o.matrices[0], o.matrices[3]); }, ErrorCode::kMerkleRowWidth},
      {[](TreeOpening& o, Cap&) { o.salts.pop_back(); }, ErrorCode::kMerkleSaltWidth},
      {[](TreeOpening& o, Cap&) { o.salts[1] = OpenedColumns(4, 4); }, ErrorCode::kMerkleSaltWidth},
      {[](TreeOpening& o, Cap&) { o.siblings.pop_back(); }, ErrorCode::kMerklePathLength},
      {[](TreeOpening& o, Cap&) { o.siblings.emplace_back(4); }, ErrorCode::kMerklePathLength},
      {[](TreeOpening& o, Cap&) { o.siblings[0] = DigestPlanes(5); }, ErrorCode::kMerklePathLength},
  };
  for (std::size_t i = 0; i < cases.size(); ++i) {
    TreeOpening opening = tree.open(queries);
    Cap cap = tree.cap();
    cases[i].first(opening, cap);
    EXPECT_ERROR(verify_opening(shape, cap, queries, opening), cases[i].second) << "case " << i;
  }
  EXPECT_ERROR(verify_opening(shape, tree.cap(), {}, tree.open({})), ErrorCode::kMerkleNoQueries);
}

TEST(MerkleShape, AnOpeningOfOneShapeIsNoOpeningOfAnother) {
  // The same elements, cut into columns of two heights or of one: the tree differs, not only the shape.
  std::mt19937_64 random(8);
  const CommittedMatrices tree = commit({"", 1, 5, {{.log_rows = 7, .width = 3}, {.log_rows = 7, .width = 4}}}, random);
  const TreeShape merged(1, 5, {{.log_rows = 7, .width = 7}});
  const auto queries = random_queries(random, 1, 7, 2);
  EXPECT_ERROR(verify_opening(merged, tree.cap(), queries, tree.open(queries)), ErrorCode::kMerkleMatrixCount);
  const TreeShape unsalted(1, 0, tree.shape().matrices());
  EXPECT_ERROR(verify_opening(unsalted, tree.cap(), queries, tree.open(queries)), ErrorCode::kMerkleSaltWidth);
}

TEST(MerkleSalts, TwoCommitmentsToOneMatrixDiffer) {
  const auto commit_again = [](std::uint32_t salt_elements) {
    std::mt19937_64 random(9);
    return commit({"", 1, salt_elements, {{.log_rows = 6, .width = 3}}}, random);
  };
  const CommittedMatrices first = commit_again(5);
  const CommittedMatrices second = commit_again(5);
  for (std::size_t i = 0; i < first.cap().size(); ++i) EXPECT_NE(first.cap()[i], second.cap()[i]);
  EXPECT_EQ(commit_again(0).cap(), commit_again(0).cap());
}

TEST(MerkleStop, ATreeThatIsGivenUpHasNoCap) {
  std::mt19937_64 random(10);
  std::stop_source source;
  const auto commit_until = [&] {
    std::vector<Matrix> matrices;
    matrices.push_back(random_matrix(random, 1 << 9, 3));
    return CommittedMatrices({.log_blowup = 2, .salt_elements = 5, .stop = source.get_token()}, std::move(matrices));
  };
  EXPECT_EQ(commit_until().cap().size(), commit_until().shape().cap_size());
  source.request_stop();
  EXPECT_TRUE(commit_until().cap().empty());
}

}  // namespace
}  // namespace symbolon::prover
