"""A smart card, as tests see it: a P-256 key that stays inside and signs what it is given (FIPS 186-5, ECDSA with
SHA-256)."""

import base64
import hashlib
import secrets

# SEC 2, secp256r1.
P = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffff
A = P - 3
N = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551
G = (0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296,
     0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5)


def add(a, b):
    """Points of the curve; None is the one at infinity."""
    if a is None or b is None:
        return a or b
    if a[0] == b[0]:
        if (a[1] + b[1]) % P == 0:
            return None
        slope = (3 * a[0] * a[0] + A) * pow(2 * a[1], -1, P)
    else:
        slope = (b[1] - a[1]) * pow(b[0] - a[0], -1, P)
    x = (slope * slope - a[0] - b[0]) % P
    return x, (slope * (a[0] - x) - a[1]) % P


def multiply(scalar, point=G):
    out = None
    for bit in f"{scalar:b}":
        out = add(out, out)
        if bit == "1":
            out = add(out, point)
    return out


def integer_der(value):
    body = value.to_bytes(value.bit_length() // 8 + 1, "big")
    return b"\x02" + bytes([len(body)]) + body


class Card:
    def __init__(self):
        self.__secret = 1 + secrets.randbelow(N - 1)
        self.public = multiply(self.__secret)

    def jwk(self):
        x, y = (base64.urlsafe_b64encode(c.to_bytes(32, "big")).rstrip(b"=").decode() for c in self.public)
        return {"crv": "P-256", "x": x, "y": y}

    def sign(self, message):
        """The numbers r and s."""
        digest = int.from_bytes(hashlib.sha256(message).digest(), "big")
        while True:
            nonce = 1 + secrets.randbelow(N - 1)
            r = multiply(nonce)[0] % N
            s = pow(nonce, -1, N) * (digest + r * self.__secret) % N
            if r and s:
                return r, s


def raw(signature):
    """As JOSE writes it."""
    return b"".join(number.to_bytes(32, "big") for number in signature)


def der(signature):
    body = b"".join(integer_der(number) for number in signature)
    return b"\x30" + bytes([len(body)]) + body
