"""The rows of the 讲稿 pane: sections and paragraphs of the speech, what is ticked and what is used."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QStandardItemModel

    from jiangtai.span import Spans
    from jiangtai.speech.speech import Paragraph, Section, Speech
    from jiangtai.window.actions import Say

STARTS = Qt.ItemDataRole.UserRole + 1
"""Which paragraphs a row stands for: their starts."""
HEADING = Qt.ItemDataRole.UserRole + 2
USED = Qt.ItemDataRole.UserRole + 3
"""Stretches (start, length) of the row's own text that stand on a slide."""
SPANS = Qt.ItemDataRole.UserRole + 4
DROPPED = Qt.ItemDataRole.UserRole + 5
"""Whether the paragraph is passed over for time (略讲)."""
JOINTS = Qt.ItemDataRole.UserRole + 6
"""Where a mended paragraph's stretches meet: offsets into the row's own text."""


def fill_rows(model: QStandardItemModel, speech: Speech, say: Say) -> None:
    """Put the speech's sections and paragraphs into the model, in source order."""
    model.clear()
    for section in speech.sections:
        model.appendRow(_section_row(section, speech.text, say))


def _section_row(section: Section, text: str, say: Say) -> QStandardItem:
    words = section.heading.read(text) if section.heading else say("（标题之前）")
    starts = tuple(paragraph.start for part in section.walk() for paragraph in part.paragraphs)
    row = _row(words.strip(), starts, heading=True)
    row.setData(tuple(section.heading.spans) if section.heading else (), SPANS)
    for paragraph in section.paragraphs:
        row.appendRow(_paragraph_row(paragraph, text))
    for part in section.sections:
        row.appendRow(_section_row(part, text, say))
    return row


def _paragraph_row(paragraph: Paragraph, text: str) -> QStandardItem:
    row = _row(paragraph.read(text), (paragraph.start,), heading=False)
    row.setData(tuple(paragraph.spans), SPANS)
    row.setData(tuple(accumulate(span.end - span.start for span in paragraph.spans))[:-1], JOINTS)
    return row


def _row(text: str, starts: tuple[int, ...], *, heading: bool) -> QStandardItem:
    row = QStandardItem(text)
    row.setEditable(False)
    row.setCheckable(True)
    row.setData(starts, STARTS)
    row.setData(heading, HEADING)
    return row


def mark_rows(model: QStandardItemModel, unticked: frozenset[int], used: Spans, dropped: Spans) -> None:
    """Set every row's tick (a section's from its paragraphs), the stretches of it that are used, and what is dropped."""
    passed = {span.start for span in dropped}
    for row in walk_rows(model.invisibleRootItem()):
        starts = row.data(STARTS)
        off = sum(start in unticked for start in starts)
        state = Qt.CheckState.Checked if not off else Qt.CheckState.PartiallyChecked
        row.setCheckState(Qt.CheckState.Unchecked if starts and off == len(starts) else state)
        if not row.data(HEADING):
            row.setData(used_stretches(row.data(SPANS), used), USED)
            row.setData(starts[0] in passed, DROPPED)


def walk_rows(root: QStandardItem) -> Iterator[QStandardItem]:
    """Yield every row below `root`, in order."""
    for number in range(root.rowCount()):
        row = root.child(number)
        yield row
        yield from walk_rows(row)


def used_stretches(spans: Spans, used: Spans) -> tuple[tuple[int, int], ...]:
    """Return the used stretches of a paragraph as (start, length) in its own text, which leaves out what mends do.

    `used` are in source order and do not overlap.
    """
    stretches: list[tuple[int, int]] = []
    at = 0
    for span in spans:
        first = max(0, bisect_right(used, (span.start,)) - 1)
        for part in used[first:]:
            if part.start >= span.end:
                break
            low, high = max(part.start, span.start), min(part.end, span.end)
            if low < high:
                stretches.append((at + low - span.start, high - low))
        at += span.end - span.start
    return tuple(stretches)
