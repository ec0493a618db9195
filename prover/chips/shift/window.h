// Window: a word multiplied by a power of two, and the choice of four of the product's bytes; what all shifts share.
//
//   word * 2^m =  b0 b1 b2 b3 b4                       five bytes, low to high, zeros on both sides
//   left by 8 k + m:     windows 0, 5, 6, 7            begins k bytes below b0
//   right by 8 k - m:    windows 1 .. 4                begins at bk
//
// Assumes: the word is a pair of 16-bit limbs where a window is set.
// Guarantees: at most one window is set. Where one is, the amount is below 32, left or right is 1 as the window says,
// and `shifted` is the word, shifted by the amount; `rotated_in` is what a rotation adds to it, `filled_in` what an
// arithmetic shift of a negative number adds. The limbs of `shifted`, and of its sum with either, are 16-bit numbers.

#ifndef SYMBOLON_PROVER_CHIPS_SHIFT_WINDOW_H_
#define SYMBOLON_PROVER_CHIPS_SHIFT_WINDOW_H_

#include <array>
#include <cstddef>
#include <cstdint>

#include "prover/air/builder.h"
#include "prover/chips/bus/lookup.h"
#include "prover/chips/bus/shift.h"
#include "prover/chips/powers/facts.h"
#include "prover/gadgets/word.h"

namespace symbolon::prover {

template <class T>
struct WindowCols {
  T power;                  // 2^m
  T window[kShiftWindows];  // one-hot
  // The word's limbs times power: bottom + 2^8 top + 2^16 spill, each a byte.
  Word<T> bottom;
  Word<T> top;
  Word<T> spill;
};

inline WindowCols<KoalaBear> populate_window(std::uint32_t word, std::uint32_t left, std::uint32_t amount) {
  const ShiftMessage<std::uint32_t> fact = shift_fact(left, amount);
  const std::uint32_t power = fact.power_minus_one + 1;
  const std::uint32_t low = (word & 0xffff) * power;
  const std::uint32_t high = (word >> 16) * power;
  const auto bytes_at = [&](int bit) {
    return Word<KoalaBear>{KoalaBear::from_u32(low >> bit & 0xff), KoalaBear::from_u32(high >> bit & 0xff)};
  };
  WindowCols<KoalaBear> columns{};
  columns.power = KoalaBear::from_u32(power);
  columns.window[fact.window] = KoalaBear::one();
  columns.bottom = bytes_at(0);
  columns.top = bytes_at(8);
  columns.spill = bytes_at(16);
  return columns;
}

template <class E>
struct ShiftParts {
  E left;   // of windows 0, 5, 6, 7
  E right;  // of windows 1 .. 4
  Word<E> shifted;
  Word<E> rotated_in;
  Word<E> filled_in;
};

// Four bytes of `byte`, a function from a position to a byte, as the windows first .. last choose them.
template <class E, class Byte>
Word<E> choose_bytes(const WindowCols<E>& columns, std::size_t first, std::size_t last, Byte byte) {
  Word<E> chosen = {E(0), E(0)};
  for (std::size_t i = first; i <= last; ++i) {
    const int start = i <= 4 ? static_cast<int>(i) : 4 - static_cast<int>(i);
    chosen.low = chosen.low + columns.window[i] * (byte(start) + byte(start + 1) * E(256));
    chosen.high = chosen.high + columns.window[i] * (byte(start + 2) + byte(start + 3) * E(256));
  }
  return chosen;
}

// Labels: scope.window0.bool .. scope.window7.bool, scope.real.bool, scope.fact, scope.product.low, .high and their
// .bytes. The row is real where a window is set.
template <class B, class E = typename B::Expr>
ShiftParts<E> eval_window(B& b, const char* scope, const Word<E>& word, const E& amount, const WindowCols<E>& columns) {
  static constexpr const char* kNames[kShiftWindows] = {"window0.bool", "window1.bool", "window2.bool", "window3.bool",
                                                        "window4.bool", "window5.bool", "window6.bool", "window7.bool"};
  E number(0);
  for (std::size_t i = 0; i < kShiftWindows; ++i) {
    b.assert_bool(Label(scope, kNames[i]), columns.window[i]);
    number = number + columns.window[i] * E(static_cast<int>(i));
  }
  const auto& window = columns.window;
  const E left = window[0] + window[5] + window[6] + window[7];
  const E right = window[1] + window[2] + window[3] + window[4];
  const E real = left + right;
  b.assert_bool(Label(scope, "real.bool"), real);
  b.template receive<ShiftMessage>(Label(scope, "fact"), {left, amount, columns.power - E(1), number}, real);

  const auto sum = [](const E& bottom, const E& top, const E& spill) {
    return bottom + top * E(1 << 8) + spill * E(1 << 16);
  };
  b.assert_equal(Label(scope, "product.low"), word.low * columns.power,
                 sum(columns.bottom.low, columns.top.low, columns.spill.low));
  b.assert_equal(Label(scope, "product.high"), word.high * columns.power,
                 sum(columns.bottom.high, columns.top.high, columns.spill.high));
  b.template receive<BytesMessage>(Label(scope, "product.low.bytes"), {columns.bottom.low, columns.top.low}, real);
  b.template receive<BytesMessage>(Label(scope, "product.high.bytes"), {columns.bottom.high, columns.top.high}, real);
  b.template receive<BytesMessage>(Label(scope, "product.spill.bytes"), {columns.spill.low, columns.spill.high}, real);

  // bottom.high is a multiple of the power and spill.low is below it: their sum is a byte, without a carry.
  const std::array<E, 5> bytes = {columns.bottom.low, columns.top.low, columns.bottom.high + columns.spill.low,
                                  columns.top.high, columns.spill.high};
  const auto at = [&](int position) { return bytes[static_cast<std::size_t>(position)]; };
  const auto product = [&](int position) { return position >= 0 && position < 5 ? at(position) : E(0); };
  // The product again, four bytes higher, without its fifth byte.
  const auto again = [&](int position) { return position >= 4 && position < 8 ? at(position - 4) : E(0); };
  // Ones from bit 32 + m on.
  const auto ones = [&](int position) {
    if (position < 4) return E(0);
    return position == 4 ? E(256) - columns.power : E(255);
  };
  return {.left = left,
          .right = right,
          .shifted = choose_bytes(columns, 0, 7, product),
          .rotated_in = choose_bytes(columns, 1, 4, again),
          .filled_in = choose_bytes(columns, 1, 4, ones)};
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_SHIFT_WINDOW_H_
