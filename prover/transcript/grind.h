// grind: the prover's search for a proof-of-work witness. Not part of the verifier's library.

#ifndef SYMBOLON_PROVER_TRANSCRIPT_GRIND_H_
#define SYMBOLON_PROVER_TRANSCRIPT_GRIND_H_

#include <cstdint>

#include "prover/transcript/transcript.h"

namespace symbolon::prover {

// The smallest witness that check_grind(label, bits, witness) accepts; the transcript is left as check_grind leaves it.
// About 2^bits permutations on all threads of prover/field/parallel.h. The witness is a public part of the proof.
// Aborts when no field element is a witness, which has probability below e^-127 for bits <= kChallengeBitsMax.
std::uint32_t grind(NativeTranscript& transcript, const TranscriptLabel& label, std::uint32_t bits);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_TRANSCRIPT_GRIND_H_
