// Named columns: how a chip's struct of fields becomes column numbers, and back.
//
// A chip declares `template <class T> struct AddCols { T clock; T pc; Word<T> value; ... };`, a struct that holds
// nothing but T's, nested structs of T's and arrays of them. The width is the number of T's; column i is the i-th of
// them in declaration order. Nobody writes a column number by hand.

#ifndef SYMBOLON_PROVER_AIR_COLUMNS_H_
#define SYMBOLON_PROVER_AIR_COLUMNS_H_

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace symbolon::prover {

// The columns of a chip that has none of a kind (most chips have no fixed columns).
template <class T>
struct NoCols {};

template <template <class> class Cols>
constexpr std::size_t column_count() {
  return std::is_empty_v<Cols<std::uint8_t>> ? 0 : sizeof(Cols<std::uint8_t>);
}

// Builds Cols<T> from column number -> T.
template <template <class> class Cols, class T, class Get>
constexpr Cols<T> make_columns(Get&& get) {
  constexpr std::size_t kCount = column_count<Cols>();
  if constexpr (kCount == 0) {
    return Cols<T>{};
  } else {
    static_assert(sizeof(Cols<T>) == kCount * sizeof(T), "a column struct holds nothing but T");
    static_assert(std::is_trivially_copyable_v<Cols<T>>);
    std::array<T, kCount> values;
    for (std::size_t i = 0; i < kCount; ++i) {
      values[i] = get(i);
    }
    return std::bit_cast<Cols<T>>(values);
  }
}

// The fields of a column or message struct in declaration order.
template <template <class> class Cols, class T>
constexpr std::array<T, column_count<Cols>()> column_array(const Cols<T>& columns) {
  static_assert(sizeof(Cols<T>) == column_count<Cols>() * sizeof(T), "a column struct holds nothing but T");
  return std::bit_cast<std::array<T, column_count<Cols>()>>(columns);
}

// Every field holds its own column number: kColumnMap<AddCols>.value.low is that column's index.
template <template <class> class Cols>
inline constexpr Cols<std::uint32_t> kColumnMap = make_columns<Cols, std::uint32_t>([](std::size_t i) {
  return static_cast<std::uint32_t>(i);
});

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_AIR_COLUMNS_H_
