#include "prover/chips/image/air.h"

namespace symbolon::prover {
namespace {

// Rows: the machine's registers, the cursor, the image words.
constexpr std::size_t kRegisterRows = kCursorRegister + 1;
static_assert(kCursorRegister == mips::kRegisterCount);

}  // namespace

std::size_t ImageChip::row_count(const TraceInput& input) { return fixed_row_count(input.program); }

void ImageChip::fill(const TraceInput& input, RowSpan rows, Matrix& main) {
  fill_rows<ImageCols>(main, rows.count, [&](std::size_t i, ImageCols<KoalaBear>& row) {
    const std::size_t index = rows.first + i;
    if (index == kCursorRegister) {
      const Cursor& cursor = input.cursors.back();
      row.final.low = KoalaBear::from_u32(cursor.index);
      row.final_time = KoalaBear::from_u32(cursor.previous_time);
      return;
    }
    const mips::FinalWord& place =
        index < kRegisterRows ? input.record.final_registers[index] : input.record.final_image[index - kRegisterRows];
    row.final = word_of(place.value);
    row.final_time = KoalaBear::from_u32(place.time);
  });
}

std::size_t ImageChip::fixed_row_count(const mips::Program& program) { return kRegisterRows + program.image.size(); }

void ImageChip::fill_fixed(const mips::Program& program, RowSpan rows, Matrix& fixed) {
  fill_rows<ImageFixedCols>(fixed, rows.count, [&](std::size_t i, ImageFixedCols<KoalaBear>& row) {
    const std::size_t index = rows.first + i;
    row.is_real = KoalaBear::one();
    if (index < kRegisterRows) {
      row.space = KoalaBear::from_u32(kSpaceRegisters);
      row.address = KoalaBear::from_u32(static_cast<std::uint32_t>(index));
      row.initial = word_of(index == mips::kSp ? mips::kInitialStackPointer : 0);
      return;
    }
    const mips::ImageWord& word = program.image[index - kRegisterRows];
    row.space = KoalaBear::from_u32(word.read_only ? kSpaceReadOnly : kSpaceWritable);
    row.address = KoalaBear::from_u32(word.address / 4);
    row.initial = word_of(word.value);
  });
}

}  // namespace symbolon::prover
