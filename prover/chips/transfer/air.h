// The transfer chip: see README.md in this folder for what it proves and why.

#ifndef SYMBOLON_PROVER_CHIPS_TRANSFER_AIR_H_
#define SYMBOLON_PROVER_CHIPS_TRANSFER_AIR_H_

#include "prover/chips/bus/public.h"
#include "prover/chips/bus/transfer.h"
#include "prover/chips/chip.h"
#include "prover/chips/transfer/columns.h"

namespace symbolon::prover {

struct TransferChip {
  static constexpr const char* kName = "transfer";
  template <class T>
  using Cols = TransferCols<T>;
  template <class T>
  using FixedCols = NoCols<T>;

  template <class B>
  static void eval(B& b) {
    using E = typename B::Expr;
    const auto row = b.template local<TransferCols>();
    const E real = row.is_read + row.is_commit;

    b.assert_bool("transfer.is_read.bool", row.is_read);
    b.assert_bool("transfer.is_commit.bool", row.is_commit);
    b.assert_bool("transfer.real.bool", real);
    b.assert_bool("transfer.is_last.bool", row.is_last);
    b.assert_bool("transfer.read_only.bool", row.read_only);

    // The chain of the call.
    b.when(row.is_last).assert_one("transfer.last.real", real);
    b.when(row.is_last).assert_one("transfer.last.left", row.left);
    b.template receive<TransferMessage>("transfer.word", {row.clock, row.is_commit, row.address, row.left, row.index},
                                        real);
    b.template send<TransferMessage>("transfer.next_word",
                                     {row.clock, row.is_commit, row.address + E(1), row.left - E(1), row.index + E(1)},
                                     real - row.is_last);

    // The word: a commit reads it, a read replaces it by any value.
    b.when(row.read_only).assert_zero("transfer.read_only.commit", row.is_read);
    b.when(row.is_commit).assert_equal("transfer.commit.low", row.now.low, row.old.low);
    b.when(row.is_commit).assert_equal("transfer.commit.high", row.now.high, row.old.high);
    b.template receive<Range16Message>("transfer.read.low", {row.now.low}, row.is_read);
    b.template receive<Range16Message>("transfer.read.high", {row.now.high}, row.is_read);
    eval_access(b, "transfer.memory", E(kSpaceWritable) + row.read_only, row.address, row.old, row.now, row.at,
                row.clock + E(kSlotMemory), real);
    check_gaps(b, "transfer.gaps", row.at.gap_high, E(0), real);
    b.template send<PublicMessage>("transfer.public", {row.index, row.now.low, row.now.high}, row.is_commit);
  }

  static std::size_t row_count(const TraceInput& input);
  static void fill(const TraceInput& input, RowSpan rows, Matrix& main);
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_CHIPS_TRANSFER_AIR_H_
