// The rules about being inside: what one scan of a valid pass does to its record. Apart from everything that makes a
// pass valid, so that they can be read and tested as a table.

#ifndef SYMBOLON_CREDENTIALS_GATE_PRESENCE_H_
#define SYMBOLON_CREDENTIALS_GATE_PRESENCE_H_

#include <cstdint>

#include "credentials/gate/record.h"
#include "credentials/gate/verdict.h"

namespace symbolon::gate {

struct Passage {
  std::uint32_t slot = 0;
  bool is_exit = false;
  bool is_paper = false;  // has no slot
  bool allows_reentry = false;
  std::uint32_t minute = 0;  // Unix time / 60
  std::uint16_t gate = 0;
};

// Changes the record where the verdict is kValid or kExitRecorded, and never otherwise.
Verdict pass_through(PassRecord& record, const Passage& passage);

}  // namespace symbolon::gate

#endif  // SYMBOLON_CREDENTIALS_GATE_PRESENCE_H_
