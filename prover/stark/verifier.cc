#include "prover/stark/verifier.h"

#include <algorithm>

#include "prover/fri/verifier.h"
#include "prover/stark/deep.h"
#include "prover/stark/linear_combination.h"
#include "prover/stark/point_check.h"

namespace symbolon::prover {
namespace {

struct Challenges {
  Ext gamma;
  Ext beta;
  Ext alpha;
  Ext point;
  Ext batching;
};

// That every list has the length that the shape gives. A decoded proof has; one built in memory may not.
Result<void> check_dimensions(const StarkShape& shape, const StarkProof& proof) {
  bool fits = proof.sums.size() == shape.tables().size() && proof.values.size() == shape.tables().size() &&
              proof.quotient_values.size() == shape.heights().size() &&
              proof.main.size() == shape.tree(Oracle::kMain).cap_size() &&
              proof.bus.size() == shape.tree(Oracle::kBus).cap_size() &&
              proof.quotient.size() == shape.tree(Oracle::kQuotient).cap_size();
  for (std::size_t t = 0; fits && t < shape.tables().size(); ++t) {
    const Table& table = shape.tables()[t];
    const TableValues& values = proof.values[t];
    fits = values.fixed.size() == table.fixed_width() && values.main.size() == table.main_width() &&
           values.main_next.size() == (table.uses_next() ? table.main_width() : 0) &&
           values.bus.size() == table.bus_columns();
  }
  if (!fits) return Error{.code = ErrorCode::kProofShape, .where = "stark.dimensions"};
  return {};
}

// Plays the transcript up to the batching challenge.
Result<Challenges> draw_challenges(NativeTranscript& transcript, const StarkShape& shape, const Statement& statement,
                                   const StarkProof& proof) {
  Challenges challenges;
  absorb_statement(transcript, shape, statement);
  transcript.absorb("main.cap", std::span<const Digest>(proof.main));
  TRY(transcript.check_grind("bus.grind", shape.preset().lookup_pow_bits, proof.bus_witness));
  challenges.gamma = transcript.challenge_ext("bus.gamma");
  challenges.beta = transcript.challenge_ext("bus.beta");
  transcript.absorb("bus.cap", std::span<const Digest>(proof.bus));
  transcript.absorb("bus.sums", std::span<const Ext>(proof.sums));
  challenges.alpha = transcript.challenge_ext("constraints.alpha");
  transcript.absorb("quotient.cap", std::span<const Digest>(proof.quotient));
  challenges.point = transcript.challenge_ext("values.point");
  absorb_values(transcript, proof.values, proof.quotient_values);
  TRY(transcript.check_grind("batching.grind", shape.preset().batching_pow_bits, proof.batching_witness));
  challenges.batching = transcript.challenge_ext("batching.challenge");
  return challenges;
}

Result<void> check_bus_sums(const Statement& statement, const StarkProof& proof, const Challenges& challenges) {
  Ext total = Ext::zero();
  for (const Ext& sum : proof.sums) total += sum;
  const std::vector<Ext> fingerprints = term_fingerprints(statement.terms, challenges.gamma, challenges.beta);
  for (std::size_t i = 0; i < fingerprints.size(); ++i) {
    if (fingerprints[i].is_zero()) return Error{.code = ErrorCode::kBusSumNotZero, .where = "stark.bus"};
    total += fingerprints[i].inverse() * statement.terms[i].multiplicity;
  }
  if (!total.is_zero()) return Error{.code = ErrorCode::kBusSumNotZero, .where = "stark.bus"};
  return {};
}

std::size_t longest_message(const StarkShape& shape) {
  std::size_t fields = 0;
  for (const Table& table : shape.tables()) {
    for (const InteractionInfo& interaction : table.air->interactions) {
      fields = std::max(fields, interaction.message.size());
    }
  }
  return fields;
}

Result<void> check_constraints(const StarkShape& shape, const StarkProof& proof, const Challenges& challenges) {
  const Ext& z = challenges.point;
  if (!lies_outside_domains(z, shape.heights().front(), shape.preset().log_blowup)) {
    return Error{.code = ErrorCode::kPointInDomain, .where = "stark.point"};
  }

  std::vector<Ext> beta_powers(longest_message(shape));
  Ext power = challenges.beta;
  for (Ext& beta_power : beta_powers) {
    beta_power = power;
    power *= challenges.beta;
  }
  const BusChallenges<Ext> buses{.gamma = challenges.gamma, .beta_powers = beta_powers};

  for (std::size_t h = 0; h < shape.heights().size(); ++h) {
    const std::uint32_t log_rows = shape.heights()[h];
    const std::size_t rows = std::size_t{1} << log_rows;
    const std::size_t mask_rows = shape.preset().mask_rows;
    const DomainPoint<Ext> domain = domain_point(z, log_rows, mask_rows);
    Ext expected = Ext::zero();
    Ext weight = Ext::one();
    for (const std::size_t t : shape.tables_of_height(h)) {
      const TableValues& values = proof.values[t];
      const TablePoint<Ext> point{.main = values.main, .main_next = values.main_next, .fixed = values.fixed};
      const BusPoint<Ext> bus{.bus = values.bus, .running_sum_next = values.running_sum_next, .sum = proof.sums[t]};
      expected += table_quotient_at(shape.tables()[t], point, bus, buses, domain, challenges.alpha, weight);
    }
    // Chunks lie N - R coefficients apart.
    const Ext stride = z.pow(rows - mask_rows);
    Ext quotient = Ext::zero();
    for (std::size_t k = kQuotientChunks; k-- > 0;) quotient = quotient * stride + proof.quotient_values[h][k];
    if (!(quotient == expected)) {
      return Error{.code = ErrorCode::kConstraintMismatch,
                   .where = "stark.constraints",
                   .detail = "tables of 2^" + std::to_string(log_rows) + " rows"};
    }
  }
  return {};
}

// values[q] = sum of weights times opened columns at query q.
void combine_queries(std::span<const WeighedColumn> terms, const OpenedOracles& opened, std::vector<KoalaBear>& planes,
                     std::span<Ext> values) {
  const std::size_t count = values.size();
  std::vector<const KoalaBear*> columns;
  std::vector<Ext> weights;
  columns.reserve(terms.size());
  weights.reserve(terms.size());
  for (const WeighedColumn& term : terms) {
    columns.push_back(
        opened.oracles[static_cast<std::size_t>(term.oracle)].matrices[term.matrix].column(term.column).data());
    weights.push_back(term.weight);
  }
  planes.resize(count * kExtDegree);
  std::array<KoalaBear*, kExtDegree> out;
  for (std::size_t j = 0; j < out.size(); ++j) out[j] = planes.data() + j * count;
  linear_combination(columns, weights, count, out);
  for (std::size_t q = 0; q < count; ++q) {
    for (std::size_t j = 0; j < out.size(); ++j) values[q].c[j] = out[j][q];
  }
}

}  // namespace

Result<void> verify_stark(const StarkShape& shape, const Statement& statement, const StarkProof& proof) {
  TRY(check_dimensions(shape, proof));
  NativeTranscript transcript;
  TRY_ASSIGN(const Challenges challenges, draw_challenges(transcript, shape, statement, proof));
  TRY(check_bus_sums(statement, proof, challenges));
  TRY(check_constraints(shape, proof, challenges));

  const std::vector<DeepGroup> groups = deep_groups(shape, proof.values, proof.quotient_values, challenges.batching);
  const auto group_values = [&](std::size_t h, const OpenedOracles& opened, std::span<Ext> values) -> Result<void> {
    const DeepGroup& group = groups[h];
    const std::uint32_t log_rows = shape.heights()[h];
    const Ext next_point = challenges.point * KoalaBear::two_adic_generator(log_rows);
    std::vector<KoalaBear> planes;
    std::vector<Ext> next(values.size());
    std::vector<Ext> uniform(values.size());
    combine_queries(group.here, opened, planes, values);
    combine_queries(group.next, opened, planes, next);
    if (!group.uniform.empty()) combine_queries(group.uniform, opened, planes, uniform);
    for (std::size_t q = 0; q < values.size(); ++q) {
      const KoalaBear x = lde_point(log_rows, shape.preset().log_blowup, opened.indices[q]);
      // x - z and x - g z are not zero: z lies outside the extension domain of the tallest height, hence of all.
      const Ext here_denominator = x - challenges.point;
      const Ext next_denominator = x - next_point;
      const Ext inverse = (here_denominator * next_denominator).inverse();
      values[q] = uniform[q] + (values[q] - group.here_value) * (inverse * next_denominator) +
                  (next[q] - group.next_value) * (inverse * here_denominator);
    }
    return {};
  };
  const std::array<const Cap*, kOracleCount> caps = {&statement.fixed, &proof.main, &proof.bus, &proof.quotient};
  return verify_openings(shape.pcs(), caps, proof.openings, transcript, group_values);
}

}  // namespace symbolon::prover
