"""Remarks: what a person should know of how the speech was understood, as findings."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from jiangtai.finding import Finding, Level
from jiangtai.lexicon.printing import INTERNAL, SECRECY
from jiangtai.pattern import Pattern
from jiangtai.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.speech.speech import Speech

_SECRECY = Pattern(rf"^[ \t\u3000]*({SECRECY})(?=[ \t\u3000]*$)", re.MULTILINE)
_INTERNAL = Pattern(f"({INTERNAL})")
_HEAD = 600
"""Characters at either end of a source where such markings stand."""


def remark(speech: Speech) -> Iterator[Finding]:
    """Yield the findings about the speech itself."""
    if speech.mends:
        counted = Counter(mend.cause.value for mend in speech.mends)
        values = (
            ("count", str(len(speech.mends))),
            *((cause, str(number)) for cause, number in sorted(counted.items())),
        )
        yield Finding("mended", Level.HINT, values, sources=tuple(mend.gap for mend in speech.mends))
    if speech.text.strip() and not any(section.heading for section in speech.sections):
        yield Finding("no-headings", Level.HINT)
    places = tuple(_markings(speech))
    if places:
        yield Finding(
            "secrecy-marking", Level.WARNING, (("words", speech.text[slice(*places[0])].strip()),), sources=places
        )


def _markings(speech: Speech) -> Iterator[Span]:
    for source in speech.sources:
        start, end = source.span
        for bounds in {Span(start, min(end, start + _HEAD)), Span(max(start, end - _HEAD), end)}:
            for pattern in (_SECRECY, _INTERNAL):
                for match in pattern.finditer(speech.text, bounds.start, bounds.end):
                    yield Span(*match.span(1))
