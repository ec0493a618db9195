#include "prover/fri/fold_kernel.h"

#include "prover/field/simd_targets.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "prover/fri/fold_kernel.cc"
#include <hwy/foreach_target.h>
// Highway wants this order.
#include <hwy/highway.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

#include "core/base/check.h"
#include "prover/field/parallel.h"
#include "prover/field/simd-inl.h"
#include "prover/fri/fold.h"

// Once, not for each target.
#ifndef SYMBOLON_PROVER_FRI_FOLD_KERNEL_ONCE_
#define SYMBOLON_PROVER_FRI_FOLD_KERNEL_ONCE_
namespace symbolon::prover::internal {

inline constexpr std::uint32_t kLogArityMax = 4;
inline constexpr std::size_t kArityMax = std::size_t{1} << kLogArityMax;

// Consecutive leaves of one coset.
struct FoldBlock {
  std::array<const KoalaBear*, kExtDegree> in;  // of value 0 of the first leaf
  std::size_t stride;                           // from value t to value t + 1 of a leaf
  std::array<KoalaBear*, kExtDegree> out;
  std::size_t count;
  std::uint32_t log_arity;
  KoalaBear y_inverse;     // of value 0 of the first leaf
  KoalaBear step_inverse;  // from a leaf to the next
  Ext beta;
};

}  // namespace symbolon::prover::internal
#endif  // SYMBOLON_PROVER_FRI_FOLD_KERNEL_ONCE_

HWY_BEFORE_NAMESPACE();
namespace symbolon::prover {
namespace HWY_NAMESPACE {

HWY_INLINE ExtVector load_ext(const std::array<const KoalaBear*, kExtDegree>& from, std::size_t offset) {
  ExtVector r;
  for (std::size_t c = 0; c < kExtDegree; ++c) r.c[c] = load(from[c] + offset);
  return r;
}

// The halving of fold.h without its factors 1/2, which are made up for at the end by one factor 1 / arity.
// Returns the number of leaves done: all but what does not fill a vector.
std::size_t FoldLeaves(const internal::FoldBlock& block) {
  const std::size_t lanes = hn::Lanes(LaneTag());
  const std::size_t arity = std::size_t{1} << block.log_arity;

  // Entry pairs + t: zeta^-t of the step that makes `pairs` values.
  std::array<KoalaBear, internal::kArityMax> twiddles;
  std::array<Ext, internal::kLogArityMax> betas;
  Ext beta = block.beta;
  KoalaBear scale = KoalaBear::one();
  for (std::uint32_t step = 0; step < block.log_arity; ++step) {
    const std::size_t pairs = arity >> (step + 1);
    KoalaBear twiddle = KoalaBear::one();
    for (std::size_t t = 0; t < pairs; ++t, twiddle *= kRootInverses[block.log_arity - step]) {
      twiddles[pairs + t] = twiddle;
    }
    betas[step] = beta;
    beta = beta.square();
    scale *= kHalf;
  }

  std::array<KoalaBear, kLanes> first_points;
  KoalaBear lane_step = KoalaBear::one();
  for (std::size_t lane = 0; lane < lanes; ++lane, lane_step *= block.step_inverse) {
    first_points[lane] = block.y_inverse * lane_step;
  }
  FieldVector y_inverse_first = load(first_points.data());
  const FieldVector vector_step = broadcast(lane_step);

  std::size_t done = 0;
  for (; done + lanes <= block.count; done += lanes) {
    ExtVector values[internal::kArityMax];
    for (std::size_t t = 0; t < arity; ++t) values[t] = load_ext(block.in, done + t * block.stride);
    FieldVector y_inverse = y_inverse_first;
    for (std::uint32_t step = 0; step < block.log_arity; ++step) {
      const std::size_t pairs = arity >> (step + 1);
      const ExtVector beta_vector = broadcast(betas[step]);
      for (std::size_t t = 0; t < pairs; ++t) {
        const FieldVector factor = mul(y_inverse, broadcast(twiddles[pairs + t]));
        const ExtVector odd = mul_base(sub(values[t], values[t + pairs]), factor);
        values[t] = add(add(values[t], values[t + pairs]), mul(odd, beta_vector));
      }
      y_inverse = mul(y_inverse, y_inverse);
    }
    const ExtVector result = mul_base(values[0], broadcast(scale));
    for (std::size_t c = 0; c < kExtDegree; ++c) store(result.c[c], block.out[c] + done);
    y_inverse_first = mul(y_inverse_first, vector_step);
  }
  return done;
}

// out += factor * in. Returns the number of entries done.
std::size_t AddScaled(const std::array<KoalaBear*, kExtDegree>& out, const std::array<const KoalaBear*, kExtDegree>& in,
                      std::size_t count, const Ext& factor) {
  const std::size_t lanes = hn::Lanes(LaneTag());
  const ExtVector factor_vector = broadcast(factor);
  std::size_t done = 0;
  for (; done + lanes <= count; done += lanes) {
    const ExtVector product = mul(load_ext(in, done), factor_vector);
    for (std::size_t c = 0; c < kExtDegree; ++c) store(add(load(out[c] + done), product.c[c]), out[c] + done);
  }
  return done;
}

// NOLINTNEXTLINE(google-readability-namespace-comments): Highway's name
}  // namespace HWY_NAMESPACE
}  // namespace symbolon::prover
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace symbolon::prover {
namespace {

HWY_EXPORT(FoldLeaves);
HWY_EXPORT(AddScaled);

constexpr std::size_t kLeavesPerTask = 256;
constexpr std::size_t kEntriesPerTask = 4096;

void fold_block(const internal::FoldBlock& block) {
  const std::size_t done = HWY_DYNAMIC_DISPATCH(FoldLeaves)(block);
  KoalaBear y_inverse = block.y_inverse * block.step_inverse.pow(done);
  for (std::size_t k = done; k < block.count; ++k, y_inverse *= block.step_inverse) {
    std::array<Ext, internal::kArityMax> values;
    const std::span<Ext> leaf = std::span(values).first(std::size_t{1} << block.log_arity);
    for (std::size_t t = 0; t < leaf.size(); ++t) {
      for (std::size_t c = 0; c < kExtDegree; ++c) leaf[t].c[c] = block.in[c][k + t * block.stride];
    }
    const Ext folded = fold_leaf<KoalaBear, Ext>(leaf, block.log_arity, y_inverse, block.beta);
    for (std::size_t c = 0; c < kExtDegree; ++c) block.out[c][k] = folded.c[c];
  }
}

}  // namespace

Matrix fold_codeword(const Matrix& codeword, std::uint32_t log_blowup, std::uint32_t log_arity, const Ext& beta) {
  CHECK(log_arity <= internal::kLogArityMax, "a fold joins at most 16 values");
  CHECK(codeword.width() == kExtDegree, "a codeword has the coordinates of extension elements");
  const auto log_size = static_cast<std::uint32_t>(std::countr_zero(codeword.rows()));
  CHECK(log_size >= log_blowup + log_arity, "a fold has a leaf in each coset");
  const std::uint32_t log_folded = log_size - log_blowup - log_arity;
  const std::size_t leaves = std::size_t{1} << log_folded;
  const KoalaBear step_inverse = kRootInverses[log_size - log_blowup];  // 1 / h

  Matrix folded(codeword.rows() >> log_arity, kExtDegree, codeword.content(), MatrixStart::kUnwritten);
  parallel_for(0, folded.rows(), kLeavesPerTask, [&](std::size_t begin, std::size_t end) {
    while (begin < end) {
      const std::size_t coset = begin >> log_folded;
      const std::size_t first = begin & (leaves - 1);
      const std::size_t count = std::min(end - begin, leaves - first);
      internal::FoldBlock block{.in = {},
                                .stride = leaves,
                                .out = {},
                                .count = count,
                                .log_arity = log_arity,
                                .y_inverse = kRootInverses[log_size].pow(coset) * step_inverse.pow(first),
                                .step_inverse = step_inverse,
                                .beta = beta};
      for (std::size_t c = 0; c < kExtDegree; ++c) {
        block.in[c] = codeword.column(c).data() + (coset << (log_folded + log_arity)) + first;
        block.out[c] = folded.column(c).data() + begin;
      }
      fold_block(block);
      begin += count;
    }
  });
  return folded;
}

void add_scaled(Matrix& codeword, const Matrix& joining, const Ext& factor) {
  CHECK(codeword.width() == kExtDegree, "a codeword has the coordinates of extension elements");
  CHECK(joining.width() == kExtDegree, "a codeword has the coordinates of extension elements");
  CHECK(codeword.rows() == joining.rows(), "codewords of one height");
  parallel_for(0, codeword.rows(), kEntriesPerTask, [&](std::size_t begin, std::size_t end) {
    std::array<KoalaBear*, kExtDegree> out;
    std::array<const KoalaBear*, kExtDegree> in;
    for (std::size_t c = 0; c < kExtDegree; ++c) {
      out[c] = codeword.column(c).data() + begin;
      in[c] = joining.column(c).data() + begin;
    }
    for (std::size_t i = HWY_DYNAMIC_DISPATCH(AddScaled)(out, in, end - begin, factor); i < end - begin; ++i) {
      Ext value;
      for (std::size_t c = 0; c < kExtDegree; ++c) value.c[c] = in[c][i];
      value *= factor;
      for (std::size_t c = 0; c < kExtDegree; ++c) out[c][i] += value.c[c];
    }
  });
}

}  // namespace symbolon::prover
#endif  // HWY_ONCE
