// Memory: the guest's whole 32-bit address space as aligned words, in 4 KiB pages that appear when first touched.
//
// Every word has a timestamp (record.h; 0 until the machine sets it) beside its value. Words of read-only image
// segments refuse stores; because a segment may end inside a page, that is judged word by word.
// The number of pages is bounded, so a guest that walks through its address space ends with an error.

#ifndef SYMBOLON_CORE_MIPS_MEMORY_H_
#define SYMBOLON_CORE_MIPS_MEMORY_H_

#include <array>
#include <bitset>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <vector>

#include "core/base/error.h"
#include "core/mips/program.h"
#include "core/mips/record.h"

namespace symbolon::mips {

constexpr std::uint32_t kPageWords = 1024;
constexpr std::uint32_t kPageBytes = 4 * kPageWords;
constexpr std::uint32_t kRegionPages = 1024;
constexpr std::uint32_t kRegionCount = 1024;
// 256 MiB of guest memory.
constexpr std::uint32_t kMemoryPagesMax = 1u << 16;

class Memory {
 public:
  // Holds `image`, whose addresses are aligned, ascending and at most kMemoryPagesMax pages apart in number.
  explicit Memory(std::span<const ImageWord> image);
  Memory(const Memory&) = delete;
  Memory& operator=(const Memory&) = delete;
  // Wiped: the guest's memory holds its private input.
  ~Memory();

  // The word at `address`, rounded down to a multiple of 4; nullptr when the page limit is reached. The pointer stays
  // valid as long as the Memory.
  std::uint32_t* find_for_read(std::uint32_t address) {
    Page* page = region_of(address).readable[page_in_region(address)];
    if (page == nullptr) [[unlikely]] {
      page = add_page(address);
      if (page == nullptr) return nullptr;
    }
    return &page->cells[word_in_page(address)];
  }

  // The same for a store; nullptr also for a read-only word. `refusal` says which.
  std::uint32_t* find_for_write(std::uint32_t address) {
    Page* page = region_of(address).writable[page_in_region(address)];
    if (page == nullptr) [[unlikely]]
      return find_for_write_slowly(address);
    return &page->cells[word_in_page(address)];
  }

  // Why find_for_write(address), which just gave nullptr, refused; for find_for_read it is always the page limit.
  ErrorCode refusal(std::uint32_t address) const;

  // The timestamp of a word that find_for_read or find_for_write returned.
  static std::uint32_t& time_of(std::uint32_t* word) { return word[kPageWords]; }

  // The value at an aligned address without touching it: zero where no page is.
  std::uint32_t peek(std::uint32_t address) const;

  std::uint32_t page_count() const { return static_cast<std::uint32_t>(pages_.size()); }

  // Fills record.final_image and record.final_zero. `image` is what this memory was made from.
  void finish(std::span<const ImageWord> image, Record& record) const;

 private:
  struct Page {
    std::uint32_t cells[2 * kPageWords];  // values, then their timestamps
    std::bitset<kPageWords> read_only;
  };
  // 4 MiB of the address space. One that nobody touched yet is kUntouched, which has no pages and is never written.
  struct Region {
    Page* readable[kRegionPages] = {};
    Page* writable[kRegionPages] = {};  // without the pages that hold a read-only word
  };
  static const Region kUntouched;

  static std::uint32_t word_in_page(std::uint32_t address) { return address / 4 % kPageWords; }
  static std::uint32_t page_in_region(std::uint32_t address) { return address / kPageBytes % kRegionPages; }
  static std::uint32_t region_number(std::uint32_t address) { return address / kPageBytes / kRegionPages; }
  const Region& region_of(std::uint32_t address) const { return *regions_[region_number(address)]; }

  Page* add_page(std::uint32_t address);
  std::uint32_t* find_for_write_slowly(std::uint32_t address);

  std::array<const Region*, kRegionCount> regions_;
  std::map<std::uint32_t, std::unique_ptr<Region>> own_regions_;  // by number, like regions_
  std::map<std::uint32_t, std::unique_ptr<Page>> pages_;          // by page number
};

}  // namespace symbolon::mips

#endif  // SYMBOLON_CORE_MIPS_MEMORY_H_
