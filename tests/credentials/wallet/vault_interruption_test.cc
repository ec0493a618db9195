// Saves that are interrupted, 224 times: the process is killed before each write, flush and rename in turn, on disks
// that lose what was not flushed. The vault is afterwards the old one or the new one, and the new one if save() had
// returned.
//
// The linker routes open, write, fsync and rename of the code under test to the functions below (--wrap). In the child
// process that saves they play a disk:
//   data     kept at once, or in memory until fsync() of the file; one write takes a quarter of the file at most
//   names    kept at once, or in memory until fsync() of the directory
// A power cut is the death of the child: what is in its memory is gone. Kept at once and lost are the two ends of what
// a file system may do with what nobody flushed, and both are tried, in each combination: a new name for data that was
// lost is the classic way to lose a file.

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdarg>
#include <map>
#include <string>

#include "core/base/file.h"
#include "credentials/wallet/vault.h"
#include "tests/credentials/wallet/vault_samples.h"
#include "tests/support/result_matchers.h"
#include "tests/support/temporary_directory.h"

extern "C" {
int __real_open(const char* path, int flags, ...);
ssize_t __real_write(int descriptor, const void* data, std::size_t size);
int __real_fsync(int descriptor);
int __real_rename(const char* from, const char* to);
}

namespace symbolon::wallet {
namespace {

using testing::kCheap;
using testing::secret;

struct Disk {
  bool active = false;
  int steps_to_live = 0;
  bool data_waits = false;
  bool names_wait = false;
  std::size_t write_max = 0;
  std::map<int, Bytes> waiting_data;
  std::string rename_from;
  std::string rename_to;

  void step() {
    if (active && steps_to_live-- == 0) raise(SIGKILL);
  }
};
Disk disk;

}  // namespace
}  // namespace symbolon::wallet

using symbolon::wallet::disk;

extern "C" {

int __wrap_open(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;
  va_end(arguments);
  if ((flags & O_CREAT) != 0) disk.step();
  return __real_open(path, flags, mode);
}

ssize_t __wrap_write(int descriptor, const void* data, std::size_t size) {
  if (!disk.active) return __real_write(descriptor, data, size);
  disk.step();
  size = std::min(size, disk.write_max);
  if (!disk.data_waits) return __real_write(descriptor, data, size);
  const auto* const bytes = static_cast<const std::uint8_t*>(data);
  symbolon::Bytes& waiting = disk.waiting_data[descriptor];
  waiting.insert(waiting.end(), bytes, bytes + size);
  return static_cast<ssize_t>(size);
}

int __wrap_fsync(int descriptor) {
  if (!disk.active) return __real_fsync(descriptor);
  disk.step();
  const symbolon::Bytes waiting = std::move(disk.waiting_data[descriptor]);
  disk.waiting_data.erase(descriptor);
  if (!waiting.empty() &&
      __real_write(descriptor, waiting.data(), waiting.size()) != static_cast<ssize_t>(waiting.size())) {
    return -1;
  }
  struct stat status {};
  const bool is_directory = fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode);
  if (is_directory && !disk.rename_from.empty()) {
    if (__real_rename(disk.rename_from.c_str(), disk.rename_to.c_str()) != 0) return -1;
    disk.rename_from.clear();
  }
  return __real_fsync(descriptor);
}

int __wrap_rename(const char* from, const char* to) {
  if (!disk.active) return __real_rename(from, to);
  disk.step();
  if (!disk.names_wait) return __real_rename(from, to);
  disk.rename_from = from;
  disk.rename_to = to;
  return 0;
}

}  // extern "C"

namespace symbolon::wallet {
namespace {

// create, 4 writes, fsync of the file, rename, fsync of the directory; and one more, so that some saves come through.
constexpr int kSteps = 9;
constexpr int kDisks = 4;
constexpr int kRounds = 7;
static_assert(kSteps * kDisks * kRounds >= 200);

struct Interruption {
  int step;
  bool data_waits;
  bool names_wait;
};

enum class Ending { kKilled, kSaved, kFailed };

// Runs `change`, which ends in a save, in a child process on such a disk. The child opens the vault itself, since
// secrets do not survive a fork.
template <class Change>
Ending interrupted(const std::string& path, const char* passphrase, const Interruption& plan, Change change) {
  const pid_t child = fork();
  if (child == 0) {
    Result<Vault> vault = Vault::open(path, secret(passphrase), VaultAccess::kWrite);
    if (!vault) _exit(2);
    disk = {.active = true,
            .steps_to_live = plan.step,
            .data_waits = plan.data_waits,
            .names_wait = plan.names_wait,
            .write_max = kVaultBytesMax,
            .waiting_data = {},
            .rename_from = {},
            .rename_to = {}};
    struct stat status {};
    if (stat(path.c_str(), &status) == 0) disk.write_max = static_cast<std::size_t>(status.st_size) / 4;
    const Result<void> saved = change(*vault);
    _exit(saved ? 0 : 1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  if (WIFSIGNALED(status)) return Ending::kKilled;
  return WEXITSTATUS(status) == 0 ? Ending::kSaved : Ending::kFailed;
}

template <class Run>
void for_each_interruption(int rounds, Run run) {
  for (int i = 0; i < kSteps * kDisks * rounds; ++i) {
    SCOPED_TRACE(i);
    run(i,
        Interruption{.step = i % kSteps, .data_waits = (i / kSteps) % 2 == 1, .names_wait = (i / kSteps / 2) % 2 == 1});
    if (::testing::Test::HasFatalFailure()) return;
  }
}

TEST(InterruptedSave, TheVaultIsTheOldOrTheNewOne) {
  const symbolon::testing::TemporaryDirectory directory;
  const std::string path = directory.file("vault");
  {
    Result<Vault> vault = Vault::create(path, secret("pass"), kCheap);
    ASSERT_OK(vault);
    vault->contents() = testing::sample_contents();
    vault->contents().history.resize(1);
    ASSERT_OK(vault->save());
  }
  const auto write_time = [](std::uint64_t time) {
    return [time](Vault& vault) {
      vault.contents().history[0].time = time;
      return vault.save();
    };
  };
  std::uint64_t saved_time = testing::sample_contents().history[0].time;
  int killed = 0;
  int old_ones = 0;
  for_each_interruption(kRounds, [&](int i, const Interruption& plan) {
    const auto new_time = static_cast<std::uint64_t>(1000 + i);
    const Ending ending = interrupted(path, "pass", plan, write_time(new_time));
    ASSERT_NE(ending, Ending::kFailed);
    killed += ending == Ending::kKilled;
    Result<Vault> vault = Vault::open(path, secret("pass"), VaultAccess::kRead);
    ASSERT_OK(vault);
    const std::uint64_t time = vault->contents().history[0].time;
    if (ending == Ending::kSaved) {
      ASSERT_EQ(time, new_time) << "a save that succeeded is lost";
    }
    ASSERT_TRUE(time == saved_time || time == new_time) << time;
    old_ones += time == saved_time;
    saved_time = time;
    // Everything else is there.
    vault->contents().history[0].time = testing::sample_contents().history[0].time;
    ASSERT_TRUE(*encode_contents(vault->contents()) == *encode_contents(testing::sample_contents()));
  });
  // The plans did reach all the steps: most saves die, and some die after the new file has its name.
  EXPECT_EQ(killed, (kSteps - 1) * kDisks * kRounds);
  EXPECT_GT(killed, 200);
  EXPECT_LT(old_ones, killed);
  ASSERT_OK(Vault::open(path, secret("pass"), VaultAccess::kWrite));
  EXPECT_EQ(directory.names(), (std::vector<std::string>{".vault.lock", "vault"}));
}

TEST(InterruptedSave, APassphraseChangeLeavesOneThatWorks) {
  const symbolon::testing::TemporaryDirectory directory;
  const std::string path = directory.file("vault");
  ASSERT_OK(Vault::create(path, secret("pass 0"), kCheap));
  std::string passphrase = "pass 0";
  for_each_interruption(1, [&](int i, const Interruption& plan) {
    const std::string next = "pass " + std::to_string(i + 1);
    const Ending ending = interrupted(path, passphrase.c_str(), plan,
                                      [&](Vault& vault) { return vault.change_passphrase(secret(next), kCheap); });
    ASSERT_NE(ending, Ending::kFailed);
    const bool opens_with_new = Vault::open(path, secret(next), VaultAccess::kRead).has_value();
    const bool opens_with_old = Vault::open(path, secret(passphrase), VaultAccess::kRead).has_value();
    ASSERT_NE(opens_with_new, opens_with_old);
    ASSERT_TRUE(opens_with_new || ending != Ending::kSaved);
    if (opens_with_new) passphrase = next;
  });
}

}  // namespace
}  // namespace symbolon::wallet
