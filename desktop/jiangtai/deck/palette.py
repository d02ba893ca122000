"""The palette: a theme's colours, and what DrawingML colour elements come to with them.

Colour transforms follow ECMA-376 part 1, 20.1.2.3: luminance is changed in HSL, tint and shade mix with white and
black in linear light, as PowerPoint does.
"""

from __future__ import annotations

import colorsys
from typing import TYPE_CHECKING, NamedTuple

from jiangtai.deck.schema import local, q
from jiangtai.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

    from jiangtai.deck.look import Rgb

_PRESETS = {
    "black": "000000",
    "white": "FFFFFF",
    "red": "FF0000",
    "green": "008000",
    "blue": "0000FF",
    "yellow": "FFFF00",
    "gray": "808080",
    "lightGray": "D3D3D3",
    "darkGray": "A9A9A9",
}
"""The preset colours met in real templates (20.1.10.47 lists 190)."""

_CHOICES = ("srgbClr", "schemeClr", "sysClr", "prstClr", "scrgbClr", "hslClr")


class Colour(NamedTuple):
    """A colour as it is seen: RGB, and opacity from 0 to 1."""

    rgb: Rgb
    alpha: float = 1.0


@dataclass(frozen=True, slots=True)
class Palette:
    """The theme's colours by scheme name (dk1, accent1 …) and the master's map from roles (tx1, bg1 …) to them."""

    colours: Mapping[str, Rgb]
    roles: Mapping[str, str]

    def named(self, name: str) -> Rgb:
        """Return the colour of a scheme name or role; black for an unknown one."""
        return self.colours.get(self.roles.get(name, name), "000000")

    def resolve(self, holder: Element | None, placeholder: Colour | None = None) -> Colour | None:
        """Return the colour that stands inside `holder`, or None. `placeholder` is what phClr means here."""
        if holder is None:
            return None
        choice = next((child for child in holder if local(child.tag) in _CHOICES), None)
        if choice is None:
            return None
        start = self._base(choice, placeholder)
        return _transform(start, choice) if start is not None else None

    def _base(self, choice: Element, placeholder: Colour | None) -> Colour | None:
        value = choice.get("val", "")
        match local(choice.tag):
            case "srgbClr":
                return Colour(value.upper())
            case "schemeClr":
                return placeholder if value == "phClr" else Colour(self.named(value))
            case "sysClr":
                return Colour(choice.get("lastClr", "FFFFFF" if value == "window" else "000000").upper())
            case "scrgbClr":
                return Colour(_rgb(*(_gamma(_share(choice.get(part, "0"))) for part in ("r", "g", "b"))))
            case "hslClr":
                hue = int(choice.get("hue", "0")) / 21600000
                lum, sat = _share(choice.get("lum", "0")), _share(choice.get("sat", "0"))
                return Colour(_rgb(*colorsys.hls_to_rgb(hue, lum, sat)))
            case _:
                return Colour(_PRESETS.get(value, "808080"))


def read_palette(theme: Element, roles: Mapping[str, str]) -> Palette:
    """Return the palette of a theme part's root; `roles` is the master's clrMap."""
    scheme = theme.find(f".//{q('a:clrScheme')}")
    colours: dict[str, Rgb] = {}
    plain = Palette({}, {})
    for entry in () if scheme is None else scheme:
        colour = plain.resolve(entry)
        if colour is not None:
            colours[local(entry.tag)] = colour.rgb
    return Palette(colours, roles)


def _share(value: str) -> float:
    return float(value.rstrip("%")) / (100 if value.endswith("%") else 100000)


def _transform(colour: Colour, choice: Element) -> Colour:
    for change in choice:
        colour = _apply(colour, local(change.tag), _share(change.get("val", "0")))
    return colour


def _apply(colour: Colour, change: str, amount: float) -> Colour:
    red, green, blue = (int(colour.rgb[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, lum, sat = colorsys.rgb_to_hls(red, green, blue)
    match change:
        case "alpha":
            return Colour(colour.rgb, amount)
        case "alphaMod":
            return Colour(colour.rgb, colour.alpha * amount)
        case "lumMod":
            lum *= amount
        case "lumOff":
            lum += amount
        case "satMod":
            sat *= amount
        case "tint":
            return Colour(_rgb(*(_gamma(_linear(c) * amount + 1 - amount) for c in (red, green, blue))), colour.alpha)
        case "shade":
            return Colour(_rgb(*(_gamma(_linear(c) * amount) for c in (red, green, blue))), colour.alpha)
        case _:
            return colour
    return Colour(_rgb(*colorsys.hls_to_rgb(hue, min(1, max(0, lum)), min(1, max(0, sat)))), colour.alpha)


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _gamma(value: float) -> float:
    return value * 12.92 if value <= 0.0031308 else float(1.055 * value ** (1 / 2.4) - 0.055)


def _rgb(red: float, green: float, blue: float) -> Rgb:
    return "".join(f"{round(255 * min(1, max(0, part))):02X}" for part in (red, green, blue))
