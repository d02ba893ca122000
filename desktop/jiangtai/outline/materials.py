"""Materials: pages of the pictures and tables a source file holds, each where it stands in the speech.

A material belongs to its nearest paragraph: it is shown where that one is selected. A table has a page of its own; a
picture stands beside the points of its paragraph where they have a page to themselves, else it has one too.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from jiangtai.lexicon.captions import ENDS, FIGURE, LONGEST, TABLE, is_caption
from jiangtai.outline.outline import Kind, Page, PageId, Picture
from jiangtai.outline.planning import heading_of
from jiangtai.outline.wording import furniture, whole
from jiangtai.span import Span, read_spans
from jiangtai.speech.readers.pictures import picture_size
from jiangtai.speech.speech import MaterialKind
from jiangtai.value import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from jiangtai.outline.ceiling import Measure
    from jiangtai.outline.outline import Outline
    from jiangtai.span import Spans
    from jiangtai.speech.speech import Material, Paragraph, Section, Speech

_CAPTION = {MaterialKind.PICTURE: FIGURE, MaterialKind.TABLE: TABLE}

_ICON = 100
"""Pixels a side below which a picture is a rule, a bullet or an icon, not something to show."""

_SHARE = 3
"""A third of a talk's slides at most are the source's pictures and tables: with more it would no longer be a talk."""

_BESIDE = 4
"""Points that stand beside a picture."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A material's page, and the paragraph it belongs to."""

    page: Page
    paragraph: Paragraph


def shown_materials(speech: Speech, selected: AbstractSet[int], most: int, measure: Measure) -> list[Shown]:
    """Return the pages of the materials whose paragraphs (`selected`: their starts) are, in source order.

    Together they take at most their share of the `most` slides of the occasion; what is too much is left out.
    """
    shown: list[Shown] = []
    room = most // _SHARE
    for _, page, home in _pages(speech, selected):
        if home is None or home.paragraph.start not in selected:
            continue
        taken = measure(page, ())
        if taken <= room:
            room -= taken
            shown.append(Shown(page, home.paragraph))
    return shown


def missing_materials(speech: Speech, outline: Outline) -> list[Material]:
    """Return the materials of selected paragraphs that stand on no page, icons and empty tables aside."""
    selected = _selected(outline)
    pages = _pages(speech, selected)
    on = _standing(outline)
    return [
        material
        for material, _, home in pages
        if home is not None and home.paragraph.start in selected and on(material) is None
    ]


class Piece(NamedTuple):
    """A material worth showing: its own page as it would be drafted, and the page it stands on, None where it waits."""

    material: Material
    page: Page
    on: PageId | None


def pieces(speech: Speech, outline: Outline) -> tuple[Piece, ...]:
    """Return the materials worth showing, in source order, whether or not their paragraphs are selected."""
    on = _standing(outline)
    return tuple(Piece(material, page, on(material)) for material, page, _ in _pages(speech, _selected(outline)))


def _pages(speech: Speech, selected: AbstractSet[int]) -> Iterator[tuple[Material, Page, _Home | None]]:
    """Yield the materials worth showing in source order, each with its page, named apart, and the paragraph it is at."""
    places = _Places(speech)
    seen: dict[str, int] = {}
    for material in sorted(speech.materials, key=lambda material: material.near):
        if not _worth_showing(material):
            continue
        home = places.home(material)
        caption = places.caption(material)
        over = caption or (heading_of(home.section, selected) if home is not None else ())
        page = _page(speech, material, over, described=bool(caption))
        seen[page.id] = seen.get(page.id, 0) + 1
        yield material, page if seen[page.id] == 1 else replace(page, id=PageId(f"{page.id}.{seen[page.id]}")), home


def _selected(outline: Outline) -> frozenset[int]:
    return frozenset(spans[0].start for part in outline.parts for spans in part.paragraphs)


def _standing(outline: Outline) -> Callable[[Material], PageId | None]:
    """Return what tells the page a material stands on."""
    rows = {page.rows: page.id for page in outline.pages() if page.rows}
    blobs = {page.picture.blob: page.id for page in outline.pages() if page.picture is not None}

    def on(material: Material) -> PageId | None:
        return rows.get(material.rows) if material.kind is MaterialKind.TABLE else blobs.get(material.blob)

    return on


def captions(speech: Speech) -> frozenset[int]:
    """Return the starts of the captions: as paragraphs they are read out with the rest, but are no points of a page."""
    places = _Places(speech) if speech.materials else None
    found = [places.caption(material) for material in speech.materials] if places is not None else []
    numbered = {p.start for p in speech.paragraphs() if is_caption(p.read(speech.text))}
    return frozenset(numbered | {spans[0].start for spans in found if spans})


def placed(pages: Sequence[Page], shown: Sequence[Shown], measure: Measure) -> list[Page]:
    """Return a part's pages with those of its materials among them."""
    made = list(pages)
    for one in shown:
        host = next((at for at, page in enumerate(made) if _hosts(page, one)), None)
        beside = _beside(made[host], one.page) if host is not None else None
        if host is not None and beside is not None and measure(beside, ()) == 1:
            made[host] = beside
            continue
        at = max((at for at, page in enumerate(made) if _before(page, one.page)), default=-1)
        made.insert(at + 1, one.page)
    return made


class _Home(NamedTuple):
    """A paragraph, and the section it stands in."""

    paragraph: Paragraph
    section: Section


class _Places:
    """Where a speech's paragraphs and headings stand, to find those beside a material."""

    def __init__(self, speech: Speech) -> None:
        self._text = speech.text
        homes = [_Home(paragraph, section) for section in speech.walk() for paragraph in section.paragraphs]
        self._homes = sorted(homes, key=lambda home: home.paragraph.start)
        headings = [section.heading.spans for section in speech.walk() if section.heading is not None]
        self._lines = sorted((*(home.paragraph.spans for home in homes), *headings))

    def home(self, material: Material) -> _Home | None:
        """Return the paragraph before a material, or the one after it where that is the first of its section."""
        after = bisect_left(self._homes, material.near, key=lambda home: home.paragraph.start)
        before = self._homes[after - 1] if after else None
        following = self._homes[after] if after < len(self._homes) else None
        if before is None or (following is not None and before.section.span.end < material.near):
            return following
        return before

    def caption(self, material: Material) -> Spans:
        """Return the line beside a material that is its caption, or (): a table's stands above it, a picture's below."""
        after = bisect_left(self._lines, material.near, key=lambda spans: spans[0].start)
        for at in (after - 1, after) if material.kind is MaterialKind.TABLE else (after, after - 1):
            if 0 <= at < len(self._lines):
                words = read_spans(self._text, self._lines[at]).strip()
                opens = _CAPTION[material.kind].match(words)
                if opens and len(words) <= LONGEST and words[-1] not in ENDS:
                    return self._lines[at]
        return ()


def _worth_showing(material: Material) -> bool:
    if material.kind is MaterialKind.TABLE:
        return any(cell.strip() for row in material.rows for cell in row)
    size = picture_size(material.blob)
    return size is not None and min(size) >= _ICON


def _page(speech: Speech, material: Material, over: Spans, *, described: bool) -> Page:
    """Return a material's page under its caption (`described`) or its section's heading, else under the speech's title."""
    title = whole(speech.text, over or speech.title, " ") if over or speech.title else furniture("内容提要")
    place = Span(material.near, material.near)
    name = PageId(f"{material.kind.value}-{material.near}")
    if material.kind is MaterialKind.TABLE:
        return Page(name, Kind.TABLE, title, rows=material.rows, source=place)
    alt = title.text if described else material.name or title.text
    return Page(name, Kind.PICTURE, title, picture=Picture(material.name, alt, material.blob), source=place)


def _hosts(page: Page, shown: Shown) -> bool:
    """Return whether a page says nothing but the paragraph a picture belongs to."""
    if shown.page.picture is None or page.kind is not Kind.BULLETS or page.source is None:
        return False
    within = Span(shown.paragraph.start, shown.paragraph.end)
    return len(page.points) <= _BESIDE and within.holds(page.source)


def _beside(page: Page, picture: Page) -> Page:
    """Return a page of points with a picture beside them."""
    return replace(page, id=picture.id, kind=Kind.PICTURE, picture=picture.picture)


def _before(page: Page, material: Page) -> bool:
    return page.source is not None and material.source is not None and page.source.start < material.source.start
