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
constexpr std::size_t kClaimsMax = 64;  // of a credential
constexpr int kExitCaseTooLarge = 1;

enum class CaseKind : std::uint32_t { kBase64, kJson, kCredential };

struct CaseHead {
  CaseKind kind = CaseKind::kBase64;
  std::uint32_t size = 0;  // of the text that follows; kCredential: a CredentialCase and what it says follow
};

// Its text and its claims follow.
struct CredentialCase {
  sdjwt::EcKey issuer;
  std::uint32_t claim_count = 0;
  std::uint64_t at = 0;  // seconds since 1970
  sdjwt::CredentialHead head;
};
static_assert(sizeof(CredentialCase) == 80 + sizeof(sdjwt::CredentialHead));

// One step inwards: to a member, or to an element.
struct Step {
  static constexpr std::uint32_t kMember = ~std::uint32_t{0};
  std::uint32_t element = kMember;   // counted among those that are shown
  std::array<char, 36> member = {};  // zero-terminated
};

// A claim, and what it ought to be.
struct ClaimCase {
  std::uint32_t step_count = 0;
  std::array<Step, 6> steps = {};  // from the payload inwards
  std::uint32_t type = 0;          // sdjwt::JsonType
  std::uint32_t text_size = 0;
  std::array<char, 100> text = {};  // of a string
  std::int64_t integer = 0;
};
static_assert(sizeof(ClaimCase) == 360);

struct Answer {
  // Of a credential: of form, signature, times, each claim and that every disclosure was used, the first failure.
  sdjwt::Status status = sdjwt::Status::kOk;
  // Bytes decoded; nodes read; claims that are there as they ought to be, up to the first that is not.
  std::uint32_t size = 0;
  std::array<std::uint8_t, 32> hash = {};
};

}  // namespace symbolon::sdjwt_reader

#endif  // SYMBOLON_TESTS_GUESTS_SDJWT_READER_IO_H_
