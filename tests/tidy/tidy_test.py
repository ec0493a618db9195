#!/usr/bin/env python3
"""Each house rule finds what it is for, and a clean tree passes."""

import pathlib
import tempfile
import unittest

import tidy

CLEAN_HEADER = """// A header.

#ifndef SYMBOLON_CORE_BASE_A_H_
#define SYMBOLON_CORE_BASE_A_H_

#endif  // SYMBOLON_CORE_BASE_A_H_
"""


class TidyTest(unittest.TestCase):
    def setUp(self):
        self.directory = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self.directory.name)
        self.write("core/base/CMakeLists.txt", "symbolon_library(core_base SOURCES a.cc HEADERS a.h)\n")
        self.write("core/base/a.h", CLEAN_HEADER)
        self.write("core/base/a.cc", '#include "core/base/a.h"\n')

    def tearDown(self):
        self.directory.cleanup()

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def expect(self, rule, path, text):
        """Writing `text` to `path` gives exactly one finding, of this rule, and `rule` None gives none."""
        self.write(path, text)
        found = [line.split("[")[1].split("]")[0] for line in tidy.findings(self.root)]
        self.assertEqual(found, [rule] if rule else [], text)

    def source(self, rule, body):
        self.expect(rule, "core/base/a.cc", body + "\n")

    def test_clean_tree_passes(self):
        self.expect(None, "core/base/a.h", CLEAN_HEADER)

    def test_banned_calls(self):
        for call in tidy.BANNED_CALLS:
            self.source("banned-call", f"void f() {{ {call}(0); }}")
        self.source("banned-call", "void f() { std::memcmp(a, b, 1); }")

    def test_tests_may_compare_memory_and_take_references(self):
        self.write("tests/core/CMakeLists.txt", "b_test.cc\n")
        self.expect(None, "tests/core/b_test.cc", "#include <openssl/ec.h>\nint c = memcmp(a, b, 1);\n")
        self.expect("banned-call", "tests/core/b_test.cc", "int c = rand();\n")

    def test_qml_shows_and_asks(self):
        self.expect(None, "ui/qml/A.qml", "import QtQuick\nimport Symbolon\n")
        self.expect("qml", "ui/qml/A.qml", "import QtQuick.LocalStorage\n")
        self.expect("qml", "ui/qml/A.qml", "import QtQuick\nItem { Component.onCompleted: new XMLHttpRequest() }\n")

    def test_documents_name_tests_that_exist(self):
        self.write("tests/core/CMakeLists.txt", "b_test.cc\n")
        self.write("tests/core/b_test.cc", "TEST(Suite, Refuses) {\n}\nTYPED_TEST(Typed, Holds) {\n}\n")
        self.expect(None, "tests/core/README.md", "`Suite.Refuses`, `Typed.Holds`, `vault.Open`\n")
        self.expect("named-test", "tests/core/README.md", "`Suite.Accepts`\n")

    def test_similar_names_are_fine(self):
        self.source(None, "void f() { my_rand(); object.assert(); static_assert(true); object->system(); }")

    def test_comments_and_strings_are_no_code(self):
        self.source(None, '// rand()\n/* throw\n rand() */ const char* s = "rand() throw";')
        self.source(None, 'const char* s = R"(rand() throw)"; const int n = 1\'000\'000;')

    def test_throw(self):
        self.source("throw", "void f() { throw 1; }")

    def test_guest_runtime_defines_what_is_banned(self):
        self.write("cmake/AddGuest.cmake", "set(sources memory.cc)\n")
        self.expect(None, "core/guest/memory.cc", "int memcmp(const void* a, const void* b, size_t size) {}\n")

    def test_unfinished(self):
        self.source("unfinished", "// FIX" + "ME later")

    def test_line_form(self):
        self.source("line", "//" + "x" * 119)
        self.source(None, "//" + "ü" * 118)
        self.source("line", "int a; ")
        self.source("line", "\tint a;")
        self.expect("line", "core/base/a.cc", "int a;")

    def test_wrong_direction(self):
        self.write("prover/CMakeLists.txt", "b.cc\n")
        self.expect("include", "prover/b.cc", '#include "app/x.h"\n')
        self.expect("include", "prover/b.cc", '#include "tests/support/x.h"\n')
        self.expect(None, "prover/b.cc", '#include "core/crypto/x.h"\n')

    def test_base_stands_alone(self):
        self.source("include", '#include "core/mips/machine.h"')

    def test_relative_include(self):
        self.source("include", '#include "a.h"')
        self.source("include", '#include "../base/a.h"')

    def test_crypto_and_qt_headers(self):
        self.source("include", "#include <sodium.h>")
        self.source("include", "#include <openssl/evp.h>")
        self.source("include", "#include <secp256k1_recovery.h>")
        self.source("include", "#include <QString>")
        self.source("include", "#include <QtQuick/QQuickItem>")
        self.source(None, "#include <queue>")

    def test_header_guard(self):
        self.expect("header-guard", "core/base/a.h", CLEAN_HEADER.replace("_A_H_", "_B_H_"))
        self.expect("header-guard", "core/base/a.h", CLEAN_HEADER.replace("  // SYMBOLON_CORE_BASE_A_H_", ""))

    def test_headers_that_highway_includes_again(self):
        self.expect(None, "core/base/a-inl.h", "// No ordinary guard.\n")

    def test_machine_paths(self):
        for top in ("work", "home", "root"):
            self.expect("machine-path", "README.md", f"see /{top}/someone/file\n")
        self.expect(None, "README.md", "see build/work/file and https://example.org/home/page\n")

    def test_size(self):
        self.expect("size", "assets/big.bin", "x" * (tidy.FILE_BYTES_MAX + 1))

    def test_file_missing_from_cmake(self):
        self.expect("cmake", "core/base/other.cc", "int b;\n")

    def test_foreach_names_count(self):
        self.write("tests/core/CMakeLists.txt", "foreach(name IN ITEMS a b)\n")
        self.expect(None, "tests/core/b_test.cc", "int b;\n")

    def test_build_directories_are_skipped(self):
        self.expect(None, "build/dev/x.cc", "\tthrow;")


if __name__ == "__main__":
    unittest.main()
