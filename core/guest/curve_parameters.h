// Domain parameters of the two curves, y^2 = x^3 + a x + b over the prime field p, base point (gx, gy) of prime order
// n. secp256k1: SEC 2 version 2, section 2.4.1. P-256 (secp256r1): NIST SP 800-186, section 3.2.1.3.

#ifndef SYMBOLON_CORE_GUEST_CURVE_PARAMETERS_H_
#define SYMBOLON_CORE_GUEST_CURVE_PARAMETERS_H_

#include "core/guest/u256.h"

namespace symbolon::guest {

// Sixteen words as the point precompiles take them.
struct AffinePoint {
  U256 x;
  U256 y;

  friend constexpr bool operator==(const AffinePoint&, const AffinePoint&) = default;
};

struct Secp256k1 {
  struct FieldPrime {
    static constexpr U256 kModulus = u256_from_hex("fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f");
  };
  struct Order {
    static constexpr U256 kModulus = u256_from_hex("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141");
  };
  static constexpr U256 kA = {};
  static constexpr U256 kB = {{7}};
  static constexpr AffinePoint kBase = {
      u256_from_hex("79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798"),
      u256_from_hex("483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8")};
};

struct P256 {
  struct FieldPrime {
    static constexpr U256 kModulus = u256_from_hex("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff");
  };
  struct Order {
    static constexpr U256 kModulus = u256_from_hex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
  };
  // p - 3
  static constexpr U256 kA = u256_from_hex("ffffffff00000001000000000000000000000000fffffffffffffffffffffffc");
  static constexpr U256 kB = u256_from_hex("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b");
  static constexpr AffinePoint kBase = {
      u256_from_hex("6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"),
      u256_from_hex("4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5")};
};

}  // namespace symbolon::guest

#endif  // SYMBOLON_CORE_GUEST_CURVE_PARAMETERS_H_
