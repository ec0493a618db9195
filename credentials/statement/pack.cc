#include "credentials/statement/pack.h"

#include <algorithm>
#include <sstream>

#include "credentials/statement/errors.h"

namespace symbolon::statement {
namespace {

Result<Hash256> parse_hash(const std::string& text) {
  const Result<Bytes> bytes = from_hex_vartime(text);
  Hash256 hash;
  if (!bytes || bytes->size() != hash.size() || to_hex(*bytes) != text) return errors::kStatementLockLine;
  std::copy(bytes->begin(), bytes->end(), hash.begin());
  return hash;
}

}  // namespace

std::vector<Hash256> Pack::verifying_keys() const {
  std::vector<Hash256> keys;
  for (const PinnedShape& shape : shapes) keys.push_back(shape.verifying_key);
  return keys;
}

Result<Pack> make_pack(const PackSource& source, std::string_view lock) {
  TRY_ASSIGN(Manifest manifest, parse_manifest(source.manifest));
  Pack pack;
  pack.manifest = std::move(manifest);
  pack.statement = source.statement;
  pack.elf = source.elf;
  std::istringstream lines{std::string(lock)};
  for (std::string line; std::getline(lines, line);) {
    const Error refused{.code = errors::kStatementLockLine, .where = "statement.lock", .detail = line};
    if (line.empty() || line[0] == '#') continue;
    std::istringstream words(line);
    std::string id, what, hex, rest;
    if (!(words >> id >> what >> hex) || words >> rest) return refused;
    if (id != pack.manifest.id) continue;
    const Result<Hash256> hash = parse_hash(hex);
    if (!hash) return refused;
    if (what == "program") {
      pack.program_id = *hash;
      continue;
    }
    const auto& specs = pack.manifest.shapes;
    const auto spec = std::ranges::find_if(specs, [&](const ShapeSpec& s) { return s.name == what; });
    if (spec == specs.end()) return refused;
    pack.shapes.push_back({.spec = *spec, .verifying_key = *hash});
  }
  return pack;
}

std::string lock_text(const Manifest& manifest, const LockLines& lines) {
  std::string text = manifest.id + " program " + to_hex(lines.program_id) + "\n";
  for (std::size_t i = 0; i < lines.verifying_keys.size(); ++i) {
    text += manifest.id + " " + manifest.shapes[i].name + " " + to_hex(lines.verifying_keys[i]) + "\n";
  }
  return text;
}

}  // namespace symbolon::statement
