// Inverses of many elements for the price of one and three multiplications each (Montgomery's trick).

#ifndef SYMBOLON_PROVER_FIELD_BATCH_INVERSE_H_
#define SYMBOLON_PROVER_FIELD_BATCH_INVERSE_H_

#include <cstddef>
#include <span>
#include <vector>

#include "core/base/check.h"
#include "prover/field/ext.h"
#include "prover/field/koala_bear.h"

namespace symbolon::prover {

// values[i] becomes 1 / values[i]; any zero aborts. Field is KoalaBear or Ext. Runs on the calling thread.
template <class Field>
void batch_inverse(std::span<Field> values) {
  std::vector<Field> prefix(values.size());  // prefix[i] = values[0] ... values[i - 1]
  Field product = Field::one();
  for (std::size_t i = 0; i < values.size(); ++i) {
    prefix[i] = product;
    product *= values[i];
  }
  Field suffix = product.inverse();  // 1 / (values[0] ... values[i]) at step i, from the last
  for (std::size_t i = values.size(); i-- > 0;) {
    const Field inverse = suffix * prefix[i];
    suffix *= values[i];
    values[i] = inverse;
  }
}

inline void batch_inverse(std::vector<KoalaBear>& values) { batch_inverse(std::span<KoalaBear>(values)); }
inline void batch_inverse(std::vector<Ext>& values) { batch_inverse(std::span<Ext>(values)); }

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_FIELD_BATCH_INVERSE_H_
