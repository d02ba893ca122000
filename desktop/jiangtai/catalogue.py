"""The catalogue: every sentence a person sees, Chinese as the msgid, English complete.

Qt-free: the window and the command line word faults, findings and labels here. A msgid names its fields in braces.
"""

from __future__ import annotations

import gettext
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jiangtai.fault import Fault
    from jiangtai.finding import Finding, Level

LANGUAGES = ("zh", "en")

_INNER = str.maketrans("“”", "‘’")
"""Quotation marks inside quotation marks are single ones (GB/T 15834-2011, 4.8.3)."""


class Catalogue:
    """Words in one language: "zh" gives the msgids themselves, "en" the shipped translations."""

    def __init__(self, lang: str = "zh") -> None:
        self.lang = lang
        folder = Path(__file__).resolve().parent / "locale"
        self._words: gettext.NullTranslations = (
            gettext.NullTranslations()
            if lang == "zh"
            else gettext.translation("jiangtai", folder, languages=[lang], fallback=True)
        )

    def say(self, msgid: str, **values: object) -> str:
        """Return the sentence in this language with its fields filled in."""
        words = self._words.gettext(msgid) if msgid else ""
        return words.format(**values) if values else words

    def fault(self, fault: Fault) -> str:
        """Return a fault's sentence."""
        return self.say(fault.sentence, **fault.values)

    def what(self, finding: Finding) -> str:
        """Return what a finding says."""
        from jiangtai.wordings import FINDINGS  # noqa: PLC0415  # no command's help needs them

        sentence = FINDINGS[finding.code][0]
        return self.say(sentence, **_quoted(sentence, finding.values))

    def cure(self, finding: Finding) -> str:
        """Return what a person can do about a finding."""
        from jiangtai.wordings import FINDINGS  # noqa: PLC0415  # the same

        sentence = FINDINGS[finding.code][1]
        return self.say(sentence, **_quoted(sentence, finding.values))

    def level(self, level: Level) -> str:
        """Return a level's name: 必改, 请确认 or 提示."""
        from jiangtai.wordings import LEVELS  # noqa: PLC0415  # the same

        return self.say(LEVELS[level])


def _quoted(sentence: str, values: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """Return the values of a sentence, the quotation marks of those it puts into quotation marks made single."""
    return {name: value.translate(_INNER) if f"“{{{name}}}”" in sentence else value for name, value in values}
