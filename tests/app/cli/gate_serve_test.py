"""symbolon gate serve: an evening over HTTPS with a real proof; stopping and starting again; what is left in memory."""

import contextlib
import http.client
import json
import os
import re
import signal
import ssl
import subprocess
import time
import unittest

import cli
import evening
import marks

JSON = "application/json"
BINARY = "application/octet-stream"


class Server:
    """A running gate, and a client that trusts its certificate."""

    def __init__(self, directory, *options):
        with open(directory / "day.key", "rb") as day_key:
            self.process = subprocess.Popen(
                [os.environ["SYMBOLON_CLI"], "gate", "serve", "--event", "gala.event.json", "--ledger", "gate.ledger",
                 "--tokens", "tokens.json", "--tls-cert", "cert.pem", "--tls-key", "key.pem", "--port", "0",
                 "--day-key-fd", str(day_key.fileno()), *options], cwd=directory, pass_fds=[day_key.fileno()],
                stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.said = self.process.stderr.readline()
        self.port = int(re.search(rb"https://127\.0\.0\.1:(\d+)$", self.said.strip()).group(1))
        self.context = ssl.create_default_context(cafile=directory / "cert.pem")

    def ask(self, method, path, body=None, token=None, content_type=JSON):
        """Status and body of the answer, as JSON."""
        headers = {"Content-Type": content_type} if body is not None else {}
        if token:
            headers["Authorization"] = "Bearer " + token
        with contextlib.closing(http.client.HTTPSConnection("127.0.0.1", self.port, context=self.context,
                                                            timeout=30)) as connection:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            return answer.status, json.loads(answer.read())

    def kill(self):
        """What is left of it after a test."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.communicate(timeout=30)

    def stop(self):
        """Exit code and all that it said after it began to listen."""
        self.process.send_signal(signal.SIGTERM)
        _, said = self.process.communicate(timeout=30)
        return self.process.returncode, said


class ServeTest(evening.EveningTest):
    def setUp(self):
        super().setUp()
        self.door = self.token("door", "gate", "--gate", "3")
        self.office = self.token("office", "organizer")

    def token(self, name, role, *arguments):
        return self.ok("gate", "token", "--tokens", "tokens.json", "--name", name, "--role", role, *arguments).strip()

    def serve(self, *options):
        server = Server(self.directory, *options)
        self.addCleanup(server.kill)
        return server

    def admit(self, server, text, **more):
        return server.ask("POST", "/v1/admissions", json.dumps({"pass": text, **more}), self.door)

    def check_in(self, server, proof):
        return server.ask("POST", "/v1/checkins", proof, content_type=BINARY)

    def test_from_check_in_to_the_next_morning(self):
        server = self.serve()
        self.assertEqual(server.ask("GET", "/v1/health"), (200, {"status": "ready"}))
        self.assertEqual(server.ask("GET", "/v1/requests"), (200, json.loads(self.content("gala.event.json"))))
        self.assertEqual(server.ask("GET", "/v1/openapi.json")[1]["openapi"], "3.1.0")

        shown = self.show_pass()
        self.assertEqual(self.admit(server, shown["pass"])[1]["verdict"], "not checked in yet")
        status, answer = self.check_in(server, self.content("proof"))
        self.assertEqual(status, 201, answer)
        self.assertLess(abs(answer["time"] - time.time()), 10)
        self.file("pass.grant", bytes.fromhex(answer["grant"]))
        self.assertEqual(self.check_in(server, self.content("proof"))[1]["grant"], answer["grant"])
        for damaged in (self.content("proof")[:-1], self.content("proof")[:-1] + b"\0", b"SYMBOLON"):
            self.assertEqual(self.check_in(server, damaged)[0], 422)

        shown = self.show_pass("--grant", "pass.grant")
        self.assertTrue(shown["pass"].startswith("SY1C"))
        self.assertEqual(self.admit(server, shown["pass"]), (200, {"verdict": "valid", "admit": True, "tier": 0}))
        status, again = self.admit(server, shown["pass"].lower())
        self.assertEqual((status, again["verdict"], again["admit"]), (200, "already used", False))
        self.assertLess(abs(again["first_used"] - time.time()), 120)
        self.assertEqual(self.admit(server, "SY1P" + "A" * 152)[1]["verdict"], "unreadable")

        # Who may ask what.
        self.assertEqual(server.ask("GET", "/v1/counts")[0], 401)
        self.assertEqual(server.ask("POST", "/v1/admissions", "{}", "wrong")[0], 401)
        self.assertEqual(server.ask("POST", "/v1/admissions", json.dumps({"pass": "x"}), self.office)[0], 403)
        status, counts = server.ask("GET", "/v1/counts", token=self.office)
        self.assertEqual((counts["checked_in"], counts["inside"], counts["verdicts"]["valid"]), (1, 1, 1))
        self.assertEqual(counts["gates"], [0, 3])
        self.assertGreaterEqual(counts["latency"]["p95_us"], counts["latency"]["p50_us"])

        self.assertEqual(server.stop(), (cli.ACCEPTED, b"symbolon: stopped\n"))
        self.assertFalse((self.directory / "gate.ledger-wal").exists())

        # Started again: nothing is forgotten.
        server = self.serve("--no-check-in")
        self.assertEqual(self.admit(server, self.show_pass("--grant", "pass.grant")["pass"])[1]["verdict"],
                         "already used")
        self.assertEqual(self.check_in(server, self.content("proof"))[0], 404)
        self.assertEqual(server.ask("GET", "/v1/counts", token=self.office)[1]["checked_in"], 1)
        self.assertEqual(server.stop()[0], cli.ACCEPTED)

    def test_challenges_and_closed_check_in(self):
        desk = self.token("desk", "check-in")
        server = self.serve("--closed-check-in")
        self.assertEqual(self.check_in(server, b"refused before it is read")[0], 401)
        self.assertEqual(server.ask("POST", "/v1/checkins", self.content("proof"), desk, BINARY)[0], 201)
        status, challenge = server.ask("POST", "/v1/requests", "", self.door)
        self.assertEqual((status, challenge["valid_seconds"]), (201, 60))
        plain = self.show_pass()["pass"]
        self.assertEqual(self.admit(server, plain, challenge=challenge["challenge"])[1]["verdict"], "unreadable")
        signed = self.show_pass("--challenge", challenge["challenge"])["pass"]
        self.assertEqual(self.admit(server, signed, challenge=challenge["challenge"])[1]["verdict"], "valid")
        self.assertEqual(server.stop()[0], cli.ACCEPTED)

    def test_what_it_does_not_start_with(self):
        serve = ("gate", "serve", "--event", "gala.event.json", "--ledger", "gate.ledger", "--tokens", "tokens.json")
        self.fails(cli.USAGE, "--tls-cert", *serve, "--no-check-in", "--tls-key", "key.pem")
        self.fails(cli.USAGE, "this machine only", *serve, "--no-check-in", "--host", "0.0.0.0", "--port", "0")
        self.fails(cli.UNREADABLE, "missing", *serve, "--no-check-in", "--tls-cert", "missing", "--tls-key", "key.pem")
        self.fails(cli.USAGE, "certificate", *serve, "--no-check-in", "--tls-cert", "owners.csv", "--tls-key",
                   "key.pem")
        self.fails(cli.USAGE, "key", *serve, "--no-check-in", "--tls-cert", "cert.pem", "--tls-key",
                   "owners.csv")
        self.fails(cli.UNREADABLE, "64", *serve, "--day-key-fd", "0", stdin=b"no key\n")


    def marks(self):
        return {"nullifier": bytes.fromhex(self.facts["nullifier"]),
                "holder key": bytes.fromhex(self.facts["holder_key"]),
                "pass id": bytes.fromhex(self.show_pass()["pass_id"]),
                "ticket key": bytes.fromhex(evening.KEY),
                "event key": self.content("gate.ledger.key")[-32:]}

    def memory(self, server):
        try:
            return marks.memory_of(server.process.pid)
        except PermissionError:
            self.skipTest("a gate's memory is closed to everybody but root")

    def test_nothing_of_a_pass_is_in_the_memory_of_a_closed_gate(self):
        """What somebody finds who reads the whole memory of a gate after its event was closed."""
        server = self.serve()
        looked_for = self.marks()
        proof = self.content("proof")
        # The search sees what is there: the key that the gate needs as long as the event is open.
        self.assertTrue(looked_for["event key"][:marks.PART] in self.memory(server))

        self.assertEqual(self.check_in(server, proof)[0], 201)
        self.assertEqual(self.check_in(server, proof[:-1])[0], 422)
        answers = []
        for text in (self.show_pass()["pass"], self.show_pass()["pass"].lower(), self.show_pass("--exit")["pass"],
                     self.show_pass()["pass"][:100]):
            answers.append(self.admit(server, text))
        answers.append(self.admit(server, text, direction=text))
        answers.append(server.ask("GET", "/v1/admissions/" + text, token=self.door))
        answers.append(server.ask("GET", "/v1/counts", token=self.office))
        self.assertEqual([answer.get("verdict") for _, answer in answers[:2]], ["valid", "already used"])

        receipt = json.loads(self.ok("gate", "close", "--event", "gala.event.json", "--ledger", "gate.ledger", "--yes"))
        self.assertEqual(receipt["passes_deleted"], 1)
        self.assertFalse((self.directory / "gate.ledger.key").exists())
        time.sleep(1.5)  # it looks every second, also when nobody asks
        memory = self.memory(server)
        self.assertEqual(marks.found(memory, looked_for), [])
        self.assertEqual(marks.windows_found(memory, proof), [])

        self.assertEqual(self.admit(server, self.show_pass()["pass"])[1]["error"], "LedgerClosed")
        self.assertEqual(server.ask("GET", "/v1/health")[0], 503)
        self.assertEqual(server.ask("GET", "/v1/counts", token=self.office)[1]["checked_in"], 1)

        # Nor in what it said, in answers, or in files.
        code, said = server.stop()
        self.assertEqual(code, cli.ACCEPTED)
        self.assertEqual(marks.found(server.said + said + json.dumps(answers).encode(), looked_for), [])
        for name in self.names():
            if name.startswith("gate.ledger"):
                content = self.content(name)
                self.assertEqual(marks.found(content, looked_for) + marks.windows_found(content, proof), [], name)


if __name__ == "__main__":
    unittest.main()
