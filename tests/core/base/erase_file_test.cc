// erase_file: the name and the content go, links and folders stay.

#include "core/base/erase_file.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "core/base/file.h"
#include "tests/support/result_matchers.h"
#include "tests/support/temporary_directory.h"

namespace symbolon {
namespace {

class EraseFile : public ::testing::Test {
 protected:
  std::string path(const char* name) const { return folder_.file(name); }

  testing::TemporaryDirectory folder_;
};

TEST_F(EraseFile, OverwritesBeforeTheNameGoes) {
  const Bytes content(10'000, 0x5a);
  ASSERT_OK(write_file_atomic(path("claim"), content));
  // A second name keeps the bytes in sight.
  std::filesystem::create_hard_link(path("claim"), path("kept"));
  ASSERT_OK(erase_file(path("claim")));
  EXPECT_FALSE(std::filesystem::exists(path("claim")));
  const auto kept = read_file(path("kept"), content.size());
  ASSERT_OK(kept);
  EXPECT_EQ(*kept, Bytes(content.size(), 0));
}

TEST_F(EraseFile, AFileThatIsNotThereIsErased) { EXPECT_OK(erase_file(path("nothing"))); }

TEST_F(EraseFile, LeavesLinksAndFoldersAlone) {
  const Bytes content = {1, 2, 3};
  ASSERT_OK(write_file_atomic(path("file"), content));
  std::filesystem::create_symlink(path("file"), path("link"));
  EXPECT_ERROR(erase_file(path("link")), ErrorCode::kFileWriteFailed);
  EXPECT_EQ(*read_file(path("file"), 3), content);
  std::filesystem::create_directory(path("folder"));
  EXPECT_ERROR(erase_file(path("folder")), ErrorCode::kFileWriteFailed);
  EXPECT_EQ(folder_.names(), (std::vector<std::string>{"file", "folder", "link"}));
}

}  // namespace
}  // namespace symbolon
