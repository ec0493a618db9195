#!/usr/bin/env python3
"""The scorecard tool on the public credit data: what the README of the credit statement reports is what it says, twice
the same, and the card has the form that the statement takes (credentials/statements/credit/scorecard.h)."""

import json
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile
import unittest

STATEMENT = pathlib.Path(sys.argv.pop(1)) / "credentials/statements/credit"
DATA = pathlib.Path(sys.argv.pop(1)) / "credit/taiwan_default.csv"


def command_of_readme():
    text = (STATEMENT / "README.md").read_text(encoding="utf-8").replace("\\\n", "")
    return shlex.split(re.search(r"^ +(train_scorecard\.py .*)$", text, re.MULTILINE).group(1))


@unittest.skipUnless(DATA.exists(), "no test data")
class ScorecardTrainingTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as directory:
            out = pathlib.Path(directory) / "scorecard.json"
            words = command_of_readme()
            words[0:2] = [str(STATEMENT / "tools" / words[0]), str(DATA)]
            words[words.index("--out") + 1] = str(out)
            runs = []
            for _ in range(2):
                report = subprocess.run([sys.executable, *words], check=True, capture_output=True, text=True).stdout
                runs.append((report, out.read_text(encoding="utf-8")))
        cls.runs = runs
        cls.report = json.loads(runs[0][0])
        cls.card = json.loads(runs[0][1])

    def test_is_deterministic(self):
        self.assertEqual(*self.runs)

    def test_reports_what_the_readme_says(self):
        readme = (STATEMENT / "README.md").read_text(encoding="utf-8")
        report = self.report
        self.assertIn(f"On {report['rows']:,} rows", readme)
        self.assertIn(f"| AUC on {report['test_rows']:,} test rows | {report['auc_float']} | {report['auc_integer']} |",
                      readme)
        agree, _, rows = report["same_decision"].partition(" of ")
        self.assertIn(f"| same decision at {report['threshold']} points | | {int(agree):,} of {int(rows):,} |", readme)
        largest = f"{report['largest_difference_points']:.1f}"
        self.assertIn(f"| largest difference of a score | | {largest} points |", readme)

    def test_loses_little_to_floating_point(self):
        self.assertLess(abs(self.report["auc_float"] - self.report["auc_integer"]), 0.002)
        agree, _, rows = self.report["same_decision"].partition(" of ")
        self.assertGreater(int(agree), 0.98 * int(rows))

    def test_makes_a_card_of_integers_in_order(self):
        features = self.card["features"]
        self.assertEqual([f["name"] for f in features], sorted(f["name"] for f in features))
        self.assertEqual(len({f["reason"] for f in features}), len(features))
        self.assertIsInstance(self.card["base_points"], int)
        for feature in features:
            self.assertEqual(feature["upper"], sorted(set(feature["upper"])))
            self.assertEqual(len(feature["points"]), len(feature["upper"]) + 1)
            self.assertLessEqual(len(feature["points"]), 8)
            for number in [feature["reason"], *feature["upper"], *feature["points"]]:
                self.assertIsInstance(number, int)


if __name__ == "__main__":
    unittest.main()
