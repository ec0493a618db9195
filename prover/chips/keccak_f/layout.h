// Where the bits of the Keccak state stand in the rows of the keccak_f chip (FIPS 202, section 3.2).
//
// Bit z of a lane is bit z / 2 of its even or odd piece (z % 2). A rotation moves whole pieces: it keeps or swaps the
// two and rotates each within itself, so no piece is ever cut.

#ifndef SYMBOLON_PROVER_CHIPS_KECCAK_F_LAYOUT_H_
#define SYMBOLON_PROVER_CHIPS_KECCAK_F_LAYOUT_H_

#include <array>
#include <cstddef>
#include <cstdint>

namespace symbolon::prover::keccak {

constexpr std::size_t kSide = 5;  // lanes a row or column of the state
constexpr std::size_t kLanes = 25;
constexpr std::size_t kRounds = 24;
constexpr std::size_t kPieceBits = 32;
constexpr std::size_t kPlanes = 10;  // rows of a round that make new pieces: plane y, even or odd
constexpr std::size_t kCallRows = kLanes + kRounds * (2 + kPlanes);
constexpr std::size_t kSumLimbs = 3;    // a piece of column sums, digits 0 .. 5, in base 6
constexpr std::size_t kSumDigits = 11;  // a limb: 6^11 < p
constexpr std::size_t kIotaBits = 6;    // places of a piece that iota can change
constexpr std::array<std::size_t, kIotaBits> kIotaPlaces = {0, 1, 3, 7, 15, 31};

// rho (3.2.2), by x + 5 y.
constexpr std::array<std::size_t, kLanes> kRotations = [] {
  std::array<std::size_t, kLanes> rotations{};
  std::size_t x = 1;
  std::size_t y = 0;
  for (std::size_t t = 0; t < 24; ++t) {
    rotations[x + 5 * y] = (t + 1) * (t + 2) / 2 % 64;
    const std::size_t next_y = (2 * x + 3 * y) % 5;
    x = y;
    y = next_y;
  }
  return rotations;
}();

// iota (3.2.5).
constexpr std::array<std::uint64_t, kRounds> kRoundConstants = [] {
  std::array<std::uint64_t, kRounds> constants{};
  std::uint32_t state = 1;
  for (std::uint64_t& constant : constants) {
    for (int j = 0; j < 7; ++j) {
      if ((state & 1) != 0) constant |= std::uint64_t{1} << ((1 << j) - 1);
      state = state << 1 ^ ((state & 0x80) != 0 ? 0x171u : 0u);
    }
  }
  return constants;
}();

// Row `plane` of a round and lane x of it: which piece of the state before goes in, and how it is turned. Output lane
// (x, plane / 2), piece plane % 2; bit i of it is chi of the bits that were bit (i + turn) % 32 of the input piece.
struct Source {
  std::size_t x;
  std::size_t y;
  std::size_t odd;
  std::size_t turn;
};
constexpr Source source_of(std::size_t plane, std::size_t x) {
  // pi (3.2.3): B[y', 2 x' + 3 y'] = rot(A[x', y']).
  const std::size_t from_x = (x + 3 * (plane / 2)) % 5;
  const std::size_t begin = (64 + plane % 2 - kRotations[from_x + 5 * x]) % 64;  // place of bit 0 before the rotation
  return {.x = from_x, .y = x, .odd = begin % 2, .turn = begin / 2};
}

}  // namespace symbolon::prover::keccak

#endif  // SYMBOLON_PROVER_CHIPS_KECCAK_F_LAYOUT_H_
