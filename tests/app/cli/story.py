"""What scripted tests of whole stories share: organizer, requester, vaults, and proofs from request to verdict."""

import base64
import datetime
import json
import os
import subprocess
import time

import cli

CHEAP = ("--memory", "8", "--passes", "1")
# An account, and the address of another one.
KEY = "7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d"
ADDRESS = "0x008aeeda4d805471df9b2a5b0f38a0c3bcba786b"
OTHER_ADDRESS = "0x7e5f4552091a69125d5dfcb7b8c2659029395bdf"


def issuer_of(jwk):
    """A key of an issuer as requests name it: algorithm, x, y."""
    algorithm = {"P-256": "01000000", "secp256k1": "02000000"}[jwk["crv"]]
    return algorithm + "".join(base64.urlsafe_b64decode(jwk[name] + "=").hex() for name in ("x", "y"))


class Story(cli.CliTest):
    """Commands of several people in one folder. Each vault is named after its owner, and its passphrase is "pass"."""

    def setUp(self):
        super().setUp()
        self.now = int(time.time())
        self.today = datetime.datetime.fromtimestamp(self.now, datetime.timezone.utc).date().isoformat()

    def vault(self, owner, *arguments, secrets=()):
        return self.ok(*arguments, "--vault", owner, "--passphrase-fd", "0",
                       stdin="".join(secret + "\n" for secret in ("pass", *secrets)).encode())

    def vault_fails(self, code, text, owner, *arguments):
        before = self.content(owner)
        done = self.fails(code, text, *arguments, "--vault", owner, "--passphrase-fd", "0", stdin=b"pass\n")
        self.assertEqual(self.content(owner), before)
        return done

    def new_vault(self, owner, key=None):
        self.vault(owner, "vault", "new", *CHEAP)
        if key is not None:
            self.vault(owner, "vault", "import-key", "--name", "main", "--key-fd", "0", secrets=(key,))

    def new_key(self, owner, name, curve="p256"):
        made = self.vault(owner, "vault", "create-key", "--name", name, "--curve", curve, "--json")
        return json.loads(made)["keys"][0]["jwk"]

    def signed(self, key, *arguments):
        """A command that signs with a key file on a descriptor of its own."""
        with open(self.directory / key, "rb") as stream:
            done = subprocess.run([os.environ["SYMBOLON_CLI"], *arguments, "--key-fd", str(stream.fileno())],
                                  cwd=self.directory, capture_output=True, pass_fds=[stream.fileno()], timeout=120,
                                  check=False)
        self.assertEqual(done.returncode, cli.ACCEPTED, done.stderr)
        return done.stdout.decode()

    def event_draft(self, *arguments, name="gala"):
        """The organizer's key and a draft; more options make other kinds of events."""
        if "organizer.key" not in self.names():
            self.organizer = json.loads(self.ok("event", "key", "--out", "organizer.key", "--json"))["public_key"]
        self.ok("event", "new", "--organizer", self.organizer, "--name", "Gala", "--venue", "Hall",
                "--from", str(self.now), "--until", str(self.now + 7200), *arguments, "--out", f"{name}.draft.json")
        return f"{name}.draft.json"

    def sign_event(self, *arguments, name="gala"):
        self.signed("organizer.key", "event", "sign", f"{name}.draft.json", *arguments, "--out", f"{name}.event.json")
        return f"{name}.event.json"

    def new_request(self, name, statement, parameters, *arguments):
        if "requester.key" not in self.names():
            self.ok("event", "key", "--out", "requester.key")
        self.file(f"{name}.parameters.json", json.dumps(parameters).encode())
        self.signed("requester.key", "request", "new", "--statement", statement, "--parameters",
                    f"{name}.parameters.json", *arguments, "--out", name)
        return name

    def prove_and_verify(self, owner, kind, question, *arguments):
        """What verify says of a fresh proof; `kind` is "event" or "request"."""
        proof = f"{question}.symbolon"
        proven = json.loads(self.vault(owner, "prove", f"--{kind}", question, "--out", proof, "--json", *arguments))
        verified = json.loads(self.ok("verify", proof, f"--{kind}", question, "--json"))
        self.assertTrue(verified["accepted"])
        self.assertEqual(verified["statement"], proven["statement"])
        self.assertEqual(verified["holder_key"], proven["holder_key"])
        return verified
