#include "tests/credentials/sdjwt/credential_cases.h"

#include <algorithm>
#include <utility>

#include "core/base/codec.h"
#include "credentials/sdjwt/guest_input.h"

namespace symbolon::testing {
namespace {

using sdjwt::Json;
using sdjwt::JsonType;
using sdjwt_reader::CaseKind;
using sdjwt_reader::ClaimCase;
using sdjwt_reader::CredentialCase;
using sdjwt_reader::Step;

JsonType type_of(const Json& value) {
  switch (value.type()) {
    case Json::value_t::null:
      return JsonType::kNull;
    case Json::value_t::boolean:
      return value.get<bool>() ? JsonType::kTrue : JsonType::kFalse;
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
      return JsonType::kInteger;
    case Json::value_t::string:
      return JsonType::kString;
    case Json::value_t::array:
      return JsonType::kArray;
    case Json::value_t::object:
      return JsonType::kObject;
    default:
      return JsonType::kNumber;
  }
}

void collect(const Json& value, const ClaimCase& way, std::vector<ClaimCase>& out) {
  ClaimCase claim = way;
  if (!value.is_structured() || value.empty()) {
    claim.type = static_cast<std::uint32_t>(type_of(value));
    if (value.is_number_integer()) claim.integer = value.get<std::int64_t>();
    if (value.is_string()) {
      const auto text = value.get<std::string>();
      CHECK(text.size() <= claim.text.size(), "a text too long for a ClaimCase");
      claim.text_size = static_cast<std::uint32_t>(text.size());
      std::ranges::copy(text, claim.text.begin());
    }
    out.push_back(claim);
    return;
  }
  CHECK(way.step_count < way.steps.size(), "a claim too deep for a ClaimCase");
  ++claim.step_count;
  Step& step = claim.steps[way.step_count];
  std::uint32_t element = 0;
  for (const auto& [name, member] : value.items()) {
    step = {};
    if (value.is_array()) {
      step.element = element++;
    } else {
      CHECK(name.size() < step.member.size(), "a name too long for a ClaimCase");
      std::ranges::copy(name, step.member.begin());
    }
    collect(member, claim, out);
  }
}

template <class T>
void append(Writer& out, const T& object) {
  out.bytes({reinterpret_cast<const std::uint8_t*>(&object), sizeof object});
}

}  // namespace

std::vector<ClaimCase> innermost_claims(const Json& claims) {
  std::vector<ClaimCase> out;
  collect(claims, {}, out);
  return out;
}

Bytes credential_case(const sdjwt::SdJwt& presented, const sdjwt::EcKey& issuer, std::uint64_t at,
                      const std::vector<ClaimCase>& claims) {
  const sdjwt::GuestCredential credential = sdjwt::make_guest_credential(presented).value();
  Writer out;
  append(out, sdjwt_reader::CaseHead{.kind = CaseKind::kCredential, .size = 0});
  append(out, CredentialCase{.issuer = issuer,
                             .claim_count = static_cast<std::uint32_t>(claims.size()),
                             .at = at,
                             .head = credential.head});
  out.bytes(credential.text);
  for (const ClaimCase& claim : claims) append(out, claim);
  return std::move(out).take();
}

}  // namespace symbolon::testing
