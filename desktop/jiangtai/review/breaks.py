"""Breaks: lines that part what is read as one word, and last lines of one character."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from jiangtai.deck.measure import to_pt
from jiangtai.finding import Finding, Level
from jiangtai.lexicon.unbroken import unbroken
from jiangtai.review.submission import WORDED
from jiangtai.span import letters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.deck.deck import Box, Slide
    from jiangtai.review.submission import Submission


def check_broken_terms(submission: Submission) -> tuple[Finding, ...]:
    """Return an error for each term that a line end parts although it would stand on one line."""
    broken: dict[str, set[int]] = {}
    for slide in submission.slides:
        for term in _broken(slide):
            broken.setdefault(term, set()).add(slide.number)
    return tuple(
        Finding("term-broken", Level.ERROR, (("term", term),), term, slides=tuple(sorted(slides)), about=term)
        for term, slides in broken.items()
    )


def check_orphans(submission: Submission) -> tuple[Finding, ...]:
    """Return a hint that names the slides with a last line of one character."""
    slides = tuple(slide.number for slide in submission.slides if any(_orphaned(box) for box in _boxes(slide)))
    return (Finding("orphan", Level.HINT, slides=slides),) if slides else ()


def _boxes(slide: Slide) -> Iterator[Box]:
    return (box for box in slide.boxes() if box.role in WORDED)


def _orphaned(box: Box) -> bool:
    return any(
        len(paragraph.lines) > 1
        and len(letters(paragraph.lines[-1].text)) == 1
        and paragraph.lines[-1].text[0] > "\u2e80"
        for paragraph in box.paragraphs
    )


def _broken(slide: Slide) -> Iterator[str]:
    for box in _boxes(slide):
        for paragraph in box.paragraphs:
            if len(paragraph.lines) < 2:
                continue
            width = to_pt(box.rect.cx - box.insets.left - box.insets.right - paragraph.style.margin)
            yield from _parted(tuple(line.text for line in paragraph.lines), int(width / paragraph.style.size) - 1)


@lru_cache(maxsize=4096)
def _parted(lines: tuple[str, ...], room: int) -> tuple[str, ...]:
    """Return the terms that stand on two lines although they are no longer than `room` characters."""
    told = [f"{line} " if _is_latin(line, after) else line for line, after in zip(lines, (*lines[1:], ""), strict=True)]
    text = "".join(told)
    ends = [end for end in accumulate(len(line) for line in told[:-1]) if text[end - 1] != "-"]
    parted = [
        term
        for term in unbroken(text)
        if term.end - term.start <= room and any(term.start < end < term.end for end in ends)
    ]
    longest = [term for term in parted if not any(other != term and other.holds(term) for other in parted)]
    return tuple(text[start:end] for start, end in longest)


def _is_latin(line: str, after: str) -> bool:
    """Return whether a hard break between two lines took the place of a space between words."""
    return all(one.isascii() and one.isalpha() for one in (line[-1:], after[:1]))
