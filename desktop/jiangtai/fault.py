"""Faults: what stops a command, in one sentence that names the file, the place and the cure.

A fault is raised where going on makes no sense (a file that cannot be read, a template that is not there). What a
person can live with is a Finding, returned as a value. The sentence is a Chinese msgid with named fields; the
catalogue puts it into the person's language.
"""

from __future__ import annotations


class Fault(Exception):  # noqa: N818  # the project's noun is fault
    """Bad input or usage. `sentence` is a msgid whose `{fields}` are filled from `values`."""

    def __init__(self, sentence: str, **values: object) -> None:
        super().__init__(sentence.format(**values))
        self.sentence = sentence
        self.values = values


class UnreadableSource(Fault):
    """The speech file is missing, of a kind that is not read, damaged, too large or empty."""


class UnknownChoice(Fault):
    """A template, occasion, section number or other choice that does not exist."""


class UnusableTemplate(Fault):
    """A template file that cannot be opened or lacks what every deck needs."""


class UnwritableTarget(Fault):
    """The output exists, or its folder cannot be written."""


class Unpaintable(Fault):
    """The machine lacks what painting needs: a face that holds Chinese."""
