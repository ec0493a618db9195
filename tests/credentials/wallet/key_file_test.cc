// Keys in files of their own: written for their owner alone, read back, and never replaced.

#include "credentials/wallet/key_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "core/base/file.h"
#include "credentials/wallet/errors.h"
#include "tests/support/result_matchers.h"
#include "tests/support/temporary_directory.h"

namespace symbolon::wallet {
namespace {

TEST(KeyFile, IsReadAsItWasMade) {
  const testing::TemporaryDirectory folder;
  const std::string path = folder.file("organizer.key");
  const auto made = create_key_file(path);
  ASSERT_OK(made);
  const auto text = read_file(path, 100);
  ASSERT_OK(text);
  EXPECT_EQ(std::string(text->begin(), text->end()), to_hex(made->view()) + "\n");
  const auto read = read_key_file(path);
  ASSERT_OK(read);
  EXPECT_TRUE(*read == *made);
  struct stat facts = {};
  ASSERT_EQ(stat(path.c_str(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 0777u, 0600u);
}

TEST(KeyFile, IsNeverReplaced) {
  const testing::TemporaryDirectory folder;
  const std::string path = folder.file("organizer.key");
  ASSERT_OK(create_key_file(path));
  EXPECT_ERROR(create_key_file(path), ErrorCode::kFileExists);
}

TEST(KeyFile, RefusesWhatIsNoKey) {
  const testing::TemporaryDirectory folder;
  EXPECT_ERROR(read_key_file(folder.file("nothing")), ErrorCode::kFileNotFound);
  const std::string path = folder.file("text");
  ASSERT_OK(write_file_atomic(path, as_bytes("not a key\n")));
  EXPECT_ERROR(read_key_file(path), errors::kKeyHexInvalid);
  ASSERT_OK(write_file_atomic(path, Bytes(300, '1'), {.overwrite = Overwrite::kReplace}));
  EXPECT_ERROR(read_key_file(path), ErrorCode::kInputTooLarge);
}

}  // namespace
}  // namespace symbolon::wallet
