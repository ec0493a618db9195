#!/usr/bin/env python3
"""Each mistake in a table of attacks is found, and a right one passes."""

import pathlib
import tempfile
import unittest

import attack_tables

README = """# s

## Attacks

| attack | refused as | test |
|---|---|---|
| another secret | `SecretWrong` | `RefusesSecrets` |
| a forged token | `Token...` | `Suite.RefusesTokens`, `s_test.cc` |
"""
TESTS = """TEST(Suite, RefusesSecrets) {
  expect(kSecretWrong);
}

TEST_F(Suite, RefusesTokens) { expect(kTokenForged); }
"""


class AttackTablesTest(unittest.TestCase):
    def setUp(self):
        self.directory = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self.directory.name)
        self.write("credentials/statements/s/manifest.json", "{}")
        self.write("credentials/statements/s/README.md", README)
        self.write("credentials/statements/s/error_codes.def", 'SYMBOLON_ERROR(kSecretWrong, kRejected, "", "")\n')
        self.write("tests/credentials/s_test.cc", TESTS)

    def tearDown(self):
        self.directory.cleanup()

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def found(self):
        return attack_tables.Tables(self.root).check_all()

    def expect_complaint(self, part):
        found = self.found()
        self.assertEqual(len(found), 1, found)
        self.assertIn(part, found[0])

    def test_a_right_table_passes(self):
        self.assertEqual(self.found(), [])

    def test_no_table(self):
        self.write("credentials/statements/s/README.md", "# s\n")
        self.expect_complaint("no table of attacks")

    def test_a_test_that_does_not_exist(self):
        self.write("credentials/statements/s/README.md", README.replace("Suite.RefusesTokens", "Suite.Gone"))
        self.expect_complaint("no such test: Suite.Gone")

    def test_a_row_without_test(self):
        self.write("credentials/statements/s/README.md", README + "| a new attack | `SecretWrong` | soon |\n")
        self.assertIn("no test against: a new attack", self.found()[0])

    def test_a_reason_that_the_test_does_not_ask_for(self):
        self.write("credentials/statements/s/README.md", README.replace("`SecretWrong`", "`SecretZero`"))
        self.expect_complaint("RefusesSecrets never asks for SecretZero")

    def test_a_reason_asked_for_in_another_test_only(self):
        self.write("credentials/statements/s/README.md", README.replace("`SecretWrong`", "`TokenForged`"))
        self.expect_complaint("RefusesSecrets never asks for TokenForged")

    def test_an_error_code_without_test(self):
        self.write("credentials/statements/s/error_codes.def", 'SYMBOLON_ERROR(kNew, kRejected, "", "")\n')
        self.expect_complaint("no test asks for kNew")


if __name__ == "__main__":
    unittest.main()
