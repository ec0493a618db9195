#include "prover/arithmetic/native_arithmetic.h"

#include <vector>

#include "prover/arithmetic/linear_combination.h"

namespace symbolon::prover {
namespace {

std::vector<const KoalaBear*> begins(std::span<const std::span<const KoalaBear>> columns) {
  std::vector<const KoalaBear*> pointers;
  pointers.reserve(columns.size());
  for (const std::span<const KoalaBear> column : columns) pointers.push_back(column.data());
  return pointers;
}

}  // namespace

void NativeArithmetic::hash_lanes(std::span<const Base> values, std::span<DigestOf> digests) {
  const std::size_t lanes = digests.size();
  std::vector<const KoalaBear*> columns(values.size() / lanes);
  for (std::size_t i = 0; i < columns.size(); ++i) columns[i] = values.data() + i * lanes;
  DigestPlanes planes(lanes);
  hash_rows_batch(columns, 0, lanes, planes, 0);
  for (std::size_t lane = 0; lane < lanes; ++lane) digests[lane] = planes.get(lane);
}

void NativeArithmetic::hash_rows(std::span<const std::span<const Base>> columns, DigestList& digests) {
  hash_rows_batch(begins(columns), 0, digests.size(), digests, 0);
}

void NativeArithmetic::climb(std::span<const Index> indices, std::uint32_t bit, const DigestList& siblings,
                             DigestList& nodes) {
  const std::size_t count = indices.size();
  DigestPlanes left(count);
  DigestPlanes right(count);
  for (std::size_t element = 0; element < kDigestSize; ++element) {
    const KoalaBear* own = nodes.plane(element);
    const KoalaBear* other = siblings.plane(element);
    KoalaBear* out_left = left.plane(element);
    KoalaBear* out_right = right.plane(element);
    for (std::size_t q = 0; q < count; ++q) {
      const bool is_right = (indices[q] >> bit & 1) != 0;
      out_left[q] = is_right ? other[q] : own[q];
      out_right[q] = is_right ? own[q] : other[q];
    }
  }
  compress_batch(left, 0, right, 0, nodes, 0, count);
}

void NativeArithmetic::combine(std::span<const std::span<const Base>> columns, std::span<const Extension> weights,
                               std::span<Extension> values) {
  const std::size_t count = values.size();
  std::vector<KoalaBear> planes(count * kExtensionDegree);
  std::array<KoalaBear*, kExtensionDegree> out;
  for (std::size_t j = 0; j < out.size(); ++j) out[j] = planes.data() + j * count;
  linear_combination(begins(columns), weights, count, out);
  for (std::size_t q = 0; q < count; ++q) {
    for (std::size_t j = 0; j < out.size(); ++j) values[q].c[j] = out[j][q];
  }
}

}  // namespace symbolon::prover
