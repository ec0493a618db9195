// CircuitArithmetic: the verifier over wires. Every operation becomes a node of a circuit, beside the value that it has
// for one proof; a requirement becomes a constraint, which this proof satisfies or not, and never ends the run.
//
// The circuit itself is not kept, only a digest of it: two runs with one digest built the same nodes over the same
// inputs in the same order. Nodes are as coarse as gates of a recursion would be: a permutation, an operation of the
// field, a choice.

#ifndef SYMBOLON_TESTS_PROVER_STARK_CIRCUIT_ARITHMETIC_H_
#define SYMBOLON_TESTS_PROVER_STARK_CIRCUIT_ARITHMETIC_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "prover/field/ext.h"
#include "prover/hash/hash.h"

namespace symbolon::prover {

// The circuit that is being built on this thread.
class Circuit {
 public:
  using Node = std::uint64_t;  // 0: a constant

  static Circuit& current() { return *current_; }
  Circuit() : before_(current_) { current_ = this; }
  ~Circuit() { current_ = before_; }
  Circuit(const Circuit&) = delete;
  Circuit& operator=(const Circuit&) = delete;

  Node input() { return ++nodes_; }
  Node add(char op, std::initializer_list<Node> operands) {
    mix(static_cast<std::uint64_t>(op));
    for (const Node operand : operands) mix(operand);
    return ++nodes_;
  }
  // What a node is made of beside the nodes of `add`: constants, lists.
  void mix(std::uint64_t word) {
    digest_ ^= word;
    digest_ *= 0x9e37'79b9'7f4a'7c15;
    digest_ ^= digest_ >> 29;
  }
  void require(bool holds, ErrorCode code, std::initializer_list<Node> operands) {
    add('!', operands);
    mix(reinterpret_cast<std::uintptr_t>(&code.reason()));
    if (!holds && !broken_) broken_ = code;
  }

  std::uint64_t digest() const { return digest_; }
  std::uint64_t nodes() const { return nodes_; }
  // The first constraint that the proof does not satisfy.
  std::optional<ErrorCode> broken() const { return broken_; }

 private:
  static inline thread_local Circuit* current_ = nullptr;
  Circuit* before_;
  std::uint64_t digest_ = 0;
  Node nodes_ = 0;
  std::optional<ErrorCode> broken_;
};

// A field element on a wire, and an element of the extension on a wide one.
struct Wire {
  KoalaBear value;
  Circuit::Node node = 0;

  Wire() = default;
  Wire(KoalaBear constant) : value(constant) {}
  Wire(KoalaBear v, Circuit::Node n) : value(v), node(n) {}
};
struct WideWire {
  Ext value;
  Circuit::Node node = 0;

  WideWire() = default;
  WideWire(const Ext& constant) : value(constant) {}
  WideWire(const Ext& v, Circuit::Node n) : value(v), node(n) {}

  static WideWire zero() { return Ext::zero(); }
  static WideWire one() { return Ext::one(); }
  static WideWire basis(std::size_t k) { return Ext::basis(k); }
  static WideWire from_base(KoalaBear x) { return Ext::from_base(x); }
  // The requirement that it is not zero stands before; a circuit must be built whether a proof meets it or not.
  WideWire inverse() const {
    return {value.is_zero() ? Ext::zero() : value.inverse(), Circuit::current().add('i', {node})};
  }
  WideWire pow(std::uint64_t exponent) const {
    Circuit::current().mix(exponent);
    return {value.pow(exponent), Circuit::current().add('^', {node})};
  }
};

inline Circuit::Node operate(char op, const Wire& a, const Wire& b) {
  if (a.node == 0) Circuit::current().mix(a.value.to_u32());
  if (b.node == 0) Circuit::current().mix(b.value.to_u32());
  return Circuit::current().add(op, {a.node, b.node});
}
inline Circuit::Node operate(char op, const WideWire& a, const WideWire& b) {
  for (const WideWire* operand : {&a, &b}) {
    for (const KoalaBear c : operand->value.c) {
      if (operand->node == 0) Circuit::current().mix(c.to_u32());
    }
  }
  return Circuit::current().add(op, {a.node, b.node});
}
inline WideWire widen(const Wire& a) {
  return {Ext::from_base(a.value), a.node == 0 ? 0 : Circuit::current().add('w', {a.node})};
}

inline Wire operator+(const Wire& a, const Wire& b) { return {a.value + b.value, operate('+', a, b)}; }
inline Wire operator-(const Wire& a, const Wire& b) { return {a.value - b.value, operate('-', a, b)}; }
inline Wire operator*(const Wire& a, const Wire& b) { return {a.value * b.value, operate('*', a, b)}; }
inline WideWire operator+(const WideWire& a, const WideWire& b) { return {a.value + b.value, operate('+', a, b)}; }
inline WideWire operator-(const WideWire& a, const WideWire& b) { return {a.value - b.value, operate('-', a, b)}; }
inline WideWire operator*(const WideWire& a, const WideWire& b) { return {a.value * b.value, operate('*', a, b)}; }
inline WideWire operator+(const WideWire& a, const Wire& b) { return a + widen(b); }
inline WideWire operator-(const WideWire& a, const Wire& b) { return a - widen(b); }
inline WideWire operator-(const Wire& a, const WideWire& b) { return widen(a) - b; }
inline WideWire operator*(const WideWire& a, const Wire& b) { return a * widen(b); }
inline WideWire operator+(const WideWire& a, KoalaBear b) { return a + Wire(b); }
inline WideWire operator-(const WideWire& a, KoalaBear b) { return a - Wire(b); }
inline WideWire operator*(const WideWire& a, KoalaBear b) { return a * Wire(b); }
inline Wire operator*(const Wire& a, KoalaBear b) { return a * Wire(b); }

struct CircuitArithmetic {
  using Base = Wire;
  using Extension = WideWire;
  struct DigestOf {
    std::array<Wire, kDigestSize> elements;
  };
  using DigestList = std::vector<DigestOf>;
  struct Index {
    std::uint32_t value;
    Circuit::Node node;
  };
  struct RawElement {
    std::uint32_t value = 0;
    Circuit::Node node = 0;
  };

  // --- values and their parts ---
  static Base constant(KoalaBear value) { return value; }
  static DigestOf constant(const Digest& value) { return wrap(value, 0); }
  static Base coordinate(const Extension& value, std::size_t i) {
    Circuit::current().mix(i);
    return {value.value.c[i], Circuit::current().add('c', {value.node})};
  }
  static Base element(const DigestOf& value, std::size_t i) { return value.elements[i]; }
  static Extension extension(const std::array<Base, kExtensionDegree>& coordinates) {
    Ext value;
    for (std::size_t i = 0; i < coordinates.size(); ++i) value.c[i] = coordinates[i].value;
    return {value, gather('x', coordinates)};
  }

  // --- requirements ---
  static Result<void> require_equal(const Extension& a, const Extension& b, ErrorCode code, const char*) {
    Circuit::current().require(a.value == b.value, code, {a.node, b.node});
    return {};
  }
  static Result<void> require_equal(const DigestOf& a, const DigestOf& b, ErrorCode code, const char*) {
    Circuit::current().require(unwrap(a) == unwrap(b), code, {gather('d', a.elements), gather('d', b.elements)});
    return {};
  }
  static Result<void> require_not_zero(const Extension& value, ErrorCode code, const char*) {
    Circuit::current().require(!value.value.is_zero(), code, {value.node});
    return {};
  }
  static Result<Base> grind_witness(const RawElement& witness, std::uint32_t bits) {
    Circuit::current().mix(bits);
    Circuit::current().require(witness.value < kFieldModulus && (bits != 0 || witness.value == 0),
                               ErrorCode::kGrindWitnessNotCanonical, {witness.node});
    return Base{KoalaBear::from_u32(witness.value), witness.node};
  }
  static Result<void> require_zero_bits(const Base& value, std::uint32_t bits) {
    const Index low = low_bits(value, bits);
    Circuit::current().require(low.value == 0, ErrorCode::kGrindTooLittle, {low.node});
    return {};
  }

  // --- numbers that were drawn ---
  static Index low_bits(const Base& value, std::uint32_t bits) {
    Circuit::current().mix(bits);
    return {value.value.to_u32() & ((1u << bits) - 1), Circuit::current().add('b', {value.node})};
  }
  static Index bits_of(const Index& value, std::uint32_t first, std::uint32_t count) {
    Circuit::current().mix(std::uint64_t{first} << 32 | count);
    return {value.value >> first & ((1u << count) - 1), Circuit::current().add('b', {value.node})};
  }
  static Index join(const Index& high, const Index& low, std::uint32_t low_bits) {
    Circuit::current().mix(low_bits);
    return {(high.value << low_bits) + low.value, Circuit::current().add('j', {high.node, low.node})};
  }
  static Extension choose(std::span<const Extension> options, const Index& index) {
    return {options[index.value].value, Circuit::current().add('?', {gather('o', options), index.node})};
  }
  static DigestOf choose(std::span<const DigestOf> options, const Index& index) {
    for (const DigestOf& option : options) gather('o', option.elements);
    return wrap(unwrap(options[index.value]), Circuit::current().add('?', {index.node}));
  }
  static Base power(KoalaBear base, const Index& exponent, std::uint32_t bits) {
    Circuit::current().mix(std::uint64_t{base.to_u32()} << 32 | bits);
    return {base.pow(exponent.value), Circuit::current().add('p', {exponent.node})};
  }

  // --- hashes ---
  static void permute(std::array<Base, kSpongeWidth>& state) {
    SpongeState values;
    for (std::size_t i = 0; i < state.size(); ++i) values[i] = state[i].value;
    const Circuit::Node node = gather('P', state);
    permute_sponge(values);
    for (std::size_t i = 0; i < state.size(); ++i) state[i] = output(values[i], node, i);
  }
  template <std::size_t kLanes>
  static std::array<DigestOf, kLanes> hash_lanes(std::span<const Base> values) {
    std::array<DigestOf, kLanes> digests;
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
      std::vector<Base> row;
      for (std::size_t i = lane; i < values.size(); i += kLanes) row.push_back(values[i]);
      digests[lane] = hash(row);
    }
    return digests;
  }

  // --- one entry a query ---
  static const DigestOf& digest_at(const DigestList& list, std::size_t query) { return list[query]; }
  static void hash_rows(std::span<const std::span<const Base>> columns, DigestList& digests) {
    for (std::size_t q = 0; q < digests.size(); ++q) {
      std::vector<Base> row;
      for (const std::span<const Base> column : columns) row.push_back(column[q]);
      digests[q] = hash(row);
    }
  }
  static void climb(std::span<const Index> indices, std::uint32_t bit, const DigestList& siblings, DigestList& nodes) {
    for (std::size_t q = 0; q < nodes.size(); ++q) {
      const Index is_right = bits_of(indices[q], bit, 1);
      const Circuit::Node node = Circuit::current().add(
          'C', {is_right.node, gather('d', nodes[q].elements), gather('d', siblings[q].elements)});
      const Digest own = unwrap(nodes[q]);
      const Digest other = unwrap(siblings[q]);
      nodes[q] = wrap(is_right.value != 0 ? compress(other, own) : compress(own, other), node);
    }
  }
  static void join_leaves(const DigestList& leaves, DigestList& nodes) {
    for (std::size_t q = 0; q < nodes.size(); ++q) {
      const Circuit::Node node =
          Circuit::current().add('J', {gather('d', nodes[q].elements), gather('d', leaves[q].elements)});
      nodes[q] = wrap(compress(unwrap(nodes[q]), unwrap(leaves[q])), node);
    }
  }
  static void combine(std::span<const std::span<const Base>> columns, std::span<const Extension> weights,
                      std::span<Extension> values) {
    for (std::size_t q = 0; q < values.size(); ++q) {
      Extension sum = Extension::zero();
      for (std::size_t i = 0; i < columns.size(); ++i) sum = sum + weights[i] * columns[i][q];
      values[q] = sum;
    }
  }

  static Digest unwrap(const DigestOf& digest) {
    Digest values;
    for (std::size_t i = 0; i < kDigestSize; ++i) values.elements[i] = digest.elements[i].value;
    return values;
  }

 private:
  // A node that takes a whole list.
  static Circuit::Node gather(char op, const auto& wires) {
    for (const auto& wire : wires) Circuit::current().mix(wire.node);
    return Circuit::current().add(op, {});
  }
  static Wire output(KoalaBear value, Circuit::Node node, std::size_t index) {
    Circuit::current().mix(index);
    return {value, Circuit::current().add('.', {node})};
  }
  static DigestOf wrap(const Digest& value, Circuit::Node node) {
    DigestOf digest;
    for (std::size_t i = 0; i < kDigestSize; ++i) {
      digest.elements[i] = node == 0 ? Wire(value.elements[i]) : output(value.elements[i], node, i);
    }
    return digest;
  }
  static DigestOf hash(const std::vector<Base>& row) {
    std::vector<KoalaBear> values;
    for (const Base& wire : row) values.push_back(wire.value);
    return wrap(hash_elements(values), gather('H', row));
  }
};

}  // namespace symbolon::prover

#endif  // SYMBOLON_TESTS_PROVER_STARK_CIRCUIT_ARITHMETIC_H_
