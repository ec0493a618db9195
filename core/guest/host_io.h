// Host side of guest_io.h: wraps a body as the private input of a guest.

#ifndef SYMBOLON_CORE_GUEST_HOST_IO_H_
#define SYMBOLON_CORE_GUEST_HOST_IO_H_

#include "core/base/bytes.h"
#include "core/base/check.h"
#include "core/base/codec.h"
#include "core/guest/guest_io.h"

namespace symbolon::guest {

// The body must be shorter than kBodyBytesMax.
inline Bytes frame_input(ByteView body) {
  CHECK(body.size() < kBodyBytesMax, "a guest's input has a largest size");
  Writer out;
  out.u32(static_cast<std::uint32_t>(body.size()));
  out.bytes(body);
  for (std::size_t i = body.size(); i < padded_size(body.size()); ++i) out.u8(0);
  return std::move(out).take();
}

}  // namespace symbolon::guest

#endif  // SYMBOLON_CORE_GUEST_HOST_IO_H_
