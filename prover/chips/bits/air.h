// The bits chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_BITS_AIR_H_
#define SYMBOLON_PROVER_CHIPS_BITS_AIR_H_

#include "prover/chips/bits/columns.h"
#include "prover/chips/chip.h"

namespace symbolon::prover {

struct BitsChip {
  static constexpr const char* kName = "bits";
  template <class T>
  using Cols = BitsCols<T>;
  template <class T>
  using FixedCols = NoCols<T>;

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    using mips::Op;
    const auto row = b.template local<BitsCols>();
    const E real = row.is_clz + row.is_clo + row.is_seb + row.is_seh + row.is_wsbh;

    b.assert_bool("bits.is_clz.bool", row.is_clz);
    b.assert_bool("bits.is_clo.bool", row.is_clo);
    b.assert_bool("bits.is_seb.bool", row.is_seb);
    b.assert_bool("bits.is_seh.bool", row.is_seh);
    b.assert_bool("bits.is_wsbh.bool", row.is_wsbh);
    b.assert_bool("bits.real.bool", real);

    eval_bytes(b, row);
    eval_count(b, row);

    eval_step(b, "bits", row.step,
              {.op = row.is_clz * E(op_code(Op::kClz)) + row.is_clo * E(op_code(Op::kClo)) +
                     row.is_seb * E(op_code(Op::kSeb)) + row.is_seh * E(op_code(Op::kSeh)) +
                     row.is_wsbh * E(op_code(Op::kWsbh)),
               .read1 = row.read1_index,
               .write = row.write_index},
              row.step.next_pc + E(1), real);
    eval_register_read(b, "bits.read1", row.read1_index, row.read1, row.step.clock + E(kSlotRead1), real);
    eval_register_write(b, "bits.write", row.write_index, row.write, row.result, row.step.clock + E(kSlotWrite), real);
    check_gaps(b, "bits.gaps", row.read1.at.gap_high, row.write.at.gap_high, real);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);

 private:
  template <class B, class E = typename B::Expr>
  static void eval_bytes(B& b, const BitsCols<E>& row) {
    const E extends = row.is_seb + row.is_seh;
    const std::array<E, 4> bytes = bytes_of(row.read1.value, row.split);
    eval_byte_split(b, "bits.split", row.read1.value, row.split, extends + row.is_wsbh);

    b.assert_equal("bits.top", row.top, row.is_seb * bytes[0] + row.is_seh * bytes[1]);
    b.assert_bool("bits.sign.bool", row.sign);
    b.template receive<BytesMessage>("bits.sign.range", {(row.top - row.sign * E(1 << 7)) * E(2), E(0)}, extends);

    const E byte(1 << 8);
    b.when(row.is_seb).assert_equal("bits.seb.low", row.result.low, bytes[0] + row.sign * E(0xff00));
    b.when(row.is_seh).assert_equal("bits.seh.low", row.result.low, row.read1.value.low);
    b.when(extends).assert_equal("bits.extend.high", row.result.high, row.sign * E(0xffff));
    b.when(row.is_wsbh).assert_equal("bits.wsbh.low", row.result.low, bytes[1] + bytes[0] * byte);
    b.when(row.is_wsbh).assert_equal("bits.wsbh.high", row.result.high, bytes[3] + bytes[2] * byte);
  }

  template <class B, class E = typename B::Expr>
  static void eval_count(B& b, const BitsCols<E>& row) {
    const E counts = row.is_clz + row.is_clo;
    b.assert_bool("bits.none.bool", row.none);
    b.when(row.none).assert_one("bits.none.counts", counts);
    const E found = counts - row.none;

    // `limb` is the limb in which the bit lies, and the upper limb is zero where that is the lower one.
    const Word<E>& x = row.read1.value;
    const E in_high = row.bit.by[1] + row.bit.by[2];
    const E selected = x.low + in_high * (x.high - x.low);
    b.assert_equal("bits.limb", row.limb, row.is_clz * selected + row.is_clo * (E(0xffff) - selected));
    b.when(E(1) - in_high).assert_zero("bits.upper_limb", row.is_clz * x.high + row.is_clo * (E(0xffff) - x.high));

    // 2^k <= limb < 2^(k + 1), k = position mod 16.
    const Word<E> power = power_word(row.bit);
    eval_left_shift(b, "bits.bit", row.bit, row.position, found);
    b.assert_equal("bits.limb_bit", row.limb_bit, power.low + power.high);
    b.template receive<Range16Message>("bits.at_least", {row.limb - row.limb_bit}, found);
    b.template receive<Range16Message>("bits.below", {row.limb_bit * E(2) - E(1) - row.limb}, found);

    // Nothing to find: both limbs are zero, each by itself.
    b.when(row.none).assert_zero("bits.none.limb", row.limb);
    b.when(row.none).assert_zero("bits.none.in_high", in_high);
    b.when(row.none).assert_zero("bits.none.position", row.position + E(1));

    b.when(counts).assert_equal("bits.count.low", row.result.low, E(31) - row.position);
    b.when(counts).assert_zero("bits.count.high", row.result.high);
  }
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_BITS_AIR_H_
