// The store_part chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_STORE_PART_AIR_H_
#define SYMBOLON_PROVER_CHIPS_STORE_PART_AIR_H_

#include "prover/chips/chip.h"
#include "prover/chips/store_part/columns.h"

namespace symbolon::prover {

struct StorePartChip {
  static constexpr const char* kName = "store_part";
  template <class T>
  using Cols = StorePartCols<T>;
  template <class T>
  using FixedCols = NoCols<T>;

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    using mips::Op;
    const auto row = b.template local<StorePartCols>();
    const E real = row.is_sb + row.is_sh;
    const E& clock = row.step.clock;

    b.assert_bool("store_part.is_sb.bool", row.is_sb);
    b.assert_bool("store_part.is_sh.bool", row.is_sh);
    b.assert_bool("store_part.real.bool", real);
    b.assert_bool("store_part.odd_byte.bool", row.odd_byte);
    b.assert_bool("store_part.odd_half.bool", row.odd_half);
    b.when(row.is_sh).assert_zero("store_part.half.aligned", row.odd_byte);
    const E address =
        eval_address(b, "store_part.address", row.read1.value, row.address, row.odd_byte + row.odd_half * E(2), real);

    // The half word before, and what it becomes.
    const Word<E>& old = row.memory.old;
    const Word<E>& value = row.read2.value;
    const E half_word = row.low_byte + row.high_byte * E(256);
    b.assert_zero("store_part.half_word", half_word - old.low - row.odd_half * (old.high - old.low));
    b.template receive<BytesMessage>("store_part.bytes", {row.low_byte, row.high_byte}, real);
    constexpr KoalaBear kByteInverse = KoalaBear::from_u32(256).inverse();
    b.template receive<BytesMessage>("store_part.value",
                                     {row.value_byte, (value.low - row.value_byte) * E(kByteInverse)}, real);
    const E even = row.value_byte + row.high_byte * E(256);
    const E odd = row.low_byte + row.value_byte * E(256);
    b.when(row.is_sb).assert_zero("store_part.new_half.byte", row.new_half - even - row.odd_byte * (odd - even));
    b.when(row.is_sh).assert_equal("store_part.new_half.half", row.new_half, value.low);

    // The limb that holds it changes by the difference, the other one keeps its value.
    const E change = row.new_half - half_word;
    b.assert_zero("store_part.new_low", row.new_low - old.low - (E(1) - row.odd_half) * change);
    const E new_high = old.high + change - (row.new_low - old.low);

    eval_step(b, "store_part", row.step,
              {.op = row.is_sb * E(op_code(Op::kSb)) + row.is_sh * E(op_code(Op::kSh)),
               .read1 = row.read1_index,
               .read2 = row.read2_index,
               .imm = row.address.imm},
              row.step.next_pc + E(1), real);
    eval_register_read(b, "store_part.read1", row.read1_index, row.read1, clock + E(kSlotRead1), real);
    eval_register_read(b, "store_part.read2", row.read2_index, row.read2, clock + E(kSlotRead2), real);
    eval_access(b, "store_part.memory", E(kSpaceWritable), address, old, {row.new_low, new_high}, row.memory.at,
                clock + E(kSlotMemory), real);
    check_gaps(b, "store_part.gaps1", row.read1.at.gap_high, row.read2.at.gap_high, real);
    check_gaps(b, "store_part.gaps2", row.memory.at.gap_high, E(0), real);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_STORE_PART_AIR_H_
