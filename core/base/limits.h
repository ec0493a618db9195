// Upper bounds on files that no folder of their own defines, checked before anything is allocated. In bytes.

#ifndef SYMBOLON_CORE_BASE_LIMITS_H_
#define SYMBOLON_CORE_BASE_LIMITS_H_

#include <cstddef>

namespace symbolon {

inline constexpr std::size_t kPrivateInputBytesMax = std::size_t{64} << 20;
inline constexpr std::size_t kProofBytesMax = std::size_t{8} << 20;

}  // namespace symbolon

#endif  // SYMBOLON_CORE_BASE_LIMITS_H_
