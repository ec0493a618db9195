// The machine as the verifier needs it: what its chips demand, how large its tables are, what the verifier adds to the
// buses. Filling tables is in trace.h, choosing their heights in plan.h.

#ifndef SYMBOLON_PROVER_MACHINE_MACHINE_H_
#define SYMBOLON_PROVER_MACHINE_MACHINE_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/mips/program.h"
#include "prover/air/symbolic.h"
#include "prover/chips/zero_memory/segments.h"
#include "prover/field/koala_bear.h"

namespace symbolon::prover {

struct ChipInfo {
  const char* name;
  AirDescription air;
  bool is_single_table;
  std::size_t rows_together;
};

// By chip number (chip_list.h). Made on first use; thread-safe.
const std::vector<ChipInfo>& machine_chips();

// --- shape ---

struct TableShape {
  std::uint32_t chip;
  std::uint32_t log_rows;

  friend bool operator==(const TableShape&, const TableShape&) = default;
};

// The tables of a proof in their only order: by chip number, tables of one chip from tall to short. The rows of a chip
// fill its first table, then the next.
struct Shape {
  std::vector<TableShape> tables;

  friend bool operator==(const Shape&, const Shape&) = default;
};

constexpr std::size_t kTablesMax = 64;
constexpr std::size_t kTablesOfChipMax = 3;

// What the preset says about tables.
struct ShapeLimits {
  std::uint32_t mask_rows;  // the last rows of every table, which hold noise
  std::uint32_t log_rows_min;
  std::uint32_t log_rows_max;
  std::uint32_t log_messages_max;  // on all buses together, padding and noise rows included

  std::size_t active_rows(std::uint32_t log_rows) const { return (std::size_t{1} << log_rows) - mask_rows; }
};

// What the soundness of the tables needs of their heights: bounds, order, one table of a chip that must have one.
// kShapeInvalid otherwise. Which chips there are is not checked: what a missing table would send is missing.
Result<void> check_shape(const Shape& shape, const ShapeLimits& limits);

// Main columns as committed (a table has at least the five that blind its bus sum), fixed and extension columns.
std::size_t opened_width(const ChipInfo& chip);
// With the quotients of all heights and the uniform polynomial.
std::size_t opened_width(const Shape& shape, std::uint32_t mask_rows);
// Cells that are committed for a run: main and extension columns.
std::size_t committed_cells(const Shape& shape);

// --- the verifier's own messages ---

// What the verifier knows of a program beside the fixed columns: part of the verifying key.
struct MachineStart {
  std::uint32_t entry;  // word index
  std::vector<Segment> segments;
};
// kProgramSegments where the image has too many separate parts, or too large ones.
Result<MachineStart> machine_start(const mips::Program& program);

struct VerifierMessage {
  std::uint32_t bus;
  std::vector<KoalaBear> fields;
  KoalaBear multiplicity;  // 1: sent, -1: received
};
// Sends the first state and the segments, receives the public words. kPublicValuesSize unless they are whole words, no
// more than a guest may commit.
Result<std::vector<VerifierMessage>> verifier_messages(const MachineStart& start, ByteView public_values);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_MACHINE_MACHINE_H_
