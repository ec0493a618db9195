#!/usr/bin/env python3
"""Lists the sentences and hints of all error codes, so that lupdate finds them like any other text.

usage: list_errors.py ROOT          prints the list; error_texts.h beside this file holds it, and a test compares
"""

import pathlib
import re
import sys
import textwrap

LINE = re.compile(r'^SYMBOLON_ERROR\((\w+), \w+, "((?:[^"\\]|\\.)*)", "((?:[^"\\]|\\.)*)"\)$')
HEAD = """// Made by list_errors.py; do not edit. What error codes say, for lupdate; problem.cc translates
// by these texts.

#ifndef SYMBOLON_UI_I18N_ERROR_TEXTS_H_
#define SYMBOLON_UI_I18N_ERROR_TEXTS_H_

#include <QtGlobal>

namespace symbolon::ui {

// clang-format off
inline constexpr const char* kErrorTexts[] = {"""
TAIL = """};
// clang-format on

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_I18N_ERROR_TEXTS_H_"""


def texts(root):
    files = sorted([*root.glob("core/**/error_codes.def"), *root.glob("credentials/**/error_codes.def")])
    seen = {}
    for file in files:
        for line in file.read_text(encoding="utf-8").split("\n"):
            match = LINE.match(line)
            if match:
                seen.update({match.group(2): None, match.group(3): None})
    return list(seen)


def entry(text):
    pieces = textwrap.wrap(text, 90, break_long_words=False, drop_whitespace=False)
    return '    QT_TRANSLATE_NOOP("Errors",\n' + "\n".join(f'        "{piece}"' for piece in pieces) + "),"


def main():
    print("\n".join([HEAD, *(entry(text) for text in texts(pathlib.Path(sys.argv[1]))), TAIL]))


if __name__ == "__main__":
    main()
