#include "credentials/statements/credit/scorecard_file.h"

#include <algorithm>
#include <cstring>

#include "core/crypto/random.h"
#include "credentials/json/object_reader.h"
#include "credentials/statements/credit/errors.h"

namespace symbolon::statement::credit {
namespace {

using json::Json;

Error form_error() { return Error{.code = errors::kCreditModelForm, .where = "statement.credit"}; }

// Integers of a list, at most `count` of them.
template <std::size_t N>
Result<std::uint32_t> read_numbers(const Json& list, std::array<std::int32_t, N>& out) {
  if (list.size() > N) return form_error();
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (!list[i].is_number_integer()) return form_error();
    const auto number = list[i].get<std::int64_t>();
    if (number < INT32_MIN || number > INT32_MAX) return form_error();
    out[i] = static_cast<std::int32_t>(number);
  }
  return static_cast<std::uint32_t>(list.size());
}

Result<ScorecardFeature> read_feature(const Json& value) {
  ScorecardFeature feature;
  TRY_ASSIGN(json::ObjectReader reader, json::ObjectReader::of(value));
  TRY_ASSIGN(const std::string name, reader.text("name", kFeatureNameSize - 1));
  std::ranges::copy(name, feature.name.begin());
  TRY_ASSIGN(feature.reason, reader.u32("reason"));
  TRY_ASSIGN(const Json* const points, reader.array("points", kBinsMax));
  TRY_ASSIGN(feature.bin_count, read_numbers(*points, feature.points));
  TRY_ASSIGN(const Json* const upper, reader.array("upper", kBinsMax - 1));
  TRY_ASSIGN(const std::uint32_t bounds, read_numbers(*upper, feature.upper));
  TRY(reader.finish());
  if (bounds + 1 != feature.bin_count) return form_error();
  return feature;
}

}  // namespace

Result<Scorecard> read_scorecard(ByteView text) {
  TRY_ASSIGN(const Json file, json::parse_document(text, kScorecardFileBytesMax));
  TRY_ASSIGN(json::ObjectReader reader, json::ObjectReader::of(file));
  Scorecard card;
  TRY_ASSIGN(card.head.version, reader.u32("version"));
  TRY_ASSIGN(const Json* const base, reader.member("base_points"));
  std::array<std::int32_t, 1> base_points = {};
  TRY(read_numbers(Json::array({*base}), base_points));
  card.head.base_points = base_points[0];
  TRY_ASSIGN(const Json* const features, reader.array("features", kFeaturesMax));
  card.head.feature_count = static_cast<std::uint32_t>(features->size());
  for (std::size_t i = 0; i < features->size(); ++i) {
    TRY_ASSIGN(card.features[i], read_feature((*features)[i]));
  }
  if (reader.has("salt")) {
    TRY_ASSIGN(card.salt, reader.array_of_bytes<32>("salt"));
  } else {
    card.salt = crypto::random_array<32>();
  }
  TRY(reader.finish());
  if (!is_well_formed(card)) return form_error();
  return card;
}

std::string write_scorecard(const Scorecard& card) {
  Json features = Json::array();
  for (const ScorecardFeature& feature : card.used()) {
    Json item = {{"name", feature.name_view()}, {"reason", feature.reason}};
    item["points"] = std::vector<std::int32_t>(feature.points.begin(), feature.points.begin() + feature.bin_count);
    item["upper"] = std::vector<std::int32_t>(feature.upper.begin(), feature.upper.begin() + feature.bin_count - 1);
    features.push_back(std::move(item));
  }
  return json::readable_text({{"version", card.head.version},
                              {"base_points", card.head.base_points},
                              {"features", features},
                              {"salt", to_hex(card.salt)}});
}

Bytes encode_scorecard(const Scorecard& card) {
  const std::size_t features_size = card.head.feature_count * sizeof(ScorecardFeature);
  Bytes out(sizeof card.salt + sizeof card.head + features_size);
  std::memcpy(out.data(), &card.salt, sizeof card.salt);
  std::memcpy(out.data() + sizeof card.salt, &card.head, sizeof card.head);
  std::memcpy(out.data() + sizeof card.salt + sizeof card.head, card.features.data(), features_size);
  return out;
}

Result<Scorecard> decode_scorecard(ByteView bytes) {
  Scorecard card;
  constexpr std::size_t kFixed = sizeof card.salt + sizeof card.head;
  if (bytes.size() < kFixed) return form_error();
  std::memcpy(&card.salt, bytes.data(), sizeof card.salt);
  std::memcpy(&card.head, bytes.data() + sizeof card.salt, sizeof card.head);
  if (card.head.feature_count > kFeaturesMax) return form_error();
  const std::size_t features_size = card.head.feature_count * sizeof(ScorecardFeature);
  if (bytes.size() != kFixed + features_size) return form_error();
  std::memcpy(card.features.data(), bytes.data() + kFixed, features_size);
  if (!is_well_formed(card)) return form_error();
  return card;
}

}  // namespace symbolon::statement::credit
