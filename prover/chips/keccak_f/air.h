// The keccak_f chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_KECCAK_F_AIR_H_
#define SYMBOLON_PROVER_CHIPS_KECCAK_F_AIR_H_

#include "prover/air/builder.h"
#include "prover/chips/bus/call.h"
#include "prover/chips/bus/keccak.h"
#include "prover/chips/bus/operand.h"
#include "prover/chips/chip.h"
#include "prover/chips/keccak_f/columns.h"

namespace symbolon::prover {

struct KeccakFChip {
  static constexpr const char* kName = "keccak_f";
  static constexpr std::size_t kRowsTogether = keccak::kCallRows;
  template <class T>
  using Cols = KeccakFCols<T>;
  template <class T>
  using FixedCols = NoCols<T>;

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    const auto row = b.template local<KeccakFCols>();
    const auto next = b.template next<KeccakFCols>();
    const Kind<E> kind(row);
    const Kind<E> next_kind(next);
    const E goes_on = next_kind.real - next.start;
    eval_flags(b, row, kind);
    eval_order(b, row, next);
    b.when_transition().when(goes_on).assert_equal("keccak_f.clock", next.clock, row.clock);
    b.when_transition().when(goes_on).assert_equal("keccak_f.state", next.state, row.state);
    eval_bits(b, row, kind);
    eval_chi(b, row, kind);
    eval_sums(b, row, next, goes_on);
    eval_theta(b, row, next, kind, next_kind);
    eval_messages(b, row, kind);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);

 private:
  template <class E>
  using Row = KeccakFCols<E>;
  template <class E>
  using Piece = std::array<E, keccak::kPieceBits>;

  template <class E, std::size_t N>
  static E total(const std::array<E, N>& flags) {
    E sum = flags[0];
    for (std::size_t i = 1; i < N; ++i) sum = sum + flags[i];
    return sum;
  }
  static constexpr int number(std::size_t value) { return static_cast<int>(value); }

  template <class E>
  struct Kind {
    explicit Kind(const Row<E>& row)
        : load(total(row.load_x)), parity(total(row.parity)), plane(total(row.plane)), real(load + parity + plane) {}
    E load;
    E parity;
    E plane;
    E real;
  };

  template <class B, class E, std::size_t N>
  static void assert_bools(B& b, const char* name, const std::array<E, N>& flags) {
    for (std::size_t i = 0; i < N; ++i) b.assert_bool(Label(kName, name, i), flags[i]);
  }

  template <class B, class E>
  static void eval_flags(B& b, const Row<E>& row, const Kind<E>& kind) {
    b.assert_bool("keccak_f.real.bool", kind.real);
    assert_bools(b, "load_x.bool", row.load_x);
    assert_bools(b, "load_y.bool", row.load_y);
    assert_bools(b, "parity.bool", row.parity);
    assert_bools(b, "plane.bool", row.plane);
    assert_bools(b, "round_high.bool", row.round_high);
    assert_bools(b, "round_low.bool", row.round_low);
    b.assert_equal("keccak_f.load.one", total(row.load_y), kind.load);
    b.assert_equal("keccak_f.round_high.one", total(row.round_high), kind.parity + kind.plane);
    b.assert_equal("keccak_f.round_low.one", total(row.round_low), kind.parity + kind.plane);
    b.assert_equal("keccak_f.start", row.start, row.load_x[0] * row.load_y[0]);
    b.assert_equal("keccak_f.end", row.end, row.plane[9] * row.round_low[5] * row.round_high[3]);
  }

  // Each row but the first of a call follows from the one above it.
  template <class B, class E>
  static void eval_order(B& b, const Row<E>& row, const Row<E>& next) {
    const E real = Kind<E>(row).real;
    b.when_first_row().assert_equal("keccak_f.first", real, row.start);
    b.when_last_row().assert_equal("keccak_f.last", real, row.end);
    const E one(1);
    const E loaded = row.load_x[4] * row.load_y[4];
    const E& round_done = row.plane[9];
    const E turn = row.round_low[5] * round_done;  // round_high goes on
    const auto follows = [&](const char* name, std::size_t i, const E& now, const E& from) {
      b.when_transition().assert_equal(Label(kName, name, i), now, from);
    };
    for (std::size_t i = 0; i < 5; ++i) {
      follows("load_x.order", i, next.load_x[i],
              i == 0 ? row.load_x[4] * (one - row.load_y[4]) + next.start : row.load_x[i - 1]);
      follows("load_y.order", i, next.load_y[i],
              row.load_y[i] * (one - row.load_x[4]) + (i == 0 ? next.start : row.load_y[i - 1] * row.load_x[4]));
    }
    follows("parity.order", 0, next.parity[0], loaded + round_done - row.end);
    follows("parity.order", 1, next.parity[1], row.parity[0]);
    for (std::size_t i = 0; i < keccak::kPlanes; ++i) {
      follows("plane.order", i, next.plane[i], i == 0 ? row.parity[1] : row.plane[i - 1]);
    }
    for (std::size_t i = 0; i < 4; ++i) {
      follows("round_high.order", i, next.round_high[i],
              row.round_high[i] * (one - turn) + (i == 0 ? loaded : row.round_high[i - 1] * turn));
    }
    for (std::size_t i = 0; i < 6; ++i) {
      follows("round_low.order", i, next.round_low[i],
              row.round_low[i] * (one - round_done) +
                  (i == 0 ? loaded + turn - row.end : row.round_low[i - 1] * round_done));
    }
  }

  // b is bits; d is bits, but in parity rows 0, 1 or 2.
  template <class B, class E>
  static void eval_bits(B& b, const Row<E>& row, const Kind<E>& kind) {
    for (std::size_t x = 0; x < keccak::kSide; ++x) {
      for (std::size_t i = 0; i < keccak::kPieceBits; ++i) {
        const std::size_t place = keccak::kPieceBits * x + i;
        const E& d = row.d[x][i];
        const E d_bool = d * (d - E(1));
        b.assert_bool(Label(kName, "b.bool", place), row.b[x][i]);
        b.assert_zero(Label(kName, "d.trit", place), d_bool * (d - E(2)));
        b.when(E(1) - kind.parity).assert_zero(Label(kName, "d.bool", place), d_bool);
      }
    }
  }

  // out = chi of b, in every row: gating it would make its degree 4. In a load row b[2] and b[3] are zero, and so the
  // first two pieces of chi are b[0] and b[1].
  template <class B, class E>
  static void eval_chi(B& b, const Row<E>& row, const Kind<E>& kind) {
    b.when(kind.load).assert_zero("keccak_f.load.rest", total(row.b[2]) + total(row.b[3]));
    Piece<E> first = row.b[0];
    for (std::size_t m = 0; m < keccak::kIotaBits; ++m) {
      const std::size_t i = keccak::kIotaPlaces[m];
      E constants[2] = {E(0), E(0)};
      for (std::size_t round = 0; round < keccak::kRounds; ++round) {
        const E flag = row.round_high[round / 6] * row.round_low[round % 6];
        for (std::size_t odd = 0; odd < 2; ++odd) {
          if ((keccak::kRoundConstants[round] >> (2 * i + odd) & 1) != 0) constants[odd] = constants[odd] + flag;
        }
      }
      b.assert_equal(Label(kName, "iota", m), row.iota[m], row.plane[0] * constants[0] + row.plane[1] * constants[1]);
      b.assert_equal(Label(kName, "flipped", m), row.flipped[m], xor_of(row.b[0][i], row.iota[m]));
      first[i] = row.flipped[m];
    }
    for (std::size_t x = 0; x < keccak::kSide; ++x) {
      const Piece<E>& own = x == 0 ? first : row.b[x];
      Piece<E> chi = own;
      for (std::size_t i = 0; i < keccak::kPieceBits; ++i) {
        chi[i] = xor_of(own[i], (E(1) - row.b[(x + 1) % 5][i]) * row.b[(x + 2) % 5][i]);
      }
      b.assert_equal(Label(kName, "out.low", x), row.out[x].low, packed(chi, 0));
      b.assert_equal(Label(kName, "out.high", x), row.out[x].high, packed(chi, 1));
      for (std::size_t limb = 0; limb < keccak::kSumLimbs; ++limb) {
        b.assert_equal(Label(kName, "out_sum", keccak::kSumLimbs * x + limb), row.out_sum[x][limb], digits(chi, limb));
      }
    }
  }

  // The sums of a round's columns grow with every row that makes pieces and start anew after the parity rows.
  template <class B, class E>
  static void eval_sums(B& b, const Row<E>& row, const Row<E>& next, const E& goes_on) {
    for (std::size_t odd = 0; odd < 2; ++odd) {
      E planes = E(0);
      for (std::size_t p = odd; p < keccak::kPlanes; p += 2) planes = planes + row.plane[p];
      for (std::size_t x = 0; x < keccak::kSide; ++x) {
        for (std::size_t limb = 0; limb < keccak::kSumLimbs; ++limb) {
          const std::size_t place = (odd * keccak::kSide + x) * keccak::kSumLimbs + limb;
          const E& sum = row.sums[odd][x][limb];
          b.when(row.start).assert_zero(Label(kName, "sums.start", place), sum);
          b.when_transition().when(goes_on).assert_equal(
              Label(kName, "sums.order", place), next.sums[odd][x][limb],
              sum * (E(1) - row.parity[1]) + planes * row.out_sum[x][limb] + row.load_x[x] * row.out_sum[odd][limb]);
          Piece<E> digit = row.b[x];
          for (std::size_t i = 0; i < keccak::kPieceBits; ++i) digit[i] = digit[i] + row.d[x][i] * E(2);
          b.when(row.parity[odd]).assert_equal(Label(kName, "sums.parity", place), sum, digits(digit, limb));
        }
      }
    }
  }

  //   theta[x, z] = parity[x - 1, z] ^ parity[x + 1, z - 1]     made in the even parity row, which sees the odd one,
  // and kept until the round is done. d is what a plane row's bits got of it.
  template <class B, class E>
  static void eval_theta(B& b, const Row<E>& row, const Row<E>& next, const Kind<E>& kind, const Kind<E>& next_kind) {
    const E kept = next.parity[1] + next_kind.plane;
    for (std::size_t odd = 0; odd < 2; ++odd) {
      for (std::size_t x = 0; x < keccak::kSide; ++x) {
        const std::size_t place = 2 * (keccak::kSide * odd + x);
        Piece<E> bits = row.b[x];
        for (std::size_t i = 0; i < keccak::kPieceBits; ++i) {
          const Piece<E>& same = (odd == 0 ? row : next).b[(x + 4) % 5];
          const E& below = odd == 0 ? next.b[(x + 1) % 5][(i + 31) % 32] : row.b[(x + 1) % 5][i];
          bits[i] = xor_of(same[i], below);
        }
        for (std::size_t limb = 0; limb < 2; ++limb) {
          const E& theta = half(row.theta[odd][x], limb);
          b.when_transition()
              .when(row.parity[0])
              .assert_equal(Label(kName, "theta.bits", place + limb), theta, packed(bits, limb));
          b.when_transition().when(kept).assert_equal(Label(kName, "theta.same", place + limb),
                                                      half(next.theta[odd][x], limb), theta);
        }
      }
    }
    for (std::size_t x = 0; x < keccak::kSide; ++x) {
      Piece<E> before = row.b[x];
      for (std::size_t i = 0; i < keccak::kPieceBits; ++i) before[i] = xor_of(row.b[x][i], row.d[x][i]);
      for (std::size_t limb = 0; limb < 2; ++limb) {
        E in = x < 2 ? kind.load * packed(row.d[x], limb) : E(0);
        E missing = E(0);
        for (std::size_t p = 0; p < keccak::kPlanes; ++p) {
          const keccak::Source source = keccak::source_of(p, x);
          in = in + row.plane[p] * packed(before, limb, source.turn);
          missing = missing +
                    row.plane[p] * (packed(row.d[x], limb, source.turn) - half(row.theta[source.odd][source.x], limb));
        }
        b.assert_equal(Label(kName, "in", 2 * x + limb), half(row.in[x], limb), in);
        b.assert_zero(Label(kName, "d.theta", 2 * x + limb), missing);
      }
    }
  }

  template <class B, class E>
  static void eval_messages(B& b, const Row<E>& row, const Kind<E>& kind) {
    b.template receive<CallMessage>("keccak_f.call",
                                    {row.clock, E(number(mips::kCallKeccak & 0xffff)), row.state,
                                     E(number(call_operands(mips::kCallKeccak).first_words)), E(0), E(0)},
                                    row.start);
    E lane = E(0);
    for (std::size_t i = 0; i < 5; ++i) lane = lane + row.load_x[i] * E(number(i)) + row.load_y[i] * E(number(5 * i));
    b.template send<OperandMessage>("keccak_f.lane",
                                    {row.clock,
                                     row.state + lane * E(2),
                                     E(0),
                                     {half_lane(row.b[0], row.b[1], 0), half_lane(row.b[0], row.b[1], 1)},
                                     {half_lane(row.d[0], row.d[1], 0), half_lane(row.d[0], row.d[1], 1)}},
                                    kind.load);

    E round = E(0);
    for (std::size_t i = 0; i < 4; ++i) round = round + row.round_high[i] * E(number(6 * i));
    for (std::size_t i = 0; i < 6; ++i) round = round + row.round_low[i] * E(number(i));
    for (std::size_t x = 0; x < keccak::kSide; ++x) {
      E in_lane = E(0);
      E in_odd = E(0);
      E out_lane = E(0);
      E out_odd = E(0);
      for (std::size_t p = 0; p < keccak::kPlanes; ++p) {
        const keccak::Source source = keccak::source_of(p, x);
        in_lane = in_lane + row.plane[p] * E(number(source.x + 5 * source.y));
        in_odd = in_odd + row.plane[p] * E(number(source.odd));
        out_lane = out_lane + row.plane[p] * E(number(x + 5 * (p / 2)));
        out_odd = out_odd + row.plane[p] * E(number(p % 2));
      }
      // A load row sends its two pieces as they were and receives what became of them.
      const bool loads = x < 2;
      const E lane_here = loads ? lane : E(0);
      const E odd_here = loads ? kind.load * E(number(x)) : E(0);
      const E multiplicity = loads ? kind.plane + kind.load : kind.plane;
      b.template receive<KeccakMessage>(Label(kName, "in.piece", x),
                                        {row.clock, round + kind.load * E(number(keccak::kRounds)), in_lane + lane_here,
                                         in_odd + odd_here, row.in[x]},
                                        multiplicity);
      b.template send<KeccakMessage>(
          Label(kName, "out.piece", x),
          {row.clock, round + kind.plane, out_lane + lane_here, out_odd + odd_here, row.out[x]}, multiplicity);
    }
  }

  // --- pieces ---

  template <class E>
  static E xor_of(const E& x, const E& y) {
    return x + y - x * y * E(2);
  }
  template <class E>
  static const E& half(const Word<E>& word, std::size_t limb) {
    return limb == 0 ? word.low : word.high;
  }
  // A limb of the piece whose bit (i + turn) % 32 is bits[i].
  template <class E>
  static E packed(const Piece<E>& bits, std::size_t limb, std::size_t turn = 0) {
    E sum = E(0);
    for (std::size_t place = 0; place < 16; ++place) {
      sum = sum + bits[(16 * limb + place + 32 - turn) % 32] * E(1 << place);
    }
    return sum;
  }
  template <class E>
  static E digits(const Piece<E>& bits, std::size_t limb) {
    E sum = E(0);
    int weight = 1;
    for (std::size_t i = keccak::kSumDigits * limb; i < keccak::kSumDigits * (limb + 1) && i < keccak::kPieceBits;
         ++i) {
      sum = sum + bits[i] * E(weight);
      weight *= i + 1 < keccak::kSumDigits * (limb + 1) ? 6 : 1;
    }
    return sum;
  }
  // Word `high` of the lane with these pieces.
  template <class E>
  static Word<E> half_lane(const Piece<E>& even, const Piece<E>& odd, std::size_t high) {
    const auto limb = [&](std::size_t begin) {
      E sum = E(0);
      for (std::size_t i = 0; i < 16; ++i) sum = sum + (i % 2 == 0 ? even : odd)[(begin + i) / 2] * E(1 << i);
      return sum;
    };
    return {limb(32 * high), limb(32 * high + 16)};
  }
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_KECCAK_F_AIR_H_
