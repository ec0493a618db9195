#include "prover/machine/lookup_counts.h"

#include <oneapi/tbb/enumerable_thread_specific.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/base/check.h"
#include "prover/chips/bus/bus_id.h"
#include "prover/chips/powers/facts.h"
#include "prover/field/parallel.h"

namespace symbolon::prover {
namespace {

constexpr std::size_t kBlock = 128;         // rows evaluated at a time
constexpr std::size_t kBlocksPerTask = 64;  // blocks that one task takes

using Block = std::array<KoalaBear, kBlock>;

// The nodes of a chip's graph that its lookups need, in an order in which operands come first.
struct LookupPlan {
  struct Step {
    NodeKind kind;
    std::uint32_t a;  // slot; of a column: its number
    std::uint32_t b;
    KoalaBear constant;
  };
  struct Lookup {
    std::uint32_t bus;
    std::uint32_t first;  // slots
    std::optional<std::uint32_t> second;
    std::uint32_t multiplicity;
  };
  std::vector<Step> steps;
  std::vector<Lookup> lookups;
};

// Which fields of a bus's message name the fact: the first one, and the second where a fact has two parts. Fields that
// follow from them are not read. nullopt: no lookup bus.
std::optional<bool> has_second_key(std::uint32_t bus) {
  switch (bus) {
    case kBusRange16:
    case kBusSplit:
    case kBusProgram:
      return false;
    case kBusBytes:
    case kBusBitAnd:
    case kBusShift:
      return true;
    default:
      return std::nullopt;
  }
}

LookupPlan plan_lookups(const AirDescription& air) {
  LookupPlan plan;
  std::vector<bool> needed(air.nodes.size(), false);
  for (const InteractionInfo& interaction : air.interactions) {
    const std::optional<bool> second = has_second_key(interaction.bus);
    if (!second) continue;
    needed[interaction.message[0]] = true;
    if (*second) needed[interaction.message[1]] = true;
    needed[interaction.multiplicity] = true;
  }
  const auto is_binary = [](const Node& node) {
    return node.kind == NodeKind::kAdd || node.kind == NodeKind::kSub || node.kind == NodeKind::kMul;
  };
  for (std::size_t i = air.nodes.size(); i-- > 0;) {
    if (!needed[i] || !is_binary(air.nodes[i])) continue;
    needed[air.nodes[i].a] = true;
    needed[air.nodes[i].b] = true;
  }
  std::vector<std::uint32_t> slots(air.nodes.size(), 0);
  for (std::size_t i = 0; i < air.nodes.size(); ++i) {
    if (!needed[i]) continue;
    const Node& node = air.nodes[i];
    CHECK(node.kind != NodeKind::kFixed, "a lookup that depends on fixed columns");
    CHECK(node.kind != NodeKind::kNext, "an interaction that reads the next row");
    slots[i] = static_cast<std::uint32_t>(plan.steps.size());
    plan.steps.push_back({.kind = node.kind,
                          .a = is_binary(node) ? slots[node.a] : node.a,
                          .b = is_binary(node) ? slots[node.b] : 0,
                          .constant = node.constant});
  }
  for (const InteractionInfo& interaction : air.interactions) {
    const std::optional<bool> second = has_second_key(interaction.bus);
    if (!second) continue;
    plan.lookups.push_back({.bus = interaction.bus,
                            .first = slots[interaction.message[0]],
                            .second = *second ? std::optional(slots[interaction.message[1]]) : std::nullopt,
                            .multiplicity = slots[interaction.multiplicity]});
  }
  return plan;
}

LookupCounts empty_counts(std::size_t instructions) {
  constexpr std::size_t kValues = 1 << 16;
  return {.range16 = WipedVector<std::uint32_t>(kValues),
          .bytes = WipedVector<std::uint32_t>(kValues),
          .bit_and = WipedVector<std::uint32_t>(kValues),
          .split = WipedVector<std::uint32_t>(kValues),
          .shift = WipedVector<std::uint32_t>(kShiftFacts),
          .program = WipedVector<std::uint32_t>(instructions)};
}

WipedVector<std::uint32_t>& counts_of(LookupCounts& counts, std::uint32_t bus) {
  switch (bus) {
    case kBusRange16:
      return counts.range16;
    case kBusBytes:
      return counts.bytes;
    case kBusBitAnd:
      return counts.bit_and;
    case kBusSplit:
      return counts.split;
    case kBusShift:
      return counts.shift;
    default:
      return counts.program;
  }
}

constexpr std::size_t kNoFact = ~std::size_t{0};

// Place of a fact in its counts (prover/chips/chip.h); kNoFact where a key is out of range.
std::size_t fact_index(std::uint32_t bus, std::uint32_t first, std::uint32_t second, std::uint32_t code_start) {
  switch (bus) {
    case kBusBytes:
    case kBusBitAnd:
      return first < 256 && second < 256 ? first + 256 * second : kNoFact;
    case kBusShift:
      return first < 2 && second < kShiftAmounts ? shift_fact_index(first, second) : kNoFact;
    case kBusProgram:
      return first - code_start;
    default:
      return first;
  }
}

// Rows [begin, begin + size) of the table; `slots` has one block for each step.
void evaluate_block(const LookupPlan& plan, const Matrix& table, std::size_t begin, std::size_t size,
                    WipedVector<Block>& slots) {
  for (std::size_t s = 0; s < plan.steps.size(); ++s) {
    const LookupPlan::Step& step = plan.steps[s];
    Block& out = slots[s];
    switch (step.kind) {
      case NodeKind::kConstant:
        out.fill(step.constant);
        break;
      case NodeKind::kAdd:
        for (std::size_t r = 0; r < kBlock; ++r) out[r] = slots[step.a][r] + slots[step.b][r];
        break;
      case NodeKind::kSub:
        for (std::size_t r = 0; r < kBlock; ++r) out[r] = slots[step.a][r] - slots[step.b][r];
        break;
      case NodeKind::kMul:
        for (std::size_t r = 0; r < kBlock; ++r) out[r] = slots[step.a][r] * slots[step.b][r];
        break;
      default: {
        const auto rows = table.column(step.a).subspan(begin, size);
        std::copy(rows.begin(), rows.end(), out.begin());
      }
    }
  }
}

void count_block(const LookupPlan& plan, const WipedVector<Block>& slots, std::size_t size, std::uint32_t code_start,
                 LookupCounts& counts) {
  for (const LookupPlan::Lookup& lookup : plan.lookups) {
    WipedVector<std::uint32_t>& of_bus = counts_of(counts, lookup.bus);
    for (std::size_t r = 0; r < size; ++r) {
      const KoalaBear multiplicity = slots[lookup.multiplicity][r];
      if (multiplicity.is_zero()) continue;
      const std::uint32_t first = slots[lookup.first][r].to_u32();
      const std::uint32_t second = lookup.second ? slots[*lookup.second][r].to_u32() : 0;
      const std::size_t index = fact_index(lookup.bus, first, second, code_start);
      if (index < of_bus.size()) of_bus[index] += (-multiplicity).to_u32();
    }
  }
}

void add_counts(LookupCounts& total, LookupCounts& part) {
  for (const std::uint32_t bus : {kBusRange16, kBusBytes, kBusBitAnd, kBusSplit, kBusShift, kBusProgram}) {
    const auto& from = counts_of(part, bus);
    auto& to = counts_of(total, bus);
    for (std::size_t i = 0; i < to.size(); ++i) to[i] += from[i];
  }
}

}  // namespace

LookupCounts count_lookups(const Shape& shape, const ShapeLimits& limits, const mips::Program& program,
                           std::span<const Matrix> tables) {
  oneapi::tbb::enumerable_thread_specific<LookupCounts> parts([&] { return empty_counts(program.code.size()); });
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const AirDescription& air = machine_chips()[shape.tables[i].chip].air;
    if (air.fixed_width != 0) continue;
    const LookupPlan plan = plan_lookups(air);
    const std::size_t rows = limits.active_rows(shape.tables[i].log_rows);
    parallel_for(0, (rows + kBlock - 1) / kBlock, kBlocksPerTask, [&](std::size_t begin_block, std::size_t end_block) {
      WipedVector<Block> slots(plan.steps.size());
      LookupCounts& counts = parts.local();
      for (std::size_t block = begin_block; block != end_block; ++block) {
        const std::size_t begin = block * kBlock;
        const std::size_t size = std::min(kBlock, rows - begin);
        evaluate_block(plan, tables[i], begin, size, slots);
        count_block(plan, slots, size, program.code_start, counts);
      }
    });
  }
  LookupCounts& total = parts.local();
  for (LookupCounts& part : parts) {
    if (&part != &total) add_counts(total, part);
  }
  return std::move(total);
}

}  // namespace symbolon::prover
