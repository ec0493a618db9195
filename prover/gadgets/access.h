// Access: one access of a register or memory word at a given time (chips/bus/memory.h).
//
// Assumes: times are below 2^30 (clocks of rows; their states are chained from the verifier's start), so that a
// difference is one of integers; `real` is boolean, and the new value is a pair of 16-bit limbs (a read hands on the
// old one; a write's owner checks it).
// Guarantees: the value before is the one that the previous access left, and that access was strictly earlier:
// time - previous_time - 1 = gap_low + 2^16 * gap_high with gap_low looked up here as a 16-bit number and gap_high as
// a byte by the caller, who pairs two of them in one lookup (check_gaps).
// Times of previous accesses need no range check: each was sent by a row or is the initial 0.

#ifndef SYMBOLON_PROVER_GADGETS_ACCESS_H_
#define SYMBOLON_PROVER_GADGETS_ACCESS_H_

#include <cstdint>

#include "prover/air/builder.h"
#include "prover/chips/bus/lookup.h"
#include "prover/chips/bus/memory.h"
#include "prover/gadgets/word.h"

namespace symbolon::prover {

// The time slots of a row, added to its clock (core/mips/record.h).
constexpr int kSlotRead1 = 0;
constexpr int kSlotRead2 = 1;
constexpr int kSlotMemory = 1;
constexpr int kSlotWrite = 2;

// time - previous_time - 1 is below this: the last access of a proven run must be (zkvm/prove.h).
constexpr std::uint32_t kGapEnd = 1u << 24;

template <class T>
struct AccessTime {
  T previous_time;
  T gap_high;
};

// The access reads: the value stays.
template <class T>
struct ReadAccess {
  Word<T> value;
  AccessTime<T> at;
};

// The access replaces: `old` goes, the new value stands elsewhere in the row.
template <class T>
struct WriteAccess {
  Word<T> old;
  AccessTime<T> at;
};

inline AccessTime<KoalaBear> populate_time(std::uint32_t time, std::uint32_t previous_time) {
  return {KoalaBear::from_u32(previous_time), KoalaBear::from_u32((time - previous_time - 1) >> 16)};
}

inline ReadAccess<KoalaBear> populate_read(std::uint32_t value, std::uint32_t time, std::uint32_t previous_time) {
  return {word_of(value), populate_time(time, previous_time)};
}

inline WriteAccess<KoalaBear> populate_write(std::uint32_t old, std::uint32_t time, std::uint32_t previous_time) {
  return {word_of(old), populate_time(time, previous_time)};
}

// `scope` is the label's scope ("add.read1"); the labels are scope.before, scope.after and scope.gap.
template <class B, class E = typename B::Expr>
void eval_access(B& b, const char* scope, const E& space, const E& address, const Word<E>& before, const Word<E>& after,
                 const AccessTime<E>& at, const E& time, const E& real) {
  b.template receive<MemoryMessage>(Label(scope, "before"), {space, address, before.low, before.high, at.previous_time},
                                    real);
  b.template send<MemoryMessage>(Label(scope, "after"), {space, address, after.low, after.high, time}, real);
  b.template receive<Range16Message>(Label(scope, "gap"),
                                     {time - at.previous_time - E(1) - at.gap_high * E(1 << 16)}, real);
}

template <class B, class E = typename B::Expr>
void eval_register_read(B& b, const char* scope, const E& index, const ReadAccess<E>& access, const E& time,
                        const E& real) {
  eval_access(b, scope, E(kSpaceRegisters), index, access.value, access.value, access.at, time, real);
}

template <class B, class E = typename B::Expr>
void eval_register_write(B& b, const char* scope, const E& index, const WriteAccess<E>& access, const Word<E>& value,
                         const E& time, const E& real) {
  eval_access(b, scope, E(kSpaceRegisters), index, access.old, value, access.at, time, real);
}

// The byte checks that eval_access leaves to its caller; pass E(0) as second where there is an odd one out.
template <class B, class E = typename B::Expr>
void check_gaps(B& b, Label label, const E& first_gap_high, const E& second_gap_high, const E& real) {
  b.template receive<BytesMessage>(label, {first_gap_high, second_gap_high}, real);
}

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_GADGETS_ACCESS_H_
