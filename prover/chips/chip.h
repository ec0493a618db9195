// What a chip is: a table's columns, its constraints (one `eval`) and how a run fills it.
//
//   struct AddChip {
//     static constexpr const char* kName = "add";                     // labels begin with it
//     template <class T> using Cols = AddCols<T>;                     // witness columns
//     template <class T> using FixedCols = NoCols<T>;                 // columns that the verifying key commits to
//     template <class B> static void eval(B& b);                      // prover/air/builder.h
//     static std::size_t row_count(const TraceInput& input);          // rows that this run needs
//     static void fill(const TraceInput& input, RowSpan rows, Matrix& main);  // rows.first.. of them, at row 0 of main
//     static std::size_t fixed_row_count(const mips::Program&);       // only chips with fixed columns
//     static void fill_fixed(const mips::Program&, RowSpan rows, Matrix& fixed);   // all rows of `fixed`, padding too
//   };
//
// A machine may hold several tables of one chip, each with a share of the rows (RowSpan); so row i of a chip must not
// depend on row i - 1 unless the chip says so: kSingleTable = true, or kRowsTogether = n where every n rows from row 0
// of a table belong together (a table then gets a multiple of n rows). `fill` leaves the rows after rows.count at zero.
// Columns that count lookups are filled from `TraceInput::counts`, which the machine derives from the other tables'
// interactions: consumers count nothing themselves.

#ifndef SYMBOLON_PROVER_CHIPS_CHIP_H_
#define SYMBOLON_PROVER_CHIPS_CHIP_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <vector>

#include "core/base/wiped.h"
#include "core/mips/program.h"
#include "core/mips/record.h"
#include "prover/air/columns.h"
#include "prover/field/koala_bear.h"
#include "prover/poly/matrix.h"

namespace symbolon::prover {

// How often each fact of the lookup tables and each instruction is received, over all tables of the machine.
struct LookupCounts {
  WipedVector<std::uint32_t> range16;  // by value
  WipedVector<std::uint32_t> bytes;    // by first + 256 * second
  WipedVector<std::uint32_t> bit_and;  // by first + 256 * second
  WipedVector<std::uint32_t> split;    // by value
  WipedVector<std::uint32_t> shift;    // by amount + 32 * left
  WipedVector<std::uint32_t> program;  // by pc - code_start
};

// The cursor register (bus/memory.h) as a system call finds it.
struct Cursor {
  std::uint32_t index;          // words committed so far
  std::uint32_t previous_time;  // of the last commit; 0: none
};

// A word that a system call reads from the input or commits, or the first of two operand words of a precompile.
struct TransferWord {
  std::uint32_t call;   // index into record.calls
  std::uint32_t place;  // of the word in its call
};

// Word indices [begin, end).
struct WordRange {
  std::uint32_t begin;
  std::uint32_t end;
};

struct TraceInput {
  const mips::Program& program;
  const mips::Record& record;
  // Indices into record.steps, by family, in the order of execution.
  std::array<WipedVector<std::uint32_t>, static_cast<std::size_t>(mips::Family::kCount)> steps;
  // One for each of record.calls, and the one that the end of the run finds.
  WipedVector<Cursor> cursors;
  WipedVector<TransferWord> transfers;
  WipedVector<TransferWord> operands;
  // The read-only parts of the image, ascending.
  std::vector<WordRange> read_only;
  // Empty until all other tables are filled.
  LookupCounts counts;

  std::span<const std::uint32_t> steps_of(mips::Family family) const { return steps[static_cast<std::size_t>(family)]; }
  const mips::Instruction& instruction_of(const mips::Step& step) const {
    return program.code[step.pc - program.code_start];
  }
  bool is_read_only(std::uint32_t word_index) const;
};

// Sorts the steps into families and derives what the record leaves out. `program` and `record` must outlive the result.
TraceInput make_trace_input(const mips::Program& program, const mips::Record& record);

// The steps of a family that have one of these operations, for chips that share a family.
WipedVector<std::uint32_t> steps_with(const TraceInput& input, mips::Family family,
                                      std::initializer_list<mips::Op> ops);

// Indices into record.calls of the calls with this number, in the order of execution.
WipedVector<std::uint32_t> calls_with(const TraceInput& input, std::uint32_t number);

struct RowSpan {
  std::size_t first;
  std::size_t count;
};

// Calls fn(i, row) for i in [0, count) and stores `row`, a Cols<KoalaBear> that starts as zero, as row i of the matrix.
template <template <class> class Cols, class Fn>
void fill_rows(Matrix& matrix, std::size_t count, Fn&& fn) {
  constexpr std::size_t kWidth = column_count<Cols>();
  constexpr std::size_t kBlock = 64;  // rows gathered before they are scattered to the columns
  std::array<std::array<KoalaBear, kBlock>, kWidth> block;
  for (std::size_t start = 0; start < count; start += kBlock) {
    const std::size_t size = count - start < kBlock ? count - start : kBlock;
    for (std::size_t i = 0; i < size; ++i) {
      auto row = make_columns<Cols, KoalaBear>([](std::size_t) { return KoalaBear::zero(); });
      fn(start + i, row);
      const auto values = column_array<Cols, KoalaBear>(row);
      for (std::size_t c = 0; c < kWidth; ++c) block[c][i] = values[c];
    }
    for (std::size_t c = 0; c < kWidth; ++c) {
      for (std::size_t i = 0; i < size; ++i) matrix.column(c)[start + i] = block[c][i];
    }
  }
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_CHIP_H_
