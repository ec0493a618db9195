#include "prover/air/row_program.h"

#include <limits>

namespace symbolon::prover {
namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

class Compiler {
 public:
  Compiler(const AirDescription& description, RowProgramPart part)
      : air_(description), part_(part), uses_(description.nodes.size(), 0), slot_(description.nodes.size(), kNone) {}

  RowProgram compile() {
    count_uses();
    for (std::uint32_t id = 0; id < air_.nodes.size(); ++id) {
      if (uses_[id] > 0) emit_node(id);
    }
    place_operands();
    return std::move(program_);
  }

 private:
  // How often each node is read; nodes that nothing reads are left out.
  void count_uses() {
    for (const InteractionInfo& interaction : air_.interactions) {
      // Interactions are read after the last instruction: their nodes keep their slots.
      for (const std::uint32_t node : interaction.message) uses_[node] += 1;
      uses_[interaction.multiplicity] += 1;
      keep(interaction);
    }
    if (part_ == RowProgramPart::kAll) {
      constraints_of_.resize(air_.nodes.size());
      for (std::uint32_t i = 0; i < air_.constraints.size(); ++i) {
        uses_[air_.constraints[i].node] += 1;
        constraints_of_[air_.constraints[i].node].push_back(i);
      }
    }
    for (std::size_t id = air_.nodes.size(); id-- > 0;) {
      const Node& node = air_.nodes[id];
      if (uses_[id] == 0 || !is_operation(node)) continue;
      uses_[node.a] += 1;
      uses_[node.b] += 1;
    }
  }

  void keep(const InteractionInfo& interaction) {
    kept_.resize(air_.nodes.size(), false);
    for (const std::uint32_t node : interaction.message) kept_[node] = true;
    kept_[interaction.multiplicity] = true;
  }

  static bool is_operation(const Node& node) {
    return node.kind == NodeKind::kAdd || node.kind == NodeKind::kSub || node.kind == NodeKind::kMul;
  }

  void emit_node(std::uint32_t id) {
    const Node& node = air_.nodes[id];
    if (node.kind == NodeKind::kConstant) {
      slot_[id] = static_cast<std::uint32_t>(program_.slot_count++);
      program_.constants.push_back({.slot = slot_[id], .value = node.constant});
    } else if (is_operation(node)) {
      release(node.a);
      release(node.b);
      slot_[id] = take_slot();
      using Kind = RowProgram::Instruction::Kind;
      const Kind kind = node.kind == NodeKind::kAdd   ? Kind::kAdd
                        : node.kind == NodeKind::kSub ? Kind::kSub
                                                      : Kind::kMul;
      program_.instructions.push_back({.kind = kind, .target = slot_[id], .a = node.a, .b = node.b});
      resolve(program_.instructions.back());
    }
    if (part_ != RowProgramPart::kAll) return;
    for (const std::uint32_t constraint : constraints_of_[id]) {
      program_.instructions.push_back({.kind = RowProgram::Instruction::Kind::kConstraint,
                                       .target = static_cast<std::uint32_t>(program_.constraints.size()),
                                       .a = id,
                                       .b = id});
      resolve(program_.instructions.back());
      program_.constraints.push_back({.domain = air_.constraints[constraint].domain, .index = constraint});
      release(id);
    }
  }

  // One reader of the node is done; its slot is free after the last. An instruction may write the slot it reads, since
  // blocks are processed element by element.
  void release(std::uint32_t id) {
    uses_[id] -= 1;
    if (uses_[id] == 0 && is_operation(air_.nodes[id]) && !(id < kept_.size() && kept_[id])) free_.push_back(slot_[id]);
  }

  std::uint32_t take_slot() {
    if (free_.empty()) return static_cast<std::uint32_t>(program_.slot_count++);
    const std::uint32_t slot = free_.back();
    free_.pop_back();
    return slot;
  }

  // While compiling, a column operand is kColumn + its number in the final layout without the slots before it; slots
  // are final. Nodes are resolved when read, because a slot may belong to another node later.
  static constexpr std::uint32_t kColumn = 1u << 31;
  std::uint32_t operand(std::uint32_t id) const {
    const Node& node = air_.nodes[id];
    const auto main_width = static_cast<std::uint32_t>(air_.main_width);
    switch (node.kind) {
      case NodeKind::kLocal:
        return kColumn + node.a;
      case NodeKind::kNext:
        return kColumn + main_width + node.a;
      case NodeKind::kFixed:
        return kColumn + 2 * main_width + node.a;
      default:
        return slot_[id];
    }
  }
  void resolve(RowProgram::Instruction& instruction) const {
    instruction.a = operand(instruction.a);
    instruction.b = operand(instruction.b);
  }

  void place_operands() {
    const auto slots = static_cast<std::uint32_t>(program_.slot_count);
    const auto place = [slots](std::uint32_t x) { return x >= kColumn ? x - kColumn + slots : x; };
    for (RowProgram::Instruction& instruction : program_.instructions) {
      instruction.a = place(instruction.a);
      instruction.b = place(instruction.b);
    }
    for (const InteractionInfo& interaction : air_.interactions) {
      RowProgram::Interaction out{.bus = interaction.bus, .message = {}, .multiplicity = 0};
      out.multiplicity = place(operand(interaction.multiplicity));
      for (const std::uint32_t node : interaction.message) out.message.push_back(place(operand(node)));
      program_.interactions.push_back(std::move(out));
    }
    program_.fractions = air_.fractions;
    program_.local_begin = slots;
    program_.next_begin = slots + air_.main_width;
    program_.fixed_begin = slots + 2 * air_.main_width;
    program_.operand_count = program_.fixed_begin + air_.fixed_width;
    program_.uses_next = air_.uses_next;
  }

  const AirDescription& air_;
  RowProgramPart part_;
  std::vector<std::uint32_t> uses_;
  std::vector<std::uint32_t> slot_;
  std::vector<bool> kept_;
  std::vector<std::vector<std::uint32_t>> constraints_of_;
  std::vector<std::uint32_t> free_;
  RowProgram program_;
};

}  // namespace

RowProgram compile_rows(const AirDescription& description, RowProgramPart part) {
  return Compiler(description, part).compile();
}

}  // namespace symbolon::prover
