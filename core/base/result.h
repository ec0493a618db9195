// Result<T>: a value or an Error. Member names follow C++23 std::expected, so that an alias can replace it later.
//
//   Result<Program> program = load_elf(bytes);
//   if (!program) return program.error();
//
//   TRY_ASSIGN(Program program, load_elf(bytes));     // the same in one line
//   TRY(check_header(bytes));                         // looks at success only; for Result<void>
//
// A Result must be looked at; reading the value of a failed one is a programmer error and aborts.

#ifndef SYMBOLON_CORE_BASE_RESULT_H_
#define SYMBOLON_CORE_BASE_RESULT_H_

#include <utility>
#include <variant>

#include "core/base/check.h"
#include "core/base/error.h"

namespace symbolon {

template <class T>
class [[nodiscard]] Result {
 public:
  using value_type = T;
  using error_type = Error;

  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}
  Result(ErrorCode code) : Result(Error{.code = code}) {}

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  T& value() & {
    CHECK(has_value(), "value() of a failed Result");
    return std::get<0>(state_);
  }
  const T& value() const& {
    CHECK(has_value(), "value() of a failed Result");
    return std::get<0>(state_);
  }
  T&& value() && {
    CHECK(has_value(), "value() of a failed Result");
    return std::get<0>(std::move(state_));
  }
  const Error& error() const& {
    CHECK(!has_value(), "error() of a successful Result");
    return std::get<1>(state_);
  }
  Error&& error() && {
    CHECK(!has_value(), "error() of a successful Result");
    return std::get<1>(std::move(state_));
  }

  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

 private:
  std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  using value_type = void;
  using error_type = Error;

  Result() = default;
  Result(Error error) : state_(std::move(error)) {}
  Result(ErrorCode code) : Result(Error{.code = code}) {}

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }
  void value() const { CHECK(has_value(), "value() of a failed Result"); }
  const Error& error() const& {
    CHECK(!has_value(), "error() of a successful Result");
    return std::get<1>(state_);
  }
  Error&& error() && {
    CHECK(!has_value(), "error() of a successful Result");
    return std::get<1>(std::move(state_));
  }

 private:
  std::variant<std::monostate, Error> state_;
};

}  // namespace symbolon

#define SYMBOLON_CONCAT_INNER(a, b) a##b
#define SYMBOLON_CONCAT(a, b) SYMBOLON_CONCAT_INNER(a, b)
#define SYMBOLON_TRY_ASSIGN(temporary, declaration, ...) \
  auto temporary = (__VA_ARGS__);                        \
  if (!temporary) [[unlikely]] {                         \
    return std::move(temporary).error();                 \
  }                                                      \
  declaration = std::move(temporary).value()
#define SYMBOLON_TRY(temporary, ...)                               \
  do {                                                             \
    if (auto temporary = (__VA_ARGS__); !temporary) [[unlikely]] { \
      return std::move(temporary).error();                         \
    }                                                              \
  } while (false)

// Both take the call as it is written, commas of template arguments included. TRY_ASSIGN is two statements: never the
// body of an `if` without braces (the compiler says so).
#define TRY_ASSIGN(declaration, ...) \
  SYMBOLON_TRY_ASSIGN(SYMBOLON_CONCAT(try_result_, __COUNTER__), declaration, __VA_ARGS__)
#define TRY(...) SYMBOLON_TRY(SYMBOLON_CONCAT(try_result_, __COUNTER__), __VA_ARGS__)

#endif  // SYMBOLON_CORE_BASE_RESULT_H_
