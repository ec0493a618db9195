#include <algorithm>
#include <bit>

#include "core/mips/system_calls.h"
#include "prover/chips/sha256_compress/air.h"
#include "prover/gadgets/step.h"

namespace symbolon::prover {
namespace {

constexpr std::size_t kRoundRows = kSha256Rows - 2;

using RowWords = std::array<std::uint32_t, kSha256RoundsInRow>;

// What a row holds as words.
struct RowValues {
  RowWords a{};
  RowWords e{};
  RowWords w{};
  std::size_t number = kSha256Rows;  // in its call; kSha256Rows: padding

  bool is_round() const { return number >= 1 && number <= kRoundRows; }
};

using CallRows = std::array<RowValues, kSha256Rows>;
using Limbs = std::array<std::int64_t, 2>;

std::uint32_t rotate(std::uint32_t x, int n1, int n2, int n3) {
  return std::rotr(x, n1) ^ std::rotr(x, n2) ^ std::rotr(x, n3);
}
std::uint32_t sigma0(std::uint32_t x) { return std::rotr(x, 7) ^ std::rotr(x, 18) ^ x >> 3; }
std::uint32_t sigma1(std::uint32_t x) { return std::rotr(x, 17) ^ std::rotr(x, 19) ^ x >> 10; }
std::uint32_t choice(std::uint32_t x, std::uint32_t y, std::uint32_t z) { return (x & y) ^ (~x & z); }
std::uint32_t majority(std::uint32_t x, std::uint32_t y, std::uint32_t z) { return (x & y) ^ (x & z) ^ (y & z); }

Limbs limbs_of(std::uint32_t word) { return {word & 0xffff, word >> 16}; }

CallRows rows_of_call(const TraceInput& input, const mips::SystemCall& call) {
  const auto word = [&](std::size_t i) -> const mips::WordAccess& { return input.record.words[call.first_word + i]; };
  CallRows rows;
  for (std::size_t i = 0; i < kSha256Rows; ++i) rows[i].number = i;
  for (std::size_t i = 0; i < 4; ++i) {
    rows.front().a[3 - i] = word(i).old_value;
    rows.front().e[3 - i] = word(i + 4).old_value;
    rows.back().a[3 - i] = word(i).new_value;
    rows.back().e[3 - i] = word(i + 4).new_value;
  }
  // Place t + 4 of round t: the four words before the rounds come first.
  std::array<std::uint32_t, 68> a;
  std::array<std::uint32_t, 68> e;
  std::array<std::uint32_t, 64> w;
  for (std::size_t k = 0; k < 4; ++k) a[k] = rows.front().a[k], e[k] = rows.front().e[k];
  for (std::size_t t = 0; t < 64; ++t) {
    w[t] = t < 16 ? word(kSha256StateWords + t).new_value : sigma1(w[t - 2]) + w[t - 7] + sigma0(w[t - 15]) + w[t - 16];
    const std::uint32_t sum =
        e[t] + rotate(e[t + 3], 6, 11, 25) + choice(e[t + 3], e[t + 2], e[t + 1]) + mips::kSha256Constants[t] + w[t];
    e[t + 4] = a[t] + sum;
    a[t + 4] = sum + rotate(a[t + 3], 2, 13, 22) + majority(a[t + 3], a[t + 2], a[t + 1]);
    RowValues& row = rows[1 + t / 4];
    row.a[t % 4] = a[t + 4];
    row.e[t % 4] = e[t + 4];
    row.w[t % 4] = w[t];
  }
  return rows;
}

void fill_bits(std::array<KoalaBear, 32>& bits, std::uint32_t word) {
  for (std::size_t i = 0; i < 32; ++i) bits[i] = KoalaBear::from_u32(word >> i & 1);
}

KoalaBear from_signed(std::int64_t value) {
  const KoalaBear size = KoalaBear::from_u32(static_cast<std::uint32_t>(value < 0 ? -value : value));
  return value < 0 ? -size : size;
}

// The carries of one addition: `sum` less `result` by limbs is to be 2^16 times the carry, whose bits begin at `less`.
// In a row that is bound the carries are numbers; elsewhere bit 1 takes up whatever is missing, and bit 0 stays.
template <std::size_t kBits>
void fill_carries(std::array<std::array<KoalaBear, kBits>, 2>& carries, const Limbs& sum, const Limbs& result,
                  std::int64_t less, bool is_bound) {
  static const KoalaBear kStep = KoalaBear::from_u32(1 << 16).inverse();
  if (is_bound) {
    std::int64_t carry = 0;
    for (std::size_t limb = 0; limb < 2; ++limb) {
      carry = (sum[limb] + carry - result[limb]) / (1 << 16);
      for (std::size_t i = 0; i < kBits; ++i) {
        carries[limb][i] = KoalaBear::from_u32(static_cast<std::uint32_t>(carry + less) >> i & 1);
      }
    }
    return;
  }
  KoalaBear carry = KoalaBear::zero();
  for (std::size_t limb = 0; limb < 2; ++limb) {
    carry = (from_signed(sum[limb] - result[limb]) + carry) * kStep;
    carries[limb][1] = (carry - carries[limb][0]) * KoalaBear::two().inverse();
  }
}

Limbs sum_of(std::initializer_list<std::uint32_t> words) {
  Limbs sum = {0, 0};
  for (const std::uint32_t word : words) {
    sum[0] += word & 0xffff;
    sum[1] += word >> 16;
  }
  return sum;
}

// Bit 0 of the carries into the state after the rounds.
template <std::size_t kBits>
void fill_sum_carries(std::array<std::array<KoalaBear, kBits>, 2>& carries, std::uint32_t before, std::uint32_t left) {
  const std::uint32_t low = ((before & 0xffff) + (left & 0xffff)) >> 16;
  carries[0][0] = KoalaBear::from_u32(low);
  carries[1][0] = KoalaBear::from_u32(((before >> 16) + (left >> 16) + low) >> 16);
}

void fill_round_carries(const RowValues& now, const RowValues& next, Sha256CompressCols<KoalaBear>& row) {
  for (std::size_t k = 0; k < kSha256RoundsInRow; ++k) {
    const auto a = [&](std::size_t ago) { return k >= ago ? next.a[k - ago] : now.a[k + 4 - ago]; };
    const auto e = [&](std::size_t ago) { return k >= ago ? next.e[k - ago] : now.e[k + 4 - ago]; };
    const std::uint32_t constant = next.is_round() ? mips::kSha256Constants[4 * (next.number - 1) + k] : 0;
    const Limbs e_sum = sum_of({a(4), e(4), rotate(e(1), 6, 11, 25), choice(e(1), e(2), e(3)), constant, next.w[k]});
    fill_carries(row.e_carry[k], e_sum, limbs_of(next.e[k]), 0, next.is_round());
    Limbs a_sum = sum_of({next.e[k], rotate(a(1), 2, 13, 22), majority(a(1), a(2), a(3))});
    for (std::size_t limb = 0; limb < 2; ++limb) a_sum[limb] -= limbs_of(a(4))[limb];
    fill_carries(row.a_carry[k], a_sum, limbs_of(next.a[k]), 1, next.is_round());
  }
}

// Uses row.partial and row.recent.
void fill_schedule_carries(const RowValues& now, const RowValues& next, Sha256CompressCols<KoalaBear>& row) {
  for (std::size_t k = 0; k < kSha256RoundsInRow; ++k) {
    const std::uint32_t w2 = k >= 2 ? next.w[k - 2] : now.w[k + 2];
    Limbs sum = sum_of({sigma1(w2)});
    const Limbs w7 = limbs_of(now.w[0]);
    const bool is_last = k + 1 == kSha256RoundsInRow;
    sum[0] += row.partial[2][k].low.to_u32() + (is_last ? w7[0] : row.recent[k].low.to_u32());
    sum[1] += row.partial[2][k].high.to_u32() + (is_last ? w7[1] : row.recent[k].high.to_u32());
    fill_carries(row.w_carry[k], sum, limbs_of(next.w[k]), 0, next.is_round() && next.number > 4);
  }
}

}  // namespace

std::size_t Sha256CompressChip::row_count(const TraceInput& input) {
  return kSha256Rows * calls_with(input, mips::kCallSha256).size();
}

void Sha256CompressChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  const WipedVector<std::uint32_t> calls = calls_with(input, mips::kCallSha256);
  WipedVector<CallRows> values;
  for (std::size_t i = rows.first / kSha256Rows; i < (rows.first + rows.count) / kSha256Rows; ++i) {
    values.push_back(rows_of_call(input, input.record.calls[calls[i]]));
  }
  const RowValues padding;
  // Row i of the table; rows before the first and after the last are padding.
  const auto row_at = [&](std::size_t i) -> const RowValues& {
    return i < rows.count ? values[i / kSha256Rows][i % kSha256Rows] : padding;
  };
  // W_t + sigma0(W_t+1) of the four t that begin `ago` rows before row i of its call.
  const auto partial = [&](const CallRows& call, std::size_t i, std::size_t ago, std::size_t k) {
    if (i < ago) return Limbs{0, 0};
    const RowValues& from = call[i - ago];
    const std::uint32_t following = k + 1 < kSha256RoundsInRow ? from.w[k + 1] : call[i - ago + 1].w[0];
    return sum_of({from.w[k], sigma0(following)});
  };
  fill_rows<Sha256CompressCols>(main, rows.count, [&](std::size_t i, Sha256CompressCols<KoalaBear>& row) {
    const mips::SystemCall& call = input.record.calls[calls[(rows.first + i) / kSha256Rows]];
    const CallRows& call_rows = values[i / kSha256Rows];
    const RowValues& now = row_at(i);
    const RowValues& next = row_at(i + 1);
    row.is_before = KoalaBear::from_u32(now.number == 0 ? 1 : 0);
    row.is_after = KoalaBear::from_u32(now.number + 1 == kSha256Rows ? 1 : 0);
    if (now.is_round()) {
      row.major[(now.number - 1) / 4] = KoalaBear::one();
      row.minor[(now.number - 1) % 4] = KoalaBear::one();
    }
    row.clock = KoalaBear::from_u32(clock_of_step(call.step_index));
    row.state = KoalaBear::from_u32(call.argument[0] / 4);
    row.block = KoalaBear::from_u32(call.argument[1] / 4);
    for (std::size_t k = 0; k < 4; ++k) {
      row.before[3 - k] = word_of(call_rows.front().a[k]);
      row.before[7 - k] = word_of(call_rows.front().e[k]);
      fill_bits(row.a[k], now.a[k]);
      fill_bits(row.e[k], now.e[k]);
      fill_bits(row.w[k], now.w[k]);
      for (std::size_t stage = 0; stage < 3; ++stage) {
        if (stage > 0 && !now.is_round()) continue;
        const Limbs sum = partial(call_rows, now.number, stage + 1, k);
        row.partial[stage][k] = {from_signed(sum[0]), from_signed(sum[1])};
      }
      if (k > 0 && now.number > 0) row.recent[k - 1] = word_of(call_rows[now.number - 1].w[k]);
    }
    if (next.number + 1 == kSha256Rows) {
      for (std::size_t k = 0; k < 4; ++k) {
        fill_sum_carries(row.a_carry[k], call_rows.front().a[k], now.a[k]);
        fill_sum_carries(row.e_carry[k], call_rows.front().e[k], now.e[k]);
      }
    }
    fill_round_carries(now, next, row);
    fill_schedule_carries(now, next, row);
  });
}

}  // namespace symbolon::prover
