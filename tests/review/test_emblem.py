"""Emblems as laying out really puts them: what it does right is let pass."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from jiangtai.deck.brand import PARTY, RED_CROSS, UNIT, Brand

if TYPE_CHECKING:
    from jiangtai.session import Session


@pytest.fixture
def mark() -> bytes:
    held = io.BytesIO()
    Image.new("RGBA", (40, 40), (200, 16, 46, 255)).save(held, "PNG")
    return held.getvalue()


def codes(session: Session, look: str, brand: Brand) -> set[str]:
    session.dress(look, brand=brand)
    emblems = ("emblem", "party-emblem", "logo-unsaid", "cross-ornament")
    return {finding.code for finding in session.findings if finding.code.startswith(emblems)}


@pytest.mark.parametrize("look", ["redcross", "partyred", "azure", "plain", "youth"])
def test_a_mark_on_its_white_field_is_right_on_every_look(session: Session, look: str, mark: bytes) -> None:
    named = Brand(mark, RED_CROSS, unit="临江市红十字会", band=True)
    assert codes(session, look, named) == set()
    assert codes(session, look, Brand(mark, UNIT)) == set()
    assert codes(session, look, Brand(mark, PARTY)) == set()


def test_a_mark_without_the_societys_name_is_told(session: Session, mark: bytes) -> None:
    assert codes(session, "redcross", Brand(mark, RED_CROSS)) == {"emblem-unnamed"}


def test_a_logo_nobody_said_what_it_is_is_asked_about(session: Session, mark: bytes) -> None:
    assert codes(session, "redcross", Brand(mark)) == {"logo-unsaid"}
