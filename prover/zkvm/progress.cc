#include "prover/zkvm/progress.h"

namespace symbolon::prover {

double typical_share_before(ProvePhase phase) {
  // Of runs of 2^16 to 2^20 cycles (bench/RESULTS.md).
  switch (phase) {
    case ProvePhase::kTrace:
      return 0;
    case ProvePhase::kMain:
      return 0.08;
    case ProvePhase::kBus:
      return 0.30;
    case ProvePhase::kQuotient:
      return 0.65;
    case ProvePhase::kValues:
      return 0.90;
    case ProvePhase::kFri:
      return 0.94;
    case ProvePhase::kDone:
      return 1;
  }
  return 1;
}

double estimate_rest_seconds(ProvePhase phase, double seconds_passed) {
  const double share = typical_share_before(phase);
  return share > 0 ? seconds_passed * (1 - share) / share : 0;
}

}  // namespace symbolon::prover
