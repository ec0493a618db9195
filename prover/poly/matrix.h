// Matrix: a table of base field elements stored column by column, as traces and their low-degree extensions are.
//
//   column 0: row 0, row 1, ..., row rows-1 | column 1: ... | ...
//
// Storage (storage.h) starts at a multiple of 64 bytes and is zero at first, unless the caller will write every element
// anyway. A matrix is moved, never copied. One that holds witness values is marked `kWitness` and overwrites its
// storage before it is freed.

#ifndef SYMBOLON_PROVER_POLY_MATRIX_H_
#define SYMBOLON_PROVER_POLY_MATRIX_H_

#include <cstddef>
#include <span>
#include <utility>

#include "core/base/check.h"
#include "prover/field/koala_bear.h"

namespace symbolon::prover {

enum class MatrixContent { kPublic, kWitness };
enum class MatrixStart { kZero, kUnwritten };  // kUnwritten: any content until it is written

// Zeros, in a way that no compiler removes.
void wipe_elements(std::span<KoalaBear> elements);

class Matrix {
 public:
  Matrix() = default;
  // `rows` is a power of two.
  Matrix(std::size_t rows, std::size_t width, MatrixContent content = MatrixContent::kPublic,
         MatrixStart start = MatrixStart::kZero);
  ~Matrix();
  Matrix(Matrix&& other) noexcept { swap(other); }
  Matrix& operator=(Matrix&& other) noexcept {
    Matrix moved(std::move(other));
    swap(moved);
    return *this;
  }
  Matrix(const Matrix&) = delete;
  Matrix& operator=(const Matrix&) = delete;

  std::size_t rows() const { return rows_; }
  std::size_t width() const { return width_; }
  MatrixContent content() const { return content_; }

  std::span<KoalaBear> column(std::size_t index) {
    CHECK(index < width_, "matrix column index");
    return {data_ + index * rows_, rows_};
  }
  std::span<const KoalaBear> column(std::size_t index) const {
    CHECK(index < width_, "matrix column index");
    return {data_ + index * rows_, rows_};
  }
  KoalaBear& at(std::size_t row, std::size_t column_index) { return column(column_index)[row]; }
  KoalaBear at(std::size_t row, std::size_t column_index) const { return column(column_index)[row]; }
  std::span<KoalaBear> values() { return {data_, rows_ * width_}; }
  // Somebody else has overwritten the values (release.h): there is nothing left to do before they are freed.
  void declare_wiped() { content_ = MatrixContent::kPublic; }
  std::span<const KoalaBear> values() const { return {data_, rows_ * width_}; }

 private:
  void swap(Matrix& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(rows_, other.rows_);
    std::swap(width_, other.width_);
    std::swap(content_, other.content_);
  }

  KoalaBear* data_ = nullptr;
  std::size_t rows_ = 0;
  std::size_t width_ = 0;
  MatrixContent content_ = MatrixContent::kPublic;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_POLY_MATRIX_H_
