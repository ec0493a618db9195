// 256-bit and curve arithmetic of the SDK, compiled for the host: group laws with every special case, scalars at the
// edges, and the parameters themselves. Published signatures: vectors_test.cc.

#include "core/guest/curve.h"

#include <gtest/gtest.h>

#include <random>

#include "core/guest/ecdsa.h"

namespace symbolon::guest {
namespace {

constexpr U256 kZero = {};
constexpr U256 kOne = {{1}};

U256 random_number(std::mt19937_64& random) {
  U256 out;
  for (std::uint32_t& word : out.word) word = static_cast<std::uint32_t>(random());
  if (random() % 4 == 0) {
    for (std::size_t i = 0; i < random() % 8; ++i) out.word[i] = random() % 2 == 0 ? 0 : ~0u;
  }
  return out;
}

U256 minus(const U256& a, std::uint32_t b) {
  U256 out;
  subtract(out, a, U256{{b}});
  return out;
}

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

template <class Curve>
class CurveTest : public ::testing::Test {
 protected:
  // Bit by bit, with nothing but the handled operations: the reference for the windowed ones.
  static Point<Curve> multiply_slowly(const U256& scalar, const AffinePoint& p) {
    Point<Curve> sum;
    for (int i = 255; i >= 0; --i) {
      double_point(sum);
      if ((scalar.word[i / 32] >> (i % 32) & 1) != 0) add_point(sum, p);
    }
    return sum;
  }
  static bool same(const Point<Curve>& a, const Point<Curve>& b) {
    return a.infinite == b.infinite && (a.infinite || a.affine == b.affine);
  }
  static void add_any(Point<Curve>& sum, const Point<Curve>& p) {
    if (!p.infinite) add_point(sum, p.affine);
  }
};
using Curves = ::testing::Types<Secp256k1, P256>;
TYPED_TEST_SUITE(CurveTest, Curves);

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

TYPED_TEST(CurveTest, WindowsAgreeWithBitByBit) {
  std::mt19937_64 random(2);
  const U256 n = TypeParam::Order::kModulus;
  U256 all_ones;
  for (std::uint32_t& word : all_ones.word) word = ~0u;
  U256 n_plus_1;
  add(n_plus_1, n, kOne);
  std::vector<U256> scalars = {kZero,
                               kOne,
                               {{2}},
                               {{15}},
                               {{16}},
                               {{31}},
                               {{32}},
                               minus(n, 1),
                               minus(n, 2),
                               n,
                               n_plus_1,
                               all_ones,
                               minus(all_ones, 15),
                               {{0, 0, 0, 0, 0, 0, 0, 0x8000'0000}}};
  for (int i = 0; i < 8; ++i) scalars.push_back(random_number(random));
  const AffinePoint q = this->multiply_slowly(random_number(random), TypeParam::kBase).affine;
  ASSERT_TRUE(is_valid_point<TypeParam>(q));
  for (const U256& u : scalars) {
    const Point<TypeParam> u_g = this->multiply_slowly(u, TypeParam::kBase);
    ASSERT_TRUE(this->same(multiply_base<TypeParam>(u), u_g));
    for (const U256& v : scalars) {
      Point<TypeParam> expected = u_g;
      this->add_any(expected, this->multiply_slowly(v, q));
      ASSERT_TRUE(this->same(multiply_two<TypeParam>(u, v, q), expected));
    }
  }
}

// q = +-G and multiples whose sum meets equal and opposite points on the way.
TYPED_TEST(CurveTest, RelatedPoints) {
  const U256 n = TypeParam::Order::kModulus;
  for (const AffinePoint& q : {TypeParam::kBase, negate<TypeParam>(TypeParam::kBase)}) {
    for (const U256& u : {kOne, U256{{2}}, U256{{77}}, minus(n, 1), minus(n, 77)}) {
      for (const U256& v : {kOne, U256{{2}}, U256{{77}}, minus(n, 1), minus(n, 77)}) {
        Point<TypeParam> expected = this->multiply_slowly(u, TypeParam::kBase);
        this->add_any(expected, this->multiply_slowly(v, q));
        ASSERT_TRUE(this->same(multiply_two<TypeParam>(u, v, q), expected));
      }
    }
  }
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
