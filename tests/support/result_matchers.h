// Assertions on Result<T> that print the error: ASSERT_OK(call), EXPECT_ERROR(call, ErrorCode::kX).

#ifndef SYMBOLON_TESTS_SUPPORT_RESULT_MATCHERS_H_
#define SYMBOLON_TESTS_SUPPORT_RESULT_MATCHERS_H_

#include <gtest/gtest.h>

#include "core/base/result.h"

namespace symbolon::testing {

::testing::AssertionResult failed_with(const Error& error, ErrorCode expected);
::testing::AssertionResult unexpected_error(const Error& error);

template <class T>
::testing::AssertionResult is_ok(const Result<T>& result) {
  return result ? ::testing::AssertionSuccess() : unexpected_error(result.error());
}

template <class T>
::testing::AssertionResult is_error(const Result<T>& result, ErrorCode expected) {
  if (result) return ::testing::AssertionFailure() << "succeeded, expected " << error_name(expected);
  return failed_with(result.error(), expected);
}

}  // namespace symbolon::testing

#define ASSERT_OK(...) ASSERT_TRUE(::symbolon::testing::is_ok(__VA_ARGS__))
#define EXPECT_OK(...) EXPECT_TRUE(::symbolon::testing::is_ok(__VA_ARGS__))
#define EXPECT_ERROR(result, code) EXPECT_TRUE(::symbolon::testing::is_error(result, code))

#endif  // SYMBOLON_TESTS_SUPPORT_RESULT_MATCHERS_H_
