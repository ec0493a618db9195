"""Commands that ask a node: the list of owners, the block of an event, the ownership of a ticket; and nodes that are
dead, late, on another chain, or talk rubbish. The good node is tests/support/sample_node.cc."""

import http.server
import json
import os
import socket
import subprocess
import sys
import threading
import unittest

import cli
from story import ADDRESS, KEY, Story


class SampleNode:
    def __init__(self, mode=None):
        arguments = [os.environ["SAMPLE_NODE"], ADDRESS] + ([mode] if mode else [])
        self.process = subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.facts = json.loads(self.process.stdout.readline())

    def stop(self):
        self.process.communicate(timeout=60)


class BadNode(http.server.ThreadingHTTPServer):
    """Answers every request with the same bytes, or never."""

    def __init__(self, status, body, hangs=False):
        done = self.done = threading.Event()

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                self.rfile.read(int(self.headers["Content-Length"]))
                if hangs:
                    done.wait(60)
                    return
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        super().__init__(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server_address[1]}"
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def stop(self):
        self.done.set()
        self.shutdown()
        self.server_close()


class RpcTest(Story):
    def node(self, mode=None):
        node = SampleNode(mode)
        self.addCleanup(node.stop)
        return node.facts

    def draft(self, facts, *arguments):
        return self.event_draft("--chain", "1", "--contract", facts["contract"], *arguments)

    def chain_event(self, facts, **options):
        """Signed; pins block 8 of the node, after the owners' slot was tested."""
        done = self.event_draft("--chain", "1", "--contract", facts["contract"], "--rpc", facts["url"], "--block", "8",
                                "--owners-slot", str(facts["owners_slot"]), "--test-token", "1", "--test-token", "9",
                                **options)
        self.assertEqual(json.loads(self.content(done))["core"]["block"]["state_root"], facts["state_root"][2:])
        return self.sign_event(**options)


class SnapshotTest(RpcTest):
    def test_owners_from_the_logs(self):
        facts = self.node()
        draft = self.draft(facts)
        listed = json.loads(self.ok("event", "snapshot", draft, "--rpc", facts["url"], "--compare-rpc", facts["url"],
                                    "--out", "list", "--json"))
        self.assertEqual((listed["tickets"], listed["block"]["number"]), (12, facts["last_block"]))
        # The same owners as a table make the same list.
        owners = {token: f"01{token:02x}" + 36 * "0" for token in range(12)}
        owners[3], owners[4] = "02" + 38 * "0", "03" + 38 * "0"
        rows = "".join(f"{token},0x{owner}\n" for token, owner in owners.items())
        self.file("owners.csv", ("token,owner\n" + rows).encode())
        self.ok("event", "snapshot", draft, "--owners", "owners.csv", "--out", "table")
        self.assertEqual(self.content("list"), self.content("table"))
        # At an earlier block, by number and by hash, token 3 was not given on yet.
        early = json.loads(self.ok("event", "snapshot", draft, "--rpc", facts["url"], "--block", "4", "--out", "early",
                                   "--json"))
        self.assertNotEqual(early["root"], listed["root"])
        self.ok("event", "snapshot", draft, "--rpc", facts["url"], "--block", early["block"]["hash"], "--out", "again")
        self.assertEqual(self.content("again"), self.content("early"))

    def test_tiers_beside_the_owners(self):
        facts = self.node()
        draft = self.draft(facts, "--tier", "standing", "--tier", "balcony", "--tier", "box")
        snapshot = ("event", "snapshot", draft, "--rpc", facts["url"], "--out", "list", "--tiers")
        self.file("tiers.csv", b"tokens,tier\n5-8,2\n1,1\n0xb,1\n90-99,2\n70,1\n")
        done = self.run_cli(*snapshot, "tiers.csv", "--json")
        self.assertEqual(done.returncode, cli.ACCEPTED, done.stderr)
        self.assertEqual(json.loads(done.stdout)["tiers"], {"0": 6, "1": 2, "2": 4})
        self.assertIn(b"name no ticket of the list: 2, the first is line 5", done.stderr)
        # As a table with a column for them.
        owners = {token: f"01{token:02x}" + 36 * "0" for token in range(12)}
        owners[3], owners[4] = "02" + 38 * "0", "03" + 38 * "0"
        tiers = {**{token: 2 for token in range(5, 9)}, 1: 1, 11: 1}
        rows = "".join(f"{token},0x{owner},{tiers.get(token, 0)}\n" for token, owner in owners.items())
        self.file("owners.csv", ("token,owner,tier\n" + rows).encode())
        shown = self.ok("event", "snapshot", draft, "--owners", "owners.csv", "--out", "table")
        self.assertIn("tier 0: 6\ntier 1: 2\ntier 2: 4\n", shown)
        self.assertEqual(self.content("list"), self.content("table"))
        self.assertNotIn("tier", self.ok(*snapshot[:-1], "--force"))

        for rows, text in ((b"token,tier\n", "not `tokens,tier` (line 1)"), (b"tokens,tier\n9-5,1\n", "line 2"),
                           (b"tokens,tier\n1-5,1\n5,1\n", "stands in two lines (line 3)")):
            self.file("wrong.csv", rows)
            self.fails(cli.UNREADABLE, text, *snapshot, "wrong.csv", "--force")
        self.fails(cli.UNREADABLE, "", *snapshot, "missing.csv", "--force")
        self.fails(cli.USAGE, "--tiers", "event", "snapshot", draft, "--out", "other", "--tiers", "tiers.csv")
        self.fails(cli.USAGE, "--tiers", *snapshot, "tiers.csv", "--owners", "owners.csv", "--force")

    def test_nodes_that_disagree_or_change(self):
        facts = self.node()
        draft = self.draft(facts)
        snapshot = ("event", "snapshot", draft, "--out", "list", "--rpc")
        self.fails(cli.REJECTED, "two nodes disagree (token 0xb)", *snapshot, facts["url"], "--compare-rpc",
                   self.node("forges")["url"])
        self.fails(cli.REJECTED, "chain changed while", *snapshot, self.node("changes")["url"])
        self.fails(cli.REJECTED, "logs are missing", *snapshot, facts["url"], "--first-block", "4")
        self.fails(cli.REJECTED, "does not know this block", *snapshot, facts["url"], "--block", "1000")
        self.fails(cli.USAGE, "a block is a number", *snapshot, facts["url"], "--block", "0xzz")
        self.fails(cli.USAGE, "--owners or --rpc", "event", "snapshot", draft, "--out", "list")
        other = self.event_draft("--chain", "5", "--contract", facts["contract"], name="other")
        self.fails(cli.REJECTED, "on another chain (1)", "event", "snapshot", other, "--out", "list", "--rpc",
                   facts["url"])
        self.assertNotIn("list", self.names())


class ChainEventTest(RpcTest):
    def test_from_the_node_to_a_verified_proof(self):
        facts = self.node()
        event = self.chain_event(facts)
        checked = json.loads(self.ok("event", "check", event, "--rpc", facts["url"], "--test-token", "9", "--json"))
        self.assertEqual(checked["block"], 8)
        self.new_vault("holder", KEY)
        self.vault("holder", "ticket", "add", "--event", event, "--rpc", facts["url"], "--token", "5", "--name", "five")
        verified = self.prove_and_verify("holder", "event", event)
        self.assertEqual(verified["statement"], "ticket-onchain")
        self.vault_fails(cli.USAGE, "holds this ticket already", "holder", "ticket", "add", "--event", event, "--rpc",
                         facts["url"], "--token", "5")
        self.vault_fails(cli.REJECTED, "no key and no claim", "holder", "ticket", "add", "--event", event, "--rpc",
                         facts["url"], "--token", "9")
        self.vault_fails(cli.REJECTED, "", "holder", "ticket", "add", "--event", event, "--rpc", facts["url"],
                         "--token", "77")
        self.vault_fails(cli.USAGE, "must be named", "holder", "ticket", "add", "--event", event, "--rpc",
                         facts["url"])

    def test_the_owners_slot_is_tested_before_signing(self):
        facts = self.node()
        new = ("event", "new", "--organizer", "11" * 32, "--name", "x", "--venue", "y", "--from", "1000", "--until",
               "2000", "--chain", "1", "--contract", facts["contract"], "--out", "x.json", "--rpc", facts["url"])
        self.fails(cli.REJECTED, "disagree about a token's owner", *new, "--owners-slot", "3", "--test-token", "1")
        self.fails(cli.USAGE, "must be tested", *new, "--owners-slot", "2")
        self.fails(cli.USAGE, "--owners-slot", *new)
        lying = [word if word != facts["url"] else self.node("lies")["url"] for word in new]
        self.fails(cli.REJECTED, "disagree about a token's owner", *lying, "--owners-slot", "2", "--test-token", "1")
        self.assertNotIn("x.json", self.names())

    def test_a_block_that_the_chain_does_not_have(self):
        facts = self.node()
        state_root = facts["state_root"][2:]
        self.draft(facts, "--block", "11" * 32, "--state-root", state_root, "--owners-slot", "2")
        event = self.sign_event()
        self.fails(cli.REJECTED, "does not know this block", "event", "check", event, "--rpc", facts["url"])
        self.new_vault("holder", KEY)
        self.vault_fails(cli.REJECTED, "does not know this block", "holder", "ticket", "add", "--event", event,
                         "--rpc", facts["url"], "--token", "5")
        # A block that is there, with a state root that it does not have.
        early = json.loads(self.ok("event", "snapshot", self.draft(facts, "--force"), "--rpc", facts["url"], "--block",
                                   "4", "--out", "early", "--json"))
        self.event_draft("--chain", "1", "--contract", facts["contract"], "--block", early["block"]["hash"],
                         "--state-root", "22" * 32, "--owners-slot", "2", name="forged")
        self.fails(cli.REJECTED, "not the one of the block", "event", "check", self.sign_event(name="forged"), "--rpc",
                   facts["url"])


class BadNodeTest(RpcTest):
    def asked(self, code, text, url, *arguments):
        draft = "gala.draft.json" if "gala.draft.json" in self.names() else self.event_draft("--chain", "1")
        done = self.fails(code, text, "event", "snapshot", draft, "--out", "list", "--rpc", url, *arguments)
        self.assertNotIn("list", self.names())
        return done

    def bad(self, *arguments, **options):
        node = BadNode(*arguments, **options)
        self.addCleanup(node.stop)
        return node.url

    def test_nobody_answers(self):
        with socket.socket() as unused:
            unused.bind(("127.0.0.1", 0))
            done = self.asked(cli.INTERNAL, "cannot be reached", f"http://127.0.0.1:{unused.getsockname()[1]}/?key=k")
        # The address may hold an access key.
        self.assertNotIn(b"key=k", done.stderr)
        url = self.bad(200, b"", hangs=True)
        self.asked(cli.INTERNAL, "did not answer in time", url, "--rpc-timeout", "1")

    def test_rubbish(self):
        self.asked(cli.UNREADABLE, "is not JSON", self.bad(200, b"<html>Welcome</html>"))
        self.asked(cli.UNREADABLE, "not one to this JSON-RPC request", self.bad(200, b"{}"))
        self.asked(cli.INTERNAL, "HTTP error (403)", self.bad(403, b"no"))
        self.asked(cli.USAGE, "no address of a node", "ftp://127.0.0.1/")
        self.asked(cli.USAGE, "no address of a node", "http://user@127.0.0.1/")
        refusal = {"jsonrpc": "2.0", "id": 1, "error": {"code": -32601, "message": "no such method"}}
        self.asked(cli.REJECTED, "-32601: no such method", self.bad(200, json.dumps(refusal).encode()))
        wrong = {"jsonrpc": "2.0", "id": 1, "result": "one"}
        self.asked(cli.UNREADABLE, "does not have the form", self.bad(200, json.dumps(wrong).encode()))


if __name__ == "__main__":
    sys.exit(unittest.main())
