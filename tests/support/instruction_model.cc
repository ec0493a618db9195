#include "tests/support/instruction_model.h"

#include <array>

#include "core/base/check.h"

namespace symbolon::mips {
namespace {

using Bytes4 = std::array<std::uint8_t, 4>;  // little-endian

std::int64_t to_signed(std::uint32_t value) {
  return value < 0x8000'0000u ? std::int64_t{value} : std::int64_t{value} - 0x1'0000'0000;
}
std::uint32_t low_word(std::int64_t value) { return static_cast<std::uint32_t>(static_cast<std::uint64_t>(value)); }
bool fits_signed(std::int64_t value) { return value >= -0x8000'0000ll && value <= 0x7fff'ffffll; }

Bytes4 split(std::uint32_t word) {
  Bytes4 bytes;
  for (std::size_t i = 0; i < 4; ++i) bytes[i] = static_cast<std::uint8_t>(word / (1ull << (8 * i)) % 256);
  return bytes;
}
std::uint32_t join(const Bytes4& bytes) {
  std::uint32_t word = 0;
  for (std::size_t i = 4; i-- > 0;) word = word * 256 + bytes[i];
  return word;
}

bool bit(std::uint32_t value, unsigned index) { return (value / (1ull << index)) % 2 == 1; }
std::uint32_t with_bit(unsigned index, bool set) { return set ? static_cast<std::uint32_t>(1ull << index) : 0; }

// Bit i of the result is source(i).
template <class Source>
std::uint32_t build(Source source) {
  std::uint32_t value = 0;
  for (unsigned i = 0; i < 32; ++i) value += with_bit(i, source(i));
  return value;
}

std::uint32_t leading(std::uint32_t value, bool wanted) {
  std::uint32_t count = 0;
  while (count < 32 && bit(value, 31 - count) == wanted) ++count;
  return count;
}

std::uint32_t extend(std::uint32_t value, unsigned bits) {
  return build([&](unsigned i) { return bit(value, i < bits ? i : bits - 1); });
}

void loads(const ModelInput& in, ModelOutput& out) {
  const std::uint32_t offset = model_address(in) % 4;
  const Bytes4 memory = split(in.word);
  Bytes4 value = split(in.write_old);
  const auto half = [&] { return std::uint32_t{memory[offset]} + 256u * memory[offset + 1]; };
  switch (in.instruction.op) {
    case Op::kLw:
    case Op::kLl:
      if (offset != 0) out.trap = ErrorCode::kTrapUnalignedAccess;
      out.write = in.word;
      return;
    case Op::kLh:
    case Op::kLhu:
      if (offset % 2 != 0) {
        out.trap = ErrorCode::kTrapUnalignedAccess;
        return;
      }
      out.write = in.instruction.op == Op::kLh ? extend(half(), 16) : half();
      return;
    case Op::kLb:
      out.write = extend(memory[offset], 8);
      return;
    case Op::kLbu:
      out.write = memory[offset];
      return;
    case Op::kLwl:
      for (std::uint32_t i = 0; i <= offset; ++i) value[3 - offset + i] = memory[i];
      out.write = join(value);
      return;
    case Op::kLwr:
      for (std::uint32_t i = offset; i < 4; ++i) value[i - offset] = memory[i];
      out.write = join(value);
      return;
    default:
      CHECK(false, "not a load");
  }
}

void stores(const ModelInput& in, ModelOutput& out) {
  const std::uint32_t offset = model_address(in) % 4;
  const Bytes4 value = split(in.read2);
  Bytes4 memory = split(in.word);
  switch (in.instruction.op) {
    case Op::kSw:
    case Op::kSc:
      if (offset != 0) out.trap = ErrorCode::kTrapUnalignedAccess;
      memory = value;
      out.write = 1;
      break;
    case Op::kSh:
      if (offset % 2 != 0) {
        out.trap = ErrorCode::kTrapUnalignedAccess;
        return;
      }
      memory[offset] = value[0];
      memory[offset + 1] = value[1];
      break;
    case Op::kSb:
      memory[offset] = value[0];
      break;
    case Op::kSwl:
      for (std::uint32_t i = 0; i <= offset; ++i) memory[i] = value[3 - offset + i];
      break;
    case Op::kSwr:
      for (std::uint32_t i = offset; i < 4; ++i) memory[i] = value[i - offset];
      break;
    default:
      CHECK(false, "not a store");
  }
  out.word = join(memory);
}

void multiplies(const ModelInput& in, ModelOutput& out) {
  const __int128 a_signed = to_signed(in.read1);
  const __int128 b_signed = to_signed(in.read2);
  const __int128 product_signed = a_signed * b_signed;
  const __int128 product_unsigned = static_cast<__int128>(in.read1) * in.read2;
  const __int128 accumulator = (static_cast<__int128>(in.hi) << 32) + in.write_old;
  __int128 result = 0;
  switch (in.instruction.op) {
    case Op::kMul:
    case Op::kMult:
      result = product_signed;
      break;
    case Op::kMultu:
      result = product_unsigned;
      break;
    case Op::kMadd:
      result = accumulator + product_signed;
      break;
    case Op::kMaddu:
      result = accumulator + product_unsigned;
      break;
    case Op::kMsub:
      result = accumulator - product_signed;
      break;
    case Op::kMsubu:
      result = accumulator - product_unsigned;
      break;
    default:
      CHECK(false, "not a multiplication");
  }
  const __int128 modulus = static_cast<__int128>(1) << 64;
  result %= modulus;
  if (result < 0) result += modulus;
  out.write = static_cast<std::uint32_t>(result % (static_cast<__int128>(1) << 32));
  out.hi = static_cast<std::uint32_t>(result >> 32);
}

void divides(const ModelInput& in, ModelOutput& out) {
  if (in.read2 == 0) {
    out.trap = ErrorCode::kTrapDivideByZero;
    return;
  }
  const bool is_signed = in.instruction.op == Op::kDiv;
  const std::int64_t a = is_signed ? to_signed(in.read1) : std::int64_t{in.read1};
  const std::int64_t b = is_signed ? to_signed(in.read2) : std::int64_t{in.read2};
  // Schoolbook, on magnitudes: the quotient rounds to zero and the remainder has the sign of the dividend.
  const auto magnitude = [](std::int64_t x) { return static_cast<std::uint64_t>(x < 0 ? -x : x); };
  std::uint64_t quotient = 0;
  std::uint64_t rest = 0;
  for (int i = 32; i-- > 0;) {
    rest = 2 * rest + (magnitude(a) >> i) % 2;
    quotient *= 2;
    if (rest >= magnitude(b)) {
      rest -= magnitude(b);
      quotient += 1;
    }
  }
  const auto signed_quotient = static_cast<std::int64_t>(quotient);
  const auto signed_rest = static_cast<std::int64_t>(rest);
  out.write = low_word((a < 0) != (b < 0) ? -signed_quotient : signed_quotient);
  out.hi = low_word(a < 0 ? -signed_rest : signed_rest);
}

bool condition(const ModelInput& in) {
  const std::int64_t a = to_signed(in.read1);
  const bool immediate = !op_info(in.instruction.op).accesses.read2;
  const std::uint32_t second = immediate ? in.instruction.imm : in.read2;
  const std::int64_t b = to_signed(second);
  switch (in.instruction.op) {
    case Op::kBeq:
    case Op::kTeq:
    case Op::kTeqi:
      return a == b;
    case Op::kBne:
    case Op::kTne:
    case Op::kTnei:
      return a != b;
    case Op::kBltz:
    case Op::kBltzal:
      return a < 0;
    case Op::kBgez:
    case Op::kBgezal:
      return a >= 0;
    case Op::kBlez:
      return a <= 0;
    case Op::kBgtz:
      return a > 0;
    case Op::kJ:
    case Op::kJal:
      return true;
    case Op::kTge:
    case Op::kTgei:
      return a >= b;
    case Op::kTlt:
    case Op::kTlti:
    case Op::kSlt:
    case Op::kSlti:
      return a < b;
    case Op::kTgeu:
    case Op::kTgeiu:
      return in.read1 >= second;
    case Op::kTltu:
    case Op::kTltiu:
    case Op::kSltu:
    case Op::kSltiu:
      return in.read1 < second;
    default:
      CHECK(false, "no condition");
  }
  return false;
}

std::uint32_t shift(const ModelInput& in) {
  const bool immediate = !op_info(in.instruction.op).accesses.read2;
  const unsigned amount = (immediate ? in.instruction.imm : in.read2) % 32;
  switch (in.instruction.op) {
    case Op::kSll:
    case Op::kSllv:
      return build([&](unsigned i) { return i >= amount && bit(in.read1, i - amount); });
    case Op::kSrl:
    case Op::kSrlv:
      return build([&](unsigned i) { return i + amount < 32 && bit(in.read1, i + amount); });
    case Op::kSra:
    case Op::kSrav:
      return build([&](unsigned i) { return bit(in.read1, i + amount < 32 ? i + amount : 31); });
    case Op::kRotr:
    case Op::kRotrv:
      return build([&](unsigned i) { return bit(in.read1, (i + amount) % 32); });
    default:
      CHECK(false, "not a shift");
  }
  return 0;
}

std::uint32_t bits(const ModelInput& in) {
  const unsigned lsb = in.instruction.imm % 256;
  const unsigned size = in.instruction.imm / 256 + 1;
  const Bytes4 bytes = split(in.read1);
  switch (in.instruction.op) {
    case Op::kClz:
      return leading(in.read1, false);
    case Op::kClo:
      return leading(in.read1, true);
    case Op::kExt:
      return build([&](unsigned i) { return i < size && bit(in.read1, i + lsb); });
    case Op::kIns:
      return build([&](unsigned i) {
        const bool inside = i >= lsb && i < lsb + size;
        return inside ? bit(in.read1, i - lsb) : bit(in.write_old, i);
      });
    case Op::kSeb:
      return extend(in.read1, 8);
    case Op::kSeh:
      return extend(in.read1, 16);
    case Op::kWsbh:
      return join({bytes[1], bytes[0], bytes[3], bytes[2]});
    default:
      CHECK(false, "not an operation on bits");
  }
  return 0;
}

std::uint32_t bitwise(const ModelInput& in) {
  const bool immediate = !op_info(in.instruction.op).accesses.read2;
  const std::uint32_t second = immediate ? in.instruction.imm : in.read2;
  return build([&](unsigned i) {
    const bool a = bit(in.read1, i);
    const bool b = bit(second, i);
    switch (in.instruction.op) {
      case Op::kAnd:
      case Op::kAndi:
        return a && b;
      case Op::kOr:
      case Op::kOri:
        return a || b;
      case Op::kXor:
      case Op::kXori:
        return a != b;
      default:
        return !a && !b;  // nor
    }
  });
}

void additions(const ModelInput& in, ModelOutput& out) {
  const bool immediate = !op_info(in.instruction.op).accesses.read2;
  const bool subtract = in.instruction.op == Op::kSub || in.instruction.op == Op::kSubu;
  const std::int64_t a = to_signed(in.read1);
  const std::int64_t b = to_signed(immediate ? in.instruction.imm : in.read2);
  const std::int64_t sum = subtract ? a - b : a + b;
  if (op_info(in.instruction.op).family == Family::kAddTrap && !fits_signed(sum)) out.trap = ErrorCode::kTrapOverflow;
  out.write = low_word(sum);
}

}  // namespace

std::uint32_t model_address(const ModelInput& input) {
  return static_cast<std::uint32_t>((std::uint64_t{input.read1} + input.instruction.imm) % (1ull << 32));
}

ModelOutput model_step(const ModelInput& in) {
  ModelOutput out;
  out.hi = in.hi;
  out.word = in.word;
  out.after = in.next_pc + 1;
  const std::uint32_t return_address = 4 * (in.pc + 2);
  switch (op_info(in.instruction.op).family) {
    case Family::kAdd:
    case Family::kAddTrap:
      additions(in, out);
      break;
    case Family::kBitwise:
      out.write = bitwise(in);
      break;
    case Family::kShift:
      out.write = shift(in);
      break;
    case Family::kCompare:
      out.write = condition(in) ? 1 : 0;
      break;
    case Family::kBranchEqual:
    case Family::kBranchSign:
      out.write = return_address;
      if (condition(in)) out.after = in.instruction.imm;
      break;
    case Family::kJump:
      out.write = return_address;
      out.after = in.instruction.imm;
      if (op_info(in.instruction.op).accesses.read1) {
        if (in.read1 % 4 != 0) out.trap = ErrorCode::kTrapUnalignedJump;
        out.after = in.read1 / 4;
      }
      break;
    case Family::kLoadWord:
    case Family::kLoadPart:
      loads(in, out);
      break;
    case Family::kStoreWord:
    case Family::kStorePart:
      stores(in, out);
      break;
    case Family::kMultiply:
      multiplies(in, out);
      break;
    case Family::kDivide:
      divides(in, out);
      break;
    case Family::kMove:
      out.write = (in.read2 != 0) == (in.instruction.op == Op::kMovn) ? in.read1 : in.write_old;
      break;
    case Family::kBits:
      out.write = bits(in);
      break;
    case Family::kTrap:
      if (condition(in)) out.trap = ErrorCode::kTrapCondition;
      break;
    case Family::kNop:
      break;
    case Family::kSystem:
    case Family::kNever:
    case Family::kCount:
      CHECK(false, "not modelled");
  }
  return out;
}

}  // namespace symbolon::mips
