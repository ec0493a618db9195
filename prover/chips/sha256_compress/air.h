// The sha256_compress chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_SHA256_COMPRESS_AIR_H_
#define SYMBOLON_PROVER_CHIPS_SHA256_COMPRESS_AIR_H_

#include "core/mips/sha256_compress.h"
#include "prover/air/builder.h"
#include "prover/chips/bus/call.h"
#include "prover/chips/bus/operand.h"
#include "prover/chips/chip.h"
#include "prover/chips/sha256_compress/columns.h"

namespace symbolon::prover {

struct Sha256CompressChip {
  static constexpr const char* kName = "sha256_compress";
  static constexpr std::size_t kRowsTogether = kSha256Rows;
  template <class T>
  using Cols = Sha256CompressCols<T>;
  template <class T>
  using FixedCols = NoCols<T>;

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    const auto row = b.template local<Sha256CompressCols>();
    const auto next = b.template next<Sha256CompressCols>();
    eval_order(b, row, next);
    eval_bits(b, row);
    eval_call(b, row, next);
    eval_rounds(b, row, next);
    eval_schedule(b, row, next);
    eval_sum(b, row, next);
    eval_messages<B, E>(b, row);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);

 private:
  template <class E>
  using Row = Sha256CompressCols<E>;
  template <class E>
  using Bits = std::array<E, 32>;

  template <class E>
  static E is_round(const Row<E>& row) {
    return row.major[0] + row.major[1] + row.major[2] + row.major[3];
  }

  // before, 16 rows of rounds, after: each row but the first follows from the one above it.
  template <class B, class E>
  static void eval_order(B& b, const Row<E>& row, const Row<E>& next) {
    b.assert_bool("sha256_compress.is_before.bool", row.is_before);
    b.assert_bool("sha256_compress.is_after.bool", row.is_after);
    b.assert_bool("sha256_compress.real.bool", row.is_before + is_round(row) + row.is_after);
    for (std::size_t i = 0; i < 4; ++i) {
      b.assert_bool(Label(kName, "major.bool", i), row.major[i]);
      b.assert_bool(Label(kName, "minor.bool", i), row.minor[i]);
    }
    const E minors = row.minor[0] + row.minor[1] + row.minor[2] + row.minor[3];
    b.assert_equal("sha256_compress.minor.one", minors, is_round(row));
    b.when_first_row().assert_zero("sha256_compress.first", is_round(row) + row.is_after);
    b.when_last_row().assert_zero("sha256_compress.last", row.is_before + is_round(row));

    const E& turn = row.minor[3];  // major goes on
    for (std::size_t i = 0; i < 4; ++i) {
      const E minor_before = i == 0 ? row.is_before + turn * (E(1) - row.major[3]) : row.minor[i - 1];
      const E major_before = i == 0 ? row.is_before : row.major[i - 1] * turn;
      b.when_transition().assert_equal(Label(kName, "minor.order", i), next.minor[i], minor_before);
      b.when_transition().assert_equal(Label(kName, "major.order", i), next.major[i],
                                       major_before + row.major[i] * (E(1) - turn));
    }
    b.when_transition().assert_equal("sha256_compress.is_after.order", next.is_after, row.major[3] * turn);
  }

  template <class B, class E>
  static void eval_bits(B& b, const Row<E>& row) {
    for (std::size_t k = 0; k < kSha256RoundsInRow; ++k) {
      for (std::size_t i = 0; i < 32; ++i) {
        b.assert_bool(Label(kName, "a.bool", 32 * k + i), row.a[k][i]);
        b.assert_bool(Label(kName, "e.bool", 32 * k + i), row.e[k][i]);
        b.assert_bool(Label(kName, "w.bool", 32 * k + i), row.w[k][i]);
      }
    }
  }

  // What all rows of a call agree on.
  template <class B, class E>
  static void eval_call(B& b, const Row<E>& row, const Row<E>& next) {
    const E goes_on = is_round(next) + next.is_after;
    b.when_transition().when(goes_on).assert_equal("sha256_compress.clock", next.clock, row.clock);
    b.when_transition().when(goes_on).assert_equal("sha256_compress.state", next.state, row.state);
    b.when_transition().when(goes_on).assert_equal("sha256_compress.block", next.block, row.block);
    for (std::size_t i = 0; i < kSha256StateWords; ++i) {
      const Word<E> word = word_of_state(row, i);
      b.when(row.is_before).assert_equal(Label(kName, "before.low", i), row.before[i].low, word.low);
      b.when(row.is_before).assert_equal(Label(kName, "before.high", i), row.before[i].high, word.high);
      b.when_transition().when(goes_on).assert_equal(Label(kName, "before.same_low", i), next.before[i].low,
                                                     row.before[i].low);
      b.when_transition().when(goes_on).assert_equal(Label(kName, "before.same_high", i), next.before[i].high,
                                                     row.before[i].high);
    }
  }

  //   E_t = A_t-4 + E_t-4 + Sigma1(E_t-1) + Ch(E_t-1, E_t-2, E_t-3) + K_t + W_t
  //   A_t = E_t - A_t-4 + Sigma0(A_t-1) + Maj(A_t-1, A_t-2, A_t-3)
  // by limbs. These hold between any two rows, since a factor would make their degree 4; where the next row has no
  // rounds, its carries are not bound to be bits and take up what is missing.
  template <class B, class E>
  static void eval_rounds(B& b, const Row<E>& row, const Row<E>& next) {
    const E in_rounds = is_round(next);
    for (std::size_t k = 0; k < kSha256RoundsInRow; ++k) {
      const auto a = [&](std::size_t ago) -> const Bits<E>& { return k >= ago ? next.a[k - ago] : row.a[k + 4 - ago]; };
      const auto e = [&](std::size_t ago) -> const Bits<E>& { return k >= ago ? next.e[k - ago] : row.e[k + 4 - ago]; };
      E e_low_carry = E(0);
      E a_low_carry = E(0);
      for (std::size_t limb = 0; limb < 2; ++limb) {
        const auto& e_bits = row.e_carry[k][limb];
        const auto& a_bits = row.a_carry[k][limb];
        const E e_carry = e_bits[0] + e_bits[1] * E(2) + e_bits[2] * E(4);
        const E a_carry = a_bits[0] + a_bits[1] * E(2) - in_rounds;
        const std::size_t place = 2 * k + limb;
        const E e_sum = limb_of(a(4), limb) + limb_of(e(4), limb) + rotated(e(1), 6, 11, 25, limb) +
                        choice(e(1), e(2), e(3), limb) + constant(next, k, limb) + limb_of(next.w[k], limb) +
                        e_low_carry;
        b.when_transition().assert_equal(Label(kName, "e.sum", place), e_sum,
                                         limb_of(next.e[k], limb) + e_carry * E(1 << 16));
        const E a_sum = limb_of(next.e[k], limb) - limb_of(a(4), limb) + rotated(a(1), 2, 13, 22, limb) +
                        majority(a(1), a(2), a(3), limb) + a_low_carry;
        b.when_transition().assert_equal(Label(kName, "a.sum", place), a_sum,
                                         limb_of(next.a[k], limb) + a_carry * E(1 << 16));
        const E with_sum = in_rounds + next.is_after;  // eval_sum has its carries in the lowest bits
        for (std::size_t i = 0; i < 3; ++i) {
          assert_bool_when(b, Label(kName, "e_carry.bool", 3 * place + i), i == 0 ? with_sum : in_rounds, e_bits[i]);
        }
        for (std::size_t i = 0; i < 2; ++i) {
          assert_bool_when(b, Label(kName, "a_carry.bool", 2 * place + i), i == 0 ? with_sum : in_rounds, a_bits[i]);
        }
        e_low_carry = e_carry;
        a_low_carry = a_carry;
      }
    }
  }

  //   W_t = sigma1(W_t-2) + W_t-7 + sigma0(W_t-15) + W_t-16    t = 16 .. 63, by limbs; carries as above
  template <class B, class E>
  static void eval_schedule(B& b, const Row<E>& row, const Row<E>& next) {
    const E in_rounds = is_round(next);
    const E in_schedule = in_rounds - next.major[0];
    for (std::size_t k = 0; k < kSha256RoundsInRow; ++k) {
      const Bits<E>& following = k + 1 < kSha256RoundsInRow ? row.w[k + 1] : next.w[0];
      const Bits<E>& w2 = k >= 2 ? next.w[k - 2] : row.w[k + 2];
      E low_carry = E(0);
      for (std::size_t limb = 0; limb < 2; ++limb) {
        const std::size_t place = 2 * k + limb;
        b.when_transition().assert_equal(Label(kName, "partial.sum", place), half(next.partial[0][k], limb),
                                         limb_of(row.w[k], limb) + shifted(following, 7, 18, 3, limb));
        for (std::size_t i = 1; i < 3; ++i) {
          b.when_transition().when(in_rounds).assert_equal(Label(kName, "partial.same", 8 * (i - 1) + place),
                                                           half(next.partial[i][k], limb),
                                                           half(row.partial[i - 1][k], limb));
        }
        if (k + 1 < kSha256RoundsInRow) {
          b.when_transition().assert_equal(Label(kName, "recent", place), half(next.recent[k], limb),
                                           limb_of(row.w[k + 1], limb));
        }
        const E w7 = k + 1 < kSha256RoundsInRow ? half(row.recent[k], limb) : limb_of(row.w[0], limb);
        const auto& bits = row.w_carry[k][limb];
        const E carry = bits[0] + bits[1] * E(2);
        b.when_transition().assert_equal(Label(kName, "w.sum", place),
                                         shifted(w2, 17, 19, 10, limb) + w7 + half(row.partial[2][k], limb) + low_carry,
                                         limb_of(next.w[k], limb) + carry * E(1 << 16));
        for (std::size_t i = 0; i < 2; ++i) {
          assert_bool_when(b, Label(kName, "w_carry.bool", 2 * place + i), in_schedule, bits[i]);
        }
        low_carry = carry;
      }
    }
  }

  // The state after is the state before plus what the rounds left, word by word.
  template <class B, class E>
  static void eval_sum(B& b, const Row<E>& row, const Row<E>& next) {
    for (std::size_t i = 0; i < kSha256StateWords; ++i) {
      const std::size_t k = 3 - i % 4;
      E low_carry = E(0);
      for (std::size_t limb = 0; limb < 2; ++limb) {
        const E carry = i < 4 ? row.a_carry[k][limb][0] : row.e_carry[k][limb][0];
        b.when_transition()
            .when(next.is_after)
            .assert_equal(Label(kName, "after.sum", 2 * i + limb),
                          half(row.before[i], limb) + half(word_of_state(row, i), limb) + low_carry,
                          half(word_of_state(next, i), limb) + carry * E(1 << 16));
        low_carry = carry;
      }
    }
  }

  template <class B, class E>
  static void eval_messages(B& b, const Row<E>& row) {
    const auto number = static_cast<int>(mips::kCallSha256 & 0xffff);
    constexpr CallOperands kOperands = call_operands(mips::kCallSha256);
    b.template receive<CallMessage>("sha256_compress.call",
                                    {row.clock, E(number), row.state, E(static_cast<int>(kOperands.first_words)),
                                     row.block, E(static_cast<int>(kOperands.second_words))},
                                    row.is_before);
    // The first four rows of rounds hold the message block.
    const E in_block = row.block + (row.minor[1] + row.minor[2] * E(2) + row.minor[3] * E(3)) * E(4);
    for (std::size_t k = 0; k < kSha256RoundsInRow; k += 2) {
      const std::array<Word<E>, 2> words = {word_of_bits(row.w[k]), word_of_bits(row.w[k + 1])};
      b.template send<OperandMessage>(Label(kName, "block", k),
                                      {row.clock, in_block + E(static_cast<int>(k)), E(1), words, words}, row.major[0]);
    }
    for (std::size_t i = 0; i < kSha256StateWords; i += 2) {
      b.template send<OperandMessage>(Label(kName, "state.words", i),
                                      {row.clock,
                                       row.state + E(static_cast<int>(i)),
                                       E(0),
                                       {row.before[i], row.before[i + 1]},
                                       {word_of_state(row, i), word_of_state(row, i + 1)}},
                                      row.is_after);
    }
  }

  // --- words ---

  template <class B, class E>
  static void assert_bool_when(B& b, Label label, const E& condition, const E& bit) {
    b.when_transition().when(condition).assert_zero(label, bit * (bit - E(1)));
  }

  // Sum of 2^i fn(16 limb + i).
  template <class E, class Fn>
  static E weighed(std::size_t limb, Fn&& fn) {
    E sum = fn(16 * limb);
    for (std::size_t i = 1; i < 16; ++i) sum = sum + fn(16 * limb + i) * E(1 << i);
    return sum;
  }
  template <class E>
  static E limb_of(const Bits<E>& bits, std::size_t limb) {
    return weighed<E>(limb, [&](std::size_t i) { return bits[i]; });
  }
  template <class E>
  static E half(const Word<E>& word, std::size_t limb) {
    return limb == 0 ? word.low : word.high;
  }
  template <class E>
  static Word<E> word_of_bits(const Bits<E>& bits) {
    return {limb_of(bits, 0), limb_of(bits, 1)};
  }
  // Word i of the state in a row before or after the rounds.
  template <class E>
  static Word<E> word_of_state(const Row<E>& row, std::size_t i) {
    return word_of_bits(i < 4 ? row.a[3 - i] : row.e[7 - i]);
  }
  template <class E>
  static E xor_of(const E& x, const E& y) {
    return x + y - x * y * E(2);
  }
  // rotr x ^ rotr y ^ rotr z
  template <class E>
  static E rotated(const Bits<E>& bits, std::size_t x, std::size_t y, std::size_t z, std::size_t limb) {
    return weighed<E>(limb, [&](std::size_t i) {
      return xor_of(xor_of(bits[(i + x) % 32], bits[(i + y) % 32]), bits[(i + z) % 32]);
    });
  }
  // rotr x ^ rotr y ^ shr z
  template <class E>
  static E shifted(const Bits<E>& bits, std::size_t x, std::size_t y, std::size_t z, std::size_t limb) {
    return weighed<E>(limb, [&](std::size_t i) {
      const E both = xor_of(bits[(i + x) % 32], bits[(i + y) % 32]);
      return i + z < 32 ? xor_of(both, bits[i + z]) : both;
    });
  }
  template <class E>
  static E choice(const Bits<E>& x, const Bits<E>& y, const Bits<E>& z, std::size_t limb) {
    return weighed<E>(limb, [&](std::size_t i) { return x[i] * (y[i] - z[i]) + z[i]; });
  }
  template <class E>
  static E majority(const Bits<E>& x, const Bits<E>& y, const Bits<E>& z, std::size_t limb) {
    return weighed<E>(limb, [&](std::size_t i) {
      const E both = y[i] * z[i];
      return both + x[i] * (y[i] + z[i] - both * E(2));
    });
  }
  // K of round k of this row; 0 in a row without rounds.
  template <class E>
  static E constant(const Row<E>& row, std::size_t k, std::size_t limb) {
    E sum = E(0);
    for (std::size_t major = 0; major < 4; ++major) {
      E part = E(0);
      for (std::size_t minor = 0; minor < 4; ++minor) {
        const std::uint32_t word = mips::kSha256Constants[4 * (4 * major + minor) + k];
        part = part + row.minor[minor] * E(static_cast<int>(word >> 16 * limb & 0xffff));
      }
      sum = sum + row.major[major] * part;
    }
    return sum;
  }
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_SHA256_COMPRESS_AIR_H_
