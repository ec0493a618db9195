// Whole files: bounds, refusals, and that nothing half-written or temporary stays behind.

#include "core/base/file.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <filesystem>
#include <thread>
#include <vector>

#include "tests/support/result_matchers.h"
#include "tests/support/temporary_directory.h"

namespace symbolon {
namespace {

using testing::TemporaryDirectory;

constexpr WriteOptions kReplace = {.overwrite = Overwrite::kReplace};

TEST(ReadFile, ReadsUpToTheBound) {
  const TemporaryDirectory directory;
  const std::string path = directory.file("a");
  const Bytes content(200'000, 0x7e);
  ASSERT_OK(write_file_atomic(path, content));
  const Result<Bytes> exact = read_file(path, content.size());
  ASSERT_OK(exact);
  EXPECT_EQ(*exact, content);
  EXPECT_ERROR(read_file(path, content.size() - 1), ErrorCode::kInputTooLarge);
  EXPECT_ERROR(read_file(path, 0), ErrorCode::kInputTooLarge);
}

TEST(ReadFile, EmptyFileIsNoError) {
  const TemporaryDirectory directory;
  ASSERT_OK(write_file_atomic(directory.file("a"), {}));
  const Result<Bytes> empty = read_file(directory.file("a"), 0);
  ASSERT_OK(empty);
  EXPECT_TRUE(empty->empty());
}

TEST(ReadFile, SaysWhatIsWrong) {
  const TemporaryDirectory directory;
  const Result<Bytes> missing = read_file(directory.file("missing"), 10);
  EXPECT_ERROR(missing, ErrorCode::kFileNotFound);
  EXPECT_NE(missing.error().detail.find("missing: No such file"), std::string::npos) << missing.error().detail;
  EXPECT_ERROR(read_file(directory.file("."), 10), ErrorCode::kFileReadFailed);
}

TEST(ReadDescriptor, NeverHoldsMoreThanTheBound) {
  const int zero = open("/dev/zero", O_RDONLY | O_CLOEXEC);
  ASSERT_GE(zero, 0);
  EXPECT_ERROR(read_descriptor(zero, 1000), ErrorCode::kInputTooLarge);
  close(zero);
}

TEST(ReadDescriptor, ReadsAPipeToItsEnd) {
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  ASSERT_EQ(write(ends[1], "abc", 3), 3);
  close(ends[1]);
  const Result<Bytes> content = read_descriptor(ends[0], 3);
  close(ends[0]);
  ASSERT_OK(content);
  EXPECT_EQ(*content, (Bytes{'a', 'b', 'c'}));
}

TEST(WriteFileAtomic, RefusesToOverwriteUnlessTold) {
  const TemporaryDirectory directory;
  const std::string path = directory.file("a");
  ASSERT_OK(write_file_atomic(path, Bytes{1}));
  EXPECT_ERROR(write_file_atomic(path, Bytes{2}), ErrorCode::kFileExists);
  EXPECT_EQ(*read_file(path, 10), Bytes{1});
  ASSERT_OK(write_file_atomic(path, Bytes{3}, kReplace));
  EXPECT_EQ(*read_file(path, 10), Bytes{3});
  EXPECT_EQ(directory.names(), std::vector<std::string>{"a"});
}

TEST(WriteFileAtomic, OwnerOnlyIsForTheOwnerOnly) {
  const TemporaryDirectory directory;
  ASSERT_OK(write_file_atomic(directory.file("a"), Bytes{1}, {.access = FileAccess::kOwnerOnly}));
  struct stat status {};
  ASSERT_EQ(stat(directory.file("a").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600u);
}

TEST(WriteFileAtomic, RefusesWhatIsNoFile) {
  const TemporaryDirectory directory;
  EXPECT_ERROR(write_file_atomic(directory.file(""), Bytes{1}, kReplace), ErrorCode::kFileNotRegular);
  EXPECT_ERROR(write_file_atomic("/dev/null", Bytes{1}, kReplace), ErrorCode::kFileNotRegular);
  EXPECT_ERROR(write_file_atomic("", Bytes{1}, kReplace), ErrorCode::kFileNotRegular);
  EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));
}

TEST(WriteFileAtomic, MissingDirectoryIsAnError) {
  const TemporaryDirectory directory;
  EXPECT_ERROR(write_file_atomic(directory.file("no/a"), Bytes{1}), ErrorCode::kFileWriteFailed);
  EXPECT_TRUE(directory.names().empty());
}

TEST(WriteFileAtomic, OfTwoWritersOneWins) {
  const TemporaryDirectory directory;
  const std::string path = directory.file("a");
  std::atomic<int> winners = 0;
  std::atomic<int> refused = 0;
  std::vector<std::jthread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] {
      const Result<void> written = write_file_atomic(path, Bytes(1000, 7));
      if (written) ++winners;
      if (!written && written.error().code == ErrorCode::kFileExists) ++refused;
    });
  }
  threads.clear();
  EXPECT_EQ(winners, 1);
  EXPECT_EQ(refused, 7);
  EXPECT_EQ(directory.names(), std::vector<std::string>{"a"});
}

// A full disk, seen as the kernel shows it: the write stops after a part. The limit is set in a child process.
TEST(WriteFileAtomic, AFullDiskLeavesTheOldContentAndNothingElse) {
  const TemporaryDirectory directory;
  const std::string path = directory.file("a");
  ASSERT_OK(write_file_atomic(path, Bytes{1}));
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit = {.rlim_cur = 1000, .rlim_max = 1000};
    setrlimit(RLIMIT_FSIZE, &limit);
    const Result<void> written = write_file_atomic(path, Bytes(5000, 2), kReplace);
    _exit(!written && written.error().code == ErrorCode::kFileWriteFailed ? 0 : 1);
  }
  int status = -1;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
  EXPECT_EQ(*read_file(path, 10), Bytes{1});
  EXPECT_EQ(directory.names(), std::vector<std::string>{"a"});
}

}  // namespace
}  // namespace symbolon
