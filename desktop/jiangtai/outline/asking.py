"""Asking: the questions a speech itself leaves to its hearers (思考题), below a label of their own."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from jiangtai.outline.passage import Stretch, passage
from jiangtai.outline.wording import cut
from jiangtai.pattern import Pattern
from jiangtai.span import letters
from jiangtai.speech.ordinals import read_ordinal
from jiangtai.value import dataclass

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from jiangtai.outline.groups import Told
    from jiangtai.outline.outline import Wording
    from jiangtai.outline.passage import Passage
    from jiangtai.speech.speech import Speech

_LABEL = Pattern(
    "[【（(]?(?P<label>(?:[课会]后|课堂|本讲|学习|交流)?"
    "(?:(?:思考|讨论|研讨){1,2}题目?|(?:思考|讨论|研讨|问题)[与和](?:思考|讨论|研讨)))[】）)]?[：:]?"
)
"""What such questions stand below, alone on its line or before ： and the first of them."""

_OPENING = "【（("
_CLOSING = "】）)：:"
"""What sets a label off from the words that follow it on its line."""

_ASKS = Pattern("[？?][”’」』）)]*$")
_NEXT = Pattern("[；;](?=[（(]?(?:[0-9]{1,2}|[一二三四五六七八九])[）)、.．]|[①-⑨])")
"""The end of an item before the next one's number."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What stands over the questions, the questions without their numbers, and the starts of all their paragraphs."""

    title: Wording
    questions: tuple[Wording, ...]
    starts: frozenset[int]


def asked(speech: Speech, told: Mapping[int, Told]) -> Asked | None:
    """Return the questions of the speech among the `told` paragraphs (by their starts), None where it has none."""
    titles: list[Wording] = []
    questions: list[Wording] = []
    starts: list[int] = []
    waiting: list[int] = []
    below = False
    for line, start in _lines(speech, told):
        label = _label(line)
        body = Stretch(label.end() if label is not None else 0, len(line.text))
        said = list(_questions(line, body)) if label is not None or below else []
        below = bool(said) or (label is not None and body.start == body.end)
        if not below:
            waiting.clear()
            continue
        if label is not None:
            titles.append(cut(line, Stretch(*label.span("label"))))
            waiting.clear()
        waiting += [start] if start is not None else []
        if said:
            questions += said
            starts += waiting
            waiting.clear()
    return Asked(titles[0], tuple(questions), frozenset(starts)) if questions else None


def _lines(speech: Speech, told: Mapping[int, Told]) -> Iterator[tuple[Passage, int | None]]:
    """Yield headings on their own lines (without a start) and told paragraphs, in order."""
    for section in speech.walk():
        if section.heading is not None and not section.heading.run_in:
            yield passage(speech.text, section.heading.spans), None
        yield from ((told[p.start].passage, p.start) for p in section.paragraphs if p.start in told)


def _label(line: Passage) -> re.Match[str] | None:
    """Return a line's label of questions: all of it, or its beginning where that is set off from the rest."""
    number = read_ordinal(line.text)
    found = _LABEL.match(line.text, number.end if number is not None else 0)
    if found is None:
        return None
    alone = found.end() == len(line.text.rstrip())
    return found if alone or found[0][0] in _OPENING or found[0][-1] in _CLOSING else None


def _questions(line: Passage, said: Stretch) -> Iterator[Wording]:
    """Yield the questions of a stretch: each numbered one with all that belongs to it, or each sentence that asks."""
    ends = [one.end for one in line.sentences()] + [found.end() for found in _NEXT.finditer(line.text)]
    cuts = sorted({said.start, *(end for end in ends if said.start < end < said.end), said.end})
    kept: list[Stretch] = []
    numbered = False
    for start, end in pairwise(cuts):
        one = line.trim(start, end)
        number = read_ordinal(line.text[one.start : one.end])
        if number is not None:
            numbered = True
            kept.append(Stretch(one.start + number.end, one.end))
        elif numbered:
            kept[-1] = Stretch(kept[-1].start, one.end)
        elif _ASKS.search(line.text[one.start : one.end]):
            kept.append(one)
    yield from (cut(line, one) for one in kept if letters(line.text[one.start : one.end]))
