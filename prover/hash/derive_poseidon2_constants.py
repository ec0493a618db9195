#!/usr/bin/env python3
"""Writes poseidon2_constants.inc: the round constants of Poseidon2 over KoalaBear, widths 16 and 24.

The constants come from the Grain LFSR as laid down in the Poseidon paper (appendix E of eprint 2019/458), which
Poseidon2 (eprint 2023/323) keeps. Nothing is chosen here. Run without arguments beside this file; a second run gives
the same bytes. tests/prover/hash/poseidon2_constants_test.cc derives them again, independently, in C++.
"""

import pathlib
import sys

MODULUS = 2**31 - 2**24 + 1
FIELD_BITS = 31
ALPHA = 3
FULL_ROUNDS = 8


def grain_bits(width, full_rounds, partial_rounds):
    """The LFSR's self-shrunk output: of each pair of bits the second, when the first is 1."""
    fields = [(1, 2), (0, 4), (FIELD_BITS, 12), (width, 12), (full_rounds, 10), (partial_rounds, 10), (2**30 - 1, 30)]
    state = [(value >> (size - 1 - i)) & 1 for value, size in fields for i in range(size)]
    assert len(state) == 80

    def step():
        bit = state[62] ^ state[51] ^ state[38] ^ state[23] ^ state[13] ^ state[0]
        state.append(bit)
        state.pop(0)
        return bit

    for _ in range(160):
        step()
    while True:
        first, second = step(), step()
        if first == 1:
            yield second


def constants(width, partial_rounds):
    bits = grain_bits(width, FULL_ROUNDS, partial_rounds)

    def draw():
        while True:
            value = 0
            for _ in range(FIELD_BITS):
                value = value << 1 | next(bits)
            if value < MODULUS:
                return value

    half = FULL_ROUNDS // 2
    initial = [[draw() for _ in range(width)] for _ in range(half)]
    internal = [draw() for _ in range(partial_rounds)]
    final = [[draw() for _ in range(width)] for _ in range(half)]
    return initial, internal, final


def lines(values, indent):
    for start in range(0, len(values), 8):
        yield " " * indent + ", ".join(str(v) for v in values[start:start + 8]) + ","


def emit(width, partial_rounds):
    initial, internal, final = constants(width, partial_rounds)
    yield f"inline constexpr std::uint32_t kExternalRoundConstants{width}[{FULL_ROUNDS}][{width}] = {{"
    for row in initial + final:
        yield "    {"
        yield from lines(row, 8)
        yield "    },"
    yield "};"
    yield f"inline constexpr std::uint32_t kInternalRoundConstants{width}[{partial_rounds}] = {{"
    yield from lines(internal, 4)
    yield "};"


def main():
    if len(sys.argv) > 1:
        print(__doc__)
        return
    out = [
        "// Made by derive_poseidon2_constants.py; do not edit.",
        "// Canonical integers. External rounds: four initial, then four final.",
        "",
        *emit(16, 20),
        "",
        *emit(24, 23),
    ]
    (pathlib.Path(__file__).parent / "poseidon2_constants.inc").write_text("\n".join(out) + "\n")


if __name__ == "__main__":
    main()
