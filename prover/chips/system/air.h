// The system chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_SYSTEM_AIR_H_
#define SYMBOLON_PROVER_CHIPS_SYSTEM_AIR_H_

#include "core/mips/system_calls.h"
#include "prover/chips/bus/transfer.h"
#include "prover/chips/chip.h"
#include "prover/chips/system/columns.h"

namespace symbolon::prover {

struct SystemChip {
  static constexpr const char* kName = "system";
  template <class T>
  using Cols = SystemCols<T>;
  template <class T>
  using FixedCols = NoCols<T>;

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    const auto row = b.template local<SystemCols>();
    const E exits = row.is_exit + row.is_exit_group;
    const E prints = row.is_print_output + row.is_print_error;
    const E transfers = row.is_read + row.is_commit;
    const E goes_on = transfers + prints;
    const E real = exits + goes_on;

    b.assert_bool("system.is_exit.bool", row.is_exit);
    b.assert_bool("system.is_exit_group.bool", row.is_exit_group);
    b.assert_bool("system.is_read.bool", row.is_read);
    b.assert_bool("system.is_commit.bool", row.is_commit);
    b.assert_bool("system.is_print_output.bool", row.is_print_output);
    b.assert_bool("system.is_print_error.bool", row.is_print_error);
    b.assert_bool("system.real.bool", real);

    // State and program. An exit hands nothing on: the run ends there.
    const StepCols<E>& step = row.step;
    eval_last_step(b, "system", step, {.op = E(op_code(mips::Op::kSyscall))}, step.next_pc + E(1), real, goes_on);

    // $v0: number of the call -> result; $a0: descriptor or exit code, $a1: buffer, $a2: size, $a3 -> 0.
    const E zero(0);
    const Word<E> number = {row.is_exit * E(static_cast<int>(mips::kCallExit)) +
                                row.is_exit_group * E(static_cast<int>(mips::kCallExitGroup)) +
                                row.is_read * E(static_cast<int>(mips::kCallRead)) +
                                (row.is_commit + prints) * E(static_cast<int>(mips::kCallWrite)),
                            zero};
    const Word<E> first_argument = {row.is_read * E(static_cast<int>(mips::kDescriptorInput)) +
                                        row.is_commit * E(static_cast<int>(mips::kDescriptorPublic)) +
                                        row.is_print_output * E(static_cast<int>(mips::kDescriptorOutput)) +
                                        row.is_print_error * E(static_cast<int>(mips::kDescriptorError)),
                                    zero};
    const Word<E>& buffer = row.a1.value;
    const Word<E>& size = row.a2.value;
    b.assert_equal("system.result.low", row.result.low, goes_on * size.low);
    b.assert_equal("system.result.high", row.result.high, goes_on * size.high);
    const E registers(kSpaceRegisters);
    const E read_time = step.clock + E(kSlotRead1);
    const E write_time = step.clock + E(kSlotWrite);
    eval_register_write(b, "system.v0", E(static_cast<int>(mips::kV0)), {number, row.v0}, row.result, write_time, real);
    eval_register_read(b, "system.a0", E(static_cast<int>(mips::kA0)), {first_argument, row.a0}, read_time, real);
    eval_register_read(b, "system.a1", E(static_cast<int>(mips::kA1)), row.a1, read_time, real);
    eval_register_read(b, "system.a2", E(static_cast<int>(mips::kA2)), row.a2, read_time, real);
    eval_register_write(b, "system.a3", E(static_cast<int>(mips::kA3)), row.a3, {zero, zero}, write_time, real);
    check_gaps(b, "system.gaps1", row.v0.gap_high, row.a0.gap_high, real);
    check_gaps(b, "system.gaps2", row.a1.at.gap_high, row.a2.at.gap_high, real);
    check_gaps(b, "system.gaps3", row.a3.at.gap_high, row.cursor.gap_high, real);

    // Reads and commits: whole words that end inside the address space.
    b.when(transfers).assert_equal("system.buffer.aligned", buffer.low, row.buffer_quarter * E(4));
    b.when(transfers).assert_equal("system.size.aligned", size.low, row.size_quarter * E(4));
    b.template receive<SplitMessage>("system.buffer.split", {buffer.low, row.buffer_quarter}, transfers);
    b.template receive<SplitMessage>("system.size.split", {size.low, row.size_quarter}, transfers);
    const E address = row.buffer_quarter + buffer.high * E(1 << 14);
    const E words = row.size_quarter + size.high * E(1 << 14);
    const E room = E(1 << 30) - address - words;
    b.template receive<Range16Message>("system.room.low", {room - row.room_high * E(1 << 16)}, transfers);
    b.template receive<SplitMessage>("system.room.high", {row.room_high * E(4), row.room_high}, transfers);

    b.assert_bool("system.has_words.bool", row.has_words);
    b.when(row.has_words).assert_one("system.has_words.only", transfers);
    b.when(transfers).when(E(1) - row.has_words).assert_zero("system.has_words.all", words);
    b.template send<TransferMessage>("system.transfer", {step.clock, row.is_commit, address, words, row.index},
                                     row.has_words);

    // The cursor register, from index to index + words.
    eval_access(b, "system.cursor", registers, E(static_cast<int>(kCursorRegister)), {row.index, zero},
                {row.index + words, zero}, row.cursor, write_time, row.is_commit);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_SYSTEM_AIR_H_
