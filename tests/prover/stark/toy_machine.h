// A machine of two tables, small enough to read, for tests of the engine without the MIPS tables.
//
//   counter   value 0, 1, 2, ... and its square; sends (value, square) where `used` is set, and (value, 0) where
//             `odd` is set: an odd number of interactions, next-row, first-row and last-row constraints
//   squares   a fixed table of (number, square) for each row's number and for the one kFar above it, with a count each;
//             receives each as often as it was sent. Both share a fraction, so products are fixed columns too

#ifndef SYMBOLON_TESTS_PROVER_STARK_TOY_MACHINE_H_
#define SYMBOLON_TESTS_PROVER_STARK_TOY_MACHINE_H_

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "prover/air/symbolic.h"
#include "prover/stark/prover.h"
#include "prover/stark/shape.h"
#include "prover/stark/statement.h"

namespace symbolon::prover {

template <class T>
struct ToyMessage {
  static constexpr std::uint32_t kBus = 7;
  T number;
  T square;
};

template <class T>
struct CounterCols {
  T value;
  T square;
  T used;
};

struct CounterChip {
  static constexpr const char* kName = "counter";
  template <class T>
  using Cols = CounterCols<T>;
  template <class T>
  using FixedCols = NoCols<T>;
  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    const auto row = b.template local<CounterCols>();
    const auto next = b.template next<CounterCols>();
    b.assert_bool("counter.used.bool", row.used);
    b.assert_zero("counter.square", row.value * row.value - row.square);
    b.assert_zero("counter.cube", (row.value * row.value - row.square) * row.value);
    b.when_first_row().assert_zero("counter.first", row.value);
    b.when_last_row().assert_zero("counter.last", row.used);
    b.when_transition().assert_equal("counter.next", next.value, row.value + E(1));
    b.template send<ToyMessage>("counter.send", {row.value, row.square}, row.used);
    b.template send<ToyMessage>("counter.send_again", {row.value, row.square}, row.used * row.used);
    b.template receive<ToyMessage>("counter.take_back", {row.value, row.square}, row.used);
  }
};

constexpr int kFar = 16;

template <class T>
struct SquaresCols {
  T count;
  T far_count;
};
template <class T>
struct SquaresFixed {
  T number;
  T square;
  T cube;
  T fourth_power;
};

struct SquaresChip {
  static constexpr const char* kName = "squares";
  template <class T>
  using Cols = SquaresCols<T>;
  template <class T>
  using FixedCols = SquaresFixed<T>;
  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    const auto row = b.template local<SquaresCols>();
    const auto fixed = b.template fixed<SquaresFixed>();
    b.declare_product("squares.square", fixed.square, std::array{fixed.number, fixed.number});
    b.declare_product("squares.cube", fixed.cube, std::array{fixed.number, fixed.square});
    b.declare_product("squares.fourth_power", fixed.fourth_power, std::array{fixed.square, fixed.square});
    b.share_fraction(2);
    b.template receive<ToyMessage>("squares.receive", {fixed.number, fixed.square}, row.count);
    // (n + far)^2 = n^2 + 2 far n + far^2
    b.template receive<ToyMessage>("squares.receive_far",
                                   {fixed.number + E(kFar), fixed.square + fixed.number * E(2 * kFar) + E(kFar * kFar)},
                                   row.far_count);
  }
};

class ToyMachine {
 public:
  // `log_rows` of the counter and of the table of squares. `wrong_product` is added to one fixed product.
  ToyMachine(const Preset& preset, std::uint32_t log_counter, std::uint32_t log_squares,
             KoalaBear wrong_product = KoalaBear::zero())
      : counter_(describe<CounterChip>()),
        squares_(describe<SquaresChip>()),
        shape_(preset,
               {{.air = &counter_, .eval_at_point = &CounterChip::eval<PointBuilder<Ext>>, .log_rows = log_counter},
                {.air = &squares_, .eval_at_point = &SquaresChip::eval<PointBuilder<Ext>>, .log_rows = log_squares}}),
        fixed_(commit_fixed(preset, make_fixed(wrong_product))) {
    statement_.verifying_key.fill(0x17);
    statement_.fixed = fixed_.committed.cap();
    statement_.public_values = {1, 2, 3};
    // The verifier itself sends 3 -> 9 once.
    statement_.terms = {{.bus = ToyMessage<int>::kBus,
                         .message = {KoalaBear::from_u32(3), KoalaBear::from_u32(9)},
                         .multiplicity = KoalaBear::one()}};
  }

  const StarkShape& shape() const { return shape_; }
  const Statement& statement() const { return statement_; }
  const FixedColumns& fixed() const { return fixed_; }

  // Uses the numbers 0, 2, 4, ... below `limit`; those from `far_from` on are received by the row kFar below.
  std::vector<Matrix> trace(std::uint32_t limit = 40, std::uint32_t far_from = 1 << 30) const {
    const std::size_t mask_rows = shape_.preset().mask_rows;
    std::vector<Matrix> main;
    const Table& counter = shape_.tables()[0];
    main.emplace_back(counter.rows(), counter.air->main_width, MatrixContent::kWitness);
    for (std::uint32_t r = 0; r < counter.rows() - mask_rows; ++r) {
      main[0].at(r, 0) = KoalaBear::from_u32(r);
      main[0].at(r, 1) = KoalaBear::from_u32(r) * KoalaBear::from_u32(r);
      main[0].at(r, 2) = KoalaBear::from_u32(r < limit && r % 2 == 0 ? 1 : 0);
    }
    const Table& squares = shape_.tables()[1];
    main.emplace_back(squares.rows(), squares.air->main_width, MatrixContent::kWitness);
    for (std::uint32_t r = 0; r < limit; r += 2) {
      main[1].at(r < far_from ? r : r - kFar, r < far_from ? 0 : 1) = KoalaBear::one();
    }
    main[1].at(3, 0) += KoalaBear::one();
    return main;
  }

  StarkProof prove(std::vector<Matrix> main) const {
    return std::move(prove_stark(shape_, statement_, fixed_, std::move(main), {})->proof);
  }

 private:
  std::vector<Matrix> make_fixed(KoalaBear wrong_product) const {
    std::vector<Matrix> fixed;
    const Table& squares = shape_.tables()[1];
    fixed.emplace_back(squares.rows(), squares.fixed_width());
    for (std::uint32_t r = 0; r < squares.rows() - shape_.preset().mask_rows; ++r) {
      for (std::size_t c = 0; c < 4; ++c) fixed[0].at(r, c) = KoalaBear::from_u32(r).pow(c + 1);
    }
    fixed[0].at(20, 2) += wrong_product;
    return fixed;
  }

  AirDescription counter_;
  AirDescription squares_;
  StarkShape shape_;
  FixedColumns fixed_;
  Statement statement_;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_TESTS_PROVER_STARK_TOY_MACHINE_H_
