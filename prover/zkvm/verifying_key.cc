#include "prover/zkvm/verifying_key.h"

#include <algorithm>

#include "core/crypto/hash.h"
#include "prover/field/ext.h"
#include "prover/machine/chip_list.h"

namespace symbolon::prover {
namespace {

constexpr const char* kKeyTag = "symbolon.verifying_key.v1";

bool has_fixed_columns(const Shape& shape) {
  return std::any_of(shape.tables.begin(), shape.tables.end(),
                     [](const TableShape& table) { return machine_chips()[table.chip].air.fixed_width > 0; });
}

void (*point_eval(std::uint32_t chip))(PointBuilder<Ext>&) {
  void (*eval)(PointBuilder<Ext>&) = nullptr;
  MachineChips::visit(chip, [&]<class Chip>() { eval = &Chip::template eval<PointBuilder<Ext>>; });
  return eval;
}

}  // namespace

ShapeLimits shape_limits(const Preset& preset) {
  return {.mask_rows = preset.mask_rows,
          .log_rows_min = preset.log_rows_min(),
          .log_rows_max = preset.log_rows_max,
          .log_messages_max = preset.log_lookup_messages_max};
}

MachineSize machine_size(const StarkShape& shape) {
  MachineSize size{.log_rows = shape.heights().front(),
                   .tables = static_cast<std::uint32_t>(shape.tables().size()),
                   .opened_columns = static_cast<std::uint32_t>(shape.opened_width()),
                   .constraints = 0,
                   .constraint_degree = kConstraintDegreeMax,
                   .quotient_chunks = static_cast<std::uint32_t>(shape.quotient_chunks(0)),
                   .lookup_messages = 0,
                   .lookup_tuple_width = 0};
  for (const Table& table : shape.tables()) {
    size.constraints += static_cast<std::uint32_t>(table.weighed_constraints());
    size.lookup_messages += std::uint64_t{table.air->interactions.size()} << table.log_rows;
    for (const InteractionInfo& interaction : table.air->interactions) {
      const auto width = static_cast<std::uint32_t>(interaction.message.size() + 1);
      size.lookup_tuple_width = std::max(size.lookup_tuple_width, width);
    }
  }
  return size;
}

Result<void> check_key_shape(const Preset& preset, const Shape& shape) {
  TRY(check_shape(shape, shape_limits(preset)));
  if (!has_fixed_columns(shape)) return Error{.code = ErrorCode::kShapeInvalid, .where = "verifying_key.fixed"};
  return check_machine_size(preset, machine_size(stark_shape(preset, shape)));
}

StarkShape stark_shape(const Preset& preset, const Shape& shape) {
  std::vector<Table> tables;
  for (const TableShape& table : shape.tables) {
    tables.push_back(
        {.air = &machine_chips()[table.chip].air, .eval_at_point = point_eval(table.chip), .log_rows = table.log_rows});
  }
  return StarkShape(preset, std::move(tables));
}

void VerifyingKey::encode(Writer& writer) const {
  writer.bytes(program_id);
  writer.u8(static_cast<std::uint8_t>(preset));
  writer.u8(static_cast<std::uint8_t>(shape.tables.size()));
  for (const TableShape& table : shape.tables) {
    writer.u8(static_cast<std::uint8_t>(table.chip));
    writer.u8(static_cast<std::uint8_t>(table.log_rows));
  }
  writer.u32(start.entry);
  writer.u32(static_cast<std::uint32_t>(start.segments.size()));
  for (const Segment& segment : start.segments) {
    writer.u32(segment.start);
    writer.u32(segment.length);
  }
  encode_cap(writer, fixed);
}

Result<VerifyingKey> VerifyingKey::decode(Reader& reader) {
  VerifyingKey key;
  TRY_ASSIGN(key.program_id, reader.array<32>());
  TRY_ASSIGN(const std::uint8_t preset_id, reader.u8());
  key.preset = static_cast<PresetId>(preset_id);
  const Result<Preset> found = find_preset(key.preset);
  if (!found) return Error{.code = ErrorCode::kVerifyingKeyInvalid, .where = "verifying_key.preset"};
  const Preset& preset = *found;

  TRY_ASSIGN(const std::uint8_t table_count, reader.u8());
  for (std::size_t t = 0; t < table_count; ++t) {
    TRY_ASSIGN(const std::uint8_t chip, reader.u8());
    TRY_ASSIGN(const std::uint8_t log_rows, reader.u8());
    key.shape.tables.push_back({.chip = chip, .log_rows = log_rows});
  }
  if (const Result<void> checked = check_key_shape(preset, key.shape); !checked) {
    Error error = checked.error();
    error.code = ErrorCode::kShapeInvalid;
    return error;
  }

  TRY_ASSIGN(key.start.entry, reader.u32());
  TRY_ASSIGN(const std::uint32_t segment_count, reader.count(kSegmentsMax));
  for (std::size_t s = 0; s < segment_count; ++s) {
    TRY_ASSIGN(const std::uint32_t start, reader.u32());
    TRY_ASSIGN(const std::uint32_t length, reader.u32());
    key.start.segments.push_back({.start = start, .length = length});
  }
  if (!are_valid_segments(key.start.segments)) {
    return Error{.code = ErrorCode::kVerifyingKeyInvalid, .where = "verifying_key.segments"};
  }
  if (key.start.entry >= (1u << 30))
    return Error{.code = ErrorCode::kVerifyingKeyInvalid, .where = "verifying_key.entry"};
  TRY_ASSIGN(key.fixed, decode_cap(reader, stark_shape(preset, key.shape).tree(Oracle::kFixed)));
  return key;
}

Hash256 VerifyingKey::hash() const {
  Writer writer;
  encode(writer);
  return crypto::tagged_hash(kKeyTag, {writer.view()});
}

}  // namespace symbolon::prover
