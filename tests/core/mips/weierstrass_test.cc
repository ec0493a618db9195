// Field arithmetic and point operations against OpenSSL, on random values and at the edges.
#include "core/mips/weierstrass.h"

#include <gtest/gtest.h>
#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/obj_mac.h>

#include <cstring>
#include <memory>
#include <random>

#include "tests/support/result_matchers.h"

namespace symbolon::mips {
namespace {

struct Free {
  void operator()(BIGNUM* p) const { BN_free(p); }
  void operator()(BN_CTX* p) const { BN_CTX_free(p); }
  void operator()(EC_GROUP* p) const { EC_GROUP_free(p); }
  void operator()(EC_POINT* p) const { EC_POINT_free(p); }
};
using Number = std::unique_ptr<BIGNUM, Free>;
using Context = std::unique_ptr<BN_CTX, Free>;
using Group = std::unique_ptr<EC_GROUP, Free>;
using Point = std::unique_ptr<EC_POINT, Free>;

Number to_bn(const Number256& value) {
  return Number(BN_lebin2bn(reinterpret_cast<const unsigned char*>(value.data()), 32, nullptr));
}

Number256 from_bn(const BIGNUM* number) {
  Number256 value;
  EXPECT_EQ(BN_bn2lebinpad(number, reinterpret_cast<unsigned char*>(value.data()), 32), 32);
  return value;
}

struct Parameters {
  int nid;
  const Curve& (*curve)();
};
constexpr Parameters kCurves[] = {{NID_secp256k1, secp256k1}, {NID_X9_62_prime256v1, p256}};

Number256 prime_of(int nid) {
  const Group group(EC_GROUP_new_by_curve_name(nid));
  const Number p(BN_new());
  EC_GROUP_get_curve(group.get(), p.get(), nullptr, nullptr, nullptr);
  return from_bn(p.get());
}

PointWords words_of(const EC_GROUP* group, const EC_POINT* point, BN_CTX* context) {
  const Number x(BN_new());
  const Number y(BN_new());
  EXPECT_EQ(EC_POINT_get_affine_coordinates(group, point, x.get(), y.get(), context), 1);
  const Number256 coordinates[] = {from_bn(x.get()), from_bn(y.get())};
  PointWords words;
  std::memcpy(words.data(), coordinates, sizeof words);
  return words;
}

TEST(PrimeField256, MatchesOpenSsl) {
  std::mt19937_64 random(7);
  const Context context(BN_CTX_new());
  for (const Parameters& parameters : kCurves) {
    const Number256 prime = prime_of(parameters.nid);
    const Number p = to_bn(prime);
    const PrimeField256 field(prime);
    std::vector<Number256> values = {{}, {1, 0, 0, 0}, {2, 0, 0, 0}, {~0ull, 0, 0, 0}, {0, 0, 0, 1ull << 63}};
    for (const std::uint64_t below : {1ull, 2ull, 977ull}) {
      Number256 value = prime;
      value[0] -= below;  // no borrow: the lowest limbs are large
      values.push_back(value);
    }
    while (values.size() < 40) {
      const Number256 value = {random(), random(), random(), random()};
      if (field.contains(value)) values.push_back(value);
    }
    const Number expected(BN_new());
    for (const Number256& a : values) {
      const Number256 a_mont = field.to_montgomery(a);
      ASSERT_EQ(field.from_montgomery(a_mont), a);
      for (const Number256& b : values) {
        const Number256 b_mont = field.to_montgomery(b);
        BN_mod_add(expected.get(), to_bn(a).get(), to_bn(b).get(), p.get(), context.get());
        ASSERT_EQ(field.add(a, b), from_bn(expected.get()));
        BN_mod_sub(expected.get(), to_bn(a).get(), to_bn(b).get(), p.get(), context.get());
        ASSERT_EQ(field.subtract(a, b), from_bn(expected.get()));
        BN_mod_mul(expected.get(), to_bn(a).get(), to_bn(b).get(), p.get(), context.get());
        ASSERT_EQ(field.from_montgomery(field.multiply(a_mont, b_mont)), from_bn(expected.get()));
      }
      if (a == Number256{}) continue;
      ASSERT_NE(BN_mod_inverse(expected.get(), to_bn(a).get(), p.get(), context.get()), nullptr);
      ASSERT_EQ(field.from_montgomery(field.invert_vartime(a_mont)), from_bn(expected.get()));
    }
  }
}

TEST(PrimeField256, ContainsExactlyWhatIsBelowThePrime) {
  for (const Parameters& parameters : kCurves) {
    const Number256 prime = prime_of(parameters.nid);
    const PrimeField256 field(prime);
    Number256 below = prime;
    below[0] -= 1;
    EXPECT_TRUE(field.contains({}));
    EXPECT_TRUE(field.contains(below));
    EXPECT_FALSE(field.contains(prime));
    EXPECT_FALSE(field.contains({~0ull, ~0ull, ~0ull, ~0ull}));
  }
}

TEST(Weierstrass, MatchesOpenSsl) {
  std::mt19937_64 random(11);
  const Context context(BN_CTX_new());
  for (const Parameters& parameters : kCurves) {
    const Group group(EC_GROUP_new_by_curve_name(parameters.nid));
    const Point p(EC_POINT_dup(EC_GROUP_get0_generator(group.get()), group.get()));
    const Point sum(EC_POINT_new(group.get()));
    for (int i = 0; i < 50; ++i) {
      const Number scalar(BN_new());
      BN_set_word(scalar.get(), random());
      const Point q(EC_POINT_new(group.get()));
      ASSERT_EQ(EC_POINT_mul(group.get(), q.get(), scalar.get(), nullptr, nullptr, context.get()), 1);
      const PointWords p_words = words_of(group.get(), p.get(), context.get());
      const PointWords q_words = words_of(group.get(), q.get(), context.get());

      EC_POINT_add(group.get(), sum.get(), p.get(), q.get(), context.get());
      const Result<PointWords> added = parameters.curve().add_vartime(p_words, q_words);
      ASSERT_OK(added);
      EXPECT_EQ(*added, words_of(group.get(), sum.get(), context.get()));

      EC_POINT_dbl(group.get(), sum.get(), q.get(), context.get());
      const Result<PointWords> doubled = parameters.curve().double_vartime(q_words);
      ASSERT_OK(doubled);
      EXPECT_EQ(*doubled, words_of(group.get(), sum.get(), context.get()));
      EC_POINT_copy(p.get(), sum.get());
    }
  }
}

TEST(Weierstrass, RefusesWhatTheFormulasCannotDo) {
  for (const Parameters& parameters : kCurves) {
    const Curve& curve = parameters.curve();
    PointWords p{};
    p[0] = 5;
    p[8] = 6;
    PointWords same_x = p;
    same_x[8] = 7;
    PointWords no_y = p;
    no_y[8] = 0;
    EXPECT_ERROR(curve.add_vartime(p, p), ErrorCode::kTrapCurveSameX);
    EXPECT_ERROR(curve.add_vartime(p, same_x), ErrorCode::kTrapCurveSameX);
    EXPECT_ERROR(curve.double_vartime(no_y), ErrorCode::kTrapCurveZeroY);
    PointWords large = p;
    std::fill(large.begin(), large.begin() + 8, 0xffff'ffffu);
    EXPECT_ERROR(curve.add_vartime(p, large), ErrorCode::kTrapCurveCoordinate);
    EXPECT_ERROR(curve.add_vartime(large, p), ErrorCode::kTrapCurveCoordinate);
    EXPECT_ERROR(curve.double_vartime(large), ErrorCode::kTrapCurveCoordinate);
  }
}

}  // namespace
}  // namespace symbolon::mips
