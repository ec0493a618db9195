// RowProgram: a chip's constraints as a straight-line program over blocks of rows.
//
// Made once from an AirDescription; the prover runs it over each coset. A value of the program is an array of kRowBlock
// field elements: a column of the table read in place, a constant, or a slot of scratch memory that holds the result of
// an instruction. Slots are reused when nothing reads them again, so the scratch of a typical chip stays in the first
// level of cache.

#ifndef SYMBOLON_PROVER_AIR_ROW_PROGRAM_H_
#define SYMBOLON_PROVER_AIR_ROW_PROGRAM_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "prover/air/symbolic.h"

namespace symbolon::prover {

// Rows that are computed together; a multiple of every vector length.
constexpr std::size_t kRowBlock = 64;

// Operands index one table of pointers, laid out as [slots][local columns][next columns][fixed columns].
struct RowProgram {
  struct Instruction {
    enum class Kind : std::uint8_t { kAdd, kSub, kMul, kConstraint };
    Kind kind;
    std::uint32_t target;  // slot; for kConstraint: index into `constraints`
    std::uint32_t a;
    std::uint32_t b;
  };
  struct Constant {
    std::uint32_t slot;
    KoalaBear value;
  };
  struct Constraint {
    RowDomain domain;
    std::uint32_t index;  // position among the chip's constraints: its power of the challenge
  };
  struct Interaction {
    std::uint32_t bus;
    std::vector<std::uint32_t> message;  // operands
    std::uint32_t multiplicity;          // operand
  };

  std::size_t slot_count = 0;
  std::size_t local_begin = 0;
  std::size_t next_begin = 0;
  std::size_t fixed_begin = 0;
  std::size_t operand_count = 0;
  bool uses_next = false;
  std::vector<Constant> constants;
  std::vector<Instruction> instructions;
  std::vector<Constraint> constraints;
  std::vector<Interaction> interactions;
  std::vector<FractionInfo> fractions;  // product p of one is operand fixed_begin + products[p].fixed_column
};

enum class RowProgramPart : std::uint8_t {
  kAll,           // constraints and interactions
  kInteractions,  // only what the interactions need
};

RowProgram compile_rows(const AirDescription& description, RowProgramPart part);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_AIR_ROW_PROGRAM_H_
