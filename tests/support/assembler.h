// A tiny assembler for tests: one function for each instruction word, and a class that strings them together.
//
//   Assembler a;
//   a.put(ori(t0, zero, 10));
//   const Label loop = a.here();
//   a.put(addiu(t0, t0, -1),
//         bne(t0, zero, loop),
//         nop());  // delay slot
//   a.exit(0);
//   const Program program = a.program();
//
// Encoders follow "MIPS32 Architecture For Programmers, Volume II" (MD00086) and know nothing of the decoder. Nothing
// is reordered: delay slots are written by hand. Instructions whose names are C++ words end in an underscore.

#ifndef SYMBOLON_TESTS_SUPPORT_ASSEMBLER_H_
#define SYMBOLON_TESTS_SUPPORT_ASSEMBLER_H_

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <vector>

#include "core/base/check.h"
#include "core/mips/decode.h"
#include "core/mips/program.h"
#include "core/mips/system_calls.h"

namespace symbolon::mips::assembly {

// A general register; a type of its own, so that a number is never taken for one.
struct Reg {
  std::uint8_t number;
  friend constexpr bool operator==(Reg, Reg) = default;
};
inline constexpr Reg zero{0}, at{1}, v0{2}, v1{3}, a0{4}, a1{5}, a2{6}, a3{7}, t0{8}, t1{9}, t2{10}, t3{11}, t4{12},
    t5{13}, t6{14}, t7{15}, s0{16}, s1{17}, s2{18}, s3{19}, s4{20}, s5{21}, s6{22}, s7{23}, t8{24}, t9{25}, k0{26},
    k1{27}, gp{28}, sp{29}, fp{30}, ra{31};

// A place in an Assembler's code, perhaps not known yet.
struct Label {
  std::size_t index;
};

// A word, or a branch or jump that waits for its label.
struct Code {
  enum class Fix : std::uint8_t { kNone, kBranch, kJump };

  std::uint32_t word;
  Fix fix = Fix::kNone;
  Label label = {};

  constexpr operator std::uint32_t() const { return word; }
};

// --- formats ---
constexpr std::uint32_t low16(std::int32_t value) { return static_cast<std::uint32_t>(value) & 0xffffu; }
constexpr Code r_type(std::uint32_t opcode, Reg rs, Reg rt, Reg rd, std::uint32_t sa, std::uint32_t function) {
  return {opcode << 26 | std::uint32_t{rs.number} << 21 | std::uint32_t{rt.number} << 16 |
          std::uint32_t{rd.number} << 11 | sa << 6 | function};
}
constexpr Code i_type(std::uint32_t opcode, Reg rs, Reg rt, std::int32_t imm) {
  return {opcode << 26 | std::uint32_t{rs.number} << 21 | std::uint32_t{rt.number} << 16 | low16(imm)};
}
constexpr Code special(Reg rs, Reg rt, Reg rd, std::uint32_t sa, std::uint32_t function) {
  return r_type(0, rs, rt, rd, sa, function);
}
constexpr Code regimm(Reg rs, std::uint8_t code, std::int32_t imm) { return i_type(1, rs, Reg{code}, imm); }
constexpr Code with_label(Code code, Label label) { return {code.word, Code::Fix::kBranch, label}; }

// --- three registers ---
constexpr Code add(Reg rd, Reg rs, Reg rt) { return special(rs, rt, rd, 0, 0x20); }
constexpr Code addu(Reg rd, Reg rs, Reg rt) { return special(rs, rt, rd, 0, 0x21); }
constexpr Code sub(Reg rd, Reg rs, Reg rt) { return special(rs, rt, rd, 0, 0x22); }
constexpr Code subu(Reg rd, Reg rs, Reg rt) { return special(rs, rt, rd, 0, 0x23); }
constexpr Code and_(Reg rd, Reg rs, Reg rt) { return special(rs, rt, rd, 0, 0x24); }
constexpr Code or_(Reg rd, Reg rs, Reg rt) { return special(rs, rt, rd, 0, 0x25); }
constexpr Code xor_(Reg rd, Reg rs, Reg rt) { return special(rs, rt, rd, 0, 0x26); }
constexpr Code nor(Reg rd, Reg rs, Reg rt) { return special(rs, rt, rd, 0, 0x27); }
constexpr Code slt(Reg rd, Reg rs, Reg rt) { return special(rs, rt, rd, 0, 0x2a); }
constexpr Code sltu(Reg rd, Reg rs, Reg rt) { return special(rs, rt, rd, 0, 0x2b); }
constexpr Code movz(Reg rd, Reg rs, Reg rt) { return special(rs, rt, rd, 0, 0x0a); }
constexpr Code movn(Reg rd, Reg rs, Reg rt) { return special(rs, rt, rd, 0, 0x0b); }
constexpr Code mul(Reg rd, Reg rs, Reg rt) { return r_type(0x1c, rs, rt, rd, 0, 0x02); }
constexpr Code move(Reg rd, Reg rs) { return addu(rd, rs, zero); }

// --- shifts: by `sa`, or by the low bits of rs ---
constexpr Code sll(Reg rd, Reg rt, std::uint32_t sa) { return special(zero, rt, rd, sa, 0x00); }
constexpr Code srl(Reg rd, Reg rt, std::uint32_t sa) { return special(zero, rt, rd, sa, 0x02); }
constexpr Code sra(Reg rd, Reg rt, std::uint32_t sa) { return special(zero, rt, rd, sa, 0x03); }
constexpr Code rotr(Reg rd, Reg rt, std::uint32_t sa) { return special(Reg{1}, rt, rd, sa, 0x02); }
constexpr Code sllv(Reg rd, Reg rt, Reg rs) { return special(rs, rt, rd, 0, 0x04); }
constexpr Code srlv(Reg rd, Reg rt, Reg rs) { return special(rs, rt, rd, 0, 0x06); }
constexpr Code srav(Reg rd, Reg rt, Reg rs) { return special(rs, rt, rd, 0, 0x07); }
constexpr Code rotrv(Reg rd, Reg rt, Reg rs) { return special(rs, rt, rd, 1, 0x06); }

// --- immediates ---
constexpr Code addi(Reg rt, Reg rs, std::int32_t imm) { return i_type(0x08, rs, rt, imm); }
constexpr Code addiu(Reg rt, Reg rs, std::int32_t imm) { return i_type(0x09, rs, rt, imm); }
constexpr Code slti(Reg rt, Reg rs, std::int32_t imm) { return i_type(0x0a, rs, rt, imm); }
constexpr Code sltiu(Reg rt, Reg rs, std::int32_t imm) { return i_type(0x0b, rs, rt, imm); }
constexpr Code andi(Reg rt, Reg rs, std::int32_t imm) { return i_type(0x0c, rs, rt, imm); }
constexpr Code ori(Reg rt, Reg rs, std::int32_t imm) { return i_type(0x0d, rs, rt, imm); }
constexpr Code xori(Reg rt, Reg rs, std::int32_t imm) { return i_type(0x0e, rs, rt, imm); }
constexpr Code lui(Reg rt, std::int32_t imm) { return i_type(0x0f, zero, rt, imm); }

// --- multiply and divide ---
constexpr Code mult(Reg rs, Reg rt) { return special(rs, rt, zero, 0, 0x18); }
constexpr Code multu(Reg rs, Reg rt) { return special(rs, rt, zero, 0, 0x19); }
constexpr Code div(Reg rs, Reg rt) { return special(rs, rt, zero, 0, 0x1a); }
constexpr Code divu(Reg rs, Reg rt) { return special(rs, rt, zero, 0, 0x1b); }
constexpr Code madd(Reg rs, Reg rt) { return r_type(0x1c, rs, rt, zero, 0, 0x00); }
constexpr Code maddu(Reg rs, Reg rt) { return r_type(0x1c, rs, rt, zero, 0, 0x01); }
constexpr Code msub(Reg rs, Reg rt) { return r_type(0x1c, rs, rt, zero, 0, 0x04); }
constexpr Code msubu(Reg rs, Reg rt) { return r_type(0x1c, rs, rt, zero, 0, 0x05); }
constexpr Code mfhi(Reg rd) { return special(zero, zero, rd, 0, 0x10); }
constexpr Code mthi(Reg rs) { return special(rs, zero, zero, 0, 0x11); }
constexpr Code mflo(Reg rd) { return special(zero, zero, rd, 0, 0x12); }
constexpr Code mtlo(Reg rs) { return special(rs, zero, zero, 0, 0x13); }

// --- bits ---
constexpr Code clz(Reg rd, Reg rs) { return r_type(0x1c, rs, rd, rd, 0, 0x20); }
constexpr Code clo(Reg rd, Reg rs) { return r_type(0x1c, rs, rd, rd, 0, 0x21); }
constexpr Code ext(Reg rt, Reg rs, std::uint32_t lsb, std::uint32_t size) {
  return r_type(0x1f, rs, rt, Reg{static_cast<std::uint8_t>(size - 1)}, lsb, 0x00);
}
constexpr Code ins(Reg rt, Reg rs, std::uint32_t lsb, std::uint32_t size) {
  return r_type(0x1f, rs, rt, Reg{static_cast<std::uint8_t>(lsb + size - 1)}, lsb, 0x04);
}
constexpr Code wsbh(Reg rd, Reg rt) { return r_type(0x1f, zero, rt, rd, 0x02, 0x20); }
constexpr Code seb(Reg rd, Reg rt) { return r_type(0x1f, zero, rt, rd, 0x10, 0x20); }
constexpr Code seh(Reg rd, Reg rt) { return r_type(0x1f, zero, rt, rd, 0x18, 0x20); }

// --- loads and stores: rt, offset(base) ---
constexpr Code lb(Reg rt, std::int32_t offset, Reg base) { return i_type(0x20, base, rt, offset); }
constexpr Code lh(Reg rt, std::int32_t offset, Reg base) { return i_type(0x21, base, rt, offset); }
constexpr Code lwl(Reg rt, std::int32_t offset, Reg base) { return i_type(0x22, base, rt, offset); }
constexpr Code lw(Reg rt, std::int32_t offset, Reg base) { return i_type(0x23, base, rt, offset); }
constexpr Code lbu(Reg rt, std::int32_t offset, Reg base) { return i_type(0x24, base, rt, offset); }
constexpr Code lhu(Reg rt, std::int32_t offset, Reg base) { return i_type(0x25, base, rt, offset); }
constexpr Code lwr(Reg rt, std::int32_t offset, Reg base) { return i_type(0x26, base, rt, offset); }
constexpr Code ll(Reg rt, std::int32_t offset, Reg base) { return i_type(0x30, base, rt, offset); }
constexpr Code sb(Reg rt, std::int32_t offset, Reg base) { return i_type(0x28, base, rt, offset); }
constexpr Code sh(Reg rt, std::int32_t offset, Reg base) { return i_type(0x29, base, rt, offset); }
constexpr Code swl(Reg rt, std::int32_t offset, Reg base) { return i_type(0x2a, base, rt, offset); }
constexpr Code sw(Reg rt, std::int32_t offset, Reg base) { return i_type(0x2b, base, rt, offset); }
constexpr Code swr(Reg rt, std::int32_t offset, Reg base) { return i_type(0x2e, base, rt, offset); }
constexpr Code sc(Reg rt, std::int32_t offset, Reg base) { return i_type(0x38, base, rt, offset); }
constexpr Code pref(std::uint8_t hint, std::int32_t offset, Reg base) { return i_type(0x33, base, Reg{hint}, offset); }

// --- branches: to a label, or by `offset` words from the delay slot ---
constexpr Code beq(Reg rs, Reg rt, std::int32_t offset) { return i_type(0x04, rs, rt, offset); }
constexpr Code bne(Reg rs, Reg rt, std::int32_t offset) { return i_type(0x05, rs, rt, offset); }
constexpr Code blez(Reg rs, std::int32_t offset) { return i_type(0x06, rs, zero, offset); }
constexpr Code bgtz(Reg rs, std::int32_t offset) { return i_type(0x07, rs, zero, offset); }
constexpr Code bltz(Reg rs, std::int32_t offset) { return regimm(rs, 0x00, offset); }
constexpr Code bgez(Reg rs, std::int32_t offset) { return regimm(rs, 0x01, offset); }
constexpr Code bltzal(Reg rs, std::int32_t offset) { return regimm(rs, 0x10, offset); }
constexpr Code bgezal(Reg rs, std::int32_t offset) { return regimm(rs, 0x11, offset); }
constexpr Code b(std::int32_t offset) { return beq(zero, zero, offset); }
constexpr Code bal(std::int32_t offset) { return bgezal(zero, offset); }
constexpr Code beq(Reg rs, Reg rt, Label label) { return with_label(beq(rs, rt, 0), label); }
constexpr Code bne(Reg rs, Reg rt, Label label) { return with_label(bne(rs, rt, 0), label); }
constexpr Code blez(Reg rs, Label label) { return with_label(blez(rs, 0), label); }
constexpr Code bgtz(Reg rs, Label label) { return with_label(bgtz(rs, 0), label); }
constexpr Code bltz(Reg rs, Label label) { return with_label(bltz(rs, 0), label); }
constexpr Code bgez(Reg rs, Label label) { return with_label(bgez(rs, 0), label); }
constexpr Code bltzal(Reg rs, Label label) { return with_label(bltzal(rs, 0), label); }
constexpr Code bgezal(Reg rs, Label label) { return with_label(bgezal(rs, 0), label); }
constexpr Code b(Label label) { return with_label(b(0), label); }
constexpr Code bal(Label label) { return with_label(bal(0), label); }

// --- jumps: to a label, or to a byte address in the same 256 MiB ---
constexpr Code j(std::uint32_t address) { return {0x02u << 26 | (address >> 2 & 0x03ff'ffffu)}; }
constexpr Code jal(std::uint32_t address) { return {0x03u << 26 | (address >> 2 & 0x03ff'ffffu)}; }
constexpr Code j(Label label) { return {j(0u).word, Code::Fix::kJump, label}; }
constexpr Code jal(Label label) { return {jal(0u).word, Code::Fix::kJump, label}; }
constexpr Code jr(Reg rs) { return special(rs, zero, zero, 0, 0x08); }
constexpr Code jalr(Reg rd, Reg rs) { return special(rs, zero, rd, 0, 0x09); }

// --- traps and the rest ---
constexpr Code tge(Reg rs, Reg rt) { return special(rs, rt, zero, 0, 0x30); }
constexpr Code tgeu(Reg rs, Reg rt) { return special(rs, rt, zero, 0, 0x31); }
constexpr Code tlt(Reg rs, Reg rt) { return special(rs, rt, zero, 0, 0x32); }
constexpr Code tltu(Reg rs, Reg rt) { return special(rs, rt, zero, 0, 0x33); }
constexpr Code teq(Reg rs, Reg rt) { return special(rs, rt, zero, 0, 0x34); }
constexpr Code tne(Reg rs, Reg rt) { return special(rs, rt, zero, 0, 0x36); }
constexpr Code tgei(Reg rs, std::int32_t imm) { return regimm(rs, 0x08, imm); }
constexpr Code tgeiu(Reg rs, std::int32_t imm) { return regimm(rs, 0x09, imm); }
constexpr Code tlti(Reg rs, std::int32_t imm) { return regimm(rs, 0x0a, imm); }
constexpr Code tltiu(Reg rs, std::int32_t imm) { return regimm(rs, 0x0b, imm); }
constexpr Code teqi(Reg rs, std::int32_t imm) { return regimm(rs, 0x0c, imm); }
constexpr Code tnei(Reg rs, std::int32_t imm) { return regimm(rs, 0x0e, imm); }
constexpr Code syscall() { return {0x0000'000c}; }
constexpr Code break_() { return {0x0000'000d}; }
constexpr Code sync() { return {0x0000'000f}; }
constexpr Code synci(std::int32_t offset, Reg base) { return regimm(base, 0x1f, offset); }
constexpr Code nop() { return {0}; }
constexpr Code ssnop() { return {1u << 6}; }
constexpr Code ehb() { return {3u << 6}; }

class Assembler {
 public:
  static constexpr std::uint32_t kCodeBase = 0x0040'0000;
  static constexpr std::uint32_t kDataBase = 0x1000'0000;

  // The first instruction lies at byte address `code_base`; it is the entry point.
  explicit Assembler(std::uint32_t code_base = kCodeBase) : code_base_(code_base) {
    CHECK(code_base % 4 == 0, "code is aligned");
  }

  template <class... Codes>
  void put(Codes... codes) {
    (code_.push_back(codes), ...);
  }

  // The address of the next instruction.
  std::uint32_t address() const { return code_base_ + 4 * static_cast<std::uint32_t>(code_.size()); }
  Label label() {
    labels_.push_back(std::nullopt);
    return {labels_.size() - 1};
  }
  void bind(Label label) {
    CHECK(!labels_.at(label.index), "a label is bound once");
    labels_[label.index] = code_.size();
  }
  Label here() {
    const Label bound = label();
    bind(bound);
    return bound;
  }

  // Any constant, in one or two instructions.
  void li(Reg rt, std::uint32_t value) {
    const auto low = static_cast<std::int32_t>(value & 0xffff);
    if (value >> 16 == 0) {
      put(ori(rt, zero, low));
      return;
    }
    put(lui(rt, static_cast<std::int32_t>(value >> 16)));
    if (low != 0) put(ori(rt, rt, low));
  }
  // System calls; they overwrite $v0, $a0 to $a3.
  void call(std::uint32_t number, std::initializer_list<std::uint32_t> arguments) {
    std::uint8_t argument = kA0;
    for (const std::uint32_t value : arguments) li(Reg{argument++}, value);
    li(v0, number);
    put(syscall());
  }
  void exit(std::uint32_t code) { call(kCallExit, {code}); }
  void read(std::uint32_t address, std::uint32_t size) { call(kCallRead, {kDescriptorInput, address, size}); }
  void commit(std::uint32_t address, std::uint32_t size) { call(kCallWrite, {kDescriptorPublic, address, size}); }

  // Words of the image outside the code.
  void data(std::uint32_t address, std::span<const std::uint32_t> words, bool read_only = false) {
    CHECK(address % 4 == 0, "data is aligned");
    for (const std::uint32_t word : words) {
      data_.push_back({.address = address, .value = word, .read_only = read_only});
      address += 4;
    }
  }
  void data(std::uint32_t address, std::initializer_list<std::uint32_t> words, bool read_only = false) {
    data(address, std::span(words.begin(), words.size()), read_only);
  }

  // The machine code; all labels must be bound.
  std::vector<std::uint32_t> words() const {
    std::vector<std::uint32_t> words;
    for (const Code& code : code_) {
      std::uint32_t word = code.word;
      if (code.fix != Code::Fix::kNone) {
        const auto target = static_cast<std::int32_t>(labels_.at(code.label.index).value());
        const auto position = static_cast<std::int32_t>(words.size());
        if (code.fix == Code::Fix::kBranch) word |= low16(target - position - 1);
        if (code.fix == Code::Fix::kJump) word |= (code_base_ / 4 + static_cast<std::uint32_t>(target)) & 0x03ff'ffffu;
      }
      words.push_back(word);
    }
    return words;
  }

  // Code is read-only in the image, like an executable segment.
  Program program() const {
    Program program;
    program.code_start = program.entry = code_base_ / 4;
    program.image = data_;
    for (const std::uint32_t word : words()) {
      const std::uint32_t index = program.code_start + static_cast<std::uint32_t>(program.code.size());
      program.code.push_back(decode(word, index));
      program.image.push_back({.address = index * 4, .value = word, .read_only = true});
    }
    std::ranges::sort(program.image, {}, &ImageWord::address);
    const auto same = std::ranges::adjacent_find(program.image, {}, &ImageWord::address);
    CHECK(same == program.image.end(), "no two words at one address");
    return program;
  }

 private:
  std::uint32_t code_base_;
  std::vector<Code> code_;
  std::vector<std::optional<std::size_t>> labels_;  // index into code_
  std::vector<ImageWord> data_;
};

}  // namespace symbolon::mips::assembly

#endif  // SYMBOLON_TESTS_SUPPORT_ASSEMBLER_H_
