#include "tests/support/record_check.h"

#include <array>
#include <cstring>
#include <map>
#include <optional>
#include <span>

#include "core/crypto/keccak.h"
#include "core/mips/disassemble.h"
#include "core/mips/sha256_compress.h"
#include "core/mips/system_calls.h"
#include "core/mips/weierstrass.h"
#include "tests/support/instruction_model.h"

namespace symbolon::mips {
namespace {

struct Cell {
  std::uint32_t value = 0;
  std::uint32_t time = 0;
};

class Checker {
 public:
  Checker(const Program& program, ByteView input, const Record& record)
      : program_(program), record_(record), input_((input.size() + 3) / 4) {
    if (!input.empty()) std::memcpy(input_.data(), input.data(), input.size());
    registers_[kSp].value = kInitialStackPointer;
    for (const ImageWord& word : program.image) {
      memory_[word.address] = {.value = word.value, .time = 0};
      read_only_[word.address] = word.read_only;
    }
  }

  RecordCheck run() {
    pc_ = program_.entry;
    next_pc_ = program_.entry + 1;
    for (index_ = 0; index_ < record_.steps.size() && fault_.empty(); ++index_) {
      if (exited_) complain("a step after the exit");
      clock_ = 4 * (static_cast<std::uint32_t>(index_) + 1);
      check_step(record_.steps[index_]);
    }
    if (fault_.empty()) check_end();
    return {.fault = fault_, .public_values = public_values_, .exit_code = exit_code_};
  }

 private:
  void complain(const std::string& what) {
    if (fault_.empty()) fault_ = "step " + std::to_string(index_) + " at " + hex_word(4 * pc_) + ": " + what;
  }
  void expect(std::uint32_t actual, std::uint32_t wanted, const std::string& what) {
    if (actual != wanted) complain(what + " is " + hex_word(actual) + ", not " + hex_word(wanted));
  }

  // One access: the place must hold `old_value` since `old_time`; then it holds `new_value` since now.
  void access(Cell& cell, std::uint32_t old_value, std::uint32_t old_time, std::uint32_t new_value, std::uint32_t now,
              const std::string& what) {
    expect(old_value, cell.value, what + " value before");
    expect(old_time, cell.time, what + " time before");
    if (cell.time >= now) complain(what + " is accessed twice at one time");
    cell = {.value = new_value, .time = now};
  }

  void check_step(const Step& step) {
    expect(step.pc, pc_, "pc");
    expect(step.next_pc, next_pc_, "next_pc");
    const std::uint32_t position = pc_ - program_.code_start;
    if (position >= program_.code.size()) return complain("outside the program");
    const Instruction in = program_.code[position];
    if (op_info(in.op).family == Family::kNever) return complain("an instruction that always traps");
    if (in.op == Op::kSyscall) {
      check_unused(step, {});
      check_call();
      pc_ = next_pc_;
      next_pc_ = pc_ + 1;
      return;
    }
    const Accesses uses = op_info(in.op).accesses;
    check_unused(step, uses);

    const ModelInput given = {.instruction = in,
                              .pc = pc_,
                              .next_pc = next_pc_,
                              .read1 = step.read1,
                              .read2 = step.read2,
                              .write_old = step.write_old,
                              .hi = step.other_old,
                              .word = step.other_old};
    const ModelOutput result = model_step(given);
    if (result.trap) return complain("a step that traps");
    if (uses.read1) access(registers_[in.read1], step.read1, step.read1_time, step.read1, clock_, "read1");
    if (uses.read2) access(registers_[in.read2], step.read2, step.read2_time, step.read2, clock_ + 1, "read2");
    if (uses.memory) {
      const std::uint32_t address = model_address(given) & ~3u;
      expect(step.other_new, result.word, "memory value after");
      const Family family = op_info(in.op).family;
      const bool is_store = family == Family::kStoreWord || family == Family::kStorePart;
      if (is_store && is_read_only(address)) complain("a store to a read-only word");
      access(memory_[address], step.other_old, step.other_time, step.other_new, clock_ + 1, "memory");
    }
    if (uses.write) {
      expect(step.write_new, result.write, "write value after");
      access(registers_[in.write], step.write_old, step.write_time, step.write_new, clock_ + 2, "write");
    }
    if (uses.write_second) {
      expect(step.other_new, result.hi, "HI value after");
      access(registers_[kHi], step.other_old, step.other_time, step.other_new, clock_ + 2, "HI");
    }
    pc_ = next_pc_;
    next_pc_ = result.after;
  }

  void check_unused(const Step& step, const Accesses& uses) {
    if (!uses.read1) expect(step.read1 | step.read1_time, 0, "unused read1");
    if (!uses.read2) expect(step.read2 | step.read2_time, 0, "unused read2");
    if (!uses.write) expect(step.write_old | step.write_time | step.write_new, 0, "unused write");
    if (!uses.memory && !uses.write_second) {
      expect(step.other_old | step.other_time | step.other_new, 0, "unused other");
    }
  }

  bool is_read_only(std::uint32_t address) const {
    const auto found = read_only_.find(address);
    return found != read_only_.end() && found->second;
  }

  void check_call() {
    if (next_call_ == record_.calls.size()) return complain("the system call is missing");
    const SystemCall& call = record_.calls[next_call_++];
    expect(call.step_index, static_cast<std::uint32_t>(index_), "step_index");
    for (std::size_t i = 0; i < 3; ++i) {
      access(registers_[kA0 + i], call.argument[i], call.argument_time[i], call.argument[i], clock_, "argument");
    }
    access(registers_[kV0], call.number, call.v0_time, call.result, clock_ + 2, "$v0");
    access(registers_[kA3], call.a3_old, call.a3_time, 0, clock_ + 2, "$a3");
    expect(call.first_word, next_word_, "first_word");
    if (call.word_count > record_.words.size() - next_word_) return complain("words are missing");
    words_ = std::span(record_.words).subspan(next_word_, call.word_count);
    next_word_ += call.word_count;
    switch (call.number) {
      case kCallExit:
      case kCallExitGroup:
        exited_ = true;
        exit_code_ = call.argument[0];
        expect(call.result, 0, "result");
        break;
      case kCallRead:
        check_read(call);
        break;
      case kCallWrite:
        expect(call.result, call.argument[2], "result");
        if (call.argument[0] == kDescriptorPublic) check_commit(call);
        break;
      default:
        expect(call.result, 0, "result");
        check_precompile(call);
    }
    if (!words_.empty()) complain("a system call has words too many");
  }

  // Takes `count` words from the current call: consecutive addresses, as reads or with these new values.
  std::vector<std::uint32_t> take(std::uint32_t address, std::uint32_t count) {
    std::vector<std::uint32_t> values;
    for (std::uint32_t i = 0; i < count && i < words_.size(); ++i) {
      expect(words_[i].address, address + 4 * i, "word address");
      values.push_back(words_[i].old_value);
    }
    if (values.size() != count) complain("a system call has words too few");
    values.resize(count);
    return values;
  }
  void apply(std::span<const std::uint32_t> new_values, bool replaces) {
    for (std::size_t i = 0; i < new_values.size() && i < words_.size(); ++i) {
      const WordAccess& word = words_[i];
      expect(word.new_value, new_values[i], "word after");
      if (replaces && is_read_only(word.address)) complain("a system call replaces a read-only word");
      access(memory_[word.address], word.old_value, word.old_time, word.new_value, clock_ + 1, "word");
    }
    words_ = words_.subspan(std::min(new_values.size(), words_.size()));
  }

  void check_read(const SystemCall& call) {
    expect(call.argument[0], kDescriptorInput, "descriptor");
    expect(call.result, call.argument[2], "result");
    const std::uint32_t count = call.argument[2] / 4;
    if (count > input_.size() - input_position_) return complain("reads past the input");
    take(call.argument[1], count);
    apply(std::span(input_).subspan(input_position_, count), /*replaces=*/true);
    input_position_ += count;
  }

  void check_commit(const SystemCall& call) {
    const std::vector<std::uint32_t> values = take(call.argument[1], call.argument[2] / 4);
    apply(values, /*replaces=*/false);
    for (const std::uint32_t value : values) {
      for (int i = 0; i < 4; ++i) public_values_.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
    }
  }

  void check_precompile(const SystemCall& call) {
    switch (call.number) {
      case kCallKeccak: {
        std::vector<std::uint32_t> state = take(call.argument[0], 50);
        std::uint64_t lanes[25];
        std::memcpy(lanes, state.data(), sizeof lanes);
        crypto::keccak_f1600(lanes);
        std::memcpy(state.data(), lanes, sizeof lanes);
        return apply(state, /*replaces=*/true);
      }
      case kCallSha256: {
        const std::vector<std::uint32_t> state_words = take(call.argument[0], 8);
        Sha256State state;
        std::copy(state_words.begin(), state_words.end(), state.begin());
        const auto all = words_;
        words_ = words_.subspan(std::min<std::size_t>(8, words_.size()));
        const std::vector<std::uint32_t> block_words = take(call.argument[1], 16);
        Sha256Block block;
        std::copy(block_words.begin(), block_words.end(), block.begin());
        sha256_compress(state, block);
        words_ = all;
        apply(state, /*replaces=*/true);
        return apply(block, /*replaces=*/false);
      }
      case kCallSecp256k1Add:
      case kCallP256Add:
        return check_curve(call, call.number == kCallP256Add ? p256() : secp256k1(), /*adds=*/true);
      case kCallSecp256k1Double:
      case kCallP256Double:
        return check_curve(call, call.number == kCallP256Double ? p256() : secp256k1(), /*adds=*/false);
      default:
        complain("an unknown system call");
    }
  }

  void check_curve(const SystemCall& call, const Curve& curve, bool adds) {
    PointWords p{};
    PointWords q{};
    const auto all = words_;
    const std::vector<std::uint32_t> p_words = take(call.argument[0], 16);
    std::copy(p_words.begin(), p_words.end(), p.begin());
    if (adds) {
      words_ = words_.subspan(std::min<std::size_t>(16, words_.size()));
      const std::vector<std::uint32_t> q_words = take(call.argument[1], 16);
      std::copy(q_words.begin(), q_words.end(), q.begin());
      words_ = all;
    }
    const Result<PointWords> sum = adds ? curve.add_vartime(p, q) : curve.double_vartime(p);
    if (!sum) return complain("a curve operation that traps");
    apply(*sum, /*replaces=*/true);
    if (adds) apply(q, /*replaces=*/false);
  }

  void check_end() {
    if (!exited_) complain("the record does not end with an exit");
    if (next_call_ != record_.calls.size()) complain("system calls too many");
    if (next_word_ != record_.words.size()) complain("words too many");
    if (record_.final_registers.size() != kRegisterCount) return complain("not all registers are final");
    for (std::uint32_t i = 0; i < kRegisterCount; ++i) {
      check_final(record_.final_registers[i], i, registers_[i]);
    }
    if (record_.final_image.size() != program_.image.size()) return complain("not all image words are final");
    for (std::size_t i = 0; i < program_.image.size(); ++i) {
      const std::uint32_t address = program_.image[i].address;
      check_final(record_.final_image[i], address, memory_.at(address));
      memory_.erase(address);
    }
    // What is left was touched, started as zero, and stands in ascending order in the map.
    if (record_.final_zero.size() != memory_.size()) return complain("final_zero has another size than expected");
    auto word = record_.final_zero.begin();
    for (const auto& [address, cell] : memory_) check_final(*word++, address, cell);
  }

  void check_final(const FinalWord& word, std::uint32_t address, const Cell& cell) {
    expect(word.address, address, "final address");
    expect(word.value, cell.value, "final value at " + hex_word(address));
    expect(word.time, cell.time, "final time at " + hex_word(address));
  }

  const Program& program_;
  const Record& record_;
  std::vector<std::uint32_t> input_;
  std::size_t input_position_ = 0;
  std::array<Cell, kRegisterCount> registers_{};
  std::map<std::uint32_t, Cell> memory_;
  std::map<std::uint32_t, bool> read_only_;
  std::size_t index_ = 0;
  std::uint32_t clock_ = 0;
  std::uint32_t pc_ = 0;
  std::uint32_t next_pc_ = 0;
  std::size_t next_call_ = 0;
  std::uint32_t next_word_ = 0;
  std::span<const WordAccess> words_;  // of the current call, not yet checked
  bool exited_ = false;
  std::uint32_t exit_code_ = 0;
  Bytes public_values_;
  std::string fault_;
};

}  // namespace

RecordCheck check_record(const Program& program, ByteView input, const Record& record) {
  return Checker(program, input, record).run();
}

}  // namespace symbolon::mips
