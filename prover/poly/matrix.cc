#include "prover/poly/matrix.h"

#include <algorithm>
#include <atomic>
#include <bit>

#include "prover/field/storage.h"

namespace symbolon::prover {

Matrix::Matrix(std::size_t rows, std::size_t width, MatrixContent content, MatrixStart start)
    : rows_(rows), width_(width), content_(content) {
  CHECK(std::has_single_bit(rows), "matrix height is a power of two");
  if (width == 0) return;
  data_ = static_cast<KoalaBear*>(take_storage(rows * width * sizeof(KoalaBear)));
  if (start == MatrixStart::kZero) std::fill_n(data_, rows * width, KoalaBear::zero());
}

void wipe_elements(std::span<KoalaBear> elements) {
  std::fill(elements.begin(), elements.end(), KoalaBear::zero());
  std::atomic_signal_fence(std::memory_order_seq_cst);
  // The compiler must assume that this reads the zeros, so it cannot drop them.
  asm volatile("" : : "r"(elements.data()) : "memory");
}

Matrix::~Matrix() {
  if (data_ == nullptr) return;
  if (content_ == MatrixContent::kWitness) wipe_elements(values());
  give_storage(data_, rows_ * width_ * sizeof(KoalaBear));
}

}  // namespace symbolon::prover
