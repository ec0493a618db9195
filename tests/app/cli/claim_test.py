"""Claims, from the holder's vault over the registrar to a verified proof; every claim that is refused, and why; that
claims are deleted when the list is signed."""

import json
import sys
import unittest

import cli
from story import ADDRESS, KEY, OTHER_ADDRESS, Story

TOKENS = {"1": ADDRESS, "2": OTHER_ADDRESS, "3": ADDRESS}


class ClaimTest(Story):
    def setUp(self):
        super().setUp()
        self.new_vault("holder", KEY)
        self.draft = self.event_draft("--chain", "1", "--contract", "c0" * 20)
        rows = "".join(f"{token},{owner}\n" for token, owner in TOKENS.items())
        self.file("owners.csv", ("token,owner\n" + rows).encode())
        (self.directory / "claims").mkdir()

    def claim(self, token, *arguments, vault="holder", key="main", draft=None, name=None):
        name = name or f"claims/{token}.json"
        self.vault(vault, "ticket", "claim", "--event", draft or self.draft, "--token", token, "--name",
                   name.replace("/", "-"), "--sign-with", key, "--out", name, *arguments)
        return name

    def snapshot(self, *arguments):
        return json.loads(self.ok("event", "snapshot", self.draft, "--owners", "owners.csv", "--claims", "claims",
                                  "--out", "gala.tickets", "--json", *arguments))

    def refused(self, text, *arguments):
        """Refused as a whole, with this sentence about one claim."""
        done = self.run_cli("event", "snapshot", self.draft, "--owners", "owners.csv", "--claims", "claims", "--out",
                            "gala.tickets", *arguments)
        self.assertEqual(done.returncode, cli.REJECTED, done.stderr)
        messages = done.stderr.decode()
        self.assert_house_form(messages, "claims are refused")
        lines = [line for line in messages.splitlines() if line.startswith("symbolon: claim refused: ")]
        self.assertTrue(any(text in line for line in lines), messages)
        self.assertNotIn("gala.tickets", self.names())
        return lines


class WholeStoryTest(ClaimTest):
    def test_claim_snapshot_sign_add_prove_verify_close(self):
        self.claim("3")
        facts = self.snapshot()
        self.assertEqual((facts["tickets"], facts["claims"]), (3, {"taken": 1, "refused": []}))
        # The list names a commitment, and token 3's owner stands only at token 1.
        self.assertEqual(self.content("gala.tickets").count(bytes.fromhex(ADDRESS[2:])), 1)
        event = self.sign_event("--snapshot", "gala.tickets")
        added = json.loads(self.vault("holder", "ticket", "add", "--event", event, "--snapshot", "gala.tickets",
                                      "--token", "3", "--json"))
        self.assertEqual(added["tickets"], ["claims-3.json"])
        listed = json.loads(self.vault("holder", "ticket", "list", "--json"))["tickets"]
        self.assertEqual([ticket["kind"] for ticket in listed], ["claim"])
        self.assertEqual(self.prove_and_verify("holder", "event", event)["statement"], "ticket")

        self.fails(cli.USAGE, "cannot be undone", "event", "close", event, "--claims", "claims")
        closed = json.loads(self.ok("event", "close", event, "--claims", "claims", "--yes", "--json"))
        self.assertEqual((closed["claims_deleted"], closed["kept"]), (1, []))
        self.assertEqual(list((self.directory / "claims").iterdir()), [])

    def test_a_signature_of_another_wallet(self):
        """The claim is made unsigned; the signature comes back as hexadecimal text."""
        shown = json.loads(self.vault("holder", "ticket", "claim", "--event", self.draft, "--token", "1", "--out",
                                      "claims/1.json", "--json"))
        self.assertFalse(shown["signed"])
        self.assertEqual(shown["typed_data"]["primaryType"], "TicketClaim")
        self.refused("the claim is not signed")
        # Here the other wallet is one of ours. Its signature is over another commitment.
        self.new_vault("wallet", KEY)
        self.claim("1", vault="wallet", name="signed.json")
        signature = json.loads(self.content("signed.json"))["signature"]
        self.ok("ticket", "sign-claim", "claims/1.json", "--signature", "0x" + signature)
        self.refused("another address made this signature")
        self.fails(cli.USAGE, "hex digits", "ticket", "sign-claim", "claims/1.json", "--signature", "0x")
        self.fails(cli.UNREADABLE, "", "ticket", "sign-claim", "owners.csv", "--signature", "0x00")


class RefusalTest(ClaimTest):
    def test_claims_that_are_not_the_owners(self):
        self.claim("2")
        self.refused("another address made this signature")

    def test_two_claims_of_one_ticket(self):
        self.claim("3")
        self.new_vault("second", KEY)
        self.claim("3", vault="second", name="claims/again.json")
        lines = self.refused("two claims bind this ticket to different secrets")
        self.assertEqual(len(lines), 2)
        # The ticket stays its owner's where the organizer goes on without them.
        facts = self.snapshot("--without-refused")
        self.assertEqual(facts["claims"]["taken"], 0)
        self.assertEqual({entry["error"] for entry in facts["claims"]["refused"]}, {"ClaimConflict"})
        self.assertEqual(self.content("gala.tickets").count(bytes.fromhex(ADDRESS[2:])), 2)

    def test_one_claim_twice_is_one(self):
        self.claim("3")
        (self.directory / "claims" / "copy.json").write_bytes(self.content("claims/3.json"))
        self.assertEqual(self.snapshot()["claims"], {"taken": 1, "refused": []})

    def test_foreign_claims(self):
        other = self.event_draft("--chain", "1", "--contract", "c0" * 20, "--session", "2", name="other")
        self.claim("3", draft=other, name="claims/other.json")
        self.refused("the claim is for another event")
        self.claim("1")
        (self.directory / "claims" / "other.json").unlink()
        self.claim("9", name="claims/9.json")
        self.refused("the list has no such ticket")

    def test_files_that_are_none(self):
        (self.directory / "claims" / "noise").write_bytes(b"noise")
        self.refused("not a JSON object")
        (self.directory / "claims" / "noise").write_bytes(b"{}" + b" " * 20_000)
        self.refused("noise")
        self.fails(cli.UNREADABLE, "missing", "event", "snapshot", self.draft, "--owners", "owners.csv", "--claims",
                   "missing", "--out", "gala.tickets")

    def test_late_claims(self):
        self.snapshot()
        event = self.sign_event("--snapshot", "gala.tickets")
        self.vault_fails(cli.REJECTED, "its root is fixed", "holder", "ticket", "claim", "--event", event, "--token",
                         "3", "--out", "late.json")
        self.fails(cli.REJECTED, "its root is fixed", "event", "snapshot", event, "--owners", "owners.csv", "--claims",
                   "claims", "--out", "late.tickets")

    def test_closing_keeps_what_is_not_of_the_event(self):
        self.claim("3")
        other = self.event_draft("--chain", "1", "--contract", "c0" * 20, "--session", "2", name="other")
        self.claim("1", draft=other, name="claims/other.json")
        (self.directory / "claims" / "notes.txt").write_bytes(b"call back")
        self.fails(cli.UNREADABLE, "no event file", "event", "close", self.draft, "--claims", "claims", "--yes")
        self.ok("event", "snapshot", self.draft, "--owners", "owners.csv", "--claims", "claims/3.json", "--out",
                "gala.tickets")
        event = self.sign_event("--snapshot", "gala.tickets")
        closed = json.loads(self.ok("event", "close", event, "--claims", "claims", "--yes", "--json"))
        self.assertEqual(closed["claims_deleted"], 1)
        self.assertEqual(closed["kept"], ["claims/notes.txt", "claims/other.json"])
        self.assertEqual(sorted(path.name for path in (self.directory / "claims").iterdir()),
                         ["notes.txt", "other.json"])

    def test_keys_that_cannot_sign(self):
        self.new_key("holder", "p256")
        claim = ("ticket", "claim", "--event", self.draft, "--token", "3", "--out", "c.json")
        self.vault_fails(cli.USAGE, "on another curve", "holder", *claim, "--sign-with", "p256")
        self.vault_fails(cli.USAGE, "nothing of this name", "holder", *claim, "--sign-with", "nobody")
        self.assertNotIn("c.json", self.names())


if __name__ == "__main__":
    sys.exit(unittest.main())
