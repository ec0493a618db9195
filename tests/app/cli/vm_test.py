"""symbolon vm run and vm id: what they print, what they refuse, and every exit code."""

import json
import unittest

import cli
import guest_elf as guest
from guest_elf import addiu, elf


class VmRunTest(cli.CliTest):
    def guest(self, instructions, **options):
        return self.file("guest.elf", elf(instructions, **options))

    def test_reports_a_good_run(self):
        program = self.guest(guest.commit_input(8))
        text = self.ok("vm", "run", program, "--raw-input", self.file("in", b"\x01\x02\x03\x04\xff\xfe\xfd\xfc"))
        self.assertRegex(text, r"(?m)^exit code +0$")
        self.assertRegex(text, r"(?m)^cycles +12$")
        self.assertRegex(text, r"(?m)^public values +01020304fffefdfc$")

    def test_input_from_standard_input(self):
        program = self.guest(guest.commit_input(4))
        self.assertIn("61626364", self.ok("vm", "run", program, "--raw-input", "-", stdin=b"abcd"))

    def test_program_from_standard_input(self):
        self.assertIn("exit code", self.ok("vm", "run", "-", stdin=elf(guest.exit_with(0))))

    def test_short_input_is_padded_to_a_word(self):
        program = self.guest(guest.commit_input(4))
        self.assertIn("61000000", self.ok("vm", "run", program, "--raw-input", self.file("in", b"a")))

    def test_framed_input(self):
        # The frame of core/guest/guest_io.h: size, then content padded to words.
        program = self.guest(guest.commit_input(12))
        self.assertIn("05000000" + "6162636465000000",
                      self.ok("vm", "run", program, "--input", self.file("in", b"abcde")))
        self.assertIn(" 00000000\n", self.ok("vm", "run", self.guest(guest.commit_input(4))))
        self.fails(cli.USAGE, "excludes", "vm", "run", program, "--input", "in", "--raw-input", "in")

    def test_json(self):
        program = self.guest(guest.commit_input(4))
        report = json.loads(self.ok("vm", "run", program, "--raw-input", self.file("in", b"abcd"), "--json"))
        self.assertEqual(report, {"exit_code": 0, "cycles": 12, "public_values": "61626364"})

    def test_stats(self):
        program = self.guest(guest.commit_input(4))
        self.file("in", b"abcd")
        text = self.ok("vm", "run", program, "--raw-input", "in", "--stats")
        self.assertRegex(text, r"(?m)^memory touched +\d+ bytes$")
        self.assertRegex(text, r"(?m)^speed +\S+ million instructions/s$")
        stats = json.loads(self.ok("vm", "run", program, "--raw-input", "in", "--stats", "--json"))["stats"]
        self.assertEqual(sum(stats["instructions_by_family"].values()), 12)
        self.assertEqual(stats["precompile_calls"], {})
        self.assertGreater(stats["memory_bytes"], 0)

    def test_public_values_go_to_a_file(self):
        program = self.guest(guest.commit_input(4))
        self.file("in", b"abcd")
        text = self.ok("vm", "run", program, "--raw-input", "in", "--public", "out")
        self.assertEqual(self.content("out"), b"abcd")
        self.assertNotIn("61626364", text)

    def test_public_values_go_to_standard_output_alone(self):
        program = self.guest(guest.commit_input(4))
        done = self.run_cli("vm", "run", program, "--raw-input", self.file("in", b"ab\xff\n"), "--public", "-")
        self.assertEqual((done.returncode, done.stdout), (cli.ACCEPTED, b"ab\xff\n"))
        self.assertIn(b"cycles", done.stderr)

    def test_no_binary_on_a_terminal(self):
        program = self.guest(guest.exit_with(0))
        code, messages = self.run_on_terminal("vm", "run", program, "--public", "-")
        self.assertEqual(code, cli.USAGE)
        self.assert_house_form(messages, "terminal")

    def test_no_overwriting_without_force(self):
        program = self.guest(guest.commit_input(4))
        self.file("in", b"abcd")
        self.file("out", b"old")
        self.fails(cli.USAGE, "exists already (out)", "vm", "run", program, "--raw-input", "in", "--public", "out")
        self.assertEqual(self.content("out"), b"old")
        self.ok("vm", "run", program, "--raw-input", "in", "--public", "out", "--force")
        self.assertEqual(self.content("out"), b"abcd")

    def test_output_must_be_writable(self):
        program = self.guest(guest.exit_with(0))
        self.fails(cli.USAGE, "directory or a device", "vm", "run", program, "--public", ".", "--force")
        self.fails(cli.INTERNAL, "cannot be written", "vm", "run", program, "--public", "missing/out")

    def test_unsafe_combinations(self):
        program = self.guest(guest.exit_with(0))
        self.fails(cli.USAGE, "two inputs", "vm", "run", "-", "--raw-input", "-")
        done = self.run_cli("vm", "run", program, "--public", "-", "--json")
        self.assertEqual(done.returncode, cli.USAGE)
        self.fails(cli.USAGE, "--max-cycles", "vm", "run", program, "--max-cycles", "0")
        self.fails(cli.USAGE, "--max-cycles", "vm", "run", program, "--max-cycles", "many")

    def test_debug_prints_go_to_standard_error(self):
        # The text lies right behind the code.
        text = b"hello"
        code = [guest.lui(guest.A1, guest.CODE_ADDRESS >> 16), 0] + guest.call(guest.WRITE, 1, None, len(text))
        code += guest.exit_with(0)
        code[1] = addiu(guest.A1, guest.A1, 4 * len(code))
        done = self.run_cli("vm", "run", self.guest(code, text=text + bytes(3)))
        self.assertEqual((done.returncode, done.stderr), (cli.ACCEPTED, text))

    def rejected(self, text, instructions, *arguments):
        """The guest fails with `text`; no output file appears."""
        program = self.guest(instructions)
        self.fails(cli.REJECTED, text, "vm", "run", program, "--public", "out", *arguments)
        self.assertEqual(self.names(), ["guest.elf"])

    def test_failures_of_the_guest(self):
        self.rejected("exit code 3", guest.exit_with(3))
        self.rejected("break", [guest.BREAK])
        self.rejected("outside its program", [guest.jr(guest.ZERO), guest.NOP])
        self.rejected("past the end of its input", guest.commit_input(8))
        self.rejected("cycle limit", [guest.branch_to_itself(), guest.NOP], "--max-cycles", "1000")
        self.rejected("unknown system call", guest.call(4999))
        self.rejected("read-only", [guest.lui(guest.T0, guest.CODE_ADDRESS >> 16), guest.sw(0, 0, guest.T0)])
        self.rejected("unaligned", [guest.sw(0, 1, guest.ZERO)])
        self.rejected("does not have", [0xFFFFFFFF])

    def test_a_trap_names_the_address(self):
        self.rejected("0x00400004", [guest.NOP, guest.BREAK])

    def test_errors_as_json(self):
        program = self.guest([guest.BREAK])
        self.fails_json(cli.REJECTED, "TrapBreak", "vm", "run", program, "--json")
        self.fails_json(cli.UNREADABLE, "FileNotFound", "vm", "run", "missing.elf", "--json")

    def test_unreadable_programs(self):
        good = elf(guest.exit_with(0))
        self.fails(cli.UNREADABLE, "missing.elf: No such file", "vm", "run", "missing.elf")
        self.fails(cli.UNREADABLE, "not an ELF file", "vm", "run", self.file("text", b"#!/bin/sh\n" + bytes(100)))
        self.fails(cli.UNREADABLE, "another processor", "vm", "run", self.guest(guest.exit_with(0), machine=62))
        self.fails(cli.UNREADABLE, "ends inside its headers", "vm", "run", self.file("short", good[:40]))
        self.fails(cli.UNREADABLE, "outside the ELF file", "vm", "run", self.file("cut", good[:-4]))
        self.fails(cli.UNREADABLE, "missing: No such file", "vm", "run", self.guest(guest.exit_with(0)), "--raw-input",
                   "missing")


class VmIdTest(cli.CliTest):
    def test_prints_64_hex_digits(self):
        program = self.file("guest.elf", elf(guest.exit_with(0)))
        self.assertRegex(self.ok("vm", "id", program), r"^[0-9a-f]{64}\n$")

    def test_json(self):
        program = self.file("guest.elf", elf(guest.exit_with(0)))
        report = json.loads(self.ok("vm", "id", program, "--json"))
        self.assertEqual(report["program_id"] + "\n", self.ok("vm", "id", program))
        self.assertEqual(report["instructions"], 3)

    def test_follows_the_program_not_the_file(self):
        one = self.file("one.elf", elf(guest.exit_with(0)))
        same = self.file("same.elf", elf(guest.exit_with(0)) + b"trailing section data")
        other = self.file("other.elf", elf(guest.exit_with(1)))
        self.assertEqual(self.ok("vm", "id", one), self.ok("vm", "id", same))
        self.assertNotEqual(self.ok("vm", "id", one), self.ok("vm", "id", other))

    def test_unreadable_programs(self):
        self.fails(cli.UNREADABLE, "cannot be opened", "vm", "id", "missing.elf")
        self.fails(cli.UNREADABLE, "not an ELF file", "vm", "id", self.file("empty", bytes(64)))
        self.fails_json(cli.UNREADABLE, "FileNotFound", "vm", "id", "missing.elf", "--json")


if __name__ == "__main__":
    unittest.main()
