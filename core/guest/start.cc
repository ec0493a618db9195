// Runs the constructors of global objects, then main; its return value ends the run. Destructors of global objects do
// not run: nothing is left to see them.

#include "core/guest/zkvm.h"

extern "C" {

using Constructor = void (*)();
extern const Constructor __init_array_start[];
extern const Constructor __init_array_end[];

int main();

[[noreturn]] void zkvm_start() {
  for (const Constructor* constructor = __init_array_start; constructor != __init_array_end; ++constructor) {
    (*constructor)();
  }
  zkvm_halt(main());
}

}  // extern "C"
