#include "credentials/ur/bytewords.h"

#include <array>

#include "credentials/ur/errors.h"

namespace symbolon::ur {
namespace {

// First and last letters of the 256 words of BCR-2020-012, in the order of the bytes that they stand for.
constexpr std::string_view kPairs =
    "aeadaoaxaaahamatayasbkbdbnbtbabsbebybgbwbbbzcmchcscfcycwcecackctcxclcpcndkdadsdidedtdrdndwdpdmdl"
    "dyeheyeoeeecenemetesftfrfnfsfmfhfzfpfwfxfyfefgflfdgagegrgsgtglgwgdgygmgughgohfhghdhkhthphhhlhyhe"
    "hnhsidiaieihiyioisinimjejzjnjtjljojsjpjkjykpkoktkskkknkgkekikblblalylflslrlplnltloldlelulklgmnmy"
    "mhmemomumwmdmtmsmknlnyndnsntnnnenboyoeotoxonolospdptpkpypspmplpepfpaprqdqzrerprlrorhrdrkrfryrnrs"
    "rtsesasrssskswstspsosgsbsfsntotktitttdtetytltbtstptatnuyuoutueurvtvyvovlvevwvavdvswlwdwmwpwewyws"
    "wtwnwzwfwkykynylyaytzszoztzczezm";
static_assert(kPairs.size() == 512);

constexpr std::size_t kCrcBytes = 4;
constexpr int kLetters = 26;

// By (first, last) letter, the byte; -1 where no word has them.
constexpr auto kByteOfPair = [] {
  std::array<int, kLetters * kLetters> table{};
  table.fill(-1);
  for (int byte = 0; byte < 256; ++byte) {
    const auto at = static_cast<std::size_t>(2 * byte);
    table[static_cast<std::size_t>((kPairs[at] - 'a') * kLetters + kPairs[at + 1] - 'a')] = byte;
  }
  return table;
}();

constexpr auto kCrcTable = [] {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t byte = 0; byte < 256; ++byte) {
    std::uint32_t crc = byte;
    for (int bit = 0; bit < 8; ++bit) crc = crc & 1 ? 0xEDB88320u ^ crc >> 1 : crc >> 1;
    table[byte] = crc;
  }
  return table;
}();

int letter_index(char c) {
  if (c >= 'a' && c <= 'z') return c - 'a';
  if (c >= 'A' && c <= 'Z') return c - 'A';
  return -1;
}

void append_words(std::string& out, std::uint8_t byte) { out += kPairs.substr(std::size_t{2} * byte, 2); }

}  // namespace

std::uint32_t crc32(ByteView bytes) {
  std::uint32_t crc = ~std::uint32_t{0};
  for (const std::uint8_t byte : bytes) crc = kCrcTable[(crc ^ byte) & 0xFF] ^ crc >> 8;
  return ~crc;
}

std::string to_bytewords(ByteView bytes) {
  std::string out;
  for (const std::uint8_t byte : bytes) append_words(out, byte);
  const std::uint32_t crc = crc32(bytes);
  for (int shift = 24; shift >= 0; shift -= 8) append_words(out, static_cast<std::uint8_t>(crc >> shift));
  return out;
}

Result<Bytes> from_bytewords(std::string_view text) {
  const Error words{.code = errors::kUrWords, .where = "ur"};
  if (text.size() % 2 != 0 || text.size() < 2 * kCrcBytes) return words;
  Bytes bytes;
  for (std::size_t i = 0; i < text.size(); i += 2) {
    const int first = letter_index(text[i]);
    const int last = letter_index(text[i + 1]);
    const int byte = first < 0 || last < 0 ? -1 : kByteOfPair[static_cast<std::size_t>(first * kLetters + last)];
    if (byte < 0) return words;
    bytes.push_back(static_cast<std::uint8_t>(byte));
  }
  std::uint32_t crc = 0;
  for (const std::uint8_t byte : ByteView(bytes).last(kCrcBytes)) crc = crc << 8 | byte;
  bytes.resize(bytes.size() - kCrcBytes);
  if (crc != crc32(bytes)) return Error{.code = errors::kUrChecksum, .where = "ur"};
  return bytes;
}

}  // namespace symbolon::ur
