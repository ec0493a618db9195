#!/usr/bin/env python3
"""Writes curve_combs.inc: the comb tables of secp256k1 and P-256 that curve_multiply.h multiplies base points with.

A table holds, for each block b below 2 and each digit d from 1 to 63, the point

    sum over the set bits t of d:  2^(22 (6 b + t)) G

as the words of x and y, the lowest first. Nothing is chosen here but the three numbers of curve_multiply.h. Run without
arguments beside this file; a second run gives the same bytes. tests/core/guest/curve_multiply_test.cc derives the
tables again, with the code of curve.h.
"""

import pathlib

BLOCKS = 2
TEETH = 6
SPACING = 22

# p, a, G, as in curve_parameters.h
CURVES = {
    "Secp256k1": (
        2**256 - 2**32 - 977,
        0,
        (0x79BE667EF9DCBBAC55A06295CE870B07029BFCDB2DCE28D959F2815B16F81798,
         0x483ADA7726A3C4655DA4FBFC0E1108A8FD17B448A68554199C47D08FFB10D4B8),
    ),
    "P256": (
        2**256 - 2**224 + 2**192 + 2**96 - 1,
        -3,
        (0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
         0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5),
    ),
}


def add(p, a, left, right):
    """The sum of two points that are not opposite; no sum here is of such points, or the inverse would not exist."""
    if left == right:
        slope = (3 * left[0] ** 2 + a) * pow(2 * left[1], -1, p)
    else:
        slope = (right[1] - left[1]) * pow(right[0] - left[0], -1, p)
    x = (slope**2 - left[0] - right[0]) % p
    return x, (slope * (left[0] - x) - left[1]) % p


def comb(p, a, base):
    tooth = base
    table = []
    for _ in range(BLOCKS):
        block = []
        for t in range(TEETH):
            # Digits from 2^t up to 2^(t + 1): this tooth, alone and with each digit before.
            block += [tooth] + [add(p, a, point, tooth) for point in block]
            for _ in range(SPACING):
                tooth = add(p, a, tooth, tooth)
        table.append(block)
    return table


def words(number):
    return "{{" + ", ".join(f"0x{number >> 32 * i & 0xFFFFFFFF:08x}" for i in range(8)) + "}}"


def main():
    text = "// Written by derive_curve_combs.py. Included by curve_multiply.h only.\n"
    for name, (p, a, base) in CURVES.items():
        text += f"\ninline constexpr CombTable k{name}Comb = {{{{\n"
        for block in comb(p, a, base):
            text += "    {{\n"
            for x, y in block:
                text += f"        {{{words(x)},\n         {words(y)}}},\n"
            text += "    }},\n"
        text += "}};\n"
    pathlib.Path(__file__).with_name("curve_combs.inc").write_text(text, encoding="ascii")


if __name__ == "__main__":
    main()
