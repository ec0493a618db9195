#include "tests/support/result_matchers.h"

namespace symbolon::testing {

::testing::AssertionResult failed_with(const Error& error, ErrorCode expected) {
  if (error.code == expected) return ::testing::AssertionSuccess();
  return unexpected_error(error) << ", expected " << error_name(expected);
}

::testing::AssertionResult unexpected_error(const Error& error) {
  return ::testing::AssertionFailure() << error_name(error.code) << " at " << error.where << ": " << error.message();
}

}  // namespace symbolon::testing
