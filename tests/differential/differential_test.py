#!/usr/bin/env python3
"""Tests the differential tool itself: it must see a difference, and name the instruction that makes it.

usage: differential_test.py --toolchain FILE --work DIRECTORY
"""

import argparse
import pathlib
import shutil
import struct
import sys
import unittest

import differential

ADDU = 0x012A4021  # addu $t0, $t1, $t2
SUBU = 0x012A4023  # subu $t0, $t1, $t2

SOURCE = r"""
int printf(const char*, ...);
static volatile unsigned cells[4];
int main(void) {
  for (unsigned i = 0; i < 100; ++i) {
    register unsigned t0 __asm__("$8");
    register unsigned t1 __asm__("$9") = i;
    register unsigned t2 __asm__("$10") = i > 41;
    __asm__ volatile("addu %0, %1, %2" : "=r"(t0) : "r"(t1), "r"(t2));
    cells[i % 4] += t0;
  }
  printf("%u %u\n", cells[0], cells[3]);
  return 3;
}
"""


class DifferentialTest(unittest.TestCase):
    toolchain = None

    def setUp(self):
        source = self.toolchain.work / "tool_test.c"
        source.write_text(SOURCE)
        self.elf = self.toolchain.build(source, self.toolchain.work / "tool_test.elf", [])

    def patched(self, old, new):
        content = self.elf.read_bytes()
        position = content.find(struct.pack("<I", old))
        self.assertGreater(position, 0)
        self.assertEqual(content.find(struct.pack("<I", old), position + 4), -1, "the instruction must be there once")
        target = self.toolchain.work / "tool_test_patched.elf"
        target.write_bytes(content[:position] + struct.pack("<I", new) + content[position + 4:])
        return target

    def test_same_program(self):
        output = differential.check(self.toolchain, self.elf)
        self.assertIn("exit code 3, memory checksum ", output)
        self.assertIn("no difference in ", differential.first_difference(self.toolchain, self.elf, self.elf))

    def test_wrong_instruction_is_named(self):
        # i > 41 first makes a difference at i = 42: 43 in the emulator, 41 in the machine with the patched program.
        with self.assertRaises(differential.Failure) as caught:
            differential.check(self.toolchain, self.elf, self.patched(ADDU, SUBU))
        report = str(caught.exception)
        self.assertIn("subu $t0, $t1, $t2", report)
        self.assertIn("$t0: machine 0x00000029, emulator 0x0000002b", report)
        self.assertNotIn("$t1:", report)

    def test_trap_is_named(self):
        with self.assertRaises(differential.Failure) as caught:
            differential.check(self.toolchain, self.elf, self.patched(ADDU, 0x0000000D))  # break
        self.assertIn("the machine ended with a trap", str(caught.exception))

    def test_a_program_that_does_not_build_is_a_failure(self):
        source = self.toolchain.work / "tool_test_broken.c"
        source.write_text("int main(void) { return missing(); }")
        with self.assertRaises(differential.Failure):
            self.toolchain.build(source, self.toolchain.work / "tool_test_broken.elf", [])


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--toolchain", required=True)
    parser.add_argument("--work", required=True)
    options = parser.parse_args()
    if shutil.which("qemu-mipsel") is None:
        print("skipped: not installed: qemu-mipsel")
        sys.exit(differential.SKIPPED)
    DifferentialTest.toolchain = differential.Toolchain(options.toolchain, pathlib.Path(options.work) / "tool")
    DifferentialTest.toolchain.build_runtime()
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(DifferentialTest)
    result = unittest.TextTestRunner(verbosity=2).run(suite)
    sys.exit(0 if result.wasSuccessful() else 1)
