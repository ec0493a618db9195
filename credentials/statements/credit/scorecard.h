// An integer scorecard: features cut into bins, points for each bin, their sum is the score. For guest and host. The
// classical form of credit scoring (Siddiqi, "Credit Risk Scorecards", 2006, chapter 6), with every number an integer,
// so that guest, bureau and auditor compute the same.
//
// Its bytes have one form: a head, then its features in the order of their names. The commitment is salted, so that it
// tells nothing of a model that could be guessed.

#ifndef SYMBOLON_CREDENTIALS_STATEMENTS_CREDIT_SCORECARD_H_
#define SYMBOLON_CREDENTIALS_STATEMENTS_CREDIT_SCORECARD_H_

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "credentials/statement/tagged_hash.h"

namespace symbolon::statement::credit {

inline constexpr std::uint32_t kFeaturesMax = 32;
inline constexpr std::uint32_t kBinsMax = 8;
inline constexpr std::size_t kFeatureNameSize = 28;
inline constexpr std::int32_t kPointsMax = 100'000;  // of one bin, either sign
inline constexpr std::size_t kReasonsMax = 4;

// A value belongs to the first bin whose upper bound it does not exceed, else to the last one. Integers are
// little-endian; what is not used is zero.
struct ScorecardFeature {
  std::array<char, kFeatureNameSize> name = {};       // zero-terminated
  std::uint32_t reason = 0;                           // its reason code, not zero
  std::uint32_t bin_count = 0;                        // 1 to kBinsMax
  std::array<std::int32_t, kBinsMax - 1> upper = {};  // of all bins but the last one, ascending
  std::array<std::int32_t, kBinsMax> points = {};

  std::string_view name_view() const {
    std::size_t size = 0;
    while (size < name.size() && name[size] != 0) ++size;
    return {name.data(), size};
  }
};
static_assert(sizeof(ScorecardFeature) == 96);

inline constexpr std::uint32_t kScorecardVersion = 1;

struct ScorecardHead {
  std::uint32_t version = 0;
  std::uint32_t feature_count = 0;
  std::int32_t base_points = 0;
};

struct Scorecard {
  Digest salt = {};
  ScorecardHead head;
  std::array<ScorecardFeature, kFeaturesMax> features = {};

  std::span<const ScorecardFeature> used() const { return std::span(features).first(head.feature_count); }
};

// Sizes, order and bounds: what the commitment of an honest bureau can stand for.
inline bool is_well_formed(const Scorecard& card) {
  const auto in_range = [](std::int32_t points) { return points >= -kPointsMax && points <= kPointsMax; };
  if (card.head.version != kScorecardVersion || card.head.feature_count == 0 || card.head.feature_count > kFeaturesMax)
    return false;
  if (!in_range(card.head.base_points)) return false;
  std::string_view before;
  for (const ScorecardFeature& feature : card.used()) {
    const std::string_view name = feature.name_view();
    if (name.empty() || name.size() == feature.name.size() || name <= before) return false;
    before = name;
    for (std::size_t i = name.size(); i < feature.name.size(); ++i) {
      if (feature.name[i] != 0) return false;
    }
    if (feature.reason == 0 || feature.bin_count == 0 || feature.bin_count > kBinsMax) return false;
    for (std::uint32_t i = 0; i < kBinsMax; ++i) {
      if (i < feature.bin_count ? !in_range(feature.points[i]) : feature.points[i] != 0) return false;
    }
    for (std::uint32_t i = 0; i + 1 < kBinsMax; ++i) {
      const bool is_used = i + 1 < feature.bin_count;
      if (!is_used && feature.upper[i] != 0) return false;
      if (is_used && i > 0 && feature.upper[i] <= feature.upper[i - 1]) return false;
    }
  }
  return true;
}

// Of a well-formed card.
inline Digest scorecard_commitment(const Scorecard& card) {
  const auto bytes_of = [](const auto& object, std::size_t count) {
    return std::span(reinterpret_cast<const std::uint8_t*>(&object), count);
  };
  return tagged_hash<"symbolon/credit/scorecard/v1">(
      card.salt, bytes_of(card.head, sizeof card.head),
      bytes_of(card.features, card.head.feature_count * sizeof(ScorecardFeature)));
}

// Adds up a score and finds what cost most.
class ScoreSum {
 public:
  explicit ScoreSum(std::int32_t base_points) : score_(base_points) {}

  void add(const ScorecardFeature& feature, std::int64_t value) {
    std::uint32_t bin = 0;
    while (bin + 1 < feature.bin_count && value > feature.upper[bin]) ++bin;
    std::int32_t best = feature.points[0];
    for (std::uint32_t i = 1; i < feature.bin_count; ++i) best = feature.points[i] > best ? feature.points[i] : best;
    score_ += feature.points[bin];
    note_loss(best - feature.points[bin], feature.reason);
  }

  std::int32_t score() const { return score_; }
  // The features that lost most points against their best bin, most first, the earlier one of equals; 0 where fewer
  // lost any. (Distance to the best possible: the usual choice for adverse action notices.)
  const std::array<std::uint32_t, kReasonsMax>& reasons() const { return reasons_; }

 private:
  void note_loss(std::int32_t loss, std::uint32_t reason) {
    std::size_t place = kReasonsMax;
    while (place > 0 && loss > losses_[place - 1]) --place;
    if (place == kReasonsMax) return;
    for (std::size_t i = kReasonsMax - 1; i > place; --i) {
      losses_[i] = losses_[i - 1];
      reasons_[i] = reasons_[i - 1];
    }
    losses_[place] = loss;
    reasons_[place] = reason;
  }

  std::int32_t score_;  // at most 33 times kPointsMax
  std::array<std::int32_t, kReasonsMax> losses_ = {};
  std::array<std::uint32_t, kReasonsMax> reasons_ = {};
};

}  // namespace symbolon::statement::credit

#endif  // SYMBOLON_CREDENTIALS_STATEMENTS_CREDIT_SCORECARD_H_
