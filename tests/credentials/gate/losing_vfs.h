// A file system for SQLite that loses power: from a chosen operation on everything fails, and what was written but not
// synchronised by then is gone, or remains in part. Over the real one, without its waiting for the disk.

#ifndef SYMBOLON_TESTS_CREDENTIALS_GATE_LOSING_VFS_H_
#define SYMBOLON_TESTS_CREDENTIALS_GATE_LOSING_VFS_H_

#include <cstdint>

namespace symbolon::gate::losing_vfs {

inline constexpr char kName[] = "losing";

// Once per process, before anything else.
void install();

// Power goes at the n-th write, truncation or synchronisation from now.
void lose_power_at(std::uint64_t operation);

// After all connections are closed: puts the files into the state that a disk would show. Of the writes that were not
// synchronised, those for which the random bits say so remain; with `keeps` 0 none does.
void restart(std::uint32_t seed, double keeps);

}  // namespace symbolon::gate::losing_vfs

#endif  // SYMBOLON_TESTS_CREDENTIALS_GATE_LOSING_VFS_H_
