"""Laying out: an Outline becomes a Deck. Pages become slides one by one; then they are numbered and given notes."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from jiangtai.deck.branding import branded
from jiangtai.deck.composing import Copy
from jiangtai.deck.contract import FOOTER, NUMBER, PART
from jiangtai.deck.deck import BoxRole, Chapter, Deck, Profile, Properties, Run, Slide, SlideId
from jiangtai.deck.fitting import Spot, set_copies, to_box
from jiangtai.deck.kinds.agenda import REPEATED_FROM, lay_agenda
from jiangtai.deck.kinds.lay import lay_sheets
from jiangtai.deck.narration import narrate
from jiangtai.deck.scene import Heading, Scene
from jiangtai.lexicon.furniture import Language
from jiangtai.outline.brief import Notes
from jiangtai.outline.occasion import find_occasion
from jiangtai.outline.outline import Field, Kind
from jiangtai.outline.resuming import resumed
from jiangtai.value import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jiangtai.deck.brand import Brand
    from jiangtai.deck.deck import Box
    from jiangtai.deck.fitting import Type
    from jiangtai.deck.look import Slot, Template
    from jiangtai.deck.scene import Sheet
    from jiangtai.outline.outline import Outline, Page, Part


_LANGUAGES = {Language.SIMPLIFIED: "zh-CN", Language.TRADITIONAL: "zh-TW", Language.ENGLISH: "en-US"}
"""What a file's properties say: PowerPoint writes a language with its region."""


class Leaf(NamedTuple):
    """A page on its way to slides: the scene it stands in, and the part the agenda lights before it (0: none)."""

    page: Page
    scene: Scene
    lit: int = 0


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A sheet with its slide's name and place."""

    id: SlideId
    leaf: Leaf
    sheet: Sheet
    notes: str


def lay_out(  # noqa: PLR0913, PLR0917  # the arrow's own arguments
    outline: Outline,
    text: str,
    template: Template,
    brand: Brand,
    profile: Profile = Profile.POWERPOINT,
    notes: Notes = Notes.FULL,
) -> Deck:
    """Return the deck of an outline of the speech whose text is `text`.

    Boxes and sizes hold for both renderers; only the lines follow `profile`. Raises UnknownChoice for an unknown
    occasion.
    """
    template = branded(template, brand)
    breaks = frozenset(spans[0].start for part in outline.parts for spans in part.paragraphs if spans)
    told = partial(narrate, text=text, breaks=breaks, notes=notes, corrections=outline.corrections)
    slides: list[Slide] = []
    chapters: list[Chapter] = []
    named: dict[str, int] = {}
    for part, leaves in _parts(outline, template, brand, profile):
        first = len(slides)
        for leaf in leaves:
            for one in _name(leaf, told, named):
                slides.append(_slide(one, len(slides) + 1))
        name = part.heading.text or outline.title.text or template.name
        if len(slides) > first:
            chapters.append(Chapter(name, tuple(slide.id for slide in slides[first:])))
    return Deck(
        template.id,
        template.aspect,
        template.width,
        template.height,
        tuple(slides),
        tuple(chapters),
        Properties(outline.title.text, language=_LANGUAGES[outline.language]),
        profile,
        outline.occasion,
        brand,
    )


@lru_cache(maxsize=2048)
def lay_out_page(page: Page, scene: Scene) -> tuple[Sheet, ...]:
    """Return the slides of one page, before they are numbered. Kept by value: after an edit only what changed is new."""
    return lay_sheets(page, scene)


@lru_cache(maxsize=64)
def _lay_lit(page: Page, scene: Scene, lit: int) -> tuple[Sheet, ...]:
    return lay_agenda(page, scene, lit)


def _parts(outline: Outline, template: Template, brand: Brand, profile: Profile) -> Iterator[tuple[Part, list[Leaf]]]:
    """Yield each part with its pages, agenda repeats included."""
    headed = [part for part in outline.parts if part.heading.text]
    headings = tuple(Heading(number, part.heading) for number, part in enumerate(headed, 1))
    agenda = next((page for page in outline.pages() if page.kind is Kind.AGENDA), None)
    society = _unit(outline) or brand.unit
    scene = Scene(
        template,
        id(template),
        profile,
        find_occasion(outline.occasion),
        headings,
        0,
        brand.footer or society,
        brand.logo,
        outline.words,
        outline.language,
        brand.logo_kind,
        brand.band,
        society,
    )
    repeats = len(headings) >= REPEATED_FROM and agenda is not None and _may_repeat(agenda, outline, scene)
    number = 0
    for part in outline.parts:
        if part.heading.text:
            number += 1
        here = replace(scene, part=number if part.heading.text else 0)
        again = resumed(part.pages)
        leaves = [Leaf(page, replace(here, resumes=page.id in again)) for page in part.pages]
        if part.heading.text and agenda is not None and repeats:
            leaves.insert(0, Leaf(replace(agenda, notes=(), notes_own=None), scene, number))
        yield part, leaves


def _may_repeat(agenda: Page, outline: Outline, scene: Scene) -> bool:
    """Return whether the agenda may stand before every part: a courtesy never takes a talk over its ceiling."""
    once = sum(len(lay_out_page(page, scene)) for page in outline.pages())
    return once + len(scene.headings) * len(lay_out_page(agenda, scene)) <= scene.occasion.pages


def _unit(outline: Outline) -> str:
    points = (point for page in outline.pages() if page.kind is Kind.COVER for point in page.points)
    return next((point.wording.text for point in points if point.field is Field.UNIT), "")


def _name(leaf: Leaf, told: Callable[..., list[str]], named: dict[str, int]) -> Iterator[_Numbered]:
    """Yield a page's slides with their names: the page's id, and #2 … for what continues it."""
    sheets = _lay_lit(leaf.page, leaf.scene, leaf.lit) if leaf.lit else lay_out_page(leaf.page, leaf.scene)
    notes = told(leaf.page, starts=[sheet.starts for sheet in sheets])
    for sheet, words in zip(sheets, notes, strict=True):
        named[leaf.page.id] = named.get(leaf.page.id, 0) + 1
        count = named[leaf.page.id]
        yield _Numbered(SlideId(leaf.page.id if count == 1 else f"{leaf.page.id}#{count}"), leaf, sheet, words)


def _slide(one: _Numbered, number: int) -> Slide:
    sheet, page = one.sheet, one.leaf.page
    return Slide(
        one.id,
        page.id,
        number,
        page.kind,
        sheet.layout,
        (*sheet.pieces, *_feet(one.leaf, sheet, number)),
        sheet.title,
        one.notes,
        sheet.hidden,
        tuple(wording.sources for wording in page.wordings()),
    )


def _feet(leaf: Leaf, sheet: Sheet, number: int) -> Iterator[Box]:
    """Yield the footer: unit, part title on pages inside a part (unless it stands above already), slide number."""
    scene = leaf.scene
    inside = scene.part and not leaf.lit and leaf.page.kind is not Kind.SECTION
    part = scene.headings[scene.part - 1].wording.text if inside else ""
    if part == sheet.title:
        part = ""
    for idx, words, role in (
        (FOOTER, scene.unit, BoxRole.FOOTER),
        (PART, part, BoxRole.PART),
        (NUMBER, str(number), BoxRole.NUMBER),
    ):
        slot = sheet.layout.slot(idx)
        if words and slot is not None:
            yield _foot(slot, words, role, scene.type)


@lru_cache(maxsize=1024)
def _foot(slot: Slot, words: str, role: BoxRole, kind: Type) -> Box:
    """Return a line of the footer, cut with … where it is longer than its placeholder: the footer never wraps."""
    spot, size = Spot(slot, slot.rect), slot.styles[0].size
    for end in range(len(words), 0, -1):
        text = words if end == len(words) else words[:end] + "…"
        copy = (Copy((Run(text),), bullet=False),)
        done = set_copies(copy, spot, size, size, kind)
        if done.composed[0].count == 1:
            break
    return to_box(done, spot, role, kind)
