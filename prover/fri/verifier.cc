#include "prover/fri/verifier-inl.h"

namespace symbolon::prover {

template Result<void> verify_openings(const PcsShape&, std::span<const Cap* const>, const PcsProof&, NativeTranscript&,
                                      const GroupValues&);

}  // namespace symbolon::prover
