// For the tests of the load and store chips: what can go wrong with any row that has a step, a base register and a
// memory word, as mutations.

#ifndef SYMBOLON_TESTS_PROVER_CHIPS_MEMORY_SUPPORT_H_
#define SYMBOLON_TESTS_PROVER_CHIPS_MEMORY_SUPPORT_H_

#include <string>
#include <vector>

#include "tests/prover/chips/alu_support.h"

namespace symbolon::testing {

inline Labels joined_labels(Labels a, const Labels& b) {
  a.insert(b.begin(), b.end());
  return a;
}

// Names of a chip's labels, without the chip's name and the dot.
class LabelNames {
 public:
  explicit LabelNames(std::string chip) : chip_(std::move(chip)) {}
  Labels operator()(std::initializer_list<const char*> names) const {
    Labels labels;
    for (const char* name : names) labels.insert(chip_ + "." + name);
    return labels;
  }

 private:
  std::string chip_;
};

// Accesses by scope, as "read1", with the time slot and how a row holds the access.
template <class Chip>
struct AccessOf {
  std::string scope;
  prover::AccessTime<KoalaBear>& (*time)(ChipRow<Chip>&);
  int slot;
  std::string gaps;  // the byte check of its gap_high
};

// Place in the run, and the accesses' times. `later` are the accesses whose new message carries the row's clock.
template <class Chip>
std::vector<ChipMutation<Chip>> step_mutations(std::size_t row, const std::vector<AccessOf<Chip>>& accesses) {
  using Row = ChipRow<Chip>;
  const std::string chip = Chip::kName;
  const auto label = [&](const std::string& name) { return chip + "." + name; };
  Labels at_clock = {label("state"), label("next_state")};
  for (const auto& access : accesses) at_clock.insert(label(access.scope + ".after"));
  std::vector<ChipMutation<Chip>> mutations = {
      {.what = "another clock", .row = row, .edit = [](Row& r) { bump(r.step.clock); }, .interactions = at_clock},
      {.what = "another pc", .row = row, .edit = [](Row& r) { bump(r.step.pc); },
       .interactions = {label("state"), label("program")}},
      {.what = "another next_pc", .row = row, .edit = [](Row& r) { bump(r.step.next_pc); },
       .interactions = {label("state"), label("next_state")}},
  };
  for (const auto& access : accesses) {
    mutations.push_back({.what = "not after the previous access", .row = row,
                         .edit = [access](Row& r) {
                           access.time(r).previous_time = r.step.clock + field(static_cast<std::uint32_t>(access.slot));
                         },
                         .interactions = {label(access.scope + ".before"), label(access.scope + ".gap")}});
    mutations.push_back({.what = "a gap too long for a byte", .row = row,
                         .edit = [access](Row& r) { access.time(r).gap_high = field(256); },
                         .interactions = {label(access.scope + ".gap"), label(access.gaps)}});
  }
  return mutations;
}

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_PROVER_CHIPS_MEMORY_SUPPORT_H_
