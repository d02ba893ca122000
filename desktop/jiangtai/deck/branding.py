"""Branding: a template in an organisation's colours and faces. Both change in the theme and nowhere else."""

from __future__ import annotations

import colorsys
import io
import zipfile
from functools import lru_cache
from typing import TYPE_CHECKING

from jiangtai.deck.grounds import LARGE, READABLE, contrast, ground_at
from jiangtai.deck.masters import read_masters
from jiangtai.deck.package import Package, open_package
from jiangtai.deck.schema import q
from jiangtai.deck.tablestyles import read_table_look
from jiangtai.finding import Finding, Level
from jiangtai.value import dataclass, field, replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

    from jiangtai.deck.brand import Brand
    from jiangtai.deck.look import Face, Layout, Rgb, Slot, Template

_LARGE_POINTS = 24
_GREY = 0.05
"""A colour less saturated than this has no hue to speak of."""
_DATE = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class _Held:
    """A template as the key of a cache: it is the same when it is the same object, and is kept so that it stays one."""

    stamp: int
    template: Template = field(compare=False, repr=False)


def branded(template: Template, brand: Brand) -> Template:
    """Return the template with the brand's colours and font set; itself where the brand asks for none it knows.

    A user's own template names no roles and no further sets, and stays as it is.
    """
    fonts = brand.fonts if template.faces.get(brand.fonts, template.face) != template.face else ""
    colours = tuple((role, rgb) for role, rgb in brand.colours if role in template.roles and _is_colour(rgb))
    if not fonts and not recoloured(template, colours):
        return template
    return _branded(_Held(id(template), template), fonts, colours)


def _is_colour(rgb: str) -> bool:
    return len(rgb) == 6 and all(digit in "0123456789abcdefABCDEF" for digit in rgb)


def recoloured(template: Template, colours: tuple[tuple[str, Rgb], ...]) -> dict[str, Rgb]:
    """Return the theme colours that change: a role's own becomes the colour asked for, those that follow take its hue."""
    new: dict[str, Rgb] = {}
    for role, rgb in colours:
        own, *others = template.roles[role]
        was = template.colours[own]
        if was == rgb.upper():
            continue
        new |= {own: rgb.upper()} | {name: _following(template.colours[name], was, rgb) for name in others}
    return {name: rgb for name, rgb in new.items() if rgb != template.colours[name]}


def _following(colour: Rgb, was: Rgb, now: Rgb) -> Rgb:
    """Return a shade or tint of a colour as the same shade or tint of another: a tint stays as light, a shade as deep."""
    if colour == was:
        return now.upper()
    (_, lum, sat), (_, old_lum, old), (hue, new_lum, new) = (_hls(one) for one in (colour, was, now))
    if lum < old_lum:
        lum *= min(1.0, new_lum / old_lum)
    return _rgb(hue, lum, min(1.0, sat * new / old) if old > _GREY else min(sat, new))


def _hls(rgb: Rgb) -> tuple[float, float, float]:
    red, green, blue = (int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return colorsys.rgb_to_hls(red, green, blue)


def _rgb(hue: float, lum: float, sat: float) -> Rgb:
    return "".join(f"{round(255 * part):02X}" for part in colorsys.hls_to_rgb(hue, lum, sat))


@lru_cache(maxsize=8)
def _branded(held: _Held, fonts: str, colours: tuple[tuple[str, Rgb], ...]) -> Template:
    template = held.template
    face = template.faces.get(fonts, template.face)
    package = open_package(template.blob, template.name)
    themes = {
        part: _rethemed(package.xml(part), recoloured(template, colours), face if fonts else None)
        for part in package.parts
        if part.startswith("ppt/theme/theme") and part.endswith(".xml")
    }
    package = Package({**package.parts, **themes})
    masters = read_masters(package, template.name)
    fresh = {layout.part: layout for master in masters for layout in master.layouts()}
    inks, styles = masters[0].inks, package.related(package.presentation, "tableStyles")
    tones = {
        tone: replace(look, colour=inks.palette.named(look.scheme)) if look.scheme else look
        for tone, look in template.tones.items()
    }
    return replace(
        template,
        layouts={name: fresh[layout.part] for name, layout in template.layouts.items()},
        table=read_table_look(package.xml(styles) if styles is not None else None, inks, template.table.style_id),
        face=face,
        colours=inks.palette.colours,
        tones=tones,
        blob=_pack(package.parts),
    )


def _rethemed(theme: Element, colours: Mapping[str, Rgb], face: Face | None) -> bytes:
    """Return a theme part with other colours by scheme name, and another set of faces."""
    from lxml import etree  # noqa: PLC0415  # loads when first needed

    scheme = theme.find(f".//{q('a:clrScheme')}")
    for name, rgb in colours.items():
        entry = scheme.find(q(f"a:{name}")) if scheme is not None else None
        if entry is not None:
            entry[:] = [entry.makeelement(q("a:srgbClr"), {"val": rgb})]
    if face is not None:
        _name_faces(theme, "majorFont", face.title_latin, face.title_asian)
        _name_faces(theme, "minorFont", face.body_latin, face.body_asian)
    return etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)


def _name_faces(theme: Element, part: str, latin: str, asian: str) -> None:
    fonts = theme.find(f".//{q('a:' + part)}")
    for entry in fonts if fonts is not None else ():
        if entry.tag == q("a:latin"):
            entry.set("typeface", latin)
        elif entry.tag == q("a:ea") or entry.get("script") == "Hans":
            entry.set("typeface", asian)


def _pack(parts: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, blob in parts.items():
            entry = zipfile.ZipInfo(name, _DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(entry, blob)
    return packed.getvalue()


def weak_colours(template: Template, brand: Brand) -> tuple[Finding, ...]:
    """Return a warning for each role whose colour leaves words that were readable too faint on their ground."""
    found = []
    for role, rgb in brand.colours:
        alone = branded(template, replace(brand, colours=((role, rgb),), fonts=""))
        if alone is template:
            continue
        ratio = min(_fainter(template, alone), default=None)
        if ratio is not None:
            values = (("role", role), ("colour", rgb.upper()), ("ratio", f"{ratio:.1f}"))
            found.append(Finding("colour-weak", Level.WARNING, values, about=role))
    return tuple(found)


def _fainter(was: Template, now: Template) -> Iterator[float]:
    """Yield the contrast of words that are too faint now and were not, or were less so: layouts' own and their tones."""
    for name, layout in now.layouts.items():
        for old, slot in zip(was.layouts[name].slots, layout.slots, strict=True):
            least = LARGE if slot.styles[0].size >= _LARGE_POINTS and slot.styles[0].bold else READABLE
            before, after = _contrast(was.layouts[name], old, ""), _contrast(layout, slot, "")
            if after < least and after < before:
                yield after
    paper_was, paper = was.colours["lt1"], now.colours["lt1"]
    for tone, look in now.tones.items():
        old_ink = was.tones[tone].colour
        if look.colour and old_ink and contrast(look.colour, paper) < min(READABLE, contrast(old_ink, paper_was)):
            yield contrast(look.colour, paper)


def _contrast(layout: Layout, slot: Slot, colour: Rgb) -> float:
    ground = slot.fill.stops[0].colour if slot.fill is not None else ground_at(layout, slot.rect)
    return contrast(colour or slot.styles[0].colour, ground) if ground is not None else 21.0
