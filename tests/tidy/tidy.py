#!/usr/bin/env python3
"""House rules that a text search can check. Prints one line per finding and exits 1 if there is one.

usage: tidy.py --root DIRECTORY

Each rule is a function that yields (line number, message); RULES at the end says which files it looks at. What needs a
parser is left to the compiler and to clang-tidy.
"""

import argparse
import functools
import pathlib
import re
import sys

SKIPPED_DIRECTORIES = {".git", ".cache", "__pycache__"}
LAYERS = ["core", "prover", "credentials", "ui", "app"]  # each may include itself and those before it
LINE_LENGTH_MAX = 120
FILE_BYTES_MAX = 2 << 20

BANNED_CALLS = {
    "rand": "use core/crypto/random.h",
    "srand": "use core/crypto/random.h",
    "strcpy": "use std::string or spans",
    "strcat": "use std::string or spans",
    "sprintf": "use std::string or std::to_chars",
    "vsprintf": "use std::string or std::to_chars",
    "gets": "use core/base/file.h",
    "atoi": "use std::from_chars",
    "atol": "use std::from_chars",
    "atof": "use std::from_chars",
    "system": "start no shell",
    "tmpnam": "use core/base/file.h",
    "mktemp": "use core/base/file.h",
    "memcmp": "use std::ranges::equal, or equal_constant_time() for secrets",
    "assert": "use CHECK, which stays on in release builds",
}
CRYPTO_HEADERS = re.compile(r'#include\s+<(sodium|openssl/|secp256k1)')
QT_HEADERS = re.compile(r'#include\s+<Q[A-Z]?[A-Za-z]*(/|>)')
QUOTED_INCLUDE = re.compile(r'#include\s+"([^"]+)"')
MACHINE_PATH = re.compile(r'(?<![\w.])/(' + '|'.join(['work', 'home', 'root', 'usr/local']) + r')/\w')
UNFINISHED = re.compile(r'\b(FIX' + r'ME|XX' + r'X)\b')


class File:
    """A text file; `code` is its lines with comments and the content of string literals blanked out."""

    def __init__(self, root, path):
        self.root = root
        self.path = path  # relative, with forward slashes
        self.size = (root / path).stat().st_size
        try:
            self.text = (root / path).read_text(encoding="utf-8") if self.size <= FILE_BYTES_MAX else ""
        except UnicodeDecodeError:
            self.text = ""  # binary
        self.lines = self.text.split("\n")
        self._code = None

    @property
    def code(self):
        if self._code is None:
            self._code = blank_comments_and_strings(self.text).split("\n")
        return self._code

    @property
    def layer(self):
        return self.path.split("/")[0]


TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<tag>[^(\s]*)\(.*?\)(?P=tag)"|"(?:\\.|[^"\\\n])*"|(?<![0-9A-Fa-f])\'(?:\\.|[^\'\\\n])+\'',
    re.DOTALL)


def blank_comments_and_strings(text):
    def blank(match):
        return re.sub(r"[^\n]", " ", match.group(0))
    return TOKEN.sub(blank, text)


def rule_banned_calls(file):
    pattern = re.compile(r"(?<![\w.>])(?:std::)?(" + "|".join(BANNED_CALLS) + r")\s*\(")
    for number, line in enumerate(file.code, 1):
        for match in pattern.finditer(line):
            # Tests have no secrets.
            if match.group(1) == "memcmp" and file.layer in ("tests", "bench"):
                continue
            yield number, f"{match.group(1)}() is banned: {BANNED_CALLS[match.group(1)]}"


def rule_no_throw(file):
    for number, line in enumerate(file.code, 1):
        if re.search(r"\bthrow\b", line):
            yield number, "throw: errors are values here, see core/base/result.h"


def rule_unfinished(file):
    for number, line in enumerate(file.lines, 1):
        if UNFINISHED.search(line):
            yield number, "unfinished work"


def rule_line_form(file):
    for number, line in enumerate(file.lines, 1):
        if len(line) > LINE_LENGTH_MAX:
            yield number, f"{len(line)} columns, the limit is {LINE_LENGTH_MAX}"
        if line != line.rstrip():
            yield number, "space at the end of the line"
        if "\t" in line:
            yield number, "tab"
    if file.text and not file.text.endswith("\n"):
        yield len(file.lines), "no newline at the end of the file"


def rule_includes(file):
    layer = LAYERS.index(file.layer) if file.layer in LAYERS else len(LAYERS)
    for number, line in enumerate(file.lines, 1):
        quoted = QUOTED_INCLUDE.match(line.strip())
        if quoted:
            target = quoted.group(1)
            first = target.split("/")[0]
            if "/" not in target or target.startswith("."):
                yield number, f'"{target}": includes are written from the root of the repository'
            elif first in LAYERS and LAYERS.index(first) > layer:
                yield number, f"{file.layer} must not include {first}"
            elif first in ("tests", "bench") and file.layer in LAYERS:
                yield number, f"{file.layer} must not include {first}"
            elif file.path.startswith("core/base/") and first in LAYERS and not target.startswith("core/base/"):
                yield number, "core/base includes nothing else of ours"
        # A test may take another implementation as its reference.
        if CRYPTO_HEADERS.match(line.strip()) and file.layer in LAYERS and not file.path.startswith("core/crypto/"):
            yield number, "only core/crypto includes headers of libsodium, OpenSSL and libsecp256k1"
        if QT_HEADERS.match(line.strip()) and file.layer not in ("ui", "app") and not file.path.startswith(
                ("tests/ui/", "tests/app/", "bench/bench_desktop.")):
            yield number, "Qt stays in ui and app"


def rule_header_guard(file):
    guard = "SYMBOLON_" + re.sub(r"[^A-Za-z0-9]", "_", file.path).upper() + "_"
    if not re.search(rf"^#ifndef {guard}\n#define {guard}$", file.text, re.MULTILINE):
        yield 1, f"header guard must be {guard}"
    elif not file.text.rstrip().endswith((f"#endif  // {guard}", f"#endif /* {guard} */")):
        yield len(file.lines), f"must end with #endif  // {guard}"


def rule_machine_paths(file):
    for number, line in enumerate(file.lines, 1):
        if MACHINE_PATH.search(line):
            yield number, "path of one machine"


def rule_size(file):
    if file.size > FILE_BYTES_MAX:
        yield 1, f"{file.size} bytes; files stay below {FILE_BYTES_MAX}"


def rule_in_cmake(file):
    """The file's name, or the name that a foreach() makes it from, stands in a CMakeLists.txt of its folder or above,
    or in one of our CMake modules."""
    path = pathlib.PurePosixPath(file.path)
    stem = path.stem
    names = {path.name, stem, re.sub(r"_(test|fuzz)$", "", stem), re.sub(r"^(bench|fuzz)_", "", stem)}
    candidates = [file.root / folder / "CMakeLists.txt" for folder in path.parents]
    for lists in candidates + sorted((file.root / "cmake").glob("*.cmake")):
        if lists.exists():
            text = re.sub(r"#[^\n]*", "", lists.read_text(encoding="utf-8"))
            words = {word.split("/")[-1] for word in re.split(r"[\s()\"]+", text)}
            if names & words:
                return
    yield 1, "stands in no CMakeLists.txt"


TEST_NAME = re.compile(r"`([A-Z]\w+)\.([A-Z]\w+)`")
TEST_DEFINITION = re.compile(r"^(?:TYPED_)?TEST(?:_[FP])?\((\w+), (\w+)\)", re.MULTILINE)


@functools.cache
def defined_tests(root):
    return {match.groups() for path in sorted(root.glob("tests/**/*.cc"))
            for match in TEST_DEFINITION.finditer(path.read_text(encoding="utf-8"))}


def rule_named_tests(file):
    """A document that says `Suite.Test` refuses an attack names a test that exists."""
    for number, line in enumerate(file.lines, 1):
        for match in TEST_NAME.finditer(line):
            if match.groups() not in defined_tests(file.root):
                yield number, f"there is no test {match.group(1)}.{match.group(2)}"


def is_cpp(path):
    return path.endswith((".h", ".cc"))


def is_ours(path):
    return path.split("/")[0] in LAYERS


def is_guest_runtime(path):
    """What guests get in place of a C library: it defines the banned functions, and its shims copy foreign names."""
    return path.startswith("core/guest/")


def is_libc_shim(path):
    return path.startswith("core/guest/include/")


def stands_alone(path):
    """Headers that a reader includes as they are: not the shims, and not what Highway includes once per target."""
    return path.endswith(".h") and not path.endswith("-inl.h") and not is_libc_shim(path)


def is_script(path):
    name = path.split("/")[-1]
    return path.endswith((".py", ".sh", ".cmake")) or name in ("run", "CMakeLists.txt", "pre-commit")


# (name, which paths, rule)
QML_IMPORT = re.compile(r'^\s*import\s+(\S+)')
QML_MODULES = {"QtQuick", "QtQuick.Controls.Basic", "QtQuick.Dialogs", "QtQuick.Layouts", "QtQuick.Shapes",
               "QtQuick.Templates", "QtQuick.Window", "QtQml", "QtQml.Models", "Symbolon"}
QML_DOORS = re.compile(r'\b(XMLHttpRequest|openDatabaseSync|LocalStorage|WorkerScript|Qt\.openUrlExternally)\b')


def rule_qml(file):
    for number, line in enumerate(file.lines, 1):
        imported = QML_IMPORT.match(line)
        if imported and imported.group(1) not in QML_MODULES:
            yield number, f"QML shows and asks: {imported.group(1)} is for C++"
        elif QML_DOORS.search(line):
            yield number, f"QML shows and asks: {QML_DOORS.search(line).group(1)} is for C++"


RULES = [
    ("banned-call", lambda path: is_cpp(path) and not is_guest_runtime(path), rule_banned_calls),
    ("throw", lambda path: is_cpp(path) and is_ours(path) and not is_guest_runtime(path), rule_no_throw),
    ("unfinished", lambda path: is_cpp(path) or is_script(path), rule_unfinished),
    ("line", lambda path: is_cpp(path) or is_script(path), rule_line_form),
    ("include", is_cpp, rule_includes),
    ("qml", lambda path: path.endswith(".qml"), rule_qml),
    ("header-guard", stands_alone, rule_header_guard),
    ("machine-path", lambda path: True, rule_machine_paths),
    ("size", lambda path: True, rule_size),
    ("named-test", lambda path: path.endswith(".md"), rule_named_tests),
    ("cmake", lambda path: path.endswith(".cc") or (stands_alone(path) and is_ours(path)), rule_in_cmake),
]


def paths_below(root):
    def visit(directory):
        for entry in sorted(directory.iterdir()):
            # A linked work tree has a file .git, which names the place of its repository.
            if entry.is_symlink() or entry.name == ".git":
                continue
            if entry.is_dir():
                is_build = directory == root and entry.name.startswith("build")
                if entry.name not in SKIPPED_DIRECTORIES and not is_build:
                    yield from visit(entry)
            else:
                yield entry.relative_to(root).as_posix()
    yield from visit(root)


def findings(root):
    for path in paths_below(root):
        file = File(root, path)
        for name, applies, rule in RULES:
            if applies(path):
                for number, message in rule(file):
                    yield f"{path}:{number}: [{name}] {message}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", required=True, type=pathlib.Path, help="top of the source tree")
    root = parser.parse_args().root.resolve()
    found = list(findings(root))
    for line in found:
        print(line)
    print(f"tidy: {len(found)} findings", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
