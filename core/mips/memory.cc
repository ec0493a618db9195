#include "core/mips/memory.h"

#include <cstring>

#include "core/base/check.h"

namespace symbolon::mips {

const Memory::Region Memory::kUntouched{};

Memory::Memory(std::span<const ImageWord> image) {
  regions_.fill(&kUntouched);
  for (const ImageWord& word : image) {
    std::uint32_t* cell = find_for_read(word.address);
    CHECK(cell != nullptr, "the image is larger than the memory");
    *cell = word.value;
    if (word.read_only) {
      Region& region = *own_regions_[region_number(word.address)];
      region.readable[page_in_region(word.address)]->read_only.set(word_in_page(word.address));
      region.writable[page_in_region(word.address)] = nullptr;
    }
  }
}

Memory::~Memory() {
  for (auto& [number, page] : pages_) explicit_bzero(page->cells, sizeof page->cells);
}

Memory::Page* Memory::add_page(std::uint32_t address) {
  if (pages_.size() == kMemoryPagesMax) return nullptr;
  std::unique_ptr<Region>& region = own_regions_[region_number(address)];
  if (region == nullptr) {
    region = std::make_unique<Region>();
    regions_[region_number(address)] = region.get();
  }
  std::unique_ptr<Page>& page = pages_[address / kPageBytes];
  page = std::make_unique<Page>();
  region->readable[page_in_region(address)] = page.get();
  region->writable[page_in_region(address)] = page.get();
  return page.get();
}

std::uint32_t* Memory::find_for_write_slowly(std::uint32_t address) {
  std::uint32_t* cell = find_for_read(address);
  const Page* page = region_of(address).readable[page_in_region(address)];
  if (page == nullptr || page->read_only.test(word_in_page(address))) return nullptr;
  return cell;
}

ErrorCode Memory::refusal(std::uint32_t address) const {
  const bool no_page = region_of(address).readable[page_in_region(address)] == nullptr;
  return no_page ? ErrorCode::kTrapMemoryLimit : ErrorCode::kTrapStoreReadOnly;
}

std::uint32_t Memory::peek(std::uint32_t address) const {
  const Page* page = region_of(address).readable[page_in_region(address)];
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
