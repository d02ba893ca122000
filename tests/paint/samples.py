"""Hand-made decks for painting tests: what is on a slide, without laying anything out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.deck import (
    Box,
    BoxRole,
    Cell,
    Chapter,
    Deck,
    Grid,
    Line,
    Paragraph,
    Properties,
    Run,
    Slide,
    SlideId,
)
from jiangtai.deck.look import (
    Anchor,
    CellLook,
    Face,
    Fill,
    Floors,
    Layout,
    Stop,
    Stroke,
    TableLook,
    Template,
    TextStyle,
    Tone,
    ToneLook,
)
from jiangtai.deck.measure import Emu, Insets, Pt, Rect, to_emu
from jiangtai.outline.outline import Kind, PageId

if TYPE_CHECKING:
    from jiangtai.deck.deck import (
        Piece,
    )
    from jiangtai.deck.look import (
        Backdrop,
    )

WHITE = Fill((Stop(0, "FFFFFF"),))
INK = "1F2328"
RED = "C8102E"
STYLE = TextStyle(Pt(28), INK, asian="Noto Sans CJK SC", latin="Noto Sans CJK SC")


def rect(x: float, y: float, cx: float, cy: float) -> Rect:
    """Return a rectangle given in points."""
    return Rect(to_emu(x), to_emu(y), to_emu(cx), to_emu(cy))


def template(backdrop: Backdrop = (), ground: Fill = WHITE) -> Template:
    """Return a template with one layout."""
    cell = CellLook(INK, below=Stroke("D9D4CE", Pt(1)))
    layout = Layout("要点", "/ppt/slideLayouts/slideLayout1.xml", ground, backdrop, ())
    return Template(
        "test",
        "试样",
        "Sample",
        "16:9",
        to_emu(960),
        to_emu(540),
        {"要点": layout},
        {},
        TableLook("", cell, cell, cell),
        Floors(),
        Face("", "", "", "", 1.32),
        {},
        {Tone.STRONG: ToneLook(bold=True), Tone.ACCENT: ToneLook("accent1", RED)},
    )


def paragraph(*lines: str, style: TextStyle = STYLE, tone: Tone = Tone.PLAIN, before: float = 0) -> Paragraph:
    """Return a paragraph that breaks as given."""
    runs = (Run("".join(lines), tone),)
    broken = tuple(Line((Run(line, tone),), Pt(len(line) * style.size)) for line in lines)
    return Paragraph(runs, style, broken, before=Pt(before))


def box(place: Rect, *paragraphs: Paragraph, anchor: Anchor = Anchor.TOP) -> Box:
    """Return a text box without insets."""
    none = Insets(Emu(0), Emu(0), Emu(0), Emu(0))
    return Box(BoxRole.BODY, 1, place, STYLE.size, paragraphs, anchor, none, Emu(0))


def grid(rows: tuple[tuple[str, ...], ...], rule: Stroke) -> Grid:
    """Return a table 400 points wide at (100, 100), its rows 60 high, ruled below every cell."""
    width, look = 400 / len(rows[0]), CellLook(INK, below=rule)
    cells = tuple(
        tuple(
            Cell(box(rect(100 + column * width, 100 + row * 60, width, 60), paragraph(text)), look)
            for column, text in enumerate(texts)
        )
        for row, texts in enumerate(rows)
    )
    heights = tuple(to_emu(60) for _ in rows)
    return Grid(
        1, rect(100, 100, 400, 60 * len(rows)), (to_emu(width),) * len(rows[0]), heights, cells, head=False, alt="表"
    )


def slide(look: Template, *pieces: Piece, number: int = 1, hidden: bool = False) -> Slide:
    """Return a slide of the template's one layout."""
    layout = look.layouts["要点"]
    name = f"page{number}"
    return Slide(SlideId(name), PageId(name), number, Kind.BULLETS, layout, pieces, "", hidden=hidden)


def deck(look: Template, *slides: Slide) -> Deck:
    """Return a deck of these slides."""
    chapter = Chapter("", tuple(one.id for one in slides))
    return Deck(look.id, look.aspect, look.width, look.height, slides, (chapter,), Properties("试样"))
