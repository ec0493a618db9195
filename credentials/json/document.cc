#include "credentials/json/document.h"

#include <algorithm>
#include <set>
#include <vector>

#include "core/base/check.h"
#include "credentials/json/errors.h"

namespace symbolon::json {
namespace {

constexpr char kWhere[] = "json";

bool is_ascii(const std::string& text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_allowed_number(const Json& value) {
  if (value.is_number_float()) return false;
  if (value.is_number_unsigned()) return value.get<std::uint64_t>() <= static_cast<std::uint64_t>(kIntegerMax);
  if (value.is_number_integer()) return value.get<std::int64_t>() >= -kIntegerMax;
  return true;
}

// Watches the parser; the first reason to refuse counts.
class Watch {
 public:
  bool operator()(int /*depth*/, Json::parse_event_t event, Json& parsed) {
    switch (event) {
      case Json::parse_event_t::object_start:
        names_.emplace_back();
        enter();
        break;
      case Json::parse_event_t::array_start:
        enter();
        break;
      case Json::parse_event_t::object_end:
        names_.pop_back();
        --depth_;
        break;
      case Json::parse_event_t::array_end:
        --depth_;
        break;
      case Json::parse_event_t::key: {
        const std::string& name = parsed.get_ref<const std::string&>();
        if (!is_ascii(name)) refuse(errors::kDocumentName);
        if (!names_.back().insert(name).second) refuse(errors::kDocumentDuplicateName);
        break;
      }
      case Json::parse_event_t::value:
        if (!is_allowed_number(parsed)) refuse(errors::kDocumentNumber);
        break;
    }
    return true;
  }

  const Result<void>& verdict() const { return verdict_; }

 private:
  void enter() {
    if (++depth_ > kDepthMax) refuse(errors::kDocumentTooDeep);
  }
  void refuse(ErrorCode code) {
    if (verdict_) verdict_ = Error{.code = code, .where = kWhere};
  }

  std::size_t depth_ = 0;
  std::vector<std::set<std::string>> names_;
  Result<void> verdict_;
};

}  // namespace

Result<Json> parse_document(ByteView text, std::size_t bytes_max) {
  if (text.size() > bytes_max) return Error{.code = ErrorCode::kInputTooLarge, .where = kWhere};
  // The parser would skip a byte order mark.
  const bool has_mark = !text.empty() && text[0] == 0xef;
  Watch watch;
  Json json = has_mark ? Json(Json::value_t::discarded)
                       : Json::parse(text.begin(), text.end(), std::ref(watch), /*allow_exceptions=*/false);
  if (json.is_discarded() || !json.is_object()) return Error{.code = errors::kDocumentSyntax, .where = kWhere};
  TRY(watch.verdict());
  return json;
}

// nlohmann::json keeps members sorted by the bytes of their names, which for ASCII is the order of RFC 8785, and
// escapes exactly what section 3.2.2.2 says, in lower case.
std::string canonical_text(const Json& json) { return json.dump(); }

std::string readable_text(const Json& json) { return json.dump(2) + "\n"; }

}  // namespace symbolon::json
