#include "tests/prover/zkvm/curve_vectors.h"

#include <gtest/gtest.h>

#include <iostream>
#include <string>

#include "core/base/codec.h"
#include "core/base/file.h"
#include "core/guest/host_io.h"
#include "core/mips/elf.h"
#include "prover/zkvm.h"
#include "tests/prover/zkvm/test_programs.h"
#include "tests/support/result_matchers.h"
#include "tests/support/test_data.h"

namespace symbolon::testing {

using guest::CaseKind;

namespace {

const char* path_of(CaseKind kind) {
  switch (kind) {
    case CaseKind::kSecp256k1P1363:
      return "wycheproof_ecdsa/ecdsa_secp256k1_sha256_p1363_test.json";
    case CaseKind::kSecp256k1Der:
      return "wycheproof_ecdsa/ecdsa_secp256k1_sha256_test.json";
    case CaseKind::kSecp256k1DerLowS:
      return "wycheproof_ecdsa/ecdsa_secp256k1_sha256_bitcoin_test.json";
    case CaseKind::kP256P1363:
      return "wycheproof_ecdsa/ecdsa_secp256r1_sha256_p1363_test.json";
    case CaseKind::kP256Der:
      return "wycheproof_ecdsa/ecdsa_secp256r1_sha256_test.json";
    default:
      return "wycheproof_ecdsa/eip7951_p256verify.json";
  }
}

}  // namespace

std::vector<SignatureCase> signature_cases(CaseKind kind) {
  std::vector<SignatureCase> cases;
  const auto file = load_test_data(path_of(kind));
  if (!file) return cases;
  if (kind == CaseKind::kP256Verify) {
    for (const auto& test : *file) {
      cases.push_back(
          {kind, hex(test.at("Input").get<std::string>()), !test.at("Expected").get<std::string>().empty()});
    }
    return cases;
  }
  for (const auto& group : file->at("testGroups")) {
    const Bytes key = hex(group.at("publicKey").at("uncompressed").get<std::string>());
    for (const auto& test : group.at("tests")) {
      const Bytes signature = hex(test.at("sig").get<std::string>());
      Writer data;
      data.bytes(ByteView(key).subspan(1));
      data.u32(static_cast<std::uint32_t>(signature.size()));
      data.bytes(signature);
      data.bytes(hex(test.at("msg").get<std::string>()));
      cases.push_back({kind, std::move(data).take(), test.at("result") == "valid"});
    }
  }
  return cases;
}

bool expect_proven([[maybe_unused]] const std::vector<SignatureCase>& cases, [[maybe_unused]] std::size_t first,
                   [[maybe_unused]] std::size_t count) {
#ifdef GUEST_VECTORS_ELF
  Writer body;
  Bytes expected;
  for (std::size_t i = first; i < std::min(first + count, cases.size()); ++i) {
    body.u32(static_cast<std::uint32_t>(cases[i].kind));
    body.u32(static_cast<std::uint32_t>(cases[i].data.size()));
    body.bytes(cases[i].data);
    while (body.view().size() % 4 != 0) body.u8(0);
    expected.resize(expected.size() + guest::kAnswerSize);
    expected.back() = cases[i].is_valid ? 1 : 0;
  }
  const Result<Bytes> elf = read_file(GUEST_VECTORS_ELF, mips::kElfBytesMax);
  EXPECT_OK(elf);
  const Result<mips::Program> program = mips::load_elf(*elf);
  EXPECT_OK(program);
  const auto proven = prover::prove(*program, guest::frame_input(body.view()), {.preset = prover::kPresetStandardV1});
  EXPECT_OK(proven);
  if (!proven) return true;
  EXPECT_EQ(proven->public_values, expected) << "cases from " << first;
  EXPECT_OK(prover::verify(policy_for(*proven), proven->proof_file));
  std::cout << count << " cases from " << first << ": " << proven->report.cycles << " cycles, "
            << proven->report.committed_cells << " cells, width " << prover::opened_width(proven->report.shape) << ", "
            << proven->proof_file.size() << " bytes\n";
  for (const prover::TableShape& table : proven->report.shape.tables) {
    std::cout << "  " << prover::machine_chips()[table.chip].name << " 2^" << table.log_rows << "\n";
  }
  return true;
#else
  return false;
#endif
}

}  // namespace symbolon::testing
