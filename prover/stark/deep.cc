#include "prover/stark/deep.h"

namespace symbolon::prover {
namespace {

class Collector {
 public:
  explicit Collector(const Ext& challenge) : challenge_(challenge), weight_(challenge) {}

  // `width` base columns with the opened values `values`.
  void base_columns(std::vector<WeighedColumn>& out, Ext& value, Oracle oracle, std::size_t matrix,
                    std::span<const Ext> values) {
    for (std::size_t c = 0; c < values.size(); ++c) {
      out.push_back({.oracle = oracle, .matrix = matrix, .column = c, .weight = weight_});
      step(value, values[c]);
    }
  }
  // The extension column that starts at base column `first`.
  void extension_column(std::vector<WeighedColumn>& out, Ext& value, Oracle oracle, std::size_t matrix,
                        std::size_t first, const Ext& opened) {
    append_coordinates(out, oracle, matrix, first, weight_);
    step(value, opened);
  }
  static void append_coordinates(std::vector<WeighedColumn>& out, Oracle oracle, std::size_t matrix, std::size_t first,
                                 const Ext& weight) {
    for (std::size_t j = 0; j < static_cast<std::size_t>(kExtDegree); ++j) {
      out.push_back({.oracle = oracle, .matrix = matrix, .column = first + j, .weight = weight * Ext::basis(j)});
    }
  }

 private:
  void step(Ext& value, const Ext& opened) {
    value += weight_ * opened;
    weight_ *= challenge_;
  }

  Ext challenge_;
  Ext weight_;
};

}  // namespace

std::vector<DeepGroup> deep_groups(const StarkShape& shape, std::span<const TableValues> values,
                                   std::span<const QuotientValues> quotients, const Ext& batching_challenge) {
  constexpr auto kDegree = static_cast<std::size_t>(kExtDegree);
  Collector collect(batching_challenge);
  std::vector<DeepGroup> groups(shape.heights().size());
  for (std::size_t h = 0; h < groups.size(); ++h) {
    DeepGroup& group = groups[h];
    for (const std::size_t t : shape.tables_of_height(h)) {
      const TableValues& opened = values[t];
      if (!opened.fixed.empty()) {
        collect.base_columns(group.here, group.here_value, Oracle::kFixed, shape.fixed_matrix(t), opened.fixed);
      }
      collect.base_columns(group.here, group.here_value, Oracle::kMain, t, opened.main);
      for (std::size_t k = 0; k < opened.bus.size(); ++k) {
        collect.extension_column(group.here, group.here_value, Oracle::kBus, t, k * kDegree, opened.bus[k]);
      }
    }
    for (std::size_t k = 0; k < kQuotientChunks; ++k) {
      collect.extension_column(group.here, group.here_value, Oracle::kQuotient, h, k * kDegree, quotients[h][k]);
    }
    for (const std::size_t t : shape.tables_of_height(h)) {
      const TableValues& opened = values[t];
      collect.base_columns(group.next, group.next_value, Oracle::kMain, t, opened.main_next);
      const std::size_t running_sum = (shape.tables()[t].bus_columns() - 1) * kDegree;
      collect.extension_column(group.next, group.next_value, Oracle::kBus, t, running_sum, opened.running_sum_next);
    }
    if (h == 0) {
      Collector::append_coordinates(group.uniform, Oracle::kQuotient, h, kQuotientChunks * kDegree, Ext::one());
    }
  }
  return groups;
}

}  // namespace symbolon::prover
