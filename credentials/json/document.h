// Our own JSON documents (events, requests, manifests, receipts): one strict reading, one canonical writing.
//
// Read: a bounded UTF-8 text that is one object; names ASCII and unique within their object; integers from -(2^53 - 1)
// to 2^53 - 1 only, no fractions; bounded depth. Written for signatures: RFC 8785 (JCS), which for such values is
// sorted names, no white space, and the escapes of its section 3.2.2.2. Not for SD-JWT (credentials/sdjwt).

#ifndef SYMBOLON_CREDENTIALS_JSON_DOCUMENT_H_
#define SYMBOLON_CREDENTIALS_JSON_DOCUMENT_H_

#include <nlohmann/json.hpp>
#include <string>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace symbolon::json {

using Json = nlohmann::json;

constexpr std::size_t kDepthMax = 16;
constexpr std::int64_t kIntegerMax = (std::int64_t{1} << 53) - 1;

// Errors: kInputTooLarge, kDocumentSyntax, kDocumentDuplicateName, kDocumentTooDeep, kDocumentNumber, kDocumentName.
Result<Json> parse_document(ByteView text, std::size_t bytes_max);

// RFC 8785. The value came from parse_document or holds only what that lets through.
std::string canonical_text(const Json& json);

// The same object with line breaks and two spaces of indentation, for people; ends with a line break.
std::string readable_text(const Json& json);

}  // namespace symbolon::json

#endif  // SYMBOLON_CREDENTIALS_JSON_DOCUMENT_H_
