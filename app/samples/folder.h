// A folder in the place for temporary files that only its owner reads, removed with what is in it.

#ifndef SYMBOLON_APP_SAMPLES_FOLDER_H_
#define SYMBOLON_APP_SAMPLES_FOLDER_H_

#include <filesystem>
#include <string>
#include <utility>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace symbolon::samples {

class Folder {
 public:
  // kFileWriteFailed.
  static Result<Folder> create();
  Folder(Folder&& other) noexcept : path_(std::exchange(other.path_, {})) {}
  Folder& operator=(Folder&&) = delete;
  ~Folder();

  std::string path() const { return path_; }
  std::string file(const std::string& name) const { return path_ / name; }
  // Of all files, those that contain these bytes. Errors: as read_file().
  Result<std::size_t> count_files_with(ByteView bytes) const;

 private:
  explicit Folder(std::filesystem::path path) : path_(std::move(path)) {}

  std::filesystem::path path_;
};

}  // namespace symbolon::samples

#endif  // SYMBOLON_APP_SAMPLES_FOLDER_H_
