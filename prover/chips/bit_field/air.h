// The bit_field chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_BIT_FIELD_AIR_H_
#define SYMBOLON_PROVER_CHIPS_BIT_FIELD_AIR_H_

#include "prover/chips/bit_field/columns.h"
#include "prover/chips/chip.h"

namespace symbolon::prover {

struct BitFieldChip {
  static constexpr const char* kName = "bit_field";
  template <class T>
  using Cols = BitFieldCols<T>;
  template <class T>
  using FixedCols = NoCols<T>;

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    using mips::Op;
    const auto row = b.template local<BitFieldCols>();
    const E real = row.is_ext + row.is_ins;

    b.assert_bool("bit_field.is_ext.bool", row.is_ext);
    b.assert_bool("bit_field.is_ins.bool", row.is_ins);
    b.assert_bool("bit_field.real.bool", real);

    eval_mask(b, row, real);
    const Shifted<E> shifted = eval_shift(b, row, real);
    eval_field(b, row, shifted, real);

    // imm = first + 2^8 (size - 1).
    eval_step(b, "bit_field", row.step,
              {.op = row.is_ext * E(op_code(Op::kExt)) + row.is_ins * E(op_code(Op::kIns)),
               .read1 = row.read1_index,
               .write = row.write_index,
               .imm = {row.first + (row.last - row.first) * E(1 << 8), E(0)}},
              row.step.next_pc + E(1), real);
    eval_register_read(b, "bit_field.read1", row.read1_index, row.read1, row.step.clock + E(kSlotRead1), real);
    eval_register_write(b, "bit_field.write", row.write_index, row.write, row.result, row.step.clock + E(kSlotWrite),
                        real);
    check_gaps(b, "bit_field.gaps", row.read1.at.gap_high, row.write.at.gap_high, real);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);

 private:
  template <class E>
  struct Shifted {
    Word<E> word;  // small * 2^first, modulo 2^32
    E lost;        // sum of its bytes beyond that
  };

  template <class E>
  static Word<E> word_of_bytes(const E (&bytes)[4]) {
    const E byte(1 << 8);
    return {bytes[0] + bytes[1] * byte, bytes[2] + bytes[3] * byte};
  }

  template <class B, class E = typename B::Expr>
  static void eval_mask(B& b, const BitFieldCols<E>& row, const E& real) {
    eval_left_shift(b, "bit_field.first", row.first_bit, row.first, real);
    eval_left_shift(b, "bit_field.last", row.last_bit, row.last, real);
    // 2 * 2^last - 2^first. It borrows from the upper limb where only 2^first lies in the lower one.
    const Word<E> first = power_word(row.first_bit);
    const Word<E> last = power_word(row.last_bit);
    const Word<E> mask = word_of_bytes(row.mask);
    const E first_in_low = real - row.first_bit.by[1] - row.first_bit.by[2];
    const E borrow = first_in_low * (row.last_bit.by[1] + row.last_bit.by[2]);
    b.assert_equal("bit_field.mask.low", mask.low, last.low * E(2) - first.low + borrow * E(1 << 16));
    b.assert_equal("bit_field.mask.high", mask.high, last.high * E(2) - first.high - borrow);
  }

  template <class B, class E = typename B::Expr>
  static Shifted<E> eval_shift(B& b, const BitFieldCols<E>& row, const E& real) {
    const Word<E>& source = row.read1.value;
    b.assert_equal("bit_field.small.low", row.small.low, row.is_ext * row.result.low + row.is_ins * source.low);
    b.assert_equal("bit_field.small.high", row.small.high, row.is_ext * row.result.high + row.is_ins * source.high);

    const auto product = [&](const E& bottom, const E& top, const E& spill) {
      return bottom + top * E(1 << 8) + spill * E(1 << 16);
    };
    b.assert_equal("bit_field.product.low", row.small.low * row.first_bit.power,
                   product(row.bottom.low, row.top.low, row.spill.low));
    b.assert_equal("bit_field.product.high", row.small.high * row.first_bit.power,
                   product(row.bottom.high, row.top.high, row.spill.high));
    b.template receive<BytesMessage>("bit_field.product.low.bytes", {row.bottom.low, row.top.low}, real);
    b.template receive<BytesMessage>("bit_field.product.high.bytes", {row.bottom.high, row.top.high}, real);
    b.template receive<BytesMessage>("bit_field.product.spill.bytes", {row.spill.low, row.spill.high}, real);

    // Five bytes; the third one is a byte without a carry, since bottom.high is a multiple of the power and spill.low
    // is below it.
    const E bytes[5] = {row.bottom.low, row.top.low, row.bottom.high + row.spill.low, row.top.high, row.spill.high};
    const E& by1 = row.first_bit.by[0];
    const E& by2 = row.first_bit.by[1];
    const E& by3 = row.first_bit.by[2];
    const E by0 = E(1) - by1 - by2 - by3;
    const E byte(1 << 8);
    return {.word = {.low = by0 * (bytes[0] + bytes[1] * byte) + by1 * bytes[0] * byte,
                     .high = by0 * (bytes[2] + bytes[3] * byte) + by1 * (bytes[1] + bytes[2] * byte) +
                             by2 * (bytes[0] + bytes[1] * byte) + by3 * bytes[0] * byte},
            .lost = bytes[4] + (by1 + by2 + by3) * bytes[3] + (by2 + by3) * bytes[2] + by3 * bytes[1]};
  }

  template <class B, class E = typename B::Expr>
  static void eval_field(B& b, const BitFieldCols<E>& row, const Shifted<E>& shifted, const E& real) {
    const Word<E> source = word_of_bytes(row.source);
    const Word<E> placed = word_of_bytes(row.placed);
    static constexpr const char* kPlaced[] = {"bit_field.placed0", "bit_field.placed1", "bit_field.placed2",
                                              "bit_field.placed3"};
    for (int i = 0; i < 4; ++i) {
      b.template receive<BitAndMessage>(kPlaced[i], {row.source[i], row.mask[i], row.placed[i]}, real);
    }

    // ext: the bits of read1 under the mask are those of the result, shifted without loss.
    const Word<E>& x = row.read1.value;
    b.when(row.is_ext).assert_equal("bit_field.ext.source.low", source.low, x.low);
    b.when(row.is_ext).assert_equal("bit_field.ext.source.high", source.high, x.high);
    b.when(row.is_ext).assert_equal("bit_field.ext.placed.low", placed.low, shifted.word.low);
    b.when(row.is_ext).assert_equal("bit_field.ext.placed.high", placed.high, shifted.word.high);
    b.when(row.is_ext).assert_zero("bit_field.ext.lossless", shifted.lost);
    b.template receive<Range16Message>("bit_field.ext.result.low", {row.result.low}, row.is_ext);
    b.template receive<Range16Message>("bit_field.ext.result.high", {row.result.high}, row.is_ext);

    // ins: result = old - (old AND mask) + (shifted AND mask). The bytes of `erased` follow from that sum.
    b.when(row.is_ins).assert_equal("bit_field.ins.source.low", source.low, shifted.word.low);
    b.when(row.is_ins).assert_equal("bit_field.ins.source.high", source.high, shifted.word.high);
    const Word<E> erased = {row.write.old.low + placed.low - row.result.low,
                            row.write.old.high + placed.high - row.result.high};
    const std::array<E, 4> old_bytes = bytes_of(row.write.old, row.old);
    const std::array<E, 4> erased_bytes = bytes_of(erased, row.erased);
    static constexpr const char* kErased[] = {"bit_field.erased0", "bit_field.erased1", "bit_field.erased2",
                                              "bit_field.erased3"};
    for (std::size_t i = 0; i < 4; ++i) {
      b.template receive<BitAndMessage>(kErased[i], {old_bytes[i], row.mask[i], erased_bytes[i]}, row.is_ins);
    }
  }
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_BIT_FIELD_AIR_H_
