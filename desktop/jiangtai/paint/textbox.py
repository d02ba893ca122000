"""Text boxes: a Box's paragraphs painted line by line: anchoring, insets, spacing, alignment, bullets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from jiangtai.deck.deck import Line, Run
from jiangtai.deck.look import Align, Anchor
from jiangtai.deck.measure import Pt, to_pt
from jiangtai.paint.imprint import imprint
from jiangtai.value import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPainter

    from jiangtai.deck.deck import Box, Paragraph
    from jiangtai.deck.look import TextStyle
    from jiangtai.deck.measure import Insets, Rect
    from jiangtai.paint.letters import Letters, Setting, Stretch

_WINGDINGS = {"§": "■", "n": "■", "l": "●", "u": "◆", "Ø": "➢", "ü": "✔", "q": "□", "v": "❖"}
"""What the letters of the symbol face Wingdings show, for machines that lack it."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A set line with the place of its baseline: `y` from the top of the text, `x` from the text's left edge."""

    setting: Setting
    x: float
    y: float
    style: TextStyle
    bullet: bool


def area(rect: Rect) -> QRectF:
    """Return a rectangle of the deck in points."""
    return QRectF(to_pt(rect.x), to_pt(rect.y), to_pt(rect.cx), to_pt(rect.cy))


def inner(rect: QRectF, insets: Insets) -> QRectF:
    """Return what the insets leave of a rectangle in points."""
    return rect.adjusted(to_pt(insets.left), to_pt(insets.top), -to_pt(insets.right), -to_pt(insets.bottom))


def paint_box(painter: QPainter, box: Box, letters: Letters) -> None:
    """Paint the box's own lines. The painter's unit is the point."""
    paint_text(painter, box.paragraphs, inner(area(box.rect), box.insets), box.anchor, letters)


def paint_text(
    painter: QPainter, paragraphs: tuple[Paragraph, ...], room: QRectF, anchor: Anchor, letters: Letters
) -> None:
    """Paint paragraphs into `room`, all of it in points."""
    even = letters.even
    left, width = even(room.left()), even(room.width())
    placed, height = _place(paragraphs, width, letters)
    slack = {Anchor.TOP: 0.0, Anchor.MIDDLE: 0.5, Anchor.BOTTOM: 1.0}[anchor]
    top = even(room.top()) + letters.above(slack * (even(room.height()) - height))
    for line in placed:
        baseline = top + line.y
        for stretch in line.setting.stretches:
            imprint(painter, stretch, left + line.x + stretch.x, baseline, letters)
        if line.bullet:
            _paint_bullet(painter, line, left, baseline, letters)


def height_of(paragraphs: tuple[Paragraph, ...], width: float, letters: Letters) -> float:
    """Return how high paragraphs stand in a room of this width."""
    return _place(paragraphs, width, letters)[1]


def _place(paragraphs: tuple[Paragraph, ...], width: float, letters: Letters) -> tuple[list[Placed], float]:
    """Return every line with its baseline, and the height of it all.

    Space above the first paragraph and below the last counts for nothing, as in PowerPoint and LibreOffice.
    """
    placed: list[Placed] = []
    y = 0.0
    for number, paragraph in enumerate(paragraphs):
        y += letters.even(paragraph.before) if number else 0.0
        for line in _set_paragraph(paragraph, width, letters):
            placed.append(replace(line, y=y + line.setting.above))
            y += line.setting.above + line.setting.below
        y += letters.even(paragraph.style.after) if number < len(paragraphs) - 1 else 0.0
    return placed, y


def _set_paragraph(paragraph: Paragraph, width: float, letters: Letters) -> Iterator[Placed]:
    style = paragraph.style
    margin, indent = letters.even(to_pt(style.margin)), letters.even(to_pt(style.indent))
    shows_bullet = paragraph.bullet and style.bullet is not None and bool(paragraph.text.strip())
    lines = paragraph.lines or (Line((), Pt(0)),)
    hang = max(0.0, margin + indent)
    beside = max(margin, hang + _set_bullet(style, letters)[0].width) if shows_bullet else hang
    said = ""
    for number, (line, then) in enumerate(zip(lines, _goes_on(paragraph.text, lines), strict=True)):
        # a hanging bullet fills the first line's indent, or pushes it; without one the indent moves the line itself
        start = margin if number else beside
        setting = letters.set_line(line, style, start, said, then)
        said += line.text
        spare = width - start - setting.width
        if style.align is Align.JUSTIFY and then:
            setting = _justify(setting, spare)
        share = {Align.CENTRE: 0.5, Align.RIGHT: 1.0}.get(style.align, 0.0)
        yield Placed(setting, start + letters.even(share * spare), 0.0, style, shows_bullet and not number)


def _goes_on(text: str, lines: Sequence[Line]) -> Iterator[str]:
    """Yield, for each line, the character its words go on with on the next, "" where a hard break or nothing follows.

    `text` is the paragraph's; a space before a hard break stands in the line or not.
    """
    at = 0
    for line in lines:
        at += len(line.text.rstrip(" \n"))
        while text[at : at + 1] == " ":
            at += 1
        hard = text[at : at + 1] == "\n"
        yield "" if hard else text[at : at + 1]
        at += hard


def _justify(setting: Setting, spare: float) -> Setting:
    """Return the line with its spare width shared out between its characters."""
    count = sum(len(stretch.glyphs) for stretch in setting.stretches)
    if count < 2:
        return setting
    each, done = spare / (count - 1), 0
    spread: list[Stretch] = []
    for stretch in setting.stretches:
        places = tuple(place + at * each for at, place in enumerate(stretch.places))
        spread.append(replace(stretch, x=stretch.x + done * each, places=places))
        done += len(places)
    return replace(setting, stretches=tuple(spread), width=setting.width + spare)


def _set_bullet(style: TextStyle, letters: Letters) -> tuple[Setting, TextStyle]:
    """Return a style's bullet as set, with the look it has; nothing where there is none."""
    bullet = style.bullet
    if bullet is None:
        return letters.set_line(Line((), Pt(0)), style), style
    symbol = bullet.face is not None and bullet.face.casefold().startswith("wingdings")
    glyph = _WINGDINGS.get(bullet.glyph, "■") if symbol else bullet.glyph
    look = replace(style, size=Pt(style.size * bullet.scale), colour=bullet.colour or style.colour)
    if bullet.face is not None and not symbol:
        look = replace(look, latin=bullet.face, asian=bullet.face)
    return letters.set_line(Line((Run(glyph),), Pt(0)), look), look


def _paint_bullet(painter: QPainter, line: Placed, left: float, baseline: float, letters: Letters) -> None:
    setting, look = _set_bullet(line.style, letters)
    x = left + max(0.0, to_pt(line.style.margin) + to_pt(line.style.indent))
    drop = letters.bullet_drop(line.setting, look)
    for stretch in setting.stretches:
        imprint(painter, stretch, x + stretch.x, baseline + drop, letters)
