"""symbolon event, request, verify: an event from a table of owners to a checked file, and what each command refuses."""

import json
import os
import subprocess
import unittest

from cli import REJECTED, UNREADABLE, USAGE, CliTest

OWNER = "0x52908400098527886E0F7030069857D2E4169EE7"


class EventTest(CliTest):
    def setUp(self):
        super().setUp()
        self.organizer = json.loads(self.ok("event", "key", "--out", "organizer.key", "--json"))["public_key"]
        self.file("owners.csv", f"token,owner,tier\n1,{OWNER},0\n2,{OWNER},1\n".encode())

    def draft(self):
        """A draft as `event new` writes it, with a verifying key that no program has."""
        period = {"from": 1000, "until": 2000}
        return {"format": "symbolon-event-draft", "version": 1, "revision": 1,
                "core": {"organizer": self.organizer, "session": 1, "chain": 0, "contract": "00" * 20,
                         "root": "00" * 32},
                "description": {"name": "Gala", "venue": "Hall", "time": period},
                "policy": {"check_in": period, "admission": period, "paper": False, "reentry": False,
                           "challenge": False, "shared_ledger": True,
                           "tiers": [{"id": 0, "name": "Hall"}, {"id": 1, "name": "Balcony"}],
                           "groups": [{"id": 1, "name": "Door", "tiers": []}]},
                "statements": [{"statement": "ticket", "parameters": {"shows_tier": True}, "program_id": "11" * 32,
                                "preset": "standard", "verifying_keys": ["22" * 32]}],
                "day_keys": []}

    def signed(self, *arguments, key="organizer.key"):
        with open(self.directory / key, "rb") as stream:
            return subprocess.run([os.environ["SYMBOLON_CLI"], *arguments, "--key-fd", str(stream.fileno())],
                                  cwd=self.directory, capture_output=True, pass_fds=[stream.fileno()], timeout=120,
                                  check=False)

    def make_event(self):
        self.file("draft.json", json.dumps(self.draft()).encode())
        self.ok("event", "snapshot", "draft.json", "--owners", "owners.csv", "--out", "list")
        done = self.signed("event", "sign", "draft.json", "--snapshot", "list", "--out", "gala.event.json")
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout.decode()

    def test_key_is_readable_by_its_owner_only(self):
        self.assertEqual((self.directory / "organizer.key").stat().st_mode & 0o777, 0o600)
        self.fails(USAGE, "exists", "event", "key", "--out", "organizer.key")

    def test_event_from_owners_to_checked_file(self):
        printed = self.make_event()
        shown = json.loads(self.ok("event", "show", "gala.event.json", "--json"))
        self.assertEqual(shown["name"], "Gala")
        self.assertEqual(shown["organizer"], self.organizer)
        self.assertEqual(len(shown["fingerprint"].split()), 6)
        self.assertIn(shown["fingerprint"], printed)
        self.assertEqual(shown["asks"], ["I hold a ticket of this event, of the tier that is shown."])
        made = json.loads(self.ok("event", "snapshot", "draft.json", "--owners", "owners.csv", "--out", "again",
                                  "--json"))
        self.assertEqual(made, {"tickets": 2, "root": shown["root"], "tiers": {"0": 1, "1": 1}})

    def test_check_refuses_programs_that_are_not_pinned(self):
        self.make_event()
        self.fails(REJECTED, "does not know", "event", "check", "gala.event.json", "--snapshot", "list")

    def test_changed_event_is_refused(self):
        self.make_event()
        event = json.loads(self.content("gala.event.json"))
        event["description"]["venue"] = "Elsewhere"
        self.file("changed.json", json.dumps(event).encode())
        self.fails(REJECTED, "signature", "event", "show", "changed.json")

    def test_only_the_organizers_key_signs(self):
        self.make_event()
        self.ok("event", "key", "--out", "other.key")
        done = self.signed("event", "sign", "draft.json", "--snapshot", "list", "--out", "x.json", key="other.key")
        self.assertEqual(done.returncode, USAGE)
        self.assertIn(b"not the organizer's key", done.stderr)
        self.assertNotIn("x.json", self.names())

    def test_snapshot_names_the_bad_line(self):
        self.file("draft.json", json.dumps(self.draft()).encode())
        self.file("bad.csv", f"token,owner\n1,{OWNER}\n2,nobody\n".encode())
        self.fails(UNREADABLE, "line 3", "event", "snapshot", "draft.json", "--owners", "bad.csv", "--out", "list")

    def test_verify_wants_one_question(self):
        self.make_event()
        self.file("proof", b"x")
        self.fails(USAGE, "--request or --event", "verify", "proof")
        self.fails(UNREADABLE, "not a proof file", "verify", "proof", "--event", "gala.event.json")

    def test_request_that_is_none(self):
        self.file("request", b"a.b.c")
        self.fails(UNREADABLE, "request", "request", "show", "request")
        self.file("parameters", b"{}")
        self.fails(USAGE, "does not know the statement", "request", "new", "--statement", "none", "--parameters",
                   "parameters", "--out", "request.2")


if __name__ == "__main__":
    unittest.main()
