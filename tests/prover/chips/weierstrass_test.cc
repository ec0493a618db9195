// The weierstrass chip on true calls: random and edge coordinates are provable, over both curves. The formulas speak of
// any coordinates below the prime, on the curve or not, so edges need not be points.
#include <gtest/gtest.h>

#include "tests/prover/chips/alu_support.h"
#include "tests/prover/chips/weierstrass_support.h"
#include "tests/support/machine_trace.h"

namespace symbolon::testing {
namespace {

using mips::assembly::Assembler;

template <class CurveType>
class WeierstrassTest : public ::testing::Test {};
using Curves = ::testing::Types<prover::CurveSecp256k1, prover::CurveP256>;
TYPED_TEST_SUITE(WeierstrassTest, Curves);

TYPED_TEST(WeierstrassTest, EdgesAndRandomCoordinates) {
  using Curve = TypeParam;
  using Chip = prover::WeierstrassChip<TypeParam>;
  const std::vector<Number256> edges = edge_coordinates<Curve>();
  std::mt19937_64 random(11);
  std::size_t calls = 0;
  const AluRun run([&](Assembler& a) {
    CurveProgram<Curve> program(a);
    for (const Number256& x1 : edges) {
      for (const Number256& x2 : edges) {
        const Number256& y1 = edges[calls % edges.size()];
        const Number256& y2 = edges[calls * 7 % 5 % edges.size()];
        if (x1 != x2) program.add(point_of(x1, y1), point_of(x2, y2));
        if (x1 == x2 && y1 != Number256{}) program.double_point(point_of(x1, y1));
        if (x1 != x2 || y1 != Number256{}) ++calls;
      }
      const Number256 y = random_coordinate<Curve>(random);
      program.double_point(point_of(x1, y));
      program.double_point(point_of(y, x1 == Number256{} ? y : x1));
      program.add(point_of(x1, y), point_of(random_coordinate<Curve>(random), x1));
      calls += 3;
    }
  });
  const auto table = fill_chip_table<Chip>(run.input());
  EXPECT_EQ(table.used_rows, 2 * calls);
  EXPECT_EQ(objections_of(table), Objections{});
}

// A whole run, with the second operand in either kind of memory.
TYPED_TEST(WeierstrassTest, WholeRun) {
  using Curve = TypeParam;
  std::mt19937_64 random(12);
  const auto point = [&] { return point_of(random_coordinate<Curve>(random), random_coordinate<Curve>(random)); };
  Assembler a;
  CurveProgram<Curve> program(a);
  program.add(point(), point());
  program.add(point(), point(), true);
  program.double_point(point());
  a.call(Curve::kDoubleNumber, {Assembler::kDataBase});
  a.call(Curve::kAddNumber, {Assembler::kDataBase, Assembler::kDataBase + 64});
  a.exit(0);
  expect_valid(trace_program(a.program()));
}

TYPED_TEST(WeierstrassTest, Size) {
  using Chip = prover::WeierstrassChip<TypeParam>;
  const prover::AirDescription air = prover::describe<Chip>();
  std::cout << Chip::kName << ": " << air.main_width << " columns, " << air.interactions.size() << " interactions, "
            << air.constraints.size() << " constraints\n";
  EXPECT_LE(air.main_width + 5 * ((air.interactions.size() + 1) / 2), 600u);
}

}  // namespace
}  // namespace symbolon::testing
