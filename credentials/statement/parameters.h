// The hash of everything that a request asks for: `parameters` in the public values (public_values.h).
//
//   SHA-256("symbolon/parameters/v1" | statement id, 28 bytes | for each field: size u32, little-endian, and its bytes)
//
// The guest computes it from the values that it used; the host from the signed request, with the same code. Fields come
// in the order of the statement's manifest. Each has one encoding:
//
//   u32, u64      4 or 8 bytes, little-endian          absent (optional)   no bytes
//   bytes, text   as they are                          list                items of one size, joined
//
// A list that stands for a set is sorted and holds nothing twice; who reads the request checks that.

#ifndef SYMBOLON_CREDENTIALS_STATEMENT_PARAMETERS_H_
#define SYMBOLON_CREDENTIALS_STATEMENT_PARAMETERS_H_

#include "credentials/statement/tagged_hash.h"

namespace symbolon::statement {

class ParameterHasher {
 public:
  explicit ParameterHasher(const StatementId& id) {
    static constexpr Tag kTag = "symbolon/parameters/v1";
    hash_.update(kTag.text);
    for (const char c : id) {
      const std::array<std::uint8_t, 1> byte = {static_cast<std::uint8_t>(c)};
      hash_.update(byte);
    }
  }

  ParameterHasher& add_u32(std::uint32_t value) { return add_bytes(little_endian(value)); }
  ParameterHasher& add_u64(std::uint64_t value) { return add_bytes(little_endian(value)); }
  ParameterHasher& add_absent() { return add_bytes({}); }
  ParameterHasher& add_bytes(std::span<const std::uint8_t> bytes) {
    hash_.update(little_endian(static_cast<std::uint32_t>(bytes.size())));
    hash_.update(bytes);
    return *this;
  }
  // Once, at the end.
  Digest finish() { return hash_.finish(); }

 private:
  Sha256Stream hash_;
};

}  // namespace symbolon::statement

#endif  // SYMBOLON_CREDENTIALS_STATEMENT_PARAMETERS_H_
