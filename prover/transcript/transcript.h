// Transcript: the Fiat-Shamir duplex sponge. Everything that the verifier knows is absorbed, in order, before the
// challenge that must not be foreseen; each call names what it absorbs or asks for.
//
//   transcript.absorb("preset", preset);
//   transcript.absorb("main.commitment", root);
//   const Ext alpha = transcript.challenge_ext("lookup.alpha");
//
// Sponge (prover/hash/hash.h): width 24, rate 16, capacity 8, overwriting, over the permutation P24.
//   initial state = 0^16 || HashDomain::kTranscript || 0 || format version || 0^5
// Inputs overwrite the rate from position 0 on; a full rate is permuted when the next input comes. A challenge permutes
// at least once, reads the rate from position 0, permutes again after every 16 elements, and the next input starts at
// position 0. No state of hash_elements begins like this one, whose third capacity element is not zero.
//
// Framing: every call, challenges included, first absorbs
//   kind + 16 * (characters of the label)  ||  count  ||  the label, three characters an element
// and an absorbing call then its payload, whose size follows from kind and count:
//   base, bases: count        ext, exts: count * extension degree        digest, digests: count * 8
//   bytes: ceil(count / 3), three bytes an element        u64: 3 elements of 24, 24 and 16 bits
//   grind: 1, the witness; count is the number of bits        numbers: none; count is 32 * how many + bits of each
// Long spans of bases and exts (kBulkElements field elements or more) are hashed in kBulkLanes lanes first, which the
// native hash runs side by side: lane i takes elements i, i + 16, i + 32, ..., zeros behind the last one, and the
// payload is the 16 leaf digests. The size is in the header, so the zeros are not ambiguous, and two spans of one size
// with the same digests are a collision of the hash.
//
// So a sequence of calls can be read back from its elements, from left to right and without look-ahead: no sequence's
// elements are a beginning of another's, two different sequences differ at some element that both have written, and
// that difference reaches the permutation before the next challenge is read. Positions of a last block that are not
// reached keep what they held, which is a function of what came before.
//
// Challenges are uniform: an extension element is kExtensionDegree field elements of the permutation's output. A number
// of b <= 24 bits is the low bits of one element: p = 127 * 2^24 + 1, so every residue has 127 * 2^(24 - b) preimages
// and zero has one more; the distance from uniform is below 1/p < 2^-30 (the query term of params/security.h counts
// it).
//
// The class is a template over its arithmetic, so that a circuit can run the same verifier: see NativeArithmetic for
// what an arithmetic offers. Not copyable, since two users of one state would draw equal challenges; `clone` says so.

#ifndef SYMBOLON_PROVER_TRANSCRIPT_TRANSCRIPT_H_
#define SYMBOLON_PROVER_TRANSCRIPT_TRANSCRIPT_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/check.h"
#include "core/base/result.h"
#include "prover/params/preset.h"
#include "prover/transcript/label.h"
#include "prover/arithmetic/native_arithmetic.h"

namespace symbolon::prover {

inline constexpr std::uint32_t kTranscriptVersion = 1;
// Numbers drawn and bits ground: above 24 the low bits of a field element are not uniform.
inline constexpr std::uint32_t kChallengeBitsMax = 24;
// See the framing above.
inline constexpr std::size_t kBulkElements = 512;
inline constexpr std::size_t kBulkLanes = 16;
static_assert((kFieldModulus - 1) % (1u << kChallengeBitsMax) == 0);

template <class Arithmetic>
class Transcript {
 public:
  using Base = typename Arithmetic::Base;
  using Extension = typename Arithmetic::Extension;
  using DigestOf = typename Arithmetic::DigestOf;
  using Index = typename Arithmetic::Index;
  using RawElement = typename Arithmetic::RawElement;
  using State = std::array<Base, kSpongeWidth>;

  explicit Transcript(Arithmetic arithmetic = {});
  Transcript(Transcript&&) noexcept = default;
  Transcript& operator=(Transcript&&) noexcept = default;
  Transcript& operator=(const Transcript&) = delete;

  Arithmetic& arithmetic() { return arithmetic_; }

  // A second transcript with the same past.
  Transcript clone() const { return Transcript(*this); }

  // --- absorb: one value and a span of one value are different inputs ---
  void absorb(const TranscriptLabel& label, const Base& value);
  void absorb(const TranscriptLabel& label, std::span<const Base> values);
  void absorb(const TranscriptLabel& label, const Extension& value);
  void absorb(const TranscriptLabel& label, std::span<const Extension> values);
  void absorb(const TranscriptLabel& label, const DigestOf& value);
  void absorb(const TranscriptLabel& label, std::span<const DigestOf> values);
  // Constants of the statement, known when a circuit is built.
  void absorb(const TranscriptLabel& label, ByteView bytes);
  void absorb(const TranscriptLabel& label, std::uint64_t value);
  void absorb(const TranscriptLabel& label, const Preset& preset);

  // --- challenges ---
  Extension challenge_ext(const TranscriptLabel& label);
  // A number below 2^bits, bits <= kChallengeBitsMax.
  Index challenge_bits(const TranscriptLabel& label, std::uint32_t bits);
  // `count` independent ones, for query positions. They may repeat.
  std::vector<Index> challenge_bits(const TranscriptLabel& label, std::uint32_t bits, std::size_t count);

  // --- proof of work ---
  // Absorbs the witness and requires that the low `bits` bits of the next output are zero. The prover's half is
  // prover/transcript/grind.h. kGrindWitnessNotCanonical for a witness of p or more, and for any but zero when `bits`
  // is zero; kGrindTooLittle when the bits are not zero. After a failure the transcript is of no use.
  Result<void> check_grind(const TranscriptLabel& label, std::uint32_t bits, const RawElement& witness);

  // The state right before the witness is absorbed, and where it goes: what a search for a witness needs.
  struct GrindStart {
    State state;
    std::size_t position;
  };
  GrindStart grind_start(const TranscriptLabel& label, std::uint32_t bits) const;

 private:
  // Part of the format.
  enum class Kind : std::uint32_t {
    kBase = 1,
    kBases = 2,
    kExt = 3,
    kExts = 4,
    kDigest = 5,
    kDigests = 6,
    kBytes = 7,
    kU64 = 8,
    kChallengeExt = 9,
    kChallengeBits = 10,
    kGrind = 11,
    kPreset = 12,
  };

  Transcript(const Transcript&) = default;  // for clone()

  void put(const Base& element);
  void put(const Extension& value);
  void put(const DigestOf& value);
  void put_span(std::span<const Base> values);
  void put_constant(std::uint32_t value) { put(arithmetic_.constant(KoalaBear::from_canonical(value))); }
  void put_header(Kind kind, const TranscriptLabel& label, std::uint64_t count);
  // Ends the input: after this, take() reads the output and the next put() starts a new block.
  void start_output();
  Base take();

  [[no_unique_address]] Arithmetic arithmetic_;
  State state_;
  std::size_t position_ = 0;  // of the next input
  std::size_t taken_ = 0;     // outputs read since the last permutation
};

using NativeTranscript = Transcript<NativeArithmetic>;
extern template class Transcript<NativeArithmetic>;

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_TRANSCRIPT_TRANSCRIPT_H_
