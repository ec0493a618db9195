// Input and public values of the guest sdjwt_reader: cases one after the other, each padded to whole words, and an
// answer for each.

#ifndef SYMBOLON_TESTS_GUESTS_SDJWT_READER_IO_H_
#define SYMBOLON_TESTS_GUESTS_SDJWT_READER_IO_H_

#include <array>
#include <cstdint>

#include "credentials/sdjwt/credential.h"

namespace symbolon::sdjwt_reader {

constexpr std::size_t kTextMax = 1 << 16;
constexpr std::size_t kNodesMax = 1024;
constexpr int kExitCaseTooLarge = 1;

enum class CaseKind : std::uint32_t { kBase64, kJson, kCredential };

struct CaseHead {
  CaseKind kind = CaseKind::kBase64;
  std::uint32_t size = 0;  // of the text that follows; kCredential: a CredentialCase and its text follow
};

struct CredentialCase {
  sdjwt::EcKey issuer;
  sdjwt::CredentialHead head;
  std::uint32_t name_count = 0;
  std::array<std::array<char, 32>, 4> names = {};  // from the payload inwards, zero-terminated
};

struct Answer {
  sdjwt::Status status = sdjwt::Status::kOk;
  std::uint32_t size = 0;  // bytes decoded, nodes read, bytes of the claim
  std::array<std::uint8_t, 32> hash = {};
};

}  // namespace symbolon::sdjwt_reader

#endif  // SYMBOLON_TESTS_GUESTS_SDJWT_READER_IO_H_
