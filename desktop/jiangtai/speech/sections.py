"""Sections: headings and paragraphs as the tree they make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.span import Span
from jiangtai.speech.speech import Paragraph, Section
from jiangtai.value import dataclass, field, replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jiangtai.speech.speech import Heading


@dataclass(slots=True)
class _Open:
    """A section while it is being filled."""

    number: str
    level: int
    heading: Heading | None
    start: int
    paragraphs: list[Paragraph] = field(default_factory=list)
    sections: list[_Open] = field(default_factory=list)

    def close(self, end: int) -> Section:
        ends = [*(below.start for below in self.sections[1:]), end]
        below = tuple(section.close(stop) for section, stop in zip(self.sections, ends, strict=False))
        heading, paragraphs = self.heading, tuple(self.paragraphs)
        if heading is not None and not paragraphs and not below:  # it is all that is said under its number
            heading, paragraphs = replace(heading, run_in=True), (Paragraph(heading.spans),)
        return Section(self.number, self.level, heading, Span(self.start, end), paragraphs, below)


def build_sections(
    parts: Iterable[tuple[Heading, int] | Paragraph], end: int, before: int = 0, *, opening: bool = True
) -> tuple[Section, ...]:
    """Return one source's sections; `parts` are its headings with their levels, and its paragraphs, in order.

    `end` ends the last; `before` is how many top sections earlier sources have. Text before the first heading is
    section 0 in the opening source only; in a later one it is a section like others, without a heading.
    """
    tops: list[_Open] = []
    stack: list[_Open] = []
    for part in parts:
        if isinstance(part, tuple):
            _open(part[0], part[1], tops, stack, before)
            continue
        if not stack:
            stack.append(_Open("0" if opening else str(before + 1), 1, None, part.start))
            tops.append(stack[0])
        stack[-1].paragraphs.append(part)
    ends = [*(section.start for section in tops[1:]), end]
    return tuple(section.close(stop) for section, stop in zip(tops, ends, strict=False))


def _open(heading: Heading, level: int, tops: list[_Open], stack: list[_Open], before: int) -> None:
    """Open the section of a heading: the first beside text before it is numbered 1, that text being 0."""
    while stack and (stack[-1].level >= level or stack[-1].heading is None):
        stack.pop()
    siblings = stack[-1].sections if stack else tops
    count = sum(1 for section in siblings if section.number != "0") + 1
    number = f"{stack[-1].number}.{count}" if stack else str(before + count)
    section = _Open(number, len(stack) + 1, heading, heading.spans[0].start)
    siblings.append(section)
    stack.append(section)
