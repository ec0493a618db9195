"""symbolon security: the numbers that it prints, as text and as JSON."""

import json
import unittest

import cli


class SecurityTest(cli.CliTest):
    def test_both_presets_prove_100_bits_and_show_every_term(self):
        reports = {report["preset"]: report for report in json.loads(self.ok("security", "--json"))}
        self.assertEqual(sorted(reports), ["inner", "standard"])
        for name, report in reports.items():
            with self.subTest(name):
                self.assertGreaterEqual(report["proven_bits"], 100)
                bits = {term["name"]: term["bits"] for term in report["terms"]}
                for term in ("lookup", "ali", "deep", "fri.batch", "fri.query"):
                    self.assertIn(term, bits)
                # The whole is as strong as its weakest term.
                self.assertEqual(min(bits.values()), report["proven_bits"])
                self.assertEqual(bits[report["weakest"]], report["proven_bits"])

    def test_text_says_the_same(self):
        text = self.ok("security")
        for report in json.loads(self.ok("security", "--json")):
            name, version, bits = report["preset"], report["version"], report["proven_bits"]
            self.assertIn(f"preset {name}, version {version}: {bits} bits proven", text)
            for term in report["terms"]:
                self.assertIn(term["name"], text)

    def test_takes_no_arguments(self):
        self.fails(cli.USAGE, "bogus", "security", "bogus")
        self.fails(cli.USAGE, "--bogus", "security", "--bogus")


if __name__ == "__main__":
    unittest.main()
