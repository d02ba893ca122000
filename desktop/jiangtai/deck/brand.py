"""The Brand: the organisation's face on a template, as a person set it; kept in project files and as a profile."""

from __future__ import annotations

import base64
from typing import Any

from jiangtai.value import dataclass, fields

UNIT, RED_CROSS, PARTY = "unit", "redcross", "party"
"""What a logo is: the unit's own, a Red Cross mark, a Party emblem. The last two are protected: see `emblem.py`."""


@dataclass(frozen=True, slots=True)
class Brand:
    """The unit's logo (bytes, and what it is), the font set, and the footer's words (empty: the unit of the cover).

    `fonts` names a set of the template (通用, 公文, 信创; empty: the template's own). `colours` are (role, RRGGBB), the
    roles being the template's. `unit` stands where the cover names none. `band`: a Red Cross mark may stand on a red
    ground, on the white field it brings along.
    """

    logo: bytes = b""
    logo_kind: str = ""
    fonts: str = ""
    footer: str = ""
    unit: str = ""
    colours: tuple[tuple[str, str], ...] = ()
    band: bool = False


def to_profile(brand: Brand) -> dict[str, Any]:
    """Return a brand as plain data, such as JSON holds: its logo in base 64."""
    return {
        **{field.name: getattr(brand, field.name) for field in fields(brand)},
        "logo": base64.b64encode(brand.logo).decode(),
        "colours": dict(brand.colours),
    }


def from_profile(data: object) -> Brand:
    """Return the brand of plain data. What is missing is as in a new brand; what does not fit raises ValueError naming it."""
    if not isinstance(data, dict):
        raise ValueError("profile")  # noqa: TRY004  # one kind of error for whatever does not fit
    said = {field.name: data[field.name] for field in fields(Brand) if field.name in data}
    for name, value in said.items():
        if not _fits(name, value):
            raise ValueError(name)
    try:
        logo = base64.b64decode(said.pop("logo", ""), validate=True)
    except ValueError as error:
        raise ValueError("logo") from error
    return Brand(logo, **{**said, "colours": tuple(said.get("colours", {}).items())})


def _fits(name: str, value: object) -> bool:
    if name == "colours":
        return isinstance(value, dict) and all(isinstance(one, str) for pair in value.items() for one in pair)
    return isinstance(value, bool if name == "band" else str)
