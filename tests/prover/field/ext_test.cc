// Extension field: the modulus is irreducible, products match schoolbook multiplication with reduction written out,
// and the field laws hold.

#include "prover/field/ext.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "prover/field/batch_inverse.h"

namespace symbolon::prover {
namespace {

class ExtTest : public testing::Test {
 protected:
  KoalaBear base() { return KoalaBear::from_u32(static_cast<std::uint32_t>(random_())); }
  Ext ext() {
    Ext x;
    for (KoalaBear& c : x.c) c = base();
    return x;
  }
  std::vector<Ext> operands() {
    Ext full;
    for (KoalaBear& c : full.c) c = -KoalaBear::one();
    Ext largest;  // the largest words, whatever they stand for
    for (KoalaBear& c : largest.c) c = KoalaBear::from_montgomery_unchecked(KoalaBear::kModulus - 1);
    std::vector<Ext> values = {Ext::zero(), Ext::one(), -Ext::one(), full, largest};
    for (std::size_t k = 0; k < kExtDegree; ++k) values.push_back(Ext::basis(k));
    for (int i = 0; i < 30; ++i) values.push_back(ext());
    return values;
  }

  std::mt19937 random_{2};
};

// Schoolbook product, then X^k = X^(k-5) - X^(k-3) from the top down.
Ext reference_product(const Ext& a, const Ext& b) {
  std::array<KoalaBear, 2 * kExtDegree - 1> wide{};
  for (std::size_t i = 0; i < kExtDegree; ++i) {
    for (std::size_t j = 0; j < kExtDegree; ++j) wide[i + j] += a.c[i] * b.c[j];
  }
  for (std::size_t k = wide.size() - 1; k >= kExtDegree; --k) {
    wide[k - 5] += wide[k];
    wide[k - 3] -= wide[k];
  }
  Ext result;
  for (std::size_t i = 0; i < kExtDegree; ++i) result.c[i] = wide[i];
  return result;
}

TEST_F(ExtTest, ProductMatchesSchoolbook) {
  for (const Ext& a : operands()) {
    for (const Ext& b : operands()) EXPECT_EQ(a * b, reference_product(a, b));
  }
}

TEST_F(ExtTest, FieldLaws) {
  for (int i = 0; i < 50; ++i) {
    const Ext a = ext();
    const Ext b = ext();
    const Ext c = ext();
    EXPECT_EQ(a + b, b + a);
    EXPECT_EQ(a * b, b * a);
    EXPECT_EQ((a * b) * c, a * (b * c));
    EXPECT_EQ(a * (b + c), a * b + a * c);
    EXPECT_EQ(a - a, Ext::zero());
    EXPECT_EQ(a + (-a), Ext::zero());
    EXPECT_EQ(a * Ext::one(), a);
  }
}

TEST_F(ExtTest, BaseOperandsAreEmbedded) {
  for (const Ext& a : operands()) {
    const KoalaBear b = base();
    EXPECT_EQ(a + b, a + Ext::from_base(b));
    EXPECT_EQ(b + a, Ext::from_base(b) + a);
    EXPECT_EQ(a - b, a - Ext::from_base(b));
    EXPECT_EQ(b - a, Ext::from_base(b) - a);
    EXPECT_EQ(a * b, a * Ext::from_base(b));
    EXPECT_EQ(b * a, a * b);
    EXPECT_TRUE(Ext::from_base(b).is_base());
  }
}

// A polynomial of prime degree 5 without roots could still split as 2 + 3. It is irreducible exactly when X^(p^5) = X
// and X^p - X has an inverse, that is, no factor of degree 1 divides it: for degree 5 Rabin's test asks just that. The
// ring operations used here are right whether or not the ring is a field.
TEST_F(ExtTest, ModulusIsIrreducible) {
  const Ext x = Ext::basis(1);
  Ext image = x;
  for (int i = 0; i < 5; ++i) image = image.pow(KoalaBear::kModulus);
  EXPECT_EQ(image, x);
  const Ext difference = x.pow(KoalaBear::kModulus) - x;
  EXPECT_EQ(difference * difference.inverse(), Ext::one());
  EXPECT_EQ(x.pow(5) + x.square() - KoalaBear::one(), Ext::zero());
}

TEST_F(ExtTest, FrobeniusIsThePowerOfTheModulus) {
  for (const Ext& a : operands()) {
    Ext image = a;
    for (std::size_t power = 0; power <= kExtDegree; ++power) {
      EXPECT_EQ(a.frobenius(power), image);
      image = image.pow(KoalaBear::kModulus);
    }
  }
}

TEST_F(ExtTest, Inverses) {
  for (const Ext& a : operands()) {
    if (!a.is_zero()) {
      EXPECT_EQ(a * a.inverse(), Ext::one());
    }
  }
  EXPECT_DEATH(Ext::zero().inverse(), "inverse of zero");
}

TEST_F(ExtTest, BatchInverses) {
  for (std::size_t size : {0u, 1u, 2u, 17u}) {
    std::vector<Ext> values(size);
    std::vector<KoalaBear> bases(size);
    for (std::size_t i = 0; i < size; ++i) {
      values[i] = ext();
      bases[i] = base() + KoalaBear::one();
    }
    std::vector<Ext> inverses = values;
    std::vector<KoalaBear> base_inverses = bases;
    batch_inverse(inverses);
    batch_inverse(base_inverses);
    for (std::size_t i = 0; i < size; ++i) {
      EXPECT_EQ(inverses[i], values[i].inverse());
      EXPECT_EQ(base_inverses[i], bases[i].inverse());
    }
  }
  std::vector<Ext> with_zero = {Ext::one(), Ext::zero()};
  EXPECT_DEATH(batch_inverse(with_zero), "inverse of zero");
}

}  // namespace
}  // namespace symbolon::prover
