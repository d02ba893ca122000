"""Titles: the names of documents in 《》 against those the list of terms knows, and against what adopted them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from jiangtai.finding import Correct, Finding, Level
from jiangtai.pattern import Pattern
from jiangtai.review.likeness import distance
from jiangtai.span import letters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.review.manuscript import Manuscript
    from jiangtai.review.submission import Submission
    from jiangtai.review.terms import Terms, Title

NAMED = Pattern("《([^《》\n]{2,80})》")
"""A document by its name."""

_COMMON = Pattern("^(?:中华人民共和国|中国共产党|中共中央国务院|中共中央|国务院|中央军委|关于|中国)+")
"""How many titles open: it tells none from another."""

_TELLING = 8
"""Letters beyond the common opening a title needs for a near miss to be one, not another document."""

_NEAR = 2
"""Letters by which a near miss differs."""

_NUMBERS = Pattern("[0-9〇零一二三四五六七八九十]+")


class _Missed(NamedTuple):
    """A title that is none of the list's: where it stands, the title it should be ("": several), and how sure that is."""

    stretch: tuple[int, int]
    said: str
    right: str
    known: str
    reason: str
    level: Level


def check_titles(submission: Submission) -> tuple[Finding, ...]:
    """Return a finding for each wrong title: an error in a family of official titles, a warning for a near miss."""
    findings: dict[str, list[_Missed]] = {}
    for missed in _missed(submission.manuscript, submission.terms):
        findings.setdefault(missed.said, []).append(missed)
    return tuple(
        found
        for missed in findings.values()
        if (found := _finding(submission, missed[0], [one.stretch for one in missed])) is not None
    )


def _finding(submission: Submission, missed: _Missed, stretches: list[tuple[int, int]]) -> Finding | None:
    place = submission.locate(stretches)
    if not place.sources and not place.slides:
        return None
    values = (("wrong", missed.said), ("right", missed.known), ("reason", missed.reason))
    cures = tuple(
        Correct(span, missed.right)
        for span in place.sources
        if missed.right and span.end - span.start == len(missed.said)
    )
    return Finding("title-slip", missed.level, values, missed.said, place.sources, place.slides, missed.said, cures)


@lru_cache(maxsize=16)
def _missed(script: Manuscript, terms: Terms) -> tuple[_Missed, ...]:
    return tuple(_misses(script, terms))


def _misses(script: Manuscript, terms: Terms) -> Iterator[_Missed]:
    known = {letters(name): title for title in terms.titles for name in (title.title, *title.variants)}
    families = [(title.family, title) for title in terms.titles if title.family is not None]
    for match in NAMED.finditer(script.text):
        said, stretch = match[1], match.span(1)
        exact = known.get(letters(said))
        if exact is not None:
            yield from _adopted_elsewhere(script, terms, exact, stretch, said)
            continue
        family = next((title for pattern, title in families if pattern.search(said)), None)
        if family is not None and family.family is not None:
            yield _of_family(script, terms, family, stretch, said)
            continue
        near = next((title for title in terms.titles if _is_near(said, title.title)), None)
        if near is not None:
            yield _Missed(stretch, said, near.title, f"《{near.title}》", near.reason, Level.WARNING)


def _of_family(script: Manuscript, terms: Terms, family: Title, stretch: tuple[int, int], said: str) -> _Missed:
    """Return a title of a family that is none of its rows: the one whose meeting the text speaks of is meant."""
    rows = [row for row in terms.titles if family.family is not None and family.family.search(row.title)]
    meant = [row for row in rows if row.meeting and re.search(row.meeting, script.text)]
    told = meant if len(meant) == 1 else rows
    right = told[0].title if len(told) == 1 else ""
    names = "或".join(f"《{row.title}》" for row in told)
    return _Missed(stretch, said, right, names, "；".join(row.reason for row in told), Level.ERROR)


def _adopted_elsewhere(
    script: Manuscript, terms: Terms, title: Title, stretch: tuple[int, int], said: str
) -> Iterator[_Missed]:
    """Yield the finding that a sentence has one meeting adopt what another adopted."""
    sentence = script.sentence(*stretch)
    before = sentence[: sentence.find(said)]
    if (
        not title.meeting
        or not re.search("审议通过|通过了?(?:《|$)|审议并通过", before)
        or re.search(title.meeting, before)
    ):
        return
    other = next((row for row in terms.titles if row.meeting and re.search(row.meeting, before)), None)
    if other is not None:
        yield _Missed(stretch, said, other.title, f"《{other.title}》", title.reason, Level.ERROR)


def _is_near(said: str, title: str) -> bool:
    """Return whether a title is a known one but for a letter or two that are no number."""
    one, other = (_COMMON.sub("", letters(name)) for name in (said, title))
    if min(len(one), len(other)) < _TELLING or abs(len(one) - len(other)) > _NEAR:
        return False
    if _NUMBERS.findall(one) != _NUMBERS.findall(other):
        return False
    return distance(one, other, _NEAR) <= _NEAR
