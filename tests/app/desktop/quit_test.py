"""symbolon-desktop --demo leaves nothing behind when it is asked to end, as by a logout, a terminal or a service
manager."""

import os
import pathlib
import signal
import subprocess
import tempfile
import time
import unittest

SECONDS = 60


class QuitTest(unittest.TestCase):
    def ends(self, how):
        with tempfile.TemporaryDirectory() as directory, tempfile.TemporaryDirectory() as runtime:
            environment = {**os.environ, "TMPDIR": directory, "XDG_RUNTIME_DIR": runtime}
            with subprocess.Popen([os.environ["SYMBOLON_DESKTOP"], "--demo"], env=environment) as desktop:
                end = time.monotonic() + SECONDS
                # The vault is the last thing that a demonstration makes.
                while not list(pathlib.Path(directory).rglob("*.vault")) and time.monotonic() < end:
                    self.assertIsNone(desktop.poll())
                    time.sleep(0.05)
                self.assertTrue(list(pathlib.Path(directory).rglob("*.vault")))
                time.sleep(1)
                desktop.send_signal(how)
                self.assertEqual(desktop.wait(SECONDS), 0)
            self.assertEqual(os.listdir(directory), [])

    def test_asked_to_end(self):
        self.ends(signal.SIGTERM)

    def test_the_terminal_is_closed(self):
        self.ends(signal.SIGHUP)


if __name__ == "__main__":
    unittest.main()
