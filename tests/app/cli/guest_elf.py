"""Makes small guest programs without a compiler: a MIPS32 ELF file around a few encoded instructions."""

import struct

CODE_ADDRESS = 0x00400000
DATA_ADDRESS = 0x10000000

ZERO, V0, A0, A1, A2, T0, RA = 0, 2, 4, 5, 6, 8, 31
SYSCALL = 0x0000000C
BREAK = 0x0000000D
NOP = 0
EXIT, READ, WRITE = 4001, 4003, 4004


def addiu(target, source, value):
    return 0x24000000 | source << 21 | target << 16 | (value & 0xFFFF)


def lui(target, value):
    return 0x3C000000 | target << 16 | value


def sw(value, offset, base):
    return 0xAC000000 | base << 21 | value << 16 | (offset & 0xFFFF)


def jr(target):
    return target << 21 | 8


def branch_to_itself():
    return 0x1000FFFF


def branch_if_not_zero(words):
    """On T0; `words` is counted from the delay slot."""
    return 0x14000000 | T0 << 21 | (words & 0xFFFF)


def call(number, *arguments):
    """A system call with small arguments; None keeps the register."""
    code = [addiu(A0 + i, ZERO, value) for i, value in enumerate(arguments) if value is not None]
    return code + [addiu(V0, ZERO, number), SYSCALL]


def exit_with(code):
    return call(EXIT, code)


def commit_input(size):
    """Reads `size` bytes of input and commits them as public values."""
    return ([lui(A1, DATA_ADDRESS >> 16)] + call(READ, 0, None, size) + call(WRITE, 3, None, size) + exit_with(0))


def elf(instructions, machine=8, text=b""):
    """An executable with one segment: the code, then `text`."""
    code = b"".join(struct.pack("<I", word) for word in instructions) + text
    header_size, program_header_size, offset = 52, 32, 0x1000
    ident = b"\x7fELF" + bytes([1, 1, 1]) + bytes(9)
    o32_mips32r2 = 0x70001000
    header = ident + struct.pack("<HHIIIIIHHHHHH", 2, machine, 1, CODE_ADDRESS, header_size, 0, o32_mips32r2,
                                 header_size, program_header_size, 1, 0, 0, 0)
    segment = struct.pack("<IIIIIIII", 1, offset, CODE_ADDRESS, CODE_ADDRESS, len(code), len(code), 5, 0x1000)
    return (header + segment).ljust(offset, b"\0") + code
