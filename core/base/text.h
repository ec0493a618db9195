// Bytes as a text, borrowed: the way back from as_bytes() (bytes.h). Whether they are UTF-8, or a text at all, is for
// whoever reads them to check.

#ifndef SYMBOLON_CORE_BASE_TEXT_H_
#define SYMBOLON_CORE_BASE_TEXT_H_

#include <string_view>

#include "core/base/bytes.h"

namespace symbolon {

inline std::string_view text_of(ByteView bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

}  // namespace symbolon

#endif  // SYMBOLON_CORE_BASE_TEXT_H_
