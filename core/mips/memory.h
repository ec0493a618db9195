// Memory: the guest's whole 32-bit address space as aligned words, in 4 KiB pages that appear when first touched.
//
// Every word has a timestamp (record.h; 0 until the machine sets it) beside its value. Words of read-only image
// segments refuse stores; because a segment may end inside a page, that is judged word by word.
// The number of pages is bounded, so a guest that walks through its address space ends with an error.

#ifndef SYMBOLON_CORE_MIPS_MEMORY_H_
#define SYMBOLON_CORE_MIPS_MEMORY_H_

#include <bitset>
#include <cstdint>
#include <cstdlib>
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
// 256 MiB of guest memory.
constexpr std::uint32_t kMemoryPagesMax = 1u << 16;

class Memory {
 public:
  // Holds `image`, whose addresses are aligned, ascending and at most kMemoryPagesMax pages apart in number.
  explicit Memory(std::span<const ImageWord> image);

  // The word at `address`, rounded down to a multiple of 4; nullptr when the page limit is reached. The pointer stays
  // valid as long as the Memory.
  std::uint32_t* find_for_read(std::uint32_t address) {
    Page* page = readable_[address / kPageBytes];
    if (page == nullptr) [[unlikely]] {
      page = add_page(address / kPageBytes);
      if (page == nullptr) return nullptr;
    }
    return &page->cells[word_in_page(address)];
  }

  // The same for a store; nullptr also for a read-only word. `refusal` says which.
  std::uint32_t* find_for_write(std::uint32_t address) {
    Page* page = writable_[address / kPageBytes];
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
  // One pointer a page of the address space. From calloc: the system hands out its untouched parts for nothing.
  struct Free {
    void operator()(Page** table) const { std::free(table); }
  };
  using PageTable = std::unique_ptr<Page*[], Free>;

  static PageTable make_page_table();
  static std::uint32_t word_in_page(std::uint32_t address) { return address / 4 % kPageWords; }

  Page* add_page(std::uint32_t page_number);
  std::uint32_t* find_for_write_slowly(std::uint32_t address);

  std::map<std::uint32_t, std::unique_ptr<Page>> pages_;  // by page number
  PageTable readable_;
  PageTable writable_;  // without the pages that hold a read-only word
};

}  // namespace symbolon::mips

#endif  // SYMBOLON_CORE_MIPS_MEMORY_H_
