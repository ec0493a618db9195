#include "core/mips/elf.h"

#include <algorithm>
#include <vector>

#include "core/base/codec.h"
#include "core/mips/decode.h"

namespace symbolon::mips {
namespace {

constexpr std::uint16_t kTypeExecutable = 2;
constexpr std::uint16_t kMachineMips = 8;
constexpr std::uint32_t kHeaderSize = 52;
constexpr std::uint32_t kProgramHeaderSize = 32;
constexpr std::uint32_t kSegmentLoad = 1;
constexpr std::uint32_t kSegmentDynamic = 2;
constexpr std::uint32_t kSegmentInterpreter = 3;
constexpr std::uint32_t kFlagExecute = 1;
constexpr std::uint32_t kFlagWrite = 2;

// e_flags of the MIPS supplement.
constexpr std::uint32_t kFlagAbi2 = 0x0000'0020;  // n32
constexpr std::uint32_t kAbiMask = 0x0000'f000;
constexpr std::uint32_t kAbiO32 = 0x0000'1000;
constexpr std::uint32_t kFlagMicroMips = 0x0200'0000;
constexpr std::uint32_t kFlagMips16 = 0x0400'0000;
constexpr std::uint32_t kArchitectureMask = 0xf000'0000;
constexpr std::uint32_t kMips1 = 0x0000'0000;
constexpr std::uint32_t kMips2 = 0x1000'0000;
constexpr std::uint32_t kMips32 = 0x5000'0000;
constexpr std::uint32_t kMips32R2 = 0x7000'0000;

Error elf_error(ErrorCode code, const char* where) { return Error{.code = code, .where = where}; }

struct Header {
  std::uint32_t entry = 0;
  std::uint32_t program_headers_offset = 0;
  std::uint16_t program_header_count = 0;
};

struct Segment {
  std::uint32_t offset = 0;
  std::uint32_t address = 0;
  std::uint32_t file_size = 0;
  std::uint32_t memory_size = 0;
  bool writable = false;
  bool executable = false;

  // Word indices; the end is exclusive. Sizes are checked to stay inside the address space.
  std::uint32_t first_word() const { return address / 4; }
  std::uint32_t memory_end_word() const { return (address + memory_size + 3) / 4; }
  std::uint32_t file_end_word() const { return file_size == 0 ? first_word() : (address + file_size + 3) / 4; }
};

// o32 code for a processor whose user-mode integer instructions are all in MIPS32 release 2.
bool is_supported_variant(std::uint32_t flags) {
  const std::uint32_t abi = flags & kAbiMask;
  const std::uint32_t architecture = flags & kArchitectureMask;
  if ((flags & (kFlagAbi2 | kFlagMicroMips | kFlagMips16)) != 0) return false;
  if (abi != 0 && abi != kAbiO32) return false;
  return architecture == kMips1 || architecture == kMips2 || architecture == kMips32 || architecture == kMips32R2;
}

Result<Header> read_header(ByteView file) {
  constexpr const char* kWhere = "elf.header";
  if (file.size() > kElfBytesMax) return elf_error(ErrorCode::kElfTooLarge, kWhere);
  constexpr std::uint8_t kMagic[] = {0x7f, 'E', 'L', 'F'};
  if (!std::ranges::equal(file.first(std::min(file.size(), sizeof kMagic)), kMagic)) {
    return elf_error(ErrorCode::kElfNotElf, kWhere);
  }
  if (file.size() < kHeaderSize) return elf_error(ErrorCode::kElfTruncated, kWhere);
  if (file[4] != 1) return elf_error(ErrorCode::kElfWrongClass, kWhere);
  if (file[5] != 1) return elf_error(ErrorCode::kElfWrongByteOrder, kWhere);

  Reader reader(file.subspan(16, kHeaderSize - 16));
  Header header;
  TRY_ASSIGN(const std::uint16_t type, reader.u16());
  TRY_ASSIGN(const std::uint16_t machine, reader.u16());
  TRY_ASSIGN(const std::uint32_t version, reader.u32());
  TRY_ASSIGN(header.entry, reader.u32());
  TRY_ASSIGN(header.program_headers_offset, reader.u32());
  TRY_ASSIGN([[maybe_unused]] const std::uint32_t section_headers_offset, reader.u32());
  TRY_ASSIGN(const std::uint32_t flags, reader.u32());
  TRY_ASSIGN(const std::uint16_t header_size, reader.u16());
  TRY_ASSIGN(const std::uint16_t program_header_size, reader.u16());
  TRY_ASSIGN(header.program_header_count, reader.u16());

  if (file[6] != 1 || version != 1) return elf_error(ErrorCode::kElfWrongVersion, kWhere);
  if (machine != kMachineMips) return elf_error(ErrorCode::kElfWrongMachine, kWhere);
  if (type != kTypeExecutable) return elf_error(ErrorCode::kElfNotExecutable, kWhere);
  if (!is_supported_variant(flags)) return elf_error(ErrorCode::kElfWrongAbi, kWhere);
  if (header_size != kHeaderSize) return elf_error(ErrorCode::kElfBadHeader, kWhere);
  if (header.program_header_count != 0 && program_header_size != kProgramHeaderSize) {
    return elf_error(ErrorCode::kElfBadHeader, kWhere);
  }
  if (header.program_header_count > kElfProgramHeadersMax) return elf_error(ErrorCode::kElfTooManySegments, kWhere);
  const std::uint64_t end =
      std::uint64_t{header.program_headers_offset} + header.program_header_count * kProgramHeaderSize;
  if (end > file.size()) return elf_error(ErrorCode::kElfTruncated, kWhere);
  return header;
}

Result<void> check_segment(const Segment& segment, std::size_t file_bytes) {
  constexpr const char* kWhere = "elf.segment";
  if (std::uint64_t{segment.offset} + segment.file_size > file_bytes) {
    return elf_error(ErrorCode::kElfSegmentTruncated, kWhere);
  }
  if (segment.file_size > segment.memory_size) return elf_error(ErrorCode::kElfSegmentSize, kWhere);
  if (std::uint64_t{segment.address} + segment.memory_size > std::uint64_t{kCodeEndMax} * 4) {
    return elf_error(ErrorCode::kElfSegmentAddress, kWhere);
  }
  if (segment.writable && segment.executable) return elf_error(ErrorCode::kElfWritableCode, kWhere);
  // Zeros outside the image are writable memory, so read-only ones have no place.
  if (!segment.writable && segment.memory_end_word() > segment.file_end_word()) {
    return elf_error(ErrorCode::kElfReadOnlyZeros, kWhere);
  }
  return {};
}

// Checked one by one and against each other; sorted by address.
Result<std::vector<Segment>> read_segments(ByteView file, const Header& header) {
  constexpr const char* kWhere = "elf.program_header";
  std::vector<Segment> segments;
  Reader reader(file.subspan(header.program_headers_offset));
  for (std::uint32_t i = 0; i < header.program_header_count; ++i) {
    Segment segment;
    TRY_ASSIGN(const std::uint32_t type, reader.u32());
    TRY_ASSIGN(segment.offset, reader.u32());
    TRY_ASSIGN(segment.address, reader.u32());
    TRY_ASSIGN([[maybe_unused]] const std::uint32_t physical_address, reader.u32());
    TRY_ASSIGN(segment.file_size, reader.u32());
    TRY_ASSIGN(segment.memory_size, reader.u32());
    TRY_ASSIGN(const std::uint32_t flags, reader.u32());
    TRY_ASSIGN([[maybe_unused]] const std::uint32_t alignment, reader.u32());
    if (type == kSegmentDynamic || type == kSegmentInterpreter) return elf_error(ErrorCode::kElfNotStatic, kWhere);
    if (type != kSegmentLoad || (segment.memory_size == 0 && segment.file_size == 0)) continue;
    segment.writable = (flags & kFlagWrite) != 0;
    segment.executable = (flags & kFlagExecute) != 0;
    TRY(check_segment(segment, file.size()));
    segments.push_back(segment);
  }
  std::ranges::sort(segments, {}, &Segment::address);

  std::uint64_t image_bytes = 0;
  std::uint64_t memory_bytes = 0;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    image_bytes += segments[i].file_size;
    memory_bytes += segments[i].memory_size;
    if (i > 0 && segments[i].first_word() < segments[i - 1].memory_end_word()) {
      return elf_error(ErrorCode::kElfSegmentsOverlap, kWhere);
    }
  }
  if (image_bytes > kElfImageBytesMax || memory_bytes > kElfMemoryBytesMax) {
    return elf_error(ErrorCode::kElfSegmentTooLarge, kWhere);
  }
  return segments;
}

void append_image(ByteView contents, const Segment& segment, std::vector<ImageWord>& image) {
  for (std::uint32_t index = segment.first_word(); index < segment.file_end_word(); ++index) {
    image.push_back({.address = 4 * index, .value = 0, .read_only = !segment.writable});
  }
  ImageWord* const words = image.data() + (image.size() - (segment.file_end_word() - segment.first_word()));
  const std::uint32_t start = segment.address % 4;
  for (std::uint32_t i = 0; i < segment.file_size; ++i) {
    words[(start + i) / 4].value |= std::uint32_t{contents[i]} << ((start + i) % 4 * 8);
  }
}

// The words that the executable segment fills completely.
Result<void> load_code(ByteView file, const Segment& segment, Program& program) {
  if (segment.address % 4 != 0) return elf_error(ErrorCode::kElfCodeUnaligned, "elf.code");
  program.code_start = segment.first_word();
  Reader reader(file.subspan(segment.offset, segment.file_size));
  program.code.reserve(segment.file_size / 4);
  for (std::uint32_t i = 0; i < segment.file_size / 4; ++i) {
    TRY_ASSIGN(const std::uint32_t word, reader.u32());
    program.code.push_back(decode(word, program.code_start + i));
  }
  return {};
}

}  // namespace

Result<Program> load_elf(ByteView file) {
  TRY_ASSIGN(const Header header, read_header(file));
  TRY_ASSIGN(const std::vector<Segment> segments, read_segments(file, header));

  Program program;
  const Segment* code = nullptr;
  for (const Segment& segment : segments) {
    append_image(file.subspan(segment.offset, segment.file_size), segment, program.image);
    if (!segment.executable) continue;
    if (code != nullptr) return elf_error(ErrorCode::kElfSeveralCode, "elf.code");
    code = &segment;
  }
  if (code == nullptr) return elf_error(ErrorCode::kElfNoCode, "elf.code");
  TRY(load_code(file, *code, program));

  const bool entry_aligned = header.entry % 4 == 0;
  program.entry = header.entry / 4;
  if (!entry_aligned || program.entry - program.code_start >= program.code.size()) {
    return elf_error(ErrorCode::kElfEntryOutside, "elf.entry");
  }
  return program;
}

}  // namespace symbolon::mips
