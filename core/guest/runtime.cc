// What compilers and the headers of the C++ library call when something must not happen. All end the run.

#include "core/guest/guest_io.h"
#include "core/guest/zkvm.h"

namespace {

[[noreturn]] void end(const char* what) {
  zkvm_print(what);
  zkvm_print("\n");
  zkvm_halt(symbolon::guest::kExitAbort);
}

}  // namespace

extern "C" {

[[noreturn]] void abort() { end("abort"); }
[[noreturn]] void __assert_fail(const char* what, const char*, unsigned, const char*) { end(what); }
[[noreturn]] void __cxa_pure_virtual() { end("pure virtual function called"); }
// Destructors of global objects never run.
int __cxa_atexit(void (*)(void*), void*, void*) { return 0; }
void* __dso_handle = nullptr;

}  // extern "C"

namespace std {

[[noreturn]] void __throw_length_error(const char* what) { end(what); }
[[noreturn]] void __throw_logic_error(const char* what) { end(what); }
[[noreturn]] void __throw_out_of_range(const char* what) { end(what); }
[[noreturn]] void __throw_out_of_range_fmt(const char* what, ...) { end(what); }
[[noreturn]] void __throw_invalid_argument(const char* what) { end(what); }
[[noreturn]] void __throw_bad_alloc() { end("bad_alloc"); }
[[noreturn]] void __throw_bad_array_new_length() { end("bad_array_new_length"); }
[[noreturn]] void __throw_bad_function_call() { end("bad_function_call"); }
[[noreturn]] void __throw_bad_optional_access() { end("bad_optional_access"); }
[[noreturn]] void __glibcxx_assert_fail(const char*, int, const char*, const char* what) noexcept { end(what); }

}  // namespace std
