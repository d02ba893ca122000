"""Pairing: quotation marks and brackets that are opened and not closed, in the source and on slides."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from jiangtai.finding import Finding, Level
from jiangtai.outline.outline import Kind
from jiangtai.pattern import Pattern

if TYPE_CHECKING:
    from jiangtai.review.manuscript import Manuscript
    from jiangtai.review.submission import Submission

_PAIRS = {"“": "”", "‘": "’", "《": "》", "〈": "〉", "（": "）", "【": "】", "「": "」", "『": "』", "〔": "〕"}
_CLOSERS = {closer: opener for opener, closer in _PAIRS.items()}
_LONGEST_PARAGRAPH = 3000
"""Characters to the next paragraph of a quotation: further on it was never closed."""

_MARKS = Pattern("[" + "".join((*_PAIRS, *_CLOSERS)) + "]")
_COUNT = Pattern("(?:^|[。；：，、 \u3000])[ \u3000]*(?:[0-9]{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,2})[ \u3000]*$")
_QUOTES = frozenset("“‘「『")
"""A quotation over several paragraphs is opened in each and closed in the last (GB/T 15834-2011, 4.8.3)."""


def check_pairs(submission: Submission) -> tuple[Finding, ...]:
    """Return a warning with the places of marks that lack their other half in the source."""
    lonely = _lonely_in(submission.manuscript)
    place = submission.locate(lonely)
    if not place.sources and not place.slides:
        return ()
    marks = "".join(dict.fromkeys(submission.manuscript.text[start:end] for start, end in lonely))
    return (
        Finding("marks-unpaired", Level.WARNING, (("marks", marks),), marks, place.sources, place.slides, "source"),
    )


def check_pairs_on_slides(submission: Submission) -> tuple[Finding, ...]:
    """Return an error for the pages on which a cut took one half of a pair."""
    slides: list[int] = []
    for page in submission.pages:
        cut = any(lonely(w.text) for w in page.wordings() if w.sources and not w.corrected)
        if cut and page.kind is not Kind.COVER:
            slides += submission.slides_of.get(page.id, ())
    if not slides:
        return ()
    return (Finding("marks-cut", Level.ERROR, slides=tuple(sorted(set(slides))), about="slides"),)


@lru_cache(maxsize=8192)
def lonely(text: str) -> tuple[int, ...]:
    """Return the places of marks in a line whose other half is not there, in order."""
    opened: list[int] = []
    alone: list[int] = []
    for match in _MARKS.finditer(text):
        at, mark = match.start(), match[0]
        if mark in _PAIRS:
            opened.append(at)
        elif not _is_apostrophe(text, at) and not _counts(text, at):
            if _CLOSERS[mark] in {text[place] for place in opened}:
                while text[opened[-1]] != _CLOSERS[mark]:
                    alone.append(opened.pop())
                opened.pop()
            else:
                alone.append(at)
    return tuple(sorted((*alone, *opened)))


def _lonely_in(script: Manuscript) -> tuple[tuple[int, int], ...]:
    """Return the places of marks without their other half; a quotation may go on over paragraphs."""
    found: list[int] = []
    pending: list[int] = []
    for at, line in script.lines:
        alone = lonely(line)
        opener = script.text[pending[0]] if pending else ""
        if pending and _closes(line, alone, opener):
            pending.clear()
        elif pending and alone == (0,) and line[0] == opener:
            pending.append(at)
        elif not pending and len(alone) == 1 and line[alone[0]] in _QUOTES:
            pending.append(at + alone[0])
        else:
            found += (at + place for place in alone)
        if pending and at - pending[-1] > _LONGEST_PARAGRAPH:
            found += pending
            pending.clear()
    return tuple((place, place + 1) for place in sorted((*found, *pending)))


def _closes(line: str, alone: tuple[int, ...], opener: str) -> bool:
    """Return whether a paragraph ends the quotation that one before it left open."""
    closer = _PAIRS[opener]
    if len(alone) == 1 and line[alone[0]] == closer:
        return True
    return not alone and line.startswith(opener) and line.rstrip("。！？ ").endswith(closer)


def _is_apostrophe(text: str, at: int) -> bool:
    return text[at] == "’" and at > 0 and text[at - 1].isascii()


def _counts(text: str, at: int) -> bool:
    """Return whether a closing bracket only follows a number or a letter that counts: 1）, 一）, a）."""
    return _COUNT.search(text, max(0, at - 6), at) is not None
