#include "tests/prover/zkvm/proof_regions.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "core/base/check.h"

namespace symbolon::testing {
namespace {

constexpr std::size_t kExtBytes = 20;
constexpr std::size_t kDigestBytes = 32;
constexpr std::array<const char*, prover::kOracleCount> kOracleNames = {"fixed", "main", "bus", "quotient"};

class Layout {
 public:
  void bytes(const std::string& name, std::size_t size) { add(name, RegionKind::kBytes, size); }
  void elements(const std::string& name, std::size_t size) { add(name, RegionKind::kElements, size); }
  void witness(const std::string& name) { add(name, RegionKind::kWitness, 4); }

  void opening(const std::string& name, const prover::TreeShape& tree, std::size_t queries) {
    for (std::size_t m = 0; m < tree.matrices().size(); ++m) {
      elements(name + ".matrix." + std::to_string(m), 4 * queries * tree.matrices()[m].width);
    }
    for (std::size_t level = 0; level < tree.levels().size(); ++level) {
      elements(name + ".salts." + std::to_string(level), 4 * queries * tree.salt_elements());
    }
    for (std::size_t step = 0; step < tree.path_length(); ++step) {
      elements(name + ".siblings." + std::to_string(step), kDigestBytes * queries);
    }
  }

  std::vector<Region> take() { return std::move(regions_); }

 private:
  void add(const std::string& name, RegionKind kind, std::size_t size) {
    if (size == 0) return;
    regions_.push_back({.name = name, .kind = kind, .offset = offset_, .size = size});
    offset_ += size;
  }

  std::vector<Region> regions_;
  std::size_t offset_ = 0;
};

void lay_out_key(Layout& out, const prover::VerifyingKey& key) {
  out.bytes("key.program_id", 32);
  out.bytes("key.preset", 1);
  out.bytes("key.table_count", 1);
  out.bytes("key.tables", 2 * key.shape.tables.size());
  out.bytes("key.entry", 4);
  out.bytes("key.segment_count", 4);
  out.bytes("key.segments", 8 * key.start.segments.size());
  out.elements("key.fixed_cap", kDigestBytes * key.fixed.size());
}

void lay_out_values(Layout& out, const prover::StarkShape& shape) {
  for (std::size_t t = 0; t < shape.tables().size(); ++t) {
    const prover::Table& table = shape.tables()[t];
    const std::string name = "values." + std::to_string(t);
    out.elements(name + ".fixed", kExtBytes * table.fixed_width());
    out.elements(name + ".main", kExtBytes * table.main_width());
    if (table.uses_next()) out.elements(name + ".main_next", kExtBytes * table.main_width());
    out.elements(name + ".bus", kExtBytes * table.bus_columns());
    out.elements(name + ".running_sum_next", kExtBytes);
  }
}

void lay_out_fri(Layout& out, const prover::FriShape& fri) {
  for (std::size_t i = 0; i < fri.layers().size(); ++i) {
    const std::string name = "fri." + std::to_string(i);
    out.elements(name + ".cap", kDigestBytes * fri.layers()[i].tree.cap_size());
    out.witness(name + ".fold_witness");
    if (fri.layers()[i].joining) out.witness(name + ".joining_witness");
  }
  out.elements("fri.final_polynomial", kExtBytes << fri.log_final_len());
  out.witness("fri.query_witness");
  for (std::size_t i = 0; i < fri.layers().size(); ++i) {
    out.opening("fri." + std::to_string(i), fri.layers()[i].tree, fri.preset().query_count);
  }
}

}  // namespace

std::vector<Region> proof_regions(const prover::VerifyingKey& key, std::size_t public_bytes) {
  const prover::Preset preset = prover::find_preset(key.preset).value();
  const prover::StarkShape shape = prover::stark_shape(preset, key.shape);
  const auto cap_bytes = [&](prover::Oracle oracle) { return kDigestBytes * shape.tree(oracle).cap_size(); };
  Layout out;
  out.bytes("magic", 8);
  out.bytes("version", 4);
  lay_out_key(out, key);
  out.bytes("public_size", 4);
  out.bytes("public_values", public_bytes);
  out.elements("main_cap", cap_bytes(prover::Oracle::kMain));
  out.witness("bus_witness");
  out.elements("bus_cap", cap_bytes(prover::Oracle::kBus));
  out.elements("sums", kExtBytes * shape.tables().size());
  out.elements("quotient_cap", cap_bytes(prover::Oracle::kQuotient));
  lay_out_values(out, shape);
  std::size_t chunks = 0;
  for (std::size_t h = 0; h < shape.heights().size(); ++h) chunks += shape.quotient_chunks(h);
  out.elements("values.quotients", kExtBytes * chunks);
  out.witness("batching_witness");
  lay_out_fri(out, shape.pcs().fri());
  for (std::size_t o = 0; o < prover::kOracleCount; ++o) {
    out.opening(std::string("opened.") + kOracleNames[o], shape.pcs().oracles()[o], preset.query_count);
  }
  return out.take();
}

const Region& region_named(const std::vector<Region>& regions, const std::string& name) {
  const auto found = std::ranges::find(regions, name, &Region::name);
  CHECK(found != regions.end(), "a region of this name exists");
  return *found;
}

std::uint32_t word_at(ByteView file, std::size_t offset) {
  std::uint32_t value;
  std::memcpy(&value, file.data() + offset, sizeof value);
  return value;
}

void set_word(Bytes& file, std::size_t offset, std::uint32_t value) {
  std::memcpy(file.data() + offset, &value, sizeof value);
}

}  // namespace symbolon::testing
