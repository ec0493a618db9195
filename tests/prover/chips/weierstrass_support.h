// For the tests of the weierstrass chip: programs that make curve calls, and coordinates at the edges.

#ifndef SYMBOLON_TESTS_PROVER_CHIPS_WEIERSTRASS_SUPPORT_H_
#define SYMBOLON_TESTS_PROVER_CHIPS_WEIERSTRASS_SUPPORT_H_

#include <random>
#include <vector>

#include "core/mips/weierstrass.h"
#include "prover/chips/weierstrass/air.h"
#include "tests/support/assembler.h"

namespace symbolon::testing {

using mips::Number256;
using mips::PointWords;

// Numbers below the prime of either curve where a limb, a borrow or a case of `canonical` changes its mind.
template <class Curve>
std::vector<Number256> edge_coordinates() {
  std::vector<Number256> edges = {
      {},
      {1, 0, 0, 0},
      {2, 0, 0, 0},
      {0xffff, 0, 0, 0},
      {~0ull, 0, 0, 0},
      {0, 0, 0, 1ull << 63},
      {0x8080'8080'8080'8080, 0x8080'8080'8080'8080, 0x8080'8080'8080'8080, 0x8080'8080'8080'8080},
      {~0ull, ~0ull, ~0ull, 0xffff'fffe'ffff'ffff},
      {~0ull, ~0ull, ~0ull, 0xffff'ffff'0000'0000},
      {~0ull, 0, 0, 0xffff'ffff'0000'0001},
      {0xffff'fffe'0000'0000, ~0ull, ~0ull, ~0ull},
      {0xffff'fffe'fffe'ffff, ~0ull, ~0ull, ~0ull},
      {0xffff'fffd'ffff'ffff, ~0ull, ~0ull, ~0ull}};
  for (std::uint64_t below : {1u, 2u, 977u, 0x10000u}) {
    edges.push_back(Curve::kField.subtract({}, {below, 0, 0, 0}));
  }
  std::erase_if(edges, [](const Number256& number) { return !Curve::kField.contains(number); });
  return edges;
}

inline PointWords point_of(const Number256& x, const Number256& y) {
  PointWords words;
  for (std::size_t i = 0; i < 8; ++i) {
    words[i] = static_cast<std::uint32_t>(x[i / 2] >> (32 * (i % 2)));
    words[8 + i] = static_cast<std::uint32_t>(y[i / 2] >> (32 * (i % 2)));
  }
  return words;
}

template <class Curve>
Number256 random_coordinate(std::mt19937_64& random) {
  Number256 number = {random(), random(), random(), random()};
  while (!Curve::kField.contains(number)) number[3] = random();
  return number;
}

// Puts P and Q at places of their own and calls; P is replaced.
template <class Curve>
class CurveProgram {
 public:
  explicit CurveProgram(mips::assembly::Assembler& assembler) : assembler_(assembler) {}

  void add(const PointWords& p, const PointWords& q, bool read_only = false) {
    const std::uint32_t first = place(p, next_);
    const std::uint32_t second = place(q, read_only ? next_constant_ : next_, read_only);
    assembler_.call(Curve::kAddNumber, {first, second});
  }
  void double_point(const PointWords& p) { assembler_.call(Curve::kDoubleNumber, {place(p, next_)}); }

 private:
  std::uint32_t place(const PointWords& point, std::uint32_t& next, bool read_only = false) {
    const std::uint32_t address = next;
    assembler_.data(address, point, read_only);
    next += sizeof point;
    return address;
  }

  mips::assembly::Assembler& assembler_;
  std::uint32_t next_ = mips::assembly::Assembler::kDataBase;
  std::uint32_t next_constant_ = 0x0800'0000;
};

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_PROVER_CHIPS_WEIERSTRASS_SUPPORT_H_
