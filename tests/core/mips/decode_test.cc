// The decoder: every encoder of the test assembler against the instruction that it should become, each normalisation,
// each reserved field, and published encodings with their disassembly.
#include "core/mips/decode.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>
#include <sstream>

#include "core/mips/disassemble.h"
#include "tests/support/assembler.h"
#include "tests/support/test_data.h"

namespace symbolon::mips {

void PrintTo(const Instruction& in, std::ostream* out) {
  *out << op_info(in.op).mnemonic << " read1 " << register_name(in.read1) << " read2 " << register_name(in.read2)
       << " write " << register_name(in.write) << " imm " << hex_word(in.imm);
}

namespace {

using namespace assembly;

constexpr std::uint32_t kPc = 0x0010'0000;  // word index of byte address 0x00400000
constexpr Register kT0 = 8;
constexpr Register kT1 = 9;
constexpr Register kT2 = 10;
constexpr std::uint32_t kMinus3 = 0xffff'fffd;

struct Case {
  std::uint32_t word;
  Instruction expected;
};

void expect_all(std::initializer_list<Case> cases) {
  for (const Case& c : cases) EXPECT_EQ(decode(c.word, kPc), c.expected) << hex_word(c.word);
}

TEST(Decode, ThreeRegisters) {
  const auto expected = [](Op op) { return Instruction{op, kT1, kT2, kT0, 0}; };
  expect_all({{add(t0, t1, t2), expected(Op::kAdd)},
              {addu(t0, t1, t2), expected(Op::kAddu)},
              {sub(t0, t1, t2), expected(Op::kSub)},
              {subu(t0, t1, t2), expected(Op::kSubu)},
              {and_(t0, t1, t2), expected(Op::kAnd)},
              {or_(t0, t1, t2), expected(Op::kOr)},
              {xor_(t0, t1, t2), expected(Op::kXor)},
              {nor(t0, t1, t2), expected(Op::kNor)},
              {slt(t0, t1, t2), expected(Op::kSlt)},
              {sltu(t0, t1, t2), expected(Op::kSltu)},
              {movz(t0, t1, t2), expected(Op::kMovz)},
              {movn(t0, t1, t2), expected(Op::kMovn)},
              {mul(t0, t1, t2), expected(Op::kMul)},
              {sllv(t0, t1, t2), expected(Op::kSllv)},
              {srlv(t0, t1, t2), expected(Op::kSrlv)},
              {srav(t0, t1, t2), expected(Op::kSrav)},
              {rotrv(t0, t1, t2), expected(Op::kRotrv)}});
}

TEST(Decode, Immediates) {
  const auto expected = [](Op op, std::uint32_t imm) { return Instruction{op, kT1, 0, kT0, imm}; };
  expect_all({{addi(t0, t1, -3), expected(Op::kAddi, kMinus3)},
              {addiu(t0, t1, -3), expected(Op::kAddiu, kMinus3)},
              {slti(t0, t1, -3), expected(Op::kSlti, kMinus3)},
              {sltiu(t0, t1, -3), expected(Op::kSltiu, kMinus3)},
              {andi(t0, t1, -3), expected(Op::kAndi, 0xfffd)},
              {ori(t0, t1, -3), expected(Op::kOri, 0xfffd)},
              {xori(t0, t1, -3), expected(Op::kXori, 0xfffd)},
              {sll(t0, t1, 31), expected(Op::kSll, 31)},
              {srl(t0, t1, 31), expected(Op::kSrl, 31)},
              {sra(t0, t1, 31), expected(Op::kSra, 31)},
              {rotr(t0, t1, 31), expected(Op::kRotr, 31)},
              {clz(t0, t1), expected(Op::kClz, 0)},
              {clo(t0, t1), expected(Op::kClo, 0)},
              {seb(t0, t1), expected(Op::kSeb, 0)},
              {seh(t0, t1), expected(Op::kSeh, 0)},
              {wsbh(t0, t1), expected(Op::kWsbh, 0)},
              {ext(t0, t1, 5, 7), expected(Op::kExt, 5 | 6 << 8)},
              {ext(t0, t1, 0, 32), expected(Op::kExt, 31 << 8)},
              {ins(t0, t1, 5, 7), expected(Op::kIns, 5 | 6 << 8)},
              {ins(t0, t1, 31, 1), expected(Op::kIns, 31)}});
}

TEST(Decode, MultiplyAndDivide) {
  const auto expected = [](Op op) { return Instruction{op, kT1, kT2, kLo, 0}; };
  expect_all({{mult(t1, t2), expected(Op::kMult)},
              {multu(t1, t2), expected(Op::kMultu)},
              {madd(t1, t2), expected(Op::kMadd)},
              {maddu(t1, t2), expected(Op::kMaddu)},
              {msub(t1, t2), expected(Op::kMsub)},
              {msubu(t1, t2), expected(Op::kMsubu)},
              {div(t1, t2), expected(Op::kDiv)},
              {divu(t1, t2), expected(Op::kDivu)}});
}

TEST(Decode, LoadsAndStores) {
  const auto load = [](Op op) { return Instruction{op, kT1, 0, kT0, kMinus3}; };
  const auto store = [](Op op, Register write) { return Instruction{op, kT1, kT0, write, kMinus3}; };
  expect_all({{lb(t0, -3, t1), load(Op::kLb)},
              {lbu(t0, -3, t1), load(Op::kLbu)},
              {lh(t0, -3, t1), load(Op::kLh)},
              {lhu(t0, -3, t1), load(Op::kLhu)},
              {lw(t0, -3, t1), load(Op::kLw)},
              {lwl(t0, -3, t1), load(Op::kLwl)},
              {lwr(t0, -3, t1), load(Op::kLwr)},
              {ll(t0, -3, t1), load(Op::kLl)},
              {sb(t0, -3, t1), store(Op::kSb, 0)},
              {sh(t0, -3, t1), store(Op::kSh, 0)},
              {sw(t0, -3, t1), store(Op::kSw, 0)},
              {swl(t0, -3, t1), store(Op::kSwl, 0)},
              {swr(t0, -3, t1), store(Op::kSwr, 0)},
              {sc(t0, -3, t1), store(Op::kSc, kT0)}});
}

TEST(Decode, BranchesAndJumps) {
  const std::uint32_t target = kPc + 1 - 3;
  const auto sign = [&](Op op, Register write) { return Instruction{op, kT1, 0, write, target}; };
  expect_all({{beq(t1, t2, -3), {Op::kBeq, kT1, kT2, 0, target}},
              {bne(t1, t2, -3), {Op::kBne, kT1, kT2, 0, target}},
              {blez(t1, -3), sign(Op::kBlez, 0)},
              {bgtz(t1, -3), sign(Op::kBgtz, 0)},
              {bltz(t1, -3), sign(Op::kBltz, 0)},
              {bgez(t1, -3), sign(Op::kBgez, 0)},
              {bltzal(t1, -3), sign(Op::kBltzal, kRa)},
              {bgezal(t1, -3), sign(Op::kBgezal, kRa)},
              {j(0x0abc'def0u), {Op::kJ, 0, 0, 0, 0x0abc'def0 / 4}},
              {jal(0x0abc'def0u), {Op::kJal, 0, 0, kRa, 0x0abc'def0 / 4}},
              {jr(t1), {Op::kJr, kT1, 0, 0, 0}},
              {jalr(t0, t1), {Op::kJalr, kT1, 0, kT0, 0}},
              {jr(t1) | 16u << 6, {Op::kJr, kT1, 0, 0, 0}},              // jr.hb
              {jalr(t0, t1) | 16u << 6, {Op::kJalr, kT1, 0, kT0, 0}}});  // jalr.hb
}

TEST(Decode, TargetsStayInTheAddressSpace) {
  constexpr std::uint32_t kLast = (1u << 30) - 1;
  // A jump takes its upper bits from its delay slot.
  EXPECT_EQ(decode(j(0x10u), 0x0400'0000 - 1).imm, 0x0400'0000u + 4);
  EXPECT_EQ(decode(j(0x10u), 0x0400'0000 - 2).imm, 4u);
  EXPECT_EQ(decode(j(0x10u), kLast).imm, 4u);
  EXPECT_EQ(decode(beq(t0, t1, -3), 0).imm, kLast - 1);
  EXPECT_EQ(decode(beq(t0, t1, 3), kLast).imm, 3u);
}

TEST(Decode, TrapsAndTheRest) {
  const auto registers = [](Op op) { return Instruction{op, kT1, kT2, 0, 0}; };
  const auto immediate = [](Op op) { return Instruction{op, kT1, 0, 0, kMinus3}; };
  const Instruction nothing = {.op = Op::kNop};
  expect_all({{tge(t1, t2), registers(Op::kTge)},
              {tgeu(t1, t2), registers(Op::kTgeu)},
              {tlt(t1, t2), registers(Op::kTlt)},
              {tltu(t1, t2), registers(Op::kTltu)},
              {teq(t1, t2), registers(Op::kTeq)},
              {tne(t1, t2), registers(Op::kTne)},
              {teq(t1, t2) | 0x3ffu << 6, registers(Op::kTeq)},  // any code
              {tgei(t1, -3), immediate(Op::kTgei)},
              {tgeiu(t1, -3), immediate(Op::kTgeiu)},
              {tlti(t1, -3), immediate(Op::kTlti)},
              {tltiu(t1, -3), immediate(Op::kTltiu)},
              {teqi(t1, -3), immediate(Op::kTeqi)},
              {tnei(t1, -3), immediate(Op::kTnei)},
              {syscall(), {.op = Op::kSyscall}},
              {syscall() | 0xfffffu << 6, {.op = Op::kSyscall}},
              {break_(), {.op = Op::kBreak}},
              {break_() | 0xfffffu << 6, {.op = Op::kBreak}},
              {nop(), nothing},
              {ssnop(), nothing},
              {ehb(), nothing},
              {5u << 6, nothing},  // pause
              {sync(), nothing},
              {sync() | 0x10u << 6, nothing},
              {synci(-3, t1), nothing},
              {pref(31, -3, t1), nothing}});
}

TEST(Decode, OneFormForWhatIsTheSame) {
  const auto constant = [](std::uint32_t value) { return Instruction{Op::kAddiu, kZero, 0, kT0, value}; };
  const auto copy = [](Register write, Register from) { return Instruction{Op::kAddiu, from, 0, write, 0}; };
  const std::uint32_t target = kPc + 1 - 3;
  expect_all({{lui(t0, 0x8001), constant(0x8001'0000)},
              {ori(t0, zero, 0x8001), constant(0x8001)},
              {xori(t0, zero, 0x8001), constant(0x8001)},
              {addiu(t0, zero, -3), constant(kMinus3)},
              {addu(t0, t1, zero), copy(kT0, kT1)},
              {addu(t0, zero, t1), copy(kT0, kT1)},
              {or_(t0, t1, zero), copy(kT0, kT1)},
              {or_(t0, zero, t1), copy(kT0, kT1)},
              {xor_(t0, t1, zero), copy(kT0, kT1)},
              {xor_(t0, zero, t1), copy(kT0, kT1)},
              {addu(t0, zero, zero), copy(kT0, kZero)},
              {mfhi(t0), copy(kT0, kHi)},
              {mflo(t0), copy(kT0, kLo)},
              {mthi(t1), copy(kHi, kT1)},
              {mtlo(t1), copy(kLo, kT1)},
              {beq(zero, zero, -3), {.op = Op::kJ, .imm = target}},
              {beq(t1, t1, -3), {.op = Op::kJ, .imm = target}},
              {bal(-3), {.op = Op::kJal, .write = kRa, .imm = target}},
              {jalr(zero, t1), {.op = Op::kJr, .read1 = kT1}}});
  // These look alike but are not: an addition that may trap, a branch that is never taken.
  expect_all({{add(t0, t1, zero), {Op::kAdd, kT1, kZero, kT0, 0}},
              {bne(t1, t1, -3), {Op::kBne, kT1, kT1, 0, target}},
              {bltzal(zero, -3), {Op::kBltzal, kZero, 0, kRa, target}}});
}

TEST(Decode, ZeroIsNeverWritten) {
  for (const std::uint32_t pure :
       {addu(zero, t1, t2).word, subu(zero, t1, t2).word, and_(zero, t1, t2).word, nor(zero, t1, t2).word,
        slt(zero, t1, t2).word, movn(zero, t1, t2).word, mul(zero, t1, t2).word, sll(zero, t1, 4).word,
        srav(zero, t1, t2).word, addiu(zero, t1, 4).word, ori(zero, zero, 4).word, lui(zero, 4).word,
        clz(zero, t1).word, ext(zero, t1, 0, 4).word, ins(zero, t1, 0, 4).word, seb(zero, t1).word, mfhi(zero).word,
        mflo(zero).word}) {
    EXPECT_EQ(decode(pure, kPc), Instruction{.op = Op::kNop}) << hex_word(pure);
  }
  expect_all({{add(zero, t1, t2), {Op::kAdd, kT1, kT2, kSink, 0}},
              {sub(zero, t1, t2), {Op::kSub, kT1, kT2, kSink, 0}},
              {addi(zero, t1, -3), {Op::kAddi, kT1, 0, kSink, kMinus3}},
              {lw(zero, -3, t1), {Op::kLw, kT1, 0, kSink, kMinus3}},
              {lwl(zero, -3, t1), {Op::kLwl, kT1, 0, kSink, kMinus3}},
              {sc(zero, -3, t1), {Op::kSc, kT1, kZero, kSink, kMinus3}}});
  std::mt19937 random(1);
  for (int i = 0; i < 200'000; ++i) {
    const auto word = static_cast<std::uint32_t>(random());
    const Instruction in = decode(word, kPc);
    if (op_info(in.op).accesses.write) {
      EXPECT_NE(in.write, kZero) << hex_word(word);
    }
  }
}

// A field that must be zero, one bit at a time.
TEST(Decode, ReservedFields) {
  struct Field {
    Code code;
    int high;
    int low;
  };
  const Field fields[] = {
      {sll(t0, t1, 3), 25, 21},  {srl(t0, t1, 3), 25, 22},  {sra(t0, t1, 3), 25, 21},  {sllv(t0, t1, t2), 10, 6},
      {srlv(t0, t1, t2), 10, 7}, {srav(t0, t1, t2), 10, 6}, {jr(t1), 20, 11},          {jalr(t0, t1), 20, 16},
      {movz(t0, t1, t2), 10, 6}, {movn(t0, t1, t2), 10, 6}, {sync(), 25, 11},          {mfhi(t0), 25, 16},
      {mfhi(t0), 10, 6},         {mflo(t0), 25, 16},        {mflo(t0), 10, 6},         {mthi(t1), 20, 6},
      {mtlo(t1), 20, 6},         {mult(t1, t2), 15, 6},     {multu(t1, t2), 15, 6},    {div(t1, t2), 15, 6},
      {divu(t1, t2), 15, 6},     {madd(t1, t2), 15, 6},     {maddu(t1, t2), 15, 6},    {msub(t1, t2), 15, 6},
      {msubu(t1, t2), 15, 6},    {add(t0, t1, t2), 10, 6},  {addu(t0, t1, t2), 10, 6}, {sub(t0, t1, t2), 10, 6},
      {subu(t0, t1, t2), 10, 6}, {and_(t0, t1, t2), 10, 6}, {or_(t0, t1, t2), 10, 6},  {xor_(t0, t1, t2), 10, 6},
      {nor(t0, t1, t2), 10, 6},  {slt(t0, t1, t2), 10, 6},  {sltu(t0, t1, t2), 10, 6}, {mul(t0, t1, t2), 10, 6},
      {clz(t0, t1), 10, 6},      {clo(t0, t1), 10, 6},      {lui(t0, 5), 25, 21},      {blez(t1, 5), 20, 16},
      {bgtz(t1, 5), 20, 16},     {seb(t0, t1), 25, 21},     {seh(t0, t1), 25, 21},     {wsbh(t0, t1), 25, 21},
  };
  for (const Field& field : fields) {
    EXPECT_NE(decode(field.code, kPc).op, Op::kUnknown) << hex_word(field.code);
    for (int bit = field.low; bit <= field.high; ++bit) {
      const std::uint32_t word = field.code | 1u << bit;
      EXPECT_EQ(decode(word, kPc), Instruction{.op = Op::kUnknown}) << hex_word(word);
    }
  }
}

TEST(Decode, Unknown) {
  const std::uint32_t words[] = {
      jr(t1) | 1u << 6,                          // hints other than .hb
      jalr(t0, t1) | 8u << 6,                    //
      r_type(0x1c, t1, t2, t0, 0, 0x20),         // clz with rt other than rd
      r_type(0x1f, t1, t0, Reg{30}, 2, 0x00),    // ext beyond bit 31
      r_type(0x1f, t1, t0, Reg{4}, 5, 0x04),     // ins with msb below lsb
      i_type(0x14, t1, t2, 4),                   // beql
      i_type(0x15, t1, t2, 4),                   // bnel
      i_type(0x16, t1, zero, 4),                 // blezl
      i_type(0x17, t1, zero, 4),                 // bgtzl
      regimm(t1, 0x02, 4),                       // bltzl
      regimm(t1, 0x03, 4),                       // bgezl
      regimm(t1, 0x12, 4),                       // bltzall
      regimm(t1, 0x13, 4),                       // bgezall
      i_type(0x10, zero, t1, 0x6000),            // mfc0
      i_type(0x11, zero, t1, 0x6000),            // mfc1
      i_type(0x12, zero, t1, 0x6000),            // mfc2
      i_type(0x13, t1, t2, 0),                   // cop1x
      i_type(0x31, t1, t2, 4),                   // lwc1
      i_type(0x35, t1, t2, 4),                   // ldc1
      i_type(0x39, t1, t2, 4),                   // swc1
      i_type(0x3d, t1, t2, 4),                   // sdc1
      i_type(0x2f, t1, t2, 4),                   // cache
      i_type(0x1d, zero, zero, 4),               // jalx
      special(t1, t2, t0, 0, 0x01),              // movci
      r_type(0x1c, zero, zero, zero, 0, 0x3f),   // sdbbp
      r_type(0x1f, zero, t0, Reg{29}, 0, 0x3b),  // rdhwr
      special(t1, t2, t0, 0, 0x05),              // lsa of release 6
      special(t1, t2, t0, 0, 0x2d),              // daddu of MIPS64
      i_type(0x37, t1, t2, 8),                   // ld of MIPS64
      0xffff'ffffu,
  };
  for (const std::uint32_t word : words)
    EXPECT_EQ(decode(word, kPc), Instruction{.op = Op::kUnknown}) << hex_word(word);
}

// The published assembler text names one of ours, and its last operand is our immediate.
TEST(Decode, PublishedEncodings) {
  const auto cases = testing::load_test_data("mips/decode/mips32_encodings.json");
  if (!cases) GTEST_SKIP() << testing::kNoTestData;
  // What the decoder turns into another operation, and what the machine does not have.
  const std::map<std::string, std::string> renamed = {
      {"not", "nor"}, {"negu", "subu"}, {"move", "addiu"}, {"lui", "addiu"}, {"tgeu", "tgeu"}};
  const std::set<std::string> absent = {"eret", "deret", "ei",    "wait", "swc1", "dmtc0",
                                        "mtc0", "mfc0",  "dmtc2", "mtc2", "dmfc2"};
  int known = 0;
  for (const auto& entry : *cases) {
    const std::string word_text = entry.at("word");
    const std::string text = entry.at("asm");
    const auto word = static_cast<std::uint32_t>(std::stoul(word_text, nullptr, 16));
    const std::string mnemonic = text.substr(0, text.find(' '));
    const Instruction in = decode(word, kPc);
    if (absent.contains(mnemonic)) {
      EXPECT_EQ(in.op, Op::kUnknown) << text;
      continue;
    }
    std::string expected = renamed.contains(mnemonic) ? renamed.at(mnemonic) : mnemonic;
    if (text.starts_with("ori $a1, $zero")) expected = "addiu";
    EXPECT_EQ(op_info(in.op).mnemonic, expected) << text;
    ++known;
    const bool plain = expected == mnemonic && in.op != Op::kBreak && in.op != Op::kSyscall;
    if (!plain || op_info(in.op).family == Family::kTrap) continue;
    const bool hex_immediate = op_info(in.op).family == Family::kBitwise && !op_info(in.op).accesses.read2;
    if (hex_immediate) {
      EXPECT_EQ(in.imm, std::stoul(text.substr(text.rfind(' ')))) << text;
    } else {
      EXPECT_EQ(disassemble(in), text);
    }
  }
  EXPECT_GT(known, 70);
}

TEST(Disassemble, EveryShape) {
  const std::pair<Code, std::string> cases[] = {
      {addu(t0, t1, t2), "addu $t0, $t1, $t2"},
      {addiu(sp, sp, -32), "addiu $sp, $sp, -32"},
      {andi(t0, t1, 255), "andi $t0, $t1, 0x000000ff"},
      {sra(t0, t1, 5), "sra $t0, $t1, 5"},
      {lw(v0, 16, sp), "lw $v0, 16($sp)"},
      {lw(zero, 16, sp), "lw $sink, 16($sp)"},
      {sw(v0, -4, sp), "sw $v0, -4($sp)"},
      {beq(a0, a1, 3), "beq $a0, $a1, 0x00400010"},
      {bltz(a0, 3), "bltz $a0, 0x00400010"},
      {j(0x0040'0100u), "j 0x00400100"},
      {jr(ra), "jr $ra"},
      {jalr(ra, t9), "jalr $ra, $t9"},
      {mult(t0, t1), "mult $t0, $t1"},
      {mul(t0, t1, t2), "mul $t0, $t1, $t2"},
      {divu(t0, t1), "divu $t0, $t1"},
      {mfhi(t0), "addiu $t0, $hi, 0"},
      {movn(t0, t1, t2), "movn $t0, $t1, $t2"},
      {ins(t0, t1, 5, 7), "ins $t0, $t1, 5, 7"},
      {clz(t0, t1), "clz $t0, $t1"},
      {teq(t0, t1), "teq $t0, $t1"},
      {teqi(t0, -1), "teqi $t0, -1"},
      {nop(), "nop"},
      {syscall(), "syscall"},
      {break_(), "break"},
  };
  for (const auto& [code, text] : cases) EXPECT_EQ(disassemble(decode(code, kPc)), text);
}

}  // namespace
}  // namespace symbolon::mips
