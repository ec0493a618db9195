// For processes that have other people's secrets in their hands, one after the other, such as a gate with the texts of
// passes: what they free is overwritten, so that nobody finds it in their memory later. Keys live in SecretBytes all
// the time; this is for everything else.
//
// A program that links symbolon::core_wiping_heap frees its memory through it; until the first call nothing changes.

#ifndef SYMBOLON_CORE_BASE_WIPING_HEAP_H_
#define SYMBOLON_CORE_BASE_WIPING_HEAP_H_

namespace symbolon {

// From now on, whatever C++ code of this process frees is overwritten first. It costs a pass over that memory.
void wipe_freed_memory();

}  // namespace symbolon

#endif  // SYMBOLON_CORE_BASE_WIPING_HEAP_H_
