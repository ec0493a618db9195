// The search runs on vectors: each lane is one candidate, all with the same state but for the witness.

#include "prover/transcript/grind.h"

#include <algorithm>
#include <atomic>

#include "prover/field/parallel.h"
#include "prover/field/simd_targets.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "prover/transcript/grind.cc"
#include <hwy/foreach_target.h>
// After foreach_target.h: these are compiled for each target.
#include <hwy/highway.h>

#include "prover/field/simd-inl.h"
#include "prover/hash/poseidon2-inl.h"

HWY_BEFORE_NAMESPACE();
namespace symbolon::prover {
namespace HWY_NAMESPACE {
namespace {

// candidates[i] <- first element of P24(state with candidates[i] at `position`), for i < count, a multiple of kLanes.
void outputs_kernel(const SpongeState& state, std::size_t position, KoalaBear* candidates, std::size_t count) {
  for (std::size_t i = 0; i < count; i += kLanes) {
#if HWY_TARGET == HWY_SCALAR
    SpongeState one = state;
    one[position] = candidates[i];
    permute_sponge(one);
    candidates[i] = one[0];
#else
    FieldVector vectors[kSpongeWidth];
    for (std::size_t k = 0; k < kSpongeWidth; ++k) vectors[k] = broadcast(state[k]);
    vectors[position] = load(candidates + i);
    permute_vectors<kSpongeWidth>(vectors);
    store(vectors[0], candidates + i);
#endif
  }
}

}  // namespace
// NOLINTNEXTLINE(google-readability-namespace-comments): Highway's name
}  // namespace HWY_NAMESPACE
}  // namespace symbolon::prover
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace symbolon::prover {
namespace {

HWY_EXPORT(outputs_kernel);

// Candidates between two looks at what the other threads have found; a multiple of every vector size.
constexpr std::uint32_t kBatch = 64;
// Candidates of one parallel loop. Threads share a loop by halves, so one as long as the whole search would send all
// but one of them where no witness is wanted any more.
constexpr std::uint64_t kRound = 1 << 13;

// The smallest witness in [begin, end), or `end`.
std::uint32_t search(const NativeTranscript::GrindStart& start, std::uint32_t bits, std::uint32_t begin,
                     std::uint32_t end) {
  std::atomic<std::uint32_t> found{end};
  const std::size_t batches = (end - begin + kBatch - 1) / kBatch;
  parallel_for(0, batches, 4, [&](std::size_t first, std::size_t last) {
    for (std::size_t batch = first; batch < last; ++batch) {
      const std::uint32_t from = begin + static_cast<std::uint32_t>(batch) * kBatch;
      if (from >= found.load(std::memory_order_relaxed)) return;
      alignas(64) KoalaBear outputs[kBatch];
      // Beyond `end`, where elements may wrap around, nothing is looked at.
      for (std::uint32_t i = 0; i < kBatch; ++i) outputs[i] = KoalaBear::from_u32(from + i);
      HWY_DYNAMIC_DISPATCH(outputs_kernel)(start.state, start.position, outputs, kBatch);
      for (std::uint32_t i = 0; i < std::min(end - from, kBatch); ++i) {
        if (NativeArithmetic::low_bits(outputs[i], bits) != 0) continue;
        std::uint32_t least = found.load();
        while (from + i < least && !found.compare_exchange_weak(least, from + i)) {
        }
        return;
      }
    }
  });
  return found.load();
}

}  // namespace

std::uint32_t grind(NativeTranscript& transcript, const TranscriptLabel& label, std::uint32_t bits) {
  const NativeTranscript::GrindStart start = transcript.grind_start(label, bits);
  std::uint32_t witness = kFieldModulus;
  for (std::uint64_t begin = 0; begin < kFieldModulus; begin += kRound) {
    const auto end = static_cast<std::uint32_t>(std::min<std::uint64_t>(begin + kRound, kFieldModulus));
    const std::uint32_t found = search(start, bits, static_cast<std::uint32_t>(begin), end);
    if (found == end) continue;
    witness = found;
    break;
  }
  CHECK(witness < kFieldModulus, "no field element is a proof-of-work witness");
  CHECK(transcript.check_grind(label, bits, witness).has_value(), "the witness that was found does not check");
  return witness;
}

}  // namespace symbolon::prover

#endif  // HWY_ONCE
