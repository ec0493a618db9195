// Presets: look-up, the numbers that go into the transcript, and what cannot be written.

#include "prover/params/preset.h"

#include <gtest/gtest.h>

#include <set>
#include <type_traits>

namespace symbolon::prover {
namespace {

static_assert(!std::is_default_constructible_v<Preset>, "a preset is a whole named value");

TEST(Preset, IsFoundByNameAndById) {
  EXPECT_EQ(find_preset("standard").value(), kPresetStandardV1);
  EXPECT_EQ(find_preset("inner").value(), kPresetInnerV1);
  EXPECT_EQ(find_preset(PresetId::kStandardV1).value(), kPresetStandardV1);
  EXPECT_EQ(find_preset(PresetId::kInnerV1).value(), kPresetInnerV1);
}

TEST(Preset, UnknownNamesAndIdsAreRefused) {
  for (const char* name : {"", "Standard", "standard ", "standardV1", "test"}) {
    const Result<Preset> found = find_preset(name);
    ASSERT_FALSE(found) << name;
    EXPECT_EQ(found.error().code, ErrorCode::kPresetUnknown);
  }
  for (const int id : {0, 3, 255}) {
    const Result<Preset> found = find_preset(static_cast<PresetId>(id));
    ASSERT_FALSE(found) << id;
    EXPECT_EQ(found.error().code, ErrorCode::kPresetUnknown);
  }
}

TEST(Preset, NamesAndIdsAreDistinct) {
  std::set<std::string_view> names;
  std::set<PresetId> ids;
  for (const Preset& preset : all_presets()) {
    EXPECT_TRUE(names.insert(preset.name.view()).second);
    EXPECT_TRUE(ids.insert(preset.id).second);
  }
}

// The ids and the numbers are part of the proof format: a change needs a new version.
TEST(Preset, WordsArePinned) {
  using Words = std::array<std::uint32_t, 14>;
  EXPECT_EQ(kPresetStandardV1.words(), (Words{1, 1, 2, 86, 4, 5, 0, 12, 0, 16, 192, 5, 22, 29}));
  EXPECT_EQ(kPresetInnerV1.words(), (Words{2, 1, 1, 172, 4, 5, 0, 12, 0, 16, 368, 5, 22, 29}));
}

TEST(Preset, EveryNumberIsAmongTheWords) {
  using Field = std::uint32_t Preset::*;
  const Field fields[] = {&Preset::version,
                          &Preset::log_blowup,
                          &Preset::query_count,
                          &Preset::fri_log_arity_max,
                          &Preset::log_final_poly_len,
                          &Preset::lookup_pow_bits,
                          &Preset::batching_pow_bits,
                          &Preset::commit_pow_bits,
                          &Preset::query_pow_bits,
                          &Preset::mask_rows,
                          &Preset::salt_elements,
                          &Preset::log_rows_max,
                          &Preset::log_lookup_messages_max};
  std::set<std::array<std::uint32_t, 14>> seen{kPresetStandardV1.words()};
  for (const Field field : fields) {
    Preset changed = kPresetStandardV1;
    changed.*field += 1000;
    EXPECT_TRUE(seen.insert(changed.words()).second);
  }
  Preset changed = kPresetStandardV1;
  changed.id = PresetId::kInnerV1;
  EXPECT_TRUE(seen.insert(changed.words()).second);
  EXPECT_EQ(seen.size(), 15u);
}

TEST(Preset, ConsistencyRefusesEachBrokenRelation) {
  const auto broken = [](std::uint32_t Preset::*field, std::uint32_t value) {
    Preset preset = kPresetStandardV1;
    preset.*field = value;
    return !is_consistent(preset);
  };
  EXPECT_TRUE(broken(&Preset::query_count, 0));
  EXPECT_TRUE(broken(&Preset::log_blowup, 0));
  EXPECT_TRUE(broken(&Preset::log_blowup, 3));
  EXPECT_TRUE(broken(&Preset::fri_log_arity_max, 0));
  EXPECT_TRUE(broken(&Preset::mask_rows, 2 * 86 + 2 * 5 + 3));
  EXPECT_TRUE(broken(&Preset::query_count, 112));
  EXPECT_TRUE(broken(&Preset::log_lookup_messages_max, 31));
  EXPECT_FALSE(broken(&Preset::mask_rows, 2 * 86 + 2 * 5 + 4));
}

}  // namespace
}  // namespace symbolon::prover
