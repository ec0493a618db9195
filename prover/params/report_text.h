// Security reports as text for people and as JSON for programs: what `symbolon security [--json]` prints.

#ifndef SYMBOLON_PROVER_PARAMS_REPORT_TEXT_H_
#define SYMBOLON_PROVER_PARAMS_REPORT_TEXT_H_

#include <span>
#include <string>

#include "prover/params/security.h"

namespace symbolon::prover {

// One table per report, ending in a line feed. Bits are rounded down to a tenth.
std::string security_text(const SecurityReport& report);
// An array with one object per report, indented, ending in a line feed; the same rounding.
std::string security_json(std::span<const SecurityReport> reports);

// Every preset for the largest machine, in the order of all_presets(): the output of the command.
std::string all_security_text();
std::string all_security_json();

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_PARAMS_REPORT_TEXT_H_
