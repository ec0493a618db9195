// Result<T> and the TRY macros.

#include "core/base/result.h"

#include <memory>
#include <string>
#include <utility>

#include "tests/support/result_matchers.h"

namespace symbolon {
namespace {

Result<int> half(int value) {
  if (value % 2 != 0) return Error{.code = ErrorCode::kInputNotCanonical, .where = "half", .detail = "odd"};
  return value / 2;
}

Result<int> quarter(int value) {
  TRY_ASSIGN(const int once, half(value));
  TRY_ASSIGN(const int twice, half(once));
  return twice;
}

Result<void> must_be_even(int value) {
  TRY(half(value));
  return {};
}

template <class A, class B>
Result<std::pair<A, B>> make_pair_result(A a, B b) {
  return std::pair<A, B>(a, b);
}

Result<int> sum_of_pair() {
  // A comma inside template arguments does not split the macro's arguments.
  TRY_ASSIGN(const auto pair, make_pair_result<int, int>(1, 2));
  return pair.first + pair.second;
}

TEST(Result, HoldsAValue) {
  const Result<int> result = half(4);
  ASSERT_TRUE(result.has_value());
  EXPECT_TRUE(static_cast<bool>(result));
  EXPECT_EQ(*result, 2);
  EXPECT_EQ(result.value(), 2);
}

TEST(Result, HoldsAnError) {
  const Result<int> result = half(3);
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.error().code, ErrorCode::kInputNotCanonical);
  EXPECT_STREQ(result.error().where, "half");
  EXPECT_EQ(result.error().detail, "odd");
}

TEST(Result, ErrorCanBeMovedOut) {
  Error error = half(3).error();
  EXPECT_EQ(error.detail, "odd");
}

TEST(Result, MovesValuesThatCannotBeCopied) {
  Result<std::unique_ptr<int>> result(std::make_unique<int>(7));
  const std::unique_ptr<int> taken = *std::move(result);
  EXPECT_EQ(*taken, 7);
}

TEST(Result, ArrowReachesTheValue) { EXPECT_EQ(Result<std::string>(std::string("abc"))->size(), 3u); }

TEST(Try, PassesTheFirstErrorOn) {
  EXPECT_EQ(*quarter(8), 2);
  EXPECT_ERROR(quarter(6), ErrorCode::kInputNotCanonical);
  EXPECT_ERROR(quarter(7), ErrorCode::kInputNotCanonical);
  EXPECT_OK(must_be_even(2));
  EXPECT_ERROR(must_be_even(1), ErrorCode::kInputNotCanonical);
  EXPECT_EQ(*sum_of_pair(), 3);
}

TEST(ResultDeathTest, WrongAccessAborts) {
  EXPECT_DEATH(static_cast<void>(half(3).value()), "check failed.*value\\(\\) of a failed Result");
  EXPECT_DEATH(static_cast<void>(half(4).error()), "check failed.*error\\(\\) of a successful Result");
  EXPECT_DEATH(must_be_even(1).value(), "check failed");
}

}  // namespace
}  // namespace symbolon
