#!/usr/bin/env python3
"""Each statement's README has a table of attacks, and the tests that it names exist and ask for the reasons it names.

A row ends with the tests that refuse the attack: `Name`, `Suite.Name`, `Suite.*`, or a file or folder of tests. Reasons
in the cells before it (`TicketNotHeld`, `kExitGap`, `Json...` for all that begin so) are constants; one of the named
tests has to use each of them. And every error code of a statement's own is asked for by some test.
"""

import argparse
import pathlib
import re
import sys

TEST = re.compile(r"^TEST(?:_F|_P)?\((\w+), (\w+)\)", re.MULTILINE)
CODE = re.compile(r"`([^`]+)`")
REASON = re.compile(r"k?[A-Z][A-Za-z0-9]+(?:\.\.\.)?")


def test_bodies(folder):
    """(suite, name) -> text of the test, for all tests below a folder."""
    bodies = {}
    for file in sorted(folder.rglob("*_test.cc")):
        text = file.read_text(encoding="utf-8")
        for match in TEST.finditer(text):
            end = text.find("\n}\n", match.start())
            line_end = text.find("\n", match.start())
            one_line = text[line_end - 1] == "}"
            bodies[match.groups()] = text[match.start() : line_end if one_line else end]
    return bodies


class Tables:
    def __init__(self, root):
        self.tests = root / "tests"
        self.root = root
        self.bodies = test_bodies(self.tests / "credentials")
        self.found = []

    def complain(self, where, what):
        self.found.append(f"{where.relative_to(self.root)}: {what}")

    def text_of(self, name):
        """What a name in the last cell stands for; None where there is no such thing."""
        if name.endswith(".cc"):
            files = [self.root / name] if "/" in name else sorted(self.tests.rglob(name))
            return "".join(file.read_text(encoding="utf-8") for file in files if file.is_file()) or None
        if "/" in name:
            files = sorted((self.root / name).rglob("*.cc"))
            return "".join(file.read_text(encoding="utf-8") for file in files) or None
        suite, _, test = name.rpartition(".")
        chosen = [body for (of, called), body in self.bodies.items()
                  if (not suite or of == suite) and test in ("*", called)]
        return "\n".join(chosen) or None

    def check_row(self, readme, cells):
        names = CODE.findall(cells[-1])
        if not names:
            self.complain(readme, f"no test against: {cells[0]}")
        texts = []
        for name in names:
            text = self.text_of(name)
            if text is None:
                self.complain(readme, f"no such test: {name}")
            texts.append(text or "")
        for reason in CODE.findall("|".join(cells[1:-1])):
            if not REASON.fullmatch(reason):
                continue
            constant = reason if reason.startswith("k") else "k" + reason
            pattern = re.escape(constant[:-3]) + r"\w+" if constant.endswith("...") else re.escape(constant) + r"\b"
            if not any(re.search(r"\b" + pattern, text) for text in texts):
                self.complain(readme, f"{', '.join(names)} never asks for {reason}")

    def check_readme(self, readme):
        rows = []
        in_table = False
        for line in readme.read_text(encoding="utf-8").splitlines():
            if not line.startswith("|"):
                in_table = False
                continue
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            if cells[-1] == "test":
                in_table = True
            elif in_table and not set(cells[0]) <= set("-: "):
                rows.append(cells)
        if not rows:
            self.complain(readme, "no table of attacks")
        for cells in rows:
            self.check_row(readme, cells)

    def check_codes(self, definitions):
        every = "\n".join(self.bodies.values())
        for code in re.findall(r"^SYMBOLON_ERROR\((\w+)", definitions.read_text(encoding="utf-8"), re.MULTILINE):
            if not re.search(rf"\b{code}\b", every):
                self.complain(definitions, f"no test asks for {code}")

    def check_all(self):
        for manifest in sorted((self.root / "credentials/statements").glob("*/manifest.json")):
            self.check_readme(manifest.parent / "README.md")
            definitions = manifest.parent / "error_codes.def"
            if definitions.exists():
                self.check_codes(definitions)
        return self.found


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", type=pathlib.Path, required=True)
    complaints = Tables(parser.parse_args().root.resolve()).check_all()
    for complaint in complaints:
        print(complaint)
    sys.exit(1 if complaints else 0)
