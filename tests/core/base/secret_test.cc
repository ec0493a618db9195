// Secret memory: moving, comparing, wiping, and that its pages are treated as promised.

#include "core/base/secret.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <type_traits>
#include <utility>

namespace symbolon {
namespace {

static_assert(!std::is_copy_constructible_v<SecretBytes>);
static_assert(!std::is_copy_assignable_v<SecretBytes>);
static_assert(std::is_nothrow_move_constructible_v<SecretBytes>);
static_assert(!std::is_copy_constructible_v<SecretArray<32>>);

// The VmFlags line of the mapping that holds `address`, from /proc/self/smaps; empty where there is none.
std::string vm_flags(const void* address) {
  std::ifstream maps("/proc/self/smaps");
  const auto wanted = reinterpret_cast<std::uintptr_t>(address);
  bool inside = false;
  for (std::string line; std::getline(maps, line);) {
    std::istringstream fields(line);
    std::uintptr_t start = 0;
    std::uintptr_t end = 0;
    char dash = 0;
    if (fields >> std::hex >> start >> dash >> end && dash == '-') inside = start <= wanted && wanted < end;
    if (inside && line.starts_with("VmFlags:")) return line + " ";
  }
  return "";
}

TEST(Wipe, Zeroes) {
  Bytes bytes = {1, 2, 3};
  wipe(bytes);
  EXPECT_EQ(bytes, Bytes(3));
  wipe({});
}

TEST(EqualConstantTime, ComparesContentAndLength) {
  EXPECT_TRUE(equal_constant_time(Bytes{}, Bytes{}));
  EXPECT_TRUE(equal_constant_time(Bytes{1, 2, 3}, Bytes{1, 2, 3}));
  EXPECT_FALSE(equal_constant_time(Bytes{1, 2, 3}, Bytes{1, 2}));
  // Every single bit counts.
  const Bytes zero(4);
  for (std::size_t bit = 0; bit < 32; ++bit) {
    Bytes other = zero;
    other[bit / 8] = static_cast<std::uint8_t>(1u << (bit % 8));
    EXPECT_FALSE(equal_constant_time(zero, other)) << bit;
  }
}

TEST(SecretBytes, StartsZeroAndKeepsItsBytes) {
  for (const std::size_t size : {std::size_t{1}, std::size_t{32}, std::size_t{4096}, std::size_t{10000}}) {
    SecretBytes secret(size);
    ASSERT_EQ(secret.size(), size);
    EXPECT_TRUE(std::all_of(secret.view().begin(), secret.view().end(), [](std::uint8_t b) { return b == 0; }));
    std::fill(secret.span().begin(), secret.span().end(), std::uint8_t{0x5a});
    EXPECT_EQ(secret.view().front(), 0x5a);
    EXPECT_EQ(secret.view().back(), 0x5a);
  }
}

TEST(SecretBytes, EmptyOwnsNothing) {
  SecretBytes secret(0);
  EXPECT_TRUE(secret.empty());
  EXPECT_EQ(secret.view().data(), nullptr);
  EXPECT_TRUE(SecretBytes::copy_of({}).empty());
}

TEST(SecretBytes, MovesWithoutCopying) {
  SecretBytes first = SecretBytes::copy_of(Bytes{1, 2, 3});
  const std::uint8_t* const address = first.view().data();
  SecretBytes second = std::move(first);
  EXPECT_EQ(second.view().data(), address);
  EXPECT_TRUE(first.empty());  // NOLINT(bugprone-use-after-move): this is what is promised
  SecretBytes third(100);
  third = std::move(second);
  EXPECT_EQ(third.view().data(), address);
  EXPECT_EQ(third.size(), 3u);
}

TEST(SecretBytes, ComparesContent) {
  EXPECT_TRUE(SecretBytes::copy_of(Bytes{1, 2}) == SecretBytes::copy_of(Bytes{1, 2}));
  EXPECT_FALSE(SecretBytes::copy_of(Bytes{1, 2}) == SecretBytes::copy_of(Bytes{1, 3}));
  EXPECT_FALSE(SecretBytes::copy_of(Bytes{1, 2}) == SecretBytes());
}

TEST(SecretArray, IsMovedNotCopied) {
  const ByteArray<4> bytes = {1, 2, 3, 4};
  SecretArray<4> first = SecretArray<4>::copy_of(bytes);
  SecretArray<4> second = std::move(first);
  EXPECT_TRUE(std::equal(bytes.begin(), bytes.end(), second.view().begin()));
  EXPECT_TRUE(second == SecretArray<4>::copy_of(bytes));
  EXPECT_FALSE(second == SecretArray<4>());
  EXPECT_DEATH(static_cast<void>(first.view()), "moved away");  // NOLINT(bugprone-use-after-move)
}

TEST(SecretBytes, PagesStayOutOfCoreDumpsAndForks) {
  const SecretBytes secret(64);
  const std::string flags = vm_flags(secret.view().data());
  if (flags.empty()) GTEST_SKIP() << "this kernel shows no VmFlags";
  EXPECT_NE(flags.find(" dd "), std::string::npos) << flags;
  EXPECT_NE(flags.find(" wf "), std::string::npos) << flags;
}

TEST(SecretBytes, AForkedChildSeesZeros) {
  const SecretBytes secret = SecretBytes::copy_of(Bytes{1, 2, 3});
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) _exit(secret.view()[0]);
  int status = -1;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 0);
  EXPECT_EQ(secret.view()[0], 1);
}

TEST(SecretBytesDeathTest, ReadingPastTheEndFaults) {
  const SecretBytes secret(3);
  const volatile std::uint8_t* const bytes = secret.view().data();
  EXPECT_DEATH(static_cast<void>(bytes[3]), "");
}

}  // namespace
}  // namespace symbolon
