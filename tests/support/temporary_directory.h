// A directory for one test, removed with everything in it when the test ends.

#ifndef SYMBOLON_TESTS_SUPPORT_TEMPORARY_DIRECTORY_H_
#define SYMBOLON_TESTS_SUPPORT_TEMPORARY_DIRECTORY_H_

#include <string>
#include <vector>

namespace symbolon::testing {

class TemporaryDirectory {
 public:
  TemporaryDirectory();
  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
  ~TemporaryDirectory();

  std::string file(const std::string& name) const { return path_ + "/" + name; }
  // Names of everything in it, hidden files too, sorted.
  std::vector<std::string> names() const;

 private:
  std::string path_;
};

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_SUPPORT_TEMPORARY_DIRECTORY_H_
