// Bearer tokens of the gate's server (RFC 6750): who may ask what. The file holds hashes only.
//
//   {"version": 1, "tokens": [{"name": "north door", "role": "gate", "gate": 3, "sha256": "64 hex digits"}]}

#ifndef SYMBOLON_CREDENTIALS_GATE_HTTP_BEARER_H_
#define SYMBOLON_CREDENTIALS_GATE_HTTP_BEARER_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace symbolon::gate::http {

enum class Role : std::uint8_t {
  kGate,       // admissions, challenges, counts
  kCheckIn,    // check-ins, where they are not open to everybody
  kOrganizer,  // counts
};

struct Bearer {
  std::string name;
  Role role = Role::kGate;
  std::uint16_t gate = 0;  // its number in the log
  Hash256 hash = {};       // SHA-256 of the token's text
};

class BearerTokens {
 public:
  // kBearerFileInvalid: not in the form above, two tokens of one name, more than 1,000.
  static Result<BearerTokens> parse(ByteView file);
  std::string to_json() const;

  // Adds a token and returns its text, which is shown once: 256 random bits in base32. kBearerNameTaken.
  Result<std::string> add(const std::string& name, Role role, std::uint16_t gate);

  // Whose token this is. Tries all, in a time that does not depend on which one fits.
  std::optional<Bearer> find(std::string_view token) const;

 private:
  std::vector<Bearer> tokens_;
};

std::optional<Role> role_named(std::string_view name);
std::string_view name_of(Role role);

}  // namespace symbolon::gate::http

#endif  // SYMBOLON_CREDENTIALS_GATE_HTTP_BEARER_H_
