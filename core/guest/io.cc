// Input and public values as byte streams over word-sized system calls (guest_io.h).

#include <cstring>

#include "core/guest/guest_io.h"
#include "core/guest/system.h"
#include "core/guest/zkvm.h"

namespace symbolon::guest {
namespace {

constexpr std::size_t kUnknownSize = ~std::size_t{0};

struct InputState {
  std::size_t size_left = kUnknownSize;
  // The last word read, when a read ended inside it: its last `carry_size` bytes are the next of the stream.
  std::uint8_t carry[4];
  std::size_t carry_size = 0;
};

struct PublicState {
  std::uint32_t word = 0;
  std::size_t size = 0;  // bytes of `word` in use, 0-3
};

InputState input;
PublicState output;

bool is_aligned(const void* pointer) { return (reinterpret_cast<std::uintptr_t>(pointer) & 3) == 0; }

}  // namespace

void reset_io() {
  input = {};
  output = {};
}

void flush_public_values() {
  if (output.size > 0) system_write(kPublicFile, &output.word, sizeof output.word);
  output = {};
}

}  // namespace symbolon::guest

using symbolon::guest::input;
using symbolon::guest::is_aligned;
using symbolon::guest::output;

extern "C" {

std::size_t zkvm_input_size() {
  if (input.size_left == symbolon::guest::kUnknownSize) {
    std::uint32_t size;
    symbolon::guest::system_read(&size, sizeof size);
    if (size >= symbolon::guest::kBodyBytesMax) symbolon::guest::system_exit(symbolon::guest::kExitInputTooShort);
    input.size_left = size;
  }
  return input.size_left;
}

void zkvm_read_input(void* out, std::size_t size) {
  if (size > zkvm_input_size()) symbolon::guest::system_exit(symbolon::guest::kExitInputTooShort);
  input.size_left -= size;
  auto* cursor = static_cast<std::uint8_t*>(out);
  while (size > 0 && input.carry_size > 0) {
    *cursor++ = input.carry[4 - input.carry_size--];
    --size;
  }
  if (const std::size_t whole = size & ~std::size_t{3}; whole > 0 && is_aligned(cursor)) {
    symbolon::guest::system_read(cursor, whole);
    cursor += whole;
    size -= whole;
  }
  while (size > 0) {
    std::uint32_t words[16];
    const std::size_t taken = size < sizeof words ? size : sizeof words;
    const std::size_t padded = symbolon::guest::padded_size(taken);
    symbolon::guest::system_read(words, padded);
    std::memcpy(cursor, words, taken);
    if (taken < padded) {
      std::memcpy(input.carry, &words[padded / 4 - 1], 4);
      input.carry_size = padded - taken;
    }
    cursor += taken;
    size -= taken;
  }
}

void zkvm_commit(const void* data, std::size_t size) {
  const auto* cursor = static_cast<const std::uint8_t*>(data);
  if (const std::size_t whole = size & ~std::size_t{3}; whole > 0 && output.size == 0 && is_aligned(cursor)) {
    symbolon::guest::system_write(symbolon::guest::kPublicFile, cursor, whole);
    cursor += whole;
    size -= whole;
  }
  for (; size > 0; --size) {
    output.word |= static_cast<std::uint32_t>(*cursor++) << (8 * output.size);
    if (++output.size == 4) symbolon::guest::flush_public_values();
  }
}

void zkvm_halt(int code) {
  if (code == 0) symbolon::guest::flush_public_values();
  symbolon::guest::system_exit(code);
}

void zkvm_print(const char* text) {
  symbolon::guest::system_write(symbolon::guest::kPrintFile, text, std::strlen(text));
}

}  // extern "C"
