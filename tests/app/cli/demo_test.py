"""symbolon demo: every chapter ends as it must, on real proofs, and nothing is left behind but what was asked for."""

import json
import os
import unittest

import cli


class DemoTest(cli.CliTest):
    def test_the_story_as_json(self):
        # Vault, event and ledgers lie in the folder for temporary files, which must be empty again.
        os.environ["TMPDIR"] = str(self.directory)
        self.addCleanup(os.environ.pop, "TMPDIR")
        facts = json.loads(self.ok("demo", "--json", "--picture", "pass.png"))
        self.assertEqual(self.names(), ["pass.png"])
        self.assertEqual(self.content("pass.png")[:8], b"\x89PNG\r\n\x1a\n")

        self.assertEqual(facts["event"]["tickets"], 1000)
        self.assertEqual(len(facts["event"]["fingerprint"].split()), 6)
        self.assertEqual(facts["wallet"]["fingerprint"], facts["event"]["fingerprint"])
        self.assertEqual(facts["ticket"]["sentence"], "I hold a ticket of this event.")
        self.assertEqual(facts["ticket"]["crowd"], "one of 1,000 holders")
        self.assertGreater(facts["ticket"]["proof_bytes"], 0)
        self.assertEqual(facts["check-in"]["The same proof with one bit changed"], "refused")

        door = facts["door"]
        self.assertEqual(door["First scan"], "valid")
        self.assertEqual(door["Second scan"], "already used")
        self.assertEqual(door["A stranger who copied the pass and signs it anew"], "unreadable")
        self.assertEqual(door["A stranger who makes a pass"], "proof invalid")
        self.assertEqual(door["A pass of another evening"], "not valid for this event")
        self.assertEqual(door["A screenshot, a minute later"], "expired code")

        self.assertEqual(facts["kyc"]["Over 18"], "accepted")
        self.assertIn("refused", facts["kyc"]["The same proof for a request over 21"])
        self.assertIn("refused", facts["kyc"]["A request over 21 under the signature of the request over 18"])
        self.assertEqual(facts["credit"]["At least 680"], "accepted")
        self.assertEqual(facts["credit"]["Receipt"], "checked again")
        self.assertIn("refused", facts["credit"]["The same proof for another application"])
        self.assertIn("680", facts["credit"]["The lender asks again, for 700, and the wallet warns"])

        self.assertEqual(facts["storage"], {"passes_stored": 1, "files_with_marks": 0})
        self.assertEqual(facts["close"]["receipt"]["passes_deleted"], 1)
        self.assertEqual(facts["close"]["desk_receipt"]["passes_deleted"], 1)

    def test_refuses_before_the_work(self):
        self.file("pass.png", b"old")
        self.fails(cli.USAGE, "exists already", "demo", "--picture", "pass.png")
        self.assertEqual(self.content("pass.png"), b"old")
        self.fails(cli.USAGE, "--bogus", "demo", "--bogus")


if __name__ == "__main__":
    unittest.main()
