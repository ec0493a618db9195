// Makes small ELF executables for tests: right ones, and wrong ones by changing a field before build().

#ifndef SYMBOLON_TESTS_SUPPORT_ELF_BUILDER_H_
#define SYMBOLON_TESTS_SUPPORT_ELF_BUILDER_H_

#include <cstring>
#include <span>
#include <vector>

#include "core/base/codec.h"

namespace symbolon::mips {

struct ElfSegment {
  static constexpr std::uint32_t kExecute = 1;
  static constexpr std::uint32_t kWrite = 2;
  static constexpr std::uint32_t kRead = 4;

  std::uint32_t address = 0;
  Bytes contents = {};
  std::uint32_t zeros = 0;  // memory size beyond the contents
  std::uint32_t flags = kRead;
  std::uint32_t type = 1;  // PT_LOAD
};

struct ElfBuilder {
  std::uint8_t file_class = 1;
  std::uint8_t byte_order = 1;
  std::uint8_t ident_version = 1;
  std::uint16_t type = 2;
  std::uint16_t machine = 8;
  std::uint32_t version = 1;
  std::uint32_t entry = 0;
  std::uint32_t flags = 0x7000'1000;  // o32, mips32r2
  std::uint16_t header_size = 52;
  std::uint16_t program_header_size = 32;
  std::vector<ElfSegment> segments = {};

  static constexpr std::size_t kProgramHeadersStart = 52;

  // Header, program headers, contents one after the other.
  Bytes build() const {
    Writer writer;
    for (const std::uint8_t byte : {std::uint8_t{0x7f}, std::uint8_t{'E'}, std::uint8_t{'L'}, std::uint8_t{'F'},
                                    file_class, byte_order, ident_version}) {
      writer.u8(byte);
    }
    for (int i = 0; i < 9; ++i) writer.u8(0);
    writer.u16(type);
    writer.u16(machine);
    writer.u32(version);
    writer.u32(entry);
    writer.u32(kProgramHeadersStart);
    writer.u32(0);
    writer.u32(flags);
    writer.u16(header_size);
    writer.u16(program_header_size);
    writer.u16(static_cast<std::uint16_t>(segments.size()));
    for (int i = 0; i < 3; ++i) writer.u16(0);
    auto offset = static_cast<std::uint32_t>(kProgramHeadersStart + 32 * segments.size());
    for (const ElfSegment& segment : segments) {
      const auto file_size = static_cast<std::uint32_t>(segment.contents.size());
      writer.u32(segment.type);
      writer.u32(offset);
      writer.u32(segment.address);
      writer.u32(segment.address);
      writer.u32(file_size);
      writer.u32(file_size + segment.zeros);
      writer.u32(segment.flags);
      writer.u32(4);
      offset += file_size;
    }
    for (const ElfSegment& segment : segments) writer.bytes(segment.contents);
    return std::move(writer).take();
  }
};

inline Bytes bytes_of_words(std::span<const std::uint32_t> words) {
  Bytes bytes(4 * words.size());
  if (!words.empty()) std::memcpy(bytes.data(), words.data(), bytes.size());
  return bytes;
}

}  // namespace symbolon::mips

#endif  // SYMBOLON_TESTS_SUPPORT_ELF_BUILDER_H_
