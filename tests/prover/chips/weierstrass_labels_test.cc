// The weierstrass chip: every label has a mutation that trips it, and false calls that the chip must refuse: those that
// the machine answers with a trap, and the bugs that precompiles of other machines had.
#include <gtest/gtest.h>

#include <deque>
#include <set>

#include "tests/prover/chips/memory_support.h"
#include "tests/prover/chips/weierstrass_support.h"

namespace symbolon::testing {
namespace {

using mips::assembly::Assembler;
using prover::kEquationLimbs;
using prover::kNumberLimbs;

constexpr KoalaBear kOne = KoalaBear::one();
constexpr KoalaBear kTwo = KoalaBear::two();

template <class Curve>
class WeierstrassLabelsTest : public ::testing::Test {};
using Curves = ::testing::Types<prover::CurveSecp256k1, prover::CurveP256>;
TYPED_TEST_SUITE(WeierstrassLabelsTest, Curves);

enum Rows : std::size_t { kAddX, kAddY, kDoubleX, kDoubleY, kPadding };

// An addition with this result's x and slope, and a doubling.
template <class Curve>
class Calls {
 public:
  using Chip = prover::WeierstrassChip<Curve>;

  explicit Calls(const Number256& result_x = {5, 0, 0, 0})
      : run_([&](Assembler& a) {
          std::mt19937_64 random(5);
          const auto next = [&] { return random_coordinate<Curve>(random); };
          const auto& field = Curve::kField;
          const auto product = [&](const Number256& x, const Number256& y) {
            return field.multiply(field.to_montgomery(x), y);
          };
          // x3 = s^2 - x1 - x2, so x2 = s^2 - x1 - x3.
          const Number256 slope = next(), x1 = next(), y1 = next();
          const Number256 x2 = field.subtract(field.subtract(product(slope, slope), x1), result_x);
          const Number256 y2 = field.add(y1, product(slope, field.subtract(x2, x1)));
          CurveProgram<Curve> program(a);
          program.add(point_of(x1, y1), point_of(x2, y2));
          program.double_point(point_of(next(), next()));
        }) {}

  ChipTable<Chip> table() const { return fill_chip_table<Chip>(run_.input()); }
  // The words of call `index`: first operand, then second.
  std::span<mips::WordAccess> words(std::size_t index) {
    const mips::SystemCall& call = run_.record().calls[index];
    return std::span(run_.record().words).subspan(call.first_word, call.word_count);
  }

 private:
  AluRun run_;
};

std::string numbered(const std::string& name, std::size_t number) { return name + "." + std::to_string(number); }

template <class Curve>
class Mutations {
 public:
  using Chip = prover::WeierstrassChip<Curve>;
  using Row = ChipRow<Chip>;

  std::vector<ChipMutation<Chip>> all() {
    add_flags();
    add_lookups();
    add_equations();
    add_special_cases();
    return mutations_;
  }

 private:
  static constexpr bool kIsP256 = std::is_same_v<Curve, prover::CurveP256>;

  static std::string label(const std::string& name) { return std::string(Curve::kName) + "." + name; }
  static Labels labels(std::initializer_list<std::string> names) {
    Labels out;
    for (const std::string& name : names) out.insert(label(name));
    return out;
  }
  static Labels family(const std::string& name, std::size_t count) {
    Labels out;
    for (std::size_t i = 0; i < count; ++i) out.insert(label(numbered(name, i)));
    return out;
  }
  static Labels far(const std::string& scope) {
    return kIsP256 ? labels({scope + ".far"}) : labels({scope + ".far.zero", scope + ".far.one"});
  }
  static Labels replace() { return family("replace", 4); }
  static Labels read() { return family("read", 4); }
  static Labels call() { return labels({"call"}); }
  static Labels all_of(std::initializer_list<Labels> sets) {
    Labels out;
    for (const Labels& set : sets) out.insert(set.begin(), set.end());
    return out;
  }

  void put(const char* what, std::size_t row, std::function<void(Row&)> edit, Labels constraints,
           Labels interactions = {}) {
    mutations_.push_back({.what = what,
                          .row = row,
                          .edit = std::move(edit),
                          .constraints = std::move(constraints),
                          .interactions = std::move(interactions)});
  }

  void add_flags() {
    put(
        "an addition twice", kAddX, [](Row& r) { r.first_add = kTwo; },
        labels({"first_add.bool", "real.bool", "next.add", "same_x"}), all_of({call(), replace(), read()}));
    put(
        "a doubling twice", kDoubleX, [](Row& r) { r.first_double = kTwo; },
        labels({"first_double.bool", "real.bool", "next.double"}), all_of({call(), replace()}));
    put(
        "a second row twice", kAddY, [](Row& r) { r.second_add = kTwo; },
        labels({"second_add.bool", "real.bool", "next.add"}), all_of({replace(), read()}));
    put(
        "a doubling's second row twice", kDoubleY, [](Row& r) { r.second_double = kTwo; },
        labels({"second_double.bool", "real.bool", "next.double"}), replace());
    put(
        "a table that begins in the middle of a call", kAddX, [](Row& r) { r.first_add = {}, r.second_add = kOne; },
        labels({"begin.add", "next.add", "same_x"}), call());
    put(
        "a table that begins in the middle of a doubling", kAddX,
        [](Row& r) { r.first_add = {}, r.second_double = kOne; },
        labels({"begin.double", "next.add", "same_x", "zero_y"}), all_of({call(), read()}));
    put(
        "y coordinates without a call", kPadding, [](Row& r) { r.second_double = kOne; },
        all_of({labels({"next.double", "zero_y"}), far("before"), far("after")}), replace());
    put(
        "another clock", kAddX, [](Row& r) { bump(r.clock); }, labels({"next.clock"}),
        all_of({call(), replace(), read()}));
    put(
        "another clock for y", kAddY, [](Row& r) { bump(r.clock); }, labels({"next.clock"}),
        all_of({replace(), read()}));
    put(
        "another address", kAddX, [](Row& r) { bump(r.first_address); }, labels({"next.first"}),
        all_of({call(), replace()}));
    put(
        "another address of y", kAddY, [](Row& r) { bump(r.first_address); }, labels({"next.first"}), replace());
    put(
        "another address of the second y", kAddY, [](Row& r) { bump(r.second_address); }, labels({"next.second"}),
        read());
  }

  void add_lookups() {
    for (std::size_t i = 0; i < kNumberLimbs; ++i) {
      put(
          "bytes of a coordinate before", kAddY, [i](Row& r) { r.before.high[i] = field(300); }, {},
          labels({numbered("before", i)}));
      put(
          "bytes of a coordinate after", kAddY, [i](Row& r) { r.after.high[i] = field(300); }, {},
          labels({numbered("after", i)}));
      put(
          "bytes of nothing", kDoubleX, [i](Row& r) { r.bytes[i].low = field(256); }, {},
          labels({numbered("bytes", i)}));
      put(
          "a wide carry of no bytes", kDoubleX, [i](Row& r) { r.wide[i].low += field(256), r.wide[i].high -= kTwo; },
          {}, labels({numbered("wide", i)}));
    }
    for (std::size_t i = 0; i < 24; ++i) {
      const std::string name = i < kNumberLimbs ? "slope" : "square";
      Labels limbs;
      for (const auto& term : Curve::kTerms) {
        const std::size_t k = i % kNumberLimbs + term.place;
        if (k < kEquationLimbs) limbs.insert(label(numbered(name, k)));
      }
      limbs.insert(label(numbered(name, i % kNumberLimbs + kNumberLimbs)));
      put(
          "a limb of a quotient", kAddX, [i](Row& r) { r.quotients[i] += field(1 << 16); }, limbs,
          labels({numbered("quotient", i)}));
    }
  }

  // The equations that a carry stands in; the last one is also the highest limb of the quotient.
  static Labels carried(const std::string& name, std::size_t k) {
    Labels limbs = labels({numbered(name, k)});
    if (k + 1 < kEquationLimbs) return all_of({limbs, labels({numbered(name, k + 1)})});
    for (const auto& term : Curve::kTerms) limbs.insert(label(numbered(name, kNumberLimbs + term.place)));
    return limbs;
  }

  void add_equations() {
    for (std::size_t k = 0; k < kEquationLimbs; ++k) {
      put(
          "a carry of the slope", k < 16 ? kDoubleX : kDoubleY, [k](Row& r) { bump(r.wide[k % 16].high); },
          carried("slope", k));
      put(
          "a carry of the square", kAddX, [k](Row& r) { r.narrow[k] += field(1 << 14); }, carried("square", k),
          labels({numbered("narrow", k)}));
      put(
          "a carry of the chord", kAddY, [k](Row& r) { bump(r.narrow[k]); }, carried("chord", k));
    }
  }

  void add_special_cases() {
    put(
        "equal x", kAddX, [](Row& r) { r.difference_inverse = {}; }, labels({"same_x"}));
    put(
        "y of zero", kDoubleY, [](Row& r) { r.sum_inverse = {}; }, labels({"zero_y"}));
    for (std::size_t i = 0; i < kNumberLimbs; ++i) {
      const bool in_room = i >= (kIsP256 ? 14 : 2);
      put(
          "bytes of another second operand", kAddX, [i](Row& r) { bump(r.operand[i]); },
          all_of({labels({numbered("operand", i), numbered("square", i)}), in_room ? far("operand") : Labels{}}),
          labels({numbered("read", i / 4)}));
    }
    add_canonical<&Row::before_canonical>("before", &Row::before);
    add_canonical<&Row::after_canonical>("after", &Row::after);
    add_canonical<&Row::operand_canonical>("operand", &Row::operand);
  }

  static KoalaBear& lowest(prover::SplitNumber<KoalaBear>& number) { return number.limb[0]; }
  static KoalaBear& lowest(std::array<KoalaBear, kNumberLimbs>& limbs) { return limbs[0]; }

  template <auto kCanonical, class Number>
  void add_canonical(const std::string& scope, Number Row::*number) {
    put(
        "no inverse", kAddX, [](Row& r) { (r.*kCanonical).inverse = {}; },
        labels({kIsP256 ? scope + ".far" : scope + ".far.zero"}));
    if constexpr (kIsP256) {
      put(
          "middle limbs that are not zero", kAddX, [](Row& r) { (r.*kCanonical).is_close = kOne; },
          labels({scope + ".close"}));
      put(
          "no edge", kAddX, [](Row& r) { (r.*kCanonical).is_edge = kOne; },
          labels({scope + ".edge.limb12", scope + ".edge.middle", scope + ".edge.low"}));
    } else {
      put(
          "room of one", kAddX, [](Row& r) { (r.*kCanonical).other_inverse = {}; }, labels({scope + ".far.one"}));
      put(
          "not close", kAddX, [](Row& r) { (r.*kCanonical).is_close = kOne; },
          labels({scope + ".close.room", scope + ".close.limb"}));
      put(
          "an edge twice", kAddX, [](Row& r) { (r.*kCanonical).is_edge = kTwo; },
          labels({scope + ".edge.bool", scope + ".edge.room"}));
      put(
          "an edge that is over it", kPadding,
          [number](Row& r) { (r.*kCanonical).is_edge = kOne, lowest(r.*number) = field(0xffff); },
          all_of({far(scope), labels({scope + ".edge.room"})}), labels({scope + ".edge.limb"}));
    }
  }

  std::vector<ChipMutation<Chip>> mutations_;
};

// Nothing but this constraint objects.
template <class Curve>
void expect_only(const Calls<Curve>& calls, const std::string& name) {
  const Objections found = objections_of(calls.table());
  EXPECT_EQ(found.constraints, Labels({std::string(Curve::kName) + "." + name}));
  EXPECT_EQ(found.interactions, Labels());
}

TYPED_TEST(WeierstrassLabelsTest, EveryLabelHasAMutation) {
  using Chip = prover::WeierstrassChip<TypeParam>;
  using Row = ChipRow<Chip>;
  Calls<TypeParam> calls(
      Number256{0x1111'2222'3333'4444, 0x5555'6666'7777'8888, 0x9999'aaaa'bbbb'cccc, 0x4242'4242'4242'4242});
  auto table = calls.table();
  ASSERT_EQ(table.used_rows, static_cast<std::size_t>(kPadding));
  std::vector<ChipMutation<Chip>> mutations = Mutations<TypeParam>().all();

  // The last row of a table cannot begin a call; there, cases that nobody chose fail too.
  const std::string name = TypeParam::kName;
  for (const bool is_add : {true, false}) {
    const Objections found =
        objections_after(table, table.active_rows - 1, [&](Row& r) { (is_add ? r.first_add : r.first_double) = kOne; });
    const std::string label = name + (is_add ? ".end.add" : ".end.double");
    EXPECT_TRUE(found.constraints.contains(label)) << label;
    mutations.push_back({.what = "a call that the table cuts off",
                         .row = table.active_rows - 1,
                         .edit = [is_add](Row& r) { (is_add ? r.first_add : r.first_double) = kOne; },
                         .constraints = found.constraints,
                         .interactions = found.interactions});
  }
  check_chip_mutations(table, mutations);
}

// ---- false calls ----

void store(std::span<mips::WordAccess> words, const Number256& number, std::uint32_t mips::WordAccess::*value) {
  for (std::size_t i = 0; i < 8; ++i) words[i].*value = static_cast<std::uint32_t>(number[i / 2] >> (32 * (i % 2)));
}

// Any other result than the true one, bit by bit.
TYPED_TEST(WeierstrassLabelsTest, AnotherResult) {
  Calls<TypeParam> calls;
  for (const std::size_t index : {std::size_t{0}, std::size_t{1}}) {
    for (std::size_t bit = 0; bit < 512; bit += 7) {
      std::uint32_t& word = calls.words(index)[bit / 32].new_value;
      word ^= 1u << (bit % 32);
      EXPECT_NE(objections_of(calls.table()), Objections{}) << "bit " << bit << " of call " << index;
      word ^= 1u << (bit % 32);
    }
  }
}

// Equal points added: the slope's equation says 0 = 0, and any slope would do (here 0, with the result that it gives).
TYPED_TEST(WeierstrassLabelsTest, EqualX) {
  const auto& field = TypeParam::kField;
  Calls<TypeParam> calls;
  auto words = calls.words(0);
  const Number256 x = {11, 12, 13, 14};
  const Number256 y = {21, 22, 23, 24};
  for (const std::size_t operand : {std::size_t{0}, std::size_t{16}}) {
    store(words.subspan(operand, 8), x, &mips::WordAccess::old_value);
    store(words.subspan(operand + 8, 8), y, &mips::WordAccess::old_value);
  }
  store(words.subspan(0, 8), field.subtract(field.subtract({}, x), x), &mips::WordAccess::new_value);
  store(words.subspan(8, 8), field.subtract({}, y), &mips::WordAccess::new_value);
  expect_only(calls, "same_x");
}

// A doubling at y = 0 where the tangent's equation says 0 = 0 too: x = 0 with a = 0, x = 1 with a = -3.
TYPED_TEST(WeierstrassLabelsTest, ZeroY) {
  const auto& field = TypeParam::kField;
  Calls<TypeParam> calls;
  auto words = calls.words(1);
  const Number256 x = {TypeParam::kA == Number256{} ? 0u : 1u, 0, 0, 0};
  store(words.subspan(0, 8), x, &mips::WordAccess::old_value);
  store(words.subspan(8, 8), {}, &mips::WordAccess::old_value);
  store(words.subspan(0, 8), field.subtract(field.subtract({}, x), x), &mips::WordAccess::new_value);
  store(words.subspan(8, 8), {}, &mips::WordAccess::new_value);
  expect_only(calls, "zero_y");
}

Number256 plus_prime(const Number256& number, const Number256& minus_one) {
  Number256 sum{};
  unsigned __int128 carry = 1;
  for (std::size_t i = 0; i < sum.size(); ++i) {
    carry += static_cast<unsigned __int128>(number[i]) + minus_one[i];
    sum[i] = static_cast<std::uint64_t>(carry);
    carry >>= 64;
  }
  EXPECT_EQ(static_cast<std::uint64_t>(carry), 0u);
  return sum;
}

// Every equation holds of a coordinate plus the prime; only the case distinction refuses it.
TYPED_TEST(WeierstrassLabelsTest, CoordinatesThatAreNotCanonical) {
  const Number256 minus_one = TypeParam::kField.subtract({}, {1, 0, 0, 0});
  for (const std::uint64_t low : {std::uint64_t{0}, std::uint64_t{5}, std::uint64_t{976}, std::uint64_t{977}}) {
    const Number256 x3 = {low, 0, 0, 0};
    Calls<TypeParam> calls(x3);
    store(calls.words(0).subspan(0, 8), plus_prime(x3, minus_one), &mips::WordAccess::new_value);
    const Objections found = objections_of(calls.table());
    const Labels refused = joined_labels(found.constraints, found.interactions);
    EXPECT_FALSE(refused.empty());
    for (const std::string& label : refused) {
      EXPECT_TRUE(label.starts_with(std::string(TypeParam::kName) + ".after.")) << label;
    }
  }
}

// Whatever cases a prover names for a number at or above the prime, one of them objects.
TYPED_TEST(WeierstrassLabelsTest, NoCaseForThePrime) {
  using Chip = prover::WeierstrassChip<TypeParam>;
  const Number256 minus_one = TypeParam::kField.subtract({}, {1, 0, 0, 0});
  for (const Number256& above : {Number256{}, Number256{1, 0, 0, 0}, Number256{0x1'0000'03d0, 0, 0, 0}}) {
    const Number256 number = plus_prime(above, minus_one);
    Calls<TypeParam> calls;
    auto table = calls.table();
    for (std::uint32_t choice = 0; choice < 16; ++choice) {
      const Objections found = objections_after(table, kAddX, [&](ChipRow<Chip>& r) {
        for (std::size_t i = 0; i < kNumberLimbs; ++i) {
          r.operand[i] = field(static_cast<std::uint32_t>(number[i / 4] >> (16 * (i % 4)) & 0xffff));
        }
        r.operand_canonical.is_close = field(choice & 1);
        r.operand_canonical.is_edge = field(choice >> 1 & 1);
        r.operand_canonical.inverse = choice < 8 ? kOne : field(0xffff).inverse();
      });
      bool objects = false;
      for (const std::string& label : joined_labels(found.constraints, found.interactions)) {
        objects |= label.starts_with(std::string(TypeParam::kName) + ".operand.far") ||
                   label.starts_with(std::string(TypeParam::kName) + ".operand.close") ||
                   label.starts_with(std::string(TypeParam::kName) + ".operand.edge");
      }
      EXPECT_TRUE(objects) << "choice " << choice;
    }
  }
}

// The same equation told by carries and quotients that differ by what is 0 modulo p: a carry off by 1 / 2^16.
TYPED_TEST(WeierstrassLabelsTest, CarriesThatHoldModuloPOnly) {
  using Chip = prover::WeierstrassChip<TypeParam>;
  Calls<TypeParam> calls;
  auto table = calls.table();
  const KoalaBear shift = field(1 << 16).inverse();
  const Objections square = objections_after(table, kAddX, [&](ChipRow<Chip>& r) { r.narrow[0] += shift; });
  EXPECT_TRUE(square.interactions.contains(std::string(TypeParam::kName) + ".narrow.0"));
  const Objections slope = objections_after(table, kAddX, [&](ChipRow<Chip>& r) { r.wide[0].low += shift; });
  EXPECT_TRUE(slope.interactions.contains(std::string(TypeParam::kName) + ".wide.0"));
}

// Ziren 002 (a send that no selector bounds) and 020 (a call number that does not match): padding says nothing, and an
// addition cannot answer a doubling.
TYPED_TEST(WeierstrassLabelsTest, PaddingAndCallNumbers) {
  using Chip = prover::WeierstrassChip<TypeParam>;
  Calls<TypeParam> calls;
  auto table = calls.table();
  for (std::size_t row = kPadding; row < table.active_rows; ++row) {
    const RowProbe probe = probe_row(table, row);
    for (const auto& [label, interaction] : probe.interactions()) {
      EXPECT_EQ(interaction.multiplicity, 0u) << label;
    }
  }
  const Objections found = objections_after(table, kAddX, [](ChipRow<Chip>& r) {
    r.first_add = {};
    r.first_double = kOne;
    r.second_address = r.difference_inverse = {};
  });
  EXPECT_TRUE(found.constraints.contains(std::string(TypeParam::kName) + ".slope.0"));
  EXPECT_TRUE(found.interactions.contains(std::string(TypeParam::kName) + ".call"));
}

}  // namespace
}  // namespace symbolon::testing
