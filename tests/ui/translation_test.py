#!/usr/bin/env python3
"""The list of error texts is the one of the error codes, and the German translation is complete.

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
PLACEHOLDER = re.compile(r"%(?:L?[0-9]{1,2}|n)")
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


def error_texts():
    """The texts of error_texts.h, their pieces put together."""
    text = ""
    for line in (I18N / "error_texts.h").read_text(encoding="utf-8").split("\n"):
        match = QUOTED.match(line)
        if match:
            text += match.group(1)
            if match.group(2):
                yield re.sub(r"\\(.)", r"\1", text)
                text = ""


class ErrorTexts(unittest.TestCase):
    def test_the_list_is_the_one_of_the_error_codes(self):
        made = subprocess.run([sys.executable, "-B", I18N / "list_errors.py", I18N.parent.parent], check=True,
                              capture_output=True, encoding="utf-8").stdout
        self.assertEqual((I18N / "error_texts.h").read_text(encoding="utf-8"), made,
                         "run ui/i18n/list_errors.py, then the target symbolon_ui_lupdate")

    def test_each_has_a_translation(self):
        listed = set(error_texts())
        translated = {message.findtext("source") for context, message in messages() if context == "Errors"}
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
