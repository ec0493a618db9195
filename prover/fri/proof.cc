#include "prover/fri/proof.h"

#include <utility>

#include "prover/commit/element_codec.h"

namespace symbolon::prover {

template <>
void FriProof::encode(Writer& writer, const FriShape& shape) const {
  for (std::size_t i = 0; i < layers.size(); ++i) {
    encode_cap(writer, layers[i].cap);
    writer.u32(layers[i].fold_witness);
    if (shape.layers()[i].joining) writer.u32(layers[i].joining_witness);
  }
  for (const Ext& coefficient : final_polynomial) encode_ext(writer, coefficient);
  writer.u32(query_witness);
  for (const FriLayerProof& layer : layers) layer.opening.encode(writer);
}

template <>
Result<FriProof> FriProof::decode(Reader& reader, const FriShape& shape) {
  constexpr const char* kWhere = "fri.proof";
  if (reader.remaining() < encoded_size(shape)) return Error{.code = ErrorCode::kInputTruncated, .where = kWhere};
  FriProof proof;
  for (const FriLayer& layer : shape.layers()) {
    FriLayerProof& part = proof.layers.emplace_back();
    TRY_ASSIGN(part.cap, decode_cap(reader, layer.tree));
    TRY_ASSIGN(part.fold_witness, reader.u32());
    if (layer.joining) {
      TRY_ASSIGN(part.joining_witness, reader.u32());
    }
  }
  for (std::size_t i = 0; i < std::size_t{1} << shape.log_final_len(); ++i) {
    TRY_ASSIGN(const Ext coefficient, decode_ext(reader, kWhere));
    proof.final_polynomial.push_back(coefficient);
  }
  TRY_ASSIGN(proof.query_witness, reader.u32());
  for (std::size_t i = 0; i < shape.layers().size(); ++i) {
    TRY_ASSIGN(proof.layers[i].opening,
               TreeOpening::decode(reader, shape.layers()[i].tree, shape.preset().query_count));
  }
  return proof;
}

template <>
std::size_t FriProof::encoded_size(const FriShape& shape) {
  std::size_t elements = (std::size_t{kExtensionDegree} << shape.log_final_len()) + 1;
  std::size_t bytes = 0;
  for (const FriLayer& layer : shape.layers()) {
    elements += layer.tree.cap_size() * kDigestSize + (layer.joining ? 2 : 1);
    bytes += TreeOpening::encoded_size(layer.tree, shape.preset().query_count);
  }
  return bytes + elements * kElementBytes;
}

}  // namespace symbolon::prover
