// Cases and answers of the multiples guest, shared with the test that feeds it. Body: cases. Public values: an answer
// for each.

#ifndef SYMBOLON_TESTS_GUESTS_MULTIPLES_IO_H_
#define SYMBOLON_TESTS_GUESTS_MULTIPLES_IO_H_

#include <cstdint>

#include "core/guest/curve.h"

namespace symbolon::guest {

enum class CurveKind : std::uint32_t { kSecp256k1, kP256 };
enum class MultipleKind : std::uint32_t { kBase, kTwo };

struct MultipleCase {
  CurveKind curve;
  MultipleKind kind;
  U256 u;
  U256 v;         // kTwo only
  AffinePoint q;  // kTwo only
};

struct MultipleAnswer {
  AffinePoint point;  // zeros for infinity
  std::uint32_t infinite;
};

template <class Curve>
MultipleAnswer answer_with(const Point<Curve>& point) {
  if (point.infinite) return {{}, 1};
  return {point.affine, 0};
}

}  // namespace symbolon::guest

#endif  // SYMBOLON_TESTS_GUESTS_MULTIPLES_IO_H_
