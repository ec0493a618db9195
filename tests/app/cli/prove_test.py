"""symbolon vm prove and vm verify: a proof from file to file, and everything that must be refused on the way.

The proofs here are of a dozen instructions under the preset `inner`: small, but complete.
"""

import json
import signal
import time
import unittest

import cli
import guest_elf as guest
from guest_elf import elf

PRESET = ["--preset", "inner"]


class ProveTest(cli.CliTest):
    def setUp(self):
        super().setUp()
        self.program = self.file("guest.elf", elf(guest.commit_input(4)))
        self.input = self.file("in", b"abcd")

    def prove(self, *arguments):
        return self.ok("vm", "prove", self.program, "--raw-input", self.input, "--out", "proof", *PRESET, *arguments)

    def verify_fails(self, code, text, proof, *arguments):
        done = self.fails(code, text, "vm", "verify", proof, *(arguments or ["--program", self.program, *PRESET]))
        self.assertNotIn(b"61626364", done.stderr)


class ProofTest(ProveTest):
    def test_a_proof_is_accepted_and_gives_its_public_values(self):
        facts = json.loads(self.prove("--json"))
        self.assertEqual(facts["cycles"], 12)
        self.assertEqual(facts["proof_bytes"], len(self.content("proof")))
        self.assertGreater(facts["memory_mib_peak"], 0)
        self.assertIn("fri", facts["seconds_by_phase"])
        self.assertEqual(sum(facts["proof_bytes_by_part"].values()), facts["proof_bytes"])

        text = self.ok("vm", "verify", "proof", "--program", self.program, *PRESET)
        self.assertIn("accepted", text)
        self.assertIn("61626364", text)
        verified = json.loads(self.ok("vm", "verify", "proof", "--vk", facts["verifying_key"], "--json"))
        self.assertEqual(verified["public_values"], "61626364")
        self.assertEqual(verified["program_id"], self.ok("vm", "id", self.program).strip())
        self.ok("vm", "verify", "proof", "--vk", facts["verifying_key"], "--public", "values")
        self.assertEqual(self.content("values"), b"abcd")

        # What the acceptance was for does not carry over.
        self.file("other.elf", elf(guest.commit_input(8)))
        self.verify_fails(cli.REJECTED, "another program", "proof", "--program", "other.elf", *PRESET)
        self.verify_fails(cli.REJECTED, "another program", "proof", "--program", self.program)
        self.verify_fails(cli.REJECTED, "another program", "proof", "--vk", "00" * 32)

        # The key in the file: magic and version 12 bytes, program id 32, preset, count of tables, (chip, height)s.
        proof = self.content("proof")
        self.file("preset", proof[:44] + b"\x09" + proof[45:])
        self.verify_fails(cli.UNREADABLE, "verifying key is broken", "preset")
        self.assertEqual(proof[46:48], b"\x00\x0d")
        self.file("low", proof[:47] + b"\x0c" + proof[48:])
        self.verify_fails(cli.REJECTED, "another program", "low")

        # Every kind of damage has a reason, and no public values appear.
        proof = self.content("proof")
        self.file("cut", proof[:-1])
        self.verify_fails(cli.UNREADABLE, "ends too early", "cut")
        self.file("longer", proof + b"\0")
        self.verify_fails(cli.UNREADABLE, "goes on after its end", "longer")
        self.file("half", proof[:len(proof) // 2])
        self.verify_fails(cli.UNREADABLE, "ends too early", "half")
        for position in range(0, len(proof), len(proof) // 24):
            damaged = bytearray(proof)
            damaged[position] ^= 1
            self.file("damaged", bytes(damaged))
            done = self.run_cli("vm", "verify", "damaged", "--program", self.program, *PRESET)
            self.assertIn(done.returncode, (cli.REJECTED, cli.UNREADABLE), position)
            self.assert_house_form(done.stderr.decode(), "")
            self.assertEqual(done.stdout, b"")

    def test_no_overwriting_without_force(self):
        self.file("proof", b"old")
        self.fails(cli.USAGE, "exists already", "vm", "prove", self.program, "--out", "proof", *PRESET)
        self.assertEqual(self.content("proof"), b"old")
        self.prove("--force")
        self.assertGreater(len(self.content("proof")), 1000)

    def test_a_full_disk_leaves_nothing_behind(self):
        done = self.run_with_file_limit(10_000, "vm", "prove", self.program, "--raw-input", self.input, "--out",
                                        "proof", *PRESET)
        self.assertEqual(done.returncode, cli.INTERNAL, done.stderr)
        self.assert_house_form(done.stderr.decode(), "cannot be written")
        self.assertEqual(self.names(), ["guest.elf", "in"])

    def test_cancelling_leaves_nothing_behind(self):
        # 2^18 rounds of a loop: long enough to be still at work.
        count, loop = guest.lui(guest.T0, 4), [guest.addiu(guest.T0, guest.T0, -1), guest.branch_if_not_zero(-2)]
        self.file("long.elf", elf([count, *loop, guest.NOP] + guest.exit_with(0)))
        process = self.start("vm", "prove", "long.elf", "--out", "proof", *PRESET)
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        _, messages = process.communicate(timeout=120)
        self.assertEqual(process.returncode, cli.INTERNAL, messages)
        self.assert_house_form(messages.decode(), "cancelled")
        self.assertEqual(self.names(), ["guest.elf", "in", "long.elf"])


class RefusalTest(ProveTest):
    """Refused before or without a proof: no output file."""

    def refused(self, code, text, *arguments):
        self.fails(code, text, "vm", "prove", *arguments)
        self.assertNotIn("proof", self.names())

    def test_failing_guests_have_no_proof(self):
        for text, code in (("exit code 3", guest.exit_with(3)), ("break", [guest.BREAK])):
            self.file("bad.elf", elf(code))
            self.refused(cli.REJECTED, text, "bad.elf", "--out", "proof", *PRESET)
        self.file("endless.elf", elf([guest.branch_to_itself(), guest.NOP]))
        self.refused(cli.REJECTED, "cycle limit", "endless.elf", "--out", "proof", "--max-cycles", "1000", *PRESET)

    def test_too_little_memory_is_said_beforehand(self):
        self.refused(cli.USAGE, "more memory", self.program, "--out", "proof", "--max-memory", "1", *PRESET)

    def test_usage(self):
        self.refused(cli.USAGE, "--out", self.program)
        self.refused(cli.USAGE, "preset", self.program, "--out", "proof", "--preset", "weak")
        self.refused(cli.UNREADABLE, "missing.elf", "missing.elf", "--out", "proof")

    def test_no_proof_on_a_terminal(self):
        code, messages = self.run_on_terminal("vm", "prove", self.program, "--out", "-")
        self.assertEqual(code, cli.USAGE)
        self.assert_house_form(messages, "terminal")

    def test_verify_wants_one_thing_to_trust(self):
        self.file("proof", b"x")
        self.verify_fails(cli.USAGE, "--program or --vk", "proof", "--preset", "inner")
        self.verify_fails(cli.USAGE, "--program or --vk", "proof", "--program", self.program, "--vk", "00" * 32)
        self.verify_fails(cli.USAGE, "64 hex digits", "proof", "--vk", "xyz")

    def test_what_is_no_proof_is_refused(self):
        for content in (b"", b"SYMBOLON", b"#!/bin/sh\n", bytes(1000), b"SYMBOLON\x01\0\0\0" + bytes(10)):
            self.file("noise", content)
            done = self.run_cli("vm", "verify", "noise", "--program", self.program, *PRESET)
            self.assertEqual(done.returncode, cli.UNREADABLE, content)
            self.assert_house_form(done.stderr.decode(), "")
        self.verify_fails(cli.UNREADABLE, "another version", self.file("next", b"SYMBOLON\x02\0\0\0" + bytes(1000)))


if __name__ == "__main__":
    unittest.main()
