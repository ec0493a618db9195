#include "credentials/ur/sampler.h"

#include <algorithm>
#include <bit>
#include <numeric>

#include "core/base/check.h"
#include "core/crypto/hash.h"

namespace symbolon::ur {
namespace {

// The largest number of 64 bits and one, as the reference divides.
constexpr double kRange = 18446744073709551616.0;

void append_big_endian(Bytes& out, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<std::uint8_t>(value >> shift));
}

}  // namespace

Xoshiro::Xoshiro(ByteView seed) : state_{} {
  const Hash256 digest = crypto::sha256(seed);
  for (std::size_t i = 0; i < digest.size(); ++i) state_[i / 8] = state_[i / 8] << 8 | digest[i];
}

std::uint64_t Xoshiro::next() {
  const std::uint64_t result = std::rotl(state_[1] * 5, 7) * 9;
  const std::uint64_t shifted = state_[1] << 17;
  state_[2] ^= state_[0];
  state_[3] ^= state_[1];
  state_[1] ^= state_[2];
  state_[0] ^= state_[3];
  state_[2] ^= shifted;
  state_[3] = std::rotl(state_[3], 45);
  return result;
}

double Xoshiro::next_double() { return static_cast<double>(next()) / kRange; }

std::uint64_t Xoshiro::next_int(std::uint64_t low, std::uint64_t high) {
  return static_cast<std::uint64_t>(next_double() * static_cast<double>(high - low + 1)) + low;
}

AliasSampler::AliasSampler(const std::vector<double>& weights)
    : probabilities_(weights.size(), 0), aliases_(weights.size(), 0) {
  CHECK(!weights.empty(), "something to choose from");
  const std::size_t n = weights.size();
  const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
  std::vector<double> scaled;
  for (const double weight : weights) scaled.push_back(weight * static_cast<double>(n) / sum);
  std::vector<std::size_t> small;
  std::vector<std::size_t> large;
  // From the last one: the reference does so, and both sides must draw the same.
  for (std::size_t i = n; i-- > 0;) (scaled[i] < 1 ? small : large).push_back(i);
  while (!small.empty() && !large.empty()) {
    const std::size_t less = small.back();
    const std::size_t more = large.back();
    small.pop_back();
    large.pop_back();
    probabilities_[less] = scaled[less];
    aliases_[less] = more;
    scaled[more] += scaled[less] - 1;
    (scaled[more] < 1 ? small : large).push_back(more);
  }
  for (const std::size_t rest : large) probabilities_[rest] = 1;
  for (const std::size_t rest : small) probabilities_[rest] = 1;
}

std::size_t AliasSampler::next(Xoshiro& random) const {
  const double place = random.next_double();
  const double coin = random.next_double();
  const auto i = static_cast<std::size_t>(static_cast<double>(probabilities_.size()) * place);
  return coin < probabilities_[i] ? i : aliases_[i];
}

std::vector<std::size_t> shuffled(std::vector<std::size_t> items, Xoshiro& random) {
  std::vector<std::size_t> result;
  while (!items.empty()) {
    const auto at = items.begin() + static_cast<std::ptrdiff_t>(random.next_int(0, items.size() - 1));
    result.push_back(*at);
    items.erase(at);
  }
  return result;
}

std::size_t choose_degree(std::size_t fragments, Xoshiro& random) {
  std::vector<double> weights;
  for (std::size_t i = 1; i <= fragments; ++i) weights.push_back(1.0 / static_cast<double>(i));
  return AliasSampler(weights).next(random) + 1;
}

std::vector<std::size_t> choose_fragments(std::uint32_t part, std::size_t fragments, std::uint32_t checksum) {
  CHECK(part > 0, "parts count from 1");
  if (part <= fragments) return {part - 1};
  Bytes seed;
  append_big_endian(seed, part);
  append_big_endian(seed, checksum);
  Xoshiro random(seed);
  const std::size_t degree = choose_degree(fragments, random);
  std::vector<std::size_t> all(fragments);
  std::iota(all.begin(), all.end(), std::size_t{0});
  std::vector<std::size_t> chosen = shuffled(std::move(all), random);
  chosen.resize(degree);
  std::ranges::sort(chosen);
  return chosen;
}

}  // namespace symbolon::ur
