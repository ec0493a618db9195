// For the end of a piece of work that had secrets in the frames of its functions.

#ifndef SYMBOLON_CORE_BASE_WIPE_STACK_H_
#define SYMBOLON_CORE_BASE_WIPE_STACK_H_

namespace symbolon {

// Overwrites what calls before this one have left on this thread's stack, 256 KiB deep. The caller's own frame stays
// what it is.
void wipe_stack();

}  // namespace symbolon

#endif  // SYMBOLON_CORE_BASE_WIPE_STACK_H_
