// Loops over index ranges on a chosen number of threads. Not a task system: a loop body must not wait for another.
//
// The number of threads is a property of the process: its cores, unless the program (a benchmark, a test) sets it
// before it proves. Nested loops are fine: the scheduler below (oneTBB) steals work and never adds threads. A worker
// wipes its stack when it goes idle. The verifier does not use this header.

#ifndef SYMBOLON_PROVER_FIELD_PARALLEL_H_
#define SYMBOLON_PROVER_FIELD_PARALLEL_H_

#include <cstddef>
#include <functional>

namespace symbolon::prover {

// At least 1; the default is the number of cores. Not to be called while a loop runs.
void set_thread_count(std::size_t count);
std::size_t thread_count();

// Calls fn(part_begin, part_end) for disjoint parts that cover [begin, end), each of about `grain` indices or more.
// With one thread, or a range of at most `grain`, it is one call on the calling thread. `grain` >= 1. `fn` may not
// throw.
void parallel_for(std::size_t begin, std::size_t end, std::size_t grain,
                  const std::function<void(std::size_t, std::size_t)>& fn);

// Calls both, at the same time where there are two threads. They may contain loops and may not throw.
void in_parallel(const std::function<void()>& first, const std::function<void()>& second);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_FIELD_PARALLEL_H_
