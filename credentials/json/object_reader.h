// ObjectReader: takes the members of a JSON object one by one, typed and bounded; finish() refuses the ones that nobody
// asked for. Bytes are lower-case hexadecimal text without prefix.
//
// Errors: kDocumentFieldMissing, kDocumentField, kDocumentFieldUnknown; the detail is the member's name.

#ifndef SYMBOLON_CREDENTIALS_JSON_OBJECT_READER_H_
#define SYMBOLON_CREDENTIALS_JSON_OBJECT_READER_H_

#include <algorithm>
#include <set>
#include <string>

#include "credentials/json/document.h"

namespace symbolon::json {

// Lower-case hexadecimal digits only; kDocumentField otherwise.
Result<Bytes> bytes_from_json(const Json& value, std::size_t bytes_max);
// An integer from 0 to max; kDocumentField otherwise.
Result<std::uint64_t> unsigned_from_json(const Json& value, std::uint64_t max);

class ObjectReader {
 public:
  // kDocumentField where the value is no object. The value must outlive the reader.
  static Result<ObjectReader> of(const Json& value);

  bool has(const char* name) const { return object_->contains(name); }

  Result<const Json*> member(const char* name);
  Result<const Json*> object(const char* name);
  Result<const Json*> array(const char* name, std::size_t items_max);
  // UTF-8 without control characters; `bytes_max` counts bytes.
  Result<std::string> text(const char* name, std::size_t bytes_max);
  Result<std::uint64_t> u64(const char* name, std::uint64_t max = static_cast<std::uint64_t>(kIntegerMax));
  Result<std::uint32_t> u32(const char* name, std::uint32_t max = ~std::uint32_t{0});
  Result<bool> flag(const char* name);
  Result<Bytes> bytes(const char* name, std::size_t bytes_max);
  template <std::size_t N>
  Result<ByteArray<N>> array_of_bytes(const char* name) {
    TRY_ASSIGN(const Bytes read, bytes(name, N));
    if (read.size() != N) return field_error(name);
    ByteArray<N> out;
    std::copy(read.begin(), read.end(), out.begin());
    return out;
  }

  Result<void> finish() const;

  static Error field_error(const std::string& name);

 private:
  explicit ObjectReader(const Json& object) : object_(&object) {}

  const Json* object_;
  std::set<std::string> taken_;
};

}  // namespace symbolon::json

#endif  // SYMBOLON_CREDENTIALS_JSON_OBJECT_READER_H_
