// 256-bit and curve arithmetic of the SDK, compiled for the host: field and group laws with every special case,
// signatures out of range, and the parameters themselves. Multiples: curve_multiply_test.cc. Published signatures:
// vectors_test.cc.

#include "core/guest/curve.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "core/guest/ecdsa.h"
#include "tests/core/guest/curve_fixture.h"

namespace symbolon::guest {
namespace {

template <class M>
class ModularTest : public ::testing::Test {};
using Moduli = ::testing::Types<Secp256k1::FieldPrime, Secp256k1::Order, P256::FieldPrime, P256::Order>;
TYPED_TEST_SUITE(ModularTest, Moduli);

TYPED_TEST(ModularTest, FieldLaws) {
  using Field = Modular<TypeParam>;
  std::mt19937_64 random(1);
  for (int i = 0; i < 300; ++i) {
    const U256 a = Field::reduce(random_number(random));
    const U256 b = Field::reduce(random_number(random));
    const U256 c = Field::reduce(random_number(random));
    ASSERT_EQ(Field::multiply(a, b), Field::multiply(b, a));
    ASSERT_EQ(Field::multiply(a, Field::multiply(b, c)), Field::multiply(Field::multiply(a, b), c));
    ASSERT_EQ(Field::multiply(a, Field::add(b, c)), Field::add(Field::multiply(a, b), Field::multiply(a, c)));
    ASSERT_EQ(Field::subtract(Field::add(a, b), b), a);
    ASSERT_EQ(Field::add(a, Field::negate(a)), kZero);
    if (!is_zero(a)) {
      ASSERT_EQ(Field::multiply(a, Field::inverse(a)), kOne);
    }
  }
}

TYPED_TEST(ModularTest, Edges) {
  using Field = Modular<TypeParam>;
  const U256 m = TypeParam::kModulus;
  EXPECT_EQ(Field::reduce(m), kZero);
  EXPECT_EQ(Field::reduce(minus(m, 1)), minus(m, 1));
  EXPECT_EQ(Field::inverse(kZero), kZero);
  EXPECT_EQ(Field::inverse(kOne), kOne);
  EXPECT_EQ(Field::inverse(minus(m, 1)), minus(m, 1));
  EXPECT_EQ(Field::multiply(minus(m, 1), minus(m, 1)), kOne);
  EXPECT_EQ(Field::multiply(minus(m, 2), minus(m, 3)), (U256{{6}}));
  EXPECT_EQ(Field::multiply(Field::inverse(U256{{2}}), U256{{2}}), kOne);
}

TYPED_TEST_SUITE(CurveTest, Curves);

// Numbers where the windows of the inverse say nothing or everything: large quotients, equal leading words, single
// words.
TYPED_TEST(ModularTest, InversesThatWindowsDoNotFind) {
  using Field = Modular<TypeParam>;
  const U256 m = TypeParam::kModulus;
  std::mt19937_64 random(6);
  std::vector<U256> numbers;
  for (int bit = 0; bit < 256; ++bit) {
    U256 power = {};
    power.word[bit / 32] = 1u << (bit % 32);
    U256 number;
    subtract(number, m, power);
    numbers.push_back(Field::reduce(power));
    numbers.push_back(Field::reduce(number));
    // The quotient m / number is about 2^bit; then m - number * quotient has every size.
    number = {};
    for (int i = 0; i <= bit / 32; ++i) number.word[i] = static_cast<std::uint32_t>(random());
    numbers.push_back(Field::reduce(number));
    numbers.push_back(Field::negate(Field::reduce(number)));
    // The leading words of m, and others below.
    number = m;
    number.word[bit / 32] = static_cast<std::uint32_t>(random());
    numbers.push_back(Field::reduce(number));
    // Inverses of all these are numbers of another kind.
    numbers.push_back(Field::inverse(numbers.back()));
  }
  for (std::uint32_t small = 1; small < 300; ++small) {
    numbers.push_back({{small}});
    numbers.push_back(minus(m, small));
    numbers.push_back({{0xffff'ffff - small}});
  }
  for (const U256& a : numbers) {
    if (is_zero(a)) continue;
    const U256 inverse = Field::inverse(a);
    ASSERT_TRUE(is_less(inverse, m));
    ASSERT_EQ(Field::multiply(a, inverse), kOne);
  }
}

TYPED_TEST(CurveTest, ParametersFitTogether) {
  EXPECT_TRUE(is_valid_point<TypeParam>(TypeParam::kBase));
  // n G is infinity, and n is prime (Fermat to the base 2: 2^(n-1) = 1), so n is the order.
  EXPECT_TRUE(this->multiply_slowly(TypeParam::Order::kModulus, TypeParam::kBase).infinite);
  using Scalar = Modular<typename TypeParam::Order>;
  U256 power = kOne;
  const U256 exponent = minus(TypeParam::Order::kModulus, 1);
  for (int i = 255; i >= 0; --i) {
    power = Scalar::multiply(power, power);
    if ((exponent.word[i / 32] >> (i % 32) & 1) != 0) power = Scalar::add(power, power);
  }
  EXPECT_EQ(power, kOne);
}

TYPED_TEST(CurveTest, SpecialCases) {
  const AffinePoint g = TypeParam::kBase;
  const AffinePoint minus_g = negate<TypeParam>(g);
  Point<TypeParam> p;
  double_point(p);
  EXPECT_TRUE(p.infinite);  // 2 * infinity
  add_point(p, g);
  EXPECT_TRUE(!p.infinite && p.affine == g);  // infinity + G
  add_point(p, g);
  Point<TypeParam> twice = {g, false};
  double_point(twice);
  EXPECT_TRUE(this->same(p, twice));  // G + G
  add_point(p, minus_g);
  EXPECT_TRUE(!p.infinite && p.affine == g);
  add_point(p, minus_g);
  EXPECT_TRUE(p.infinite);  // G - G
}

TYPED_TEST(CurveTest, RefusesWhatIsNoPoint) {
  AffinePoint p = TypeParam::kBase;
  p.y.word[0] ^= 1;
  EXPECT_FALSE(is_valid_point<TypeParam>(p));
  EXPECT_FALSE(is_valid_point<TypeParam>(AffinePoint{}));
  // A coordinate that is right modulo p, but not below it. x = 1 or so: small enough that x + p fits in 256 bits.
  p = TypeParam::kBase;
  EXPECT_FALSE(is_valid_point<TypeParam>({TypeParam::FieldPrime::kModulus, p.y}));
  EXPECT_FALSE(is_valid_point<TypeParam>({p.x, TypeParam::FieldPrime::kModulus}));
}

// A signature made here from known scalars, then every way of going out of range.
TYPED_TEST(CurveTest, EcdsaRanges) {
  using Scalar = Modular<typename TypeParam::Order>;
  std::mt19937_64 random(3);
  const U256 n = TypeParam::Order::kModulus;
  const U256 secret = Scalar::reduce(random_number(random));
  const U256 nonce = Scalar::reduce(random_number(random));
  const U256 hash = random_number(random);
  const AffinePoint key = multiply_base<TypeParam>(secret).affine;
  EcdsaSignature signature;
  signature.r = Scalar::reduce(multiply_base<TypeParam>(nonce).affine.x);
  signature.s = Scalar::multiply(Scalar::inverse(nonce),
                                 Scalar::add(Scalar::reduce(hash), Scalar::multiply(signature.r, secret)));
  ASSERT_TRUE(ecdsa_verify<TypeParam>(hash, signature, key));
  EXPECT_TRUE(ecdsa_verify<TypeParam>(hash, {signature.r, Scalar::negate(signature.s)}, key));
  EXPECT_FALSE(ecdsa_verify<TypeParam>(hash, {kZero, signature.s}, key));
  EXPECT_FALSE(ecdsa_verify<TypeParam>(hash, {signature.r, kZero}, key));
  EXPECT_FALSE(ecdsa_verify<TypeParam>(hash, {n, signature.s}, key));
  EXPECT_FALSE(ecdsa_verify<TypeParam>(hash, {signature.r, n}, key));
  EXPECT_FALSE(ecdsa_verify<TypeParam>(hash, {signature.s, signature.r}, key));
  EXPECT_FALSE(ecdsa_verify<TypeParam>(minus(hash, 1), signature, key));
  EXPECT_FALSE(ecdsa_verify<TypeParam>(hash, signature, negate<TypeParam>(key)));
  EXPECT_FALSE(ecdsa_verify<TypeParam>(hash, signature, AffinePoint{}));
  // u G + v Q = infinity: hash = -r secret.
  const U256 cancelling = Scalar::negate(Scalar::multiply(signature.r, secret));
  EXPECT_FALSE(ecdsa_verify<TypeParam>(cancelling, signature, key));
}

TEST(EcdsaRecover, FindsTheKeyAndOnlyInRange) {
  using Curve = Secp256k1;
  using Scalar = Modular<Curve::Order>;
  std::mt19937_64 random(4);
  const U256 secret = Scalar::reduce(random_number(random));
  const U256 nonce = Scalar::reduce(random_number(random));
  const U256 hash = random_number(random);
  const AffinePoint key = multiply_base<Curve>(secret).affine;
  const AffinePoint r_point = multiply_base<Curve>(nonce).affine;
  EcdsaSignature signature;
  signature.r = Scalar::reduce(r_point.x);
  signature.s = Scalar::multiply(Scalar::inverse(nonce),
                                 Scalar::add(Scalar::reduce(hash), Scalar::multiply(signature.r, secret)));
  const unsigned parity = r_point.y.word[0] & 1;
  AffinePoint found = {};
  ASSERT_TRUE(ecdsa_recover(hash, signature, parity, found));
  EXPECT_EQ(found, key);
  ASSERT_TRUE(ecdsa_recover(hash, signature, parity ^ 1, found));
  EXPECT_FALSE(found == key);
  // r + n is above p for almost every r, and recovery ids end at 3.
  EXPECT_FALSE(ecdsa_recover(hash, signature, parity | 2, found));
  EXPECT_FALSE(ecdsa_recover(hash, signature, parity | 4, found));
  EXPECT_FALSE(ecdsa_recover(hash, {kZero, signature.s}, parity, found));
  EXPECT_FALSE(ecdsa_recover(hash, {signature.r, kZero}, parity, found));
  EXPECT_FALSE(ecdsa_recover(hash, {Curve::Order::kModulus, signature.s}, parity, found));
  // Infinity: s R = hash G when hash = s nonce.
  EXPECT_FALSE(ecdsa_recover(Scalar::multiply(signature.s, nonce), signature, parity, found));
  // r = 5 is no x coordinate of secp256k1: 5^3 + 7 = 132 is no square.
  EXPECT_FALSE(ecdsa_recover(hash, {{{5}}, signature.s}, 0, found));
  // With bit 1 of the id, R.x = r + n; p - n is about 2^128, so small r can have it..
  bool any_wrapped = false;
  for (std::uint32_t r = 1; r < 20; ++r) {
    if (!ecdsa_recover(hash, {{{r}}, signature.s}, 2, found)) continue;
    any_wrapped = true;
    EXPECT_TRUE(ecdsa_verify<Curve>(hash, {{{r}}, signature.s}, found));
  }
  EXPECT_TRUE(any_wrapped);
}

}  // namespace
}  // namespace symbolon::guest
