#include "prover/stark/proof.h"

#include "prover/commit/element_codec.h"

namespace symbolon::prover {
namespace {

constexpr const char* kWhereValues = "proof.values";

// The lists of extension elements that belong to table t, with their lengths in this shape.
template <class Values, class Fn>
void for_each_list(const Table& table, Values& values, Fn&& fn) {
  fn(values.fixed, table.fixed_width());
  fn(values.main, table.main_width());
  fn(values.main_next, table.uses_next() ? table.main_width() : 0);
  fn(values.bus, table.bus_columns());
}

}  // namespace

template <>
void StarkProof::encode(Writer& writer, const StarkShape& shape) const {
  encode_cap(writer, main);
  writer.u32(bus_witness);
  encode_cap(writer, bus);
  for (const Ext& sum : sums) encode_ext(writer, sum);
  encode_cap(writer, quotient);
  for (std::size_t t = 0; t < values.size(); ++t) {
    for_each_list(shape.tables()[t], values[t], [&](const std::vector<Ext>& list, std::size_t) {
      for (const Ext& value : list) encode_ext(writer, value);
    });
    encode_ext(writer, values[t].running_sum_next);
  }
  for (const QuotientValues& chunks : quotient_values) {
    for (const Ext& value : chunks) encode_ext(writer, value);
  }
  writer.u32(batching_witness);
  openings.encode(writer, shape.pcs());
}

template <>
Result<StarkProof> StarkProof::decode(Reader& reader, const StarkShape& shape) {
  // Before anything is allocated: a shorter input cannot be this proof.
  if (reader.remaining() < encoded_size(shape)) return Error{.code = ErrorCode::kInputTruncated, .where = "proof"};
  StarkProof proof;
  TRY_ASSIGN(proof.main, decode_cap(reader, shape.tree(Oracle::kMain)));
  TRY_ASSIGN(proof.bus_witness, reader.u32());
  TRY_ASSIGN(proof.bus, decode_cap(reader, shape.tree(Oracle::kBus)));
  for (std::size_t t = 0; t < shape.tables().size(); ++t) {
    TRY_ASSIGN(const Ext sum, decode_ext(reader, kWhereValues));
    proof.sums.push_back(sum);
  }
  TRY_ASSIGN(proof.quotient, decode_cap(reader, shape.tree(Oracle::kQuotient)));
  for (const Table& table : shape.tables()) {
    TableValues& values = proof.values.emplace_back();
    Result<void> read;
    for_each_list(table, values, [&](std::vector<Ext>& list, std::size_t size) {
      for (std::size_t i = 0; i < size && read; ++i) {
        const Result<Ext> value = decode_ext(reader, kWhereValues);
        if (value)
          list.push_back(*value);
        else
          read = value.error();
      }
    });
    TRY(read);
    TRY_ASSIGN(values.running_sum_next, decode_ext(reader, kWhereValues));
  }
  for (std::size_t h = 0; h < shape.heights().size(); ++h) {
    QuotientValues& chunks = proof.quotient_values.emplace_back(shape.quotient_chunks(h));
    for (Ext& chunk : chunks) {
      TRY_ASSIGN(chunk, decode_ext(reader, kWhereValues));
    }
  }
  TRY_ASSIGN(proof.batching_witness, reader.u32());
  TRY_ASSIGN(proof.openings, PcsProof::decode(reader, shape.pcs()));
  return proof;
}

template <>
std::size_t StarkProof::encoded_size(const StarkShape& shape) {
  constexpr std::size_t kExtBytes = sizeof(std::uint32_t) * kExtDegree;
  constexpr std::size_t kDigestBytes = sizeof(std::uint32_t) * kDigestSize;
  std::size_t extension_elements = shape.tables().size();
  for (std::size_t h = 0; h < shape.heights().size(); ++h) extension_elements += shape.quotient_chunks(h);
  for (const Table& table : shape.tables()) {
    extension_elements +=
        1 + table.fixed_width() + table.main_width() * (table.uses_next() ? 2 : 1) + table.bus_columns();
  }
  std::size_t digests = 0;
  for (const Oracle oracle : {Oracle::kMain, Oracle::kBus, Oracle::kQuotient}) digests += shape.tree(oracle).cap_size();
  return extension_elements * kExtBytes + digests * kDigestBytes + 2 * sizeof(std::uint32_t) +
         PcsProof::encoded_size(shape.pcs());
}

}  // namespace symbolon::prover
