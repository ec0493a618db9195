// Multiples of points inside a guest: reads cases, commits answers (multiples_io.h).

#include "tests/guests/multiples_io.h"

#include "core/guest/curve_multiply.h"
#include "core/guest/zkvm.h"

namespace guest = symbolon::guest;

namespace {

template <class Curve>
guest::MultipleAnswer answer_case(const guest::MultipleCase& one) {
  return guest::answer_with(one.kind == guest::MultipleKind::kBase
                                ? guest::multiply_base<Curve>(one.u)
                                : guest::multiply_two<Curve>(one.u, one.v, one.q));
}

}  // namespace

int main() {
  while (zkvm_input_size() > 0) {
    guest::MultipleCase one;
    zkvm_read_input(&one, sizeof one);
    const guest::MultipleAnswer answer = one.curve == guest::CurveKind::kSecp256k1
                                             ? answer_case<guest::Secp256k1>(one)
                                             : answer_case<guest::P256>(one);
    zkvm_commit(&answer, sizeof answer);
  }
  return 0;
}
