"""Runs the command line for tests. Takes the program from the environment variable SYMBOLON_CLI."""

import json
import os
import pathlib
import pty
import resource
import signal
import subprocess
import tempfile
import unittest

ACCEPTED, REJECTED, USAGE, UNREADABLE, INTERNAL = range(5)


class CliTest(unittest.TestCase):
    """Each test has an empty working directory. A command that goes wrong must say so in the house form."""

    def setUp(self):
        self._directory = tempfile.TemporaryDirectory()
        self.directory = pathlib.Path(self._directory.name)

    def tearDown(self):
        self._directory.cleanup()

    def file(self, name, content):
        (self.directory / name).write_bytes(content)
        return name

    def content(self, name):
        return (self.directory / name).read_bytes()

    def names(self):
        return sorted(entry.name for entry in self.directory.iterdir())

    def run_cli(self, *arguments, stdin=b"", stdout=subprocess.PIPE):
        return subprocess.run([os.environ["SYMBOLON_CLI"], *arguments], cwd=self.directory, input=stdin, stdout=stdout,
                              stderr=subprocess.PIPE, timeout=120, check=False, start_new_session=True)

    def run_with_file_limit(self, limit, *arguments, stdin=b""):
        """A full disk, as the kernel shows it: no file may grow beyond `limit` bytes."""
        def lower_the_limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        return subprocess.run([os.environ["SYMBOLON_CLI"], *arguments], cwd=self.directory, input=stdin,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120, check=False,
                              preexec_fn=lower_the_limit)

    def start(self, *arguments, stdin=None):
        return subprocess.Popen([os.environ["SYMBOLON_CLI"], *arguments], cwd=self.directory, stdin=stdin,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def ok(self, *arguments, stdin=b""):
        """Standard output of a command that must succeed."""
        done = self.run_cli(*arguments, stdin=stdin)
        self.assertEqual(done.returncode, ACCEPTED, done.stderr)
        return done.stdout.decode()

    def fails(self, code, text, *arguments, stdin=b""):
        """A failure with this exit code, whose error line contains `text`; nothing on standard output."""
        done = self.run_cli(*arguments, stdin=stdin)
        self.assertEqual(done.returncode, code, done.stderr)
        self.assert_house_form(done.stderr.decode(), text)
        self.assertEqual(done.stdout, b"")
        return done

    def fails_json(self, code, name, *arguments):
        """A failure with --json: one object on standard output that names the error."""
        done = self.run_cli(*arguments)
        self.assertEqual(done.returncode, code, done.stderr)
        error = json.loads(done.stdout)
        self.assertEqual(error["error"], name)
        self.assert_house_form(done.stderr.decode(), error["message"])
        return error

    def run_on_terminal(self, *arguments):
        """The exit code and messages of a command whose standard output is a terminal."""
        try:
            leader, follower = pty.openpty()
        except OSError as error:
            self.skipTest(f"no pseudo-terminal here: {error}")
        try:
            done = self.run_cli(*arguments, stdout=follower)
        finally:
            os.close(follower)
            os.close(leader)
        return done.returncode, done.stderr.decode()

    def assert_house_form(self, messages, text):
        lines = messages.splitlines()
        errors = [line for line in lines if line.startswith("symbolon: error: ")]
        hints = [line for line in lines if line.startswith("symbolon: hint: ")]
        self.assertEqual(len(errors), 1, messages)
        self.assertEqual(len(hints), 1, messages)
        self.assertIn(text, errors[0])
        for line in errors + hints:
            self.assertFalse(line.endswith("."), line)
