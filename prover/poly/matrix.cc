#include "prover/poly/matrix.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <cstdlib>
#include <memory>

namespace symbolon::prover {
namespace {

constexpr std::size_t kAlignment = 64;

}  // namespace

Matrix::Matrix(std::size_t rows, std::size_t width, MatrixContent content)
    : rows_(rows), width_(width), content_(content) {
  CHECK(std::has_single_bit(rows), "matrix height is a power of two");
  if (width == 0) return;
  const std::size_t bytes = rows * width * sizeof(KoalaBear);
  void* storage = std::aligned_alloc(kAlignment, (bytes + kAlignment - 1) / kAlignment * kAlignment);
  CHECK(storage != nullptr, "out of memory");
  data_ = static_cast<KoalaBear*>(storage);
  std::uninitialized_fill_n(data_, rows * width, KoalaBear::zero());
}

Matrix::~Matrix() {
  if (data_ == nullptr) return;
  if (content_ == MatrixContent::kWitness) {
    std::fill_n(data_, rows_ * width_, KoalaBear::zero());
    std::atomic_signal_fence(std::memory_order_seq_cst);
    // The compiler must assume that this reads the zeros, so it cannot drop them.
    asm volatile("" : : "r"(data_) : "memory");
  }
  std::free(data_);
}

}  // namespace symbolon::prover
