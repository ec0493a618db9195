#include "prover/stark/prover.h"

#include <algorithm>
#include <array>

#include "core/base/check.h"
#include "prover/air/row_kernel.h"
#include "prover/air/row_program.h"
#include "prover/commit/random_field.h"
#include "prover/field/batch_inverse.h"
#include "prover/field/parallel.h"
#include "prover/fri/prover.h"
#include "prover/poly/evaluate.h"
#include "prover/poly/ntt.h"
#include "prover/stark/deep.h"
#include "prover/stark/linear_combination.h"
#include "prover/stark/noise.h"
#include "prover/stark/quotient.h"
#include "prover/transcript/grind.h"

namespace symbolon::prover {
namespace {

constexpr auto kDegree = static_cast<std::size_t>(kExtDegree);
constexpr std::size_t kGrain = 1 << 12;  // rows, a multiple of kRowBlock

std::vector<const KoalaBear*> column_pointers(const Matrix& matrix, std::size_t width, std::size_t offset = 0) {
  std::vector<const KoalaBear*> pointers(width);
  for (std::size_t c = 0; c < width; ++c) pointers[c] = matrix.column(c).data() + offset;
  return pointers;
}

template <class Pointer>
std::array<Pointer, kDegree> extension_column(auto&& matrix, std::size_t first, std::size_t offset = 0) {
  std::array<Pointer, kDegree> pointers;
  for (std::size_t j = 0; j < kDegree; ++j) pointers[j] = matrix.column(first + j).data() + offset;
  return pointers;
}

// fn over [0, rows) in parts that begin and end at whole row blocks.
template <class Fn>
void for_row_parts(std::size_t rows, Fn&& fn) {
  const std::size_t parts = (rows + kGrain - 1) / kGrain;
  parallel_for(0, parts, 1,
               [&](std::size_t begin, std::size_t end) { fn(begin * kGrain, std::min(rows, end * kGrain)); });
}

class Prover {
 public:
  Prover(const StarkShape& shape, const Statement& statement, const FixedColumns& fixed, std::vector<Matrix> main,
         const ProveHooks& hooks)
      : shape_(shape),
        preset_(shape.preset()),
        statement_(statement),
        fixed_(fixed),
        hooks_(hooks),
        main_(std::move(main)) {}

  Result<StarkProof> prove() {
    absorb_statement(transcript_, shape_, statement_);
    TRY(enter(ProvePhase::kMain));
    add_noise();
    const CommittedMatrices main = commit(extend(main_));
    proof_.main = main.cap();
    transcript_.absorb("main.cap", std::span<const Digest>(proof_.main));

    TRY(enter(ProvePhase::kBus));
    proof_.bus_witness = grind(transcript_, "bus.grind", preset_.lookup_pow_bits);
    gamma_ = transcript_.challenge_ext("bus.gamma");
    beta_ = transcript_.challenge_ext("bus.beta");
    TRY(fill_bus_columns());
    const CommittedMatrices bus = commit(extend(bus_));
    proof_.bus = bus.cap();
    transcript_.absorb("bus.cap", std::span<const Digest>(proof_.bus));
    transcript_.absorb("bus.sums", std::span<const Ext>(proof_.sums));

    TRY(enter(ProvePhase::kQuotient));
    const Ext alpha = transcript_.challenge_ext("constraints.alpha");
    std::vector<Matrix> quotient_coefficients;
    for (std::size_t h = 0; h < shape_.heights().size(); ++h) {
      TRY_ASSIGN(Matrix chunks, quotient_of_height(h, alpha, main, bus));
      quotient_coefficients.push_back(h == 0 ? with_uniform(std::move(chunks)) : std::move(chunks));
    }
    const CommittedMatrices quotient = commit(evaluate_all(quotient_coefficients));
    proof_.quotient = quotient.cap();
    transcript_.absorb("quotient.cap", std::span<const Digest>(proof_.quotient));

    TRY(enter(ProvePhase::kValues));
    for (Matrix& coefficients : quotient_coefficients) {
      quotient_.push_back(evaluate_coset_batch(coefficients, KoalaBear::one()));
      coefficients = Matrix();
    }
    const Ext point = transcript_.challenge_ext("values.point");
    open_at(point);
    absorb_values(transcript_, proof_.values, proof_.quotient_values);
    proof_.batching_witness = grind(transcript_, "batching.grind", preset_.batching_pow_bits);
    const Ext batching = transcript_.challenge_ext("batching.challenge");

    TRY(enter(ProvePhase::kFri));
    std::vector<Matrix> codewords = deep_codewords(point, batching);
    const std::array<const CommittedMatrices*, kOracleCount> oracles = {&fixed_.committed, &main, &bus, &quotient};
    proof_.openings = prove_openings(shape_.pcs(), oracles, std::move(codewords), transcript_);
    TRY(enter(ProvePhase::kDone));
    return std::move(proof_);
  }

 private:
  Result<void> enter(ProvePhase phase) {
    TRY(check_stop());
    if (hooks_.on_phase) hooks_.on_phase(phase);
    return {};
  }
  Result<void> check_stop() const {
    if (hooks_.stop.stop_requested()) return Error{.code = ErrorCode::kCancelled, .where = "prove"};
    return {};
  }

  std::vector<Matrix> extend(const std::vector<Matrix>& values) const {
    std::vector<Matrix> extended;
    extended.reserve(values.size());
    for (const Matrix& matrix : values) extended.push_back(coset_lde_batch(matrix, preset_.log_blowup));
    return extended;
  }

  CommittedMatrices commit(std::vector<Matrix> extended) const {
    return CommittedMatrices({.log_blowup = preset_.log_blowup, .salt_elements = preset_.salt_elements},
                             std::move(extended));
  }

  // All cosets of coefficient matrices.
  std::vector<Matrix> evaluate_all(const std::vector<Matrix>& coefficients) const {
    std::vector<Matrix> extended;
    for (const Matrix& matrix : coefficients) {
      const std::size_t rows = matrix.rows();
      const auto log_rows = static_cast<std::uint32_t>(std::countr_zero(rows));
      Matrix& out = extended.emplace_back(rows << preset_.log_blowup, matrix.width(), MatrixContent::kWitness,
                                          MatrixStart::kUnwritten);
      parallel_for(0, matrix.width(), 1, [&](std::size_t begin, std::size_t end) {
        for (std::size_t c = begin; c < end; ++c) {
          for (std::size_t j = 0; j < std::size_t{1} << preset_.log_blowup; ++j) {
            evaluate_coset(matrix.column(c).data(), rows, lde_coset_offset(log_rows, preset_.log_blowup, j),
                           out.column(c).data() + j * rows);
          }
        }
      });
    }
    return extended;
  }

  // Noise rows, columns that exist only to blind, and blinds that cancel over all tables.
  void add_noise() {
    Ext blinds = Ext::zero();
    for (std::size_t t = 0; t < main_.size(); ++t) {
      const Table& table = shape_.tables()[t];
      CHECK(main_[t].rows() == table.rows(), "rows of a filled table");
      CHECK(main_[t].width() == table.air->main_width, "columns of a filled table");
      if (table.main_width() > main_[t].width()) main_[t] = widened(main_[t], table.main_width());
      fill_noise_rows(main_[t], preset_.mask_rows);
      if (t + 1 < main_.size()) {
        blinds += blind_of(t);
      } else {
        for (std::size_t j = 0; j < kDegree; ++j)
          main_[t].column(j)[table.rows() - 1] = KoalaBear::zero() - blinds.c[j];
      }
    }
  }
  // The same columns, then columns of noise.
  static Matrix widened(const Matrix& matrix, std::size_t width) {
    Matrix out(matrix.rows(), width, MatrixContent::kWitness, MatrixStart::kUnwritten);
    std::copy(matrix.values().begin(), matrix.values().end(), out.values().begin());
    fill_random_field(out.values().subspan(matrix.values().size()));
    return out;
  }
  Ext blind_of(std::size_t t) const {
    Ext blind;
    for (std::size_t j = 0; j < kDegree; ++j) blind.c[j] = main_[t].column(j)[main_[t].rows() - 1];
    return blind;
  }

  Result<void> fill_bus_columns() {
    for (std::size_t t = 0; t < main_.size(); ++t) {
      TRY(check_stop());
      const Table& table = shape_.tables()[t];
      const std::size_t rows = table.rows();
      const std::size_t columns = table.bus_columns();
      const RowProgram program = compile_rows(*table.air, RowProgramPart::kInteractions);
      const FingerprintWeights weights = fingerprint_weights(program, gamma_, beta_);
      const auto main = column_pointers(main_[t], table.air->main_width);
      const auto fixed = fixed_pointers(t, 0);
      const RowColumns row_columns{.rows = rows, .main = main, .fixed = fixed};

      Matrix& bus = bus_.emplace_back(rows, columns * kDegree, MatrixContent::kWitness, MatrixStart::kUnwritten);
      std::vector<ExtColumn> pairs;
      for (std::size_t k = 0; k + 1 < columns; ++k) pairs.push_back(extension_column<KoalaBear*>(bus, k * kDegree));
      const ExtColumn running = extension_column<KoalaBear*>(bus, (columns - 1) * kDegree);
      for_row_parts(rows, [&](std::size_t begin, std::size_t end) {
        // A zero fingerprint would need luck of 2^-150; the proof would then not verify.
        static_cast<void>(bus_columns(program, row_columns, weights, begin, end, pairs, running));
      });
      proof_.sums.push_back(accumulate(running, blind_of(t), rows - preset_.mask_rows));
      fill_noise_rows(bus, preset_.mask_rows);
      const std::size_t end_row = rows - preset_.mask_rows;
      for (std::size_t j = 0; j < kDegree; ++j) running[j][end_row] = proof_.sums.back().c[j];
    }
    return {};
  }

  // Row sums become the running sum before each row; returns the sum after the last active row.
  static Ext accumulate(const ExtColumn& running, const Ext& start, std::size_t active_rows) {
    Ext sum = start;
    for (std::size_t r = 0; r < active_rows; ++r) {
      for (std::size_t j = 0; j < kDegree; ++j) {
        const KoalaBear term = running[j][r];
        running[j][r] = sum.c[j];
        sum.c[j] += term;
      }
    }
    return sum;
  }

  std::vector<const KoalaBear*> fixed_pointers(std::size_t t, std::size_t offset) const {
    if (shape_.tables()[t].fixed_width() == 0) return {};
    const Matrix& values = fixed_.values[shape_.fixed_matrix(t)];
    return column_pointers(values, values.width(), offset);
  }

  // Columns of one table on one coset: a part of the committed extension, or computed here.
  struct CosetColumns {
    std::vector<Matrix> computed;
    std::vector<const KoalaBear*> main;
    std::vector<const KoalaBear*> fixed;
    std::vector<ConstExtColumn> bus;
  };
  static Matrix on_coset(const Matrix& values, KoalaBear offset) {
    Matrix out(values.rows(), values.width(), values.content(), MatrixStart::kUnwritten);
    parallel_for(0, values.width(), 1, [&](std::size_t begin, std::size_t end) {
      for (std::size_t c = begin; c < end; ++c) {
        KoalaBear* column = out.column(c).data();
        std::copy(values.column(c).begin(), values.column(c).end(), column);
        intt(out.column(c));
        evaluate_coset(column, values.rows(), offset, column);
      }
    });
    return out;
  }
  CosetColumns coset_columns(std::size_t t, std::size_t coset, KoalaBear offset, const CommittedMatrices& main,
                             const CommittedMatrices& bus) const {
    const Table& table = shape_.tables()[t];
    const bool committed = coset < std::size_t{1} << preset_.log_blowup;
    const std::size_t start = committed ? coset * table.rows() : 0;
    const bool has_fixed = table.fixed_width() > 0;
    CosetColumns columns;
    if (!committed) {
      columns.computed.push_back(on_coset(main_[t], offset));
      columns.computed.push_back(on_coset(bus_[t], offset));
      if (has_fixed) columns.computed.push_back(on_coset(fixed_.values[shape_.fixed_matrix(t)], offset));
    }
    const Matrix& main_matrix = committed ? main.matrices()[t] : columns.computed[0];
    const Matrix& bus_matrix = committed ? bus.matrices()[t] : columns.computed[1];
    columns.main = column_pointers(main_matrix, table.main_width(), start);
    for (std::size_t k = 0; k < table.bus_columns(); ++k) {
      columns.bus.push_back(extension_column<const KoalaBear*>(bus_matrix, k * kDegree, start));
    }
    if (has_fixed) {
      const Matrix& fixed_matrix =
          committed ? fixed_.committed.matrices()[shape_.fixed_matrix(t)] : columns.computed[2];
      columns.fixed = column_pointers(fixed_matrix, table.fixed_width(), start);
    }
    return columns;
  }

  Result<Matrix> quotient_of_height(std::size_t h, const Ext& alpha, const CommittedMatrices& main,
                                    const CommittedMatrices& bus) const {
    const std::uint32_t log_rows = shape_.heights()[h];
    const std::size_t rows = std::size_t{1} << log_rows;
    std::vector<Matrix> values;
    std::vector<KoalaBear> offsets;
    const std::uint32_t log_committed = preset_.log_blowup;
    for (std::size_t coset = 0; coset < kQuotientChunks; ++coset) {
      // Committed cosets first; past them, cosets of the next finer domain that are not committed.
      const bool committed = coset < std::size_t{1} << log_committed;
      const KoalaBear offset = committed ? lde_coset_offset(log_rows, log_committed, coset)
                                         : lde_coset_offset(log_rows, log_committed + 1, 1);
      offsets.push_back(offset);
      Matrix& sum = values.emplace_back(rows, kDegree, MatrixContent::kWitness);
      const ExtColumn out = extension_column<KoalaBear*>(sum, 0);
      const CosetDomainColumns domain(log_rows, preset_.mask_rows, offset);
      Ext weight = Ext::one();
      for (const std::size_t t : shape_.tables_of_height(h)) {
        TRY(check_stop());
        const Table& table = shape_.tables()[t];
        const CosetColumns columns = coset_columns(t, coset, offset, main, bus);
        const RowProgram program = compile_rows(*table.air, RowProgramPart::kAll);
        const FingerprintWeights fingerprints = fingerprint_weights(program, gamma_, beta_);
        std::vector<Ext> weights(table.weighed_constraints());
        for (Ext& w : weights) {
          w = weight;
          weight *= alpha;
        }
        const QuotientInput input{.program = program,
                                  .columns = {.rows = rows, .main = columns.main, .fixed = columns.fixed},
                                  .bus = columns.bus,
                                  .fingerprints = fingerprints,
                                  .weights = weights,
                                  .sum = proof_.sums[t],
                                  .domain = {.vanishing_inverse = domain.column(CosetDomainColumns::kVanishingInverse),
                                             .transition = domain.column(CosetDomainColumns::kTransition),
                                             .first_inverse = domain.column(CosetDomainColumns::kFirstInverse),
                                             .last_inverse = domain.column(CosetDomainColumns::kLastInverse),
                                             .blind_inverse = domain.column(CosetDomainColumns::kBlindInverse),
                                             .end_inverse = domain.column(CosetDomainColumns::kEndInverse)}};
        for_row_parts(rows, [&](std::size_t begin, std::size_t end) { add_quotient(input, begin, end, out); });
      }
    }
    return quotient_chunks(std::move(values), offsets, preset_.mask_rows);
  }

  // The chunks and the uniform polynomial that hides the FRI batch.
  static Matrix with_uniform(Matrix chunks) {
    Matrix out(chunks.rows(), chunks.width() + kDegree, MatrixContent::kWitness, MatrixStart::kUnwritten);
    std::copy(chunks.values().begin(), chunks.values().end(), out.values().begin());
    fill_random_field(out.values().last(kDegree * chunks.rows()));
    return out;
  }

  static Ext join(std::span<const Ext> coordinates) {
    Ext value = Ext::zero();
    for (std::size_t j = 0; j < kDegree; ++j) value += Ext::basis(j) * coordinates[j];
    return value;
  }

  void open_at(const Ext& point) {
    for (std::size_t t = 0; t < main_.size(); ++t) {
      const Table& table = shape_.tables()[t];
      const Ext next_point = point * KoalaBear::two_adic_generator(table.log_rows);
      TableValues& values = proof_.values.emplace_back();
      if (table.fixed_width() > 0) {
        values.fixed = evaluate_columns_at(fixed_.values[shape_.fixed_matrix(t)], KoalaBear::one(), point);
      }
      values.main = evaluate_columns_at(main_[t], KoalaBear::one(), point);
      if (table.uses_next()) values.main_next = evaluate_columns_at(main_[t], KoalaBear::one(), next_point);
      const std::vector<Ext> bus = evaluate_columns_at(bus_[t], KoalaBear::one(), point);
      const std::vector<Ext> bus_next = evaluate_columns_at(bus_[t], KoalaBear::one(), next_point);
      for (std::size_t k = 0; k < table.bus_columns(); ++k) {
        values.bus.push_back(join(std::span(bus).subspan(k * kDegree, kDegree)));
      }
      values.running_sum_next = join(std::span(bus_next).last(kDegree));
    }
    for (const Matrix& chunks : quotient_) {
      const std::vector<Ext> coordinates = evaluate_columns_at(chunks, KoalaBear::one(), point);
      QuotientValues& values = proof_.quotient_values.emplace_back();
      for (std::size_t k = 0; k < kQuotientChunks; ++k) {
        values[k] = join(std::span(coordinates).subspan(k * kDegree, kDegree));
      }
    }
  }

  const Matrix& values_of(const WeighedColumn& term) const {
    switch (term.oracle) {
      case Oracle::kFixed:
        return fixed_.values[term.matrix];
      case Oracle::kMain:
        return main_[term.matrix];
      case Oracle::kBus:
        return bus_[term.matrix];
      default:
        return quotient_[term.matrix];
    }
  }

  // out = sum of weights times columns on rows [begin, end) of the subgroup.
  void combine(std::span<const WeighedColumn> terms, std::size_t begin, std::size_t end, const ExtColumn& out) const {
    std::vector<const KoalaBear*> columns;
    std::vector<Ext> weights;
    for (const WeighedColumn& term : terms) {
      columns.push_back(values_of(term).column(term.column).data() + begin);
      weights.push_back(term.weight);
    }
    linear_combination(columns, weights, end - begin, out);
  }

  // The formula of deep.h on the subgroup, extended to all cosets.
  std::vector<Matrix> deep_codewords(const Ext& point, const Ext& batching) const {
    const std::vector<DeepGroup> groups = deep_groups(shape_, proof_.values, proof_.quotient_values, batching);
    std::vector<Matrix> codewords;
    for (std::size_t h = 0; h < groups.size(); ++h) {
      const DeepGroup& group = groups[h];
      const std::uint32_t log_rows = shape_.heights()[h];
      const std::size_t rows = std::size_t{1} << log_rows;
      const KoalaBear g = KoalaBear::two_adic_generator(log_rows);
      const Ext next_point = point * g;
      Matrix values(rows, kDegree, MatrixContent::kWitness, MatrixStart::kUnwritten);
      for_row_parts(rows, [&](std::size_t begin, std::size_t end) {
        const std::size_t count = end - begin;
        std::vector<KoalaBear> scratch(3 * kDegree * count);
        std::array<ExtColumn, 3> sums;
        for (std::size_t s = 0; s < sums.size(); ++s) {
          for (std::size_t j = 0; j < kDegree; ++j) sums[s][j] = scratch.data() + (s * kDegree + j) * count;
        }
        combine(group.here, begin, end, sums[0]);
        combine(group.next, begin, end, sums[1]);
        if (!group.uniform.empty()) combine(group.uniform, begin, end, sums[2]);

        std::vector<Ext> inverses(2 * count);
        KoalaBear x = g.pow(begin);
        for (std::size_t k = 0; k < count; ++k, x = x * g) {
          inverses[2 * k] = x - point;
          inverses[2 * k + 1] = x - next_point;
        }
        batch_inverse(inverses);
        for (std::size_t k = 0; k < count; ++k) {
          std::array<Ext, 3> at;
          for (std::size_t s = 0; s < at.size(); ++s) {
            for (std::size_t j = 0; j < kDegree; ++j) at[s].c[j] = sums[s][j][k];
          }
          const Ext value =
              at[2] + (at[0] - group.here_value) * inverses[2 * k] + (at[1] - group.next_value) * inverses[2 * k + 1];
          for (std::size_t j = 0; j < kDegree; ++j) values.column(j)[begin + k] = value.c[j];
        }
      });
      codewords.push_back(coset_lde_batch(values, preset_.log_blowup));
    }
    return codewords;
  }

  const StarkShape& shape_;
  const Preset& preset_;
  const Statement& statement_;
  const FixedColumns& fixed_;
  const ProveHooks& hooks_;
  std::vector<Matrix> main_;
  std::vector<Matrix> bus_;
  std::vector<Matrix> quotient_;  // values on the subgroup, by height
  NativeTranscript transcript_;
  Ext gamma_;
  Ext beta_;
  StarkProof proof_;
};

}  // namespace

const char* name_of(ProvePhase phase) {
  switch (phase) {
    case ProvePhase::kTrace:
      return "trace";
    case ProvePhase::kMain:
      return "main";
    case ProvePhase::kBus:
      return "bus";
    case ProvePhase::kQuotient:
      return "quotient";
    case ProvePhase::kValues:
      return "values";
    case ProvePhase::kFri:
      return "fri";
    case ProvePhase::kDone:
      return "done";
  }
  CHECK(false, "a phase has a name");
}

FixedColumns commit_fixed(const Preset& preset, std::vector<Matrix> values) {
  std::vector<Matrix> extended;
  for (const Matrix& matrix : values) extended.push_back(coset_lde_batch(matrix, preset.log_blowup));
  return {.values = std::move(values),
          .committed = CommittedMatrices({.log_blowup = preset.log_blowup, .salt_elements = 0}, std::move(extended))};
}

Result<StarkProof> prove_stark(const StarkShape& shape, const Statement& statement, const FixedColumns& fixed,
                               std::vector<Matrix> main, const ProveHooks& hooks) {
  CHECK(main.size() == shape.tables().size(), "one matrix for each table");
  return Prover(shape, statement, fixed, std::move(main), hooks).prove();
}

}  // namespace symbolon::prover
