#include "prover/hash/hash.h"

#include <algorithm>

#include "core/base/check.h"
#include "prover/hash/poseidon2.h"

namespace symbolon::prover {

Digest compress(const Digest& left, const Digest& right) {
  std::array<KoalaBear, 2 * kDigestSize> state;
  std::copy(left.elements.begin(), left.elements.end(), state.begin());
  std::copy(right.elements.begin(), right.elements.end(), state.begin() + kDigestSize);
  poseidon2::permute(state);
  Digest digest;
  for (std::size_t i = 0; i < kDigestSize; ++i) digest.elements[i] = state[i] + left.elements[i];
  return digest;
}

void permute_sponge(SpongeState& state) { poseidon2::permute(state); }

Sponge::Sponge(HashDomain domain, std::size_t length) : left_(length) {
  CHECK(length < KoalaBear::kModulus, "message longer than the sponge can bind");
  state_[kSpongeRate] = KoalaBear::from_canonical(static_cast<std::uint32_t>(domain));
  state_[kSpongeRate + 1] = KoalaBear::from_canonical(static_cast<std::uint32_t>(length));
}

void Sponge::absorb(std::span<const KoalaBear> elements) {
  CHECK(elements.size() <= left_, "more elements than announced");
  left_ -= elements.size();
  for (const KoalaBear element : elements) {
    state_[position_++] = element;
    permuted_ = false;
    if (position_ == kSpongeRate) {
      permute_sponge(state_);
      position_ = 0;
      permuted_ = true;
    }
  }
}

Digest Sponge::finish() {
  CHECK(left_ == 0, "fewer elements than announced");
  if (!permuted_) permute_sponge(state_);
  permuted_ = true;
  Digest digest;
  std::copy_n(state_.begin(), kDigestSize, digest.elements.begin());
  return digest;
}

Digest hash_elements(HashDomain domain, std::span<const KoalaBear> elements) {
  Sponge sponge(domain, elements.size());
  sponge.absorb(elements);
  return sponge.finish();
}

Digest hash_elements(std::span<const KoalaBear> elements) { return hash_elements(HashDomain::kLeaf, elements); }

}  // namespace symbolon::prover
