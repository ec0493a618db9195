#include "credentials/event/event.h"

#include "core/crypto/hash.h"

extern const unsigned char event_words[];
extern const unsigned long event_words_size;

namespace symbolon::event {

Hash256 Core::registration_id() const { return statement::registration_id(organizer, session, chain, contract); }

Hash256 Core::event_id() const { return statement::event_id(registration_id(), root); }

std::string fingerprint(const Hash256& event_id) {
  constexpr std::size_t kWords = 6;
  constexpr std::size_t kBitsOfWord = 11;
  // The list's lines; 2,048 words.
  const std::string_view list(reinterpret_cast<const char*>(event_words), event_words_size);
  const auto word = [list](std::size_t index) {
    std::size_t start = 0;
    for (std::size_t i = 0; i < index; ++i) start = list.find('\n', start) + 1;
    return list.substr(start, list.find('\n', start) - start);
  };
  const Hash256 hash = crypto::tagged_hash("symbolon/event/fingerprint/v1", {event_id});
  std::string text;
  for (std::size_t i = 0; i < kWords; ++i) {
    std::size_t index = 0;
    for (std::size_t bit = i * kBitsOfWord; bit < (i + 1) * kBitsOfWord; ++bit) {
      index = index << 1 | (hash[bit / 8] >> (7 - bit % 8) & 1);
    }
    if (i > 0) text += ' ';
    text += word(index);
  }
  return text;
}

}  // namespace symbolon::event
