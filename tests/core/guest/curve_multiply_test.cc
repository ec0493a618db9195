// Multiples of points, compiled for the host and inside a guest: the comb's tables derived again, scalars at every edge
// against bit by bit, keys against libsecp256k1 and OpenSSL, and sums that meet equal and opposite points.

#include "core/guest/curve_multiply.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "core/crypto/p256.h"
#include "core/crypto/secp256k1.h"
#include "core/guest/host_io.h"
#include "core/guest/native.h"
#include "tests/core/guest/curve_fixture.h"
#include "tests/core/guest/run_guest.h"
#include "tests/guests/multiples_io.h"
#include "tests/support/result_matchers.h"

int guest_main_multiples();

namespace symbolon::guest {
namespace {

U256 power_of_two(unsigned bit) {
  U256 out = {};
  out.word[bit / 32] = 1u << (bit % 32);
  return out;
}

template <class Curve>
std::vector<U256> edge_scalars() {
  const U256 n = Curve::Order::kModulus;
  U256 all_ones;
  for (std::uint32_t& word : all_ones.word) word = ~0u;
  U256 n_plus_1;
  add(n_plus_1, n, kOne);
  std::vector<U256> scalars = {kZero,     kOne,         {{2}},        {{15}},   {{16}},   {{31}},
                               {{32}},    minus(n, 1),  minus(n, 2),  n,        n_plus_1, all_ones,
                               minus(all_ones, 15),     {{0, 0, 0, 0, 0, 0, 0, 0x8000'0000}}};
  // One column of the comb full and all others empty, the other way round, and one tooth full.
  for (const unsigned column : {0u, 1u, kCombSpacing - 1}) {
    U256 full = {};
    for (unsigned bit = column; bit < 256; bit += kCombSpacing) add(full, full, power_of_two(bit));
    scalars.push_back(full);
    U256 empty;
    subtract(empty, all_ones, full);
    scalars.push_back(empty);
  }
  for (const unsigned tooth : {0u, kCombTeeth, 2 * kCombTeeth - 2}) {
    U256 full = {};
    for (unsigned bit = 0; bit < kCombSpacing; ++bit) add(full, full, power_of_two(tooth * kCombSpacing + bit));
    scalars.push_back(full);
  }
  return scalars;
}

TYPED_TEST_SUITE(CurveTest, Curves);

// curve_combs.inc says what derive_curve_combs.py's formula says.
TYPED_TEST(CurveTest, CombTableFollowsFromTheBasePoint) {
  Point<TypeParam> tooth = {TypeParam::kBase, false};
  for (const auto& block : comb_table<TypeParam>()) {
    std::vector<Point<TypeParam>> expected(1);  // by digit; infinity for 0
    for (unsigned t = 0; t < kCombTeeth; ++t) {
      for (std::size_t digit = 0; digit < std::size_t{1} << t; ++digit) {
        Point<TypeParam> sum = expected[digit];
        add_point(sum, tooth.affine);
        expected.push_back(sum);
      }
      for (unsigned i = 0; i < kCombSpacing; ++i) double_point(tooth);
    }
    ASSERT_EQ(expected.size(), block.size() + 1);
    for (std::size_t digit = 1; digit < expected.size(); ++digit) {
      ASSERT_FALSE(expected[digit].infinite);
      ASSERT_EQ(block[digit - 1], expected[digit].affine);
      ASSERT_TRUE(is_valid_point<TypeParam>(block[digit - 1]));
    }
  }
}

TYPED_TEST(CurveTest, CombAgreesWithBitByBit) {
  std::mt19937_64 random(2);
  std::vector<U256> scalars = edge_scalars<TypeParam>();
  for (unsigned bit = 0; bit < 256; ++bit) scalars.push_back(power_of_two(bit));
  for (std::uint32_t small = 0; small < 130; ++small) {
    scalars.push_back({{small}});
    scalars.push_back(minus(TypeParam::Order::kModulus, small));
  }
  for (int i = 0; i < 100; ++i) scalars.push_back(random_number(random));
  for (const U256& u : scalars) {
    ASSERT_TRUE(this->same(multiply_base<TypeParam>(u), this->multiply_slowly(u, TypeParam::kBase)));
  }
}

// A sum on the way that is equal to the next table entry, its opposite, or infinity. Honest scalars lead there only for
// sums of small numbers, so the walk is begun with the sum that is wanted.
TYPED_TEST(CurveTest, CombMeetsEqualAndOppositePoints) {
  for (const unsigned column : {0u, 7u, kCombSpacing - 1}) {
    for (std::uint32_t digit0 = 1; digit0 <= kCombBlockPoints; digit0 += 31) {
      for (std::uint32_t digit1 = 0; digit1 <= kCombBlockPoints; digit1 += 21) {
        U256 scalar = {};
        for (unsigned t = 0; t < kCombTeeth; ++t) {
          if ((digit0 >> t & 1) != 0) add(scalar, scalar, power_of_two(kCombSpacing * t + column));
          const unsigned bit = kCombSpacing * (kCombTeeth + t) + column;
          if ((digit1 >> t & 1) != 0 && bit < 256) add(scalar, scalar, power_of_two(bit));
        }
        const CombDigits digits(scalar);
        ASSERT_EQ(digits.digit(0, column), digit0);
        const AffinePoint entry = comb_table<TypeParam>()[0][digit0 - 1];
        for (const AffinePoint& start : {entry, negate<TypeParam>(entry)}) {
          Point<TypeParam> expected = {start, false};
          this->add_any(expected, {entry, false});
          if (const std::uint32_t digit = digits.digit(1, column); digit != 0) {
            this->add_any(expected, {comb_table<TypeParam>()[1][digit - 1], false});
          }
          Point<TypeParam> sum = {start, false};
          add_comb_column(sum, digits, column);
          ASSERT_TRUE(this->same(sum, expected));
        }
      }
    }
  }
}

TYPED_TEST(CurveTest, TwoMultiplesAgreeWithBitByBit) {
  std::mt19937_64 random(2);
  std::vector<U256> scalars = edge_scalars<TypeParam>();
  for (int i = 0; i < 8; ++i) scalars.push_back(random_number(random));
  const AffinePoint q = this->multiply_slowly(random_number(random), TypeParam::kBase).affine;
  ASSERT_TRUE(is_valid_point<TypeParam>(q));
  std::vector<Point<TypeParam>> of_q;
  for (const U256& v : scalars) of_q.push_back(this->multiply_slowly(v, q));
  for (const U256& u : scalars) {
    const Point<TypeParam> u_g = this->multiply_slowly(u, TypeParam::kBase);
    for (std::size_t i = 0; i < scalars.size(); ++i) {
      Point<TypeParam> expected = u_g;
      this->add_any(expected, of_q[i]);
      ASSERT_TRUE(this->same(multiply_two<TypeParam>(u, scalars[i], q), expected));
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

// ---- against other implementations ----

template <class Curve, class SecretKey>
void expect_same_keys(std::uint32_t seed) {
  std::mt19937_64 random(seed);
  std::vector<U256> scalars = edge_scalars<Curve>();
  for (int i = 0; i < 50; ++i) scalars.push_back(random_number(random));
  int compared = 0;
  for (const U256& scalar : scalars) {
    ByteArray<32> bytes;
    u256_to_bytes(scalar, bytes.data());
    const auto key = SecretKey::create(SecretArray<32>::copy_of(bytes));
    ASSERT_EQ(key.has_value(), !is_zero(scalar) && is_less(scalar, Curve::Order::kModulus));
    if (!key) continue;
    const Point<Curve> point = multiply_base<Curve>(scalar);
    ASSERT_FALSE(point.infinite);
    ByteArray<65> encoded = {0x04};
    u256_to_bytes(point.affine.x, encoded.data() + 1);
    u256_to_bytes(point.affine.y, encoded.data() + 33);
    ASSERT_EQ(encoded, key->public_key().uncompressed());
    ++compared;
  }
  EXPECT_GT(compared, 50);
}

TEST(BaseMultiples, AreTheKeysOfLibsecp256k1) { expect_same_keys<Secp256k1, crypto::Secp256k1SecretKey>(11); }
TEST(BaseMultiples, AreTheKeysOfOpenssl) { expect_same_keys<P256, crypto::P256SecretKey>(12); }

// ---- inside a guest ----

struct Cases {
  std::vector<MultipleCase> cases;
  std::vector<MultipleAnswer> answers;  // by the functions tested above
};

template <class Curve>
void add_cases(CurveKind kind, const AffinePoint& q, Cases& out) {
  std::mt19937_64 random(7);
  std::vector<U256> scalars = edge_scalars<Curve>();
  for (int i = 0; i < 5; ++i) scalars.push_back(random_number(random));
  for (std::size_t i = 0; i < scalars.size(); ++i) {
    const U256& u = scalars[i];
    const U256& v = scalars[(7 * i + 3) % scalars.size()];
    out.cases.push_back({kind, MultipleKind::kBase, u, {}, {}});
    out.answers.push_back(answer_with(multiply_base<Curve>(u)));
    out.cases.push_back({kind, MultipleKind::kTwo, u, v, q});
    out.answers.push_back(answer_with(multiply_two<Curve>(u, v, q)));
  }
}

TEST(GuestMultiples, AreThoseOfTheHost) {
  Cases all;
  const U256 some = {{12345, 678}};
  add_cases<Secp256k1>(CurveKind::kSecp256k1, multiply_base<Secp256k1>(some).affine, all);
  add_cases<P256>(CurveKind::kP256, multiply_base<P256>(some).affine, all);
  const auto bytes_of = [](const auto& items) {
    const auto* start = reinterpret_cast<const std::uint8_t*>(items.data());
    return Bytes(start, start + items.size() * sizeof items[0]);
  };
  const Bytes expected = bytes_of(all.answers);
  const NativeRun native = run_natively(guest_main_multiples, frame_input(bytes_of(all.cases)));
  EXPECT_EQ(native.exit_code, 0);
  EXPECT_EQ(native.public_values, expected);
  const auto run = testing::run_guest(GUEST_MULTIPLES_ELF, bytes_of(all.cases));
  ASSERT_OK(run);
  EXPECT_EQ(run->exit_code, 0u);
  EXPECT_EQ(run->public_values, expected);
}

}  // namespace
}  // namespace symbolon::guest
