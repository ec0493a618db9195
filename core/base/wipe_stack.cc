#include "core/base/wipe_stack.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace symbolon {

[[gnu::noinline]] void wipe_stack() {
  std::array<std::uint8_t, 256 << 10> below;
  explicit_bzero(below.data(), below.size());
}

}  // namespace symbolon
