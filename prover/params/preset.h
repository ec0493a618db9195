// Presets: every number that decides how sound and how hiding a proof is, as whole named values.
//
// The verifier picks a preset from its own list and binds `words()` into the transcript and the verifying key. A preset
// is never read from a proof, the environment or a configuration file, and a proof never changes a part of one.
// The bits that a preset proves are computed in security.h; the assertions there fail the build below the goal.

#ifndef SYMBOLON_PROVER_PARAMS_PRESET_H_
#define SYMBOLON_PROVER_PARAMS_PRESET_H_

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/base/result.h"
#include "prover/params/field_params.h"

namespace symbolon::prover {

enum class PresetId : std::uint8_t {
  kStandardV1 = 1,
  kInnerV1 = 2,
};

// A name known when the program was compiled. It has no default, so neither has Preset.
class PresetName {
 public:
  consteval PresetName(const char* text) : text_(text) {}
  constexpr std::string_view view() const { return text_; }

 private:
  std::string_view text_;
};

struct Preset {
  PresetName name;
  PresetId id;
  std::uint32_t version;

  // --- low-degree test ---
  std::uint32_t log_blowup;          // code rate 2^-log_blowup
  std::uint32_t query_count;         // independent query positions
  std::uint32_t fri_log_arity_max;   // a fold joins at most 2^this positions
  std::uint32_t log_final_poly_len;  // the last polynomial is sent as 2^this coefficients

  // --- proof of work, in bits, before the challenge of the named round is drawn ---
  std::uint32_t lookup_pow_bits;    // LogUp challenges
  std::uint32_t batching_pow_bits;  // FRI batching challenge
  std::uint32_t commit_pow_bits;    // each FRI fold challenge
  std::uint32_t query_pow_bits;     // query positions

  // --- zero-knowledge ---
  std::uint32_t mask_rows;      // R: the last R rows of every witness column are uniform
  std::uint32_t salt_elements;  // uniform field elements in each leaf
  // --- size bounds that the security computation assumes ---
  std::uint32_t log_rows_max;             // of one table
  std::uint32_t log_lookup_messages_max;  // bus messages of all tables together, padding and mask rows included

  // All numbers in the order above, for the transcript and the verifying key. The name is not among them.
  constexpr std::array<std::uint32_t, 14> words() const {
    return {static_cast<std::uint32_t>(id),
            version,
            log_blowup,
            query_count,
            fri_log_arity_max,
            log_final_poly_len,
            lookup_pow_bits,
            batching_pow_bits,
            commit_pow_bits,
            query_pow_bits,
            mask_rows,
            salt_elements,
            log_rows_max,
            log_lookup_messages_max};
  }

  // The smallest height of a table.
  constexpr std::uint32_t log_rows_min() const;

  friend constexpr bool operator==(const Preset& a, const Preset& b) { return a.words() == b.words(); }
};

// What a proof shows of one base-field column, as linear equations over the base field: its value at each query x; at
// each out-of-domain point one extension element, which is kExtensionDegree equations; and, where constraints read the
// next row, up to one more a query: the quotient's opened chunks give the constraints' value at x, which depends on the
// column at g x although that is not opened (tests/prover/zk/next_row_test.cc).
inline constexpr std::uint32_t kOutOfDomainPoints = 2;  // zeta and its successor
constexpr std::uint32_t opened_equations(std::uint32_t query_count) {
  return 2 * query_count + kOutOfDomainPoints * kExtensionDegree;
}

// R for a query count: what is opened, at least 4 rows of slack, rounded up to whole SIMD vectors of 16.
inline constexpr std::uint32_t kMaskRowsSlack = 4;
consteval std::uint32_t mask_rows_for(std::uint32_t query_count) {
  return (opened_equations(query_count) + kMaskRowsSlack + 15) / 16 * 16;
}

// --- sizes of a table that follow from R ---

// Chunks in which the quotient of a height of 2^log_rows rows is sent (prover/stark/quotient.h): its 2N + R - 1
// coefficients are cut every N - R, and the last chunk takes what is left, up to N. Three from N = 3R - 1 on, more
// below. Precondition: N > mask_rows.
constexpr std::uint32_t quotient_chunk_count(std::uint32_t log_rows, std::uint32_t mask_rows) {
  const std::uint32_t rows = 1u << log_rows;
  const std::uint32_t stride = rows - mask_rows;
  const std::uint32_t before_last = rows + mask_rows - 1;  // of 2N + R - 1, what the last chunk does not take
  return (before_last + stride - 1) / stride + 1;
}

// A table has at least this many active rows, a block of the prover's kernels.
inline constexpr std::uint32_t kActiveRowsMin = 64;
constexpr std::uint32_t Preset::log_rows_min() const {
  std::uint32_t log_rows = 0;
  while ((1u << log_rows) < mask_rows + kActiveRowsMin) ++log_rows;
  return log_rows;
}

// For every proof that leaves the machine.
inline constexpr Preset kPresetStandardV1{
    .name = "standard",
    .id = PresetId::kStandardV1,
    .version = 1,
    .log_blowup = 2,
    .query_count = 86,
    .fri_log_arity_max = 4,
    .log_final_poly_len = 5,
    .lookup_pow_bits = 0,
    .batching_pow_bits = 12,
    .commit_pow_bits = 0,
    .query_pow_bits = 16,
    .mask_rows = mask_rows_for(86),
    .salt_elements = 5,
    .log_rows_max = 22,
    .log_lookup_messages_max = 29,
};

// For proofs that a recursion verifies, and for throughput: half the commitments, twice the queries.
inline constexpr Preset kPresetInnerV1{
    .name = "inner",
    .id = PresetId::kInnerV1,
    .version = 1,
    .log_blowup = 1,
    .query_count = 172,
    .fri_log_arity_max = 4,
    .log_final_poly_len = 5,
    .lookup_pow_bits = 0,
    .batching_pow_bits = 12,
    .commit_pow_bits = 0,
    .query_pow_bits = 16,
    .mask_rows = mask_rows_for(172),
    .salt_elements = 5,
    .log_rows_max = 22,
    .log_lookup_messages_max = 29,
};

// Relations between the numbers of one preset that other code relies on.
constexpr bool is_consistent(const Preset& preset) {
  const bool domain_exists = preset.log_rows_max + preset.log_blowup <= kFieldTwoAdicity;
  const bool masks_cover_openings = preset.mask_rows >= opened_equations(preset.query_count) + kMaskRowsSlack;
  const bool masks_fit = preset.mask_rows < (1u << preset.log_rows_max);
  // A bus balances in the integers, not only modulo p, while fewer than p messages are counted.
  const bool counts_do_not_wrap = (std::uint64_t{1} << preset.log_lookup_messages_max) < kFieldModulus;
  return preset.query_count > 0 && preset.log_blowup > 0 && preset.fri_log_arity_max > 0 && domain_exists &&
         masks_cover_openings && masks_fit && counts_do_not_wrap;
}
static_assert(is_consistent(kPresetStandardV1));
static_assert(is_consistent(kPresetInnerV1));

// All presets, in the order of their ids.
std::span<const Preset> all_presets();

// kPresetUnknown when there is none of that id or name.
Result<Preset> find_preset(PresetId id);
Result<Preset> find_preset(std::string_view name);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_PARAMS_PRESET_H_
