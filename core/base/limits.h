// Upper bounds on what comes from outside, checked before anything is allocated. A format may be stricter; nothing is
// laxer. Sizes in bytes.

#ifndef SYMBOLON_CORE_BASE_LIMITS_H_
#define SYMBOLON_CORE_BASE_LIMITS_H_

#include <cstddef>

namespace symbolon {

inline constexpr std::size_t kElfBytesMax = std::size_t{16} << 20;
inline constexpr std::size_t kPrivateInputBytesMax = std::size_t{64} << 20;
inline constexpr std::size_t kPublicValuesBytesMax = std::size_t{64} << 10;
inline constexpr std::size_t kProofBytesMax = std::size_t{8} << 20;

}  // namespace symbolon

#endif  // SYMBOLON_CORE_BASE_LIMITS_H_
