// Runs published test vectors of the SDK's cryptography inside a guest: reads cases, commits answers (vectors_io.h).

#include <cstring>
#include <span>

#include "core/guest/curve_parameters.h"
#include "core/guest/u256.h"
#include "core/guest/zkvm.h"
#include "tests/guests/signature_encodings.h"
#include "tests/guests/vectors_io.h"

namespace guest = symbolon::guest;
using guest::CaseKind;
using View = std::span<const uint8_t>;

namespace {

struct Answer {
  alignas(4) uint8_t data[guest::kAnswerSize] = {};
};

template <std::size_t kSize, class T>
T bytes_of(View data, std::size_t at) {
  T out;
  static_assert(sizeof out.data == kSize);
  std::memcpy(out.data, data.data() + at, kSize);
  return out;
}

// s <= n / 2, as Bitcoin demands.
bool is_low(const uint8_t* s) {
  guest::U256 twice = guest::u256_from_bytes(s);
  return guest::add(twice, twice, twice) == 0 && guest::is_less(twice, guest::Secp256k1::Order::kModulus);
}

bool verify_message(CaseKind kind, View data) {
  const auto key = bytes_of<64, zkvm_bytes_64>(data, 0);
  uint32_t signature_size;
  std::memcpy(&signature_size, data.data() + 64, sizeof signature_size);
  const View encoded = data.subspan(68, signature_size);
  const View message = data.subspan(68 + signature_size);

  zkvm_bytes_64 signature;
  const bool is_p1363 = kind == CaseKind::kSecp256k1P1363 || kind == CaseKind::kP256P1363;
  if (!(is_p1363 ? guest::decode_p1363(encoded, signature.data) : guest::decode_der(encoded, signature.data))) {
    return false;
  }
  if (kind == CaseKind::kSecp256k1DerLowS && !is_low(signature.data + 32)) return false;

  zkvm_sha256_hash hash;
  zkvm_sha256(message.data(), message.size(), &hash);
  bool verified = false;
  const bool is_p256 = kind == CaseKind::kP256P1363 || kind == CaseKind::kP256Der;
  const zkvm_status status = is_p256 ? zkvm_secp256r1_verify(&hash, &signature, &key, &verified)
                                     : zkvm_secp256k1_verify(&hash, &signature, &key, &verified);
  return status == ZKVM_EOK && verified;
}

// Yellow paper, appendix E.1: hash, v, r, s as 32-byte numbers; v is 27 or 28; short input is filled with zeros.
Answer ecrecover(View data) {
  uint8_t call[128] = {};
  std::memcpy(call, data.data(), data.size() < sizeof call ? data.size() : sizeof call);
  const guest::U256 v = guest::u256_from_bytes(call + 32);
  const bool v_is_27 = v == guest::U256{{27}};
  if (!v_is_27 && !(v == guest::U256{{28}})) return {};
  const auto hash = bytes_of<32, zkvm_bytes_32>(call, 0);
  const auto signature = bytes_of<64, zkvm_bytes_64>(call, 64);
  zkvm_secp256k1_pubkey key;
  if (zkvm_secp256k1_ecrecover(&hash, &signature, v_is_27 ? 0 : 1, &key) != ZKVM_EOK) return {};
  zkvm_keccak256_hash digest;
  zkvm_keccak256(key.data, sizeof key.data, &digest);
  Answer answer;
  std::memcpy(answer.data + 12, digest.data + 12, 20);
  return answer;
}

// EIP-7951: hash, r, s, x, y; any other size is no valid call.
bool p256_verify(View data) {
  if (data.size() != 160) return false;
  const auto hash = bytes_of<32, zkvm_bytes_32>(data, 0);
  const auto signature = bytes_of<64, zkvm_bytes_64>(data, 32);
  const auto key = bytes_of<64, zkvm_bytes_64>(data, 96);
  bool verified = false;
  return zkvm_secp256r1_verify(&hash, &signature, &key, &verified) == ZKVM_EOK && verified;
}

Answer answer_case(CaseKind kind, View data) {
  Answer answer;
  switch (kind) {
    case CaseKind::kKeccak256: {
      zkvm_keccak256_hash hash;
      zkvm_keccak256(data.data(), data.size(), &hash);
      std::memcpy(answer.data, hash.data, sizeof hash.data);
      return answer;
    }
    case CaseKind::kSha256: {
      zkvm_sha256_hash hash;
      zkvm_sha256(data.data(), data.size(), &hash);
      std::memcpy(answer.data, hash.data, sizeof hash.data);
      return answer;
    }
    case CaseKind::kEcrecover:
      return ecrecover(data);
    case CaseKind::kP256Verify:
      answer.data[31] = p256_verify(data);
      return answer;
    default:
      answer.data[31] = verify_message(kind, data);
      return answer;
  }
}

}  // namespace

int main() {
  static uint32_t buffer[guest::kCaseSizeMax / 4];
  while (zkvm_input_size() > 0) {
    uint32_t header[2];
    zkvm_read_input(header, sizeof header);
    const uint32_t size = header[1];
    const std::size_t padded = (size + 3) & ~std::size_t{3};
    if (padded > sizeof buffer) return 1;
    zkvm_read_input(buffer, padded);
    const Answer answer = answer_case(static_cast<CaseKind>(header[0]), View(reinterpret_cast<uint8_t*>(buffer), size));
    zkvm_commit(answer.data, sizeof answer.data);
  }
  return 0;
}
