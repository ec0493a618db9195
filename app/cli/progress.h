// The progress line of long work: a named phase, what part of the whole is done, and about how long the rest takes.

#ifndef SYMBOLON_APP_CLI_PROGRESS_H_
#define SYMBOLON_APP_CLI_PROGRESS_H_

#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "prover/stark/prover.h"

namespace symbolon::cli {

// Follows a proof through its phases; prints to standard error while that is a terminal, and keeps the times.
class ProveProgress {
 public:
  using Clock = std::chrono::steady_clock;

  // Called when a phase begins (prover::ProveHooks::on_phase).
  void enter(prover::ProvePhase phase);

  // Phases that ended, with their seconds, in order.
  const std::vector<std::pair<std::string, double>>& phases() const { return phases_; }
  double total_seconds() const;

 private:
  void close_phase();
  void draw(prover::ProvePhase phase) const;

  bool running_ = false;
  prover::ProvePhase phase_ = prover::ProvePhase::kTrace;
  Clock::time_point start_{};
  Clock::time_point phase_start_{};
  std::vector<std::pair<std::string, double>> phases_;
};

}  // namespace symbolon::cli

#endif  // SYMBOLON_APP_CLI_PROGRESS_H_
