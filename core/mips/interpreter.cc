// The interpreter loop: one switch over pre-decoded instructions, compiled with and without recording.
//
// The lambdas make the accesses of an operation in the order of their time slots (record.h): read1, read2, memory,
// write. Without recording nothing is left of the bookkeeping.
#include <utility>

#include "core/mips/machine.h"
#include "core/mips/semantics.h"

namespace symbolon::mips {
namespace {

using Word = std::uint32_t;

constexpr Word bit_offset(Word address) { return address % 4 * 8; }

}  // namespace

template <bool kRecording>
Machine::Stop Machine::interpret(std::uint64_t steps) {
  const Instruction* const code = program_.code.data();
  const Word code_start = program_.code_start;
  const auto code_size = static_cast<Word>(program_.code.size());
  Word pc = pc_;
  Word next = next_pc_;
  Word clock = kRecording ? this->clock() : 0;
  const std::uint64_t steps_end = steps_ + steps;
  std::uint64_t steps_done = steps_;

  const auto leave = [&](Stop stop) {
    pc_ = pc;
    next_pc_ = next;
    steps_ = steps_done;
    return stop;
  };

  for (; steps_done != steps_end; ++steps_done) {
    const Word index = pc - code_start;
    if (index >= code_size) [[unlikely]]
      return leave(trap(ErrorCode::kTrapOutsideProgram));
    const Instruction in = code[index];
    Word after = next + 1;
    // In place: a step built elsewhere and copied stalls on its freshly written fields.
    [[maybe_unused]] Step* step = nullptr;
    if constexpr (kRecording) {
      step = &record_->steps.emplace_back();
      step->pc = pc;
      step->next_pc = next;
    }
    bool ok = true;
    ++op_counts_[static_cast<std::size_t>(in.op)];

    // Accesses.
    const auto read1 = [&] {
      if constexpr (kRecording) {
        step->read1 = registers_[in.read1];
        step->read1_time = std::exchange(register_times_[in.read1], clock);
      }
      return registers_[in.read1];
    };
    const auto read2 = [&] {
      if constexpr (kRecording) {
        step->read2 = registers_[in.read2];
        step->read2_time = std::exchange(register_times_[in.read2], clock + 1);
      }
      return registers_[in.read2];
    };
    const auto write = [&](Word value) {
      if constexpr (kRecording) {
        step->write_old = registers_[in.write];
        step->write_time = std::exchange(register_times_[in.write], clock + 2);
        step->write_new = value;
      }
      registers_[in.write] = value;
    };
    const auto write_hi_lo = [&](HiLo value) {
      write(value.lo);
      if constexpr (kRecording) {
        step->other_old = registers_[kHi];
        step->other_time = std::exchange(register_times_[kHi], clock + 2);
        step->other_new = value.hi;
      }
      registers_[kHi] = value.hi;
    };
    const auto old_hi_lo = [&] { return HiLo{.hi = registers_[kHi], .lo = registers_[kLo]}.value(); };
    const auto fail = [&](ErrorCode cause) {
      trap_ = cause;
      return false;
    };

    // Shapes of operations.
    const auto binary = [&](auto compute) {
      const Word a = read1();
      const Word b = read2();
      write(compute(a, b));
    };
    const auto with_immediate = [&](auto compute) { write(compute(read1(), in.imm)); };
    const auto multiply = [&](auto compute) {
      const Word a = read1();
      const Word b = read2();
      write_hi_lo(HiLo::of(compute(a, b)));
    };
    const auto divide = [&](auto compute) {
      const Word a = read1();
      const Word b = read2();
      if (b == 0) return fail(ErrorCode::kTrapDivideByZero);
      write_hi_lo(compute(a, b));
      return true;
    };
    const auto branch_equal = [&](bool wanted) {
      const Word a = read1();
      const Word b = read2();
      if ((a == b) == wanted) after = in.imm;
    };
    const auto branch_sign = [&](auto condition) {
      if (condition(as_signed(read1()))) after = in.imm;
    };
    // An absolute jump; `pc` is the jump's own, so it returns behind its delay slot.
    const auto link = [&] { write((pc + 2) << 2); };
    const auto jump_to = [&](Word address) {
      if (address % 4 != 0) return fail(ErrorCode::kTrapUnalignedJump);
      after = address / 4;
      return true;
    };
    const auto load = [&](Word alignment, auto value) {
      const Word address = read1() + in.imm;
      if (address % alignment != 0) return fail(ErrorCode::kTrapUnalignedAccess);
      Word* word = memory_.find_for_read(address);
      if (word == nullptr) return fail(ErrorCode::kTrapMemoryLimit);
      if constexpr (kRecording) {
        step->other_old = step->other_new = *word;
        step->other_time = std::exchange(Memory::time_of(word), clock + 1);
      }
      write(value(*word, bit_offset(address)));
      return true;
    };
    const auto store = [&](Word alignment, auto merge) {
      const Word address = read1() + in.imm;
      const Word value = read2();
      if (address % alignment != 0) return fail(ErrorCode::kTrapUnalignedAccess);
      Word* word = memory_.find_for_write(address);
      if (word == nullptr) return fail(memory_.refusal(address));
      const Word merged = merge(*word, value, bit_offset(address));
      if constexpr (kRecording) {
        step->other_old = *word;
        step->other_time = std::exchange(Memory::time_of(word), clock + 1);
        step->other_new = merged;
      }
      *word = merged;
      return true;
    };
    const auto trap_if = [&](auto condition) {
      const Word a = read1();
      const Word b = op_info(in.op).accesses.read2 ? read2() : in.imm;
      return condition(a, b) ? fail(ErrorCode::kTrapCondition) : true;
    };

    // One line a case, to be compared with the manual's tables by eye.
    // clang-format off
    switch (in.op) {
      case Op::kAddu: binary([](Word a, Word b) { return a + b; }); break;
      case Op::kSubu: binary([](Word a, Word b) { return a - b; }); break;
      case Op::kAddiu: with_immediate([](Word a, Word b) { return a + b; }); break;

      case Op::kAdd: {
        const Word a = read1();
        const Word b = read2();
        ok = add_overflows(a, b) ? fail(ErrorCode::kTrapOverflow) : true;
        if (ok) write(a + b);
        break;
      }
      case Op::kSub: {
        const Word a = read1();
        const Word b = read2();
        ok = sub_overflows(a, b) ? fail(ErrorCode::kTrapOverflow) : true;
        if (ok) write(a - b);
        break;
      }
      case Op::kAddi: {
        const Word a = read1();
        ok = add_overflows(a, in.imm) ? fail(ErrorCode::kTrapOverflow) : true;
        if (ok) write(a + in.imm);
        break;
      }

      case Op::kAnd: binary([](Word a, Word b) { return a & b; }); break;
      case Op::kOr: binary([](Word a, Word b) { return a | b; }); break;
      case Op::kXor: binary([](Word a, Word b) { return a ^ b; }); break;
      case Op::kNor: binary([](Word a, Word b) { return ~(a | b); }); break;
      case Op::kAndi: with_immediate([](Word a, Word b) { return a & b; }); break;
      case Op::kOri: with_immediate([](Word a, Word b) { return a | b; }); break;
      case Op::kXori: with_immediate([](Word a, Word b) { return a ^ b; }); break;

      case Op::kSll: with_immediate([](Word a, Word n) { return a << (n & 31); }); break;
      case Op::kSrl: with_immediate([](Word a, Word n) { return a >> (n & 31); }); break;
      case Op::kSra: with_immediate(shift_right_arithmetic); break;
      case Op::kRotr: with_immediate([](Word a, Word n) { return std::rotr(a, static_cast<int>(n & 31)); }); break;
      case Op::kSllv: binary([](Word a, Word n) { return a << (n & 31); }); break;
      case Op::kSrlv: binary([](Word a, Word n) { return a >> (n & 31); }); break;
      case Op::kSrav: binary(shift_right_arithmetic); break;
      case Op::kRotrv: binary([](Word a, Word n) { return std::rotr(a, static_cast<int>(n & 31)); }); break;

      case Op::kSlt: binary([](Word a, Word b) -> Word { return as_signed(a) < as_signed(b); }); break;
      case Op::kSltu: binary([](Word a, Word b) -> Word { return a < b; }); break;
      case Op::kSlti: with_immediate([](Word a, Word b) -> Word { return as_signed(a) < as_signed(b); }); break;
      case Op::kSltiu: with_immediate([](Word a, Word b) -> Word { return a < b; }); break;

      case Op::kBeq: branch_equal(true); break;
      case Op::kBne: branch_equal(false); break;
      case Op::kBltz: branch_sign([](std::int32_t a) { return a < 0; }); break;
      case Op::kBgez: branch_sign([](std::int32_t a) { return a >= 0; }); break;
      case Op::kBlez: branch_sign([](std::int32_t a) { return a <= 0; }); break;
      case Op::kBgtz: branch_sign([](std::int32_t a) { return a > 0; }); break;
      case Op::kBltzal:
        branch_sign([](std::int32_t a) { return a < 0; });
        link();
        break;
      case Op::kBgezal:
        branch_sign([](std::int32_t a) { return a >= 0; });
        link();
        break;

      case Op::kJ: after = in.imm; break;
      case Op::kJal:
        after = in.imm;
        link();
        break;
      case Op::kJr: ok = jump_to(read1()); break;
      case Op::kJalr:
        ok = jump_to(read1());
        if (ok) link();
        break;

      case Op::kLw:
      case Op::kLl: ok = load(4, [](Word word, Word) { return word; }); break;
      case Op::kLb: ok = load(1, [](Word word, Word shift) { return sign_extend_byte(word >> shift); }); break;
      case Op::kLbu: ok = load(1, [](Word word, Word shift) { return word >> shift & 0xffu; }); break;
      case Op::kLh: ok = load(2, [](Word word, Word shift) { return sign_extend_half(word >> shift); }); break;
      case Op::kLhu: ok = load(2, [](Word word, Word shift) { return word >> shift & 0xffffu; }); break;
      case Op::kLwl:
        ok = load(1, [&](Word word, Word shift) { return merge_load_left(registers_[in.write], word, shift); });
        break;
      case Op::kLwr:
        ok = load(1, [&](Word word, Word shift) { return merge_load_right(registers_[in.write], word, shift); });
        break;

      case Op::kSw: ok = store(4, [](Word, Word value, Word) { return value; }); break;
      case Op::kSc:
        ok = store(4, [](Word, Word value, Word) { return value; });
        if (ok) write(1);
        break;
      case Op::kSb: ok = store(1, merge_store_byte); break;
      case Op::kSh: ok = store(2, merge_store_half); break;
      case Op::kSwl: ok = store(1, merge_store_left); break;
      case Op::kSwr: ok = store(1, merge_store_right); break;

      case Op::kMult: multiply(signed_product); break;
      case Op::kMultu: multiply(unsigned_product); break;
      case Op::kMadd: multiply([&](Word a, Word b) { return old_hi_lo() + signed_product(a, b); }); break;
      case Op::kMaddu: multiply([&](Word a, Word b) { return old_hi_lo() + unsigned_product(a, b); }); break;
      case Op::kMsub: multiply([&](Word a, Word b) { return old_hi_lo() - signed_product(a, b); }); break;
      case Op::kMsubu: multiply([&](Word a, Word b) { return old_hi_lo() - unsigned_product(a, b); }); break;
      case Op::kMul: binary([](Word a, Word b) { return a * b; }); break;
      case Op::kDiv: ok = divide(signed_division); break;
      case Op::kDivu: ok = divide(unsigned_division); break;

      case Op::kMovn: binary([&](Word a, Word b) { return b != 0 ? a : registers_[in.write]; }); break;
      case Op::kMovz: binary([&](Word a, Word b) { return b == 0 ? a : registers_[in.write]; }); break;

      case Op::kClz: with_immediate([](Word a, Word) { return static_cast<Word>(std::countl_zero(a)); }); break;
      case Op::kClo: with_immediate([](Word a, Word) { return static_cast<Word>(std::countl_one(a)); }); break;
      case Op::kExt: with_immediate(extract_field); break;
      case Op::kIns:
        with_immediate([&](Word a, Word field) { return insert_field(registers_[in.write], a, field); });
        break;
      case Op::kSeb: with_immediate([](Word a, Word) { return sign_extend_byte(a); }); break;
      case Op::kSeh: with_immediate([](Word a, Word) { return sign_extend_half(a); }); break;
      case Op::kWsbh: with_immediate([](Word a, Word) { return swap_bytes_in_halves(a); }); break;

      case Op::kTge:
      case Op::kTgei: ok = trap_if([](Word a, Word b) { return as_signed(a) >= as_signed(b); }); break;
      case Op::kTgeu:
      case Op::kTgeiu: ok = trap_if([](Word a, Word b) { return a >= b; }); break;
      case Op::kTlt:
      case Op::kTlti: ok = trap_if([](Word a, Word b) { return as_signed(a) < as_signed(b); }); break;
      case Op::kTltu:
      case Op::kTltiu: ok = trap_if([](Word a, Word b) { return a < b; }); break;
      case Op::kTeq:
      case Op::kTeqi: ok = trap_if([](Word a, Word b) { return a == b; }); break;
      case Op::kTne:
      case Op::kTnei: ok = trap_if([](Word a, Word b) { return a != b; }); break;

      case Op::kNop: break;
      case Op::kSyscall: {
        steps_ = steps_done;
        const Stop stop = system_call();
        if (stop == Stop::kTrap) return leave(stop);
        if (stop == Stop::kNone) break;
        pc = std::exchange(next, after);
        ++steps_done;
        return leave(stop);
      }
      case Op::kBreak: ok = fail(ErrorCode::kTrapBreak); break;
      case Op::kUnknown:
      case Op::kCount: ok = fail(ErrorCode::kTrapUnknownInstruction); break;
    }
    // clang-format on
    if (!ok) [[unlikely]]
      return leave(Stop::kTrap);

    if constexpr (kRecording) clock += kClockStep;
    pc = next;
    next = after;
  }
  return leave(Stop::kNone);
}

template Machine::Stop Machine::interpret<false>(std::uint64_t steps);
template Machine::Stop Machine::interpret<true>(std::uint64_t steps);

}  // namespace symbolon::mips
