// Result<T>: a value or an Error. Member names follow C++23 std::expected, so that an alias can replace it later.
//
//   Result<Program> program = load_elf(bytes);
//   if (!program) return program.error();
//
//   TRY_ASSIGN(Program program, load_elf(bytes));     // the same in one line
//   TRY(check_header(bytes));                         // for Result<void>
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
  const Error& error() const {
    CHECK(!has_value(), "error() of a successful Result");
    return std::get<1>(state_);
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
  const Error& error() const {
    CHECK(!has_value(), "error() of a successful Result");
    return std::get<1>(state_);
  }

 private:
  std::variant<std::monostate, Error> state_;
};

}  // namespace symbolon

#define SYMBOLON_CONCAT_INNER(a, b) a##b
#define SYMBOLON_CONCAT(a, b) SYMBOLON_CONCAT_INNER(a, b)
#define SYMBOLON_TRY_ASSIGN(temporary, declaration, call) \
  auto temporary = (call);                                \
  if (!temporary) [[unlikely]] {                          \
    return temporary.error();                             \
  }                                                       \
  declaration = std::move(temporary).value()

#define TRY_ASSIGN(declaration, call) SYMBOLON_TRY_ASSIGN(SYMBOLON_CONCAT(try_result_, __LINE__), declaration, call)
#define TRY(call)                                                \
  do {                                                           \
    if (auto try_result = (call); !try_result) [[unlikely]] {    \
      return try_result.error();                                 \
    }                                                            \
  } while (false)

#endif  // SYMBOLON_CORE_BASE_RESULT_H_
