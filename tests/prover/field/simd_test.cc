// Vector arithmetic against one value at a time, at every vector level of this machine, on all pairs of boundary words
// and on random ones; and the transposition of a square of vectors.

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

#include "prover/field/ext.h"
#include "prover/field/koala_bear.h"
#include "prover/field/simd_level.h"
#include "prover/field/simd_targets.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "tests/prover/field/simd_test.cc"
#include <hwy/foreach_target.h>
// After foreach_target.h: these are compiled for each target.
#include <hwy/highway.h>

#include "prover/field/simd-inl.h"
#include "prover/field/transpose-inl.h"

#ifndef SYMBOLON_TESTS_PROVER_FIELD_SIMD_TEST_ONCE_
#define SYMBOLON_TESTS_PROVER_FIELD_SIMD_TEST_ONCE_
namespace symbolon::prover {

// Results of all operations on pairs (a[i], b[i]).
struct BaseResults {
  std::vector<KoalaBear> sum, difference, product, negative, signed_product, cube, inverse;

  explicit BaseResults(std::size_t size)
      : sum(size), difference(size), product(size), negative(size), signed_product(size), cube(size), inverse(size) {}
  bool operator==(const BaseResults&) const = default;
};
struct ExtResults {
  std::vector<Ext> sum, difference, product, negative, times_base, minus_base, frobenius, inverse;

  explicit ExtResults(std::size_t size)
      : sum(size),
        difference(size),
        product(size),
        negative(size),
        times_base(size),
        minus_base(size),
        frobenius(size),
        inverse(size) {}
  bool operator==(const ExtResults&) const = default;
};

}  // namespace symbolon::prover
#endif

HWY_BEFORE_NAMESPACE();
namespace symbolon::prover {
namespace HWY_NAMESPACE {
namespace {

std::size_t lanes_kernel() { return kLanes; }

// Sizes are multiples of kLanes.
void base_kernel(const std::vector<KoalaBear>& a, const std::vector<KoalaBear>& b, BaseResults& out) {
  for (std::size_t i = 0; i < a.size(); i += kLanes) {
    const FieldVector x = load(&a[i]);
    const FieldVector y = load(&b[i]);
    store(add(x, y), &out.sum[i]);
    store(sub(x, y), &out.difference[i]);
    store(mul(x, y), &out.product[i]);
    store(neg(x), &out.negative[i]);
    store(inverse(x), &out.inverse[i]);
#if HWY_TARGET == HWY_SCALAR
    store(mul(sub(x, y), y), &out.signed_product[i]);
    store(mul(mul(x, x), x), &out.cube[i]);
#else
    store(mul_signed(hn::Sub(x, y), y), &out.signed_product[i]);
    // The operand as a word in [-p, 0), which stands for the same element.
    store(reduce_below(cube_signed(hn::Sub(x, modulus_vector()))), &out.cube[i]);
#endif
  }
}

ExtVector gather(const Ext* from) {
  ExtVector v;
  KoalaBear lanes[kLanes];
  for (std::size_t c = 0; c < kExtDegree; ++c) {
    for (std::size_t j = 0; j < kLanes; ++j) lanes[j] = from[j].c[c];
    v.c[c] = load(lanes);
  }
  return v;
}
void scatter(const ExtVector& v, Ext* to) {
  KoalaBear lanes[kLanes];
  for (std::size_t c = 0; c < kExtDegree; ++c) {
    store(v.c[c], lanes);
    for (std::size_t j = 0; j < kLanes; ++j) to[j].c[c] = lanes[j];
  }
}

void ext_kernel(const std::vector<Ext>& a, const std::vector<Ext>& b, ExtResults& out) {
  for (std::size_t i = 0; i < a.size(); i += kLanes) {
    const ExtVector x = gather(&a[i]);
    const ExtVector y = gather(&b[i]);
    scatter(add(x, y), &out.sum[i]);
    scatter(sub(x, y), &out.difference[i]);
    scatter(mul(x, y), &out.product[i]);
    scatter(neg(x), &out.negative[i]);
    scatter(mul_base(x, y.c[0]), &out.times_base[i]);
    scatter(sub_base(x, y.c[0]), &out.minus_base[i]);
    scatter(frobenius(x, 2), &out.frobenius[i]);
    scatter(inverse(x), &out.inverse[i]);
  }
}

// Transposes the square of kLanes * kLanes elements in place.
void transpose_kernel(std::vector<KoalaBear>& square) {
  FieldVector v[kLanes];
  for (std::size_t i = 0; i < kLanes; ++i) v[i] = load(&square[i * kLanes]);
  transpose(v);
  for (std::size_t i = 0; i < kLanes; ++i) store(v[i], &square[i * kLanes]);
}

}  // namespace
// NOLINTNEXTLINE(google-readability-namespace-comments): Highway's name
}  // namespace HWY_NAMESPACE
}  // namespace symbolon::prover
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace symbolon::prover {
namespace {

HWY_EXPORT(lanes_kernel);
HWY_EXPORT(base_kernel);
HWY_EXPORT(ext_kernel);
HWY_EXPORT(transpose_kernel);

class Simd : public testing::TestWithParam<SimdLevel> {
 protected:
  void SetUp() override {
    if (!set_simd_level_for_test(GetParam())) GTEST_SKIP() << "this processor lacks the level";
    ASSERT_EQ(simd_level(), GetParam());
  }
  void TearDown() override { set_simd_level_for_test(SimdLevel::kAuto); }

  std::mt19937 random_{41};
};

std::vector<KoalaBear> boundary_words() {
  std::vector<KoalaBear> words;
  for (std::uint32_t k = 0; k < 3; ++k) {
    for (std::uint32_t base : {2u, 1u << 16, 1u << 24, 0x3f800000u, 1u << 30, KoalaBear::kModulus - 1}) {
      words.push_back(KoalaBear::from_montgomery_unchecked(base - k));
    }
  }
  return words;
}

TEST_P(Simd, LevelHasTheExpectedLanes) {
  const std::size_t lanes = HWY_DYNAMIC_DISPATCH(lanes_kernel)();
  EXPECT_EQ(lanes, GetParam() == SimdLevel::kAvx512     ? 16u
                   : GetParam() == SimdLevel::kAvx2     ? 8u
                   : GetParam() == SimdLevel::kBaseline ? 4u
                                                        : 1u);
}

TEST_P(Simd, BaseFieldEqualsScalar) {
  std::vector<KoalaBear> a;
  std::vector<KoalaBear> b;
  for (KoalaBear x : boundary_words()) {
    for (KoalaBear y : boundary_words()) {
      a.push_back(x);
      b.push_back(y);
    }
  }
  for (int i = 0; i < 1000 || a.size() % 16 != 0; ++i) {
    a.push_back(KoalaBear::from_u32(static_cast<std::uint32_t>(random_())));
    b.push_back(KoalaBear::from_u32(static_cast<std::uint32_t>(random_())));
  }
  BaseResults expected(a.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    expected.sum[i] = a[i] + b[i];
    expected.difference[i] = a[i] - b[i];
    expected.product[i] = a[i] * b[i];
    expected.negative[i] = -a[i];
    expected.signed_product[i] = (a[i] - b[i]) * b[i];
    expected.cube[i] = a[i].cube();
    if (!a[i].is_zero()) expected.inverse[i] = a[i].inverse();
  }
  BaseResults results(a.size());
  HWY_DYNAMIC_DISPATCH(base_kernel)(a, b, results);
  EXPECT_TRUE(results == expected);
}

TEST_P(Simd, ExtensionFieldEqualsScalar) {
  const std::vector<KoalaBear> words = boundary_words();
  std::vector<Ext> a(2048);
  std::vector<Ext> b(a.size());
  for (std::size_t i = 1; i < a.size(); ++i) {  // a[0] is zero
    for (std::size_t c = 0; c < kExtDegree; ++c) {
      a[i].c[c] =
          i % 2 == 0 ? words[random_() % words.size()] : KoalaBear::from_u32(static_cast<std::uint32_t>(random_()));
      b[i].c[c] =
          i % 4 < 2 ? words[random_() % words.size()] : KoalaBear::from_u32(static_cast<std::uint32_t>(random_()));
    }
  }
  std::ranges::fill(a[0].c, KoalaBear::from_montgomery_unchecked(KoalaBear::kModulus - 1));
  b[0] = a[0];
  ExtResults expected(a.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    expected.sum[i] = a[i] + b[i];
    expected.difference[i] = a[i] - b[i];
    expected.product[i] = a[i] * b[i];
    expected.negative[i] = -a[i];
    expected.times_base[i] = a[i] * b[i].c[0];
    expected.minus_base[i] = a[i] - b[i].c[0];
    expected.frobenius[i] = a[i].frobenius(2);
    if (!a[i].is_zero()) expected.inverse[i] = a[i].inverse();
  }
  ExtResults results(a.size());
  HWY_DYNAMIC_DISPATCH(ext_kernel)(a, b, results);
  EXPECT_TRUE(results == expected);
}

TEST_P(Simd, TransposeSwapsRowsAndLanes) {
  const std::size_t lanes = HWY_DYNAMIC_DISPATCH(lanes_kernel)();
  std::vector<KoalaBear> square(lanes * lanes);
  for (std::size_t i = 0; i < square.size(); ++i) square[i] = KoalaBear::from_u32(static_cast<std::uint32_t>(i));
  HWY_DYNAMIC_DISPATCH(transpose_kernel)(square);
  for (std::size_t row = 0; row < lanes; ++row) {
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      EXPECT_EQ(square[row * lanes + lane].to_u32(), lane * lanes + row);
    }
  }
}

TEST(SimdLevelSwitch, AutoRestoresTheBestLevel) {
  set_simd_level_for_test(SimdLevel::kAuto);
  const SimdLevel best = simd_level();
  EXPECT_NE(best, SimdLevel::kAuto);
  if (set_simd_level_for_test(SimdLevel::kScalar)) {
    EXPECT_EQ(simd_level(), SimdLevel::kScalar);
  }
  EXPECT_TRUE(set_simd_level_for_test(SimdLevel::kAuto));
  EXPECT_EQ(simd_level(), best);
  if (!set_simd_level_for_test(SimdLevel::kAvx512)) {
    EXPECT_EQ(simd_level(), best);
  }
  set_simd_level_for_test(SimdLevel::kAuto);
}

INSTANTIATE_TEST_SUITE_P(Levels, Simd,
                         testing::Values(SimdLevel::kAvx512, SimdLevel::kAvx2, SimdLevel::kBaseline,
                                         SimdLevel::kScalar),
                         [](const auto& test) { return std::string(name_of(test.param)); });

}  // namespace
}  // namespace symbolon::prover

#endif  // HWY_ONCE
