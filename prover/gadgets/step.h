// Step: what every instruction row has: its state, the row's place in the run, and the program lookup.
//
// Assumes: `real` is boolean.
// Guarantees: the row runs the program's instruction at pc, exactly once at its clock, and hands the state on.

#ifndef SYMBOLON_PROVER_GADGETS_STEP_H_
#define SYMBOLON_PROVER_GADGETS_STEP_H_

#include <cstdint>

#include "core/mips/instruction.h"
#include "core/mips/record.h"
#include "prover/air/builder.h"
#include "prover/chips/bus/program.h"
#include "prover/chips/bus/state.h"
#include "prover/gadgets/word.h"

namespace symbolon::prover {

template <class T>
struct StepCols {
  T clock;
  T pc;
  T next_pc;
};

constexpr std::uint32_t clock_of_step(std::uint32_t step_index) { return mips::kClockStep * (step_index + 1); }

inline StepCols<KoalaBear> populate_step(const mips::Step& step, std::uint32_t step_index) {
  return {KoalaBear::from_u32(clock_of_step(step_index)), KoalaBear::from_u32(step.pc),
          KoalaBear::from_u32(step.next_pc)};
}

constexpr int op_code(mips::Op op) { return static_cast<int>(op); }

// The instruction as the row sees it; leave what the operation does not have at E(0).
template <class E>
struct Operands {
  E op;
  E read1 = E(0);
  E read2 = E(0);
  E write = E(0);
  Word<E> imm = {E(0), E(0)};
};

// `after_next` is the pc that follows next_pc: next_pc + 1 unless this row jumps. `goes_on`, boolean and 0 where real
// is 0, says whether the state is handed on; a row that ends the run sends none.
template <class B, class E = typename B::Expr>
void eval_last_step(B& b, const char* scope, const StepCols<E>& step, const Operands<E>& operands, const E& after_next,
                    const E& real, const E& goes_on) {
  b.template receive<StateMessage>(Label(scope, "state"), {step.clock, step.pc, step.next_pc}, real);
  b.template send<StateMessage>(Label(scope, "next_state"),
                                {step.clock + E(static_cast<int>(mips::kClockStep)), step.next_pc, after_next},
                                goes_on);
  b.template receive<ProgramMessage>(Label(scope, "program"),
                                     {step.pc, operands.op, operands.read1, operands.read2, operands.write,
                                      operands.imm.low, operands.imm.high},
                                     real);
}

template <class B, class E = typename B::Expr>
void eval_step(B& b, const char* scope, const StepCols<E>& step, const Operands<E>& operands, const E& after_next,
               const E& real) {
  eval_last_step(b, scope, step, operands, after_next, real, real);
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_GADGETS_STEP_H_
