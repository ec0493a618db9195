"""What all commands share: help, version, usage errors."""

import re
import unittest

import cli


class FrameTest(cli.CliTest):
    COMMANDS = [["vm", "run"], ["vm", "id"], ["vm", "prove"], ["vm", "verify"], ["security"]]

    def test_help_shows_exit_codes(self):
        text = self.ok("--help")
        for code, meaning in enumerate(["accepted", "rejected", "usage", "unreadable", "internal"]):
            self.assertIn(f"{code} {meaning}", text)

    def test_each_command_has_examples_that_parse(self):
        for command in self.COMMANDS:
            text = self.ok(*command, "--help")
            examples = re.findall(r"^  symbolon (.*)$", text, re.MULTILINE)
            self.assertGreater(len(examples), 0, command)
            for example in examples:
                words = re.split(r"\s*[|<>]", example)[0].split()
                # The files do not exist here. An example that does not parse would end with code 2.
                words = ["0" * 64 if word == "64HEXDIGITS" else word for word in words]
                self.assertIn(self.run_cli(*words).returncode, (cli.ACCEPTED, cli.UNREADABLE), example)

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
