// How far a proof has come, for people who wait: the share of the whole that is typically done when a phase begins, and
// about how long the rest takes.

#ifndef SYMBOLON_PROVER_ZKVM_PROGRESS_H_
#define SYMBOLON_PROVER_ZKVM_PROGRESS_H_

#include "prover/stark/prover.h"

namespace symbolon::prover {

// 0 to 1; grows from phase to phase.
double typical_share_before(ProvePhase phase);

// Seconds until the end, by what has passed; 0 while nothing can be said yet.
double estimate_rest_seconds(ProvePhase phase, double seconds_passed);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_ZKVM_PROGRESS_H_
