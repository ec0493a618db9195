#include "app/cli/demo/story.h"

#include <algorithm>
#include <cstdio>
#include <iostream>

#include "core/base/file.h"
#include "core/crypto/random.h"

namespace symbolon::cli::demo {
namespace {

constexpr std::size_t kFileBytesMax = std::size_t{64} << 20;

}  // namespace

void Story::chapter(const std::string& key, const std::string& title) {
  key_ = key;
  facts_[key_] = nlohmann::ordered_json::object();
  ++chapters_;
  if (form_ == Form::kText) std::cout << (chapters_ == 1 ? "" : "\n") << chapters_ << "  " << title << std::endl;
}

void Story::say(const std::string& line) const {
  if (form_ == Form::kText) std::cout << "   " << line << std::endl;
}

void Story::show(const std::string& text) const {
  if (form_ == Form::kText) std::cout << text << std::flush;
}

void Story::fact(const std::string& name, nlohmann::ordered_json value) { facts_[key_][name] = std::move(value); }

void Story::verdict(const std::string& what, const std::string& verdict) {
  say(what + ": " + verdict);
  fact(what, verdict);
}

void Story::finish() const {
  if (form_ == Form::kJson) std::cout << facts_.dump(2) << "\n";
}

Result<void> expect(bool happened, const std::string& what) {
  if (!happened) return Error{.code = ErrorCode::kDemoFailed, .where = "demo", .detail = what};
  return {};
}

std::string date_text(std::uint64_t unix_seconds) {
  const std::chrono::sys_seconds time{std::chrono::seconds(unix_seconds)};
  const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(time));
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                static_cast<unsigned>(day.day()));
  return text;
}

Result<Folder> Folder::create() {
  std::error_code failed;
  const std::filesystem::path path =
      std::filesystem::temp_directory_path(failed) / ("symbolon-demo-" + to_hex(crypto::random_array<8>()));
  if (!failed) std::filesystem::create_directory(path, failed);
  if (!failed) std::filesystem::permissions(path, std::filesystem::perms::owner_all, failed);
  if (failed) return Error{.code = ErrorCode::kFileWriteFailed, .where = "demo", .detail = path};
  return Folder(path);
}

Folder::~Folder() {
  std::error_code ignored;
  if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
}

Result<std::size_t> Folder::count_files_with(ByteView bytes) const {
  std::size_t count = 0;
  std::error_code failed;
  for (const std::filesystem::directory_entry& entry : std::filesystem::directory_iterator(path_, failed)) {
    TRY_ASSIGN(const Bytes content, read_file(entry.path(), kFileBytesMax));
    count += std::ranges::search(content, bytes).empty() ? 0 : 1;
  }
  if (failed) return Error{.code = ErrorCode::kFileReadFailed, .where = "demo", .detail = path_};
  return count;
}

std::string duration_text(double milliseconds) {
  char text[32];
  if (milliseconds < 1000) {
    std::snprintf(text, sizeof text, "%.0f ms", milliseconds);
  } else {
    std::snprintf(text, sizeof text, "%.2f s", milliseconds / 1000);
  }
  return text;
}

}  // namespace symbolon::cli::demo
