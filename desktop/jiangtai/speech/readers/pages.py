"""Pages: printed lines to a document, with what the page added (running heads, page numbers) marked as such.

Every printed line stays in the text; what is no part of the speech is left out by a mend, which a person can undo.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby, pairwise, takewhile
from statistics import median
from typing import TYPE_CHECKING

from jiangtai.pattern import Pattern
from jiangtai.span import Span
from jiangtai.speech.document import Document, Mark
from jiangtai.speech.encoding import tidy
from jiangtai.speech.readers.printed import edges
from jiangtai.speech.readers.radicals import fold_radicals
from jiangtai.speech.speech import Cause, Mend
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from jiangtai.speech.readers.printed import PrintedLine
    from jiangtai.speech.speech import Role

_NUMBER = Pattern(
    r"[-—–－―─·•.~～\s]*(?:第\s*)?(?P<number>\d{1,4}|[ivxlc]{1,7})(?:\s*页)?"
    r"(?:\s*[/／,，|]?\s*共?\s*(?:of\s*)?\d{1,4}\s*页?)?[-—–－―─·•.~～\s]*",
    re.IGNORECASE,
)
_PAGE_END = "\f"  # also parts what the page added from the text, which no empty line does
_DIGITS = Pattern(r"\d+")
_EDGE_LINES = 3  # a running head is among the outermost lines: date, title and rule at most
_HEADED_SHARE = 0.3  # of the pages: left and right ones may have heads of their own, and first ones none
_STAMPED_SHARE = 0.8  # of the pages, for a line within the text: a watermark
_SAME_HEIGHT = 1.5  # em by which a running head may move from page to page
_BLANK = 1.25  # of the usual distance between lines: room left on purpose
_LARGE = 1.15  # of the body's size: a title's or heading's
_CENTRE = 2.0  # em free on both sides of a centred line, at least


@dataclass(frozen=True, slots=True)
class Pages:
    """All printed lines of a file in reading order, and which of them are bold."""

    lines: Sequence[PrintedLine]
    bold: Collection[int] = ()


def read_pages(pages: Pages, name: str, role: Role) -> Document:
    """Return printed pages as a document whose line ends are the page's (`wrapped`)."""
    sheet = _Sheet(pages, page_furniture(pages.lines))
    for at in range(len(pages.lines)):
        sheet.add(at)
    return Document(name, role, "".join(sheet.words), tuple(sheet.marks), wrapped=True, mends=tuple(sheet.mends))


class _Sheet:
    """The text so far, with the marks and mends of its lines."""

    def __init__(self, pages: Pages, causes: dict[int, Cause]) -> None:
        body = [line for at, line in enumerate(pages.lines) if at not in causes and line.em]
        self.words: list[str] = []
        self.marks: list[Mark] = []
        self.mends: list[Mend] = []
        self._pages = pages
        self._causes = causes
        self._borders = edges(body) if body else {}
        self._usual = median(line.em for line in body) if body else 1.0
        self._pitches = _pitches(body)
        self._above: PrintedLine | None = None
        self._length = 0

    def add(self, at: int) -> None:
        """Write a line, with an empty one before it where room was left."""
        lines = self._pages.lines
        line, cause = lines[at], self._causes.get(at)
        text = tidy(fold_radicals(line.words))
        if cause is None:
            self._part_from_above(line)
        span = Span(self._length, self._length + len(text))
        if cause is None:
            border = self._borders.get((line.page, line.column))
            self.marks.append(_mark(span, line, border, self._usual, bold=at in self._pages.bold))
            self._above = line
        else:
            self.mends.append(Mend(Span(span.start, span.end + 1), cause))
        turns = cause is not None or (at + 1 < len(lines) and lines[at + 1].page != line.page)
        self._write(text + (_PAGE_END if turns else "\n"))

    def _part_from_above(self, line: PrintedLine) -> None:
        above = self._above
        if above is None or (above.page, above.column) != (line.page, line.column) or not line.em:
            return
        if self._is_wrapped_title(above, line):
            self.mends.append(Mend(Span(self._length - 1, self._length), Cause.HARD_WRAP))
        elif above.middle - line.middle > _BLANK * max(self._pitches.get(line.page, 0.0), line.em):
            self._write("\n")

    def _is_wrapped_title(self, above: PrintedLine, line: PrintedLine) -> bool:
        """Tell whether a line set large goes on in the next for want of room: it fills its column from edge to edge."""
        mark = self.marks[-1]
        large = min(above.em, line.em) > _LARGE * self._usual and abs(above.em - line.em) < 0.05 * line.em
        return large and mark.indent is not None and mark.slack is not None and max(mark.indent, mark.slack) < 1

    def _write(self, words: str) -> None:
        self.words.append(words)
        self._length += len(words)


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


def page_furniture(lines: Sequence[PrintedLine]) -> dict[int, Cause]:
    """Return which lines (by index) the page added: page numbers, and heads or feet that come back page after page."""
    pages = [_top_down(lines, list(group)) for _, group in groupby(range(len(lines)), key=lambda at: lines[at].page)]
    edge = [at for page in pages for at in (*page[:_EDGE_LINES], *page[-_EDGE_LINES:])]
    count = len(pages)
    heads = _returning(lines, set(edge), max(2, min(3, count), round(_HEADED_SHARE * count)))
    causes = dict.fromkeys(heads, Cause.RUNNING_HEAD) | dict.fromkeys(_page_numbers(lines, edge), Cause.PAGE_NUMBER)
    stamps = _returning(lines, range(len(lines)), max(3, round(_STAMPED_SHARE * count)))
    found = dict.fromkeys(stamps, Cause.RUNNING_HEAD)
    for page in pages:
        for inward in (page, page[::-1]):  # nothing within the text is a head, whatever it says
            found |= {at: causes[at] for at in takewhile(causes.__contains__, inward)}
    return found if len(found) < len(lines) else {}


def _top_down(lines: Sequence[PrintedLine], page: list[int]) -> list[int]:
    return sorted(page, key=lambda at: -lines[at].middle) if lines[page[0]].em else page


def _returning(lines: Sequence[PrintedLine], among: Collection[int], least: int) -> list[int]:
    """Return which lines stand at one height with the same words (digits aside) on at least so many pages."""
    seen: dict[tuple[str, int], set[int]] = {}
    for at in among:
        words, height = _kind(lines[at])
        for near in (height - 1, height, height + 1):
            seen.setdefault((words, near), set()).add(lines[at].page)
    return [at for at in among if len(seen[_kind(lines[at])]) >= least and _kind(lines[at])[0].strip("#")]


def _kind(line: PrintedLine) -> tuple[str, int]:
    words = _DIGITS.sub("#", "".join(line.words.split()))
    return words, round(line.middle / (_SAME_HEIGHT * line.em)) if line.em else 0


def _page_numbers(lines: Sequence[PrintedLine], edge: Sequence[int]) -> list[int]:
    """Return the outermost lines that are page numbers: written as such, or counting on from page to page."""
    found = {at: match for at in edge if (match := _NUMBER.fullmatch(lines[at].words.strip()))}
    ahead = {at: int(match["number"]) - lines[at].page for at, match in found.items() if match["number"].isdecimal()}
    counts = Counter(ahead.values())
    return [
        at
        for at, match in found.items()
        if match.group() != match["number"] or at not in ahead or ahead[at] == 0 or counts[ahead[at]] > 1
    ]
