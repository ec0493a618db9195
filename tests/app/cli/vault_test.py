"""symbolon vault: making, filling, moving a vault; what is refused; that secrets show nowhere."""

import fcntl
import json
import os
import pty
import signal
import subprocess
import sys
import time
import unittest

import cli

CHEAP = ("--memory", "8", "--passes", "1")
PHRASE = "test test test test test test test test test test test junk"
# The first accounts of that phrase, which every development chain funds.
ACCOUNTS = ("0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266", "0x70997970c51812dc3a010c7d01b50e0d17dc79c8")
KEY = "7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d"
KEY_ADDRESS = "0x008aeeda4d805471df9b2a5b0f38a0c3bcba786b"
KEY_FILE = {
    "crypto": {"cipher": "aes-128-ctr", "cipherparams": {"iv": "6087dab2f9fdbbfaddc31a909735c1e6"},
               "ciphertext": "5318b4d5bcd28de64ee5559e671353e16f075ecae9f99c7a79a38af5f869aa46", "kdf": "pbkdf2",
               "kdfparams": {"c": 262144, "dklen": 32, "prf": "hmac-sha256",
                             "salt": "ae3cd4e7013836a3df6bd7241b12db061dbe2c6785853cce422d148a624ce0bd"},
               "mac": "517ead924a9d0dc3124507e3393d175ce3ff7c1e96529c6c555ce9e51205e9b2"},
    "id": "3198bc9c-6672-5ab3-d995-4942343ae5b6", "version": 3}


def lines(*secrets):
    return "".join(secret + "\n" for secret in secrets).encode()


class VaultTest(cli.CliTest):
    """Secrets come from standard input, one line each, in the order in which the command asks."""

    def setUp(self):
        super().setUp()
        self.vault("new", *CHEAP)

    def vault(self, command, *arguments, secrets=("pass",), name="v"):
        """Standard output of a command that must succeed."""
        return self.ok("vault", command, *arguments, "--vault", name, "--passphrase-fd", "0", stdin=lines(*secrets))

    def refused(self, code, text, command, *arguments, secrets=("pass",), name="v"):
        before = self.content("v")
        done = self.fails(code, text, "vault", command, *arguments, "--vault", name, "--passphrase-fd", "0",
                          stdin=lines(*secrets))
        self.assertEqual(self.content("v"), before)
        return done

    def keys(self, **options):
        return {key["name"]: key for key in json.loads(self.vault("show", "--json", **options))["keys"]}


class KeysTest(VaultTest):
    def test_an_empty_vault(self):
        self.assertEqual(self.vault("show"), "the vault is empty\n")
        self.assertEqual(json.loads(self.vault("show", "--json")),
                         {"keys": [], "tickets": [], "credentials": [], "documents": [], "answered_requests": 0})
        self.assertEqual(os.stat(self.directory / "v").st_mode & 0o777, 0o600)

    def test_each_way_to_get_a_key(self):
        self.vault("create-key", "--name", "kyc")
        self.vault("create-key", "--name", "fresh", "--curve", "secp256k1")
        self.vault("import-phrase", "--name", "dev", "--count", "2", "--phrase-fd", "0", secrets=("pass", PHRASE))
        self.file("key.json", json.dumps(KEY_FILE).encode())
        self.vault("import-keystore", "key.json", "--name", "geth", "--password-fd", "0",
                   secrets=("pass", "testpassword"))
        keys = self.keys()
        self.assertEqual(list(keys), ["kyc", "fresh", "dev-0", "dev-1", "geth"])
        self.assertEqual(keys["kyc"]["curve"], "P-256")
        self.assertNotIn("address", keys["kyc"])
        self.assertEqual((keys["dev-0"]["address"], keys["dev-1"]["address"]), ACCOUNTS)
        self.assertEqual(keys["geth"]["address"], KEY_ADDRESS)
        self.refused(cli.USAGE, "holds this key already (geth)", "import-key", "--name", "again", "--key-fd", "0",
                     secrets=("pass", KEY))
        self.vault("remove", "geth")
        self.vault("import-key", "--name", "again", "--key-fd", "0", secrets=("pass", "0x" + KEY.upper()))
        self.assertEqual(self.keys()["again"]["address"], KEY_ADDRESS)
        self.assertIn("again: secp256k1 key, hex, " + KEY_ADDRESS, self.vault("show"))

    def test_an_extra_passphrase_gives_other_accounts(self):
        self.vault("import-phrase", "--name", "dev", "--phrase-fd", "0", "--extra-passphrase-fd", "0",
                   secrets=("pass", PHRASE, "TREZOR"))
        self.assertNotIn(self.keys()["dev"]["address"], ACCOUNTS)

    def test_what_is_no_key(self):
        phrase = ("import-phrase", "--name", "k", "--phrase-fd", "0")
        self.refused(cli.UNREADABLE, "12, 15, 18, 21 or 24 words", *phrase, secrets=("pass", "test junk"))
        self.refused(cli.UNREADABLE, "word 12", *phrase, secrets=("pass", PHRASE[:-1]))
        self.refused(cli.UNREADABLE, "do not make a phrase", *phrase, secrets=("pass", PHRASE.replace("junk", "test")))
        key = ("import-key", "--name", "k", "--key-fd", "0")
        self.refused(cli.UNREADABLE, "64 hex digits", *key, secrets=("pass", KEY[1:]))
        self.refused(cli.UNREADABLE, "out of range", *key, secrets=("pass", "0" * 64))
        self.refused(cli.UNREADABLE, "out of range", *key, secrets=("pass", "f" * 64))
        self.file("key.json", json.dumps(KEY_FILE).encode())
        self.refused(cli.REJECTED, "password does not open", "import-keystore", "key.json", "--name", "k",
                     "--password-fd", "0", secrets=("pass", "other"))
        self.refused(cli.UNREADABLE, "missing.json", "import-keystore", "missing.json", "--name", "k", secrets=())
        self.refused(cli.USAGE, "name is not", "create-key", "--name", "a b")
        self.refused(cli.USAGE, "nothing of this name (x)", "remove", "x")
        self.assertEqual(self.keys(), {})


class FileTest(VaultTest):
    def test_passphrase_change(self):
        self.vault("create-key", "--name", "a")
        self.vault("passphrase", "--new-passphrase-fd", "0", *CHEAP, secrets=("pass", "new pass"))
        self.refused(cli.REJECTED, "does not open the vault", "show")
        self.assertEqual(list(self.keys(secrets=("new pass",))), ["a"])

    def test_backup_and_restore(self):
        self.vault("create-key", "--name", "a")
        before = self.keys()
        self.vault("backup", "--out", "b", "--backup-passphrase-fd", "0", *CHEAP, secrets=("pass", "safe"))
        self.refused(cli.USAGE, "exists already", "backup", "--out", "b", "--backup-passphrase-fd", "0",
                     secrets=("pass", "safe"))
        self.refused(cli.USAGE, "this is a backup", "show", name="b", secrets=("safe",))
        self.refused(cli.USAGE, "there is a vault already", "restore", "b", secrets=("safe",))
        self.refused(cli.USAGE, "not a backup", "restore", "v", name="w")
        self.vault("restore", "b", secrets=("safe",), name="w")
        self.assertEqual(self.keys(secrets=("safe",), name="w"), before)

    def test_what_is_no_vault(self):
        whole = self.content("v")
        flipped = bytearray(whole)
        flipped[100] ^= 1
        for content, text in ((b"", "ends too early"), (whole[:-1], "ends too early"), (b"x" * 100, "not a vault"),
                              (bytes(flipped), "damaged"), (whole + b"x", "goes on after its end"),
                              (whole[:8] + b"\2" + whole[9:], "another version")):
            self.file("v", content)
            self.refused(cli.UNREADABLE, text, "show")
        self.refused(cli.UNREADABLE, "cannot be opened", "show", name="missing")
        self.file("v", whole)
        self.assertEqual(self.vault("show"), "the vault is empty\n")

    def test_an_interrupted_save_leaves_the_old_vault(self):
        self.vault("create-key", "--name", "a")
        before = self.content("v")
        for limit in (0, 100, len(before) - 1):
            done = self.run_with_file_limit(limit, "vault", "create-key", "--name", "b", "--vault", "v",
                                            "--passphrase-fd", "0", stdin=lines("pass"))
            self.assertEqual(done.returncode, cli.INTERNAL, done.stderr)
            self.assert_house_form(done.stderr.decode(), "cannot be written")
            self.assertEqual(self.content("v"), before)
            self.assertEqual([name for name in self.names() if name not in ("v", ".v.lock")], [])
        self.vault("create-key", "--name", "b")
        self.assertEqual(list(self.keys()), ["a", "b"])

    def test_every_command_that_opens_a_vault_wants_its_passphrase(self):
        """The other files of each command are there and readable, so that the vault is what it ends at."""
        self.file("file", b"file")
        self.file("claims.csv", b"holder_crv,holder_x,holder_y,a\n")
        self.file("readings.csv", b"time,millikelvin\n1,2\n")
        commands = [("vault", "show"), ("vault", "create-key", "--name", "k"),
                    ("vault", "import-key", "--name", "k", "--key-fd", "0"),
                    ("vault", "import-phrase", "--name", "k", "--phrase-fd", "0"),
                    ("vault", "import-keystore", "file", "--name", "k", "--password-fd", "0"), ("vault", "remove", "k"),
                    ("vault", "passphrase", "--new-passphrase-fd", "0"),
                    ("vault", "backup", "--out", "b", "--backup-passphrase-fd", "0"),
                    ("ticket", "list"), ("credential", "list"), ("credential", "add", "file", "--name", "k"),
                    ("credential", "add", "file", "--kind", "scorecard", "--name", "k"),
                    ("pass", "--ticket", "k"), ("issuer", "jwks", "--key", "k"),
                    ("issuer", "sensor-log", "readings.csv", "--key", "k", "--shipment", "00" * 32, "--out", "l")]
        before = self.content("v")
        for command in commands:
            self.fails(cli.REJECTED, "does not open the vault", *command, "--vault", "v", "--passphrase-fd", "0",
                       stdin=lines("wrong", "x", "x"))
        torn = before[:len(before) // 2]
        self.file("v", torn)
        for command in commands:
            self.fails(cli.UNREADABLE, "ends too early", *command, "--vault", "v", "--passphrase-fd", "0",
                       stdin=lines("pass", "x", "x"))
        self.assertEqual(self.content("v"), torn)
        self.file("v", before)

    def test_two_writers(self):
        with open(self.directory / ".v.lock", "rb") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            self.refused(cli.USAGE, "another program is writing", "create-key", "--name", "k")
            self.vault("show")
        self.vault("create-key", "--name", "k")

    def test_usage(self):
        self.fails(cli.USAGE, "descriptor of a secret cannot be read", "vault", "show", "--vault", "v",
                   "--passphrase-fd", "99")
        self.refused(cli.UNREADABLE, "no further line", "show", secrets=())
        self.refused(cli.UNREADABLE, "longer than 4096 bytes", "show", secrets=("x" * 4097,))
        self.refused(cli.USAGE, "longer than 1024 bytes", "show", secrets=("x" * 1025,))
        self.refused(cli.USAGE, "passphrase is empty", "new", *CHEAP, name="w", secrets=("",))
        self.refused(cli.USAGE, "--memory", "new", "--memory", "7", name="w")
        self.refused(cli.USAGE, "--passes", "new", "--passes", "17", name="w")
        self.refused(cli.USAGE, "there is a vault already", "new", *CHEAP)
        self.assertNotIn("w", self.names())


class TerminalTest(VaultTest):
    def on_terminal(self, typed, *arguments, interrupt=False):
        """Exit code and everything that the terminal showed."""
        try:
            pid, terminal = pty.fork()
        except OSError as error:
            self.skipTest(f"no pseudo-terminal here: {error}")
        if pid == 0:
            os.chdir(self.directory)
            os.execv(os.environ["SYMBOLON_CLI"], ["symbolon", *arguments])
        shown = b""
        for text in typed:
            while not shown.endswith(b": "):
                shown += os.read(terminal, 1)
            time.sleep(0.1)  # echo is switched off after the question
            if interrupt:
                os.kill(pid, signal.SIGINT)
            else:
                os.write(terminal, text.encode() + b"\n")
            shown += b"\0"
        try:
            while chunk := os.read(terminal, 1000):
                shown += chunk
        except OSError:
            pass  # the end of a terminal
        os.close(terminal)
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), shown.decode()

    def test_secrets_are_typed_without_echo(self):
        code, shown = self.on_terminal(["pass", KEY], "vault", "import-key", "--vault", "v", "--name", "k")
        self.assertEqual(code, cli.ACCEPTED, shown)
        self.assertIn("passphrase of v: ", shown)
        self.assertNotIn("pass\r", shown)
        self.assertNotIn(KEY[:8], shown)
        self.assertEqual(self.keys()["k"]["address"], KEY_ADDRESS)

    def test_new_passphrases_are_typed_twice(self):
        code, shown = self.on_terminal(["one", "two"], "vault", "new", "--vault", "w", *CHEAP)
        self.assertEqual(code, cli.USAGE, shown)
        self.assertIn("not the same", shown)
        code, shown = self.on_terminal(["one", "one"], "vault", "new", "--vault", "w", *CHEAP)
        self.assertEqual(code, cli.ACCEPTED, shown)
        self.vault("show", name="w", secrets=("one",))

    def test_an_interrupt_cancels(self):
        code, shown = self.on_terminal([""], "vault", "show", "--vault", "v", interrupt=True)
        self.assertEqual(code, cli.INTERNAL, shown)
        self.assertIn("cancelled", shown)

    def test_without_a_terminal(self):
        done = subprocess.run([os.environ["SYMBOLON_CLI"], "vault", "show", "--vault", "v"], cwd=self.directory,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False,
                              start_new_session=True)
        self.assertEqual(done.returncode, cli.USAGE)
        self.assert_house_form(done.stderr.decode(), "no terminal")


class SecrecyTest(VaultTest):
    def test_secrets_show_nowhere(self):
        passphrase = os.urandom(16).hex()
        self.vault("new", *CHEAP, name="w", secrets=(passphrase,))
        self.file("key.json", json.dumps(KEY_FILE).encode())
        shown = b""
        for arguments, secrets in (
                (("create-key", "--name", "a"), ()),
                (("import-key", "--name", "b", "--key-fd", "0"), (KEY,)),
                (("import-key", "--name", "c", "--key-fd", "0"), (KEY + "0",)),
                (("import-phrase", "--name", "d", "--phrase-fd", "0"), (PHRASE,)),
                (("import-phrase", "--name", "e", "--phrase-fd", "0"), (PHRASE + " junk",)),
                (("import-keystore", "key.json", "--name", "f", "--password-fd", "0"), ("testpassword",)),
                (("show", "--json"), ()), (("show",), ()),
                (("backup", "--out", "w.backup", "--backup-passphrase-fd", "0", *CHEAP), (passphrase,))):
            done = self.run_cli("vault", *arguments, "--vault", "w", "--passphrase-fd", "0",
                                stdin=lines(passphrase, *secrets))
            shown += done.stdout + done.stderr
        self.assertIn(KEY_ADDRESS.encode(), shown)
        secrets = [passphrase.encode(), KEY.encode(), bytes.fromhex(KEY), bytes.fromhex(KEY)[::-1], b"junk"]
        for name in self.names():
            shown += self.content(name)
        for secret in secrets:
            self.assertNotIn(secret, shown)


if __name__ == "__main__":
    sys.exit(unittest.main())
