#include "prover/commit/opening.h"

#include "prover/commit/element_codec.h"

namespace symbolon::prover {
namespace {

constexpr const char* kWhere = "commit.opening";

Result<OpenedColumns> decode_columns(Reader& reader, std::size_t width, std::size_t count) {
  // Refused before anything is allocated.
  if (width * count > reader.remaining() / kElementBytes) {
    return Error{.code = ErrorCode::kInputTruncated, .where = kWhere};
  }
  OpenedColumns columns(width, count);
  TRY(decode_elements(reader, columns.values(), kWhere));
  return columns;
}

}  // namespace

template <>
void TreeOpening::encode(Writer& writer) const {
  for (const OpenedColumns& matrix : matrices) encode_elements(writer, matrix.values());
  for (const OpenedColumns& level : salts) encode_elements(writer, level.values());
  for (const DigestPlanes& step : siblings) encode_digests(writer, step);
}

template <>
Result<TreeOpening> TreeOpening::decode(Reader& reader, const TreeShape& shape, std::size_t query_count) {
  if (reader.remaining() < encoded_size(shape, query_count)) {
    return Error{.code = ErrorCode::kInputTruncated, .where = kWhere};
  }
  TreeOpening opening;
  for (const MatrixShape& matrix : shape.matrices()) {
    TRY_ASSIGN(OpenedColumns columns, decode_columns(reader, matrix.width, query_count));
    opening.matrices.push_back(std::move(columns));
  }
  for (std::size_t i = 0; shape.salt_elements() != 0 && i < shape.levels().size(); ++i) {
    TRY_ASSIGN(OpenedColumns columns, decode_columns(reader, shape.salt_elements(), query_count));
    opening.salts.push_back(std::move(columns));
  }
  for (std::size_t step = 0; step < shape.path_length(); ++step) {
    TRY_ASSIGN(DigestPlanes digests, decode_digests(reader, query_count, kWhere));
    opening.siblings.push_back(std::move(digests));
  }
  return opening;
}

template <>
std::size_t TreeOpening::encoded_size(const TreeShape& shape, std::size_t query_count) {
  std::size_t elements = shape.path_length() * kDigestSize;
  for (const TreeShape::Level& level : shape.levels()) elements += level.width + shape.salt_elements();
  return elements * query_count * kElementBytes;
}

void encode_cap(Writer& writer, const Cap& cap) {
  for (const Digest& digest : cap) encode_elements(writer, digest.elements);
}

Result<Cap> decode_cap(Reader& reader, const TreeShape& shape) {
  Cap cap(shape.cap_size());
  for (Digest& digest : cap) TRY(decode_elements(reader, digest.elements, "commit.cap"));
  return cap;
}

}  // namespace symbolon::prover
