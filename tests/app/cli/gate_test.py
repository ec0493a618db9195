"""symbolon gate: tokens, and what is refused before any work. The whole story is in demo_test.py."""

import json
import unittest

import cli


class GateTest(cli.CliTest):
    def test_a_token_is_shown_once_and_kept_as_a_hash(self):
        token = self.ok("gate", "token", "--tokens", "tokens.json", "--name", "north door", "--gate", "3").strip()
        self.assertRegex(token, r"^[A-Z2-7]{52}$")
        self.assertNotIn(token.encode(), self.content("tokens.json"))
        other = self.ok("gate", "token", "--tokens", "tokens.json", "--name", "office", "--role", "organizer").strip()
        self.assertNotEqual(token, other)
        entries = json.loads(self.content("tokens.json"))["tokens"]
        self.assertEqual([(entry["name"], entry["role"], entry["gate"]) for entry in entries],
                         [("north door", "gate", 3), ("office", "organizer", 0)])
        self.assertEqual((self.directory / "tokens.json").stat().st_mode & 0o777, 0o600)
        self.fails(cli.USAGE, "taken", "gate", "token", "--tokens", "tokens.json", "--name", "office")

    def test_files_that_are_none(self):
        self.file("bad", b"{}")
        self.fails(cli.UNREADABLE, "not a file of bearer tokens", "gate", "token", "--tokens", "bad", "--name", "x")
        self.fails(cli.UNREADABLE, "", "gate", "scan", "SY1P", "--event", "bad", "--ledger", "gate.ledger")
        self.fails(cli.USAGE, "no ledger", "gate", "report", "--ledger", "gate.ledger")
        self.fails(cli.UNREADABLE, "not a gate's ledger", "gate", "report", "--ledger", self.file("text", b"x" * 5000))
        self.assertEqual(self.names(), ["bad", "text"])

    def test_closing_wants_a_yes(self):
        self.fails(cli.USAGE, "cannot be undone", "gate", "close", "--event", "e", "--ledger", "l")

    def test_one_source_for_a_scan(self):
        self.fails(cli.USAGE, "name one of", "gate", "scan", "--event", "e", "--ledger", "l")
        self.fails(cli.USAGE, "name one of", "gate", "scan", "x", "--lines", "--event", "e", "--ledger", "l")


if __name__ == "__main__":
    unittest.main()
