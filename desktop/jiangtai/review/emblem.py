"""Emblems: the Red Cross emblem, the Party emblem and the flag are protected; how they may stand on a deck.

After the 红十字标志使用办法 (1996) and the 中国共产党党徽党旗条例 (2021), as deck-design.md puts them: a Red Cross mark keeps
its white field and the society's name; a Party emblem gets no plate and no words; never both together; no cross as ornament.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.brand import PARTY, RED_CROSS
from jiangtai.deck.contract import LOGO
from jiangtai.deck.deck import Photo
from jiangtai.deck.emblem import logo_findings
from jiangtai.deck.images import with_field
from jiangtai.deck.look import Shape
from jiangtai.finding import Finding, Level
from jiangtai.pattern import Pattern
from jiangtai.review.ground import ground_under, is_white

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiangtai.deck.deck import Slide
    from jiangtai.review.submission import Submission

_CROSSES = frozenset({"plus", "mathPlus"})
_CROSS_SIGNS = Pattern("[✚✙✛➕🞢🞣🞤⛨]")
_PARTY_NAMED = Pattern("党徽|党旗|镰刀")
_RED_CROSS_NAMED = Pattern("红十字|会徽")


def check_logo(submission: Submission) -> tuple[Finding, ...]:
    """Return what is wrong with the unit's logo: not said what it is, on a ground or a plate it may not have, unnamed."""
    brand = submission.brand
    if not brand.logo:
        return ()
    if not brand.logo_kind:
        return (Finding("logo-unsaid", Level.WARNING),)
    left_out = logo_findings(submission.template, brand) if submission.template is not None else ()
    return (*left_out, *_field(submission), *_named(submission))


def check_together(submission: Submission) -> tuple[Finding, ...]:
    """Return an error that names the slides on which a Red Cross mark and a Party emblem stand together."""
    logo = submission.brand.logo_kind if submission.brand.logo else ""
    slides = []
    for slide in submission.slides:
        photos = [piece.picture for piece in slide.pieces if isinstance(piece, Photo)]
        said = " ".join(f"{picture.name} {picture.alt}" for picture in photos)
        branded = any(isinstance(piece, Photo) and piece.idx == LOGO for piece in slide.pieces)
        party = bool(_PARTY_NAMED.search(said)) or (branded and logo == PARTY)
        cross = bool(_RED_CROSS_NAMED.search(said)) or (branded and logo == RED_CROSS)
        if party and cross:
            slides.append(slide.number)
    return (Finding("emblems-together", Level.ERROR, slides=tuple(slides)),) if slides else ()


def check_ornaments(submission: Submission) -> tuple[Finding, ...]:
    """Return an error that names the slides with a cross for an ornament: a shape, a bullet or a sign."""
    slides = tuple(slide.number for slide in submission.slides if _has_cross(slide))
    return (Finding("cross-ornament", Level.ERROR, slides=slides),) if slides else ()


def _has_cross(slide: Slide) -> bool:
    if any(isinstance(piece, Shape) and piece.preset in _CROSSES for piece in slide.layout.backdrop):
        return True
    for box in slide.boxes():
        for paragraph in box.paragraphs:
            bullet = paragraph.style.bullet if paragraph.bullet else None
            if _CROSS_SIGNS.search((bullet.glyph if bullet is not None else "") + paragraph.text):
                return True
    return False


def _field(submission: Submission) -> Iterator[Finding]:
    """Yield what the ground behind the logo does to an emblem that came without a field of its own, or has a plate."""
    kind = submission.brand.logo_kind
    for slide in submission.slides:
        photo = next((piece for piece in slide.pieces if isinstance(piece, Photo) and piece.idx == LOGO), None)
        if photo is None:
            continue
        white = all(is_white(colour) for colour in ground_under(slide.layout, photo.rect, LOGO))
        if kind == RED_CROSS and not white and not _has_field(photo.picture.blob, submission.brand.logo):
            yield Finding("emblem-field", Level.ERROR, slides=(slide.number,), about="redcross")
            return
        slot = slide.layout.slot(LOGO)
        if kind == PARTY and white and slot is not None and slot.fill is not None and not photo.bare:
            yield Finding("party-emblem-plate", Level.ERROR, slides=(slide.number,), about="party")
            return


def _has_field(shown: bytes, logo: bytes) -> bool:
    """Return whether a mark is shown on the white field laying out gives it, and not as it came."""
    return shown != logo and shown == with_field(logo)


def _named(submission: Submission) -> Iterator[Finding]:
    """Yield that a Red Cross mark stands without the society's name."""
    brand, cover = submission.brand, submission.brief.cover
    if brand.logo_kind == RED_CROSS and "红十字" not in brand.footer + brand.unit + cover.unit:
        yield Finding("emblem-unnamed", Level.WARNING)
