// Any words as a guest: runs with and without a record must agree, traps are refusals, and the record of a run that
// ends is right in every field.
//
// Input: one byte n, n words of data, then code; what is left of the last word is dropped. The data is image, and input
// as well. Registers start with addresses and numbers that let random code do something.
#include <algorithm>
#include <cstring>

#include "core/base/check.h"
#include "core/mips/execute.h"
#include "tests/support/assembler.h"
#include "tests/support/record_check.h"

using namespace symbolon;
using namespace symbolon::mips;
using namespace symbolon::mips::assembly;

namespace {

constexpr std::uint64_t kCyclesMax = 3000;
constexpr std::size_t kCodeWordsMax = 1000;

Program make_program(ByteView code, ByteView data) {
  Assembler a;
  std::vector<std::uint32_t> words(data.size() / 4);
  if (!words.empty()) std::memcpy(words.data(), data.data(), 4 * words.size());
  a.data(Assembler::kDataBase, words);
  for (const Reg reg : {a0, a1, t0, s0}) a.li(reg, Assembler::kDataBase + 256u * reg.number);
  a.li(t9, Assembler::kCodeBase + 64);
  a.li(s7, 0x7fff'ffff);
  a.li(a2, 8);
  a.li(v0, kCallKeccak);
  for (std::size_t at = 0; at + 4 <= code.size(); at += 4) {
    std::uint32_t word;
    std::memcpy(&word, code.data() + at, 4);
    a.put(Code{word});
  }
  a.put(nop());
  a.exit(0);
  return a.program();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size == 0) return 0;
  const ByteView rest(bytes + 1, size - 1);
  const ByteView data = rest.first(std::min<std::size_t>(rest.size(), 4 * std::size_t{bytes[0]}));
  const ByteView code = rest.subspan(data.size());
  const Program program = make_program(code.first(std::min(code.size(), 4 * kCodeWordsMax)), data);

  const Result<RunResult> plain = run(program, {.input = data, .cycles_max = kCyclesMax});
  Record record;
  const Result<RunResult> recorded = run(program, {.input = data, .cycles_max = kCyclesMax, .record = &record});
  CHECK(plain.has_value() == recorded.has_value(), "a record changes nothing");
  if (!plain) {
    CHECK(plain.error().code == recorded.error().code, "a record changes no trap");
    CHECK(plain.error().detail == recorded.error().detail, "a record changes no trap's place");
    CHECK(error_kind(plain.error().code) == ErrorKind::kRejected, "a trap is a refusal");
    return 0;
  }
  CHECK(plain->exit_code == recorded->exit_code, "a record changes no exit code");
  CHECK(plain->public_values == recorded->public_values, "a record changes no public values");
  const RecordCheck check = check_record(program, data, record);
  CHECK(check.fault.empty(), check.fault.c_str());
  CHECK(check.public_values == plain->public_values, "the record commits to what was committed");
  return 0;
}
