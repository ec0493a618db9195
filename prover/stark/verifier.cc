#include "prover/stark/verifier.h"

#include <vector>

#include "prover/stark/verifier-inl.h"

namespace symbolon::prover {

Result<void> verify_stark(const StarkShape& shape, const Statement& statement, const StarkProof& proof) {
  std::vector<TableEval<Ext>> evals;
  for (const Table& table : shape.tables()) evals.push_back(table.eval_at_point);
  return verify_stark<NativeArithmetic>(shape, statement, proof, evals);
}

}  // namespace symbolon::prover
