// What each operation computes, as pure functions of its operands. Shared by the interpreter and by whoever fills
// the prover's tables; the tests have a second, independent model.
//
// Merges of unaligned accesses are little-endian; `shift` is (address & 3) * 8.

#ifndef SYMBOLON_CORE_MIPS_SEMANTICS_H_
#define SYMBOLON_CORE_MIPS_SEMANTICS_H_

#include <bit>
#include <cstdint>
#include <limits>

namespace symbolon::mips {

inline std::int32_t as_signed(std::uint32_t value) { return static_cast<std::int32_t>(value); }

inline bool add_overflows(std::uint32_t a, std::uint32_t b) {
  std::int32_t sum;
  return __builtin_add_overflow(as_signed(a), as_signed(b), &sum);
}

inline bool sub_overflows(std::uint32_t a, std::uint32_t b) {
  std::int32_t difference;
  return __builtin_sub_overflow(as_signed(a), as_signed(b), &difference);
}

inline std::uint32_t sign_extend_byte(std::uint32_t value) {
  return static_cast<std::uint32_t>(static_cast<std::int32_t>(static_cast<std::int8_t>(value)));
}

inline std::uint32_t sign_extend_half(std::uint32_t value) {
  return static_cast<std::uint32_t>(static_cast<std::int32_t>(static_cast<std::int16_t>(value)));
}

inline std::uint32_t shift_right_arithmetic(std::uint32_t value, std::uint32_t amount) {
  return static_cast<std::uint32_t>(as_signed(value) >> (amount & 31));
}

// HI in the upper, LO in the lower half.
struct HiLo {
  std::uint32_t hi;
  std::uint32_t lo;

  static HiLo of(std::uint64_t value) {
    return {.hi = static_cast<std::uint32_t>(value >> 32), .lo = static_cast<std::uint32_t>(value)};
  }
  std::uint64_t value() const { return std::uint64_t{hi} << 32 | lo; }
};

inline std::uint64_t signed_product(std::uint32_t a, std::uint32_t b) {
  return static_cast<std::uint64_t>(std::int64_t{as_signed(a)} * as_signed(b));
}

inline std::uint64_t unsigned_product(std::uint32_t a, std::uint32_t b) { return std::uint64_t{a} * b; }

// The divisor is not zero; -2^31 / -1 = -2^31, remainder 0.
inline HiLo signed_division(std::uint32_t a, std::uint32_t b) {
  const std::int64_t quotient = std::int64_t{as_signed(a)} / as_signed(b);
  const std::int64_t remainder = std::int64_t{as_signed(a)} % as_signed(b);
  return {.hi = static_cast<std::uint32_t>(remainder), .lo = static_cast<std::uint32_t>(quotient)};
}

inline HiLo unsigned_division(std::uint32_t a, std::uint32_t b) { return {.hi = a % b, .lo = a / b}; }

// `field` is Instruction::imm of ext and ins: lsb | (size - 1) << 8.
inline std::uint32_t field_mask(std::uint32_t field) {
  return std::numeric_limits<std::uint32_t>::max() >> (31 - (field >> 8));
}

inline std::uint32_t extract_field(std::uint32_t value, std::uint32_t field) {
  return value >> (field & 31) & field_mask(field);
}

inline std::uint32_t insert_field(std::uint32_t old_value, std::uint32_t value, std::uint32_t field) {
  const std::uint32_t mask = field_mask(field) << (field & 31);
  return (old_value & ~mask) | (value << (field & 31) & mask);
}

inline std::uint32_t swap_bytes_in_halves(std::uint32_t value) {
  return (value & 0x00ff'00ffu) << 8 | (value >> 8 & 0x00ff'00ffu);
}

// lwl: the bytes from the aligned start up to the address become the most significant ones of the register.
inline std::uint32_t merge_load_left(std::uint32_t old_value, std::uint32_t word, std::uint32_t shift) {
  const std::uint32_t kept = 0x00ff'ffffu >> shift;
  return (old_value & kept) | word << (24 - shift);
}

// lwr: the bytes from the address to the aligned end become the least significant ones.
inline std::uint32_t merge_load_right(std::uint32_t old_value, std::uint32_t word, std::uint32_t shift) {
  const std::uint32_t replaced = 0xffff'ffffu >> shift;
  return (old_value & ~replaced) | word >> shift;
}

// swl and swr: the same bytes in the other direction.
inline std::uint32_t merge_store_left(std::uint32_t old_word, std::uint32_t value, std::uint32_t shift) {
  const std::uint32_t replaced = 0xffff'ffffu >> (24 - shift);
  return (old_word & ~replaced) | value >> (24 - shift);
}

inline std::uint32_t merge_store_right(std::uint32_t old_word, std::uint32_t value, std::uint32_t shift) {
  const std::uint32_t replaced = 0xffff'ffffu << shift;
  return (old_word & ~replaced) | value << shift;
}

inline std::uint32_t merge_store_byte(std::uint32_t old_word, std::uint32_t value, std::uint32_t shift) {
  return (old_word & ~(0xffu << shift)) | (value & 0xffu) << shift;
}

inline std::uint32_t merge_store_half(std::uint32_t old_word, std::uint32_t value, std::uint32_t shift) {
  return (old_word & ~(0xffffu << shift)) | (value & 0xffffu) << shift;
}

}  // namespace symbolon::mips

#endif  // SYMBOLON_CORE_MIPS_SEMANTICS_H_
