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


class BadDocument(Fault):
    """A file from outside that cannot be used: what every reader, the templates and the projects end in."""


class UnreadableSource(BadDocument):
    """The speech file is missing, of a kind that is not read, damaged, too large or empty."""


class UnknownChoice(Fault):
    """A template, occasion, section number or other choice that does not exist."""


class UnreadableProject(BadDocument):
    """A project file that is missing, damaged, too large, or of a later version of the program."""


class UnusableTemplate(BadDocument):
    """A template file that cannot be opened or lacks what every deck needs."""


class UnwritableTarget(Fault):
    """The output exists, or its folder cannot be written."""


class ProjectChanged(UnwritableTarget):
    """Another program changed or removed the project file since it was opened; it is not overwritten unasked."""


class Unpaintable(Fault):
    """The machine lacks what painting needs: a face that holds Chinese."""
