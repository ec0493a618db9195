// Machine: a guest in the middle of its run. execute.h is the usual entrance; this one is for those who look at the
// state between steps (tests that compare instruction by instruction, fuzzers).
//
// State is (pc, next_pc, registers, memory, what is left of the input): the instruction at pc executes, then pc becomes
// next_pc and next_pc becomes the branch target or the word after. So delay slots, and branches in delay slots, need no
// rule of their own. A trap leaves the state as it was before the instruction, except that a system call may have
// printed or written part of its output already.

#ifndef SYMBOLON_CORE_MIPS_MACHINE_H_
#define SYMBOLON_CORE_MIPS_MACHINE_H_

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/mips/memory.h"
#include "core/mips/program.h"
#include "core/mips/record.h"

namespace symbolon::mips {

// The most that a guest may commit.
constexpr std::uint32_t kPublicBytesMax = 64 * 1024;
// The most that one debug print may hold.
constexpr std::uint32_t kDebugBytesMax = 1024 * 1024;
// Timestamps are 32 bits wide, so a recorded run has fewer steps than this.
constexpr std::uint64_t kRecordedStepsMax = (std::uint64_t{1} << 30) - 2;

enum class Precompile : std::uint8_t {
  kKeccak,
  kSha256,
  kSecp256k1Add,
  kSecp256k1Double,
  kP256Add,
  kP256Double,
  kCount,
};
std::string_view precompile_name(Precompile precompile);

// Receives what a guest prints for debugging: descriptor 1 or 2, and the bytes.
using DebugSink = std::function<void(std::uint32_t descriptor, std::string_view text)>;

class Machine {
 public:
  // `program` and `*record` must outlive the machine; `record` may be null. The input is padded with zeros to words.
  Machine(const Program& program, ByteView input, Record* record, DebugSink debug);
  // Input, registers and memory are wiped.
  ~Machine();

  // Executes up to `steps` instructions; stops early after an exit. False once the guest has exited. An error names
  // the trap, with the address of the instruction; after it the machine must not be advanced any more.
  // With a record, at most kRecordedStepsMax steps altogether.
  Result<bool> advance(std::uint64_t steps);

  // Completes the record with the final values. Once, after the exit.
  void finish_record();

  bool exited() const { return exit_code_.has_value(); }
  // $a0 of the exit call; only after it.
  std::uint32_t exit_code() const { return exit_code_.value(); }
  const Bytes& public_values() const { return public_values_; }
  std::uint64_t steps() const { return steps_; }
  const std::array<std::uint64_t, static_cast<std::size_t>(Op::kCount)>& op_counts() const { return op_counts_; }
  const std::array<std::uint64_t, static_cast<std::size_t>(Precompile::kCount)>& precompile_counts() const {
    return precompile_counts_;
  }
  const Memory& memory() const { return memory_; }

  std::uint32_t pc() const { return pc_; }
  std::uint32_t next_pc() const { return next_pc_; }
  std::uint32_t register_value(Register index) const { return registers_.at(index); }
  // For tests that start in the middle; not with a record.
  void set_state_for_test(std::uint32_t pc, std::uint32_t next_pc,
                          const std::array<std::uint32_t, kRegisterCount>& registers);
  Memory& memory_for_test() { return memory_; }

 private:
  enum class Stop : std::uint8_t { kNone, kExit, kTrap };

  // interpreter.cc: up to `steps` instructions. On kTrap, trap_ says why and pc_ is the instruction's.
  template <bool kRecording>
  Stop interpret(std::uint64_t steps);

  // system_calls.cc: the system call of the current step, with its register and memory accesses.
  Stop system_call();
  Stop dispatch_call(std::uint32_t& result);
  Stop read_input(std::uint32_t address, std::uint32_t size);
  Stop commit(std::uint32_t address, std::uint32_t size);
  Stop print(std::uint32_t descriptor, std::uint32_t address, std::uint32_t size);
  Stop run_keccak();
  Stop run_sha256();
  Stop run_curve(Precompile precompile);
  // Alignment and end of a range of `size` bytes.
  Stop check_range(std::uint32_t address, std::uint32_t size);
  enum class Access : std::uint8_t { kRead, kReplace };
  // Accesses aligned words at the current step and copies them out. kReplace makes sure that replace_words can follow.
  Stop access_words(std::uint32_t address, std::span<std::uint32_t> values, Access access);
  // The second half of an access of kind kReplace, whose first word is record_->words[record_index].
  void replace_words(std::uint32_t address, std::span<const std::uint32_t> values, std::size_t record_index);
  std::size_t recorded_words() const { return record_ == nullptr ? 0 : record_->words.size(); }
  void count_precompile(Precompile precompile) { ++precompile_counts_[static_cast<std::size_t>(precompile)]; }

  Stop trap(ErrorCode cause) {
    trap_ = cause;
    return Stop::kTrap;
  }
  std::uint32_t clock() const { return kClockStep * static_cast<std::uint32_t>(steps_ + 1); }

  const Program& program_;
  std::vector<std::uint32_t> input_;
  std::size_t input_position_ = 0;
  Record* record_;
  DebugSink debug_;

  std::uint32_t pc_;
  std::uint32_t next_pc_;
  std::array<std::uint32_t, kRegisterCount> registers_{};
  std::array<std::uint32_t, kRegisterCount> register_times_{};
  Memory memory_;
  std::uint64_t steps_ = 0;

  Bytes public_values_;
  std::optional<std::uint32_t> exit_code_;
  std::optional<ErrorCode> trap_;
  std::array<std::uint64_t, static_cast<std::size_t>(Op::kCount)> op_counts_{};
  std::array<std::uint64_t, static_cast<std::size_t>(Precompile::kCount)> precompile_counts_{};
};

}  // namespace symbolon::mips

#endif  // SYMBOLON_CORE_MIPS_MACHINE_H_
