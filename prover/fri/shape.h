// The shape of a FRI proof: which codewords are tested, how they are folded and where each joins. Computed from the
// preset and the heights of the groups by prover and verifier alike; nothing of it is in the proof.
//
//   group 0, height N_0 --> layer 0 --fold 2^a--> layer 1 --fold--> ... --fold--> final polynomial
//   group 1, height N_1 ------------------------------^ joins when the folded codeword has its height
//
// A group is one codeword of extension elements: the random combination, at one height, of everything that was
// committed at that height (the stark layer makes it). Folds have the highest arity that the preset allows, except that
// they land on every group's height and on the final length exactly.
//
// FRI sees a codeword as values of G(y) = f(g y) at y = w^j h^k, with g the shift of the low-degree extension: G and f
// have the same degree, and without the shift the domain of one height is exactly the set of squares of the domain of
// twice the height. The row order is that of prover/commit/tree_shape.h.

#ifndef SYMBOLON_PROVER_FRI_SHAPE_H_
#define SYMBOLON_PROVER_FRI_SHAPE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "prover/commit/tree_shape.h"
#include "prover/params/preset.h"

namespace symbolon::prover {

struct FriLayer {
  std::uint32_t log_rows;              // the committed codeword has 2^(log_rows + log_blowup) values
  std::uint32_t log_arity;             // of its fold; a leaf holds the 2^log_arity values that fold to one
  std::optional<std::size_t> joining;  // the group that is added to the folded codeword
  TreeShape tree;                      // of one matrix: height log_rows - log_arity, width extension degree * arity
};

class FriShape {
 public:
  // `group_log_rows` is strictly descending and not empty, within the preset's bounds: else a programmer error.
  FriShape(const Preset& preset, std::vector<std::uint32_t> group_log_rows);

  const Preset& preset() const { return preset_; }
  const std::vector<std::uint32_t>& group_log_rows() const { return group_log_rows_; }
  const std::vector<FriLayer>& layers() const { return layers_; }
  std::uint32_t log_rows_max() const { return group_log_rows_.front(); }
  // The final polynomial has 2^this coefficients: the preset's number, or the height of the smallest group if that is
  // less.
  std::uint32_t log_final_len() const { return log_final_len_; }

 private:
  Preset preset_;
  std::vector<std::uint32_t> group_log_rows_;
  std::uint32_t log_final_len_;
  std::vector<FriLayer> layers_;
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_FRI_SHAPE_H_
