#include "core/mips/machine.h"

#include <cstring>
#include <span>

#include "core/base/check.h"
#include "core/base/secret.h"
#include "core/mips/disassemble.h"

namespace symbolon::mips {
namespace {

std::vector<std::uint32_t> padded_words(ByteView bytes) {
  std::vector<std::uint32_t> words((bytes.size() + 3) / 4);
  if (!bytes.empty()) std::memcpy(words.data(), bytes.data(), bytes.size());
  return words;
}

}  // namespace

Machine::Machine(const Program& program, ByteView input, Record* record, DebugSink debug)
    : program_(program),
      input_(padded_words(input)),
      record_(record),
      debug_(std::move(debug)),
      pc_(program.entry),
      next_pc_(program.entry + 1),
      memory_(program.image) {
  CHECK(program.code_start <= kCodeEndMax, "the code lies in the address space");
  CHECK(program.code.size() <= kCodeEndMax - program.code_start, "the code ends before the address space");
  registers_[kSp] = kInitialStackPointer;
  if (record_ != nullptr) {
    // Not assigned anew: who records again into the same place keeps its memory.
    record_->steps.clear();
    record_->calls.clear();
    record_->words.clear();
  }
}

Machine::~Machine() {
  const auto bytes_of = [](auto& words) {
    return std::span(reinterpret_cast<std::uint8_t*>(words.data()), words.size() * sizeof words[0]);
  };
  wipe(bytes_of(input_));
  wipe(bytes_of(registers_));
}

Result<bool> Machine::advance(std::uint64_t steps) {
  if (exited()) return false;
  CHECK(record_ == nullptr || steps <= kRecordedStepsMax - steps_, "timestamps would wrap");
  const Stop stop = record_ == nullptr ? interpret<false>(steps) : interpret<true>(steps);
  if (stop != Stop::kTrap) return stop == Stop::kNone;
  std::string detail = "at " + hex_word(pc_ << 2);
  if (pc_ - program_.code_start < program_.code.size()) {
    detail += ": " + disassemble(program_.code[pc_ - program_.code_start]);
  }
  return Error{.code = *trap_, .where = "mips.step", .detail = std::move(detail)};
}

void Machine::finish_record() {
  CHECK(record_ != nullptr, "nothing was recorded");
  CHECK(exited(), "the guest has not exited");
  memory_.finish(program_.image, *record_);
  record_->final_registers.clear();
  for (std::uint32_t i = 0; i < kRegisterCount; ++i) {
    record_->final_registers.push_back({.address = i, .value = registers_[i], .time = register_times_[i]});
  }
}

void Machine::set_state_for_test(std::uint32_t pc, std::uint32_t next_pc,
                                 const std::array<std::uint32_t, kRegisterCount>& registers) {
  CHECK(record_ == nullptr, "a record starts with the program");
  pc_ = pc;
  next_pc_ = next_pc;
  registers_ = registers;
  registers_[kZero] = 0;
}

}  // namespace symbolon::mips
