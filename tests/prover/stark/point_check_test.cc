// Points that the out-of-domain challenge must not be (Plonky3 1762: an opening at a query's own point binds nothing).
// A transcript that draws one is not to be had in tests, so the rule is tested by itself; the verifier calls it before
// it divides.

#include "prover/stark/point_check.h"

#include <gtest/gtest.h>

#include "prover/arithmetic/native_arithmetic.h"
#include "prover/commit/tree_shape.h"

namespace symbolon::prover {
namespace {

constexpr std::uint32_t kLogRows = 6;
constexpr std::uint32_t kLogBlowup = 2;

bool outside(const Ext& z) {
  NativeArithmetic arithmetic;
  const Result<void> verdict = require_outside_domains(arithmetic, z, kLogRows, kLogBlowup);
  EXPECT_TRUE(verdict || verdict.error().code == ErrorCode::kPointInDomain);
  return verdict.has_value();
}

TEST(PointCheck, TracePointsOfEveryHeightAreInside) {
  for (std::uint32_t log_rows = 0; log_rows <= kLogRows; ++log_rows) {
    KoalaBear x = KoalaBear::one();
    for (std::uint32_t row = 0; row < 1u << log_rows; ++row, x *= KoalaBear::two_adic_generator(log_rows)) {
      EXPECT_FALSE(outside(Ext::from_base(x))) << log_rows << " " << row;
    }
  }
}

TEST(PointCheck, QueryPointsOfEveryHeightAreInside) {
  for (std::uint32_t log_rows = 0; log_rows <= kLogRows; ++log_rows) {
    for (std::uint32_t coset = 0; coset < 1u << kLogBlowup; ++coset) {
      for (std::uint32_t row = 0; row < 1u << log_rows; ++row) {
        EXPECT_FALSE(outside(Ext::from_base(lde_point(log_rows, kLogBlowup, {.coset = coset, .row = row}))))
            << log_rows << " " << coset << " " << row;
      }
    }
  }
}

TEST(PointCheck, EverythingElseIsOutside) {
  // Base field elements of larger subgroups, of other cosets, and elements of the extension.
  EXPECT_TRUE(outside(Ext::from_base(KoalaBear::two_adic_generator(kLogRows + 1))));
  const KoalaBear beside = KoalaBear::two_adic_generator(kLogRows + kLogBlowup + 1);
  EXPECT_TRUE(outside(Ext::from_base(KoalaBear::generator() * beside)));
  EXPECT_TRUE(outside(Ext::from_base(KoalaBear::generator().square())));
  EXPECT_TRUE(outside(Ext::from_base(KoalaBear{})));
  for (std::size_t j = 1; j < static_cast<std::size_t>(kExtDegree); ++j) {
    EXPECT_TRUE(outside(Ext::basis(j)));
    EXPECT_TRUE(outside(Ext::one() + Ext::basis(j)));
  }
}

}  // namespace
}  // namespace symbolon::prover
