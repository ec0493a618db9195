// The execution record: what the prover needs to fill its tables, and nothing that it can derive.
//
// Time. Step number i (from 0) runs at clock = 4 * (i + 1). Every access of a register or a memory word carries a
// timestamp, and the record keeps for each access the timestamp of the previous access to the same place (0: initial):
//
//   slot (timestamp)   registers                               memory
//   clock + 0          read1
//   clock + 1          read2                                   the word of a load or store; all words of a system call
//   clock + 2          write, and HI where there is a second destination
//
// A system call reads $a0, $a1 and $a2 at clock + 0, and replaces $v0 (old value: the number of the call; new value:
// the result) and $a3 (new value: 0) at clock + 2. Exit makes the same accesses; its results are zero. README.md has
// the order of a precompile's words.
//
// State between steps is (clock, pc, next_pc); a delay slot is simply a step whose next_pc is not pc + 1. Program
// counters are word indices (address / 4), below 2^30.

#ifndef SYMBOLON_CORE_MIPS_RECORD_H_
#define SYMBOLON_CORE_MIPS_RECORD_H_

#include <cstdint>

#include "core/base/wiped.h"

namespace symbolon::mips {

constexpr std::uint32_t kClockStep = 4;

// One instruction. Fields that an operation does not use are zero.
struct Step {
  std::uint32_t pc;
  std::uint32_t next_pc;
  std::uint32_t read1;
  std::uint32_t read1_time;
  std::uint32_t read2;
  std::uint32_t read2_time;
  // Destination: value before, timestamp before, value after.
  std::uint32_t write_old;
  std::uint32_t write_time;
  std::uint32_t write_new;
  // The memory word of a load or store, or HI where there is a second destination.
  std::uint32_t other_old;
  std::uint32_t other_time;
  std::uint32_t other_new;
};

// A word that a system call read or replaced in memory.
struct WordAccess {
  std::uint32_t address;
  std::uint32_t old_value;
  std::uint32_t old_time;
  std::uint32_t new_value;
};

// One system call; the step at the same index has op kSyscall and zero in all but pc and next_pc.
struct SystemCall {
  std::uint32_t step_index;
  std::uint32_t number;  // old value of $v0
  std::uint32_t result;  // new value of $v0
  std::uint32_t v0_time;
  std::uint32_t argument[3];  // $a0, $a1, $a2
  std::uint32_t argument_time[3];
  std::uint32_t a3_old;
  std::uint32_t a3_time;
  // The words that it touched: words[first_word, first_word + word_count) of the record.
  std::uint32_t first_word;
  std::uint32_t word_count;
};

// A word of memory or a register when the run has ended. Image words and registers appear whether touched or not.
struct FinalWord {
  std::uint32_t address;
  std::uint32_t value;
  std::uint32_t time;  // of the last access; 0: never touched
};

// Holds the private input and everything that was computed from it.
struct Record {
  WipedVector<Step> steps;
  WipedVector<SystemCall> calls;
  WipedVector<WordAccess> words;
  // In the order of Program::image, one for one.
  WipedVector<FinalWord> final_image;
  // Words outside the image that the run touched, by ascending address. They started as zero.
  WipedVector<FinalWord> final_zero;
  // One for each register, by number.
  WipedVector<FinalWord> final_registers;
};

}  // namespace symbolon::mips

#endif  // SYMBOLON_CORE_MIPS_RECORD_H_
