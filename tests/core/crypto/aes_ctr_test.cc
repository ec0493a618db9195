// AES-128-CTR against NIST SP 800-38A, F.5.1, first two blocks.

#include "core/crypto/aes_ctr.h"

#include <gtest/gtest.h>

#include "tests/support/test_data.h"

namespace symbolon::crypto {
namespace {

using testing::hex;
using testing::hex_array;

TEST(Aes128Ctr, Sp80038a) {
  const auto key = hex_array<16>("2b7e151628aed2a6abf7158809cf4f3c");
  const auto counter = hex_array<16>("f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff");
  const Bytes plaintext = hex("6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51");
  const SecretBytes ciphertext = aes128_ctr(key, counter, plaintext);
  EXPECT_EQ(to_hex(ciphertext.view()), "874d6191b620e3261bef6864990db6ce9806f66b7970fdff8617187bb9fffdff");
  EXPECT_EQ(to_hex(aes128_ctr(key, counter, ciphertext.view()).view()), to_hex(plaintext));
  EXPECT_TRUE(aes128_ctr(key, counter, {}).empty());
}

}  // namespace
}  // namespace symbolon::crypto
