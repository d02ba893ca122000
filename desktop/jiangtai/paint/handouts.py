"""Handouts: slides on A4 paper, with the notes read beside them or with room to write; good in black and white.

Paper is A4 upright. Slides are framed by a hairline, because a white slide has no edge on white paper; all else is
black on white.
"""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from jiangtai.deck.look import Align, Anchor, Stroke, TextStyle
from jiangtai.deck.measure import Pt
from jiangtai.paint.papers import binding_of
from jiangtai.paint.passages import broken
from jiangtai.paint.press import press
from jiangtai.paint.rules import draw_outline, draw_rule
from jiangtai.paint.slide import letters_for, paint_with
from jiangtai.paint.textbox import height_of, paint_text
from jiangtai.value import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QPainter

    from jiangtai.deck.deck import Deck, Paragraph, Slide
    from jiangtai.deck.look import Template
    from jiangtai.paint.letters import Letters

PAPER = QRectF(0, 0, 595, 842)
"""A4 in points (ISO 216)."""
_MARGIN = 43.0
"""15 mm: what any printer prints on, and a folder's holes leave."""
_BAND = 24.0
"""The height of the head and of the foot."""
_GAP = 18.0
_WRITING = 26.0
"""Points between the lines to write on: 9 mm, as in an exercise book."""
_HIGHEST = 0.42
"""The share of a notes page its slide takes at most."""
_FRAME = Stroke("444444", Pt(0.5))
_FAINT = Stroke("9A9A9A", Pt(0.5))
_NOTES, _SMALL = Pt(12), Pt(9)
_NOTES_PITCH, _NOTES_APART = 1.35, Pt(6)


class Handout(StrEnum):
    """How slides stand on paper: one with its notes, or so many to a page."""

    NOTES = "notes"
    TWO = "2"
    THREE = "3"
    SIX = "6"


class Sheet(NamedTuple):
    """A page of a handout: the slides on it with their places, places to write, and notes with theirs."""

    slides: tuple[tuple[Slide, QRectF], ...] = ()
    ruled: tuple[QRectF, ...] = ()
    notes: tuple[Paragraph, ...] = ()
    room: QRectF | None = None


def handout_pdf(deck: Deck, template: Template, kind: Handout) -> bytes:
    """Return the deck's shown slides as a PDF to print on A4, its sections as bookmarks."""
    letters = letters_for(deck, template)
    sheets = _sheets(deck, letters, kind)
    places = {slide.id: at for at, sheet in enumerate(sheets) for slide, _ in sheet.slides}
    return press(_painters(sheets, deck, letters), PAPER.size(), letters, binding_of(deck, places))


def handout_sheets(deck: Deck, template: Template, kind: Handout) -> tuple[Callable[[QPainter], None], ...]:
    """Return what paints each sheet of the handout, on a painter whose unit is the point and whose page is `PAPER`."""
    letters = letters_for(deck, template)
    return _painters(_sheets(deck, letters, kind), deck, letters)


def _sheets(deck: Deck, letters: Letters, kind: Handout) -> list[Sheet]:
    shown = [slide for slide in deck.slides if not slide.hidden]
    shape = deck.height / deck.width
    return list(_noted(shown, shape, letters) if kind is Handout.NOTES else _dealt(shown, shape, kind))


def _painters(sheets: Sequence[Sheet], deck: Deck, letters: Letters) -> tuple[Callable[[QPainter], None], ...]:
    return tuple(
        partial(_paint, sheet=sheet, foot=f"{at} / {len(sheets)}", head=deck.properties.title, letters=letters)
        for at, sheet in enumerate(sheets, 1)
    )


def _body() -> QRectF:
    """Return what margins, head and foot leave of the paper."""
    return PAPER.adjusted(_MARGIN, _MARGIN + _BAND, -_MARGIN, -_MARGIN - _BAND)


def _dealt(slides: Sequence[Slide], shape: float, kind: Handout) -> Iterator[Sheet]:
    """Yield sheets of two slides above each other, three with lines to write on, or six in two columns."""
    cells = _cells(1, 2) if kind is Handout.TWO else _cells(2, 3)
    places = cells[::2] if kind is Handout.THREE else cells
    for start in range(0, len(slides), len(places)):
        group = slides[start : start + len(places)]
        held = tuple((slide, _fitted(place, shape)) for slide, place in zip(group, places, strict=False))
        ruled = tuple(cells[1::2][: len(group)]) if kind is Handout.THREE else ()
        yield Sheet(held, ruled)


def _cells(columns: int, rows: int) -> list[QRectF]:
    """Return the body cut into cells, row by row."""
    body = _body()
    width, height = (body.width() - _GAP * (columns - 1)) / columns, (body.height() - _GAP * (rows - 1)) / rows
    return [
        QRectF(body.left() + column * (width + _GAP), body.top() + row * (height + _GAP), width, height)
        for row in range(rows)
        for column in range(columns)
    ]


def _fitted(place: QRectF, shape: float) -> QRectF:
    """Return the largest slide that stands in a place, at its top and in its middle."""
    width = min(place.width(), place.height() / shape)
    return QRectF(place.center().x() - width / 2, place.top(), width, width * shape)


def _noted(slides: Sequence[Slide], shape: float, letters: Letters) -> Iterator[Sheet]:
    """Yield a sheet for each slide with its notes below it, and more where they are longer."""
    body = _body()
    for slide in slides:
        place = _fitted(QRectF(body.left(), body.top(), body.width(), body.height() * _HIGHEST), shape)
        room = body.adjusted(0, place.height() + _GAP, 0, 0)
        taken, left = _fill(_set_notes(slide.notes, body.width(), letters), room, letters)
        yield Sheet(((slide, place),), (), taken, room)
        while left:
            taken, left = _fill(left, body, letters)
            yield Sheet((), (), taken, body)


def _style(letters: Letters, size: Pt, align: Align = Align.LEFT) -> TextStyle:
    face = letters.template.face
    return TextStyle(size, "000000", latin=face.body_latin, asian=face.body_asian, line=_NOTES_PITCH, align=align)


def _set_notes(notes: str, width: float, letters: Letters) -> tuple[Paragraph, ...]:
    style = _style(letters, _NOTES)
    texts = [line.strip() for line in notes.splitlines()]
    return tuple(broken(text, style, width, letters, _NOTES_APART) for text in texts if text)


def _fill(
    paragraphs: tuple[Paragraph, ...], room: QRectF, letters: Letters
) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    """Return what a room holds, and what is left for the next sheet; a paragraph goes on there line by line."""
    taken: list[Paragraph] = []
    for at, paragraph in enumerate(paragraphs):
        for count in range(len(paragraph.lines), 0, -1):
            part = _cut(paragraph, 0, count)
            if height_of((*taken, part), room.width(), letters) <= room.height():
                taken.append(part)
                break
        else:
            count = 0 if taken else 1  # a room lower than a line would never be filled
            taken += [_cut(paragraph, 0, 1)] if count else []
        if count < len(paragraph.lines):
            rest = _cut(paragraph, count, len(paragraph.lines))
            return tuple(taken), (rest, *paragraphs[at + 1 :])
    return tuple(taken), ()


def _cut(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    return replace(paragraph, lines=paragraph.lines[start:end])


def _paint(painter: QPainter, sheet: Sheet, head: str, foot: str, letters: Letters) -> None:
    """Paint a sheet; the painter's unit is the point."""
    for slide, place in sheet.slides:
        paint_with(painter, slide, letters, place)
        frame = QPainterPath()
        frame.addRect(place)
        draw_outline(painter, frame, _FRAME)
    for place in sheet.ruled:
        _rule(painter, place)
    if sheet.room is not None:
        paint_text(painter, sheet.notes, sheet.room, Anchor.TOP, letters)
    body = _body()
    _line(painter, head, QRectF(body.left(), _MARGIN, body.width(), _BAND), Align.LEFT, letters)
    _line(painter, foot, QRectF(body.left(), body.bottom(), body.width(), _BAND), Align.CENTRE, letters)


def _rule(painter: QPainter, place: QRectF) -> None:
    """Rule a place with lines to write on."""
    y = place.top() + _WRITING
    while y < place.bottom():
        draw_rule(painter, QPointF(place.left(), y), QPointF(place.right(), y), _FAINT)
        y += _WRITING


def _line(painter: QPainter, text: str, band: QRectF, align: Align, letters: Letters) -> None:
    """Paint one line of the head or foot, cut short where it is longer than the band."""
    style = _style(letters, _SMALL, align)
    for end in range(len(text), 0, -1):
        words = text if end == len(text) else f"{text[:end]}…"
        paragraph = broken(words, style, band.width(), letters)
        if len(paragraph.lines) == 1:
            anchor = Anchor.TOP if align is Align.LEFT else Anchor.BOTTOM
            paint_text(painter, (paragraph,), band, anchor, letters)
            return
