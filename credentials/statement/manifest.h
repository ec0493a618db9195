// Manifest: what a program has to know of a statement to ask for it, prove it, check it and talk about it. One
// manifest.json in each folder of credentials/statements; README.md has an example and the meaning of each member.

#ifndef SYMBOLON_CREDENTIALS_STATEMENT_MANIFEST_H_
#define SYMBOLON_CREDENTIALS_STATEMENT_MANIFEST_H_

#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "credentials/statement/field.h"
#include "prover/machine/machine.h"

namespace symbolon::statement {

constexpr std::size_t kManifestBytesMax = std::size_t{64} << 10;
constexpr std::size_t kShapesMax = 3;

// A private input: what the wallet must hold.
struct InputSpec {
  std::string name;
  std::string kind;  // what the wallet looks for: "ticket", "secp256k1-key", "sd-jwt", ...
  std::string meaning;
  std::string with = {};  // only where the request has this optional parameter; empty: always
};

struct FieldSpec {
  std::string name;
  FieldType type;
  bool is_optional = false;
  std::string meaning;
  // Where an event file gives this parameter, and a policy must not: "event.root", "event.registration"; else empty.
  std::string source = {};
};

struct ShapeSpec {
  std::string name;   // S, M or L, from small to large
  std::string leaks;  // the public fact that this shape tells, for people
  prover::Shape shape;
};

struct Manifest {
  std::string id;
  std::string title;
  // In the words of the one who proves. {name} stands for a parameter; [...] is left out unless every parameter in it
  // is there and no flag in it is false; a flag itself shows nothing.
  std::string sentence;
  std::vector<InputSpec> inputs;
  std::vector<FieldSpec> parameters;
  std::vector<FieldSpec> public_values;  // what the statement discloses beyond the header: fixed sizes, in this order
  std::vector<std::string> reveals;      // for people, beside the sentence itself
  std::vector<ShapeSpec> shapes;

  // Bytes behind the header of the public values.
  std::size_t disclosed_size() const;
};

// Errors: those of json/document.h and json/object_reader.h, and kManifest...
Result<Manifest> parse_manifest(ByteView text);

}  // namespace symbolon::statement

#endif  // SYMBOLON_CREDENTIALS_STATEMENT_MANIFEST_H_
