"""Counting: how many slides a page will take, asked before the outline it belongs to is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiangtai.deck.deck import Profile
from jiangtai.deck.laying import lay_out_page
from jiangtai.deck.scene import Heading, Scene
from jiangtai.outline.occasion import find_occasion

if TYPE_CHECKING:
    from jiangtai.deck.brand import Brand
    from jiangtai.deck.look import Template
    from jiangtai.outline.ceiling import Measure
    from jiangtai.outline.outline import Page, Wording


def slide_counter(template: Template, brand: Brand, occasion: str) -> Measure:
    """Return what counts a page's slides on a template at an occasion's sizes. Raises UnknownChoice for an unknown one."""
    found = find_occasion(occasion)

    def count(page: Page, headings: tuple[Wording, ...] = ()) -> int:
        listed = tuple(Heading(number, wording) for number, wording in enumerate(headings, 1))
        scene = Scene(template, id(template), Profile.POWERPOINT, found, listed, 0, "", brand.logo)
        return len(lay_out_page(page, scene))

    return count
