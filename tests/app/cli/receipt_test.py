"""symbolon verify --receipt and symbolon receipt: a shop keeps a signed receipt of a real proof of age, and an auditor
checks it again; altered receipts, other proofs and other requests are found out."""

import base64
import datetime
import json
import os
import subprocess
import time
import unittest

import cli

CHEAP = ("--memory", "8", "--passes", "1")
TYPE = "urn:example:kyc:1"


def coordinates(jwk):
    return "".join(base64.urlsafe_b64decode(jwk[name] + "=").hex() for name in ("x", "y"))


class ReceiptTest(cli.CliTest):
    def vault(self, name, *arguments):
        return self.ok(*arguments, "--vault", name, "--passphrase-fd", "0", stdin=b"pass\n")

    def with_key(self, *arguments, key="shop.key", code=cli.ACCEPTED):
        with open(self.directory / key, "rb") as stream:
            done = subprocess.run([os.environ["SYMBOLON_CLI"], *arguments, "--key-fd", str(stream.fileno())],
                                  cwd=self.directory, capture_output=True, pass_fds=[stream.fileno()], timeout=120,
                                  check=False)
        self.assertEqual(done.returncode, code, done.stderr)
        return done

    def make_credential(self):
        """A bank's credential in the vault `wallet`; the bank's key as requests name it."""
        for vault, key in (("bank", "signing"), ("wallet", "holder")):
            self.vault(vault, "vault", "new", *CHEAP)
            made = json.loads(self.vault(vault, "vault", "create-key", "--name", key, "--json"))["keys"][0]["jwk"]
            bank = bank if vault == "wallet" else made
        self.file("claims.csv", ("holder_crv,holder_x,holder_y,birthdate\n" +
                                 ",".join((made["crv"], made["x"], made["y"], "1963-08-12")) + "\n").encode())
        self.vault("bank", "issuer", "issue", "claims.csv", "--key", "signing", "--type", TYPE, "--issuer",
                   "https://bank.example.org", "--out", "kyc-")
        self.vault("wallet", "credential", "add", "kyc-1.sd-jwt", "--name", "kyc")
        return "01000000" + coordinates(bank)

    def ask(self, issuer, age, out):
        today = datetime.datetime.now(datetime.timezone.utc).date().isoformat()
        self.file("parameters.json", json.dumps({"at": int(time.time()), "date": today, "credential_type": TYPE,
                                                 "issuers": [issuer], "age_min": age,
                                                 "document_valid": False}).encode())
        self.with_key("request", "new", "--statement", "kyc", "--parameters", "parameters.json", "--application",
                      "A-17", "--name", "Wine shop", "--out", out)

    def test_a_receipt_and_everything_that_it_is_not(self):
        issuer = self.make_credential()
        signer = json.loads(self.ok("event", "key", "--out", "shop.key", "--json"))["public_key"]
        self.ask(issuer, 18, "age18")
        self.ask(issuer, 21, "age21")
        self.vault("wallet", "prove", "--request", "age18", "--out", "proof")

        # Only an accepted proof has a receipt.
        keep = ("--receipt", "receipt.json")
        refused = self.with_key("verify", "proof", "--request", "age21", *keep, code=cli.REJECTED)
        self.assert_house_form(refused.stderr.decode(), "")
        self.assertNotIn("receipt.json", self.names())
        self.fails(cli.USAGE, "--request", "verify", "proof", "--event", "x", *keep)
        done = self.with_key("verify", "proof", "--request", "age18", *keep, "--json")
        self.assertTrue(json.loads(done.stdout)["accepted"])
        receipt = json.loads(self.content("receipt.json"))
        self.assertEqual(receipt["application"], "A-17")
        self.assertEqual(receipt["signer"], signer)
        self.assertLess(abs(receipt["checked_at"] - time.time()), 60)
        self.assertNotIn("1963", json.dumps(receipt))
        again = self.with_key("verify", "proof", "--request", "age18", *keep, code=cli.USAGE)
        self.assert_house_form(again.stderr.decode(), "exists already")
        self.with_key("verify", "proof", "--request", "age18", *keep, "--force")

        # An auditor, offline.
        check = ("receipt", "receipt.json", "--proof", "proof")
        self.assertTrue(self.ok(*check).startswith("the receipt holds\n"))
        facts = json.loads(self.ok(*check, "--request", "age18", "--signer", signer, "--json"))
        self.assertEqual(facts["verdict"], "accepted")
        self.assertIn("18 years", facts["proves"])
        self.fails(cli.REJECTED, "about another request", *check, "--request", "age21")
        self.fails(cli.REJECTED, "somebody else signed", *check, "--signer", "00" * 32)
        self.fails(cli.USAGE, "64 hex digits", *check, "--signer", "00")
        self.fails_json(cli.REJECTED, "ReceiptOtherRequest", *check, "--request", "age21", "--json")

        # Another proof, another text, no receipt at all.
        proof = self.content("proof")
        self.file("other", proof[:-1] + bytes([proof[-1] ^ 1]))
        self.fails(cli.REJECTED, "another proof file", "receipt", "receipt.json", "--proof", "other")
        for name in ("application", "checked_at", "proves", "verdict", "request", "nullifier", "proof_sha256"):
            altered = dict(json.loads(self.content("receipt.json")))
            altered[name] = altered[name] + 1 if name == "checked_at" else "00"
            self.file("altered", json.dumps(altered).encode())
            self.fails(cli.REJECTED, "changed after it was signed", "receipt", "altered", "--proof", "proof")
        self.fails(cli.UNREADABLE, "not a receipt", "receipt", self.file("x", b"{}"), "--proof", "proof")
        self.fails(cli.UNREADABLE, "", "receipt", "proof", "--proof", "proof")


if __name__ == "__main__":
    unittest.main()
