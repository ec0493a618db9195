#include "core/base/error.h"

#include <array>

namespace symbolon {
namespace {

struct CodeText {
  std::string_view name;
  ErrorKind kind;
  std::string_view sentence;
  std::string_view hint;
};

constexpr std::array kCodes = {
#define SYMBOLON_ERROR(name, kind, sentence, hint) \
  CodeText{std::string_view(#name).substr(1), ErrorKind::kind, sentence, hint},
#include "core/base/error_codes.def"
#undef SYMBOLON_ERROR
};

const CodeText& text_of(ErrorCode code) { return kCodes.at(static_cast<std::size_t>(code)); }

}  // namespace

std::string_view error_name(ErrorCode code) { return text_of(code).name; }
ErrorKind error_kind(ErrorCode code) { return text_of(code).kind; }
std::string_view error_sentence(ErrorCode code) { return text_of(code).sentence; }
std::string_view error_hint(ErrorCode code) { return text_of(code).hint; }

std::string Error::message() const {
  std::string text(error_sentence(code));
  if (!detail.empty()) {
    text += " (" + detail + ")";
  }
  return text;
}

}  // namespace symbolon
