// What prover and verifier do alike in the rounds of FRI: names of transcript steps and the drawing of queries.

#ifndef SYMBOLON_PROVER_FRI_ROUNDS_H_
#define SYMBOLON_PROVER_FRI_ROUNDS_H_

#include <cstdint>
#include <vector>

#include "prover/fri/shape.h"
#include "prover/transcript/transcript.h"

namespace symbolon::prover::fri_label {

inline constexpr TranscriptLabel kLayer = "fri.layer";
inline constexpr TranscriptLabel kFoldWork = "fri.fold.work";
inline constexpr TranscriptLabel kFold = "fri.fold";
inline constexpr TranscriptLabel kJoinWork = "fri.join.work";
inline constexpr TranscriptLabel kJoin = "fri.join";
inline constexpr TranscriptLabel kFinal = "fri.final";
inline constexpr TranscriptLabel kQueryWork = "fri.query.work";
inline constexpr TranscriptLabel kQueries = "fri.queries";

}  // namespace symbolon::prover::fri_label

namespace symbolon::prover {

// query_count positions in the domain of group 0, independent and uniform up to the transcript's bias; they may repeat.
template <class Arithmetic>
std::vector<QueryIndexOf<typename Arithmetic::Index>> draw_queries(const FriShape& shape,
                                                                   Transcript<Arithmetic>& transcript) {
  const Preset& preset = shape.preset();
  const std::uint32_t log_rows = shape.log_rows_max();
  Arithmetic& arithmetic = transcript.arithmetic();
  std::vector<QueryIndexOf<typename Arithmetic::Index>> queries;
  for (const auto& i :
       transcript.challenge_bits(fri_label::kQueries, preset.log_blowup + log_rows, preset.query_count)) {
    queries.push_back({.coset = arithmetic.bits_of(i, log_rows, preset.log_blowup),
                       .row = arithmetic.bits_of(i, 0, log_rows)});
  }
  return queries;
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_FRI_ROUNDS_H_
