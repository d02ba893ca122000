"""Pages: printed lines to a document, with what the page added (running heads, page numbers) marked as such.

Every printed line stays in the text; what is no part of the speech is left out by a mend, which a person can undo.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median
from typing import TYPE_CHECKING

from jiangtai.span import Span
from jiangtai.speech.document import Document, Mark
from jiangtai.speech.encoding import tidy
from jiangtai.speech.readers.printed import edges
from jiangtai.speech.readers.radicals import fold_radicals
from jiangtai.speech.speech import Cause, Mend

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from jiangtai.speech.readers.printed import PrintedLine
    from jiangtai.speech.speech import Role

_NUMBER = re.compile(
    r"[-—–－―─·•.~～\s]*(?:第\s*)?(?P<number>\d{1,4}|[ivxlc]{1,7})(?:\s*页)?"
    r"(?:\s*[/／,，|]?\s*共?\s*(?:of\s*)?\d{1,4}\s*页?)?[-—–－―─·•.~～\s]*",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_EDGE_LINES = 3  # a running head is among the outermost lines: date, title and rule at most
_SAME_HEIGHT = 1.5  # em by which a running head may move from page to page
_BLANK = 1.25  # of the usual distance between lines: room left on purpose
_CENTRE = 2.0  # em free on both sides of a centred line, at least


@dataclass(frozen=True, slots=True)
class Pages:
    """All printed lines of a file in reading order, and which of them are bold."""

    lines: Sequence[PrintedLine]
    bold: Collection[int] = ()


def read_pages(pages: Pages, name: str, role: Role) -> Document:
    """Return printed pages as a document whose line ends are the page's (`wrapped`)."""
    causes = page_furniture(pages.lines)
    body = [line for at, line in enumerate(pages.lines) if at not in causes and line.em]
    borders = edges(body) if body else {}
    usual = median(line.em for line in body) if body else 1.0
    pitches = _pitches(body)
    words: list[str] = []
    marks: list[Mark] = []
    mends: list[Mend] = []
    length, above = 0, None
    for at, line in enumerate(pages.lines):
        if at not in causes:
            if above is not None and _is_apart(above, line, pitches):
                words.append("\n")
                length += 1
            above = line
        text = tidy(fold_radicals(line.words))
        span = Span(length, length + len(text))
        if at in causes:
            mends.append(Mend(Span(span.start, span.end + 1), causes[at]))
        else:
            marks.append(_mark(span, line, borders.get((line.page, line.column)), usual, bold=at in pages.bold))
        words += [text, "\n"]
        length = span.end + 1
    return Document(name, role, "".join(words), tuple(marks), wrapped=True, mends=tuple(mends))


def _mark(span: Span, line: PrintedLine, border: tuple[float, float] | None, usual: float, *, bold: bool) -> Mark:
    if border is None or not line.em:
        return Mark(span, bold=bold, page=line.page)
    indent = (line.left - border[0]) / line.em
    slack = (border[1] - line.right) / line.em
    centred = min(indent, slack) >= _CENTRE and abs(indent - slack) <= 1
    size = round(line.em / usual, 2)
    return Mark(
        span, bold=bold, centred=centred, indent=round(indent, 1), slack=round(slack, 1), size=size, page=line.page
    )


def _pitches(lines: Sequence[PrintedLine]) -> dict[int, float]:
    """Return the usual distance between lines, page by page."""
    steps: dict[int, list[float]] = {}
    for above, below in pairwise(lines):
        if (above.page, above.column) == (below.page, below.column):
            steps.setdefault(below.page, []).append(above.middle - below.middle)
    return {page: median(own) for page, own in steps.items()}


def _is_apart(above: PrintedLine, below: PrintedLine, pitches: dict[int, float]) -> bool:
    if (above.page, above.column) != (below.page, below.column) or not below.em:
        return False
    return above.middle - below.middle > _BLANK * max(pitches.get(below.page, 0.0), below.em)


def page_furniture(lines: Sequence[PrintedLine]) -> dict[int, Cause]:
    """Return which lines (by index) the page added: page numbers, and heads or feet that come back page after page."""
    by_page = [list(group) for _, group in groupby(range(len(lines)), key=lambda at: lines[at].page)]
    edge = [at for page in by_page for at in _outermost(lines, page)]
    heads = _returning(lines, edge, len(by_page))
    numbers = [at for page in by_page for at in _page_numbers(lines, page, heads)]
    return dict.fromkeys(heads, Cause.RUNNING_HEAD) | dict.fromkeys(numbers, Cause.PAGE_NUMBER)


def _outermost(lines: Sequence[PrintedLine], page: list[int]) -> list[int]:
    ordered = sorted(page, key=lambda at: -lines[at].middle) if lines[page[0]].em else page
    return sorted({*ordered[:_EDGE_LINES], *ordered[-_EDGE_LINES:]})


def _returning(lines: Sequence[PrintedLine], edge: Sequence[int], pages: int) -> list[int]:
    """Return the outermost lines that stand at one height with the same words (digits aside) on many pages."""
    if pages < 2:
        return []
    least = max(2, min(3, pages), round(0.3 * pages))  # left and right pages may differ: half of them each
    kinds = Counter(_kind(lines[at]) for at in edge)
    kept: list[int] = []
    for at in edge:
        words, height = _kind(lines[at])
        near = kinds[words, height] + kinds[words, height - 1] + kinds[words, height + 1]
        if (
            near >= least
            and words.strip("# ")
            and len({lines[i].page for i in edge if _kind(lines[i])[0] == words}) >= least
        ):
            kept.append(at)
    return kept


def _kind(line: PrintedLine) -> tuple[str, int]:
    words = _DIGITS.sub("#", "".join(line.words.split()))
    return words, round(line.middle / (_SAME_HEIGHT * line.em)) if line.em else 0


def _page_numbers(lines: Sequence[PrintedLine], page: list[int], heads: Collection[int]) -> list[int]:
    """Return the page's number: a line of nothing else, outermost but for running heads."""
    ordered = sorted(page, key=lambda at: -lines[at].middle) if lines[page[0]].em else page
    body = [at for at in ordered if at not in heads or _is_number(lines[at])]
    return [at for at in body[:1] + body[-1:] if len(page) > 1 and _is_number(lines[at])]


def _is_number(line: PrintedLine) -> bool:
    return _NUMBER.fullmatch(line.words.strip()) is not None
