// The members of Transcript, for the files that instantiate it.

#ifndef SYMBOLON_PROVER_TRANSCRIPT_TRANSCRIPT_INL_H_
#define SYMBOLON_PROVER_TRANSCRIPT_TRANSCRIPT_INL_H_

#include "prover/transcript/transcript.h"

namespace symbolon::prover {

template <class A>
Transcript<A>::Transcript(A arithmetic) : arithmetic_(std::move(arithmetic)) {
  state_.fill(arithmetic_.constant(KoalaBear::zero()));
  state_[kSpongeRate] = arithmetic_.constant(KoalaBear::from_u32(static_cast<std::uint32_t>(HashDomain::kTranscript)));
  state_[kSpongeRate + 2] = arithmetic_.constant(KoalaBear::from_u32(kTranscriptVersion));
}

template <class A>
void Transcript<A>::put(const Base& element) {
  if (position_ == kSpongeRate) {
    arithmetic_.permute(state_);
    position_ = 0;
  }
  state_[position_++] = element;
}

template <class A>
void Transcript<A>::put(const Extension& value) {
  for (std::size_t i = 0; i < kExtensionDegree; ++i) put(arithmetic_.coordinate(value, i));
}

template <class A>
void Transcript<A>::put(const DigestOf& value) {
  for (std::size_t i = 0; i < kDigestElements; ++i) put(arithmetic_.element(value, i));
}

template <class A>
void Transcript<A>::put_span(std::span<const Base> values) {
  if (values.size() < kBulkElements) {
    for (const Base& value : values) put(value);
    return;
  }
  std::vector<Base> padded(values.begin(), values.end());
  padded.resize((values.size() + kBulkLanes - 1) / kBulkLanes * kBulkLanes, arithmetic_.constant(KoalaBear::zero()));
  for (const DigestOf& value : arithmetic_.template hash_lanes<kBulkLanes>(padded)) put(value);
}

template <class A>
void Transcript<A>::put_header(Kind kind, const TranscriptLabel& label, std::uint64_t count) {
  CHECK(count < kFieldModulus, "too many values in one transcript call");
  put_constant(static_cast<std::uint32_t>(kind) + 16 * label.size());
  put_constant(static_cast<std::uint32_t>(count));
  for (const KoalaBear element : label.elements()) put(arithmetic_.constant(element));
}

template <class A>
void Transcript<A>::start_output() {
  arithmetic_.permute(state_);
  position_ = 0;
  taken_ = 0;
}

template <class A>
typename A::Base Transcript<A>::take() {
  if (taken_ == kSpongeRate) start_output();
  return state_[taken_++];
}

template <class A>
void Transcript<A>::absorb(const TranscriptLabel& label, const Base& value) {
  put_header(Kind::kBase, label, 1);
  put(value);
}

template <class A>
void Transcript<A>::absorb(const TranscriptLabel& label, std::span<const Base> values) {
  put_header(Kind::kBases, label, values.size());
  put_span(values);
}

template <class A>
void Transcript<A>::absorb(const TranscriptLabel& label, const Extension& value) {
  put_header(Kind::kExt, label, 1);
  put(value);
}

template <class A>
void Transcript<A>::absorb(const TranscriptLabel& label, std::span<const Extension> values) {
  put_header(Kind::kExts, label, values.size());
  std::vector<Base> coordinates;
  coordinates.reserve(values.size() * kExtensionDegree);
  for (const Extension& value : values) {
    for (std::size_t i = 0; i < kExtensionDegree; ++i) coordinates.push_back(arithmetic_.coordinate(value, i));
  }
  put_span(coordinates);
}

template <class A>
void Transcript<A>::absorb(const TranscriptLabel& label, const DigestOf& value) {
  put_header(Kind::kDigest, label, 1);
  put(value);
}

template <class A>
void Transcript<A>::absorb(const TranscriptLabel& label, std::span<const DigestOf> values) {
  put_header(Kind::kDigests, label, values.size());
  for (const DigestOf& value : values) put(value);
}

template <class A>
void Transcript<A>::absorb(const TranscriptLabel& label, ByteView bytes) {
  put_header(Kind::kBytes, label, bytes.size());
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t word = bytes[i];
    if (i + 1 < bytes.size()) word |= std::uint32_t{bytes[i + 1]} << 8;
    if (i + 2 < bytes.size()) word |= std::uint32_t{bytes[i + 2]} << 16;
    put_constant(word);
  }
}

template <class A>
void Transcript<A>::absorb(const TranscriptLabel& label, std::uint64_t value) {
  put_header(Kind::kU64, label, 1);
  put_constant(static_cast<std::uint32_t>(value & 0xffffff));
  put_constant(static_cast<std::uint32_t>(value >> 24 & 0xffffff));
  put_constant(static_cast<std::uint32_t>(value >> 48));
}

template <class A>
void Transcript<A>::absorb(const TranscriptLabel& label, const Preset& preset) {
  const auto words = preset.words();
  put_header(Kind::kPreset, label, words.size());
  for (const std::uint32_t word : words) put_constant(word);
}

template <class A>
typename A::Extension Transcript<A>::challenge_ext(const TranscriptLabel& label) {
  put_header(Kind::kChallengeExt, label, 1);
  start_output();
  std::array<Base, kExtensionDegree> coordinates;
  for (Base& coordinate : coordinates) coordinate = take();
  return arithmetic_.extension(coordinates);
}

template <class A>
typename A::Index Transcript<A>::challenge_bits(const TranscriptLabel& label, std::uint32_t bits) {
  return challenge_bits(label, bits, 1).front();
}

template <class A>
std::vector<typename A::Index> Transcript<A>::challenge_bits(const TranscriptLabel& label, std::uint32_t bits,
                                                             std::size_t count) {
  CHECK(bits <= kChallengeBitsMax, "more bits than are uniform in a field element");
  CHECK(count < (1u << 25), "too many numbers in one challenge");
  put_header(Kind::kChallengeBits, label, static_cast<std::uint64_t>(count) * 32 + bits);
  start_output();
  std::vector<Index> numbers;
  numbers.reserve(count);
  for (std::size_t i = 0; i < count; ++i) numbers.push_back(arithmetic_.low_bits(take(), bits));
  return numbers;
}

template <class A>
Result<void> Transcript<A>::check_grind(const TranscriptLabel& label, std::uint32_t bits, const RawElement& witness) {
  CHECK(bits <= kChallengeBitsMax, "more bits than are uniform in a field element");
  put_header(Kind::kGrind, label, bits);
  TRY_ASSIGN(const Base element, arithmetic_.grind_witness(witness, bits));
  put(element);
  start_output();
  return arithmetic_.require_zero_bits(take(), bits);
}

template <class A>
typename Transcript<A>::GrindStart Transcript<A>::grind_start(const TranscriptLabel& label, std::uint32_t bits) const {
  CHECK(bits <= kChallengeBitsMax, "more bits than are uniform in a field element");
  Transcript at = clone();
  at.put_header(Kind::kGrind, label, bits);
  if (at.position_ == kSpongeRate) {
    at.arithmetic_.permute(at.state_);
    at.position_ = 0;
  }
  return {.state = at.state_, .position = at.position_};
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_TRANSCRIPT_TRANSCRIPT_INL_H_
