#include "prover/stark/deep_codewords.h"

#include <algorithm>

#include "core/base/wiped.h"
#include "prover/arithmetic/linear_combination.h"
#include "prover/field/parallel.h"
#include "prover/poly/ntt.h"

namespace symbolon::prover {
namespace {

constexpr auto kDegree = static_cast<std::size_t>(kExtDegree);
constexpr std::size_t kRowsPerPart = 1 << 10;

struct Part {
  std::size_t group;
  std::size_t begin;
  std::size_t end;
};

// out = sum of weights times columns on rows [begin, end) of the first coset.
void combine(std::span<const WeighedColumn> terms, const Oracles& oracles, const Part& part,
             const std::array<KoalaBear*, kDegree>& out) {
  std::vector<const KoalaBear*> columns;
  std::vector<Ext> weights;
  for (const WeighedColumn& term : terms) {
    const Matrix& matrix = oracles[static_cast<std::size_t>(term.oracle)]->matrices()[term.matrix];
    columns.push_back(matrix.column(term.column).data() + part.begin);
    weights.push_back(term.weight);
  }
  linear_combination(columns, weights, part.end - part.begin, out);
}

}  // namespace

std::vector<Matrix> deep_codewords(const StarkShape& shape, std::span<const DeepGroup> groups, const Oracles& oracles,
                                   const Ext& point) {
  const std::uint32_t log_blowup = shape.preset().log_blowup;
  const auto rows_of = [&](std::size_t h) { return std::size_t{1} << shape.heights()[h]; };
  std::vector<Matrix> codewords;
  std::vector<Part> parts;
  for (std::size_t h = 0; h < groups.size(); ++h) {
    codewords.emplace_back(rows_of(h) << log_blowup, kDegree, MatrixContent::kWitness, MatrixStart::kUnwritten);
    for (std::size_t begin = 0; begin < rows_of(h); begin += kRowsPerPart) {
      parts.push_back({.group = h, .begin = begin, .end = std::min(rows_of(h), begin + kRowsPerPart)});
    }
  }
  // The formula of deep.h on the first coset, whose offset is the generator, into the last coset's place.
  parallel_for(0, parts.size(), 1, [&](std::size_t first, std::size_t last) {
    WipedVector<KoalaBear> scratch(2 * kDegree * kRowsPerPart);
    std::array<KoalaBear*, kDegree> here;
    std::array<KoalaBear*, kDegree> next;
    std::array<std::array<const KoalaBear*, kDegree>, 2> sums;
    for (std::size_t j = 0; j < kDegree; ++j) {
      sums[0][j] = here[j] = scratch.data() + j * kRowsPerPart;
      sums[1][j] = next[j] = here[j] + kDegree * kRowsPerPart;
    }
    for (std::size_t i = first; i < last; ++i) {
      const Part& part = parts[i];
      const DeepGroup& group = groups[part.group];
      const std::size_t rows = rows_of(part.group);
      const KoalaBear g = KoalaBear::two_adic_generator(shape.heights()[part.group]);
      std::array<KoalaBear*, kDegree> out;
      for (std::size_t j = 0; j < kDegree; ++j) {
        out[j] = codewords[part.group].column(j).data() + (rows << log_blowup) - rows + part.begin;
      }
      combine(group.here, oracles, part, here);
      combine(group.next, oracles, part, next);
      combine(group.uniform, oracles, part, out);
      add_quotients({.values = sums,
                     .opened = {group.here_value, group.next_value},
                     .points = {point, point * g},
                     .x = KoalaBear::generator() * g.pow(part.begin),
                     .step = g},
                    part.end - part.begin, out);
    }
  });
  coset_lde_in_place(codewords, log_blowup, KoalaBear::generator());
  return codewords;
}

}  // namespace symbolon::prover
