#include "prover/fri/shape.h"

#include <algorithm>
#include <utility>

#include "core/base/check.h"
#include "prover/field/ext.h"

namespace symbolon::prover {

FriShape::FriShape(const Preset& preset, std::vector<std::uint32_t> group_log_rows)
    : preset_(preset), group_log_rows_(std::move(group_log_rows)) {
  CHECK(!group_log_rows_.empty(), "FRI tests at least one codeword");
  CHECK(group_log_rows_.front() <= preset_.log_rows_max, "codeword taller than the preset allows");
  for (std::size_t g = 1; g < group_log_rows_.size(); ++g) {
    CHECK(group_log_rows_[g] < group_log_rows_[g - 1], "groups of one height each, tallest first");
  }
  CHECK(preset_.query_count > 0, "a proof without queries proves nothing");
  CHECK(preset_.fri_log_arity_max > 0, "a fold joins at least two values");
  log_final_len_ = std::min(preset_.log_final_poly_len, group_log_rows_.back());

  std::size_t next_group = 1;
  for (std::uint32_t log_rows = log_rows_max(); log_rows > log_final_len_;) {
    const bool group_ahead = next_group < group_log_rows_.size();
    const std::uint32_t target = group_ahead ? group_log_rows_[next_group] : log_final_len_;
    const std::uint32_t log_arity = std::min(preset_.fri_log_arity_max, log_rows - target);
    const std::uint32_t log_folded = log_rows - log_arity;
    std::optional<std::size_t> joining;
    if (group_ahead && log_folded == target) joining = next_group++;
    layers_.push_back({.log_rows = log_rows,
                       .log_arity = log_arity,
                       .joining = joining,
                       .tree = TreeShape(preset_.log_blowup, preset_.salt_elements,
                                         {{.log_rows = log_folded, .width = kExtensionDegree << log_arity}})});
    log_rows = log_folded;
  }
  CHECK(next_group == group_log_rows_.size(), "every group has joined");
}

}  // namespace symbolon::prover
