#include "app/cli/progress.h"

#include <unistd.h>

#include <array>
#include <cstdio>

namespace symbolon::cli {
namespace {

using prover::ProvePhase;

// Share of the whole that is done when a phase begins: typical of runs of 2^16 to 2^20 cycles (bench/RESULTS.md).
double share_before(ProvePhase phase) {
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

double seconds_since(ProveProgress::Clock::time_point start) {
  return std::chrono::duration<double>(ProveProgress::Clock::now() - start).count();
}

}  // namespace

void ProveProgress::enter(ProvePhase phase) {
  if (running_) close_phase();
  if (phases_.empty() && !running_) start_ = Clock::now();
  running_ = phase != ProvePhase::kDone;
  phase_ = phase;
  phase_start_ = Clock::now();
  if (isatty(STDERR_FILENO) == 1) draw(phase);
}

double ProveProgress::total_seconds() const {
  double total = 0;
  for (const auto& [name, seconds] : phases_) total += seconds;
  return total;
}

void ProveProgress::close_phase() { phases_.emplace_back(prover::name_of(phase_), seconds_since(phase_start_)); }

void ProveProgress::draw(ProvePhase phase) const {
  const double share = share_before(phase);
  std::fprintf(stderr, "\r\033[Kproving: %-9s %3.0f %%", prover::name_of(phase), share * 100);
  if (phase == ProvePhase::kDone) {
    std::fprintf(stderr, "\r\033[K");
  } else if (share > 0) {
    std::fprintf(stderr, "  about %.1f s left", seconds_since(start_) * (1 - share) / share);
  }
  std::fflush(stderr);
}

}  // namespace symbolon::cli
