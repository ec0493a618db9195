// ParameterValues: what one request asks for, complete and in its canonical encoding. The host's side of parameters.h.

#ifndef SYMBOLON_CREDENTIALS_STATEMENT_PARAMETER_VALUES_H_
#define SYMBOLON_CREDENTIALS_STATEMENT_PARAMETER_VALUES_H_

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "credentials/statement/manifest.h"
#include "credentials/statement/public_values.h"

namespace symbolon::statement {

class ParameterValues {
 public:
  // Each parameter of the manifest from the member of the same name; null is no value. The manifest must outlive it.
  // Errors: kParameterMissing, kParameterUnknown, kParameterValue, kParameterSetOrder; the detail is the name.
  static Result<ParameterValues> from_json(const Manifest& manifest, const json::Json& object);

  const Manifest& manifest() const { return *manifest_; }

  // The bytes of a parameter; nothing where it is optional and absent. The manifest has the name: CHECKed.
  std::optional<ByteView> find(std::string_view name) const;
  // The same for parameters that must be there, by type.
  std::uint32_t u32(std::string_view name) const;
  std::uint64_t u64(std::string_view name) const;
  Digest digest(std::string_view name) const;
  // 0 where the parameter is absent.
  std::uint32_t u32_or_zero(std::string_view name) const;

  // What the public values must hold.
  Digest hash() const;

  json::Json to_json() const;

  friend bool operator==(const ParameterValues& a, const ParameterValues& b) {
    return a.manifest_ == b.manifest_ && a.values_ == b.values_;
  }

 private:
  explicit ParameterValues(const Manifest& manifest) : manifest_(&manifest) {}

  const Manifest* manifest_;
  std::vector<std::optional<Bytes>> values_;  // as many as the manifest has parameters
};

}  // namespace symbolon::statement

#endif  // SYMBOLON_CREDENTIALS_STATEMENT_PARAMETER_VALUES_H_
