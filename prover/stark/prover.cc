#include "prover/stark/prover.h"

#include <algorithm>
#include <array>
#include <span>

#include "core/base/check.h"
#include "prover/air/row_kernel.h"
#include "prover/air/row_program.h"
#include "prover/commit/random_field.h"
#include "prover/field/parallel.h"
#include "prover/fri/prover.h"
#include "prover/poly/evaluate.h"
#include "prover/poly/ntt.h"
#include "prover/poly/release.h"
#include "prover/stark/deep.h"
#include "prover/stark/deep_codewords.h"
#include "prover/stark/noise.h"
#include "prover/stark/quotient.h"
#include "prover/transcript/grind.h"

namespace symbolon::prover {
namespace {

constexpr auto kDegree = static_cast<std::size_t>(kExtDegree);
constexpr std::size_t kGrain = 1 << 9;  // rows, a multiple of kRowBlock

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

// Rows of one of many things. Parts of all of them go into one loop, so that small ones do not wait for each other.
struct RowPart {
  std::size_t item;
  std::size_t begin;
  std::size_t end;
};
void append_row_parts(std::vector<RowPart>& parts, std::size_t item, std::size_t rows) {
  for (std::size_t begin = 0; begin < rows; begin += kGrain) {
    parts.push_back({.item = item, .begin = begin, .end = std::min(rows, begin + kGrain)});
  }
}
template <class Fn>
void for_row_parts(const std::vector<RowPart>& parts, Fn&& fn) {
  parallel_for(0, parts.size(), 1, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) fn(parts[i]);
  });
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

  Result<ProvenStark> prove() {
    absorb_statement(transcript_, shape_, statement_);
    TRY(enter(ProvePhase::kMain));
    add_noise();
    TRY_ASSIGN(CommittedMatrices main, commit(coset_lde_all(main_, preset_.log_blowup)));
    proof_.main = main.cap();
    transcript_.absorb("main.cap", std::span<const Digest>(proof_.main));

    TRY(enter(ProvePhase::kBus));
    proof_.bus_witness = grind(transcript_, "bus.grind", preset_.lookup_pow_bits);
    gamma_ = transcript_.challenge_ext("bus.gamma");
    beta_ = transcript_.challenge_ext("bus.beta");
    TRY_ASSIGN(std::vector<Matrix> bus_columns, fill_bus_columns());
    release(main_);  // from here on the first coset of the extension serves as well
    coset_lde_in_place(bus_columns, preset_.log_blowup, KoalaBear::one());
    TRY_ASSIGN(CommittedMatrices bus, commit(std::move(bus_columns)));
    proof_.bus = bus.cap();
    transcript_.absorb("bus.cap", std::span<const Digest>(proof_.bus));
    transcript_.absorb("bus.sums", std::span<const Ext>(proof_.sums));

    TRY(enter(ProvePhase::kQuotient));
    const Ext alpha = transcript_.challenge_ext("constraints.alpha");
    const std::vector<QuotientTable> tables = quotient_tables(alpha);
    std::vector<Matrix> quotient_coefficients;
    for (std::size_t h = 0; h < shape_.heights().size(); ++h) {
      TRY_ASSIGN(Matrix chunks, quotient_of_height(h, tables, main, bus));
      quotient_coefficients.push_back(h == 0 ? with_uniform(std::move(chunks)) : std::move(chunks));
    }
    TRY_ASSIGN(CommittedMatrices quotient, commit(evaluate_cosets_all(quotient_coefficients, preset_.log_blowup)));
    release(quotient_coefficients);
    const Oracles oracles = {&fixed_.committed, &main, &bus, &quotient};
    proof_.quotient = quotient.cap();
    transcript_.absorb("quotient.cap", std::span<const Digest>(proof_.quotient));

    TRY(enter(ProvePhase::kValues));
    const Ext point = transcript_.challenge_ext("values.point");
    open_at(point, oracles);
    absorb_values(transcript_, proof_.values, proof_.quotient_values);
    proof_.batching_witness = grind(transcript_, "batching.grind", preset_.batching_pow_bits);
    const Ext batching = transcript_.challenge_ext("batching.challenge");

    TRY(enter(ProvePhase::kFri));
    const std::vector<DeepGroup> groups = deep_groups(shape_, proof_.values, proof_.quotient_values, batching);
    std::vector<Matrix> codewords = deep_codewords(shape_, groups, oracles, point);
    proof_.openings = prove_openings(shape_.pcs(), oracles, std::move(codewords), transcript_);
    TRY(enter(ProvePhase::kDone));
    ProvenStark proven{.proof = std::move(proof_), .witness = {}};
    proven.witness.reserve(3);
    for (CommittedMatrices* const committed : {&main, &bus, &quotient}) {
      proven.witness.push_back(std::move(*committed));
    }
    return proven;
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

  // Extending comes before and may have taken its time: a stop is looked for on both sides of the tree.
  Result<CommittedMatrices> commit(std::vector<Matrix> extended) const {
    TRY(check_stop());
    CommittedMatrices committed(
        {.log_blowup = preset_.log_blowup, .salt_elements = preset_.salt_elements, .stop = hooks_.stop},
        std::move(extended));
    TRY(check_stop());
    return committed;
  }

  // Noise rows, columns that exist only to blind, and blinds that cancel over all tables.
  void add_noise() {
    parallel_for(0, main_.size(), 1, [&](std::size_t begin, std::size_t end) {
      for (std::size_t t = begin; t < end; ++t) {
        const Table& table = shape_.tables()[t];
        CHECK(main_[t].rows() == table.rows(), "rows of a filled table");
        CHECK(main_[t].width() == table.air->main_width, "columns of a filled table");
        if (table.main_width() > main_[t].width()) main_[t] = widened(main_[t], table.main_width());
      }
    });
    fill_noise_rows(main_, preset_.mask_rows);
    Ext blinds = Ext::zero();
    for (std::size_t t = 0; t + 1 < main_.size(); ++t) blinds += blind_of(t);
    Matrix& last = main_.back();
    for (std::size_t j = 0; j < kDegree; ++j) last.column(j)[last.rows() - 1] = KoalaBear::zero() - blinds.c[j];
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

  // The bus columns of all tables, each column in the last coset's place of what will be its extension.
  Result<std::vector<Matrix>> fill_bus_columns() {
    struct Work {
      RowProgram program;
      FingerprintWeights weights;
      std::vector<const KoalaBear*> main;
      std::vector<const KoalaBear*> fixed;
      std::vector<ExtColumn> pairs;
      ExtColumn running;
    };
    std::vector<Matrix> bus;
    std::vector<Work> work;
    std::vector<RowPart> parts;
    for (std::size_t t = 0; t < main_.size(); ++t) {
      const Table& table = shape_.tables()[t];
      const std::size_t columns = table.bus_columns();
      const std::size_t place = (table.rows() << preset_.log_blowup) - table.rows();
      Matrix& matrix = bus.emplace_back(table.rows() << preset_.log_blowup, columns * kDegree, MatrixContent::kWitness,
                                        MatrixStart::kUnwritten);
      Work& own = work.emplace_back();
      own.main = column_pointers(main_[t], table.air->main_width);
      if (table.fixed_width() > 0) {
        own.fixed = column_pointers(fixed_.values[shape_.fixed_matrix(t)], table.fixed_width());
      }
      for (std::size_t k = 0; k + 1 < columns; ++k) {
        own.pairs.push_back(extension_column<KoalaBear*>(matrix, k * kDegree, place));
      }
      own.running = extension_column<KoalaBear*>(matrix, (columns - 1) * kDegree, place);
      append_row_parts(parts, t, table.rows());
    }
    parallel_for(0, work.size(), 1, [&](std::size_t begin, std::size_t end) {
      for (std::size_t t = begin; t < end; ++t) {
        work[t].program = compile_rows(*shape_.tables()[t].air, RowProgramPart::kInteractions);
        work[t].weights = fingerprint_weights(work[t].program, gamma_, beta_);
      }
    });
    for_row_parts(parts, [&](const RowPart& part) {
      if (hooks_.stop.stop_requested()) return;
      const Work& own = work[part.item];
      const RowColumns columns{.rows = main_[part.item].rows(), .main = own.main, .fixed = own.fixed};
      // A zero fingerprint would need luck of 2^-150; the proof would then not verify.
      static_cast<void>(bus_columns(own.program, columns, own.weights, part.begin, part.end, own.pairs, own.running));
    });
    TRY(check_stop());
    // The columns end where their matrices do.
    fill_noise_rows(bus, preset_.mask_rows);
    proof_.sums.resize(main_.size());
    parallel_for(0, main_.size(), 1, [&](std::size_t begin, std::size_t end) {
      for (std::size_t t = begin; t < end; ++t) {
        const ExtColumn& running = work[t].running;
        const std::size_t end_row = main_[t].rows() - preset_.mask_rows;
        proof_.sums[t] = accumulate(running, blind_of(t), end_row);
        for (std::size_t j = 0; j < kDegree; ++j) running[j][end_row] = proof_.sums[t].c[j];
      }
    });
    return bus;
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

  // Columns of one table on one coset: a part of the committed extension, or computed here.
  struct CosetColumns {
    std::vector<Matrix> computed;
    std::vector<const KoalaBear*> main;
    std::vector<const KoalaBear*> fixed;
    std::vector<ConstExtColumn> bus;
  };
  // From the first coset of an extension, whose offset is the generator.
  static Matrix on_coset(const Matrix& extension, std::size_t rows, KoalaBear offset) {
    Matrix out(rows, extension.width(), extension.content(), MatrixStart::kUnwritten);
    parallel_for(0, out.width(), 1, [&](std::size_t begin, std::size_t end) {
      for (std::size_t c = begin; c < end; ++c) {
        KoalaBear* const column = out.column(c).data();
        interpolate_coset(extension.column(c).data(), rows, KoalaBear::generator(), column);
        evaluate_coset(column, rows, offset, column);
      }
    });
    return out;
  }
  CosetColumns coset_columns(std::size_t t, std::size_t coset, KoalaBear offset, const CommittedMatrices& main,
                             const CommittedMatrices& bus) const {
    const Table& table = shape_.tables()[t];
    const std::size_t rows = table.rows();
    const bool committed = coset < std::size_t{1} << preset_.log_blowup;
    const std::size_t start = committed ? coset * rows : 0;
    CosetColumns columns;
    const auto on_this = [&](const Matrix& extension) -> const Matrix& {
      if (committed) return extension;
      return columns.computed.emplace_back(on_coset(extension, rows, offset));
    };
    columns.computed.reserve(3);  // references stay
    columns.main = column_pointers(on_this(main.matrices()[t]), table.main_width(), start);
    const Matrix& bus_matrix = on_this(bus.matrices()[t]);
    for (std::size_t k = 0; k < table.bus_columns(); ++k) {
      columns.bus.push_back(extension_column<const KoalaBear*>(bus_matrix, k * kDegree, start));
    }
    if (table.fixed_width() > 0) {
      const Matrix& fixed_matrix = on_this(fixed_.committed.matrices()[shape_.fixed_matrix(t)]);
      columns.fixed = column_pointers(fixed_matrix, table.fixed_width(), start);
    }
    return columns;
  }

  // A table's part of its height's quotient; the same on each coset.
  struct QuotientTable {
    RowProgram program;
    FingerprintWeights fingerprints;
    std::vector<FractionForms<Ext>> fractions;
    std::vector<Ext> weights;
  };
  std::vector<QuotientTable> quotient_tables(const Ext& alpha) const {
    std::vector<QuotientTable> tables(shape_.tables().size());
    for (std::size_t h = 0; h < shape_.heights().size(); ++h) {
      Ext weight = Ext::one();
      for (const std::size_t t : shape_.tables_of_height(h)) {
        tables[t].weights.resize(shape_.tables()[t].weighed_constraints());
        for (Ext& w : tables[t].weights) {
          w = weight;
          weight *= alpha;
        }
      }
    }
    parallel_for(0, tables.size(), 1, [&](std::size_t begin, std::size_t end) {
      for (std::size_t t = begin; t < end; ++t) {
        QuotientTable& own = tables[t];
        own.program = compile_rows(*shape_.tables()[t].air, RowProgramPart::kAll);
        own.fingerprints = fingerprint_weights(own.program, gamma_, beta_);
        own.fractions = fraction_weights(own.program, gamma_, own.fingerprints);
      }
    });
    return tables;
  }

  void add_table(std::size_t t, const QuotientTable& own, const CosetColumns& columns, const CosetDomainColumns& domain,
                 const RowPart& part, const ExtColumn& out) const {
    using Domain = CosetDomainColumns;
    const QuotientInput input{
        .program = own.program,
        .columns = {.rows = shape_.tables()[t].rows(), .main = columns.main, .fixed = columns.fixed},
        .bus = columns.bus,
        .fingerprints = own.fingerprints,
        .fractions = own.fractions,
        .weights = own.weights,
        .sum = proof_.sums[t],
        .domain = {.vanishing_inverse = domain.column(Domain::kVanishingInverse),
                   .transition = domain.column(Domain::kTransition),
                   .first_inverse = domain.column(Domain::kFirstInverse),
                   .last_inverse = domain.column(Domain::kLastInverse),
                   .blind_inverse = domain.column(Domain::kBlindInverse),
                   .end_inverse = domain.column(Domain::kEndInverse)}};
    add_quotient(input, part.begin, part.end, out);
  }

  Result<Matrix> quotient_of_height(std::size_t h, const std::vector<QuotientTable>& all_tables,
                                    const CommittedMatrices& main, const CommittedMatrices& bus) const {
    const std::uint32_t log_rows = shape_.heights()[h];
    const std::size_t rows = std::size_t{1} << log_rows;
    const std::size_t committed = std::min(kQuotientCosets, std::size_t{1} << preset_.log_blowup);
    const std::span<const std::size_t> tables = shape_.tables_of_height(h);
    std::vector<Matrix> values;
    std::vector<KoalaBear> offsets;
    std::vector<ExtColumn> out;
    for (std::size_t coset = 0; coset < kQuotientCosets; ++coset) {
      // Committed cosets first; past them, cosets of the next finer domain that are not committed.
      offsets.push_back(coset < committed ? lde_coset_offset(log_rows, preset_.log_blowup, coset)
                                          : lde_coset_offset(log_rows, preset_.log_blowup + 1, 1));
      out.push_back(extension_column<KoalaBear*>(values.emplace_back(rows, kDegree, MatrixContent::kWitness), 0));
    }
    const std::vector<KoalaBear> mask = mask_polynomial(log_rows, preset_.mask_rows);
    std::vector<CosetDomainColumns> domains(kQuotientCosets);
    parallel_for(0, kQuotientCosets, 1, [&](std::size_t begin, std::size_t end) {
      for (std::size_t c = begin; c < end; ++c) {
        domains[c] = CosetDomainColumns(log_rows, mask, offsets[c]);
      }
    });

    std::vector<std::vector<CosetColumns>> columns(committed);
    std::vector<RowPart> parts;
    for (std::size_t coset = 0; coset < committed; ++coset) {
      for (const std::size_t t : tables) {
        columns[coset].push_back(coset_columns(t, coset, offsets[coset], main, bus));
      }
      append_row_parts(parts, coset, rows);
    }
    for_row_parts(parts, [&](const RowPart& part) {
      for (std::size_t i = 0; i < tables.size(); ++i) {
        if (hooks_.stop.stop_requested()) return;
        const std::size_t t = tables[i];
        add_table(t, all_tables[t], columns[part.item][i], domains[part.item], part, out[part.item]);
      }
    });
    // One table at a time: its columns are computed here and take memory.
    for (std::size_t coset = committed; coset < kQuotientCosets; ++coset) {
      for (const std::size_t t : tables) {
        TRY(check_stop());
        const CosetColumns computed = coset_columns(t, coset, offsets[coset], main, bus);
        parts.clear();
        append_row_parts(parts, coset, rows);
        for_row_parts(parts, [&](const RowPart& part) {
          add_table(t, all_tables[t], computed, domains[coset], part, out[coset]);
        });
      }
    }
    TRY(check_stop());
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

  // All tables and heights, on the first cosets of what is committed.
  void open_at(const Ext& point, const Oracles& oracles) {
    const auto open = [&](Oracle oracle, std::size_t matrix, std::size_t rows, const Ext& at, std::size_t first = 0) {
      const Matrix& extension = oracles[static_cast<std::size_t>(oracle)]->matrices()[matrix];
      std::vector<const KoalaBear*> columns = column_pointers(extension, extension.width());
      columns.erase(columns.begin(), columns.begin() + static_cast<std::ptrdiff_t>(first));
      return evaluate_columns_at(columns, rows, KoalaBear::generator(), at);
    };
    const std::size_t tables = shape_.tables().size();
    const std::size_t heights = shape_.heights().size();
    proof_.values.resize(tables);
    proof_.quotient_values.resize(heights);
    parallel_for(0, tables + heights, 1, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) {
        if (i >= tables) {
          const std::size_t h = i - tables;
          const auto coordinates = open(Oracle::kQuotient, h, std::size_t{1} << shape_.heights()[h], point);
          for (std::size_t k = 0; k < shape_.quotient_chunks(h); ++k) {
            proof_.quotient_values[h].push_back(join(std::span(coordinates).subspan(k * kDegree, kDegree)));
          }
          continue;
        }
        const Table& table = shape_.tables()[i];
        const Ext next_point = point * KoalaBear::two_adic_generator(table.log_rows);
        TableValues& values = proof_.values[i];
        if (table.fixed_width() > 0) {
          values.fixed = open(Oracle::kFixed, shape_.fixed_matrix(i), table.rows(), point);
        }
        values.main = open(Oracle::kMain, i, table.rows(), point);
        if (table.uses_next()) values.main_next = open(Oracle::kMain, i, table.rows(), next_point);
        const std::vector<Ext> bus = open(Oracle::kBus, i, table.rows(), point);
        for (std::size_t k = 0; k < table.bus_columns(); ++k) {
          values.bus.push_back(join(std::span(bus).subspan(k * kDegree, kDegree)));
        }
        const std::size_t running_sum = (table.bus_columns() - 1) * kDegree;
        values.running_sum_next = join(open(Oracle::kBus, i, table.rows(), next_point, running_sum));
      }
    });
  }

  const StarkShape& shape_;
  const Preset& preset_;
  const Statement& statement_;
  const FixedColumns& fixed_;
  const ProveHooks& hooks_;
  std::vector<Matrix> main_;
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
  std::vector<Matrix> extended = coset_lde_all(values, preset.log_blowup);
  return {.values = std::move(values),
          .committed = CommittedMatrices({.log_blowup = preset.log_blowup, .salt_elements = 0}, std::move(extended))};
}

Result<ProvenStark> prove_stark(const StarkShape& shape, const Statement& statement, const FixedColumns& fixed,
                                std::vector<Matrix> main, const ProveHooks& hooks) {
  CHECK(main.size() == shape.tables().size(), "one matrix for each table");
  return Prover(shape, statement, fixed, std::move(main), hooks).prove();
}

}  // namespace symbolon::prover
