// Kernels of hash_batch.h, compiled once per vector target. The one-lane target calls the plain hash.

#include "prover/hash/hash_batch.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "core/base/check.h"
#include "prover/field/simd_targets.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "prover/hash/hash_batch.cc"
#include <hwy/foreach_target.h>
// After foreach_target.h: these are compiled for each target.
#include <hwy/highway.h>

#include "prover/field/simd-inl.h"
#include "prover/hash/poseidon2-inl.h"

HWY_BEFORE_NAMESPACE();
namespace symbolon::prover {
namespace HWY_NAMESPACE {
namespace {

// The kernels see planes as (base, stride): element i of index j is base[i * stride + j].

#if HWY_TARGET == HWY_SCALAR

void compress_kernel(const KoalaBear* left, std::size_t left_stride, const KoalaBear* right, std::size_t right_stride,
                     KoalaBear* out, std::size_t out_stride, std::size_t count) {
  for (std::size_t j = 0; j < count; ++j) {
    Digest l;
    Digest r;
    for (std::size_t i = 0; i < kDigestSize; ++i) {
      l.elements[i] = left[i * left_stride + j];
      r.elements[i] = right[i * right_stride + j];
    }
    const Digest parent = compress(l, r);
    for (std::size_t i = 0; i < kDigestSize; ++i) out[i * out_stride + j] = parent.elements[i];
  }
}

void hash_rows_kernel(const KoalaBear* const* columns, std::size_t width, std::size_t row_begin, std::size_t count,
                      KoalaBear* out, std::size_t out_stride) {
  for (std::size_t j = 0; j < count; ++j) {
    Sponge sponge(HashDomain::kLeaf, width);
    for (std::size_t c = 0; c < width; ++c) sponge.absorb(columns[c][row_begin + j]);
    const Digest digest = sponge.finish();
    for (std::size_t i = 0; i < kDigestSize; ++i) out[i * out_stride + j] = digest.elements[i];
  }
}

#else

// A vector's worth of elements, or fewer at the end of a range; the rest of the lanes are zero and are not stored.
HWY_INLINE FieldVector load_part(const KoalaBear* from, std::size_t lanes) {
  if (lanes == kLanes) [[likely]] {
    return load(from);
  }
  alignas(64) KoalaBear buffer[kLanes];
  std::copy_n(from, lanes, buffer);
  return load(buffer);
}
HWY_INLINE void store_part(FieldVector v, KoalaBear* to, std::size_t lanes) {
  if (lanes == kLanes) [[likely]] {
    return store(v, to);
  }
  alignas(64) KoalaBear buffer[kLanes];
  store(v, buffer);
  std::copy_n(buffer, lanes, to);
}

void compress_kernel(const KoalaBear* left, std::size_t left_stride, const KoalaBear* right, std::size_t right_stride,
                     KoalaBear* out, std::size_t out_stride, std::size_t count) {
  for (std::size_t j = 0; j < count; j += kLanes) {
    const std::size_t lanes = std::min(kLanes, count - j);
    FieldVector state[2 * kDigestSize];
    FieldVector feed_forward[kDigestSize];
    for (std::size_t i = 0; i < kDigestSize; ++i) {
      state[i] = feed_forward[i] = load_part(left + i * left_stride + j, lanes);
      state[kDigestSize + i] = load_part(right + i * right_stride + j, lanes);
    }
    permute_vectors<2 * kDigestSize>(state);
    for (std::size_t i = 0; i < kDigestSize; ++i) {
      store_part(add(state[i], feed_forward[i]), out + i * out_stride + j, lanes);
    }
  }
}

void hash_rows_kernel(const KoalaBear* const* columns, std::size_t width, std::size_t row_begin, std::size_t count,
                      KoalaBear* out, std::size_t out_stride) {
  for (std::size_t j = 0; j < count; j += kLanes) {
    const std::size_t lanes = std::min(kLanes, count - j);
    FieldVector state[kSpongeWidth];
    for (std::size_t i = 0; i < kSpongeWidth; ++i) state[i] = zero_vector();
    state[kSpongeRate] = broadcast(KoalaBear::from_u32(static_cast<std::uint32_t>(HashDomain::kLeaf)));
    state[kSpongeRate + 1] = broadcast(KoalaBear::from_u32(static_cast<std::uint32_t>(width)));
    std::size_t c = 0;
    do {
      const std::size_t block = std::min(kSpongeRate, width - c);
      for (std::size_t i = 0; i < block; ++i) state[i] = load_part(columns[c + i] + row_begin + j, lanes);
      permute_vectors<kSpongeWidth>(state);
      c += block;
    } while (c < width);
    for (std::size_t i = 0; i < kDigestSize; ++i) store_part(state[i], out + i * out_stride + j, lanes);
  }
}

#endif  // HWY_TARGET == HWY_SCALAR

}  // namespace
// NOLINTNEXTLINE(google-readability-namespace-comments): Highway's name
}  // namespace HWY_NAMESPACE
}  // namespace symbolon::prover
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace symbolon::prover {
namespace {

HWY_EXPORT(compress_kernel);
HWY_EXPORT(hash_rows_kernel);

}  // namespace

void compress_batch(const DigestPlanes& left, std::size_t left_begin, const DigestPlanes& right,
                    std::size_t right_begin, DigestPlanes& out, std::size_t out_begin, std::size_t count) {
  CHECK(count <= left.size() && left_begin <= left.size() - count, "left range of digests");
  CHECK(count <= right.size() && right_begin <= right.size() - count, "right range of digests");
  CHECK(count <= out.size() && out_begin <= out.size() - count, "range of digests written");
  if (count == 0) return;
  HWY_DYNAMIC_DISPATCH(compress_kernel)
  (left.plane(0) + left_begin, left.size(), right.plane(0) + right_begin, right.size(), out.plane(0) + out_begin,
   out.size(), count);
}

void hash_rows_batch(std::span<const KoalaBear* const> columns, std::size_t row_begin, std::size_t count,
                     DigestPlanes& out, std::size_t out_begin) {
  CHECK(columns.size() < KoalaBear::kModulus, "row longer than the sponge can bind");
  CHECK(count <= out.size() && out_begin <= out.size() - count, "range of digests written");
  if (count == 0) return;
  HWY_DYNAMIC_DISPATCH(hash_rows_kernel)
  (columns.data(), columns.size(), row_begin, count, out.plane(0) + out_begin, out.size());
}

}  // namespace symbolon::prover

#endif  // HWY_ONCE
