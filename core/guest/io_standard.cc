// The I/O functions under the names of the zkVM standards. Apart from io.cc because they need the heap.

#include "core/guest/guest_io.h"
#include "core/guest/zkvm.h"

extern "C" {

void read_input(const std::uint8_t** buf_ptr, std::size_t* buf_size) {
  *buf_size = zkvm_input_size();
  auto* buffer = new std::uint32_t[symbolon::guest::padded_size(*buf_size) / 4];
  zkvm_read_input(buffer, *buf_size);
  *buf_ptr = reinterpret_cast<const std::uint8_t*>(buffer);
}

void write_output(const std::uint8_t* output, std::size_t size) { zkvm_commit(output, size); }

}  // extern "C"
