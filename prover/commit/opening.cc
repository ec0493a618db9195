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
  for (const DigestPlanes& step : siblings) {
    for (std::size_t q = 0; q < step.size(); ++q) encode_digest(writer, step.get(q));
  }
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
    DigestPlanes& planes = opening.siblings.emplace_back(query_count);
    for (std::size_t q = 0; q < query_count; ++q) {
      TRY_ASSIGN(const Digest digest, decode_digest(reader, kWhere));
      planes.set(q, digest);
    }
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
  for (const Digest& digest : cap) encode_digest(writer, digest);
}

Result<Cap> decode_cap(Reader& reader, const TreeShape& shape) {
  Cap cap;
  for (std::size_t i = 0; i < shape.cap_size(); ++i) {
    TRY_ASSIGN(const Digest digest, decode_digest(reader, "commit.cap"));
    cap.push_back(digest);
  }
  return cap;
}

}  // namespace symbolon::prover
