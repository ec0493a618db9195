#!/usr/bin/env python3
"""The lists of texts are those of the error codes and of the manifests, and the German translation is complete.

usage: translation_test.py ROOT
"""

import collections
import pathlib
import re
import subprocess
import sys
import unittest
import xml.etree.ElementTree as ElementTree

I18N = pathlib.Path(sys.argv.pop(1)) / "ui" / "i18n"
PLACEHOLDER = re.compile(r"%(?:L?[0-9]{1,2}|n)|\{\w+\}")
QUOTED = re.compile(r'^        "((?:[^"\\]|\\.)*)"(\),)?$')


def messages():
    """Each message of the translation with its context's name."""
    for context in ElementTree.parse(I18N / "symbolon_de.ts").getroot().findall("context"):
        for message in context.findall("message"):
            yield context.findtext("name"), message


def forms(message):
    """The texts of a translation: one, or a singular and a plural."""
    translation = message.find("translation")
    if message.get("numerus") == "yes":
        return [form.text or "" for form in translation.findall("numerusform")]
    return [translation.text or ""]


def placeholders(text):
    return collections.Counter(PLACEHOLDER.findall(text))


def listed_texts(header):
    """The texts of a list, their pieces put together."""
    text = ""
    for line in header.read_text(encoding="utf-8").split("\n"):
        match = QUOTED.match(line)
        if match:
            text += match.group(1)
            if match.group(2):
                yield re.sub(r"\\(.)", r"\1", text)
                text = ""


class Lists(unittest.TestCase):
    KINDS = (("errors", "error_texts.h", "Errors"), ("statements", "statement_texts.h", "Statements"))

    def test_each_list_is_the_one_of_its_source(self):
        for kind, header, _ in self.KINDS:
            made = subprocess.run([sys.executable, "-B", I18N / "list_texts.py", I18N.parent.parent, kind], check=True,
                                  capture_output=True, encoding="utf-8").stdout
            self.assertEqual((I18N / header).read_text(encoding="utf-8"), made,
                             f"run ui/i18n/list_texts.py . {kind} >ui/i18n/{header}, then symbolon_ui_lupdate")

    def test_each_text_has_a_translation(self):
        for _, header, name in self.KINDS:
            listed = set(listed_texts(I18N / header))
            translated = {message.findtext("source") for context, message in messages() if context == name}
            self.assertTrue(listed)
            self.assertEqual(listed - translated, set(), "run the target symbolon_ui_lupdate, then translate")


class German(unittest.TestCase):
    def test_no_message_is_unfinished_or_empty(self):
        for context, message in messages():
            with self.subTest(context=context, source=message.findtext("source")):
                self.assertIsNone(message.find("translation").get("type"))
                for form in forms(message):
                    self.assertTrue(form.strip())

    def test_numbers_have_singular_and_plural(self):
        counted = [message for _, message in messages() if message.get("numerus") == "yes"]
        self.assertTrue(counted)
        for message in counted:
            with self.subTest(source=message.findtext("source")):
                self.assertEqual(len(forms(message)), 2)

    def test_placeholders_are_those_of_the_source(self):
        for context, message in messages():
            source = message.findtext("source")
            with self.subTest(context=context, source=source):
                for form in forms(message):
                    self.assertEqual(placeholders(form), placeholders(source))


if __name__ == "__main__":
    unittest.main()
