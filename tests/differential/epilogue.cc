// Main function of the programs of the differential tests: runs the program's own, then prints a checksum of everything
// that the program left in its variables.

#include <cstdint>

extern "C" {

extern const std::uint32_t __data_start[];
extern const std::uint32_t __bss_end[];

int printf(const char* format, ...);
int program_main();

int main() {
  const int code = program_main();
  // FNV-1a over words.
  std::uint32_t checksum = 0x811c'9dc5;
  for (const std::uint32_t* word = __data_start; word != __bss_end; ++word) checksum = (checksum ^ *word) * 0x0100'0193;
  printf("exit code %d, memory checksum %X\n", code, checksum);
  return code & 0x7f;
}

}  // extern "C"
