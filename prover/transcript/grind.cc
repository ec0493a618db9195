#include "prover/transcript/grind.h"

#include <algorithm>
#include <atomic>

#include "prover/field/parallel.h"

namespace symbolon::prover {
namespace {

// Candidates between two looks at what the other threads have found.
constexpr std::uint32_t kBatch = 64;
// Candidates of one parallel loop, as a multiple of the expected number.
constexpr std::uint64_t kRoundFactor = 2;

bool is_witness(const NativeTranscript::GrindStart& start, std::uint32_t bits, std::uint32_t candidate) {
  SpongeState state = start.state;
  state[start.position] = KoalaBear::from_canonical(candidate);
  permute_sponge(state);
  return NativeArithmetic::low_bits(state[0], bits) == 0;
}

// The smallest witness in [begin, end), or `end`.
std::uint32_t search(const NativeTranscript::GrindStart& start, std::uint32_t bits, std::uint32_t begin,
                     std::uint32_t end) {
  std::atomic<std::uint32_t> found{end};
  const std::size_t batches = (end - begin + kBatch - 1) / kBatch;
  parallel_for(0, batches, 8, [&](std::size_t first, std::size_t last) {
    for (std::size_t batch = first; batch < last; ++batch) {
      const std::uint32_t from = begin + static_cast<std::uint32_t>(batch) * kBatch;
      if (from >= found.load(std::memory_order_relaxed)) return;
      const std::uint32_t to = std::min(end - from, kBatch) + from;
      for (std::uint32_t candidate = from; candidate < to; ++candidate) {
        if (!is_witness(start, bits, candidate)) continue;
        std::uint32_t least = found.load();
        while (candidate < least && !found.compare_exchange_weak(least, candidate)) {
        }
        return;
      }
    }
  });
  return found.load();
}

}  // namespace

std::uint32_t grind(NativeTranscript& transcript, const Label& label, std::uint32_t bits) {
  const NativeTranscript::GrindStart start = transcript.grind_start(label, bits);
  const std::uint64_t round = kRoundFactor << bits;
  std::uint32_t witness = kFieldModulus;
  for (std::uint64_t begin = 0; begin < kFieldModulus; begin += round) {
    const auto end = static_cast<std::uint32_t>(std::min<std::uint64_t>(begin + round, kFieldModulus));
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
