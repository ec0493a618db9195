// Which fragments a part of a multi-part UR mixes (BCR-2024-001): both sides draw them from the part's number and the
// message's checksum, with the generator and the sampling of the reference. Not for secrets.

#ifndef SYMBOLON_CREDENTIALS_UR_SAMPLER_H_
#define SYMBOLON_CREDENTIALS_UR_SAMPLER_H_

#include <array>
#include <cstdint>
#include <vector>

#include "core/base/bytes.h"

namespace symbolon::ur {

// xoshiro256** (Blackman and Vigna), seeded with the SHA-256 of a text.
class Xoshiro {
 public:
  explicit Xoshiro(ByteView seed);

  std::uint64_t next();
  // From 0, below 1.
  double next_double();
  // Both ends count.
  std::uint64_t next_int(std::uint64_t low, std::uint64_t high);

 private:
  std::array<std::uint64_t, 4> state_;
};

// Draws indices with given probabilities by Walker's alias method, in the order of the reference.
class AliasSampler {
 public:
  // Not empty, none negative, not all zero.
  explicit AliasSampler(const std::vector<double>& weights);

  std::size_t next(Xoshiro& random) const;

 private:
  std::vector<double> probabilities_;
  std::vector<std::size_t> aliases_;
};

std::vector<std::size_t> shuffled(std::vector<std::size_t> items, Xoshiro& random);

// How many fragments are mixed: i with probability proportional to 1/i.
std::size_t choose_degree(std::size_t fragments, Xoshiro& random);

// Sorted. The first `fragments` parts are the fragments themselves. `part` counts from 1.
std::vector<std::size_t> choose_fragments(std::uint32_t part, std::size_t fragments, std::uint32_t checksum);

}  // namespace symbolon::ur

#endif  // SYMBOLON_CREDENTIALS_UR_SAMPLER_H_
