"""Tickets on a real EVM through the command line alone: OpenZeppelin's ERC-721 on a loopback node, the owners fetched
from its logs, claims of keys and of a wallet contract, ownership fetched with eth_getProof, and proofs that verify.
README.md says what the node plays."""

import json
import os
import pathlib
import subprocess
import sys
import unittest

import cli
from story import Story

FOLDER = pathlib.Path(os.environ["SYMBOLON_EVM"])
NO_PACKAGES = "Node.js or its packages are absent: build the target evm_packages"


def start_node():
    if not (FOLDER / "node_modules/@ethereumjs/vm").exists():
        return None
    try:
        return subprocess.Popen(["node", str(FOLDER / "node.mjs")], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    except FileNotFoundError:
        return None


class EvmTest(Story):
    @classmethod
    def setUpClass(cls):
        cls.node = start_node()
        if cls.node is None:
            raise unittest.SkipTest(NO_PACKAGES)
        cls.scenario = json.loads(cls.node.stdout.readline())
        cls.url = f"http://127.0.0.1:{cls.scenario['port']}"

    @classmethod
    def tearDownClass(cls):
        if cls.node is not None:
            cls.node.communicate(timeout=60)

    def setUp(self):
        super().setUp()
        for name in ("alice", "bob", "carol"):
            self.new_vault(name, self.scenario["keys"][name])
        self.chain = ("--chain", str(self.scenario["chain"]), "--contract", self.scenario["contract"])
        (self.directory / "claims").mkdir()

    def chain_event(self, name, block):
        self.event_draft(*self.chain, "--rpc", self.url, "--block", str(block), "--owners-slot",
                         str(self.scenario["ownersSlot"]), "--test-token", "0", "--test-token", "29", name=name)
        event = self.sign_event(name=name)
        checked = json.loads(self.ok("event", "check", event, "--rpc", self.url, "--test-token", "1", "--json"))
        self.assertEqual(checked["block"], block)
        return event

    def add(self, event):
        return ("ticket", "add", "--event", event, "--rpc", self.url, "--token", "0", "--name", event)

    def test_a_block_decides_who_holds_a_ticket(self):
        before = self.chain_event("before", self.scenario["blockBeforeTransfer"])
        after = self.chain_event("after", self.scenario["blockAfterTransfer"])
        nullifiers = set()
        for event, holder, other in ((before, "alice", "bob"), (after, "bob", "alice")):
            self.vault_fails(cli.REJECTED, "no key and no claim", other, *self.add(event))
            self.vault(holder, *self.add(event))
            verified = self.prove_and_verify(holder, "event", event)
            self.assertEqual(verified["statement"], "ticket-onchain")
            nullifiers.add(verified["nullifier"])
        self.assertEqual(len(nullifiers), 2)
        self.fails(cli.REJECTED, "", "verify", f"{before}.symbolon", "--event", after)

    def test_a_wrong_slot_is_found_before_signing(self):
        self.fails(cli.REJECTED, "disagree about a token's owner", "event", "new", "--organizer", "11" * 32, "--name",
                   "x", "--venue", "y", "--from", "1000", "--until", "2000", *self.chain, "--rpc", self.url,
                   "--owners-slot", str(self.scenario["ownersSlot"] + 1), "--test-token", "1", "--out", "x.json")

    def claim(self, owner, token):
        self.vault(owner, "ticket", "claim", "--event", "gala.draft.json", "--token", str(token), "--name",
                   f"claim-{token}", "--sign-with", "main", "--out", f"claims/{token}.json")

    def snapshot(self, *arguments):
        return ("event", "snapshot", "gala.draft.json", "--rpc", self.url, "--compare-rpc", self.url, "--block",
                str(self.scenario["blockBeforeTransfer"]), "--claims", "claims", "--out", "gala.tickets", *arguments)

    def test_a_list_from_the_logs_with_claims(self):
        self.event_draft(*self.chain)
        self.claim("alice", 10)
        self.claim("carol", 29)  # Owned by a wallet contract that takes Carol's signatures (ERC-1271).
        listed = json.loads(self.ok(*self.snapshot("--json")))
        self.assertEqual((listed["tickets"], listed["claims"]), (30, {"taken": 2, "refused": []}))
        event = self.sign_event("--snapshot", "gala.tickets")
        nullifiers = set()
        for holder, names in (("alice", ["mine-1", "mine-2", "claim-10"]), ("carol", ["claim-29"])):
            added = json.loads(self.vault(holder, "ticket", "add", "--event", event, "--snapshot", "gala.tickets",
                                          "--name", "mine", "--json"))
            self.assertEqual((added["tickets"], added["holders"]), (names, 30))
        for holder, name in (("alice", "mine-1"), ("alice", "claim-10"), ("carol", "claim-29")):
            proof = f"{name}.symbolon"
            self.vault(holder, "prove", "--event", event, "--with", name, "--out", proof)
            verified = json.loads(self.ok("verify", proof, "--event", event, "--json"))
            self.assertEqual(verified["statement"], "ticket")
            nullifiers.add(verified["nullifier"])
        self.assertEqual(len(nullifiers), 3)
        closed = json.loads(self.ok("event", "close", event, "--claims", "claims", "--yes", "--json"))
        self.assertEqual(closed["claims_deleted"], 2)

    def test_a_wallet_contract_refuses_others(self):
        self.event_draft(*self.chain)
        self.claim("bob", 29)
        done = self.run_cli(*self.snapshot())
        self.assertEqual(done.returncode, cli.REJECTED)
        self.assertIn(b"does not accept this signature", done.stderr)


if __name__ == "__main__":
    sys.exit(unittest.main())
