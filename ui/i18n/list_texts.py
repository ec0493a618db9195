#!/usr/bin/env python3
"""Lists texts that are not written in the screens, so that lupdate finds them like any other text.

usage: list_texts.py ROOT errors       the sentences and hints of all error codes
       list_texts.py ROOT statements   what manifests say: titles, sentences, meanings

Prints the list; error_texts.h and statement_texts.h beside this file hold them, and a test compares.
"""

import json
import pathlib
import re
import sys
import textwrap

LINE = re.compile(r'^SYMBOLON_ERROR\((\w+), \w+, "((?:[^"\\]|\\.)*)", "((?:[^"\\]|\\.)*)"\)$')
HEAD = """// Made by list_texts.py; do not edit. {what}, for lupdate; {user} translates
// by these texts.

#ifndef SYMBOLON_UI_I18N_{guard}_TEXTS_H_
#define SYMBOLON_UI_I18N_{guard}_TEXTS_H_

#include <QtGlobal>

namespace symbolon::ui {{

// clang-format off
inline constexpr const char* k{name}Texts[] = {{"""
TAIL = """}};
// clang-format on

}}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_I18N_{guard}_TEXTS_H_"""


def errors(root):
    for file in sorted([*root.glob("core/**/error_codes.def"), *root.glob("credentials/**/error_codes.def")]):
        for line in file.read_text(encoding="utf-8").split("\n"):
            match = LINE.match(line)
            if match:
                yield from match.groups()[1:]


def statements(root):
    for file in sorted(root.glob("credentials/statements/*/manifest.json")):
        manifest = json.loads(file.read_text(encoding="utf-8"))
        yield from (manifest["title"], manifest["sentence"])
        yield from (field["meaning"] for field in manifest["parameters"] + manifest["public_values"])
        yield from manifest["reveals"]


KINDS = {"errors": (errors, "Errors", {"what": "What error codes say", "user": "problem.cc", "guard": "ERROR",
                                       "name": "Error"}),
         "statements": (statements, "Statements", {"what": "What manifests say", "user": "statement_texts.cc",
                                                   "guard": "STATEMENT", "name": "Statement"})}


def entry(context, text):
    pieces = textwrap.wrap(text, 90, break_long_words=False, drop_whitespace=False)
    return f'    QT_TRANSLATE_NOOP("{context}",\n' + "\n".join(f'        "{piece}"' for piece in pieces) + "),"


def main():
    texts, context, words = KINDS[sys.argv[2]]
    listed = dict.fromkeys(texts(pathlib.Path(sys.argv[1])))
    print("\n".join([HEAD.format(**words), *(entry(context, text) for text in listed), TAIL.format(**words)]))


if __name__ == "__main__":
    main()
