"""Headings without a number: a standing word (前言), a setting (bold, centred), or a short line over its text."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from jiangtai.lexicon.occasions import THANKS
from jiangtai.lexicon.printing import ANNEX_HEADINGS, FOOTNOTE, OFFICIAL_HEAD, PAGE_FURNITURE, STANDING_HEADINGS
from jiangtai.speech.byline import is_name
from jiangtai.speech.dates import DATE_LINE
from jiangtai.speech.joints import is_closed
from jiangtai.speech.numerals import read_bare_numeral
from jiangtai.speech.salutation import is_salutation
from jiangtai.speech.shapes import HARD, LINE_LIMIT, SOFT, Head

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiangtai.speech.shapes import Shape

PLAIN_LIMIT = 42
"""Characters of a heading that only its shape shows: one line and a half of a printed page."""
_INNER_STOP = re.compile("[。！？；](?=.)")
_STOP = re.compile("[。！？；]")
_OPEN_TAIL = re.compile("[，、：:；;,。！!]$")
_EMPHASIS = 0.5
"""Of all blocks. A setting that more of them share marks nothing."""


def unnumbered_headings(shapes: Sequence[Shape], taken: dict[int, Head]) -> dict[int, Head]:
    """Return the headings that no number shows."""
    bold = _share(shapes, "bold") <= _EMPHASIS
    centred = _share(shapes, "centred") <= _EMPHASIS
    said = Counter(shape.words for shape in shapes)
    heads: dict[int, Head] = {}
    plain: list[int] = []
    for at, shape in enumerate(shapes[:-1]):
        if at in taken or shape.style in HARD or shape.style in SOFT:
            continue
        key = _standing(shape.words) or _set_apart(shape, bold=bold, centred=centred)
        if key:
            heads[at] = Head(at, len(shape.words), key, read_bare_numeral(shape.words), confidence=0.9)
        elif _is_plain(shape) and said[shape.words] == 1:
            plain.append(at)
    found = [at for at in plain if _stands_over_text(shapes, at, taken | heads)]
    if len(found) == 1 and not {found[0] - 1, found[0] + 1} & (taken | heads).keys():
        found = []  # one short line alone is as likely a saying
    return heads | {at: Head(at, len(shapes[at].words), "plain", confidence=0.8) for at in found}


def is_never_heading(words: str) -> bool:
    """Tell whether a short line is something else: a call to the hearers, thanks, a date, a note, a source."""
    if is_salutation(words) or DATE_LINE.fullmatch(words):
        return True
    if any(pattern.match(words) for pattern in (THANKS, PAGE_FURNITURE, OFFICIAL_HEAD, FOOTNOTE)):
        return True
    quoted = words[0] in "“（(「《『【[" and words[-1] in "”）)」》』】]"
    return quoted and words[0] not in words[1:]


def _share(shapes: Sequence[Shape], setting: str) -> float:
    marked = sum(1 for shape in shapes if shape.mark is not None and getattr(shape.mark, setting))
    return marked / len(shapes) if shapes else 0.0


def _standing(words: str) -> str:
    bare = "".join(words.split())
    if bare not in STANDING_HEADINGS:
        return ""
    return "annex" if bare in ANNEX_HEADINGS else "standing"


def _set_apart(shape: Shape, *, bold: bool, centred: bool) -> str:
    """Return the setting that makes a line a heading, "" where it is none."""
    words, mark = shape.words, shape.mark
    if mark is None or len(words) > LINE_LIMIT or _INNER_STOP.search(words):
        return ""
    if not any(character.isalpha() for character in words):
        return "numeral" if mark.centred and read_bare_numeral(words) else ""
    if is_never_heading(words) or _OPEN_TAIL.search(words):
        return ""
    if mark.bold and bold:
        return "bold"
    return "centred" if mark.centred and centred else ""


def _is_plain(shape: Shape) -> bool:
    """Tell whether a line could be a heading by its shape alone."""
    words = shape.words
    if not 2 <= len(words) <= PLAIN_LIMIT or _STOP.search(words) or _OPEN_TAIL.search(words) or words[-1] in "?…~～":
        return False
    if is_name(words) or is_never_heading(words):
        return False
    return any(character.isalpha() for character in words)


def _stands_over_text(shapes: Sequence[Shape], at: int, heads: dict[int, Head]) -> bool:
    """Tell whether a short line stands between finished text and text of its own."""
    if at and at - 1 not in heads and not is_closed(shapes[at - 1].words):
        return False
    below = shapes[at + 1]
    return at + 1 in heads or (below.body and len(below.words) > len(shapes[at].words))
