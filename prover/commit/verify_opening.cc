#include "prover/commit/verify_opening-inl.h"

namespace symbolon::prover {

template Result<void> verify_opening(const TreeShape&, const Cap&, std::span<const QueryIndex>, const TreeOpening&,
                                     NativeArithmetic);

}  // namespace symbolon::prover
