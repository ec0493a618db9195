// Rules by which several encodings become one operation ("x" stands for any register):
//
//   lui rd, n; ori rd, $zero, n; xori rd, $zero, n    addiu rd, $zero, value
//   addu, or, xor rd, x, $zero (or $zero, x)          addiu rd, x, 0
//   mfhi, mflo rd; mthi, mtlo rs                      addiu with the register slots HI and LO
//   beq x, x                                          j (same target)
//   bgezal $zero (bal)                                jal (same target, link in $ra)
//   jalr $zero, rs                                    jr rs
//   pure register operation into $zero                nop (sll $zero is the architecture's own nop, ssnop, ehb, pause)
//   any other destination $zero                       kSink: the operation may still trap or touch memory
//   sync, synci, pref                                 nop; synci and pref do not look at their address
//
// Unknown besides what is plainly not in the set (branch likely, coprocessors, cache, rdhwr, sdbbp, jalx, movci, DSP):
//
//   a field that must be zero is not zero; clz and clo whose rt differs from rd
//   jr and jalr with a hint other than 0 and 16 (.hb)
//   ext and ins that reach beyond bit 31 or have no bits
//
// Accepted with any value, as the manual says: the code fields of syscall, break and the register traps, hints of pref.
#include "core/mips/decode.h"

namespace symbolon::mips {
namespace {

constexpr std::uint32_t kWordIndexMask = (1u << 30) - 1;

// The fields of an instruction word, by the manual's names.
struct Fields {
  explicit Fields(std::uint32_t word_in, std::uint32_t pc_in) : word(word_in), pc(pc_in) {}

  std::uint32_t bits(int high, int low) const { return (word >> low) & ((1u << (high - low + 1)) - 1); }
  bool zero(int high, int low) const { return bits(high, low) == 0; }

  std::uint32_t opcode() const { return bits(31, 26); }
  Register rs() const { return static_cast<Register>(bits(25, 21)); }
  Register rt() const { return static_cast<Register>(bits(20, 16)); }
  Register rd() const { return static_cast<Register>(bits(15, 11)); }
  std::uint32_t sa() const { return bits(10, 6); }
  std::uint32_t function() const { return bits(5, 0); }
  std::uint32_t immediate() const { return bits(15, 0); }
  std::uint32_t signed_immediate() const {
    return static_cast<std::uint32_t>(static_cast<std::int32_t>(static_cast<std::int16_t>(immediate())));
  }
  std::uint32_t branch_target() const { return (pc + 1 + signed_immediate()) & kWordIndexMask; }
  std::uint32_t jump_target() const { return ((pc + 1) & 0x3c00'0000u) | bits(25, 0); }

  std::uint32_t word;
  std::uint32_t pc;
};

constexpr Instruction kUnknownInstruction = {.op = Op::kUnknown};
constexpr Instruction kNopInstruction = {.op = Op::kNop};

// For operations that may trap or touch memory whatever their destination.
Register sink_if_zero(Register destination) { return destination == kZero ? kSink : destination; }

// A pure register operation: nothing is left of it when its destination is $zero.
Instruction pure(Op op, Register read1, Register read2, Register write, std::uint32_t imm) {
  if (write == kZero) return kNopInstruction;
  return {.op = op, .read1 = read1, .read2 = read2, .write = write, .imm = imm};
}

Instruction constant(Register write, std::uint32_t value) { return pure(Op::kAddiu, kZero, 0, write, value); }
Instruction copy(Register write, Register from) { return pure(Op::kAddiu, from, 0, write, 0); }

Instruction three_registers(const Fields& f, Op op) {
  if (!f.zero(10, 6)) return kUnknownInstruction;
  return pure(op, f.rs(), f.rt(), f.rd(), 0);
}

// addu, or, xor.
Instruction three_registers_or_copy(const Fields& f, Op op) {
  if (!f.zero(10, 6)) return kUnknownInstruction;
  if (f.rt() == kZero) return copy(f.rd(), f.rs());
  if (f.rs() == kZero) return copy(f.rd(), f.rt());
  return pure(op, f.rs(), f.rt(), f.rd(), 0);
}

Instruction trapping_three_registers(const Fields& f, Op op) {
  if (!f.zero(10, 6)) return kUnknownInstruction;
  return {.op = op, .read1 = f.rs(), .read2 = f.rt(), .write = sink_if_zero(f.rd())};
}

Instruction shift_immediate(const Fields& f, Op op) { return pure(op, f.rt(), 0, f.rd(), f.sa()); }

Instruction shift_variable(const Fields& f, Op op) { return pure(op, f.rt(), f.rs(), f.rd(), 0); }

Instruction two_destinations(const Fields& f, Op op) {
  if (!f.zero(15, 6)) return kUnknownInstruction;
  return {.op = op, .read1 = f.rs(), .read2 = f.rt(), .write = kLo};
}

Instruction immediate(const Fields& f, Op op, std::uint32_t imm) { return pure(op, f.rs(), 0, f.rt(), imm); }

Instruction load(const Fields& f, Op op) {
  return {.op = op, .read1 = f.rs(), .write = sink_if_zero(f.rt()), .imm = f.signed_immediate()};
}

Instruction store(const Fields& f, Op op) {
  return {.op = op, .read1 = f.rs(), .read2 = f.rt(), .imm = f.signed_immediate()};
}

Instruction register_trap(const Fields& f, Op op) { return {.op = op, .read1 = f.rs(), .read2 = f.rt()}; }
Instruction immediate_trap(const Fields& f, Op op) { return {.op = op, .read1 = f.rs(), .imm = f.signed_immediate()}; }

Instruction branch(const Fields& f, Op op) { return {.op = op, .read1 = f.rs(), .imm = f.branch_target()}; }

Instruction branch_and_link(const Fields& f, Op op) {
  return {.op = op, .read1 = f.rs(), .write = kRa, .imm = f.branch_target()};
}

Instruction jump_register(const Fields& f) {
  const bool hint_known = f.sa() == 0 || f.sa() == 16;
  if (!f.zero(20, 16) || !hint_known) return kUnknownInstruction;
  const bool links = f.function() == 0x09;
  if (!links && f.rd() != 0) return kUnknownInstruction;
  if (links && f.rd() != kZero) return {.op = Op::kJalr, .read1 = f.rs(), .write = f.rd()};
  return {.op = Op::kJr, .read1 = f.rs()};
}

Instruction decode_special(const Fields& f) {
  // One line a case, to be compared with the manual's tables by eye.
  // clang-format off
  switch (f.function()) {
    case 0x00: return f.zero(25, 21) ? shift_immediate(f, Op::kSll) : kUnknownInstruction;
    case 0x02: return f.zero(25, 22) ? shift_immediate(f, f.bits(21, 21) ? Op::kRotr : Op::kSrl) : kUnknownInstruction;
    case 0x03: return f.zero(25, 21) ? shift_immediate(f, Op::kSra) : kUnknownInstruction;
    case 0x04: return f.zero(10, 6) ? shift_variable(f, Op::kSllv) : kUnknownInstruction;
    case 0x06: return f.zero(10, 7) ? shift_variable(f, f.bits(6, 6) ? Op::kRotrv : Op::kSrlv) : kUnknownInstruction;
    case 0x07: return f.zero(10, 6) ? shift_variable(f, Op::kSrav) : kUnknownInstruction;
    case 0x08: return jump_register(f);
    case 0x09: return jump_register(f);
    case 0x0a: return three_registers(f, Op::kMovz);
    case 0x0b: return three_registers(f, Op::kMovn);
    case 0x0c: return {.op = Op::kSyscall};
    case 0x0d: return {.op = Op::kBreak};
    case 0x0f: return f.zero(25, 11) ? kNopInstruction : kUnknownInstruction;  // sync
    case 0x10: return f.zero(25, 16) && f.zero(10, 6) ? copy(f.rd(), kHi) : kUnknownInstruction;
    case 0x11: return f.zero(20, 6) ? copy(kHi, f.rs()) : kUnknownInstruction;
    case 0x12: return f.zero(25, 16) && f.zero(10, 6) ? copy(f.rd(), kLo) : kUnknownInstruction;
    case 0x13: return f.zero(20, 6) ? copy(kLo, f.rs()) : kUnknownInstruction;
    case 0x18: return two_destinations(f, Op::kMult);
    case 0x19: return two_destinations(f, Op::kMultu);
    case 0x1a: return two_destinations(f, Op::kDiv);
    case 0x1b: return two_destinations(f, Op::kDivu);
    case 0x20: return trapping_three_registers(f, Op::kAdd);
    case 0x21: return three_registers_or_copy(f, Op::kAddu);
    case 0x22: return trapping_three_registers(f, Op::kSub);
    case 0x23: return three_registers(f, Op::kSubu);
    case 0x24: return three_registers(f, Op::kAnd);
    case 0x25: return three_registers_or_copy(f, Op::kOr);
    case 0x26: return three_registers_or_copy(f, Op::kXor);
    case 0x27: return three_registers(f, Op::kNor);
    case 0x2a: return three_registers(f, Op::kSlt);
    case 0x2b: return three_registers(f, Op::kSltu);
    case 0x30: return register_trap(f, Op::kTge);
    case 0x31: return register_trap(f, Op::kTgeu);
    case 0x32: return register_trap(f, Op::kTlt);
    case 0x33: return register_trap(f, Op::kTltu);
    case 0x34: return register_trap(f, Op::kTeq);
    case 0x36: return register_trap(f, Op::kTne);
    default: return kUnknownInstruction;
  }
  // clang-format on
}

Instruction decode_regimm(const Fields& f) {
  // One line a case, to be compared with the manual's tables by eye.
  // clang-format off
  switch (f.bits(20, 16)) {
    case 0x00: return branch(f, Op::kBltz);
    case 0x01: return branch(f, Op::kBgez);
    case 0x08: return immediate_trap(f, Op::kTgei);
    case 0x09: return immediate_trap(f, Op::kTgeiu);
    case 0x0a: return immediate_trap(f, Op::kTlti);
    case 0x0b: return immediate_trap(f, Op::kTltiu);
    case 0x0c: return immediate_trap(f, Op::kTeqi);
    case 0x0e: return immediate_trap(f, Op::kTnei);
    case 0x10: return branch_and_link(f, Op::kBltzal);
    case 0x11:
      if (f.rs() == kZero) return {.op = Op::kJal, .write = kRa, .imm = f.branch_target()};
      return branch_and_link(f, Op::kBgezal);
    case 0x1f: return kNopInstruction;  // synci
    default: return kUnknownInstruction;
  }
  // clang-format on
}

Instruction decode_special2(const Fields& f) {
  // One line a case, to be compared with the manual's tables by eye.
  // clang-format off
  switch (f.function()) {
    case 0x00: return two_destinations(f, Op::kMadd);
    case 0x01: return two_destinations(f, Op::kMaddu);
    case 0x02: return three_registers(f, Op::kMul);
    case 0x04: return two_destinations(f, Op::kMsub);
    case 0x05: return two_destinations(f, Op::kMsubu);
    case 0x20:
    case 0x21:
      if (!f.zero(10, 6) || f.rt() != f.rd()) return kUnknownInstruction;
      return pure(f.function() == 0x20 ? Op::kClz : Op::kClo, f.rs(), 0, f.rd(), 0);
    default: return kUnknownInstruction;
  }
  // clang-format on
}

// ext has lsb and size - 1, ins has lsb and msb; both become lsb | (size - 1) << 8.
Instruction bit_field(const Fields& f, bool insert) {
  const std::uint32_t lsb = f.sa();
  const std::uint32_t upper = f.bits(15, 11);
  if (insert && upper < lsb) return kUnknownInstruction;
  const std::uint32_t size_minus_one = insert ? upper - lsb : upper;
  if (lsb + size_minus_one > 31) return kUnknownInstruction;
  return pure(insert ? Op::kIns : Op::kExt, f.rs(), 0, f.rt(), lsb | size_minus_one << 8);
}

Instruction decode_special3(const Fields& f) {
  if (f.function() == 0x00) return bit_field(f, /*insert=*/false);
  if (f.function() == 0x04) return bit_field(f, /*insert=*/true);
  if (f.function() != 0x20 || !f.zero(25, 21)) return kUnknownInstruction;
  // One line a case, to be compared with the manual's tables by eye.
  // clang-format off
  switch (f.sa()) {
    case 0x02: return pure(Op::kWsbh, f.rt(), 0, f.rd(), 0);
    case 0x10: return pure(Op::kSeb, f.rt(), 0, f.rd(), 0);
    case 0x18: return pure(Op::kSeh, f.rt(), 0, f.rd(), 0);
    default: return kUnknownInstruction;
  }
  // clang-format on
}

Instruction branch_on_equal(const Fields& f, Op op) {
  if (op == Op::kBeq && f.rs() == f.rt()) return {.op = Op::kJ, .imm = f.branch_target()};
  return {.op = op, .read1 = f.rs(), .read2 = f.rt(), .imm = f.branch_target()};
}

Instruction or_immediate(const Fields& f, Op op) {
  if (f.rs() == kZero) return constant(f.rt(), f.immediate());
  return immediate(f, op, f.immediate());
}

}  // namespace

Instruction decode(std::uint32_t word, std::uint32_t pc_word_index) {
  const Fields f(word, pc_word_index);
  // One line a case, to be compared with the manual's tables by eye.
  // clang-format off
  switch (f.opcode()) {
    case 0x00: return decode_special(f);
    case 0x01: return decode_regimm(f);
    case 0x02: return {.op = Op::kJ, .imm = f.jump_target()};
    case 0x03: return {.op = Op::kJal, .write = kRa, .imm = f.jump_target()};
    case 0x04: return branch_on_equal(f, Op::kBeq);
    case 0x05: return branch_on_equal(f, Op::kBne);
    case 0x06: return f.rt() == kZero ? branch(f, Op::kBlez) : kUnknownInstruction;
    case 0x07: return f.rt() == kZero ? branch(f, Op::kBgtz) : kUnknownInstruction;
    case 0x08: return {.op = Op::kAddi, .read1 = f.rs(), .write = sink_if_zero(f.rt()), .imm = f.signed_immediate()};
    case 0x09: return immediate(f, Op::kAddiu, f.signed_immediate());
    case 0x0a: return immediate(f, Op::kSlti, f.signed_immediate());
    case 0x0b: return immediate(f, Op::kSltiu, f.signed_immediate());
    case 0x0c: return immediate(f, Op::kAndi, f.immediate());
    case 0x0d: return or_immediate(f, Op::kOri);
    case 0x0e: return or_immediate(f, Op::kXori);
    case 0x0f: return f.rs() == kZero ? constant(f.rt(), f.immediate() << 16) : kUnknownInstruction;
    case 0x1c: return decode_special2(f);
    case 0x1f: return decode_special3(f);
    case 0x20: return load(f, Op::kLb);
    case 0x21: return load(f, Op::kLh);
    case 0x22: return load(f, Op::kLwl);
    case 0x23: return load(f, Op::kLw);
    case 0x24: return load(f, Op::kLbu);
    case 0x25: return load(f, Op::kLhu);
    case 0x26: return load(f, Op::kLwr);
    case 0x28: return store(f, Op::kSb);
    case 0x29: return store(f, Op::kSh);
    case 0x2a: return store(f, Op::kSwl);
    case 0x2b: return store(f, Op::kSw);
    case 0x2e: return store(f, Op::kSwr);
    case 0x30: return load(f, Op::kLl);
    case 0x33: return kNopInstruction;  // pref
    case 0x38: {
      Instruction conditional = store(f, Op::kSc);
      conditional.write = sink_if_zero(f.rt());
      return conditional;
    }
    default: return kUnknownInstruction;
  }
  // clang-format on
}

}  // namespace symbolon::mips
