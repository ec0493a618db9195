// NativeArithmetic: what a Transcript needs from an arithmetic, over plain values. A circuit's arithmetic offers the
// same members over its wires, with the nodes that it builds as a member; `require_zero_bits` then adds a constraint.

#ifndef SYMBOLON_PROVER_TRANSCRIPT_NATIVE_ARITHMETIC_H_
#define SYMBOLON_PROVER_TRANSCRIPT_NATIVE_ARITHMETIC_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "core/base/result.h"
#include "prover/field/ext.h"
#include "prover/field/koala_bear.h"
#include "prover/hash/hash.h"

namespace symbolon::prover {

struct NativeArithmetic {
  using Base = KoalaBear;
  using Extension = Ext;
  using DigestOf = Digest;
  using Index = std::uint32_t;
  using RawElement = std::uint32_t;  // a proof's word, not yet known to be a field element

  static Base constant(KoalaBear value) { return value; }
  static Base coordinate(const Extension& value, std::size_t i) { return value.c[i]; }
  static Base element(const DigestOf& value, std::size_t i) { return value.elements[i]; }
  static Extension extension(const std::array<Base, kExtensionDegree>& coordinates) { return {.c = coordinates}; }
  static void permute(std::array<Base, kSpongeWidth>& state) { permute_sponge(state); }

  // Leaf digests: lane i of elements i, i + kLanes, i + 2 kLanes, ...; values.size() is a multiple of kLanes.
  template <std::size_t kLanes>
  static std::array<DigestOf, kLanes> hash_lanes(std::span<const Base> values) {
    std::array<DigestOf, kLanes> digests;
    hash_lanes(values, digests);
    return digests;
  }
  static void hash_lanes(std::span<const Base> values, std::span<DigestOf> digests);

  static Index low_bits(Base value, std::uint32_t bits) { return value.to_u32() & ((1u << bits) - 1); }

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
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_TRANSCRIPT_NATIVE_ARITHMETIC_H_
