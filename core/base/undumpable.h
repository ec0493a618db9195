// UndumpableScope: while one exists, this process leaves no core dump, and other processes of the same user can neither
// attach to it nor read its memory (Linux, PR_SET_DUMPABLE and RLIMIT_CORE). Held by whoever holds keys or witness
// data; the state before comes back when the last one ends.
//
// What it does not stop: root, and code inside the process.

#ifndef SYMBOLON_CORE_BASE_UNDUMPABLE_H_
#define SYMBOLON_CORE_BASE_UNDUMPABLE_H_

#include <utility>

namespace symbolon {

// Movable, from any thread.
class UndumpableScope {
 public:
  UndumpableScope();
  UndumpableScope(UndumpableScope&& other) noexcept : active_(std::exchange(other.active_, false)) {}
  UndumpableScope& operator=(UndumpableScope&& other) noexcept {
    std::swap(active_, other.active_);
    return *this;
  }
  ~UndumpableScope();

 private:
  bool active_ = true;
};

}  // namespace symbolon

#endif  // SYMBOLON_CORE_BASE_UNDUMPABLE_H_
