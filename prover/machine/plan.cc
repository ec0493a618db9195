#include "prover/machine/plan.h"

#include <algorithm>
#include <optional>

namespace symbolon::prover {
namespace {

// A split must save this many cells for each column that it adds to what is opened at a query.
constexpr std::size_t kCellsPerColumn = 768;
// And it must leave a proof below 2 MB: wider shapes only where the chips alone make them so.
constexpr std::size_t kSplitWidthMax = 4000;

using Heights = std::vector<std::uint32_t>;  // descending

std::size_t total_rows(const Heights& heights) {
  std::size_t rows = 0;
  for (const std::uint32_t log_rows : heights) rows += std::size_t{1} << log_rows;
  return rows;
}

// Rows of a chip that one of its tables takes.
std::size_t table_room(std::uint32_t log_rows, std::size_t rows_together, const ShapeLimits& limits) {
  const std::size_t rows = limits.active_rows(log_rows);
  return rows - rows % rows_together;
}

// The fewest rows in `tables` tables, none above `log_rows_max`, with room for `rows` active rows.
std::optional<Heights> fewest_rows(std::size_t rows, std::size_t rows_together, std::size_t tables,
                                   std::uint32_t log_rows_max, const ShapeLimits& limits) {
  std::optional<Heights> best;
  for (std::uint32_t log_rows = limits.log_rows_min; log_rows <= log_rows_max; ++log_rows) {
    const std::size_t room = table_room(log_rows, rows_together, limits);
    if (tables == 1) {
      if (room < rows) continue;
      return Heights{log_rows};
    }
    if (room >= rows) break;  // fewer tables do
    std::optional<Heights> rest = fewest_rows(rows - room, rows_together, tables - 1, log_rows, limits);
    if (!rest) continue;
    rest->insert(rest->begin(), log_rows);
    if (!best || total_rows(*rest) < total_rows(*best)) best = std::move(rest);
  }
  return best;
}

struct Choice {
  std::size_t chip;
  std::array<std::optional<Heights>, kTablesOfChipMax> options;  // by number of tables - 1
  std::size_t taken;
};

Shape shape_of(const std::vector<Choice>& choices) {
  Shape shape;
  for (const Choice& choice : choices) {
    for (const std::uint32_t log_rows : *choice.options[choice.taken]) {
      shape.tables.push_back({.chip = static_cast<std::uint32_t>(choice.chip), .log_rows = log_rows});
    }
  }
  return shape;
}

// The step to more tables of some chip that saves most cells per opened column; false when none is worth it.
bool split_best(std::vector<Choice>& choices, const ShapeLimits& limits) {
  const Shape before = shape_of(choices);
  const std::size_t cells_before = committed_cells(before);
  const std::size_t width_before = opened_width(before, limits.mask_rows);
  Choice* best = nullptr;
  std::size_t best_taken = 0;
  std::size_t best_score = kCellsPerColumn;
  for (Choice& choice : choices) {
    const std::size_t taken = choice.taken;
    for (std::size_t more = taken + 1; more < kTablesOfChipMax; ++more) {
      if (!choice.options[more]) continue;
      choice.taken = more;
      const Shape after = shape_of(choices);
      const std::size_t cells = committed_cells(after);
      const std::size_t width = opened_width(after, limits.mask_rows);
      if (cells < cells_before && width <= kSplitWidthMax && after.tables.size() <= kTablesMax) {
        // A split that makes a height disappear may even narrow the proof.
        const std::size_t added_width = width > width_before ? width - width_before : 1;
        const std::size_t score = (cells_before - cells) / added_width;
        if (score >= best_score) {
          best = &choice;
          best_taken = more;
          best_score = score + 1;
        }
      }
    }
    choice.taken = taken;
  }
  if (best == nullptr) return false;
  best->taken = best_taken;
  return true;
}

// Lookup tables have rows whether used or not: a run needs one only where another of its tables receives from it.
bool is_needed(std::size_t chip, const RowCounts& counts) {
  const AirDescription& air = machine_chips()[chip].air;
  if (counts[chip] == 0) return false;
  if (air.fixed_width == 0) return true;
  for (std::size_t other = 0; other < kChipCount; ++other) {
    const AirDescription& user = machine_chips()[other].air;
    if (counts[other] == 0 || user.fixed_width != 0) continue;
    for (const InteractionInfo& sent : air.interactions) {
      for (const InteractionInfo& used : user.interactions) {
        if (sent.bus == used.bus) return true;
      }
    }
  }
  return false;
}

}  // namespace

RowCounts count_rows(const TraceInput& input) {
  RowCounts counts{};
  for (std::size_t chip = 0; chip < kChipCount; ++chip) {
    MachineChips::visit(chip, [&]<class Chip>() { counts[chip] = Chip::row_count(input); });
  }
  return counts;
}

Result<Shape> shape_for(const RowCounts& counts, const ShapeLimits& limits) {
  std::vector<Choice> choices;
  for (std::size_t chip = 0; chip < kChipCount; ++chip) {
    if (!is_needed(chip, counts)) continue;
    Choice choice{.chip = chip, .options = {}, .taken = kTablesOfChipMax};
    const std::size_t tables_max = machine_chips()[chip].is_single_table ? 1 : kTablesOfChipMax;
    for (std::size_t tables = 1; tables <= tables_max; ++tables) {
      choice.options[tables - 1] =
          fewest_rows(counts[chip], machine_chips()[chip].rows_together, tables, limits.log_rows_max, limits);
      if (choice.options[tables - 1] && choice.taken == kTablesOfChipMax) choice.taken = tables - 1;
    }
    if (choice.taken == kTablesOfChipMax) return ErrorCode::kMachineTooLarge;
    choices.push_back(std::move(choice));
  }
  while (split_best(choices, limits)) {
  }
  Shape shape = shape_of(choices);
  if (!check_shape(shape, limits)) return ErrorCode::kMachineTooLarge;
  return shape;
}

Result<ChipTables> place_rows(const Shape& shape, const ShapeLimits& limits, std::size_t chip, std::size_t rows) {
  ChipTables placed;
  std::size_t first = 0;
  for (std::size_t i = 0; i < shape.tables.size(); ++i) {
    if (shape.tables[i].chip != chip) continue;
    if (placed.spans.empty()) placed.first_table = i;
    const std::size_t count =
        std::min(rows - first, table_room(shape.tables[i].log_rows, machine_chips()[chip].rows_together, limits));
    placed.spans.push_back({.first = first, .count = count});
    first += count;
  }
  if (first < rows) return ErrorCode::kRunTooLarge;
  return placed;
}

}  // namespace symbolon::prover
