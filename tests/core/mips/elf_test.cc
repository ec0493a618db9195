// The ELF loader: what a right file becomes, and one wrong file for each error code.
#include "core/mips/elf.h"

#include <gtest/gtest.h>

#include "core/mips/execute.h"
#include "tests/support/assembler.h"
#include "tests/support/elf_builder.h"
#include "tests/support/result_matchers.h"

namespace symbolon::mips {
namespace {

using namespace assembly;

constexpr std::uint32_t kCode = 0x0040'0000;
constexpr std::uint32_t kData = 0x1000'0000;
constexpr std::uint32_t kReadExecute = ElfSegment::kRead | ElfSegment::kExecute;
constexpr std::uint32_t kReadWrite = ElfSegment::kRead | ElfSegment::kWrite;

// Code that exits with the word at kData, and that word with some .bss behind it.
ElfBuilder sample() {
  Assembler a(kCode);
  a.li(t0, kData);
  a.put(lw(a0, 0, t0));
  a.li(v0, kCallExit);
  a.put(syscall());
  ElfBuilder elf;
  elf.entry = kCode;
  elf.segments.push_back({.address = kCode, .contents = bytes_of_words(a.words()), .flags = kReadExecute});
  elf.segments.push_back({.address = kData, .contents = {42, 0, 0, 0, 7, 8}, .zeros = 100, .flags = kReadWrite});
  return elf;
}

TEST(Elf, LoadsAProgramThatRuns) {
  const Result<Program> program = load_elf(sample().build());
  ASSERT_OK(program);
  const Result<RunResult> result = run(*program, {});
  ASSERT_OK(result);
  EXPECT_EQ(result->exit_code, 42u);
}

TEST(Elf, ImageAndCode) {
  const ElfBuilder elf = sample();
  const Result<Program> program = load_elf(elf.build());
  ASSERT_OK(program);
  const std::size_t code_words = elf.segments[0].contents.size() / 4;
  EXPECT_EQ(program->code_start, kCode / 4);
  EXPECT_EQ(program->entry, kCode / 4);
  ASSERT_EQ(program->code.size(), code_words);
  EXPECT_EQ(program->code.back(), Instruction{.op = Op::kSyscall});
  // The code, and the data rounded up to words; the .bss is not there.
  ASSERT_EQ(program->image.size(), code_words + 2);
  EXPECT_EQ(program->image[0].address, kCode);
  EXPECT_TRUE(program->image[0].read_only);
  const ImageWord& last = program->image.back();
  EXPECT_EQ(last.address, kData + 4);
  EXPECT_EQ(last.value, 0x0807u);
  EXPECT_FALSE(last.read_only);
}

TEST(Elf, SegmentsThatStartInsideAWord) {
  ElfBuilder elf = sample();
  elf.segments.push_back({.address = kData + 0x1003, .contents = {1, 2, 3}});
  const Result<Program> program = load_elf(elf.build());
  ASSERT_OK(program);
  const std::size_t size = program->image.size();
  EXPECT_EQ(program->image[size - 2].address, kData + 0x1000);
  EXPECT_EQ(program->image[size - 2].value, 0x0100'0000u);
  EXPECT_EQ(program->image[size - 1].value, 0x0000'0302u);
  EXPECT_TRUE(program->image[size - 1].read_only);
}

TEST(Elf, AnIncompleteLastWordIsNoCode) {
  ElfBuilder elf = sample();
  elf.segments[0].contents.push_back(0x0c);
  const Result<Program> program = load_elf(elf.build());
  ASSERT_OK(program);
  EXPECT_EQ(program->code.size(), elf.segments[0].contents.size() / 4);
}

TEST(Elf, ProgramDoesNotDependOnTheOrderInTheFile) {
  ElfBuilder elf = sample();
  const Result<Program> program = load_elf(elf.build());
  std::swap(elf.segments[0], elf.segments[1]);
  elf.segments.push_back({.address = 0, .contents = {1, 2, 3, 4}, .type = 4});  // a note
  const Result<Program> other = load_elf(elf.build());
  ASSERT_OK(program);
  ASSERT_OK(other);
  EXPECT_EQ(program_id(*program), program_id(*other));
}

TEST(Elf, EmptySegmentsAreIgnored) {
  ElfBuilder elf = sample();
  elf.segments.push_back({.address = kCode + 1, .flags = kReadWrite | kReadExecute});
  EXPECT_OK(load_elf(elf.build()));
}

TEST(Elf, OlderProcessorsAreIncluded) {
  for (const std::uint32_t flags : {0x0000'1000u, 0x1000'1000u, 0x5000'1000u, 0x7000'0000u, 0x7000'1007u}) {
    ElfBuilder elf = sample();
    elf.flags = flags;
    EXPECT_OK(load_elf(elf.build()));
  }
}

// --- one reason each ---

void expect_refused(const ElfBuilder& elf, ErrorCode code) {
  EXPECT_ERROR(load_elf(elf.build()), code);
  EXPECT_EQ(error_kind(code), ErrorKind::kUnreadable);
}

TEST(ElfRefusal, Header) {
  const auto changed = [](auto change) {
    ElfBuilder elf = sample();
    change(elf);
    return elf;
  };
  expect_refused(changed([](ElfBuilder& e) { e.file_class = 2; }), ErrorCode::kElfWrongClass);
  expect_refused(changed([](ElfBuilder& e) { e.byte_order = 2; }), ErrorCode::kElfWrongByteOrder);
  expect_refused(changed([](ElfBuilder& e) { e.ident_version = 0; }), ErrorCode::kElfWrongVersion);
  expect_refused(changed([](ElfBuilder& e) { e.version = 2; }), ErrorCode::kElfWrongVersion);
  expect_refused(changed([](ElfBuilder& e) { e.machine = 62; }), ErrorCode::kElfWrongMachine);
  expect_refused(changed([](ElfBuilder& e) { e.type = 3; }), ErrorCode::kElfNotExecutable);
  expect_refused(changed([](ElfBuilder& e) { e.header_size = 64; }), ErrorCode::kElfBadHeader);
  expect_refused(changed([](ElfBuilder& e) { e.program_header_size = 56; }), ErrorCode::kElfBadHeader);
  // n32, o64, mips64, mips32r6, microMIPS, MIPS16.
  for (const std::uint32_t flags :
       {0x7000'1020u, 0x7000'2000u, 0x6000'1000u, 0x9000'1000u, 0x7200'1000u, 0x7400'1000u}) {
    expect_refused(changed([&](ElfBuilder& e) { e.flags = flags; }), ErrorCode::kElfWrongAbi);
  }
}

TEST(ElfRefusal, NotElf) {
  EXPECT_ERROR(load_elf({}), ErrorCode::kElfNotElf);
  EXPECT_ERROR(load_elf(as_bytes("#!/bin/sh\necho a script that is long enough to hold a whole header\n")),
               ErrorCode::kElfNotElf);
}

TEST(ElfRefusal, TooLarge) {
  Bytes file = sample().build();
  file.resize(kElfBytesMax);
  EXPECT_OK(load_elf(file));  // what follows the segments does not matter
  file.push_back(0);
  EXPECT_ERROR(load_elf(file), ErrorCode::kElfTooLarge);
}

TEST(ElfRefusal, EveryTruncation) {
  const Bytes file = sample().build();
  for (std::size_t size = 4; size < file.size(); ++size) {
    const Result<Program> program = load_elf(ByteView(file).first(size));
    const bool in_headers = size < ElfBuilder::kProgramHeadersStart + 2 * 32;
    EXPECT_ERROR(program, in_headers ? ErrorCode::kElfTruncated : ErrorCode::kElfSegmentTruncated) << size;
  }
}

TEST(ElfRefusal, ProgramHeaders) {
  ElfBuilder dynamic = sample();
  dynamic.segments.push_back({.type = 2});
  expect_refused(dynamic, ErrorCode::kElfNotStatic);
  ElfBuilder interpreter = sample();
  interpreter.segments.push_back({.type = 3});
  expect_refused(interpreter, ErrorCode::kElfNotStatic);

  ElfBuilder many = sample();
  many.segments.resize(kElfProgramHeadersMax, {.type = 0});
  EXPECT_OK(load_elf(many.build()));
  many.segments.push_back({.type = 0});
  expect_refused(many, ErrorCode::kElfTooManySegments);
}

TEST(ElfRefusal, SegmentSizes) {
  ElfBuilder smaller_memory = sample();
  smaller_memory.segments[1].zeros = 0u - 1;
  expect_refused(smaller_memory, ErrorCode::kElfSegmentSize);

  ElfBuilder beyond_the_end = sample();
  beyond_the_end.segments[1].address = 0xffff'fff8;
  expect_refused(beyond_the_end, ErrorCode::kElfSegmentAddress);
  ElfBuilder up_to_the_end = sample();
  up_to_the_end.segments[1] = {.address = 0xffff'fff4, .contents = {1, 2, 3, 4}, .flags = kReadWrite};
  EXPECT_OK(load_elf(up_to_the_end.build()));

  ElfBuilder much_memory = sample();
  much_memory.segments[1].zeros = kElfMemoryBytesMax;
  expect_refused(much_memory, ErrorCode::kElfSegmentTooLarge);

  // One part of the file, many times: the contents together are bounded too.
  ElfBuilder much_data = sample();
  much_data.segments[1] = {.address = kData, .contents = Bytes(kElfImageBytesMax), .flags = kReadWrite};
  expect_refused(much_data, ErrorCode::kElfSegmentTooLarge);
}

TEST(ElfRefusal, Overlaps) {
  const auto with_second_data = [](std::uint32_t address) {
    ElfBuilder elf = sample();
    elf.segments.push_back({.address = address, .contents = {1, 2, 3, 4}, .flags = kReadWrite});
    return elf;
  };
  const std::uint32_t data_end = kData + 6 + 100;  // in the middle of a word
  expect_refused(with_second_data(kData), ErrorCode::kElfSegmentsOverlap);
  expect_refused(with_second_data(kData - 3), ErrorCode::kElfSegmentsOverlap);
  expect_refused(with_second_data(data_end - 1), ErrorCode::kElfSegmentsOverlap);
  expect_refused(with_second_data(data_end), ErrorCode::kElfSegmentsOverlap);
  expect_refused(with_second_data(kCode + 4), ErrorCode::kElfSegmentsOverlap);
  EXPECT_OK(load_elf(with_second_data(kData - 4).build()));
  EXPECT_OK(load_elf(with_second_data(data_end + 2).build()));
}

TEST(ElfRefusal, Permissions) {
  ElfBuilder read_only_zeros = sample();
  read_only_zeros.segments[1].flags = ElfSegment::kRead;
  expect_refused(read_only_zeros, ErrorCode::kElfReadOnlyZeros);
  read_only_zeros.segments[1].zeros = 2;  // the rest of the last word
  EXPECT_OK(load_elf(read_only_zeros.build()));

  ElfBuilder writable_code = sample();
  writable_code.segments[0].flags |= ElfSegment::kWrite;
  expect_refused(writable_code, ErrorCode::kElfWritableCode);
}

TEST(ElfRefusal, Code) {
  ElfBuilder none = sample();
  none.segments[0].flags = ElfSegment::kRead;
  expect_refused(none, ErrorCode::kElfNoCode);
  ElfBuilder empty = sample();
  empty.segments.clear();
  expect_refused(empty, ErrorCode::kElfNoCode);

  ElfBuilder several = sample();
  several.segments.push_back({.address = kCode + 0x1000, .contents = {0, 0, 0, 0}, .flags = kReadExecute});
  expect_refused(several, ErrorCode::kElfSeveralCode);

  ElfBuilder unaligned = sample();
  unaligned.segments[0].address += 2;
  expect_refused(unaligned, ErrorCode::kElfCodeUnaligned);
}

TEST(ElfRefusal, Entry) {
  const auto code_bytes = static_cast<std::uint32_t>(sample().segments[0].contents.size());
  for (const std::uint32_t entry : {0u, kCode - 4, kCode + 1, kCode + 2, kCode + code_bytes, kData, 0xffff'fffcu}) {
    ElfBuilder elf = sample();
    elf.entry = entry;
    expect_refused(elf, ErrorCode::kElfEntryOutside);
  }
  ElfBuilder elf = sample();
  elf.entry = kCode + code_bytes - 4;
  EXPECT_OK(load_elf(elf.build()));
}

// Any single changed byte of the headers gives a program or an error, never a crash.
TEST(ElfRefusal, EveryByteOfTheHeadersChanged) {
  const Bytes file = sample().build();
  for (std::size_t at = 0; at < ElfBuilder::kProgramHeadersStart + 2 * 32; ++at) {
    for (const std::uint8_t value : {std::uint8_t{0}, std::uint8_t{1}, std::uint8_t{0x7f}, std::uint8_t{0xff}}) {
      Bytes changed = file;
      changed[at] = value;
      const Result<Program> program = load_elf(changed);
      if (!program) {
        EXPECT_EQ(error_kind(program.error().code), ErrorKind::kUnreadable);
      }
    }
  }
}

}  // namespace
}  // namespace symbolon::mips
