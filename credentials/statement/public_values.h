// The header that the public values of every statement start with, shared by guest and host. 160 bytes, integers
// little-endian, no padding; then what the statement discloses: a fixed size for each statement, whole words.
//
// A verifier knows beforehand what version, statement id, audience and parameters must be and compares every byte
// (credentials/request/verify_presentation.h). Holder key and nullifier are the prover's.

#ifndef SYMBOLON_CREDENTIALS_STATEMENT_PUBLIC_VALUES_H_
#define SYMBOLON_CREDENTIALS_STATEMENT_PUBLIC_VALUES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace symbolon::statement {

using Digest = std::array<std::uint8_t, 32>;

constexpr std::uint32_t kPublicValuesVersion = 1;
constexpr std::size_t kStatementIdSize = 28;

// ASCII, padded with zero bytes.
using StatementId = std::array<char, kStatementIdSize>;

// The text must fit: a longer one does not compile where the id is a constant, and loses its end elsewhere.
constexpr StatementId make_statement_id(std::string_view text) {
  StatementId id = {};
  for (std::size_t i = 0; i < text.size() && i < id.size(); ++i) id[i] = text[i];
  return id;
}
consteval StatementId operator""_statement(const char* text, std::size_t size) {
  StatementId id = {};
  for (std::size_t i = 0; i < size; ++i) id.at(i) = text[i];
  return id;
}

struct PublicHeader {
  std::uint32_t version = kPublicValuesVersion;
  StatementId statement_id = {};
  Digest audience = {};    // who may use the proof: the event id, or the hash of the request's identity
  Digest parameters = {};  // parameters.h
  Digest holder_key = {};  // Ed25519; passes and answers are signed with it
  Digest nullifier = {};   // never all zero
};
constexpr std::size_t kPublicHeaderSize = 160;
static_assert(sizeof(PublicHeader) == kPublicHeaderSize);

}  // namespace symbolon::statement

#endif  // SYMBOLON_CREDENTIALS_STATEMENT_PUBLIC_VALUES_H_
