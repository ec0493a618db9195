#include "core/mips/memory.h"

#include "core/base/check.h"

namespace symbolon::mips {

Memory::PageTable Memory::make_page_table() {
  constexpr std::size_t kPagesOfAddressSpace = (std::size_t{1} << 32) / kPageBytes;
  auto** table = static_cast<Page**>(std::calloc(kPagesOfAddressSpace, sizeof(Page*)));
  CHECK(table != nullptr, "out of memory");
  return PageTable(table);
}

Memory::Memory(std::span<const ImageWord> image) : readable_(make_page_table()), writable_(make_page_table()) {
  for (const ImageWord& word : image) {
    std::uint32_t* cell = find_for_read(word.address);
    CHECK(cell != nullptr, "the image is larger than the memory");
    *cell = word.value;
    if (word.read_only) {
      readable_[word.address / kPageBytes]->read_only.set(word_in_page(word.address));
      writable_[word.address / kPageBytes] = nullptr;
    }
  }
}

Memory::Page* Memory::add_page(std::uint32_t page_number) {
  if (pages_.size() == kMemoryPagesMax) return nullptr;
  std::unique_ptr<Page>& page = pages_[page_number];
  page = std::make_unique<Page>();
  readable_[page_number] = page.get();
  writable_[page_number] = page.get();
  return page.get();
}

std::uint32_t* Memory::find_for_write_slowly(std::uint32_t address) {
  std::uint32_t* cell = find_for_read(address);
  if (cell == nullptr || readable_[address / kPageBytes]->read_only.test(word_in_page(address))) return nullptr;
  return cell;
}

ErrorCode Memory::refusal(std::uint32_t address) const {
  return readable_[address / kPageBytes] == nullptr ? ErrorCode::kTrapMemoryLimit : ErrorCode::kTrapStoreReadOnly;
}

std::uint32_t Memory::peek(std::uint32_t address) const {
  const Page* page = readable_[address / kPageBytes];
  return page == nullptr ? 0 : page->cells[word_in_page(address)];
}

void Memory::finish(std::span<const ImageWord> image, Record& record) const {
  record.final_image.clear();
  record.final_zero.clear();
  record.final_image.reserve(image.size());
  auto next_image_word = image.begin();
  for (const auto& [page_number, page] : pages_) {
    for (std::uint32_t i = 0; i < kPageWords; ++i) {
      const FinalWord word = {
          .address = page_number * kPageBytes + 4 * i, .value = page->cells[i], .time = page->cells[kPageWords + i]};
      if (next_image_word != image.end() && next_image_word->address == word.address) {
        record.final_image.push_back(word);
        ++next_image_word;
      } else if (word.time != 0) {
        record.final_zero.push_back(word);
      }
    }
  }
  CHECK(next_image_word == image.end(), "image words are sorted and have pages");
}

}  // namespace symbolon::mips
