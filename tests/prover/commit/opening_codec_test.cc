// The encoding of openings and caps: exact size, one encoding of each value, nothing left over.

#include <gtest/gtest.h>

#include <cstring>
#include <optional>

#include "prover/commit/element_codec.h"
#include "prover/commit/merkle.h"
#include "tests/prover/commit/commit_testing.h"
#include "tests/support/result_matchers.h"

namespace symbolon::prover {
namespace {

using testing::random_matrix;
using testing::random_queries;

class OpeningCodecTest : public ::testing::Test {
 protected:
  OpeningCodecTest() {
    std::mt19937_64 random(1);
    std::vector<Matrix> matrices;
    matrices.push_back(random_matrix(random, 1u << 8, 3));
    matrices.push_back(random_matrix(random, 1u << 10, 2));
    tree_.emplace(CommittedMatrices::Options{.log_blowup = 2, .salt_elements = 5}, std::move(matrices));
    queries_ = random_queries(random, 2, 8, 7);
    Writer writer;
    tree_->open(queries_).encode(writer);
    bytes_ = std::move(writer).take();
  }

  Result<TreeOpening> decode(ByteView bytes) const {
    Reader reader(bytes);
    TRY_ASSIGN(TreeOpening opening, TreeOpening::decode(reader, tree_->shape(), queries_.size()));
    TRY(reader.finish());
    return opening;
  }

  std::optional<CommittedMatrices> tree_;
  std::vector<QueryIndex> queries_;
  Bytes bytes_;
};

TEST_F(OpeningCodecTest, DecodesWhatWasEncoded) {
  EXPECT_EQ(bytes_.size(), TreeOpening::encoded_size(tree_->shape(), queries_.size()));
  const auto opening = decode(bytes_);
  ASSERT_OK(opening);
  EXPECT_OK(verify_opening(tree_->shape(), tree_->cap(), queries_, *opening));
  Writer again;
  opening->encode(again);
  EXPECT_EQ(again.view(), bytes_);
}

TEST_F(OpeningCodecTest, RefusesEveryTruncation) {
  for (std::size_t size = 0; size < bytes_.size(); ++size) {
    EXPECT_ERROR(decode(ByteView(bytes_).first(size)), ErrorCode::kInputTruncated);
  }
}

TEST_F(OpeningCodecTest, RefusesTrailingBytes) {
  bytes_.push_back(0);
  EXPECT_ERROR(decode(bytes_), ErrorCode::kInputTrailingBytes);
}

TEST_F(OpeningCodecTest, RefusesElementsOfPOrMoreEverywhere) {
  for (const std::uint32_t value : {kFieldModulus, 0xffffffffu}) {
    for (std::size_t at = 0; at < bytes_.size(); at += kElementBytes) {
      Bytes changed = bytes_;
      std::memcpy(changed.data() + at, &value, sizeof(value));
      EXPECT_ERROR(decode(changed), ErrorCode::kInputNotCanonical);
    }
  }
}

TEST_F(OpeningCodecTest, CapHasTheSizeOfTheShape) {
  Writer writer;
  encode_cap(writer, tree_->cap());
  Reader reader(writer.view());
  const auto cap = decode_cap(reader, tree_->shape());
  ASSERT_OK(cap);
  EXPECT_EQ(*cap, tree_->cap());
  EXPECT_OK(reader.finish());
  Reader shorter(ByteView(writer.view()).first(writer.view().size() - 1));
  EXPECT_ERROR(decode_cap(shorter, tree_->shape()), ErrorCode::kInputTruncated);
}

}  // namespace
}  // namespace symbolon::prover
