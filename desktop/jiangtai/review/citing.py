"""Citing: every quotation and every 《…》 of the speech, as the authority shelf has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.finding import Correct, Finding, Level
from jiangtai.pattern import Pattern
from jiangtai.review.likeness import distance
from jiangtai.review.shelf import Verdict, look_up
from jiangtai.review.titles import NAMED
from jiangtai.span import letters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.review.shelf import Answer
    from jiangtai.review.submission import Submission

QUOTED = Pattern("“([^“”\n]{6,400})”|「([^「」\n]{6,400})」")

_LEAST = 6
"""Letters of a quotation worth looking up: shorter ones are names the speech gives (“数字红会”)."""

_NUMBERS = Pattern("[0-9〇零一二三四五六七八九十]+")


def check_quotations(submission: Submission) -> tuple[Finding, ...]:
    """Return a finding for each quotation the shelf has otherwise, and a hint that counts those it has word for word."""
    if not submission.shelf.texts:
        return ()
    exact: list[tuple[int, int]] = []
    found: list[Finding] = []
    for stretch, said in _quotations(submission.manuscript.text):
        answer = look_up(letters(said), submission.shelf)
        if answer is None:
            continue
        if answer.verdict is Verdict.EXACT:
            exact.append(stretch)
        else:
            found += _differs(submission, stretch, said, answer)
    if exact:
        place = submission.locate(exact)
        values = (("count", str(len(exact))),)
        found.append(Finding("quotations-exact", Level.HINT, values, "", place.sources, place.slides))
    return tuple(found)


def check_cited_titles(submission: Submission) -> tuple[Finding, ...]:
    """Return a warning for each 《…》 that is a letter or two from a title the shelf knows."""
    if not submission.shelf.texts:
        return ()
    titles = submission.shelf.titles()
    near: dict[str, tuple[str, list[tuple[int, int]]]] = {}
    for match in NAMED.finditer(submission.manuscript.text):
        said = letters(match[1])
        if said in titles or len(said) < _LEAST:
            continue
        other = next((title for title in sorted(titles) if _is_near(said, title)), None)
        if other is not None:
            near.setdefault(match[1], (other, []))[1].append(match.span(1))
    findings = []
    for said, (original, stretches) in near.items():
        place = submission.locate(stretches)
        if place.sources or place.slides:
            values = (("said", said), ("original", original))
            findings.append(Finding("cited-title-near", Level.WARNING, values, said, place.sources, place.slides, said))
    return tuple(findings)


def _differs(submission: Submission, stretch: tuple[int, int], said: str, answer: Answer) -> Iterator[Finding]:
    place = submission.locate([stretch])
    if not place.sources and not place.slides:
        return
    values = (("said", said), ("original", answer.original), ("name", answer.name.rpartition(".")[0] or answer.name))
    whole = len(place.sources) == 1 and place.sources[0].end - place.sources[0].start == len(said)
    cures = (Correct(place.sources[0], answer.original),) if whole else ()
    if answer.verdict is Verdict.LEFT_OUT:
        yield Finding("quotation-shortened", Level.WARNING, values, said, place.sources, place.slides, said, cures)
    else:
        yield Finding("quotation-near", Level.WARNING, values, said, place.sources, place.slides, said, cures)


def _quotations(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    for match in QUOTED.finditer(text):
        group = 1 if match[1] else 2
        if len(letters(match[group])) >= _LEAST:
            yield match.span(group), match[group]


def _is_near(said: str, title: str) -> bool:
    """Return whether two titles differ in a letter or two that are no number: those name another year's document."""
    most = 2 if len(said) >= 12 else 1
    return _NUMBERS.findall(said) == _NUMBERS.findall(title) and distance(said, title, most) <= most
