#include "prover/stark/quotient.h"

#include <algorithm>
#include <array>
#include <bit>

#include "core/base/check.h"
#include "prover/commit/random_field.h"
#include "prover/field/batch_inverse.h"
#include "prover/field/parallel.h"
#include "prover/params/preset.h"
#include "prover/poly/ntt.h"
#include "prover/stark/table.h"

namespace symbolon::prover {
namespace {

constexpr std::size_t kGrain = 1 << 12;

// values[k] = 1 / (x_k - root) for the points x.
void inverse_differences(std::span<const KoalaBear> x, KoalaBear root, std::span<KoalaBear> values) {
  parallel_for(0, x.size(), kGrain, [&](std::size_t begin, std::size_t end) {
    for (std::size_t k = begin; k < end; ++k) values[k] = x[k] - root;
    batch_inverse(values.subspan(begin, end - begin));
  });
}

}  // namespace

std::vector<KoalaBear> mask_polynomial(std::uint32_t log_rows, std::size_t mask_rows) {
  const KoalaBear g = KoalaBear::two_adic_generator(log_rows);
  KoalaBear root = g.pow((std::size_t{1} << log_rows) - mask_rows);
  std::vector<KoalaBear> product = {KoalaBear::one()};
  for (std::size_t r = 0; r < mask_rows; ++r, root = root * g) {
    product.push_back(KoalaBear::zero());
    for (std::size_t i = product.size() - 1; i > 0; --i) product[i] = product[i - 1] - root * product[i];
    product[0] = KoalaBear::zero() - root * product[0];
  }
  return product;
}

CosetDomainColumns::CosetDomainColumns(std::uint32_t log_rows, std::span<const KoalaBear> mask, KoalaBear offset)
    : columns_(std::size_t{1} << log_rows, 6) {
  const std::size_t rows = std::size_t{1} << log_rows;
  const KoalaBear g = KoalaBear::two_adic_generator(log_rows);
  const KoalaBear end = g.pow(rows - (mask.size() - 1));  // M has degree R
  const KoalaBear last = end * g.inverse();

  // The transition column holds x - g^(A-1); x itself is needed first.
  const auto x = columns_.column(kTransition);
  parallel_for(0, rows, kGrain, [&](std::size_t from, std::size_t to) {
    KoalaBear point = offset * g.pow(from);
    for (std::size_t k = from; k < to; ++k, point = point * g) x[k] = point;
  });
  inverse_differences(x, KoalaBear::one(), columns_.column(kFirstInverse));
  inverse_differences(x, last, columns_.column(kLastInverse));
  inverse_differences(x, g.inverse(), columns_.column(kBlindInverse));
  inverse_differences(x, end, columns_.column(kEndInverse));
  for (KoalaBear& point : x) point = point - last;

  // M(x) / (x^N - 1); the denominator is one number on the coset.
  const auto vanishing = columns_.column(kVanishingInverse);
  const KoalaBear scale = (offset.pow(rows) - KoalaBear::one()).inverse();
  for (std::size_t i = 0; i < mask.size(); ++i) vanishing[i] = mask[i] * scale;
  bit_reverse_permute(vanishing);
  evaluate_coset(vanishing.data(), rows, offset, vanishing.data());
}

Matrix quotient_chunks(std::vector<Matrix> values, const std::vector<KoalaBear>& offsets, std::size_t mask_rows) {
  constexpr auto kDegree = static_cast<std::size_t>(kExtDegree);
  CHECK(values.size() == kQuotientCosets, "cosets that determine the quotient");
  const std::size_t rows = values[0].rows();
  const std::size_t stride = rows - mask_rows;
  const std::size_t count =
      quotient_chunk_count(static_cast<std::uint32_t>(std::countr_zero(rows)), static_cast<std::uint32_t>(mask_rows));

  // The inverse of the Vandermonde matrix of c_j = offset_j^N, by Lagrange: row i of q = sum_j inverse[i][j] r_j.
  std::array<KoalaBear, 3> c;
  for (std::size_t j = 0; j < 3; ++j) c[j] = offsets[j].pow(rows);
  std::array<std::array<KoalaBear, 3>, 3> inverse;
  for (std::size_t j = 0; j < 3; ++j) {
    const KoalaBear& a = c[(j + 1) % 3];
    const KoalaBear& b = c[(j + 2) % 3];
    const KoalaBear scale = ((c[j] - a) * (c[j] - b)).inverse();
    inverse[0][j] = a * b * scale;
    inverse[1][j] = (KoalaBear::zero() - a - b) * scale;
    inverse[2][j] = scale;
  }

  // Coefficients modulo x^N - c for each coset, in natural order.
  const auto for_columns = [&](std::size_t groups, auto&& fn) {
    parallel_for(0, groups * kDegree, 1, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) fn(i / kDegree, i % kDegree);
    });
  };
  for_columns(kQuotientCosets, [&](std::size_t j, std::size_t d) {
    const auto column = values[j].column(d);
    interpolate_coset(column.data(), rows, offsets[j], column.data());
    bit_reverse_permute(column);
  });
  // They become q0, q1 and q2: the quotient's coefficients i N ... (i + 1) N - 1 in column d of values[i].
  parallel_for(0, rows, kGrain, [&](std::size_t begin, std::size_t end) {
    for (std::size_t d = 0; d < kDegree; ++d) {
      const auto r0 = values[0].column(d);
      const auto r1 = values[1].column(d);
      const auto r2 = values[2].column(d);
      for (std::size_t k = begin; k < end; ++k) {
        const std::array<KoalaBear, 3> r = {r0[k], r1[k], r2[k]};
        r0[k] = inverse[0][0] * r[0] + inverse[0][1] * r[1] + inverse[0][2] * r[2];
        r1[k] = inverse[1][0] * r[0] + inverse[1][1] * r[1] + inverse[1][2] * r[2];
        r2[k] = inverse[2][0] * r[0] + inverse[2][1] * r[1] + inverse[2][2] * r[2];
      }
    }
  });
  Matrix masks(std::bit_ceil(mask_rows), (count - 1) * kDegree, MatrixContent::kWitness);
  fill_random_field(masks.values());  // rows past the masks are not used

  Matrix chunks(rows, count * kDegree, MatrixContent::kWitness, MatrixStart::kUnwritten);
  for_columns(count, [&](std::size_t i, std::size_t d) {
    const auto chunk = chunks.column(i * kDegree + d);
    const bool last = i + 1 == count;
    const std::size_t size = last ? std::min(rows, kQuotientCosets * rows - i * stride) : stride;
    // Coefficients [i K, i K + size) of the quotient lie in at most two of its parts; past its degree they are zero.
    for (std::size_t k = 0; k < size;) {
      const std::size_t at = i * stride + k;
      const std::size_t run = std::min(size - k, rows - at % rows);
      const auto part = values[at / rows].column(d).subspan(at % rows, run);
      std::copy(part.begin(), part.end(), chunk.begin() + static_cast<std::ptrdiff_t>(k));
      k += run;
    }
    std::fill(chunk.begin() + static_cast<std::ptrdiff_t>(size), chunk.end(), KoalaBear::zero());
    if (i > 0) {
      const auto mask = masks.column((i - 1) * kDegree + d);
      for (std::size_t k = 0; k < mask_rows; ++k) chunk[k] -= mask[k];
    }
    if (!last) {
      const auto mask = masks.column(i * kDegree + d);
      for (std::size_t k = 0; k < mask_rows; ++k) chunk[stride + k] += mask[k];
    }
    bit_reverse_permute(chunk);
  });
  return chunks;
}

}  // namespace symbolon::prover
