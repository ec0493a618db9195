// The verifier runs over a circuit's wires as it does over values: it accepts and refuses the same proofs, and the
// circuit that it builds depends on the shape and on nothing in a proof.

#include <gtest/gtest.h>

#include <functional>
#include <utility>
#include <vector>

#include "prover/stark/verifier-inl.h"
#include "tests/prover/stark/circuit_arithmetic.h"
#include "tests/prover/stark/toy_machine.h"

namespace symbolon::prover {
namespace {

using Proof = StarkProofOf<CircuitArithmetic>;

// Every word of a proof becomes an input of the circuit.
struct Inputs {
  static Wire input(KoalaBear value) { return {value, Circuit::current().input()}; }
  static WideWire input(const Ext& value) { return {value, Circuit::current().input()}; }
  static CircuitArithmetic::RawElement input(std::uint32_t value) { return {value, Circuit::current().input()}; }
  static CircuitArithmetic::DigestOf input(const Digest& digest) {
    CircuitArithmetic::DigestOf wires;
    for (std::size_t i = 0; i < kDigestSize; ++i) wires.elements[i] = input(digest.elements[i]);
    return wires;
  }
  template <class To, class From>
  static void input_all(To& to, const From& from) {
    for (const auto& value : from) to.push_back(input(value));
  }
  static void input_all(CircuitArithmetic::DigestList& to, const DigestPlanes& from) {
    for (std::size_t q = 0; q < from.size(); ++q) to.push_back(input(from.get(q)));
  }
  static OpenedColumnsOf<Wire> input(const OpenedColumns& columns) {
    OpenedColumnsOf<Wire> wires(columns.width(), columns.count());
    for (std::size_t i = 0; i < columns.values().size(); ++i) wires.values()[i] = input(columns.values()[i]);
    return wires;
  }
  static TreeOpeningOf<CircuitArithmetic> input(const TreeOpening& opening) {
    TreeOpeningOf<CircuitArithmetic> wires;
    input_all(wires.matrices, opening.matrices);
    input_all(wires.salts, opening.salts);
    for (const DigestPlanes& step : opening.siblings) input_all(wires.siblings.emplace_back(), step);
    return wires;
  }
  static FriLayerProofOf<CircuitArithmetic> input(const FriLayerProof& layer) {
    FriLayerProofOf<CircuitArithmetic> wires;
    input_all(wires.cap, layer.cap);
    wires.fold_witness = input(layer.fold_witness);
    wires.joining_witness = input(layer.joining_witness);
    wires.opening = input(layer.opening);
    return wires;
  }
  static TableValuesOf<WideWire> input(const TableValues& values) {
    TableValuesOf<WideWire> wires;
    input_all(wires.fixed, values.fixed);
    input_all(wires.main, values.main);
    input_all(wires.main_next, values.main_next);
    input_all(wires.bus, values.bus);
    wires.running_sum_next = input(values.running_sum_next);
    return wires;
  }
  static QuotientValuesOf<WideWire> input(const QuotientValues& chunks) {
    QuotientValuesOf<WideWire> wires;
    input_all(wires, chunks);
    return wires;
  }
  static Proof input(const StarkProof& proof) {
    Proof wires;
    input_all(wires.main, proof.main);
    wires.bus_witness = input(proof.bus_witness);
    input_all(wires.bus, proof.bus);
    input_all(wires.sums, proof.sums);
    input_all(wires.quotient, proof.quotient);
    input_all(wires.values, proof.values);
    input_all(wires.quotient_values, proof.quotient_values);
    wires.batching_witness = input(proof.batching_witness);
    input_all(wires.openings.fri.layers, proof.openings.fri.layers);
    input_all(wires.openings.fri.final_polynomial, proof.openings.fri.final_polynomial);
    wires.openings.fri.query_witness = input(proof.openings.fri.query_witness);
    input_all(wires.openings.oracles, proof.openings.oracles);
    return wires;
  }
};

struct Built {
  std::uint64_t digest;
  std::uint64_t nodes;
  std::optional<ErrorCode> broken;
};

Built build(const ToyMachine& machine, const StarkProof& proof) {
  Circuit circuit;
  const std::vector<TableEval<WideWire>> evals = {&CounterChip::eval<PointBuilder<WideWire>>,
                                                  &SquaresChip::eval<PointBuilder<WideWire>>};
  const Result<void> built =
      verify_stark<CircuitArithmetic>(machine.shape(), machine.statement(), Inputs::input(proof), evals);
  EXPECT_TRUE(built) << "a circuit is built to its end";
  return {.digest = circuit.digest(), .nodes = circuit.nodes(), .broken = circuit.broken()};
}

class CircuitVerifier : public testing::Test {
 protected:
  const ToyMachine machine_{kPresetStandardV1, 12, 10};
  const StarkProof proof_ = machine_.prove(machine_.trace(40));
};

TEST_F(CircuitVerifier, AcceptsHonestProofsWithOneCircuit) {
  const Built first = build(machine_, proof_);
  const Built second = build(machine_, machine_.prove(machine_.trace(12)));
  EXPECT_EQ(first.broken, std::nullopt);
  EXPECT_EQ(second.broken, std::nullopt);
  EXPECT_EQ(first.digest, second.digest);
  EXPECT_EQ(first.nodes, second.nodes);
}

TEST_F(CircuitVerifier, AnotherShapeIsAnotherCircuit) {
  const ToyMachine other(kPresetStandardV1, 11, 10);
  EXPECT_NE(build(machine_, proof_).digest, build(other, other.prove(other.trace())).digest);
}

TEST_F(CircuitVerifier, RefusesWhatTheNativeOneRefusesAndForTheSameReason) {
  const std::pair<const char*, std::function<void(StarkProof&)>> changes[] = {
      {"sum", [](StarkProof& p) { p.sums[0] += Ext::one(); }},
      {"value", [](StarkProof& p) { p.values[0].main[1] += Ext::one(); }},
      {"next value", [](StarkProof& p) { p.values[0].main_next[0] += Ext::one(); }},
      {"quotient", [](StarkProof& p) { p.quotient_values[0][1] += Ext::one(); }},
      {"cap", [](StarkProof& p) { p.main[3].elements[0] += KoalaBear::one(); }},
      {"witness", [](StarkProof& p) { p.bus_witness += 1; }},
      {"witness of p", [](StarkProof& p) { p.batching_witness = kFieldModulus; }},
      {"final polynomial", [](StarkProof& p) { p.openings.fri.final_polynomial[0] += Ext::one(); }},
      {"row", [](StarkProof& p) { p.openings.oracles[1].matrices[0].column(0)[5] += KoalaBear::one(); }},
      {"salt", [](StarkProof& p) { p.openings.oracles[2].salts[0].column(0)[0] += KoalaBear::one(); }},
      {"sibling", [](StarkProof& p) { p.openings.oracles[3].siblings[1].plane(2)[7] += KoalaBear::one(); }},
      {"layer", [](StarkProof& p) { p.openings.fri.layers[0].opening.matrices[0].column(4)[1] += KoalaBear::one(); }},
  };
  const Built honest = build(machine_, proof_);
  for (const auto& [name, change] : changes) {
    StarkProof changed = proof_;
    change(changed);
    const Result<void> native = verify_stark(machine_.shape(), machine_.statement(), changed);
    ASSERT_FALSE(native) << name;
    const Built built = build(machine_, changed);
    ASSERT_TRUE(built.broken) << name;
    EXPECT_EQ(*built.broken, native.error().code) << name;
    EXPECT_EQ(built.digest, honest.digest) << name;
  }
}

}  // namespace
}  // namespace symbolon::prover
