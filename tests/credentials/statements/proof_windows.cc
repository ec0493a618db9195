#include "tests/credentials/statements/proof_windows.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <string>

#include "core/base/check.h"
#include "credentials/statement/public_values.h"
#include "prover/params/field_params.h"
#include "prover/params/preset.h"
#include "prover/zkvm/proof_file.h"

namespace symbolon::testing {
namespace {

using statement::PublicHeader;

// Regions of the file, with the public values cut at the fields of the header.
std::vector<Region> fine_regions(const prover::ProofFile& file) {
  std::vector<Region> out;
  for (const Region& region : proof_regions(file.key, file.public_values.size())) {
    if (region.name != "public_values") {
      out.push_back(region);
      continue;
    }
    const std::pair<const char*, std::size_t> ends[] = {{"header.kind", offsetof(PublicHeader, audience)},
                                                        {"audience", offsetof(PublicHeader, parameters)},
                                                        {"header.parameters", offsetof(PublicHeader, holder_key)},
                                                        {"holder_key", offsetof(PublicHeader, nullifier)},
                                                        {"nullifier", sizeof(PublicHeader)},
                                                        {"header.disclosed", region.size}};
    std::size_t begin = 0;
    for (const auto& [name, end] : ends) {
      out.push_back(
          {.name = name, .kind = RegionKind::kBytes, .offset = region.offset + begin, .size = end - begin});
      begin = end;
    }
  }
  return out;
}

bool asks_for_no_work(const std::string& name, const prover::Preset& preset) {
  if (name == "bus_witness") return preset.lookup_pow_bits == 0;
  if (name == "batching_witness") return preset.batching_pow_bits == 0;
  if (name == "fri.query_witness") return preset.query_pow_bits == 0;
  return preset.commit_pow_bits == 0;
}

bool is_fixed_opening(const Region& region) { return region.name.starts_with("opened.fixed."); }

bool is_listed(const Region& region, const prover::Preset& preset) {
  if (region.kind == RegionKind::kWitness) return asks_for_no_work(region.name, preset);
  return region.name == "magic" || region.name == "version" || region.name == "public_size" ||
         region.name.starts_with("key.") || region.name.starts_with("header.") || is_fixed_opening(region);
}

prover::ProofFile decoded(ByteView proof_file) {
  Result<prover::ProofFile> file = prover::ProofFile::decode(proof_file);
  CHECK(file.has_value(), "a proof file of our own");
  return std::move(*file);
}

std::uint64_t window_at(ByteView file, std::size_t at, std::size_t size) {
  std::uint64_t window = 0;
  std::memcpy(&window, file.data() + at, size);
  return window;
}

void make_unique(std::vector<std::uint64_t>& values) {
  std::ranges::sort(values);
  const auto rest = std::ranges::unique(values);
  values.erase(rest.begin(), rest.end());
}

std::vector<std::uint64_t> windows_of(const PrivateParts& proof, std::size_t size) {
  std::vector<std::uint64_t> windows;
  for (const Region& part : proof.parts) {
    for (std::size_t at = part.offset; at + size <= part.end(); ++at) {
      windows.push_back(window_at(proof.file, at, size));
    }
  }
  make_unique(windows);
  return windows;
}

std::vector<std::uint64_t> intersection(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::vector<std::uint64_t> common;
  std::ranges::set_intersection(a, b, std::back_inserter(common));
  return common;
}

std::vector<std::uint64_t> elements_of(const PrivateParts& proof) {
  std::vector<std::uint64_t> elements;
  for (const Region& region : proof.elements) {
    for (std::size_t at = region.offset; at < region.end(); at += 4) elements.push_back(word_at(proof.file, at));
  }
  make_unique(elements);
  return elements;
}

}  // namespace

PrivateParts private_parts(ByteView proof_file) {
  const prover::ProofFile file = decoded(proof_file);
  const prover::Preset preset = prover::find_preset(file.key.preset).value();
  PrivateParts out = {.file = proof_file, .parts = {}, .elements = {}};
  for (const Region& region : fine_regions(file)) {
    if (is_listed(region, preset)) continue;
    if (region.kind == RegionKind::kElements) out.elements.push_back(region);
    if (!out.parts.empty() && out.parts.back().end() == region.offset) {
      out.parts.back().size += region.size;
    } else {
      out.parts.push_back(region);
    }
  }
  return out;
}

std::vector<std::uint64_t> common_windows(const std::vector<PrivateParts>& proofs, std::size_t size) {
  CHECK(!proofs.empty(), "proofs to compare");
  std::vector<std::uint64_t> common = windows_of(proofs[0], size);
  for (std::size_t i = 1; i < proofs.size(); ++i) common = intersection(common, windows_of(proofs[i], size));
  return common;
}

double ElementOverlap::expected() const {
  return static_cast<double>(first) * static_cast<double>(second) / prover::kFieldModulus;
}

ElementOverlap element_overlap(const PrivateParts& first, const PrivateParts& second) {
  const std::vector<std::uint64_t> a = elements_of(first);
  const std::vector<std::uint64_t> b = elements_of(second);
  return {.first = a.size(), .second = b.size(), .common = intersection(a, b).size()};
}

Bytes listed_bytes(ByteView proof_file) {
  const prover::ProofFile file = decoded(proof_file);
  const prover::Preset preset = prover::find_preset(file.key.preset).value();
  Bytes out;
  for (const Region& region : fine_regions(file)) {
    if (!is_listed(region, preset) || is_fixed_opening(region)) continue;
    const ByteView bytes = proof_file.subspan(region.offset, region.size);
    out.insert(out.end(), bytes.begin(), bytes.end());
  }
  return out;
}

}  // namespace symbolon::testing
