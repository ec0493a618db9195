#include "core/base/error.h"

namespace symbolon {

std::string Error::message() const {
  std::string text(error_sentence(code));
  if (!detail.empty()) {
    text += " (" + detail + ")";
  }
  return text;
}

}  // namespace symbolon
