#include <algorithm>
#include <bit>

#include "prover/chips/keccak_f/air.h"
#include "prover/gadgets/step.h"

namespace symbolon::prover {
namespace {

using namespace keccak;  // NOLINT: the layout

using Lanes = std::array<std::uint64_t, kLanes>;
using Pieces = std::array<std::uint32_t, kSide>;

std::uint32_t piece_of(std::uint64_t lane, std::size_t odd) {
  std::uint32_t piece = 0;
  for (std::size_t i = 0; i < kPieceBits; ++i) piece |= static_cast<std::uint32_t>(lane >> (2 * i + odd) & 1) << i;
  return piece;
}

std::uint64_t column_parity(const Lanes& state, std::size_t x) {
  return state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20];
}

std::uint64_t theta_of(const Lanes& state, std::size_t x) {
  return column_parity(state, (x + 4) % 5) ^ std::rotl(column_parity(state, (x + 1) % 5), 1);
}

Lanes round_of(const Lanes& state, std::size_t round) {
  Lanes turned;
  for (std::size_t x = 0; x < 5; ++x) {
    for (std::size_t y = 0; y < 5; ++y) {
      turned[y + 5 * ((2 * x + 3 * y) % 5)] =
          std::rotl(state[x + 5 * y] ^ theta_of(state, x), static_cast<int>(kRotations[x + 5 * y]));
    }
  }
  Lanes next;
  for (std::size_t x = 0; x < 5; ++x) {
    for (std::size_t y = 0; y < 25; y += 5)
      next[x + y] = turned[x + y] ^ (~turned[(x + 1) % 5 + y] & turned[(x + 2) % 5 + y]);
  }
  next[0] ^= kRoundConstants[round];
  return next;
}

struct Call {
  std::uint32_t clock;
  std::uint32_t address;                  // word index
  std::array<Lanes, kRounds + 1> states;  // by rounds done
};

Call values_of(const TraceInput& input, const mips::SystemCall& call) {
  Call values{.clock = clock_of_step(call.step_index), .address = call.argument[0] / 4, .states = {}};
  for (std::size_t i = 0; i < kLanes; ++i) {
    const mips::WordAccess* words = &input.record.words[call.first_word + 2 * i];
    values.states[0][i] = words[0].old_value | std::uint64_t{words[1].old_value} << 32;
  }
  for (std::size_t round = 0; round < kRounds; ++round) {
    values.states[round + 1] = round_of(values.states[round], round);
  }
  // What the record says, so that a false record gives a false table.
  for (std::size_t i = 0; i < kLanes; ++i) {
    const mips::WordAccess* words = &input.record.words[call.first_word + 2 * i];
    values.states[kRounds][i] = words[0].new_value | std::uint64_t{words[1].new_value} << 32;
  }
  return values;
}

void fill_bits(std::array<KoalaBear, kPieceBits>& bits, std::uint32_t piece) {
  for (std::size_t i = 0; i < kPieceBits; ++i) bits[i] = KoalaBear::from_u32(piece >> i & 1);
}

using SumDigits = std::array<std::uint32_t, kPieceBits>;

KeccakSum<KoalaBear> sum_limbs(const SumDigits& digits) {
  KeccakSum<KoalaBear> sum;
  for (std::size_t limb = 0; limb < kSumLimbs; ++limb) {
    std::uint32_t value = 0;
    for (std::size_t i = std::min(kPieceBits, kSumDigits * (limb + 1)); i-- > kSumDigits * limb;) {
      value = value * 6 + digits[i];
    }
    sum[limb] = KoalaBear::from_u32(value);
  }
  return sum;
}

SumDigits digits_of(std::uint32_t piece) {
  SumDigits digits;
  for (std::size_t i = 0; i < kPieceBits; ++i) digits[i] = piece >> i & 1;
  return digits;
}

// The lanes [0, count) of the column x of a piece, added up.
SumDigits column_sum(const Lanes& state, std::size_t x, std::size_t odd, std::size_t count) {
  SumDigits sum{};
  for (std::size_t y = 0; y < count; ++y) {
    const SumDigits digits = digits_of(piece_of(state[x + 5 * y], odd));
    for (std::size_t i = 0; i < kPieceBits; ++i) sum[i] += digits[i];
  }
  return sum;
}

using Cells = KeccakFCols<KoalaBear>;

// out, out_sum and flipped from b and iota.
void fill_chi(Cells& row) {
  Pieces b{};
  for (std::size_t x = 0; x < kSide; ++x) {
    for (std::size_t i = 0; i < kPieceBits; ++i) b[x] |= row.b[x][i].to_u32() << i;
  }
  std::uint32_t iota = 0;
  for (std::size_t m = 0; m < kIotaBits; ++m) iota |= row.iota[m].to_u32() << kIotaPlaces[m];
  for (std::size_t m = 0; m < kIotaBits; ++m) {
    row.flipped[m] = KoalaBear::from_u32((b[0] ^ iota) >> kIotaPlaces[m] & 1);
  }
  for (std::size_t x = 0; x < kSide; ++x) {
    const std::uint32_t out = b[x] ^ (x == 0 ? iota : 0) ^ (~b[(x + 1) % 5] & b[(x + 2) % 5]);
    row.out[x] = word_of(out);
    row.out_sum[x] = sum_limbs(digits_of(out));
  }
}

void fill_theta(const Lanes& state, Cells& row) {
  for (std::size_t x = 0; x < kSide; ++x) {
    for (std::size_t odd = 0; odd < 2; ++odd) row.theta[odd][x] = word_of(piece_of(theta_of(state, x), odd));
  }
}

void fill_load(const Call& call, std::size_t lane, Cells& row) {
  const std::size_t x = lane % 5;
  const std::size_t y = lane / 5;
  row.start = KoalaBear::from_u32(lane == 0 ? 1 : 0);
  row.load_x[x] = row.load_y[y] = KoalaBear::one();
  for (std::size_t odd = 0; odd < 2; ++odd) {
    fill_bits(row.b[odd], piece_of(call.states[0][lane], odd));
    const std::uint32_t after = piece_of(call.states[kRounds][lane], odd);
    fill_bits(row.d[odd], after);
    row.in[odd] = word_of(after);
    for (std::size_t column = 0; column < kSide; ++column) {
      row.sums[odd][column] = sum_limbs(column_sum(call.states[0], column, odd, column < x ? y + 1 : y));
    }
  }
}

void fill_round(const Call& call, std::size_t round, std::size_t place, Cells& row) {
  const Lanes& before = call.states[round];
  const Lanes& after = call.states[round + 1];
  row.round_high[round / 6] = row.round_low[round % 6] = KoalaBear::one();
  fill_theta(before, row);
  if (place < 2) {
    row.parity[place] = KoalaBear::one();
    for (std::size_t x = 0; x < kSide; ++x) {
      for (std::size_t odd = 0; odd < 2; ++odd) {
        const SumDigits sum = column_sum(before, x, odd, 5);
        row.sums[odd][x] = sum_limbs(sum);
        if (odd != place) continue;
        for (std::size_t i = 0; i < kPieceBits; ++i) {
          row.b[x][i] = KoalaBear::from_u32(sum[i] % 2);
          row.d[x][i] = KoalaBear::from_u32(sum[i] / 2);
        }
      }
    }
    return;
  }
  const std::size_t plane = place - 2;
  row.plane[plane] = KoalaBear::one();
  row.end = KoalaBear::from_u32(round + 1 == kRounds && plane + 1 == kPlanes ? 1 : 0);
  for (std::size_t m = 0; plane < 2 && m < kIotaBits; ++m) {
    row.iota[m] =
        KoalaBear::from_u32(static_cast<std::uint32_t>(kRoundConstants[round] >> (2 * kIotaPlaces[m] + plane) & 1));
  }
  for (std::size_t x = 0; x < kSide; ++x) {
    const Source source = source_of(plane, x);
    const std::uint32_t in = piece_of(before[source.x + 5 * source.y], source.odd);
    const std::uint32_t added = piece_of(theta_of(before, source.x), source.odd);
    row.in[x] = word_of(in);
    fill_bits(row.b[x], std::rotr(in ^ added, static_cast<int>(source.turn)));
    fill_bits(row.d[x], std::rotr(added, static_cast<int>(source.turn)));
    // Rows of planes (y, even), (y, odd) in turn: odd ones are one row behind.
    row.sums[0][x] = sum_limbs(column_sum(after, x, 0, (plane + 1) / 2));
    row.sums[1][x] = sum_limbs(column_sum(after, x, 1, plane / 2));
  }
}

}  // namespace

std::size_t KeccakFChip::row_count(const TraceInput& input) {
  return kCallRows * calls_with(input, mips::kCallKeccak).size();
}

void KeccakFChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  const WipedVector<std::uint32_t> calls = calls_with(input, mips::kCallKeccak);
  WipedVector<Call> values;
  for (std::size_t i = rows.first / kCallRows; i < (rows.first + rows.count) / kCallRows; ++i) {
    values.push_back(values_of(input, input.record.calls[calls[i]]));
  }
  fill_rows<KeccakFCols>(main, rows.count, [&](std::size_t i, Cells& row) {
    const Call& call = values[i / kCallRows];
    const std::size_t place = i % kCallRows;
    row.clock = KoalaBear::from_u32(call.clock);
    row.state = KoalaBear::from_u32(call.address);
    if (place < kLanes) {
      fill_load(call, place, row);
    } else {
      fill_round(call, (place - kLanes) / (2 + kPlanes), (place - kLanes) % (2 + kPlanes), row);
    }
    fill_chi(row);
  });
}

}  // namespace symbolon::prover
