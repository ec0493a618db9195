"""symbolon gate checkin, scan, report, close: an evening with files and pictures, at doors without a network."""

import contextlib
import json
import os
import pty
import re
import shutil
import signal
import subprocess
import unittest

import cli
import evening

GATE = ("--event", "gala.event.json", "--ledger", "gate.ledger")


class GateEveningTest(evening.EveningTest):
    def check_in(self, *arguments):
        return self.with_key("day.key", "gate", "checkin", *arguments, option="--day-key-fd")

    def check_in_fails(self, code, text, proof, key="day.key", gate=GATE):
        with open(self.directory / key, "rb") as stream:
            self.fails(code, text, "gate", "checkin", proof, *gate, "--day-key-fd", "0", stdin=stream.read())

    def verdict(self, *arguments, code=cli.REJECTED):
        """The one word of a scan, whose exit code must fit it."""
        done = self.run_cli("gate", "scan", *arguments)
        self.assertEqual(done.returncode, code, done.stderr)
        return done.stdout.decode().strip()

    def admitted(self, *arguments):
        return self.verdict(*arguments, code=cli.ACCEPTED)

    def test_from_check_in_to_the_receipt(self):
        self.assertEqual(self.check_in("proof", *GATE, "--grant", "pass.grant", "--gate", "1"), "checked in\n")
        grant = self.content("pass.grant")
        self.check_in_fails(cli.USAGE, "exists already", "proof", gate=(*GATE, "--grant", "pass.grant"))
        # The answer that a wallet reads, the same as over HTTP.
        answer = json.loads(self.check_in("proof", *GATE, "--json"))
        self.assertEqual(answer["grant"], grant.hex())
        self.assertEqual(set(answer), {"grant", "time", "time_signature"})

        # What the phone shows, as a picture.
        shown = self.show_pass("--grant", "pass.grant", "--png", "pass.png")
        self.assertRegex(shown["code"], r"^[A-Z2-7]{4}-[A-Z2-7]{4}$")
        self.assertEqual(self.admitted("--image", "pass.png", *GATE, "--gate", "3"), "valid")
        self.assertEqual(self.verdict("--image", "pass.png", *GATE, "--gate", "3"), "already used")
        self.assertEqual(self.verdict("--image", "pass.png", *GATE, "--direction", "exit"),
                         "ticket type not allowed here")
        old = json.loads(self.vault("pass", "--ticket", "gala", "--json", "--clock-offset", "-60"))["pass"]
        self.assertEqual(self.verdict(old, *GATE), "expired code")
        future = json.loads(self.vault("pass", "--ticket", "gala", "--json", "--clock-offset", "60"))["pass"]
        self.assertEqual(self.verdict(future, *GATE), "expired code")
        other_group = json.loads(self.vault("pass", "--ticket", "gala", "--json", "--group", "2"))["pass"]
        self.assertEqual(self.verdict(other_group, *GATE), "not valid for this event")
        self.assertEqual(self.verdict("SY1P", *GATE), "unreadable")

        counts = json.loads(self.ok("gate", "report", "--ledger", "gate.ledger", "--json"))
        self.assertEqual((counts["checked_in"], counts["inside"], counts["passes_stored"]), (1, 1, 1))
        self.assertEqual(counts["verdicts"]["expired code"], 2)
        self.assertIn("already used: 1", self.ok("gate", "report", "--ledger", "gate.ledger"))

        self.ok("gate", "close", *GATE, "--yes", "--receipt", "closed.json")
        receipt = json.loads(self.content("closed.json"))
        self.assertEqual((receipt["passes_deleted"], receipt["event_key"]), (1, "destroyed"))
        self.assertEqual(receipt["counts"]["verdicts"], counts["verdicts"])
        self.assertEqual([name for name in self.names() if name.startswith("gate")], ["gate.ledger"])
        report = json.loads(self.ok("gate", "report", "--ledger", "gate.ledger", "--json"))
        self.assertEqual((report["checked_in"], report["passes_stored"]), (1, 0))
        # Nobody opens it for another evening, and it can be closed again, as after a crash on the way.
        self.fails(cli.USAGE, "event key", "gate", "scan", shown["pass"], *GATE)
        self.ok("gate", "close", *GATE, "--yes")

    def test_a_code_that_changes_on_the_terminal(self):
        try:
            leader, follower = pty.openpty()
        except OSError as error:
            self.skipTest(f"no pseudo-terminal here: {error}")
        self.addCleanup(os.close, leader)
        process = subprocess.Popen([os.environ["SYMBOLON_CLI"], "pass", "--ticket", "gala", "--watch",
                                    *evening.VAULT], cwd=self.directory, stdin=subprocess.PIPE, stdout=follower)
        os.close(follower)
        process.stdin.write(b"pass\n")
        process.stdin.flush()
        shown = b""
        while len(re.findall(rb"SY1P[A-Z2-7]{152}\r\n", shown)) < 2:  # a slot takes ten seconds
            shown += os.read(leader, 65536)
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(timeout=30), cli.ACCEPTED)
        process.stdin.close()
        screens = shown.split(b"\x1b[H\x1b[2J")[1:]
        self.assertEqual(len(screens), 2)
        codes = [re.search(rb"\r\n([A-Z2-7]{4}-[A-Z2-7]{4})\r\n(SY1P[A-Z2-7]{152})", screen).groups()
                 for screen in screens]
        self.assertEqual(codes[0][0], codes[1][0])  # one pass,
        self.assertNotEqual(codes[0][1], codes[1][1])  # another moment
        for screen in screens:
            self.assertEqual(screen.count(b"\x1b[30;107m"), (41 + 8 + 1) // 2)  # version 6 and its quiet zone

    def test_a_keyboard_scanner(self):
        self.check_in("proof", *GATE)
        text = self.show_pass()["pass"]
        qwertz = text.translate(str.maketrans("YZ", "ZY")).lower()
        lines = "\n".join((qwertz, text, text[:100], "x" * 100_000, "", text)) + "\n"
        done = self.run_cli("gate", "scan", "--lines", *GATE, "--json", stdin=lines.encode())
        self.assertEqual(done.returncode, cli.ACCEPTED, done.stderr)
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual([answer["verdict"] for answer in answers],
                         ["valid", "already used", "unreadable", "unreadable", "already used"])
        self.assertEqual([answer["admit"] for answer in answers], [True] + 4 * [False])

    @contextlib.contextmanager
    def small_disk(self, name):
        """A folder on a disk of its own, of one megabyte; only root can make one."""
        place = self.directory / name
        place.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "gate", place]
        if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
            self.skipTest("a disk that runs full needs the right to mount one")
        try:
            yield place
        finally:
            subprocess.run(["umount", place], check=True)

    def test_a_disk_that_runs_full_while_the_gate_is_open(self):
        gate = ("--event", "gala.event.json", "--ledger", "disk/gate.ledger")
        with self.small_disk("disk") as disk:
            self.check_in("proof", *gate)
            with subprocess.Popen([os.environ["SYMBOLON_CLI"], "gate", "scan", "--lines", *gate], cwd=self.directory,
                                  stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as door:
                door.stdin.write(b"x\n")
                door.stdin.flush()
                self.assertEqual(door.stdout.readline(), b"unreadable\n")
                with self.assertRaises(OSError), open(disk / "filler", "wb", buffering=0) as filler:
                    while True:
                        filler.write(bytes(4096))
                # Rather nobody than somebody who is forgotten.
                output, errors = door.communicate(self.show_pass()["pass"].encode() + b"\n", timeout=60)
            self.assertEqual(output, b"")
            self.assertNotEqual(door.returncode, cli.ACCEPTED)
            self.assert_house_form(errors.decode(), "so nobody is admitted")
            (disk / "filler").unlink()
            text = self.show_pass()["pass"]
            self.assertEqual(self.admitted(text, *gate), "valid")
            self.assertEqual(self.verdict(text, *gate), "already used")

    def test_proofs_and_keys_that_count_here_no_more(self):
        proof = self.content("proof")
        self.check_in_fails(cli.UNREADABLE, "ends too early", self.file("cut", proof[:-1]))
        flipped = bytearray(proof)
        flipped[len(proof) // 2] ^= 1
        self.check_in_fails(cli.REJECTED, "", self.file("flipped", bytes(flipped)))
        self.check_in_fails(cli.UNREADABLE, "", self.file("noise", b"noise"))
        # A key that the organizer did not certify for today.
        self.check_in_fails(cli.USAGE, "day key", "proof", key="organizer.key")
        # The same tickets, another event: neither proof nor pass is for it.
        self.check_in("proof", *GATE)
        text = self.show_pass()["pass"]
        for name in ("organizer.key", "day.key", "draft.json", "gala.event.json", "gala.tickets"):
            (self.directory / name).unlink()
        self.make_event("Gala, second evening")
        second = ("--event", "gala.event.json", "--ledger", "second.ledger")
        self.check_in_fails(cli.REJECTED, "for somebody else, or for another request", "proof", gate=second)
        self.assertEqual(self.verdict(text, *second), "not valid for this event")
        # The evening's ledger is not the other one's.
        self.fails(cli.USAGE, "another event", "gate", "scan", text, "--event", "gala.event.json", "--ledger",
                   "gate.ledger")

    def test_two_doors_that_should_have_shared_a_ledger(self):
        self.check_in("proof", *GATE, "--grant", "pass.grant")
        for suffix in ("", ".key"):
            shutil.copy(self.directory / ("gate.ledger" + suffix), self.directory / ("south.ledger" + suffix))
        south = ("--event", "gala.event.json", "--ledger", "south.ledger")
        text = self.show_pass("--grant", "pass.grant")["pass"]
        self.assertEqual(self.admitted(text, *GATE, "--gate", "3"), "valid")
        self.assertEqual(self.admitted(text, *south, "--gate", "4"), "valid")
        report = ("gate", "report", "--ledger", "gate.ledger", "--with", "south.ledger")
        conflicts = json.loads(self.ok(*report, "--event", "gala.event.json", "--json"))["conflicts"]
        self.assertEqual([{conflict["first_gate"], conflict["second_gate"]} for conflict in conflicts], [{3, 4}])
        self.fails(cli.USAGE, "--with needs --event", *report)

    def test_a_full_disk_admits_nobody_and_forgets_nothing(self):
        self.check_in("proof", *GATE)
        text = self.show_pass()["pass"]
        done = self.run_with_file_limit(4096, "gate", "scan", text, *GATE)
        self.assertEqual(done.returncode, cli.INTERNAL, done.stderr)
        self.assertEqual(done.stdout, b"")
        self.assert_house_form(done.stderr.decode(), "")
        self.assertEqual(self.admitted(self.show_pass()["pass"], *GATE), "valid")


if __name__ == "__main__":
    unittest.main()
