"""Lines: the source as it is laid out, each line's own words and what its file knew about it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiangtai.pattern import Pattern
from jiangtai.span import Span, read_spans, without
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jiangtai.span import Spans
    from jiangtai.speech.document import Mark
    from jiangtai.speech.speech import Mend

_LINE = Pattern(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_EDGE = " \t\u3000\u00a0\u2002\u2003\u2009\u200b\ufeff\x00"
_TAB_WIDTH = 4


@dataclass(frozen=True, slots=True)
class Line:
    """One line that has words: `spans` without white space around it and without markup.

    `indent` is the white space before it in widths of half a Hanzi, `gap` the number of empty lines before it,
    `follows` whether the file itself says it goes on from the line before, `turned` whether a page ends before it.
    """

    spans: Spans
    words: str
    indent: int = 0
    gap: int = 0
    mark: Mark | None = None
    follows: bool = False
    turned: bool = False

    @property
    def span(self) -> Span:
        """From the first character to the last."""
        return Span(self.spans[0].start, self.spans[-1].end)

    @property
    def width(self) -> int:
        """The line's width with its indent, in widths of half a Hanzi."""
        return self.indent + width(self.words)


def width(words: str) -> int:
    """Return the width of `words` in half Hanzi: ASCII counts one, all else two."""
    return 2 * len(words) - len(words.encode("ascii", "ignore"))


def read_lines(text: str, bounds: Span, marks: Sequence[Mark], mends: Sequence[Mend]) -> tuple[Line, ...]:
    """Return the lines of `text` within `bounds` that have words; `marks` and `mends` count characters of `text`."""
    left_out = _LeftOut(marks, mends)
    described = {mark.span.start: mark for mark in marks if mark.sign != mark.span}
    lines: list[Line] = []
    last_end, breaks_seen = bounds.start, bounds.start
    for match in _LINE.finditer(text, bounds.start, bounds.end):
        whole = Span(*match.span())
        mark = described.get(whole.start) or _inside(described, whole)
        spans = _stripped(text, left_out.without(whole))
        if not spans:
            continue
        indent = _indent(text[whole.start : spans[0].start])
        empty = max(0, len(re.findall(r"\r\n|[\n\r]", text[breaks_seen : whole.start])) - 1) if lines else 0
        follows = bool(lines) and left_out.covers(last_end, spans[0].start, text)
        turned = bool(lines) and "\f" in text[breaks_seen : whole.start]
        lines.append(Line(spans, read_spans(text, spans), indent, empty, mark, follows, turned))
        last_end = spans[-1].end
        breaks_seen = whole.end
    return tuple(lines)


def _inside(described: dict[int, Mark], whole: Span) -> Mark | None:
    """Return a mark that starts a little inside its line, after the white space it opens with."""
    for start in range(whole.start + 1, min(whole.end, whole.start + 9)):
        if start in described:
            return described[start]
    return None


def _indent(space: str) -> int:
    return sum(_TAB_WIDTH if character == "\t" else 2 if character in "\u3000\u2003" else 1 for character in space)


def _stripped(text: str, spans: Iterable[Span]) -> Spans:
    """Return the spans without the white space at either end."""
    kept = [span for span in spans if span.end > span.start]
    while kept:
        start, end = kept[0]
        trimmed = start + len(text[start:end]) - len(text[start:end].lstrip(_EDGE))
        if trimmed < end:
            kept[0] = Span(trimmed, end)
            break
        kept.pop(0)
    while kept:
        start, end = kept[-1]
        trimmed = start + len(text[start:end].rstrip(_EDGE))
        if trimmed > start:
            kept[-1] = Span(start, trimmed)
            break
        kept.pop()
    return tuple(kept)


class _LeftOut:
    """The stretches the file itself leaves out: markup and what its reader mended, looked up line by line."""

    def __init__(self, marks: Sequence[Mark], mends: Sequence[Mend]) -> None:
        signs = [mark.sign for mark in marks if mark.sign is not None]
        self._spans = sorted([*signs, *(mend.gap for mend in mends)])
        self._gaps = sorted(mend.gap for mend in mends)
        self._at = 0
        self._gap_at = 0

    def without(self, whole: Span) -> Spans:
        """Return the parts of a line that are left in; lines must come in order."""
        while self._at < len(self._spans) and self._spans[self._at].end <= whole.start:
            self._at += 1
        taken = list(self._from(self._at, whole.end))
        return without((whole,), taken) if taken else (whole,)

    def covers(self, start: int, end: int, text: str) -> bool:
        """Tell whether the reader's mends fill the gap from one line's end to the next one's start."""
        while self._gap_at < len(self._gaps) and self._gaps[self._gap_at].end <= start:
            self._gap_at += 1
        at = start
        for gap in self._gaps[self._gap_at :]:
            if gap.start >= end:
                break
            if text[at : max(at, gap.start)].strip():
                return False
            if "\n" not in text[max(at, gap.start) : gap.end] and "\r" not in text[max(at, gap.start) : gap.end]:
                continue
            return not text[max(at, gap.end) : end].strip(_EDGE + "\n\r") and self._joins(start, end, text)
        return False

    def _joins(self, start: int, end: int, text: str) -> bool:
        """Tell whether no line end of the gap is left standing."""
        rest = without((Span(start, end),), self._from(self._gap_at, end))
        return not any(character in "\n\r" for span in rest for character in text[span.start : span.end])

    def _from(self, at: int, end: int) -> Iterator[Span]:
        spans = self._spans if at == self._at else self._gaps
        for span in spans[at:]:
            if span.start >= end:
                return
            yield span
