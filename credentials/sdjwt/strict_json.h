// JSON (RFC 8259) read strictly, without heap and without recursion, for guests and hosts: a document has one reading
// or none. Refused beyond the grammar: names that occur twice in an object (compared after their escapes), lone
// surrogates and \u0000, invalid UTF-8, -0, integers beyond 2^53 - 1 (RFC 7493), more than kJsonDepthMax levels, bytes
// behind the end.
//
// The reader fills an array of nodes in the order of the text; a value refers to the text, which must outlive it:
//
//   object      {"a": [1, 2]}      nodes:  object | name a | array | 1 | 2        next of object = 5, of array = 5
//
// Integers are the numbers written without fraction and exponent; other numbers are checked and have no value here.
// Time depends on the text.

#ifndef SYMBOLON_CREDENTIALS_SDJWT_STRICT_JSON_H_
#define SYMBOLON_CREDENTIALS_SDJWT_STRICT_JSON_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "credentials/sdjwt/json_string.h"
#include "credentials/sdjwt/status.h"

namespace symbolon::sdjwt {

inline constexpr std::size_t kJsonDepthMax = 16;
inline constexpr std::size_t kJsonNumberSizeMax = 32;

enum class JsonType : std::uint8_t { kNull, kFalse, kTrue, kInteger, kNumber, kString, kArray, kObject };

struct JsonNode {
  std::uint32_t begin;  // offset of the first byte; of strings, behind the quote
  std::uint32_t size;   // bytes; of strings, between the quotes; of containers, 0
  std::uint16_t next;   // index of the node behind this value
  JsonType type;
  bool escaped;  // strings only
};

namespace json_detail {

// From the end, where names that begin alike mostly differ.
inline bool same_bytes(const void* left, const void* right, std::size_t size) {
  const auto* const begin = static_cast<const std::uint8_t*>(left);
  const auto* a = begin + size;
  const auto* b = static_cast<const std::uint8_t*>(right) + size;
  while (a != begin) {
    if (*--a != *--b) return false;
  }
  return true;
}

}  // namespace json_detail

class JsonDocument;

// A string of a document, looked up once to be compared often.
class JsonText {
 public:
  JsonText() = default;

  bool exists() const { return bytes_ != nullptr; }
  // Exactly these bytes after its escapes; not for nothing.
  bool equals(std::string_view text) const {
    if (escaped_) return equals_escaped(text);
    return size_ == text.size() && json_detail::same_bytes(bytes_, text.data(), size_);
  }

 private:
  friend class JsonValue;
  JsonText(const std::uint8_t* bytes, const JsonNode& node) : bytes_(bytes), size_(node.size), escaped_(node.escaped) {}
  // By itself, so that comparing strings without escapes needs no stack.
  [[gnu::noinline]] bool equals_escaped(std::string_view text) const {
    JsonStringBytes bytes(bytes_, size_);
    for (const char c : text) {
      if (bytes.next() != static_cast<std::uint8_t>(c)) return false;
    }
    return bytes.next() == JsonStringBytes::kEnd;
  }

  const std::uint8_t* bytes_ = nullptr;
  std::uint32_t size_ = 0;
  bool escaped_ = false;
};

// A value of a document, or nothing (`exists()`); everything may be asked of nothing.
class JsonValue {
 public:
  JsonValue() = default;

  bool exists() const { return document_ != nullptr; }
  bool is(JsonType type) const;
  bool is_object() const { return is(JsonType::kObject); }
  bool is_array() const { return is(JsonType::kArray); }
  bool is_string() const { return is(JsonType::kString); }

  // The member of an object; nothing where there is none or this is no object.
  JsonValue find(std::string_view name) const;
  // The first element of an array, or the first name of an object; nothing where it is empty.
  JsonValue first() const;
  // What follows inside the same container: the element or the name behind this one, and behind a name its value.
  JsonValue next_in(const JsonValue& container) const;

  // The string; nothing where this is none.
  JsonText text() const;
  // A string with exactly these bytes after its escapes.
  bool equals(std::string_view text) const;
  // The bytes of a string that has no escapes; empty for anything else.
  std::string_view plain_text() const;
  // Whether this is an integer; `out` is untouched otherwise.
  bool read_integer(std::int64_t& out) const;
  // The same place of the same document, whatever stands there.
  friend bool operator==(const JsonValue&, const JsonValue&) = default;

 private:
  friend class JsonDocument;
  JsonValue(const JsonDocument* document, std::uint32_t index) : document_(document), index_(index) {}
  const JsonNode& node() const;

  const JsonDocument* document_ = nullptr;
  std::uint32_t index_ = 0;
};

class JsonDocument {
 public:
  JsonDocument() = default;

  // Reads the whole text into `nodes` (fewer than 2^16). After a failure the document must not be asked.
  Status read(const std::uint8_t* text, std::size_t size, std::span<JsonNode> nodes);

  JsonValue root() const { return {this, 0}; }
  // Nodes in use, from the start of the array.
  std::size_t size() const { return count_; }

 private:
  friend class JsonValue;

  void skip_space() {
    while (at_ != end_ && (*at_ == ' ' || *at_ == '\n' || *at_ == '\r' || *at_ == '\t')) ++at_;
  }
  Status add(JsonType type) {
    if (count_ == nodes_.size()) return Status::kJsonTooLarge;
    const auto index = static_cast<std::uint32_t>(count_++);
    nodes_[index] = {static_cast<std::uint32_t>(at_ - text_), 0, static_cast<std::uint16_t>(count_), type, false};
    return Status::kOk;
  }
  Status read_scalar();
  Status read_string();
  Status read_number();
  Status read_word(std::string_view word, JsonType type);
  // A name and its colon, in the object at index `object`.
  Status read_name(std::uint32_t object);
  bool same_string(const JsonNode& a, const JsonNode& b) const;

  JsonStringBytes bytes_of(const JsonNode& node) const { return {text_ + node.begin, node.size}; }

  const std::uint8_t* text_ = nullptr;
  const std::uint8_t* at_ = nullptr;
  const std::uint8_t* end_ = nullptr;
  std::span<JsonNode> nodes_;
  std::size_t count_ = 0;
};

// ---- the reader ----

inline Status JsonDocument::read(const std::uint8_t* text, std::size_t size, std::span<JsonNode> nodes) {
  text_ = at_ = text;
  end_ = text + size;
  nodes_ = nodes;
  count_ = 0;
  std::uint32_t open[kJsonDepthMax];
  std::size_t depth = 0;
  for (;;) {
    // A value starts here.
    skip_space();
    if (at_ == end_) return Status::kJsonTruncated;
    if (*at_ == '{' || *at_ == '[') {
      const bool is_object = *at_ == '{';
      if (depth == kJsonDepthMax) return Status::kJsonTooDeep;
      open[depth++] = static_cast<std::uint32_t>(count_);
      SDJWT_TRY(add(is_object ? JsonType::kObject : JsonType::kArray));
      ++at_;
      skip_space();
      if (at_ == end_) return Status::kJsonTruncated;
      if (*at_ != (is_object ? '}' : ']')) {
        if (is_object) SDJWT_TRY(read_name(open[depth - 1]));
        continue;
      }
    } else {
      SDJWT_TRY(read_scalar());
    }
    // A value ended, or an empty container is about to.
    for (;;) {
      skip_space();
      if (depth == 0) return at_ == end_ ? Status::kOk : Status::kJsonTrailing;
      if (at_ == end_) return Status::kJsonTruncated;
      JsonNode& container = nodes_[open[depth - 1]];
      const bool is_object = container.type == JsonType::kObject;
      const std::uint8_t c = *at_++;
      if (c == ',') {
        skip_space();
        if (is_object) SDJWT_TRY(read_name(open[depth - 1]));
        break;
      }
      if (c != (is_object ? '}' : ']')) return Status::kJsonSyntax;
      container.next = static_cast<std::uint16_t>(count_);
      --depth;
    }
  }
}

inline Status JsonDocument::read_name(std::uint32_t object) {
  if (at_ == end_) return Status::kJsonTruncated;
  if (*at_ != '"') return Status::kJsonSyntax;
  const std::size_t index = count_;
  SDJWT_TRY(read_string());
  for (std::size_t i = object + 1; i < index; i = nodes_[i + 1].next) {
    if (same_string(nodes_[i], nodes_[index])) return Status::kJsonDuplicateName;
  }
  skip_space();
  if (at_ == end_) return Status::kJsonTruncated;
  return *at_++ == ':' ? Status::kOk : Status::kJsonSyntax;
}

inline Status JsonDocument::read_scalar() {
  switch (*at_) {
    case '"':
      return read_string();
    case 'n':
      return read_word("null", JsonType::kNull);
    case 't':
      return read_word("true", JsonType::kTrue);
    case 'f':
      return read_word("false", JsonType::kFalse);
    default:
      return read_number();
  }
}

inline Status JsonDocument::read_word(std::string_view word, JsonType type) {
  SDJWT_TRY(add(type));
  for (const char c : word) {
    if (at_ == end_) return Status::kJsonTruncated;
    if (*at_++ != static_cast<std::uint8_t>(c)) return Status::kJsonSyntax;
  }
  return Status::kOk;
}

inline Status JsonDocument::read_string() {
  ++at_;
  SDJWT_TRY(add(JsonType::kString));
  JsonNode& node = nodes_[count_ - 1];
  const std::uint8_t* const begin = at_;
  const std::uint8_t* at = begin;
  for (;;) {
    if (at == end_) return Status::kJsonTruncated;
    const std::uint8_t c = *at++;
    if (is_plain_json_character(c)) continue;
    if (c == '"') break;
    if (c == '\\') {
      node.escaped = true;
      SDJWT_TRY(check_json_escape(at, end_));
    } else if (c < 0x20) {
      return Status::kJsonControlCharacter;
    } else {
      SDJWT_TRY(check_utf8(c, at, end_));
    }
  }
  node.size = static_cast<std::uint32_t>(at - 1 - begin);
  at_ = at;
  return Status::kOk;
}

inline Status JsonDocument::read_number() {
  SDJWT_TRY(add(JsonType::kInteger));
  JsonNode& node = nodes_[count_ - 1];
  const std::uint8_t* const begin = at_;
  // The digits at at_, how many.
  const auto skip_digits = [this] {
    const std::uint8_t* const first = at_;
    while (at_ != end_ && *at_ >= '0' && *at_ <= '9') ++at_;
    return at_ - first;
  };
  if (*at_ == '-') ++at_;
  const std::uint8_t* const digits = at_;
  const auto digit_count = skip_digits();
  // A value that starts with anything else than what JSON knows ends here too.
  if (digit_count == 0) return at_ == begin ? Status::kJsonSyntax : Status::kJsonNumber;
  if (*digits == '0' && digit_count > 1) return Status::kJsonNumber;
  if (at_ != end_ && *at_ == '.') {
    node.type = JsonType::kNumber;
    ++at_;
    if (skip_digits() == 0) return Status::kJsonNumber;
  }
  if (at_ != end_ && (*at_ == 'e' || *at_ == 'E')) {
    node.type = JsonType::kNumber;
    ++at_;
    if (at_ != end_ && (*at_ == '+' || *at_ == '-')) ++at_;
    const auto exponent_digits = skip_digits();
    if (exponent_digits == 0) return Status::kJsonNumber;
    if (exponent_digits > 2) return Status::kJsonNumberTooLarge;
  }
  node.size = static_cast<std::uint32_t>(at_ - begin);
  if (node.size > kJsonNumberSizeMax) return Status::kJsonNumberTooLarge;
  if (node.type == JsonType::kInteger) {
    constexpr std::string_view kLargest = "9007199254740991";  // 2^53 - 1
    const std::string_view written(reinterpret_cast<const char*>(digits), static_cast<std::size_t>(digit_count));
    if (written.size() > kLargest.size() || (written.size() == kLargest.size() && written > kLargest)) {
      return Status::kJsonNumberTooLarge;
    }
    if (*begin == '-' && *digits == '0') return Status::kJsonNumber;
  }
  return Status::kOk;
}

inline bool JsonDocument::same_string(const JsonNode& a, const JsonNode& b) const {
  if (!a.escaped && !b.escaped) {
    return a.size == b.size && json_detail::same_bytes(text_ + a.begin, text_ + b.begin, a.size);
  }
  JsonStringBytes left = bytes_of(a);
  JsonStringBytes right = bytes_of(b);
  for (;;) {
    const int byte = left.next();
    if (byte != right.next()) return false;
    if (byte == JsonStringBytes::kEnd) return true;
  }
}

// ---- values ----

inline const JsonNode& JsonValue::node() const { return document_->nodes_[index_]; }

inline bool JsonValue::is(JsonType type) const { return exists() && node().type == type; }

inline JsonValue JsonValue::first() const {
  if ((!is_array() && !is_object()) || node().next == index_ + 1) return {};
  return {document_, index_ + 1};
}

inline JsonValue JsonValue::next_in(const JsonValue& container) const {
  if (!exists() || node().next >= container.node().next) return {};
  return {document_, node().next};
}

inline JsonValue JsonValue::find(std::string_view name) const {
  if (!is_object()) return {};
  for (JsonValue at = first(); at.exists();) {
    const JsonValue value = at.next_in(*this);
    if (at.equals(name)) return value;
    at = value.next_in(*this);
  }
  return {};
}

inline JsonText JsonValue::text() const {
  if (!is_string()) return {};
  return {document_->text_ + node().begin, node()};
}

inline bool JsonValue::equals(std::string_view text) const { return is_string() && this->text().equals(text); }

inline std::string_view JsonValue::plain_text() const {
  if (!is_string() || node().escaped) return {};
  return {reinterpret_cast<const char*>(document_->text_ + node().begin), node().size};
}

inline bool JsonValue::read_integer(std::int64_t& out) const {
  if (!is(JsonType::kInteger)) return false;
  const std::uint8_t* at = document_->text_ + node().begin;
  const std::uint8_t* const end = at + node().size;
  const bool negative = *at == '-';
  if (negative) ++at;
  std::int64_t value = 0;
  for (; at != end; ++at) value = value * 10 + (*at - '0');
  out = negative ? -value : value;
  return true;
}

}  // namespace symbolon::sdjwt

#endif  // SYMBOLON_CREDENTIALS_SDJWT_STRICT_JSON_H_
