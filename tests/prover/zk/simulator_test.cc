// A simulator for the toy machine: it knows shape, statement and fixed columns, no trace, chooses all challenges first
// and makes a transcript that passes every check of the verifier that is not a hash (prover/SECURITY.md,
// "Zero-knowledge").
//
// Simulated, and checked with the verifier's own formulas:
//   sums                 uniform, but for the last one, which cancels with the verifier's terms
//   values at z, g z     uniform; fixed columns honest; quotient chunk 0 from the constraint identity
//   columns at queries   uniform, at x and at the next row's point g x (not opened, but the quotient depends on it);
//                        chunks 0 and 1 uniform, chunk 2 from the constraints' value at x
//   FRI                  f uniform below the tallest height, u at the queries follows; each fold is the fold, or, where
//                        a group joins, uniform among the polynomials with the values that the queries force
//
// Argued only: that a prover's openings have this distribution. For the columns it takes noise rows that cover x, g x
// (through the quotient), z and g z, that is 2 q + 10 equations; this test would pass with fewer. Not simulated at all:
// Merkle digests (salted leaves and an ideal permutation) and the proof of work; challenges are programmed, not hashed.

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <vector>

#include "prover/fri/fold.h"
#include "prover/poly/evaluate.h"
#include "prover/stark/deep.h"
#include "prover/stark/point_check.h"
#include "tests/prover/stark/toy_machine.h"

namespace symbolon::prover {
namespace {

constexpr auto kDegree = static_cast<std::size_t>(kExtDegree);

class Random {
 public:
  explicit Random(std::uint32_t seed) : source_(seed) {}
  KoalaBear base() { return KoalaBear::from_u32(below(kFieldModulus)); }
  Ext ext() {
    Ext value;
    for (KoalaBear& c : value.c) c = base();
    return value;
  }
  std::vector<Ext> exts(std::size_t count) {
    std::vector<Ext> values(count);
    for (Ext& value : values) value = ext();
    return values;
  }
  std::uint32_t below(std::uint32_t bound) {
    return std::uniform_int_distribution<std::uint32_t>(0, bound - 1)(source_);
  }

 private:
  std::mt19937 source_;
};

struct Challenges {
  Ext gamma, beta, alpha, point, batching;
  std::vector<Ext> beta_powers;
  std::vector<Ext> fold, joining;  // of each layer
  std::vector<QueryIndex> queries;

  BusChallenges<Ext> buses() const { return {.gamma = gamma, .beta_powers = beta_powers}; }
};

Challenges choose_challenges(const StarkShape& shape, Random& random) {
  Challenges c{.gamma = random.ext(),
               .beta = random.ext(),
               .alpha = random.ext(),
               .point = random.ext(),
               .batching = random.ext(),
               .beta_powers = {},
               .fold = {},
               .joining = {},
               .queries = {}};
  c.beta_powers = {c.beta, c.beta * c.beta};
  c.fold = random.exts(shape.pcs().fri().layers().size());
  c.joining = random.exts(c.fold.size());
  for (std::uint32_t q = 0; q < shape.preset().query_count; ++q) {
    c.queries.push_back(
        {.coset = random.below(1u << shape.preset().log_blowup), .row = random.below(1u << shape.heights().front())});
  }
  return c;
}

// What a verifier sees, hashes and witnesses of work left out.
struct View {
  std::vector<Ext> sums;
  std::vector<TableValues> values;
  std::vector<QuotientValues> quotients;
  std::vector<std::vector<OpenedColumns>> oracles;    // by oracle and matrix
  std::vector<std::vector<std::vector<Ext>>> leaves;  // by layer and query
  std::vector<Ext> final_polynomial;
};

// Sum of the constraints of one height, from values at a point.
struct TableAt {
  TablePoint<Ext> point;
  BusPoint<Ext> bus;
};
template <class At>
Ext quotient_at(const StarkShape& shape, const Challenges& challenges, std::size_t h, const Ext& x, At&& at) {
  const DomainPoint<Ext> domain = domain_point(x, shape.heights()[h], shape.preset().mask_rows);
  const BusChallenges<Ext> buses = challenges.buses();
  Ext weight = Ext::one();
  Ext total = Ext::zero();
  for (const std::size_t t : shape.tables_of_height(h)) {
    const TableAt values = at(t);
    const Table& table = shape.tables()[t];
    total += table_quotient_at(table, table.eval_at_point, values.point, values.bus, buses, domain, challenges.alpha,
                               weight);
  }
  return total;
}

Ext chunk_stride(const StarkShape& shape, std::size_t h, const Ext& x) {
  return x.pow((std::size_t{1} << shape.heights()[h]) - shape.preset().mask_rows);
}

Ext terms_total(const Statement& statement, const Challenges& challenges) {
  Ext total = Ext::zero();
  const std::vector<Ext> fingerprints = term_fingerprints(statement.terms, challenges.gamma, challenges.beta);
  for (std::size_t i = 0; i < fingerprints.size(); ++i) {
    total += fingerprints[i].inverse() * statement.terms[i].multiplicity;
  }
  return total;
}

TableAt at_point(const View& view, std::size_t t) {
  const TableValues& v = view.values[t];
  return {.point = {.main = v.main, .main_next = v.main_next, .fixed = v.fixed},
          .bus = {.bus = v.bus, .running_sum_next = v.running_sum_next, .sum = view.sums[t]}};
}

// The DEEP formula of one group at query q; `u` apart.
struct GroupValue {
  Ext quotients;
  Ext uniform;
};
GroupValue group_value(const StarkShape& shape, const Challenges& challenges, const View& view, const DeepGroup& group,
                       std::size_t h, std::size_t q) {
  const auto combine = [&](std::span<const WeighedColumn> terms) {
    Ext sum = Ext::zero();
    for (const WeighedColumn& term : terms) {
      sum += term.weight * view.oracles[static_cast<std::size_t>(term.oracle)][term.matrix].column(term.column)[q];
    }
    return sum;
  };
  const std::uint32_t log_rows = shape.heights()[h];
  const KoalaBear x = lde_point(log_rows, shape.preset().log_blowup, challenges.queries[q]);
  const Ext next_point = challenges.point * KoalaBear::two_adic_generator(log_rows);
  return {.quotients = (combine(group.here) - group.here_value) * (x - challenges.point).inverse() +
                       (combine(group.next) - group.next_value) * (x - next_point).inverse(),
          .uniform = combine(group.uniform)};
}

// The value to which the leaf of query q folds.
Ext fold_of(const FriShape& fri, const Challenges& challenges, std::size_t layer_index, std::vector<Ext> leaf,
            std::size_t q) {
  const FriLayer& layer = fri.layers()[layer_index];
  const std::uint32_t log_folded = layer.log_rows - layer.log_arity;
  const QueryIndex first{.coset = challenges.queries[q].coset,
                         .row = challenges.queries[q].row & ((1u << log_folded) - 1)};
  const std::uint32_t log_blowup = fri.preset().log_blowup;
  NativeArithmetic arithmetic;
  const KoalaBear y_inverse =
      power_of_point(arithmetic, kRootInverses[layer.log_rows + log_blowup], layer.log_rows, log_blowup, first);
  return fold_leaf<KoalaBear, Ext>(leaf, layer.log_arity, y_inverse, challenges.fold[layer_index]);
}

// The verifier without hashes and proof of work.
bool accepts(const ToyMachine& machine, const Challenges& challenges, const View& view) {
  const StarkShape& shape = machine.shape();
  const FriShape& fri = shape.pcs().fri();
  Ext total = terms_total(machine.statement(), challenges);
  for (const Ext& sum : view.sums) total += sum;
  if (!total.is_zero()) return false;
  for (std::size_t h = 0; h < shape.heights().size(); ++h) {
    const Ext stride = chunk_stride(shape, h, challenges.point);
    const QuotientValues& chunks = view.quotients[h];
    Ext quotient = Ext::zero();
    for (std::size_t k = chunks.size(); k-- > 0;) quotient = quotient * stride + chunks[k];
    const Ext expected =
        quotient_at(shape, challenges, h, challenges.point, [&](std::size_t t) { return at_point(view, t); });
    if (!(quotient == expected)) return false;
  }
  const std::vector<DeepGroup> groups = deep_groups(shape, view.values, view.quotients, challenges.batching);
  const auto group = [&](std::size_t h, std::size_t q) {
    const GroupValue value = group_value(shape, challenges, view, groups[h], h, q);
    return value.quotients + value.uniform;
  };
  for (std::size_t q = 0; q < challenges.queries.size(); ++q) {
    Ext value = group(0, q);
    for (std::size_t i = 0; i < fri.layers().size(); ++i) {
      const FriLayer& layer = fri.layers()[i];
      const std::uint32_t log_folded = layer.log_rows - layer.log_arity;
      const std::size_t place = challenges.queries[q].row >> log_folded & ((1u << layer.log_arity) - 1);
      if (view.leaves[i][q][place] != value) return false;
      value = fold_of(fri, challenges, i, view.leaves[i][q], q);
      if (layer.joining) value += challenges.joining[i] * group(*layer.joining, q);
    }
    const KoalaBear y = unshifted_point(fri.log_final_len(), shape.preset().log_blowup, challenges.queries[q]);
    if (evaluate_final<KoalaBear, Ext>(view.final_polynomial, y) != value) return false;
  }
  return true;
}

// Uniform among the polynomials of `length` coefficients with the given values, by Newton's interpolation.
std::vector<Ext> uniform_through(const std::vector<std::pair<KoalaBear, Ext>>& values, std::size_t length,
                                 Random& random) {
  std::vector<Ext> polynomial(length, Ext::zero());
  std::vector<KoalaBear> vanishing = {KoalaBear::one()};
  for (const auto& [y, value] : values) {
    KoalaBear at = KoalaBear::zero();
    for (std::size_t i = vanishing.size(); i-- > 0;) at = at * y + vanishing[i];
    if (at.is_zero()) continue;  // the same point again
    const Ext step = (value - evaluate_final<KoalaBear, Ext>(polynomial, y)) * at.inverse();
    for (std::size_t i = 0; i < vanishing.size(); ++i) polynomial[i] += step * vanishing[i];
    vanishing.push_back(KoalaBear::zero());
    for (std::size_t i = vanishing.size() - 1; i > 0; --i) vanishing[i] = vanishing[i - 1] - y * vanishing[i];
    vanishing[0] = KoalaBear::zero() - y * vanishing[0];
  }
  CHECK(vanishing.size() <= length, "fewer values than coefficients");
  for (std::size_t k = 0; k + vanishing.size() <= length; ++k) {
    const Ext factor = random.ext();
    for (std::size_t i = 0; i < vanishing.size(); ++i) polynomial[k + i] += factor * vanishing[i];
  }
  return polynomial;
}

class Simulator {
 public:
  Simulator(const ToyMachine& machine, const Challenges& challenges, Random& random)
      : machine_(machine), shape_(machine.shape()), challenges_(challenges), random_(random) {}

  View run() {
    draw_sums();
    draw_values();
    draw_queries();
    draw_fri();
    return std::move(view_);
  }

 private:
  void draw_sums() {
    view_.sums = random_.exts(shape_.tables().size());
    Ext total = terms_total(machine_.statement(), challenges_);
    for (const Ext& sum : view_.sums) total += sum;
    view_.sums.back() -= total;
  }

  void draw_values() {
    for (std::size_t t = 0; t < shape_.tables().size(); ++t) {
      const Table& table = shape_.tables()[t];
      TableValues& values = view_.values.emplace_back();
      if (table.fixed_width() > 0) {
        values.fixed =
            evaluate_columns_at(machine_.fixed().values[shape_.fixed_matrix(t)], KoalaBear::one(), challenges_.point);
      }
      values.main = random_.exts(table.main_width());
      if (table.uses_next()) values.main_next = random_.exts(table.main_width());
      values.bus = random_.exts(table.bus_columns());
      values.running_sum_next = random_.ext();
    }
    for (std::size_t h = 0; h < shape_.heights().size(); ++h) {
      const Ext quotient =
          quotient_at(shape_, challenges_, h, challenges_.point, [&](std::size_t t) { return at_point(view_, t); });
      view_.quotients.push_back(forced_chunks(h, quotient, chunk_stride(shape_, h, challenges_.point)));
    }
  }

  // A table's columns at one position of its extension domain; uniform but for the fixed ones.
  struct Row {
    std::vector<Ext> fixed;
    std::vector<Ext> main;
    std::vector<Ext> bus;
  };
  const Row& row(std::size_t t, const QueryIndex& index) {
    const Table& table = shape_.tables()[t];
    const std::size_t position = index.at_height(table.log_rows);
    const auto [entry, is_new] = rows_.try_emplace({t, position});
    if (is_new) {
      for (std::size_t c = 0; c < table.fixed_width(); ++c) {
        const Matrix& fixed = machine_.fixed().committed.matrices()[shape_.fixed_matrix(t)];
        entry->second.fixed.push_back(Ext::from_base(fixed.at(position, c)));
      }
      for (std::size_t c = 0; c < table.main_width(); ++c) entry->second.main.push_back(Ext::from_base(random_.base()));
      entry->second.bus = random_.exts(table.bus_columns());
    }
    return entry->second;
  }
  // All chunks but the last are free; the quotient's value forces that one.
  QuotientValues forced_chunks(std::size_t h, const Ext& quotient, const Ext& stride) {
    QuotientValues chunks = random_.exts(shape_.quotient_chunks(h) - 1);
    Ext rest = quotient;
    for (const Ext& chunk : chunks) rest = (rest - chunk) * stride.inverse();
    chunks.push_back(rest);
    return chunks;
  }
  // The chunks of a height at one position: the constraints' value there forces one of them.
  const QuotientValues& chunks_at(std::size_t h, const QueryIndex& index) {
    const std::uint32_t log_rows = shape_.heights()[h];
    const auto [entry, is_new] = chunks_.try_emplace({h, index.at_height(log_rows)});
    if (is_new) {
      const QueryIndex next{.coset = index.coset, .row = index.row + 1};
      const Ext x = Ext::from_base(lde_point(log_rows, shape_.preset().log_blowup, index));
      const Ext quotient = quotient_at(shape_, challenges_, h, x, [&](std::size_t t) -> TableAt {
        const Row& here = row(t, index);
        const Row& after = row(t, next);
        const std::span<const Ext> main_next = after.main;
        return {.point = {.main = here.main,
                          .main_next = shape_.tables()[t].uses_next() ? main_next : std::span<const Ext>(),
                          .fixed = here.fixed},
                .bus = {.bus = here.bus, .running_sum_next = after.bus.back(), .sum = view_.sums[t]}};
      });
      const Ext stride = chunk_stride(shape_, h, x);
      entry->second = forced_chunks(h, quotient, stride);
    }
    return entry->second;
  }

  static void put(OpenedColumns& columns, std::size_t first, std::size_t q, const Ext& value) {
    for (std::size_t j = 0; j < kDegree; ++j) columns.column(first + j)[q] = value.c[j];
  }

  void draw_queries() {
    const std::size_t count = challenges_.queries.size();
    for (const TreeShape& tree : shape_.pcs().oracles()) {
      std::vector<OpenedColumns>& matrices = view_.oracles.emplace_back();
      for (const MatrixShape& matrix : tree.matrices()) matrices.emplace_back(matrix.width, count);
    }
    auto& fixed = view_.oracles[static_cast<std::size_t>(Oracle::kFixed)];
    auto& main = view_.oracles[static_cast<std::size_t>(Oracle::kMain)];
    auto& bus = view_.oracles[static_cast<std::size_t>(Oracle::kBus)];
    auto& quotient = view_.oracles[static_cast<std::size_t>(Oracle::kQuotient)];
    for (std::size_t q = 0; q < count; ++q) {
      for (std::size_t t = 0; t < shape_.tables().size(); ++t) {
        const Row& values = row(t, challenges_.queries[q]);
        for (std::size_t c = 0; c < values.fixed.size(); ++c) {
          fixed[shape_.fixed_matrix(t)].column(c)[q] = values.fixed[c].c[0];
        }
        for (std::size_t c = 0; c < values.main.size(); ++c) main[t].column(c)[q] = values.main[c].c[0];
        for (std::size_t k = 0; k < values.bus.size(); ++k) put(bus[t], k * kDegree, q, values.bus[k]);
      }
      for (std::size_t h = 0; h < shape_.heights().size(); ++h) {
        const QuotientValues& chunks = chunks_at(h, challenges_.queries[q]);
        for (std::size_t k = 0; k < chunks.size(); ++k) put(quotient[h], k * kDegree, q, chunks[k]);
      }
    }
  }

  void draw_fri() {
    const FriShape& fri = shape_.pcs().fri();
    const std::uint32_t log_blowup = shape_.preset().log_blowup;
    const std::size_t count = challenges_.queries.size();
    const std::vector<DeepGroup> groups = deep_groups(shape_, view_.values, view_.quotients, challenges_.batching);
    // Coefficients of the word as FRI sees it, without the shift.
    std::vector<Ext> word = random_.exts(std::size_t{1} << fri.log_rows_max());
    auto& uniform = view_.oracles[static_cast<std::size_t>(Oracle::kQuotient)][0];
    for (std::size_t q = 0; q < count; ++q) {
      const KoalaBear y = unshifted_point(fri.log_rows_max(), log_blowup, challenges_.queries[q]);
      const Ext f = evaluate_final<KoalaBear, Ext>(word, y);
      put(uniform, shape_.quotient_chunks(0) * kDegree, q,
          f - group_value(shape_, challenges_, view_, groups[0], 0, q).quotients);
    }
    for (std::size_t i = 0; i < fri.layers().size(); ++i) {
      const FriLayer& layer = fri.layers()[i];
      const std::size_t arity = std::size_t{1} << layer.log_arity;
      const std::uint32_t log_folded = layer.log_rows - layer.log_arity;
      std::vector<std::vector<Ext>>& leaves = view_.leaves.emplace_back(count);
      for (std::size_t q = 0; q < count; ++q) {
        const std::uint32_t first = challenges_.queries[q].row & ((1u << log_folded) - 1);
        for (std::uint32_t t = 0; t < arity; ++t) {
          const QueryIndex place{.coset = challenges_.queries[q].coset, .row = first + (t << log_folded)};
          leaves[q].push_back(evaluate_final<KoalaBear, Ext>(word, unshifted_point(layer.log_rows, log_blowup, place)));
        }
      }
      std::vector<Ext> folded(std::size_t{1} << log_folded, Ext::zero());
      if (layer.joining) {
        std::vector<std::pair<KoalaBear, Ext>> forced;
        for (std::size_t q = 0; q < count; ++q) {
          const GroupValue joined = group_value(shape_, challenges_, view_, groups[*layer.joining], *layer.joining, q);
          forced.emplace_back(unshifted_point(log_folded, log_blowup, challenges_.queries[q]),
                              fold_of(fri, challenges_, i, leaves[q], q) + challenges_.joining[i] * joined.quotients);
        }
        folded = uniform_through(forced, folded.size(), random_);
      } else {
        for (std::size_t k = 0; k < folded.size(); ++k) {
          for (std::size_t s = arity; s-- > 0;) folded[k] = folded[k] * challenges_.fold[i] + word[k * arity + s];
        }
      }
      word = std::move(folded);
    }
    view_.final_polynomial = word;
  }

  const ToyMachine& machine_;
  const StarkShape& shape_;
  const Challenges& challenges_;
  Random& random_;
  View view_;
  std::map<std::pair<std::size_t, std::size_t>, Row> rows_;
  std::map<std::pair<std::size_t, std::size_t>, QuotientValues> chunks_;
};

TEST(Simulator, MakesAcceptingTranscriptsWithoutAWitness) {
  Random random(20261121);
  for (const Preset& preset : {kPresetStandardV1, kPresetInnerV1}) {
    const std::uint32_t low = preset.log_rows_min();
    for (const auto& [counter, squares] : {std::pair(low, low), std::pair(low + 1, low), std::pair(low, low + 2)}) {
      const ToyMachine machine(preset, counter, squares);
      const Challenges challenges = choose_challenges(machine.shape(), random);
      const View view = Simulator(machine, challenges, random).run();
      EXPECT_TRUE(accepts(machine, challenges, view)) << preset.name.view() << " " << counter << " " << squares;
    }
  }
}

TEST(Simulator, EveryKindOfValueIsChecked) {
  Random random(5);
  const std::uint32_t low = kPresetStandardV1.log_rows_min();
  const ToyMachine machine(kPresetStandardV1, low + 1, low);
  const Challenges challenges = choose_challenges(machine.shape(), random);
  const View good = Simulator(machine, challenges, random).run();
  ASSERT_TRUE(accepts(machine, challenges, good));
  const auto refuse = [&](const char* what, auto&& change) {
    View bad = good;
    change(bad);
    EXPECT_FALSE(accepts(machine, challenges, bad)) << what;
  };
  const KoalaBear one = KoalaBear::one();
  const auto opened = [](View& v, Oracle oracle, std::size_t matrix, std::size_t column) -> KoalaBear& {
    return v.oracles[static_cast<std::size_t>(oracle)][matrix].column(column)[3];
  };
  refuse("sum", [](View& v) { v.sums[1] += Ext::one(); });
  refuse("fixed value", [](View& v) { v.values[1].fixed[0] += Ext::one(); });
  refuse("main value", [](View& v) { v.values[0].main[1] += Ext::one(); });
  refuse("next value", [](View& v) { v.values[0].main_next[0] += Ext::one(); });
  refuse("bus value", [](View& v) { v.values[1].bus[0] += Ext::one(); });
  refuse("running sum", [](View& v) { v.values[0].running_sum_next += Ext::one(); });
  refuse("quotient value", [](View& v) { v.quotients[1][2] += Ext::one(); });
  refuse("opened fixed", [&](View& v) { opened(v, Oracle::kFixed, 0, 1) += one; });
  refuse("opened main", [&](View& v) { opened(v, Oracle::kMain, 0, 2) += one; });
  refuse("opened bus", [&](View& v) { opened(v, Oracle::kBus, 1, 4) += one; });
  refuse("opened chunk", [&](View& v) { opened(v, Oracle::kQuotient, 1, 0) += one; });
  refuse("opened u",
         [&](View& v) { opened(v, Oracle::kQuotient, 0, machine.shape().quotient_chunks(0) * kDegree) += one; });
  for (std::size_t i = 0; i < good.leaves.size(); ++i) {
    refuse("leaf", [&](View& v) { v.leaves[i][3][0] += Ext::one(); });
  }
  refuse("final polynomial", [](View& v) { v.final_polynomial[0] += Ext::one(); });
}

}  // namespace
}  // namespace symbolon::prover
