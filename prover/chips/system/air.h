// The system chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_SYSTEM_AIR_H_
#define SYMBOLON_PROVER_CHIPS_SYSTEM_AIR_H_

#include "core/mips/system_calls.h"
#include "prover/chips/bus/call.h"
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
    const E goes_on = transfers + prints + row.is_call;
    const E real = exits + goes_on;

    b.assert_bool("system.is_exit.bool", row.is_exit);
    b.assert_bool("system.is_exit_group.bool", row.is_exit_group);
    b.assert_bool("system.is_read.bool", row.is_read);
    b.assert_bool("system.is_commit.bool", row.is_commit);
    b.assert_bool("system.is_print_output.bool", row.is_print_output);
    b.assert_bool("system.is_print_error.bool", row.is_print_error);
    b.assert_bool("system.is_call.bool", row.is_call);
    b.assert_bool("system.real.bool", real);

    // State and program. An exit hands nothing on: the run ends there.
    const StepCols<E>& step = row.step;
    eval_last_step(b, "system", step, {.op = E(op_code(mips::Op::kSyscall))}, step.next_pc + E(1), real, goes_on);

    // $v0: number of the call -> result; $a0: descriptor, exit code or first operand, $a1: buffer or second operand,
    // $a2: size, $a3 -> 0.
    const E zero(0);
    const Word<E> number = {row.is_exit * E(static_cast<int>(mips::kCallExit)) +
                                row.is_exit_group * E(static_cast<int>(mips::kCallExitGroup)) +
                                row.is_read * E(static_cast<int>(mips::kCallRead)) +
                                (row.is_commit + prints) * E(static_cast<int>(mips::kCallWrite)) + row.call,
                            row.is_call * E(static_cast<int>(kCallHigh))};
    const Word<E> first_argument = {row.is_read * E(static_cast<int>(mips::kDescriptorInput)) +
                                        row.is_commit * E(static_cast<int>(mips::kDescriptorPublic)) +
                                        row.is_print_output * E(static_cast<int>(mips::kDescriptorOutput)) +
                                        row.is_print_error * E(static_cast<int>(mips::kDescriptorError)) +
                                        row.a0.value.low,
                                    row.a0.value.high};
    const Word<E>& buffer = row.a1.value;
    const Word<E>& size = row.a2.value;
    b.assert_equal("system.result.low", row.result.low, (transfers + prints) * size.low);
    b.assert_equal("system.result.high", row.result.high, (transfers + prints) * size.high);
    const E registers(kSpaceRegisters);
    const E read_time = step.clock + E(kSlotRead1);
    const E write_time = step.clock + E(kSlotWrite);
    eval_register_write(b, "system.v0", E(static_cast<int>(mips::kV0)), {number, row.v0}, row.result, write_time, real);
    eval_register_read(b, "system.a0", E(static_cast<int>(mips::kA0)), {first_argument, row.a0.at}, read_time, real);
    eval_register_read(b, "system.a1", E(static_cast<int>(mips::kA1)), row.a1, read_time, real);
    eval_register_read(b, "system.a2", E(static_cast<int>(mips::kA2)), row.a2, read_time, real);
    eval_register_write(b, "system.a3", E(static_cast<int>(mips::kA3)), row.a3, {zero, zero}, write_time, real);
    check_gaps(b, "system.gaps1", row.v0.gap_high, row.a0.at.gap_high, real);
    check_gaps(b, "system.gaps2", row.a1.at.gap_high, row.a2.at.gap_high, real);
    check_gaps(b, "system.gaps3", row.a3.at.gap_high, row.cursor.gap_high, real);

    // Reads, commits and second operands: whole words that end inside the address space.
    const E buffers = transfers + row.has_second;
    b.when(buffers).assert_equal("system.buffer.aligned", buffer.low, row.buffer_quarter * E(4));
    b.when(transfers).assert_equal("system.size.aligned", size.low, row.size_quarter * E(4));
    b.template receive<SplitMessage>("system.buffer.split", {buffer.low, row.buffer_quarter}, buffers);
    b.template receive<SplitMessage>("system.size.split", {size.low, row.size_quarter}, transfers);
    const E address = row.buffer_quarter + buffer.high * E(1 << 14);
    const E& words = row.words;
    b.when(transfers).assert_equal("system.words.size", words, row.size_quarter + size.high * E(1 << 14));
    b.assert_bool("system.has_words.bool", row.has_words);
    b.when(row.has_words).assert_one("system.has_words.only", transfers);
    b.when(transfers).when(E(1) - row.has_words).assert_zero("system.has_words.all", words);
    // Nothing may lie anywhere, also at address 0, where the room would be one more than is checked.
    const E places = row.has_words + row.has_second;
    const E room = E(1 << 30) - address - words;
    b.template receive<Range16Message>("system.room.low", {room - row.room_high * E(1 << 16)}, places);
    b.template receive<SplitMessage>("system.room.high", {row.room_high * E(4), row.room_high}, places);
    b.template send<TransferMessage>("system.transfer", {step.clock, row.is_commit, address, words, row.index},
                                     row.has_words);

    // The cursor register, from index to index + words.
    eval_access(b, "system.cursor", registers, E(static_cast<int>(kCursorRegister)), {row.index, zero},
                {row.index + words, zero}, row.cursor, write_time, row.is_commit);

    eval_call(b, row, address);
  }

  // Precompiles: the operands end inside the address space, and the call goes to the table that computes it.
  // `buffer_address` is that of $a1, shown to be one where has_second is set.
  template <class B, class E>
  static void eval_call(B& b, const SystemCols<E>& row, const E& buffer_address) {
    const E is_other = E(1) - row.is_call;
    b.when(is_other).assert_zero("system.call.only", row.call);
    b.when(is_other).assert_zero("system.first.only_low", row.a0.value.low);
    b.when(is_other).assert_zero("system.first.only_high", row.a0.value.high);

    b.when(row.is_call).assert_equal("system.first.aligned", row.a0.value.low, row.first_quarter * E(4));
    b.template receive<SplitMessage>("system.first.split", {row.a0.value.low, row.first_quarter}, row.is_call);
    const E first = row.first_quarter + row.a0.value.high * E(1 << 14);
    const E room = E(1 << 30) - first - row.first_words;
    b.template receive<Range16Message>("system.first.room_low", {room - row.first_room_high * E(1 << 16)}, row.is_call);
    b.template receive<SplitMessage>("system.first.room_high", {row.first_room_high * E(4), row.first_room_high},
                                     row.is_call);

    b.assert_bool("system.has_second.bool", row.has_second);
    b.when(row.has_second).assert_one("system.has_second.only", row.is_call);
    b.when(row.is_call).assert_equal("system.second.address", row.second, row.has_second * buffer_address);
    b.when(row.is_call).when(E(1) - row.has_second).assert_zero("system.second.none", row.words);
    b.template send<CallMessage>(
        "system.call.operands", {row.step.clock, row.call, first, row.first_words, row.second, row.words}, row.is_call);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_SYSTEM_AIR_H_
