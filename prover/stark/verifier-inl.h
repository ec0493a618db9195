// verify_stark (prover/stark/verifier.h), for the files that instantiate it.

#ifndef SYMBOLON_PROVER_STARK_VERIFIER_INL_H_
#define SYMBOLON_PROVER_STARK_VERIFIER_INL_H_

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "prover/fri/verifier-inl.h"
#include "prover/stark/deep.h"
#include "prover/stark/point_check.h"
#include "prover/stark/verifier.h"
#include "prover/transcript/transcript-inl.h"

namespace symbolon::prover {
namespace internal {

template <class Extension>
struct StarkChallenges {
  Extension gamma;
  Extension beta;
  Extension alpha;
  Extension point;
  Extension batching;
};

// That every list has the length that the shape gives. A decoded proof has; one built in memory may not.
template <class A>
Result<void> check_stark_dimensions(const StarkShape& shape, const StarkProofOf<A>& proof) {
  bool fits = proof.sums.size() == shape.tables().size() && proof.values.size() == shape.tables().size() &&
              proof.quotient_values.size() == shape.heights().size() &&
              proof.main.size() == shape.tree(Oracle::kMain).cap_size() &&
              proof.bus.size() == shape.tree(Oracle::kBus).cap_size() &&
              proof.quotient.size() == shape.tree(Oracle::kQuotient).cap_size();
  for (std::size_t t = 0; fits && t < shape.tables().size(); ++t) {
    const Table& table = shape.tables()[t];
    const auto& values = proof.values[t];
    fits = values.fixed.size() == table.fixed_width() && values.main.size() == table.main_width() &&
           values.main_next.size() == (table.uses_next() ? table.main_width() : 0) &&
           values.bus.size() == table.bus_columns();
  }
  for (std::size_t h = 0; fits && h < shape.heights().size(); ++h) {
    fits = proof.quotient_values[h].size() == shape.quotient_chunks(h);
  }
  if (!fits) return Error{.code = ErrorCode::kProofShape, .where = "stark.dimensions"};
  return {};
}

// Plays the transcript up to the batching challenge.
template <class A>
Result<StarkChallenges<typename A::Extension>> draw_challenges(Transcript<A>& transcript, const StarkShape& shape,
                                                               const Statement& statement,
                                                               const StarkProofOf<A>& proof) {
  using Digests = std::span<const typename A::DigestOf>;
  StarkChallenges<typename A::Extension> challenges;
  absorb_statement(transcript, shape, statement);
  transcript.absorb("main.cap", Digests(proof.main));
  TRY(transcript.check_grind("bus.grind", shape.preset().lookup_pow_bits, proof.bus_witness));
  challenges.gamma = transcript.challenge_ext("bus.gamma");
  challenges.beta = transcript.challenge_ext("bus.beta");
  transcript.absorb("bus.cap", Digests(proof.bus));
  transcript.absorb("bus.sums", std::span<const typename A::Extension>(proof.sums));
  challenges.alpha = transcript.challenge_ext("constraints.alpha");
  transcript.absorb("quotient.cap", Digests(proof.quotient));
  challenges.point = transcript.challenge_ext("values.point");
  absorb_values(transcript, proof.values, proof.quotient_values);
  TRY(transcript.check_grind("batching.grind", shape.preset().batching_pow_bits, proof.batching_witness));
  challenges.batching = transcript.challenge_ext("batching.challenge");
  return challenges;
}

template <class A>
Result<void> check_bus_sums(A& arithmetic, const Statement& statement, const StarkProofOf<A>& proof,
                            const StarkChallenges<typename A::Extension>& challenges) {
  using Extension = typename A::Extension;
  constexpr const char* kWhere = "stark.bus";
  Extension total = Extension::zero();
  for (const Extension& sum : proof.sums) total = total + sum;
  const std::vector<Extension> fingerprints =
      term_fingerprints<Extension>(statement.terms, challenges.gamma, challenges.beta);
  for (std::size_t i = 0; i < fingerprints.size(); ++i) {
    TRY(arithmetic.require_not_zero(fingerprints[i], ErrorCode::kBusSumNotZero, kWhere));
    total = total + fingerprints[i].inverse() * statement.terms[i].multiplicity;
  }
  return arithmetic.require_equal(total, Extension::zero(), ErrorCode::kBusSumNotZero, kWhere);
}

inline std::size_t longest_message(const StarkShape& shape) {
  std::size_t fields = 0;
  for (const Table& table : shape.tables()) {
    for (const InteractionInfo& interaction : table.air->interactions) {
      fields = std::max(fields, interaction.message.size());
    }
  }
  return fields;
}

template <class A>
Result<void> check_constraints(A& arithmetic, const StarkShape& shape, const StarkProofOf<A>& proof,
                               const StarkChallenges<typename A::Extension>& challenges,
                               std::span<const TableEval<typename A::Extension>> evals) {
  using Extension = typename A::Extension;
  const Extension& z = challenges.point;
  TRY(require_outside_domains(arithmetic, z, shape.heights().front(), shape.preset().log_blowup));

  std::vector<Extension> beta_powers;
  Extension power = challenges.beta;
  for (std::size_t i = longest_message(shape); i > 0; --i, power = power * challenges.beta) {
    beta_powers.push_back(power);
  }
  const BusChallenges<Extension> buses{.gamma = challenges.gamma, .beta_powers = beta_powers};

  for (std::size_t h = 0; h < shape.heights().size(); ++h) {
    const std::uint32_t log_rows = shape.heights()[h];
    const std::size_t rows = std::size_t{1} << log_rows;
    const std::size_t mask_rows = shape.preset().mask_rows;
    const DomainPoint<Extension> domain = domain_point(z, log_rows, mask_rows);
    Extension expected = Extension::zero();
    Extension weight = Extension::one();
    for (const std::size_t t : shape.tables_of_height(h)) {
      const TableValuesOf<Extension>& values = proof.values[t];
      const TablePoint<Extension> point{.main = values.main, .main_next = values.main_next, .fixed = values.fixed};
      const BusPoint<Extension> bus{
          .bus = values.bus, .running_sum_next = values.running_sum_next, .sum = proof.sums[t]};
      expected = expected +
                 table_quotient_at(shape.tables()[t], evals[t], point, bus, buses, domain, challenges.alpha, weight);
    }
    // Chunks lie N - R coefficients apart.
    const Extension stride = z.pow(rows - mask_rows);
    Extension quotient = Extension::zero();
    const auto& chunks = proof.quotient_values[h];
    for (std::size_t k = chunks.size(); k-- > 0;) quotient = quotient * stride + chunks[k];
    TRY(arithmetic.require_equal(quotient, expected, ErrorCode::kConstraintMismatch, "stark.constraints"));
  }
  return {};
}

// values[q] = sum of weights times opened columns at query q.
template <class A>
void combine_queries(A& arithmetic, std::span<const WeighedColumnOf<typename A::Extension>> terms,
                     const OpenedOraclesOf<A>& opened, std::span<typename A::Extension> values) {
  std::vector<std::span<const typename A::Base>> columns;
  std::vector<typename A::Extension> weights;
  columns.reserve(terms.size());
  weights.reserve(terms.size());
  for (const auto& term : terms) {
    columns.push_back(opened.oracles[static_cast<std::size_t>(term.oracle)].matrices[term.matrix].column(term.column));
    weights.push_back(term.weight);
  }
  arithmetic.combine(columns, weights, values);
}

// What the combined codeword of a height must be at the queries: the DEEP formula (prover/stark/deep.h).
template <class A>
void deep_values(A& arithmetic, const StarkShape& shape, std::size_t h, const DeepGroupOf<typename A::Extension>& group,
                 const typename A::Extension& z, const OpenedOraclesOf<A>& opened,
                 std::span<typename A::Extension> values) {
  using Extension = typename A::Extension;
  const std::uint32_t log_rows = shape.heights()[h];
  const Extension next_point = z * KoalaBear::two_adic_generator(log_rows);
  std::vector<Extension> here(values.size(), Extension::zero());
  std::vector<Extension> next(values.size(), Extension::zero());
  combine_queries<A>(arithmetic, group.here, opened, here);
  combine_queries<A>(arithmetic, group.next, opened, next);
  if (!group.uniform.empty()) combine_queries<A>(arithmetic, group.uniform, opened, values);
  for (std::size_t q = 0; q < values.size(); ++q) {
    const auto x = lde_point(arithmetic, log_rows, shape.preset().log_blowup, opened.indices[q]);
    // x - z and x - g z are not zero: z lies outside the extension domain of the tallest height, hence of all.
    const Extension here_denominator = x - z;
    const Extension next_denominator = x - next_point;
    const Extension inverse = (here_denominator * next_denominator).inverse();
    values[q] = values[q] + (here[q] - group.here_value) * (inverse * next_denominator) +
                (next[q] - group.next_value) * (inverse * here_denominator);
  }
}

}  // namespace internal

template <class A>
Result<void> verify_stark(const StarkShape& shape, const Statement& statement, const StarkProofOf<A>& proof,
                          std::span<const TableEval<typename A::Extension>> evals, A arithmetic) {
  using Extension = typename A::Extension;
  CHECK(evals.size() == shape.tables().size(), "the constraints of each table");
  TRY(internal::check_stark_dimensions(shape, proof));
  Transcript<A> transcript(std::move(arithmetic));
  TRY_ASSIGN(const internal::StarkChallenges<Extension> challenges,
             internal::draw_challenges(transcript, shape, statement, proof));
  TRY(internal::check_bus_sums(transcript.arithmetic(), statement, proof, challenges));
  TRY(internal::check_constraints(transcript.arithmetic(), shape, proof, challenges, evals));

  const std::vector<DeepGroupOf<Extension>> groups =
      deep_groups(shape, proof.values, proof.quotient_values, challenges.batching);
  const GroupValuesOf<A> group_values = [&](std::size_t h, const OpenedOraclesOf<A>& opened,
                                            std::span<Extension> values) -> Result<void> {
    internal::deep_values(transcript.arithmetic(), shape, h, groups[h], challenges.point, opened, values);
    return {};
  };
  CapOf<A> fixed;
  for (const Digest& digest : statement.fixed) fixed.push_back(transcript.arithmetic().constant(digest));
  const std::array<const CapOf<A>*, kOracleCount> caps = {&fixed, &proof.main, &proof.bus, &proof.quotient};
  return verify_openings<A>(shape.pcs(), caps, proof.openings, transcript, group_values);
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_STARK_VERIFIER_INL_H_
