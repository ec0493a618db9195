#include "prover/transcript/native_arithmetic.h"

#include <vector>

#include "prover/hash/hash_batch.h"

namespace symbolon::prover {

void NativeArithmetic::hash_lanes(std::span<const Base> values, std::span<DigestOf> digests) {
  const std::size_t lanes = digests.size();
  std::vector<const KoalaBear*> columns(values.size() / lanes);
  for (std::size_t i = 0; i < columns.size(); ++i) columns[i] = values.data() + i * lanes;
  DigestPlanes planes(lanes);
  hash_rows_batch(columns, 0, lanes, planes, 0);
  for (std::size_t lane = 0; lane < lanes; ++lane) digests[lane] = planes.get(lane);
}

}  // namespace symbolon::prover
