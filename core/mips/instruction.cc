#include "core/mips/instruction.h"

#include <algorithm>

#include "core/base/check.h"

namespace symbolon::mips {
namespace {

// "R1 M W" as it stands in isa.def.
constexpr Accesses parse_accesses(std::string_view text) {
  Accesses accesses;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    if (word == "R1") accesses.read1 = true;
    if (word == "R2") accesses.read2 = true;
    if (word == "M") accesses.memory = true;
    if (word == "W") accesses.write = true;
    if (word == "H") accesses.write_second = true;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return accesses;
}

constexpr std::array kOps = {
#define SYMBOLON_OP(name, mnemonic, family, accesses) OpInfo{mnemonic, Family::family, parse_accesses(#accesses)},
#include "core/mips/isa.def"
#undef SYMBOLON_OP
};
static_assert(kOps.size() == static_cast<std::size_t>(Op::kCount));

constexpr std::array<std::string_view, static_cast<std::size_t>(Family::kCount)> kFamilies = {
    "add",  "add with trap", "bitwise",   "shift",      "compare",    "branch on equal", "branch on sign",
    "jump", "load word",     "load part", "store word", "store part", "multiply",        "divide",
    "move", "bits",          "trap",      "nop",        "system",     "never",
};

}  // namespace

const OpInfo& op_info(Op op) {
  CHECK(op < Op::kCount, "not an operation");
  return kOps[static_cast<std::size_t>(op)];
}

std::string_view family_name(Family family) {
  CHECK(family < Family::kCount, "not a family");
  return kFamilies[static_cast<std::size_t>(family)];
}

}  // namespace symbolon::mips
