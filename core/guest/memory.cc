// The C library functions that compilers emit calls to. Word-wise: a word is one cycle of the machine, a byte is too.
// Built with -fno-tree-loop-distribute-patterns, or the loops would be turned into calls of themselves.

#include <cstddef>
#include <cstdint>

namespace {

// May alias anything. (Structures, because a template would drop the attributes of a plain typedef.)
struct __attribute__((may_alias)) Word {
  std::uint32_t value;
};
// May lie anywhere too: loads become LWL and LWR.
struct __attribute__((may_alias, packed)) UnalignedWord {
  std::uint32_t value;
};

bool is_aligned(const void* pointer) { return (reinterpret_cast<std::uintptr_t>(pointer) & 3) == 0; }

// Bytes that copy_words loads before it stores them.
constexpr std::size_t kCopyGroup = 16;

template <class Source>
void copy_words(unsigned char*& to, const unsigned char*& from, std::size_t& size) {
  for (; size >= 16; to += 16, from += 16, size -= 16) {
    const auto* source = reinterpret_cast<const Source*>(from);
    const std::uint32_t a = source[0].value, b = source[1].value, c = source[2].value, d = source[3].value;
    auto* target = reinterpret_cast<Word*>(to);
    target[0].value = a, target[1].value = b, target[2].value = c, target[3].value = d;
  }
  for (; size >= 4; to += 4, from += 4, size -= 4) {
    reinterpret_cast<Word*>(to)->value = reinterpret_cast<const Source*>(from)->value;
  }
}

// Also right when the target lies at least kCopyGroup bytes below the source: every store goes below all later loads.
void copy_forward(unsigned char* to, const unsigned char* from, std::size_t size) {
  if (size >= 8) {
    for (; !is_aligned(to); --size) *to++ = *from++;
    if (is_aligned(from)) {
      copy_words<Word>(to, from, size);
    } else {
      copy_words<UnalignedWord>(to, from, size);
    }
  }
  for (; size > 0; --size) *to++ = *from++;
}

}  // namespace

extern "C" {

void* memcpy(void* target, const void* source, std::size_t size) {
  copy_forward(static_cast<unsigned char*>(target), static_cast<const unsigned char*>(source), size);
  return target;
}

void* memmove(void* target, const void* source, std::size_t size) {
  auto* to = static_cast<unsigned char*>(target);
  const auto* from = static_cast<const unsigned char*>(source);
  if (to >= from + size || to + kCopyGroup <= from) {
    copy_forward(to, from, size);
  } else if (to < from) {
    for (; size > 0; --size) *to++ = *from++;
  } else {
    for (; size > 0; --size) to[size - 1] = from[size - 1];
  }
  return target;
}

void* memset(void* target, int value, std::size_t size) {
  auto* to = static_cast<unsigned char*>(target);
  const auto byte = static_cast<unsigned char>(value);
  if (size >= 8) {
    for (; !is_aligned(to); --size) *to++ = byte;
    const std::uint32_t word = byte * 0x0101'0101u;
    for (; size >= 16; to += 16, size -= 16) {
      auto* words = reinterpret_cast<Word*>(to);
      words[0].value = word, words[1].value = word, words[2].value = word, words[3].value = word;
    }
    for (; size >= 4; to += 4, size -= 4) reinterpret_cast<Word*>(to)->value = word;
  }
  for (; size > 0; --size) *to++ = byte;
  return target;
}

int memcmp(const void* left, const void* right, std::size_t size) {
  const auto* a = static_cast<const unsigned char*>(left);
  const auto* b = static_cast<const unsigned char*>(right);
  if (is_aligned(a) && is_aligned(b)) {
    while (size >= 4 && reinterpret_cast<const Word*>(a)->value == reinterpret_cast<const Word*>(b)->value) {
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
