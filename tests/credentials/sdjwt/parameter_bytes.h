// Parameters of a request as guests get them, written field by field: independent of the code that reads them.

#ifndef SYMBOLON_TESTS_CREDENTIALS_SDJWT_PARAMETER_BYTES_H_
#define SYMBOLON_TESTS_CREDENTIALS_SDJWT_PARAMETER_BYTES_H_

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/codec.h"
#include "core/crypto/hash.h"
#include "credentials/sdjwt/ec_key.h"
#include "credentials/statement/public_values.h"

namespace symbolon::testing {

class ParameterBytes {
 public:
  ParameterBytes& add(ByteView bytes) {
    out_.u32(static_cast<std::uint32_t>(bytes.size()));
    out_.bytes(bytes);
    return *this;
  }
  ParameterBytes& add_text(std::string_view text) { return add(as_bytes(text)); }
  ParameterBytes& add_u32(std::uint32_t value) {
    Writer bytes;
    bytes.u32(value);
    return add(bytes.view());
  }
  ParameterBytes& add_optional(const std::optional<std::uint32_t>& value) { return value ? add_u32(*value) : add({}); }
  ParameterBytes& add_u64(std::uint64_t value) {
    Writer bytes;
    bytes.u64(value);
    return add(bytes.view());
  }
  ParameterBytes& add_issuers(const std::vector<sdjwt::EcKey>& keys) {
    std::vector<Bytes> items;
    for (const sdjwt::EcKey& key : keys) {
      Writer item;
      item.u32(static_cast<std::uint32_t>(key.algorithm));
      item.bytes(key.x);
      item.bytes(key.y);
      items.push_back(item.view());
    }
    std::sort(items.begin(), items.end());
    Bytes joined;
    for (const Bytes& item : items) joined.insert(joined.end(), item.begin(), item.end());
    return add(joined);
  }
  Bytes take() { return std::move(out_).take(); }

 private:
  Writer out_;
};

// The hash that public values must hold.
inline Hash256 parameters_hash(std::string_view statement_id, const Bytes& fields) {
  Bytes message(as_bytes("symbolon/parameters/v1").begin(), as_bytes("symbolon/parameters/v1").end());
  Bytes id(statement::kStatementIdSize, 0);
  std::copy(statement_id.begin(), statement_id.end(), id.begin());
  message.insert(message.end(), id.begin(), id.end());
  message.insert(message.end(), fields.begin(), fields.end());
  return crypto::sha256(message);
}

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_CREDENTIALS_SDJWT_PARAMETER_BYTES_H_
