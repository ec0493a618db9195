// The calculator: goals, terms, what the limits refuse, and the printed forms.

#include "prover/params/security.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "prover/params/report_text.h"

namespace symbolon::prover {
namespace {

double bits_named(const SecurityReport& report, std::string_view name, std::int32_t index = -1) {
  for (const SecurityTerm& term : report.terms()) {
    if (term.name == name && term.index == index) return term.bits;
  }
  ADD_FAILURE() << "no term " << name;
  return 0;
}

TEST(Security, EveryPresetReachesTheGoalForTheLargestMachine) {
  for (const Preset& preset : all_presets()) {
    const SecurityReport report = compute_security(preset, kMaximalMachine);
    EXPECT_GE(report.bits(), kSecurityGoalBits) << preset.name.view();
    EXPECT_EQ(report.proximity().regime, DecodingRegime::kJohnsonBound);
    EXPECT_TRUE(check_security(preset, kMaximalMachine));
  }
}

// What the documents and `symbolon security` say.
TEST(Security, BitsOfThePresets) {
  EXPECT_NEAR(compute_security(kPresetStandardV1, kMaximalMachine).bits(), 100.496, 0.001);
  EXPECT_NEAR(compute_security(kPresetInnerV1, kMaximalMachine).bits(), 100.007, 0.001);
}

TEST(Security, QueryCountsAreTheSmallest) {
  for (Preset preset : all_presets()) {
    preset.query_count -= 1;
    EXPECT_LT(compute_security(preset, kMaximalMachine).bits(), kSecurityGoalBits) << preset.name.view();
    EXPECT_EQ(check_security(preset, kMaximalMachine).error().code, ErrorCode::kSecurityBelowGoal);
  }
}

TEST(Security, EveryRoundOfTheProtocolHasATerm) {
  const SecurityReport report = compute_security(kPresetStandardV1, kMaximalMachine);
  std::set<std::string_view> names;
  for (const SecurityTerm& term : report.terms()) {
    names.insert(term.name);
    EXPECT_FALSE(term.formula.empty());
    EXPECT_GE(term.bits, report.bits());
  }
  EXPECT_EQ(names, (std::set<std::string_view>{"lookup", "ali", "deep", "fri.batch", "fri.enter", "fri.fold",
                                               "fri.query", "hash.collision", "hash.sponge"}));
  // 22 -> 18 -> 14 -> 10 -> 6 -> 5.
  for (std::int32_t round = 0; round < 5; ++round) EXPECT_GT(bits_named(report, "fri.fold", round), 0);
  EXPECT_EQ(report.terms().size(), 13u);
  EXPECT_NEAR(bits_named(report, "hash.collision"), 123.95, 0.01);
}

// Each number of the machine or preset moves exactly the terms that it should, by the amount that it should.
TEST(Security, TermsRespondToTheirOwnParameters) {
  const Proximity at = johnson_bound(0.25, 40);
  const SecurityReport base = security_at(kPresetStandardV1, kMaximalMachine, at);
  const auto moved = [&](const Preset& preset, const MachineSize& size) {
    const SecurityReport report = security_at(preset, size, at);
    std::set<std::string> names;
    for (std::size_t i = 0; i < report.terms().size(); ++i) {
      if (report.terms()[i].bits != base.terms()[i].bits) names.emplace(report.terms()[i].name);
    }
    return names;
  };
  using Names = std::set<std::string>;
  MachineSize size = kMaximalMachine;
  size.lookup_messages /= 2;
  EXPECT_EQ(moved(kPresetStandardV1, size), Names{"lookup"});
  EXPECT_NEAR(bits_named(security_at(kPresetStandardV1, size, at), "lookup"), bits_named(base, "lookup") + 1, 1e-9);
  size = kMaximalMachine;
  size.lookup_tuple_width = 5;
  EXPECT_EQ(moved(kPresetStandardV1, size), Names{"lookup"});
  size = kMaximalMachine;
  size.constraints *= 4;
  EXPECT_EQ(moved(kPresetStandardV1, size), Names{"ali"});
  size = kMaximalMachine;
  size.opened_columns /= 2;
  EXPECT_EQ(moved(kPresetStandardV1, size), Names{"fri.batch"});
  size = kMaximalMachine;
  size.tables = 1;
  EXPECT_EQ(moved(kPresetStandardV1, size), Names{"deep"});
  EXPECT_NEAR(bits_named(security_at(kPresetStandardV1, size, at), "deep"), bits_named(base, "deep") + 6, 1e-9);
  size = kMaximalMachine;
  size.constraint_degree = 9;
  EXPECT_EQ(moved(kPresetStandardV1, size), Names{"deep"});
  size = kMaximalMachine;
  size.quotient_chunks = 16;
  EXPECT_EQ(moved(kPresetStandardV1, size), Names{"deep"});

  const auto with = [](std::uint32_t Preset::*field, std::uint32_t value) {
    Preset preset = kPresetStandardV1;
    preset.*field = value;
    return preset;
  };
  EXPECT_EQ(moved(with(&Preset::query_count, 87), kMaximalMachine), Names{"fri.query"});
  EXPECT_EQ(moved(with(&Preset::query_pow_bits, 15), kMaximalMachine), Names{"fri.query"});
  EXPECT_EQ(moved(with(&Preset::batching_pow_bits, 0), kMaximalMachine), Names{"fri.batch"});
  EXPECT_EQ(moved(with(&Preset::lookup_pow_bits, 3), kMaximalMachine), Names{"lookup"});
  EXPECT_EQ(moved(with(&Preset::commit_pow_bits, 3), kMaximalMachine), (Names{"fri.enter", "fri.fold"}));
}

TEST(Security, SmallerMachinesAreNotWeaker) {
  MachineSize small = kMaximalMachine;
  small.log_rows = 12;
  small.opened_columns = 600;
  small.lookup_messages = 1 << 18;
  for (const Preset& preset : all_presets()) {
    EXPECT_GE(compute_security(preset, small).bits(), compute_security(preset, kMaximalMachine).bits());
  }
}

// The list of one analysis must not be empty: with m = 1 at rate 1/2 the radius is negative and is never chosen.
TEST(Security, ImpossibleAnalysesAreNotUsed) {
  EXPECT_LT(johnson_bound(0.5, 1).radius, 0);
  Preset preset = kPresetInnerV1;
  preset.query_count = 1;
  const SecurityReport report = compute_security(preset, kMaximalMachine);
  EXPECT_GT(report.proximity().radius, 0);
  EXPECT_LT(report.bits(), 17);
}

TEST(Security, TooLargeMachinesAreRefused) {
  const auto refused = [](auto change) {
    MachineSize size = kMaximalMachine;
    change(size);
    const Result<void> checked = check_security(kPresetStandardV1, size);
    return !checked && checked.error().code == ErrorCode::kMachineTooLarge;
  };
  EXPECT_TRUE(refused([](MachineSize& size) { ++size.log_rows; }));
  EXPECT_TRUE(refused([](MachineSize& size) { ++size.tables; }));
  EXPECT_TRUE(refused([](MachineSize& size) { ++size.opened_columns; }));
  EXPECT_TRUE(refused([](MachineSize& size) { ++size.constraints; }));
  EXPECT_TRUE(refused([](MachineSize& size) { ++size.constraint_degree; }));
  EXPECT_TRUE(refused([](MachineSize& size) { ++size.quotient_chunks; }));
  EXPECT_TRUE(refused([](MachineSize& size) { ++size.lookup_messages; }));
  EXPECT_TRUE(refused([](MachineSize& size) { ++size.lookup_tuple_width; }));
  EXPECT_FALSE(refused([](MachineSize&) {}));
}

TEST(SecurityText, ShowsEveryTermAndNeverRoundsUp) {
  const SecurityReport report = compute_security(kPresetInnerV1, kMaximalMachine);
  const std::string text = security_text(report);
  for (const SecurityTerm& term : report.terms()) {
    EXPECT_NE(text.find(std::string(term.name)), std::string::npos) << term.name;
    EXPECT_NE(text.find(std::string(term.formula)), std::string::npos) << term.formula;
  }
  EXPECT_EQ(text.find("preset inner, version 1: 100."), 0u) << text;

  Preset weak = kPresetInnerV1;
  weak.query_count = 171;
  const SecurityReport below = compute_security(weak, kMaximalMachine);
  ASSERT_GT(below.bits(), 99);
  EXPECT_EQ(security_text(below).find("preset inner, version 1: 99."), 0u);
}

TEST(SecurityText, JsonHoldsTheSameNumbers) {
  const nlohmann::json parsed = nlohmann::json::parse(all_security_json());
  ASSERT_EQ(parsed.size(), all_presets().size());
  for (std::size_t i = 0; i < parsed.size(); ++i) {
    const SecurityReport report = compute_security(all_presets()[i], kMaximalMachine);
    EXPECT_EQ(parsed[i]["preset"], all_presets()[i].name.view());
    EXPECT_NEAR(parsed[i]["proven_bits"].get<double>(), report.bits(), 0.1);
    EXPECT_LE(parsed[i]["proven_bits"].get<double>(), report.bits());
    EXPECT_EQ(parsed[i]["parameters"]["queries"], all_presets()[i].query_count);
    ASSERT_EQ(parsed[i]["terms"].size(), report.terms().size());
    for (std::size_t j = 0; j < report.terms().size(); ++j) {
      EXPECT_NEAR(parsed[i]["terms"][j]["bits"].get<double>(), report.terms()[j].bits, 0.1);
    }
  }
  EXPECT_NE(all_security_text().find("preset inner"), std::string::npos);
}

}  // namespace
}  // namespace symbolon::prover
