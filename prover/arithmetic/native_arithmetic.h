// NativeArithmetic: what the verifier computes with, here plain values. Everything that judges a proof (transcript,
// Merkle paths, FRI, DEEP, constraints at the out-of-domain point) is a template over such a class, so that a circuit
// runs the same code over its wires: its class offers the same members, with the nodes that it builds behind them.
//
// What makes that possible: no branch and no size depends on a value of the proof. Requirements (require_...) refuse
// natively and add a constraint in a circuit, where they always succeed while it is built. Numbers that a challenge
// draws (Index) are only cut into bits, joined, and used to choose or to raise to a power. What every query repeats
// comes in lists of one entry a query: natively they are the lanes of vectors.
//
// Of the types: Base and Extension have the arithmetic of KoalaBear and Ext among themselves, with each other and with
// KoalaBear; Extension has zero(), one(), basis(j), from_base(KoalaBear), pow and inverse. RawElement is a word of a
// proof that is not yet known to be a field element.

#ifndef SYMBOLON_PROVER_ARITHMETIC_NATIVE_ARITHMETIC_H_
#define SYMBOLON_PROVER_ARITHMETIC_NATIVE_ARITHMETIC_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "core/base/check.h"
#include "core/base/result.h"
#include "prover/field/ext.h"
#include "prover/field/koala_bear.h"
#include "prover/hash/hash.h"
#include "prover/hash/hash_batch.h"

namespace symbolon::prover {

struct NativeArithmetic {
  using Base = KoalaBear;
  using Extension = Ext;
  using DigestOf = Digest;
  using DigestList = DigestPlanes;  // one a query
  using Index = std::uint32_t;
  using RawElement = std::uint32_t;

  // --- values and their parts ---
  static Base constant(KoalaBear value) { return value; }
  static DigestOf constant(const Digest& value) { return value; }
  static Base coordinate(const Extension& value, std::size_t i) { return value.c[i]; }
  static Base element(const DigestOf& value, std::size_t i) { return value.elements[i]; }
  static Extension extension(const std::array<Base, kExtensionDegree>& coordinates) { return {.c = coordinates}; }

  // --- requirements ---
  static Result<void> require_equal(const Extension& a, const Extension& b, ErrorCode code, const char* where) {
    if (a != b) return Error{.code = code, .where = where};
    return {};
  }
  static Result<void> require_equal(const DigestOf& a, const DigestOf& b, ErrorCode code, const char* where) {
    if (a != b) return Error{.code = code, .where = where};
    return {};
  }
  static Result<void> require_not_zero(const Extension& value, ErrorCode code, const char* where) {
    if (value.is_zero()) return Error{.code = code, .where = where};
    return {};
  }
  static Result<Base> grind_witness(RawElement witness, std::uint32_t bits) {
    if (witness >= kFieldModulus || (bits == 0 && witness != 0)) {
      return Error{.code = ErrorCode::kGrindWitnessNotCanonical, .where = "transcript.grind"};
    }
    return KoalaBear::from_canonical(witness);
  }
  static Result<void> require_zero_bits(Base value, std::uint32_t bits) {
    if (low_bits(value, bits) != 0) return Error{.code = ErrorCode::kGrindTooLittle, .where = "transcript.grind"};
    return {};
  }

  // --- numbers that were drawn ---
  static Index low_bits(Base value, std::uint32_t bits) { return value.to_u32() & ((1u << bits) - 1); }
  // Bits first .. first + count - 1.
  static Index bits_of(Index value, std::uint32_t first, std::uint32_t count) {
    return value >> first & ((1u << count) - 1);
  }
  // high * 2^low_bits + low.
  static Index join(Index high, Index low, std::uint32_t low_bits) { return (high << low_bits) + low; }
  // One of the 2^bits options, index < 2^bits.
  template <class T>
  static const T& choose(std::span<const T> options, Index index) {
    CHECK(index < options.size(), "a number below the number of options");
    return options[index];
  }
  // base^exponent, for an exponent of that many bits.
  static Base power(KoalaBear base, Index exponent, [[maybe_unused]] std::uint32_t bits) { return base.pow(exponent); }

  // --- hashes ---
  static void permute(std::array<Base, kSpongeWidth>& state) { permute_sponge(state); }
  // Leaf digests: lane i of elements i, i + kLanes, i + 2 kLanes, ...; values.size() is a multiple of kLanes.
  template <std::size_t kLanes>
  static std::array<DigestOf, kLanes> hash_lanes(std::span<const Base> values) {
    std::array<DigestOf, kLanes> digests;
    hash_lanes(values, digests);
    return digests;
  }
  static void hash_lanes(std::span<const Base> values, std::span<DigestOf> digests);

  // --- one entry a query ---
  static DigestOf digest_at(const DigestList& list, std::size_t query) { return list.get(query); }
  // Leaf digest q of entry q of each column.
  static void hash_rows(std::span<const std::span<const Base>> columns, DigestList& digests);
  // nodes[q] = compress(nodes[q], siblings[q]) where bit `bit` of indices[q] is 0, and the other way round where it is
  // 1.
  static void climb(std::span<const Index> indices, std::uint32_t bit, const DigestList& siblings, DigestList& nodes);
  // nodes[q] = compress(nodes[q], leaves[q]).
  static void join_leaves(const DigestList& leaves, DigestList& nodes) {
    compress_batch(nodes, 0, leaves, 0, nodes, 0, nodes.size());
  }
  // values[q] = sum of weights[i] * columns[i][q].
  static void combine(std::span<const std::span<const Base>> columns, std::span<const Extension> weights,
                      std::span<Extension> values);
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_ARITHMETIC_NATIVE_ARITHMETIC_H_
