#include "prover/transcript/transcript-inl.h"

namespace symbolon::prover {

template class Transcript<NativeArithmetic>;

}  // namespace symbolon::prover
