"""An event of this evening with a proof of one of its tickets, made with the command line as everybody would."""

import json
import os
import pathlib
import subprocess
import tempfile
import time

import cli

KEY = "7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d"
ADDRESS = "008aeeda4d805471df9b2a5b0f38a0c3bcba786b"
HOUR = 3600
VAULT = ("--vault", "v", "--passphrase-fd", "0")


class EveningTest(cli.CliTest):
    """Each test has the files of one evening: gala.event.json, day.key, the vault v, its proof, cert.pem, key.pem."""

    @classmethod
    def setUpClass(cls):
        cls._evening = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls._evening.cleanup)
        maker = cls("make_evening")
        maker.directory = pathlib.Path(cls._evening.name)
        maker.make_evening()
        cls.facts = maker.facts

    def setUp(self):
        super().setUp()
        for path in pathlib.Path(self._evening.name).iterdir():
            self.file(path.name, path.read_bytes())

    def with_key(self, key, *arguments, option="--key-fd"):
        """Runs a command that reads a key from a descriptor; what it prints."""
        with open(self.directory / key, "rb") as stream:
            done = subprocess.run([os.environ["SYMBOLON_CLI"], *arguments, option, str(stream.fileno())],
                                  cwd=self.directory, capture_output=True, pass_fds=[stream.fileno()], timeout=120,
                                  check=False)
        self.assertEqual(done.returncode, cli.ACCEPTED, done.stderr)
        return done.stdout.decode()

    def vault(self, *arguments, secrets=("pass",)):
        return self.ok(*arguments, *VAULT, stdin="".join(secret + "\n" for secret in secrets).encode())

    def make_event(self, name, **policy):
        """Signed now, for these hours; writes gala.event.json and gala.tickets."""
        now = int(time.time())
        organizer = json.loads(self.ok("event", "key", "--out", "organizer.key", "--json"))["public_key"]
        day_key = json.loads(self.ok("event", "key", "--out", "day.key", "--json"))["public_key"]
        self.ok("event", "new", "--organizer", organizer, "--name", name, "--venue", "Hall", "--from", str(now),
                "--until", str(now + HOUR), "--out", "draft.json")
        draft = json.loads(self.content("draft.json"))
        draft["day_keys"] = [{"key": day_key, "period": {"from": now - HOUR, "until": now + HOUR}}]
        draft["policy"].update(policy)
        self.file("draft.json", json.dumps(draft).encode())
        self.file("owners.csv", f"token,owner\n1,0x{'11' * 20}\n2,0x{ADDRESS}\n3,0x{'33' * 20}\n".encode())
        self.ok("event", "snapshot", "draft.json", "--owners", "owners.csv", "--out", "gala.tickets")
        self.with_key("organizer.key", "event", "sign", "draft.json", "--snapshot", "gala.tickets", "--out",
                      "gala.event.json")

    def make_evening(self):
        # Gates without a network between them, as a countersigned pass is for.
        self.make_event("Gala", shared_ledger=False)
        self.vault("vault", "new", "--memory", "8", "--passes", "1")
        self.vault("vault", "import-key", "--name", "main", "--key-fd", "0", secrets=("pass", KEY))
        self.vault("ticket", "add", "--event", "gala.event.json", "--snapshot", "gala.tickets", "--name", "gala")
        self.vault("prove", "--event", "gala.event.json", "--out", "proof")
        self.facts = json.loads(self.ok("verify", "proof", "--event", "gala.event.json", "--json"))
        subprocess.run([os.environ["WALLET_SAMPLES"], "tls", "127.0.0.1"], cwd=self.directory, check=True, timeout=60)

    def show_pass(self, *arguments):
        """A pass of this moment. Not in the last second of its slot, so that it is good when it arrives."""
        while time.time() % 10 > 9:
            time.sleep(0.1)
        return json.loads(self.vault("pass", "--ticket", "gala", "--json", *arguments))
