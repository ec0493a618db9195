#include "tests/support/random_program.h"

#include <random>

#include "tests/support/assembler.h"

namespace symbolon::mips {
namespace {

using namespace assembly;

constexpr std::uint32_t kData = Assembler::kDataBase;
constexpr std::uint32_t kDataWords = 256;
constexpr std::uint32_t kScratch = kData + 0x1000;  // not in the image

// Registers that hold arbitrary values. $s7 points to kData, $s6 to kScratch, $s5 counts loops, $t9 is for addresses,
// $k0 and $k1 are small numbers.
constexpr Reg kValues[] = {at, v1, t0, t1, t2, t3, t4, t5, t6, t7, s0, s1, s2, s3, gp, fp, zero};

class Generator {
 public:
  explicit Generator(std::uint32_t seed) : random_(seed) {}

  RandomProgram make(std::uint32_t length) {
    std::vector<std::uint32_t> words(kDataWords);
    for (std::uint32_t& word : words) word = interesting();
    a_.data(kData, words);
    a_.li(s7, kData);
    a_.li(s6, kScratch);
    for (const Reg reg : kValues) {
      if (reg != zero) a_.li(reg, interesting());
    }
    while (code_size() < length) block();
    finish();

    RandomProgram result;
    result.program = a_.program();
    result.input.resize(input_bytes_);
    for (std::uint8_t& byte : result.input) byte = static_cast<std::uint8_t>(random_());
    return result;
  }

 private:
  std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(random_() % bound); }
  Reg value() { return kValues[below(std::size(kValues))]; }
  std::uint32_t code_size() const { return (a_.address() - Assembler::kCodeBase) / 4; }

  // Small, large, close to a power of two, or anything.
  std::uint32_t interesting() {
    switch (below(4)) {
      case 0:
        return below(64);
      case 1:
        return 0u - below(64);
      case 2:
        return (1u << below(32)) + below(3) - 1;
      default:
        return static_cast<std::uint32_t>(random_());
    }
  }
  std::int32_t immediate() { return static_cast<std::int16_t>(interesting()); }

  void block() {
    switch (below(8)) {
      case 0:
        return skip();
      case 1:
        return loop();
      case 2:
        return subroutine();
      case 3:
        return call();
      default:
        for (std::uint32_t i = 0; i < 8; ++i) straight();
    }
  }

  // One instruction, or a few that belong together, without a jump.
  void straight() {
    switch (below(5)) {
      case 0:
        return a_.put(three_registers());
      case 1:
        return a_.put(one_register());
      case 2:
        return memory();
      case 3:
        return a_.put(multiply());
      default:
        return cannot_trap_here();
    }
  }

  Code three_registers() {
    const Reg d = value(), s = value(), t = value();
    const Code codes[] = {addu(d, s, t), subu(d, s, t), and_(d, s, t), or_(d, s, t),  xor_(d, s, t),
                          nor(d, s, t),  slt(d, s, t),  sltu(d, s, t), movz(d, s, t), movn(d, s, t),
                          mul(d, s, t),  sllv(d, s, t), srlv(d, s, t), srav(d, s, t), rotrv(d, s, t)};
    return codes[below(std::size(codes))];
  }

  Code one_register() {
    const Reg d = value(), s = value();
    const std::int32_t n = immediate();
    const std::uint32_t amount = below(32);
    const std::uint32_t size = 1 + below(32 - amount);
    const Code codes[] = {addiu(d, s, n),
                          slti(d, s, n),
                          sltiu(d, s, n),
                          andi(d, s, n),
                          ori(d, s, n),
                          xori(d, s, n),
                          lui(d, n),
                          sll(d, s, amount),
                          srl(d, s, amount),
                          sra(d, s, amount),
                          rotr(d, s, amount),
                          clz(d, s),
                          clo(d, s),
                          seb(d, s),
                          seh(d, s),
                          wsbh(d, s),
                          ext(d, s, amount, size),
                          ins(d, s, amount, size),
                          move(d, s),
                          nop(),
                          sync(),
                          pref(1, n, s)};
    return codes[below(std::size(codes))];
  }

  Code multiply() {
    const Reg s = value(), t = value();
    const Code codes[] = {mult(s, t),  multu(s, t), madd(s, t), maddu(s, t), msub(s, t),
                          msubu(s, t), mfhi(s),     mflo(s),    mthi(s),     mtlo(s)};
    return codes[below(std::size(codes))];
  }

  void memory() {
    const Reg base = below(2) == 0 ? s7 : s6;
    const auto word = static_cast<std::int32_t>(4 * below(kDataWords));
    const auto half = static_cast<std::int32_t>(2 * below(2 * kDataWords));
    const auto byte = static_cast<std::int32_t>(below(4 * kDataWords));
    const Reg t = value();
    const Code codes[] = {lw(t, word, base),  ll(t, word, base),  lh(t, half, base),  lhu(t, half, base),
                          lb(t, byte, base),  lbu(t, byte, base), lwl(t, byte, base), lwr(t, byte, base),
                          sw(t, word, base),  sc(t, word, base),  sh(t, half, base),  sb(t, byte, base),
                          swl(t, byte, base), swr(t, byte, base)};
    a_.put(codes[below(std::size(codes))]);
  }

  // Operations that could trap, on operands that do not make them.
  void cannot_trap_here() {
    const Reg t = value();
    a_.li(k0, 1 + below(1000));
    a_.li(k1, 1001 + below(1000));
    const Code codes[] = {add(t, k0, k1),   sub(t, k0, k1),    addi(t, k0, immediate()),
                          div(value(), k0), divu(value(), k1), tge(k0, k1),
                          tgeu(k0, k1),     tlt(k1, k0),       tltu(k1, k0),
                          teq(k0, k1),      tne(k0, k0),       tgei(k0, 5000),
                          tgeiu(k0, 5000),  tlti(k0, -1),      tltiu(k1, 5),
                          teqi(k0, 0x7000), tnei(zero, 0)};
    a_.put(codes[below(std::size(codes))]);
  }

  // A branch over some instructions, taken or not, with something in its delay slot.
  void skip() {
    const Label end = a_.label();
    const Reg s = value(), t = value();
    const Code codes[] = {beq(s, t, end), bne(s, t, end), blez(s, end),   bgtz(s, end), bltz(s, end),
                          bgez(s, end),   bltzal(s, end), bgezal(s, end), b(end),       bne(s, s, end),
                          beq(s, s, end), j(end),         jal(end)};
    a_.put(codes[below(std::size(codes))], below(2) == 0 ? three_registers() : one_register());
    for (std::uint32_t i = below(4); i > 0; --i) straight();
    a_.bind(end);
  }

  void loop() {
    a_.li(s5, 1 + below(4));
    const Label start = a_.here();
    for (std::uint32_t i = below(4); i > 0; --i) straight();
    a_.put(addiu(s5, s5, -1), bne(s5, zero, start), one_register());
  }

  void subroutine() {
    const Label function = a_.label();
    const Label end = a_.label();
    a_.put(bal(function), nop());
    // $ra points here; the second time round, computed jumps go on behind the function.
    a_.put(b(end), three_registers());
    a_.bind(function);
    straight();
    a_.put(move(t9, ra), below(2) == 0 ? jr(t9) : jalr(s4, t9), one_register());
    a_.bind(end);
  }

  void call() {
    switch (below(5)) {
      case 0: {
        const std::uint32_t size = 4 * below(4);
        input_bytes_ += size;
        return a_.read(kScratch + 4 * below(kDataWords), size);
      }
      case 1:
        return a_.commit(kData + 4 * below(kDataWords - 4), 4 * below(4));
      case 2:
        return a_.call(kCallWrite, {1, kData + below(100), below(10)});
      case 3:
        return a_.call(kCallKeccak, {kData + 4 * below(100)});
      default:
        return a_.call(kCallSha256, {kScratch + 4 * below(100), kData + 4 * below(100)});
    }
  }

  void finish() {
    std::int32_t offset = 0;
    for (const Reg reg : kValues) {
      a_.put(sw(reg, offset, s6));
      offset += 4;
    }
    a_.commit(kScratch, static_cast<std::uint32_t>(offset));
    a_.exit(0);
  }

  std::mt19937 random_;
  Assembler a_;
  std::uint32_t input_bytes_ = 0;
};

}  // namespace

RandomProgram make_random_program(std::uint32_t seed, std::uint32_t length) { return Generator(seed).make(length); }

}  // namespace symbolon::mips
