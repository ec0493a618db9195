// The security calculator: proven bits of a preset for a machine, round by round.
//
// Every challenge of the protocol is one round with its own error; the bits of the proof are the minimum over the
// rounds (round-by-round soundness, so grinding before a challenge adds to its round alone) and over the hash terms.
// Both regimes are computed and the better one counts; in the Johnson bound the multiplicity m is a free parameter of
// the analysis, not of the protocol, and is chosen to give the most bits. Nothing here rests on a conjecture about
// codes; the hash is an ideal permutation.
//
// Mixed heights: a table of fewer rows is the same code on a subgroup, of the same rate; seen on the largest domain, a
// word that is constant on fibres. The whole commitment is one interleaved word there, so one list of size L covers
// all tables together. Groups enter FRI at the fold that reaches their height, each with a fresh challenge.
//
// Masks: the last R rows are random, so a table of 2^h rows holds 2^h - R rows of the execution. Its polynomials still
// have degree below 2^h, which is the dimension used here, and the rate is not changed by them.

#ifndef SYMBOLON_PROVER_PARAMS_SECURITY_H_
#define SYMBOLON_PROVER_PARAMS_SECURITY_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/base/check.h"
#include "core/base/result.h"
#include "prover/params/preset.h"
#include "prover/params/soundness.h"

namespace symbolon::prover {

// Every preset proves at least this for the largest machine; 128 is the next goal.
inline constexpr double kSecurityGoalBits = 100;

// The size of a machine as soundness sees it. Counts are over all tables together.
struct MachineSize {
  std::uint32_t log_rows;  // of the highest table
  std::uint32_t tables;
  std::uint32_t opened_columns;  // base-field columns: fixed, main, 5 per LogUp column, quotient chunks, masks
  std::uint32_t constraints;
  std::uint32_t constraint_degree;   // highest, without the factor that selects rows
  std::uint32_t quotient_chunks;     // of the highest table; lower ones may have more, of a lower degree in all
  std::uint64_t lookup_messages;     // sends and receives on buses, padding and mask rows included
  std::uint32_t lookup_tuple_width;  // elements of the longest message, bus number included
};

// What every real machine must stay within. Constraints: more than a shape with all the tables of every chip that
// check_shape admits, whatever their width (tests/prover/machine/shape_test.cc adds them up).
inline constexpr MachineSize kMaximalMachine{
    .log_rows = 22,
    .tables = 64,
    .opened_columns = 4400,
    .constraints = 16384,
    .constraint_degree = 3,
    .quotient_chunks = 8,
    .lookup_messages = std::uint64_t{1} << 29,
    .lookup_tuple_width = 12,
};

// One round or one assumption: `name` is stable for programs, `index` counts FRI folds and is -1 elsewhere.
struct SecurityTerm {
  std::string_view name;
  std::int32_t index = -1;
  double bits = 0;
  std::string_view formula;
};

// The terms of one regime in protocol order.
class SecurityReport {
 public:
  constexpr SecurityReport(const Preset& preset, const MachineSize& size, const Proximity& proximity)
      : preset_(preset), size_(size), proximity_(proximity) {}

  constexpr const Preset& preset() const { return preset_; }
  constexpr const MachineSize& machine_size() const { return size_; }
  constexpr const Proximity& proximity() const { return proximity_; }
  constexpr std::span<const SecurityTerm> terms() const { return {terms_.data(), count_}; }

  // The weakest term; its bits are the proven bits.
  constexpr const SecurityTerm& weakest() const {
    std::size_t best = 0;
    for (std::size_t i = 1; i < count_; ++i) {
      if (terms_[i].bits < terms_[best].bits) best = i;
    }
    return terms_[best];
  }
  constexpr double bits() const { return weakest().bits; }

  constexpr void add(const SecurityTerm& term) {
    CHECK(count_ < kTermsMax, "more security terms than a report holds");
    terms_[count_++] = term;
  }

 private:
  static constexpr std::size_t kTermsMax = 40;

  Preset preset_;
  MachineSize size_;
  Proximity proximity_;
  std::array<SecurityTerm, kTermsMax> terms_{};
  std::size_t count_ = 0;
};

// The report at one point of the analysis.
constexpr SecurityReport security_at(const Preset& preset, const MachineSize& size, const Proximity& at) {
  const double field = real_pow(kFieldModulus, kExtensionDegree);
  const double rows = real_pow(2, size.log_rows);
  const double digest_bits = kDigestElements * real_log2(kFieldModulus);
  const double capacity_bits = kSpongeCapacityElements * real_log2(kFieldModulus);
  SecurityReport report(preset, size, at);

  // Buses: the main trace is fixed only up to the list when alpha and beta are drawn, hence L.
  const double messages = static_cast<double>(size.lookup_messages);
  report.add(
      {.name = "lookup",
       .bits = bits_of(at.list_size * logup_error(messages, size.lookup_tuple_width, field), preset.lookup_pow_bits),
       .formula = "L N (W + 2) / |F|; LogUp, ePrint 2022/1530"});

  report.add({.name = "ali",
              .bits = bits_of(ali_error(at, size.constraints, field)),
              .formula = "L C / |F|; ePrint 2022/1216 theorem 8"});

  // Either side of constraint(z) = vanishing(z) quotient(z), for each table: d (k + points - 1) and chunks k + k - 1.
  const double constraint_side = size.constraint_degree * (rows + kOutOfDomainPoints - 1);
  const double quotient_side = size.quotient_chunks * rows;
  const double degree = (constraint_side > quotient_side ? constraint_side : quotient_side) + rows - 1;
  report.add({.name = "deep",
              .bits = bits_of(size.tables * deep_error(at, degree, rows, field)),
              .formula = "T L (max(d (k + 1), c k) + k - 1) / (|F| - k - n); ePrint 2022/1216 theorem 8"});

  // One function per column and point, and the random polynomial as one coordinate per degree of the extension.
  const double functions = static_cast<double>(size.opened_columns) * kOutOfDomainPoints + kExtensionDegree;
  report.add({.name = "fri.batch",
              .bits = bits_of(powers_error(at, rows, functions, field), preset.batching_pow_bits),
              .formula = "(B - 1) line(k); ePrint 2025/2055 theorem 4.2 (unique decoding: corollary 1.4)"});

  // A shorter group entering at a fold is one more word on a line, with its own challenge; the largest such is k / 2.
  report.add({.name = "fri.enter",
              .bits = bits_of(line_error(at, rows / 2, field), preset.commit_pow_bits),
              .formula = "line(k / 2); ePrint 2025/2055 theorem 4.2"});

  // Folds by the highest arity, which is the worst: smaller ones, where a group enters, have (a - 1) / a of line(k).
  std::int32_t round = 0;
  for (std::uint32_t log_k = size.log_rows; log_k > preset.log_final_poly_len; ++round) {
    const std::uint32_t left = log_k - preset.log_final_poly_len;
    const std::uint32_t log_arity = left < preset.fri_log_arity_max ? left : preset.fri_log_arity_max;
    log_k -= log_arity;
    report.add(
        {.name = "fri.fold",
         .index = round,
         .bits = bits_of(powers_error(at, real_pow(2, log_k), real_pow(2, log_arity), field), preset.commit_pow_bits),
         .formula = "(a - 1) line(k_i); ePrint 2025/2055 theorem 4.2"});
  }

  report.add({.name = "fri.query",
              .bits = preset.query_pow_bits - query_log2_error(at, preset.query_count, 1.0 / kFieldModulus),
              .formula = "(1 - gamma + 1/p)^q 2^-pow; ePrint 2022/1216"});

  report.add({.name = "hash.collision", .bits = digest_bits / 2, .formula = "birthday bound on an 8-element digest"});
  report.add({.name = "hash.sponge", .bits = capacity_bits / 2, .formula = "birthday bound on the sponge capacity"});
  return report;
}

// The best report over both regimes and m <= kJohnsonMultiplicityMax.
inline constexpr std::uint32_t kJohnsonMultiplicityMax = 256;
SecurityReport compute_security(const Preset& preset, const MachineSize& size);

// Whether `size` stays within kMaximalMachine and the preset everywhere, kMachineTooLarge otherwise. No error grows
// when a size shrinks, so that a preset which proves its bits for the largest machine proves them for this one.
Result<void> check_machine_size(const Preset& preset, const MachineSize& size);

// For whoever makes a verifying key: check_machine_size, and kSecurityBelowGoal when the bits for exactly this size are
// below the goal.
Result<void> check_security(const Preset& preset, const MachineSize& size);

// Random elements in front of each leaf: what an observer must guess to test a candidate for an unopened leaf.
constexpr double salt_bits(const Preset& preset) { return preset.salt_elements * real_log2(kFieldModulus); }

// The multiplicities are what compute_security finds; any m that passes is a proof.
static_assert(security_at(kPresetStandardV1, kMaximalMachine, johnson_bound(0.25, 40)).bits() >= kSecurityGoalBits);
static_assert(security_at(kPresetInnerV1, kMaximalMachine, johnson_bound(0.5, 62)).bits() >= kSecurityGoalBits);
static_assert(salt_bits(kPresetStandardV1) >= 128 && salt_bits(kPresetInnerV1) >= 128);
static_assert(kMaximalMachine.log_rows == kPresetStandardV1.log_rows_max);
static_assert(kMaximalMachine.log_rows == kPresetInnerV1.log_rows_max);
static_assert(kMaximalMachine.lookup_messages == std::uint64_t{1} << kPresetStandardV1.log_lookup_messages_max);
static_assert(kMaximalMachine.lookup_messages == std::uint64_t{1} << kPresetInnerV1.log_lookup_messages_max);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_PARAMS_SECURITY_H_
