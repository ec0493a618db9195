#include <algorithm>

#include "prover/machine/machine.h"
#include "prover/params/preset.h"

namespace symbolon::prover {
namespace {

std::size_t extension_width(const ChipInfo& chip) { return kExtensionDegree * chip.air.bus_columns(); }

std::size_t main_width(const ChipInfo& chip) { return std::max<std::size_t>(chip.air.main_width, kExtensionDegree); }

}  // namespace

std::size_t opened_width(const ChipInfo& chip) {
  return main_width(chip) + chip.air.fixed_width + extension_width(chip);
}

std::size_t opened_width(const Shape& shape, std::uint32_t mask_rows) {
  std::uint64_t heights = 0;             // bit h: some table has 2^h rows
  std::size_t width = kExtensionDegree;  // the uniform polynomial
  for (const TableShape& table : shape.tables) {
    width += opened_width(machine_chips()[table.chip]);
    heights |= std::uint64_t{1} << table.log_rows;
  }
  for (std::uint32_t log_rows = 0; heights >> log_rows != 0; ++log_rows) {
    if ((heights >> log_rows & 1) != 0) width += kExtensionDegree * quotient_chunk_count(log_rows, mask_rows);
  }
  return width;
}

std::size_t committed_cells(const Shape& shape) {
  std::size_t cells = 0;
  for (const TableShape& table : shape.tables) {
    const ChipInfo& chip = machine_chips()[table.chip];
    cells += (main_width(chip) + extension_width(chip)) << table.log_rows;
  }
  return cells;
}

Result<void> check_shape(const Shape& shape, const ShapeLimits& limits) {
  const auto& tables = shape.tables;
  if (tables.empty() || tables.size() > kTablesMax) return ErrorCode::kShapeInvalid;
  std::uint64_t messages = 0;
  std::size_t of_chip = 0;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    if (tables[i].chip >= machine_chips().size()) return ErrorCode::kShapeInvalid;
    if (tables[i].log_rows < limits.log_rows_min || tables[i].log_rows > limits.log_rows_max) {
      return ErrorCode::kShapeInvalid;
    }
    const bool same_chip = i > 0 && tables[i - 1].chip == tables[i].chip;
    if (i > 0 && tables[i - 1].chip > tables[i].chip) return ErrorCode::kShapeInvalid;
    if (same_chip && tables[i - 1].log_rows < tables[i].log_rows) return ErrorCode::kShapeInvalid;
    const ChipInfo& chip = machine_chips()[tables[i].chip];
    of_chip = same_chip ? of_chip + 1 : 1;
    if (of_chip > (chip.is_single_table ? 1 : kTablesOfChipMax)) return ErrorCode::kShapeInvalid;
    messages += std::uint64_t{chip.air.interactions.size()} << tables[i].log_rows;
  }
  if (messages > std::uint64_t{1} << limits.log_messages_max) return ErrorCode::kShapeInvalid;
  return {};
}

}  // namespace symbolon::prover
