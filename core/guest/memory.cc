// The C library functions that compilers emit calls to. Word-wise: a word is one cycle of the machine, a byte is too.
// Built with -fno-tree-loop-distribute-patterns, or the loops would be turned into calls of themselves.

#include <cstddef>
#include <cstdint>

namespace {

// May alias anything, and may lie anywhere (loads become LWL/LWR where the address is not known to be aligned).
typedef std::uint32_t __attribute__((may_alias)) Word;
typedef std::uint32_t __attribute__((may_alias, aligned(1))) UnalignedWord;

bool is_aligned(const void* pointer) { return (reinterpret_cast<std::uintptr_t>(pointer) & 3) == 0; }

template <class Source>
void copy_words(unsigned char*& to, const unsigned char*& from, std::size_t& size) {
  for (; size >= 16; to += 16, from += 16, size -= 16) {
    const auto* source = reinterpret_cast<const Source*>(from);
    const Word a = source[0], b = source[1], c = source[2], d = source[3];
    auto* target = reinterpret_cast<Word*>(to);
    target[0] = a, target[1] = b, target[2] = c, target[3] = d;
  }
  for (; size >= 4; to += 4, from += 4, size -= 4) {
    *reinterpret_cast<Word*>(to) = *reinterpret_cast<const Source*>(from);
  }
}

}  // namespace

extern "C" {

void* memcpy(void* __restrict target, const void* __restrict source, std::size_t size) {
  auto* to = static_cast<unsigned char*>(target);
  const auto* from = static_cast<const unsigned char*>(source);
  if (size >= 8) {
    for (; !is_aligned(to); --size) *to++ = *from++;
    if (is_aligned(from)) {
      copy_words<Word>(to, from, size);
    } else {
      copy_words<UnalignedWord>(to, from, size);
    }
  }
  for (; size > 0; --size) *to++ = *from++;
  return target;
}

void* memmove(void* target, const void* source, std::size_t size) {
  auto* to = static_cast<unsigned char*>(target);
  const auto* from = static_cast<const unsigned char*>(source);
  // Forward copying only reads what is still to be copied if the target does not start inside the source.
  if (to <= from || to >= from + size) {
    // Safe because memcpy loads at most 16 bytes ahead of its stores, and here every store lies below every later load
    // or outside the source; with less than 16 bytes between them the groups would overlap.
    if (to >= from + size || static_cast<std::size_t>(from - to) >= 16) return memcpy(target, source, size);
    for (; size > 0; --size) *to++ = *from++;
    return target;
  }
  for (; size > 0; --size) to[size - 1] = from[size - 1];
  return target;
}

void* memset(void* target, int value, std::size_t size) {
  auto* to = static_cast<unsigned char*>(target);
  const auto byte = static_cast<unsigned char>(value);
  if (size >= 8) {
    for (; !is_aligned(to); --size) *to++ = byte;
    const Word word = byte * 0x0101'0101u;
    for (; size >= 16; to += 16, size -= 16) {
      auto* words = reinterpret_cast<Word*>(to);
      words[0] = word, words[1] = word, words[2] = word, words[3] = word;
    }
    for (; size >= 4; to += 4, size -= 4) *reinterpret_cast<Word*>(to) = word;
  }
  for (; size > 0; --size) *to++ = byte;
  return target;
}

int memcmp(const void* left, const void* right, std::size_t size) {
  const auto* a = static_cast<const unsigned char*>(left);
  const auto* b = static_cast<const unsigned char*>(right);
  if (is_aligned(a) && is_aligned(b)) {
    while (size >= 4 && *reinterpret_cast<const Word*>(a) == *reinterpret_cast<const Word*>(b)) {
      a += 4, b += 4, size -= 4;
    }
  }
  for (; size > 0; --size, ++a, ++b) {
    if (*a != *b) return *a - *b;
  }
  return 0;
}

std::size_t strlen(const char* text) {
  const char* end = text;
  while (*end != 0) ++end;
  return static_cast<std::size_t>(end - text);
}

}  // extern "C"
