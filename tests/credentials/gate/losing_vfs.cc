#include "tests/credentials/gate/losing_vfs.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <random>
#include <string>

#include "core/base/bytes.h"
#include "core/base/check.h"

namespace symbolon::gate::losing_vfs {
namespace {

// One operation that is not on the disk yet, and how to take it back.
struct Unsynced {
  std::int64_t offset = 0;
  Bytes written;  // empty: a truncation to `offset`
  Bytes before;   // what stood in its place
  std::int64_t size_before = 0;
};

struct World {
  std::mutex mutex;
  std::map<std::string, std::vector<Unsynced>> unsynced;  // by path
  std::uint64_t operations_left = ~std::uint64_t{0};
  bool is_off = false;
};

World& world() {
  static World instance;
  return instance;
}

sqlite3_vfs* real_vfs() {
  static sqlite3_vfs* const found = sqlite3_vfs_find("unix");
  return found;
}

// The real file lies behind ours in the memory that SQLite gives.
struct File {
  sqlite3_file base;
  std::string* path;

  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

File* as_ours(sqlite3_file* file) { return reinterpret_cast<File*>(file); }

// Counts the operation; false from the one on at which the power goes.
bool has_power(World& at) {
  if (!at.is_off && at.operations_left-- == 0) at.is_off = true;
  return !at.is_off;
}

Bytes read_range(sqlite3_file* real, std::int64_t offset, std::int64_t end) {
  if (end <= offset) return {};
  Bytes content(static_cast<std::size_t>(end - offset));
  const int code = real->pMethods->xRead(real, content.data(), static_cast<int>(content.size()), offset);
  CHECK(code == SQLITE_OK, "the file has this range");
  return content;
}

std::int64_t size_of(sqlite3_file* real) {
  sqlite3_int64 size = 0;
  CHECK(real->pMethods->xFileSize(real, &size) == SQLITE_OK, "an open file has a size");
  return size;
}

int close_file(sqlite3_file* file) {
  File* ours = as_ours(file);
  const int code = ours->real()->pMethods->xClose(ours->real());
  delete ours->path;
  return code;
}

int read(sqlite3_file* file, void* to, int size, sqlite3_int64 offset) {
  return as_ours(file)->real()->pMethods->xRead(as_ours(file)->real(), to, size, offset);
}

int write(sqlite3_file* file, const void* from, int size, sqlite3_int64 offset) {
  World& at = world();
  const std::lock_guard lock(at.mutex);
  if (!has_power(at)) return SQLITE_IOERR_WRITE;
  sqlite3_file* real = as_ours(file)->real();
  const std::int64_t old_size = size_of(real);
  const auto* bytes = static_cast<const std::uint8_t*>(from);
  at.unsynced[*as_ours(file)->path].push_back(
      {.offset = offset,
       .written = Bytes(bytes, bytes + size),
       .before = read_range(real, offset, std::min<std::int64_t>(offset + size, old_size)),
       .size_before = old_size});
  return real->pMethods->xWrite(real, from, size, offset);
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
  World& at = world();
  const std::lock_guard lock(at.mutex);
  if (!has_power(at)) return SQLITE_IOERR_TRUNCATE;
  sqlite3_file* real = as_ours(file)->real();
  const std::int64_t old_size = size_of(real);
  at.unsynced[*as_ours(file)->path].push_back(
      {.offset = size, .written = {}, .before = read_range(real, size, old_size), .size_before = old_size});
  return real->pMethods->xTruncate(real, size);
}

int sync(sqlite3_file* file, int) {
  World& at = world();
  const std::lock_guard lock(at.mutex);
  if (!has_power(at)) return SQLITE_IOERR_FSYNC;
  at.unsynced.erase(*as_ours(file)->path);
  return SQLITE_OK;
}

template <auto Member, class... Arguments>
int forward(sqlite3_file* file, Arguments... arguments) {
  sqlite3_file* real = as_ours(file)->real();
  return (real->pMethods->*Member)(real, arguments...);
}
void shm_barrier(sqlite3_file* file) { as_ours(file)->real()->pMethods->xShmBarrier(as_ours(file)->real()); }

// Version 2: with shared memory for the write-ahead log, without memory-mapped reading.
const sqlite3_io_methods kMethods = {
    .iVersion = 2,
    .xClose = close_file,
    .xRead = read,
    .xWrite = write,
    .xTruncate = truncate,
    .xSync = sync,
    .xFileSize = forward<&sqlite3_io_methods::xFileSize, sqlite3_int64*>,
    .xLock = forward<&sqlite3_io_methods::xLock, int>,
    .xUnlock = forward<&sqlite3_io_methods::xUnlock, int>,
    .xCheckReservedLock = forward<&sqlite3_io_methods::xCheckReservedLock, int*>,
    .xFileControl = forward<&sqlite3_io_methods::xFileControl, int, void*>,
    .xSectorSize = forward<&sqlite3_io_methods::xSectorSize>,
    .xDeviceCharacteristics = forward<&sqlite3_io_methods::xDeviceCharacteristics>,
    .xShmMap = forward<&sqlite3_io_methods::xShmMap, int, int, int, void volatile**>,
    .xShmLock = forward<&sqlite3_io_methods::xShmLock, int, int, int>,
    .xShmBarrier = shm_barrier,
    .xShmUnmap = forward<&sqlite3_io_methods::xShmUnmap, int>,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flags_out) {
  File* ours = as_ours(file);
  ours->base.pMethods = nullptr;
  const int code = real_vfs()->xOpen(real_vfs(), name, ours->real(), flags, flags_out);
  if (code != SQLITE_OK) return code;
  ours->path = new std::string(name == nullptr ? "" : name);
  ours->base.pMethods = &kMethods;
  return SQLITE_OK;
}

int delete_file(sqlite3_vfs*, const char* name, int sync_directory) {
  const std::lock_guard lock(world().mutex);
  if (world().is_off) return SQLITE_IOERR_DELETE;
  world().unsynced.erase(name);
  return real_vfs()->xDelete(real_vfs(), name, sync_directory);
}

void write_at(int descriptor, const Bytes& content, std::int64_t offset) {
  CHECK(pwrite(descriptor, content.data(), content.size(), offset) == static_cast<ssize_t>(content.size()), "a disk");
}

}  // namespace

void install() {
  static sqlite3_vfs ours = *real_vfs();
  ours.szOsFile = static_cast<int>(sizeof(File)) + real_vfs()->szOsFile;
  ours.zName = kName;
  ours.pNext = nullptr;
  ours.xOpen = open_file;
  ours.xDelete = delete_file;
  CHECK(sqlite3_vfs_register(&ours, 0) == SQLITE_OK, "a file system can be added");
}

void lose_power_at(std::uint64_t operation) {
  const std::lock_guard lock(world().mutex);
  world().operations_left = operation;
}

void restart(std::uint32_t seed, double keeps) {
  World& at = world();
  const std::lock_guard lock(at.mutex);
  std::mt19937 random(seed);
  for (auto& [path, operations] : at.unsynced) {
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0) continue;
    for (auto operation = operations.rbegin(); operation != operations.rend(); ++operation) {
      CHECK(ftruncate(descriptor, operation->size_before) == 0, "a disk");
      write_at(descriptor, operation->before, operation->offset);
    }
    for (const Unsynced& operation : operations) {
      const bool stays = static_cast<double>(random()) < keeps * 4294967296.0;
      if (!stays) continue;
      if (operation.written.empty()) CHECK(ftruncate(descriptor, operation.offset) == 0, "a disk");
      write_at(descriptor, operation.written, operation.offset);
    }
    ::close(descriptor);
    // Shared memory does not survive a restart.
    const std::string suffix = "-wal";
    if (path.ends_with(suffix)) unlink((path.substr(0, path.size() - suffix.size()) + "-shm").c_str());
  }
  at.unsynced.clear();
  at.operations_left = ~std::uint64_t{0};
  at.is_off = false;
}

}  // namespace symbolon::gate::losing_vfs
