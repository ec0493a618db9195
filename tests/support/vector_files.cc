#include "tests/support/vector_files.h"

#include "core/base/check.h"
#include "core/base/codec.h"
#include "tests/support/test_data.h"

namespace symbolon::testing {

using guest::CaseKind;
using guest::kAnswerSize;
using guest::kCaseSizeMax;

namespace {

Bytes joined(std::initializer_list<std::string_view> hex_parts) {
  Bytes out;
  for (const std::string_view part : hex_parts) {
    const Bytes bytes = hex(part);
    out.insert(out.end(), bytes.begin(), bytes.end());
  }
  return out;
}

using Loader = std::function<std::vector<VectorCase>(const nlohmann::json&)>;

Loader hash_answers(CaseKind kind) {
  return [kind](const nlohmann::json& file) {
    std::vector<VectorCase> cases;
    for (const auto& test : file) {
      const Bytes message = test.at("len_bits") == 0 ? Bytes{} : hex(test.at("msg").get<std::string>());
      cases.push_back({"length " + test.at("len_bits").dump(), kind, message, hex(test.at("md").get<std::string>())});
    }
    return cases;
  };
}

std::vector<VectorCase> ethers_answers(const nlohmann::json& file) {
  std::vector<VectorCase> cases;
  for (const auto& test : file) {
    const auto name = test.at("name").get<std::string>();
    const Bytes message = hex(test.at("data").get<std::string>());
    cases.push_back({name, CaseKind::kSha256, message, hex(test.at("sha256").get<std::string>())});
    cases.push_back({name, CaseKind::kKeccak256, message, hex(test.at("keccak256").get<std::string>())});
  }
  return cases;
}

Loader wycheproof(CaseKind kind) {
  return [kind](const nlohmann::json& file) {
    std::vector<VectorCase> cases;
    for (const auto& group : file.at("testGroups")) {
      const Bytes uncompressed = hex(group.at("publicKey").at("uncompressed").get<std::string>());
      const Bytes key(uncompressed.begin() + 1, uncompressed.end());  // without the leading 04
      for (const auto& test : group.at("tests")) {
        cases.push_back(
            {"tcId " + test.at("tcId").dump() + " " + test.at("comment").get<std::string>(), kind,
             signed_message(key, hex(test.at("sig").get<std::string>()), hex(test.at("msg").get<std::string>())),
             padded_left({static_cast<std::uint8_t>(test.at("result") == "valid" ? 1 : 0)})});
      }
    }
    return cases;
  };
}

Loader ethereum_calls(CaseKind kind) {
  return [kind](const nlohmann::json& file) {
    std::vector<VectorCase> cases;
    for (const auto& test : file) {
      cases.push_back({test.at("Name").get<std::string>(), kind, hex(test.at("Input").get<std::string>()),
                       padded_left(hex(test.at("Expected").get<std::string>()))});
    }
    return cases;
  };
}

}  // namespace

const std::vector<VectorFile>& vector_files() {
  static const std::vector<VectorFile> files = {
      {"KeccakShort", "hashes/keccak256_short.json", hash_answers(CaseKind::kKeccak256), 154, false},
      {"KeccakLong", "hashes/keccak256_long.json", hash_answers(CaseKind::kKeccak256), 39, false},
      {"Sha256Short", "hashes/sha256_cavp_short.json", hash_answers(CaseKind::kSha256), 39, false},
      {"Sha256Long", "hashes/sha256_cavp_long.json", hash_answers(CaseKind::kSha256), 39, false},
      {"EthersRandom", "hashes/ethers_random.json", ethers_answers, 180, false},
      {"Secp256k1Bitcoin", "wycheproof_ecdsa/ecdsa_secp256k1_sha256_bitcoin_test.json",
       wycheproof(CaseKind::kSecp256k1DerLowS), 278, true},
      {"Secp256k1P1363", "wycheproof_ecdsa/ecdsa_secp256k1_sha256_p1363_test.json",
       wycheproof(CaseKind::kSecp256k1P1363), 151, true},
      {"Secp256k1Der", "wycheproof_ecdsa/ecdsa_secp256k1_sha256_test.json", wycheproof(CaseKind::kSecp256k1Der), 286,
       true},
      {"P256P1363", "wycheproof_ecdsa/ecdsa_secp256r1_sha256_p1363_test.json", wycheproof(CaseKind::kP256P1363), 157,
       true},
      {"P256Der", "wycheproof_ecdsa/ecdsa_secp256r1_sha256_test.json", wycheproof(CaseKind::kP256Der), 290, true},
      {"P256Verify", "wycheproof_ecdsa/eip7951_p256verify.json", ethereum_calls(CaseKind::kP256Verify), 469, true},
      {"Ecrecover", "wycheproof_ecdsa/eth_ecrecover_precompile.json", ethereum_calls(CaseKind::kEcrecover), 4, true},
  };
  return files;
}

std::vector<VectorCase> printed_cases() {
  const Bytes one = padded_left({1});
  const Bytes zero = padded_left({});
  const auto text = [](std::string_view t) { return Bytes(as_bytes(t).begin(), as_bytes(t).end()); };
  // RFC 6979, A.2.5, SHA-256, message "sample".
  const Bytes p256_key = joined({"60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6",
                                 "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299"});
  const Bytes p256_signature = joined({"efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716",
                                       "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8"});
  // EIP-155, "Example": the transaction's signing hash, v = 37 is recovery id 0.
  const Bytes recover = joined({"daf5a779ae972f972197303d7b574746c7ef83eadac0f2791ad23db92e4c8e53",
                                "000000000000000000000000000000000000000000000000000000000000001b",
                                "28ef61340bd939bc2195fe537567866003e1a15d3c71ff63e1590620aa636276",
                                "67cbe9d8997f761aecb703304b3800ccf555c9f3dc64214b297fb1966a3b6d83"});
  Bytes recover_other_v = recover;
  recover_other_v[63] = 29;
  return {
      {"Keccak-256 of nothing",
       CaseKind::kKeccak256,
       {},
       hex("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470")},
      {"Keccak-256 of abc", CaseKind::kKeccak256, text("abc"),
       hex("4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45")},
      {"SHA-256 of abc (FIPS 180-4 examples)", CaseKind::kSha256, text("abc"),
       hex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")},
      {"SHA-256 of two blocks (FIPS 180-4 examples)", CaseKind::kSha256,
       text("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
       hex("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")},
      {"RFC 6979 A.2.5", CaseKind::kP256P1363, signed_message(p256_key, p256_signature, text("sample")), one},
      {"RFC 6979 A.2.5, other message", CaseKind::kP256P1363, signed_message(p256_key, p256_signature, text("test")),
       zero},
      {"RFC 6979 A.2.5 on the other curve", CaseKind::kSecp256k1P1363,
       signed_message(p256_key, p256_signature, text("sample")), zero},
      {"EIP-155 example", CaseKind::kEcrecover, recover, padded_left(hex("9d8a62f656a8d1615c1294fd71e9cfb3e4855a4f"))},
      {"EIP-155 example, v = 29", CaseKind::kEcrecover, recover_other_v, zero},
      {"P256VERIFY with a short call", CaseKind::kP256Verify, Bytes(159), zero},
  };
}

Bytes padded_left(const Bytes& value) {
  Bytes out(kAnswerSize, 0);
  std::copy(value.begin(), value.end(), out.end() - static_cast<std::ptrdiff_t>(value.size()));
  return out;
}

Bytes signed_message(const Bytes& key, const Bytes& signature, const Bytes& message) {
  Writer out;
  out.bytes(key);
  out.u32(static_cast<std::uint32_t>(signature.size()));
  out.bytes(signature);
  out.bytes(message);
  return std::move(out).take();
}

Bytes vectors_body(std::span<const VectorCase> cases) {
  Writer out;
  for (const VectorCase& test : cases) {
    CHECK(test.data.size() <= kCaseSizeMax, "the guest's buffer is as large as the largest case");
    out.u32(static_cast<std::uint32_t>(test.kind));
    out.u32(static_cast<std::uint32_t>(test.data.size()));
    out.bytes(test.data);
    for (std::size_t i = test.data.size(); i % 4 != 0; ++i) out.u8(0);
  }
  return std::move(out).take();
}

}  // namespace symbolon::testing
