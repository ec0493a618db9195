#include "prover/poly/matrix.h"

#include <sys/mman.h>

#include <algorithm>
#include <atomic>
#include <bit>
#include <cstdlib>
#include <memory>

namespace symbolon::prover {
namespace {

constexpr std::size_t kAlignment = 64;
// Large matrices ask for large pages: fewer faults when they are first touched, fewer misses when columns are walked.
constexpr std::size_t kLargePage = std::size_t{2} << 20;

void* allocate(std::size_t bytes) {
  const std::size_t alignment = bytes >= 2 * kLargePage ? kLargePage : kAlignment;
  void* storage = std::aligned_alloc(alignment, (bytes + alignment - 1) / alignment * alignment);
  CHECK(storage != nullptr, "out of memory");
  // Advice only: where the system refuses, small pages do.
  if (alignment == kLargePage) static_cast<void>(madvise(storage, bytes, MADV_HUGEPAGE));
  return storage;
}

}  // namespace

Matrix::Matrix(std::size_t rows, std::size_t width, MatrixContent content)
    : rows_(rows), width_(width), content_(content) {
  CHECK(std::has_single_bit(rows), "matrix height is a power of two");
  if (width == 0) return;
  const std::size_t bytes = rows * width * sizeof(KoalaBear);
  data_ = static_cast<KoalaBear*>(allocate(bytes));
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
