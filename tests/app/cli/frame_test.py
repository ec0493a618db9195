"""What all commands share: help, version, usage errors."""

import re
import shlex
import unittest

import cli


class FrameTest(cli.CliTest):
    def commands(self, *group):
        """All commands below a group, as lists of words, from what --help lists."""
        _, listed, subcommands = self.ok(*group, "--help").partition("Subcommands:\n")
        if not listed:
            return [list(group)]
        found = []
        for name in re.findall(r"^  ([a-z][a-z-]*) ", subcommands, re.MULTILINE):
            found += self.commands(*group, name)
        return found

    def test_help_shows_exit_codes(self):
        text = self.ok("--help")
        for code, meaning in enumerate(["accepted", "rejected", "usage", "unreadable", "internal"]):
            self.assertIn(f"{code} {meaning}", text)

    def test_each_command_has_examples_that_parse(self):
        commands = self.commands()
        for group in ("vm", "vault", "ticket", "credential", "issuer", "event", "request", "gate"):
            self.assertGreater(len([command for command in commands if command[0] == group]), 1, group)
        for command in commands:
            text = self.ok(*command, "--help")
            examples = re.findall(r"^  symbolon (.*)$", text, re.MULTILINE)
            self.assertGreater(len(examples), 0, command)
            for example in examples:
                words = shlex.split(re.split(r"\s+\d*[|<>]", example)[0])
                self.assertEqual(words[:len(command)], command, example)
                if command == ["demo"]:
                    continue  # demo_test.py
                # The files, descriptors and nodes do not exist here, and nobody sits at a terminal.
                words = ["0" * 64 if word == "64HEXDIGITS" else word for word in words]
                done = self.run_cli(*words)
                self.assertNotIn(b"symbolon: hint: see symbolon", done.stderr, example)
                if "--rpc" not in words:
                    self.assertNotEqual(done.returncode, cli.INTERNAL, done.stderr)

    def test_commands_with_data_have_json(self):
        """Those that only write files, or that print nothing but a file, have none."""
        without = {"demo", "event new", "gate close", "gate serve", "gate token", "issuer jwks"}
        for command in self.commands():
            if " ".join(command) not in without:
                self.assertIn("--json", self.ok(*command, "--help"), command)

    def test_version(self):
        self.assertRegex(self.ok("--version"), r"^\d+\.\d+\.\d+\n$")

    def test_usage_errors(self):
        self.fails(cli.USAGE, "subcommand is required")
        self.fails(cli.USAGE, "subcommand is required", "vm")
        self.fails(cli.USAGE, "bogus", "bogus")
        self.fails(cli.USAGE, "--bogus", "vm", "id", "x.elf", "--bogus")
        self.fails(cli.USAGE, "PROGRAM is required", "vm", "id")

    def test_hint_names_the_command(self):
        done = self.fails(cli.USAGE, "--bogus", "vm", "run", "--bogus", "x.elf")
        self.assertIn(b"hint: see symbolon vm run --help", done.stderr)


if __name__ == "__main__":
    unittest.main()
