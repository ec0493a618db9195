#include "tests/prover/zkvm/test_programs.h"

#include "core/base/check.h"
#include "core/guest/curve_parameters.h"
#include "core/mips/system_calls.h"
#include "tests/support/assembler.h"

namespace symbolon::testing {
namespace {

using namespace mips::assembly;  // NOLINT: mnemonics

constexpr std::uint32_t kData = Assembler::kDataBase;

prover::ProvenRun prove_adding(ByteView input, const std::optional<prover::Shape>& shape) {
  Result<prover::ProvenRun> proven =
      prover::prove(adding_program(kConstant), input, {.preset = prover::kPresetStandardV1, .shape = shape});
  CHECK(proven.has_value(), "the shared proof is made");
  return std::move(*proven);
}

// Arithmetic, with operands in t0 and t1 and a sum of all results in s0.
void put_arithmetic(Assembler& a) {
  const auto keep = [&](Reg result) { a.put(xor_(s0, s0, result)); };
  a.li(t0, 0x8123'4567);
  a.li(t1, 0x0000'0b0d);
  for (const Code code :
       {addu(t2, t0, t1),    subu(t2, t0, t1),     add(t2, t0, t1),  sub(t2, t0, t1),  addiu(t2, t0, -5),
        addi(t2, t1, 77),    and_(t2, t0, t1),     or_(t2, t0, t1),  nor(t2, t0, t1),  andi(t2, t0, 0x0ff0),
        ori(t2, t0, 0x0ff0), xori(t2, t0, 0x0ff0), slt(t2, t0, t1),  sltu(t2, t0, t1), slti(t2, t0, -3),
        sltiu(t2, t0, -3),   sllv(t2, t0, t1),     srlv(t2, t0, t1), srav(t2, t0, t1), rotrv(t2, t0, t1),
        sll(t2, t0, 9),      srl(t2, t0, 9),       sra(t2, t0, 9),   rotr(t2, t0, 9),  movz(t2, t0, zero),
        movn(t2, t1, t0),    mul(t2, t0, t1),      clz(t2, t1),      clo(t2, t0),      ext(t2, t0, 3, 17),
        ins(t2, t1, 5, 8),   wsbh(t2, t0),         seb(t2, t0),      seh(t2, t0)}) {
    a.put(code);
    keep(t2);
  }
  for (const Code code : {mult(t0, t1), multu(t0, t1), madd(t0, t1), maddu(t0, t1), msub(t0, t1), msubu(t0, t1),
                          div(t0, t1), divu(t0, t1), mthi(t0), mtlo(t1)}) {
    a.put(code, mfhi(t3), mflo(t4));
    keep(t3);
    keep(t4);
  }
  // Traps that do not fire.
  a.put(teq(t0, t1), tne(t0, t0), tge(t0, t1), tgeu(t1, t0), tlt(t1, t0), tltu(t0, t1), teqi(t1, 1), tnei(zero, 0));
}

void put_memory(Assembler& a) {
  a.li(t0, kData);
  a.put(lw(t2, 0, t0), sw(t2, 64, t0), lb(t3, 1, t0), lbu(t4, 2, t0), lh(t5, 2, t0), lhu(t6, 4, t0), sb(t3, 68, t0),
        sh(t5, 70, t0), lwl(t7, 6, t0), lwr(t7, 3, t0), swl(t7, 73, t0), swr(t7, 77, t0), ll(t8, 0, t0), sc(t8, 80, t0),
        sync(), pref(0, 0, t0));
}

void put_control(Assembler& a) {
  const Label subroutine = a.label();
  const Label end = a.label();
  a.li(t9, 3);
  const Label loop = a.here();
  a.put(jal(subroutine), nop(), addiu(t9, t9, -1), bne(t9, zero, loop), nop());
  a.put(bgtz(t9, end), nop(), bltz(t9, end), nop(), bgez(zero, 1), nop(), blez(zero, 1), nop());
  a.put(beq(zero, zero, end), addiu(s1, zero, 9));
  a.bind(subroutine);
  a.put(jr(ra), addiu(s2, s2, 2));
  a.bind(end);
}

// Every precompile call; operands that are only read lie in read-only memory.
void put_calls(Assembler& a) {
  constexpr std::uint32_t kReadOnly = 0x0800'0000;
  const auto put_curve = [&](const guest::AffinePoint& base, std::uint32_t double_call, std::uint32_t add_call,
                             std::uint32_t offset) {
    const std::uint32_t place = kCallResults + offset;
    for (const std::uint32_t point : {place, place + 64, kReadOnly + offset}) {
      a.data(point, base.x.word, point == kReadOnly + offset);
      a.data(point + 32, base.y.word, point == kReadOnly + offset);
    }
    a.call(double_call, {place});
    a.call(double_call, {place + 64});
    a.call(add_call, {place + 64, kReadOnly + offset});
  };
  put_curve(guest::Secp256k1::kBase, mips::kCallSecp256k1Double, mips::kCallSecp256k1Add, 0);
  put_curve(guest::P256::kBase, mips::kCallP256Double, mips::kCallP256Add, 128);
  a.call(mips::kCallKeccak, {kCallResults + 256});
  a.data(kCallResults + 456,
         {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19});
  a.data(kReadOnly + 512, {0x61626380, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x18}, true);
  a.call(mips::kCallSha256, {kCallResults + 456, kReadOnly + 512});
}

}  // namespace

mips::Program exit_program(std::uint32_t exit_code) {
  Assembler a;
  a.exit(exit_code);
  return a.program();
}

mips::Program adding_program(std::uint32_t constant) {
  Assembler a;
  a.read(kData, 8);
  a.li(t0, kData);
  a.put(lw(t1, 0, t0));
  a.put(addiu(t1, t1, static_cast<std::int32_t>(constant)));
  a.put(sw(t1, 0, t0));
  a.commit(kData, 8);
  a.exit(0);
  return a.program();
}

mips::Program every_chip_program() {
  Assembler a;
  a.data(kData, {0x0182'8304, 0x8bad'f00d});
  put_arithmetic(a);
  put_memory(a);
  put_control(a);
  put_calls(a);
  a.li(t0, kData);
  a.put(sw(s0, 8, t0), sw(s1, 12, t0), sw(s2, 16, t0));
  a.call(mips::kCallWrite, {mips::kDescriptorOutput, kData, 5});
  a.read(kData + 32, 8);
  a.commit(kData, 64);
  a.exit(0);
  return a.program();
}

mips::Program every_call_program() {
  Assembler a;
  put_calls(a);
  a.commit(kCallResults, 488);
  a.exit(0);
  return a.program();
}

mips::Program endless_program() {
  Assembler a;
  a.put(b(-1), nop());
  return a.program();
}

const prover::ProvenRun& shared_proof() {
  static const prover::ProvenRun proven = prove_adding(kInput, std::nullopt);
  return proven;
}

const prover::ProvenRun& shared_proof_of_other_input() {
  static const prover::ProvenRun proven =
      prove_adding(ByteArray<8>{9, 9, 9, 9, 1, 0, 0, 0}, shared_proof().report.shape);
  return proven;
}

prover::VerifyPolicy policy_for(const prover::ProvenRun& proven) { return {.accepted_keys = {proven.verifying_key}}; }

}  // namespace symbolon::testing
