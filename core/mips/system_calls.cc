// System calls, as README.md lists them.
#include <algorithm>

#include "core/crypto/keccak.h"
#include "core/mips/machine.h"
#include "core/mips/sha256_compress.h"
#include "core/mips/system_calls.h"
#include "core/mips/weierstrass.h"

namespace symbolon::mips {
namespace {

// [a, a + a_size) and [b, b + b_size); neither wraps.
bool ranges_overlap(std::uint32_t a, std::uint32_t a_size, std::uint32_t b, std::uint32_t b_size) {
  return std::uint64_t{a} < std::uint64_t{b} + b_size && std::uint64_t{b} < std::uint64_t{a} + a_size;
}

}  // namespace

std::string_view precompile_name(Precompile precompile) {
  // One line a case, to be compared with the manual's tables by eye.
  // clang-format off
  switch (precompile) {
    case Precompile::kKeccak: return "keccak-f";
    case Precompile::kSha256: return "sha256 compress";
    case Precompile::kSecp256k1Add: return "secp256k1 add";
    case Precompile::kSecp256k1Double: return "secp256k1 double";
    case Precompile::kP256Add: return "p256 add";
    case Precompile::kP256Double: return "p256 double";
    case Precompile::kCount: break;
  }
  // clang-format on
  return "";
}

Machine::Stop Machine::system_call() {
  SystemCall call{};
  if (record_ != nullptr) {
    call.step_index = static_cast<std::uint32_t>(steps_);
    call.first_word = static_cast<std::uint32_t>(record_->words.size());
    for (std::size_t i = 0; i < std::size(call.argument); ++i) {
      call.argument[i] = registers_[kA0 + i];
      call.argument_time[i] = std::exchange(register_times_[kA0 + i], clock());
    }
    call.v0_time = std::exchange(register_times_[kV0], clock() + 2);
    call.a3_time = std::exchange(register_times_[kA3], clock() + 2);
  }
  call.number = registers_[kV0];
  call.a3_old = registers_[kA3];

  const Stop stop = dispatch_call(call.result);
  if (stop == Stop::kTrap) return stop;
  registers_[kV0] = call.result;
  registers_[kA3] = 0;
  if (record_ != nullptr) {
    call.word_count = static_cast<std::uint32_t>(record_->words.size()) - call.first_word;
    record_->calls.push_back(call);
  }
  return stop;
}

// `result` comes in as zero.
Machine::Stop Machine::dispatch_call(std::uint32_t& result) {
  const std::uint32_t a0 = registers_[kA0];
  const std::uint32_t a1 = registers_[kA1];
  const std::uint32_t a2 = registers_[kA2];
  // One line a case, to be compared with the manual's tables by eye.
  // clang-format off
  switch (registers_[kV0]) {
    case kCallExit:
    case kCallExitGroup: exit_code_ = a0; return Stop::kExit;
    case kCallRead:
      result = a2;
      return a0 == kDescriptorInput ? read_input(a1, a2) : trap(ErrorCode::kTrapBadDescriptor);
    case kCallWrite:
      result = a2;
      if (a0 == kDescriptorPublic) return commit(a1, a2);
      if (a0 == kDescriptorOutput || a0 == kDescriptorError) return print(a0, a1, a2);
      return trap(ErrorCode::kTrapBadDescriptor);
    case kCallKeccak: return run_keccak();
    case kCallSha256: return run_sha256();
    case kCallSecp256k1Add: return run_curve(Precompile::kSecp256k1Add);
    case kCallSecp256k1Double: return run_curve(Precompile::kSecp256k1Double);
    case kCallP256Add: return run_curve(Precompile::kP256Add);
    case kCallP256Double: return run_curve(Precompile::kP256Double);
    default: return trap(ErrorCode::kTrapUnknownCall);
  }
  // clang-format on
}

Machine::Stop Machine::check_range(std::uint32_t address, std::uint32_t size) {
  if (address % 4 != 0 || size % 4 != 0) return trap(ErrorCode::kTrapCallUnaligned);
  if (std::uint64_t{address} + size > std::uint64_t{1} << 32) return trap(ErrorCode::kTrapCallRange);
  return Stop::kNone;
}

Machine::Stop Machine::access_words(std::uint32_t address, std::span<std::uint32_t> values, Access access) {
  if (access == Access::kReplace) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      const std::uint32_t at = address + 4 * static_cast<std::uint32_t>(i);
      if (memory_.find_for_write(at) == nullptr) return trap(memory_.refusal(at));
    }
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::uint32_t at = address + 4 * static_cast<std::uint32_t>(i);
    std::uint32_t* word = memory_.find_for_read(at);
    if (word == nullptr) return trap(ErrorCode::kTrapMemoryLimit);
    values[i] = *word;
    if (record_ != nullptr) {
      const std::uint32_t old_time = std::exchange(Memory::time_of(word), clock() + 1);
      record_->words.push_back({.address = at, .old_value = *word, .old_time = old_time, .new_value = *word});
    }
  }
  return Stop::kNone;
}

void Machine::replace_words(std::uint32_t address, std::span<const std::uint32_t> values, std::size_t record_index) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    *memory_.find_for_write(address + 4 * static_cast<std::uint32_t>(i)) = values[i];
    if (record_ != nullptr) record_->words[record_index + i].new_value = values[i];
  }
}

Machine::Stop Machine::read_input(std::uint32_t address, std::uint32_t size) {
  if (const Stop stop = check_range(address, size); stop != Stop::kNone) return stop;
  const std::size_t count = size / 4;
  if (count > input_.size() - input_position_) return trap(ErrorCode::kTrapInputEnd);
  WipedVector<std::uint32_t> replaced(count);
  const std::size_t first = recorded_words();
  if (const Stop stop = access_words(address, replaced, Access::kReplace); stop != Stop::kNone) return stop;
  replace_words(address, std::span(input_).subspan(input_position_, count), first);
  input_position_ += count;
  return Stop::kNone;
}

Machine::Stop Machine::commit(std::uint32_t address, std::uint32_t size) {
  if (const Stop stop = check_range(address, size); stop != Stop::kNone) return stop;
  if (size > kPublicBytesMax - public_values_.size()) return trap(ErrorCode::kTrapPublicTooLarge);
  WipedVector<std::uint32_t> values(size / 4);
  if (const Stop stop = access_words(address, values, Access::kRead); stop != Stop::kNone) return stop;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(values.data());
  public_values_.insert(public_values_.end(), bytes, bytes + size);
  return Stop::kNone;
}

// Not an access: the text is not part of what is proven, so it is only looked at.
Machine::Stop Machine::print(std::uint32_t descriptor, std::uint32_t address, std::uint32_t size) {
  if (size > kDebugBytesMax) return trap(ErrorCode::kTrapPrintTooLarge);
  if (std::uint64_t{address} + size > std::uint64_t{1} << 32) return trap(ErrorCode::kTrapCallRange);
  if (!debug_) return Stop::kNone;
  std::string text(size, '\0');
  for (std::uint32_t i = 0; i < size; ++i) {
    text[i] = static_cast<char>(memory_.peek(address + i) >> ((address + i) % 4 * 8));
  }
  debug_(descriptor, text);
  return Stop::kNone;
}

Machine::Stop Machine::run_keccak() {
  const std::uint32_t address = registers_[kA0];
  std::array<std::uint32_t, 2 * crypto::kKeccakLanes> words;
  if (const Stop stop = check_range(address, sizeof words); stop != Stop::kNone) return stop;
  const std::size_t first = recorded_words();
  if (const Stop stop = access_words(address, words, Access::kReplace); stop != Stop::kNone) return stop;
  auto lanes = std::bit_cast<std::array<std::uint64_t, crypto::kKeccakLanes>>(words);
  crypto::keccak_f1600(lanes.data());
  words = std::bit_cast<decltype(words)>(lanes);
  replace_words(address, words, first);
  count_precompile(Precompile::kKeccak);
  return Stop::kNone;
}

Machine::Stop Machine::run_sha256() {
  const std::uint32_t state_address = registers_[kA0];
  const std::uint32_t block_address = registers_[kA1];
  Sha256State state;
  Sha256Block block;
  if (const Stop stop = check_range(state_address, sizeof state); stop != Stop::kNone) return stop;
  if (const Stop stop = check_range(block_address, sizeof block); stop != Stop::kNone) return stop;
  if (ranges_overlap(state_address, sizeof state, block_address, sizeof block)) {
    return trap(ErrorCode::kTrapCallOverlap);
  }
  const std::size_t first = recorded_words();
  if (const Stop stop = access_words(state_address, state, Access::kReplace); stop != Stop::kNone) return stop;
  if (const Stop stop = access_words(block_address, block, Access::kRead); stop != Stop::kNone) return stop;
  sha256_compress(state, block);
  replace_words(state_address, state, first);
  count_precompile(Precompile::kSha256);
  return Stop::kNone;
}

Machine::Stop Machine::run_curve(Precompile precompile) {
  const bool is_p256 = precompile == Precompile::kP256Add || precompile == Precompile::kP256Double;
  const bool is_add = precompile == Precompile::kSecp256k1Add || precompile == Precompile::kP256Add;
  const Curve& curve = is_p256 ? p256() : secp256k1();
  const std::uint32_t first_address = registers_[kA0];
  const std::uint32_t second_address = registers_[kA1];
  PointWords p;
  PointWords q;
  if (const Stop stop = check_range(first_address, sizeof p); stop != Stop::kNone) return stop;
  if (is_add) {
    if (const Stop stop = check_range(second_address, sizeof q); stop != Stop::kNone) return stop;
    if (ranges_overlap(first_address, sizeof p, second_address, sizeof q)) return trap(ErrorCode::kTrapCallOverlap);
  }
  const std::size_t first = recorded_words();
  if (const Stop stop = access_words(first_address, p, Access::kReplace); stop != Stop::kNone) return stop;
  if (is_add) {
    if (const Stop stop = access_words(second_address, q, Access::kRead); stop != Stop::kNone) return stop;
  }
  const Result<PointWords> sum = is_add ? curve.add_vartime(p, q) : curve.double_vartime(p);
  if (!sum) return trap(sum.error().code);
  replace_words(first_address, *sum, first);
  count_precompile(precompile);
  return Stop::kNone;
}

}  // namespace symbolon::mips
