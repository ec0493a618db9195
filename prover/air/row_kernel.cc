// See row_kernel.h. Compiled once for each vector target; everything between HWY_BEFORE_NAMESPACE and
// HWY_AFTER_NAMESPACE exists once per target.

#include "prover/air/row_kernel.h"

#include <algorithm>

#include "prover/field/simd_targets.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "prover/air/row_kernel.cc"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "core/base/check.h"
#include "core/base/wiped.h"
#include "prover/field/simd-inl.h"

HWY_BEFORE_NAMESPACE();
namespace symbolon::prover {
namespace HWY_NAMESPACE {
namespace {

// One value for each row of a block, and one extension value for each row.
struct alignas(64) Block {
  KoalaBear lane[kRowBlock];
};
struct ExtBlock {
  Block c[kExtDegree];
};

using Pointers = std::vector<const KoalaBear*>;

ExtVector load_ext(const ExtBlock& block, std::size_t i) {
  ExtVector v;
  for (std::size_t j = 0; j < kExtDegree; ++j) v.c[j] = load(block.c[j].lane + i);
  return v;
}
void store_ext(const ExtVector& v, ExtBlock& block, std::size_t i) {
  for (std::size_t j = 0; j < kExtDegree; ++j) store(v.c[j], block.c[j].lane + i);
}
ExtVector load_columns(const ConstExtColumn& column, std::size_t row) {
  ExtVector v;
  for (std::size_t j = 0; j < column.size(); ++j) v.c[j] = load(column[j] + row);
  return v;
}

// Scratch of one run: slots of the row program, and the operand table.
class BlockRunner {
 public:
  BlockRunner(const RowProgram& program, const RowColumns& columns)
      : program_(program),
        columns_(columns),
        main_width_(program.next_begin - program.local_begin),
        slots_(program.slot_count),
        operands_(program.operand_count, nullptr) {
    for (std::size_t s = 0; s < slots_.size(); ++s) operands_[s] = slots_[s].lane;
    for (const RowProgram::Constant& constant : program.constants) {
      for (KoalaBear& lane : slots_[constant.slot].lane) lane = constant.value;
    }
    if (program.uses_next) wrapped_.resize(main_width_);
  }

  // Points the operands at rows [row, row + kRowBlock). A next row past the end is row 0.
  void set_rows(std::size_t row) {
    for (std::size_t i = 0; i < main_width_; ++i) {
      operands_[program_.local_begin + i] = columns_.main[i] + row;
    }
    for (std::size_t i = 0; i < columns_.fixed.size(); ++i) {
      operands_[program_.fixed_begin + i] = columns_.fixed[i] + row;
    }
    if (!program_.uses_next) return;
    const bool wraps = row + kRowBlock == columns_.rows;
    for (std::size_t i = 0; i < main_width_; ++i) {
      const KoalaBear* column = columns_.main[i];
      if (wraps) {
        for (std::size_t k = 0; k + 1 < kRowBlock; ++k) wrapped_[i].lane[k] = column[row + k + 1];
        wrapped_[i].lane[kRowBlock - 1] = column[0];
      }
      operands_[program_.next_begin + i] = wraps ? wrapped_[i].lane : column + row + 1;
    }
  }

  // Runs all instructions; each constraint's value goes to on_constraint(index in program.constraints, values).
  template <class OnConstraint>
  void run(OnConstraint&& on_constraint) {
    using Kind = RowProgram::Instruction::Kind;
    for (const RowProgram::Instruction& instruction : program_.instructions) {
      const KoalaBear* a = operands_[instruction.a];
      if (instruction.kind == Kind::kConstraint) {
        on_constraint(instruction.target, a);
        continue;
      }
      const KoalaBear* b = operands_[instruction.b];
      KoalaBear* out = slots_[instruction.target].lane;
      switch (instruction.kind) {
        case Kind::kAdd:
          for (std::size_t i = 0; i < kRowBlock; i += kLanes) store(add(load(a + i), load(b + i)), out + i);
          break;
        case Kind::kSub:
          for (std::size_t i = 0; i < kRowBlock; i += kLanes) store(sub(load(a + i), load(b + i)), out + i);
          break;
        default:
          for (std::size_t i = 0; i < kRowBlock; i += kLanes) store(mul(load(a + i), load(b + i)), out + i);
          break;
      }
    }
  }

  // Fingerprint of interaction k at lanes [i, i + kLanes).
  ExtVector fingerprint(std::size_t k, std::size_t i, const FingerprintWeights& weights) const {
    const auto& message = program_.interactions[k].message;
    const auto field = [&](std::size_t f) { return load(operands_[message[f]] + i); };
    ExtSum sum = zero_sum();
    std::size_t f = 0;
    for (; f + 2 <= message.size(); f += 2) {
      add_products(sum, weights.beta_powers[f], field(f), weights.beta_powers[f + 1], field(f + 1));
    }
    if (f < message.size()) add_product(sum, weights.beta_powers[f], field(f));
    return add(broadcast(weights.constants[k]), reduced(sum));
  }
  FieldVector multiplicity(std::size_t k, std::size_t i) const {
    return load(operands_[program_.interactions[k].multiplicity] + i);
  }

  // Denominator and numerator of a fraction of several interactions.
  struct Fraction {
    ExtVector denominator;
    ExtVector numerator;
  };
  Fraction shared_fraction(std::size_t f, std::size_t i, const FractionForms<Ext>& forms) const {
    const FractionInfo& fraction = program_.fractions[f];
    Fraction result{.denominator = linear_form(fraction, forms.denominator, i), .numerator = from_base(zero_vector())};
    for (std::size_t j = 0; j < fraction.count; ++j) {
      const ExtVector others = linear_form(fraction, forms.numerators[j], i);
      result.numerator = add(result.numerator, mul_base(others, multiplicity(fraction.first + j, i)));
    }
    return result;
  }

 private:
  ExtVector linear_form(const FractionInfo& fraction, const LinearForm<Ext>& form, std::size_t i) const {
    const auto product = [&](std::size_t p) {
      return load(operands_[program_.fixed_begin + fraction.products[p].fixed_column] + i);
    };
    ExtSum sum = zero_sum();
    std::size_t p = 1;
    for (; p + 2 <= form.size(); p += 2) add_products(sum, form[p], product(p), form[p + 1], product(p + 1));
    if (p < form.size()) add_product(sum, form[p], product(p));
    return add(broadcast(form[0]), reduced(sum));
  }

  const RowProgram& program_;
  const RowColumns& columns_;
  std::size_t main_width_;  // the chip's own; the engine may have added columns of noise
  WipedVector<Block> slots_;
  WipedVector<Block> wrapped_;
  Pointers operands_;
};

// Inverts all values in all rows of the blocks by Montgomery's trick: one inversion in each lane. A zero makes the
// lane's results meaningless and the return value false. `prefix` is scratch of the same size.
bool invert_all(WipedVector<ExtBlock>& values, WipedVector<ExtBlock>& prefix) {
  ExtVector product = from_base(broadcast(KoalaBear::one()));
  for (std::size_t k = 0; k < values.size(); ++k) {
    for (std::size_t i = 0; i < kRowBlock; i += kLanes) {
      store_ext(product, prefix[k], i);
      product = mul(product, load_ext(values[k], i));
    }
  }
  const ExtNorm norm = norm_of(product);
  ExtVector suffix = mul_base(norm.cofactor, inverse(norm.norm));
  for (std::size_t k = values.size(); k-- > 0;) {
    for (std::size_t i = kRowBlock; i > 0;) {
      i -= kLanes;
      const ExtVector value = load_ext(values[k], i);
      store_ext(mul(suffix, load_ext(prefix[k], i)), values[k], i);
      suffix = mul(suffix, value);
    }
  }
  return !any_zero(norm.norm);
}

bool bus_columns_simd(const RowProgram& program, const RowColumns& columns, const FingerprintWeights& weights,
                      std::size_t begin, std::size_t end, std::span<const ExtColumn> pair_columns,
                      const ExtColumn& row_sums) {
  const std::size_t interactions = program.interactions.size();
  const std::size_t fractions = program.fractions.size();
  BlockRunner runner(program, columns);
  WipedVector<ExtBlock> inverses(interactions);
  WipedVector<ExtBlock> prefix(interactions);
  bool all_invertible = true;
  for (std::size_t row = begin; row < end; row += kRowBlock) {
    runner.set_rows(row);
    runner.run([](std::uint32_t, const KoalaBear*) {});
    for (std::size_t k = 0; k < interactions; ++k) {
      for (std::size_t i = 0; i < kRowBlock; i += kLanes) store_ext(runner.fingerprint(k, i, weights), inverses[k], i);
    }
    all_invertible = invert_all(inverses, prefix) && all_invertible;
    for (std::size_t i = 0; i < kRowBlock; i += kLanes) {
      ExtVector sum = from_base(zero_vector());
      for (std::size_t f = 0; f < fractions; f += 2) {
        const FractionInfo& last = program.fractions[std::min(f + 1, fractions - 1)];
        ExtVector h = from_base(zero_vector());
        for (std::size_t k = program.fractions[f].first; k < last.first + last.count; ++k) {
          h = add(h, mul_base(load_ext(inverses[k], i), runner.multiplicity(k, i)));
        }
        sum = add(sum, h);
        if (f / 2 < pair_columns.size()) {
          for (std::size_t j = 0; j < kExtDegree; ++j) store(h.c[j], pair_columns[f / 2][j] + row + i);
        }
      }
      for (std::size_t j = 0; j < kExtDegree; ++j) store(sum.c[j], row_sums[j] + row + i);
    }
  }
  return all_invertible;
}

void add_quotient_simd(const QuotientInput& input, std::size_t begin, std::size_t end, const ExtColumn& quotient) {
  const RowProgram& program = input.program;
  const std::vector<FractionInfo>& fractions = program.fractions;
  const std::size_t pairs = (fractions.size() + 1) / 2;
  const std::size_t chip_constraints = program.constraints.size();
  BlockRunner runner(program, input.columns);
  const std::span<const Ext> weights = input.weights;
  std::array<ExtBlock, 4> sums;  // by RowDomain
  std::array<Block, kExtDegree> running_next;

  for (std::size_t row = begin; row < end; row += kRowBlock) {
    runner.set_rows(row);
    for (ExtBlock& block : sums) block = ExtBlock{};
    runner.run([&](std::uint32_t target, const KoalaBear* value) {
      const RowProgram::Constraint& constraint = program.constraints[target];
      ExtBlock& block = sums[static_cast<std::size_t>(constraint.domain)];
      const ExtVector weight = broadcast(weights[constraint.index]);
      for (std::size_t i = 0; i < kRowBlock; i += kLanes) {
        const FieldVector v = load(value + i);
        for (std::size_t j = 0; j < kExtDegree; ++j) {
          store(add(load(block.c[j].lane + i), mul(weight.c[j], v)), block.c[j].lane + i);
        }
      }
    });

    // The running sum of the next row.
    const ConstExtColumn& running = input.bus[pairs - 1];
    for (std::size_t j = 0; j < running.size(); ++j) {
      const KoalaBear* column = running[j];
      for (std::size_t k = 0; k < kRowBlock; ++k) {
        const std::size_t next = row + k + 1;
        running_next[j].lane[k] = column[next == input.columns.rows ? 0 : next];
      }
    }

    for (std::size_t i = 0; i < kRowBlock; i += kLanes) {
      const std::size_t at = row + i;
      ExtVector every = load_ext(sums[static_cast<std::size_t>(RowDomain::kEveryRow)], i);
      const ExtVector running_here = load_columns(running, at);
      ExtVector next_sum;
      for (std::size_t j = 0; j < kExtDegree; ++j) next_sum.c[j] = load(running_next[j].lane + i);

      ExtVector last_h = sub(next_sum, running_here);
      for (std::size_t k = 0; k < pairs; ++k) {
        ExtVector h = last_h;
        if (k + 1 < pairs) {
          h = load_columns(input.bus[k], at);
          last_h = sub(last_h, h);
        }
        // h d1 - m1, and with a second fraction d2 (h d1 - m1) - m2 d1.
        const std::size_t first = fractions[2 * k].first;
        ExtVector d1;
        ExtVector value;
        if (fractions[2 * k].count == 1) {
          d1 = runner.fingerprint(first, i, input.fingerprints);
          value = mul(h, d1);
          value.c[0] = sub(value.c[0], runner.multiplicity(first, i));
        } else {
          const auto [denominator, numerator] = runner.shared_fraction(2 * k, i, input.fractions[2 * k]);
          d1 = denominator;
          value = sub(mul(h, d1), numerator);
        }
        if (2 * k + 1 < fractions.size()) {
          const std::size_t second = fractions[2 * k + 1].first;
          if (fractions[2 * k + 1].count == 1) {
            const ExtVector d2 = runner.fingerprint(second, i, input.fingerprints);
            value = sub(mul(value, d2), mul_base(d1, runner.multiplicity(second, i)));
          } else {
            const auto [d2, m2] = runner.shared_fraction(2 * k + 1, i, input.fractions[2 * k + 1]);
            value = sub(mul(value, d2), mul(d1, m2));
          }
        }
        every = add(every, mul(broadcast(weights[chip_constraints + k]), value));
      }

      // Start and end of the running sum.
      ExtVector blind;
      for (std::size_t j = 0; j < kExtDegree; ++j) blind.c[j] = load(input.columns.main[j] + at);
      const ExtVector start = mul(broadcast(weights[chip_constraints + pairs]), sub(next_sum, blind));
      const ExtVector finish =
          mul(broadcast(weights[chip_constraints + pairs + 1]), sub(running_here, broadcast(input.sum)));

      const CosetDomain& domain = input.domain;
      const auto factor = [at](const KoalaBear* column) { return load(column + at); };
      const ExtVector transition =
          mul_base(load_ext(sums[static_cast<std::size_t>(RowDomain::kTransition)], i), factor(domain.transition));
      ExtVector total = mul_base(add(every, transition), factor(domain.vanishing_inverse));
      total = add(total, mul_base(load_ext(sums[static_cast<std::size_t>(RowDomain::kFirstRow)], i),
                                  factor(domain.first_inverse)));
      total = add(total, mul_base(load_ext(sums[static_cast<std::size_t>(RowDomain::kLastRow)], i),
                                  factor(domain.last_inverse)));
      total = add(total, mul_base(start, factor(domain.blind_inverse)));
      total = add(total, mul_base(finish, factor(domain.end_inverse)));
      for (std::size_t j = 0; j < kExtDegree; ++j) {
        KoalaBear* out = quotient[j] + at;
        store(add(load(out), total.c[j]), out);
      }
    }
  }
}

}  // namespace
}  // namespace HWY_NAMESPACE
}  // namespace symbolon::prover
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace symbolon::prover {

HWY_EXPORT(bus_columns_simd);
HWY_EXPORT(add_quotient_simd);

FingerprintWeights fingerprint_weights(const RowProgram& program, const Ext& gamma, const Ext& beta) {
  FingerprintWeights weights;
  std::size_t fields_max = 0;
  for (const RowProgram::Interaction& interaction : program.interactions) {
    weights.constants.push_back(gamma + KoalaBear::from_u32(interaction.bus));
    fields_max = std::max(fields_max, interaction.message.size());
  }
  Ext power = beta;
  for (std::size_t j = 0; j < fields_max; ++j, power *= beta) weights.beta_powers.push_back(power);
  return weights;
}

std::vector<FractionForms<Ext>> fraction_weights(const RowProgram& program, const Ext& gamma,
                                                 const FingerprintWeights& fingerprints) {
  std::vector<FractionForms<Ext>> weights(program.fractions.size());
  for (std::size_t f = 0; f < weights.size(); ++f) {
    const FractionInfo& fraction = program.fractions[f];
    if (fraction.count == 1) continue;
    const std::uint32_t bus = program.interactions[fraction.first].bus;
    weights[f] = fraction_forms(fraction, bus, gamma, std::span<const Ext>(fingerprints.beta_powers));
  }
  return weights;
}

bool bus_columns(const RowProgram& interactions, const RowColumns& columns, const FingerprintWeights& weights,
                 std::size_t begin, std::size_t end, std::span<const ExtColumn> pair_columns,
                 const ExtColumn& row_sums) {
  CHECK(begin % kRowBlock == 0, "row blocks are whole");
  CHECK(end % kRowBlock == 0, "row blocks are whole");
  return HWY_DYNAMIC_DISPATCH(bus_columns_simd)(interactions, columns, weights, begin, end, pair_columns, row_sums);
}

void add_quotient(const QuotientInput& input, std::size_t begin, std::size_t end, const ExtColumn& quotient) {
  CHECK(begin % kRowBlock == 0, "row blocks are whole");
  CHECK(end % kRowBlock == 0, "row blocks are whole");
  HWY_DYNAMIC_DISPATCH(add_quotient_simd)(input, begin, end, quotient);
}

}  // namespace symbolon::prover
#endif  // HWY_ONCE
