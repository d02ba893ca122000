"""Headings without a number: a standing word (前言), a setting (bold, centred), or a short line over its text."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from jiangtai.lexicon.captions import is_caption
from jiangtai.lexicon.occasions import THANKS
from jiangtai.lexicon.printing import ANNEX_HEADINGS, FOOTNOTE, OFFICIAL_HEAD, PAGE_FURNITURE, STANDING_HEADINGS
from jiangtai.pattern import Pattern
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
_INNER_STOP = Pattern("[。！？；](?=.)")
_STOP = Pattern("[。！？；]")
_OPEN_TAIL = Pattern("[，、：:；;,。！!]$")
_NO_HEAD = Head(-1, 0, "plain")
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
        key = _standing(shape.words) or _bracketed(shape.words) or _set_apart(shape, bold=bold, centred=centred)
        if key:
            heads[at] = Head(at, len(shape.words), key, read_bare_numeral(shape.words), confidence=0.9)
        elif _is_plain(shape) and said[shape.words] == 1:
            plain.append(at)
    found = [at for at in plain if _stands_over_text(shapes, at, taken | heads)]
    others = (taken | heads).keys()
    if len(found) == 1 or (found and _is_one_row(taken, found)):
        # One short line alone is as likely a saying; and who numbers the parts numbers them all.
        found = [at for at in found if {at - 1, at + 1} & others]
    if len(found) > 1:
        found += _pairs(shapes, plain, taken | heads)
    return heads | {at: Head(at, len(shapes[at].words), "plain", confidence=0.8) for at in found}


def is_bracketed(words: str) -> bool:
    """Tell whether a line is one pair of 【】 and what it holds."""
    return words[:1] == "【" and words.find("】") == len(words) - 1


def is_never_heading(words: str) -> bool:
    """Tell whether a short line is something else: a call to the hearers, thanks, a date, a note, a source, a caption."""
    if is_salutation(words) or DATE_LINE.fullmatch(words) or is_caption(words):
        return True
    if any(pattern.match(words) for pattern in (THANKS, PAGE_FURNITURE, OFFICIAL_HEAD, FOOTNOTE)):
        return True
    quoted = words[0] in "“（(「《『[" and words[-1] in "”）)」》』]"
    return quoted and words[0] not in words[1:]


def _share(shapes: Sequence[Shape], setting: str) -> float:
    marked = sum(1 for shape in shapes if shape.mark is not None and getattr(shape.mark, setting))
    return marked / len(shapes) if shapes else 0.0


def _standing(words: str) -> str:
    bare = "".join(words.split())
    if bare not in STANDING_HEADINGS:
        return ""
    return "annex" if bare in ANNEX_HEADINGS else "standing"


def _bracketed(words: str) -> str:
    """Return the setting of a line that is nothing but 【…】, as pages for telephones head their parts."""
    return "bracketed" if len(words) <= PLAIN_LIMIT and is_bracketed(words) else ""


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


def _is_one_row(taken: dict[int, Head], found: Sequence[int]) -> bool:
    """Tell whether some style numbers the whole document through, starting anew nowhere, and few lines stand beside it."""
    if len(found) * 2 >= len(taken) or min(taken) > found[0]:
        return False
    rows: dict[str, list[int]] = defaultdict(list)
    for at in sorted(taken):
        if taken[at].value:
            rows[taken[at].key].append(taken[at].value)
    return any(len(row) > 2 and all(a < b for a, b in pairwise(row)) for row in rows.values())


def _pairs(shapes: Sequence[Shape], plain: Sequence[int], heads: dict[int, Head]) -> list[int]:
    """Return plain lines that stand in twos over a text, the upper heading a part and the lower its first section."""
    lower = [at for at in plain if at - 1 in plain and _stands_over_text(shapes, at, heads | {at - 1: _NO_HEAD})]
    uppers = [at - 1 for at in lower if at < 2 or at - 2 in heads or is_closed(shapes[at - 2].words)]
    return [at for upper in uppers for at in (upper, upper + 1)]


def _stands_over_text(shapes: Sequence[Shape], at: int, heads: dict[int, Head]) -> bool:
    """Tell whether a short line stands between finished text and text of its own."""
    if at and at - 1 not in heads and not is_closed(shapes[at - 1].words):
        return False
    below = shapes[at + 1]
    return at + 1 in heads or (below.body and len(below.words) > len(shapes[at].words))
