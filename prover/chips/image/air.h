// The image chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_IMAGE_AIR_H_
#define SYMBOLON_PROVER_CHIPS_IMAGE_AIR_H_

#include "prover/chips/bus/memory.h"
#include "prover/chips/chip.h"
#include "prover/chips/image/columns.h"

namespace symbolon::prover {

struct ImageChip {
  static constexpr const char* kName = "image";
  template <class T>
  using Cols = ImageCols<T>;
  template <class T>
  using FixedCols = ImageFixedCols<T>;

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    const auto row = b.template local<ImageCols>();
    const auto place = b.template fixed<ImageFixedCols>();
    b.template send<MemoryMessage>(
        "image.initial", {place.space, place.address, place.initial.low, place.initial.high, E(0)}, place.is_real);
    b.template receive<MemoryMessage>(
        "image.final", {place.space, place.address, row.final.low, row.final.high, row.final_time}, place.is_real);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);
  static std::size_t fixed_row_count(const mips::Program& program);
  static void fill_fixed(const mips::Program& program, RowSpan rows, Matrix& fixed);
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_IMAGE_AIR_H_
