// All guests of the build (guests/list.txt, cmake/AddGuest.cmake): they load, hold no instruction that the machine does
// not know, and those under version control are what their sources give.

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "core/base/file.h"
#include "core/crypto/hash.h"
#include "core/mips/disassemble.h"
#include "core/mips/elf.h"
#include "core/mips/program.h"
#include "tests/support/result_matchers.h"

namespace symbolon {
namespace {

struct Guest {
  std::string name;
  std::string elf;
  std::string folder;  // "-" if not under version control
  std::string compiler;
};

std::vector<Guest> guests() {
  std::ifstream file(SYMBOLON_BINARY_DIR "/guests/list.txt");
  std::vector<Guest> out;
  for (std::string line; std::getline(file, line);) {
    Guest guest;
    std::istringstream(line) >> guest.name >> guest.elf >> guest.folder >> guest.compiler;
    if (!guest.name.empty()) out.push_back(guest);
  }
  return out;
}

Bytes content(const std::string& path) {
  const auto bytes = read_file(path, mips::kElfBytesMax);
  EXPECT_OK(bytes);
  return bytes ? *bytes : Bytes{};
}

// The value of a line "key value" of a lock.
std::string locked(const std::string& lock, const std::string& key) {
  std::istringstream lines(lock);
  for (std::string name, value; lines >> name >> value;) {
    if (name == key) return value;
  }
  return {};
}

TEST(BuiltGuests, HoldOnlyInstructionsOfTheMachine) {
  ASSERT_GE(guests().size(), 8u);
  for (const Guest& guest : guests()) {
    SCOPED_TRACE(guest.name);
    const auto program = mips::load_elf(content(guest.elf));
    ASSERT_OK(program);
    std::size_t index = 0;
    for (const mips::Instruction& instruction : program->code) {
      // BREAK is what __builtin_trap becomes; the machine ends with a clear error there.
      EXPECT_NE(instruction.op, mips::Op::kUnknown) << "word " << index << " of the code";
      ++index;
    }
    EXPECT_GT(index, 20u);
  }
}

TEST(BuiltGuests, CommittedOnesAreWhatTheirSourcesGive) {
  std::size_t committed = 0;
  for (const Guest& guest : guests()) {
    if (guest.folder == "-") continue;
    SCOPED_TRACE(guest.name);
    ++committed;
    const std::string stem = guest.folder + "/committed/" + guest.name;
    const Bytes elf = content(stem + ".elf");
    const Bytes lock_bytes = content(stem + ".lock");
    const std::string lock(lock_bytes.begin(), lock_bytes.end());
    EXPECT_EQ(locked(lock, "elf-sha256"), to_hex(crypto::sha256(elf)));
    const auto program = mips::load_elf(elf);
    ASSERT_OK(program);
    EXPECT_EQ(locked(lock, "program-id"), to_hex(mips::program_id(*program)));
    // Another compiler may give another program, which is right but has another id.
    if (guest.compiler == locked(lock, "compiler")) {
      EXPECT_EQ(to_hex(crypto::sha256(content(guest.elf))), to_hex(crypto::sha256(elf)))
          << "the source changed: build the target commit_guests";
    }
  }
  EXPECT_GE(committed, 8u);
}

}  // namespace
}  // namespace symbolon
