// The shift chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_SHIFT_AIR_H_
#define SYMBOLON_PROVER_CHIPS_SHIFT_AIR_H_

#include <array>

#include "prover/chips/add/sum.h"
#include "prover/chips/chip.h"
#include "prover/chips/compare/sign.h"
#include "prover/chips/shift/columns.h"

namespace symbolon::prover {

struct ShiftChip {
  static constexpr const char* kName = "shift";
  template <class T>
  using Cols = ShiftCols<T>;
  template <class T>
  using FixedCols = NoCols<T>;

  // The variable forms follow the immediate forms in the same order.
  static constexpr int kVariableOffset = op_code(mips::Op::kSllv) - op_code(mips::Op::kSll);
  static_assert(op_code(mips::Op::kSrlv) == op_code(mips::Op::kSrl) + kVariableOffset);
  static_assert(op_code(mips::Op::kSrav) == op_code(mips::Op::kSra) + kVariableOffset);
  static_assert(op_code(mips::Op::kRotrv) == op_code(mips::Op::kRotr) + kVariableOffset);

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    using mips::Op;
    const auto row = b.template local<ShiftCols>();
    const E real = row.is_sll + row.is_srl + row.is_sra + row.is_rotr;

    b.assert_bool("shift.is_sll.bool", row.is_sll);
    b.assert_bool("shift.is_srl.bool", row.is_srl);
    b.assert_bool("shift.is_sra.bool", row.is_sra);
    b.assert_bool("shift.is_rotr.bool", row.is_rotr);
    b.assert_bool("shift.real.bool", real);
    b.assert_bool("shift.is_variable.bool", row.is_variable);
    b.when(row.is_variable).assert_one("shift.is_variable.real", real);

    // The amount: imm, or read2 = amount + 32 * (a 16-bit number). The powers table takes only amounts below 32.
    b.when(real - row.is_variable).assert_equal("shift.amount.imm", row.amount, row.imm);
    b.template receive<Range16Message>("shift.amount.variable",
                                       {(row.read2.value.low - row.amount) * E(inverse_of_power(5))}, row.is_variable);

    const std::array<E, kShiftWindows> window = eval_window(b, row, real);
    const std::array<E, 5> bytes = eval_product(b, row, real);
    eval_fill(b, row);
    eval_result(b, row, window, bytes);

    eval_step(b, "shift", row.step,
              {.op = row.is_sll * E(op_code(Op::kSll)) + row.is_srl * E(op_code(Op::kSrl)) +
                     row.is_sra * E(op_code(Op::kSra)) + row.is_rotr * E(op_code(Op::kRotr)) +
                     row.is_variable * E(kVariableOffset),
               .read1 = row.read1_index,
               .read2 = row.read2_index,
               .write = row.write_index,
               .imm = {row.imm, E(0)}},
              row.step.next_pc + E(1), real);
    eval_register_read(b, "shift.read1", row.read1_index, row.read1, row.step.clock + E(kSlotRead1), real);
    eval_register_read(b, "shift.read2", row.read2_index, row.read2, row.step.clock + E(kSlotRead2), row.is_variable);
    eval_register_write(b, "shift.write", row.write_index, row.write, row.result, row.step.clock + E(kSlotWrite),
                        real);
    check_gaps(b, "shift.gaps1", row.read1.at.gap_high, row.read2.at.gap_high, real);
    check_gaps(b, "shift.gaps2", row.write.at.gap_high, E(0), real);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);

 private:
  // The windows as eight flags, one of which is set in a real row; which, and the power, is the table's to say.
  template <class B, class E = typename B::Expr>
  static std::array<E, kShiftWindows> eval_window(B& b, const ShiftCols<E>& row, const E& real) {
    static constexpr const char* kScopes[kShiftWindows] = {"shift.window0", "shift.window1", "shift.window2",
                                                           "shift.window3", "shift.window4", "shift.window5",
                                                           "shift.window6", "shift.window7"};
    std::array<E, kShiftWindows> window;
    window[0] = real;
    E number(0);
    for (std::size_t i = 1; i < kShiftWindows; ++i) {
      window[i] = row.window[i - 1];
      window[0] = window[0] - window[i];
      number = number + window[i] * E(static_cast<int>(i));
    }
    for (std::size_t i = 0; i < kShiftWindows; ++i) b.assert_bool(Label(kScopes[i], "bool"), window[i]);
    b.template receive<ShiftMessage>("shift.fact", {row.is_sll, row.amount, row.power - E(1), number}, real);
    return window;
  }

  // read1 * power, a number of five bytes.
  template <class B, class E = typename B::Expr>
  static std::array<E, 5> eval_product(B& b, const ShiftCols<E>& row, const E& real) {
    const Word<E>& x = row.read1.value;
    b.assert_equal("shift.product.low", x.low * row.power,
                   row.bottom.low + row.top.low * E(1 << 8) + row.spill.low * E(1 << 16));
    b.assert_equal("shift.product.high", x.high * row.power,
                   row.bottom.high + row.top.high * E(1 << 8) + row.spill.high * E(1 << 16));
    b.template receive<BytesMessage>("shift.product.low.bytes", {row.bottom.low, row.top.low}, real);
    b.template receive<BytesMessage>("shift.product.high.bytes", {row.bottom.high, row.top.high}, real);
    b.template receive<BytesMessage>("shift.product.spill.bytes", {row.spill.low, row.spill.high}, real);
    // bottom.high is a multiple of the power and spill.low is below it: their sum is a byte, without a carry.
    return {row.bottom.low, row.top.low, row.bottom.high + row.spill.low, row.top.high, row.spill.high};
  }

  template <class B, class E = typename B::Expr>
  static void eval_fill(B& b, const ShiftCols<E>& row) {
    b.assert_bool("shift.fill.bool", row.fill);
    b.when(row.fill).assert_one("shift.fill.sra", row.is_sra);
    b.template receive<Range16Message>("shift.fill.range", sign_message(row.read1.value, row.fill), row.is_sra);
  }

  template <class B, class E = typename B::Expr>
  static void eval_result(B& b, const ShiftCols<E>& row, const std::array<E, kShiftWindows>& window,
                          const std::array<E, 5>& bytes) {
    // Byte `position` of the product, which has zeros on both sides; of what SRA adds to it for a negative number; of
    // what ROTR adds to it: the product again, four bytes higher, without its fifth byte.
    const auto product = [&](int position) { return position >= 0 && position < 5 ? bytes[at(position)] : E(0); };
    const auto filling = [&](int position) {
      return position < 4 ? E(0) : position == 4 ? E(256) - row.power : E(255);
    };
    const auto rotated = [&](int position) {
      return position >= 4 && position < 8 ? bytes[at(position - 4)] : E(0);
    };
    // Two bytes of the window that begins at byte `start`.
    const auto limb = [](auto byte, int start) { return byte(start) + byte(start + 1) * E(256); };

    Word<E> taken = {E(0), E(0)};
    Word<E> filled = {E(0), E(0)};
    Word<E> wrapped = {E(0), E(0)};
    for (int i = 0; i < static_cast<int>(kShiftWindows); ++i) {
      const int start = i <= 4 ? i : 4 - i;
      const E& flag = window[at(i)];
      taken.low = taken.low + flag * limb(product, start);
      taken.high = taken.high + flag * limb(product, start + 2);
      if (start <= 0) continue;
      filled.low = filled.low + flag * limb(filling, start);
      filled.high = filled.high + flag * limb(filling, start + 2);
      wrapped.low = wrapped.low + flag * limb(rotated, start);
      wrapped.high = wrapped.high + flag * limb(rotated, start + 2);
    }
    b.assert_equal("shift.result.low", row.result.low, taken.low + row.fill * filled.low + row.is_rotr * wrapped.low);
    b.assert_equal("shift.result.high", row.result.high,
                   taken.high + row.fill * filled.high + row.is_rotr * wrapped.high);
  }

  static constexpr std::size_t at(int index) { return static_cast<std::size_t>(index); }
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_SHIFT_AIR_H_
