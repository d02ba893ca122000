"""Planted faults: a folder with an invented speech and what was done to it, made into a submission.

`case.toml`: `expect` (the code of the finding), `level`, and optionally `sources` (the words it points at), `places`
(how many), `values` (words of its sentence), `cured`: its cure ends it. Beside it: `speech.txt` (else the common one,
with the outline of `outline.toml`), `terms.toml`, `shelf/`. `[[edit]]` changes the outline, `[[slide]]` the deck laid
out from it; `copies` repeats the deck's slides, `tables` puts tables beside the speech, `template` spoils the template.
"""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jiangtai.deck.brand import Brand
from jiangtai.deck.contract import LOGO, MAIN
from jiangtai.deck.deck import Box, BoxRole, Line, Photo, Profile, Run
from jiangtai.deck.laying import lay_out
from jiangtai.deck.look import Fill, Image, Shape, SlotType, Stop
from jiangtai.deck.measure import Emu, Pt, Rect
from jiangtai.deck.template import read_template
from jiangtai.outline.brief import Brief, Cover
from jiangtai.outline.drafting import draft
from jiangtai.outline.outline import (
    NO_WORDS,
    Field,
    Kind,
    Origin,
    Outline,
    Page,
    PageId,
    Part,
    Picture,
    Point,
    Wording,
)
from jiangtai.review.shelving import open_shelf
from jiangtai.review.submission import Submission
from jiangtai.review.terms import load_terms
from jiangtai.shipped import shipped
from jiangtai.span import Span
from jiangtai.speech.reading import read_source
from jiangtai.speech.speech import Material, MaterialKind
from jiangtai.speech.understanding import understand

if TYPE_CHECKING:
    from collections.abc import Callable

    from jiangtai.deck.deck import Deck, Paragraph, Slide
    from jiangtai.deck.look import Layout, Slot, Template
    from jiangtai.speech.speech import Section, Speech

FAULTS = Path(__file__).parents[1] / "faults"
CASES = sorted(file.parent for file in FAULTS.rglob("case.toml"))

Said = dict[str, Any]


def said_of(folder: Path) -> Said:
    return tomllib.loads((folder / "case.toml").read_text("utf-8"))


@lru_cache(maxsize=128)
def submission(folder: Path) -> Submission:
    """The case as it is handed to the review."""
    said = said_of(folder)
    speech = _speech(folder)
    tables = tuple(Material(MaterialKind.TABLE, name, 0, rows=(("甲", "乙"),)) for name in said.get("tables", ()))
    speech = replace(speech, materials=tables)
    brief = _brief(said.get("brief", {}))
    outline = draft(speech, brief) if _own(folder).exists() else _approved(speech, brief)
    for edit in said.get("edit", ()):
        outline = _edited(outline, speech.text, edit)
    template = _template(_look(said.get("look", "redcross")), said.get("template", ""))
    brand = _brand(said.get("brand"))
    deck = lay_out(outline, speech.text, template, Brand(footer=brand.footer), Profile.POWERPOINT)
    for change in said.get("slide", ()):
        deck = _changed(deck, change)
    deck = replace(deck, slides=deck.slides * said.get("copies", 1))
    terms = load_terms(folder / "terms.toml" if (folder / "terms.toml").exists() else None)
    handed = Submission(speech, outline, deck, template, brief, brand, terms)
    if (folder / "shelf").is_dir():
        handed = replace(handed, shelf=open_shelf(folder / "shelf").shelf)
    if said.get("alone"):
        handed = Submission(deck=deck, terms=terms, added=tuple(said["added"]) if "added" in said else None)
    return handed


@lru_cache(maxsize=8)
def _look(name: str) -> Template:
    return read_template(shipped("templates") / name)


def _own(folder: Path) -> Path:
    return folder / "speech.txt"


def _speech(folder: Path) -> Speech:
    file = _own(folder) if _own(folder).exists() else FAULTS / "speech.txt"
    return understand((read_source(file.name, file.read_bytes()),))


def _brief(said: Said) -> Brief:
    cover = Cover(**{"speaker": "周晓", "unit": "临江市红十字会", "date": "2026年3月5日"} | said.pop("cover", {}))
    return Brief(cover=cover, **said)


def _brand(said: Said | None) -> Brand:
    if said is None:
        return Brand()
    logo, colours = b"logo" if said.get("logo") else b"", tuple(said.get("colours", {}).items())
    return Brand(logo, said.get("kind", ""), footer=said.get("footer", ""), colours=colours)


# the outline


def _approved(speech: Speech, brief: Brief) -> Outline:
    """The outline of the common speech as `outline.toml` has it: the cases do not move when the drafting does."""
    pages: dict[str, list[Page]] = {}
    said = tomllib.loads((FAULTS / "outline.toml").read_text("utf-8"))["page"]
    for number, one in enumerate(said):
        points = tuple(_point(row, speech.text) for row in one["points"])
        if one["kind"] == "cover":
            fields = zip((Field.SPEAKER, Field.UNIT, Field.DATE), ("speaker", "unit", "date"), strict=True)
            told = ((field, getattr(brief.cover, name)) for field, name in fields)
            points = tuple(Point(Wording(words, (), Origin.OWN), field=field) for field, words in told if words)
        page = Page(PageId(f"page-{number}"), Kind(one["kind"]), _cut(one["title"], speech.text), points)
        pages.setdefault(one["part"], []).append(page)
    parts = tuple(_part(section, speech.text, pages.get(section.number, [])) for section in speech.sections)
    title = _cut("把关爱送到身边 让救护走进万家", speech.text)
    return Outline(title, brief.occasion, parts, minutes=brief.minutes)


def _part(section: Section, text: str, pages: list[Page]) -> Part:
    paragraphs = tuple(paragraph.spans for paragraph in section.paragraphs)
    spans = tuple(span for spans in paragraphs for span in spans)
    reading = next((at for at, page in enumerate(pages) if page.kind is not Kind.COVER), 0)
    pages[reading] = replace(pages[reading], notes=spans)
    heading = Wording(section.heading.read(text), section.heading.spans) if section.heading else NO_WORDS
    return Part(section.number, heading, tuple(pages), paragraphs, section.span.start)


def _point(row: list[str], text: str) -> Point:
    return Point(_cut(row[0], text), tuple(Point(_cut(words, text)) for words in row[1:]))


def _cut(words: str, text: str) -> Wording:
    at = text.index(words)
    return Wording(words, (Span(at, at + len(words)),))


def _edited(outline: Outline, text: str, edit: Said) -> Outline:
    """The outline with one edit made to each wording, or page, that holds the words `find`."""
    parts = tuple(
        replace(part, pages=tuple(new for page in part.pages if (new := _page(page, text, edit)) is not None))
        for part in outline.parts
    )
    return replace(outline, parts=parts)


def _page(page: Page, text: str, edit: Said) -> Page | None:
    holds = any(edit["find"] in wording.text for wording in page.wordings()) and page.kind.value in edit.get(
        "kinds", [kind.value for kind in Kind if kind is not Kind.AGENDA]
    )
    if not holds:
        return page
    if edit.get("delete") == "page":
        return None
    own = tuple(point for point in page.points if edit["find"] in point.wording.text)
    rest = tuple(point for point in page.points if point not in own)
    changes: dict[str, Said] = {
        "delete": {"points": rest},
        "move": {"points": (*rest, *own)},
        "notes": {"notes_own": edit.get("notes")},
        "minutes": {"minutes": edit.get("minutes")},
        "add": {"points": (*page.points, Point(Wording(edit.get("add", ""), (), Origin.OWN)))},
    }
    for name, fields in changes.items():
        if name in edit:
            return replace(page, **fields)
    return _with_wordings(page, lambda wording: _wording(wording, text, edit))


def _with_wordings(page: Page, change: Callable[[Wording], Wording]) -> Page:
    points = tuple(
        replace(p, wording=change(p.wording), points=tuple(replace(q, wording=change(q.wording)) for q in p.points))
        for p in page.points
    )
    return replace(page, title=change(page.title), points=points)


def _wording(wording: Wording, text: str, edit: Said) -> Wording:
    if edit["find"] not in wording.text:
        return wording
    if "force" in edit:
        return replace(wording, text=edit["force"], emphasis=())
    if "own" in edit:
        return Wording(edit["own"], (), Origin.OWN, was=wording.sources)
    spans = tuple(Span(at, at + len(piece)) for piece in edit["keep"] for at in [text.index(piece)])
    return Wording(edit.get("text", "".join(edit["keep"])), spans)


# the deck


def _changed(deck: Deck, change: Said) -> Deck:
    """The deck with one change made to its slides that hold the words `find`, or to all."""
    return replace(deck, slides=tuple(_slide(slide, deck, change) for slide in deck.slides))


def _slide(slide: Slide, deck: Deck, change: Said) -> Slide:
    words = "".join(paragraph.text for box in slide.boxes() for paragraph in box.paragraphs).replace("\n", "")
    if change.get("find", "") not in words or ("kind" in change and slide.kind.value != change["kind"]):
        return slide
    if "as" in change:
        return replace(slide, kind=Kind(change["as"]))
    if "photos" in change:
        photos = tuple(
            Photo(MAIN, Rect(Emu(0), Emu(0), Emu(9), Emu(9)), Picture(name, name, b"")) for name in change["photos"]
        )
        return replace(slide, pieces=(*slide.pieces, *photos))
    if change.get("logo"):
        slot = slide.layout.slot(LOGO)
        assert slot is not None
        layout = replace(slide.layout, slots=tuple(_plated(s, change) for s in slide.layout.slots))
        photo = Photo(LOGO, slot.rect, Picture("logo", "", b"logo"))
        return replace(slide, layout=_grounded(layout, change), pieces=(*slide.pieces, photo))
    if "shape" in change:
        ornament = Shape(Rect(Emu(9), Emu(9), Emu(99), Emu(99)), change["shape"])
        layout = replace(slide.layout, backdrop=(*slide.layout.backdrop, ornament))
        return replace(slide, layout=layout)
    pieces = tuple(_box(p, deck, change) if isinstance(p, Box) and p.role is _role(change) else p for p in slide.pieces)
    return replace(slide, pieces=pieces)


def _role(change: Said) -> BoxRole:
    return BoxRole(change.get("role", "body"))


def _plated(slot: Slot, change: Said) -> Slot:
    fill = Fill((Stop(0.0, change["plate"]),)) if "plate" in change else None
    return replace(slot, fill=fill) if slot.idx == LOGO else slot


def _grounded(layout: Layout, change: Said) -> Layout:
    return replace(layout, ground=Fill((Stop(0.0, change.get("ground", "FFFFFF")),)), backdrop=())


def _box(box: Box, deck: Deck, change: Said) -> Box:
    if "taller" in change:
        return replace(box, text_height=Emu(round(box.rect.cy * change["taller"])))
    if "right" in change:
        return replace(box, rect=Rect(Emu(deck.width - 9), box.rect.y, box.rect.cx, box.rect.cy))
    if "size" in change:
        return replace(box, size=Pt(change["size"]))
    return replace(box, paragraphs=tuple(_paragraph(one, change) for one in box.paragraphs))


def _paragraph(one: Paragraph, change: Said) -> Paragraph:
    style = one.style
    if "colour" in change:
        return replace(one, style=replace(style, colour=change["colour"]))
    if "face" in change:
        return replace(one, style=replace(style, asian=change["face"]))
    if "text" in change:
        return replace(one, runs=(Run(change["text"]),))
    if "wide" in change:
        return replace(one, lines=tuple(replace(line, width=Pt(line.width * change["wide"])) for line in one.lines))
    lines = tuple(Line((Run(text),), Pt(style.size * len(text))) for text in change["lines"])
    return replace(one, runs=(Run("".join(change["lines"])),), lines=lines)


# the template


def _template(template: Template, fault: str) -> Template:
    if not fault:
        return template
    return replace(template, layouts={name: _layout(one, template, fault) for name, one in template.layouts.items()})


def _layout(layout: Layout, template: Template, fault: str) -> Layout:
    if fault == "picture":
        whole = Image(Rect(Emu(0), Emu(0), template.width, template.height), b"")
        return replace(layout, backdrop=(whole, *layout.backdrop))
    if fault == "number":
        return replace(layout, slots=tuple(slot for slot in layout.slots if slot.type is not SlotType.NUMBER))
    faults: dict[str, Said] = {"asian": {"asian": ""}, "small": {"size": Pt(12.0)}}
    styled = faults[fault]
    slots = (replace(s, styles=tuple(replace(style, **styled) for style in s.styles)) for s in layout.slots)
    return replace(layout, slots=tuple(slots))
