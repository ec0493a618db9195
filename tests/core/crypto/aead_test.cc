// XChaCha20-Poly1305: the published vector, round trips, and that any change is refused.

#include "core/crypto/aead.h"

#include <set>

#include "core/crypto/random.h"
#include "tests/support/result_matchers.h"
#include "tests/support/test_data.h"

namespace symbolon::crypto {
namespace {

using testing::hex;
using testing::hex_array;

AeadKey vector_key() {
  return AeadKey::copy_of(hex_array<32>("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"));
}

// draft-irtf-cfrg-xchacha-03, appendix A.3.1.
TEST(Aead, PublishedVector) {
  const Bytes sealed = seal_with_nonce_for_test(
      vector_key(), hex_array<24>("404142434445464748494a4b4c4d4e4f5051525354555657"),
      as_bytes("Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen "
               "would be it."),
      hex("50515253c0c1c2c3c4c5c6c7"));
  EXPECT_EQ(
      to_hex(sealed),
      "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54"
      "c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f6"
      "15c68b13b52ec0875924c1c7987947deafd8780acf49");
}

TEST(Aead, OpensWhatItSealed) {
  const AeadKey key = random_secret<32>();
  for (const std::size_t size : {0u, 1u, 63u, 64u, 65u, 10000u}) {
    const Bytes plaintext(size, 0x42);
    const Bytes sealed = seal(key, plaintext, as_bytes("header"));
    EXPECT_EQ(sealed.size(), size + kAeadOverheadBytes);
    const Result<SecretBytes> opened = open(key, sealed, as_bytes("header"));
    ASSERT_OK(opened);
    EXPECT_EQ(to_hex(opened->view()), to_hex(plaintext));
  }
}

TEST(Aead, EverySealHasItsOwnNonce) {
  const AeadKey key = vector_key();
  std::set<Bytes> sealed;
  for (int i = 0; i < 100; ++i) sealed.insert(seal(key, Bytes{1}, {}));
  EXPECT_EQ(sealed.size(), 100u);
}

TEST(Aead, AnyChangedByteIsRefused) {
  const AeadKey key = vector_key();
  const Bytes sealed = seal(key, as_bytes("secret"), as_bytes("header"));
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    Bytes changed = sealed;
    changed[i] ^= 0x01;
    EXPECT_ERROR(open(key, changed, as_bytes("header")), ErrorCode::kDecryptionFailed) << i;
  }
}

TEST(Aead, AnyTruncationOrExtensionIsRefused) {
  const AeadKey key = vector_key();
  Bytes sealed = seal(key, as_bytes("secret"), {});
  for (std::size_t size = 0; size < sealed.size(); ++size) {
    EXPECT_ERROR(open(key, ByteView(sealed).first(size), {}), ErrorCode::kDecryptionFailed) << size;
  }
  sealed.push_back(0);
  EXPECT_ERROR(open(key, sealed, {}), ErrorCode::kDecryptionFailed);
}

TEST(Aead, WrongKeyOrAssociatedDataIsRefused) {
  const AeadKey key = vector_key();
  const Bytes sealed = seal(key, as_bytes("secret"), as_bytes("header"));
  EXPECT_ERROR(open(random_secret<32>(), sealed, as_bytes("header")), ErrorCode::kDecryptionFailed);
  EXPECT_ERROR(open(key, sealed, as_bytes("other")), ErrorCode::kDecryptionFailed);
  EXPECT_ERROR(open(key, sealed, {}), ErrorCode::kDecryptionFailed);
}

}  // namespace
}  // namespace symbolon::crypto
