"""symbolon demo: the main job from end to end gives the verdicts that a gate must give."""

import json
import unittest

import cli


class DemoTest(cli.CliTest):
    def test_the_story_as_json(self):
        facts = json.loads(self.ok("demo", "--json"))
        self.assertEqual(facts["first scan"], "valid")
        self.assertEqual(facts["second scan"], "already used")
        self.assertEqual(facts["a screenshot, a minute later"], "expired code")
        self.assertEqual(facts["another event's pass"], "not valid for this event")
        self.assertEqual(facts["a stranger's signature"], "unreadable")
        self.assertEqual(facts["passes_stored"], 1)
        self.assertEqual(facts["passes_deleted"], 1)
        self.assertGreater(facts["proof_bytes"], 0)
        self.assertEqual(self.names(), [])

    def test_the_pass_as_a_picture(self):
        self.ok("demo", "--json", "--picture", "pass.pgm")
        self.assertRegex(self.content("pass.pgm")[:20], rb"^P5\s\d+ \d+\s255\s")

    def test_refuses_before_the_work(self):
        self.file("pass.pgm", b"old")
        self.fails(cli.USAGE, "exists already", "demo", "--picture", "pass.pgm")
        self.assertEqual(self.content("pass.pgm"), b"old")
        self.fails(cli.USAGE, "--bogus", "demo", "--bogus")


if __name__ == "__main__":
    unittest.main()
