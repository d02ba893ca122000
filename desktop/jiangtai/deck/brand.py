"""The Brand: the organisation's face on a template, as a person set it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Brand:
    """The unit's logo (bytes, and what it is), the font set, and the footer's words (empty: the unit of the cover)."""

    logo: bytes = b""
    logo_kind: str = ""
    fonts: str = ""
    footer: str = ""
