// Known answers of both widths. They are printed facts of the published parameter files, kept here so that the suite
// stands alone; where the test data is present, the same is checked from the files, constants and matrix included.

#include "prover/hash/poseidon2.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

namespace symbolon::prover::poseidon2 {
namespace {

template <std::size_t kWidth>
std::array<KoalaBear, kWidth> elements(const std::array<std::uint32_t, kWidth>& values) {
  std::array<KoalaBear, kWidth> result;
  for (std::size_t i = 0; i < kWidth; ++i) result[i] = KoalaBear::from_canonical(values[i]);
  return result;
}

TEST(Poseidon2, KnownAnswerWidth16) {
  auto state = elements<16>({894848333, 1437655012, 1200606629, 1690012884, 71131202, 1749206695, 1717947831, 120589055,
                             19776022, 42382981, 1831865506, 724844064, 171220207, 1299207443, 227047920, 1783754913});
  permute(state);
  EXPECT_EQ(state, elements<16>({1934285469, 604889435, 133449501, 1026180808, 1830659359, 176667110, 1391183747,
                                 351743874, 1238264085, 1292768839, 2023573270, 1201586780, 1360691759, 1230682461,
                                 748270449, 651545025}));
}

TEST(Poseidon2, KnownAnswerWidth24) {
  auto state =
      elements<24>({886409618,  1327899896, 1902407911, 591953491,  648428576,  1844789031, 1198336108, 355597330,
                    1799586834, 59617783,   790334801,  1968791836, 559272107,  31054313,   1042221543, 474748436,
                    135686258,  263665994,  1962340735, 1741539604, 2026927696, 449439011,  1131357108, 50869465});
  permute(state);
  EXPECT_EQ(state, elements<24>({382801106,  82839311,   1503190615, 1987418517, 854076995,  1862291425,
                                 262755189,  1050814217, 722724562,  741265943,  1026879332, 754316749,
                                 1966025564, 1518878196, 502200188,  1368172258, 845459257,  1711434837,
                                 724453836,  171032289,  655223446,  1098636135, 407832555,  1707498914}));
}

// The permutation as the paper writes it: matrices applied entry by entry, every operation reduced.
template <std::size_t kWidth>
std::array<KoalaBear, kWidth> reference(std::array<KoalaBear, kWidth> x) {
  static constexpr std::uint32_t kM4[4][4] = {{2, 3, 1, 1}, {1, 2, 3, 1}, {1, 1, 2, 3}, {3, 1, 1, 2}};
  const auto external = [&x] {
    std::array<KoalaBear, kWidth> y{};
    for (std::size_t i = 0; i < kWidth; ++i) {
      for (std::size_t j = 0; j < kWidth; ++j) {
        const std::uint32_t factor = kM4[i % 4][j % 4] * (i / 4 == j / 4 ? 2 : 1);
        y[i] += KoalaBear::from_u32(factor) * x[j];
      }
    }
    x = y;
  };
  const auto internal = [&x] {
    KoalaBear sum;
    for (const KoalaBear element : x) sum += element;
    for (std::size_t i = 0; i < kWidth; ++i) x[i] = sum + kTables<kWidth>.diagonal[i] * x[i];
  };
  const auto full_round = [&](std::size_t r) {
    for (std::size_t i = 0; i < kWidth; ++i) x[i] = (x[i] + kTables<kWidth>.external[r][i]).pow(3);
    external();
  };
  external();
  for (std::size_t r = 0; r < kHalfFullRounds; ++r) full_round(r);
  for (const KoalaBear constant : kTables<kWidth>.internal) {
    x[0] = (x[0] + constant).pow(3);
    internal();
  }
  for (std::size_t r = kHalfFullRounds; r < 2 * kHalfFullRounds; ++r) full_round(r);
  return x;
}

// Words at both ends of the range, where unreduced sums are largest, and random ones.
template <std::size_t kWidth>
void compare_with_reference() {
  std::mt19937 random(5);
  for (int round = 0; round < 500; ++round) {
    std::array<KoalaBear, kWidth> state;
    for (KoalaBear& x : state) {
      const std::uint32_t word = static_cast<std::uint32_t>(random());
      const bool extreme = round < 200 && (round < 2 || word % 3 != 0);
      const std::uint32_t end = round == 0 || (round > 1 && word % 2 == 0) ? KoalaBear::kModulus - 1 : 0;
      x = extreme ? KoalaBear::from_montgomery_unchecked(end) : KoalaBear::from_u32(word);
    }
    const auto expected = reference<kWidth>(state);
    permute(state);
    ASSERT_EQ(state, expected) << round;
  }
}

TEST(Poseidon2, EqualsTheDefinitionWidth16) { compare_with_reference<16>(); }
TEST(Poseidon2, EqualsTheDefinitionWidth24) { compare_with_reference<24>(); }

TEST(Poseidon2, PermutesAtCompileTime) {
  constexpr auto kZeroImage = [] {
    std::array<KoalaBear, 16> state{};
    permute(state);
    return state;
  }();
  std::array<KoalaBear, 16> state{};
  permute(state);
  EXPECT_EQ(state, kZeroImage);
}

template <std::size_t kWidth>
void check_published_file() {
  const std::filesystem::path path =
      std::filesystem::path(SYMBOLON_TEST_DATA) / "poseidon2" / ("koalabear_w" + std::to_string(kWidth) + ".json");
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "no test data at " << path;
  const auto published = nlohmann::json::parse(std::ifstream(path));
  using Row = std::vector<std::uint32_t>;
  const auto& constants = published["round_constants"];
  auto external = constants["external_initial"].get<std::vector<Row>>();
  for (const Row& row : constants["external_final"].get<std::vector<Row>>()) external.push_back(row);
  ASSERT_EQ(external.size(), 2 * kHalfFullRounds);
  for (std::size_t r = 0; r < external.size(); ++r) {
    ASSERT_EQ(external[r].size(), kWidth);
    for (std::size_t i = 0; i < kWidth; ++i) EXPECT_EQ(kTables<kWidth>.external[r][i].to_u32(), external[r][i]);
  }
  const Row internal = constants["internal"].get<Row>();
  ASSERT_EQ(internal.size(), kTables<kWidth>.internal.size());
  for (std::size_t r = 0; r < internal.size(); ++r) EXPECT_EQ(kTables<kWidth>.internal[r].to_u32(), internal[r]);
  const Row diagonal = published["V_mod_p"].get<Row>();
  ASSERT_EQ(diagonal.size(), kWidth);
  for (std::size_t i = 0; i < kWidth; ++i) EXPECT_EQ(kTables<kWidth>.diagonal[i].to_u32(), diagonal[i]) << i;

  const auto answer = published["known_answer"];
  std::array<KoalaBear, kWidth> state;
  for (std::size_t i = 0; i < kWidth; ++i) {
    state[i] = KoalaBear::from_canonical(answer["input"][i].get<std::uint32_t>());
  }
  permute(state);
  for (std::size_t i = 0; i < kWidth; ++i) EXPECT_EQ(state[i].to_u32(), answer["output"][i].get<std::uint32_t>());
}

TEST(Poseidon2, PublishedFileWidth16) { check_published_file<16>(); }
TEST(Poseidon2, PublishedFileWidth24) { check_published_file<24>(); }

}  // namespace
}  // namespace symbolon::prover::poseidon2
