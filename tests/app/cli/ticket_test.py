"""symbolon ticket, pass and prove: from an event or a request to what the vault answers."""

import base64
import json
import os
import signal
import subprocess
import sys
import unittest

import cli

CHEAP = ("--memory", "8", "--passes", "1")
KEY = "7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d"
ADDRESS = "008aeeda4d805471df9b2a5b0f38a0c3bcba786b"


class WalletTest(cli.CliTest):
    def setUp(self):
        super().setUp()
        self.vault("vault", "new", *CHEAP)
        self.vault("vault", "import-key", "--name", "main", "--key-fd", "0", secrets=("pass", KEY))

    def samples(self, *arguments):
        subprocess.run([os.environ["WALLET_SAMPLES"], *arguments], cwd=self.directory, check=True, timeout=60)

    def vault(self, *arguments, secrets=("pass",)):
        return self.ok(*arguments, "--vault", "v", "--passphrase-fd", "0",
                       stdin="".join(secret + "\n" for secret in secrets).encode())

    def refused(self, code, text, *arguments):
        before = self.content("v")
        done = self.fails(code, text, *arguments, "--vault", "v", "--passphrase-fd", "0", stdin=b"pass\n")
        self.assertEqual(self.content("v"), before)
        return done

    def add(self, *arguments):
        return json.loads(self.vault("ticket", "add", "--event", "gala.event.json", "--snapshot", "gala.tickets",
                                     "--json", *arguments))


class TicketTest(WalletTest):
    def setUp(self):
        super().setUp()
        self.samples("event", ADDRESS)

    def test_added_and_listed(self):
        added = self.add("--name", "gala")
        self.assertEqual(added["tickets"], ["gala"])
        self.assertEqual(added["holders"], 3)
        self.assertEqual(len(added["fingerprint"].split()), 6)
        listed = json.loads(self.vault("ticket", "list", "--json"))["tickets"]
        self.assertEqual(listed, [{"name": "gala", "event": added["event"], "kind": "address",
                                   "token": "0x" + "2".zfill(64), "key": "main", "holders": 3}])
        done = self.run_cli("ticket", "list", "--vault", "v", "--passphrase-fd", "0", stdin=b"pass\n")
        self.assertIn(b"one of 3 holders", done.stdout)
        self.assertIn(b"a small crowd", done.stderr)

    def test_refused(self):
        add = ("ticket", "add", "--event", "gala.event.json", "--snapshot", "gala.tickets", "--name")
        self.refused(cli.USAGE, "something of this name already (main)", *add, "main")
        self.refused(cli.REJECTED, "no key and no claim", *add, "x", "--token", "3")
        self.refused(cli.UNREADABLE, "no integer", *add, "x", "--token", "z")
        self.refused(cli.USAGE, "one of --snapshot", "ticket", "add", "--event", "gala.event.json")
        self.add("--name", "gala")
        self.refused(cli.USAGE, "holds this ticket already", *add, "x")
        forged = self.content("gala.event.json").replace(b"Winter", b"winter")
        self.file("gala.event.json", forged)
        self.refused(cli.REJECTED, "signature", *add, "x")
        self.refused(cli.UNREADABLE, "", "ticket", "add", "--event", "gala.tickets", "--snapshot", "gala.tickets")

    def test_a_claim(self):
        self.samples("draft", "-")
        claim = json.loads(self.vault("ticket", "claim", "--event", "gala.draft.json", "--token", "3", "--name", "late",
                                      "--out", "claim", "--json"))
        self.assertEqual(claim["token"], "0x" + "3".zfill(64))
        self.assertEqual(claim["typed_data"]["primaryType"], "TicketClaim")
        self.assertEqual(claim["typed_data"]["message"]["commitment"].removeprefix("0x"), claim["commitment"])
        self.refused(cli.USAGE, "holds this ticket already", "ticket", "claim", "--event", "gala.draft.json", "--token",
                     "3", "--name", "again", "--out", "other")
        self.assertNotIn("other", self.names())
        self.samples("claim", claim["commitment"])
        self.assertEqual(self.add()["tickets"], ["late"])
        self.assertEqual(json.loads(self.vault("ticket", "list", "--json"))["tickets"][0]["kind"], "claim")

    def test_passes(self):
        self.add("--name", "gala")
        shown = json.loads(self.vault("pass", "--ticket", "gala", "--png", "pass.png", "--json"))
        self.assertTrue(shown["pass"].startswith("SY1P"))
        self.assertEqual(self.content("pass.png")[:8], b"\x89PNG\r\n\x1a\n")
        token = base64.b32decode(shown["pass"][4:])
        self.assertEqual(token[11:27].hex(), shown["pass_id"])
        self.assertEqual(int.from_bytes(token[27:31], "big"), shown["slot"])
        self.assertEqual(token[1:9].hex(), shown["event"][:16])
        later = json.loads(self.vault("pass", "--ticket", "gala", "--clock-offset", "60", "--json"))
        self.assertEqual(later["pass_id"], shown["pass_id"])
        self.assertIn(later["slot"] - shown["slot"], (6, 7))
        self.assertEqual(self.vault("pass", "--ticket", "gala").strip()[:4], "SY1P")
        self.refused(cli.USAGE, "exists already", "pass", "--ticket", "gala", "--png", "pass.png")
        self.refused(cli.USAGE, "nothing of this name", "pass", "--ticket", "other")
        self.refused(cli.USAGE, "not both", "pass")
        self.refused(cli.USAGE, "64 hex digits", "pass", "--ticket", "gala", "--challenge", "00")
        self.file("noise", b"noise")
        self.assertNotEqual(self.run_cli("pass", "noise", "--vault", "v", "--passphrase-fd", "0",
                                         stdin=b"pass\n").returncode, cli.ACCEPTED)

    def test_a_restored_backup_has_the_same_pass(self):
        self.add("--name", "gala")
        show = ("pass", "--ticket", "gala", "--json")
        before = json.loads(self.vault(*show))
        self.vault("vault", "backup", "--out", "b", "--backup-passphrase-fd", "0", *CHEAP, secrets=("pass", "pass"))
        os.remove(self.directory / "v")
        self.ok("vault", "restore", "b", "--vault", "v", "--passphrase-fd", "0", stdin=b"pass\n")
        self.assertEqual(json.loads(self.vault(*show))["pass_id"], before["pass_id"])

    def test_watching_ends_with_an_interrupt(self):
        self.add("--name", "gala")
        process = self.start("pass", "--ticket", "gala", "--watch", "--json", "--vault", "v", "--passphrase-fd", "0",
                             stdin=subprocess.PIPE)
        process.stdin.write(b"pass\n")
        process.stdin.flush()
        self.assertIn("SY1P", json.loads(process.stdout.readline())["pass"])
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)
        self.assertEqual(process.returncode, cli.ACCEPTED)

    def test_what_would_be_proven(self):
        self.refused(cli.USAGE, "nothing in the vault answers", "prove", "--event", "gala.event.json", "--dry-run")
        self.add("--name", "gala")
        done = self.run_cli("prove", "--event", "gala.event.json", "--dry-run", "--json", "--vault", "v",
                            "--passphrase-fd", "0", stdin=b"pass\n")
        self.assertEqual(json.loads(done.stdout), {"statement": "ticket", "with": "gala", "answers": 1})
        for text in (b"Winter concert", b"I hold a ticket of this event", b"nothing else", b"one of 3 holders"):
            self.assertIn(text, done.stderr)
        self.refused(cli.USAGE, "--out is required", "prove", "--event", "gala.event.json")
        self.refused(cli.USAGE, "--request or --event", "prove", "--out", "p")
        self.refused(cli.USAGE, "exists already", "prove", "--event", "gala.event.json", "--out", "gala.tickets")


class ProofTest(WalletTest):
    def test_from_a_ticket_on_the_chain_to_a_pass(self):
        self.samples("chain", ADDRESS)
        self.vault("ticket", "add", "--event", "chain.event.json", "--ownership", "chain.proof.json", "--token", "5",
                   "--name", "chain")
        proven = json.loads(self.vault("prove", "--event", "chain.event.json", "--out", "proof", "--json"))
        self.assertEqual((proven["statement"], proven["with"]), ("ticket-onchain", "chain"))
        self.assertEqual(proven["proof_bytes"], len(self.content("proof")))
        # Neither key nor address nor the rest of the witness is in the proof.
        proof = self.content("proof")
        key, address = bytes.fromhex(KEY), bytes.fromhex(ADDRESS)
        for secret in (key, key[::-1], key[:16], key[16:], address, address[::-1], KEY.encode(), ADDRESS.encode()):
            self.assertNotIn(secret, proof)
        by_proof = json.loads(self.vault("pass", "proof", "--json"))
        by_name = json.loads(self.vault("pass", "--ticket", "chain", "--json"))
        self.assertEqual(by_proof["pass_id"], by_name["pass_id"])
        self.assertEqual(by_proof["event"], proven["audience"])
        self.refused(cli.USAGE, "exists already", "prove", "--event", "chain.event.json", "--out", "proof")
        # A vault without this ticket has no pass for the proof; one byte of the proof changed is no proof.
        self.vault("vault", "remove", "chain")
        self.refused(cli.REJECTED, "no ticket in the vault", "pass", "proof")
        self.file("changed", proof[:-1] + bytes([proof[-1] ^ 1]))
        self.fails(cli.REJECTED, "", "pass", "changed", "--vault", "v", "--passphrase-fd", "0", stdin=b"pass\n")


class RequestTest(WalletTest):
    def setUp(self):
        super().setUp()
        key = json.loads(self.vault("vault", "create-key", "--name", "cnf", "--json"))["keys"][0]
        self.samples("kyc", key["public_key"])

    def test_what_would_be_proven(self):
        prove = ("prove", "--request", "age18", "--dry-run")
        self.refused(cli.USAGE, "nothing in the vault answers", *prove)
        self.vault("credential", "add", "kyc.token", "--name", "kyc")
        done = self.run_cli(*prove, "--json", "--vault", "v", "--passphrase-fd", "0", stdin=b"pass\n")
        self.assertEqual(json.loads(done.stdout), {"statement": "kyc", "with": "kyc", "answers": 1}, done.stderr)
        self.assertIn(b"for Wine shop", done.stderr)
        self.assertIn(b"I am at least 18 years old", done.stderr)
        changed = bytearray(self.content("age18"))
        changed[-10] ^= 1
        self.file("changed", bytes(changed))
        before = self.content("v")
        done = self.run_cli("prove", "--request", "changed", "--dry-run", "--vault", "v", "--passphrase-fd", "0",
                            stdin=b"pass\n")
        self.assertIn(done.returncode, (cli.REJECTED, cli.UNREADABLE))
        self.assertEqual(self.content("v"), before)

    def test_a_request_that_has_expired(self):
        self.vault("credential", "add", "kyc.token", "--name", "kyc")
        self.refused(cli.REJECTED, "the request has expired", "prove", "--request", "age18-late", "--dry-run")
        # Whoever asked looks at the time before at the proof, so that none is needed to see it.
        self.fails(cli.REJECTED, "the request has expired", "verify", self.file("proof", b"x"), "--request",
                   "age18-late")
        self.fails(cli.UNREADABLE, "", "verify", "proof", "--request", "age18")


if __name__ == "__main__":
    sys.exit(unittest.main())
