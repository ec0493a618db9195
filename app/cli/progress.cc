#include "app/cli/progress.h"

#include <unistd.h>

#include <cstdio>

#include "prover/zkvm/progress.h"

namespace symbolon::cli {
namespace {

using prover::ProvePhase;

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
  const double share = prover::typical_share_before(phase);
  const double rest = prover::estimate_rest_seconds(phase, seconds_since(start_));
  std::fprintf(stderr, "\r\033[Kproving: %-9s %3.0f %%", prover::name_of(phase), share * 100);
  if (phase == ProvePhase::kDone) {
    std::fprintf(stderr, "\r\033[K");
  } else if (rest > 0) {
    std::fprintf(stderr, "  about %.1f s left", rest);
  }
  std::fflush(stderr);
}

}  // namespace symbolon::cli
