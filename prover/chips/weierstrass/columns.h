// Columns of the weierstrass chip: a call is two rows, the first about the x coordinates, the second about y.
//
//               first row                               second row
//   before      x1: first operand before                y1
//   after       x3: first operand after                 y3
//   operand     x2: second operand, of an add           y2
//   bytes       the bytes of x2                         the slope's digits + 128
//   wide        carries 0-15 of the slope's equation    carries 16-31
//   quotients   the slope's 0-15, the square's 0-7      the square's 8-15, the chord's 0-15
//   narrow      the square's 32 carries                 the chord's 32 carries

#ifndef SYMBOLON_PROVER_CHIPS_WEIERSTRASS_COLUMNS_H_
#define SYMBOLON_PROVER_CHIPS_WEIERSTRASS_COLUMNS_H_

#include <array>
#include <cstddef>

namespace symbolon::prover {

constexpr std::size_t kNumberLimbs = 16;  // of 16 bits
constexpr std::size_t kNumberBytes = 32;

// A 256-bit number with columns for its limbs and the upper byte of each.
template <class T>
struct SplitNumber {
  std::array<T, kNumberLimbs> limb;
  std::array<T, kNumberLimbs> high;
};

// Two bytes each.
template <class T>
struct BytePair {
  T low;
  T high;
};

template <class Curve, class T>
struct WeierstrassCols {
  using Canonical = typename Curve::template CanonicalCols<T>;

  T first_add;
  T first_double;
  T second_add;
  T second_double;
  T clock;           // of the system call
  T first_address;   // word index of this row's coordinate of the first operand
  T second_address;  // the same of the second operand
  SplitNumber<T> before;
  SplitNumber<T> after;
  std::array<T, kNumberLimbs> operand;
  std::array<BytePair<T>, kNumberLimbs> bytes;
  std::array<BytePair<T>, 16> wide;
  std::array<T, 24> quotients;
  std::array<T, 32> narrow;
  T difference_inverse;  // of the sum of (byte of x1 - byte of x2)^2
  T sum_inverse;         // of the sum of y1's limbs
  Canonical before_canonical;
  Canonical after_canonical;
  Canonical operand_canonical;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_WEIERSTRASS_COLUMNS_H_
