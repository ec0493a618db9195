#include "prover/poly/twiddles.h"

#include <map>
#include <mutex>
#include <tuple>

namespace symbolon::prover {
namespace {

std::shared_ptr<const Matrix> make_table(std::uint32_t log_n, KoalaBear offset, TransformDirection direction) {
  const std::size_t n = std::size_t{1} << log_n;
  Matrix table(n, 1);
  const std::span<KoalaBear> entries = table.column(0);
  if (n == 1) return std::make_shared<const Matrix>(std::move(table));
  KoalaBear root = KoalaBear::two_adic_generator(log_n);
  if (direction == TransformDirection::kInverse) {
    root = root.inverse();
    offset = offset.inverse();
  }
  // The longest row is a geometric sequence; eight interleaved ones keep the multiplier busy.
  constexpr std::size_t kStride = 8;
  const std::size_t half = n / 2;
  const KoalaBear step = root.pow(kStride);
  for (std::size_t k = 0; k < half; ++k) {
    if (k == 0) {
      entries[half] = offset;
    } else {
      entries[half + k] = k < kStride ? entries[half + k - 1] * root : entries[half + k - kStride] * step;
    }
  }
  // Halving h doubles every exponent: each row holds the squares of the first half of the row above.
  for (std::size_t h = half / 2; h >= 1; h /= 2) {
    for (std::size_t k = 0; k < h; ++k) entries[h + k] = entries[2 * h + k].square();
  }
  return std::make_shared<const Matrix>(std::move(table));
}

}  // namespace

std::shared_ptr<const Matrix> twiddle_table(std::uint32_t log_n, KoalaBear offset, TransformDirection direction) {
  using Key = std::tuple<std::uint32_t, std::uint32_t, TransformDirection>;
  static std::mutex mutex;
  static std::map<Key, std::shared_ptr<const Matrix>> cache;
  static std::size_t cached_elements = 0;

  const Key key(log_n, offset.montgomery(), direction);
  // Held while the table is made, so that threads that start together make it once.
  const std::lock_guard lock(mutex);
  if (const auto found = cache.find(key); found != cache.end()) return found->second;
  std::shared_ptr<const Matrix> table = make_table(log_n, offset, direction);
  if (cached_elements + table->rows() > kTwiddleCacheElements) {
    cache.clear();
    cached_elements = 0;
  }
  cached_elements += table->rows();
  cache.emplace(key, table);
  return table;
}

}  // namespace symbolon::prover
