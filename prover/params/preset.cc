#include "prover/params/preset.h"

namespace symbolon::prover {
namespace {

constexpr std::array<Preset, 2> kPresets{kPresetStandardV1, kPresetInnerV1};

}  // namespace

std::span<const Preset> all_presets() { return kPresets; }

Result<Preset> find_preset(PresetId id) {
  for (const Preset& preset : kPresets) {
    if (preset.id == id) return preset;
  }
  return Error{.code = ErrorCode::kPresetUnknown, .where = "params.preset"};
}

Result<Preset> find_preset(std::string_view name) {
  for (const Preset& preset : kPresets) {
    if (preset.name.view() == name) return preset;
  }
  return Error{.code = ErrorCode::kPresetUnknown, .where = "params.preset"};
}

}  // namespace symbolon::prover
