// A proof has some hundred thousand elements, so their Montgomery words are made and unmade in vectors.

#include "prover/commit/element_codec.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <vector>

#include "prover/field/simd_targets.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "prover/commit/element_codec.cc"
#include <hwy/foreach_target.h>
// After foreach_target.h: these are compiled for each target.
#include <hwy/highway.h>

#include "prover/field/simd-inl.h"

HWY_BEFORE_NAMESPACE();
namespace symbolon::prover {
namespace HWY_NAMESPACE {
namespace {

// The places of the last, shorter vector are loaded and stored through `rest`.
template <class Fn>
void for_each_vector(const KoalaBear* in, std::size_t count, KoalaBear* out, Fn&& fn) {
  std::size_t i = 0;
  for (; i + kLanes <= count; i += kLanes) store(fn(load(in + i)), out + i);
  if (i == count) return;
  KoalaBear rest[kLanes] = {};
  std::copy(in + i, in + count, rest);
  store(fn(load(rest)), rest);
  std::copy(rest, rest + (count - i), out + i);
}

// Elements to words that are their values: Montgomery products with the word 1.
void to_values(const KoalaBear* elements, std::size_t count, KoalaBear* values) {
  const FieldVector one = hn::Set(LaneTag(), 1u);
  for_each_vector(elements, count, values, [&](FieldVector x) { return mul(x, one); });
}

// The other way, in place, with products with 2^64; false if a value is p or more.
bool from_values(KoalaBear* words, std::size_t count) {
  constexpr std::uint64_t kTwo32 = (std::uint64_t{1} << 32) % kFieldModulus;
  const FieldVector square = hn::Set(LaneTag(), static_cast<std::uint32_t>(kTwo32 * kTwo32 % kFieldModulus));
  FieldVector greatest = zero_vector();
  for_each_vector(words, count, words, [&](FieldVector x) {
    greatest = hn::Max(greatest, x);
    return mul(x, square);
  });
  return hn::AllTrue(LaneTag(), hn::Lt(greatest, modulus_vector()));
}

}  // namespace
// NOLINTNEXTLINE(google-readability-namespace-comments): Highway's name
}  // namespace HWY_NAMESPACE
}  // namespace symbolon::prover
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace symbolon::prover {
namespace {

HWY_EXPORT(to_values);
HWY_EXPORT(from_values);

}  // namespace

void encode_elements(Writer& writer, std::span<const KoalaBear> elements) {
  static_assert(sizeof(KoalaBear) == kElementBytes);
  std::array<KoalaBear, 1024> values;
  while (!elements.empty()) {
    const std::size_t count = std::min(elements.size(), values.size());
    HWY_DYNAMIC_DISPATCH(to_values)(elements.data(), count, values.data());
    writer.bytes({reinterpret_cast<const std::uint8_t*>(values.data()), count * kElementBytes});
    elements = elements.subspan(count);
  }
}

Result<void> decode_elements(Reader& reader, std::span<KoalaBear> elements, const char* where) {
  if (elements.size() > reader.remaining() / kElementBytes) {
    return Error{.code = ErrorCode::kInputTruncated, .where = where};
  }
  TRY_ASSIGN(const ByteView raw, reader.bytes(elements.size_bytes()));
  if (raw.empty()) return {};
  std::memcpy(elements.data(), raw.data(), raw.size());
  if (!HWY_DYNAMIC_DISPATCH(from_values)(elements.data(), elements.size())) {
    return Error{.code = ErrorCode::kInputNotCanonical, .where = where};
  }
  return {};
}

void encode_digests(Writer& writer, const DigestPlanes& digests) {
  std::vector<KoalaBear> elements;
  elements.reserve(digests.size() * kDigestSize);
  for (std::size_t i = 0; i < digests.size(); ++i) {
    const Digest digest = digests.get(i);
    elements.insert(elements.end(), digest.elements.begin(), digest.elements.end());
  }
  encode_elements(writer, elements);
}

Result<DigestPlanes> decode_digests(Reader& reader, std::size_t count, const char* where) {
  std::vector<KoalaBear> elements(count * kDigestSize);
  TRY(decode_elements(reader, elements, where));
  DigestPlanes digests(count);
  for (std::size_t i = 0; i < elements.size(); ++i) digests.plane(i % kDigestSize)[i / kDigestSize] = elements[i];
  return digests;
}

}  // namespace symbolon::prover

#endif  // HWY_ONCE
